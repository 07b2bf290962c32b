import type { RolloutEvent } from '@mainstem/change';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricsOf, readHistory } from '../../src/metrics/index.ts';
import { periods } from '../../src/metrics/metrics.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const C = 'c'.repeat(40);
const WINDOW = { since: '2026-01-01T00:00:00.000Z', until: '2026-04-01T00:00:00.000Z' };

type Line = Partial<RolloutEvent> & Pick<RolloutEvent, 'stage' | 'at'>;
const event = (line: Line): RolloutEvent => ({
  schema: 'mainstem/event@1',
  environment: 'production',
  run: 'https://ci.example/1',
  ...line,
  at: line.at.length === 16 ? `${line.at}:00.000Z` : line.at,
});
const textOf = (lines: readonly Line[]) => lines.map((line) => `${JSON.stringify(event(line))}\n`).join('');
const figures = (lines: readonly Line[], window = WINDOW) => {
  const history = readHistory([{ where: 'events/2026-01.jsonl', text: textOf(lines) }]);
  const [production] = metricsOf(history, ['production'], window).environments;
  if (production === undefined) throw new Error('no environment');
  return production;
};

/** A pull request that is live in production. */
const journey = (number: number, revision: string, [opened, merged, live]: readonly string[], due = 1): Line[] => [
  { stage: 'opened', at: opened ?? '', pullRequests: [number] },
  { stage: 'merged', at: merged ?? '', pullRequests: [number] },
  { stage: 'live', at: live ?? '', pullRequests: [number], revision, due },
];

