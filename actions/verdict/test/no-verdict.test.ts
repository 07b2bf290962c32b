import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asked, createWorld, resource, STACK, type World } from './world.ts';

const EDIT = { 'apps/shop/overlays/dev/kustomization.yaml': 'namePrefix: x-\nresources: []\n' };

describe('a verdict that could not be computed', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(async () => {
    expect(world.fake.problems).toEqual([]);
    await world.remove();
  });

  it('workflows row 5: replaces the comment of an earlier head, with the message, the head and the place', async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    await world.verdict(pull);
    expect(world.comments()[0]).toContain('## pass');
    world.push(pull, { 'mainstem.yaml': 'ignore: []\nnonsense: @acme/all\n' });
    const broken = await world.verdict(pull);
    expect(broken.code).toBe(1);
    expect(world.comments()).toHaveLength(1);
    const [body = ''] = world.comments();
    expect(body).not.toContain('## pass');
    expect(body).toContain(`## failed: there is no verdict on <code>${pull.head.sha.slice(0, 12)}</code>`);
    expect(body).toContain('mainstem.yaml');
    expect(body).not.toMatch(/@acme/);
    expect(broken.stdout).toMatch(/::error title=no verdict,file=mainstem\.yaml,line=2::/);
    expect(broken.summary).toContain('Nothing of this commit was judged');
  });

  it('workflows row 5: is a comment where there was none, and none where a newer commit has the word', async () => {
    const pull = world.open({ 'mainstem.yaml': 'nonsense: 1\n' });
    await world.verdict(pull);
    expect(world.comments()[0]).toContain('## failed: there is no verdict on');
    const before = world.comments();
    world.scratch.commit({ 'README.md': '# newer\n' });
    const real = pull.head.sha;
    world.fake.fault({
      path: '/repos/{owner}/{repo}/pulls/{pull_number}',
      before: () => {
        pull.head.sha = 'c'.repeat(40);
      },
    });
    expect((await world.verdict(pull)).code).toBe(1);
    expect(world.comments()).toEqual(before);
    expect(real).not.toBe(pull.head.sha);
  });

  it.each([
    ['of Dependabot', 'dependabot[bot]', {}, /gets Dependabot&#39;s secrets/],
    [
      'where only sealed receipts count',
      'ann',
      { 'mainstem.yaml': 'apply: { receipts: sealed }\n' },
      /an apply will ask/,
    ],
  ])('workflows row 10: a plan without a seal is said before the merge, %s', async (_, login, files, said) => {
    await world.remove();
    world = await createWorld({ files });
    const pull = world.open(
      { 'infra/stacks/dev/network/main.tf': '# x\nterraform {\n  backend "local" {}\n}\n' },
      { login },
    );
    await world.record([{ project: STACK, engine: 'terraform' }], [], 'mainstem-previews-plan-1-1');
    expect((await world.verdict(pull)).code).toBe(0);
    expect(world.comments()[0]).toMatch(/no receipt key: the plans carry no seal/);
    expect(world.comments()[0]).toMatch(said);
  });

  it('workflows row 10: nothing is said where nobody asks for seals', { tags: ['long'] }, async () => {
    const pull = world.open({ 'infra/stacks/dev/network/main.tf': '# x\nterraform {\n  backend "local" {}\n}\n' });
    await world.record([{ project: STACK, engine: 'terraform' }], [], 'mainstem-previews-plan-1-1');
    await world.verdict(pull);
    expect(world.comments()[0]).not.toContain('receipt key');
  });

  it('workflows row 5: shows no risk, so that nothing can be accepted by it', { tags: ['long'] }, async () => {
    world.fake.state.collaborators.set('bob', 'write');
    const pull = world.open(EDIT);
    await world.record([{ resources: [resource('data')] }]);
    await world.verdict(pull);
    const [id = ''] = asked(world.comments()[0] ?? '');
    world.push(pull, { 'mainstem.yaml': 'nonsense: 1\n' });
    await world.verdict(pull);
    expect(world.comments()[0]).not.toContain(id);
  });
});
