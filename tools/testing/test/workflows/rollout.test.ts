import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger, RolloutEvent } from '@mainstem/change';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchPayload, pushPayload } from '../../src/fake-github/index.ts';
import type { JobRun } from '../../src/workflow-runner/run.ts';
import { BUCKET, createWorld, type World } from './world.ts';

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const ready = has('terraform', 'version') && has('moto_server', '--help');

const CHAIN = ['dev', 'staging', 'production'];
const MARKER = '<!-- mainstem:rollout -->';
const role = (environment: string, which: string) => `arn:aws:iam::111111111111:role/mainstem-${environment}-${which}`;
const SETTINGS = `environments:\n${CHAIN.map((name) => `  - name: ${name}\n    roles: { plan: "${role(name, 'plan')}", apply: "${role(name, 'apply')}" }\n    protection: { defaultBranchOnly: true }\n`).join('')}terraform: { programs: ["infra/**"] }\n`;
const folder = (environment: string) => `infra/stacks/${environment}/network`;
const project = (environment: string) => folder(environment).replaceAll('/', '.');
const stack = (environment: string, input: string, more = '') => ({
  [`${folder(environment)}/main.tf`]: `terraform {\n  backend "s3" {\n    bucket = "${BUCKET}"\n    key = "${environment}/network.tfstate"\n    region = "us-east-1"\n    use_path_style = true\n  }\n}\nresource "terraform_data" "network" {\n  input = "${input}"\n}\n${more}`,
});

