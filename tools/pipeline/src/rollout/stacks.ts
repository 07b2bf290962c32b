import type { Buffer } from 'node:buffer';
import {
  type Applied,
  type EngineResult,
  isDone,
  type Ledger,
  type LedgerRecord,
  type Settings,
} from '@mainstem/change';
import { stackOrder } from '@mainstem/graph';
import type { ReceiptKeys } from '@mainstem/terraform';
import { asRun, interruption } from '@mainstem/toolchain';
import { type ApplyOptions, applyProjects, notPlanned } from '../apply/apply.ts';
import { openSession, type Session } from '../change/session.ts';
import type { ClaimedLedger } from './claim.ts';
import { baseOf, type DueEntry } from './due.ts';
import type { Member } from './members.ts';
import type { Shared } from './place.ts';

export interface StacksRequest {
  readonly root: string;
  /** Asked before each stack: why nothing is to begin. */
  readonly mayStart?: (() => Promise<string | undefined>) | undefined;
  readonly shared: Pick<Shared, 'settingsAt'>;
  /** What decides: the default branch's settings. */
  readonly rules: Settings;
  readonly revision: string;
  /** Whether the working tree is at the revision. */
  readonly checkedOut: boolean;
  readonly environment: string;
  readonly ledger: ClaimedLedger;
  readonly run: string;
  readonly receipts: string;
  readonly approved: ReadonlySet<string>;
  readonly keep: string;
  readonly keys: ReceiptKeys | undefined;
  readonly stateKey: Buffer | undefined;
  /** Stacks that a person holds. */
  readonly held: ReadonlySet<string>;
  /** The most that may be destroyed in all attempts at this commit. */
  readonly cap: number;
  /** Asked before each wave: why it is not to go on. */
  readonly mayGoOn: () => Promise<string | undefined>;
  readonly now: () => Date;
  readonly progress: (line: string) => void;
  readonly pullsOf: (project: string) => readonly number[];
}

export interface StacksResult {
  readonly applied: readonly Applied[];
  /** Stacks that are not as the commit has them. */
  readonly notDone: ReadonlySet<string>;
  /** Why it stopped before its end. */
  readonly stopped?: string;
}

/** What a plan takes along that cannot be brought back: all of a removed stack, else what the risks say. */
export function destroysIn({ resources }: Pick<EngineResult, 'resources'>, removed: boolean): number {
  return resources.filter(
    ({ action, risk }) =>
      (action === 'delete' && (removed || risk.level === 'destroy')) ||
      (action === 'replace' && risk.level === 'destroy'),
  ).length;
}

/**
 * Applies the stacks that are due, wave by wave. Each is dirty in the ledger before Terraform may write, and clean after it did all. What did not
 * end well stops only what depends on it.
 */
export async function applyStacks(due: readonly DueEntry[], request: StacksRequest): Promise<StacksResult> {
  const entries = new Map(due.filter(({ member }) => member?.isStack === true).map((entry) => [entry.project, entry]));
  const results: Applied[] = [];
  const notDone = new Set<string>();
  if (entries.size === 0) return { applied: results, notDone };
  const sessions = createSessions(request);
  const head = (await sessions(request.revision)).change.head;
  const { layers, after } = stackOrder(head, [...entries.keys()]);
  return asRun(async () => {
    for (const layer of layers) {
      const stop = interruption() === undefined ? await request.mayGoOn() : `stopped by ${interruption()}`;
      if (stop !== undefined) {
        for (const name of entries.keys()) if (!results.some(({ project }) => project === name)) notDone.add(name);
        return { applied: results, notDone, stopped: stop };
      }
      const groups = new Map<string, string[]>();
      for (const name of layer) {
        const missing = [...(after.get(name) ?? [])].filter((other) => notDone.has(other) && !layer.includes(other));
        if (request.held.has(name) || missing.length > 0) {
          notDone.add(name);
          results.push(
            notPlanned(
              {
                schema: 'mainstem/applied@1',
                project: name,
                environment: request.environment,
                revision: request.revision,
              },
              missing,
              'a person holds it',
            ),
          );
          continue;
        }
        const base = baseIn(entries.get(name) as DueEntry, request);
        groups.set(base, [...(groups.get(base) ?? []), name]);
      }
      for (const [base, names] of groups) {
        const done = await applyGroup(await sessions(base), names, entries, request);
        for (const one of done) if (!isDone(one.outcome)) notDone.add(one.project);
        results.push(...done);
      }
    }
    return { applied: results, notDone };
  });
}

