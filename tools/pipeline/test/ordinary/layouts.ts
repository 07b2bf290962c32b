/** Commits of each generated history. */
export const COMMITS = 200;

export interface OrdinaryLayout {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly settings?: string;
}

type Files = Map<string, string>;
const s3 = (key: string) =>
  `  backend "s3" {\n    bucket = "states"\n    key = "${key}"\n    region = "eu-west-1"\n    use_lockfile = true\n  }\n`;
const aws = (key: string) =>
  `terraform {\n  required_version = ">= 1.10"\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n      version = "~> 5.0"\n    }\n  }\n${s3(key)}}\nprovider "aws" {\n  region = var.region\n  default_tags {\n    tags = local.tags\n  }\n}\nvariable "region" {\n  default = "eu-west-1"\n}\nlocals {\n  tags = {\n    team = "t0"\n  }\n}\n`;
const each = (folder: (name: string) => string, files: (name: string) => Record<string, string>) =>
  Object.fromEntries(
    ['dev', 'production'].flatMap((name) =>
      Object.entries(files(name)).map(([file, text]) => [`${folder(name)}/${file}`, text]),
    ),
  );

/** Layouts that are common, each with its stacks; after those that the reviews name. */
const STACKS: Readonly<Record<string, { files: Record<string, string>; settings?: string }>> = {
  'a folder an environment': {
    files: each(
      (name) => `envs/${name}`,
      (name) => ({ 'main.tf': aws(name) }),
    ),
  },
  'modules beside environments': {
    files: {
      ...each(
        (name) => `live/${name}/app`,
        (name) => ({
          'main.tf': `${aws(name)}module "m" {\n  source = "../../../modules/m"\n  tags = local.tags\n}\n`,
        }),
      ),
      'modules/m/main.tf': 'variable "tags" {}\nresource "aws_sqs_queue" "q" {\n  tags = var.tags\n}\n',
    },
  },
  'one folder, values by the settings': {
    files: {
      'infra/main.tf': aws('x'),
      'values/dev.tfvars': 'region = "eu-west-1"\n',
      'values/backend.conf': 'bucket = "states"\nkey = "k"\n',
    },
    settings: 'stacks:\n  - path: infra\n    varFiles: [values/dev.tfvars]\n    backendConfig: [values/backend.conf]\n',
  },
  'Kubernetes with a token of the AWS CLI': {
    files: each(
      (name) => `eks/${name}`,
      (name) => ({
        'main.tf': aws(name),
        'kubernetes.tf':
          'provider "kubernetes" {\n  host = data.aws_eks_cluster.c.endpoint\n  cluster_ca_certificate = base64decode(data.aws_eks_cluster.c.certificate_authority[0].data)\n  exec {\n    api_version = "client.authentication.k8s.io/v1beta1"\n    command = "aws"\n    args = ["eks", "get-token", "--cluster-name", var.region]\n  }\n}\nresource "helm_release" "r" {\n  name = "r"\n  chart = "r"\n}\ndata "aws_eks_cluster" "c" {\n  name = "c"\n}\n',
      }),
    ),
  },
  'community modules at exact versions': {
    files: each(
      (name) => `stacks/${name}/network`,
      (name) => ({
        'main.tf': `${aws(name)}module "vpc" {\n  source = "terraform-aws-modules/vpc/aws"\n  version = "5.8.1"\n  cidr = "10.0.0.0/16"\n}\n`,
      }),
    ),
  },
  'community modules that float': {
    files: each(
      (name) => `stacks/${name}/network`,
      (name) => ({
        'main.tf': `${aws(name)}module "vpc" {\n  source = "terraform-aws-modules/vpc/aws"\n  version = "~> 5.0"\n}\n`,
      }),
    ),
  },
  'modules from Git by tag': {
    files: each(
      (name) => `stacks/${name}/app`,
      (name) => ({
        'main.tf': `${aws(name)}module "m" {\n  source = "git::https://github.com/acme/modules.git//app?ref=v1.2.0"\n}\n`,
      }),
    ),
  },
  'states of other stacks by a local': {
    files: each(
      (name) => `stacks/${name}/app`,
      (name) => ({
        'main.tf': aws(name),
        'data.tf': `locals {\n  state = {\n    bucket = "states"\n    region = var.region\n  }\n}\ndata "terraform_remote_state" "n" {\n  backend = "s3"\n  config = merge(local.state, { key = "${name}/network" })\n}\n`,
      }),
    ),
  },
  Azure: {
    files: each(
      (name) => `azure/${name}`,
      (name) => ({
        'main.tf': `terraform {\n  required_providers {\n    azurerm = {\n      source = "hashicorp/azurerm"\n    }\n  }\n  backend "azurerm" {\n    resource_group_name = "r"\n    storage_account_name = "s"\n    container_name = "c"\n    key = "${name}"\n  }\n}\nprovider "azurerm" {\n  features {}\n  subscription_id = var.region\n}\nvariable "region" {}\nlocals {\n  tags = {\n    team = "t0"\n  }\n}\n`,
      }),
    ),
  },
  'Google, in JSON besides': {
    files: each(
      (name) => `gcp/${name}`,
      (name) => ({
        'main.tf': `terraform {\n  backend "gcs" {\n    bucket = "b"\n    prefix = "${name}"\n  }\n}\nprovider "google" {\n  project = var.region\n}\nvariable "region" {}\nlocals {\n  tags = {\n    team = "t0"\n  }\n}\n`,
        'more.tf.json': JSON.stringify({ resource: { google_pubsub_topic: { t: { name: '${var.region}-t' } } } }),
      }),
    ),
  },
  'providers of others, in use': {
    files: each(
      (name) => `monitoring/${name}`,
      (name) => ({
        'main.tf': aws(name),
        'versions.tf':
          'terraform {\n  required_providers {\n    datadog = {\n      source = "datadog/datadog"\n    }\n  }\n}\nprovider "datadog" {\n  api_key = var.region\n  app_key = var.region\n}\n',
      }),
    ),
  },
};

