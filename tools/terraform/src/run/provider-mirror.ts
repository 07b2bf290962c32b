import { createHash } from 'node:crypto';
import { access, chmod, cp, mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, ToolError } from '@mainstem/change';
import { cacheFolder, type Program, runProgram, thisPlatform } from '@mainstem/toolchain';
import { lockedProviders } from '../intake/lock-file.ts';

export interface MirrorOptions {
  readonly program: Program;
  /** The text of the lock file: its digest names the mirror. */
  readonly lock: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Terraform's CLI configuration while it fetches. Default: straight from the registries. */
  readonly upstream?: string;
  readonly progress: (line: string) => void;
}

const preparing = new Map<string, Promise<string>>();

/**
 * The providers that a lock file selects, for this platform, in a folder that Terraform takes as a `filesystem_mirror`. It is made once for
 * all stacks and processes with this lock file and is read-only from then on, so any number of runs may link to it; a plugin cache is written by
 * each run, which Terraform does not support side by side (https://github.com/hashicorp/terraform/issues/31964).
 *
 * Terraform itself fetches and checks them (`init -lockfile=readonly`), unpacked, so that a later `init` makes links instead of copies.
 * `providers mirror` would leave archives that each run unpacks again.
 *
 * @returns its folder; `undefined` for a lock file without providers.
 * @throws ToolError when they cannot be fetched, or the lock file does not hold them for this platform.
 */
export async function providerMirror(options: MirrorOptions): Promise<string | undefined> {
  if (lockedProviders(options.lock).length === 0) return undefined;
  const key = createHash('sha256').update(`${options.program.name}\n${thisPlatform()}\n${options.lock}`).digest('hex');
  const target = join(cacheFolder('providers', options.environment), key);
  let running = preparing.get(target);
  if (running === undefined) {
    running = prepare(target, options).finally(() => preparing.delete(target));
    preparing.set(target, running);
  }
  return running;
}

/** How long one process waits for another that fetches the same providers. */
const PATIENCE_MS = 10 * 60 * 1000;

async function prepare(target: string, options: MirrorOptions): Promise<string> {
  const claim = `${target}.claim`;
  await mkdir(join(target, '..'), { recursive: true });
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    if (await exists(target)) return target;
    if (await claimed(claim)) {
      try {
        if (!(await exists(target))) await fetchProviders(target, options);
        return target;
      } finally {
        await rm(claim, { force: true });
      }
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new ToolError(`another process has been fetching providers for ten minutes; if it is dead, remove ${claim}.`);
}

/** Whether this process may fetch: a claim holds its owner's process id, and one whose owner is gone is taken over. */
async function claimed(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch {
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    if (owner > 0 && !isAlive(owner)) await rm(path, { force: true });
    return false;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function fetchProviders(target: string, options: MirrorOptions): Promise<void> {
  const providers = lockedProviders(options.lock);
  options.progress(`providers: fetching ${providers.map(({ source, version }) => `${source} ${version}`).join(', ')}`);
  const scratch = await mkdtemp(join(target, '..', '.fetch-'));
  try {
    await writeFile(join(scratch, '.terraform.lock.hcl'), options.lock);
    await writeFile(
      join(scratch, 'main.tf.json'),
      JSON.stringify({ terraform: { required_providers: required(providers) } }),
    );
    await writeFile(join(scratch, 'cli.tfrc'), options.upstream ?? 'disable_checkpoint = true\n');
    const { code, stdout, stderr } = await runProgram(
      options.program.path,
      ['init', '-backend=false', '-input=false', '-lockfile=readonly', '-no-color'],
      {
        cwd: scratch,
        env: {
          ...options.environment,
          TF_DATA_DIR: join(scratch, 'data'),
          TF_CLI_CONFIG_FILE: join(scratch, 'cli.tfrc'),
          TF_WORKSPACE: undefined,
          TF_CLI_ARGS: undefined,
          TF_CLI_ARGS_init: undefined,
        },
      },
    );
    if (code !== 0)
      throw new ToolError(`the providers could not be fetched: ${(stderr || stdout).trim().split('\n')[0] ?? ''}`);
    const fetched = join(scratch, 'data', 'providers');
    // A source that is a folder itself is linked to, not copied.
    const whole = join(scratch, 'whole');
    await cp(fetched, whole, { recursive: true, dereference: true });
    await makeReadOnly(whole);
    await rename(whole, target).catch(async (error: unknown) => {
      if (!(await exists(target)))
        throw new ToolError(`the providers could not be kept in ${target}: ${messageOf(error)}`);
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The same constraints as in the lock file, or Terraform would want to change it. */
function required(providers: ReturnType<typeof lockedProviders>): Record<string, unknown> {
  return Object.fromEntries(
    providers.map(({ source, constraints }, index) => [
      `p${index}`,
      { source, ...(constraints === undefined ? {} : { version: constraints }) },
    ]),
  );
}

async function makeReadOnly(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await chmod(join(entry.parentPath, entry.name), 0o555);
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
