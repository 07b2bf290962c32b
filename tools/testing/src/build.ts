/**
 * Bundles every entry point with ncc into its committed `dist/`. With `--check` it builds beside and fails when a committed
 * bundle differs, naming the files.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ToolError } from '@mainstem/change/errors';
import { runProgram } from '@mainstem/toolchain';

const root = join(import.meta.dirname, '../../..');

/** Entry points: the command line, the Nx plugin, and every action. */
function entries(): { folder: string; entry: string }[] {
  const actions = readdirSync(join(root, 'actions')).filter((name) =>
    existsSync(join(root, 'actions', name, 'src/main.ts')),
  );
  return [
    { folder: 'tools/cli', entry: 'src/main.ts' },
    { folder: 'tools/nx-plugin', entry: 'src/plugin.ts' },
    ...actions.map((name) => ({ folder: `actions/${name}`, entry: 'src/main.ts' })),
  ];
}

/**
 * ncc with types stripped file by file (`npm run typecheck` checks them): each entry's own tsconfig.json asks for ES modules,
 * which the workspace's `nodenext` would not give without a whole-program compile.
 */
async function bundle(folder: string, entry: string, out: string): Promise<void> {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const flags = ['--no-cache', '--quiet', '--transpile-only', '--target', 'es2022', '--license', 'licenses.txt'];
  // The runner's toolkit brings an HTTP client of 0.8 MB; an action is fetched anew in every job.
  if (folder.startsWith('actions/')) flags.push('--minify');
  const result = await runProgram(process.execPath, [ncc, 'build', join(folder, entry), '-o', out, ...flags], {
    cwd: root,
  });
  if (result.code !== 0) throw new ToolError(`${folder}: ncc failed\n${result.stderr}${result.stdout}`.slice(0, 4000));
}

function filesOf(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path), readFileSync(path, 'utf8'));
  }
  return files;
}

async function main(): Promise<number> {
  const check = process.argv.includes('--check');
  const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  let different = 0;
  for (const { folder, entry } of entries()) {
    if (only.length > 0 && !only.includes(folder)) continue;
    const dist = join(root, folder, 'dist');
    const out = mkdtempSync(join(tmpdir(), 'mainstem-build-'));
    await bundle(folder, entry, out);
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

process.exitCode = await main();
