import { setTimeout as wait } from 'node:timers/promises';
import {
  type Expectation,
  type Outcome,
  type RunOptions,
  runGate,
  type Sink,
  type Timing,
  type Transport,
  Watcher,
  type WatcherOptions,
} from '@mainstem/argocd/gate';
import { describe, expect, it } from 'vitest';
import { application, REPO, sha } from './objects.ts';

const [A, C] = [sha('A'), sha('C')];
const TIMING: Timing = { settle: 200, standstill: 100, trouble: 300, health: 600, silence: 1_500 };
const HISTORY = {
  commit: C,
  changed: ['apps/web/web.yaml'],
  revision: (one: string) =>
    one === A ? ({ relation: 'ancestor', differing: ['apps/web/web.yaml'] } as const) : undefined,
};

/** A transport that shows what a test says. */
function scripted(script: (sink: Sink, signal: AbortSignal) => Promise<void>): Transport {
  return { name: 'kubernetes', where: 'https://cluster', limits: [], close: async () => {}, watch: script };
}

const untilAborted = (signal: AbortSignal) => wait(60_000, undefined, { signal }).catch(() => {});
const list = (sink: Sink, ...objects: readonly unknown[]) =>
  sink.list(
    'Application',
    objects.map((one) => sink.see(one)),
  );

async function gate(
  transport: Transport,
  names: readonly string[] = ['web'],
  over: Partial<RunOptions> = {},
  watching: Partial<WatcherOptions> = {},
): Promise<{ readonly outcomes: Outcome[]; readonly took: number }> {
  const expectation: Expectation = { app: [...names], commit: C, paths: ['apps/web'], repo: REPO };
  const watcher = new Watcher({ expectation, history: HISTORY, timing: TIMING, ...watching });
  const began = performance.now();
  const outcomes = await runGate({ watcher, references: names, transport, deadline: 3_000, ...over });
  return { outcomes, took: performance.now() - began };
}

describe('the watch loop', () => {
  it('comes to its end among Applications that are written all the time', async () => {
    const { outcomes, took } = await gate(
      scripted(async (sink, signal) => {
        list(sink, application({ revision: C }), application({ name: 'other', revision: A }));
        for (let turn = 0; !signal.aborted; turn++) {
          sink.change('MODIFIED', application({ name: 'other', revision: A, generation: turn }));
          await wait(20, undefined, { signal }).catch(() => {});
        }
      }),
    );
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'live' });
    expect(took).toBeLessThan(600);
  });

  it('ends, too, when an Application is named twice', async () => {
    const { outcomes, took } = await gate(
      scripted(async (sink, signal) => {
        list(sink, application({ revision: C }));
        await untilAborted(signal);
      }),
      ['web', 'web'],
    );
    expect(outcomes.map(({ decision }) => decision.verdict)).toEqual(['live']);
    expect(took).toBeLessThan(1_000);
  });

  it('keeps the deadline when a transport does not hear of it', async () => {
    const { outcomes, took } = await gate(
      scripted(() => wait(20_000, undefined, { ref: false })),
      ['web'],
      {
        deadline: 300,
      },
    );
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'unknown', reason: 'unreachable' });
    expect(took).toBeLessThan(1_500);
  });

  it('takes one name that two Applications have for none of them', async () => {
    const other = application({ revision: A });
    (other.metadata as { namespace: string }).namespace = 'team';
    const show = scripted(async (sink, signal) => {
      list(sink, application({ revision: C }), other);
      await untilAborted(signal);
    });
    const { outcomes } = await gate(show, ['web']);
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'unknown', reason: 'ambiguous' });
    const named = await gate(show, ['argocd/web']);
    expect(named.outcomes[0]?.decision).toMatchObject({ verdict: 'live' });
  });

  it('takes a sync that failed while it looked for a failure, also at a revision that is the same for the application', async () => {
    const same = { ...HISTORY, revision: () => ({ relation: 'ancestor', differing: ['other/a.yaml'] }) as const };
    const { outcomes } = await gate(
      scripted(async (sink, signal) => {
        list(sink, application({ revision: A, operation: {}, phase: 'Running', finishedAt: '' }));
        await wait(50);
        sink.change('MODIFIED', application({ revision: A, phase: 'Failed', message: 'the hook failed' }));
        await untilAborted(signal);
      }),
      ['web'],
      {},
      { history: same },
    );
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'failed', reason: 'sync-failed' });
  });

  it('asks Git only about what it watches', async () => {
    const asked = new Set<string>();
    const child = { group: 'argoproj.io', kind: 'Application', namespace: 'argocd', name: 'child', status: 'Synced' };
    const { outcomes } = await gate(
      scripted(async (sink, signal) => {
        list(
          sink,
          application({ revision: C }),
          application({ name: 'child', revision: sha('K') }),
          ...[1, 2, 3].map((one) => application({ name: `other-${one}`, revision: sha(`X${one}`) })),
        );
        sink.change('MODIFIED', application({ name: 'other-1', revision: sha('Y') }));
        await wait(50);
        sink.change('MODIFIED', application({ revision: C, resources: [child] }));
        await untilAborted(signal);
      }),
      ['web'],
      { learn: async (revisions) => revisions.forEach((one) => void asked.add(one)), deadline: 500 },
    );
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'waiting', reason: 'revision-unknown' });
    expect([...asked].sort()).toEqual([C, sha('K')].sort());
  });
});

describe('the clocks of two machines', () => {
  it.each([
    ['an hour behind', '2025-12-31T23:00:10Z'],
    ['far ahead', '2100-01-01T00:00:10Z'],
  ])('that of Argo CD %s changes nothing', async (_name, time) => {
    const times = { finishedAt: time, reconciledAt: time, healthSince: time };
    const { outcomes, took } = await gate(
      scripted(async (sink, signal) => {
        list(sink, application({ revision: A }));
        await wait(50);
        sink.change('MODIFIED', application({ revision: C, ...times, health: 'Progressing' }));
        await wait(50);
        sink.change('MODIFIED', application({ revision: C, ...times }));
        await untilAborted(signal);
      }),
    );
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'live' });
    expect(took).toBeGreaterThan(TIMING.settle + 100);
  });
});
