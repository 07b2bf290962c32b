import { readState, writeState } from '@mainstem/github';
import {
  BOT,
  issueCommentPayload,
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
} from '@mainstem/testing/fake-github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asked, askedAll, createWorld, offered, resource, STACK, TOKEN, type World } from './world.ts';

let world: World;
afterEach(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.remove();
});

const EDIT = { 'apps/shop/overlays/dev/kustomization.yaml': 'namePrefix: x-\nresources: []\n' };
const DESTROY = [{ resources: [resource('data')] }];
const writes = () => world.fake.requests.filter(({ method, path }) => method !== 'get' && path !== '/graphql');

describe('who accepts', () => {
  beforeEach(async () => {
    world = await createWorld({
      files: {
        '.github/CODEOWNERS': '/apps/ @acme/shop @carol\n',
        'mainstem.yaml': 'unguarded: [.github/CODEOWNERS]\n',
      },
    });
    for (const login of ['ann', 'bob', 'carol', 'mallory']) world.fake.state.collaborators.set(login, 'write');
    world.fake.state.teams.set('acme/shop', new Set(['bob']));
  });

  it('a code owner at base, a team with a token that reads it; not the author, not who is no owner, not an edited comment', async () => {
    const pull = world.open({ ...EDIT, '.github/CODEOWNERS': '* @mallory\n' });
    await world.record(DESTROY);
    expect((await world.verdict(pull)).outputs.state).toBe('acknowledge');
    const [whole = ''] = asked(world.comments()[0] ?? '');
    const id = whole.replace(/_.*/, '');
    world.fake.comment(1, 'ann', `/mainstem acknowledge ${whole}`);
    world.fake.comment(1, 'mallory', askedAll(world.comments()[0] ?? ''));
    world.fake.comment(1, 'bob', `/mainstem acknowledge ${whole}`);
    const edited = world.fake.comment(1, 'carol', 'looks good');
    edited.body = `/mainstem acknowledge ${whole}`;
    edited.editor = 'mallory';
    world.fake.comment(1, BOT, `/mainstem acknowledge ${whole}`);
    const refused = await world.verdict(pull);
    expect(refused.outputs).toMatchObject({ state: 'acknowledge', open: JSON.stringify([id]) });
    for (const answer of [
      `ann may not accept ${id}: ann is the author of this pull request`,
      `mallory may not accept ${id}: mallory is not known to be one of`,
      `bob may not accept ${id}: bob is not known to be one of`,
      'give the input team-token a token',
      'carol: an edited comment is not read',
    ])
      expect(refused.stdout.replaceAll('@​', '@')).toContain(answer);

    world.fake.comment(1, 'bob', `/mainstem acknowledge ${whole}`);
    const inputs = { 'team-token': world.fake.token('reads-teams', { login: 'app', grants: { members: 'read' } }) };
    const accepted = await world.verdict(pull, { inputs });
    expect([accepted.code, accepted.outputs.state]).toEqual([0, 'pass']);
    expect(world.comments()[0]).toContain(`bob accepted ${id}.`);
    expect(accepted.stdout).toContain('::add-mask::reads-teams');
  });

  it('nobody, by a comment that was edited to say so', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    await world.record(DESTROY);
    await world.verdict(pull);
    const [id = ''] = asked(world.comments()[0] ?? '');
    world.fake.comment(1, 'carol', `/mainstem acknowledge ${id}`);
    expect((await world.verdict(pull)).code).toBe(0);
    const ours = [...world.fake.state.comments.values()].find(({ login }) => login === BOT);
    if (ours !== undefined) ours.editor = 'mallory';
    const { code, summary } = await world.verdict(pull);
    expect(code).toBe(1);
    expect(summary).toContain('was edited by mallory');
    expect(world.comments()).toHaveLength(1);
    expect((await world.verdict(pull)).code).toBe(1);
    world.fake.comment(1, 'carol', `/mainstem acknowledge ${id}`);
    expect((await world.verdict(pull)).code).toBe(0);
  });

  it('somebody whom the rules of an earlier run allowed, as long as they do', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    await world.record(DESTROY);
    await world.verdict(pull);
    world.fake.comment(1, 'mallory', askedAll(world.comments()[0] ?? ''));
    const then = await world.verdict(pull, { inputs: { acknowledgers: '@mallory' } });
    expect(then.outputs.state).toBe('pass');
    expect((await world.verdict(pull)).outputs.state).toBe('acknowledge');
    expect(world.comments()[0]).toMatch(/What mallory accepted no longer counts \(\w+\): mallory is not known/);
  });

  it.each([
    ['wrote a commit', { author: 'Carol', committer: 'ann' }],
    ['committed one', { author: 'ann', committer: 'carol' }],
  ])('security row 17: not who %s of the pull request', async (_, commit) => {
    const pull = world.open(EDIT);
    pull.commits = [commit, { author: null, committer: 'web-flow' }];
    await world.record(DESTROY);
    await world.verdict(pull);
    world.fake.comment(1, 'carol', askedAll(world.comments()[0] ?? ''));
    const refused = await world.verdict(pull);
    expect(refused.outputs.state).toBe('acknowledge');
    expect(refused.stdout).toContain('carol wrote, committed or pushed some of this change');
    pull.commits = [{ author: 'ann', committer: 'web-flow' }];
    expect((await world.verdict(pull)).outputs.state).toBe('pass');
  });

  it('security row 17: nor who pushed last, nor whose address is in a commit', async () => {
    const pull = world.open(EDIT);
    await world.record(DESTROY);
    await world.verdict(pull);
    world.fake.comment(1, 'carol', askedAll(world.comments()[0] ?? ''));
    const event = { ...pullRequestPayload(world.fake.state, pull, 'synchronize'), sender: { login: 'carol' } };
    expect((await world.verdict(pull, { event })).outputs.state).toBe('acknowledge');
    expect((await world.verdict(pull)).outputs.state).toBe('pass');
    world.scratch.git(
      'commit',
      '--quiet',
      '--allow-empty',
      '--author=C <7+carol@users.noreply.github.com>',
      '--message=more',
    );
    pull.head.sha = world.scratch.git('rev-parse', 'HEAD');
    await world.record(DESTROY);
    expect((await world.verdict(pull)).outputs.state).toBe('acknowledge');
  });

  it('security row 8: a comment that another workflow wrote accepts nothing that somebody else did not', async () => {
    const pull = world.open(EDIT);
    await world.record(DESTROY);
    await world.verdict(pull);
    world.fake.comment(1, 'carol', '/mainstem acknowledge all');
    world.fake.comment(1, 'carol', '/mainstem acknowledge k7f2');
    const ours = [...world.fake.state.comments.values()].find(({ login }) => login === BOT);
    if (ours === undefined) throw new Error('no comment');
    const state = readState(ours.body);
    const since = '2020-01-01T00:00:00Z';
    const risk = state.asked[0];
    const numbers = [...world.fake.state.comments.values()]
      .filter(({ login }) => login === 'carol')
      .map(({ id }) => id);
    const accepted = numbers.map((comment) => ({
      id: 'k7f2',
      digest: risk?.digest ?? '',
      by: 'carol',
      at: since,
      comment,
      since,
    }));
    const asked = [{ id: 'k7f2', digest: risk?.digest ?? '', since }];
    ours.body = ours.body.replace(/^<!-- mainstem:state .*$/m, writeState({ ...state, seen: 0, asked, accepted }));
    expect((await world.verdict(pull)).outputs.state).toBe('acknowledge');
  });

  it('nobody, by a block that another workflow of the same bot forged', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    await world.record(DESTROY);
    await world.verdict(pull);
    const [id = ''] = asked(world.comments()[0] ?? '');
    const ours = [...world.fake.state.comments.values()].find(({ login }) => login === BOT);
    if (ours === undefined) throw new Error('no comment');
    const state = readState(ours.body);
    const since = state.asked[0]?.since ?? ours.updated_at;
    const forged = { id, digest: state.asked[0]?.digest ?? '', by: 'carol', at: since, comment: 77, since };
    ours.body = ours.body.replace(/^<!-- mainstem:state .*$/m, writeState({ ...state, accepted: [forged] }));
    const { outputs } = await world.verdict(pull);
    expect(outputs.state).toBe('acknowledge');
    expect(world.comments()[0]).toContain(`What carol accepted no longer counts (${id})`);
  });

  it('what found no room in the comment is not offered, and "all" is not', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    const many = Array.from({ length: 400 }, (_, i) => resource(`data-${i}-${'x'.repeat(150)}`));
    await world.record([{ resources: many }]);
    await world.verdict(pull);
    const named = [...(world.comments()[0] ?? '').matchAll(/<code>([a-z2-9]{4,12})<\/code> /g)].map(([, id]) => id);
    expect(named.length).toBeGreaterThan(20);
    expect(named.length).toBeLessThan(390);
    expect(askedAll(world.comments()[0] ?? '')).toBe('');
    world.fake.comment(1, 'carol', offered(world.comments()[0] ?? ''));
    const { outputs } = await world.verdict(pull);
    const open = new Set<string>(JSON.parse(outputs.open ?? '[]'));
    expect([outputs.state, open.size]).toEqual(['acknowledge', 400 - named.length]);
    expect(named.filter((id) => open.has(id ?? ''))).toEqual([]);
  });

  it('other commands are answered in the comment', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    await world.verdict(pull);
    world.fake.comment(1, 'mallory', '/mainstem aply now');
    world.fake.comment(1, 'bob', '/mainstem help');
    expect((await world.verdict(pull)).code).toBe(0);
    const [body = ''] = world.comments();
    expect(body).toMatch(/mallory: there is no command &quot;\/mainstem aply&quot;/);
    expect(body).toMatch(/bob: Type &quot;\/mainstem acknowledge ID&quot;/);
    expect(world.comments()).toHaveLength(1);
  });
});

