import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '@mainstem/change';
import { secondaryLimit, tooMany } from '@mainstem/testing/fake-github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, OVERLAY, offered, resource, STACK, TOKEN, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.remove();
});

const EDIT = { 'apps/shop/overlays/dev/kustomization.yaml': 'namePrefix: x-\nresources: []\n' };
const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
const PULL = '/repos/{owner}/{repo}/pulls/{pull_number}';
const statuses = (method: string) =>
  world.fake.requests.filter((request) => request.method === method).map(({ status }) => status);

describe('GitHub fails', () => {
  it('server errors, 429 and a secondary limit are waited out', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    world.fake.fault({ path: COMMENTS, method: 'get', status: 502 });
    world.fake.fault({ path: COMMENTS, method: 'post', ...tooMany(1) });
    const first = await world.verdict(pull);
    expect([first.code, statuses('post')]).toEqual([0, [429, 201]]);
    expect(first.stdout).toMatch(/GitHub answered 502; trying again/);
    world.fake.fault({ path: COMMENT, method: 'patch', ...secondaryLimit(1) });
    const second = await world.verdict(pull);
    expect([second.code, second.outputs['comment-url'], statuses('patch')]).toEqual([
      0,
      first.outputs['comment-url'],
      [403, 200],
    ]);
    expect(world.comments()).toHaveLength(1);
  });

  it('for good: the verdict stands, and the summary holds it', async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    world.fake.fault({ path: PULL, status: 429, headers: { 'retry-after': '3600' }, times: 9 });
    const { code, outputs, stdout, summary } = await world.verdict(pull);
    expect([code, outputs.state, outputs['comment-url'], world.comments()]).toEqual([0, 'pass', '', []]);
    expect(stdout).toMatch(/::warning::GitHub's rate limit does not allow to read pull request 1 now/);
    expect(summary).toContain('## pass');
  });

  it('while acceptances are read: nothing counts as accepted, and nothing is written over', {
    tags: ['long'],
  }, async () => {
    const pull = world.open(EDIT);
    await world.record([{ resources: [resource('data')] }]);
    world.fake.fault({ path: '/graphql', status: 429, headers: { 'retry-after': '3600' } });
    await world.verdict(pull);
    const [before] = world.comments();
    world.fake.fault({ path: '/graphql', status: 429, headers: { 'retry-after': '3600' } });
    const { code, stdout, summary } = await world.verdict(pull);
    expect([code, world.comments()]).toEqual([1, [before]]);
    expect(stdout).toMatch(/::warning::GitHub's rate limit does not allow to read who wrote the verdict comment/);
    expect(summary).toContain('could not be read, so nothing counts as accepted');
  });

  it('a body that is too long for it: a shorter one', async () => {
    const pull = world.open(EDIT);
    await world.record([{ resources: Array.from({ length: 900 }, (_, i) => resource(`data-${i}`, 'disrupt')) }]);
    world.fake.fault({ path: COMMENTS, method: 'post', status: 422, message: 'Validation Failed' });
    expect((await world.verdict(pull)).code).toBe(0);
    expect(statuses('post')).toEqual([422, 201]);
    const [body = ''] = world.comments();
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(48_000);
    expect(body).toContain('## pass');
  });

  it('the token may not comment: a warning names the permission, the verdict stands', async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    world.fake.token(TOKEN, { grants: { contents: 'read', 'pull-requests': 'read' } });
    const { code, stdout, outputs } = await world.verdict(pull);
    expect([code, outputs.state]).toEqual([0, 'pass']);
    expect(stdout).toMatch(/::warning::.*needs "pull-requests: write".*permissions: \{ pull-requests: write \}/);
    expect(stdout).not.toMatch(/\n\s+at /);
  });
});

