/**
 * `npm run currency`: what this tree pins and is out of support, or about to be, by docs/versions.yaml. What is out of support, or not
 * listed, fails; an end that its publisher does not date is unknown, and is said. `-- --all` prints every version.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { FAILS, judge, versionsSchema } from './currency/judge.ts';
import { pinsIn } from './currency/pins.ts';

const root = join(import.meta.dirname, '../../..');
const LIST = 'docs/versions.yaml';
const PARTS = [
  '.ci',
  '.github',
  '.node-version',
  'actions',
  'apps',
  'infra',
  'platform',
  'tools/toolchain/src/releases.ts',
];

function main(): number {
  const listed = versionsSchema.safeParse(parse(readFileSync(join(root, LIST), 'utf8')));
  if (!listed.success) {
    for (const { path, message } of listed.error.issues)
      process.stderr.write(`${LIST}: ${path.join('.')}: ${message}\n`);
    return 2;
  }
  const paths = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...PARTS], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && !/\/(?:dist|fixtures|test)\//.test(path) && existsSync(join(root, path)));
  const texts = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  const judged = judge(pinsIn(texts), listed.data.versions, new Date().toISOString().slice(0, 10));
  const shown = judged.filter(({ state }) => process.argv.includes('--all') || state !== 'supported');
  for (const { state, component, version, places, words } of shown.toSorted((a, b) => (a.state < b.state ? -1 : 1)))
    process.stdout.write(
      `${state}: ${component} ${version} ${words}${places[0] === undefined ? '' : ` (${places[0]})`}\n`,
    );
  const failed = judged.filter(({ state }) => FAILS.has(state));
  if (failed.length === 0) return 0;
  process.stdout.write(
    `${failed.length} of ${judged.length} must change: pin a newer version, or say in ${LIST} what is supported until when.\n`,
  );
  return 1;
}

process.exitCode = main();
