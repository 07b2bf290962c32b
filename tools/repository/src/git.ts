import { spawn } from 'node:child_process';
import { InputError, ToolError } from '@mainstem/change';

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Settings of the user's that would change what Git prints, or make it ask. */
const ENVIRONMENT = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };

/** Where Git runs: a folder, or a repository, whose variables it then gets. */
export type GitPlace = string | { readonly root: string; readonly environment?: Readonly<Record<string, string>> };

/** The environment of Git for a repository. */
export function gitEnvironment(place: GitPlace): NodeJS.ProcessEnv {
  return { ...process.env, ...ENVIRONMENT, ...(typeof place === 'string' ? {} : place.environment) };
}

/**
 * Runs Git and reads its whole output. A non-zero exit is a result, not an error.
 *
 * @throws InputError when Git is not installed.
 */
export function git(place: GitPlace, args: readonly string[], input?: string): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: typeof place === 'string' ? place : place.root,
      env: gitEnvironment(place),
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'ENOENT'
          ? new InputError(
              'git is not on PATH. Install it (for example: apt-get install git), then run the command again.',
            )
          : new ToolError(`git could not be started: ${error.message}`),
      );
    });
    child.on('close', (code) =>
      resolve({
        code: code ?? 1,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString('utf8').trim(),
      }),
    );
    if (input !== undefined && child.stdin !== null) {
      child.stdin.on('error', () => {});
      child.stdin.end(input);
    }
  });
}

/** The same, when only success makes sense. */
export async function gitOrFail(place: GitPlace, args: readonly string[], input?: string): Promise<Buffer> {
  const { code, stdout, stderr } = await git(place, args, input);
  if (code !== 0) throw new ToolError(`git ${args[0]} failed: ${stderr || `exit ${code}`}`);
  return stdout;
}
