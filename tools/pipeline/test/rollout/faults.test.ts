import { hold, openEnvironment, openShared, statusOf } from '@mainstem/pipeline/rollout';
import { openRepository } from '@mainstem/repository';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { APP, application, base, configMap, createWorld, type Files, type World } from './world.ts';

describe('faults of a rollout', { tags: ['long'] }, () => {
  let world: World;
  let first: string;
  beforeEach(() => {
    world = createWorld();
    first = world.scratch.git('rev-parse', 'HEAD');
  });
  afterEach(() => world.remove());

  test('rule 5: a gate ends within one look once a newer revision waits; its projects stay dirty, it fails once, and the newer gates for both', async () => {
    await world.roll('dev', first);
    const second = world.merge(base('2'));
    const third = world.merge({
      'apps/shop/overlays/dev/kustomization.yaml': 'resources: [../../base]\nnamespace: shop\n',
    });
    let newer: ReturnType<World['roll']> | undefined;
    const began = Date.now();
    const older = await world.roll('dev', second, {
      gate: () => (_applications, _before, signal) => {
        newer = world.roll('dev', third, { waitSeconds: 60, name: { run: 'newer', by: 'bob' } });
        // It would go on for ever: only a newer one ends it.
        return new Promise((_, fail) => {
          signal.addEventListener('abort', () => fail(new Error('the gate was ended')));
        });
      },
    });
    expect(Date.now() - began).toBeLessThan(60_000);
    expect([older.state, older.left]).toEqual(['not-live', ['apps.shop.overlays.dev']]);
    expect(older.because.join('\n')).toContain(
      `it made room for ${third.slice(0, 12)}, which is newer and gates for both`,
    );
    const result = await newer;
    expect(result?.because).toEqual([]);
    expect([result?.state, result?.due]).toEqual(['live', ['apps.shop.overlays.dev']]);
    const events = await world.events('dev');
    expect(events.filter(({ stage }) => stage === 'failed').map(({ revision }) => revision)).toEqual([second]);
    expect(world.gated.at(-1)).toEqual(['argocd/shop-dev']);
  });

  test('rule 5: one that waits in the queue of the host counts too; an older one, and one that is no relation, do not', async () => {
    await world.roll('dev', first);
    const second = world.merge(base('2'));
    const third = world.merge(base('3'));
    world.scratch.git('switch', '--quiet', '--create', 'other', first);
    const other = world.scratch.commit(base('9'));
    world.scratch.git('switch', '--quiet', 'main');
    const asked: string[] = [];
    const gateFor = (milliseconds: number) => () => (_a: unknown, _b: unknown, signal: AbortSignal) =>
      new Promise<never>((_, fail) => {
        signal.addEventListener('abort', () => fail(new Error('ended by a newer one')));
        setTimeout(() => fail(new Error('nobody ended it')), milliseconds);
      });
    const roll = (waits: readonly string[], patience: number) =>
      world.roll('dev', second, {
        gate: gateFor(patience),
        forge: {
          newerWaits: async (environment) => {
            asked.push(environment);
            return waits;
          },
        },
      });
    expect((await roll([first, other, second], 8_000)).because.join()).toMatch(/nobody ended it/);
    expect((await roll([third], 60_000)).because.join()).toMatch(/made room for/);
    expect(new Set(asked)).toEqual(new Set(['dev']));
  });

  test('rule 7: waiting for a person holds no claim, and a newer commit takes its place', async () => {
    await world.roll('dev', first);
    const pushed = world.push(base('2'));
    expect((await world.roll('dev', pushed)).state).toBe('ask');
    expect((await world.ledger('dev')).claim).toBeUndefined();
    const merged = world.merge(base('3'));
    const asked = await world.roll('dev', merged);
    expect(asked.state === 'ask' || asked.state === 'live').toBe(true);
    const done =
      asked.approval === undefined ? asked : await world.roll('dev', merged, { approved: new Set([asked.approval]) });
    expect(done.state).toBe('live');
    const old = await world.roll('dev', pushed);
    expect([old.state, old.because.join()]).toEqual([
      'superseded',
      expect.stringContaining(`superseded by ${merged} (https://`),
    ]);
    expect((await world.ledger('dev')).ask).toBeUndefined();
  });

  test('rule 19: two first rollouts of an environment that has no branch yet: one rolls out, the other is told who does', async () => {
    const both = await Promise.all(['one', 'two'].map((run) => world.roll('dev', first, { name: { run, by: run } })));
    expect(both.map(({ state }) => state)).toContain('live');
    for (const { state, because } of both) {
      if (state === 'live') continue;
      expect([state, because.join()]).toEqual([
        'refused',
        expect.stringMatching(/(one|two) \((one|two)\) is rolling out/),
      ]);
    }
    const events = await world.events('dev');
    expect(events.filter(({ stage }) => stage === 'advanced')).toHaveLength(1);
    expect((await world.ledger('dev')).claim).toBeUndefined();
  });

  test('rule 16: an environment that is removed from the settings is unlinked: refused by name, asked by nobody, and left as it is', async () => {
    for (const environment of ['dev', 'staging', 'production']) await world.roll(environment, first);
    const removed = world.merge({
      'mainstem.yaml': 'environments: [{ name: dev }, { name: production }]\n',
      'argocd/staging/shop.yaml': undefined,
      'apps/shop/overlays/staging/kustomization.yaml': undefined,
    });
    await expect(world.roll('staging', removed)).rejects.toThrow(/no environment "staging" in mainstem\.yaml/);
    expect((await world.roll('dev', removed)).state).toBe('live');
    expect((await world.roll('production', removed)).state).toBe('live');
    expect(world.inOrigin('rev-parse', 'env/staging')).toBe(first);
    expect(world.inOrigin('show', 'mainstem/ledger/staging:ledger.json')).toContain(first);
    const status = await statusOf(await openRepository(world.scratch.root));
    expect(status.environments.map(({ environment }) => environment)).toEqual(['dev', 'production']);
  });

  test('the last environment held: those before it go on, and it is brought up to date once it is active', async () => {
    const settings = (state: string) => ({
      'mainstem.yaml': `environments: [{ name: dev }, { name: staging }, { name: production, state: ${state} }]\n`,
    });
    for (const environment of ['dev', 'staging', 'production']) await world.roll(environment, first);
    const held = world.merge({ ...settings('held'), ...base('2') });
    expect((await world.roll('dev', held)).state).toBe('live');
    expect((await world.roll('staging', held)).state).toBe('live');
    const stays = await world.roll('production', held);
    expect([stays.state, stays.because.join()]).toEqual(['refused', expect.stringMatching(/production is held/)]);
    expect(world.inOrigin('rev-parse', 'env/production')).toBe(first);
    const active = world.merge(settings('active'));
    for (const environment of ['dev', 'staging', 'production'])
      expect([environment, (await world.roll(environment, active)).state]).toEqual([environment, 'live']);
  });

  test('a hold that is set while a rollout runs is read before the branch is moved', async () => {
    await world.roll('dev', first);
    const second = world.merge(base('2'));
    const repository = await openRepository(world.scratch.root);
    const waits = await world.roll('dev', second, {
      forge: {
        collect: async () => {
          await hold(repository, { environment: 'dev', reason: 'incident 12', by: 'ann', run: 'here' });
          return world.pulls;
        },
      },
    });
    expect([waits.state, waits.because.join()]).toEqual(['refused', expect.stringMatching(/put on hold.*incident 12/)]);
    expect(world.inOrigin('rev-parse', 'env/dev')).toBe(first);
    const shared = await openShared(repository);
    const place = await openEnvironment(shared, await shared.rules(), 'dev');
    expect([place.ledger.document.claim, place.ledger.document.failed]).toEqual([undefined, undefined]);
  });

  test('an Application that is unhealthy since before adoption is no failure of the next change; one that got worse is', async () => {
    world.inOrigin('update-ref', 'refs/heads/env/dev', first);
    world.sick.set('shop-dev', { verdict: 'failed', reason: 'degraded' });
    const adopted = await world.roll('dev', first, { adopt: true });
    expect([adopted.state, adopted.because]).toEqual(['live', []]);
    const befores: unknown[] = [];
    const second = world.merge(base('2'));
    const later = await world.roll('dev', second, {
      gate: () => async (_applications, before) => {
        befores.push(...before.map(({ status }) => status.health));
        throw new Error('it got worse');
      },
    });
    // What it is measured against is what it was when it was adopted, never what is there now.
    expect(befores).toEqual([{ status: 'Degraded' }]);
    expect(later.state).toBe('not-live');
  });
});

test('400 projects due at once: all are delivered, gated and recorded, and nothing is due afterwards', {
  tags: ['long'],
  timeout: 600_000,
}, async () => {
  const names = Array.from({ length: 200 }, (_, index) => `app-${String(index).padStart(3, '0')}`);
  const files: Files = Object.fromEntries(
    names.flatMap((name) => [
      [`argocd/dev/${name}/app.yaml`, application(name, 'dev')],
      [`apps/${name}/overlays/dev/kustomization.yaml`, 'resources: [conf.yaml]\n'],
      [`apps/${name}/overlays/dev/conf.yaml`, configMap(name)],
    ]),
  );
  const world = createWorld({ ...APP, ...files });
  try {
    const first = world.scratch.git('rev-parse', 'HEAD');
    const result = await world.roll('dev', first);
    expect([result.state, result.because]).toEqual(['live', []]);
    expect(result.due.length).toBeGreaterThanOrEqual(400);
    expect(world.gated[0]).toHaveLength(201);
    const { records } = await world.ledger('dev');
    expect(records.filter(({ state }) => state === 'clean')).toHaveLength(result.due.length);
    const again = await world.roll('dev', first);
    expect([again.state, again.due]).toEqual(['live', []]);
  } finally {
    world.remove();
  }
});
