import { affectedBy, createClosures, loadChange, loadGraph } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type FileContent, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let scratch: ScratchRepository;
beforeEach(() => {
  scratch = createScratchRepository();
});
afterEach(() => scratch.remove());

type Files = Readonly<Record<string, FileContent | undefined>>;

async function affected(before: Files, edit: Files) {
  const base = scratch.commit(before);
  const head = scratch.commit(edit);
  return affectedBy(await loadChange(await openRepository(scratch.root), base, head));
}

const backend = (key: string) => `terraform {\n  backend "s3" {\n    bucket = "state"\n    key    = "${key}"\n  }\n}\n`;
const reads = (key: string) =>
  `data "terraform_remote_state" "other" {\n  backend = "s3"\n  config = {\n    bucket = "state"\n    key    = "${key}"\n  }\n}\n`;

describe('a remote base (kubernetes review B2)', () => {
  const tree = (remote: string, more: Files = {}): Files => ({
    'a/kustomization.yaml': 'resources: [c.yaml]\n',
    'a/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { a: "1" }\n',
    'b/kustomization.yaml': `resources: ["${remote}"]\n`,
    'd/kustomization.yaml': 'resources: [../b]\n',
    ...more,
  });
  const edit = { 'a/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { a: "2" }\n' };
  const ours = { 'mainstem.yaml': 'argocd: { repositories: ["https://git.example.com/org/mono.git"] }\n' };
  const application =
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a, namespace: argocd }\nspec: { project: default, source: { repoURL: "https://git.example.com/org/mono", path: a }, destination: { namespace: x } }\n';
  it.each<[string, string, Files, string[]]>([
    ['of another repository', 'https://github.com/some-other-org/x//deploy?ref=v1', ours, ['a']],
    ['over ssh', 'git@github.com:some-other-org/x.git//deploy?ref=main', ours, ['a']],
    ['a raw file', 'https://raw.githubusercontent.com/some-other-org/x/main/deploy.yaml', ours, ['a']],
    [
      'where an Application tells which is ours',
      'github.com/some-other-org/x?ref=v1',
      { 'argo/a.yaml': application },
      ['a', 'argo'],
    ],
    ['whose path is not in the tree', 'https://github.com/some-other-org/x//deploy?ref=v1', {}, ['a']],
    ['of this repository', 'https://git.example.com/org/mono//a?ref=main', ours, ['a', 'b', 'd']],
    ['of this repository, otherwise spelt', 'ssh://git@git.example.com/org/mono.git/a?ref=main', ours, ['a', 'b', 'd']],
    [
      'of this repository, by SSH on port 443 (kubernetes review C8)',
      'ssh://git@ssh.github.com:443/org/mono.git//a?ref=main',
      { 'mainstem.yaml': 'argocd: { repositories: ["https://github.com/org/mono"] }\n' },
      ['a', 'b', 'd'],
    ],
    ['that may be this repository', 'https://github.com/some-other-org/x//a?ref=v1', {}, ['a', 'b', 'd']],
    ['whose path is not told', 'https://github.com/some-other-org/x?ref=v1', {}, ['a', 'b', 'd']],
  ])('%s: %s', async (_, remote, more, names) => {
    const { projects } = await affected(tree(remote, more), edit);
    expect(projects.map(({ name }) => name)).toEqual(names);
  });
});

