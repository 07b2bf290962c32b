import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  activeHolds,
  describeError,
  digestOf,
  firstOf,
  holdWords,
  InputError,
  isDone,
  type Ledger,
  type LedgerRecord,
  mostDestroyed,
  openApprovals,
  parseJson,
  receiptIndexSchema,
  reviewedPullsSchema,
  shortCommit,
  unreviewedPolicy,
} from '@mainstem/change';
import { commitsBetween, isAncestor, patchIds, type Repository, resolveRevisions } from '@mainstem/repository';
import { approvalOf } from '@mainstem/terraform';
import { adopt } from './adopt.ts';
import { type ClaimedLedger, ClaimHeld, claimLedger } from './claim.ts';
import { advance, deliveredOf, dependOn, mayNotAdvance, prove } from './delivered.ts';
import { becauseOf, type DueEntry, dueOf } from './due.ts';
import type { Forge } from './forge.ts';
import { membersOf } from './members.ts';
import type { RolloutHearer, RolloutResult, RolloutState } from './outcome.ts';
import { environmentIn, openShared, type Shared } from './place.ts';
import { isPassed } from './refusals.ts';
import { type DeliveredReview, type ReviewedPull, reviewDelivered } from './review.ts';
import type { RolloutRequest, RolloutRun, Run } from './run.ts';
import type { RunName } from './run-name.ts';
import { applyStacks, destroying, destroyStacks, type StacksRequest } from './stacks.ts';
import { createGraphs, type Outlook, outlookOf } from './status.ts';

/** Milliseconds between two looks whether a newer rollout waits. */
const LOOK = 5_000;
/** The same of the host of the repository, which counts calls. */
const LOOK_AT_HOST = 15_000;

/**
 * Brings an environment to a commit: applies, advances what Argo CD follows, gates, destroys what was removed, and records each step. Run again,
 * it does what is left; killed at any point, the next run finds all of it.
 *
 * @returns also what kept it from going on; the ledger says the same.
 * @throws InputError for bad input, ToolError when Git or the remote fail.
 */
export async function rollout(
  repository: Repository,
  request: RolloutRequest,
  hearer: RolloutHearer,
): Promise<RolloutResult> {
  const { now = () => new Date() } = request;
  const [shared, [revision = '', checkedOut]] = await Promise.all([
    openShared(repository),
    resolveRevisions(repository, [request.revision, 'HEAD']),
  ]);
  const graphs = createGraphs(shared);
  const settings = await shared.rules();
  const { name: environment, protection } = environmentIn(settings, request.environment);
  const result = (state: RolloutState, more: Partial<RolloutResult> = {}): RolloutResult => ({
    environment,
    revision,
    state,
    because: [],
    refusals: [],
    due: [],
    left: [],
    applied: [],
    unreviewed: [],
    ...more,
  });
  const look = (before?: Outlook['place']) => outlookOf(shared, environment, revision, graphs, request.now, before);
  let outlook = await look();
  const refused = async (): Promise<RolloutResult | undefined> => {
    const superseded = outlook.refusals.find(({ code }) => code === 'superseded');
    if (superseded !== undefined && request.override === undefined && request.adopt !== true) {
      await noteSuperseded(outlook, revision, superseded.message, request.name.run, hearer);
      return result('superseded', { because: [superseded.message] });
    }
    const left = outlook.refusals.filter(({ code }) => !isPassed(code, request));
    return left.length === 0
      ? undefined
      : result('refused', { refusals: left, because: left.map(({ message }) => message), left: namesOf(outlook.due) });
  };
  const no = await refused();
  if (no !== undefined) return no;
  if (protection !== undefined) {
    const weak = await weaknesses(request.forge, environment, protection);
    if (weak.length > 0) return result('refused', { because: weak });
  }
  const overridden =
    request.override === undefined
      ? undefined
      : await overrideOf(shared, outlook, revision, request.override, request.name, now());
  let ledger: ClaimedLedger;
  try {
    ledger = await claimLedger(
      {
        store: outlook.place.store,
        revision,
        name: request.name,
        waitSeconds: request.waitSeconds,
        takeOver: request.takeOver,
        isOver: request.forge?.isOver,
        now,
        progress: hearer.onProgress,
      },
      (events) => {
        for (const event of events) hearer.onEvent(event);
      },
    );
  } catch (error) {
    if (error instanceof ClaimHeld) return result('refused', { because: [error.message] });
    throw error;
  }
  // Others may have written until the claim was made: what is due is decided on what is there now.
  const run = {
    shared,
    graphs,
    settings,
    environment,
    revision,
    checkedOut: checkedOut === revision,
    ledger,
    request,
    hearer,
    now,
  };
  try {
    outlook = await look(outlook.place);
    const later = await refused();
    if (later !== undefined) {
      await ledger.release({ change: (document) => document, message: `${shortCommit(revision)}: ${later.state}` });
      return later;
    }
    if (request.adopt === true) return await adopt({ ...run, outlook });
    return await carryOut({ ...run, outlook, ...(overridden === undefined ? {} : { overridden }) });
  } catch (error) {
    const { message } = describeError(error);
    await finish(run, 'failed', [message], namesOf(outlook.due)).catch(() =>
      hearer.onNote('the ledger could not be written: the claim is left, and what was begun is dirty there'),
    );
    throw error;
  }
}

