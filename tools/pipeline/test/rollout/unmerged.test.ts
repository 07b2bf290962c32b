import { canonicalJson } from '@mainstem/change';
import { openShared, statusOf } from '@mainstem/pipeline/rollout';
import { openRepository } from '@mainstem/repository';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { APP, base, createWorld, type Files, type World } from './world.ts';

/** Two claims, which a hotfix removes. */
const claim = (name: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: ${name} }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n---\n`;
const DATA: Files = {
  'apps/shop/base/pvc.yaml': claim('a') + claim('b'),
  'apps/shop/base/kustomization.yaml': 'resources: [conf.yaml, pvc.yaml]\n',
};
const NO_DATA: Files = {
  'apps/shop/base/pvc.yaml': undefined,
  'apps/shop/base/kustomization.yaml': 'resources: [conf.yaml]\n',
};

interface Case {
  /** Of the default branch. */
  readonly rules: string;
  /** What the hotfix writes in its place. */
  readonly loosened: string;
  readonly files?: Files;
  /** How it ends, and what is said. */
  readonly ends: 'refused' | 'ask' | RegExp;
  readonly said?: RegExp;
}

const CASES: Readonly<Record<string, Case>> = {
  'what nobody reviewed: ask, not apply-safe': {
    rules: 'apply: { unreviewed: ask }\n',
    loosened: 'apply: { unreviewed: apply-safe }\npolicy: { unknown: pass }\n',
    ends: 'ask',
  },
  'what nobody reviewed: stop, not ask': {
    rules: 'apply: { unreviewed: stop }\n',
    loosened: 'apply: { unreviewed: ask }\n',
    ends: 'refused',
    said: /as nobody reviewed/,
  },
  'how much may be destroyed': {
    rules: 'rollout: { maxDestroy: 1 }\n',
    loosened: 'rollout: { maxDestroy: 1000 }\n',
    files: NO_DATA,
    ends: 'refused',
    said: /would take 2 things .* allows 1 in dev/,
  },
  'whether its GitHub Environment is protected': {
    rules: 'environments: [{ name: dev, protection: { reviewers: true } }]\n',
    loosened: 'environments: [{ name: dev }]\n',
    ends: 'refused',
    said: /dev asks nobody/,
  },
  'whether the environment is held': {
    rules: 'environments: [{ name: dev, state: held }]\n',
    loosened: 'environments: [{ name: dev }]\n',
    ends: 'refused',
    said: /dev is held in mainstem\.yaml/,
  },
  'whether the environment is skipped': {
    rules: 'environments: [{ name: dev, state: skipped }, { name: staging }]\n',
    loosened: 'environments: [{ name: dev }, { name: staging }]\n',
    ends: 'refused',
    said: /dev is skipped in mainstem\.yaml/,
  },
  'which branch Argo CD follows': {
    rules: 'environments: [{ name: dev, ref: env/dev }]\n',
    loosened: 'environments: [{ name: dev, ref: env/production }]\n',
    ends: /^env\/dev$/,
  },
  'whether Argo CD follows a branch at all': {
    rules: '{}\n',
    loosened: 'argocd: { follow: HEAD }\n',
    ends: /^env\/dev$/,
  },
  'which repositories are this one': {
    rules: '{}\n',
    loosened: "argocd: { repositories: ['https://elsewhere.example.com/x.git'] }\n",
    ends: 'ask',
  },
  'what is looked at': {
    rules: '{}\n',
    loosened: "ignore: ['apps/**', 'argocd/**']\n",
    ends: 'ask',
  },
  'which environments there are': {
    rules: 'environments: [{ name: dev }, { name: staging }]\n',
    loosened: 'environments: [{ name: staging }]\n',
    ends: 'ask',
  },
};

describe('a commit that nobody merged is judged by the default branch’s settings, and its own count for nothing', {
  tags: ['long'],
}, () => {
  let world: World;
  beforeEach(() => {
    world = createWorld({ ...APP, ...DATA, 'mainstem.yaml': '{}\n' });
  });
  afterEach(() => world.remove());

  /** A hotfix cut from what dev has, with settings of its own. */
  const hotfix = (files: Files): string => {
    world.scratch.git('switch', '--quiet', '--create', 'hotfix', 'origin/env/dev');
    const sha = world.scratch.commit(files);
    world.scratch.git('push', '--quiet', 'origin', 'hotfix');
    world.scratch.git('switch', '--quiet', 'main');
    return sha;
  };

  test.each(Object.entries(CASES))('%s', async (_, { rules, loosened, files = base('hot'), ends, said = /./ }) => {
    const first = world.scratch.git('rev-parse', 'HEAD');
    await world.roll('dev', first);
    world.scratch.git('fetch', '--quiet', 'origin');
    world.merge({ 'mainstem.yaml': rules });
    const sha = hotfix({ ...files, 'mainstem.yaml': loosened });
    const more = { override: 'now', forge: { weaknesses: async () => ['dev asks nobody'] } };
    const one = await world.roll('dev', sha, more);
    const approved =
      one.approval === undefined ? one : await world.roll('dev', sha, { ...more, approved: new Set([one.approval]) });
    if (ends instanceof RegExp) {
      expect(approved.because).toEqual([]);
      const moved = world.inOrigin('for-each-ref', '--format=%(refname:short)', '--points-at', sha, 'refs/heads/env');
      expect(moved).toMatch(ends);
      return;
    }
    const [judged, because] = ends === 'ask' ? [one, one.because] : [approved, approved.because];
    expect(because.join('\n')).toMatch(said);
    expect(judged.state).toBe(ends);
    if (ends === 'ask') expect(one.due).toEqual(['apps.shop.overlays.dev']);
    expect(world.inOrigin('rev-parse', 'env/dev')).toBe(ends === 'ask' && one !== approved ? sha : first);
  });

  test('no setting judges that the table above does not name', async () => {
    const shared = await openShared(await openRepository(world.scratch.root));
    await world.roll('dev', world.scratch.git('rev-parse', 'HEAD'));
    world.scratch.git('fetch', '--quiet', 'origin');
    const all = Object.entries(CASES).map(([, { loosened }]) => loosened);
    const own = await Promise.all(
      [
        ...all,
        "policy: { destroy: pass, security: pass }\nvolatilePaths: ['*']\nterraform: { programs: ['**'] }\n",
      ].map(async (text, index) => {
        world.scratch.git('switch', '--quiet', '--create', `one-${index}`, 'origin/env/dev');
        const sha = world.scratch.commit({ 'mainstem.yaml': text });
        world.scratch.git('switch', '--quiet', 'main');
        return shared.settingsAt(sha);
      }),
    );
    const rules = canonicalJson(await shared.rules());
    for (const settings of own) expect(canonicalJson(settings)).toBe(rules);
    expect(await shared.settingsAt(shared.tip)).toBeUndefined();
  });

  test('an order that the hotfix turns round does not let it into production first', async () => {
    const first = world.scratch.git('rev-parse', 'HEAD');
    await world.roll('dev', first);
    world.scratch.git('fetch', '--quiet', 'origin');
    const sha = hotfix({ 'mainstem.yaml': 'environments: [{ name: production }, { name: dev }]\n' });
    const status = await statusOf(await openRepository(world.scratch.root), { revision: sha });
    expect(status.environments.map(({ environment }) => environment)).toEqual(['dev', 'staging', 'production']);
    expect((await world.roll('production', sha)).refusals.map(({ code }) => code)).toEqual([
      'not-on-default',
      'before',
    ]);
  });

  test('an earlier commit of the default branch is not judged by the looser rules of its time', async () => {
    const early = world.merge({ ...NO_DATA, 'mainstem.yaml': 'rollout: { maxDestroy: 1000 }\n' });
    const late = world.merge({ ...DATA, 'mainstem.yaml': 'rollout: { maxDestroy: 1 }\n' });
    await world.roll('dev', late);
    const asked = await world.roll('dev', early, { override: 'back' });
    const back = await world.roll('dev', early, { override: 'back', approved: new Set([asked.approval ?? '']) });
    expect(back.because.join()).toMatch(/would take 2 things .* allows 1 in dev/);
    expect(world.inOrigin('rev-parse', 'env/dev')).toBe(late);
  });
});
