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
import {
  type KnownFacts,
  readKnownFacts,
  type ScannedTrees,
  type ScanOptions,
  scanRevisions,
  scanTree,
} from './facts.ts';
import type { Graph, GraphChange } from './model.ts';

/** The graph of one revision (a full SHA). */
export async function loadGraph(repository: Repository, revision: string): Promise<Graph> {
  const [tree, known] = await Promise.all([readTree(repository, revision), readKnownFacts(repository, SCANNERS)]);
  const settings = await readSettings(repository, tree);
  const scanned = await scanRevisions(repository, [{ tree }], scanOptions(new Map([[tree, settings]])), known);
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
  const [trees, known] = await Promise.all([
    readChangedTrees(repository, base, head),
    readKnownFacts(repository, SCANNERS),
  ]);
  return graphsOf(repository, trees, known, whenRead);
}

async function graphsOf(
  repository: Repository,
  trees: ChangedTrees,
  known: KnownFacts,
  whenRead: () => void,
): Promise<GraphChange> {
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
    const options = scanOptions(new Map([[trees.head, headSettings]]));
    const scanned = await scanRevisions(repository, [{ tree: trees.head }], options, known);
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
  const changed = { tree: trees.base, only: files.map(({ path }) => path) };
  const scanned = await scanRevisions(repository, [{ tree: trees.head }, changed], options, known);
  const isSame = sameShape(trees, scanned);
  // Every text that only base has is among the changed ones: nothing more is read.
  const scannedBase = isSame ? scanned : await scanRevisions(repository, [{ tree: trees.base }], options, known);
  whenRead();
  const head = buildGraph(trees.head, scanned, headSettings);
  const base = isSame ? { ...head, tree: trees.base } : buildGraph(trees.base, scannedBase, baseSettings);
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
