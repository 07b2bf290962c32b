import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A file's text, or a link to follow. */
export type FileContent = string | Uint8Array | { readonly link: string };

/** A real Git repository in a temporary folder. */
export interface ScratchRepository {
  readonly root: string;
  /** Writes files; `undefined` removes one. */
  write(files: Readonly<Record<string, FileContent | undefined>>): void;
  /** Writes files, commits everything, and gives the full SHA. */
  commit(files?: Readonly<Record<string, FileContent | undefined>>): string;
  git(...args: string[]): string;
  remove(): void;
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

export function createScratchRepository(): ScratchRepository {
  const root = mkdtempSync(join(tmpdir(), 'mainstem-test-'));
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      env: { ...process.env, ...IDENTITY },
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  const write = (files: Readonly<Record<string, FileContent | undefined>>) => {
    for (const [path, content] of Object.entries(files)) {
      const target = join(root, path);
      rmSync(target, { recursive: true, force: true });
      if (content === undefined) continue;
      mkdirSync(dirname(target), { recursive: true });
      if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, target);
      else writeFileSync(target, content);
    }
  };
  git('init', '--quiet', '--initial-branch=main');
  return {
    root,
    write,
    git,
    commit(files = {}) {
      write(files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'change');
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as JSON. */
  json<T = unknown>(): T;
}

/** The committed bundle of the command line, run as a user runs it: by absolute path, from anywhere. */
export function runCli(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string | undefined> } = {},
): CliResult {
  const bundle = join(import.meta.dirname, '../../cli/dist/index.js');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    // What a person's shell has: in CI the command line logs its stages.
    CI: undefined,
    NX_BASE: undefined,
    FORCE_COLOR: undefined,
    ...options.env,
  };
  const result = spawnSync(process.execPath, [bundle, ...args], {
    cwd: options.cwd ?? tmpdir(),
    env,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return {
    code: result.status ?? 1,
    stdout: result.stdout,
    stderr: result.stderr,
    json: <T>() => JSON.parse(result.stdout) as T,
  };
}