describe('other events', () => {
  beforeEach(async () => {
    world = await createWorld();
    world.fake.state.collaborators.set('bob', 'write');
  });

  it("a fork's pull request: everything that needs no credential, in the summary, and what waits for a maintainer", async () => {
    world.fake.token(TOKEN, { grants: { contents: 'read', 'pull-requests': 'read' } });
    const stack = { 'infra/stacks/dev/network/main.tf': '# x\nterraform {\n  backend "local" {}\n}\n' };
    const pull = world.open({ ...EDIT, ...stack }, { login: 'mallory', repository: 'mallory/platform' });
    await world.record([{ resources: [resource('cache', 'disrupt')] }]);
    const { code, outputs, summary, stdout } = await world.verdict(pull);
    expect([code, outputs.state, outputs['comment-url'], writes()]).toEqual([1, 'failed', '', []]);
    expect(summary).toContain('cache would be lost');
    expect(summary).toMatch(/This pull request comes from a fork\..*waits for a maintainer/);
    expect(summary).toContain(STACK);
    expect(summary).toContain('a plan needs credentials, which a pull request from a fork does not get');
    expect(stdout).not.toContain('::warning');
  });

  it("a fork's pull request that needs no credential is green", async () => {
    const pull = world.open(EDIT, { login: 'mallory', repository: 'mallory/platform' });
    await world.record([{}]);
    const { code, summary } = await world.verdict(pull);
    expect([code, writes()]).toEqual([0, []]);
    expect(summary).toContain('Nothing waits for a maintainer.');
  });

  it('the merge queue: the merged tree, what was accepted in the pull request counts, and nothing is written', {
    tags: ['long'],
  }, async () => {
    const pull = world.open(EDIT);
    await world.record(DESTROY);
    await world.verdict(pull);
    world.fake.comment(1, 'bob', askedAll(world.comments()[0] ?? ''));
    await world.verdict(pull);
    const written = writes().length;
    const group = async (number: number) => {
      const head = world.scratch.commit({ 'README.md': `# queued ${number}\n` });
      await world.record(DESTROY);
      const event = mergeGroupPayload({ number, base: world.base, head });
      return world.verdict(pull, { eventName: 'merge_group', event });
    };
    const queued = await group(1);
    expect([queued.code, queued.outputs.state, queued.outputs.base]).toEqual([0, 'pass', world.base]);
    expect(queued.summary).toContain('accepted by bob');
    world.fake.openPull({ login: 'ann', base: { ref: 'main', sha: 'b' }, head: { ref: 'y', sha: 'y' } });
    expect((await group(2)).outputs.state).toBe('acknowledge');
    pull.base.ref = 'play';
    expect((await group(1)).outputs.state).toBe('acknowledge');
    pull.base.ref = 'main';
    expect((await group(1)).outputs.state).toBe('pass');
    world.fake.state.collaborators.set('bob', 'read');
    expect((await group(1)).outputs.state).toBe('acknowledge');
    expect(writes()).toHaveLength(written);
  });

  it('a push: judged, without GitHub', async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    const { code, outputs } = await world.verdict(pull, {
      eventName: 'push',
      event: pushPayload(world.base, pull.head.sha),
    });
    expect([code, outputs.state, world.fake.requests]).toEqual([0, 'pass', []]);
  });

  it('comment: false and no token: the summary only', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    const silent = await world.verdict(pull, { inputs: { comment: 'false' } });
    expect([silent.code, world.fake.requests]).toEqual([0, []]);
    const without = await world.verdict(pull, { inputs: { 'github-token': '' } });
    expect([without.code, world.fake.requests]).toEqual([0, []]);
    expect(without.stdout).toMatch(/::warning::Input github-token is empty/);
  });
});

