import { spawnSync } from 'node:child_process';
import { deriveKeys, sealState } from '@mainstem/terraform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, createWorld, type PullRun, type World } from './world.ts';

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const ready = has('terraform', 'version') && has('moto_server', '--help');

const role = (environment: string) => `arn:aws:iam::111111111111:role/mainstem-${environment}-plan`;
const STACKS = { dev: 'infra/stacks/dev/network', production: 'infra/stacks/production/network' };
const stack = (environment: string, input: string) =>
  `terraform {\n  backend "s3" {\n    bucket = "${BUCKET}"\n    key = "${environment}/network.tfstate"\n    region = "us-east-1"\n    use_path_style = true\n  }\n}\nresource "terraform_data" "network" {\n  input = "${input}"\n}\n`;
const both = (input: string) => ({
  [`${STACKS.dev}/main.tf`]: stack('dev', input),
  [`${STACKS.production}/main.tf`]: stack('production', input),
});
const settings = (plan = role('production')) =>
  `environments:\n  - name: dev\n    roles: { plan: "${role('dev')}" }\n  - name: production\n    roles: { plan: "${plan}" }\n    planIn: plan-production\n`;
const KEYS = { dev: 'a receipt key of the harness', production: 'the key of production alone' };

/** A caller that a pull request edited: the matrix says whatever its author likes. */
const edited = (text: string, entry: Readonly<Record<string, unknown>>) =>
  text.replace(
    'matrix: ${{ needs.affected.outputs.plan-matrix }}',
    `matrix: '${JSON.stringify({ include: [{ index: 1, shard: '1/1', ...entry }] })}'`,
  );

describe.skipIf(!ready)(
  'plans of a protected environment (terraform, moto)',
  { timeout: 120_000, tags: ['long'] },
  () => {
    let world: World;
    let changes = 0;
    beforeAll(async () => {
      world = await createWorld(
        { 'mainstem.yaml': settings(), ...both('one') },
        {
          vars: { MAINSTEM_ATTEST: 'true' },
          environments: { 'plan-production': { MAINSTEM_RECEIPT_KEY: KEYS.production } },
          admits: (subject, asked) =>
            asked === role('production') ? subject === 'environment:plan-production' : subject === 'pull_request',
        },
      );
    }, 120_000);
    afterAll(() => world?.stop());

    const open = (files: (show: (path: string) => string) => Readonly<Record<string, string>>) => {
      const branch = `change-${changes++}`;
      world.scratch.git('checkout', '--quiet', '--force', '-b', branch, 'main');
      const sha = world.scratch.commit(files((path) => `${world.scratch.git('show', `HEAD:${path}`)}\n`));
      const base = { ref: 'main', sha: world.scratch.git('rev-parse', 'main') };
      return world.fake.openPull({ login: 'mallory', base, head: { ref: branch, sha } });
    };
    const plans = (run: PullRun) =>
      run.jobs
        .filter(({ id }) => id === 'plan')
        .map(({ environment, role: taken, result }) => [environment, taken, result]);
    const log = (run: PullRun) => run.jobs.flatMap(({ steps }) => steps.map((step) => step.log)).join('\n');

    it('security row 10: each environment by its own role, in its GitHub Environment, sealed by its own key', async () => {
      const run = await world.runPull(open(() => both('two')));
      expect(plans(run)).toEqual([
        [undefined, role('dev'), 'success'],
        ['plan-production', role('production'), 'success'],
      ]);
      expect(run.job('attested-verdict').result).toBe('success');
      expect(run.document('mainstem-attested-verdict-1', 'verdict.json')).toMatchObject({
        state: 'pass',
        head: run.sha,
      });
      const seals = run
        .previews()
        .map((preview) => [
          preview.environment,
          ...Object.values(KEYS).map((key) => sealState(preview, deriveKeys(key).seal)),
        ]);
      expect(seals.sort()).toEqual([
        ['dev', 'sealed', 'edited'],
        ['production', 'edited', 'sealed'],
      ]);
    });

    it('security row 22: a merge queue plans in a GitHub Environment, which has one subject everywhere', async () => {
      const pull = open(() => ({ [`${STACKS.production}/main.tf`]: stack('production', 'queued') }));
      const base = world.scratch.git('rev-parse', 'main');
      const run = await world.runQueue(pull, base, pull.head.sha);
      expect(plans(run)).toEqual([['plan-production', role('production'), 'success']]);
    });

    it('security row 10: a change of roles in mainstem.yaml chooses nothing for itself', async () => {
      const files = { 'mainstem.yaml': settings(role('dev')).replace('    planIn: plan-production\n', '') };
      const run = await world.runPull(
        open(() => ({ ...files, [`${STACKS.production}/main.tf`]: stack('production', 'x') })),
      );
      expect(plans(run)).toEqual([['plan-production', role('production'), 'success']]);
    });

    it.each([
      [
        'another role',
        { environment: 'dev', projects: 'infra.stacks.dev.network', role: role('production') },
        role('dev'),
        'success',
        /./,
      ],
      [
        'stacks of another environment',
        { environment: 'dev', projects: 'infra.stacks.production.network' },
        role('dev'),
        'failure',
        /infra\.stacks\.production\.network is of production by the default branch's settings, and this job is of dev/,
      ],
      [
        'stacks of an environment as of none',
        { environment: '', projects: 'infra.stacks.production.network' },
        undefined,
        'failure',
        /is of production by the default branch's settings, and this job is of none/,
      ],
      [
        'no GitHub Environment',
        { environment: 'production', projects: 'infra.stacks.production.network' },
        undefined,
        'failure',
        /Input runs-in is "", and plans of production run in the GitHub Environment plan-production/,
      ],
      [
        'the GitHub Environment of another',
        { environment: 'dev', 'github-environment': 'plan-production', projects: 'infra.stacks.dev.network' },
        undefined,
        'failure',
        /plans of dev run in no GitHub Environment/,
      ],
      [
        'an alias of it',
        { environment: 'prod', projects: 'infra.stacks.production.network' },
        undefined,
        'failure',
        /plans of prod run in the GitHub Environment plan-production/,
      ],
    ])(
      'security row 10: a caller that a pull request edited gets nothing by %s',
      async (_, entry, taken, result, said) => {
        const caller = '.github/workflows/pull-request.yml';
        const run = await world.runPull(
          open((show) => ({ ...both(`${changes}`), [caller]: edited(show(caller), entry) })),
        );
        const [job] = run.jobs.filter(({ id }) => id === 'plan');
        expect([job?.role, job?.result]).toEqual([taken, result]);
        expect(log(run)).toMatch(said);
        expect(run.job('verdict').result).toBe('failure');
      },
    );
  },
);
