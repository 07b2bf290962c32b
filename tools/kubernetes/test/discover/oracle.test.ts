import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Discovery } from '@mainstem/change';
import { runProgram } from '@mainstem/toolchain';
import { afterAll, describe, expect, it } from 'vitest';
import { discover, type Files, linkTarget } from './view.ts';

/**
 * `kubectl kustomize` says which files it reads: taking one away makes it fail or print something else. The references must name
 * exactly those. In every tree the folder `app` is built.
 */

const kustomization = (text: string) => `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${text}`;
const component = (text: string) => `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n${text}`;
const cm = (name: string, data = 'a: b') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  ${data}\n`;
const patch = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\ndata:\n  patched: "yes"\n';

const TREES: Readonly<Record<string, Files>> = {
  'resources, and a file that nobody names': {
    'app/kustomization.yaml': kustomization('resources:\n- one.yaml\n'),
    'app/one.yaml': cm('one'),
    'app/two.yaml': cm('two'),
    'app/README.md': 'text',
  },
  'a base beside an unused one': {
    'app/kustomization.yml': kustomization('resources:\n- ../base\nnamePrefix: x-\n'),
    'base/kustomization.yaml': kustomization('resources: [one.yaml]\n'),
    'base/one.yaml': cm('one'),
    'base/unused.yaml': cm('two'),
    'other/kustomization.yaml': kustomization('resources: [three.yaml]\n'),
    'other/three.yaml': cm('three'),
  },
  'bases of bases, and a component with a patch': {
    'app/Kustomization': kustomization('resources: [../mid/]\ncomponents: [../part]\n'),
    'mid/kustomization.yaml': kustomization('resources: [./../low/../low, two.yaml]\n'),
    'mid/two.yaml': cm('two'),
    'low/kustomization.yaml': kustomization('resources: [one.yaml]\n'),
    'low/one.yaml': cm('one'),
    'part/kustomization.yaml': component('patches:\n- path: p.yaml\nresources: [four.yaml]\n'),
    'part/p.yaml': patch,
    'part/four.yaml': cm('four'),
  },
  'deprecated bases': {
    'app/kustomization.yaml': kustomization('bases:\n- ../base\n'),
    'base/kustomization.yaml': kustomization('resources: [one.yaml]\n'),
    'base/one.yaml': cm('one'),
  },
  'patches of all kinds': {
    'app/kustomization.yaml': kustomization(
      'resources: [one.yaml]\npatches:\n- path: p.yaml\n- patch: |-\n    - {op: add, path: /data/x, value: unused.yaml}\n  target: {kind: ConfigMap}\npatchesStrategicMerge:\n- s.yaml\n- |-\n  apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: one\n  data: {q: r}\npatchesJson6902:\n- path: j.json\n  target: {version: v1, kind: ConfigMap, name: one}\n',
    ),
    'app/one.yaml': cm('one'),
    'app/p.yaml': patch,
    'app/s.yaml': patch.replace('patched', 'merged'),
    'app/j.json': '[{"op": "add", "path": "/data/j", "value": "k"}]',
    'app/unused.yaml': patch,
  },
  generators: {
    'app/kustomization.yaml': kustomization(
      'configMapGenerator:\n- name: a\n  files:\n  - a.txt\n  - other.txt=sub/b.txt\n  literals:\n  - unused.txt=unused.txt\n- name: e\n  envs:\n  - e.env\n- name: f\n  env: f.env\nsecretGenerator:\n- name: s\n  files: [tls.crt=s.pem]\n',
    ),
    'app/a.txt': 'a',
    'app/sub/b.txt': 'b',
    'app/e.env': 'E=1',
    'app/f.env': 'F=1',
    'app/s.pem': 'pem',
    'app/unused.txt': 'unused',
    'app/sub/unused.txt': 'unused',
  },
  'replacements in a file, crds, configurations and openapi': {
    'app/kustomization.yaml': kustomization(
      'resources: [one.yaml, two.yaml]\nreplacements:\n- path: r.yaml\ncrds: [crd.json]\nconfigurations: [c.yaml]\nopenapi:\n  path: o.json\n',
    ),
    'app/one.yaml': cm('one'),
    'app/two.yaml': cm('two', 'a: other'),
    'app/r.yaml':
      'source: {kind: ConfigMap, name: one, fieldPath: data.a}\ntargets:\n- select: {kind: ConfigMap, name: two}\n  fieldPaths: [data.a]\n',
    'app/crd.json': '{}',
    'app/c.yaml': 'namePrefix: []\n',
    'app/o.json': '{"definitions": {}}',
    'app/unused.json': '{}',
  },
  'transformers and generators in files, with files of their own': {
    'app/kustomization.yaml': kustomization('resources: [one.yaml]\ntransformers: [t.yaml]\ngenerators: [g.yaml]\n'),
    'app/one.yaml': cm('one'),
    'app/t.yaml': `apiVersion: builtin\nkind: PatchTransformer\nmetadata:\n  name: t\npath: p.yaml\n---\napiVersion: builtin\nkind: PatchStrategicMergeTransformer\nmetadata:\n  name: u\npaths:\n- q.yaml\n`,
    'app/p.yaml': patch.replace('metadata:', 'metadata:\n  labels: {a: b}'),
    'app/q.yaml': patch,
    'app/g.yaml':
      'apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata:\n  name: g\nfiles:\n- k=g.txt\nenvs:\n- g.env\n',
    'app/g.txt': 'text',
    'app/g.env': 'G=1',
    'app/unused.txt': 'text',
  },
  'a transformer from a folder reads beside the one that lists it': {
    'app/kustomization.yaml': kustomization('resources: [one.yaml]\ntransformers: [../shared]\n'),
    'app/one.yaml': cm('one'),
    'app/p.yaml': patch,
    'shared/kustomization.yaml': kustomization('resources: [t.yaml]\n'),
    'shared/t.yaml': 'apiVersion: builtin\nkind: PatchTransformer\nmetadata:\n  name: t\npath: p.yaml\n',
    'shared/p.yaml': patch,
  },
  'a transformer in place': {
    'app/kustomization.yaml': kustomization(
      'resources: [one.yaml]\ntransformers:\n- |-\n  apiVersion: builtin\n  kind: PatchTransformer\n  metadata:\n    name: t\n  path: p.yaml\n',
    ),
    'app/one.yaml': cm('one'),
    'app/p.yaml': patch,
  },
  'links to a folder, to a file and to the kustomization': {
    'app/kustomization.yaml': '-> ../shared/overlay.yaml',
    'shared/overlay.yaml': kustomization('resources: [link, one.yaml]\n'),
    'app/one.yaml': '-> real.yaml',
    'app/real.yaml': cm('one'),
    'app/link': '-> ../base',
    'base/kustomization.yaml': kustomization('resources: [two.yaml]\n'),
    'base/two.yaml': cm('two'),
    'shared/one.yaml': cm('one'),
  },
  'paths start at the real folder behind a link': {
    'app/kustomization.yaml': kustomization('resources: [../deep/link]\n'),
    'deep/link': '-> ../base/real',
    'base/real/kustomization.yaml': kustomization('resources: [../other]\n'),
    'base/other/kustomization.yaml': kustomization('resources: [two.yaml]\n'),
    'base/other/two.yaml': cm('two'),
    'other/kustomization.yaml': kustomization('resources: [three.yaml]\n'),
    'other/three.yaml': cm('three'),
  },
  'keys in another case, a repeated key, anchors, quotes and more than one document': {
    'app/kustomization.yaml':
      'Resources:\n- &one \'one.yaml\'\n"patches":\n- {Path: p.yaml}\n---\nresources: [unused.yaml]\n',
    'app/one.yaml': cm('one'),
    'app/p.yaml': patch,
    'app/unused.yaml': cm('two'),
  },
  'JSON, Windows line ends and a byte order mark': {
    'app/kustomization.yaml': '{"resources": ["../base", "one.json"]}',
    'app/one.json': '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "one"}}',
    'base/kustomization.yaml':
      'resources:\r\n  - two.yaml # here\r\nconfigMapGenerator:\r\n  - name: g\r\n    files: [x.txt]\r\n',
    'base/two.yaml': cm('two').replaceAll('\n', '\r\n'),
    'base/x.txt': 'x',
    'base/one.json': '{}',
  },
  'validators, and files outside the folder': {
    'app/kustomization.yaml': kustomization(
      'resources: [../common/one.yaml]\nvalidators: [v.yaml]\nconfigMapGenerator:\n- name: g\n  files: [../common/x.txt]\n',
    ),
    'common/one.yaml': cm('one'),
    'common/x.txt': 'x',
    'common/v.yaml': '',
    'app/v.yaml':
      'apiVersion: builtin\nkind: LabelTransformer\nmetadata:\n  name: l\nlabels: {}\nfieldSpecs:\n- {path: metadata/labels}\n',
    'app/path.yaml': cm('x'),
  },
};

const folder = mkdtempSync(join(tmpdir(), 'mainstem-kustomize-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function build(root: string): Promise<string | undefined> {
  const { code, stdout } = await runProgram('kubectl', [
    'kustomize',
    '--load-restrictor=LoadRestrictionsNone',
    join(root, 'app'),
  ]);
  return code === 0 ? stdout : undefined;
}

/** Every file that the project `app` reads, by its references. */
function filesRead(files: Files, { candidates }: Discovery): Set<string> {
  const read = new Set<string>();
  const folders = ['app'];
  for (const root of folders) {
    const candidate = candidates.find((one) => one.root === root);
    expect(candidate, `${root} is a project`).toBeDefined();
    const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].map((name) => `${root}/${name}`);
    for (const path of names) if (path in files) read.add(path);
    for (const reference of candidate?.refersTo ?? []) {
      if (reference.to === 'file') read.add(reference.path);
      else if (reference.to === 'folder' && !folders.includes(reference.path)) folders.push(reference.path);
      else expect(reference.to).toBe('folder');
    }
  }
  return read;
}

describe.concurrent('the references are the files that kubectl kustomize reads', () => {
  const areRead = async (...[name, files]: [string, (typeof TREES)[string]]) => {
    const root = join(folder, name.replaceAll(/\W+/g, '-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      const target = linkTarget(text);
      if (target === undefined) writeFileSync(join(root, path), text);
      else symlinkSync(target, join(root, path));
    }
    const whole = await build(root);
    expect(whole, 'the tree builds').toBeDefined();
    const read = filesRead(files, discover(files));

    const aside = join(root, 'aside');
    for (const path of read) {
      renameSync(join(root, path), aside);
      expect(await build(root), `without ${path}, which is referred to`).not.toBe(whole);
      renameSync(aside, join(root, path));
    }
    for (const path of Object.keys(files)) if (!read.has(path)) rmSync(join(root, path));
    expect(await build(root), 'without all that is not referred to').toBe(whole);
  };
  const trees = Object.entries(TREES);
  it.each(trees.slice(0, 4))('%s', { timeout: 30_000 }, areRead);
  it.each(trees.slice(4))('%s', { timeout: 30_000, tags: ['long'] }, areRead);
});
