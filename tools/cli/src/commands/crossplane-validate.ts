import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError } from '@mainstem/change/errors';
import { checkCrossplane, type SourceFile } from '@mainstem/crossplane/checks';
import { renderFindingsTerminal } from '@mainstem/report';
import {
  openRepository,
  type Repository,
  readObjects,
  readTree,
  readWorkingTree,
  resolveRevisions,
} from '@mainstem/repository';
import { type Command, defineCommand, LIST, TEXT } from '../command.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem crossplane validate PATH... [--schemas DIR]... [--old REV] [--json] [--cwd DIR]\n\n' +
    'Checks Compositions, definitions and custom resources in files, or in the YAML files of folders: field paths of patches held\n' +
    'against both schemas, with types; names that are used twice; patch sets; functions that nothing installs; what a composite\n' +
    'resource with a namespace may not compose; and what the API server would refuse. Definitions and functions come from PATH,\n' +
    'from the other files of the repository and from --schemas (CRDs or XRDs). --old REV: rules that compare an object with\n' +
    'what it was see it as it is in that revision. Exit 3 when there is an error.',
  options: { schemas: LIST, old: TEXT },
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (args.length === 0) throw new InputError(`Name a file or a folder. Usage:\n${command.usage}`);
    const cwd = await realpath(process.cwd());
    const files = (await Promise.all(args.map((path) => filesAt(resolve(cwd, path), cwd)))).flat();
    const schemas = (await Promise.all((options.schemas ?? []).map((path) => filesAt(resolve(cwd, path), cwd)))).flat();
    const repository = await repositoryAround(options.cwd ?? cwd);
    if (options.old !== undefined && repository === undefined)
      throw new InputError(`--old ${options.old} names a revision, and there is no git repository here.`);
    const old =
      options.old === undefined || repository === undefined ? [] : await filesOf(repository, options.old, args, cwd);
    const around = repository === undefined ? [] : await filesAround(repository, cwd, files);
    const findings = await checkCrossplane({ files, schemas: [...schemas, ...around], old });
    if (options.format === 'json') printJson({ findings });
    else print(renderFindingsTerminal(findings, terminal()));
    return findings.some(({ severity }) => severity === 'error') ? 3 : 0;
  },
});

const YAML = /\.(?:ya?ml|json)$/;
/** Folders that hold no manifests of their own. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** A file, or the YAML files of a folder, all the way down. */
async function filesAt(path: string, cwd: string): Promise<SourceFile[]> {
  const stat = await lstat(await realpathOf(path, cwd));
  if (!stat.isDirectory()) return [await readSource(path, cwd)];
  const entries = await readdir(path, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry) => {
        if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesAt(join(path, entry.name), cwd);
        return entry.isFile() && YAML.test(entry.name) ? [readSource(join(path, entry.name), cwd)] : [];
      })
      .map(async (some) => Promise.all(await some)),
  );
  return found.flat();
}

async function realpathOf(path: string, cwd: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    throw unreadable(shown(path, cwd), error);
  }
}

async function readSource(path: string, cwd: string): Promise<SourceFile> {
  try {
    return { path: shown(path, cwd), text: await readFile(path, 'utf8') };
  } catch (error) {
    throw unreadable(shown(path, cwd), error);
  }
}

function unreadable(path: string, error: unknown): InputError {
  const { code } = error as NodeJS.ErrnoException;
  return new InputError(code === 'ENOENT' ? `There is no ${path}.` : `${path} cannot be read (${code}).`);
}

function shown(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near.startsWith('..') || isAbsolute(near) ? path : near.split(sep).join('/');
}

async function repositoryAround(folder: string): Promise<Repository | undefined> {
  try {
    const repository = await openRepository(folder);
    return repository.bare ? undefined : repository;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** What else in the repository defines kinds or installs functions. */
async function filesAround(repository: Repository, cwd: string, files: readonly SourceFile[]): Promise<SourceFile[]> {
  const known = new Set(files.map(({ path }) => path));
  const { tree, read } = await readWorkingTree(repository);
  const around: SourceFile[] = [];
  for (const [path, { mode }] of tree.entries) {
    if (!YAML.test(path) || !mode.startsWith('100')) continue;
    const text = read(path);
    if (!/CustomResourceDefinition|CompositeResourceDefinition|pkg\.crossplane\.io\//.test(text)) continue;
    const name = shown(join(repository.root, path), cwd);
    if (!known.has(name)) around.push({ path: name, text });
  }
  return around;
}

/** The YAML files that the paths of the command line had in a revision. */
async function filesOf(
  repository: Repository,
  revision: string,
  args: readonly string[],
  cwd: string,
): Promise<SourceFile[]> {
  const [commit] = await resolveRevisions(repository, [revision]);
  const { entries } = await readTree(repository, commit as string);
  const root = await realpath(repository.root);
  const folders = args.map((path) => relative(root, resolve(cwd, path)).split(sep).join('/'));
  const isNamed = (path: string) => folders.some((one) => one === '' || path === one || path.startsWith(`${one}/`));
  const paths = new Map<string, string>();
  for (const [path, { mode, id }] of entries)
    if (YAML.test(path) && mode.startsWith('100') && isNamed(path)) paths.set(id, path);
  const files: SourceFile[] = [];
  await readObjects(repository, [...paths.keys()], (id, content) =>
    files.push({ path: paths.get(id) as string, text: content.toString('utf8') }),
  );
  return files;
}
