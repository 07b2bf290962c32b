import { holdWords, type Ledger, type Settings, shortCommit } from '@mainstem/change';
import { commitsBetween, isAncestor, patchIds } from '@mainstem/repository';
import type { DueEntry } from './due.ts';
import { type Order, orderOf } from './order.ts';
import { type EnvironmentPlace, openEnvironment, type Shared } from './place.ts';

/** Why a rollout does not go on now, with what to do. */
export interface Refusal {
  readonly code:
    | 'skipped'
    | 'held'
    | 'hold'
    | 'not-on-default'
    | 'diverged'
    | 'superseded'
    | 'before'
    | 'moved'
    | 'no-ledger'
    | 'override';
  readonly message: string;
}

/** What a deliberate move may pass. */
const OVERRIDDEN: ReadonlySet<Refusal['code']> = new Set([
  'hold',
  'not-on-default',
  'superseded',
  'diverged',
  'before',
  'override',
]);

/** Whether a move goes on in spite of a refusal. */
export function isPassed(
  code: Refusal['code'],
  { override, adopt }: { readonly override?: string | undefined; readonly adopt?: boolean },
): boolean {
  if (adopt === true) return code !== 'skipped' && code !== 'held' && code !== 'not-on-default' && code !== 'hold';
  return override !== undefined && OVERRIDDEN.has(code);
}

/** What the settings say of the environment itself. */
export function refusedBySettings({ environment, settings }: EnvironmentPlace): Refusal[] {
  const state = settings.environments.find(({ name }) => name === environment)?.state;
  if (state === 'held') {
    const message = `${environment} is held in mainstem.yaml: nothing is rolled out there. Set its state to active in a pull request.`;
    return [{ code: 'held', message }];
  }
  if (state !== 'skipped') return [];
  const message = `${environment} is skipped in mainstem.yaml: rollouts pass it over. Set its state to active in a pull request, then run mainstem rollout --adopt --environment ${environment}.`;
  return [{ code: 'skipped', message }];
}

/** Holds of the whole environment, each with whose it is. */
export function refusedByHolds({ environment, holds }: Pick<EnvironmentPlace, 'environment' | 'holds'>): Refusal[] {
  return holds
    .filter(({ project }) => project === undefined)
    .map((hold) => ({
      code: 'hold',
      message: `${environment} is on hold: ${holdWords(hold)}. To end it: mainstem release --environment ${environment} --reason "…"`,
    }));
}

/** Rule 1, and whether the commit is on the default branch at all. */
export async function refusedByOrder(
  { repository, branch, tip }: Shared,
  { environment, ledger: { document: ledger } }: EnvironmentPlace,
  revision: string,
): Promise<Refusal[]> {
  const is = (older: string, newer: string) => isAncestor(repository, older, newer);
  if (!(await is(revision, tip))) {
    const message =
      `${shortCommit(revision)} is not on ${branch} (${shortCommit(tip)}). Merge it; or, for a hotfix cut from what ${environment} has: ` +
      `mainstem rollout --environment ${environment} --revision ${shortCommit(revision)} --override --reason "…"`;
    return [{ code: 'not-on-default', message }];
  }
  const order: Order = await orderOf(revision, ledger, is);
  if (order.is === 'superseded') {
    const run = runOf(ledger, order.by);
    const message = `superseded by ${order.by}${run === undefined ? '' : ` (${run})`}: ${environment} has had it already, and ${shortCommit(revision)} is older. To go back, revert in a pull request, or use --override.`;
    return [{ code: 'superseded', message }];
  }
  if (order.is === 'newer') return [];
  const message =
    `${environment} has ${shortCommit(order.from)}, which is not in the history of ${shortCommit(revision)}: ${branch} was forced to another history, or the ledger is of one. ` +
    `Bring ${shortCommit(order.from)} back onto ${branch} (git merge), or accept what is there: mainstem rollout --adopt --environment ${environment} --revision ${shortCommit(revision)} --reason "…"`;
  return [{ code: 'diverged', message }];
}

/** The run that brought a commit. */
function runOf({ advanced, records }: Ledger, revision: string): string | undefined {
  return (advanced?.revision === revision ? advanced : records.find((one) => one.revision === revision))?.run;
}

