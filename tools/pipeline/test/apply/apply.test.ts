import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Applied, digestOf, type Preview, type ReceiptIndex } from '@mainstem/change';
import { loadChange } from '@mainstem/graph';
import { openRepository, resolveRevisions } from '@mainstem/repository';
import { createScratchRepository, type FileContent, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deriveKeys, readReceiptKeys } from '../../../terraform/src/receipt/index.ts';
import { type Moto, startMoto } from '../../../terraform/test/preview/moto.ts';
import { cleanEnvironment, hasProgram } from '../../../terraform/test/preview/stack.ts';
import { type ApplyOptions, applyProjects, createSession, planProjects, type Session } from '../../src/index.ts';

const missing = [];
if (!(await hasProgram('terraform'))) missing.push('terraform is not on PATH');
if (!(await hasProgram('moto_server'))) missing.push('moto_server is not on PATH');
if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')}`);

const KEY = 'the key of these tests only';
const STACK = 'infra.stacks.dev.app';

/** A stack of `terraform_data` with its state on moto, in as many files as pull requests touch. */
const backend = (key: string) => `terraform {
  backend "s3" {
    bucket         = "states"
    key            = "${key}/terraform.tfstate"
    region         = "us-east-1"
    use_path_style = true
    use_lockfile   = true
  }
}
`;
const APP = `resource "terraform_data" "x" {
  input = { a = local.a, b = local.b }
}
output "x" {
  value = terraform_data.x.input
}
`;
const local = (name: string, value: string) => `locals {\n  ${name} = "${value}"\n}\n`;

