import { InputError, messageOf, ToolError } from '@mainstem/change/errors';
import {
  bringCommit,
  changedOnDisk,
  commitTree,
  createBranch,
  git,
  gitOrFail,
  isShallow,
  mergeTrees,
  type Repository,
  readChangedTrees,
  readTexts,
  readTree,
  remoteRefs,
  resolveRevisions,
  treeWith,
} from '@mainstem/repository';
import type { Answers } from './answers.ts';
import { createDraft, type Files, filesOf } from './draft.ts';
import { isContent } from './environments.ts';
import { RECORD, recordedAnswers, recordText, type TemplateVersion } from './init.ts';
import { MIGRATIONS, type Migration, passed } from './migrations.ts';
import { answersNow, asForked, type Moves, movesOf, newEntries, withReasons } from './upgrade.ts';

export interface UpgradeOptions {
  /** A revision of the template: a tag, a branch, a commit. */
  readonly to: string;
  /** Where the template is: a remote's name or address. Absent: everything is in this clone. */
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly migrations?: readonly Migration[];
}

/** A file that wants a person. */
export interface UpgradeConflict {
  readonly path: string;
  /** `both`: its text has markers. `template-deleted`: the fork's text stays. `places`: it is at different paths now. `binary`: the fork's stays. */
  readonly is: 'both' | 'template-deleted' | 'places' | 'binary';
  /** Why the template changed it. */
  readonly reasons: readonly string[];
}

export interface Upgrade {
  readonly from: TemplateVersion;
  readonly to: TemplateVersion;
  readonly branch: string;
  /** The one commit of the branch; its parent is HEAD. */
  readonly commit: string;
  /** `made`, `there`: the branch held just this already, `dry`: nothing was made. */
  readonly is: 'made' | 'there' | 'dry';
  /** How many files of the fork are different now. */
  readonly changed: number;
  readonly conflicts: readonly UpgradeConflict[];
  /** Files of the template that the fork deleted, or whose folder it did. */
  readonly staysDeleted: readonly string[];
  /** What the template's changelog says of it. */
  readonly changes: readonly string[];
  /** What the migrations did. */
  readonly migrated: readonly string[];
  readonly moves: Moves;
  /** Environments whose order the template's cannot follow, and such. */
  readonly notes: readonly string[];
}

/**
 * Merges a later version of the template into a fork: a three-way merge between the recorded version as the fork got it, the new version as
 * it would get it, and HEAD. The working tree is not touched; the branch is made by the last step alone, and only where there is none.
 *
 * @throws InputError where files are not committed, nothing is recorded, a version is not in this clone, or it is the recorded one.
 */
