import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Preview, sealVerdict, verdictSchema } from '@mainstem/change';
import { createClosures, loadGraph } from '@mainstem/graph';
import { writePreviews } from '@mainstem/pipeline/recorded';
import { openRepository } from '@mainstem/repository';
import { type FakePull, writeZip } from '@mainstem/testing/fake-github';
import type { ActionRun } from '@mainstem/testing/run-action';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asked, createWorld, offered, preview, resource, STACK, type World } from './world.ts';

const FOLDER = 'infra/stacks/dev/network';
const stack = (text: string) => ({
  [`${FOLDER}/main.tf`]: `terraform {\n  backend "local" {}\n}\noutput "a" {\n  value = "${text}"\n}\n`,
});
const DATA = resource('data');
const LOGS = resource('logs');

let world: World;
beforeEach(async () => {
  world = await createWorld({ files: { '.github/CODEOWNERS': '* @carol\n', '.github/workflows/x.yml': 'on: push\n' } });
  for (const login of ['ann', 'bob', 'carol']) world.fake.state.collaborators.set(login, 'write');
  world.scratch.git('checkout', '--quiet', '-B', 'main', world.base);
});
afterEach(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.remove();
});

const main = () => world.scratch.git('rev-parse', 'main');

/** A pull request from where main is now, whose plan of the stack shows these changes. */
async function open(files: Record<string, string>, resources: Preview['resources'], login = 'ann'): Promise<FakePull> {
  const base = main();
  world.scratch.git('checkout', '--quiet', '-B', `pull-${base.slice(0, 8)}`, base);
  const head = world.scratch.commit(files);
  const repository = await openRepository(world.scratch.root);
  const inputs = createClosures(await loadGraph(repository, head)).inputsDigest(STACK);
  const change = { base, head };
  const whole = preview(change, { project: STACK, engine: 'terraform', resources });
  mkdirSync(world.previews, { recursive: true });
  const folder = join(world.previews, 'mainstem-previews-plan-1-1');
  await writePreviews(
    folder,
    { previews: [{ ...whole, receipt: { ...whole.receipt, inputs } }], failures: [] },
    change,
  );
  return world.fake.openPull({
    login,
    base: { ref: 'main', sha: base },
    head: { ref: `pull-${base.slice(0, 8)}`, sha: head },
  });
}

/** Merges it, with what its last run kept of the verdict. */
function merge(pull: FakePull, { outputs }: ActionRun, document?: Buffer): void {
  const { state } = world.fake;
  world.scratch.git('checkout', '--quiet', 'main');
  world.scratch.git('merge', '--quiet', '--no-ff', '--message', `merge ${pull.number}`, pull.head.sha);
  const run = world.fake.addRun({ head_sha: pull.head.sha, status: 'completed', conclusion: 'success' });
  const text = document ?? readFileSync(outputs.document ?? '');
  world.fake.addArtifact({ run: run.id, name: 'mainstem-verdict-1', archive: writeZip({ 'verdict.json': text }) });
  state.commits.set(main(), [pull.base.sha, pull.head.sha]);
  Object.assign(pull, { state: 'closed', merged_at: state.tick(), merge_commit_sha: main() });
  state.commitPulls.set(main(), new Set([pull.number]));
  state.refs.set('heads/main', main());
}

/** Comments of one pull request that the bundle wrote. */
const told = (pull: FakePull) =>
  [...world.fake.state.comments.values()].filter(({ issue }) => issue === pull.number).map(({ body }) => body)[0] ?? '';

/** A pull request that deletes data, which somebody accepts, and its merge. */
async function acceptedAndMerged(by = 'carol', files: Record<string, string> = {}): Promise<FakePull> {
  const pull = await open({ ...stack('two'), ...files }, [DATA]);
  expect((await world.verdict(pull)).outputs.state).toBe('acknowledge');
  world.fake.comment(pull.number, by, offered(told(pull)));
  merge(pull, await world.verdict(pull));
  return pull;
}