const namesOf = (due: readonly DueEntry[]) => due.map(({ project }) => project);

async function noteSuperseded(
  { place }: Outlook,
  revision: string,
  reason: string,
  run: string,
  hearer: RolloutHearer,
): Promise<void> {
  const { environment } = place;
  const { written } = await place.store.write(({ document }) => ({
    document,
    events: [{ environment, stage: 'superseded', revision, reason, run }],
    message: `${shortCommit(revision)}: superseded`,
  }));
  for (const event of written) hearer.onEvent(event);
}

async function weaknesses(
  forge: Forge | undefined,
  environment: string,
  wanted: { readonly reviewers: boolean; readonly defaultBranchOnly: boolean },
): Promise<readonly string[]> {
  if (!wanted.reviewers && !wanted.defaultBranchOnly) return [];
  if (forge?.weaknesses === undefined) {
    return [
      `mainstem.yaml declares how the GitHub Environment ${environment} is protected, and there is no token to look at it. Give GITHUB_TOKEN and GITHUB_REPOSITORY.`,
    ];
  }
  return forge.weaknesses(environment, wanted);
}

type Overridden = NonNullable<Ledger['override']>;

/** What a deliberate move is: a hotfix on top of what the environment has, or an earlier commit of the default branch. */
async function overrideOf(
  { repository, tip, branch }: Shared,
  { place }: Outlook,
  revision: string,
  reason: string,
  { by, run }: RunName,
  at: Date,
): Promise<Overridden> {
  const { document } = place.ledger;
  const had = document.advanced?.revision;
  if (had === undefined)
    throw new InputError(
      `${place.environment} has nothing yet that an override could leave: roll out in the ordinary way.`,
    );
  const from = document.override?.from ?? had;
  const common = { revision, from, reason, by, at: at.toISOString(), run };
  if (await isAncestor(repository, revision, tip)) return { ...common, patches: [] };
  if (!(await isAncestor(repository, had, revision))) {
    throw new InputError(
      `${shortCommit(revision)} is neither on ${branch} nor cut from what ${place.environment} has (${shortCommit(had)}). Cut the hotfix from there: git switch --create hotfix ${shortCommit(had)}`,
    );
  }
  const commits = await commitsBetween(repository, from, revision);
  return { ...common, patches: [...new Set(await patchIds(repository, commits))] };
}

