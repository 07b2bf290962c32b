import { hold, release, statusOf } from '@mainstem/pipeline/rollout';
import { openRepository } from '@mainstem/repository';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { APP, base, createWorld, type World } from './world.ts';

const HERE = { by: 'ann', run: 'here' };

describe('rules of the rollout', { tags: ['long'] }, () => {
  let world: World;
  let first: string;
  beforeEach(() => {
    world = createWorld();
    first = world.scratch.git('rev-parse', 'HEAD');
  });
  afterEach(() => world.remove());

  const repository = () => openRepository(world.scratch.root);
  const stages = ({ events }: { events: readonly { stage: string }[] }) => events.map(({ stage }) => stage);

  test('a new environment: planned, advanced, live; then staging, then production', async () => {
    const dev = await world.roll('dev', first);
    expect(dev.because).toEqual([]);
    expect(dev.state).toBe('live');
    expect(stages(dev)).toEqual(['planned', 'advanced', 'live']);
    expect(world.inOrigin('rev-parse', 'env/dev')).toBe(first);
    expect(world.gated).toEqual([['argocd/shop-dev']]);
    const ledger = await world.ledger('dev');
    expect(ledger.live?.revision).toBe(first);
    expect(ledger.claim).toBeUndefined();
    expect(ledger.records.map(({ project, state }) => [project, state])).toEqual([
      ['apps.shop.overlays.dev', 'clean'],
      ['argocd.dev', 'clean'],
    ]);
    const early = await world.roll('production', first);
    expect(early.state).toBe('refused');
    expect(early.because[0]).toMatch(/staging comes before production/);
    expect((await world.roll('staging', first)).state).toBe('live');
    expect((await world.roll('production', first)).state).toBe('live');
  });

  test('nothing due still proves the environment live', async () => {
    await world.roll('dev', first);
    const docs = world.push({ 'README.md': 'words' });
    const again = await world.roll('dev', docs);
    expect(again.state).toBe('live');
    expect(again.due).toEqual([]);
    expect(again.events.at(-1)).toMatchObject({ stage: 'live', due: 0 });
    expect(world.inOrigin('rev-parse', 'env/dev')).toBe(docs);
    expect(world.gated).toHaveLength(1);
  });

  test('a stack of no environment is in no rollout, and status says so', async () => {
    expect(await statusOf(await repository())).not.toHaveProperty('outside');
    const lone = { 'infra/stacks/lone/main.tf': 'terraform {\n  backend "local" {}\n}\n' };
    world.push(lone);
    const { outside } = await statusOf(await repository());
    expect(outside).toEqual([
      {
        project: 'infra.stacks.lone',
        because: expect.stringMatching(
          /no rollout applies it: name the environment in its path \(infra\/stacks\/lone\)/,
        ),
      },
    ]);
  });

  test('rule 1: older never wins; the same is taken up; what diverged is refused', async () => {
    await world.roll('dev', first);
    const second = world.merge(base('2'));
    expect((await world.roll('dev', second)).state).toBe('live');
    const old = await world.roll('dev', first);
    expect(old.state).toBe('superseded');
    expect(stages(old)).toEqual(['superseded']);
    expect(world.inOrigin('rev-parse', 'env/dev')).toBe(second);
    expect((await world.roll('dev', second)).state).toBe('live');
    world.scratch.git('switch', '--quiet', '--create', 'other', first);
    const other = world.scratch.commit(base('9'));
    world.scratch.git('push', '--quiet', '--force', 'origin', 'other:main');
    const diverged = await world.roll('dev', other);
    expect(diverged.refusals.map(({ code }) => code)).toContain('diverged');
    expect(diverged.events).toEqual([]);
    expect(world.inOrigin('rev-parse', 'env/dev')).toBe(second);
  });

  test('rule 2: what failed its gate stays dirty, and fails every later rollout until it is well', async () => {
    await world.roll('dev', first);
    world.sick.set('shop-dev', { verdict: 'failed', reason: 'degraded' });
    const second = world.merge(base('2'));
    const sick = await world.roll('dev', second);
    expect(sick.state).toBe('not-live');
    expect(sick.events.at(-1)?.stage).toBe('failed');
    const third = world.push({ 'README.md': 'touches nothing of it' });
    const later = await world.roll('dev', third);
    expect(later.state).toBe('not-live');
    expect(later.due).toEqual(['apps.shop.overlays.dev']);
    expect((await world.ledger('dev')).live?.revision).toBe(first);
    const staging = await world.roll('staging', third);
    expect(staging.refusals.map(({ code }) => code)).toEqual(['before']);
    world.sick.clear();
    expect((await world.roll('dev', third)).state).toBe('live');
  });

  test('a failure of one revision counts once', async () => {
    world.sick.set('shop-dev', { verdict: 'failed', reason: 'degraded' });
    await world.roll('dev', first);
    await world.roll('dev', first);
    expect((await world.events('dev')).filter(({ stage }) => stage === 'failed')).toHaveLength(1);
  });

  test('rule 3: reviewed means advanced, too: a direct push asks, and one approval lets exactly it pass', async () => {
    await world.roll('dev', first);
    const pushed = world.push(base('2'));
    const asked = await world.roll('dev', pushed);
    expect(asked.state).toBe('ask');
    expect(asked.unreviewed.map(({ project }) => project)).toEqual(['apps.shop.overlays.dev']);
    expect(asked.unreviewed[0]?.changes[0]).toMatchObject({
      action: 'update',
      why: ['no pull request merged in between shows a change of it'],
    });
    expect(world.inOrigin('rev-parse', 'env/dev')).toBe(first);
    expect(asked.events.at(-1)).toMatchObject({ stage: 'planned', approval: asked.approval });
    const wrong = await world.roll('dev', pushed, { approved: new Set([`sha256:${'0'.repeat(64)}`]) });
    expect(wrong.state).toBe('ask');
    const passed = await world.roll('dev', pushed, { approved: new Set([asked.approval ?? '']) });
    expect(passed.state).toBe('live');
    expect((await world.ledger('dev')).ask).toBeUndefined();
  });

  test('rule 3: a pull request that shows it lets it pass; one that was merged red does not', async () => {
    await world.roll('dev', first);
    expect((await world.roll('dev', world.merge(base('2')))).state).toBe('live');
    const removal = {
      'apps/shop/base/pvc.yaml':
        'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n',
      'apps/shop/base/kustomization.yaml': 'resources: [conf.yaml, pvc.yaml]\n',
    };
    expect((await world.roll('dev', world.merge(removal))).state).toBe('live');
    const red = world.merge(
      { 'apps/shop/base/pvc.yaml': undefined, 'apps/shop/base/kustomization.yaml': 'resources: [conf.yaml]\n' },
      { accepted: [] },
    );
    const asked = await world.roll('dev', red);
    expect(asked.state).toBe('ask');
    expect(asked.unreviewed.flatMap(({ changes }) => changes.flatMap(({ why }) => why)).join()).toMatch(
      /was merged although nobody had accepted this risk/,
    );
  });

  test('rule 4: the cap counts what takes data along, whoever accepted it, over all attempts', async () => {
    const claim = (name: string) =>
      `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: ${name} }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n---\n`;
    await world.roll(
      'dev',
      world.merge({
        'mainstem.yaml': 'rollout: { maxDestroy: 1 }\n',
        'apps/shop/base/pvc.yaml': claim('a') + claim('b'),
        'apps/shop/base/kustomization.yaml': 'resources: [conf.yaml, pvc.yaml]\n',
      }),
    );
    const both = world.merge({
      'apps/shop/base/pvc.yaml': undefined,
      'apps/shop/base/kustomization.yaml': 'resources: [conf.yaml]\n',
    });
    const refused = await world.roll('dev', both);
    expect(refused.state).toBe('refused');
    expect(refused.because.join()).toMatch(/would take 2 things .* allows 1 in dev/);
    expect((await world.roll('dev', both)).state).toBe('refused');
    expect(world.inOrigin('rev-parse', 'env/dev')).not.toBe(both);
  });

  test('rule 8: a hold keeps rollouts waiting and says whose it is; environments before it go on', async () => {
    await world.roll('dev', first);
    await hold(await repository(), { environment: 'staging', reason: 'incident 12', ...HERE });
    const waits = await world.roll('staging', first);
    expect(waits.state).toBe('refused');
    expect(waits.because[0]).toMatch(/"incident 12", by ann since .*mainstem release --environment staging/);
    const status = await statusOf(await repository());
    expect(status.environments.find(({ environment }) => environment === 'staging')?.hold?.reason).toBe('incident 12');
    const second = world.merge(base('2'));
    expect((await world.roll('dev', second)).state).toBe('live');
    await release(await repository(), { environment: 'staging', reason: 'over', ...HERE });
    expect((await world.roll('staging', second)).state).toBe('live');
  });

  test('rule 8: a hold of one project keeps what Argo CD would deliver of it, and ends by itself', async () => {
    await world.roll('dev', first);
    await hold(await repository(), {
      environment: 'dev',
      project: 'apps.shop.overlays.dev',
      reason: 'frozen',
      until: '1h',
      ...HERE,
    });
    const second = world.merge(base('2'));
    const waits = await world.roll('dev', second);
    expect(waits.state).toBe('refused');
    expect(waits.because.join()).toMatch(/apps\.shop\.overlays\.dev is on hold/);
    expect(world.inOrigin('rev-parse', 'env/dev')).toBe(first);
    const later = await world.roll('dev', second, { now: () => new Date(Date.now() + 2 * 3_600_000) });
    expect(later.state).toBe('live');
  });

  test('rule 9: nothing is begun where env/* may not be written', async () => {
    await world.roll('dev', first);
    const second = world.merge(base('2'));
    world.inOrigin('config', 'receive.denyDeletes', 'false');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      `${world.origin}/hooks/update`,
      '#!/bin/sh\ncase "$1" in refs/heads/env/*) echo "ruleset" >&2; exit 1;; esac\n',
      { mode: 0o755 },
    );
    const refused = await world.roll('dev', second);
    expect(refused.state).toBe('refused');
    expect(refused.because[0]).toMatch(/would not let env\/dev be moved.*nothing is begun/);
    expect((await world.ledger('dev')).records.every(({ state }) => state === 'clean')).toBe(true);
  });

  test('rule 10: a declared protection that cannot be looked at refuses; one that is weaker is named', async () => {
    const settings = 'environments:\n  - name: dev\n    protection: { reviewers: true }\n';
    const sha = world.push({ 'mainstem.yaml': settings });
    expect((await world.roll('dev', sha)).because[0]).toMatch(/there is no token to look at it/);
    const weak = await world.roll('dev', sha, { forge: { weaknesses: async () => ['dev asks nobody'] } });
    expect(weak.because).toEqual(['dev asks nobody']);
    expect((await world.roll('dev', sha, { forge: { weaknesses: async () => [] } })).state).toBe('live');
  });

  test('rule 14: leaving out the gate never yields live', async () => {
    const left = await world.roll('dev', first, {
      gate: () => async () => ({
        document: {
          schema: 'mainstem/gate@1',
          revision: first,
          environment: 'dev',
          transport: 'kubernetes',
          verdict: 'live',
          applications: [],
        },
        proved: new Map(),
      }),
    });
    expect(left.state).toBe('not-live');
    expect(left.because.join()).toMatch(/argocd\/shop-dev was not seen/);
  });

  test('rule 16: an environment that is inserted has to prove something before what comes after it goes on', async () => {
    await world.roll('dev', first);
    await world.roll('staging', first);
    const inserted = world.merge({
      'mainstem.yaml': 'environments: [{ name: dev }, { name: canary }, { name: staging }, { name: production }]\n',
    });
    expect((await world.roll('dev', inserted)).state).toBe('live');
    const staging = await world.roll('staging', inserted);
    expect(staging.because[0]).toMatch(/canary comes before staging, and nothing was proved live there yet/);
    expect((await world.roll('canary', inserted)).state).toBe('live');
    expect((await world.roll('staging', inserted)).state).toBe('live');
    await expect(world.roll('canry', inserted)).rejects.toThrow(/Did you mean canary/);
  });

  test('held and skipped environments', async () => {
    await world.roll('dev', first);
    const sha = world.merge({
      'mainstem.yaml':
        'environments: [{ name: dev }, { name: staging, state: skipped }, { name: production, state: held }]\n',
    });
    await world.roll('dev', sha);
    expect((await world.roll('staging', sha)).refusals.map(({ code }) => code)).toContain('skipped');
    expect((await world.roll('production', sha)).refusals.map(({ code }) => code)).toEqual(['held']);
  });

  test('a commit that was reverted before it reached production is never seen there', async () => {
    for (const environment of ['dev', 'staging', 'production']) await world.roll(environment, first);
    const second = world.merge(base('2'));
    await world.roll('dev', second);
    const reverted = world.merge(base('1'));
    expect((await world.roll('dev', reverted)).state).toBe('live');
    const staging = await world.roll('staging', second);
    expect(staging.state).toBe('refused');
    expect(staging.because[0]).toMatch(/changed again or reverted/);
    const passed = await world.roll('staging', reverted);
    expect(passed.state).toBe('live');
    expect(passed.due).toEqual([]);
  });

  test('env/E moved by hand, and deleted: refused, with what puts it back', async () => {
    await world.roll('dev', first);
    const second = world.merge(base('2'));
    world.inOrigin('update-ref', 'refs/heads/env/dev', second);
    const moved = await world.roll('dev', second);
    expect(moved.refusals.map(({ code }) => code)).toEqual(['moved']);
    world.inOrigin('update-ref', '-d', 'refs/heads/env/dev');
    const gone = await world.roll('dev', second);
    expect(gone.because[0]).toContain(`git push origin ${first}:refs/heads/env/dev`);
  });

  test('the ledger deleted: refused, and rebuilt by --adopt', async () => {
    await world.roll('dev', first);
    world.inOrigin('update-ref', '-d', 'refs/heads/mainstem/ledger/dev');
    const second = world.merge(base('2'));
    const refused = await world.roll('dev', second);
    expect(refused.refusals.map(({ code }) => code)).toEqual(['no-ledger']);
    const adopted = await world.roll('dev', first, { adopt: true });
    expect(adopted.because).toEqual([]);
    expect(adopted.state).toBe('live');
    expect(stages(adopted)).toEqual(['adopted', 'live']);
    expect((await world.roll('dev', second)).state).toBe('live');
  });

  test('two rollouts at once: the second says who holds it; a claim left behind is taken over with a reason', async () => {
    const held: { result?: Awaited<ReturnType<World['roll']>> } = {};
    const result = await world.roll('dev', first, {
      gate: () => async () => {
        held.result = await world.roll('dev', first, { name: { run: 'another', by: 'bob' } });
        throw new Error('no cluster');
      },
    });
    expect(held.result?.state).toBe('refused');
    expect(held.result?.because[0]).toMatch(/actions\/runs\/1.* \(ann\) is rolling out/);
    expect(result.state).toBe('not-live');
  });

  test('a claim whose run GitHub says is over is taken over, and no other', async () => {
    const seen: string[] = [];
    const name = { run: 'https://github.com/acme/platform/actions/runs/2/attempts/1', by: 'bob' };
    const killed = world.roll('dev', first, {
      gate: () => async () => {
        for (const over of [false, undefined, true])
          seen.push((await world.roll('dev', first, { name, forge: { isOver: async () => over } })).state);
        throw new Error('its runner is gone');
      },
    });
    await expect(killed).rejects.toThrow(/taken over|somebody/);
    expect(seen).toEqual(['refused', 'refused', 'live']);
    expect((await world.ledger('dev')).claim).toBeUndefined();
  });

  test('an override takes a hotfix; the ordinary way goes on only once its patch is merged', async () => {
    await world.roll('dev', first);
    const second = world.merge({ 'apps/shop/base/more.yaml': 'x: 1\n' });
    world.scratch.git('switch', '--quiet', '--create', 'hotfix', first);
    const hotfix = world.scratch.commit(base('hot'));
    world.scratch.git('push', '--quiet', 'origin', 'hotfix');
    expect((await world.roll('dev', hotfix)).refusals.map(({ code }) => code)).toContain('not-on-default');
    const asked = await world.roll('dev', hotfix, { override: 'prod is down' });
    expect(asked.state).toBe('ask');
    const done = await world.roll('dev', hotfix, {
      override: 'prod is down',
      approved: new Set([asked.approval ?? '']),
    });
    expect(done.state).toBe('live');
    expect(stages(done)).toEqual(['overridden', 'planned', 'advanced', 'live']);
    world.scratch.git('switch', '--quiet', 'main');
    const refused = await world.roll('dev', second);
    expect(refused.refusals.map(({ code }) => code)).toEqual(['override']);
    const merged = world.merge(base('hot'));
    const ordinary = await world.roll('dev', merged);
    expect(ordinary.because).toEqual([]);
    expect(ordinary.state).toBe('live');
    expect((await world.ledger('dev')).override).toBeUndefined();
  });

  test('an override to an earlier commit holds the environment', async () => {
    await world.roll('dev', first);
    const second = world.merge(base('2'));
    await world.roll('dev', second);
    const asked = await world.roll('dev', first, { override: 'back' });
    const done = await world.roll('dev', first, { override: 'back', approved: new Set([asked.approval ?? '']) });
    expect(done.state).toBe('live');
    expect(world.inOrigin('rev-parse', 'env/dev')).toBe(first);
    const third = world.merge(base('3'));
    expect((await world.roll('dev', third)).because[0]).toMatch(/overridden: back/);
    await release(await repository(), { environment: 'dev', reason: 'mended', ...HERE });
    expect((await world.roll('dev', third)).state).toBe('live');
  });

  test('follow: HEAD advances nothing', async () => {
    const sha = world.merge({ 'mainstem.yaml': 'argocd: { follow: HEAD }\n' });
    expect((await world.roll('dev', sha)).state).toBe('live');
    expect(() => world.inOrigin('rev-parse', '--verify', 'env/dev')).toThrow();
    expect(Object.keys(APP).length).toBeGreaterThan(0);
  });
});
