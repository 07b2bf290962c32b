import type { FileContent } from '@mainstem/testing';

type Files = Readonly<Record<string, FileContent>>;

export function deployment(
  options: { image?: string; selector?: string; volume?: boolean; privileged?: boolean } = {},
): string {
  const { image = 'shop:1', selector = 'shop', volume = true, privileged = false } = options;
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector:
    matchLabels:
      app: ${selector}
  template:
    metadata:
      labels:
        app: ${selector}
    spec:
      containers:
        - name: main
          image: ${image}
${privileged ? '          securityContext:\n            privileged: true\n' : ''}${volume ? '      volumes:\n        - name: data\n          persistentVolumeClaim:\n            claimName: data\n' : ''}`;
}

export function claim(storage = '1Gi'): string {
  return `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: ${storage}\n`;
}

export function stack(label: string): string {
  return `terraform {
  backend "local" {}
}

module "labels" {
  source = "../../../modules/labels"
}

resource "terraform_data" "name" {
  input = "${label}-\${module.labels.team}"
}
`;
}

export function labels(team: string): string {
  return `output "team" {\n  value = "${team}"\n}\n`;
}

export function database(size: string): string {
  return `apiVersion: platform.example.com/v1\nkind: Database\nmetadata:\n  name: main\nspec:\n  size: ${size}\n`;
}

const overlay = (environment: string, ...resources: string[]) =>
  `namespace: shop-${environment}\nresources:\n${['../../base', ...resources].map((one) => `  - ${one}\n`).join('')}`;

/**
 * The smallest tree with every engine: an app with two overlays, of which production holds a composite resource and an
 * Application delivers dev; an API; and a stack with a local state in each environment over one module.
 */
export const SHOP: Files = {
  '.gitignore': '*.tfstate\n*.tfstate.*\n.terraform/\n',
  'apps/shop/base/kustomization.yaml': 'resources:\n  - deployment.yaml\n  - claim.yaml\n  - settings.yaml\n',
  'apps/shop/base/deployment.yaml': deployment(),
  'apps/shop/base/claim.yaml': claim(),
  'apps/shop/base/settings.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  level: info\n',
  'apps/shop/overlays/dev/kustomization.yaml': overlay('dev'),
  'apps/shop/overlays/production/kustomization.yaml': overlay('production', 'database.yaml'),
  'apps/shop/overlays/production/database.yaml': database('small'),
  'infra/modules/labels/main.tf': labels('shop'),
  'infra/stacks/dev/names/main.tf': stack('dev'),
  'infra/stacks/production/names/main.tf': stack('production'),
  'platform/argocd/shop-dev.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: shop-dev
  namespace: argocd
spec:
  project: default
  source:
    repoURL: https://git.example.com/acme/shop.git
    path: apps/shop/overlays/dev
    targetRevision: HEAD
  destination:
    name: dev
    namespace: shop-dev
  syncPolicy:
    automated:
      prune: true
`,
  'platform/crossplane/apis/database/definition.yaml': `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata:
  name: databases.platform.example.com
spec:
  group: platform.example.com
  names:
    kind: Database
    plural: databases
  scope: Namespaced
  versions:
    - name: v1
      served: true
      referenceable: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size:
                  type: string
`,
  'platform/crossplane/apis/database/composition.yaml': `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata:
  name: database
spec:
  compositeTypeRef:
    apiVersion: platform.example.com/v1
    kind: Database
  mode: Pipeline
  pipeline:
    - step: ready
      functionRef:
        name: function-auto-ready
`,
};
