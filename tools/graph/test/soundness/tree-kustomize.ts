import type { Files } from './tree-files.ts';

const configMap = (name: string, data = 'k: "1"') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata: {${data}}\n`;

const DEPLOYMENT =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: one\nspec:\n  replicas: 1\n  template:\n    spec:\n      containers:\n      - name: main\n        image: one:1\n';

/** Every field with which a kustomization reads a file or builds a folder. */
export const KUSTOMIZE: Files = {
  'base/one/kustomization.yaml':
    'resources:\n- deployment.yaml\n- service.json\n- list.yaml\n- several.yaml\nconfigurations:\n- config/names.yaml\ncrds:\n- crds.json\n',
  'base/one/deployment.yaml': DEPLOYMENT,
  'base/one/service.json':
    '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "one"}, "spec": {"ports": [{"port": 80}]}}\n',
  'base/one/list.yaml':
    'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: listed}\n  data: {a: "1"}\n',
  'base/one/several.yaml': `---\n${configMap('first')}---\n# nothing\n---\n${configMap('second')}...\n`,
  'base/one/config/names.yaml':
    'nameReference:\n- kind: ConfigMap\n  fieldSpecs:\n  - path: spec/template/metadata/name\n    kind: Deployment\n',
  'base/one/crds.json':
    '{"io.k8s.One": {"Schema": {"description": "one", "properties": {"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"type": "object"}}}}}\n',
  'base/old/kustomization.yml':
    'bases:\n- ../one\npatchesJson6902:\n- target:\n    group: apps\n    version: v1\n    kind: Deployment\n    name: one\n  path: six.json\n- target: {version: v1, kind: Service, name: one}\n  patch: |-\n    - op: replace\n      path: /spec/ports/0/port\n      value: 81\npatchesStrategicMerge:\n- merge.yaml\n',
  'base/old/six.json': '[{"op": "replace", "path": "/spec/replicas", "value": 2}]\n',
  'base/old/merge.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: one\nspec:\n  minReadySeconds: 5\n',
  'parts/outer/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\ncomponents:\n- ../inner\nresources:\n- outer.yaml\n',
  'parts/outer/outer.yaml': configMap('outer'),
  'parts/inner/Kustomization':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n- path: inner.yaml\n  target:\n    kind: Deployment\n- patch: \'[{"op": "add", "path": "/metadata/labels", "value": {"inner": "1"}}]\'\n  target: {kind: Service}\n',
  'parts/inner/inner.yaml': '- op: add\n  path: /metadata/annotations\n  value: {inner: "1"}\n',
  'env/dev/kustomization.yaml':
    'resources:\n- ../../base/one\ncomponents:\n- ../../parts/outer\nsecretGenerator:\n- name: secret\n  files: [a.txt, "b=sub/b.txt"]\n  envs:\n  - s.env\n  literals: [l=1]\n- name: older\n  env: s.env\ngeneratorOptions:\n  labels: {g: "1"}\n',
  'env/dev/a.txt': 'a=1\n',
  'env/dev/sub/b.txt': 'b=1\n',
  'env/dev/s.env': 'S=1\n',
  'env/staging/kustomization.yaml':
    'resources: [&base ../../base/old]\ngenerators:\n- generators/map.yaml\n- |-\n  apiVersion: builtin\n  kind: SecretGenerator\n  metadata: {name: inline}\n  files: [inline.txt]\ntransformers:\n- ../../plugins/labels\n- prefix.yaml\n- |-\n  apiVersion: builtin\n  kind: PatchTransformer\n  metadata: {name: patch}\n  path: patched.yaml\n  target: {kind: Service}\nvalidators:\n- ../../plugins/valid.yaml\n',
  'env/staging/generators/map.yaml':
    'apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata:\n  name: generated\nfiles:\n- inline.txt\nenvs: [more.env]\n',
  'env/staging/inline.txt': 'v=1\n',
  'env/staging/more.env': 'M=1\n',
  'env/staging/prefix.yaml':
    'apiVersion: builtin\nkind: PrefixTransformer\nmetadata:\n  name: prefix\nprefix: s1-\nfieldSpecs:\n- path: metadata/name\n',
  'env/staging/patched.yaml': '- op: replace\n  path: /spec/ports/0/port\n  value: 90\n',
  'plugins/labels/kustomization.yaml': 'resources:\n- labels.yaml\nnamePrefix: x-\n',
  'plugins/labels/labels.yaml':
    'apiVersion: builtin\nkind: LabelTransformer\nmetadata:\n  name: labels\nlabels:\n  team: a\nfieldSpecs:\n- path: metadata/labels\n  create: true\n',
  'env/production/kustomization.yaml':
    'resources:\n  - "../../env/dev"\n  - extra # the rest\nopenapi: {path: schema.json}\nreplacements:\n- path: replace.yaml\n- source: {kind: Service, name: one, fieldPath: metadata.name}\n  targets:\n  - select: {kind: Deployment}\n    fieldPaths: [metadata.annotations.inline]\n    options: {create: true}\nimages: [{name: one, newTag: "7"}]\n',
  'env/production/schema.json': '{"definitions": {}, "info": {"version": "1"}}\n',
  'env/production/replace.yaml':
    '- source: {kind: ConfigMap, name: extra, fieldPath: data.k}\n  targets:\n  - select: {kind: Deployment, name: one}\n    fieldPaths: [spec.template.metadata.annotations.k]\n    options: {create: true}\n',
  'env/production/extra/kustomization.yaml': 'resources: [cm.yaml]\n',
  'env/production/extra/cm.yaml': configMap('extra'),
};