/** A generator that gives the same history each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const REMOTE = 'https://github.com/acme/platform-base//web?ref=v1.0.0';
const container = (image: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 2\n  selector:\n    matchLabels: { app: web }\n  template:\n    metadata:\n      labels: { app: web }\n    spec:\n      containers:\n        - name: web\n          image: ${image}\n`;
const application = (name: string, environment: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${name}\n  namespace: argocd\nspec:\n  project: default\n  destination: { server: https://kubernetes.default.svc, namespace: ${name} }\n  source: { repoURL: https://github.com/acme/deploy, path: apps/${name}/overlays/${environment}, targetRevision: main }\n`;

/** The same of manifests: bases with overlays, bases of another repository, and Applications, of charts too. */
const MANIFESTS: Readonly<Record<string, { files: Record<string, string>; settings?: string }>> = {
  'a base and overlays': {
    files: {
      'apps/web/base/kustomization.yaml': 'resources: [web.yaml]\n',
      'apps/web/base/web.yaml': container('acme/web:1'),
      ...each(
        (name) => `apps/web/overlays/${name}`,
        () => ({ 'kustomization.yaml': 'resources: [../../base]\nimages:\n  - name: acme/web\n    newTag: "1"\n' }),
      ),
    },
  },
  'a base of another repository': {
    files: each(
      (name) => `k8s/${name}`,
      () => ({
        'kustomization.yaml': `resources:\n  - ${REMOTE}\n  - web.yaml\n`,
        'web.yaml': container('acme/web:1'),
      }),
    ),
  },
  'Applications of folders and of charts': {
    files: {
      ...each(
        (name) => `apps/web/overlays/${name}`,
        () => ({ 'kustomization.yaml': 'resources: [web.yaml]\n', 'web.yaml': container('acme/web:1') }),
      ),
      'argocd/dev/web.yaml': application('web', 'dev'),
      'argocd/production/web.yaml': application('web', 'production'),
      'argocd/dev/ingress.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ingress\n  namespace: argocd\nspec:\n  project: default\n  destination: { server: https://kubernetes.default.svc, namespace: ingress }\n  source: { repoURL: https://charts.acme.example/stable, chart: ingress, targetRevision: 4.10.0 }\n',
    },
  },
};

export const STACK_LAYOUTS: readonly OrdinaryLayout[] = Object.entries(STACKS).map(([name, one]) => ({ name, ...one }));
export const LAYOUTS: readonly OrdinaryLayout[] = [
  ...STACK_LAYOUTS,
  ...Object.entries(MANIFESTS).map(([name, one]) => ({ name, ...one })),
];

