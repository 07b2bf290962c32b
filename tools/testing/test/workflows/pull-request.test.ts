import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FakePull } from '../../src/fake-github/index.ts';
import { issueCommentPayload } from '../../src/fake-github/index.ts';
import { applyStack, BUCKET, createWorld, motoEnvironment, type PullRun, type World } from './world.ts';

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const ready = has('terraform', 'version') && has('kubectl', 'version', '--client') && has('moto_server', '--help');

const OVERLAY = 'apps/shop/overlays/dev';
const STACK = 'infra/stacks/dev/network';
const ROLE = 'arn:aws:iam::111111111111:role/mainstem-ci/mainstem-dev-plan';

const stack = (input: string) => `terraform {
  backend "s3" {
    bucket         = "${BUCKET}"
    key            = "dev/network/terraform.tfstate"
    region         = "us-east-1"
    use_path_style = true
  }
}
resource "terraform_data" "network" {
  input = "${input}"
}
`;
const claim = (name: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: ${name}, namespace: shop }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n`;
const settings = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: shop }\ndata: { value: ${value} }\n`;
const kustomization = (...files: string[]) => `resources: [${files.join(', ')}]\n`;

const PLATFORM = {
  '.github/CODEOWNERS': '* @bob\n',
  'mainstem.yaml': `environments:\n  - name: dev\n    accounts: ["111111111111"]\n    roles: { plan: "${ROLE}" }\n`,
  [`${STACK}/main.tf`]: stack('one'),
  [`${OVERLAY}/kustomization.yaml`]: kustomization('uploads.yaml', 'archive.yaml', 'settings.yaml'),
  [`${OVERLAY}/uploads.yaml`]: claim('uploads'),
  [`${OVERLAY}/archive.yaml`]: claim('archive'),
  [`${OVERLAY}/settings.yaml`]: settings('one'),
};

/** The ids that a comment asks for. */
const asked = (text: string) =>
  [...text.matchAll(/\/mainstem acknowledge (\w{4,})/g)].flatMap(([, id]) =>
    id === undefined || id === 'all' ? [] : id,
  );

