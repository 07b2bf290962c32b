import { randomUUID } from 'node:crypto';
import { isLive } from '@mainstem/argocd/gate';
import {
  type GateDocument,
  isStack,
  type Ledger,
  type LedgerRecord,
  messageOf,
  type ProvedApplication,
  shortCommit,
} from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import { isAncestor, pushRef } from '@mainstem/repository';
import type { ClaimedLedger } from './claim.ts';
import type { DueEntry } from './due.ts';
import type { Member } from './members.ts';
import type { EnvironmentPlace, Shared } from './place.ts';
import { cleanRecord, withRecord } from './stacks.ts';

/** What the gate said, and what a later one has to know of each Application. */
export interface GateAnswer {
  readonly document: GateDocument;
  /** By `namespace/name`, of each that is live. */
  readonly proved: ReadonlyMap<string, ProvedApplication>;
}

/**
 * Watches Applications until the commit is live.
 *
 * @param applications `namespace/name`.
 * @param before as they were when they were last proved live; one that never was has no health.
 */
export type Gate = (
  applications: readonly string[],
  before: readonly ProvedApplication[],
  signal: AbortSignal,
) => Promise<GateAnswer>;

/** What Argo CD delivers and is due; what it no longer has to deliver too. */
export function deliveredOf(due: readonly DueEntry[]): DueEntry[] {
  return due.filter(({ member, record }) =>
    member === undefined ? record?.kind !== 'terraform-stack' : !member.isStack,
  );
}

/**
 * Makes and deletes a scratch branch under the rules of `env/*`: only a real write shows that the advance may be finished. (after-merge, rule 9)
 *
 * @returns why not; `undefined`: it may.
 */
export async function mayNotAdvance(
  { repository, remote }: Shared,
  ref: string,
  revision: string,
): Promise<string | undefined> {
  const scratch = `${ref.slice(0, ref.lastIndexOf('/'))}/mainstem-trial-${randomUUID().slice(0, 8)}`;
  const made = await pushRef(repository, remote, scratch, revision, undefined);
  const name = ref.replace('refs/heads/', '');
  if (made.is !== 'pushed') {
    return `${remote} would not let ${name} be moved (${made.why}), so nothing is begun. The key of the environment has to be on the ruleset's bypass list (docs/github.md).`;
  }
  const gone = await pushRef(repository, remote, scratch, undefined, revision);
  if (gone.is === 'pushed') return undefined;
  return `a trial branch could not be deleted (${gone.why}): delete ${scratch.replace('refs/heads/', '')} by hand, and let the key delete branches like ${name}.`;
}

/** Delivered projects that depend on a stack which is not as the commit has it: Argo CD is not to bring them. */
export function dependOn(graph: Graph, delivered: readonly DueEntry[], notDone: ReadonlySet<string>): string[] {
  if (notDone.size === 0) return [];
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of graph.edges) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  return delivered.flatMap(({ project, member }) => {
    if (member === undefined) return [];
    const seen = new Set([project]);
    for (const next of seen) {
      if (notDone.has(next)) return [project];
      // What a module or a base is made of is looked at too; another stack answers for what it depends on.
      if (next !== project && isStack(graph.projects.get(next))) continue;
      for (const target of targets.get(next) ?? []) seen.add(target);
    }
    return [];
  });
}

interface Advance {
  readonly shared: Shared;
  readonly place: EnvironmentPlace;
  readonly ledger: ClaimedLedger;
  readonly revision: string;
  readonly run: string;
  /** A move that is no fast-forward is meant. */
  readonly mayLeap: boolean;
  readonly now: () => Date;
}

/**
 * Moves `env/<environment>` to the commit by compare-and-swap on the value that was read. Before it, what Argo CD will deliver is dirty.
 *
 * @returns why it was not moved; `undefined`: it was.
 */
export async function advance(
  delivered: readonly DueEntry[],
  { shared, place, ledger, revision, run, mayLeap, now }: Advance,
): Promise<string | undefined> {
  const { environment, ref } = place;
  const at = () => now().toISOString();
  const from = ref?.now;
  const name = ref?.name.replace('refs/heads/', '');
  if (from !== undefined && from !== revision && !mayLeap && !(await isAncestor(shared.repository, from, revision))) {
    return `${name} is at ${shortCommit(from)}, which is not in the history of ${shortCommit(revision)}: it is not moved.`;
  }
  await ledger.put({
    change: (document) => ({
      ...document,
      advancing: revision,
      records: delivered.reduce((records, entry) => markDirty(records, entry, revision, run, at()), document.records),
    }),
    message: `advance to ${shortCommit(revision)}: begun`,
  });
  if (ref !== undefined && from !== revision) {
    const pushed = await pushRef(shared.repository, shared.remote, ref.name, revision, from);
    if (pushed.is === 'lost') {
      return `${name} was moved by somebody else since it was read (${pushed.why}). Look who did, put it back where the ledger has it, and run the command again.`;
    }
    if (pushed.is === 'refused')
      return `${name} may not be moved: ${pushed.why}. The key of the environment has to be on the ruleset's bypass list (docs/github.md).`;
  }
  await ledger.put({
    change: ({ advancing: _, ...document }) => ({ ...document, advanced: { revision, at: at(), run } }),
    events: [
      {
        environment,
        stage: 'advanced',
        revision,
        run,
        ...(from === undefined || from === revision ? {} : { reason: `from ${from}` }),
      },
    ],
    message: `advance to ${shortCommit(revision)}`,
  });
  return undefined;
}

