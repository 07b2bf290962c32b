import {
  InputError,
  matchesGlob,
  messageOf,
  parseSettings,
  SETTINGS_FILE,
  type Settings,
  type Tree,
  withoutGuarded,
} from '@mainstem/change';
import {
  type ChangedTrees,
  type Repository,
  readChangedTrees,
  readObjects,
  readTree,
  readWorkingTree,
} from '@mainstem/repository';
import { buildGraph, SCANNERS } from './build.ts';
import { type ScannedTrees, type ScanOptions, scanRevisions, scanTree } from './facts.ts';
import type { Graph, GraphChange } from './model.ts';

/** The graph of one revision (a full SHA). */
export async function loadGraph(repository: Repository, revision: string): Promise<Graph> {
  const tree = await readTree(repository, revision);
  const settings = await readSettings(repository, tree);
  const scanned = await scanRevisions(repository, [tree], scanOptions(new Map([[tree, settings]])));
  return buildGraph(tree, scanned, settings);
}

/**
 * The graphs of base and head and the files between them (full SHAs).
 *
 * @param whenRead called once Git has been read and before the graphs are joined, which takes this process alone: the moment
 *   to start another program beside it.
 */
export async function loadChange(
  repository: Repository,
  base: string,
  head: string,
  whenRead: () => void = () => {},
): Promise<GraphChange> {
  const trees = await readChangedTrees(repository, base, head);
  return graphsOf(repository, trees, whenRead);
}

async function graphsOf(repository: Repository, trees: ChangedTrees, whenRead: () => void): Promise<GraphChange> {
  const headSettings = await readSettings(repository, trees.head);
  const baseSettings = sameSettings(trees)
    ? headSettings
    : await readSettings(repository, trees.base).catch((error: unknown) => {
        // A base that is already broken must not stop the pull request that mends it, nor let it write its own rules.
        if (error instanceof InputError) return withoutGuarded(headSettings);
        throw error;
      });
  const { files, renames } = trees;
  if (files.length === 0) {
    const scanned = await scanRevisions(repository, [trees.head], scanOptions(new Map([[trees.head, headSettings]])));
    whenRead();
    const head = buildGraph(trees.head, scanned, headSettings);
    return { base: { ...head, tree: trees.base }, head, files, renames };
  }
  const options = scanOptions(
    new Map([
      [trees.head, headSettings],
      [trees.base, baseSettings],
    ]),
  );
  const scanned = await scanRevisions(repository, [trees.head, trees.base], options);
  whenRead();
  const head = buildGraph(trees.head, scanned, headSettings);
  const base = sameShape(trees, scanned)
    ? { ...head, tree: trees.base }
    : buildGraph(trees.base, scanned, baseSettings);
  return { base, head, files, renames };
}

/**
 * True when both trees give the same graph: the same files, and in each changed one the same facts. Most changes are of this
 * kind (a value, an image, a comment), and the second graph costs as much as the first.
 */
function sameShape({ base, head, files }: ChangedTrees, scanned: ScannedTrees): boolean {
  return files.every(({ path, status }) => {
    if (status !== 'modified' || path === SETTINGS_FILE) return false;
    const [before, after] = [base.entries.get(path)?.mode, head.entries.get(path)?.mode];
    if (before !== after || after === '120000') return false;
    return after === '160000' || scanned.sameFacts({ tree: base, path }, { tree: head, path });
  });
}

/** The graph of the files on disk, uncommitted changes included. */
export async function loadWorkingGraph(repository: Repository): Promise<Graph> {
  const { tree, read } = await readWorkingTree(repository);
  const settings = parseSettings(tree.entries.has(SETTINGS_FILE) ? read(SETTINGS_FILE) : undefined);
  const readOrEmpty = (path: string) => {
    try {
      return read(path);
    } catch (error) {
      throw new InputError(`${path} cannot be read: ${messageOf(error)}. Check the file's permissions.`);
    }
  };
  return buildGraph(tree, await scanTree(tree, scanOptions(new Map([[tree, settings]])), readOrEmpty), settings);
}

function sameSettings({ base, head }: ChangedTrees): boolean {
  return base.entries.get(SETTINGS_FILE)?.id === head.entries.get(SETTINGS_FILE)?.id;
}

async function readSettings(repository: Repository, tree: Tree): Promise<Settings> {
  const id = tree.entries.get(SETTINGS_FILE)?.id;
  let text: string | undefined;
  if (id !== undefined) {
    await readObjects(repository, [id], (_, content) => {
      text = content.toString('utf8');
    });
  }
  return parseSettings(text);
}

/** Folders that no one writes by hand. */
const GENERATED = /(?:^|\/)(?:node_modules|\.terraform|\.git)\//;

function scanOptions(settings: ReadonlyMap<Tree, Settings>): ScanOptions {
  return {
    scanners: SCANNERS,
    ignored: (path, tree) =>
      GENERATED.test(path) || (settings.get(tree)?.ignore.some((glob) => matchesGlob(path, glob)) ?? false),
  };
}