/** The steps, in their order. */
async function carryOut(run: RolloutRun & { readonly overridden?: Overridden }): Promise<RolloutResult> {
  const { shared, environment, revision, ledger, request, hearer, outlook, settings, now, overridden } = run;
  const { place, due } = outlook;
  const graph = await run.graphs(revision);
  const delivered = deliveredOf(due);
  const held = new Set(place.holds.flatMap(({ project }) => project ?? []));
  const pulls = await pullsOfRange(run);
  const inRange = pulls.map(({ number }) => number);
  const because: string[] = [];
  const moves = place.ref !== undefined && place.ref.now !== revision;
  const { advanced, override } = ledger.state().document;
  // All is where it should be: nothing is begun, so that there is nothing to record but that it is live.
  if (due.length === 0 && !moves && advanced?.revision === revision && (overridden ?? override) === undefined)
    return proveEnvironment(run, {}, inRange);
  if (moves) {
    const why = await mayNotAdvance(shared, place.ref.name, revision);
    if (why !== undefined) return end(run, 'refused', { because: [why] });
  }
  await ledger.put({
    change: (document) => (overridden === undefined ? document : { ...document, override: overridden }),
    events: [
      ...(overridden === undefined
        ? []
        : [
            {
              environment,
              stage: 'overridden' as const,
              revision,
              reason: overridden.reason,
              by: overridden.by,
              run: request.name.run,
            },
          ]),
      {
        environment,
        stage: 'planned',
        revision,
        due: due.length,
        run: request.name.run,
        ...(inRange.length === 0 ? {} : { pullRequests: inRange }),
      },
    ],
    message: `plan ${shortCommit(revision)}: ${due.length} due`,
  });
  if (overridden !== undefined && overridden.patches.length === 0)
    hearer.onNote(
      `${shortCommit(revision)} is an earlier commit: its manifests are delivered again. Terraform is not reverted by moving a ref: stacks are applied as that commit has them, and data that later commits made stays or is asked about.`,
    );
  if (overridden !== undefined && overridden.patches.length === 0) await holdAfterOverride(run, overridden);
  await request.forge
    ?.report?.('in_progress', { environment, revision, description: `${due.length} due` })
    .catch((error: unknown) => hearer.onNote(describeError(error).message));

  const mayGoOn = async () => {
    if (overridden !== undefined) return undefined;
    const noted = (await place.notes.read()).document;
    const hold = activeHolds(noted, now()).find(({ project }) => project === undefined);
    return hold === undefined ? undefined : `${environment} was put on hold: ${holdWords(hold)}`;
  };
  const stacksRequest: StacksRequest = {
    root: shared.repository.root,
    mayStart: request.mayStart,
    shared,
    rules: settings,
    revision,
    checkedOut: run.checkedOut,
    environment,
    ledger,
    run: request.name.run,
    receipts: request.receipts,
    approved: approvedParts(ledger.state().document, request.approved),
    keep: request.keep,
    keys: request.keys,
    stateKey: request.stateKey,
    held,
    cap: mostDestroyed(settings, environment),
    mayGoOn,
    now,
    progress: hearer.onProgress,
    pullsOf: () => inRange,
  };
  const stacks = await applyStacks(due, stacksRequest);
  if (stacks.stopped !== undefined) return end(run, 'refused', { because: [stacks.stopped], applied: stacks.applied });

  // Reviewed means advanced, too: all of it is known before anything is moved.
  const review =
    moves && place.ref.now !== undefined && delivered.length > 0
      ? await reviewOf(run, place.ref.now, delivered, pulls)
      : NOTHING;
  const policy = unreviewedPolicy(settings, environment);
  const parts = [
    ...stacks.applied.flatMap((one) =>
      one.outcome === 'unreviewed' && one.approval !== undefined
        ? [{ project: one.project, approval: one.approval }]
        : [],
    ),
    ...review.unreviewed.map(({ project, changes }) => ({ project, approval: approvalOf(project, changes) })),
  ];
  const accepted = approvedParts(ledger.state().document, request.approved);
  const open = review.unreviewed.filter(
    ({ project, changes }) =>
      !(policy !== 'stop' && accepted.has(approvalOf(project, changes))) &&
      !(policy === 'apply-safe' && changes.every(({ risk }) => risk === 'safe')),
  );
  const failed = stacks.applied.filter(({ outcome }) => ['failed', 'interrupted', 'skipped'].includes(outcome));
  for (const { project, message } of failed) because.push(`${project}: ${message?.split('\n')[0] ?? 'not applied'}`);
  const blocked = dependOn(graph, delivered, stacks.notDone);
  const heldHere = delivered.filter(({ project }) => held.has(project)).map(({ project }) => project);
  let stay: string | undefined;
  if (open.length > 0)
    stay = `${open.length} projects would change as nobody reviewed: ${firstOf(
      open.map(({ project }) => project),
      5,
    )}${policy === 'stop' ? `; apply.unreviewed of mainstem.yaml stops that in ${environment}, whoever approves` : ''}`;
  else if (review.refused.length > 0) stay = review.refused.join(' ');
  else if (blocked.length > 0)
    stay = `${firstOf(blocked, 5)} ${blocked.length === 1 ? 'depends' : 'depend'} on a stack that was not applied: ${place.ref?.name.replace('refs/heads/', '') ?? environment} is not moved`;
  else if (heldHere.length > 0)
    stay = `${firstOf(heldHere, 5)} ${heldHere.length === 1 ? 'is' : 'are'} on hold, and Argo CD would deliver all of the commit`;
  else {
    const over = await overCap(run, review.destroys, stacksRequest.cap);
    if (over !== undefined) stay = over;
  }
  if (stay === undefined) stay = await mayGoOn();
  let gate: RolloutResult['gate'];
  const asked =
    (open.length > 0 && policy !== 'stop') ||
    stacks.applied.some((one) => one.outcome === 'unreviewed' && one.policy !== 'stop');
  const unreviewed = [
    ...stacks.applied
      .filter(({ outcome }) => outcome === 'unreviewed')
      .map(({ project, unreviewed: changes }) => ({ project, changes })),
    ...open,
  ];
  const more = { applied: stacks.applied, unreviewed };
  if (stay !== undefined) {
    because.push(stay);
    if (asked && failed.length === 0) return ask(run, parts, because, more);
    return end(run, failed.length > 0 ? 'failed' : 'refused', { ...more, because });
  }
  const moved = await advance(delivered, {
    shared,
    place,
    ledger,
    revision,
    run: request.name.run,
    mayLeap: overridden !== undefined || place.ledger.document.override !== undefined,
    now,
  });
  if (moved !== undefined) return end(run, 'failed', { ...more, because: [...because, moved] });
  if (overridden === undefined && place.ledger.document.override !== undefined) {
    await ledger.put({
      change: ({ override: _, ...document }) => document,
      message: `the override ended: ${shortCommit(revision)} holds it`,
    });
  }
  if (delivered.length > 0) {
    const stop = new AbortController();
    const watching = watchForNewer(run, stop);
    const proof = await prove(delivered, {
      ledger,
      revision,
      run: request.name.run,
      gate: request.gate(environment, revision),
      signal: stop.signal,
      now,
      pullsOf: () => inRange,
    }).finally(() => watching.end());
    gate = proof.gate;
    because.push(...proof.because);
    if (watching.by() !== undefined)
      because.push(`it made room for ${shortCommit(watching.by() ?? '')}, which is newer and gates for both`);
  }
  const told = { ...more, ...(gate === undefined ? {} : { gate }) };
  if (because.length > 0) return end(run, failed.length > 0 ? 'failed' : 'not-live', { ...told, because });
  if (asked) return ask(run, parts, because, told);
  if (stacks.notDone.size > 0)
    return end(run, 'refused', { ...told, because: [`not applied: ${firstOf([...stacks.notDone], 5)}`] });

  const gone = due
    .filter(({ member, record }) => member === undefined && record?.kind === 'terraform-stack')
    .map(({ record }) => record as LedgerRecord);
  const moved_ = gone.filter(({ project }) => graph.projects.has(project));
  if (moved_.length > 0) {
    // It is there, in another environment or as something else: what it made is not ours to destroy.
    await ledger.put({
      change: (document) => ({
        ...document,
        records: document.records.filter(({ project }) => !moved_.some((one) => one.project === project)),
      }),
      message: `no longer of ${environment}: ${firstOf(
        moved_.map(({ project }) => project),
        5,
      )}`,
    });
  }
  const removed = await destroyStacks(
    gone.filter((one) => !moved_.includes(one)),
    stacksRequest,
  );
  const all = [...stacks.applied, ...removed.applied];
  const notDestroyed = removed.applied.filter(({ outcome }) => !isDone(outcome));
  if (removed.notDone.size > 0) {
    const toAsk = openApprovals(removed.applied);
    const last = {
      ...told,
      applied: all,
      unreviewed: notDestroyed.flatMap(({ project, unreviewed: changes }) =>
        changes.length === 0 ? [] : [{ project, changes }],
      ),
    };
    const why = [...removed.notDone].map(
      (project) =>
        `${project}: ${notDestroyed.find((one) => one.project === project)?.message?.split('\n')[0] ?? 'not destroyed: nobody accepted it, or something that depends on it is still there'}`,
    );
    if (toAsk.length > 0 && notDestroyed.every(({ outcome }) => outcome === 'unreviewed' || outcome === 'waiting')) {
      const destroyParts = notDestroyed.flatMap(({ project, approval }) =>
        approval === undefined ? [] : [{ project, approval }],
      );
      return ask(run, destroyParts, why, last);
    }
    return end(run, notDestroyed.some(({ outcome }) => outcome === 'failed') ? 'failed' : 'refused', {
      ...last,
      because: removed.stopped === undefined ? why : [removed.stopped],
    });
  }
  return proveEnvironment(run, { ...told, applied: all }, inRange);
}

