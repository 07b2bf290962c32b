import { mapOf } from '@mainstem/kubernetes/yaml';
import type { Application } from './application.ts';
import { provedBefore } from './proved.ts';
import { readObject } from './read-object.ts';
import type { Timing, Verdict } from './reasons.ts';
import { historyOf, type Recording } from './recording.ts';
import { type Watched, Watcher } from './watcher.ts';
import { windowOver } from './windows.ts';

/** One decision of a replay. */
export interface ReplayedDecision {
  /** Seconds since the start of the recording. */
  readonly t: number;
  readonly application: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly detail: string;
  readonly next?: string;
}

/**
 * Runs the watch loop over a recording with a virtual clock, through every event to the end, and on until no time is running that would change a
 * decision: a real gate would have ended before, at its first final decision.
 *
 * @param emit gets a decision whenever it changes.
 */
export function replay(recording: Recording, emit: (decision: ReplayedDecision) => void, timing?: Timing): void {
  const { expectation } = recording;
  const pushedAt = pushTime(recording);
  let now = 0;
  const watcher = new Watcher({
    expectation,
    history: historyOf(recording),
    window: (application) => {
      const project = projectOf(recording, application);
      return project === undefined ? undefined : windowOver(project, application, wallClock(recording, now));
    },
    ...(recording.before === undefined ? {} : { before: provedBefore(recording.before) }),
    ...(recording.toldOnly === true ? { toldOnly: true } : {}),
    ...(timing === undefined ? {} : { timing }),
    isPushed: () => now >= pushedAt,
  });
  const last = new Map<string, string>();
  const tell = (watched: readonly Watched[]) => {
    for (const { reference, decision } of watched) {
      const { verdict, reason, detail, next } = decision;
      const said = JSON.stringify([verdict, reason, detail]);
      if (last.get(reference) === said) continue;
      last.set(reference, said);
      emit({ t: now / 1000, application: reference, verdict, reason, detail, ...(next === undefined ? {} : { next }) });
    }
  };
  const runUntil = (end: number) => {
    for (let next = watcher.nextChange(now); next !== undefined && next <= end; next = watcher.nextChange(now)) {
      now = next;
      tell(watcher.judge(now));
    }
  };
  for (const [at, events] of momentsOf(recording, pushedAt)) {
    runUntil(at);
    now = at;
    for (const { type, object } of events) {
      const read = type === 'BOOKMARK' || type === 'ERROR' ? undefined : readObject(object);
      if (read === undefined) continue;
      if (type === 'DELETED') watcher.remove(read);
      else watcher.put(read);
    }
    tell(watcher.judge(now));
  }
  // Also where nothing was seen at all.
  tell(watcher.judge(now));
  runUntil(now + PATIENCE);
}

function projectOf({ project, projects = [] }: Recording, { spec }: Application): unknown {
  return projects.find((one) => mapOf(mapOf(one).metadata).name === spec.project) ?? project;
}

/** Longer than any time that a decision waits for. */
const PATIENCE = 600_000;

/** Objects of the first list are one moment; every other event is its own. */
function momentsOf({ events }: Recording, pushedAt: number): [number, Recording['events']][] {
  const moments: [number, Recording['events']][] = [];
  const sorted = events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => a.event.t - b.event.t || a.index - b.index);
  for (const { event } of sorted) {
    const at = Math.round(event.t * 1000);
    const before = moments.at(-1);
    if (
      before !== undefined &&
      event.source === 'list' &&
      before[1].every(({ source }) => source === 'list') &&
      at - before[0] < 100
    ) {
      before[1].push(event);
      before[0] = at;
    } else moments.push([at, [event]]);
  }
  if (pushedAt > 0) moments.push([pushedAt, []]);
  return moments.sort((a, b) => a[0] - b[0]);
}

/** A recording may say when the commit was pushed; before, there is nothing to wait for. */
function pushTime({ events, expectation }: Recording): number {
  const note = events.find(
    ({ source, text }) =>
      source === 'note' && text !== undefined && /\bpushed\b/.test(text) && text.includes(expectation.commit),
  );
  return note === undefined ? 0 : Math.round(note.t * 1000);
}

/** The newest time that the objects of a recording name up to each event, computed once: recordings are long, and windows are asked for at each look. */
const clocks = new WeakMap<Recording, readonly { readonly t: number; readonly newest: number }[]>();

/** Sync windows go by the time of day, which a recording has in its objects only: the newest time that they name. */
function wallClock(recording: Recording, now: number): number {
  let moments = clocks.get(recording);
  if (moments === undefined) {
    let newest = 0;
    moments = recording.events
      .toSorted((a, b) => a.t - b.t)
      .map(({ t, object }) => {
        const text = JSON.stringify(object ?? null).match(/"reconciledAt":"([^"]+)"/)?.[1];
        newest = Math.max(newest, text === undefined ? 0 : Date.parse(text));
        return { t, newest };
      });
    clocks.set(recording, moments);
  }
  return moments.findLast(({ t }) => t * 1000 <= now)?.newest ?? 0;
}