describe('reasons', () => {
  it('names the hops from the project outwards, each with its edge', async () => {
    const { projects } = await affected(
      {
        'modules/a/main.tf': 'module "b" {\n  source = "../b"\n}\n',
        'modules/b/main.tf': 'locals { x = 1 }\n',
        'stacks/dev/one/main.tf': `${backend('one')}module "a" {\n  source = "../../../modules/a"\n}\n`,
      },
      { 'modules/b/main.tf': 'locals { x = 2 }\n' },
    );
    expect(projects.map(({ name, reasons }) => [name, reasons])).toEqual([
      ['modules.a', [{ file: 'modules/b/main.tf', path: [{ project: 'modules.b', edge: 'module' }] }]],
      ['modules.b', [{ file: 'modules/b/main.tf', path: [] }]],
      [
        'stacks.dev.one',
        [
          {
            file: 'modules/b/main.tf',
            path: [
              { project: 'modules.a', edge: 'module' },
              { project: 'modules.b', edge: 'module' },
            ],
          },
        ],
      ],
    ]);
  });

  it.each([
    ['comes', undefined, 'Later.\n'],
    ['goes', 'Later.\n', undefined],
  ])(
    'a folder without a manifest that %s is an Application of a generator more or less',
    async (_name, before, after) => {
      const set = (path: string) =>
        `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: s, namespace: argocd }\nspec:\n  goTemplate: true\n  generators: [{ git: { repoURL: "https://git.example/mono.git", revision: main, directories: [{ path: "${path}" }] } }]\n  template:\n    metadata: { name: "{{ index .path.segments 1 }}" }\n    spec: { project: default, source: { repoURL: "https://git.example/mono.git", path: "{{ .path.path }}" }, destination: { name: dev } }\n`;
      const { projects } = await affected(
        {
          'argo/s.yaml': set('k8s/*/prod'),
          'k8s/web/prod/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n',
          'k8s/empty/prod/README.md': before,
        },
        { 'k8s/empty/prod/README.md': after },
      );
      expect(projects.find(({ name }) => name === 'argo')?.reasons).toMatchObject([
        { file: 'k8s/empty/prod/README.md' },
      ]);
    },
  );

  it('counts what it does not list', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`stack/f${i}.json`, '1']));
    const { projects } = await affected(
      { 'stack/main.tf': backend('x'), ...files },
      Object.fromEntries(Object.keys(files).map((path) => [path, '2'])),
    );
    expect(projects[0]).toMatchObject({ name: 'stack', moreReasons: 10 });
    expect(projects[0]?.reasons).toHaveLength(20);
  });

  it('says what could not be resolved', async () => {
    const { projects } = await affected(
      {
        'modules/a/main.tf': 'locals { x = 1 }\n',
        'stack/main.tf': `${backend('x')}module "m" {\n  source = "../modules/\${var.which}"\n}\n`,
      },
      { 'modules/a/main.tf': 'locals { x = 2 }\n' },
    );
    const stack = projects.find(({ name }) => name === 'stack');
    expect(stack?.reasons[0]?.unresolved).toContain('not a literal');
  });
});

describe('changes of a project', () => {
  it('knows added, removed and renamed ones', async () => {
    const text = `${backend('x')}# ${'the same text in both places '.repeat(8)}\n`;
    const { projects } = await affected(
      { 'stacks/dev/old/main.tf': text, 'stacks/dev/gone/main.tf': backend('gone') },
      {
        'stacks/dev/old/main.tf': undefined,
        'stacks/dev/new/main.tf': text,
        'stacks/dev/gone/main.tf': undefined,
        'apps/x/kustomization.yaml': 'resources: []\n',
      },
    );
    expect(projects.map(({ name, change, renamedFrom, renamedTo }) => [name, change, renamedFrom, renamedTo])).toEqual([
      ['apps.x', 'added', undefined, undefined],
      ['stacks.dev.gone', 'removed', undefined, undefined],
      ['stacks.dev.new', 'added', 'stacks.dev.old', undefined],
      ['stacks.dev.old', 'removed', undefined, 'stacks.dev.new'],
    ]);
  });

  it('reaches who depended on a removed project', async () => {
    const { projects } = await affected(
      { 'base/kustomization.yaml': 'resources: []\n', 'dev/kustomization.yaml': 'resources: [../base]\n' },
      { 'base/kustomization.yaml': undefined },
    );
    expect(projects.map(({ name, change }) => [name, change])).toEqual([
      ['base', 'removed'],
      ['dev', 'modified'],
    ]);
  });

  it('is empty when base is head', async () => {
    const { projects, waves } = await affected({ 'a/kustomization.yaml': 'resources: []\n' }, {});
    expect({ projects, waves }).toEqual({ projects: [], waves: {} });
  });

  it('leaves documentation out', async () => {
    const { projects } = await affected({ 'a/kustomization.yaml': 'resources: []\n' }, { 'a/README.md': '# a\n' });
    expect(projects).toEqual([]);
  });

  it('sees settings that change how a stack is planned', async () => {
    const { projects } = await affected(
      { 'stack/main.tf': backend('x'), 'other/main.tf': backend('y') },
      { 'mainstem.yaml': 'stacks:\n  - path: stack\n    workspace: blue\n' },
    );
    expect(projects.map(({ name }) => name)).toEqual(['stack']);
  });

  it('sees a variable file that only the settings name', async () => {
    const { projects } = await affected(
      {
        'stack/main.tf': backend('x'),
        'vars/dev.tfvars': 'a = 1\n',
        'mainstem.yaml': 'stacks:\n  - path: stack\n    varFiles: [vars/dev.tfvars]\n',
      },
      { 'vars/dev.tfvars': 'a = 2\n' },
    );
    expect(projects).toMatchObject([{ name: 'stack', reasons: [{ file: 'vars/dev.tfvars' }] }]);
  });
});