export async function upgrade(repository: Repository, options: UpgradeOptions): Promise<Upgrade> {
  await expectCommitted(repository);
  const [head = ''] = await resolveRevisions(repository, ['HEAD']);
  const fork = await contentOf(repository, head);
  const record = recordedAnswers(fork);
  if (record === undefined)
    throw new InputError(
      `There is no ${RECORD}, so nobody knows which version of the template this fork has. Make it: mainstem init --answers tools/generators/examples/answers.yaml`,
    );
  if (record.upgrading !== undefined)
    throw new InputError(
      `The upgrade to ${record.upgrading.version} is not finished. Resolve what is left, then: mainstem upgrade --continue`,
    );
  const commit = await commitOf(repository, options);
  if (commit === record.template.commit)
    throw new InputError(
      `This fork has ${record.template.version} (${commit.slice(0, 12)}) already. Name a later one: mainstem upgrade --to REV`,
    );
  await expectRecorded(repository, record.template, options.from);
  const [old, next] = [await contentOf(repository, record.template.commit), await contentOf(repository, commit)];
  const to: TemplateVersion = { version: versionOf(next) ?? commit.slice(0, 12), commit };
  const branch = `mainstem/upgrade-${to.version === record.template.version ? `${to.version}-${commit.slice(0, 12)}` : to.version}`;

  const { answers, notes } = fitting(old, next, record, fork);
  const unmoved = asForked(old, answers, record.template);
  const { renames } = await readChangedTrees(
    repository,
    await treeWith(repository, record.template.commit, unmoved.edits()),
    head,
  );
  const moves = movesOf(unmoved, fork, renames);
  const drafts = {
    base: asForked(old, answers, record.template, moves),
    ours: createDraft(fork),
    theirs: asForked(next, answers, to, moves),
  };
  drafts.ours.remove(RECORD);
  // Over both sides below the new version: what a migration changes is no difference between them, and conflicts with nothing.
  const migrations = passed(options.migrations ?? MIGRATIONS, record.template.version, to.version);
  for (const { run } of migrations) for (const draft of [drafts.base, drafts.ours]) run(draft);
  const [base, ours, theirs] = [
    await treeWith(repository, record.template.commit, drafts.base.edits()),
    await treeWith(repository, head, drafts.ours.edits()),
    await treeWith(repository, commit, drafts.theirs.edits()),
  ];
  const merged = await mergeTrees(repository, base, ours, theirs);
  const trees = {
    base: await readTree(repository, base),
    ours: await readTree(repository, ours),
    merged: await readTree(repository, merged.tree),
  };

  const deletes = new Set<string>();
  for (const { path, sides } of merged.conflicts)
    if (
      sides.join() === 'base,theirs' ||
      (sides.join() === 'theirs' && !trees.ours.entries.has(path) && trees.base.entries.has(path))
    )
      deletes.add(path);
  // A folder of the template that the fork took out as a whole gets nothing new.
  for (const path of trees.merged.entries.keys()) {
    if (trees.ours.entries.has(path) || trees.base.entries.has(path)) continue;
    if (foldersOf(path).some((folder) => trees.base.hasFolder(folder) && !trees.ours.hasFolder(folder)))
      deletes.add(path);
  }
  const origins = await originsOf(repository, commit, theirs);
  const changes = newEntries(old.read(CHANGELOG), next.read(CHANGELOG));
  const writes = new Map<string, string>();
  const conflicts: UpgradeConflict[] = [];
  const texts = await readTexts(
    repository,
    trees.merged,
    merged.conflicts.map(({ path }) => path),
  );
  for (const { path, sides } of merged.conflicts) {
    if (deletes.has(path)) continue;
    const text = texts.get(path) ?? '';
    const reasons = await reasonsOf(repository, record.template.commit, commit, origins.get(path) ?? path, changes);
    const hasMarkers = text.includes(`<<<<<<< ${merged.labels.ours}`);
    if (hasMarkers) writes.set(path, withReasons(path, text, merged.labels, to.version, reasons));
    const both = sides.includes('ours') && sides.includes('theirs');
    conflicts.push({
      path,
      is: hasMarkers ? 'both' : both ? 'binary' : sides.join() === 'base,ours' ? 'template-deleted' : 'places',
      reasons,
    });
  }
  const open = conflicts.filter(({ is }) => is !== 'template-deleted').map(({ path }) => path);
  writes.set(
    RECORD,
    open.length === 0
      ? recordText(record.answers, to)
      : recordText(record.answers, record.template, { ...to, conflicts: open }),
  );
  const tree = await treeWith(repository, merged.tree, { writes, deletes: [...deletes] });
  const { files } = await readChangedTrees(repository, head, tree);
  const migrated = migrations.map(({ what }) => what);
  const result = {
    from: record.template,
    to,
    branch,
    changed: files.filter(({ path }) => path !== RECORD).length,
    conflicts: conflicts.sort((a, b) => (a.path < b.path ? -1 : 1)),
    staysDeleted: [...deletes].sort(),
    changes,
    migrated,
    moves,
    notes,
  };
  const made = await commitTree(repository, tree, [head], messageFor(result), true);
  if (options.dryRun === true) return { ...result, commit: made, is: 'dry' };
  return { ...result, ...(await branchAt(repository, branch, made)) };
}

const CHANGELOG = 'CHANGELOG.md';

async function expectCommitted(repository: Repository): Promise<void> {
  const [path, ...more] = await changedOnDisk(repository);
  if (path === undefined) return;
  throw new InputError(
    `${path}${more.length > 0 ? ` and ${more.length} more` : ''} ${more.length > 0 ? 'are' : 'is'} not committed, and only what is committed is merged. Commit first: git add . && git commit -m start`,
  );
}

/** The commit of the template to come, brought here where it is somewhere else. */
async function commitOf(repository: Repository, { to, from }: UpgradeOptions): Promise<string> {
  if (from !== undefined) {
    if (from.startsWith('-'))
      throw new InputError(`--from ${from} is no remote. Give a remote's name, or an address: git remote -v`);
    const isSha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(to);
    const wanted = isSha ? [] : [`refs/tags/${to}`, `refs/heads/${to}`];
    const found = isSha ? new Map([[to, to]]) : await remoteRefs(repository, from, wanted);
    const ref = isSha ? to : wanted.find((one) => found.has(one));
    const sha = ref === undefined ? undefined : found.get(ref);
    if (ref === undefined || sha === undefined)
      throw new InputError(`${from} has no tag or branch ${to}. To see what it has: git ls-remote --tags ${from}`);
    await bringCommit(repository, from, ref, sha);
    return (await resolveRevisions(repository, [sha]))[0] ?? sha;
  }
  try {
    return (await resolveRevisions(repository, [to]))[0] ?? to;
  } catch (error) {
    throw new InputError(`${messageOf(error)} Or say where the template is: mainstem upgrade --to ${to} --from REMOTE`);
  }
}

