import { mkdtemp, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { messageOf } from '@mainstem/change';
import {
  holdSignals,
  isThere,
  type Program,
  type RunOptions,
  type RunResult,
  runProgram,
  terraformMirror,
} from '@mainstem/toolchain';
import { readLockFile } from '../intake/lock-file.ts';
import { isolation } from './isolation.ts';
import { providerMirror } from './provider-mirror.ts';

export interface SessionOptions {
  readonly program: Program;
  /** The stack's absolute folder: Terraform runs in it, and writes nothing there. */
  readonly folder: string;
  readonly workspace: string | undefined;
  /** Where a local backend keeps its workspaces, relative to the folder. */
  readonly workspaceFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Runs Terraform in a process namespace of its own, where the machine allows it. */
  readonly isolated?: boolean;
  readonly progress?: (line: string) => void;
}

/** Terraform, set up for one stack. `close` takes away everything that it wrote. */
export interface Session {
  /** The program that runs: terraform or tofu. */
  readonly program: string;
  readonly scratch: string;
  readonly planFile: string;
  /** The folder through which providers are installed, where other runs use it too. */
  readonly sharedCache: string | undefined;
  /** What could not be prepared as it should be; the run goes on without it. */
  readonly warnings: readonly string[];
  run(
    args: readonly string[],
    onLine?: (line: string) => void,
    more?: Pick<RunOptions, 'afterInterrupt'>,
  ): Promise<RunResult>;
  close(): Promise<void>;
}

/**
 * Prepares Terraform so that all it writes goes into a scratch folder that only this user can read: the data directory and the plan
 * file, which holds every secret of the stack in clear.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { folder, program, environment } = options;
  // A signal between two programs must not leave the plan file behind.
  const release = holdSignals();
  const scratch = await mkdtemp(join(tmpdir(), 'mainstem-terraform-'));
  const leftovers = await workspaceLeftovers(options);
  const config = await cliConfig(scratch, options);
  const env: Record<string, string | undefined> = {
    ...Object.fromEntries(Object.keys(process.env).map((name) => [name, environment[name]])),
    ...environment,
    ...withoutJobTokens(environment),
    TF_DATA_DIR: join(scratch, 'data'),
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    CHECKPOINT_DISABLE: '1',
    // Traces hold requests with their secrets, and TF_LOG_PATH may lie in the tree.
    TF_LOG: undefined,
    TF_LOG_CORE: undefined,
    TF_LOG_PROVIDER: undefined,
    TF_LOG_PATH: undefined,
    // Providers and data sources run what the configuration says: none of it may sign a receipt or read a rescued state.
    MAINSTEM_RECEIPT_KEY: undefined,
    MAINSTEM_STATE_KEY: undefined,
    ...(options.workspace === undefined ? {} : { TF_WORKSPACE: options.workspace }),
    ...config.variables,
  };
  const apart = options.isolated === true ? await isolation(environment) : { words: [] };
  const [first = program.path, ...words] = [...apart.words, program.path];
  return {
    program: program.name,
    scratch,
    warnings:
      apart.missing === undefined
        ? config.warnings
        : [
            ...config.warnings,
            `Terraform runs beside this job's other processes and could read them: ${apart.missing}`,
          ],
    planFile: join(scratch, 'plan'),
    sharedCache: await pluginCache(env),
    run: (args, onLine, more) =>
      runProgram(first, [...words, ...args], {
        cwd: folder,
        env,
        wrapped: apart.words.length > 0,
        ...(onLine === undefined ? {} : { onLine }),
        ...more,
      }),
    close: async () => {
      await rm(scratch, { recursive: true, force: true });
      // Only when empty: a workspace that got a state meanwhile is somebody's.
      for (const path of leftovers) await rmdir(path).catch(() => {});
      release();
    },
  };
}

interface CliConfig {
  readonly variables: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

/**
 * Where providers come from: as the user's own CLI configuration or plugin cache says; else from a mirror of this machine; else from one that
 * is made for this lock file.
 */
async function cliConfig(scratch: string, options: SessionOptions): Promise<CliConfig> {
  const { environment } = options;
  const own = [environment.TF_CLI_CONFIG_FILE ?? '', join(environment.HOME || homedir(), '.terraformrc')];
  for (const path of own)
    if (path !== '' && (await isThere(path))) return { variables: { TF_CLI_CONFIG_FILE: path }, warnings: [] };
  const path = join(scratch, 'cli.tfrc');
  const variables = { TF_CLI_CONFIG_FILE: path };
  const warnings: string[] = [];
  let mirror = terraformMirror(environment);
  if (mirror === undefined && (environment.TF_PLUGIN_CACHE_DIR ?? '') === '') {
    mirror = await preparedMirror(options).catch((error: unknown) => {
      warnings.push(`providers are fetched for this stack alone: ${messageOf(error)}`);
      return undefined;
    });
  }
  await writeFile(
    path,
    mirror === undefined ? 'disable_checkpoint = true\n' : mirrorConfig(mirror, await mirrored(mirror)),
  );
  return { variables, warnings };
}

async function preparedMirror({ folder, program, environment, progress }: SessionOptions): Promise<string | undefined> {
  const lock = await readLockFile(folder);
  return lock === undefined
    ? undefined
    : providerMirror({ program, lock, environment, progress: progress ?? (() => {}) });
}

/**
 * What a job on GitHub holds for its own steps: the inputs of the action, its token for artifacts, and the right to ask for identity tokens. Nothing
 * that a configuration runs needs them.
 */
function withoutJobTokens(environment: NodeJS.ProcessEnv): Record<string, undefined> {
  const names = Object.keys(environment).filter((name) =>
    /^(?:INPUT_|ACTIONS_(?:ID_TOKEN|RUNTIME|RESULTS)_|GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

async function pluginCache(env: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  if ((env.TF_PLUGIN_CACHE_DIR ?? '') !== '') return env.TF_PLUGIN_CACHE_DIR;
  const config = await readFile(env.TF_CLI_CONFIG_FILE ?? '', 'utf8').catch(() => '');
  return /^\s*plugin_cache_dir\s*=\s*(.*)/m.exec(config)?.[1]?.trim();
}

/**
 * Providers that the mirror holds come from it alone, all others from their registries: asked for both, Terraform would look for a newer
 * version on the network each time.
 */
export function mirrorConfig(mirror: string, providers: readonly string[]): string {
  const names = providers.map((name) => JSON.stringify(name)).join(', ');
  return [
    'disable_checkpoint = true',
    'provider_installation {',
    '  filesystem_mirror {',
    `    path    = ${JSON.stringify(mirror)}`,
    `    include = [${names}]`,
    '  }',
    '  direct {',
    `    exclude = [${names}]`,
    '  }',
    '}',
    '',
  ].join('\n');
}

/** The providers in a mirror, as `host/namespace/type`. */
async function mirrored(mirror: string): Promise<string[]> {
  const found: string[] = [];
  const below = async (path: string) => readdir(path).catch(() => []);
  for (const host of await below(mirror)) {
    if (!host.includes('.')) continue;
    for (const namespace of await below(join(mirror, host))) {
      for (const type of await below(join(mirror, host, namespace))) found.push(`${host}/${namespace}/${type}`);
    }
  }
  return found.sort();
}

/**
 * Folders that Terraform would make for a workspace which has no local state yet: a plan does so already
 * (https://github.com/hashicorp/terraform/issues/20880).
 */
async function workspaceLeftovers({
  folder,
  workspace,
  workspaceFolder,
  environment,
}: SessionOptions): Promise<string[]> {
  const name = workspace ?? environment.TF_WORKSPACE ?? '';
  if (name === '' || name === 'default') return [];
  const parent = resolve(folder, workspaceFolder);
  const missing: string[] = [];
  for (const path of [join(parent, name), parent]) if (!(await isThere(path))) missing.push(path);
  return missing;
}