describe('waves', () => {
  it('puts a stack after those it reads, each environment on its own', async () => {
    const { waves } = await affected(
      {},
      {
        'dev/network/main.tf': backend('dev/network'),
        'dev/cluster/main.tf': `${backend('dev/cluster')}${reads('dev/network')}`,
        'dev/app/main.tf': `${backend('dev/app')}${reads('dev/cluster')}`,
        'dev/other/main.tf': backend('dev/other'),
        'production/network/main.tf': `${backend('production/network')}${reads('dev/network')}`,
        'alone/main.tf': backend('alone'),
      },
    );
    expect(waves).toEqual({
      '': [['alone']],
      dev: [['dev.network', 'dev.other'], ['dev.cluster'], ['dev.app']],
      production: [['production.network']],
    });
  });

  it('puts a circle into one layer', async () => {
    const { waves } = await affected(
      {},
      {
        'dev/a/main.tf': `${backend('a')}${reads('b')}`,
        'dev/b/main.tf': `${backend('b')}${reads('a')}`,
        'dev/c/main.tf': `${backend('c')}${reads('a')}`,
      },
    );
    expect(waves).toEqual({ dev: [['dev.a', 'dev.b'], ['dev.c']] });
  });
});

describe('scanning', () => {
  it('is not blinded by a file of the same name in a generated folder', async () => {
    const { projects } = await affected(
      { '.terraform/m/main.tf': 'x', 'stack/main.tf': '' },
      { 'stack/main.tf': backend('x') },
    );
    expect(projects.map(({ name, kind }) => [name, kind])).toEqual([['stack', 'terraform-stack']]);
  });

  it('gives the same graph from the cache, and from another branch that shares blobs', async () => {
    const revision = scratch.commit({
      'base/kustomization.yaml': 'resources: []\n',
      'dev/kustomization.yaml': 'resources: [../base]\n',
      'stack/main.tf': backend('x'),
    });
    const repository = await openRepository(scratch.root);
    const cold = await loadGraph(repository, revision);
    const warm = await loadGraph(repository, revision);
    expect(warm.edges).toEqual(cold.edges);
    expect([...warm.projects]).toEqual([...cold.projects]);
    scratch.write({ '.git/mainstem': undefined });
    const fresh = await loadGraph(repository, revision);
    expect(fresh.edges).toEqual(cold.edges);
  });
});

describe('inputs digest', () => {
  const digestAt = async (revision: string, project: string) =>
    createClosures(await loadGraph(await openRepository(scratch.root), revision)).inputsDigest(project);

  it.each<[string, Files, boolean]>([
    ['its own file', { 'stack/main.tf': `${backend('x')}# x\n` }, true],
    ['a module it uses', { 'modules/m/main.tf': 'locals { y = 2 }\n' }, true],
    ['the version of its tool', { '.terraform-version': '1.11.4\n' }, true],
    ['another stack', { 'other/main.tf': `${backend('y')}# y\n` }, false],
    ['documentation', { 'stack/README.md': '# stack\n' }, false],
  ])('after a change of %s: %j', async (_, edit, differs) => {
    const base = scratch.commit({
      'stack/main.tf': `${backend('x')}module "m" {\n  source = "../modules/m"\n}\n`,
      'modules/m/main.tf': 'locals { y = 1 }\n',
      'other/main.tf': backend('y'),
    });
    const before = await digestAt(base, 'stack');
    if (differs && 'stack/main.tf' in edit) edit = { 'stack/extra.tf': 'locals { z = 1 }\n' };
    const after = await digestAt(scratch.commit(edit), 'stack');
    expect(before !== after).toBe(differs);
  });
});
