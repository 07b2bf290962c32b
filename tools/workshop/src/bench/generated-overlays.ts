import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { ToolError } from '@mainstem/change';

const ENVIRONMENTS = ['dev', 'staging', 'production'];

/**
 * A repository of `size` overlays (a base and three overlays an app, eight objects each) that one ApplicationSet delivers.
 * Branches off `main`: `one` changes one overlay, `hundred` and `other` each change the same hundred, in two ways.
 *
 * @returns the projects of the overlays that `hundred` changes.
 */
export function generateOverlays(root: string, size: number): { readonly changed: string[] } {
  mkdirSync(root, { recursive: true });
  git(root, ['init', '--quiet', '--initial-branch=main']);
  const main = new Map<string, string>([
    ['mainstem.yaml', '# all defaults\n{}\n'],
    ['platform/argocd/apps/applicationset.yaml', APPLICATION_SET],
  ]);
  const overlays: { folder: string; app: string; environment: string }[] = [];
  for (let i = 0; overlays.length < size; i++) {
    const app = `app-${i}`;
    for (const [file, text] of Object.entries(baseOf(app))) main.set(`apps/${app}/base/${file}`, text);
    for (const environment of ENVIRONMENTS.slice(0, size - overlays.length)) {
      const folder = `apps/${app}/overlays/${environment}`;
      overlays.push({ folder, app, environment });
      main.set(`${folder}/kustomization.yaml`, kustomizationOf(app, environment));
      main.set(`${folder}/patch.yaml`, patchOf(app, 2));
    }
  }
  const hundred = overlays.slice(0, 100);
  const patched = (replicas: number, some: typeof overlays) =>
    new Map(some.map(({ folder, app }) => [`${folder}/patch.yaml`, patchOf(app, replicas)]));
  commits(root, [
    { branch: 'main', files: main },
    { branch: 'one', files: patched(3, overlays.slice(0, 1)) },
    { branch: 'hundred', files: patched(3, hundred) },
    { branch: 'other', files: patched(4, hundred) },
  ]);
  git(root, ['reset', '--quiet', '--hard', 'main']);
  return { changed: hundred.map(({ folder }) => folder.replaceAll('/', '.')) };
}

const APPLICATION_SET = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: apps
  namespace: argocd
spec:
  goTemplate: true
  goTemplateOptions: ["missingkey=error"]
  generators:
    - git:
        repoURL: https://git.example/platform.git
        revision: HEAD
        directories:
          - path: apps/*/overlays/*
  template:
    metadata:
      name: '{{ index .path.segments 1 }}-{{ .path.basename }}'
      labels:
        environment: '{{ .path.basename | lower }}'
    spec:
      project: default
      source:
        repoURL: https://git.example/platform.git
        targetRevision: HEAD
        path: '{{ .path.path }}'
      destination:
        server: https://kubernetes.default.svc
        namespace: '{{ index .path.segments 1 }}-{{ .path.basename }}'
      syncPolicy:
        automated: { prune: true }
`;

function kustomizationOf(app: string, environment: string): string {
  return `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: ${app}-${environment}
resources:
  - ../../base
labels:
  - pairs: { environment: ${environment} }
images:
  - { name: ${app}, newTag: 1.2.3 }
configMapGenerator:
  - name: ${app}-settings
    literals: [LOG_LEVEL=info, ENVIRONMENT=${environment}]
patches:
  - path: patch.yaml
`;
}

function patchOf(app: string, replicas: number): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${app}
spec:
  replicas: ${replicas}
`;
}

function baseOf(app: string): Record<string, string> {
  const meta = (kind: string, version: string) =>
    `apiVersion: ${version}\nkind: ${kind}\nmetadata:\n  name: ${app}\n  labels:\n    app.kubernetes.io/name: ${app}\n`;
  return {
    'kustomization.yaml': `resources:\n${['deployment', 'service', 'account', 'scaler', 'budget', 'ingress', 'policy'].map((name) => `  - ${name}.yaml\n`).join('')}`,
    'deployment.yaml': `${meta('Deployment', 'apps/v1')}spec:
  selector:
    matchLabels:
      app: ${app}
  template:
    metadata:
      labels:
        app: ${app}
    spec:
      serviceAccountName: ${app}
      securityContext:
        runAsNonRoot: true
      containers:
        - name: main
          image: ${app}:1.0.0
          envFrom:
            - configMapRef:
                name: ${app}-settings
          env:
            - { name: PORT, value: "8080" }
            - { name: REGION, value: eu-west-1 }
          ports:
            - { name: http, containerPort: 8080 }
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
          readinessProbe:
            httpGet: { path: /ready, port: http }
          livenessProbe:
            httpGet: { path: /live, port: http }
`,
    'service.yaml': `${meta('Service', 'v1')}spec:\n  selector:\n    app: ${app}\n  ports:\n    - { name: http, port: 80, targetPort: http }\n`,
    'account.yaml': meta('ServiceAccount', 'v1'),
    'scaler.yaml': `${meta('HorizontalPodAutoscaler', 'autoscaling/v2')}spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${app} }
  minReplicas: 2
  maxReplicas: 6
  metrics:
    - type: Resource
      resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } }
`,
    'budget.yaml': `${meta('PodDisruptionBudget', 'policy/v1')}spec:\n  minAvailable: 1\n  selector:\n    matchLabels:\n      app: ${app}\n`,
    'ingress.yaml': `${meta('Ingress', 'networking.k8s.io/v1')}spec:
  rules:
    - host: ${app}.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: ${app}, port: { name: http } } }
`,
    'policy.yaml': `${meta('NetworkPolicy', 'networking.k8s.io/v1')}spec:
  podSelector:
    matchLabels:
      app: ${app}
  policyTypes: [Ingress]
  ingress:
    - ports:
        - port: http
`,
  };
}

interface Commit {
  readonly branch: string;
  readonly files: ReadonlyMap<string, string>;
}

/** One `git fast-import`; commits after the first start from `main`. */
function commits(root: string, all: readonly Commit[]): void {
  const parts = all.flatMap(({ branch, files }) => [
    `commit refs/heads/${branch}\ncommitter Bench <bench@example.com> 1700000000 +0000\ndata 6\nchange\n`,
    ...(branch === 'main' ? [] : ['from refs/heads/main\n']),
    ...[...files].map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`),
  ]);
  git(root, ['fast-import', '--quiet'], parts.join(''));
}

/** @throws ToolError when Git fails. */
export function git(root: string, args: readonly string[], input?: string): void {
  const result = spawnSync('git', args, { cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new ToolError(`git ${args[0]} failed: ${result.stderr}`);
}