/** The recorded version is what the merge starts from. */
async function expectRecorded(repository: Repository, { version, commit }: TemplateVersion, from: string | undefined) {
  const isHere = async () => (await git(repository, ['cat-file', '-e', `${commit}^{commit}`])).code === 0;
  if (await isHere()) return;
  if (from !== undefined) {
    await bringCommit(repository, from, commit, commit).catch((error: unknown) => {
      if (!(error instanceof ToolError)) throw error;
    });
    if (await isHere()) return;
  }
  const fetch = (await isShallow(repository))
    ? 'git fetch --unshallow origin'
    : `git fetch ${from ?? 'REMOTE'} ${commit}`;
  throw new InputError(
    `${RECORD}: ${version} is commit ${commit}, which this clone does not have, and the merge starts from it. Type: ${fetch}`,
  );
}

/** The files of a commit that generators look at, and what says which version it is. */
async function contentOf(repository: Repository, commit: string): Promise<Files> {
  const tree = await readTree(repository, commit);
  const paths = [...tree.entries].flatMap(([path, { mode }]) =>
    mode.startsWith('100') && (isContent(path) || path === RECORD) ? [path] : [],
  );
  return filesOf(await readTexts(repository, tree, paths));
}

function versionOf(files: Files): string | undefined {
  try {
    const { version } = JSON.parse(files.read('package.json') ?? '') as { version?: unknown };
    return typeof version === 'string' && /^[\w.+-]+$/.test(version) ? version : undefined;
  } catch {
    return undefined;
  }
}

/** Answers that fit both versions: with the environments that the fork has now, where their order allows it. */
function fitting(old: Files, next: Files, record: { answers: Answers; template: TemplateVersion }, fork: Files) {
  const now = answersNow(record.answers, fork);
  try {
    for (const files of [old, next]) asForked(files, now, record.template);
    return { answers: now, notes: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      answers: record.answers,
      notes: [`Merged for the environments of ${RECORD}, not for those of today: ${error.message}`],
    };
  }
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Where a file is in the template that has another name in the fork. */
async function originsOf(repository: Repository, template: string, forked: string): Promise<Map<string, string>> {
  const { renames } = await readChangedTrees(repository, template, forked);
  return new Map(renames.map(({ from, to }) => [to, from]));
}

/** Why the template changed a file: entries of its changelog that name it, else the subjects of the commits that touched it. */
async function reasonsOf(
  repository: Repository,
  from: string,
  to: string,
  path: string,
  changes: readonly string[],
): Promise<string[]> {
  const told = changes.filter((entry) => entry.includes(path));
  if (told.length > 0) return told;
  const log = await gitOrFail(repository, ['log', '-3', '--format=%s', `${from}..${to}`, '--', path]);
  return log
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** The commit's message, which is the text of the pull request too. */
function messageFor({ from, to, conflicts, staysDeleted, changes, migrated }: Omit<Upgrade, 'commit' | 'is'>): string {
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`];
  return `${[
    `Template ${to.version}`,
    `From ${from.version} (${from.commit.slice(0, 12)}) to ${to.version} (${to.commit.slice(0, 12)}).`,
    ...part('What changed', changes),
    ...part('Migrations', migrated),
    ...part(
      'Conflicts',
      conflicts.map(({ path, reasons }) => [path, ...reasons].join(': ')),
    ),
    ...part('Stays deleted', staysDeleted),
  ].join('\n\n')}\n`;
}

/** Makes the branch. One that is there already is left alone; it is the same where it has this tree on this parent. */
async function branchAt(repository: Repository, branch: string, commit: string) {
  if (await createBranch(repository, branch, commit)) return { commit, is: 'made' as const };
  const contents = async (revision: string) =>
    (await git(repository, ['rev-parse', `${revision}^{tree}`, `${revision}^@`])).stdout.toString('utf8');
  const ref = `refs/heads/${branch}`;
  if ((await contents(ref)) === (await contents(commit)))
    return { commit: (await resolveRevisions(repository, [ref]))[0] ?? commit, is: 'there' as const };
  throw new InputError(
    `There is a branch ${branch} already with something else, and it is left alone. Look at it: git log ${branch}. To make it anew, delete it first: git branch -D ${branch}`,
  );
}
