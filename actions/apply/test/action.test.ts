import { spawnSync } from 'node:child_process';
import type { FakePull } from '@mainstem/testing/fake-github';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appliedIn, createWorld, OURS, STACK, type World } from './world.ts';

const hasTerraform = spawnSync('terraform', ['version']).status === 0;
const stack = (input: string) =>
  `terraform {\n  backend "local" {}\n}\nresource "terraform_data" "network" {\n  input = "${input}"\n}\n`;

let world: World;
let scratch: World['scratch'];
let fake: World['fake'];
beforeAll(async () => {
  world = await createWorld();
  ({ scratch, fake } = world);
});
afterAll(() => world.stop());

const apply: World['apply'] = (inputs, env) => world.apply(inputs, env);
const mergePull = (input: string, ref: string): Promise<FakePull> => world.mergePull(stack(input), ref);

describe.skipIf(!hasTerraform)('applies with terraform what was reviewed', () => {
  let since: string;
  beforeAll(() => {
    since = scratch.commit({
      'infra/stacks/production/network/main.tf': stack('zero'),
      'mainstem.yaml': 'apply:\n  unreviewed: ask\n',
      '.gitignore': '*.tfstate*\n',
    });
  });

  it('asks where the receipt comes from a copy of the plan workflow, and takes the approval', {
    tags: ['long'],
  }, async () => {
    await mergePull('one', 'refs/pull/1/merge');
    const asked = await apply({ projects: STACK, since });
    expect([asked.code, asked.outputs.state, asked.outputs.receipts]).toEqual([1, 'ask', '0']);
    expect(asked.outputs.approval).toMatch(/^sha256:/);
    expect(asked.stdout).toMatch(
      /#1 do not count: its run \d+ did not plan by acme\/platform\/.*@refs\/heads\/main alone/,
    );
    expect(asked.stdout).toContain(`run this again with approved: ${asked.outputs.approval}`);
    expect(asked.summary).toContain('terraform_data.network');

    const approved = await apply({ projects: STACK, since, approved: asked.outputs.approval ?? '' });
    expect([approved.code, approved.outputs.state]).toEqual([0, 'applied']);
  });

  it('applies without a question what the trusted workflow planned for a merged pull request', async () => {
    const before = scratch.git('rev-parse', 'main');
    const pull = await mergePull('two', 'refs/heads/main');
    const run = await apply({ projects: STACK, since: before, environment: 'production' });
    const { code, outputs, summary } = run;
    expect([code, outputs.state, outputs.approval, outputs.receipts]).toEqual([0, 'applied', '', '1']);
    expect(summary).toContain('network');
    const [applied] = appliedIn(run);
    expect(applied).toMatchObject({ outcome: 'applied', applied: ['terraform_data.network'] });
    expect(applied?.receipts).toMatchObject([{ pullRequest: pull.number, sealed: true }]);
  });

  it("counts no receipt of the same head's pull request against another branch, and its own when it is attested", {
    tags: ['long'],
  }, async () => {
    const before = scratch.git('rev-parse', 'main');
    const pull = await mergePull('three', 'refs/heads/main');
    const { sha } = pull.head;
    scratch.git('checkout', '--quiet', '-B', 'other', before);
    const other = scratch.commit({ 'infra/stacks/production/network/other.tf': 'output "x" { value = 1 }\n' });
    scratch.git('merge', '--quiet', '--no-ff', '--message', 'merge', sha);
    const foreign = scratch.git('rev-parse', 'HEAD');
    fake.state.commits.set(foreign, [other, sha]);
    world.addRun(sha, 'refs/heads/main', await world.plan(other, sha));
    scratch.git('checkout', '--quiet', 'main');
    const inputs = { projects: STACK, since: before, attested: 'true' };
    const attested = (ref: string) => world.attesting(`https://github.com/${OURS}@${ref}`);
    const unattested = await apply(inputs, attested('refs/heads/x'));
    expect([unattested.outputs.state, unattested.outputs.receipts]).toEqual(['ask', '0']);
    expect(unattested.stdout).toContain('does not count: GitHub does not attest it');
    const { outputs, stdout } = await apply(inputs, attested('refs/heads/main'));
    expect(stdout).toContain(`does not count: ${foreign.slice(0, 12)} is neither its head ${sha.slice(0, 12)}`);
    expect([outputs.state, outputs.receipts]).toEqual(['applied', '1']);
  });

  it('does not count the receipt of an earlier range', { tags: ['long'] }, async () => {
    const { outputs } = await apply({ projects: STACK, since: 'HEAD' });
    expect([outputs.state, outputs.receipts]).toEqual(['applied', '0']); // nothing is left to do
  });

  it('sends GitHub nothing that its description does not know', () => {
    expect(fake.problems).toEqual([]);
  });
});

describe('bad input names the input', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['since', { projects: STACK, since: '' }, /Input since is empty/],
    ['approved', { projects: STACK, since: 'HEAD', approved: 'yes' }, /Input approved holds "yes"/],
    ['attested', { projects: STACK, since: 'HEAD', attested: 'maybe' }, /Input attested is "maybe"/],
    [
      'plan-workflow',
      { projects: STACK, since: 'HEAD', 'plan-workflow': 'plan.yml' },
      /Input plan-workflow is "plan.yml"/,
    ],
    ['github-token', { projects: STACK, since: 'HEAD', 'github-token': '' }, /Input github-token is empty/],
    [
      'environment',
      { projects: STACK, since: 'HEAD', environment: 'dev' },
      /Input projects names .*production, not to dev/,
    ],
  ])('%s', async (_, inputs, message) => {
    scratch.commit({ 'infra/stacks/production/network/main.tf': stack('last') });
    const { code, stdout, outputs } = await apply(inputs);
    expect([code, outputs]).toEqual([1, {}]);
    expect(stdout).toMatch(new RegExp(`::error::${message.source}`));
    expect(stdout).not.toMatch(/\n\s+at /);
  });
});
