/** The notes of somebody's first day (`B…`: annoying, `C…`: polish), each with what they ask for now. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { affectedSchema, type Preview, previewSchema, verdictSchema } from '@mainstem/change';
import { type CliResult, createScratchRepository, runCli, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deployment, labels, SHOP } from './shop.ts';

let shop: ScratchRepository;
let base: string;

beforeAll(() => {
  shop = createScratchRepository();
  base = shop.commit(SHOP);
});
beforeEach(() => {
  shop.git('reset', '--quiet', '--hard', base);
  shop.git('clean', '--quiet', '-fd');
});
afterAll(() => shop.remove());

/** What the command line says in a folder of the tree. */
function inShop(folder: string, ...args: string[]): CliResult {
  return runCli(args, { cwd: join(shop.root, folder) });
}
const mainstem = (...args: string[]) => inShop('.', ...args);

const previews = (result: CliResult): Preview[] => previewSchema.array().parse(result.json());
const NO_CLAIM = {
  'apps/shop/base/deployment.yaml': deployment({ volume: false }),
  'apps/shop/base/claim.yaml': undefined,
  'apps/shop/base/kustomization.yaml': 'resources:\n  - deployment.yaml\n  - settings.yaml\n',
};

describe('newcomer B12: --working-tree takes the files on disk as head', () => {
  const TEAM = { 'infra/modules/labels/main.tf': labels('other') };
  const APP = {
    'apps/new/overlays/dev/kustomization.yaml': 'resources:\n  - settings.yaml\n',
    'apps/new/overlays/dev/settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n',
  };

  it('affected: changed, new, staged and removed files; ignored ones are not there', () => {
    shop.write({
      ...TEAM,
      ...APP,
      'platform/argocd/shop-dev.yaml': undefined,
      'infra/stacks/dev/names/x.tfstate': '{}',
    });
    shop.git('add', 'apps/new');
    const document = affectedSchema.parse(mainstem('affected', '--working-tree', '--json').json());
    expect(document).toMatchObject({ base, head: base, dirty: true });
    expect(document.projects.map(({ name, change }) => `${name} ${change}`)).toEqual([
      'apps.new.overlays.dev added',
      'infra.modules.labels modified',
      'infra.stacks.dev.names modified',
      'infra.stacks.production.names modified',
      'platform.argocd removed',
    ]);
  });

  it('nothing uncommitted: the same as without', () => {
    expect(affectedSchema.parse(mainstem('affected', '--working-tree', '--json').json())).toMatchObject({
      dirty: true,
      projects: [],
    });
  });

  it('why, and a rename that Git sees', () => {
    shop.git('mv', 'infra/stacks/dev/names', 'infra/stacks/dev/titles');
    const entry = mainstem('why', 'infra.stacks.dev.titles', '--working-tree', '--json').json();
    expect(entry).toMatchObject({ change: 'added', renamedFrom: 'infra.stacks.dev.names' });
  });

  it('diff: receipts are dirty where an uncommitted file counts, and only there', () => {
    shop.write({
      ...APP,
      'apps/shop/overlays/dev/kustomization.yaml': 'namespace: other\nresources:\n  - ../../base\n',
    });
    const found = previews(
      mainstem(
        'diff',
        'apps.new.overlays.dev',
        'apps.shop.overlays.dev',
        'apps.shop.overlays.production',
        '--working-tree',
        '--json',
      ),
    );
    expect(found.map(({ project, counts, receipt }) => [project, counts.create, receipt.dirty, receipt.head])).toEqual([
      ['apps.new.overlays.dev', 1, true, base],
      ['apps.shop.overlays.dev', 3, true, base],
      ['apps.shop.overlays.production', 0, false, base],
      ['apps.shop.overlays.production', 0, false, base],
    ]);
  });

  it('verdict judges what is on disk, and says so', () => {
    shop.write(NO_CLAIM);
    const verdict = verdictSchema.parse(mainstem('verdict', '--working-tree', '--json').json());
    expect(verdict).toMatchObject({ state: 'acknowledge', dirty: true, head: base });
    expect(verdict.risks.map(({ level, address }) => `${level} ${address}`)).toContain(
      'destroy /PersistentVolumeClaim/shop-dev/data',
    );
    const shown = mainstem('verdict', '--working-tree');
    expect(shown.stdout).toMatch(/[0-9a-f]{8}\.\.[0-9a-f]{8}, with uncommitted changes/);
    expect(shown.stderr).not.toContain('not looked at');
    expect(verdictSchema.parse(mainstem('verdict', '--json').json())).toMatchObject({ state: 'pass' });
  });

  it('writes nothing into the tree, its index or its objects', () => {
    shop.write({ ...TEAM, ...APP });
    const seen = () => [
      shop.git('status', '--porcelain', '--ignored'),
      shop.git('count-objects'),
      shop.git('diff', '--cached', '--name-only'),
      readdirSync(tmpdir()).filter((name) => /^mainstem-[A-Za-z0-9]{6}$/.test(name)).length > 0,
    ];
    const before = seen().slice(0, 3);
    for (const command of ['affected', 'verdict']) mainstem(command, '--working-tree');
    mainstem('diff', 'apps.new.overlays.dev', '--working-tree');
    expect(seen().slice(0, 3)).toEqual(before);
  });

  it('not with --head or --safe, nor in a bare repository; without it, the note says how', () => {
    expect(mainstem('affected', '--working-tree', '--head', 'main')).toMatchObject({
      code: 2,
      stderr: 'mainstem: Give --head or --working-tree, not both.\n',
    });
    expect(mainstem('verdict', '--working-tree', '--safe')).toMatchObject({ code: 2 });
    const folder = mkdtempSync(join(tmpdir(), 'mainstem-bare-'));
    try {
      shop.git('clone', '--quiet', '--bare', shop.root, folder);
      expect(runCli(['affected', '--working-tree', '--cwd', folder]).stderr).toMatch(/no working tree.*--head/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    shop.write(APP);
    expect(mainstem('affected').stderr).toBe(
      'mainstem: 2 uncommitted files are not looked at (apps/new/overlays/dev/kustomization.yaml, apps/new/overlays/dev/settings.yaml): commit them first, or add --working-tree.\n',
    );
  });
});

describe('newcomer C6: a folder names its project', () => {
  const named = 'apps.shop.overlays.dev';
  it.each([
    ['.', 'apps/shop/overlays/dev'],
    ['.', './apps/shop/overlays/dev/'],
    ['apps', 'shop/overlays/dev'],
    ['apps/shop/overlays/dev', '.'],
    ['apps/shop/base', '../overlays/dev/'],
    ['apps/shop/base', 'apps.shop.overlays.dev'],
  ])('from %s: %s', (folder, argument) => {
    expect(previews(inShop(folder, 'diff', argument, '--json'))[0]).toMatchObject({ project: named });
  });

  it('by absolute path, through a link, and from the root where the shell is elsewhere', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'mainstem-elsewhere-'));
    try {
      symlinkSync(shop.root, join(elsewhere, 'link'));
      for (const argument of [
        join(shop.root, 'apps/shop/overlays/dev'),
        join(elsewhere, 'link/apps/shop/overlays/dev/'),
      ])
        expect(previews(mainstem('diff', argument, '--json'))[0]).toMatchObject({ project: named });
      const far = runCli(['diff', 'apps/shop/overlays/dev', '--cwd', shop.root, '--json'], { cwd: elsewhere });
      expect(previews(far)[0]).toMatchObject({ project: named });
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it.each([
    ['render', 'apps/shop/overlays/dev/', /kind: Deployment/],
    ['render', 'apps/shop/overlays/dev', /kind: Deployment/],
    ['validate', 'apps/shop', /"apps\/shop"|valid/],
    ['validate', 'infra/modules/labels/', /valid/],
    ['why', 'infra/stacks/dev/names', /not affected/],
    ['plan', 'infra/modules/labels', /Plan the stacks that use it/],
    ['drift', 'infra/modules/labels/', /infra\.modules\.labels/],
  ])('%s %s', (command, argument, said) => {
    const { stdout, stderr } = mainstem(command, argument);
    expect(stdout + stderr).toMatch(said);
  });

  it('a project that was removed has no folder, and is named by it all the same', () => {
    shop.write({ 'apps/shop/overlays/dev/kustomization.yaml': undefined });
    rmSync(join(shop.root, 'apps/shop/overlays/dev'), { recursive: true });
    expect(existsSync(join(shop.root, 'apps/shop/overlays/dev'))).toBe(false);
    expect(mainstem('why', 'apps/shop/overlays/dev', '--working-tree', '--json').json()).toMatchObject({
      name: named,
      change: 'removed',
    });
  });

  it('a folder inside a project names the project', () => {
    mkdirSync(join(shop.root, 'apps/shop/overlays/dev/patches'));
    expect(mainstem('diff', 'apps/shop/overlays/dev/patches')).toMatchObject({
      code: 2,
      stderr: `mainstem: apps/shop/overlays/dev/patches is no project; it belongs to ${named}. Name that one: ${named}\n`,
    });
  });
});

describe('newcomer B18: verdict --accept', () => {
  beforeEach(() => shop.write(NO_CLAIM));
  const risks = () => verdictSchema.parse(mainstem('verdict', '--working-tree', '--json').json()).risks;

  it('one risk by its id, or all of them, for this look', () => {
    const [first, ...others] = risks().filter(({ decision }) => decision === 'acknowledge');
    expect(others.length).toBeGreaterThan(0);
    const one = verdictSchema.parse(
      mainstem('verdict', '--working-tree', '--accept', first?.id ?? '', '--json').json(),
    );
    expect(one.state).toBe('acknowledge');
    expect(one.acknowledged.map(({ digest }) => digest)).toEqual([first?.digest]);
    expect(mainstem('verdict', '--working-tree', '--accept', 'all')).toMatchObject({ code: 0 });
    const each = ['--accept', [first, ...others].map((risk) => risk?.id).join(',')];
    expect(mainstem('verdict', '--working-tree', ...each)).toMatchObject({ code: 0 });
    expect(mainstem('verdict', '--working-tree')).toMatchObject({ code: 3 });
  });

  it('the verdict says the line to type, and it works', () => {
    const shown = mainstem('verdict', '--working-tree', '--base', 'main').stdout;
    const lines = [...shown.matchAll(/accept {3}(mainstem verdict .*)$/gm)].map((match) => match[1] ?? '');
    expect(lines[0]).toMatch(/^mainstem verdict --base main --working-tree --accept [a-z0-9,]+$/);
    const accepted = (lines[0] ?? '').split(' ').at(-1)?.split(',') ?? [];
    const after = verdictSchema.parse(mainstem(...(lines[0] ?? '').split(' ').slice(1), '--json').json());
    expect(after.acknowledged.map(({ id }) => id)).toEqual(accepted);
  });

  it('an id that no risk has is an error that names those there are', () => {
    const [first] = risks();
    const id = first?.id ?? '';
    const slip = `${id.slice(0, -1)}${id.endsWith('x') ? 'y' : 'x'}`;
    expect(mainstem('verdict', '--working-tree', '--accept', slip)).toMatchObject({ code: 2 });
    expect(mainstem('verdict', '--working-tree', '--accept', 'zzzzzzzz').stderr).toMatch(
      /--accept zzzzzzzz: no risk of this change has that id\. There are: .*; or all\./,
    );
  });
});

describe('newcomer B22: without a branch main', () => {
  it('origin/HEAD is the base', () => {
    const origin = createScratchRepository();
    const clone = mkdtempSync(join(tmpdir(), 'mainstem-clone-'));
    try {
      origin.git('checkout', '--quiet', '--orphan', 'trunk');
      const start = origin.commit(SHOP);
      origin.git('clone', '--quiet', origin.root, clone);
      shop.git('-C', clone, 'checkout', '--quiet', '-b', 'work');
      shop.git('-C', clone, 'branch', '--quiet', '-D', 'trunk');
      expect(runCli(['affected', '--json', '--cwd', clone]).json()).toMatchObject({ base: start, projects: [] });
    } finally {
      origin.remove();
      rmSync(clone, { recursive: true, force: true });
    }
  });

  it('a shallow clone of another branch says how to fetch, and nothing else names a branch that is there', () => {
    const origin = createScratchRepository();
    const clone = mkdtempSync(join(tmpdir(), 'mainstem-clone-'));
    try {
      origin.git('checkout', '--quiet', '--orphan', 'master');
      origin.commit(SHOP);
      expect(runCli(['affected', '--cwd', origin.root])).toMatchObject({
        code: 2,
        stderr:
          'mainstem: There is no branch main to compare with, and no origin/HEAD. Name the base: --base master, or set "defaultBase" in nx.json (branches here: master).\n',
      });
      origin.git('checkout', '--quiet', '-b', 'work');
      origin.commit({ 'README.md': 'x' });
      origin.git('checkout', '--quiet', 'master');
      origin.git('clone', '--quiet', '--depth=1', '--branch=work', `file://${origin.root}`, clone);
      const asked = () => runCli(['affected', '--json', '--cwd', clone]);
      const first = asked();
      expect(first).toMatchObject({ code: 2 });
      const command = /Type: (git fetch [^(]*) \(/.exec(first.stderr)?.[1] ?? '';
      expect(command).toMatch(/--unshallow/);
      shop.git('-C', clone, ...command.replaceAll("'", '').split(' ').slice(1));
      expect(runCli(['affected', '--json', '--base', 'origin/master', '--cwd', clone])).toMatchObject({ code: 0 });
    } finally {
      origin.remove();
      rmSync(clone, { recursive: true, force: true });
    }
  });
});

describe('newcomer B19: one mistake in a file is one error', () => {
  it('in validate and in the verdict, without consequences of a file that cannot be read', () => {
    const origin = createScratchRepository();
    try {
      const application =
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop, namespace: argocd }\nspec:\n  project: default\n  source: { repoURL: https://git.example/p.git, targetRevision: HEAD, path: apps/shop }\n  destination: { name: in-cluster, namespace: shop }\n';
      origin.commit({
        'argocd/shop.yaml': application,
        'apps/shop/claim.yaml':
          'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n',
      });
      origin.git('checkout', '--quiet', '-b', 'work');
      origin.commit({ 'argocd/shop.yaml': application.replace('kind:', '  bad: [\nkind:') });
      const answer = (...args: string[]) => JSON.parse(runCli([...args, '--json', '--cwd', origin.root]).stdout);
      const { findings } = answer('validate') as { findings: { severity: string; file: string; rule: string }[] };
      expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
        { file: 'argocd/shop.yaml', rule: expect.stringMatching(/syntax$/) },
      ]);
      const { risks } = answer('verdict', '--base', 'main') as { risks: { level: string; address: string }[] };
      expect(risks).toMatchObject([{ level: 'stuck', address: expect.stringContaining('argocd/shop.yaml') }]);
    } finally {
      origin.remove();
    }
  });
});

describe('newcomer C', () => {
  it('C5: help, version and -v are understood', () => {
    const help = mainstem('--help').stdout;
    expect(mainstem('help')).toMatchObject({ code: 0, stdout: help });
    expect(mainstem('help', 'why').stdout).toBe(mainstem('why', '--help').stdout);
    const version = mainstem('--version').stdout;
    for (const word of ['version', '-v']) expect(mainstem(word)).toMatchObject({ code: 0, stdout: version });
  });

  it('C8: demo --out with a file is bad input, and doctor in a folder that is not there, too', () => {
    expect(mainstem('demo', '--out', 'apps/shop/base/claim.yaml')).toMatchObject({
      code: 2,
      stderr: 'mainstem: apps/shop/base/claim.yaml is no folder. Give --out a new folder.\n',
    });
    expect(mainstem('doctor', '--cwd', '/nonexistent')).toMatchObject({ code: 2 });
  });

  it('C14: no color in a pipe or with NO_COLOR, colors where they are forced', () => {
    const colored = (env: Record<string, string>) =>
      runCli(['graph'], { cwd: shop.root, env }).stdout.includes('\x1b[');
    expect([colored({}), colored({ NO_COLOR: '1' }), colored({ FORCE_COLOR: '1' })]).toEqual([false, false, true]);
  });

  it('B5: Nx is told to show what tasks print on a terminal', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../.env'), 'utf8')).toMatch(
      /^NX_DEFAULT_OUTPUT_STYLE=static$/m,
    );
  });
});