const NOTHING: DeliveredReview = { unreviewed: [], destroys: 0, refused: [] };

async function reviewOf(
  { shared, settings, revision, environment, graphs, hearer }: RolloutRun,
  base: string,
  delivered: readonly DueEntry[],
  pulls: readonly ReviewedPull[],
): Promise<DeliveredReview> {
  // What is there already and only not proved changes nothing.
  const before = new Map(
    membersOf(await graphs(base), environment).map(({ project, inputs }) => [project.name, inputs]),
  );
  const projects = delivered
    .filter(({ project, member }) => before.get(project) !== member?.inputs)
    .map(({ project }) => project);
  if (projects.length === 0) return NOTHING;
  return reviewDelivered({
    shared,
    rules: settings,
    base,
    head: revision,
    environment,
    projects,
    pulls,
    progress: hearer.onProgress,
  });
}

async function overCap(
  { ledger, revision, environment }: RolloutRun,
  count: number,
  cap: number,
): Promise<string | undefined> {
  if (count === 0) return undefined;
  let refused: string | undefined;
  await ledger.put({
    change: (document) => {
      const counted = destroying(document, revision);
      // The same removals are counted once, however often it is tried.
      const delivered = Math.max(counted.delivered, count);
      const all = counted.count + delivered;
      if (all > cap) {
        refused = `this rollout would take ${all} things with data or an identity along, and rollout.maxDestroy allows ${cap} in ${environment}. Raise it in mainstem.yaml, or remove less at once.`;
        return document;
      }
      return { ...document, destroying: { ...counted, delivered } };
    },
    message: `${count} removals counted`,
  });
  return refused;
}

