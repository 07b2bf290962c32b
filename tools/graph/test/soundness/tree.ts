import type { Files } from './tree-files.ts';
import { KUSTOMIZE } from './tree-kustomize.ts';
import { ODD } from './tree-odd.ts';
import { TERRAFORM } from './tree-terraform.ts';

/** A usual monorepo. */
const USUAL: Files = {
  // kustomize
  'apps/web/base/kustomization.yaml': 'resources:\n- deployment.yaml\n- service.yaml\n',
  'apps/web/base/deployment.yaml': deployment('web'),
  'apps/web/base/service.yaml':
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n  - port: 80\n',
  'apps/web/overlays/dev/kustomization.yaml':
    'namespace: web-dev\nresources:\n- ../../base\n- ../../../../shared/quota\nconfigMapGenerator:\n- name: settings\n  files:\n  - app.properties\n  - renamed=extra.txt\n',
  'apps/web/overlays/dev/app.properties': 'a=1\n',
  'apps/web/overlays/dev/extra.txt': 'extra\n',
  'apps/web/overlays/staging/kustomization.yaml':
    'resources:\n- ../../base\ncomponents:\n- ../../../../components/monitoring\npatches:\n- path: patch.yaml\n  target:\n    kind: Deployment\n',
  'apps/web/overlays/staging/patch.yaml': '- op: add\n  path: /metadata/labels\n  value: {tier: web}\n',
  'apps/web/overlays/production/kustomization.yaml':
    '{"resources": ["../staging", "pdb.yaml"], "namePrefix": "p-", "replacements": [{"path": "replacement.yaml"}]}\n',
  'apps/web/overlays/production/pdb.yaml':
    'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  maxUnavailable: 1\n',
  'apps/web/overlays/production/replacement.yaml':
    'source:\n  kind: Service\n  name: web\n  fieldPath: metadata.name\ntargets:\n- select:\n    kind: PodDisruptionBudget\n  fieldPaths:\n  - metadata.annotations.service\n  options:\n    create: true\n',
  'apps/api/kustomization.yml':
    'resources:\n- ../../shared/quota\n- linked.yaml\nsecretGenerator:\n- name: keys\n  envs: [keys.env]\ntransformers:\n- transformers\ngeneratorOptions:\n  disableNameSuffixHash: true\n',
  'apps/api/keys.env': 'KEY=1\n',
  'apps/api/real.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: real\ndata:\n  k: v\n',
  'apps/api/linked.yaml': { link: 'real.yaml' },
  'apps/api/transformers/kustomization.yaml': 'resources:\n- labels.yaml\n',
  'apps/api/transformers/labels.yaml':
    'apiVersion: builtin\nkind: LabelTransformer\nmetadata:\n  name: labels\nlabels:\n  team: a\nfieldSpecs:\n- path: metadata/labels\n  create: true\n',
  'apps/alone/kustomization.yaml':
    "# a comment\nresources: [cm.yaml, 'more/cm.yaml']\npatchesStrategicMerge:\n- |-\n  apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: alone\n  data:\n    inline: x\n",
  'apps/alone/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: alone\ndata: {}\n',
  'apps/alone/more/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: more\ndata: {a: "1"}\n',
  'components/monitoring/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources:\n- monitor.yaml\n',
  'components/monitoring/monitor.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: monitor\ndata: {on: "true"}\n',
  'shared/quota/kustomization.yaml': 'resources:\n- quota.yaml\n',
  'shared/quota/quota.yaml':
    'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: quota\nspec:\n  hard:\n    pods: "10"\n',
  'shared/unused.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: unused\n',
  // Terraform
  'infra/modules/tags/main.tf': 'output "tags" { value = { team = "a" } }\n',
  'infra/modules/network/main.tf':
    'module "tags" {\n  source = "../tags"\n}\nresource "terraform_data" "net" {\n  input = file("${path.module}/files/net.json")\n}\n',
  'infra/modules/network/files/net.json': '{}\n',
  'infra/modules/service/main.tf':
    'module "network" { source = "../network" }\nlocals {\n  dir = "${path.module}/policies"\n  policies = [for f in fileset(local.dir, "*.json") : file("${local.dir}/${f}")]\n}\n',
  'infra/modules/service/policies/a.json': '{"a":1}\n',
  'infra/modules/service/policies/readme.txt': 'not a policy\n',
  'infra/modules/service/scripts/run.sh': 'echo\n',
  'infra/stacks/dev/network/main.tf': stack(
    'dev/network',
    'module "network" {\n  source = "../../../modules/network"\n}\n',
  ),
  'infra/stacks/dev/network/terraform.tfvars': 'a = 1\n',
  'infra/stacks/dev/network/common.tf': { link: '../../../common/common.tf' },
  'infra/stacks/dev/service/main.tf': stack(
    'dev/service',
    'module "service" {\n  source = "../../../modules/service" # not ../../../modules/tags\n}\nresource "terraform_data" "t" {\n  input = templatefile("../../../templates/user.tftpl", { name = "x" })\n}\n',
  ),
  'infra/stacks/production/service/main.tf': stack(
    'production/service',
    'module "service" {\n  source = "../../../modules/service"\n}\ndata "terraform_remote_state" "network" {\n  backend = "s3"\n  config = {\n    bucket = "state"\n    key    = "dev/network"\n    region = "us-east-1"\n  }\n}\n',
  ),
  'infra/stacks/production/alone/main.tf': stack('production/alone', 'resource "terraform_data" "x" {}\n'),
  'infra/stacks/production/alone/prod.auto.tfvars': 'x = 1\n',
  'infra/common/common.tf': 'variable "a" {\n  default = <<-EOT\n    source = "../../../modules/tags"\n  EOT\n}\n',
  'infra/templates/user.tftpl': 'hello ${name}\n',
  'infra/templates/other.tftpl': 'unused\n',
  'README.md': '# A tree for tests\n',
};

/** The trees that random edits start from: together, every kind of reference that kustomize and Terraform follow. */
export const STARTS: readonly Files[] = [USUAL, KUSTOMIZE, TERRAFORM, ODD];

function deployment(name: string): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    matchLabels: {app: ${name}}\n  template:\n    metadata:\n      labels: {app: ${name}}\n    spec:\n      containers:\n      - name: main\n        image: ${name}:1\n`;
}

function stack(key: string, body: string): string {
  return `terraform {\n  backend "s3" {\n    bucket = "state"\n    key    = "${key}"\n    region = "us-east-1"\n  }\n}\n${body}`;
}