/** What people do in a day to manifests. */
const MANIFEST_EDITS: readonly ((files: Files, path: string, index: number) => void)[] = [
  (files, path, index) => files.set(path, text(files, path).replace(/acme\/web:\d+/, `acme/web:${index}`)),
  (files, path, index) => files.set(path, text(files, path).replace(/newTag: "\d+"/, `newTag: "${index}"`)),
  (files, path, index) => files.set(path, text(files, path).replace(/replicas: \d+/, `replicas: ${(index % 5) + 1}`)),
  (files, path, index) => files.set(path, text(files, path).replace(/ref=v1\.\d+\.0/, `ref=v1.${index}.0`)),
  (files, path, index) =>
    files.set(path, text(files, path).replace(/targetRevision: 4\.\d+\.0/, `targetRevision: 4.${index}.0`)),
  (files, path, index) => files.set(path, `${text(files, path)}# ${index}\n`),
  (files, path, index) => files.set(path.replace(/[^/]*$/, 'README.md'), `${index}\n`),
  (files, path, index) => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (index % 9 === 0 && /overlays|^k8s/.test(folder))
      for (const [other, content] of [...files])
        if (other.startsWith(`${folder}/`)) files.set(other.replace(folder, `${folder}-${index}`), content);
  },
];

/** What people do in a day; none of it asks anybody. */
const EDITS: readonly ((files: Files, path: string, index: number, pick: (below: number) => number) => void)[] = [
  (files, path, index) => files.set(path, text(files, path).replace(/team = "t\d+"/, `team = "t${index}"`)),
  (files, path, index) => files.set(path, `${text(files, path)}# ${index}\n`),
  (files, path, index) => files.set(path, `${text(files, path)}variable "v${index}" {\n  default = ${index}\n}\n`),
  (files, path, index) => files.set(path, `${text(files, path)}output "o${index}" {\n  value = var.region\n}\n`),
  (files, path, index) =>
    files.set(path, `${text(files, path)}resource "random_id" "r${index}" {\n  byte_length = ${(index % 8) + 1}\n}\n`),
  (files, path, index) =>
    files.set(path, `${text(files, path)}data "http" "h${index}" {\n  url = "https://example.com/\${var.region}"\n}\n`),
  (files, path, index) =>
    files.set(
      path,
      `${text(files, path)}resource "aws_s3_bucket" "b${index}" {\n  bucket = "b-\${var.region}-${index}"\n  tags = merge(local.tags, { n = "${index}" })\n}\n`,
    ),
  (files, path, index) =>
    files.set(
      path,
      text(files, path).replace(
        /version = "~> 5\.\d+"\n {4}\}\n {2}\}\n {2}backend/,
        `version = "~> 5.${index}"\n    }\n  }\n  backend`,
      ),
    ),
  (files, path, index) =>
    files.set(path, text(files, path).replace(/version = "5\.8\.\d+"/, `version = "5.8.${index}"`)),
  (files, path, index) => files.set(path.replace(/[^/]*$/, 'extra.auto.tfvars'), `v = ${index}\n`),
  (files, path, index) => files.set(path.replace(/[^/]*$/, `notes-${index % 5}.md`), `${index}\n`),
  (files, path, index) => {
    const [folder] = [path.slice(0, path.lastIndexOf('/'))];
    for (const [other, content] of [...files]) {
      // A third environment, as people make one: with a state of its own.
      if (index % 7 === 0 && other.startsWith(`${folder}/`))
        files.set(
          other.replace(folder, `${folder}-${index}`),
          content.replace(/\b(key|prefix) = "([^"]*)"/g, `$1 = "$2-${index}"`),
        );
    }
  },
  (files, _, index) => {
    if (files.has('values/dev.tfvars')) files.set('values/dev.tfvars', `region = "eu-west-${index}"\n`);
  },
];

function text(files: Files, path: string): string {
  return files.get(path) ?? '';
}

/** One history through `git fast-import`: a process for all of it. */
export function history({ files: start, settings }: OrdinaryLayout, seed: number): string {
  const pick = numbers(seed);
  const files: Files = new Map(Object.entries(start));
  if (settings !== undefined) files.set('mainstem.yaml', settings);
  const lines: string[] = [];
  for (let index = 0; index <= COMMITS; index++) {
    if (index > 0) {
      const mains = [...files.keys()].filter((path) => path.endsWith('/main.tf') && !path.startsWith('modules/'));
      const yamls = [...files.keys()].filter((path) => /^(?:apps|k8s|argocd)\/.*\.yaml$/.test(path));
      if (mains.length > 0) EDITS[pick(EDITS.length)]?.(files, mains[pick(mains.length)] ?? '', index, pick);
      else MANIFEST_EDITS[pick(MANIFEST_EDITS.length)]?.(files, yamls[pick(yamls.length)] ?? '', index);
    }
    lines.push(
      'commit refs/heads/main',
      `committer T <t@example.com> ${1_700_000_000 + index} +0000`,
      'data 1',
      'c',
      'deleteall',
    );
    for (const [path, content] of files)
      lines.push(`M 100644 inline ${path}`, `data ${Buffer.byteLength(content)}`, content);
  }
  return `${lines.join('\n')}\n`;
}
