import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { RISK_LEVELS, type RiskLevel } from '@mainstem/change';
import { createScratchRepository } from '@mainstem/testing';
import { createRandom, type Random } from '@mainstem/testing/random';
import { describe, expect, test } from 'vitest';
import { openSession } from '../src/change/session.ts';
import { previewChange } from '../src/run.ts';

/** Commits of each history. They are made up: what people change, and how often, is written down below. */
const COMMITS = Number(process.env.MAINSTEM_NOISE_COMMITS ?? 25);
const REPOSITORY = 'https://git.example.com/org/gitops.git';
const CLI = join(import.meta.dirname, '../../cli/src/main.ts');

type Files = Record<string, string>;
type Edit = (files: Files, random: Random) => Files;
interface Shape {
  readonly files: Files;
  /** Each edit with how many of a hundred commits make it. */
  readonly edits: readonly (readonly [weight: number, edit: Edit])[];
}

const ENVIRONMENTS = ['dev', 'staging', 'production'];
const APPS = ['web', 'api', 'worker'];

/** Replaces in one file among those whose path matches, picked at random. */
const replace =
  (path: RegExp, from: RegExp, to: (found: string, random: Random) => string): Edit =>
  (files, random) => {
    const names = Object.keys(files).filter((name) => path.test(name) && from.test(files[name] ?? ''));
    if (names.length === 0) return {};
    const name = random.pick(names);
    return { [name]: (files[name] ?? '').replace(from, (found) => to(found, random)) };
  };
const next = (text: string) => text.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1));
const tag = (path: RegExp) => replace(path, /(?:newTag|tag|image): \S*?\d+\.\d+\.\d+/, next);
const number = (path: RegExp, key: string, below: number) =>
  replace(path, new RegExp(`\\b${key}: \\d+`), (_, random) => `${key}: ${1 + random.below(below)}`);

const workload = (name: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, labels: { app: ${name} } }
spec:
  replicas: 2
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      serviceAccountName: ${name}
      securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: ${name}
          image: registry.example.com/${name}:1.0.0
          env: [{ name: LOG_LEVEL, value: info }]
          envFrom: [{ configMapRef: { name: ${name}-settings } }]
          ports: [{ name: http, containerPort: 8080 }]
          readinessProbe: { httpGet: { path: /ready, port: http }, periodSeconds: 5 }
          resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 256Mi } }
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
---
apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec: { selector: { app: ${name} }, ports: [{ name: http, port: 80, targetPort: http }] }
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: ${name} }
automountServiceAccountToken: false
---
apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}-settings }
data: { FEATURE_A: "on", TIMEOUT: "30" }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: ${name} }
spec: { minAvailable: 1, selector: { matchLabels: { app: ${name} } } }
`;
const ingress = (name: string, host: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: ${name} }\nspec: { ingressClassName: nginx, rules: [{ host: ${host}, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: ${name}, port: { name: http } } } }] } }] }\n`;
const autoscaler = (name: string) =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: ${name} }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${name} }, minReplicas: 2, maxReplicas: 6, metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }] }\n`;
const application = (name: string, source: string, namespace: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: ${name}, namespace: argocd, finalizers: [resources-finalizer.argocd.argoproj.io] }\nspec:\n  project: default\n  source: { repoURL: "${REPOSITORY}", targetRevision: main, ${source} }\n  destination: { server: https://kubernetes.default.svc, namespace: ${namespace} }\n  syncPolicy: { automated: { prune: true, selfHeal: true } }\n`;

const everyOverlay = (files: (app: string, environment: string) => Files): Files =>
  Object.assign({}, ...APPS.flatMap((app) => ENVIRONMENTS.map((environment) => files(app, environment))));

const OVERLAYS: Files = {
  ...Object.assign(
    {},
    ...APPS.map((app) => ({
      [`apps/${app}/base/kustomization.yaml`]: 'resources: [workload.yaml]\n',
      [`apps/${app}/base/workload.yaml`]: workload(app),
      // Nothing lists it, and nothing is wrong with that.
      [`apps/${app}/base/old_patch.yaml`]: `apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: { name: ${app} }\n`,
    })),
  ),
  ...everyOverlay((app, environment) => ({
    [`apps/${app}/overlays/${environment}/kustomization.yaml`]: `namespace: ${app}\nresources: [../../base, ingress.yaml, autoscaler.yaml]\nimages:\n  - name: registry.example.com/${app}\n    newTag: 1.0.0\npatches:\n  - path: replicas.yaml\n`,
    [`apps/${app}/overlays/${environment}/ingress.yaml`]: ingress(app, `${app}.${environment}.example.com`),
    [`apps/${app}/overlays/${environment}/autoscaler.yaml`]: autoscaler(app),
    [`apps/${app}/overlays/${environment}/replicas.yaml`]: `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${app} }\nspec: { replicas: 3 }\n`,
  })),
};