describe.skipIf(!ready)('pull-request.yml, job by job (terraform, kubectl, moto)', () => {
  let world: World;
  let pull: FakePull;
  let opened: PullRun;
  let pushed: PullRun;
  const comments = () =>
    [...world.fake.state.comments.values()].filter(({ body }) => body.startsWith('<!-- mainstem:'));
  const push = (files: Readonly<Record<string, string | undefined>>) => {
    world.scratch.git('checkout', '--quiet', '--force', 'change');
    pull.head.sha = world.scratch.commit(files);
  };

  beforeAll(async () => {
    world = await createWorld(PLATFORM);
    applyStack(world, STACK, motoEnvironment());
    world.fake.state.collaborators.set('bob', 'write');
    world.fake.state.collaborators.set('ann', 'write');
    world.scratch.git('checkout', '--quiet', '--force', '-b', 'change', 'main');
    const sha = world.scratch.commit({
      [`${STACK}/main.tf`]: stack('two'),
      [`${OVERLAY}/kustomization.yaml`]: kustomization('archive.yaml', 'settings.yaml'),
      [`${OVERLAY}/uploads.yaml`]: undefined,
    });
    const base = { ref: 'main', sha: world.scratch.git('rev-parse', 'main') };
    pull = world.fake.openPull({ login: 'ann', title: 'Uploads go elsewhere', base, head: { ref: 'change', sha } });
    opened = await world.runPull(pull);
  }, 180_000);
  afterAll(() => world?.stop());

  it('opened: jobs in the order of their needs, and only the plan takes a role', () => {
    expect(opened.jobs.map(({ id, result }) => [id, result])).toEqual([
      ['affected', 'success'],
      ['plan', 'success'],
      ['diff', 'success'],
      ['verdict', 'failure'],
      ['attested-verdict', 'skipped'],
    ]);
    expect(opened.jobs.filter(({ role }) => role !== undefined).map(({ name, role }) => [name, role])).toEqual([
      ['plan / plan dev 1/1', ROLE],
    ]);
    const plan = opened.previews().find(({ engine }) => engine === 'terraform');
    expect(plan?.resources.map(({ address, action }) => [address, action])).toEqual([
      ['terraform_data.network', 'update'],
    ]);
    expect(plan?.receipt.head).toBe(opened.sha);
  });

  it('opened: one comment, which asks for the claim, and a red check', () => {
    expect(comments()).toHaveLength(1);
    const body = comments()[0]?.body ?? '';
    expect(body).toContain('PersistentVolumeClaim/shop/uploads');
    expect(body).toContain('terraform_data.network');
    expect(asked(body)).toHaveLength(1);
    expect(opened.job('verdict').steps.find(({ uses }) => uses === './actions/verdict')?.outputs.state).toBe(
      'acknowledge',
    );
  });

  it("an owner's acknowledgement runs the verdict job again, and nothing else", async () => {
    const [id] = asked(comments()[0]?.body ?? '');
    const comment = world.fake.comment(pull.number, 'bob', `/mainstem acknowledge ${id}`);
    const heard = await world.runOnMain('comment.yml', 'issue_comment', issueCommentPayload(world.fake.state, comment));
    expect(heard.map(({ id: job, result }) => [job, result])).toEqual([['command', 'success']]);
    expect(world.fake.state.reruns).toHaveLength(1);
    const again = await world.runPull(pull, { only: ['verdict'], of: opened });
    expect(again.job('verdict').result).toBe('success');
    expect(comments()).toHaveLength(1);
    expect(comments()[0]?.body).toContain('bob');
  }, 120_000);

  it('a comment that is no command starts nothing', async () => {
    const comment = world.fake.comment(pull.number, 'bob', 'Looks good');
    const heard = await world.runOnMain('comment.yml', 'issue_comment', issueCommentPayload(world.fake.state, comment));
    expect(heard.map(({ result }) => result)).toEqual(['skipped']);
  });

  it('a push updates comment and check; a change that changed asks again', {
    tags: ['long'],
    timeout: 120_000,
  }, async () => {
    push({
      [`${OVERLAY}/kustomization.yaml`]: kustomization('settings.yaml'),
      [`${OVERLAY}/archive.yaml`]: undefined,
    });
    pushed = await world.runPull(pull);
    expect(pushed.job('verdict').result).toBe('failure');
    expect(comments()).toHaveLength(1);
    const body = comments()[0]?.body ?? '';
    expect(body).toContain('PersistentVolumeClaim/shop/archive');
    expect(asked(body)).toHaveLength(1);
  });

  it('the merge queue previews the merged tree, with what was accepted', {
    tags: ['long'],
    timeout: 120_000,
  }, async () => {
    const [whole = ''] = asked(comments()[0]?.body ?? '');
    world.fake.comment(pull.number, 'bob', `/mainstem acknowledge ${whole}`);
    const accepted = await world.runPull(pull, { only: ['verdict'], of: pushed });
    expect(accepted.job('verdict').result).toBe('success');
    world.scratch.git('checkout', '--quiet', '--force', 'main');
    const base = world.scratch.commit({ [`${OVERLAY}/settings.yaml`]: settings('three') });
    world.scratch.git('checkout', '--quiet', '--force', '--detach', 'main');
    world.scratch.git('merge', '--quiet', '--no-ff', '--message', 'queue', pull.head.sha);
    const head = world.scratch.git('rev-parse', 'HEAD');
    const queued = await world.runQueue(pull, base, head);
    expect(queued.previews().map(({ receipt }) => [receipt.base, receipt.head])).toEqual([
      [base, head],
      [base, head],
    ]);
    // What main brought meanwhile is in both sides of the merged tree, so the queue shows the claims and not the setting.
    const overlay = queued.previews().find(({ engine }) => engine === 'kubernetes');
    expect(overlay?.resources.map(({ address }) => address).sort()).toEqual([
      '/PersistentVolumeClaim/shop/archive',
      '/PersistentVolumeClaim/shop/uploads',
    ]);
    expect(queued.job('verdict').result).toBe('success');
  });

  it("a fork's pull request gets what needs no credential, and a sentence on the rest", {
    tags: ['long'],
    timeout: 120_000,
  }, async () => {
    world.scratch.git('checkout', '--quiet', '--force', '-b', 'fork', 'main');
    const sha = world.scratch.commit({
      [`${STACK}/main.tf`]: stack('fork'),
      [`${OVERLAY}/settings.yaml`]: settings('fork'),
    });
    const base = { ref: 'main', sha: world.scratch.git('rev-parse', 'main') };
    const head = { ref: 'fork', sha, repository: 'stranger/platform' };
    const before = comments().length;
    const run = await world.runPull(world.fake.openPull({ login: 'stranger', base, head }));
    expect(run.jobs.filter(({ role }) => role !== undefined)).toEqual([]);
    const previews = run.previews();
    expect(previews.find(({ engine }) => engine === 'terraform')?.skipped).toMatch(/credentials/);
    expect(previews.find(({ engine }) => engine === 'kubernetes')?.resources.map(({ address }) => address)).toEqual([
      '/ConfigMap/shop/settings',
    ]);
    const verdict = run.job('verdict').steps.find(({ uses }) => uses === './actions/verdict');
    expect(verdict?.summary).toContain('settings');
    expect(verdict?.summary).toMatch(/fork/);
    // workflows row 6: it is a stranger who reads this.
    expect(verdict?.summary).toContain('waits for a maintainer: a plan needs credentials');
    expect(verdict?.summary).not.toMatch(/\/mainstem acknowledge|AWS_PROFILE/);
    expect(comments()).toHaveLength(before);
  });

  it('sends GitHub nothing that its description does not know', () => {
    expect(world.fake.problems).toEqual([]);
  });
});