function markDirty(
  records: readonly LedgerRecord[],
  { project, member, record }: DueEntry,
  revision: string,
  run: string,
  at: string,
): LedgerRecord[] {
  if (member === undefined)
    return records.map((one) =>
      one.project === project ? { ...one, state: 'dirty', reason: 'removed, and not gone yet', at, run } : one,
    );
  const before =
    record === undefined
      ? undefined
      : record.state === 'dirty'
        ? record.before
        : { revision: record.revision, inputs: record.inputs };
  const dirty: LedgerRecord = {
    project,
    kind: member.project.kind,
    revision,
    inputs: member.inputs,
    state: 'dirty',
    at,
    run,
    reason: 'advanced, and not proved live',
    ...(before === undefined ? {} : { before }),
    ...(record?.proved === undefined ? {} : { proved: record.proved }),
  };
  return [...records.filter((one) => one.project !== project), dirty];
}

interface Proof {
  readonly ledger: ClaimedLedger;
  readonly revision: string;
  readonly run: string;
  readonly gate: Gate;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly pullsOf: (project: string) => readonly number[];
}

/**
 * Gates what is due. Each project is clean only once every Application that delivers it was seen live; one that nothing delivers has nothing to
 * be seen. Every outcome begins as "not proved".
 */
export async function prove(
  delivered: readonly DueEntry[],
  proof: Proof,
): Promise<{ gate?: GateDocument; because: string[] }> {
  const { ledger, revision, run, now, pullsOf } = proof;
  const present = delivered.flatMap((entry) =>
    entry.member === undefined ? [] : [{ ...entry, member: entry.member }],
  );
  const applications = [...new Set(present.flatMap(({ member }) => member.applications))].sort();
  const because: string[] = [];
  let answer: GateAnswer | undefined;
  if (applications.length > 0) {
    try {
      answer = await proof.gate(applications, beforeOf(present), proof.signal);
    } catch (error) {
      because.push(messageOf(error));
    }
  }
  const verdicts = new Map(
    answer?.document.applications.map((one) => [one.namespace === '' ? one.name : `${one.namespace}/${one.name}`, one]),
  );
  const verdictOf = (reference: string) =>
    verdicts.get(reference) ?? [...verdicts.values()].find(({ name }) => name === reference);
  const sorted = new Map<string, { ok: boolean; reason: string }>();
  for (const { project, member } of present) {
    const open = member.applications.find((reference) => !isLive(verdictOf(reference)?.verdict ?? 'unknown'));
    if (member.unnamed) {
      sorted.set(project, {
        ok: false,
        reason:
          'an Application delivers it whose name the tree does not tell, so that nobody can say whether it is live',
      });
    } else if (open !== undefined) {
      const said = verdictOf(open);
      const reason =
        said === undefined ? `${open} was not seen` : `${open}: ${said.verdict} (${said.reason}): ${said.detail}`;
      sorted.set(project, { ok: false, reason });
    } else sorted.set(project, { ok: true, reason: '' });
  }
  const failed = [...new Set([...sorted.values()].filter(({ ok }) => !ok).map(({ reason }) => reason))];
  because.push(...failed);
  const at = now().toISOString();
  await ledger.put({
    change: (document) => {
      let next: Ledger = document;
      for (const { project, member, record } of present) {
        const { ok, reason } = sorted.get(project) ?? { ok: false, reason: 'not looked at' };
        if (!ok) {
          next = withRecord(next, project, (one) => ({ ...one, reason }));
          continue;
        }
        const clean = cleanRecord(member, record, { revision, run, at, pullRequests: pullsOf(project) });
        const seen = member.applications.flatMap((reference) => answer?.proved.get(reference) ?? []);
        const proved = { revision, inputs: member.inputs, at, ...(seen.length === 0 ? {} : { applications: seen }) };
        next = withRecord(next, project, () => ({ ...clean, proved }));
      }
      // What the commit no longer has was taken away with the rest, once the rest is there.
      if (because.length > 0) return next;
      const gone = new Set(delivered.filter(({ member }) => member === undefined).map(({ project }) => project));
      return { ...next, records: next.records.filter(({ project }) => !gone.has(project)) };
    },
    message: because.length === 0 ? `gate ${shortCommit(revision)}: live` : `gate ${shortCommit(revision)}: not live`,
  });
  return { ...(answer === undefined ? {} : { gate: answer.document }), because };
}

/** What "unhealthy before" is measured against: the state at the last revision proved live, never what is there now. (after-merge, rule 2) */
function beforeOf(
  entries: readonly { readonly member: Member; readonly record?: LedgerRecord }[],
): ProvedApplication[] {
  return entries.flatMap(({ member, record }) =>
    member.applications.map((reference): ProvedApplication => {
      const [name = '', namespace = ''] = reference.split('/').reverse();
      const known = record?.proved?.applications?.find(
        ({ metadata }) => metadata.name === name && (namespace === '' || metadata.namespace === namespace),
      );
      // One that was never proved has no health to be as bad as.
      return known ?? { kind: 'Application', metadata: { name, namespace }, spec: {}, status: {} };
    }),
  );
}
