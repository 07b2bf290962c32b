import { activeHolds } from '@mainstem/change';
import { openEnvironment, openShared, rollback } from '@mainstem/pipeline/rollout';
import { openRepository } from '@mainstem/repository';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { APP, application, base, configMap, createWorld, type Files, type World } from './world.ts';

/** A second app of dev, which nothing of the first reaches. */
const OTHER: Files = {
  'argocd/dev/mail.yaml': application('mail', 'dev'),
  'apps/mail/overlays/dev/kustomization.yaml': 'resources: [conf.yaml]\n',
  'apps/mail/overlays/dev/conf.yaml': configMap('mail'),
};

describe('rule 13: rollback', { tags: ['long'] }, () => {
  let world: World;
  let first: string;
  beforeEach(async () => {
    world = createWorld({ ...APP, ...OTHER });
    first = world.scratch.git('rev-parse', 'HEAD');
    await world.roll('dev', first);
    world.sick.set('shop-dev', { verdict: 'failed', reason: 'degraded' });
  });
  afterEach(() => world.remove());

  const back = async (dryRun = false) =>
    rollback(await openRepository(world.scratch.root), {
      environment: 'dev',
      dryRun,
      name: { run: 'here', by: 'ann' },
      progress: () => {},
    });
  /** The text of a file on the branch that was pushed. */
  const there = (branch: string | undefined, file: string) => world.inOrigin('show', `${branch}:${file}`);
  const CONF = 'apps/shop/base/conf.yaml';

  test('takes back, newest first, the merges that reach what failed, each on the parent that it was merged into; then the environment is held', async () => {
    world.merge(base('2'));
    world.merge({ 'apps/mail/overlays/dev/conf.yaml': configMap('mail 2') });
    const bad = world.merge({
      'apps/shop/overlays/dev/kustomization.yaml': 'resources: [../../base]\nnamePrefix: x-\n',
    });
    expect((await world.roll('dev', bad)).state).toBe('not-live');
    const tried = await back(true);
    expect(tried.reverts.map(({ pullRequest }) => pullRequest)).toEqual([3, 1]);
    expect(tried.branch).toBeUndefined();
    expect(world.inOrigin('for-each-ref', 'refs/heads/rollback')).toBe('');
    const { branch, reverts, text, cannotReturn } = await back();
    expect([branch, reverts]).toEqual([`rollback/dev-${bad.slice(0, 12)}`, tried.reverts]);
    expect(there(branch, CONF)).toBe(configMap('1').trim());
    expect(there(branch, 'apps/mail/overlays/dev/conf.yaml')).toBe(configMap('mail 2').trim());
    expect(text).toMatch(/^dev was last proved live at [0-9a-f]{40}; [0-9a-f]{40} did not become live: /);
    expect(text).toMatch(/- #3 \([0-9a-f]{40}\): it reaches apps\.shop\.overlays\.dev by /);
    // What failed regains the inputs that it was last proved with.
    expect(cannotReturn).toEqual([]);
    const shared = await openShared(await openRepository(world.scratch.root));
    const { notes } = await openEnvironment(shared, await shared.rules(), 'dev');
    const holds = activeHolds((await notes.read()).document, new Date());
    expect(holds.map(({ reason }) => reason)).toEqual([`a rollback is under way: ${branch}`]);
  });

  test('leaves out what was reverted already, and says what conflicts, with its files', async () => {
    const second = world.merge(base('2'));
    expect((await world.roll('dev', second)).state).toBe('not-live');
    world.scratch.git('revert', '--no-edit', '-m', '1', second);
    world.scratch.git('push', '--quiet', 'origin', 'main');
    const third = world.merge(base('3'));
    expect((await world.roll('dev', third)).state).toBe('not-live');
    // Somebody wrote into the same line since: the revert of what failed does not apply by itself.
    world.push(base('4'));
    const { reverts, conflicts, branch } = await back();
    expect(reverts.map(({ commit }) => commit)).toEqual([third]);
    expect(conflicts).toEqual([expect.stringMatching(new RegExp(`^${third.slice(0, 12)}: conflicts in .*${CONF}`))]);
    expect(branch).toBeUndefined();
  });

  test('names what a revert does not bring back: what else changed it, jobs that ran, what lost data', async () => {
    const second = world.merge({
      ...base('2'),
      'apps/shop/base/job.yaml':
        'apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate }\nspec: { template: { spec: { restartPolicy: Never, containers: [{ name: a, image: "a:1" }] } } }\n',
      'apps/shop/base/kustomization.yaml': 'resources: [conf.yaml, job.yaml]\n',
    });
    await world.roll('dev', second, { forge: { collect: async () => world.pulls } });
    // On the default branch since, and not rolled out: the revert alone is not what was proved.
    world.push({
      'apps/shop/overlays/dev/more.yaml': configMap('more'),
      'apps/shop/overlays/dev/kustomization.yaml': 'resources: [../../base]\nnameSuffix: -x\n',
    });
    const { cannotReturn, reverts } = await back(true);
    expect(reverts.map(({ commit }) => commit)).toEqual([second]);
    expect(cannotReturn.join('\n')).toMatch(/Job.*migrate.* ran \(a migration\?\), and does not run backwards/);
    expect(cannotReturn.join('\n')).toMatch(
      /apps\.shop\.overlays\.dev: with these reverts it is still not what it was when it was last proved/,
    );
  });

  test('nothing failed: nothing is reverted', async () => {
    world.sick.clear();
    expect(await back()).toEqual({ reverts: [], cannotReturn: [] });
  });
});
