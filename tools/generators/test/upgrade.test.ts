import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { templateTexts } from '@mainstem/testing/template';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeEnvironment } from '../src/environments.ts';
import {
  createDraft,
  type Draft,
  filesOf,
  init,
  type Migration,
  MOVERS,
  parseAnswers,
  RECORD,
  recordedAnswers,
  type UpgradeOptions,
  upgrade,
} from '../src/index.ts';
import { passed } from '../src/migrations.ts';
import { unresolvedLines } from '../src/upgrade.ts';

const ANSWERS = parseAnswers(
  readFileSync(join(import.meta.dirname, '../examples/answers.yaml'), 'utf8'),
  'examples/answers.yaml',
);
const manifest = (version: string) => `${JSON.stringify({ name: 'template', version }, null, 2)}\n`;

/** The template, with two versions that are tagged here. */
let template: ScratchRepository;
let first: string;
const clones: ScratchRepository[] = [];

beforeAll(() => {
  template = createScratchRepository();
  first = template.commit({
    ...Object.fromEntries(templateTexts('.')),
    'package.json': manifest('0.1.0'),
    'CHANGELOG.md': '# Changelog\n\n## 0.1.0\n\n- The first.\n',
    'tools/thing.ts': 'export const thing = 1;\n',
  });
  template.git('tag', 'v0.1.0');
  const text = (path: string) => readFileSync(join(template.root, path), 'utf8');
  const change = (path: string, from: string, to: string) => {
    expect(text(path)).toContain(from);
    return { [path]: text(path).replaceAll(from, to) };
  };
  template.commit({
    ...change(
      'apps/api-service/base/deployment.yaml',
      'terminationGracePeriodSeconds: 40',
      'terminationGracePeriodSeconds: 60',
    ),
    'apps/api-service/base/quota.yaml': 'kind: ResourceQuota\nmetadata:\n  name: api-service\n',
    'tools/thing.ts': 'export const thing = 2;\n',
  });
  template.git('commit', '--quiet', '--amend', '-m', 'Pods get a minute to end');
  for (const environment of ['dev', 'staging', 'production'])
    template.write(
      change(
        `infra/stacks/${environment}/network/main.tf`,
        '  default_tags {',
        '  max_retries = 5\n\n  default_tags {',
      ),
    );
  template.commit({
    ...change(
      'infra/modules/budget/main.tf',
      'resource "aws_budgets_budget"',
      '# Each month.\nresource "aws_budgets_budget"',
    ),
    'platform/addons/metrics-server/new.yaml': 'kind: ConfigMap\n',
  });
  template.git('commit', '--quiet', '--amend', '-m', 'Calls of AWS are tried five times');
  template.commit({
    'package.json': manifest('0.2.0'),
    'CHANGELOG.md': '# Changelog\n\n## 0.2.0\n\n- Pods end in a minute,\n  not less.\n\n## 0.1.0\n\n- The first.\n',
  });
  template.git('tag', '--annotate', '-m', 'second', 'v0.2.0');
});
afterAll(() => {
  for (const one of [template, ...clones]) one?.remove();
});

/** A fork of the first version, after init and what else was done to it. */
function fork(...steps: ((draft: Draft) => unknown)[]): ScratchRepository {
  const scratch = createScratchRepository();
  clones.push(scratch);
  scratch.git('fetch', '--quiet', template.root, 'refs/tags/v0.1.0');
  scratch.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
  const initial = (draft: Draft) => init(draft, ANSWERS, { version: '0.1.0', commit: first });
  for (const step of [initial, ...steps]) {
    const paths = scratch.git('ls-files').split('\n');
    const draft = createDraft(filesOf(new Map(paths.map((path) => [path, read(scratch, path)]))));
    step(draft);
    const { writes, deletes } = draft.edits();
    scratch.commit({ ...Object.fromEntries(deletes.map((path) => [path, undefined])), ...Object.fromEntries(writes) });
  }
  return scratch;
}
const read = (scratch: ScratchRepository, path: string) => readFileSync(join(scratch.root, path), 'utf8');
const at = (scratch: ScratchRepository, revision: string, path: string) =>
  execFileSync('git', ['show', `${revision}:${path}`], { cwd: scratch.root, encoding: 'utf8', stdio: 'pipe' });
const files = (scratch: ScratchRepository, revision: string) =>
  scratch.git('ls-tree', '-r', '--name-only', revision).split('\n');
const run = async (scratch: ScratchRepository, options: Partial<UpgradeOptions> = {}) =>
  upgrade(await openRepository(scratch.root), { to: 'v0.2.0', from: template.root, ...options });
const edit = (path: string, from: string, to: string) => (draft: Draft) => {
  expect(draft.read(path)).toContain(from);
  draft.edit(path, (text) => text.replace(from, to));
};
const rename = (draft: Draft) => MOVERS['rename app']?.run(draft, 'api-service', { to: 'orders' });
const BRANCH = 'mainstem/upgrade-0.2.0';