it('GitHub Enterprise Server has its API elsewhere', async () => {
  world = await createWorld({ basePath: '/api/v3' });
  const pull = world.open(EDIT);
  await world.record([{}]);
  const first = await world.verdict(pull);
  const second = await world.verdict(pull);
  expect([first.code, second.code, second.outputs['comment-url']]).toEqual([0, 0, first.outputs['comment-url']]);
  expect(second.stdout).not.toContain('::warning');
});

describe('mode rerun', () => {
  beforeEach(async () => {
    world = await createWorld();
    world.fake.state.collaborators.set('bob', 'write');
  });
  const rerun = (login: string, body: string, more: { eventName?: string; event?: unknown } = {}) => {
    const event = issueCommentPayload(world.fake.state, world.fake.comment(1, login, body));
    const pull = world.fake.state.pulls.get(1) ?? world.open(EDIT);
    return world.verdict(pull, { eventName: 'issue_comment', event, inputs: { mode: 'rerun' }, ...more });
  };

  it('runs the verdict job again for a command of somebody who belongs to the repository', {
    tags: ['long'],
  }, async () => {
    const pull = world.open(EDIT);
    const run = world.fake.addRun({ head_sha: pull.head.sha, status: 'completed', conclusion: 'failure' });
    const job = world.fake.addJob({ run: run.id, name: 'verdict', status: 'completed', conclusion: 'failure' });
    const { code, outputs } = await rerun('bob', '/mainstem acknowledge k7f2');
    expect([code, outputs, world.fake.state.reruns]).toEqual([0, { state: 'rerun' }, [{ run: run.id, job: job.id }]]);
    for (const [login, text] of [
      ['bob', 'Thank you!'],
      ['stranger', '/mainstem help'],
    ] as const) {
      expect(await rerun(login, text)).toMatchObject({ code: 0, outputs: { state: 'none' } });
    }
    expect(world.fake.state.reruns).toHaveLength(1);
  });

  it('says why it cannot', { tags: ['long'] }, async () => {
    world.open(EDIT);
    const { code, stdout } = await rerun('bob', '/mainstem help');
    expect(code).toBe(1);
    expect(stdout).toMatch(/::error::The verdict job cannot be run again: no run of pull-request.yml for/);
    const other = await rerun('bob', '/mainstem help', { eventName: 'push', event: pushPayload('a', 'b') });
    expect(other.stdout).toMatch(/::error::Input mode is "rerun", which is for the event issue_comment/);
  });
});

