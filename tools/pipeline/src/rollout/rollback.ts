import { join } from 'node:path';
import { firstOf, InputError, shortCommit } from '@mainstem/change';
import { affectedBy, loadChange, loadGraph, loadSettings } from '@mainstem/graph';
import {
  COMMITTER,
  commitsBetween,
  git,
  gitOrFail,
  pushRef,
  type Repository,
  remoteRefs,
  withScratch,
} from '@mainstem/repository';
import { openSession } from '../change/session.ts';
import { diffProjects } from '../diff/diff.ts';
import { hold } from './holds.ts';
import { membersOf } from './members.ts';
import { environmentIn, openEnvironment, openShared, type Shared } from './place.ts';
import { comparable } from './review.ts';
import type { RunName } from './run-name.ts';

export interface Revert {
  /** Absent: a commit that no pull request is named for. */
  readonly pullRequest?: number;
  readonly commit: string;
  readonly because: string;
}

/** What `mainstem rollback` prints. */
export interface Rollback {
  /** Newest first: the order in which they are reverted. */
  readonly reverts: readonly Revert[];
  /** What a revert cannot bring back, one sentence each. */
  readonly cannotReturn: readonly string[];
  readonly branch?: string;
  /** Commits whose revert does not apply by itself, with the files. */
  readonly conflicts?: readonly string[];
  /** The text of the pull request. */
  readonly text?: string;
}

export interface RollbackRequest {
  readonly environment: string;
  readonly dryRun: boolean;
  readonly name: RunName;
  readonly progress: (line: string) => void;
}

/**
 * Finds the merges between the last revision proved live and the one that failed which reach the failing projects, and reverts them on a branch:
 * it goes through the same verdict as any change. (after-merge, rule 13)
 *
 * @throws InputError when nothing was proved there yet, so that there is nothing to go back to.
 */
export async function rollback(repository: Repository, request: RollbackRequest): Promise<Rollback> {
  const { progress, dryRun, name } = request;
  const shared = await openShared(repository);
  const settings = await loadSettings(repository, shared.tip);
  const environment = environmentIn(settings, request.environment).name;
  const place = await openEnvironment(shared, settings, environment);
  const { live, failed, records } = place.ledger.document;
  const failing = records.filter(({ state }) => state === 'dirty');
  if (failed === undefined && failing.length === 0) return { reverts: [], cannotReturn: [] };
  if (live === undefined)
    throw new InputError(
      `${environment} was never proved live, so there is nothing to go back to. Mend it forward; mainstem status --environment ${environment} says what is wrong.`,
    );
  const bad = failed?.revision ?? failing[0]?.revision ?? shared.tip;
  const names = new Set(failing.map(({ project }) => project));
  const reverts: Revert[] = [];
  const undone = await alreadyReverted(shared, live.revision);
  for (const commit of await commitsBetween(repository, live.revision, bad, true)) {
    if (undone.has(commit)) continue;
    progress(`what ${shortCommit(commit)} reaches`);
    const { projects } = affectedBy(await loadChange(repository, `${commit}^1`, commit));
    const reached = projects.filter((one) => names.has(one.name));
    if (reached.length === 0 && names.size > 0) continue;
    const files = reached.flatMap(({ reasons }) => reasons.map(({ file }) => file));
    const pullRequest = pullOf(await messageOf(repository, commit));
    const why =
      reached.length === 0
        ? `it is between ${shortCommit(live.revision)}, which was live, and ${shortCommit(bad)}`
        : `it reaches ${firstOf(
            reached.map((one) => one.name),
            3,
          )} by ${firstOf([...new Set(files)], 3)}`;
    reverts.push({ ...(pullRequest === undefined ? {} : { pullRequest }), commit, because: why });
  }
  const cannotReturn = await lostBetween(repository, live.revision, bad, [...names], progress);
  for (const { project, stage, at, revision } of await place.store.events()) {
    if (at > live.at && stage === 'destroyed')
      cannotReturn.push(`${project ?? environment}: destroyed at ${shortCommit(revision ?? bad)}; its data is gone`);
  }
  for (const { project, kind, before } of failing) {
    if (kind === 'terraform-stack')
      cannotReturn.push(
        `${project}: Terraform plans the revert anew from what is there now${before === undefined ? '' : ` (last whole at ${shortCommit(before.revision)})`}; what was replaced or deleted meanwhile comes back empty`,
      );
  }
  if (reverts.length === 0) return { reverts, cannotReturn };
  const tried = await withScratch((folder) => revertOn(shared, join(folder, 'tree'), reverts));
  if (tried.head !== undefined) {
    const members = membersOf(await loadGraph(repository, tried.head), environment);
    for (const { project, proved } of failing) {
      const inputs = members.find((one) => one.project.name === project)?.inputs;
      if (proved !== undefined && proved.inputs !== inputs)
        cannotReturn.push(
          `${project}: with these reverts it is still not what it was when it was last proved (${shortCommit(proved.revision)}): something else changed it`,
        );
    }
  }
  const text = textOf(
    environment,
    live.revision,
    bad,
    failed?.reason ?? failing.map(({ reason }) => reason ?? '').join(' '),
    reverts,
    cannotReturn,
    tried.conflicts,
  );
  const result = {
    reverts,
    cannotReturn,
    ...(tried.conflicts.length === 0 ? {} : { conflicts: tried.conflicts }),
    text,
  };
  if (dryRun || tried.head === undefined) return result;
  const branch = `rollback/${environment}-${shortCommit(bad)}`;
  const ref = `refs/heads/${branch}`;
  const now = (await remoteRefs(repository, shared.remote, [ref])).get(ref);
  const pushed = await pushRef(repository, shared.remote, ref, tried.head, now);
  if (pushed.is !== 'pushed') throw new InputError(`The branch ${branch} could not be pushed: ${pushed.why}`);
  await hold(repository, { environment, reason: `a rollback is under way: ${branch}`, by: name.by, run: name.run });
  return { ...result, branch };
}