/**
 * Destroys the stacks that the commit has not, those that others depend on last. What could not be destroyed keeps all that it depends on.
 * (after-merge, rule 11)
 */
export async function destroyStacks(gone: readonly LedgerRecord[], request: StacksRequest): Promise<StacksResult> {
  const results: Applied[] = [];
  const notDone = new Set<string>();
  if (gone.length === 0) return { applied: results, notDone };
  const stop = await request.mayGoOn();
  if (stop !== undefined)
    return { applied: results, notDone: new Set(gone.map(({ project }) => project)), stopped: stop };
  const sessions = createSessions(request);
  const entries = new Map(
    gone.map((record) => [record.project, { project: record.project, why: 'removed', record } satisfies DueEntry]),
  );
  // The newest tree that has them all tells what depends on what; one that has only some leaves the rest to their own.
  let left = [...entries.keys()];
  const candidates = [request.ledger.state().document.live?.revision, ...gone.map(({ revision }) => revision)];
  for (const base of new Set(candidates.filter((one) => one !== undefined))) {
    if (left.length === 0) break;
    const session = await sessions(base);
    const here = left.filter((name) => session.change.base.projects.has(name) && !request.held.has(name));
    if (here.length === 0 || (here.length < left.length && base === candidates[0])) continue;
    left = left.filter((name) => !here.includes(name));
    const done = await asRun(() => applyGroup(session, here, entries, request));
    results.push(...done);
    for (const one of done) if (!isDone(one.outcome)) notDone.add(one.project);
    if (notDone.size > 0) break;
  }
  for (const name of left) notDone.add(name);
  return { applied: results, notDone };
}

/** What all attempts at a commit destroyed, or were about to: by Terraform, and by what Argo CD delivers. */
export function destroying(
  { destroying: known }: Ledger,
  revision: string,
): { readonly revision: string; readonly count: number; readonly delivered: number } {
  const counted = known?.revision === revision ? known : undefined;
  return { revision, count: counted?.count ?? 0, delivered: counted?.delivered ?? 0 };
}

function baseIn({ record }: DueEntry, { ledger, revision }: StacksRequest): string {
  const { live, advanced } = ledger.state().document;
  return baseOf(record) ?? live?.revision ?? advanced?.revision ?? revision;
}

/** One session for each commit that something was last applied from. Where another commit is checked out, each stack runs in a folder of its own. */
function createSessions({
  root,
  shared,
  revision,
  checkedOut,
  progress,
}: StacksRequest): (base: string) => Promise<Session> {
  const sessions = new Map<string, Promise<Session>>();
  return (base) => {
    const found =
      sessions.get(base) ??
      openSession(
        { folder: root, base, head: revision, settingsAt: shared.settingsAt },
        { progress, safe: !checkedOut },
      );
    sessions.set(base, found);
    return found;
  };
}

