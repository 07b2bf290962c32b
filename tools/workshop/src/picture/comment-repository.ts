import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createScratchRepository, type FileContent, type ScratchRepository } from '@mainstem/testing';

type Files = Record<string, FileContent | undefined>;

const ENVIRONMENTS = ['dev', 'staging', 'production'] as const;
const NAMES = ['accounts', 'billing', 'catalog', 'delivery', 'events', 'fraud', 'gateway', 'inventory', 'loyalty'];
const PARTS = [
  'api',
  'web',
  'worker',
  'scheduler',
  'reports',
  'search',
  'sync',
  'admin',
  'export',
  'cache',
  'hooks',
  'jobs',
];

export interface CommentRepository {
  readonly repository: ScratchRepository;
  readonly base: string;
  readonly head: string;
}

/**
 * A platform of some hundred projects and one pull request of the kind that frightens: a shared component changes in every
 * app, and among three hundred harmless changes an order database's claim goes, an app is retired, a service is opened to
 * the world, a secret changes and stacks are replaced. Stacks have local state, made by a real apply of base.
 *
 * @param terraform the path of the program; without one there are no stacks.
 */
export function createCommentRepository(terraform: string | undefined): CommentRepository {
  const repository = createScratchRepository();
  const apps = NAMES.flatMap((name) => PARTS.map((part) => `${name}-${part}`)).slice(0, 100);
  const before: Files = {
    '.gitignore': '*.tfstate*\n.terraform/\n',
    'nx.json': '{ "defaultBase": "main" }\n',
    'apps/components/agent/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n  - path: agent.yaml\n    target:\n      kind: Deployment\n',
    'apps/components/agent/agent.yaml': agent('2.3.1', 'info'),
  };
  for (const app of [...apps, 'orders-api', 'legacy-reports']) addApp(before, app);
  Object.assign(before, {
    'apps/orders-api/base/kustomization.yaml': 'resources:\n  - deployment.yaml\n  - service.yaml\n  - claim.yaml\n',
    'apps/orders-api/base/claim.yaml': claim('orders-data', '200Gi'),
    'apps/legacy-reports/base/kustomization.yaml':
      'resources:\n  - deployment.yaml\n  - service.yaml\n  - claim.yaml\n',
    'apps/legacy-reports/base/claim.yaml': claim('reports-archive', '1Ti'),
    'apps/gateway-web/overlays/production/kustomization.yaml': overlay(
      'gateway-web',
      'production',
      '  - secret.yaml\n',
    ),
    'apps/gateway-web/overlays/production/secret.yaml': secret('b2xkLXRva2Vu'),
  });
  for (const environment of ENVIRONMENTS) {
    before[`platform/argocd/apps-${environment}.yaml`] = applicationSet(environment);
  }
  if (terraform !== undefined) addStacks(before);
  const base = repository.commit(before);
  if (terraform !== undefined) for (const root of stackRoots()) applyStack(terraform, join(repository.root, root));

  const after: Files = {
    'apps/components/agent/agent.yaml': agent('2.4.0', 'warn'),
    'apps/orders-api/base/kustomization.yaml': 'resources:\n  - deployment.yaml\n  - service.yaml\n',
    'apps/orders-api/base/claim.yaml': undefined,
    'apps/legacy-reports': undefined,
    'apps/catalog-web/overlays/production/service.yaml':
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: catalog-web\nspec:\n  type: LoadBalancer\n',
    'apps/catalog-web/overlays/production/kustomization.yaml': `${overlay('catalog-web', 'production')}  - path: service.yaml\n`,
    'apps/billing-worker/overlays/staging/patch.yaml': patch('billing-worker', 0),
    'apps/gateway-web/overlays/production/secret.yaml': secret('bmV3LXRva2Vu'),
  };
  addApp(after, 'orders-events');
  if (terraform !== undefined) after['infra/modules/network/main.tf'] = networkModule('10.1.0.0/16');
  return { repository, base, head: repository.commit(after) };
}