/** Commits since then that a later one took back, and those that took back. */
async function alreadyReverted({ repository, tip }: Shared, since: string): Promise<Set<string>> {
  const undone = new Set<string>();
  const log = (await gitOrFail(repository, ['log', '--format=%H%x00%B%x01', `${since}..${tip}`])).toString('utf8');
  for (const entry of log.split('\x01')) {
    const [sha = '', body = ''] = entry.trim().split('\0');
    const [, reverted] = /This reverts commit ([0-9a-f]{40})/.exec(body) ?? [];
    if (reverted !== undefined) undone.add(reverted).add(sha);
  }
  // A merge that brings nothing but reverts takes back too: its own commit changes nothing more.
  return undone;
}

/** What the change took along that had data, or ran and cannot be run backwards. */
async function lostBetween(
  repository: Repository,
  from: string,
  to: string,
  names: readonly string[],
  progress: (line: string) => void,
): Promise<string[]> {
  const session = await openSession({ folder: repository.root, base: from, head: to }, { progress });
  const { previews, failures } = await diffProjects(session, comparable(session, names));
  return [
    ...previews.flatMap(({ project, resources }) =>
      resources.flatMap(({ address, kind, action, risk }) => {
        if (risk.level === 'destroy') return [`${project}: ${action} of ${address} lost ${risk.reasons[0] ?? 'data'}`];
        if (kind === 'Job' && action !== 'delete')
          return [`${project}: ${address} ran (a migration?), and does not run backwards`];
        return [];
      }),
    ),
    ...failures.map(({ project, message }) => `${project}: what it lost is not known: ${message.split('\n')[0]}`),
  ];
}

interface Tried {
  readonly head?: string;
  readonly conflicts: string[];
}

/** Reverts on top of the default branch, in a working tree of its own. One that conflicts is left out, and said. */
async function revertOn({ repository, tip }: Shared, folder: string, reverts: readonly Revert[]): Promise<Tried> {
  await gitOrFail(repository, ['worktree', 'add', '--quiet', '--detach', folder, tip]);
  const conflicts: string[] = [];
  let done = 0;
  try {
    for (const { commit } of reverts) {
      const parents =
        (await gitOrFail(repository, ['rev-list', '--parents', '-n', '1', commit])).toString('utf8').trim().split(' ')
          .length - 1;
      // The first parent is the branch that it was merged into.
      const { code } = await git(folder, [
        ...COMMITTER,
        'revert',
        '--no-edit',
        ...(parents > 1 ? ['-m', '1'] : []),
        commit,
      ]);
      if (code === 0) {
        done++;
        continue;
      }
      const files = (await git(folder, ['diff', '--name-only', '--diff-filter=U'])).stdout
        .toString('utf8')
        .trim()
        .split('\n')
        .filter(Boolean);
      await git(folder, ['revert', '--abort']);
      conflicts.push(
        `${shortCommit(commit)}: ${files.length === 0 ? 'it changes nothing any more' : `conflicts in ${firstOf(files, 5)}`}`,
      );
    }
    const head = (await gitOrFail(folder, ['rev-parse', 'HEAD'])).toString('utf8').trim();
    return { conflicts, ...(done === 0 ? {} : { head }) };
  } finally {
    await git(repository, ['worktree', 'remove', '--force', folder]);
  }
}

async function messageOf(repository: Repository, commit: string): Promise<string> {
  return (await gitOrFail(repository, ['log', '-1', '--format=%B', commit])).toString('utf8');
}

/** As GitHub writes it: of a merge in front, of a squash at the end of the first line. */
function pullOf(message: string): number | undefined {
  const found =
    /^Merge pull request #(\d+)/.exec(message)?.[1] ?? /\(#(\d+)\)\s*$/.exec(message.split('\n')[0] ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

function textOf(
  environment: string,
  live: string,
  bad: string,
  reason: string,
  reverts: readonly Revert[],
  cannotReturn: readonly string[],
  conflicts: readonly string[],
): string {
  return [
    `${environment} was last proved live at ${live}; ${bad} did not become live: ${reason}`,
    '',
    'Reverted, newest first:',
    ...reverts.map(
      ({ pullRequest, commit, because }) =>
        `- ${pullRequest === undefined ? commit : `#${pullRequest} (${commit})`}: ${because}`,
    ),
    ...(conflicts.length === 0 ? [] : ['', 'Not reverted, by hand:', ...conflicts.map((one) => `- ${one}`)]),
    ...(cannotReturn.length === 0 ? [] : ['', 'This does not bring back:', ...cannotReturn.map((one) => `- ${one}`)]),
  ].join('\n');
}
