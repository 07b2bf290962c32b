import {
  type Drift,
  type DriftedProject,
  type DriftNotes,
  driftNotesSchema,
  type Failure,
  groupBy,
  InputError,
  isDrifted,
  type Ledger,
  type Notes,
  type PastDrift,
  type RememberedDrift,
  type RolloutEvent,
  shortCommit,
} from '@mainstem/change';

/** As many drifts that are over are kept of a project. */
const MOST_PAST = 20;
/** So many resources of a drift are kept; the rest is counted. */
const MOST_RESOURCES = 50;
/** More new ones at once than this are one issue with a list (after-merge, rule 24). */
export const MOST_ALONE = 10;

/**
 * The sections of an environment's notes that are about drift.
 *
 * @throws InputError for what is none: nothing is guessed of notes that were edited.
 */
export function driftNotesOf(notes: Notes): DriftNotes {
  const result = driftNotesSchema.safeParse(notes);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError(
    `notes.json of mainstem/notes/${notes.environment}: ${issue?.path.join('.')}: ${issue?.message}. To see who edited it: git log -p origin/mainstem/notes/${notes.environment}`,
  );
}

/** What there is beside one look, to decide what it means. */
export interface Beside {
  readonly environment: string;
  /** Records of the environment: whether a rollout came between. */
  readonly ledger: Pick<Ledger, 'records'>;
  /** Every project that can drift there; what is remembered and not among them is gone. */
  readonly known: ReadonlySet<string>;
  /** When this is written. */
  readonly now: string;
  readonly run: string;
}

export interface Remembered {
  readonly drift: readonly RememberedDrift[];
  readonly events: readonly (Omit<RolloutEvent, 'at' | 'schema'> & { readonly at: string })[];
}

/**
 * What is remembered after a look: when each drift began, that it stands, that it is over and why. A failure closes nothing and opens nothing; a look
 * that is older than what is remembered says nothing, so the same one may come twice.
 *
 * @param look of one environment; what it does not name is left as it is.
 */
export function remember(memory: readonly RememberedDrift[], look: Drift, beside: Beside): Remembered {
  const { known, now, environment, run } = beside;
  const at = look.at ?? now;
  const rows = groupBy(look.projects, ({ project }) => project);
  const failures = groupBy(look.failures, ({ project }) => project);
  const before = new Map(memory.map((one) => [one.project, one]));
  const events: Remembered['events'][number][] = [];
  const fresh = new Set<string>();
  const names = new Set([...before.keys(), ...rows.keys(), ...failures.keys()]);
  const after = [...names].sort().flatMap((project): RememberedDrift[] => {
    const old = before.get(project);
    if (!known.has(project) && !rows.has(project)) {
      if (old?.open !== undefined)
        events.push({ environment, stage: 'drift-closed', project, at: later(at, old.open.since), reason: GONE, run });
      return [];
    }
    // A clock that was ahead when it was remembered does not silence what comes after.
    if (old !== undefined && old.at >= at && old.at <= now) return [old];
    const told = judge(rows.get(project) ?? [], failures.get(project) ?? []);
    if (told.is === 'not-reached') return old === undefined ? [] : [old];
    const next: RememberedDrift = { ...(old ?? { project }), project, at };
    if (told.is === 'failed')
      return [{ ...next, failing: { since: old?.failing?.since ?? at, message: told.message } }];
    const { failing: _, ...seen } = { ...next, seen: at };
    const corrections = (rows.get(project) ?? []).flatMap((row) => row.corrections ?? []);
    const kept = { ...seen, ...(corrections.length === 0 ? {} : { corrections }) };
    if (told.is === 'waits') return [kept];
    if (told.is === 'clean') {
      const { open, ...rest } = kept;
      if (open === undefined) return [rest];
      const until = later(at, open.since);
      const because = endOf(project, open.seen, beside);
      events.push({ environment, stage: 'drift-closed', project, at: until, reason: because, run });
      const past: PastDrift = { since: open.since, until, because };
      return [{ ...rest, past: [...(rest.past ?? []), past].slice(-MOST_PAST) }];
    }
    const drifted = told.rows.flatMap(({ resources }) => resources);
    const seenNow = {
      seen: at,
      engines: [...new Set(told.rows.map(({ engine }) => engine))].sort(),
      resources: drifted.slice(0, MOST_RESOURCES).map(({ address, action }) => ({ address, action })),
      count: drifted.length,
    };
    if (old?.open !== undefined) return [{ ...kept, open: { ...old.open, ...seenNow } }];
    fresh.add(project);
    events.push({ environment, stage: 'drift-opened', project, at, reason: wordsOf(told.rows), run });
    return [{ ...kept, open: { since: at, ...seenNow } }];
  });
  if (fresh.size <= MOST_ALONE) return { drift: after, events };
  const drift = after.map((one) =>
    one.open !== undefined && fresh.has(one.project) ? { ...one, open: { ...one.open, listed: true as const } } : one,
  );
  return { drift, events };
}

const GONE = 'the project is gone';

type Judged =
  | { readonly is: 'not-reached' }
  | { readonly is: 'clean' }
  | { readonly is: 'waits' }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'drifted'; readonly rows: readonly DriftedProject[] };

/** What all engines together say of one project: drift of one counts, whatever failed beside it; clean is only what all of them saw clean. */
function judge(rows: readonly DriftedProject[], failures: readonly Failure[]): Judged {
  const drifted = rows.filter(isDrifted);
  if (drifted.length > 0) return { is: 'drifted', rows: drifted };
  const failed = failures.filter(({ code }) => code !== 'not-reached');
  if (failed.length > 0) return { is: 'failed', message: failed.map(({ message }) => message).join('; ') };
  if (failures.length > 0 || rows.length === 0) return { is: 'not-reached' };
  return rows.some(({ waits }) => waits !== undefined) ? { is: 'waits' } : { is: 'clean' };
}

/** Why a drift is over: by a rollout that ended after it was last seen, or by itself. */
function endOf(project: string, seen: string, { ledger }: Beside): string {
  const record = ledger.records.find((one) => one.project === project);
  if (record === undefined || record.at <= seen) return 'by itself';
  const pulls = (record.pullRequests ?? []).map((number) => `#${number}`).join(', ');
  return `by the rollout of ${shortCommit(record.revision)}${pulls === '' ? '' : ` (${pulls})`}`;
}

function wordsOf(rows: readonly DriftedProject[]): string {
  return rows
    .map(({ engine, resources, corrected }) =>
      [
        `${engine}: ${resources.length} ${resources.length === 1 ? 'resource' : 'resources'}`,
        ...(corrected === undefined ? [] : [`put back at least ${corrected} times`]),
      ].join(', '),
    )
    .join('; ');
}

/** A span never goes backwards. */
function later(one: string, other: string): string {
  return one > other ? one : other;
}
