import {
  activeHolds,
  canonicalEnvironment,
  type Hold,
  InputError,
  type Ledger,
  type Notes,
  nearest,
  once,
  type Settings,
} from '@mainstem/change';
import { loadSettings } from '@mainstem/graph';
import {
  bringCommit,
  defaultBranch,
  git,
  isAncestor,
  ledgerBranch,
  notesBranch,
  openLedger,
  openNotes,
  type RecordBranch,
  type RecordState,
  type Repository,
  remoteRefs,
  sharedRemote,
} from '@mainstem/repository';
import { refOf } from './members.ts';

/** Where the shared branches are, and where the default branch is now. */
export interface Shared {
  readonly repository: Repository;
  readonly remote: string;
  /** Name of the default branch. */
  readonly branch: string;
  /** Its commit now, which this clone has. */
  readonly tip: string;
  /** What decides about every rollout: `mainstem.yaml` of the default branch as it is now. */
  readonly rules: () => Promise<Settings>;
  /**
   * What stands for `mainstem.yaml` of a commit that is not on the default branch: nobody judged it, so nothing of its own counts. What lies where
   * is as in the commit that it was cut from, all else as on the default branch. `undefined`: it is on the branch, and its own counts.
   */
  readonly settingsAt: (revision: string) => Promise<Settings | undefined>;
}

/**
 * Asks the shared remote where the default branch is.
 *
 * @throws InputError when it has none; ToolError when it does not answer.
 */
export async function openShared(repository: Repository): Promise<Shared> {
  const remote = await sharedRemote(repository);
  const branch = await defaultBranch(repository);
  const ref = `refs/heads/${branch}`;
  const tip = (await remoteRefs(repository, remote, [ref])).get(ref);
  if (tip === undefined) {
    const where = remote === '.' ? 'this repository' : remote;
    throw new InputError(
      `There is no branch ${branch} at ${where}, and a rollout takes only what is on the default branch. Push it, or set "defaultBase" in nx.json.`,
    );
  }
  await bringCommit(repository, remote, ref, tip);
  const rules = once(() => loadSettings(repository, tip));
  const known = new Map<string, Promise<Settings | undefined>>();
  const settingsAt = (revision: string) => {
    const found = known.get(revision) ?? settingsOff(repository, revision, tip, rules);
    known.set(revision, found);
    return found;
  };
  return { repository, remote, branch, tip, rules, settingsAt };
}

async function settingsOff(
  repository: Repository,
  revision: string,
  tip: string,
  rules: () => Promise<Settings>,
): Promise<Settings | undefined> {
  if (await isAncestor(repository, revision, tip)) return undefined;
  const { code, stdout } = await git(repository, ['merge-base', revision, tip]);
  const now = await rules();
  if (code !== 0) return now;
  const { stacks, ignore } = await loadSettings(repository, stdout.toString('utf8').trim());
  return { ...now, stacks, ignore };
}

/** One environment as it is recorded, at one moment. */
export interface EnvironmentPlace {
  readonly environment: string;
  readonly settings: Settings;
  readonly store: RecordBranch<Ledger>;
  readonly notes: RecordBranch<Notes>;
  readonly ledger: RecordState<Ledger>;
  readonly holds: readonly Hold[];
  /** What Argo CD follows; `undefined` where it follows the default branch. */
  readonly ref: { readonly name: string; readonly now: string | undefined } | undefined;
}

/**
 * An environment of the settings by the name that a person gives it.
 *
 * @throws InputError for one that is not in them: a typing error must not make a branch.
 */
export function environmentIn(settings: Settings, given: string): Settings['environments'][number] {
  const name = canonicalEnvironment(given, settings);
  const found = settings.environments.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = settings.environments.map((one) => one.name);
  const near = nearest(given, names);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new InputError(
    `There is no environment ${JSON.stringify(given)} in mainstem.yaml.${hint} There are: ${names.join(', ')}.`,
  );
}

/**
 * Reads what is recorded of an environment.
 *
 * @param before it as it was read before, by this process: what did not change is not read again.
 * @throws InputError with file and line for records that were edited into nonsense.
 */
export async function openEnvironment(
  { repository, remote }: Shared,
  settings: Settings,
  environment: string,
  now: () => Date = () => new Date(),
  before?: EnvironmentPlace,
): Promise<EnvironmentPlace> {
  const place = { repository, remote, environment, now };
  const { store, notes } = before ?? { store: openLedger(place), notes: openNotes(place) };
  const name = settings.argocd.follow === 'HEAD' ? undefined : `refs/heads/${refOf(environment, settings)}`;
  // One question for all of them: how they stand at one moment.
  const wanted = [store.ref, notes.ref, ...(name === undefined ? [] : [name])];
  const refs = await remoteRefs(repository, remote, wanted);
  const [ledger, noted] = await Promise.all([store.readAt(refs.get(store.ref)), notes.readAt(refs.get(notes.ref))]);
  return {
    environment,
    settings,
    store,
    notes,
    ledger,
    holds: activeHolds(noted.document, now()),
    ref: name === undefined ? undefined : { name, now: refs.get(name) },
  };
}

/** The branches of an environment, as a person would type them. */
export function branchesOf(environment: string): { ledger: string; notes: string } {
  return { ledger: ledgerBranch(environment), notes: notesBranch(environment) };
}
