import { matchesDialect } from '@mainstem/change';
import { listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import { Cron } from 'croner';
import type { Application } from './application.ts';

interface Window {
  readonly kind: string;
  readonly schedule: string;
  readonly minutes: number;
  readonly timeZone: string;
  readonly applications: readonly string[];
  readonly namespaces: readonly string[];
  readonly clusters: readonly string[];
  readonly andOperator: boolean;
}

/**
 * Why the sync windows of an AppProject keep automated syncs of an application from starting now, with the time at which they may
 * (https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/: an active deny wins; where there are allow windows, one has to be active).
 *
 * @param now milliseconds.
 * @returns `undefined` when they may start, or no window can be read.
 */
export function windowOver(project: unknown, application: Application, now: number): string | undefined {
  const windows = listOf(mapOf(mapOf(project).spec).syncWindows)
    .map(readWindow)
    .filter((one) => covers(one, application));
  const active = windows.filter((one) => activeUntil(one, now) !== undefined);
  const denies = active.filter(({ kind }) => kind === 'deny');
  const allows = windows.filter(({ kind }) => kind === 'allow');
  if (denies.length > 0) {
    const ends = Math.max(...denies.map((one) => activeUntil(one, now) ?? now));
    return `a sync window (deny, ${denies[0]?.schedule}) of the AppProject is active${until(ends, now)}`;
  }
  if (allows.length > 0 && !active.some(({ kind }) => kind === 'allow')) {
    const next = allows.flatMap((one) => nextOpening(one, now) ?? []);
    return `no sync window (allow) of the AppProject is open${next.length === 0 ? '' : until(Math.min(...next), now)}`;
  }
  return undefined;
}

function until(time: number, now: number): string {
  // A window that follows itself without a gap has no end worth naming.
  if (time - now > 366 * 86_400_000) return '';
  return `; syncs may start at ${new Date(time).toISOString().replace('.000Z', 'Z')}`;
}

function readWindow(value: unknown): Window {
  const window = mapOf(value);
  const texts = (list: unknown) => listOf(list).map((one) => textOf(one) ?? '');
  return {
    kind: textOf(window.kind) ?? '',
    schedule: textOf(window.schedule) ?? '',
    minutes: minutesOf(textOf(window.duration) ?? ''),
    timeZone: textOf(window.timeZone) ?? 'UTC',
    applications: texts(window.applications),
    namespaces: texts(window.namespaces),
    clusters: texts(window.clusters),
    andOperator: window.andOperator === true,
  };
}

/** A duration of Go: `1h`, `90m`, `1h30m`. */
function minutesOf(duration: string): number {
  let minutes = 0;
  for (const [, amount = '0', unit = 'm'] of duration.matchAll(/([\d.]+)(h|m|s)/g)) {
    minutes += Number(amount) * (unit === 'h' ? 60 : unit === 'm' ? 1 : 1 / 60);
  }
  return minutes;
}

function covers({ applications, namespaces, clusters, andOperator }: Window, { name, spec }: Application): boolean {
  const { namespace = '', server = '', name: cluster = '' } = spec.destination as Record<string, string | undefined>;
  const checks = [
    { globs: applications, texts: [name] },
    { globs: namespaces, texts: [namespace] },
    { globs: clusters, texts: [server, cluster] },
  ].filter(({ globs }) => globs.length > 0);
  const matches = checks.map(({ globs, texts }) =>
    globs.some((glob) => texts.some((text) => text !== '' && matchesDialect(text, glob, 'gobwas'))),
  );
  return matches.length > 0 && (andOperator ? matches.every((one) => one) : matches.some((one) => one));
}

/** Windows that were found open: asked again within that time, nothing is computed anew. One that follows itself each minute takes thousands of steps. */
const open = new Map<string, { readonly from: number; readonly known: number; readonly end: number }>();

/** When the window that is open now closes; `undefined`: none is. Starts that follow before it closes prolong it. */
function activeUntil({ schedule, timeZone, minutes }: Window, now: number): number | undefined {
  const key = `${schedule}\n${timeZone}\n${minutes}`;
  const kept = open.get(key);
  if (kept !== undefined && now >= kept.from && now < kept.known) return kept.end;
  const length = minutes * 60_000;
  try {
    const cron = new Cron(schedule, { timezone: timeZone });
    let start = cron.nextRun(new Date(now - length - 1));
    if (start === null || start.getTime() > now) return undefined;
    let end = start.getTime() + length;
    for (let count = 0; count < 2_000; count++) {
      start = cron.nextRun(start);
      if (start === null || start.getTime() > end) {
        open.set(key, { from: now, known: end, end });
        return end;
      }
      end = start.getTime() + length;
    }
    open.set(key, { from: now, known: end, end: Number.POSITIVE_INFINITY });
    return Number.POSITIVE_INFINITY;
  } catch {
    return undefined; // A schedule that cannot be read is said by Argo CD itself.
  }
}

function nextOpening({ schedule, timeZone }: Window, now: number): number | undefined {
  try {
    return new Cron(schedule, { timezone: timeZone }).nextRun(new Date(now))?.getTime();
  } catch {
    return undefined;
  }
}
