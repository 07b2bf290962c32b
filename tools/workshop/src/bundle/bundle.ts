import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ToolError } from '@mainstem/change/errors';
import { runProgram } from '@mainstem/toolchain';
import { type OutputChunk, type PreRenderedChunk, rolldown } from 'rolldown';
import { licensesOf } from './licenses.ts';

/** Something that is bundled: a part with an entry point and a committed `dist/`. */
export interface Entry {
  /** Relative to the repository, with `/`. */
  readonly folder: string;
  /** Relative to `folder`. */
  readonly entry: string;
  /** rolldown splits what is loaded on demand and puts each module into one file; ncc writes one file whole. */
  readonly by: 'rolldown' | 'ncc';
  readonly minify: boolean;
  /**
   * A command line that starts often is CommonJS: no loader of modules has to be started, Node's own modules get no facade (which starts
   * each lazy part of them), and V8's code can be kept. A quarter less of what `affected` on 100 projects takes (measured).
   */
  readonly format: 'esm' | 'cjs';
}

/** An action is fetched anew in every job: minified. The others stay readable, so that a stack says something. */
export function entriesOf(root: string): readonly Entry[] {
  const actions = readdirSync(join(root, 'actions'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/src\/main\.ts$/.test(path))
    .map((path) => path.split('/')[0])
    .sort();
  return [
    { folder: 'tools/cli', entry: 'src/main.ts', by: 'rolldown', minify: false, format: 'cjs' },
    { folder: 'tools/nx-plugin', entry: 'src/plugin.ts', by: 'ncc', minify: false, format: 'esm' },
    ...actions.map(
      (name): Entry => ({
        folder: `actions/${name}`,
        entry: 'src/main.ts',
        by: 'rolldown',
        minify: true,
        format: 'esm',
      }),
    ),
  ];
}

/**
 * Writes an entry's bundle: `index.js`, what it loads on demand beside it, `licenses.txt`, and a `package.json` that says
 * what kind of modules they are. The same sources give the same bytes.
 *
 * @throws ToolError when it cannot be built, or contains what may not be passed on.
 */
export async function bundle(root: string, entry: Entry, out: string): Promise<void> {
  if (entry.by === 'ncc') await bundleWhole(root, entry, out);
  else await bundleSplit(root, entry, out);
}

async function bundleSplit(root: string, { folder, entry, minify, format }: Entry, out: string): Promise<void> {
  const problems: string[] = [];
  const build = await rolldown({
    cwd: root,
    input: { index: join(root, folder, entry) },
    platform: 'node',
    transform: { target: 'node20' },
    treeshake: { moduleSideEffects: [{ test: TOOLKIT, sideEffects: false }] },
    onLog: (level, { message }) => {
      if (level === 'warn') problems.push(stripVTControlCharacters(message));
    },
  });
  try {
    const { output } = await build.write({
      dir: out,
      format,
      minify,
      comments: false,
      entryFileNames: 'index.js',
      chunkFileNames: chunkName,
    });
    if (problems.length > 0) throw new ToolError(`${folder}: ${problems.join('\n')}`);
    // A program is run by its name, also where nobody installs (a checkout resets what npm made executable).
    if (output[0].code.startsWith('#!')) chmodSync(join(out, output[0].fileName), 0o755);
    writeFileSync(join(out, 'licenses.txt'), licensesOf(output.flatMap(modulesOf)));
    writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type: format === 'cjs' ? 'commonjs' : 'module' })}\n`);
  } finally {
    await build.close();
  }
}

/**
 * GitHub's toolkit. Its OpenID Connect client, which nothing here calls, imports an HTTP client of 0.4 MB; no module of these does
 * anything when it is loaded that an importer would miss, so what is not used is left out.
 */
const TOOLKIT = /[\\/]node_modules[\\/](@actions|undici|tunnel)[\\/]/;

/** What is loaded on demand has its module's name; what several of them share lies in `shared/`. */
function chunkName({ isDynamicEntry, facadeModuleId, moduleIds }: PreRenderedChunk): string {
  if (isDynamicEntry && facadeModuleId) return `${nameOf(facadeModuleId)}.js`;
  return `shared/${nameOf(moduleIds.at(-1) ?? 'chunk')}.js`;
}

/** `verdict` for a file of that name; an index is called by its part. */
function nameOf(module: string): string {
  const path = module.replaceAll('\\', '/').split('/');
  const file = basename(module).replace(/\.\w+$/, '');
  return file === 'index' ? (path.at(-3) ?? file) : file;
}

function modulesOf(chunk: { type: string } | OutputChunk): string[] {
  if (!('modules' in chunk)) return [];
  return Object.entries(chunk.modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id);
}

/**
 * ncc with types stripped file by file (`npm run typecheck` checks them): each entry's own tsconfig.json asks for ES modules,
 * which the workspace's `nodenext` would not give without a whole-program compile.
 */
async function bundleWhole(root: string, { folder, entry, minify }: Entry, out: string): Promise<void> {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const flags = ['--no-cache', '--quiet', '--transpile-only', '--target', 'es2022', '--license', 'licenses.txt'];
  if (minify) flags.push('--minify');
  const result = await runProgram(process.execPath, [ncc, 'build', join(folder, entry), '-o', out, ...flags], {
    cwd: root,
  });
  if (result.code !== 0) throw new ToolError(`${folder}: ncc failed\n${result.stderr}${result.stdout}`.slice(0, 4000));
}