const OVERLAY_EDITS: Shape['edits'] = [
  [50, tag(/overlays\/.*kustomization\.yaml$/)],
  [10, number(/replicas\.yaml$/, 'replicas', 6)],
  [8, replace(/base\/workload\.yaml$/, /TIMEOUT: "\d+"/, next)],
  [8, replace(/base\/workload\.yaml$/, /cpu: \d+m/, (_, random) => `cpu: ${50 * (1 + random.below(8))}m`)],
  [
    6,
    replace(/base\/workload\.yaml$/, /value: (?:info|debug)/, (found) =>
      found.endsWith('info') ? 'value: debug' : 'value: info',
    ),
  ],
  [6, number(/autoscaler\.yaml$/, 'maxReplicas', 12)],
  [4, number(/base\/workload\.yaml$/, 'periodSeconds', 20)],
  [3, replace(/ingress\.yaml$/, /host: \S+?\./, (found) => `${found.replace('.', '')}-x.`)],
  [
    3,
    replace(/base\/workload\.yaml$/, /labels: \{ app: (\w+) \} \}\nspec/, (found) =>
      found.replace(' }', ', team: shop }'),
    ),
  ],
  [2, replace(/base\/workload\.yaml$/, /minAvailable: \d+/, (_, random) => `minAvailable: ${1 + random.below(2)}`)],
];

