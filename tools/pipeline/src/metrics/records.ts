import type { Ledger, Metrics } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { loadSettings } from '@mainstem/graph';
import { openLedger, openNotes, type Repository } from '@mainstem/repository';
import { environmentIn, openShared, statusOf } from '../rollout/index.ts';
import { type History, readHistory } from './history.ts';
import { metricsOf } from './metrics.ts';
import { type Car, trainOf } from './train.ts';

export interface MetricsRequest {
  /** Default: all of the settings. */
  readonly environment?: string;
  /** `90d`, `12h`, `4w`, or a date or time. Default: 90d. */
  readonly since?: string;
  readonly now: Date;
}

interface Records {
  readonly environments: readonly string[];
  readonly history: History;
}

/** The figures of the environments, from the events on the shared remote's ledger and notes branches. */
export async function readMetrics(repository: Repository, request: MetricsRequest): Promise<Metrics> {
  const since = sinceOf(request.since ?? '90d', request.now);
  const { environments, history } = await readRecords(repository, request.environment);
  return metricsOf(history, environments, { since, until: request.now.toISOString() });
}

/** What the board shows. */
export interface Board {
  readonly at: string;
  readonly status: Awaited<ReturnType<typeof statusOf>>;
  readonly ledgers: readonly Ledger[];
  readonly metrics: Metrics;
  readonly train: readonly Car[];
}

const MOST_CARS = 15;

/** Everything of the board, read at one moment. */
export async function readBoard(repository: Repository, request: MetricsRequest): Promise<Board> {
  const at = request.now.toISOString();
  const since = sinceOf(request.since ?? '90d', request.now);
  const [{ environments, history, ledgers }, status] = await Promise.all([
    readRecords(repository, request.environment),
    statusOf(repository, {
      ...(request.environment === undefined ? {} : { environment: request.environment }),
      now: () => request.now,
    }),
  ]);
  return {
    at,
    status,
    ledgers,
    metrics: metricsOf(history, environments, { since, until: at }),
    train: trainOf(history.events, environments, MOST_CARS),
  };
}

async function readRecords(
  repository: Repository,
  wanted: string | undefined,
): Promise<Records & { readonly ledgers: readonly Ledger[] }> {
  const shared = await openShared(repository);
  const settings = await loadSettings(repository, shared.tip);
  const all = settings.environments.map(({ name }) => name);
  const environments = wanted === undefined ? all : [environmentIn(settings, wanted).name];
  // When a pull request was opened is the same everywhere, so every environment's events are read.
  const read = await Promise.all(
    all.map(async (environment) => {
      const place = { repository, remote: shared.remote, environment };
      const [ledger, notes] = [openLedger(place), openNotes(place)];
      const isShown = environments.includes(environment);
      const [files, noted, state] = await Promise.all([
        ledger.eventFiles(),
        notes.eventFiles(),
        isShown ? ledger.read() : undefined,
      ]);
      return { files: [...files, ...noted], ledger: state?.document };
    }),
  );
  return {
    environments,
    history: readHistory(read.flatMap(({ files }) => files)),
    ledgers: read.flatMap(({ ledger }) => (ledger === undefined ? [] : [ledger])),
  };
}

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };

/**
 * From when figures count.
 *
 * @throws InputError for what is no time, or lies in the future.
 */
export function sinceOf(text: string, now: Date): string {
  const [, count, unit = ''] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  const time = count === undefined ? Date.parse(text) : now.getTime() - Number(count) * (UNITS[unit] ?? 0);
  if (!/^\d/.test(text) || Number.isNaN(time) || time >= now.getTime()) {
    throw new InputError(
      `--since ${JSON.stringify(text)} is no time before now. Give 90d, 12h, 4w, a date such as 2026-01-31, or a time such as 2026-01-31T09:00:00Z.`,
    );
  }
  return new Date(time).toISOString();
}
