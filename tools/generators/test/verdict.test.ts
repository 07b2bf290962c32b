import type { Verdict } from '@mainstem/change';
import { besidePreviews, openSession, previewChange, settingsOf, verdictOf } from '@mainstem/pipeline';
import { createScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { helm, kubectl } from '../../argocd/test/render/trees.ts';
import { type Draft, GENERATORS, type Given, MOVERS } from '../src/index.ts';
import { made, textsOf } from './fork.ts';

type Step = (draft: Draft) => unknown;
const run =
  (name: string, argument: string, given: Given = {}): Step =>
  (draft) =>
    (GENERATORS[name] ?? MOVERS[name])?.run(draft, argument, given);

/** The verdict on what a generator does, after the steps before it were merged. */
async function judged(step: Step, before: readonly Step[]): Promise<Verdict> {
  const [old, now] = [textsOf(made(...before)), textsOf(made(...before, step))];
  const scratch = createScratchRepository();
  try {
    const base = scratch.commit(Object.fromEntries(old));
    const gone = [...old.keys()].filter((path) => !now.has(path)).map((path) => [path, undefined] as const);
    const head = scratch.commit(Object.fromEntries([...gone, ...now]));
    const session = await openSession({ folder: scratch.root, base, head }, { progress: () => {} });
    const outcome = await previewChange(session);
    const beside = await besidePreviews(session, outcome.previews);
    return verdictOf({ ...outcome, ...beside, ...settingsOf(session.change), acknowledged: [] });
  } finally {
    scratch.remove();
  }
}

const app = run('app', 'checkout', { team: 'payments' });
const created = (environment: string) => new RegExp(`^create \\S+/checkout-${environment}/checkout$`);

const GENERATED: readonly (readonly [
  name: string,
  step: Step,
  before: readonly Step[],
  shown: Record<string, RegExp>,
])[] = [
  [
    'app',
    app,
    [],
    Object.fromEntries(
      ['dev', 'staging', 'production'].map((each) => [`apps.checkout.overlays.${each} in ${each}`, created(each)]),
    ),
  ],
  [
    'overlay',
    run('overlay', 'checkout', { environment: 'production' }),
    [run('app', 'checkout', { environment: 'dev' })],
    { 'apps.checkout.overlays.production in production': created('production') },
  ],
  [
    'resource',
    run('resource', 'postgres', { app: 'checkout' }),
    [app],
    {
      'apps.checkout.overlays.staging in staging':
        /^create platform\.example\.com\/Postgres\/checkout-staging\/database$/,
    },
  ],
  [
    'api',
    run('api', 'topic'),
    [],
    { 'platform.crossplane.apis.topic in none': /^create \S+\/\/topics\.platform\.example\.com$/ },
  ],
  [
    'environment',
    run('environment', 'sandbox', { account: '444444444444' }),
    [],
    {
      'apps.web.overlays.sandbox in sandbox': /^create \/ConfigMap\/web-sandbox\/web$/,
      'apps.api-service.overlays.sandbox in sandbox': /^create apps\/Deployment\/api-service-sandbox\/api-service$/,
    },
  ],
  [
    'stack',
    run('stack', 'reports'),
    [],
    // Without credentials its plan is left out, and said so.
    {},
  ],
  ['module', run('module', 'reports'), [], {}],
  [
    'team',
    run('team', 'payments', { app: ['api-service'] }),
    [],
    { 'platform.argocd in none': /^create argoproj\.io\/AppProject\/argocd\/payments$/ },
  ],
];

beforeAll(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  vi.stubEnv('HOME', '/nonexistent');
});
afterAll(() => vi.unstubAllEnvs());

test('each of them is judged here', () => {
  expect(GENERATED.map(([name]) => name).sort()).toEqual(Object.keys(GENERATORS).sort());
});

describe.skipIf(helm === undefined || kubectl === undefined)(
  'the verdict on what a generator makes has nothing that only another commit helps (needs helm and kubectl)',
  { tags: ['long'] },
  () => {
    test.each(GENERATED)('%s', async (name, step, before, shown) => {
      const { failures, risks, projects } = await judged(step, before);
      expect(failures.length > 0).toBe(/^(?:environment|stack)$/.test(name));
      expect(failures.filter(({ message }) => !/^no AWS credentials/.test(message))).toEqual([]);
      expect(
        risks.filter(({ level }) => level === 'stuck').map(({ address, reason }) => `${address}: ${reason}`),
      ).toEqual([]);
      for (const [where, what] of Object.entries(shown)) {
        const its = projects.filter(({ project, environment = 'none' }) => `${project} in ${environment}` === where);
        const lines = its.flatMap(({ resources }) => resources.map(({ action, address }) => `${action} ${address}`));
        expect(lines, where).toContainEqual(expect.stringMatching(what));
      }
    });
  },
);
