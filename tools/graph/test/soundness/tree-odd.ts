import type { Files } from './tree-files.ts';

const configMap = (name: string, data = 'k: "1"') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata: {${data}}\n`;

const backend = (key: string) => `terraform {\n  backend "local" {\n    path = "${key}"\n  }\n}\n`;

/** Links, odd names, odd YAML. */
export const ODD: Files = {
  'k/a base/kustomization.yaml': 'resources:\n- "c m.yaml"\n- \'größe/ü.yaml\'\n',
  'k/a base/c m.yaml': configMap('spaced'),
  'k/a base/größe/ü.yaml': configMap('unicode'),
  'k/[x]/kustomization.yaml': 'resources: ["cm{1}.yaml"]\r\nnamePrefix: b-\r\n',
  'k/[x]/cm{1}.yaml': configMap('brackets'),
  'k/real/kustomization.yaml': 'resources:\n- cm.yaml\n- again.yaml\n',
  'k/real/cm.yaml': configMap('real'),
  'k/real/again.yaml': { link: 'other.txt' },
  'k/real/other.txt': configMap('other'),
  'k/link': { link: 'real' },
  'k/overlays/dev/kustomization.yaml': 'resources:\n- ../../link\n- "../../a base"\nnameSuffix: "-1"\n',
  'k/overlays/qa/kustomization.yaml':
    'x: &anchor ../../[x]\nresources:\n- *anchor\n- "../../a\\u0020base"\nnamePrefix: "\\x71-"\n',
  'k/overlays/staging/kustomization.yaml': { link: 'real.txt' },
  'k/overlays/staging/real.txt': 'resources:\n- ../dev\nnamePrefix: s-\n',
  'k/overlays/all/kustomization.yaml':
    '%YAML 1.1\n---\nresources: [\n  ../dev,\n  ? ../missing\n]\n---\nresources: [../qa]\n',
  'k/overlays/folded/kustomization.yaml':
    'resources:\n-   >-\n    ../dev\n- |\n  ../qa\ncommonAnnotations: {<<: {a: "1"}, b: "2"}\n',
  'k/overlays/nested/kustomization.yaml': 'resources:\n- inner/cm.yaml\n- inner/deep\n',
  'k/overlays/nested/inner/kustomization.yaml': 'resources: [cm.yaml]\nnameSuffix: -i1\n',
  'k/overlays/nested/inner/cm.yaml': configMap('inner'),
  'k/overlays/nested/inner/deep/kustomization.yaml':
    'resources: []\nconfigMapGenerator: [{name: d, literals: [a=1]}]\n',
  'k/overlays/empty/kustomization.yaml': '',
  'infra/stacks/dev/x y/main.tf': `${backend('a')}module "m" {\r\n  source = "../../../modules/m[1]"\r\n}\r\nlocals {\r\n  set = fileset("\${path.module}/../../../sets", "*.json")\r\n  doc = file("../../../notes/README.md")\r\n}\r\n`,
  'infra/stacks/dev/x y/vars.tf': { link: '../../../shared/{v}.tf' },
  'infra/shared/{v}.tf': 'variable "v" { default = 1 }\n',
  'infra/modules/m[1]/main.tf': 'locals {\n  all = fileset(path.module, "{data,more}/*")\n}\n',
  'infra/modules/m[1]/data/a.json': '{"a": 1}\n',
  'infra/sets/one.json': '{"one": 1}\n',
  'infra/sets/two.json': { link: '../values/two.json' },
  'infra/values/two.json': '{"two": 2}\n',
  'infra/notes/README.md': 'read=1\n',
};