function addApp(files: Files, app: string): void {
  const base = `apps/${app}/base`;
  files[`${base}/kustomization.yaml`] = 'resources:\n  - deployment.yaml\n  - service.yaml\n';
  files[`${base}/deployment.yaml`] =
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${app}\nspec:\n  selector:\n    matchLabels:\n      app: ${app}\n  template:\n    metadata:\n      labels:\n        app: ${app}\n    spec:\n      containers:\n        - name: main\n          image: registry.example.com/${app}:1.8.2\n          ports:\n            - containerPort: 8080\n`;
  files[`${base}/service.yaml`] =
    `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${app}\nspec:\n  selector:\n    app: ${app}\n  ports:\n    - port: 80\n      targetPort: 8080\n`;
  ENVIRONMENTS.forEach((environment, index) => {
    files[`apps/${app}/overlays/${environment}/kustomization.yaml`] = overlay(app, environment);
    files[`apps/${app}/overlays/${environment}/patch.yaml`] = patch(app, index + 1);
  });
}

function overlay(app: string, environment: string, more = ''): string {
  return `namespace: ${app}-${environment}\nresources:\n  - ../../base\n${more}components:\n  - ../../../components/agent\npatches:\n  - path: patch.yaml\n`;
}

function patch(app: string, replicas: number): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${app}\nspec:\n  replicas: ${replicas}\n`;
}

function agent(version: string, level: string): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: any\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          image: registry.example.com/agent:${version}\n          env:\n            - name: LOG_LEVEL\n              value: ${level}\n`;
}

function claim(name: string, size: string): string {
  return `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: ${name}\nspec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: ${size}\n`;
}

function secret(token: string): string {
  return `apiVersion: v1\nkind: Secret\nmetadata:\n  name: gateway-token\ntype: Opaque\ndata:\n  token: ${token}\n`;
}

function applicationSet(environment: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: apps-${environment}
  namespace: argocd
spec:
  goTemplate: true
  goTemplateOptions: [missingkey=error]
  generators:
    - git:
        repoURL: https://git.example.com/platform.git
        revision: env/${environment}
        directories:
          - path: apps/*/overlays/${environment}
  template:
    metadata:
      name: '{{ index .path.segments 1 }}-${environment}'
    spec:
      project: default
      source:
        repoURL: https://git.example.com/platform.git
        targetRevision: env/${environment}
        path: '{{ .path.path }}'
      destination:
        server: https://kubernetes.default.svc
        namespace: '{{ index .path.segments 1 }}-${environment}'
      syncPolicy:
        automated:
          prune: true
`;
}

const STACKS = ['network', 'cluster', 'database'] as const;

function stackRoots(): string[] {
  return ENVIRONMENTS.flatMap((environment) => STACKS.map((stack) => `infra/stacks/${environment}/${stack}`));
}

function addStacks(files: Files): void {
  files['infra/modules/network/main.tf'] = networkModule('10.0.0.0/16');
  for (const root of stackRoots()) {
    const stack = root.split('/').at(-1);
    files[`${root}/main.tf`] =
      `terraform {\n  backend "local" {}\n}\n\nmodule "network" {\n  source = "../../../modules/network"\n  name   = "${stack}"\n}\n\noutput "cidr" {\n  value = module.network.cidr\n}\n`;
  }
}

function networkModule(cidr: string): string {
  return `variable "name" {\n  type = string\n}\n\nresource "terraform_data" "range" {\n  input            = { name = var.name, cidr = "${cidr}" }\n  triggers_replace = "${cidr}"\n}\n\noutput "cidr" {\n  value = "${cidr}"\n}\n`;
}

function applyStack(terraform: string, folder: string): void {
  const run = (...args: string[]) => execFileSync(terraform, args, { cwd: folder, stdio: 'pipe' });
  run('init', '-input=false', '-no-color');
  run('apply', '-input=false', '-auto-approve', '-no-color');
}