describe('workflows row 9: a risk accepted on main, which is not applied yet', { tags: ['long'] }, () => {
  it('is not asked again in a later pull request; what that one brings is', async () => {
    const first = await acceptedAndMerged();
    const later = await open(stack('three'), [DATA, LOGS], 'carol');
    const run = await world.verdict(later);
    expect(run.outputs.state).toBe('acknowledge');
    expect(asked(told(later))).toHaveLength(1);
    expect(told(later)).toContain(`accepted by carol`);
    expect(told(later)).toContain(`with #${first.number}: it stands on the base already and is not this change's`);
    const { acknowledged } = verdictSchema.parse(JSON.parse(readFileSync(run.outputs.document ?? '', 'utf8')));
    expect(acknowledged).toMatchObject([{ by: 'carol', pull: first.number }]);
  });

  it('nor when several pull requests were merged between, each of which took it for what it is', async () => {
    const first = await acceptedAndMerged();
    const second = await open(stack('three'), [DATA]);
    const run = await world.verdict(second);
    expect(run.outputs.state).toBe('pass');
    expect(run.summary).toContain('1 risk stands on the base already');
    merge(second, run);
    const third = await open(stack('four'), [DATA]);
    expect((await world.verdict(third)).outputs.state).toBe('pass');
    expect(told(third)).toContain(`with #${first.number}`);
  });

  it('is asked again when it is another one by now: the digest counts, not the address', async () => {
    await acceptedAndMerged();
    const later = await open(stack('three'), [{ ...DATA, digest: LOGS.digest }]);
    expect((await world.verdict(later)).outputs.state).toBe('acknowledge');
  });

  it('is asked again when it was merged without anybody who may having accepted it, whatever the verdict of that run says', async () => {
    const pull = await open(stack('two'), [DATA]);
    const run = await world.verdict(pull);
    world.fake.comment(pull.number, 'ann', offered(told(pull)));
    world.fake.comment(pull.number, 'bob', offered(told(pull)));
    const verdict = verdictSchema.parse(JSON.parse(readFileSync(run.outputs.document ?? '', 'utf8')));
    const acknowledged = verdict.risks.map(({ id, digest }) => ({ id, digest, by: 'carol', at: '', pull: 1 }));
    const forged = sealVerdict({ ...verdict, state: 'pass', acknowledged }, 'a key that somebody made up');
    merge(pull, run, Buffer.from(JSON.stringify(forged)));
    const later = await open(stack('three'), [DATA]);
    expect((await world.verdict(later)).outputs.state).toBe('acknowledge');
  });

  it('is asked again when a later pull request brought it back and in again, and was merged red', async () => {
    await acceptedAndMerged();
    const back = await open(stack('one'), []);
    merge(back, await world.verdict(back));
    const again = await open(stack('two'), [DATA]);
    const red = await world.verdict(again);
    expect(red.outputs.state).toBe('acknowledge');
    merge(again, red);
    const later = await open(stack('three'), [DATA]);
    expect((await world.verdict(later)).outputs.state).toBe('acknowledge');
  });

  it('is asked again after a pull request that left it open was merged red', async () => {
    await acceptedAndMerged();
    const between = await open(stack('three'), [DATA]);
    const token = world.fake.token('blind', { grants: { contents: 'read', 'pull-requests': 'write' } });
    const red = await world.verdict(between, { expressions: { 'github.token': token } });
    expect(red.outputs.state).toBe('acknowledge');
    merge(between, red);
    const later = await open(stack('four'), [DATA]);
    expect((await world.verdict(later)).outputs.state).toBe('acknowledge');
  });

  it('is asked again when the accepted pull request was changed before its merge and brought nothing of it', async () => {
    const pull = await open(stack('two'), [DATA]);
    await world.verdict(pull);
    world.fake.comment(pull.number, 'carol', offered(told(pull)));
    world.scratch.git('checkout', '--quiet', 'main');
    const other = await open(stack('harmless'), []);
    Object.assign(pull.head, { sha: other.head.sha });
    merge(pull, await world.verdict(pull));
    const later = await open(stack('three'), [DATA]);
    expect((await world.verdict(later)).outputs.state).toBe('acknowledge');
  });

  it('is asked again when something else than a pull request changed the stack since', async () => {
    await acceptedAndMerged();
    world.scratch.git('checkout', '--quiet', 'main');
    world.scratch.commit(stack('pushed'));
    const later = await open(stack('three'), [DATA]);
    expect((await world.verdict(later)).outputs.state).toBe('acknowledge');
  });

  it('is asked again when main changed the stack beside the pull request, after it was judged', async () => {
    const pull = await open(stack('two'), [DATA]);
    await world.verdict(pull);
    world.fake.comment(pull.number, 'carol', offered(told(pull)));
    const run = await world.verdict(pull);
    const kept = readFileSync(run.outputs.document ?? '');
    world.scratch.git('checkout', '--quiet', 'main');
    world.scratch.commit({ [`${FOLDER}/more.tf`]: 'output "b" {\n  value = "more"\n}\n' });
    merge(pull, run, kept);
    const later = await open(stack('three'), [DATA]);
    expect((await world.verdict(later)).outputs.state).toBe('acknowledge');
  });

  it('is asked again when the pull request that had it accepted changed what judges', async () => {
    await acceptedAndMerged('carol', { '.github/workflows/x.yml': 'on: pull_request\n' });
    const later = await open(stack('three'), [DATA]);
    expect((await world.verdict(later)).outputs.state).toBe('acknowledge');
  });

  it('is asked again when the ledger says that the stack was applied with it', async () => {
    await acceptedAndMerged();
    const record = {
      project: STACK,
      engine: 'terraform',
      state: 'clean',
      revision: main(),
      at: '2026-01-06T00:00:00Z',
    };
    const ledger = { schema: 'mainstem/ledger@1', environment: 'dev', records: [{ ...record, inputs: 'sha256:0' }] };
    const merged = main();
    world.scratch.git('checkout', '--quiet', '--orphan', 'ledger');
    const sha = world.scratch.commit({ 'ledger.json': JSON.stringify(ledger) });
    world.scratch.git('update-ref', 'refs/remotes/origin/mainstem/ledger/dev', sha);
    world.scratch.git('checkout', '--quiet', '--force', '-B', 'main', merged);
    const later = await open(stack('three'), [DATA]);
    expect((await world.verdict(later)).outputs.state).toBe('acknowledge');
  });

  it('is asked again, with what is missing, when the token may not read the runs', async () => {
    await acceptedAndMerged();
    const later = await open(stack('three'), [DATA]);
    const token = world.fake.token('blind', { grants: { contents: 'read', 'pull-requests': 'write' } });
    const run = await world.verdict(later, { expressions: { 'github.token': token } });
    expect(run.outputs.state).toBe('acknowledge');
    expect(run.summary).toContain('actions: read');
  });

  it('is asked again when its author had accepted it, or somebody who owns nothing', async () => {
    await acceptedAndMerged('bob');
    const later = await open(stack('three'), [DATA]);
    expect((await world.verdict(later)).outputs.state).toBe('acknowledge');
  });
});
