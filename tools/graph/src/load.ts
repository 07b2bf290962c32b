import {
  digestOf,
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
  git,
  type Repository,
  readChangedTrees,
  readTexts,
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
import type { Graph, GraphChange, Rules } from './model.ts';
import { withUnread } from './unread.ts';

/**
 * The graph of one revision (a full SHA).
 *
 * @param given in place of what its own `mainstem.yaml` says.
 */
export async function loadGraph(repository: Repository, revision: string, given?: Settings): Promise<Graph> {
  const [tree, known] = await Promise.all([readTree(repository, revision), readKnownFacts(repository, SCANNERS)]);
  const settings = given ?? (await readSettings(repository, tree));
  const scanned = await scanRevisions(repository, [{ tree }], scanOptions(new Map([[tree, settings]])), known);
  return buildGraph(tree, scanned, settings);
}

/** The settings of one revision (a full SHA). @throws InputError with file and line for what mainstem.yaml gets wrong. */
export async function loadSettings(repository: Repository, revision: string): Promise<Settings> {
  return readSettings(repository, await readTree(repository, revision, [SETTINGS_FILE]));
}

export interface LoadOptions {
  /**
   * Called once Git has been read and before the graphs are joined, which takes this process alone: the moment to start another program
   * beside it.
   */
  readonly whenRead?: () => void;
  /** The revision whose rules judge the change. Default: base. */
  readonly rules?: string;
  /** A tree that counts as head: head and what is not committed yet. */
  readonly disk?: string;
  /** Settings in place of what `mainstem.yaml` of base or head says. */
  readonly settings?: GivenSettings;
}

interface GivenSettings {
  readonly base?: Settings | undefined;
  readonly head?: Settings | undefined;
}

/** The graphs of base and head and the files between them (full SHAs). */
export async function loadChange(
  repository: Repository,
  base: string,
  head: string,
  { whenRead = () => {}, rules: rulesAt = base, disk, settings = {} }: LoadOptions = {},
): Promise<GraphChange> {
  const [found, known, rules] = await Promise.all([
    readChangedTrees(repository, base, disk ?? head),
    readKnownFacts(repository, SCANNERS),
    rulesAt === base ? undefined : readRules(repository, rulesAt, head),
  ]);
  const trees = disk === undefined ? found : { ...found, head: { ...found.head, revision: head, object: disk } };
  const change = await graphsOf(repository, trees, known, { whenRead, rules, given: settings });
  return rules === undefined ? change : { ...change, rules };
}

async function readRules(repository: Repository, revision: string, head: string): Promise<Rules> {
  const tree = await readTree(repository, revision);
  const settings = await readSettings(repository, tree);
  const { code, stdout } = await git(repository.root, ['merge-base', revision, head]);
  const since = code === 0 ? stdout.toString('utf8').trim() : revision;
  if (since === revision) return { tree, settings };
  // Settings of then that cannot be read tell nothing: whatever differs from the rules counts as changed.
  const then = await readSettings(repository, await readTree(repository, since)).catch(() => settings);
  return { tree, settings, since: then };
}

async function graphsOf(
  repository: Repository,
  trees: ChangedTrees,
  known: KnownFacts,
  {
    whenRead,
    rules,
    given,
  }: { readonly whenRead: () => void; readonly rules: Rules | undefined; readonly given: GivenSettings },
): Promise<GraphChange> {
  const headSettings = given.head ?? (await readSettings(repository, trees.head));
  const isGiven = given.head !== undefined || given.base !== undefined;
  const baseSettings =
    given.base !== undefined
      ? given.base
      : sameSettings(trees) && !isGiven
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
  const settings = new Map([
    [trees.head, headSettings],
    [trees.base, baseSettings],
  ]);
  const decided = rules?.settings ?? baseSettings;
  if (digestOf(headSettings.ignore) !== digestOf(decided.ignore)) {
    // What was looked at before is looked at here: a change cannot hide what it does to it.
    const before = scanOptions(new Map([[trees.base, { ...baseSettings, ignore: decided.ignore }]]));
    const scannedBefore = await scanRevisions(repository, [{ tree: trees.base }], before, known);
    const base = buildGraph(trees.base, scannedBefore, { ...baseSettings, ignore: decided.ignore });
    const options = scanOptions(new Map([[trees.head, headSettings]]), keptInSight(base, decided));
    const scanned = await scanRevisions(repository, [{ tree: trees.head }], options, known);
    whenRead();
    return {
      base: { ...base, settings: baseSettings },
      head: buildGraph(trees.head, withUnread(scanned, scannedBefore, trees.base), headSettings),
      files,
      renames,
    };
  }
  const options = scanOptions(settings);
  const changed = { tree: trees.base, only: files.map(({ path }) => path) };
  const scanned = await scanRevisions(repository, [{ tree: trees.head }, changed], options, known);
  const isSame = sameShape(trees, scanned) && (!isGiven || digestOf(headSettings) === digestOf(baseSettings));
  // Every text that only base has is among the changed ones: nothing more is read.
  const scannedBase = isSame ? scanned : await scanRevisions(repository, [{ tree: trees.base }], options, known);
  whenRead();
  const head = buildGraph(trees.head, withUnread(scanned, scanned, trees.base), headSettings);
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
  return parseSettings((await readTexts(repository, tree, [SETTINGS_FILE])).get(SETTINGS_FILE));
}

/** Folders that no one writes by hand. */
const GENERATED = /(?:^|\/)(?:node_modules|\.terraform|\.git)\//;

function scanOptions(
  settings: ReadonlyMap<Tree, Settings>,
  inSight: (path: string) => boolean = () => false,
): ScanOptions {
  const ignores = (path: string, tree: Tree) =>
    settings.get(tree)?.ignore.some((glob) => matchesGlob(path, glob)) ?? false;
  return {
    scanners: SCANNERS,
    ignored: (path, tree) => GENERATED.test(path) || (ignores(path, tree) && !inSight(path)),
  };
}

/**
 * Paths that a new `ignore` does not hide yet: what belongs to a project of base that has an effect of its own or lends one, unless base
 * ignored it too. New folders may be ignored from their first day, such as fixtures.
 */
function keptInSight(base: Graph, { ignore }: Settings): (path: string) => boolean {
  return (path) => {
    const owner = base.ownerOf(path);
    if (owner === undefined || owner.kind === 'action' || owner.kind === 'library') return false;
    return !ignore.some((glob) => matchesGlob(path, glob));
  };
}
