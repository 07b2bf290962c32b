import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@mainstem/change/errors';
import type { Graph } from '@mainstem/graph';
import { type OpenedChange, openChange } from '@mainstem/pipeline/open';
import {
  changedOnDisk,
  openRepository,
  type Repository,
  readTexts,
  readWorkingTree,
  resolveRevisions,
} from '@mainstem/repository';

/** The options that say what a command examines. */
export interface Examined {
  readonly cwd?: string;
  readonly base?: string;
  readonly head?: string;
  readonly at?: string;
  readonly 'working-tree'?: boolean;
}

/** The repository that the command line names. */
export function examineRepository({ cwd }: Examined): Promise<Repository> {
  return openRepository(cwd ?? process.cwd());
}

/** Who reads the files of the working tree: nobody, or Terraform, which runs in it. */
export type WorkingTreeReader = 'nobody' | 'terraform';

/** Both graphs of `--base` and `--head`, or of the files on disk with `--working-tree`; without it, one warning when files are not committed. */
export async function examineChange(options: Examined, reader: WorkingTreeReader = 'nobody'): Promise<OpenedChange> {
  const { cwd: folder = process.cwd(), base, head, 'working-tree': onDisk } = options;
  if (onDisk === true && head !== undefined) throw new InputError('Give --head or --working-tree, not both.');
  const request = {
    folder,
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
    ...(onDisk === true ? { workingTree: { scratch: scratchUntilExit() } } : {}),
  };
  const opened = await openChange(request, import('@mainstem/graph'));
  if (onDisk !== true) sayUncommitted(opened.uncommitted, reader);
  return opened;
}

/** A folder that is removed when the command ends: the tree of the files on disk is read until then. */
function scratchUntilExit(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface ExaminedTree {
  readonly graph: Graph;
  /** Texts of files of that tree, by path. */
  readTexts(paths: readonly string[]): Promise<Map<string, string>>;
}

/** The graph of `--at` (default HEAD), or of the files on disk with `--working-tree`. */
export async function examineTree(repository: Repository, options: Examined): Promise<ExaminedTree> {
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
  const [graph, uncommitted] = await Promise.all([
    loadGraph(repository, revision as string),
    changedOnDisk(repository),
  ]);
  sayUncommitted(uncommitted, 'nobody');
  return { graph, readTexts: (paths) => readTexts(repository, graph.tree, paths) };
}

/** One warning on standard error when there are uncommitted files: commands read commits. */
function sayUncommitted(files: readonly string[], reader: WorkingTreeReader): void {
  if (files.length === 0) return;
  const some = files.slice(0, 3).join(', ') + (files.length > 3 ? ', …' : '');
  const [are, them] = files.length === 1 ? ['file is', 'it'] : ['files are', 'them'];
  note(
    reader === 'terraform'
      ? `${files.length} uncommitted ${are} read by Terraform and not by the graph (${some}): commit ${them} first, or add --working-tree.`
      : `${files.length} uncommitted ${are} not looked at (${some}): commit ${them} first, or add --working-tree.`,
  );
}

/** A line on standard error. */
export function note(line: string): void {
  process.stderr.write(`mainstem: ${line}\n`);
}

/** @throws InputError for words that a command takes none of. */
export function expectNoArguments(name: string, args: readonly string[]): void {
  if (args.length > 0)
    throw new InputError(
      `mainstem ${name} takes no ${JSON.stringify(args[0])}. To see its options: mainstem ${name} --help`,
    );
}