/** Whether `env/<environment>` is where the ledger says that it was put. */
export function refusedByRef(
  { environment, ref, ledger: { tip, document } }: EnvironmentPlace,
  revision: string,
): Refusal[] {
  if (ref === undefined) return [];
  const name = ref.name.replace('refs/heads/', '');
  if (tip === undefined) {
    if (ref.now === undefined) return [];
    const message =
      `${name} exists and there is no ledger of ${environment}: it was deleted, or the environment was never adopted. ` +
      `Take what is there as the baseline: mainstem rollout --adopt --environment ${environment} --revision ${shortCommit(ref.now)}`;
    return [{ code: 'no-ledger', message }];
  }
  const expected = document.advanced?.revision;
  // A run that ended between moving the branch and writing that down.
  if (ref.now === expected || (ref.now !== undefined && ref.now === document.advancing)) return [];
  if (ref.now === undefined) {
    const message = `${name} was deleted; rollouts had put it at ${shortCommit(expected ?? revision)}. Put it back: git push origin ${expected}:refs/heads/${name}`;
    return [{ code: 'moved', message }];
  }
  const message =
    expected === undefined
      ? `${name} is at ${shortCommit(ref.now)}, and no rollout put it there. Take what is there as the baseline: mainstem rollout --adopt --environment ${environment} --revision ${shortCommit(ref.now)}`
      : `${name} was moved by somebody else: it is at ${shortCommit(ref.now)}, and rollouts had put it at ${shortCommit(expected)}. Put it back: git push --force-with-lease origin ${expected}:refs/heads/${name}; who moved it is in the repository's activity`;
  return [{ code: 'moved', message }];
}

/** A hotfix has to be on the default branch before the ordinary way goes on. */
export async function refusedByOverride(
  { repository }: Shared,
  { environment, ledger: { document } }: EnvironmentPlace,
  revision: string,
): Promise<Refusal[]> {
  const { override } = document;
  if (override === undefined || override.revision === revision || override.patches.length === 0) return [];
  const has = new Set(await patchIds(repository, await commitsBetween(repository, override.from, revision)));
  const missing = override.patches.filter((patch) => !has.has(patch));
  if (missing.length === 0) return [];
  const message =
    `${environment} has the hotfix ${shortCommit(override.revision)} (${JSON.stringify(override.reason)}, by ${override.by}), and ${missing.length} of its ` +
    `${override.patches.length} patches ${missing.length === 1 ? 'is' : 'are'} not in ${shortCommit(revision)}. Merge the hotfix; the rollout of that merge takes it up.`;
  return [{ code: 'override', message }];
}

/** The environment that has to have proved a commit first; `undefined`: this is the first. */
export function environmentBefore(settings: Settings, environment: string): string | undefined {
  const index = settings.environments.findIndex(({ name }) => name === environment);
  return settings.environments.slice(0, index).findLast(({ state }) => state !== 'skipped')?.name;
}

/**
 * Whether the environment before has proved the commit live, or a later one that still holds what it changes here.
 *
 * @param due what the commit would do here.
 * @param inputsAt the inputs digests of this environment's projects at another commit.
 */
export async function refusedByBefore(
  shared: Shared,
  { environment, settings }: EnvironmentPlace,
  revision: string,
  due: readonly DueEntry[],
  inputsAt: (revision: string) => Promise<ReadonlyMap<string, string>>,
): Promise<Refusal[]> {
  const name = environmentBefore(settings, environment);
  if (name === undefined) return [];
  const refuse = (why: string): Refusal[] => [
    { code: 'before', message: `${name} comes before ${environment}, and ${why}` },
  ];
  const held = settings.environments.find((one) => one.name === name)?.state === 'held';
  const before = await openEnvironment(shared, settings, name);
  const live = before.ledger.document.live?.revision;
  const next = `mainstem rollout --environment ${name} --revision ${shortCommit(revision)}`;
  if (live === undefined)
    return refuse(`nothing was proved live there yet${held ? '; it is held in mainstem.yaml' : ''}. Type: ${next}`);
  if (live === revision) return [];
  if (!(await isAncestor(shared.repository, revision, live))) {
    const waits = await commitsBetween(shared.repository, live, revision, true);
    return refuse(
      `has proved ${shortCommit(live)}, not ${shortCommit(revision)} (${waits.length} commits later)${held ? '; it is held in mainstem.yaml' : ''}. Type: ${next}`,
    );
  }
  const later = await inputsAt(live);
  const changed = due
    .filter(({ project, member }) => later.get(project) !== member?.inputs)
    .map(({ project }) => project);
  if (changed.length === 0) return [];
  return refuse(
    `has proved ${shortCommit(live)}, where ${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ` and ${changed.length - 3} more` : ''} ${changed.length === 1 ? 'is' : 'are'} ` +
      `not what ${shortCommit(revision)} would bring here (changed again or reverted): nobody proved that. Roll out ${shortCommit(live)} instead`,
  );
}