/** Digests that a person gave, with what the ledger says that one for all of a rollout stands for. */
function approvedParts({ ask }: Ledger, approved: ReadonlySet<string>): Set<string> {
  const parts = new Set(approved);
  if (ask !== undefined && approved.has(ask.approval)) for (const { approval } of ask.parts) parts.add(approval);
  return parts;
}

/** The environment is proved only when a fresh look finds nothing due, whatever the steps said. (after-merge, rule 14) */
async function proveEnvironment(
  run: RolloutRun,
  more: Partial<RolloutResult>,
  pullRequests: readonly number[],
): Promise<RolloutResult> {
  const { environment, revision, ledger, graphs, request, hearer, now, outlook } = run;
  const members = membersOf(await graphs(revision), environment);
  const left = dueOf(ledger.state().document, members);
  if (left.length > 0) {
    return end(run, 'not-live', { ...more, because: left.map((entry) => `${entry.project}: ${becauseOf(entry)}`) });
  }
  const at = now().toISOString();
  const pulls = pullRequests.length === 0 ? {} : { pullRequests: [...pullRequests] };
  await ledger.release({
    change: ({ failed: _f, ask: _a, destroying: _d, ...document }) => ({
      ...document,
      live: { revision, at, run: request.name.run, ...pulls },
      records: document.records.map((record) =>
        record.proved?.inputs === record.inputs
          ? record
          : { ...record, proved: { revision, inputs: record.inputs, at } },
      ),
    }),
    events: [{ environment, stage: 'live', revision, due: outlook.due.length, run: request.name.run, ...pulls }],
    message: `live at ${shortCommit(revision)}`,
  });
  await request.forge
    ?.report?.('success', { environment, revision, description: 'live' })
    .catch((error: unknown) => hearer.onNote(describeError(error).message));
  return { ...blank(run), ...more, state: 'live' };
}

