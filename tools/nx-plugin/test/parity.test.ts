import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { affectedSchema } from '@mainstem/change';
import { createScratchRepository, type FileContent, runCli, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TREE } from './tree.ts';

const modules = join(import.meta.dirname, '../../../node_modules');

let tree: ScratchRepository;
let base: string;

beforeAll(() => {
  tree = createScratchRepository();
  base = tree.commit({ ...TREE, node_modules: { link: modules } });
});

afterAll(() => tree.remove());

/** Nx as a developer runs it, with the Node that npm brings; no daemon, nothing shared with another workspace. */
function nx(...args: string[]): { code: number; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(join(modules, '.bin/node'), [join(modules, '.bin/nx'), ...args], {
    cwd: tree.root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter),
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      NX_ISOLATE_PLUGINS: 'false',
      NX_WORKSPACE_DATA_DIRECTORY: join(tree.root, '.nx/data'),
      NX_BASE: '',
      NX_HEAD: '',
      FORCE_COLOR: '0',
    },
  });
  return { code: status ?? 1, stdout, stderr };
}

/** What Nx and the command line say of the same change; what was removed is not in Nx's list, which has head's projects only. */
function compare(files: Readonly<Record<string, FileContent | undefined>>) {
  tree.git('checkout', '--quiet', '--force', '--detach', base);
  const head = tree.commit(files);
  const shown = nx('show', 'projects', '--affected', `--base=${base}`, `--head=${head}`, '--json');
  if (shown.code !== 0) throw new Error(shown.stdout + shown.stderr);
  const { projects } = affectedSchema.parse(runCli(['affected', '--cwd', tree.root, '--base', base, '--json']).json());
  return {
    nx: (JSON.parse(shown.stdout) as string[]).sort(),
    mainstem: projects.filter(({ change }) => change !== 'removed').map(({ name }) => name),
    removed: projects.filter(({ change }) => change === 'removed').map(({ name }) => name),
  };
}

const LABELS = [
  'infra.modules.labels',
  'infra.modules.network',
  'infra.stacks.dev.cluster',
  'infra.stacks.dev.network',
];

describe('Nx and the command line find the same projects', () => {
  type Case = [name: string, files: Readonly<Record<string, FileContent | undefined>>, affected: readonly string[]];
  const CASES: Case[] = [
    [
      'a module used through another',
      { 'infra/modules/labels/main.tf': 'output "team" {\n  value = "b"\n}\n' },
      LABELS,
    ],
    ['a stack whose state another reads', { 'infra/stacks/dev/network/locals.tf': '' }, LABELS.slice(2)],
    [
      'a file of nobody that a stack reads',
      { 'infra/policies/base.json': '{ "a": 1 }\n' },
      ['infra.stacks.dev.cluster'],
    ],
    [
      'a base',
      { 'apps/shop/base/map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n' },
      ['apps.shop.base', 'apps.shop.overlays.dev', 'apps.shop.overlays.production', 'platform.argocd'],
    ],
    [
      'an overlay that an Application delivers',
      { 'apps/shop/overlays/dev/patch.yaml': '' },
      ['apps.shop.overlays.dev', 'platform.argocd'],
    ],
    [
      'a file of nobody that an overlay reads',
      { 'shared/settings.json': '{ "a": 1 }\n' },
      ['apps.shop.overlays.dev', 'platform.argocd'],
    ],
    [
      'an API and its instances',
      { 'platform/apis/database/composition.yaml': 'kind: None\n' },
      ['apps.shop.overlays.production', 'platform.apis.database'],
    ],
    ["a chart's value", { 'charts/web/values.yaml': 'a: 2\n' }, ['charts.web', 'platform.charts']],
    ["an Application's value file", { 'shared/values.yaml': 'a: 2\n' }, ['platform.charts']],
    [
      'plain manifests',
      { 'plain/tools/map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n' },
      ['plain.tools', 'platform.tools'],
    ],
    ['a library', { 'tools/one/index.js': 'export {};\n' }, ['tools.one', 'tools.two']],
    [
      'an added project',
      { 'apps/shop/overlays/staging/kustomization.yaml': 'resources:\n  - ../../base\n' },
      ['apps.shop.overlays.staging'],
    ],
    [
      'two at once, and a variable file that the settings name',
      { 'infra/common.tfvars': 'a = 2\n', 'tools/two/index.js': '' },
      ['infra.stacks.dev.cluster', 'infra.stacks.dev.network', 'tools.two'],
    ],
    ['documentation', { 'README.md': '# Other\n', 'apps/shop/README.md': '# Other\n' }, []],
  ];
  const agree = (...[, files, affected]: Case) => {
    expect(compare(files)).toEqual({ nx: affected, mainstem: affected, removed: [] });
  };
  it.each(CASES.slice(0, 2))('%s', agree);
  it.each(CASES.slice(2))('%s', { tags: ['long'] }, agree);
});

