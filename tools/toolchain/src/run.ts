import { spawn } from 'node:child_process';
import { ToolError } from '@mainstem/change';

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the caller's environment; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string | Uint8Array;
  /** Called with each whole line of standard output as it comes. */
  readonly onLine?: (line: string) => void;
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
 * state, and one that is asked cleans up its providers.
 *
 * @throws ToolError when the program cannot be started.
 */
export function runProgram(path: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...options.env };
    for (const [key, value] of Object.entries(env)) if (value === undefined) delete env[key];
    const child = spawn(path, args, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let pending = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout.push(chunk);
      if (options.onLine === undefined) return;
      const lines = (pending + chunk.toString('utf8')).split('\n');
      pending = lines.pop() ?? '';
      for (const line of lines) options.onLine(line);
    });
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));

    let forwarded = false;
    const forward = (signal: NodeJS.Signals) => {
      if (!forwarded) child.kill(signal);
      forwarded = true;
    };
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    const done = () => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
    };

    child.on('error', (error) => {
      done();
      reject(new ToolError(`cannot start ${path}: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      done();
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