describe('after-merge rule 23: figures of a small history, computed by hand', () => {
  test('lead time goes from opened to live, as a waterfall of the stages that were seen', () => {
    const { leadTime } = figures([
      { stage: 'opened', at: '2026-01-05T09:00', pullRequests: [1] },
      { stage: 'ready', at: '2026-01-05T09:10', pullRequests: [1] },
      { stage: 'approved', at: '2026-01-05T09:40', pullRequests: [1] },
      { stage: 'merged', at: '2026-01-05T09:45', pullRequests: [1] },
      { stage: 'applied', at: '2026-01-05T09:50', revision: A, project: 'infra.a' },
      { stage: 'applied', at: '2026-01-05T09:52', revision: A, project: 'infra.b' },
      { stage: 'advanced', at: '2026-01-05T09:53', revision: A },
      { stage: 'live', at: '2026-01-05T09:56', revision: A, pullRequests: [1], due: 3 },
      ...journey(2, B, ['2026-01-06T10:00', '2026-01-06T10:20', '2026-01-06T12:00']),
    ]);
    expect(leadTime).toMatchObject({
      n: 2,
      medianSeconds: (56 * 60 + 7200) / 2,
      p90Seconds: 7200,
      leftOut: [],
      odd: [],
      open: [],
    });
    expect(
      leadTime.stages.map(({ from, to, n, medianSeconds = -1 }) => `${from} ${to} ${n} ${medianSeconds / 60}`),
    ).toEqual([
      'opened ready 1 10',
      'opened merged 1 20',
      'ready approved 1 30',
      'approved merged 1 5',
      'merged applied 1 7',
      'merged live 1 100',
      'applied advanced 1 1',
      'advanced live 1 3',
    ]);
  });

  test('a change belongs to the window in which it went live, and to the first revision that held it', () => {
    const lines: Line[] = [
      ...journey(1, A, ['2025-12-20T00:00', '2025-12-21T00:00', '2025-12-31T00:00']),
      ...journey(2, B, ['2025-12-20T00:00', '2025-12-21T00:00', '2026-01-02T00:00']),
      { stage: 'live', at: '2026-01-09T00:00', revision: C, pullRequests: [1, 2], due: 1 },
    ];
    expect(figures(lines).leadTime).toMatchObject({ n: 1, medianSeconds: 13 * 86_400 });
  });

  test('what is merged and not live is at least; what was never opened here is left out and said', () => {
    const { leadTime } = figures([
      { stage: 'opened', at: '2026-03-30T00:00', pullRequests: [3] },
      { stage: 'merged', at: '2026-03-31T00:00', pullRequests: [3] },
      { stage: 'live', at: '2026-02-01T00:00', revision: A, pullRequests: [4], due: 1 },
    ]);
    expect(leadTime).toMatchObject({ n: 0, open: [{ pullRequest: 3, atLeastSeconds: 2 * 86_400 }] });
    expect(leadTime).not.toHaveProperty('medianSeconds');
    expect(leadTime.leftOut).toEqual([{ pullRequest: 4, because: expect.stringMatching(/older than the ledger/) }]);
  });

  test('a clock that jumps: spans that go backwards are listed and count in no bar', () => {
    const { leadTime } = figures(journey(5, A, ['2026-01-05T09:00', '2026-01-05T10:00', '2026-01-05T09:30']));
    expect(leadTime.odd).toEqual([{ pullRequest: 5, from: 'merged', to: 'live', seconds: -1800 }]);
    expect(leadTime.stages.map(({ from, to }) => `${from} ${to}`)).toEqual(['opened merged']);
  });

  test('a deployment is one revision with something due: no re-run, no no-op, no adopt; a failed one counts once', () => {
    const lines: Line[] = [
      { stage: 'adopted', at: '2026-01-01T00:00', revision: A },
      { stage: 'live', at: '2026-01-01T00:01', revision: A },
      { stage: 'live', at: '2026-01-02T00:00', revision: A, due: 0 },
      { stage: 'failed', at: '2026-01-03T00:00', revision: B, due: 2 },
      { stage: 'failed', at: '2026-01-03T01:00', revision: B, due: 2 },
      { stage: 'live', at: '2026-01-03T02:00', revision: B, due: 2 },
      { stage: 'live', at: '2026-01-03T03:00', revision: B, due: 0 },
      { stage: 'applied', at: '2026-01-04T00:00', revision: C, project: 'infra.a' },
      { stage: 'overridden', at: '2026-01-04T00:00', revision: C, reason: 'hotfix' },
      { stage: 'live', at: '2026-01-04T00:10', revision: C, due: 1 },
      { stage: 'failed', at: '2026-01-05T00:00', revision: A, due: 1 },
      { stage: 'live', at: '2026-01-05T00:20', revision: 'd'.repeat(40), due: 1 },
    ];
    const { deployments, changeFailureRate, recovery, reworkRate } = figures(lines);
    expect(deployments).toMatchObject({ total: 4, failed: 2, overridden: 1 });
    expect(changeFailureRate).toEqual({ part: 2, of: 4, rate: 0.5 });
    // 2 hours by the same revision, 20 minutes by the next one.
    expect(recovery).toEqual({ n: 2, medianSeconds: 4200, p90Seconds: 7200, open: [] });
    // The override, and the one that mended what had failed.
    expect(reworkRate).toEqual({ part: 2, of: 4, rate: 0.5 });
  });

  test('a failure that nobody mended yet lasts at least until now', () => {
    const { recovery } = figures([{ stage: 'failed', at: '2026-03-31T00:00', revision: A, due: 1 }]);
    expect(recovery).toEqual({
      n: 0,
      open: [{ revision: A, since: '2026-03-31T00:00:00.000Z', atLeastSeconds: 86_400 }],
    });
  });

  test('drift: opened twice is one, closed without having been opened is none, open is at least', () => {
    const { drift } = figures([
      { stage: 'drift-opened', at: '2026-02-01T00:00', project: 'infra.a' },
      { stage: 'drift-opened', at: '2026-02-02T00:00', project: 'infra.a' },
      { stage: 'drift-closed', at: '2026-02-03T00:00', project: 'infra.a' },
      { stage: 'drift-closed', at: '2026-02-04T00:00', project: 'infra.b' },
      { stage: 'drift-opened', at: '2026-03-31T12:00', project: 'infra.c' },
    ]);
    expect(drift).toMatchObject({
      opened: 2,
      closed: 1,
      stayed: { n: 1, medianSeconds: 2 * 86_400 },
      open: [{ project: 'infra.c', atLeastSeconds: 43_200 }],
    });
  });

  test('a month without events is a month of none, and no figure of it is made up', () => {
    const { trend } = figures([
      ...journey(1, A, ['2026-01-05T09:00', '2026-01-05T09:30', '2026-01-05T10:00']),
      ...journey(2, B, ['2026-03-05T09:00', '2026-03-05T09:30', '2026-03-05T10:00']),
    ]);
    expect(trend.map(({ deployments, leadTime }) => [deployments, leadTime.n, leadTime.medianSeconds])).toEqual([
      [1, 1, 3600],
      [0, 0, undefined],
      [1, 1, 3600],
    ]);
  });

  test('two years of history before Mainstem came: nothing before the first event counts, and no day of it', () => {
    const { deployments, firstEvent, leadTime } = figures([
      { stage: 'adopted', at: '2026-03-22T00:00', revision: A },
      { stage: 'live', at: '2026-03-23T00:00', revision: B, pullRequests: [3, 4], due: 2 },
    ]);
    expect([firstEvent, deployments.perDay]).toEqual(['2026-03-22T00:00:00.000Z', 0.1]);
    expect(leadTime).toMatchObject({ n: 0, leftOut: [{ pullRequest: 3 }, { pullRequest: 4 }] });
  });

  test('survey: means of a quarter from three answers on, none of an environment’s events, each of two alike counts', () => {
    const answer = (at: string, answers: number[]): Line => ({ stage: 'surveyed', at, answers, run: 'survey' });
    const lines = [
      answer('2026-01-05T00:00', [5, 4, 3]),
      answer('2026-01-05T00:00', [5, 4, 3]),
      answer('2026-02-05T00:00', [2, 1, 3]),
      answer('2025-12-05T00:00', [1, 1, 1]),
    ];
    const history = readHistory([{ where: 'events/2026-01.jsonl', text: textOf(lines) }]);
    const metrics = metricsOf(history, ['production'], WINDOW);
    expect(metrics.survey).toEqual([
      { quarter: '2025-Q4', n: 1 },
      { quarter: '2026-Q1', n: 3, means: [4, 3, 3] },
    ]);
    expect(metrics.environments[0]?.firstEvent).toBeUndefined();
  });

  test('no events, no figure', () => {
    const { firstEvent, deployments, leadTime, changeFailureRate, recovery } = figures([]);
    expect([
      firstEvent,
      deployments.perDay,
      leadTime.medianSeconds,
      changeFailureRate.rate,
      recovery.medianSeconds,
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('events as they are found', () => {
  test('out of order, doubled, of another version, half a line at the end', () => {
    const lines = [...journey(1, A, ['2026-01-05T09:00', '2026-01-05T10:00', '2026-01-05T11:00'])];
    const text = `${textOf([...lines].reverse())}${textOf(lines)}{"schema":"mainstem/event@0","at":"2026-01-01"}\n{"schema":"mainst`;
    const history = readHistory([{ where: 'mainstem/ledger/production:events/2026-01.jsonl', text }]);
    expect(history.events).toHaveLength(3);
    expect(history.passedOver.map(({ line, because }) => [line, because.slice(0, 7)])).toEqual([
      [7, 'schema:'],
      [8, 'no JSON'],
    ]);
    expect(metricsOf(history, ['production'], WINDOW).environments[0]?.leadTime).toMatchObject({
      n: 1,
      medianSeconds: 7200,
    });
  });

  test('property: order and doubling change no figure', () => {
    const line = fc.record({
      stage: fc.constantFrom(
        'opened',
        'merged',
        'live',
        'failed',
        'advanced',
        'applied',
        'overridden',
        'drift-opened',
        'drift-closed',
      ),
      at: fc
        .integer({ min: 0, max: 80 * 1440 })
        .map((minute) => new Date(Date.UTC(2026, 0, 2) + minute * 60_000).toISOString()),
      revision: fc.constantFrom(A, B, C),
      pullRequests: fc.subarray([1, 2, 3]),
      due: fc.constantFrom(0, 1, 5),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { selector: ({ at }) => at, maxLength: 30 }),
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        (lines, order) => {
          const shuffled = [...lines, ...lines]
            .map((one, index) => ({ one, key: order[index] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          const found = figures(lines as Line[]);
          expect(figures(shuffled as Line[])).toEqual(found);
          expect(found.deployments.failed).toBeLessThanOrEqual(found.deployments.total);
          expect(found.trend.reduce((sum, { deployments }) => sum + deployments, 0)).toBe(found.deployments.total);
        },
      ),
    );
  });

  test('weeks begin on Monday, months on their first; the window cuts the first and the last', () => {
    const days = (from: string, to: string) =>
      periods({ since: `${from}T00:00:00.000Z`, until: `${to}T00:00:00.000Z` }).map((one) => one.from.slice(5, 10));
    expect(days('2026-01-01', '2026-01-20')).toEqual(['01-01', '01-05', '01-12', '01-19']);
    expect(days('2026-01-15', '2026-04-01')).toEqual(['01-15', '02-01', '03-01']);
  });
});
