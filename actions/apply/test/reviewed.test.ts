import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Preview, previewSchema, riskDigestOf, sealVerdict, type Verdict } from '@mainstem/change';
import { readZip } from '@mainstem/github';
import { writeZip } from '@mainstem/testing/fake-github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appliedIn, createWorld, FOLDER, MAIN, STACK, type World } from './world.ts';

const hasTerraform = spawnSync('terraform', ['version']).status === 0;
const VERDICT_KEY = 'a key of verdicts, long enough';
const stack = (body: string) => `terraform {\n  backend "local" {}\n}\n${body}`;
const data = (input: string) => stack(`resource "terraform_data" "network" {\n  input = "${input}"\n}\n`);
/** What its configuration guarded is lost with it: a risk that needs no provider. */
const GUARDED = stack(
  'resource "terraform_data" "network" {\n  input = "zero"\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n',
);

describe.skipIf(!hasTerraform)('what was not accepted is not applied', { timeout: 120_000 }, () => {
  let world: World;
  let since: string;
  beforeEach(async () => {
    world = await createWorld();
    since = world.scratch.commit({ [`${FOLDER}/main.tf`]: GUARDED, '.gitignore': '*.tfstate*\n.terraform/\n' });
    const cwd = join(world.scratch.root, FOLDER);
    for (const args of [['init'], ['apply', '-auto-approve']]) {
      execFileSync('terraform', [...args, '-input=false'], { cwd, stdio: 'pipe' });
    }
    rmSync(join(cwd, '.terraform'), { recursive: true, force: true });
  });
  afterEach(async () => {
    expect(world.fake.problems).toEqual([]);
    await world.stop();
  });

  it('workflows row 1: a pull request merged with a red verdict makes apply ask, naming the risk', async () => {
    const pull = await world.mergePull(stack(''), MAIN, { conclusion: 'failure' });
    const red = await world.apply({ projects: STACK, since });
    expect([red.code, red.outputs.state, red.outputs.receipts]).toEqual([1, 'ask', '1']);
    expect(red.stdout).toMatch(/pull request #1 was merged with a red verdict: 1 risk was not accepted/);
    expect(red.stdout).toContain('terraform_data.network');
    expect(appliedIn(red)[0]?.unreviewed[0]?.why).toEqual([
      'pull request #1 shows it, and was merged although nobody had accepted this risk',
    ]);
    // Somebody accepts it afterwards, and the verdict job runs again.
    pull.run.conclusion = 'success';
    expect((await world.apply({ projects: STACK, since })).outputs.state).toBe('applied');
  });

  it.each([
    ['cancelled', { conclusion: 'cancelled' }],
    ['still going on', { status: 'in_progress', conclusion: null }],
    ['without a conclusion', { conclusion: null }],
  ])('workflows row 1: nor does a run that is %s accept anything', { tags: ['long'] }, async (_, run) => {
    await world.mergePull(stack(''), MAIN, run);
    expect((await world.apply({ projects: STACK, since })).outputs.state).toBe('ask');
  });

  it('workflows row 1: nor a run that ended well without its verdict', async () => {
    const { run } = await world.mergePull(stack(''));
    world.fake.addJob({ run: run.id, name: 'plan / plan production 1/1', status: 'completed', conclusion: 'success' });
    expect((await world.apply({ projects: STACK, since })).outputs.state).toBe('ask');
    world.fake.addJob({ run: run.id, name: 'verdict', status: 'completed', conclusion: 'success' });
    expect((await world.apply({ projects: STACK, since })).outputs.state).toBe('applied');
  });

  it('workflows row 1: of a red run, what its sealed verdict accepted is applied, and only by the right key', async () => {
    const pull = await world.mergePull(stack(''), MAIN, { conclusion: 'failure' });
    const [index] = appliedIn(await world.apply({ projects: STACK, since }));
    expect(index?.outcome).toBe('unreviewed');
    const preview = previewIn(pull.archive);
    const keep = (key: string, attempt: number) =>
      world.fake.addArtifact({
        run: pull.run.id,
        name: `mainstem-verdict-${attempt}`,
        archive: writeZip({ 'verdict.json': JSON.stringify(sealVerdict(verdictOn(preview), key)) }),
      });
    const env = { MAINSTEM_VERDICT_KEY: VERDICT_KEY };
    keep('another key that is long enough', 1);
    expect((await world.apply({ projects: STACK, since }, env)).outputs.state).toBe('ask');
    pull.run.run_attempt = 2;
    keep(VERDICT_KEY, 2);
    expect((await world.apply({ projects: STACK, since })).outputs.state).toBe('ask');
    expect((await world.apply({ projects: STACK, since }, env)).outputs.state).toBe('applied');
  });

  it('workflows row 1: where changes are attested, an attested verdict accepts, and no run that ended well', async () => {
    const { run, archive } = await world.mergePull(stack(''));
    const folder = 'https://github.com/acme/platform/.github/workflows';
    const apply = (by: string) =>
      world.apply({ projects: STACK, since, attested: 'true' }, world.attesting(`${folder}/plan.yml@${MAIN}`, by));
    const main = `${folder}/attest-verdict.yml@${MAIN}`;
    // Its job verdict could be any job of that name: a pull request can edit it.
    expect((await apply(main)).outputs.state).toBe('ask');
    world.fake.addArtifact({
      run: run.id,
      name: 'mainstem-attested-verdict-1',
      archive: writeZip({ 'verdict.json': JSON.stringify(verdictOn(previewIn(archive))) }),
    });
    expect((await apply(`${folder}/pull-request.yml@refs/pull/1/merge`)).outputs.state).toBe('ask');
    expect((await apply(`${folder}/attest-verdict.yml@refs/heads/x`)).outputs.state).toBe('ask');
    expect((await apply(main)).outputs.state).toBe('applied');
  });

  it('workflows row 2: a commit that is not the tip any more is not applied, unless it is asked for', async () => {
    await world.mergePull(data('one'));
    await world.apply({ projects: STACK, since });
    const old = world.scratch.git('rev-parse', 'main');
    const newer = await world.mergePull(data('two'));
    expect((await world.apply({ projects: STACK, since: old })).outputs.state).toBe('applied');
    world.scratch.git('checkout', '--quiet', '--force', '--detach', old);
    const again = await world.apply({ projects: STACK, since });
    expect([again.code, again.outputs.state]).toEqual([1, 'stopped']);
    expect(again.stdout).toContain(`${old.slice(0, 12)} is not the tip of main (${newer.merge.slice(0, 12)})`);
    const meant = await world.apply({ projects: STACK, since, overtaken: 'apply' });
    expect(meant.outputs.state).toBe('applied');
  });

  it('workflows row 7: the second of two merges counts what the first showed, whose apply did not end well', async () => {
    const env = { GITHUB_WORKFLOW_REF: 'acme/platform/.github/workflows/deploy.yml@refs/heads/main' };
    const deployed = (sha: string, conclusion: string) =>
      world.fake.addRun({
        head_sha: sha,
        path: '.github/workflows/deploy.yml',
        event: 'push',
        status: 'completed',
        conclusion,
      });
    deployed(since, 'success');
    const first = await world.mergePull(data('one'));
    deployed(first.merge, 'failure');
    const second = await world.mergePull({ [`${FOLDER}/more.tf`]: '# nothing\n' }, MAIN, { from: since });
    const naive = await world.apply({ projects: STACK, since: first.merge }, env);
    expect([naive.outputs.state, naive.outputs.receipts]).toEqual(['applied', '2']);
    expect(naive.stdout).toContain(`the apply of ${first.merge.slice(0, 12)} did not end well`);

    deployed(second.merge, 'success');
    await world.mergePull(data('three'));
    const told = await world.apply({ projects: STACK, since: '' }, env);
    expect([told.outputs.state, told.outputs.receipts]).toEqual(['applied', '1']);
  });

  it('workflows row 7: where since is too late, the message names the pull request that showed it', async () => {
    const first = await world.mergePull(data('one'));
    await world.mergePull({ [`${FOLDER}/more.tf`]: '# nothing\n' }, MAIN, { from: since });
    const asked = await world.apply({ projects: STACK, since: first.merge });
    expect(asked.outputs.state).toBe('ask');
    expect(asked.stdout).toMatch(/pull request #1 shows terraform_data\.network, and was merged before/);
  });
});

/** The one preview that the plan bundle wrote. */
function previewIn(archive: Buffer): Preview {
  const [file] = readZip(archive, 1 << 20).values();
  return previewSchema.parse(JSON.parse(file?.toString('utf8') ?? ''));
}

function verdictOn(preview: Preview): Verdict {
  const risks = preview.resources.map((resource) => {
    const digest = riskDigestOf(preview, resource);
    return {
      id: digest,
      digest,
      level: resource.risk.level,
      address: resource.address,
      project: preview.project,
      reason: '',
      wayOut: '',
      decision: 'acknowledge' as const,
    };
  });
  const acknowledged = risks.map(({ id, digest }) => ({ id, digest, by: 'bob', at: '' }));
  return {
    schema: 'mainstem/verdict@1',
    state: 'failed',
    base: '',
    head: preview.receipt.head,
    counts: preview.counts,
    environments: [],
    projects: [preview],
    affected: [],
    risks,
    acknowledged,
    failures: [],
  };
}