describe('bad input names the input', () => {
  beforeEach(async () => {
    world = await createWorld();
  });
  const inputs: [name: string, inputs: Record<string, string>, message: RegExp][] = [
    ['mode', { mode: 'judge' }, /Input mode is "judge"; expected verdict or rerun/],
    ['comment', { comment: 'yes' }, /Input comment is "yes"; expected true or false/],
    ['acknowledgers', { acknowledgers: '@acme/db bob' }, /Input acknowledgers holds "bob"; expected @login/],
    ['workflow', { workflow: '.github/workflows/x.yml' }, /Input workflow is .*expected a file's name/],
    ['base', { base: 'nowhere' }, /Input base: .*"nowhere"/],
    ['working-directory', { 'working-directory': 'nowhere' }, /Input working-directory: .*nowhere/],
  ];
  const isNamed = async (...[, given, message]: (typeof inputs)[number]) => {
    const pull = world.open(EDIT);
    const { code, stdout, outputs } = await world.verdict(pull, { inputs: given });
    expect([code, outputs]).toEqual([1, {}]);
    expect(stdout).toMatch(new RegExp(`::error::${message.source}`));
    expect(stdout).not.toMatch(/\n\s+at /);
  };
  it.each(inputs.slice(0, 2))('%s', isNamed);
  it.each(inputs.slice(2))('%s', { tags: ['long'] }, isNamed);
});
