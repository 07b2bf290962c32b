import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEMPLATE } from '@mainstem/testing/template';
import { runProgram, terraformMirror } from '@mainstem/toolchain';

interface Resource {
  readonly address: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Values of a module's resources by address, as Terraform computed them in a run of the module's own tests (mocked provider). */
export type Computed = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/**
 * Runs one `terraform test` of a module of the template and gives what the run named planned or applied: the policies that IAM would get,
 * after templates and functions, not their text.
 *
 * @throws Error with Terraform's words when a step fails or the run is not there.
 */
export async function computedBy(module: string, run: string): Promise<Computed> {
  const scratch = mkdtempSync(join(tmpdir(), 'mainstem-test-module-'));
  try {
    cpSync(join(TEMPLATE, 'infra/modules', module), join(scratch, module), { recursive: true });
    const config = join(scratch, 'terraform.rc');
    writeFileSync(
      config,
      `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(terraformMirror())}\n  }\n}\n`,
    );
    const foreign = Object.keys(process.env).filter((name) => /^(?:AWS|TF)_/.test(name));
    const env = {
      ...Object.fromEntries(foreign.map((name) => [name, undefined])),
      HOME: scratch,
      TF_CLI_CONFIG_FILE: config,
    };
    let output = '';
    for (const args of [
      ['init', '-backend=false', '-input=false', '-no-color'],
      ['test', '-json', '-verbose'],
    ]) {
      const { code, stdout, stderr } = await runProgram('terraform', args, { cwd: join(scratch, module), env });
      if (code !== 0) throw new Error(`terraform ${args[0]} of ${module} exited ${code}\n${stdout}${stderr}`);
      output = stdout;
    }
    return resourcesOf(output, run);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function resourcesOf(output: string, run: string): Computed {
  for (const line of output.split('\n')) {
    if (!line.startsWith('{')) continue;
    const message = JSON.parse(line);
    if (message['@testrun'] !== run) continue;
    const found: Resource[] | undefined =
      message.test_state?.root_module?.resources ??
      message.test_plan?.resource_changes?.map(
        (change: { address: string; change: { after: Resource['values'] } }) => ({
          address: change.address,
          values: change.change.after,
        }),
      );
    if (found !== undefined) return new Map(found.map(({ address, values }) => [address, values]));
  }
  throw new Error(`no run ${run}`);
}

/** A policy of a resource, parsed. @throws Error when the resource is not there. */
export function policyOf(computed: Computed, address: string, attribute = 'policy'): unknown {
  const text = computed.get(address)?.[attribute];
  if (typeof text !== 'string') throw new Error(`${address} has no ${attribute}`);
  return JSON.parse(text);
}
