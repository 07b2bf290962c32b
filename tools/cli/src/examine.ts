import { InputError } from '@mainstem/change/errors';
import type { Graph, GraphChange } from '@mainstem/graph';
import {
  changedOnDisk,
  defaultBase,
  openRepository,
  type Repository,
  readObjects,
  readWorkingTree,
  resolveRevisions,
} from '@mainstem/repository';
import type { Options } from './command-line.ts';

/** The repository that the command line names. */
export function examineRepository({ cwd }: Options): Promise<Repository> {
  return openRepository(cwd ?? process.cwd());
}

export interface ExaminedChange {
  readonly repository: Repository;
  readonly change: GraphChange;
  readonly uncommitted: readonly string[];
  /** Whether the working tree's commit is head. */
  readonly checkedOut: boolean;
}

/** Who reads the files of the working tree: nobody, or Terraform, which runs in it. */
export type WorkingTreeReader = 'nobody' | 'terraform';

/** Both graphs of `--base` and `--head`, with one warning when files are not committed. */
export async function examineChange(options: Options, reader: WorkingTreeReader = 'nobody'): Promise<ExaminedChange> {
  const repository = await examineRepository(options);
  const headName = options.head ?? 'HEAD';
  const baseName = options.base ?? (await defaultBase(repository, headName));
  const names = headName === 'HEAD' ? [baseName, headName] : [baseName, headName, 'HEAD'];
  const [[base, head, checkedOut], { loadChange }] = await Promise.all([
    resolveRevisions(repository, names),
    import('@mainstem/graph'),
  ]);
  if (base === undefined || head === undefined) throw new InputError('Name the base: --base <revision>');
  let uncommitted: Promise<string[]> | undefined;
  const change = await loadChange(repository, base, head, () => {
    uncommitted = warnUncommitted(repository, reader);
  });
  return {
    repository,
    change,
    uncommitted: (await uncommitted) ?? [],
    checkedOut: (checkedOut ?? head) === head,
  };
}

export interface ExaminedTree {
  readonly graph: Graph;
  /** Texts of files of that tree, by path. */
  readTexts(paths: readonly string[]): Promise<Map<string, string>>;
}

/** The graph of `--at` (default HEAD), or of the files on disk with `--working-tree`. */
export async function examineTree(repository: Repository, options: Options): Promise<ExaminedTree> {
  const { loadGraph, loadWorkingGraph } = await import('@mainstem/graph');
  if (options['working-tree']) {
    if (options.at !== undefined) throw new InputError('Give --at or --working-tree, not both.');
    if (repository.bare) throw new InputError('A bare repository has no working tree. Give --at <revision>.');
    const { read } = await readWorkingTree(repository);
    return {
      graph: await loadWorkingGraph(repository),
      readTexts: async (paths) => new Map(paths.map((path) => [path, read(path)])),
    };
  }
  const [revision] = await resolveRevisions(repository, [options.at ?? 'HEAD']);
  const [graph] = await Promise.all([loadGraph(repository, revision as string), warnUncommitted(repository)]);
  return { graph, readTexts: (paths) => readTexts(repository, graph, paths) };
}

async function readTexts(repository: Repository, graph: Graph, paths: readonly string[]): Promise<Map<string, string>> {
  const pathsOf = new Map<string, string[]>();
  for (const path of paths) {
    const id = graph.tree.entries.get(path)?.id;
    if (id !== undefined) pathsOf.set(id, [...(pathsOf.get(id) ?? []), path]);
  }
  const texts = new Map<string, string>();
  await readObjects(repository, [...pathsOf.keys()], (id, content) => {
    for (const path of pathsOf.get(id) ?? []) texts.set(path, content.toString('utf8'));
  });
  return texts;
}

/** One warning on standard error when there are uncommitted files: commands read commits. */
export async function warnUncommitted(repository: Repository, reader: WorkingTreeReader = 'nobody'): Promise<string[]> {
  const files = await changedOnDisk(repository);
  if (files.length > 0) {
    const some = files.slice(0, 3).join(', ') + (files.length > 3 ? ', …' : '');
    const [are, them] = files.length === 1 ? ['file is', 'it'] : ['files are', 'them'];
    note(
      reader === 'terraform'
        ? `${files.length} uncommitted ${are} read by Terraform and not by the graph (${some}): commit ${them} first.`
        : `${files.length} uncommitted ${are} not looked at (${some}): commit first.`,
    );
  }
  return files;
}

/** A line on standard error. */
export function note(line: string): void {
  process.stderr.write(`mainstem: ${line}\n`);
}
