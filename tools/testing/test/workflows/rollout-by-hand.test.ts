import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger, RolloutEvent } from '@mainstem/change';
import { hold } from '@mainstem/pipeline/rollout';
import { openRepository } from '@mainstem/repository';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchPayload, pushPayload } from '../../src/fake-github/index.ts';
import type { Run } from '../../src/workflow-runner/request.ts';
import type { JobRun } from '../../src/workflow-runner/run.ts';
import { BUCKET, createWorld, type World } from './world.ts';

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const ready = has('terraform', 'version') && has('moto_server', '--help');

const CHAIN = ['dev', 'production'];
const NOTES_KEY = 'the key of the notes';
const role = (environment: string, which: string) => `arn:aws:iam::111111111111:role/mainstem-${environment}-${which}`;
const SETTINGS = `environments:\n${CHAIN.map((name) => `  - name: ${name}\n    roles: { plan: "${role(name, 'plan')}", apply: "${role(name, 'apply')}" }\n    protection: { defaultBranchOnly: true }\n`).join('')}terraform: { programs: ["infra/**"] }\n`;
/** @param command what its apply runs besides; in the last environment that would ask, as unknown does there. */
const stack = (environment: string, input: string, command?: string) => ({
  [`infra/stacks/${environment}/network/main.tf`]: `terraform {\n  backend "s3" {\n    bucket = "${BUCKET}"\n    key = "by-hand/${environment}.tfstate"\n    region = "us-east-1"\n    use_path_style = true\n  }\n}\nresource "terraform_data" "network" {\n  input = "${input}"\n}\n${command === undefined ? '' : `resource "terraform_data" "ran" {\n  provisioner "local-exec" {\n    command = "${command}"\n  }\n}\n`}`,
});

