import { readFileSync } from 'node:fs';
import { verdictSchema } from '@mainstem/change';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asked, createWorld, OVERLAY, resource, STACK, TOKEN, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.remove();
});

const EDIT = { 'apps/shop/overlays/dev/kustomization.yaml': 'namePrefix: x-\nresources: []\n' };

describe('a pull request', () => {
  it('gets one comment and a green check; a push updates the same comment', async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    const first = await world.verdict(pull);
    expect([first.stdout, first.code]).toEqual([expect.stringContaining('pass'), 0]);
    expect(first.outputs).toMatchObject({ state: 'pass', open: '[]', base: world.base, head: pull.head.sha });
    expect(first.outputs['comment-url']).toMatch(/#issuecomment-\d+$/);
    const document = verdictSchema.parse(JSON.parse(readFileSync(first.outputs.document ?? '', 'utf8')));
    expect(document.affected.map(({ name }) => name)).toEqual([OVERLAY]);
    expect(readFileSync(first.outputs.page ?? '', 'utf8')).toMatch(/^<!doctype html>/i);
    expect(first.summary).toContain('pass');

    world.push(pull, { 'apps/shop/overlays/dev/kustomization.yaml': 'namePrefix: y-\nresources: []\n' });
    await world.record([{}]);
    const second = await world.verdict(pull);
    expect([second.code, second.outputs['comment-url']]).toEqual([0, first.outputs['comment-url']]);
    expect(world.comments()).toHaveLength(1);
    expect(world.comments()[0]).toContain(pull.head.sha.slice(0, 7));
  });

  it('that affects nothing is green on an empty matrix, with no previews at all, and needs no comment', async () => {
    const pull = world.open({ 'README.md': '# y\n' });
    const { code, outputs } = await world.verdict(pull);
    expect([code, outputs.state, outputs.risks]).toEqual([0, 'pass', '0']);
    expect(world.comments()).toHaveLength(0);
  });

  it('whose preview is missing is never green', async () => {
    const pull = world.open({
      ...EDIT,
      'infra/stacks/dev/network/main.tf': '# changed\nterraform {\n  backend "local" {}\n}\n',
    });
    await world.record([{}]);
    const { code, outputs, stdout } = await world.verdict(pull);
    expect([code, outputs.state]).toEqual([1, 'failed']);
    expect(stdout).toMatch(
      /::error title=could not be computed,file=infra\/stacks\/dev\/network\/main.tf,line=1::infra.stacks.dev.network: no plan of it/,
    );
    expect(world.comments()[0]).toContain(STACK);
  });
});

describe('a destroy', () => {
  const removed = { resources: [resource('data')] };

  it('asks, is accepted by somebody who may, survives a rebase, and asks again when the change changes', {
    tags: ['long'],
  }, async () => {
    world.fake.state.collaborators.set('bob', 'write');
    const pull = world.open(EDIT);
    await world.record([removed]);
    const first = await world.verdict(pull);
    expect([first.code, first.outputs.state]).toEqual([1, 'acknowledge']);
    expect(first.stdout).toContain('::error::acknowledge: 1 database or volume would be lost');
    const [whole = ''] = asked(world.comments()[0] ?? '');
    const id = whole.replace(/_.*/, '');
    expect(JSON.parse(first.outputs.open ?? '')).toEqual([id]);

    world.fake.comment(1, 'bob', `I know.\n\n/mainstem acknowledge ${whole}`);
    const accepted = await world.verdict(pull);
    expect([accepted.code, accepted.outputs.state]).toEqual([0, 'pass']);
    expect(world.comments()[0]).toContain(`bob accepted ${id}.`);

    world.push(pull, { 'README.md': '# rebased\n' });
    await world.record([removed]);
    expect((await world.verdict(pull)).outputs.state).toBe('pass');
    expect(world.comments()).toHaveLength(1);

    world.push(pull, EDIT);
    await world.record([{ resources: [resource('data', 'destroy', { digest: 'sha256:other' })] }]);
    const again = await world.verdict(pull);
    expect([again.code, again.outputs.state]).toEqual([1, 'acknowledge']);
    expect(JSON.parse(again.outputs.open ?? '')).not.toEqual([id]);
  });
});

void TOKEN;