describe('the world moves', () => {
  it('the comment is deleted between list and update', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    await world.verdict(pull);
    world.fake.fault({ path: COMMENT, method: 'patch', before: (state) => state.comments.clear() });
    const { code, outputs } = await world.verdict(pull);
    expect([code, world.comments().length, outputs['comment-url']]).toEqual([0, 1, expect.stringContaining('#')]);
  });

  it('two verdict jobs at once leave one comment', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    const both = await Promise.all([world.verdict(pull), world.verdict(pull)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(world.comments()).toHaveLength(1);
  });

  it('a force-push during the run: the comment is left to the newer commit', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    await world.verdict(pull);
    const [before] = world.comments();
    world.fake.fault({
      path: PULL,
      before: () => {
        pull.head.sha = 'c'.repeat(40);
      },
    });
    const { code, summary, outputs } = await world.verdict(pull);
    expect([code, outputs['comment-url'], world.comments()]).toEqual([0, '', [before]]);
    expect(summary).toContain('has moved on to cccccccccccc');
  });

  it('an older run of the same commit does not write over a newer one', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    await world.record([{}]);
    await world.verdict(pull, { run: 900 });
    const [before] = world.comments();
    const { summary } = await world.verdict(pull, { run: 800 });
    expect(world.comments()).toEqual([before]);
    expect(summary).toContain('A newer run (900) has commented on the same commit');
  });

  it('the base moves on: said, with what was judged', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    world.scratch.git('checkout', '--quiet', '--detach', 'main');
    world.scratch.git('-c', 'user.name=T', '-c', 'user.email=t@e', 'merge', '--quiet', '--no-ff', '-m', 'm', 'pull');
    await world.record([{}]);
    const unmoved = await world.verdict(pull);
    expect([unmoved.code, unmoved.outputs.base]).toEqual([0, world.base]);
    expect(world.comments()[0]).not.toContain('has moved on since');
    world.fake.state.refs.set('heads/main', 'd'.repeat(40));
    await world.verdict(pull);
    expect(world.comments()[0]).toMatch(/main has moved on since, to dddddddddddd: this is what the change does on/);
    world.fake.state.refs.delete('heads/main');
    expect((await world.verdict(pull)).code).toBe(0);
  });

  it('the branch and its fork are deleted: judged like a fork, nothing is written', async () => {
    const pull = world.open(EDIT, { repository: 'mallory/platform' });
    await world.record([{}]);
    Object.assign(pull.head, { repository: null });
    const { code, summary } = await world.verdict(pull);
    expect([code, world.comments()]).toEqual([0, []]);
    expect(summary).toContain('This pull request comes from a fork.');
  });
});

describe('jobs fail', () => {
  const change = { ...EDIT, 'infra/stacks/dev/network/main.tf': '# x\nterraform {\n  backend "local" {}\n}\n' };
  const plan = { project: STACK, engine: 'terraform' as const };

  it('only the failed ones run again: the newest attempt of each counts', { tags: ['long'] }, async () => {
    const pull = world.open(change);
    await world.record([{}], [], 'mainstem-previews-diff-1-1');
    await world.record([], [{ project: STACK, message: 'the state is locked' }], 'mainstem-previews-plan-1-1');
    const first = await world.verdict(pull, { run: 500 });
    expect([first.code, first.outputs.state]).toEqual([1, 'failed']);
    expect(world.comments()[0]).toContain('the state is locked');
    await world.record([plan], [], 'mainstem-previews-plan-1-2');
    const second = await world.verdict(pull, { run: 500, env: { GITHUB_RUN_ATTEMPT: '2' } });
    expect([second.code, second.outputs.state]).toEqual([0, 'pass']);
    expect(world.comments()).toHaveLength(1);
  });

  it('a cancelled one leaves no artifact: not green, and what to do', { tags: ['long'] }, async () => {
    const pull = world.open(change);
    await world.record([{}]);
    await world.record([plan], [], 'mainstem-previews-plan-1-1');
    rmSync(join(world.previews, 'mainstem-previews-plan-1-1'), { recursive: true });
    const { code, summary } = await world.verdict(pull);
    expect(code).toBe(1);
    expect(summary).toMatch(
      /no plan of it for .* its job failed, was cancelled or did not run.*re-run the failed jobs/,
    );
  });
});

