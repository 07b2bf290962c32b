import type { FileContent } from '@mainstem/testing';

type Files = Readonly<Record<string, FileContent>>;

const kustomization = (...resources: string[]) =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n${resources.map((one) => `  - ${one}\n`).join('')}`;

const deployment = (name: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    matchLabels:\n      app: ${name}\n` +
  `  template:\n    metadata:\n      labels:\n        app: ${name}\n    spec:\n      containers:\n        - name: main\n          image: ${name}:1\n`;

const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  a: b\n`;

/** Terraform in folders by environment, as most teams start: no stacks folder, two kinds of backend. */
export const TERRAFORM_FOLDERS: Files = {
  'README.md': '# Infrastructure\n',
  'terraform/modules/network/main.tf':
    'variable "cidr" {\n  type = string\n}\n\nmodule "labels" {\n  source = "../labels"\n}\n',
  'terraform/modules/network/outputs.tf': 'output "id" {\n  value = var.cidr\n}\n',
  'terraform/modules/labels/main.tf': 'output "team" {\n  value = "platform"\n}\n',
  'terraform/modules/cluster/main.tf': 'variable "network" {\n  type = string\n}\n',
  'terraform/prod/network/backend.tf':
    'terraform {\n  backend "s3" {\n    bucket = "acme-state"\n    key    = "prod/network.tfstate"\n    region = "eu-west-1"\n  }\n}\n',
  'terraform/prod/network/main.tf':
    'module "network" {\n  source = "../../modules/network"\n  cidr   = "10.0.0.0/16"\n}\n',
  'terraform/prod/cluster/main.tf': `terraform {
  backend "s3" {
    bucket = "acme-state"
    key    = "prod/cluster.tfstate"
    region = "eu-west-1"
  }
}

data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = "acme-state"
    key    = "prod/network.tfstate"
    region = "eu-west-1"
  }
}

module "cluster" {
  source  = "../../modules/cluster"
  network = data.terraform_remote_state.network.outputs.id
}

resource "terraform_data" "policy" {
  input = file("\${path.module}/../../policies/base.json")
}
`,
  'terraform/prod/cluster/terraform.tfvars': 'size = 3\n',
  'terraform/policies/base.json': '{}\n',
  'terraform/dev/network/main.tf': `terraform {
  backend "local" {
    path = "../state/network.tfstate"
  }
}

module "network" {
  source = "../../modules/network"
  cidr   = "10.1.0.0/16"
}
`,
  'terraform/dev/network/small.tfvars': 'cidr = "10.1.0.0/20"\n',
  'terraform/dev/cluster/main.tf': `provider "aws" {
  region = "eu-west-1"
}

data "terraform_remote_state" "network" {
  backend = "local"
  config = {
    path = "../state/network.tfstate"
  }
}
`,
  'mainstem.yaml':
    'stacks:\n  - path: terraform/dev/network\n    varFiles: [terraform/dev/network/small.tfvars, terraform/common.tfvars]\n',
  'terraform/common.tfvars': 'team = "platform"\n',
};

/** One stack in the repository's root, with its modules below it. */
export const TERRAFORM_ROOT: Files = {
  'main.tf': 'provider "aws" {\n  region = "eu-west-1"\n}\n\nmodule "queue" {\n  source = "./modules/queue"\n}\n',
  'variables.tf': 'variable "name" {\n  default = "x"\n}\n',
  'prod.tfvars': 'name = "prod"\n',
  'modules/queue/main.tf': 'variable "name" {\n  default = "q"\n}\n',
  'modules/queue/README.md': '# Queue\n',
  'scripts/release.sh': '#!/bin/sh\n',
};

const helmRelease = (name: string, chart: string) =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: ${name}\n  namespace: ${name}\nspec:\n  interval: 30m\n` +
  `  chart:\n    spec:\n      chart: ${chart}\n      version: "1.x"\n      sourceRef:\n        kind: HelmRepository\n        name: ${name}\n`;

