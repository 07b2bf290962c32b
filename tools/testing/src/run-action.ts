import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const actions = join(import.meta.dirname, '../../../actions');

/** An action's `action.yml`. */
export interface ActionMetadata {
  readonly name: string;
  readonly description: string;
  readonly inputs?: Readonly<Record<string, { description: string; default?: string; required?: boolean }>>;
  readonly outputs?: Readonly<Record<string, { description: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

export interface ActionRun {
  readonly code: number;
  /** Standard output, where the runner reads workflow commands (`::error::…`). */
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** From start to exit. */
  readonly milliseconds: number;
}

export interface ActionOptions {
  /** The checked-out workspace; also the working directory. */
  readonly cwd: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The event's name (`pull_request`) and payload. */
  readonly eventName?: string;
  readonly event?: unknown;
  /** More of the environment: `GITHUB_API_URL`, `GITHUB_RUN_ID`, credentials of a test. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Values of `${{ … }}` in the defaults of inputs, such as `github.token`; an expression without one is empty. */
  readonly expressions?: Readonly<Record<string, string>>;
  /** `RUNNER_TEMP`; by default a folder that is gone when the run has ended. */
  readonly temporary?: string;
  /** The Node that runs it; by default the one that runs the test. */
  readonly node?: string;
  /** Ends the process with this signal after so many milliseconds, as a cancelled job's runner does. */
  readonly interrupt?: { readonly signal: NodeJS.Signals; readonly after: number };
}

/** Reads an action's metadata, by its name or by its folder's absolute path. */
export function readActionMetadata(name: string): ActionMetadata {
  return parse(readFileSync(resolve(actions, name, 'action.yml'), 'utf8')) as ActionMetadata;
}

/**
 * Runs an action's built bundle as GitHub's runner does: inputs as `INPUT_*` with the defaults of `action.yml`, the event
 * as a file, outputs and summary read back from their files. Nothing of the test's own environment but PATH and HOME gets in.
 */
export async function runAction(name: string, options: ActionOptions): Promise<ActionRun> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-runner-'));
  const file = (fileName: string, text: string) => {
    const path = join(folder, fileName);
    writeFileSync(path, text);
    return path;
  };
  const metadata = readActionMetadata(name);
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: options.eventName ?? 'workflow_dispatch',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.event ?? {})),
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_STEP_SUMMARY: file('summary.md', ''),
    GITHUB_WORKSPACE: options.cwd,
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: options.temporary ?? folder,
    ...options.env,
  };
  for (const [input, { default: value = '' }] of Object.entries(metadata.inputs ?? {})) {
    env[inputVariable(input)] = evaluate(value, options.expressions ?? {});
  }
  for (const [input, value] of Object.entries(options.inputs ?? {})) env[inputVariable(input)] = value;
  const bundle = resolve(actions, name, metadata.runs.main);
  try {
    const started = performance.now();
    const { code, stdout, stderr } = await run(options.node ?? process.execPath, bundle, { ...options, env });
    return {
      code,
      stdout,
      stderr,
      milliseconds: performance.now() - started,
      summary: readFileSync(env.GITHUB_STEP_SUMMARY ?? '', 'utf8'),
      outputs: parseOutputs(readFileSync(env.GITHUB_OUTPUT ?? '', 'utf8')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The runner keeps hyphens and turns spaces into underscores. */
function inputVariable(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

/** Defaults may hold `${{ github.token }}`; whole expressions are looked up, nothing is computed. */
function evaluate(text: string, values: Readonly<Record<string, string>>): string {
  return String(text).replace(/\$\{\{\s*([^}]+?)\s*\}\}/g, (_, expression: string) => values[expression] ?? '');
}

function run(
  node: string,
  bundle: string,
  { cwd, env, interrupt }: ActionOptions & { env: NodeJS.ProcessEnv },
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [bundle], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const timer = interrupt === undefined ? undefined : setTimeout(() => child.kill(interrupt.signal), interrupt.after);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, stdout, stderr });
    });
  });
}

/** `name<<delimiter LF value LF delimiter LF` (GitHub's workflow commands, multiline strings). */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name, , value] of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)) {
    outputs[name ?? ''] = value ?? '';
  }
  return outputs;
}