describe.skipIf(!ready)(
  'after the merge (the workflows, terraform, moto, a Git repository on disk)',
  { timeout: 600_000, tags: ['long'] },
  () => {
    let world: World;
    let flag: string;
    let before: string;
    beforeAll(async () => {
      flag = join(mkdtempSync(join(tmpdir(), 'mainstem-flag-')), 'go');
      world = await createWorld(
        { 'mainstem.yaml': SETTINGS },
        {
          chain: CHAIN,
          environments: {
            ...Object.fromEntries(CHAIN.map((name) => [name, { MAINSTEM_ROLLOUT_TOKEN: `the key of ${name}` }])),
            'mainstem-notes': { MAINSTEM_NOTES_TOKEN: 'the key of the notes' },
          },
        },
      );
      before = world.scratch.git('rev-parse', 'main');
    }, 120_000);
    afterAll(async () => {
      await world?.stop();
      rmSync(join(flag, '..'), { recursive: true, force: true });
    });

    const ON = { vars: { MAINSTEM_ROLLOUT: 'true' } };
    const main = () => world.scratch.git('rev-parse', 'main');
    const push = async (more = ON) => {
      const payload = pushPayload(before, main());
      before = main();
      return world.runOnMain('rollout.yml', 'push', payload, more);
    };
    const byHand = (inputs: Record<string, string>) =>
      world.runOnMain('rollout-by-hand.yml', 'workflow_dispatch', dispatchPayload(inputs), {});
    /** `dev` → `success`: of each environment's own job, and of the one that looks where it got no further. */
    const results = (jobs: readonly JobRun[]) =>
      Object.fromEntries(CHAIN.map((name) => [name, jobs.filter(({ id }) => id === name).map(({ result }) => result)]));
    const [DONE, NOT] = [
      ['success', 'success'],
      ['success', 'skipped'],
    ];
    const log = (jobs: readonly JobRun[]) => jobs.flatMap(({ steps }) => steps.map((step) => step.log)).join('\n');
    const show = (what: string) => world.scratch.git('show', what);
    const ledger = (environment: string) => JSON.parse(show(`mainstem/ledger/${environment}:ledger.json`)) as Ledger;
    const at = (environment: string) => world.scratch.git('rev-parse', `env/${environment}`);
    const events = (environment: string) =>
      world.scratch
        .git('ls-tree', '-r', '--name-only', `mainstem/ledger/${environment}`, 'events/')
        .split('\n')
        .filter(Boolean)
        .flatMap((file) => show(`mainstem/ledger/${environment}:${file}`).trim().split('\n'))
        .map((line) => JSON.parse(line) as RolloutEvent);
    const applied = (environment: string) => events(environment).filter(({ stage }) => stage === 'applied').length;
    const told = (pull: number) =>
      [...world.fake.state.comments.values()]
        .filter(({ issue, body }) => issue === pull && body.startsWith(MARKER))
        .map(({ body }) => body);
    let changes = 0;
    /** A pull request that was planned, judged and merged. */
    const merge = async (files: Readonly<Record<string, string>>) => {
      const branch = `change-${++changes}`;
      world.scratch.git('checkout', '--quiet', '--force', '-b', branch, 'main');
      const sha = world.scratch.commit(files);
      const base = { ref: 'main', sha: main() };
      const pull = world.fake.openPull({ login: 'ann', base, head: { ref: branch, sha } });
      const run = await world.runPull(pull);
      expect(run.job('verdict').result).toBe('success');
      world.merge(pull);
      return pull.number;
    };

    it('does nothing until MAINSTEM_ROLLOUT is true, and says so in its summary', async () => {
      const jobs = await push({ vars: { MAINSTEM_ROLLOUT: 'false' } });
      expect(jobs.map(({ id, result }) => [id, result])).toEqual([
        ['idle', 'success'],
        ...CHAIN.map((name) => [name, 'skipped']),
        ['tell', 'skipped'],
      ]);
      expect(jobs[0]?.steps[0]?.summary).toContain('the variable MAINSTEM_ROLLOUT of this repository is not `true`');
      expect(world.scratch.git('for-each-ref', 'refs/heads/env', 'refs/heads/mainstem')).toBe('');
    });

    it('the first commit: each environment in order, each with its own role and key', async () => {
      const jobs = await push();
      expect(log(jobs)).not.toMatch(/::error::/);
      expect(results(jobs)).toEqual({ dev: DONE, staging: DONE, production: DONE });
      expect(
        jobs.flatMap(({ environment, role: taken }) => (environment === undefined ? [] : [[environment, taken]])),
      ).toEqual(CHAIN.map((name) => [name, role(name, 'apply')]));
      expect(CHAIN.map(at)).toEqual(CHAIN.map(() => main()));
    });

    it('rule 1, rule 3, rule 14: what a merged pull request shows is applied, advanced, recorded and told; the second waits for the first', async () => {
      const pull = await merge({ ...stack('dev', 'one'), ...stack('production', 'one') });
      const early = await byHand({ environment: 'production', action: 'roll out again' });
      expect(early.find(({ id }) => id === 'rollout')?.result).toBe('failure');
      expect(log(early)).toMatch(/staging comes before production, and has proved/);
      expect(at('production')).not.toBe(main());

      const jobs = await push();
      expect(log(jobs)).not.toMatch(/::error::/);
      expect(results(jobs)).toEqual({ dev: DONE, staging: DONE, production: DONE });
      for (const environment of ['dev', 'production']) {
        expect(ledger(environment).records).toMatchObject([
          { project: project(environment), state: 'clean', revision: main(), pullRequests: [pull] },
        ]);
        expect([at(environment), ledger(environment).live?.revision]).toEqual([main(), main()]);
      }
      const proved = CHAIN.map((name) => ledger(name).live?.at ?? '');
      expect([...proved].sort()).toEqual(proved);
      expect(told(pull)).toHaveLength(1);
      expect(told(pull)[0]).toContain('## Live everywhere');

      // Nothing runs twice.
      const counts = CHAIN.map(applied);
      expect(results(await push())).toEqual({ dev: DONE, staging: DONE, production: DONE });
      expect(CHAIN.map(applied)).toEqual(counts);
      expect(told(pull)).toHaveLength(1);
    });

    it('a failed apply in the first stops the rest; the next run asks about the half-made resource, and does what is left', async () => {
      const failing = `resource "terraform_data" "slow" {\n  provisioner "local-exec" {\n    command = "test -e ${flag}"\n  }\n}\n`;
      const pull = await merge({ ...stack('dev', 'two', failing), ...stack('production', 'two') });
      const first = await push();
      expect(results(first)).toEqual({ dev: ['success', 'failure'], staging: ['skipped'], production: ['skipped'] });
      expect(first.find(({ id }) => id === 'dev')?.outputs).toMatchObject({ state: 'failed', 'go-on': 'false' });
      expect(ledger('dev')).toMatchObject({ records: [{ state: 'dirty' }], failed: { revision: main() } });
      expect(ledger('dev').claim).toBeUndefined();
      // Argo CD delivers nothing here that depends on the stack: the branch moves, and nothing is proved.
      expect([ledger('dev').live?.revision, at('production')]).not.toContain(main());
      expect(told(pull)).toEqual([expect.stringMatching(/Live nowhere yet; dev failed/)]);

      writeFileSync(flag, '');
      const asked = await push();
      expect(results(asked)).toEqual({ dev: ['success', 'failure'], staging: ['skipped'], production: ['skipped'] });
      const { state, approval = '' } = asked.find(({ id }) => id === 'dev')?.outputs ?? {};
      expect(state).toBe('ask');
      expect(log(asked)).toContain(`with approved: ${approval}`);
      expect(
        asked
          .find(({ id, environment }) => id === 'dev' && environment === 'dev')
          ?.steps.map(({ summary }) => summary)
          .join(),
      ).toContain('terraform_data.slow');

      const approved = await byHand({ environment: 'dev', action: 'roll out again', approved: approval });
      expect(log(approved)).not.toMatch(/::error::/);
      expect([ledger('dev').live?.revision, at('dev')]).toEqual([main(), main()]);
      expect(told(pull)).toEqual([expect.stringMatching(/Live in dev; staging waits/)]);

      const rest = await push();
      expect(results(rest)).toEqual({ dev: DONE, staging: DONE, production: DONE });
      expect(CHAIN.map((name) => ledger(name).live?.revision)).toEqual(CHAIN.map(() => main()));
      expect(told(pull)).toEqual([expect.stringContaining('## Live everywhere')]);
    });

    it('rule 8: a hold stops an environment and those after it, is nobody’s failure, and ends by a release', async () => {
      const held = await byHand({ environment: 'staging', action: 'hold', reason: 'incident 12' });
      expect(held.find(({ id }) => id === 'note')).toMatchObject({ result: 'success', environment: 'mainstem-notes' });
      const pull = await merge(stack('dev', 'three'));
      const jobs = await push();
      expect(results(jobs)).toEqual({ dev: DONE, staging: NOT, production: ['skipped'] });
      expect(log(jobs)).toMatch(/::warning::staging is on hold.*incident 12.*/);
      expect([at('dev'), at('staging') === main(), at('production') === main()]).toEqual([main(), false, false]);
      expect(told(pull)).toEqual([expect.stringMatching(/Live in dev; staging on hold/)]);
      await byHand({ environment: 'staging', action: 'release', reason: 'over' });
      expect(results(await push())).toEqual({ dev: DONE, staging: DONE, production: DONE });
      expect(told(pull)).toEqual([expect.stringContaining('## Live everywhere')]);
    });

    it('rule 10: a GitHub Environment that is weaker than declared, or is not there, is not used, nor made', async () => {
      const environments = world.fake.state.environments;
      environments.set('dev', { reviewers: [], branches: 'any' });
      const weak = await push();
      expect(results(weak)).toEqual({ dev: ['failure', 'skipped'], staging: ['skipped'], production: ['skipped'] });
      expect(log(weak)).toMatch(/only main may deploy to dev, and its GitHub Environment lets in every branch/);
      environments.delete('dev');
      const gone = await push();
      expect(log(gone)).toMatch(
        /There is no GitHub Environment dev.*gh api --method PUT repos\/acme\/platform\/environments\/dev/,
      );
      expect(environments.has('dev')).toBe(false);
      environments.set('dev', { reviewers: [], branches: ['main'] });
    });

    it('no role and no key but in the job of the one environment', async () => {
      const jobs = await push();
      const outside = jobs.filter(({ environment }) => environment === undefined);
      expect(outside.map(({ role: taken }) => taken)).toEqual(outside.map(() => undefined));
      const said = jobs.flatMap(({ steps }) =>
        steps.map((step) => step.log + step.summary + JSON.stringify(step.outputs)),
      );
      expect(said.join('\n').replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('the key of');
    });

    it('sends GitHub nothing that its description does not know', () => {
      expect(world.fake.problems).toEqual([]);
    });
  },
);