describe.skipIf(!ready)(
  'after the merge, what people do (the workflows, terraform, moto, a Git repository on disk)',
  { timeout: 900_000, tags: ['long'] },
  () => {
    let world: World;
    let before: string;
    beforeAll(async () => {
      world = await createWorld(
        { 'mainstem.yaml': SETTINGS },
        {
          chain: CHAIN,
          environments: {
            ...Object.fromEntries(CHAIN.map((name) => [name, { MAINSTEM_ROLLOUT_TOKEN: `the key of ${name}` }])),
            'mainstem-notes': { MAINSTEM_NOTES_TOKEN: NOTES_KEY },
          },
        },
      );
      before = world.scratch.git('rev-parse', 'main');
      world.fake.token(NOTES_KEY, {
        login: 'mainstem[bot]',
        grants: { contents: 'write', 'pull-requests': 'write', metadata: 'read' },
      });
    }, 120_000);
    afterAll(async () => {
      await world?.stop();
    });

    const main = () => world.scratch.git('rev-parse', 'main');
    const push = async (more: Partial<Run> = {}) => {
      const payload = pushPayload(before, main());
      before = main();
      return world.runOnMain('rollout.yml', 'push', payload, { vars: { MAINSTEM_ROLLOUT: 'true' }, ...more });
    };
    const byHand = (inputs: Record<string, string>) =>
      world.runOnMain('rollout-by-hand.yml', 'workflow_dispatch', dispatchPayload(inputs), {});
    const again = (environment: string, more: Record<string, string> = {}) =>
      byHand({ environment, action: 'roll out again', ...more });
    const results = (jobs: readonly JobRun[]) =>
      Object.fromEntries(CHAIN.map((name) => [name, jobs.filter(({ id }) => id === name).map(({ result }) => result)]));
    const DONE = ['success', 'success'];
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
    const openIssues = () => [...world.fake.state.issues.values()].filter(({ state }) => state === 'open');
    let changes = 0;
    /** A branch's pull request, planned, judged and merged. */
    const mergeBranch = async (branch: string) => {
      const sha = world.scratch.git('rev-parse', branch);
      const base = { ref: 'main', sha: main() };
      const known = [...world.fake.state.pulls.values()].find(
        ({ head, state }) => head.ref === branch && state === 'open',
      );
      if (known !== undefined) known.head.sha = sha;
      const pull = known ?? world.fake.openPull({ login: 'ann', base, head: { ref: branch, sha } });
      const run = await world.runPull(pull);
      expect(run.job('verdict').result).toBe('success');
      world.merge(pull);
      return pull.number;
    };
    const merge = (files: Readonly<Record<string, string>>) => {
      const branch = `change-${++changes}`;
      world.scratch.git('checkout', '--quiet', '--force', '-b', branch, 'main');
      world.scratch.commit(files);
      return mergeBranch(branch);
    };
    /** Once, while the job of an environment waits for a person, something happens. */
    const meanwhile = (environment: string, happens: () => Promise<unknown>) => {
      let left = 1;
      return {
        onEnvironment: async (name: string) => {
          if (name === environment && left-- > 0) await happens();
        },
      };
    };

    it('adopt by hand: what is there becomes the baseline, and the train goes on from it', async () => {
      await merge(stack('dev', 'one'));
      expect(results(await push())).toEqual({ dev: DONE, production: DONE });
      world.scratch.git('update-ref', '-d', 'refs/heads/mainstem/ledger/dev');
      const lost = await again('dev');
      expect(log(lost)).toMatch(/env\/dev exists and there is no ledger of dev/);
      const adopted = await again('dev', { move: 'adopt' });
      expect(log(adopted)).not.toMatch(/::error::/);
      expect(events('dev').map(({ stage }) => stage)).toEqual(['adopted', 'live']);
      expect(ledger('dev')).toMatchObject({ live: { revision: main() }, records: [{ state: 'clean' }] });
      expect(results(await push())).toEqual({ dev: DONE, production: DONE });
    });

    it('rule 7: the newer run ends the one that waits for a person, and says beside its commit which run superseded it', async () => {
      const older = main();
      const path = '.github/workflows/rollout.yml';
      const waiting = { path, event: 'push', head_sha: older, status: 'waiting' };
      const [here, elsewhere, other] = [
        world.fake.addRun(waiting),
        world.fake.addRun(waiting),
        world.fake.addRun({ ...waiting, path: '.github/workflows/other.yml' }),
      ];
      for (const [run, name] of [
        [here, 'dev'],
        [elsewhere, 'mainstem-notes'],
        [other, 'dev'],
      ] as const)
        world.fake.state.awaited.set(run.id, [name]);
      world.scratch.git('checkout', '--quiet', '--force', 'main');
      world.scratch.commit({ 'README.md': 'words' });
      world.fake.state.refs.set('heads/main', main());
      const jobs = await push();
      expect(results(jobs)).toEqual({ dev: DONE, production: DONE });
      expect(world.fake.state.cancelled).toEqual([here.id]);
      expect(world.fake.state.statuses).toEqual([
        {
          sha: older,
          state: 'error',
          context: 'rollout / dev',
          description: expect.stringMatching(new RegExp(`^superseded by ${main().slice(0, 12)}, run \\d+$`)),
          target_url: expect.stringMatching(/^https:\/\/github\.com\/acme\/platform\/actions\/runs\/\d+$/),
        },
      ]);
      // Nobody who has begun is ended: the look that may end others is outside of the queue, and has no key.
      expect(
        jobs.filter(({ steps }) => steps.some((one) => /ended run/.test(one.log))).map((one) => one.environment),
      ).toEqual([undefined]);
    });

    it('rule 1, rule 15: overtaken while it waited: it says by which run, rolls nothing out, and is no success of the environment', async () => {
      await merge(stack('production', 'one'));
      const older = main();
      let newer: readonly JobRun[] = [];
      const jobs = await push(
        meanwhile('production', async () => {
          await merge(stack('production', 'two'));
          newer = await push();
        }),
      );
      expect(results(newer)).toEqual({ dev: DONE, production: DONE });
      expect(results(jobs)).toEqual({ dev: DONE, production: ['success', 'failure'] });
      expect(jobs.find(({ id }) => id === 'production')?.outputs).toMatchObject({
        state: 'superseded',
        'go-on': 'false',
      });
      expect(log(jobs)).toMatch(
        new RegExp(`superseded by ${main()} \\(https://github\\.com/acme/platform/actions/runs/\\d+`),
      );
      expect([at('production'), older === main()]).toEqual([main(), false]);
      expect(
        events('production')
          .filter(({ revision }) => revision === older)
          .map(({ stage }) => stage),
      ).not.toContain('live');
      expect(openIssues()).toEqual([]);
    });

    it('rule 8: held meanwhile, the approved job rolls nothing out; after the release the next run does', async () => {
      await merge(stack('production', 'three'));
      const had = at('production');
      const repository = await openRepository(world.scratch.root);
      const jobs = await push(
        meanwhile('production', () =>
          hold(repository, { environment: 'production', reason: 'incident 12', by: 'ann', run: 'here' }),
        ),
      );
      expect(results(jobs)).toEqual({ dev: DONE, production: ['success', 'failure'] });
      expect(jobs.find(({ id }) => id === 'production')?.outputs).toMatchObject({ state: 'held' });
      expect(log(jobs)).toMatch(/put on hold while this waited: nothing was rolled out/);
      expect([at('production'), ledger('production').claim]).toEqual([had, undefined]);
      expect(openIssues()).toEqual([]);
      await byHand({ environment: 'production', action: 'release', reason: 'over' });
      expect(results(await push())).toEqual({ dev: DONE, production: DONE });
      expect(at('production')).toBe(main());
    });

    it('override by hand: a hotfix asks, is approved, and the ordinary way waits until it is merged', async () => {
      world.scratch.git('checkout', '--quiet', '--force', '-b', 'hotfix', 'env/production');
      const revision = world.scratch.commit(stack('production', 'hot'));
      world.scratch.git('checkout', '--quiet', '--force', 'main');
      const ordinary = await again('production', { revision });
      expect(log(ordinary)).toMatch(/is not on main/);
      const asked = await again('production', { revision, move: 'override', reason: 'prod is down' });
      const { state, approval = '' } = asked.find(({ id }) => id === 'rollout')?.outputs ?? {};
      expect(state).toBe('ask');
      const done = await again('production', {
        revision,
        move: 'override',
        reason: 'prod is down',
        approved: approval,
      });
      expect(log(done)).not.toMatch(/::error::/);
      expect(at('production')).toBe(revision);
      expect(ledger('production').override).toMatchObject({ revision, reason: 'prod is down' });
      await merge({ 'README.md': 'more words' });
      const refused = await push();
      expect(results(refused)).toEqual({ dev: DONE, production: ['failure', 'skipped'] });
      expect(log(refused)).toMatch(/has the hotfix .*"prod is down".*Merge the hotfix/);
      await mergeBranch('hotfix');
      expect(results(await push())).toEqual({ dev: DONE, production: DONE });
      expect(ledger('production').override).toBeUndefined();
    });

    it('rule 13: roll back by hand opens the revert’s pull request with the evidence, by the App’s key; merged and released, all is live', async () => {
      const bad = await merge(stack('dev', 'four', 'false'));
      const failed = await push();
      expect(results(failed)).toEqual({ dev: ['success', 'failure'], production: ['skipped'] });
      expect(openIssues()).toHaveLength(1);
      const jobs = await byHand({ environment: 'dev', action: 'roll back' });
      expect(log(jobs)).not.toMatch(/::error::/);
      const branch = `rollback/dev-${main().slice(0, 12)}`;
      const pull = [...world.fake.state.pulls.values()].at(-1);
      expect(pull).toMatchObject({
        login: 'mainstem[bot]',
        state: 'open',
        base: { ref: 'main' },
        head: { ref: branch },
      });
      expect(pull?.title).toBe(`Roll back dev: #${bad}`);
      expect(pull?.body).toMatch(/^dev was last proved live at [0-9a-f]{40}; [0-9a-f]{40} did not become live: /);
      expect(pull?.body).toMatch(new RegExp(`Reverted, newest first:\\n- #${bad} \\(`));
      expect(pull?.body).toMatch(
        /This does not bring back:\n- infra\.stacks\.dev\.network: Terraform plans the revert anew/,
      );
      // Again: the same branch, the same pull request.
      await byHand({ environment: 'dev', action: 'roll back' });
      expect([...world.fake.state.pulls.values()].at(-1)?.number).toBe(pull?.number);

      await mergeBranch(branch);
      const held = await push();
      expect(results(held).dev).toEqual(['success', 'skipped']);
      await byHand({ environment: 'dev', action: 'release', reason: 'the revert is merged' });
      let back = await push();
      const { approval = '' } = back.find(({ id }) => id === 'dev')?.outputs ?? {};
      if (approval !== '') {
        await again('dev', { approved: approval });
        back = await push();
      }
      expect(results(back)).toEqual({ dev: DONE, production: DONE });
      expect(ledger('dev').live?.revision).toBe(main());
      expect(openIssues()).toEqual([]);
    });

    it('rule 13: where the key may not open pull requests the branch is there, and the address at which a person opens it', async () => {
      await merge(stack('dev', 'five', 'false'));
      await push();
      world.fake.token(NOTES_KEY, { login: 'mainstem[bot]', grants: { contents: 'write', metadata: 'read' } });
      const jobs = await byHand({ environment: 'dev', action: 'roll back' });
      const branch = `rollback/dev-${main().slice(0, 12)}`;
      expect(jobs.find(({ id }) => id === 'note')?.result).toBe('success');
      expect(log(jobs)).toMatch(
        new RegExp(
          `::warning::The pull request was not opened .*Open it: https://github.com/acme/platform/pull/new/${branch}`,
        ),
      );
      expect(world.scratch.git('rev-parse', '--verify', branch)).toMatch(/^[0-9a-f]{40}$/);
      await mergeBranch(branch);
      await byHand({ environment: 'dev', action: 'release', reason: 'the revert is merged' });
      const asked = await push();
      const { approval = '' } = asked.find(({ id }) => id === 'dev')?.outputs ?? {};
      if (approval !== '') await again('dev', { approved: approval });
      expect(ledger('dev').live?.revision).toBe(main());
    });

    it('rule 9: a token without the right begins nothing, whichever of the branches it may not write', async () => {
      await merge(stack('dev', 'six'));
      const had = at('dev');
      const hook = join(world.scratch.root, '.git/hooks/update');
      for (const [refs, said] of [
        ['refs/heads/env/*', /would not let env\/dev be moved.*nothing is begun/],
        ['refs/heads/mainstem/ledger/*', /mainstem\/ledger\/dev/],
      ] as const) {
        writeFileSync(
          hook,
          `#!/bin/sh\ncase "$1" in ${refs}) echo "GH013: Repository rule violations found" >&2; exit 1;; esac\n`,
          { mode: 0o755 },
        );
        const jobs = await push();
        expect([refs, results(jobs)]).toEqual([refs, { dev: ['success', 'failure'], production: ['skipped'] }]);
        expect(log(jobs)).toMatch(said);
        expect([at('dev'), ledger('dev').records.map(({ state }) => state)]).toEqual([had, ['clean']]);
      }
      rmSync(hook);
      const jobs = await push();
      expect(results(jobs)).toEqual({ dev: DONE, production: DONE });
    });

    it('sends GitHub nothing that its description does not know', () => {
      expect(world.fake.problems).toEqual([]);
    });
  },
);
