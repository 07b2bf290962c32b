import type { DriftedProject, Failure, PastDrift, RememberedDrift } from '@mainstem/change';

/** One environment after its look. */
export interface EnvironmentDrift {
  readonly environment: string;
  readonly memory: readonly RememberedDrift[];
  /** What this run's look found; none: its job said nothing. */
  readonly rows: readonly DriftedProject[];
  readonly failures: readonly Failure[];
}

/** An issue that there has to be. */
export type WantedIssue =
  | {
      readonly kind: 'project';
      readonly key: string;
      readonly environment: string;
      readonly entry: RememberedDrift;
      /** Of this look; none: it was not looked at, and what is written stays. */
      readonly rows: readonly DriftedProject[];
    }
  | {
      readonly kind: 'list';
      readonly key: string;
      readonly environment: string;
      readonly since: string;
      readonly entries: readonly RememberedDrift[];
    }
  | { readonly kind: 'scan'; readonly key: string; readonly failing: readonly Failing[] };

/** What could not be looked at. */
export interface Failing {
  readonly environment: string;
  readonly project: string;
  readonly message: string;
  readonly since: string;
}

/** An issue that is there, as far as this decides. */
export interface ThereIssue {
  readonly number: number;
  readonly key: string;
  readonly open: boolean;
}

export interface IssueDecision {
  readonly want?: WantedIssue;
  readonly number?: number;
  readonly do: 'open' | 'update' | 'reopen' | 'close';
  /** Of a drift that is over. */
  readonly past?: PastDrift;
  /** Of one that is closed for another reason. */
  readonly because?: string;
}

const SCAN = 'scan';
/** What was not reached is told once it was not seen for so long (milliseconds): before, its turn is only to come. */
const STALE = 48 * 3_600_000;

/**
 * The issues that there have to be: one for each drift that stands; one with a list where many began at once; one for all that could not be looked at.
 *
 * @param now RFC 3339.
 */
export function wantedIssues(environments: readonly EnvironmentDrift[], now: string): WantedIssue[] {
  const wanted: WantedIssue[] = [];
  const failing: Failing[] = [];
  for (const { environment, memory, rows, failures } of environments) {
    const lists = new Map<string, RememberedDrift[]>();
    for (const entry of memory) {
      const { project, open } = entry;
      if (open?.listed === true) lists.set(open.since, [...(lists.get(open.since) ?? []), entry]);
      else if (open !== undefined)
        wanted.push({
          kind: 'project',
          key: `${environment} ${project} ${open.since}`,
          environment,
          entry,
          rows: rows.filter((one) => one.project === project),
        });
    }
    for (const [since, entries] of lists)
      wanted.push({ kind: 'list', key: `${environment} * ${since}`, environment, since, entries });
    const known = new Map(memory.map((one) => [one.project, one]));
    for (const [project, entry] of known)
      if (entry.failing !== undefined) failing.push({ environment, project, ...entry.failing });
    for (const { project, message, code } of failures) {
      const entry = known.get(project);
      if (entry?.failing !== undefined) continue;
      const seen = entry?.seen ?? entry?.at;
      if (code === 'not-reached' && seen !== undefined && Date.parse(now) - Date.parse(seen) < STALE) continue;
      failing.push({ environment, project, message, since: seen ?? now });
    }
  }
  if (failing.length > 0) wanted.push({ kind: 'scan', key: SCAN, failing });
  return wanted;
}

/** From when on closed issues have to be known to find those that somebody closed though the drift stands; `undefined`: none. */
export function closedSince(wanted: readonly WantedIssue[], open: readonly ThereIssue[]): string | undefined {
  const there = new Set(open.map(({ key }) => key));
  const times = wanted.flatMap((one) =>
    one.kind === 'scan' || there.has(one.key) ? [] : [one.kind === 'list' ? one.since : (one.entry.open?.since ?? '')],
  );
  const oldest = times.sort()[0];
  // Clocks differ: GitHub's is not the runner's.
  return oldest === undefined ? undefined : new Date(Date.parse(oldest) - 86_400_000).toISOString();
}

/**
 * What is to be done, so that exactly the wanted issues are open. A drift's issue carries when it began, so one that is closed while that stands was
 * closed by hand. Where two runs opened one at once, the older stays.
 */
export function decideIssues(
  wanted: readonly WantedIssue[],
  there: readonly ThereIssue[],
  environments: readonly Pick<EnvironmentDrift, 'environment' | 'memory'>[],
): IssueDecision[] {
  const decisions: IssueDecision[] = [];
  const keys = new Set(wanted.map(({ key }) => key));
  const inOrder = [...there].sort((a, b) => a.number - b.number);
  for (const want of wanted) {
    const own = inOrder.filter(({ key }) => key === want.key);
    const found = own.find(({ open }) => open) ?? (want.kind === 'scan' ? undefined : own[0]);
    if (found === undefined) decisions.push({ do: 'open', want });
    else decisions.push({ do: found.open ? 'update' : 'reopen', want, number: found.number });
    for (const { number, open } of own)
      if (open && number !== found?.number)
        decisions.push({ do: 'close', number, because: `This is the same as #${found?.number}.` });
  }
  for (const { number, key, open } of inOrder) {
    if (!open || keys.has(key)) continue;
    if (key === SCAN) {
      decisions.push({ do: 'close', number, because: 'Everything could be looked at again.' });
      continue;
    }
    const [, environment = '', project = '', since = ''] = /^(\S+) (.*) (\S+)$/.exec(key) ?? [];
    const memory = environments.find((one) => one.environment === environment)?.memory;
    if (memory === undefined) {
      decisions.push({ do: 'close', number, because: `mainstem.yaml has no environment ${environment} any more.` });
      continue;
    }
    const past = memory
      .filter((one) => project === '*' || one.project === project)
      .flatMap((one) => (one.past ?? []).filter((drift) => drift.since === since))
      .sort((a, b) => (a.until < b.until ? 1 : -1))[0];
    decisions.push(
      past === undefined
        ? { do: 'close', number, because: 'The project is gone, and its drift with it.' }
        : { do: 'close', number, past },
    );
  }
  return decisions;
}
