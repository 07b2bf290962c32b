import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { ToolError } from '@mainstem/change';
import { currentRun, interruptRuns, type Run } from './interruption.ts';

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the environment; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The environment to add to. Default: this process's own. */
  readonly inherited?: Readonly<Record<string, string | undefined>>;
  /** What it may use up; beyond it is killed with every process that it started. */
  readonly limits?: Limits;
  /** Kills it, with every process that it started. */
  readonly signal?: AbortSignal;
  readonly input?: string | Uint8Array;
  /** The path is that of a program which starts the real one and does not pass signals on: they go to its whole group. */
  readonly wrapped?: boolean;
  /** Called with each whole line of standard output as it comes, the last one too when no line break ends it. */
  readonly onLine?: (line: string) => void;
  /** Starts it even after this run was asked to stop: for a short look at what an interrupted program left. */
  readonly afterInterrupt?: boolean;
}

export interface Limits {
  readonly seconds: number;
  /** Of memory in use, measured where the system tells (Linux). */
  readonly megabytes: number;
  /** Of standard output and standard error together. */
  readonly outputMegabytes: number;
}

export interface RunResult {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Which limit it went beyond, as a sentence's end: `took more than 60 seconds`. */
  readonly exceeded?: string;
}

/**
 * Runs a program without a shell and reads all of its output. A non-zero exit is a result, not an error.
 *
 * SIGINT and SIGTERM of this process are passed on once and then left to the program: a Terraform that is killed loses
 * state, and one that is asked cleans up its providers. After that no further program of the same run is started.
 *
 * @throws ToolError when the program cannot be started.
 */
export function runProgram(path: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const run = currentRun();
    if (run.interruptedBy !== undefined && options.afterInterrupt !== true) {
      reject(new ToolError(`stopped by ${run.interruptedBy}: ${path} was not started.`));
      return;
    }
    const env: NodeJS.ProcessEnv = { ...(options.inherited ?? process.env), ...options.env };
    for (const [key, value] of Object.entries(env)) if (value === undefined) delete env[key];
    const child = spawn(path, args, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches every process of ours, and with the one passed on Terraform would count two
      // interrupts, on which it stops at once and leaves the state behind (signal handling in its commands.go).
      detached: process.platform !== 'win32',
    });
    const forget = remember(child, run);
    if (options.wrapped === true) wrappers.add(child);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const lines = options.onLine === undefined ? undefined : lineReader(options.onLine);
    const guard = options.limits === undefined ? undefined : guardOf(child, options.limits);
    const kill = () => killGroup(child);
    if (options.signal?.aborted === true) kill();
    else options.signal?.addEventListener('abort', kill, { once: true });
    child.stdout?.on('data', (chunk: Buffer) => {
      if (guard?.wrote(chunk.length) === false) return;
      stdout.push(chunk);
      lines?.add(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      if (guard?.wrote(chunk.length) !== false) stderr.push(chunk);
    });

    child.on('error', (error) => {
      options.signal?.removeEventListener('abort', kill);
      guard?.end();
      forget();
      reject(new ToolError(`cannot start ${path}: ${error.message}.`));
    });
    let leftovers: NodeJS.Timeout | undefined;
    child.on('exit', () => {
      leftovers = setTimeout(() => endGroup(child), LEFTOVERS_AFTER);
    });
    child.on('close', (code, signal) => {
      clearTimeout(leftovers);
      options.signal?.removeEventListener('abort', kill);
      const exceeded = guard?.end();
      endGroup(child);
      forget();
      lines?.end();
      resolve({
        code,
        signal,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
        ...(exceeded === undefined ? {} : { exceeded }),
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

/** How often memory is looked at, in milliseconds. */
const LOOK_EVERY = 200;

/** Watches what a program uses up, and kills it with its group when that is too much. */
function guardOf(child: ChildProcess, { seconds, megabytes, outputMegabytes }: Limits) {
  let exceeded: string | undefined;
  let written = 0;
  const kill = (why: string) => {
    exceeded ??= why;
    killGroup(child);
  };
  const time = setTimeout(() => kill(`took more than ${seconds} seconds`), seconds * 1000);
  const memory = setInterval(() => {
    if (memoryOf(child.pid) > megabytes) kill(`used more than ${megabytes} MB of memory`);
  }, LOOK_EVERY);
  return {
    /** `false` where there has been too much of it. */
    wrote(bytes: number): boolean {
      written += bytes;
      if (written <= outputMegabytes * 1024 * 1024) return true;
      kill(`wrote more than ${outputMegabytes} MB`);
      return false;
    },
    end(): string | undefined {
      clearTimeout(time);
      clearInterval(memory);
      return exceeded;
    },
  };
}

/** Megabytes that a process has in memory; 0 where the system does not tell. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {} // it has ended by itself
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

const running = new Map<ChildProcess, Run>();
const wrappers = new WeakSet<ChildProcess>();

function signalTo(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!wrappers.has(child) || child.pid === undefined || process.platform === 'win32') {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {} // it has ended by itself
}
let holds = 0;

/**
 * Keeps this process alive on SIGINT and SIGTERM also between two programs, so that work can be put in order: a plan file with its secrets
 * removed, a result printed. No further program of a run is started after a signal.
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
function remember(child: ChildProcess, run: Run): () => void {
  if (holds + running.size === 0) listen();
  running.set(child, run);
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
  const asked = interruptRuns(signal);
  if (asked.size === 0) {
    const pids = [...running.keys()].map(({ pid }) => pid).join(', ');
    if (pids !== '') process.stderr.write(`mainstem: still waiting for process ${pids} to put its state in order\n`);
    return;
  }
  for (const [child, run] of running) if (asked.has(run)) signalTo(child, signal);
}

function endAll(): void {
  for (const child of running.keys()) signalTo(child, 'SIGTERM');
}