describe.skipIf(missing.length > 0)('apply with terraform and its state on moto', () => {
  let moto: Moto;
  let scratch: ScratchRepository;
  let receipts: string;
  let index: ReceiptIndex;
  let count = 0;
  let environment: NodeJS.ProcessEnv;
  const own = { ...process.env };

  beforeAll(async () => {
    moto = await startMoto();
    await moto.putObject('states', 'unrelated', '');
    environment = await cleanEnvironment({ ...moto.environment, MAINSTEM_RECEIPT_KEY: KEY });
  });
  beforeEach(() => {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, environment);
    scratch = createScratchRepository();
    receipts = mkdtempSync(join(tmpdir(), 'mainstem-receipts-'));
    index = [];
    count++;
  });
  afterAll(async () => {
    Object.assign(process.env, own);
    await moto.stop();
  });

  const app = (more: Readonly<Record<string, FileContent | undefined>> = {}) => ({
    'infra/stacks/dev/app/main.tf': `${backend(`app-${count}`)}${APP}`,
    'infra/stacks/dev/app/a.tf': local('a', 'one'),
    'infra/stacks/dev/app/b.tf': local('b', 'one'),
    ...more,
  });
  const a = (value: string) => ({ 'infra/stacks/dev/app/a.tf': local('a', value) });
  const b = (value: string) => ({ 'infra/stacks/dev/app/b.tf': local('b', value) });

  async function sessionOf(base: string, head: string): Promise<Session> {
    const repository = await openRepository(scratch.root);
    const [from, to, now] = await resolveRevisions(repository, [base, head, 'HEAD']);
    const change = await loadChange(repository, from as string, to as string);
    // The intake has tests of its own; here a provisioner is how an apply is made to fail.
    return createSession({
      repository,
      change,
      uncommitted: [],
      checkedOut: now === to,
      progress: () => {},
      intake: 'warn',
    });
  }

  /** A pull request: a branch from `from`, planned as its workflow does; its receipt is kept. */
  async function pullRequest(
    number: number,
    from: string,
    files: Readonly<Record<string, FileContent | undefined>>,
  ): Promise<Preview[]> {
    scratch.git('switch', '--quiet', '--create', `pr-${number}`, from);
    const head = scratch.commit(files);
    return review(number, from, head);
  }

  async function review(number: number, base: string, head: string): Promise<Preview[]> {
    const session = await sessionOf(base, head);
    const stacks = [...session.change.head.projects.values(), ...session.change.base.projects.values()].filter(
      ({ kind }) => kind === 'terraform-stack',
    );
    const { previews, failures } = await planProjects(session, [...new Set(stacks.map(({ name }) => name))]);
    expect(failures).toEqual([]);
    for (const preview of previews) {
      const file = `pr-${number}/${preview.project}.terraform.json`;
      mkdirSync(dirname(join(receipts, file)), { recursive: true });
      writeFileSync(join(receipts, file), JSON.stringify(preview));
      index = [
        ...index.filter((entry) => entry.file !== file),
        { file, pullRequest: number, head, mergeCommit: '0'.repeat(40) },
      ];
    }
    return [...previews];
  }

  function merge(number: number): void {
    scratch.git('switch', '--quiet', 'main');
    scratch.git('merge', '--quiet', '--no-ff', '-m', `merge ${number}`, `pr-${number}`);
    const mergeCommit = scratch.git('rev-parse', 'HEAD');
    index = index.map((entry) => (entry.pullRequest === number ? { ...entry, mergeCommit } : entry));
  }

  async function apply(
    since: string,
    names = [STACK],
    more: Partial<ApplyOptions> & { readonly index?: false } = {},
  ): Promise<Applied[]> {
    if (more.index !== false) writeFileSync(join(receipts, 'receipts.json'), JSON.stringify(index));
    else rmSync(join(receipts, 'receipts.json'), { force: true });
    const session = await sessionOf(since, 'HEAD');
    const keys = await readReceiptKeys(process.env);
    return applyProjects(session, names, {
      receipts,
      since,
      approved: new Set(),
      keep: receipts,
      keys,
      stateKey: undefined,
      ...more,
    });
  }

  /** What the state says, as the value of the stack's output. */
  const live = async (key = `app-${count}`): Promise<unknown> => {
    const state = JSON.parse(await moto.getObject('states', `${key}/terraform.tfstate`)) as {
      outputs: { x: { value: unknown } };
    };
    return state.outputs.x.value;
  };

  /** `main` with the stack applied as it is there. */
  async function start(files = app()): Promise<string> {
    scratch.commit({ 'README.md': 'x\n' });
    await pullRequest(1, 'main', files);
    const empty = scratch.git('rev-parse', 'main');
    merge(1);
    const names = (await sessionOf(empty, 'HEAD')).change.head.projects;
    const applied = await apply(
      empty,
      [...names.values()].filter(({ kind }) => kind === 'terraform-stack').map(({ name }) => name),
    );
    for (const one of applied)
      if (one.outcome === 'unreviewed' || one.outcome === 'failed') throw new Error(JSON.stringify(one, null, 1));
    return scratch.git('rev-parse', 'HEAD');
  }

  const orders = [
    { order: [2, 3], between: false },
    { order: [3, 2], between: true },
    { order: [2, 3], between: true },
    { order: [3, 2], between: false },
  ];
  test.each(orders)(
    'two pull requests for one stack, merged $order, an apply between: $between',
    { tags: ['long'] },
    async ({ order, between }) => {
      let since = await start();
      await pullRequest(2, 'main', a('two'));
      await pullRequest(3, 'main', b('three'));
      for (const number of order) {
        merge(number);
        if (number === order[1] || between) {
          const [result] = await apply(since);
          expect(result).toMatchObject({ outcome: 'applied', unreviewed: [] });
          const reviewed = between ? [number] : [2, 3];
          expect(result?.receipts.map(({ pullRequest }) => pullRequest).sort()).toEqual(reviewed);
          expect(result?.receipts.every(({ sealed }) => sealed)).toBe(true);
          since = scratch.git('rev-parse', 'HEAD');
        }
      }
      // Nothing reviewed is lost, and a second run of the same commit does nothing.
      expect(await live()).toEqual({ a: 'two', b: 'three' });
      expect(await apply(since)).toMatchObject([{ outcome: 'nothing-to-do' }]);
    },
  );

  test('what nobody reviewed is not applied: it is shown, asked for by its digest, and then exactly that is applied', {
    tags: ['long'],
  }, async () => {
    const since = await start();
    await pullRequest(2, 'main', a('two'));
    merge(2);
    // Pushed past the review, after the plan was made.
    scratch.commit(b('sneaked in'));
    const [asked] = await apply(since);
    expect(asked).toMatchObject({
      outcome: 'unreviewed',
      policy: 'ask',
      applied: [],
      unreviewed: [
        {
          address: 'terraform_data.x',
          action: 'update',
          fields: [{ path: 'input.b', before: 'one', after: 'sneaked in' }],
        },
        { address: 'output.x' },
      ],
    });
    expect(await live()).toEqual({ a: 'one', b: 'one' });
    expect(await apply(since, [STACK], { approved: new Set([digestOf('something else')]) })).toMatchObject([
      { outcome: 'unreviewed' },
    ]);
    const approved = new Set([asked?.approval ?? '']);
    // The approval is for that value alone.
    scratch.commit(b('and another'));
    expect(await apply(since, [STACK], { approved })).toMatchObject([{ outcome: 'unreviewed' }]);
    scratch.commit(b('sneaked in'));
    scratch.commit({ 'mainstem.yaml': 'apply:\n  unreviewed:\n    dev: stop\n' });
    expect(await apply(since, [STACK], { approved })).toMatchObject([{ outcome: 'unreviewed', policy: 'stop' }]);
    scratch.commit({ 'mainstem.yaml': undefined });
    expect(await apply(since, [STACK], { approved })).toMatchObject([{ outcome: 'applied', approved: true }]);
    expect(await live()).toEqual({ a: 'two', b: 'sneaked in' });
  });

  test('the settings may let what is safe pass, and call fields volatile', { tags: ['long'] }, async () => {
    const since = await start();
    // The resource's output follows from its input, but what is unknown has to be named too.
    const volatile = ['terraform_data.input.a', 'terraform_data.output', 'output.x'].map((path) => `  - ${path}\n`);
    scratch.commit({ ...a('two'), 'mainstem.yaml': `volatilePaths:\n${volatile.join('')}` });
    expect(await apply(since)).toMatchObject([{ outcome: 'applied', unreviewed: [] }]);
    scratch.commit({ ...b('two'), 'mainstem.yaml': 'apply:\n  unreviewed: apply-safe\n' });
    expect(await apply(since)).toMatchObject([
      { outcome: 'applied', unreviewed: [{ risk: 'safe' }, { risk: 'safe' }] },
    ]);
    expect(await live()).toEqual({ a: 'two', b: 'two' });
  });

  test('receipts that do not count: unmerged, superseded, merged before, of another key, edited, unsealed', {
    tags: ['long'],
  }, async () => {
    const since = await start();
    const [preview] = (await pullRequest(2, 'main', a('two'))) as [Preview];
    const file = join(receipts, `pr-2/${STACK}.terraform.json`);
    const whyNot = async (more: Parameters<typeof apply>[2] = {}) => {
      const [result] = await apply(since, [STACK], more);
      expect(result).toMatchObject({ outcome: 'unreviewed', receipts: [] });
      return result?.warnings.find((line) => line.includes('pr-2'));
    };
    // The same content reaches main without its pull request.
    scratch.git('switch', '--quiet', 'main');
    scratch.commit(a('two'));
    expect(await whyNot()).toMatch(/#2 was not merged between/);
    scratch.git('merge', '--quiet', '--no-ff', '-m', 'merge 2', 'pr-2');
    merge(2);
    const right = index;
    index = right.map((entry) => (entry.pullRequest === 2 ? { ...entry, head: 'f'.repeat(40) } : entry));
    expect(await whyNot()).toMatch(/older head of pull request #2/);
    index = right.map((entry) => (entry.pullRequest === 2 ? { ...entry, mergeCommit: since } : entry));
    expect(await whyNot()).toMatch(/#2 was not merged between/);
    index = right.filter((entry) => entry.pullRequest !== 2);
    expect(await whyNot()).toMatch(/receipts.json does not name it/);
    index = right;
    expect(await whyNot({ keys: deriveKeys('another key, of somebody else') })).toMatch(/not as it was made/);
    writeFileSync(file, JSON.stringify({ ...preview, warnings: ['nothing to see here'] }));
    expect(await whyNot()).toMatch(/not as it was made/);
    const { seal: _, ...unsealed } = preview.receipt;
    writeFileSync(file, JSON.stringify({ ...preview, receipt: unsealed }));
    expect(await whyNot()).toMatch(/carries no seal/);
    writeFileSync(file, JSON.stringify(preview));
    expect(await apply(since)).toMatchObject([{ outcome: 'applied', receipts: [{ pullRequest: 2, sealed: true }] }]);
  });

  test('without an index: a receipt whose head, or whose inputs after a squash, are part of the revision', {
    tags: ['long'],
  }, async () => {
    const since = await start();
    await pullRequest(2, 'main', a('two'));
    scratch.git('switch', '--quiet', 'main');
    scratch.commit({ ...a('two'), 'unrelated.txt': 'x\n' });
    expect(await apply(since, [STACK], { index: false })).toMatchObject([
      { outcome: 'applied', receipts: [{ sealed: true }] },
    ]);
    await pullRequest(3, 'main', b('two'));
    scratch.git('switch', '--quiet', 'main');
    scratch.commit(b('three'));
    expect(await apply(since, [STACK], { index: false })).toMatchObject([{ outcome: 'unreviewed' }]);
  });

  describe('order', { tags: ['long'] }, () => {
    const network = (cidr: string) => ({
      'infra/stacks/dev/network/main.tf': `${backend(`network-${count}`)}resource "terraform_data" "n" {\n  input = "${cidr}"\n}\noutput "x" {\n  value = terraform_data.n.output\n}\n`,
    });
    const reader = (name: string, extra = '') => ({
      [`infra/stacks/dev/${name}/main.tf`]: `${backend(`${name}-${count}`)}data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket         = "states"
    key            = "network-${count}/terraform.tfstate"
    region         = "us-east-1"
    use_path_style = true
  }
}
resource "terraform_data" "c" {
  input = "${'$'}{data.terraform_remote_state.network.outputs.x}${extra}"
}
output "x" {
  value = terraform_data.c.input
}
`,
    });
    const NETWORK = 'infra.stacks.dev.network';
    const CLUSTER = 'infra.stacks.dev.cluster';

    test('downstream of a change waits for it, is planned once it is applied, and is approved on its own', async () => {
      // Together, for the first time: there are no outputs to read yet.
      scratch.commit({ 'README.md': 'x\n' });
      const empty = scratch.git('rev-parse', 'main');
      const previews = await pullRequest(1, 'main', { ...network('10.0.0.0/16'), ...reader('cluster') });
      expect(previews).toMatchObject([
        { project: CLUSTER, waitsFor: [NETWORK], resources: [] },
        { project: NETWORK, counts: { create: 1 } },
      ]);
      expect(previews[0]?.skipped).toBeUndefined();
      merge(1);
      const [cluster, net] = await apply(empty, [CLUSTER, NETWORK]);
      expect(net).toMatchObject({ outcome: 'applied' });
      // Planned for real now; nobody could review it.
      expect(cluster).toMatchObject({
        outcome: 'unreviewed',
        unreviewed: [
          {
            address: 'terraform_data.c',
            fields: [{ path: 'id' }, { path: 'input', after: '10.0.0.0/16' }, { path: 'output' }],
          },
          {},
        ],
      });
      const approved = new Set([cluster?.approval ?? '']);
      expect(await apply(empty, [CLUSTER, NETWORK], { approved })).toMatchObject([
        { outcome: 'applied' },
        { outcome: 'nothing-to-do' },
      ]);

      // A change upstream that alters no output reaches nobody.
      const quiet = await pullRequest(2, 'main', {
        'infra/stacks/dev/network/more.tf': 'resource "terraform_data" "more" {}\n',
        ...reader('cluster', '!'),
      });
      expect(quiet).toMatchObject([
        { project: CLUSTER, counts: { update: 1 } },
        { project: NETWORK, counts: { create: 1 } },
      ]);
      expect(quiet[0]?.waitsFor).toBeUndefined();
      // One stack alone is planned as honestly: what it comes after is looked at too.
      scratch.git('switch', '--quiet', '--create', 'pr-3', 'main');
      scratch.commit({ ...network('10.1.0.0/16'), ...reader('cluster', '?') });
      const session = await sessionOf('main', 'HEAD');
      expect((await planProjects(session, [CLUSTER])).previews).toMatchObject([
        { project: CLUSTER, waitsFor: [NETWORK] },
      ]);
    });

    test('a stack that fails stops only what depends on it', { tags: ['long'] }, async () => {
      scratch.commit({ 'README.md': 'x\n' });
      const empty = scratch.git('rev-parse', 'main');
      const failing = `${backend(`network-${count}`)}resource "terraform_data" "n" {\n  provisioner "local-exec" {\n    command = "exit 3"\n  }\n}\noutput "x" {\n  value = "x"\n}\n`;
      await pullRequest(1, 'main', { ...app(), ...reader('cluster'), 'infra/stacks/dev/network/main.tf': failing });
      merge(1);
      expect(await apply(empty, [CLUSTER, STACK, NETWORK])).toMatchObject([
        { outcome: 'waiting', waitsFor: [NETWORK] },
        { outcome: 'applied' },
        {
          outcome: 'failed',
          message: expect.stringMatching(/local-exec provisioner error/),
          notApplied: [{ address: 'terraform_data.n', state: 'failed' }],
        },
      ]);
    });
  });

  describe('removed and renamed stacks', { tags: ['long'] }, () => {
    test('a removed stack is destroyed only as it was reviewed', async () => {
      const since = await start();
      const [preview] = (await pullRequest(2, 'main', {
        'infra/stacks/dev/app/main.tf': undefined,
        'infra/stacks/dev/app/a.tf': undefined,
        'infra/stacks/dev/app/b.tf': undefined,
      })) as [Preview];
      expect(preview).toMatchObject({
        change: 'removed',
        resources: [
          {
            action: 'delete',
            risk: {
              level: 'destroy',
              reasons: [expect.stringMatching(/the whole stack .* is removed/)],
              wayOut: expect.stringMatching(/forget it instead of destroying it/),
            },
          },
        ],
      });
      merge(2);
      const right = index;
      index = [];
      expect(await apply(since)).toMatchObject([
        { outcome: 'unreviewed', unreviewed: [{ action: 'delete', risk: 'destroy' }, { address: 'output.x' }] },
      ]);
      expect(await live()).toEqual({ a: 'one', b: 'one' });
      index = right;
      expect(await apply(since)).toMatchObject([{ outcome: 'applied', applied: ['terraform_data.x'] }]);
    });

    test('a renamed folder with the same backend key destroys nothing; with another one it is said how to move the state', {
      tags: ['long'],
    }, async () => {
      const since = await start();
      const moved = (key: string) => ({
        'infra/stacks/dev/app/main.tf': undefined,
        'infra/stacks/dev/app/a.tf': undefined,
        'infra/stacks/dev/app/b.tf': undefined,
        'infra/stacks/dev/web/main.tf': `${backend(key)}${APP}`,
        'infra/stacks/dev/web/a.tf': local('a', 'one'),
        'infra/stacks/dev/web/b.tf': local('b', 'one'),
      });
      const same = await pullRequest(2, 'main', moved(`app-${count}`));
      expect(same).toMatchObject([
        { project: 'infra.stacks.dev.web', resources: [] },
        {
          project: STACK,
          resources: [],
          warnings: [expect.stringMatching(/its state is now that of infra.stacks.dev.web: nothing is destroyed/)],
        },
      ]);
      const [web, old] = (await pullRequest(3, 'main', moved(`web-${count}`))) as [Preview, Preview];
      expect(web.resources).toMatchObject([{ action: 'create' }]);
      expect(old.resources).toMatchObject([
        {
          action: 'delete',
          risk: { level: 'destroy', wayOut: expect.stringMatching(/Move the state to infra.stacks.dev.web/) },
        },
      ]);
      expect(old.warnings.join()).toMatch(
        /s3:\/\/states\/app-\d+\/terraform.tfstate is not s3:\/\/states\/web-\d+.*state pull > moved.tfstate.*state push/,
      );
      merge(2);
      expect(await apply(since, [STACK, 'infra.stacks.dev.web'])).toMatchObject([
        { outcome: 'nothing-to-do' },
        { outcome: 'nothing-to-do' },
      ]);
      expect(await live()).toEqual({ a: 'one', b: 'one' });
    });
  });
});
