/**
 * Bundles every entry point into its committed `dist/`, or those that are named: `npm run build tools/cli actions/plan`. With
 * `--check` it builds beside and fails when a committed bundle differs, naming the files.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { messageOf } from '@mainstem/change/errors';
import { bundle, entriesOf } from './bundle/bundle.ts';

const root = join(import.meta.dirname, '../../..');

/** Each file with its mode and text. */
function filesOf(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const mode = statSync(path).mode & 0o100 ? 'executable' : 'plain';
    files.set(relative(folder, path), `${mode}\n${readFileSync(path, 'utf8')}`);
  }
  return files;
}

async function main(): Promise<number> {
  const check = process.argv.includes('--check');
  const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  let different = 0;
  for (const entry of entriesOf(root)) {
    const { folder } = entry;
    if (only.length > 0 && !only.includes(folder)) continue;
    const dist = join(root, folder, 'dist');
    const out = mkdtempSync(join(tmpdir(), 'mainstem-build-'));
    await bundle(root, entry, out);
    if (check) {
      const [built, committed] = [filesOf(out), filesOf(dist)];
      for (const name of new Set([...built.keys(), ...committed.keys()])) {
        if (built.get(name) === committed.get(name)) continue;
        different++;
        process.stdout.write(`${folder}/dist/${name} is not what its sources build to\n`);
      }
    } else {
      rmSync(dist, { recursive: true, force: true });
      cpSync(out, dist, { recursive: true });
      process.stdout.write(`${folder}/dist\n`);
    }
    rmSync(out, { recursive: true, force: true });
  }
  if (different > 0) process.stdout.write('Type: npm run build, then commit dist/.\n');
  return different > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
