import { parseRecording, type ReplayedDecision, replay } from '@mainstem/argocd/gate';
import { thorough } from '@mainstem/testing/depth';
import { createRandom } from '@mainstem/testing/random';
import { expect, it } from 'vitest';
import { createHistory, type History } from './model.ts';
import { NAIVE, type NaiveName } from './naive.ts';
import { recording } from './objects.ts';

const RUNS = thorough ? 10_000 : 2_000;
const LIVE = ['live', 'live-bundled', 'equivalent'];

/** Each object, or as a poller meets them: some, and always the last. */
function seen({ steps, seed }: History): History['steps'] {
  if (seed % 3 !== 0) return steps;
  const random = createRandom(seed + 1);
  return steps.filter((_, index) => index === steps.length - 1 || random.chance(0.5));
}

function decisionsOn(history: History): ReplayedDecision[] {
  const expectation = { app: 'web', commit: history.commit, paths: ['apps/web'] };
  const said: ReplayedDecision[] = [];
  const text = recording(expectation, history.commits, seen(history), history.pushedAt);
  replay(parseRecording(text, `seed ${history.seed}`), (one) => said.push(one));
  return said;
}

it(`never early and never hanging in ${RUNS} histories of a small Argo CD`, () => {
  const ends = new Map<string, number>();
  for (let seed = 1; seed <= RUNS; seed++) {
    const history = createHistory(seed);
    const said = decisionsOn(history);
    const shown = seen(history);
    for (const one of said.filter(({ verdict }) => LIVE.includes(verdict))) {
      const last = shown.filter(({ t }) => t <= one.t).at(-1);
      if (last?.unseen === true) continue;
      const isTrue = (last?.t ?? 0) < history.pushedAt ? history.livePushed : last?.live;
      expect(isTrue, `seed ${seed}: early ${JSON.stringify(one)}\n${history.story.join('\n')}`).toBe(true);
    }
    const final = said.at(-1);
    expect(history.ends, `seed ${seed}: ends ${JSON.stringify(final)}\n${history.story.join('\n')}`).toContain(
      final?.verdict,
    );
    ends.set(final?.verdict ?? '', (ends.get(final?.verdict ?? '') ?? 0) + 1);
  }
  process.stdout.write(
    `${RUNS} histories: 0 early, 0 hanging; they end ${[...ends].map(([verdict, n]) => `${verdict} ${n}`).join(', ')}\n`,
  );
  // A model that never fails or blocks would prove little.
  for (const verdict of [...LIVE, 'superseded', 'blocked', 'failed', 'waiting'])
    expect(ends.get(verdict), verdict).toBeGreaterThan(RUNS / 400);
}, 600_000);

it('fools every gate of one idea that it can fool', () => {
  const names = (Object.keys(NAIVE) as NaiveName[]).filter(
    (name) => name !== 'dry revision compared' && name !== 'every resource is healthy',
  );
  const early = new Map(names.map((name) => [name, 0]));
  const hangs = new Map(names.map((name) => [name, 0]));
  for (let seed = 1; seed <= 300; seed++) {
    const { steps, commit, commits, ends } = createHistory(seed);
    const contains = (revision: string): boolean => {
      const parent = commits.find(({ sha }) => sha === revision)?.parent;
      return revision === commit || (parent != null && contains(parent));
    };
    for (const name of names) {
      const context = { commit, contains };
      if (steps.some(({ object, live }) => !live && NAIVE[name](object, context)))
        early.set(name, (early.get(name) ?? 0) + 1);
      else if (LIVE.includes(ends[0] ?? '') && !steps.some(({ object }) => NAIVE[name](object, context)))
        hangs.set(name, (hangs.get(name) ?? 0) + 1);
    }
  }
  for (const name of names) {
    process.stdout.write(`  ${name}: early in ${early.get(name)} of 300, never live in ${hangs.get(name)}\n`);
    expect((early.get(name) ?? 0) + (hangs.get(name) ?? 0), name).toBeGreaterThan(0);
  }
});
