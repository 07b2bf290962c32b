import type { Settings } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import type { GraphChange } from '@mainstem/graph';
import {
  changedOnDisk,
  defaultBase,
  openRepository,
  type Repository,
  readDisk,
  resolveRevisions,
} from '@mainstem/repository';

/** Which change is asked for. */
export interface ChangeRequest {
  /** A folder of the repository. */
  readonly folder: string;
  /** The files on disk count as head, uncommitted ones too: a folder for what this needs, which lives as long as the change. */
  readonly workingTree?: { readonly scratch: string };
  /** Revision that is looked at. Default: HEAD. */
  readonly head?: string;
  /** Revision to compare with. Default: what `findBase` says. */
  readonly base?: string;
  /** Default: `defaultBase`. */
  readonly findBase?: (repository: Repository, head: string) => Promise<string>;
  /** Refuses a base that was given; both are full SHAs. */
  readonly checkBase?: (repository: Repository, base: string, head: string) => Promise<void>;
  /** The revision whose settings and files decide about the change. Default: base. */
  readonly findRules?: (repository: Repository) => Promise<string>;
  /** Settings in place of what `mainstem.yaml` of a commit says; `undefined`: its own count. */
  readonly settingsAt?: (revision: string) => Promise<Settings | undefined>;
  /** What whoever asks calls the three, for errors about what they gave. */
  readonly names?: { readonly folder: string; readonly head: string; readonly base: string };
}

/** A change whose two graphs are loaded. */
export interface OpenedChange {
  readonly repository: Repository;
  readonly change: GraphChange;
  /** Paths that differ from the commit that is checked out. */
  readonly uncommitted: readonly string[];
  /** Whether what is uncommitted is part of head. */
  readonly workingTree?: boolean;
  /** Whether the working tree is at head. */
  readonly checkedOut: boolean;
}

/** Loads the graphs of a change: that of `@mainstem/graph`. */
export type Loader = Pick<typeof import('@mainstem/graph'), 'loadChange'>;

/**
 * Opens a change: the one way for the command line, the actions and whatever else looks at one.
 *
 * @param loader may still be on its way, so that its code is read while Git answers.
 * @throws InputError for a folder that is no repository, or a revision that is none; it names what was given wrongly.
 */
export async function openChange(request: ChangeRequest, loader: Loader | Promise<Loader>): Promise<OpenedChange> {
  const { folder, head: headName = 'HEAD', findBase = defaultBase, names } = request;
  const opened = await naming(names?.folder, () => openRepository(folder));
  const disk = request.workingTree === undefined ? undefined : await readDisk(opened, request.workingTree.scratch);
  const repository = disk?.repository ?? opened;
  const baseName = request.base ?? (await findBase(repository, headName));
  const [{ base, head, checkedOut }, { loadChange }] = await Promise.all([
    revisionsOf(repository, request, baseName, headName),
    loader,
  ]);
  if (request.base !== undefined) await request.checkBase?.(repository, base, head);
  const rulesName = await request.findRules?.(repository);
  const [rules = base] = rulesName === undefined ? [] : await resolveRevisions(repository, [rulesName]);
  let uncommitted: Promise<string[]> | undefined;
  const whenRead = () => {
    uncommitted = changedOnDisk(repository);
    uncommitted.catch(() => {}); // said below, unless something else fails before
  };
  const { settingsAt } = request;
  const given = settingsAt === undefined ? undefined : { base: await settingsAt(base), head: await settingsAt(head) };
  const change = await loadChange(repository, base, head, {
    whenRead,
    rules,
    ...(given === undefined ? {} : { settings: given }),
    ...(disk === undefined ? {} : { disk: disk.object }),
  });
  return {
    repository,
    change,
    uncommitted: (await uncommitted) ?? [],
    workingTree: disk !== undefined,
    checkedOut: checkedOut === head,
  };
}

/** Base, head and what is checked out, in one call of Git; which of them is wrong is found out when one is. */
async function revisionsOf(
  repository: Repository,
  { base: given, head: wanted, names }: ChangeRequest,
  baseName: string,
  headName: string,
): Promise<{ base: string; head: string; checkedOut: string }> {
  const asked = headName === 'HEAD' ? [baseName, headName] : [baseName, headName, 'HEAD'];
  try {
    const [base, head, checkedOut] = await resolveRevisions(repository, asked);
    return { base: base as string, head: head as string, checkedOut: (checkedOut ?? head) as string };
  } catch (error) {
    if (names === undefined) throw error;
    await naming(wanted === undefined ? undefined : names.head, () => resolveRevisions(repository, [headName]));
    await naming(given === undefined ? undefined : names.base, () => resolveRevisions(repository, [baseName]));
    throw error;
  }
}

/** Errors of bad input say what was given, where it was. */
export async function naming<T>(name: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError && name !== undefined) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}