describe('where Nx cannot say what the command line says', () => {
  it('a removed project: Nx has only the projects of head', () => {
    const found = compare({ 'infra/stacks/dev/cluster/main.tf': undefined });
    expect(found).toEqual({ nx: [], mainstem: [], removed: ['infra.stacks.dev.cluster'] });
  });

  it('what depended on a removed project: Nx has only the edges of head', { tags: ['long'] }, () => {
    const found = compare({
      'platform/apis/database/definition.yaml': undefined,
    });
    expect(found.removed).toEqual(['platform.apis.database']);
    expect(found.mainstem).toEqual(['apps.shop.overlays.production']);
    expect(found.nx).toEqual([]);
  });

  it('nx.json: Nx takes every project for affected, since targets may differ; no effect does', {
    tags: ['long'],
  }, () => {
    const text = String(TREE['nx.json']).replace('"analytics":false', '"analytics":false,"parallel":2');
    const found = compare({ 'nx.json': text });
    expect(found.mainstem).toEqual([]);
    expect(found.nx.length).toBeGreaterThan(10);
  });

  it('the lock file: Nx takes every project for affected', { tags: ['long'] }, () => {
    const text = String(TREE['package-lock.json']).replace('"packages": {}', '"packages": { "": { "name": "tree" } }');
    const found = compare({ 'package-lock.json': text });
    expect(found.mainstem).toEqual([]);
    expect(found.nx.length === 0 || found.nx.length > 10).toBe(true);
  });
});

describe('targets', () => {
  it('nx show project, nx run validate and render', () => {
    tree.git('checkout', '--quiet', '--force', '--detach', base);
    const shown = nx('show', 'project', 'apps.shop.overlays.production', '--json');
    const project = JSON.parse(shown.stdout) as {
      root: string;
      tags: string[];
      targets: Record<string, { cache: boolean }>;
    };
    expect(project).toMatchObject({
      root: 'apps/shop/overlays/production',
      tags: expect.arrayContaining(['environment:production', 'kind:app-overlay']),
    });
    expect(
      Object.entries(project.targets)
        .map(([name, { cache }]) => `${name} ${cache}`)
        .sort(),
    ).toEqual(['diff false', 'render true', 'validate true']);
    const render = nx('run', 'apps.shop.overlays.production:render');
    expect(render.code, render.stdout + render.stderr).toBe(0);
    expect(render.stdout).toContain('kind: Database');
    const validate = nx('run', 'apps.shop.overlays.production:validate');
    expect(validate.code, validate.stdout + validate.stderr).toBe(0);
  });

  it("a folder's name is one word of the target's command, never a command", { tags: ['long'] }, () => {
    tree.git('checkout', '--quiet', '--force', '--detach', base);
    tree.commit({ "odd/$(touch pwned) it's/kustomization.yaml": 'resources: []\n' });
    const run = nx('run', "odd.$(touch pwned) it's:validate");
    expect(run.code, run.stdout + run.stderr).toBe(0);
    expect(tree.git('status', '--porcelain')).toBe('');
  });
});