const fluxKustomization = (name: string, path: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: ${name}\n  namespace: flux-system\nspec:\n` +
  `  interval: 10m\n  prune: true\n  sourceRef:\n    kind: GitRepository\n    name: flux-system\n  path: ${path}\n`;

/** The folders that Flux's own example teaches. */
export const FLUX: Files = {
  'clusters/production/apps.yaml': fluxKustomization('apps', './apps/production'),
  'clusters/production/infrastructure.yaml': `${fluxKustomization('infra-controllers', './infrastructure/controllers')}---\n${fluxKustomization('infra-configs', './infrastructure/configs')}`,
  'clusters/production/flux-system/kustomization.yaml': kustomization('gotk-sync.yaml'),
  'clusters/production/flux-system/gotk-sync.yaml': fluxKustomization('flux-system', './clusters/production'),
  'clusters/staging/apps.yaml': fluxKustomization('apps', './apps/staging'),
  'infrastructure/controllers/kustomization.yaml': kustomization('cert-manager.yaml'),
  'infrastructure/controllers/cert-manager.yaml': helmRelease('cert-manager', 'cert-manager'),
  'infrastructure/configs/kustomization.yaml': kustomization('issuers.yaml'),
  'infrastructure/configs/issuers.yaml':
    'apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata:\n  name: letsencrypt\nspec: {}\n',
  'apps/base/podinfo/kustomization.yaml': kustomization('namespace.yaml', 'release.yaml'),
  'apps/base/podinfo/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: podinfo\n',
  'apps/base/podinfo/release.yaml': helmRelease('podinfo', 'podinfo'),
  'apps/production/kustomization.yaml': `${kustomization('../base/podinfo')}patches:\n  - path: podinfo-values.yaml\n    target:\n      kind: HelmRelease\n      name: podinfo\n`,
  'apps/production/podinfo-values.yaml':
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: podinfo\nspec:\n  values:\n    replicaCount: 3\n',
  'apps/staging/kustomization.yaml': `${kustomization('../base/podinfo')}patches:\n  - path: podinfo-values.yaml\n`,
  'apps/staging/podinfo-values.yaml':
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: podinfo\n  namespace: podinfo\nspec:\n  values:\n    replicaCount: 1\n',
};

/** The smallest: one service with its manifests beside the code. */
export const ONE_OVERLAY: Files = {
  'package.json': '{ "name": "shop" }\n',
  'src/main.ts': 'export {};\n',
  Dockerfile: 'FROM scratch\n',
  'k8s/base/kustomization.yaml': kustomization('deployment.yaml'),
  'k8s/base/deployment.yaml': deployment('shop'),
  'k8s/components/tls/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources:\n  - certificate.yaml\n',
  'k8s/components/tls/certificate.yaml': configMap('certificate'),
  'k8s/overlays/production/kustomization.yaml': `${kustomization('../../base')}components:\n  - ../../components/tls\nconfigMapGenerator:\n  - name: settings\n    files:\n      - settings.json=../../../config/settings.json\n`,
  'config/settings.json': '{}\n',
};

const application = (name: string, source: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${name}\n  namespace: argocd\nspec:\n  project: default\n` +
  `  destination:\n    server: https://kubernetes.default.svc\n    namespace: ${name}\n${source}`;
const REPOSITORY = 'https://github.com/acme/gitops.git';

/** A root Application that delivers a folder of Applications: charts of the repository, and one with values of another source. */
export const APP_OF_APPS: Files = {
  'bootstrap/root.yaml': application(
    'root',
    `  source:\n    repoURL: ${REPOSITORY}\n    targetRevision: HEAD\n    path: applications\n`,
  ),
  'applications/shop.yaml': application(
    'shop',
    `  source:\n    repoURL: ${REPOSITORY}\n    targetRevision: HEAD\n    path: charts/shop\n    helm:\n      valueFiles:\n        - values-prod.yaml\n        - ../../shared/values.yaml\n`,
  ),
  'applications/ingress.yaml': application(
    'ingress',
    `  sources:\n    - repoURL: https://charts.example.com\n      chart: ingress-nginx\n      targetRevision: 4.11.0\n      helm:\n        valueFiles:\n          - $values/values/ingress/prod.yaml\n    - repoURL: ${REPOSITORY}\n      targetRevision: HEAD\n      ref: values\n`,
  ),
  'applications/tools.yaml': application(
    'tools',
    `  source:\n    repoURL: ${REPOSITORY}\n    targetRevision: HEAD\n    path: manifests/tools\n    directory:\n      recurse: true\n`,
  ),
  'charts/shop/Chart.yaml':
    'apiVersion: v2\nname: shop\nversion: 0.1.0\ndependencies:\n  - name: common\n    version: 0.1.0\n    repository: file://../common\n',
  'charts/shop/values.yaml': 'replicas: 1\n',
  'charts/shop/values-prod.yaml': 'replicas: 3\n',
  'charts/shop/templates/deployment.yaml': '{{- include "common.name" . }}\nreplicas: {{ .Values.replicas }}\n',
  'charts/common/Chart.yaml': 'apiVersion: v2\nname: common\nversion: 0.1.0\ntype: library\n',
  'charts/common/templates/_name.tpl': '{{- define "common.name" }}{{ end }}\n',
  'shared/values.yaml': 'team: shop\n',
  'values/ingress/prod.yaml': 'controller: {}\n',
  'manifests/tools/viewer.yaml': configMap('viewer'),
  'manifests/tools/nested/other.yaml': configMap('other'),
};