describe('upgrade', { tags: ['long'] }, () => {
  test('brings what the template changed, with the answers of the fork, in one commit on a branch; the working tree is untouched', async () => {
    const scratch = fork();
    const head = scratch.git('rev-parse', 'HEAD');
    const done = await run(scratch);
    expect([done.is, done.branch, done.conflicts, done.changes]).toEqual([
      'made',
      BRANCH,
      [],
      ['Pods end in a minute, not less.'],
    ]);
    expect(scratch.git('rev-parse', 'HEAD', `${BRANCH}^@`)).toBe(`${head}\n${head}`);
    expect([scratch.git('status', '--porcelain'), scratch.git('branch', '--show-current')]).toEqual(['', 'main']);
    const network = at(scratch, BRANCH, 'infra/stacks/production/network/main.tf');
    expect(network).toMatch(/region = "eu-west-1"[\s\S]*max_retries = 5/);
    expect(network).not.toContain('333333333333');
    expect(at(scratch, BRANCH, 'tools/thing.ts')).toContain('thing = 2');
    // Two of api-service, three networks, a module, an add-on, a tool, package.json and the changelog.
    expect(done.changed).toBe(10);
  });

  test('the record moves to the new version, and the answers stay', async () => {
    const scratch = fork();
    const done = await run(scratch);
    const record = recordedAnswers(filesOf(new Map([[RECORD, at(scratch, BRANCH, RECORD)]])));
    expect(record).toEqual({
      answers: ANSWERS,
      template: { version: '0.2.0', commit: template.git('rev-parse', 'v0.2.0^{commit}') },
    });
    expect(done.to.version).toBe('0.2.0');
    scratch.git('merge', '--quiet', BRANCH);
    await expect(run(scratch)).rejects.toThrow(/This fork has 0\.2\.0 \([0-9a-f]{12}\) already/);
  });

  test('an application that the fork renamed gets everything under its new name, new files too', async () => {
    const scratch = fork(rename);
    const done = await run(scratch);
    expect([done.conflicts, done.moves]).toEqual([[], { renamed: new Map([['api-service', 'orders']]), removed: [] }]);
    expect(at(scratch, BRANCH, 'apps/orders/base/deployment.yaml')).toContain('terminationGracePeriodSeconds: 60');
    expect(at(scratch, BRANCH, 'apps/orders/base/quota.yaml')).toBe('kind: ResourceQuota\nmetadata:\n  name: orders\n');
    expect(files(scratch, BRANCH).filter((path) => path.startsWith('apps/api-service/'))).toEqual([]);
  });

  test('an application that the fork removed stays out', async () => {
    const scratch = fork((draft) => MOVERS['remove app']?.run(draft, 'api-service', {}));
    const done = await run(scratch);
    expect([done.conflicts, done.moves.removed]).toEqual([[], ['api-service']]);
    expect(files(scratch, BRANCH).filter((path) => path.startsWith('apps/api-service/'))).toEqual([]);
  });

  test('an environment that the fork deleted stays out', async () => {
    const scratch = fork((draft) => removeEnvironment(draft, 'staging'));
    const done = await run(scratch);
    expect([done.conflicts, done.notes]).toEqual([[], []]);
    expect(files(scratch, BRANCH).filter((path) => path.split('/').includes('staging'))).toEqual([]);
    expect(at(scratch, BRANCH, 'infra/stacks/dev/network/main.tf')).toContain('max_retries = 5');
  });

  test('examples that init removed stay removed', async () => {
    const scratch = fork((draft) => init(draft, { ...ANSWERS, examples: 'remove' }, { version: 'x', commit: 'x' }));
    const done = await run(scratch);
    expect(done.conflicts).toEqual([]);
    expect(files(scratch, BRANCH).filter((path) => path.startsWith('apps/'))).toEqual([]);
  });

  test('files that the fork deleted stay deleted and are listed, and a deleted folder gets nothing new', async () => {
    const module = 'infra/modules/budget/main.tf';
    const scratch = fork((draft) => {
      for (const path of draft.paths)
        if (path === module || path.startsWith('platform/addons/metrics-server/')) draft.remove(path);
    });
    const done = await run(scratch);
    expect(done.staysDeleted).toEqual([module, 'platform/addons/metrics-server/new.yaml']);
    expect(done.conflicts).toEqual([]);
    expect(files(scratch, BRANCH)).not.toContain(module);
    expect(files(scratch, BRANCH).some((path) => path.startsWith('platform/addons/metrics-server/'))).toBe(false);
  });

  test('a conflict is one of Git, with why the template changed it above, and the record does not move yet', async () => {
    const path = 'apps/orders/base/deployment.yaml';
    const scratch = fork(rename, edit(path, 'Seconds: 40', 'Seconds: 90'));
    const done = await run(scratch);
    expect(done.conflicts).toEqual([{ path, is: 'both', reasons: ['Pods get a minute to end'] }]);
    expect(at(scratch, BRANCH, path)).toContain(
      [
        '# mainstem upgrade, why the template changed this: Pods get a minute to end',
        '<<<<<<< yours',
        '      terminationGracePeriodSeconds: 90',
        '=======',
        '      terminationGracePeriodSeconds: 60',
        '>>>>>>> template 0.2.0',
      ].join('\n'),
    );
    expect(unresolvedLines(at(scratch, BRANCH, path))).toHaveLength(3);
    const record = recordedAnswers(filesOf(new Map([[RECORD, at(scratch, BRANCH, RECORD)]])));
    expect([record?.template.version, record?.upgrading?.version, record?.upgrading?.conflicts]).toEqual([
      '0.1.0',
      '0.2.0',
      [path],
    ]);
    scratch.git('switch', '--quiet', BRANCH);
    await expect(run(scratch)).rejects.toThrow(/upgrade to 0\.2\.0 is not finished.*mainstem upgrade --continue/);
  });

  test('a fork that edited half of the files keeps every edit', async () => {
    const edited: string[] = [];
    const scratch = fork(
      rename,
      (draft) => removeEnvironment(draft, 'staging'),
      (draft) => {
        for (const [index, path] of draft.paths.entries()) {
          if (index % 2 === 0 || !/\.(?:ya?ml|tf)$/.test(path) || path === RECORD) continue;
          draft.edit(path, (text) => `# Ours: ${path}\n${text}`);
          edited.push(path);
        }
      },
    );
    const done = await run(scratch);
    expect(edited.length).toBeGreaterThan(70);
    expect(done.conflicts).toEqual([]);
    for (const path of edited) expect(at(scratch, BRANCH, path)).toContain(`# Ours: ${path}\n`);
    expect(at(scratch, BRANCH, 'infra/stacks/dev/network/main.tf')).toContain('max_retries = 5');
  });

  test('typed again it says that the branch has it; a branch with something else is left alone', async () => {
    const scratch = fork();
    const one = await run(scratch);
    const two = await run(scratch);
    expect([two.is, two.commit]).toEqual(['there', one.commit]);
    scratch.git('update-ref', `refs/heads/${BRANCH}`, 'HEAD');
    await expect(run(scratch)).rejects.toThrow(/already with something else.*git branch -D mainstem\/upgrade-0\.2\.0/);
    expect(scratch.git('rev-parse', BRANCH)).toBe(scratch.git('rev-parse', 'HEAD'));
  });

  test('with dryRun no ref is made', async () => {
    const scratch = fork();
    const before = scratch.git('for-each-ref');
    expect((await run(scratch, { dryRun: true })).is).toBe('dry');
    expect(scratch.git('for-each-ref')).toBe(before);
  });
});

