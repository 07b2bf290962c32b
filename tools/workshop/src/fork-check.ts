/**
 * `npm run fork:check`: makes a clone as a fork has it (see fork/variants.ts; those that are named, else all), installs, and runs
 * there what `ci.yml` runs for the tools, and the demo. What fails there would be red in everybody's fork.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VARIANTS } from './fork/variants.ts';

const root = join(import.meta.dirname, '../../..');
const COMMANDS = ['lint', 'lint:workflows', 'typecheck', 'demo', 'test'];

/** A repository with the files of the working tree, committed. */
function clone(folder: string): void {
  const files = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(join(root, name))))
    cpSync(join(root, file), join(folder, file), { verbatimSymlinks: true });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  commit(folder, 'The template');
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

function commit(cwd: string, message: string): void {
  const identity = ['-c', 'user.name=Fork', '-c', 'user.email=fork@example.com', '-c', 'commit.gpgsign=false'];
  git(cwd, ...identity, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/** Runs one npm script; the long tests, this one's too, are left out. */
function succeeds(cwd: string, ...args: string[]): boolean {
  const env = { ...process.env, CI: undefined, MAINSTEM_PROPERTY_RUNS: undefined };
  return spawnSync('npm', args, { cwd, env, stdio: 'inherit' }).status === 0;
}

function main(asked: readonly string[]): number {
  const unknown = asked.filter((name) => !(name in VARIANTS));
  if (unknown.length > 0) {
    process.stderr.write(`There is no ${unknown.join(', ')}: type one of ${Object.keys(VARIANTS).join(', ')}.\n`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-fork-'));
  const failed: string[] = [];
  try {
    clone(folder);
    if (!succeeds(folder, 'ci', '--no-audit', '--no-fund', '--prefer-offline')) return 1;
    for (const name of asked.length > 0 ? asked : Object.keys(VARIANTS)) {
      git(folder, 'checkout', '--quiet', '-B', name, 'main');
      VARIANTS[name]?.(folder);
      git(folder, 'add', '--all');
      commit(folder, name);
      for (const command of COMMANDS) {
        process.stdout.write(`fork ${name}: npm run ${command}\n`);
        if (!succeeds(folder, 'run', '--silent', command)) failed.push(`${name}: npm run ${command}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const line of failed) process.stdout.write(`FAILED in the fork ${line}\n`);
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