function blank({ environment, revision, outlook }: RolloutRun): RolloutResult {
  return {
    environment,
    revision,
    state: 'failed',
    because: [],
    refusals: [],
    due: namesOf(outlook.due),
    left: [],
    applied: [],
    unreviewed: [],
  };
}

async function ask(
  run: RolloutRun,
  parts: readonly { readonly project: string; readonly approval: string }[],
  because: readonly string[],
  more: Partial<RolloutResult>,
): Promise<RolloutResult> {
  const { environment, revision, ledger, request, now } = run;
  const approval = digestOf({
    revision,
    environment,
    parts: [...parts].sort((a, b) => (a.project < b.project ? -1 : 1)),
  });
  await ledger.release({
    change: (document) => ({
      ...document,
      ask: { revision, approval, parts: [...parts], at: now().toISOString(), run: request.name.run },
    }),
    events: [
      {
        environment,
        stage: 'planned',
        revision,
        approval,
        reason: `waits for an approval: ${firstOf(
          parts.map(({ project }) => project),
          5,
        )}`,
        run: request.name.run,
      },
    ],
    message: `${shortCommit(revision)} waits for an approval`,
  });
  const left = dueOf(ledger.state().document, run.outlook.members);
  const next = `After reading the table: mainstem rollout --environment ${environment} --revision ${shortCommit(revision)} --approved ${approval}`;
  return { ...blank(run), ...more, state: 'ask', approval, because: [...because, next], left: namesOf(left) };
}

async function end(run: RolloutRun, state: RolloutState, more: Partial<RolloutResult>): Promise<RolloutResult> {
  const because = more.because ?? [];
  await finish(run, state, because, namesOf(run.outlook.due));
  const left = dueOf(run.ledger.state().document, run.outlook.members);
  if (state === 'failed' || state === 'not-live') {
    const { request, hearer, environment, revision } = run;
    await request.forge
      ?.report?.('failure', { environment, revision, description: (because[0] ?? state).slice(0, 140) })
      .catch((error: unknown) => hearer.onNote(describeError(error).message));
  }
  return { ...blank(run), ...more, state, left: namesOf(left) };
}

/** Gives the claim back. A revision's failure counts once, however often it is tried. */
async function finish(
  { environment, revision, ledger, request, now }: Run,
  state: RolloutState,
  because: readonly string[],
  due: readonly string[],
): Promise<void> {
  const isFailure = state === 'failed' || state === 'not-live';
  const counted = ledger.state().document.failed?.revision === revision;
  const reason = because.join(' ').slice(0, 2000);
  await ledger.release({
    change: (document) =>
      isFailure
        ? { ...document, failed: { revision, at: now().toISOString(), run: request.name.run, reason } }
        : document,
    ...(isFailure && !counted
      ? { events: [{ environment, stage: 'failed', revision, reason, due: due.length, run: request.name.run }] }
      : {}),
    message: `${shortCommit(revision)}: ${state}`,
  });
}