async function applyGroup(
  session: Session,
  names: readonly string[],
  entries: ReadonlyMap<string, DueEntry>,
  request: StacksRequest,
): Promise<Applied[]> {
  const { ledger, revision, environment, run, now } = request;
  const began = new Set<string>();
  const options: ApplyOptions = {
    receipts: request.receipts,
    rules: request.rules,
    mayStart: request.mayStart,
    sinceOf: (project) => baseOf(entries.get(project)?.record) ?? ledger.state().document.live?.revision,
    approved: request.approved,
    keep: request.keep,
    keys: request.keys,
    stateKey: request.stateKey,
    mayWrite: async (project, plan) => {
      const entry = entries.get(project) as DueEntry;
      const count = destroysIn(plan, entry.member === undefined);
      let refused: string | undefined;
      await ledger.put({
        change: (document) => {
          const counted = destroying(document, revision);
          // An attempt that was killed counted already what it was about to destroy.
          const all = counted.count + counted.delivered + count;
          if (all > request.cap) {
            refused = `${project}: this rollout would destroy ${all} things, and rollout.maxDestroy allows ${request.cap} in ${environment}. Raise it in mainstem.yaml, or remove less at once.`;
            return document;
          }
          began.add(project);
          return begun(
            count === 0 ? document : { ...document, destroying: { ...counted, count: counted.count + count } },
            entry,
            request,
          );
        },
        message: `${entry.member === undefined ? 'destroy' : 'apply'} ${project}: begun`,
      });
      return refused;
    },
  };
  const done = await applyProjects(session, names, options);
  for (const result of done) {
    const entry = entries.get(result.project) as DueEntry;
    const ok = isDone(result.outcome);
    const removed = entry.member === undefined;
    if (!ok && !began.has(result.project)) continue;
    const reason = result.message?.split('\n')[0] ?? `its apply ended ${result.outcome}`;
    await ledger.put({
      change: (document) =>
        ok
          ? ended(document, entry, request)
          : withRecord(document, result.project, (record) => ({ ...record, reason })),
      ...(ok && (removed || result.outcome === 'applied')
        ? {
            events: [
              {
                environment,
                stage: removed ? ('destroyed' as const) : ('applied' as const),
                project: result.project,
                revision,
                run,
                ...pullsIn(request.pullsOf(result.project)),
                at: now().toISOString(),
              },
            ],
          }
        : {}),
      message: `${removed ? 'destroy' : 'apply'} ${result.project}: ${result.outcome}`,
    });
  }
  return done;
}

const pullsIn = (pullRequests: readonly number[]) =>
  pullRequests.length === 0 ? {} : { pullRequests: [...pullRequests] };

/** Terraform may write from here on. */
function begun(ledger: Ledger, { member, record, project }: DueEntry, { revision, run, now }: StacksRequest): Ledger {
  const base =
    record === undefined
      ? undefined
      : record.state === 'dirty'
        ? record.before
        : { revision: record.revision, inputs: record.inputs };
  const common = {
    project,
    state: 'dirty' as const,
    at: now().toISOString(),
    run,
    ...(record?.proved === undefined ? {} : { proved: record.proved }),
  };
  // What is being destroyed keeps the commit that has it: the next attempt reads its tree.
  const next: LedgerRecord =
    member === undefined
      ? { ...(record as LedgerRecord), ...common, reason: 'its destroy began and did not end' }
      : {
          ...common,
          kind: member.project.kind,
          revision,
          inputs: member.inputs,
          reason: 'its apply began and did not end',
          ...(base === undefined ? {} : { before: base }),
        };
  return { ...ledger, records: [...ledger.records.filter((one) => one.project !== project), next] };
}

function ended(
  ledger: Ledger,
  { member, record, project }: DueEntry,
  { revision, run, now, pullsOf }: StacksRequest,
): Ledger {
  const others = ledger.records.filter((one) => one.project !== project);
  if (member === undefined) return { ...ledger, records: others };
  return {
    ...ledger,
    records: [
      ...others,
      cleanRecord(member, record, { revision, run, at: now().toISOString(), pullRequests: pullsOf(project) }),
    ],
  };
}

/** Of a project that was applied, or delivered, at a commit. */
export function cleanRecord(
  { project, inputs }: Member,
  before: LedgerRecord | undefined,
  { revision, run, at, pullRequests }: { revision: string; run: string; at: string; pullRequests: readonly number[] },
): LedgerRecord {
  return {
    project: project.name,
    kind: project.kind,
    revision,
    inputs,
    state: 'clean',
    at,
    run,
    ...pullsIn(pullRequests),
    ...(before?.proved === undefined ? {} : { proved: before.proved }),
  };
}

/** Of a project that was seen live at a commit too. */
export function provedRecord(
  member: Member,
  done: { revision: string; run: string; at: string; pullRequests?: readonly number[] },
): LedgerRecord & { readonly proved: NonNullable<LedgerRecord['proved']> } {
  const { revision, at, pullRequests = [] } = done;
  return {
    ...cleanRecord(member, undefined, { ...done, pullRequests }),
    proved: { revision, inputs: member.inputs, at },
  };
}

export function withRecord(ledger: Ledger, project: string, change: (record: LedgerRecord) => LedgerRecord): Ledger {
  return { ...ledger, records: ledger.records.map((one) => (one.project === project ? change(one) : one)) };
}