const chart = (name: string): Files => ({
  [`charts/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 0.1.0\n`,
  [`charts/${name}/values.yaml`]: 'replicas: 2\ntag: 1.0.0\nlevel: info\nhost: x.example.com\n',
  [`charts/${name}/templates/workload.yaml`]: workload(name)
    .replace('replicas: 2', 'replicas: {{ .Values.replicas }}')
    .replace(':1.0.0', ':{{ .Values.tag }}')
    .replace('value: info', 'value: {{ .Values.level }}'),
  [`charts/${name}/templates/ingress.yaml`]: ingress(name, '{{ .Values.host | quote }}'),
});

const CHARTS: Files = {
  'mainstem.yaml': `argocd: { repositories: ["${REPOSITORY}"] }\n`,
  'bootstrap/root.yaml': application('root', 'path: applications', 'argocd'),
  ...Object.assign({}, ...APPS.map(chart)),
  ...everyOverlay((app, environment) => ({
    [`applications/${app}-${environment}.yaml`]: application(
      `${app}-${environment}`,
      `path: charts/${app}, helm: { valueFiles: ["../../values/${environment}/${app}.yaml"] }`,
      `${app}-${environment}`,
    ),
    [`values/${environment}/${app}.yaml`]: `replicas: 3\ntag: 1.0.0\nlevel: info\nhost: ${app}.${environment}.example.com\n`,
  })),
};
const CHART_EDITS: Shape['edits'] = [
  [62, tag(/^values\//)],
  [16, number(/^values\//, 'replicas', 6)],
  [10, replace(/^values\//, /level: \w+/, (found) => (found.endsWith('info') ? 'level: debug' : 'level: info'))],
  [
    6,
    replace(
      /^charts\/.*workload\.yaml$/,
      /memory: \d+Mi \}, /,
      (_, random) => `memory: ${64 * (1 + random.below(4))}Mi }, `,
    ),
  ],
  [4, number(/^charts\/.*workload\.yaml$/, 'periodSeconds', 20)],
  [
    2,
    replace(/^applications\//, /targetRevision: \w+/, (found) =>
      found.endsWith('main') ? 'targetRevision: stable' : 'targetRevision: main',
    ),
  ],
];

const DIRECTORIES: Files = {
  'mainstem.yaml': `argocd: { repositories: ["${REPOSITORY}"] }\n`,
  'argocd/set.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: all, namespace: argocd }\nspec:\n  goTemplate: true\n  generators: [{ git: { repoURL: "${REPOSITORY}", revision: main, directories: [{ path: "clusters/*/*" }] } }]\n  template:\n    metadata: { name: "{{ index .path.segments 1 }}-{{ .path.basename }}" }\n    spec:\n      project: default\n      source: { repoURL: "${REPOSITORY}", targetRevision: main, path: "{{ .path.path }}" }\n      destination: { name: "{{ index .path.segments 1 }}", namespace: "{{ .path.basename }}" }\n`,
  ...everyOverlay((app, environment) => ({
    [`clusters/${environment}/${app}/workload.yaml`]: workload(app),
    [`clusters/${environment}/${app}/autoscaler.yaml`]: autoscaler(app),
    [`clusters/${environment}/${app}/README.md`]: `# ${app}\n`,
  })),
  ...Object.assign(
    {},
    ...ENVIRONMENTS.map((environment) => ({
      [`clusters/${environment}/platform/issuer.yaml`]: `apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata: { name: letsencrypt }\nspec: { acme: { email: ops@example.com, server: "https://acme.example.com", privateKeySecretRef: { name: letsencrypt } } }\n`,
      [`clusters/${environment}/platform/monitor.yaml`]: `apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: { name: apps }\nspec: { selector: { matchLabels: { monitored: "true" } }, endpoints: [{ port: http, interval: 30s }] }\n`,
    })),
  ),
};
const DIRECTORY_EDITS: Shape['edits'] = [
  [58, tag(/workload\.yaml$/)],
  [12, number(/workload\.yaml$/, 'replicas', 6)],
  [12, replace(/workload\.yaml$/, /TIMEOUT: "\d+"/, next)],
  [8, number(/autoscaler\.yaml$/, 'maxReplicas', 12)],
  [6, replace(/workload\.yaml$/, /cpu: \d+m/, (_, random) => `cpu: ${50 * (1 + random.below(8))}m`)],
  [2, replace(/monitor\.yaml$/, /interval: \d+s/, (_, random) => `interval: ${15 * (1 + random.below(4))}s`)],
  [1, replace(/issuer\.yaml$/, /email: \S+/, () => 'email: platform@example.com,')],
  [1, replace(/README\.md$/, /$/, () => 'more\n')],
];

const SHAPES: Readonly<Record<string, Shape>> = {
  'bases and overlays': { files: OVERLAYS, edits: OVERLAY_EDITS },
  'an app of apps over charts': { files: CHARTS, edits: CHART_EDITS },
  'a set over directories': { files: DIRECTORIES, edits: DIRECTORY_EDITS },
};

function pickEdit(edits: Shape['edits'], random: Random): Edit {
  return random.pick(edits.flatMap(([weight, edit]) => Array<Edit>(weight).fill(edit)));
}

describe('noise on made-up histories of trees like public ones', { timeout: 1_200_000, tags: ['long'] }, () => {
  const total = new Map<RiskLevel, number>();
  const seen: string[] = [];

  test.each(Object.entries(SHAPES))('%s', async (name, { files, edits }) => {
    const scratch = createScratchRepository();
    try {
      const tree: Files = { ...files };
      let base = scratch.commit(tree);
      const { findings } = JSON.parse(
        execFileSync(process.execPath, [CLI, 'validate', '--json', '--cwd', scratch.root], { encoding: 'utf8' }),
      ) as { findings: { severity: string; file: string; message: string }[] };
      // Every one of these trees works: an error would be a false one.
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const random = createRandom(20260101);
      for (let commit = 0; commit < COMMITS; commit++) {
        const change = pickEdit(edits, random)(tree, random);
        if (Object.entries(change).every(([path, text]) => tree[path] === text)) continue;
        Object.assign(tree, change);
        const head = scratch.commit(change);
        const session = await openSession({ folder: scratch.root, base, head }, { progress: () => {}, intake: 'warn' });
        const { previews, failures } = await previewChange(session, { plans: false });
        expect(failures).toEqual([]);
        for (const { resources } of previews) {
          for (const { address, fields, risk } of resources) {
            total.set(risk.level, (total.get(risk.level) ?? 0) + 1);
            if (risk.level !== 'safe')
              seen.push(`${name}: ${address} ${fields.map(({ path }) => path).join(', ')}: ${risk.level}`);
          }
        }
        base = head;
      }
    } finally {
      scratch.remove();
    }
  });

  test('less than 5 in 100 are unknown', () => {
    const all = [...total.values()].reduce((sum, count) => sum + count, 0);
    const unknown = total.get('unknown') ?? 0;
    const share = ((100 * unknown) / all).toFixed(1);
    const levels = RISK_LEVELS.map((level) => `${level} ${total.get(level) ?? 0}`).join(', ');
    console.log(`${all} changes: ${levels}; unknown ${share} %\n${[...new Set(seen)].sort().join('\n')}`);
    expect(all).toBeGreaterThan(COMMITS);
    expect(unknown / all).toBeLessThan(0.05);
  });
});
