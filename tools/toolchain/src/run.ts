import { type ChildProcess, spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import { ToolError } from '@mainstem/change';

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the caller's environment; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string | Uint8Array;
  /** Called with each whole line of standard output as it comes, the last one too when no line break ends it. */
  readonly onLine?: (line: string) => void;
  /** Starts it even after this process was asked to stop: for a short look at what an interrupted program left. */
  readonly afterInterrupt?: boolean;
}

export interface RunResult {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program without a shell and reads all of its output. A non-zero exit is a result, not an error.
 *
 * SIGINT and SIGTERM of this process are passed on once and then left to the program: a Terraform that is killed loses
 * state, and one that is asked cleans up its providers. After that no further program is started.
 *
 * @throws ToolError when the program cannot be started.
 */
export function runProgram(path: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    if (interruptedBy !== undefined && options.afterInterrupt !== true) {
      reject(new ToolError(`stopped by ${interruptedBy}: ${path} was not started.`));
      return;
    }
    const env = { ...process.env, ...options.env };
    for (const [key, value] of Object.entries(env)) if (value === undefined) delete env[key];
    const child = spawn(path, args, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches every process of ours, and with the one passed on Terraform would count two
      // interrupts, on which it stops at once and leaves the state behind (signal handling in its commands.go).
      detached: process.platform !== 'win32',
    });
    const forget = remember(child);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const lines = options.onLine === undefined ? undefined : lineReader(options.onLine);
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout.push(chunk);
      lines?.add(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));

    child.on('error', (error) => {
      forget();
      reject(new ToolError(`cannot start ${path}: ${error.message}.`));
    });
    let leftovers: NodeJS.Timeout | undefined;
    child.on('exit', () => {
      leftovers = setTimeout(() => endGroup(child), LEFTOVERS_AFTER);
    });
    child.on('close', (code, signal) => {
      clearTimeout(leftovers);
      endGroup(child);
      forget();
      lines?.end();
      resolve({
        code,
        signal,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
    if (options.input !== undefined && child.stdin !== null) {
      child.stdin.on('error', () => {}); // the program may end without reading all of it
      child.stdin.end(options.input);
    }
  });
}

/** Splits chunks into lines; a character may be cut in two by a chunk's end. */
function lineReader(onLine: (line: string) => void): { add(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder('utf8');
  // A line may come in thousands of chunks; joined once, when it ends.
  let pending: string[] = [];
  return {
    add(chunk) {
      const [first = '', ...rest] = decoder.write(chunk).split('\n');
      pending.push(first);
      const last = rest.pop();
      if (last === undefined) return;
      const whole = pending.join('');
      pending = [last];
      onLine(whole);
      for (const line of rest) onLine(line);
    },
    end() {
      const line = pending.join('') + decoder.end();
      if (line !== '') onLine(line);
    },
  };
}

/** Milliseconds that processes of a program which ended may go on writing. */
const LEFTOVERS_AFTER = 2000;

/** Ends what a program that died left behind (a provider, a provisioner's command): nothing of it can be of use any more. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    return; // nobody is left
  }
  // A leftover that ignores it would hold the output open for ever.
  setTimeout(() => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {}
  }, LEFTOVERS_AFTER).unref();
}

const running = new Set<ChildProcess>();
let holds = 0;
let interruptedBy: NodeJS.Signals | undefined;

/** The signal that asked this process to stop, if one did. */
export function interruption(): NodeJS.Signals | undefined {
  return interruptedBy;
}

/**
 * Keeps this process alive on SIGINT and SIGTERM also between two programs, so that work can be put in order: a plan file with its secrets
 * removed, a result printed. No further program is started after a signal.
 *
 * @returns ends the hold.
 */
export function holdSignals(): () => void {
  if (holds + running.size === 0) listen();
  holds++;
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    holds--;
    if (holds + running.size === 0) unlisten();
  };
}

/** Handlers exist only while a program runs or somebody holds: otherwise a signal ends this process as usual. */
function remember(child: ChildProcess): () => void {
  if (holds + running.size === 0) listen();
  running.add(child);
  return () => {
    running.delete(child);
    if (holds + running.size === 0) unlisten();
  };
}

function listen(): void {
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  process.on('exit', endAll);
}

function unlisten(): void {
  process.off('SIGINT', forward);
  process.off('SIGTERM', forward);
  process.off('exit', endAll);
}

function forward(signal: NodeJS.Signals): void {
  if (interruptedBy !== undefined) {
    const pids = [...running].map(({ pid }) => pid).join(', ');
    if (pids !== '') process.stderr.write(`mainstem: still waiting for process ${pids} to put its state in order\n`);
    return;
  }
  interruptedBy = signal;
  for (const child of running) child.kill(signal);
}

function endAll(): void {
  for (const child of running) child.kill('SIGTERM');
}