/** An earlier commit in place of the newest is meant to stay until somebody says so. (after-merge, rule 8) */
async function holdAfterOverride(
  { environment, outlook, now }: RolloutRun,
  { reason, by, run }: Overridden,
): Promise<void> {
  await outlook.place.notes.write(({ document }) => {
    if (activeHolds(document, now()).some(({ project }) => project === undefined)) return undefined;
    const hold = { reason: `overridden: ${reason}`, by, at: now().toISOString(), run };
    return {
      document: { ...document, holds: [...document.holds, hold] },
      events: [{ environment, stage: 'held', reason: hold.reason, run, by }],
      message: `hold the environment: ${hold.reason}\n\nby ${by}`,
    };
  });
}

/** Ends a gate within one look once a newer rollout waits: only writing cannot be interrupted. (after-merge, rule 5) */
function watchForNewer(
  { ledger, shared, revision, environment, hearer, request: { forge } }: Run,
  stop: AbortController,
): { by: () => string | undefined; end: () => void } {
  let by: string | undefined;
  let busy = false;
  let asked = 0;
  const waiting = async () => {
    const next = (await ledger.newerWaits())?.revision;
    if (forge?.newerWaits === undefined || Date.now() - asked < LOOK_AT_HOST) return [next];
    asked = Date.now();
    return [next, ...(await forge.newerWaits(environment))];
  };
  const timer = setInterval(() => {
    if (busy || by !== undefined) return;
    busy = true;
    waiting()
      .then(async (revisions) => {
        for (const next of revisions) {
          if (by !== undefined || next === undefined || next === revision) continue;
          if (!(await isAncestor(shared.repository, revision, next).catch(() => false))) continue;
          by = next;
          stop.abort();
        }
      })
      .catch((error: unknown) => hearer.onNote(describeError(error).message))
      .finally(() => {
        busy = false;
      });
  }, LOOK);
  timer.unref();
  return { by: () => by, end: () => clearInterval(timer) };
}

/** The pull requests merged since the environment was last proved, as the host of the repository says; else as the folder of receipts says. */
async function pullsOfRange({ shared, revision, request, ledger }: Run): Promise<ReviewedPull[]> {
  const { live, advanced, records } = ledger.state().document;
  const since = live?.revision ?? advanced?.revision;
  const bases = [since, ...records.map((record) => record.before?.revision ?? record.revision)];
  const commits = new Set<string>();
  for (const base of new Set(bases)) {
    if (base === undefined && records.length > 0) continue;
    // A pull request's own commit is on the branch's own line, and each that GitHub is asked about costs.
    const firstParent = request.forge?.collect !== undefined;
    for (const sha of await commitsBetween(shared.repository, base, revision, firstParent)) commits.add(sha);
  }
  if (request.forge?.collect !== undefined) {
    await mkdir(request.receipts, { recursive: true });
    return [...(await request.forge.collect([...commits], request.receipts))];
  }
  const pulls = new Map<number, ReviewedPull>();
  for (const name of ['receipts.json', 'pulls.json']) {
    const path = join(request.receipts, name);
    if (!existsSync(path)) continue;
    const value = parseJson(await readFile(path, 'utf8'));
    const parsed = (name === 'pulls.json' ? reviewedPullsSchema : receiptIndexSchema).safeParse(value);
    if (!parsed.success)
      throw new InputError(
        `${path} is not as it should be: [{ "pullRequest", "head", "mergeCommit", "accepted"? }, …]`,
      );
    for (const { pullRequest, head, mergeCommit, accepted = 'all' } of parsed.data) {
      if (commits.has(mergeCommit)) pulls.set(pullRequest, { number: pullRequest, head, mergeCommit, accepted });
    }
  }
  return [...pulls.values()];
}
