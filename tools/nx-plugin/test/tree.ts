import type { FileContent } from '@mainstem/testing';

const kustomization = (...resources: string[]) => `resources:\n${resources.map((one) => `  - ${one}\n`).join('')}`;
const map = (name: string, value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  a: ${value}\n`;
const application = (name: string, path: string, more = '') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${name}\nspec:\n  project: default\n  source:\n    repoURL: https://git.example.com/acme/tree.git\n    path: ${path}\n${more}  destination:\n    name: dev\n    namespace: ${name}\n`;

/** One of each kind and of each way in which one project depends on another, or on a file of nobody. */
export const TREE: Readonly<Record<string, FileContent>> = {
  '.gitignore': 'node_modules\n.nx/\n',
  '.nxignore': '**/*.md\n',
  'nx.json': `${JSON.stringify({
    defaultBase: 'main',
    analytics: false,
    neverConnectToCloud: true,
    cacheDirectory: '.nx/cache',
    plugins: ['@mainstem/nx-plugin'],
    namedInputs: { default: ['{projectRoot}/**/*'] },
    tui: { enabled: false },
  })}\n`,
  'package.json': '{ "name": "tree", "private": true }\n',
  'package-lock.json': '{ "name": "tree", "lockfileVersion": 3, "packages": {} }\n',
  'mainstem.yaml': 'stacks:\n  - path: infra/stacks/dev/network\n    varFiles: [infra/common.tfvars]\n',
  'README.md': '# Tree\n',
  'infra/common.tfvars': 'a = 1\n',
  'infra/policies/base.json': '{}\n',
  'infra/modules/labels/main.tf': 'output "team" {\n  value = "a"\n}\n',
  'infra/modules/network/main.tf': 'module "labels" {\n  source = "../labels"\n}\n',
  'infra/stacks/dev/network/main.tf':
    'terraform {\n  backend "s3" {\n    bucket = "state"\n    key    = "dev/network"\n  }\n}\nmodule "network" {\n  source = "../../../modules/network"\n}\n',
  'infra/stacks/dev/cluster/main.tf':
    'terraform {\n  backend "s3" {\n    bucket = "state"\n    key    = "dev/cluster"\n  }\n}\ndata "terraform_remote_state" "network" {\n  backend = "s3"\n  config = {\n    bucket = "state"\n    key    = "dev/network"\n  }\n}\noutput "policy" {\n  value = file("${path.module}/../../../policies/base.json")\n}\n',
  'apps/shop/README.md': '# Shop\n',
  'apps/shop/base/kustomization.yaml': kustomization('map.yaml'),
  'apps/shop/base/map.yaml': map('shop', 'one'),
  'apps/shop/overlays/dev/kustomization.yaml': `${kustomization('../../base')}configMapGenerator:\n  - name: shared\n    files: [../../../../shared/settings.json]\n`,
  'apps/shop/overlays/production/kustomization.yaml': kustomization('../../base', 'database.yaml'),
  'apps/shop/overlays/production/database.yaml':
    'apiVersion: platform.example.com/v1\nkind: Database\nmetadata:\n  name: main\nspec:\n  size: small\n',
  'shared/settings.json': '{}\n',
  'shared/values.yaml': 'a: 1\n',
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
  'charts/web/values.yaml': 'a: 1\n',
  'charts/web/templates/map.yaml': 'apiVersion: v1\n',
  'plain/tools/map.yaml': map('tools', 'one'),
  'platform/argocd/shop.yaml': application('shop', 'apps/shop/overlays/dev'),
  'platform/charts/web.yaml': application(
    'web',
    'charts/web',
    '    helm:\n      valueFiles: [../../shared/values.yaml]\n',
  ),
  'platform/tools/tools.yaml': application('tools', 'plain/tools'),
  'platform/apis/database/definition.yaml':
    'apiVersion: apiextensions.crossplane.io/v2\nkind: CompositeResourceDefinition\nmetadata:\n  name: databases.platform.example.com\nspec:\n  group: platform.example.com\n  names:\n    kind: Database\n    plural: databases\n  scope: Namespaced\n  versions: []\n',
  'tools/one/package.json': '{ "name": "@tree/one", "version": "1.0.0" }\n',
  'tools/one/index.js': '',
  'tools/two/package.json': '{ "name": "@tree/two", "version": "1.0.0", "dependencies": { "@tree/one": "1.0.0" } }\n',
};
