import { activeHolds, type Hold, InputError, type Ledger, type Notes } from '@mainstem/change';
import { loadGraph, loadSettings } from '@mainstem/graph';
import type { Repository } from '@mainstem/repository';
import { unknownProject } from '../change/session.ts';
import { environmentIn, openEnvironment, openShared } from './place.ts';

export interface HoldRequest {
  readonly environment: string;
  /** Absent: the whole environment. */
  readonly project?: string;
  readonly reason: string;
  readonly by: string;
  readonly run: string;
  /** When it ends by itself; RFC 3339, a date, or a time from now such as 4h or 2d. */
  readonly until?: string;
  readonly now?: () => Date;
}

/**
 * Puts an environment, or one project of it, on hold: an entry on the notes branch, by compare-and-swap. Works without a merge.
 *
 * @returns the entry.
 * @throws InputError for an unknown environment or project, a time that is past, or a hold that is there already.
 */
export async function hold(repository: Repository, request: HoldRequest): Promise<Hold> {
  const { environment, notes, now } = await openNotesOf(repository, request);
  const { project, reason, by, run } = request;
  const until = request.until === undefined ? undefined : untilOf(request.until, now());
  let entry: Hold | undefined;
  await notes.write(({ document }) => {
    const known = findHold(document, project, now());
    if (known !== undefined && sameWords(known, { reason, by, until })) {
      entry = known;
      return undefined;
    }
    const made: Hold = {
      ...(project === undefined ? {} : { project }),
      reason,
      by,
      at: now().toISOString(),
      ...(until === undefined ? {} : { until }),
      run,
    };
    entry = made;
    const holds = [...document.holds.filter((one) => one.project !== project), made];
    const what = project ?? 'the environment';
    return {
      document: { ...document, holds },
      events: [
        {
          environment,
          stage: 'held',
          reason,
          run,
          by,
          ...(project === undefined ? {} : { project }),
          ...(until === undefined ? {} : { until }),
        },
      ],
      message: `hold ${what}: ${reason}\n\nby ${by}`,
    };
  });
  if (entry === undefined) throw new Error('a hold was neither found nor made');
  return entry;
}

/**
 * Ends a hold.
 *
 * @returns the entry that was there.
 * @throws InputError when there is none.
 */
export async function release(repository: Repository, request: Omit<HoldRequest, 'until'>): Promise<Hold> {
  const { environment, notes } = await openNotesOf(repository, request);
  const { project, reason, by, run } = request;
  let entry: Hold | undefined;
  await notes.write(({ document }) => {
    const known = document.holds.find((one) => one.project === project);
    if (known === undefined) throw noHold(document, environment, project);
    entry = known;
    return {
      document: { ...document, holds: document.holds.filter((one) => one !== known) },
      events: [{ environment, stage: 'released', reason, run, by, ...(project === undefined ? {} : { project }) }],
      message: `release ${project ?? 'the environment'}: ${reason}\n\nby ${by}`,
    };
  });
  if (entry === undefined) throw new Error('no hold was found');
  return entry;
}

/** The ledger of an environment, with the holds that count now. */
export async function ledgerOf(repository: Repository, environment: string, now?: () => Date): Promise<Ledger> {
  const shared = await openShared(repository);
  const settings = await loadSettings(repository, shared.tip);
  const place = await openEnvironment(shared, settings, environmentIn(settings, environment).name, now);
  return { ...place.ledger.document, holds: [...place.holds] };
}

async function openNotesOf(
  repository: Repository,
  { environment: given, project, reason, now = () => new Date() }: HoldRequest,
) {
  if (reason.trim() === '') throw new InputError('Say why: --reason "…". Whoever waits behind it reads that.');
  const shared = await openShared(repository);
  const graph = await loadGraph(repository, shared.tip);
  const environment = environmentIn(graph.settings, given).name;
  const { notes, ledger } = await openEnvironment(shared, graph.settings, environment, now);
  if (
    project !== undefined &&
    !graph.projects.has(project) &&
    !ledger.document.records.some((one) => one.project === project)
  ) {
    throw unknownProject(project, graph.projects.keys());
  }
  return { environment, notes, now };
}

function findHold(notes: Notes, project: string | undefined, now: Date): Hold | undefined {
  return activeHolds(notes, now).find((one) => one.project === project);
}

function sameWords(one: Hold, other: { reason: string; by: string; until: string | undefined }): boolean {
  return one.reason === other.reason && one.by === other.by && one.until === other.until;
}

function noHold({ holds }: Notes, environment: string, project: string | undefined): InputError {
  const others = holds.map((one) =>
    one.project === undefined ? 'the environment itself' : `--project ${one.project}`,
  );
  const hint = others.length === 0 ? 'Nothing of it is.' : `On hold: ${others.join(', ')}.`;
  return new InputError(
    `${project ?? environment} is not on hold${project === undefined ? '' : ` in ${environment}`}. ${hint}`,
  );
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A time from now on, as `--until` gives it. @throws InputError for what is none, or past. */
export function untilOf(text: string, now: Date): string {
  const [, count, unit] = /^(\d+)([mhd])$/.exec(text) ?? [];
  const time =
    count === undefined || unit === undefined
      ? /^\d{4}-\d\d-\d\d/.test(text)
        ? Date.parse(text)
        : Number.NaN
      : now.getTime() + Number(count) * (UNITS[unit] ?? 0);
  if (!Number.isFinite(time)) {
    throw new InputError(
      `--until is ${JSON.stringify(text)}; expected a time such as 2026-02-01T09:00:00Z, a date, or 4h or 2d from now.`,
    );
  }
  if (time <= now.getTime()) throw new InputError(`--until is ${text}, which is past.`);
  return new Date(time).toISOString();
}