describe('migrations', () => {
  /** The add-ons' folder of the fork's own charts says `pinned`, which was `fixed`. */
  const migration: Migration = {
    version: '0.2.0',
    what: 'thing.yaml: pinned, which was fixed',
    run(draft) {
      for (const path of draft.paths)
        if (/(?:^|\/)thing\.yaml$/.test(path)) draft.edit(path, (text) => text.replace(/^fixed:/m, 'pinned:'));
    },
  };

  test('those of every version passed run over files that the template never had', async () => {
    const scratch = fork((draft) => draft.create('apps/own/base/thing.yaml', 'fixed: 1\n'));
    const done = await run(scratch, {
      migrations: [migration, { version: '0.1.0', what: 'too old', run: (draft) => draft.remove('mainstem.yaml') }],
    });
    expect([done.migrated, done.conflicts]).toEqual([[migration.what], []]);
    expect(at(scratch, BRANCH, 'apps/own/base/thing.yaml')).toBe('pinned: 1\n');
    expect(files(scratch, BRANCH)).toContain('mainstem.yaml');
  });

  test('they are run from the oldest, by number', () => {
    const all = ['0.10.0', '0.9.1', '0.2.0', '1.0.0', '0.1.0'].map((version) => ({ ...migration, version }));
    expect(passed(all, '0.1.0', '0.10.0').map(({ version }) => version)).toEqual(['0.2.0', '0.9.1', '0.10.0']);
  });
});

describe('upgrade refuses, and says what to type', () => {
  test('files that are not committed', async () => {
    const scratch = fork();
    scratch.write({ 'notes.txt': 'mine' });
    await expect(run(scratch)).rejects.toThrow(/notes\.txt is not committed.*git add \. && git commit -m start/);
  });

  test('a tree without a record', async () => {
    const scratch = fork((draft) => draft.remove(RECORD));
    await expect(run(scratch)).rejects.toThrow(/There is no \.mainstem\/init\.yaml.*Make it: mainstem init/);
  });

  test('a recorded version that this clone does not have', async () => {
    const gone = 'a1'.repeat(20);
    const scratch = fork(edit(RECORD, first, gone));
    await expect(run(scratch)).rejects.toThrow(new RegExp(`which this clone does not have.*git fetch \\S+ ${gone}`));
  });

  test('a version that nobody has', async () => {
    const scratch = fork();
    await expect(run(scratch, { to: 'v9' })).rejects.toThrow(/has no tag or branch v9.*git ls-remote --tags/);
    await expect(upgrade(await openRepository(scratch.root), { to: 'v9' })).rejects.toThrow(
      /Unknown revision "v9".*mainstem upgrade --to v9 --from REMOTE/,
    );
  });
});