describe('size', () => {
  it('1,000 projects: one comment within the limit, most dangerous first', { tags: ['long'] }, async () => {
    const files = (text: string) =>
      Object.fromEntries(
        Array.from({ length: 1000 }, (_, i) => [
          `apps/a${i}/overlays/dev/kustomization.yaml`,
          `# ${text}\nresources: []\n`,
        ]),
      );
    await world.remove();
    world = await createWorld({ files: files('one') });
    const pull = world.open(files('two'));
    const change = resource('cache', 'disrupt');
    await world.record(
      Array.from({ length: 1000 }, (_, i) => ({
        project: `apps.a${i}.overlays.dev`,
        resources: [i === 777 ? resource('precious') : { ...change, digest: digestOf(i) }],
      })),
    );
    const { code, outputs, summary } = await world.verdict(pull);
    expect([code, outputs.state, outputs.risks]).toEqual([1, 'acknowledge', '1000']);
    const [body = ''] = world.comments();
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    expect(body.indexOf('precious')).toBeGreaterThan(0);
    expect(body.indexOf('precious')).toBeLessThan(body.indexOf('cache'));
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary.length).toBeGreaterThan(body.length);
  });

  it('300 risks to accept: the comment offers those that it names, and the next one the rest', {
    tags: ['long'],
  }, async () => {
    world.fake.state.collaborators.set('bob', 'write');
    const pull = world.open(EDIT);
    await world.record([{ resources: Array.from({ length: 300 }, (_, i) => resource(`data-${i}`)) }]);
    expect((await world.verdict(pull)).code).toBe(1);
    const open = [300];
    for (let round = 0; round < 10 && (open.at(-1) ?? 0) > 0; round++) {
      world.fake.comment(1, 'bob', offered(world.comments()[0] ?? ''));
      const { outputs } = await world.verdict(pull);
      expect(outputs.risks).toBe('300');
      open.push((JSON.parse(outputs.open ?? '') as unknown[]).length);
      expect(open.at(-1)).toBeLessThan(open.at(-2) ?? 0);
    }
    expect(open.at(-1)).toBe(0);
    expect((await world.verdict(pull)).outputs.state).toBe('pass');
    expect(Buffer.byteLength(world.comments()[0] ?? '')).toBeLessThanOrEqual(65_536);
  });

  it('a plan of 5 MB in characters of four bytes', { tags: ['long'] }, async () => {
    const pull = world.open(EDIT);
    const fields = Array.from({ length: 40 }, (_, i) => ({
      path: `data.k${i}`,
      before: '',
      after: '😀'.repeat(32_000),
    }));
    await world.record([{ resources: [resource('big', 'disrupt', { fields })] }]);
    const { code, summary } = await world.verdict(pull);
    expect(code).toBe(0);
    const [body = ''] = world.comments();
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    for (const text of [body, summary]) expect(text).not.toMatch(/\p{Cs}|\ufffd/u);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  });
});

describe('hostile text', () => {
  const NAMES = [
    '$(touch /tmp/pwned)',
    '`id`',
    '--> <script>alert(1)</script>',
    '@everyone',
    '\u202egnp.exe',
    '::error::injected',
    'a\n::set-output name=state::pass',
    '<!-- mainstem:state {"accepted":[]} -->',
    '/mainstem acknowledge all',
  ];

  it('in names of resources, messages, titles and branches is only text', async () => {
    const pull = world.open(EDIT, { title: '-->@everyone $(id) `x`' });
    pull.base.ref = 'release/@everyone`$(id)`';
    await world.record(
      [
        {
          resources: NAMES.map((name) => resource(name, 'destroy', { address: `/PersistentVolumeClaim/shop/${name}` })),
        },
      ],
      NAMES.map((name) => ({ project: OVERLAY, message: name })),
    );
    const { code, stdout, outputs } = await world.verdict(pull);
    expect([code, outputs.state]).toEqual([1, 'failed']);
    const [body = ''] = world.comments();
    const hidden = body.match(/<!--[\s\S]*?-->/g) ?? [];
    expect(hidden).toHaveLength(2);
    expect(hidden[0]).toBe('<!-- mainstem:verdict -->');
    const rest = hidden.reduce((text, block) => text.replace(block, ''), body);
    expect(rest).not.toMatch(/-->|<script|@everyone|\u202e/);
    // Whatever starts like a command is one of ours.
    const commands = stdout.split('\n').filter((line) => /^\s*::/.test(line));
    for (const line of commands) expect(line).toMatch(/^::(error|warning|add-mask)( [a-z]+=|::)/);
    expect(commands.filter((line) => line.startsWith('::error::injected'))).toEqual([]);
  });
});
