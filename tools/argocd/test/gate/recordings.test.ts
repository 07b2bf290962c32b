import {
  type Application,
  type ApplicationSet,
  decideOnce,
  historyOf,
  parseRecording,
  type ReplayedDecision,
  readObject,
  replay,
  TIMING,
} from '@mainstem/argocd/gate';
import { describe, expect, it } from 'vitest';
import { decisionsOf, LIVE, type Outcome, outcomeOf, RECORDINGS, scenarios, type Truth } from './recordings.ts';

const all = scenarios();

describe.skipIf(all.length === 0)(`recordings of a real Argo CD (not there: ${RECORDINGS})`, () => {
  const outcomes: Outcome[] = all.map((scenario) => outcomeOf(scenario, decisionsOf(scenario)));

  it.each(outcomes.map((outcome) => [outcome.name, outcome] as const))('%s', (_name, { early, isRight, final }) => {
    expect({ early, final, isRight }).toEqual({ early: [], final, isRight: true });
  });

  it('never early, never hanging, counted', () => {
    const lateness = outcomes.flatMap(({ late }) => late ?? []).sort((a, b) => a - b);
    const count = (verdicts: readonly string[]) =>
      outcomes.filter(({ final }) => verdicts.includes(final?.verdict ?? '')).length;
    process.stdout.write(
      `${outcomes.length} recordings: ${outcomes.filter(({ isRight }) => isRight).length} end right, ` +
        `${outcomes.filter(({ early }) => early.length > 0).length} early; they end live ${count(LIVE)}, superseded ${count(['superseded'])}, ` +
        `waiting ${count(['waiting'])}, blocked ${count(['blocked'])}, failed ${count(['failed'])}, unknown ${count(['unknown'])}; ` +
        `late by ${lateness[lateness.length >> 1]?.toFixed(1)} s in the middle, of which 2 s are settling\n`,
    );
    const groups = [...new Set(outcomes.map(({ group }) => group))].sort().map((group) => {
      const some = outcomes.filter((one) => one.group === group);
      const reasons = some.flatMap((one) => one.reasons);
      const right = reasons.filter(({ isRight }) => isRight).length;
      return `  ${group}: ${some.filter(({ isRight }) => isRight).length} of ${some.length} end right, ${right} of ${reasons.length} reasons right`;
    });
    const all = outcomes.flatMap(({ name, reasons }) => reasons.map((one) => ({ name, ...one })));
    const wrong = all.filter(({ isRight }) => !isRight);
    process.stdout.write(
      `${groups.join('\n')}\nreasons: ${all.length - wrong.length} of ${all.length} right where the truth says why, at the end ` +
        `${all.filter(({ isLast, isRight }) => isLast && isRight).length} of ${all.filter(({ isLast }) => isLast).length}\n` +
        wrong.map(({ name, why, said }) => `  ${name}: ${said}, and the truth: ${why}\n`).join(''),
    );
    expect(wrong.filter(({ isLast }) => isLast)).toEqual([]);
    expect(outcomes.filter(({ early }) => early.length > 0)).toEqual([]);
    expect(outcomes.filter(({ isRight }) => !isRight)).toEqual([]);
  });
});

/** What decides, taken from the object itself and not by the gate's own reading. */
function telling(object: unknown): string {
  // biome-ignore lint/suspicious/noExplicitAny: whatever Argo CD wrote
  const { metadata, spec, operation, status = {} } = object as any;
  const {
    sync = {},
    health = {},
    operationState: state = {},
    sourceHydrator: hydrator = {},
    reconciledAt = '',
  } = status;
  return JSON.stringify([
    metadata.annotations?.['argocd.argoproj.io/refresh'],
    [spec, sync.comparedTo, sync.status, sync.revision, sync.revisions],
    [operation !== undefined, state.phase, state.finishedAt, reconciledAt >= (state.finishedAt ?? '')],
    [health.status, hydrator.currentOperation?.phase, hydrator.lastSuccessfulOperation],
  ]);
}

describe.skipIf(all.length === 0)('live (recordings)', () => {
  it('is said at most the settle time after the first object that could show it', () => {
    const late: number[] = [];
    for (const scenario of all) {
      const { events, expectation } = parseRecording(scenario.text, scenario.name);
      const said: ReplayedDecision[] = [];
      replay(parseRecording(scenario.text, scenario.name), (one) => said.push(one));
      const pushed =
        events.find(({ text }) => /\bpushed\b/.test(text ?? '') && text?.includes(expectation.commit))?.t ?? 0;
      const nameOf = (object: unknown) => (object as { metadata: { name: string } }).metadata.name;
      const seen = events.filter(({ object }) => (object as { kind?: string } | undefined)?.kind === 'Application');
      for (const application of scenario.applications) {
        const own = said.filter((one) => one.application === application);
        const since = own.findLastIndex(({ verdict }) => !LIVE.includes(verdict)) + 1;
        const t = own[since]?.t;
        if (t === undefined) continue;
        // A parent is as late as its last child.
        const names =
          expectation.children === undefined ? [application] : new Set(seen.map((one) => nameOf(one.object)));
        const first = [...names].map((name) => {
          const upTo = seen.filter((one) => nameOf(one.object) === name && one.t <= t);
          const last = telling(upTo.at(-1)?.object);
          return upTo[upTo.findLastIndex(({ object }) => telling(object) !== last) + 1]?.t ?? 0;
        });
        late.push(t - Math.max(pushed, ...first));
      }
    }
    process.stdout.write(
      `${late.length} applications end live, at most ${Math.max(...late).toFixed(3)} s after it could be seen\n`,
    );
    expect(late.length).toBeGreaterThan(all.length / 2);
    expect(late.filter((one) => one > TIMING.settle / 1000 + 0.001)).toEqual([]);
  });
});

describe.skipIf(all.length === 0)('one object at a time, without having watched (recordings)', () => {
  it('is never early either, whatever the time is', () => {
    const early: string[] = [];
    for (const { name, text, truth } of all) {
      const recording = parseRecording(text, name);
      const objects = new Map<string, Application | ApplicationSet>();
      for (const { t, type, object } of recording.events) {
        const read = type === 'BOOKMARK' ? undefined : readObject(object);
        if (read === undefined) continue;
        objects.set(`${read.kind} ${read.name}`, read);
        if (type === 'DELETED') objects.delete(`${read.kind} ${read.name}`);
        const span = truth.filter((one) => one.t <= t).at(-1);
        const soon = truth.find((one) => one.t > t && one.t - t < 0.6);
        const isTrue = (one: Truth | undefined, verdict: string) =>
          one?.live === true || one?.accept?.includes(verdict) === true;
        const { verdict } = decideOnce({
          objects: [...objects.values()],
          expectation: recording.expectation,
          history: historyOf(recording),
          now: Date.parse('2030-01-01T00:00:00Z'),
        });
        // Before it was pushed there is nothing to decide about.
        const pushed = recording.events.find(({ text: note }) => note?.includes(recording.expectation.commit))?.t ?? 0;
        if (t >= pushed && LIVE.includes(verdict) && !isTrue(span, verdict) && !isTrue(soon, verdict))
          early.push(`${name} at ${t}: ${verdict}`);
      }
    }
    expect(early).toEqual([]);
  });
});
