/**
 * `npm run test:terraform -- infra/modules/network`: runs the `terraform test` of some modules, on a copy, since `init` would leave a
 * lock file in the module. Providers are mocked by the tests; the provider's schema comes from the local mirror or the registry.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize, sep } from 'node:path';
import { messageOf } from '@mainstem/change/errors';
import { findProgram, runProgram, terraformMirror } from '@mainstem/toolchain';

const root = join(import.meta.dirname, '../../..');

/** Without credentials: a test that is not mocked fails rather than reaching an account. */
function environment(scratch: string): Record<string, string | undefined> {
  const mirror = terraformMirror();
  const config = join(scratch, 'terraform.rc');
  const installation =
    mirror === undefined
      ? ''
      : `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n  direct {\n    exclude = ["hashicorp/aws"]\n  }\n}\n`;
  writeFileSync(config, `disable_checkpoint = true\n${installation}`);
  const foreign = Object.keys(process.env).filter((name) => /^(?:AWS|TF)_/.test(name));
  return {
    ...Object.fromEntries(foreign.map((name) => [name, undefined])),
    HOME: scratch,
    TF_CLI_CONFIG_FILE: config,
    TF_IN_AUTOMATION: '1',
  };
}

async function test(module: string, terraform: string): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'mainstem-terraform-test-'));
  try {
    // Modules may read what lies beside them: the top folder goes along.
    const top = module.split('/')[0] ?? module;
    cpSync(join(root, top), join(scratch, top), {
      recursive: true,
      filter: (path) => !path.split(sep).includes('.terraform'),
    });
    const env = environment(scratch);
    for (const args of [
      ['init', '-backend=false', '-input=false', '-no-color'],
      ['test', '-no-color'],
    ]) {
      const { code, stdout, stderr } = await runProgram(terraform, args, { cwd: join(scratch, module), env });
      if (code !== 0 || args[0] === 'test') process.stdout.write(`${module}\n${stdout}${stderr}`);
      if (code !== 0) return false;
      // `terraform test` of a folder without tests succeeds.
      if (args[0] === 'test' && !/Success! [1-9]\d* passed, 0 failed\./.test(stdout)) {
        process.stdout.write(`${module} has no test: write ${module}/tests/NAME.tftest.hcl.\n`);
        return false;
      }
    }
    return true;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function main(folders: readonly string[]): Promise<number> {
  const modules = folders.map((folder) => normalize(folder).replaceAll('\\', '/').replace(/\/$/, ''));
  const unknown = modules.filter(
    (folder) => folder.startsWith('..') || folder.startsWith('/') || !existsSync(join(root, folder)),
  );
  if (modules.length === 0 || unknown.length > 0) {
    process.stderr.write(
      `${unknown.map((folder) => `There is no folder ${folder}.\n`).join('')}Type: npm run test:terraform -- infra/modules/NAME\n`,
    );
    return 2;
  }
  try {
    const { path } = await findProgram('terraform');
    let failed = false;
    for (const module of modules) if (!(await test(module, path))) failed = true;
    return failed ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
