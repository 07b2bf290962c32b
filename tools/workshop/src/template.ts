/**
 * `npm run template` copies what a fork edits (the example application, infrastructure, platform, settings) to
 * `tools/cli/fixtures/template`, which the tests and the demo read; `-- --check` says what differs. The check is for the template's
 * own repository: in a fork the two differ by right, so neither `npm test` nor the checks of a pull request make it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { TEMPLATE } from '@mainstem/testing/template';

const root = join(import.meta.dirname, '../../..');
const PARTS = [
  '.github/CODEOWNERS',
  '.github/workflows/rollout.yml',
  '.gitignore',
  'apps',
  'infra',
  'mainstem.yaml',
  'platform',
];

/** Tracked files; documents are left out, since no test and no project reads them. */
function filesOfContent(): string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...PARTS], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && !path.endsWith('.md') && existsSync(join(root, path)));
}

function filesOfCopy(): string[] {
  if (!existsSync(TEMPLATE)) return [];
  return readdirSync(TEMPLATE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(TEMPLATE, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function check(): number {
  const textOf = (folder: string, path: string) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;
  const different = [...new Set([...filesOfContent(), ...filesOfCopy()])]
    .sort()
    .filter((path) => textOf(root, path) !== textOf(TEMPLATE, path));
  for (const path of different) process.stdout.write(`${path} differs from ${relative(root, join(TEMPLATE, path))}\n`);
  if (different.length > 0) process.stdout.write('Type: npm run template, then commit the copy.\n');
  return different.length > 0 ? 1 : 0;
}

function copy(): number {
  rmSync(TEMPLATE, { recursive: true, force: true });
  for (const path of filesOfContent()) cpSync(join(root, path), join(TEMPLATE, path));
  process.stdout.write(`${relative(root, TEMPLATE)}\n`);
  return 0;
}

process.exitCode = process.argv.includes('--check') ? check() : copy();
