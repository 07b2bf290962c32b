import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, ToolError } from '@mainstem/change/errors';
import { findProgram, pool, runProgram, terraformMirror } from '@mainstem/toolchain';
import { DEMO_BUCKET, DEMO_STACKS, DRIFTED_PARAMETER } from './scenario.ts';

/**
 * Applies the demo's two stacks, as they are on `main`, to the local stand-in for AWS, so that the pull request's plans have a
 * state to differ from.
 */
export async function createState(folder: string, endpoint: string, onDone: (stack: string) => void): Promise<void> {
  const answer = await fetch(`${endpoint}/${DEMO_BUCKET}`, { method: 'PUT' }).catch((error: unknown) => {
    throw new ToolError(`moto_server does not answer at ${endpoint}: ${messageOf(error)}`);
  });
  if (!answer.ok) throw new ToolError(`moto_server refused the bucket ${DEMO_BUCKET}: HTTP ${answer.status}`);
  const terraform = await findProgram('terraform');
  const scratch = await mkdtemp(join(tmpdir(), 'mainstem-demo-terraform-'));
  try {
    const config = join(scratch, 'terraform.rc');
    await writeFile(config, cliConfig());
    await pool([...DEMO_STACKS], 2, async (stack) => {
      const env = {
        TF_CLI_CONFIG_FILE: config,
        TF_DATA_DIR: join(scratch, stack.replaceAll('/', '.')),
        TF_IN_AUTOMATION: '1',
        CHECKPOINT_DISABLE: '1',
      };
      for (const args of [
        ['init', '-input=false', '-lockfile=readonly', '-no-color'],
        ['apply', '-input=false', '-auto-approve', '-no-color'],
      ]) {
        const { code, stderr } = await runProgram(terraform.path, args, { cwd: join(folder, stack), env });
        if (code !== 0) throw new ToolError(`terraform ${args[0]} of ${stack} failed:\n${stderr.trim()}`);
      }
      onDone(stack);
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Changes one parameter through the API of the stand-in, as somebody with a console would: the plans find it as drift. */
export async function changeByHand(endpoint: string): Promise<void> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AmazonSSM.PutParameter',
      // The stand-in looks only at the name of the service in it.
      authorization:
        'AWS4-HMAC-SHA256 Credential=demo/20200101/us-east-1/ssm/aws4_request, SignedHeaders=host, Signature=demo',
    },
    body: JSON.stringify({ Name: DRIFTED_PARAMETER, Value: 'debug', Type: 'String', Overwrite: true }),
  });
  if (!answer.ok) throw new ToolError(`moto_server refused to change ${DRIFTED_PARAMETER}: HTTP ${answer.status}`);
}

function cliConfig(): string {
  const mirror = terraformMirror();
  const installation =
    mirror === undefined
      ? ''
      : `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n  direct {\n    exclude = ["hashicorp/aws"]\n  }\n}\n`;
  return `disable_checkpoint = true\n${installation}`;
}
