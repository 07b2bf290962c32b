import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type FakeGitHub,
  issueCommentPayload,
  pullRequestPayload,
  startFakeGitHub,
} from '../../src/fake-github/index.ts';
import { createScratchRepository, type ScratchRepository } from '../../src/scratch-repository.ts';
import type { Run } from '../../src/workflow-runner/request.ts';
import { runWorkflow } from '../../src/workflow-runner/run.ts';
import { copyWorkflows } from './workflows.ts';

const root = join(import.meta.dirname, '../../../..');
const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;

/** The workflow of an application repository, which holds no Mainstem. */
const caller = (inputs: string) => `on: [pull_request, merge_group]
permissions: {}
jobs:
  checks:
    permissions: { contents: read, pull-requests: write }
    uses: acme/mainstem/.github/workflows/app-checks.yml@v1
${inputs}`;

const COMMENT = `on: { issue_comment: { types: [created] } }
permissions: {}
jobs:
  comment:
    permissions: { actions: write, contents: read, pull-requests: write }
    uses: acme/mainstem/.github/workflows/comment.yml@v1
    with: { workflow: checks.yml }
`;

describe.skipIf(!hasKubectl)('app-checks.yml, called from another repository (kubectl)', () => {
  let mainstem: ScratchRepository;
  let shop: ScratchRepository;
  let fake: FakeGitHub;
  let artifacts: string;
  let sha: string;
  beforeAll(async () => {
    mainstem = createScratchRepository();
    for (const name of ['affected', 'diff', 'verdict']) {
      for (const part of ['action.yml', 'dist'])
        cpSync(join(root, 'actions', name, part), join(mainstem.root, 'actions', name, part), { recursive: true });
    }
    copyWorkflows(root, mainstem.root);
    sha = mainstem.commit();
    shop = createScratchRepository();
    for (const { git } of [mainstem, shop]) git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    fake = await startFakeGitHub({ owner: 'acme', repo: 'shop' });
    artifacts = mkdtempSync(join(tmpdir(), 'mainstem-artifacts-'));
  });
  afterAll(async () => {
    await fake?.stop();
    mainstem?.remove();
    shop?.remove();
    rmSync(artifacts, { recursive: true, force: true });
  });

  const map = (value: string) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: shop }\ndata: { value: ${value} }\n`;

  const runOf = (head: string, id: number, enterpriseServer: boolean, eventName: string, event: unknown): Run => ({
    repository: shop.root,
    sha: head,
    eventName,
    event,
    github: { repository: 'acme/shop', run_id: String(id), ref: 'refs/heads/main' },
    other: { name: 'acme/mainstem', repository: mainstem.root, sha },
    enterpriseServer,
    trusted: true,
    attempt: 1,
    artifacts: join(artifacts, String(id)),
    env: { GITHUB_API_URL: fake.apiUrl },
    credentials: {},
    tokenFor: (permissions) =>
      fake.token(JSON.stringify(permissions), { grants: { metadata: 'read', ...permissions } }),
  });

  async function check(enterpriseServer: boolean, inputs: string) {
    const base = shop.commit({
      '.github/workflows/checks.yml': caller(inputs),
      'k8s/overlays/dev/kustomization.yaml': 'resources: [map.yaml]\n',
      'k8s/overlays/dev/map.yaml': map('one'),
    });
    const head = shop.commit({ 'k8s/overlays/dev/map.yaml': map(enterpriseServer ? 'three' : 'two') });
    const pull = fake.openPull({ login: 'ann', base: { ref: 'main', sha: base }, head: { ref: 'change', sha: head } });
    const run = runOf(head, pull.number, enterpriseServer, 'pull_request', pullRequestPayload(fake.state, pull));
    return runWorkflow('checks.yml', run);
  }

  it('brings its own actions, renders the overlays and comments', { tags: ['long'], timeout: 120_000 }, async () => {
    const jobs = await check(false, '');
    expect(jobs.map(({ name, result }) => [name, result])).toEqual([
      ['checks / affected', 'success'],
      ['checks / diff 1/1', 'success'],
      ['checks / verdict', 'success'],
    ]);
    const comments = [...fake.state.comments.values()].map(({ body }) => body);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('/ConfigMap/shop/settings');
  });

  it('on GitHub Enterprise Server it says which inputs it needs', { tags: ['long'], timeout: 120_000 }, async () => {
    const [affected] = await check(true, '');
    expect(affected?.result).toBe('failure');
    expect(affected?.steps[0]?.log).toMatch(/Give the inputs mainstem-repository and mainstem-sha/);
  });

  it('and works with them', { tags: ['long'], timeout: 120_000 }, async () => {
    const jobs = await check(true, `    with: { mainstem-repository: acme/mainstem, mainstem-sha: ${sha} }\n`);
    expect(jobs.map(({ result }) => result)).toEqual(['success', 'success', 'success']);
  });

  it('workflows row 4: a comment is heard, by comment.yml called from the default branch', async () => {
    const base = shop.commit({ '.github/workflows/comment.yml': COMMENT });
    const head = shop.commit({ 'k8s/overlays/dev/map.yaml': map('four') });
    const pull = fake.openPull({ login: 'ann', base: { ref: 'main', sha: base }, head: { ref: 'more', sha: head } });
    const run = fake.addRun({ head_sha: head, path: '.github/workflows/checks.yml' });
    Object.assign(run, { status: 'completed', conclusion: 'failure' });
    fake.addJob({ run: run.id, name: 'checks / verdict', attempt: 1 }).status = 'completed';
    fake.state.collaborators.set('bob', 'write');
    const comment = fake.comment(pull.number, 'bob', '/mainstem help');
    const event = issueCommentPayload(fake.state, comment);
    const jobs = await runWorkflow('comment.yml', runOf(base, 900, false, 'issue_comment', event));
    expect(jobs.map(({ name, result }) => [name, result])).toEqual([['comment / command', 'success']]);
    expect(fake.state.reruns).toHaveLength(1);
  });

  it('sends GitHub nothing that its description does not know', () => {
    expect(fake.problems).toEqual([]);
  });
});
