import { RISK_LEVELS, type RiskLevel } from '@mainstem/change';
import { createRandom, type Random } from '@mainstem/testing/random';
import { expect, test } from 'vitest';
import { compareManifests, type Manifest, parseManifests } from '../../src/preview/index.ts';

/** Edits of one run. They are made up: which field, and what becomes of it, is drawn; how often a kind of field is edited is written down below. */
const EDITS = Number(process.env.MAINSTEM_NOISE_EDITS ?? 3000);

type Node = Record<string, unknown>;

const OBJECTS = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop, labels: { app.kubernetes.io/name: web, app.kubernetes.io/version: 1.0.0, team: shop }, annotations: { argocd.argoproj.io/sync-wave: "1" } }
spec:
  replicas: 3
  revisionHistoryLimit: 5
  strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }
  selector: { matchLabels: { app.kubernetes.io/name: web } }
  template:
    metadata: { labels: { app.kubernetes.io/name: web, app.kubernetes.io/version: 1.0.0 }, annotations: { checksum/config: abc, prometheus.io/scrape: "true" } }
    spec:
      serviceAccountName: web
      terminationGracePeriodSeconds: 30
      priorityClassName: normal
      securityContext: { runAsNonRoot: true, runAsUser: 1000, fsGroup: 1000, seccompProfile: { type: RuntimeDefault } }
      nodeSelector: { kubernetes.io/arch: arm64 }
      tolerations: [{ key: spot, operator: Exists, effect: NoSchedule }]
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway, labelSelector: { matchLabels: { app.kubernetes.io/name: web } } }]
      volumes: [{ name: config, configMap: { name: web } }, { name: tmp, emptyDir: {} }]
      initContainers: [{ name: migrate, image: "registry.example.com/web:1.0.0", args: [migrate] }]
      containers:
        - name: web
          image: registry.example.com/web:1.0.0
          args: [serve, --port=8080]
          env: [{ name: LOG_LEVEL, value: info }, { name: TIMEOUT, value: "30" }, { name: FEATURE_A, value: "on" }]
          envFrom: [{ configMapRef: { name: web } }]
          ports: [{ name: http, containerPort: 8080 }]
          readinessProbe: { httpGet: { path: /ready, port: http }, periodSeconds: 5, failureThreshold: 3 }
          livenessProbe: { httpGet: { path: /live, port: http }, periodSeconds: 10, initialDelaySeconds: 5 }
          resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 256Mi } }
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
          volumeMounts: [{ name: config, mountPath: /etc/web }, { name: tmp, mountPath: /tmp }]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: shop }
spec:
  replicas: 3
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers:
        - name: db
          image: registry.example.com/db:15.1
          env: [{ name: MAX, value: "100" }]
          resources: { requests: { cpu: 500m, memory: 1Gi }, limits: { memory: 2Gi } }
          volumeMounts: [{ name: data, mountPath: /data }]
  volumeClaimTemplates: [{ metadata: { name: data }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 10Gi } } } }]
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: report, namespace: shop }
spec: { schedule: "0 3 * * *", concurrencyPolicy: Forbid, successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 3, jobTemplate: { spec: { backoffLimit: 2, template: { spec: { restartPolicy: Never, containers: [{ name: report, image: "registry.example.com/report:1.2.3", env: [{ name: DAYS, value: "7" }], resources: { requests: { cpu: 50m, memory: 64Mi } } }] } } } } }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop, labels: { app.kubernetes.io/name: web, team: shop } }
spec: { selector: { app.kubernetes.io/name: web }, ports: [{ name: http, port: 80, targetPort: http }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop, annotations: { nginx.ingress.kubernetes.io/proxy-body-size: 8m } }
spec: { ingressClassName: nginx, tls: [{ hosts: [web.example.com], secretName: web-tls }], rules: [{ host: web.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { name: http } } } }] } }] }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: api, namespace: shop }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }, minReplicas: 2, maxReplicas: 8, metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }] }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web, namespace: shop }
spec: { minAvailable: 2, selector: { matchLabels: { app.kubernetes.io/name: web } } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: web, namespace: shop }
data: { FEATURE_A: "on", TIMEOUT: "30", "app.yaml": "a: 1" }
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop, annotations: { eks.amazonaws.com/role-arn: "arn:aws:iam::123456789012:role/web" } }
automountServiceAccountToken: false
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: web, namespace: shop }
rules: [{ apiGroups: [""], resources: [configmaps], verbs: [get, list] }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec: { podSelector: { matchLabels: { app.kubernetes.io/name: web } }, policyTypes: [Ingress], ingress: [{ from: [{ podSelector: { matchLabels: { app: gateway } } }], ports: [{ port: 8080 }] }] }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: files, namespace: shop }
spec: { accessModes: [ReadWriteOnce], storageClassName: gp3, resources: { requests: { storage: 10Gi } } }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: web, namespace: shop, labels: { release: prometheus } }
spec: { selector: { matchLabels: { app.kubernetes.io/name: web } }, endpoints: [{ port: http, interval: 30s }] }
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: web, namespace: shop }
spec: { refreshInterval: 1h, secretStoreRef: { kind: ClusterSecretStore, name: aws }, data: [{ secretKey: token, remoteRef: { key: web/token } }] }
---
apiVersion: example.org/v1
kind: Thing
metadata: { name: web, namespace: shop }
spec: { size: 1 }
`;

/** What an edit reaches: an object's kind, and which of its leaves. Of a hundred commits so many do; images lead, since most commits are releases. */
const WEIGHTS: readonly (readonly [weight: number, kind: RegExp, path: RegExp])[] = [
  [38, /^(?:Deployment|StatefulSet|CronJob)$/, /\.image$/],
  [12, /^(?:Deployment|StatefulSet|CronJob)$/, /\.env\./],
  [9, /^(?:Deployment|StatefulSet|CronJob)$/, /\.resources\./],
  [7, /^(?:Deployment|StatefulSet)$/, /^spec\.replicas$/],
  [7, /^ConfigMap$/, /^data\./],
  [3, /^Deployment$/, /Probe\./],
  [2, /^Deployment$/, /\.args\./],
  [4, /./, /(?:^|\.)metadata\.(?:labels|annotations)\./],
  [3, /^HorizontalPodAutoscaler$/, /^spec\.(?:minReplicas|maxReplicas|metrics\.)/],
  [2, /^CronJob$/, /^spec\.(?:schedule|concurrencyPolicy|\w+Limit)$/],
  [3, /^Ingress$/, /^(?:spec\.rules|spec\.tls|metadata\.annotations)/],
  [1, /^Service$/, /^spec\.ports/],
  [1, /^Role$/, /^rules/],
  [1, /^NetworkPolicy$/, /^spec/],
  [1, /^PodDisruptionBudget$/, /^spec\.minAvailable$/],
  [1, /^PersistentVolumeClaim$/, /storage$/],
  [1, /^(?:ServiceMonitor|ExternalSecret)$/, /^spec/],
  // Whatever else there is, of any kind, each leaf as likely as the next.
  [4, /./, /^(?!apiVersion|kind|metadata\.name)/],
];

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

function leaves(value: unknown, path: readonly string[] = []): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, String(index)]));
  if (value !== null && typeof value === 'object' && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  return [{ path, value }];
}

/** Another value of the same form: numbers move, a version's last number goes up, switches turn. */
function another(value: unknown, random: Random): unknown {
  if (typeof value === 'number') return Math.max(1, value + (random.chance(0.6) ? 1 : -1) * (1 + random.below(3)));
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return value;
  const size = /^(\d+)(m|Mi|Gi)$/.exec(value);
  if (size !== null) return `${Math.max(1, Number(size[1]) * (random.chance(0.75) ? 2 : 0.5))}${size[2]}`;
  if (/\d+(?=\D*$)/.test(value)) return value.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1));
  return value === 'info' ? 'debug' : `${value}-x`;
}

/** A copy in which one leaf is another, is gone, or has a new one beside it. */
function edited(manifest: Manifest, { path, value }: Leaf, random: Random): { after: Node; what: string } {
  const after = structuredClone(manifest) as unknown as Node;
  const parent = path.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, after);
  const last = path.at(-1) ?? '';
  const isFree = /^(?:labels|annotations|data)$/.test(path.at(-2) ?? '');
  const roll = random.below(10);
  if (roll === 0 && (isFree || Array.isArray(parent))) {
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
    return { after, what: 'removed' };
  }
  if (roll <= 2 && isFree) {
    parent[random.pick(['note', 'team', 'example.com/owner', 'FEATURE_B'])] = 'a';
    return { after, what: 'added' };
  }
  const items = path.indexOf('env');
  if (roll <= 2 && items > 0) {
    const list = path.slice(0, items + 1).reduce<unknown>((node, key) => (node as Node)[key], after) as Node[];
    if (roll === 0 && list.length > 1) list.pop();
    else list.push({ name: `NEW_${random.below(9)}`, value: 'a' });
    return { after, what: roll === 0 ? 'removed' : 'added' };
  }
  parent[last] = another(value, random);
  return { after, what: 'changed' };
}

test('less than 5 in 100 edits drawn at random are unknown', () => {
  const objects = parseManifests(OBJECTS, 'objects.yaml');
  const random = createRandom(Number(process.env.MAINSTEM_NOISE_SEED ?? 20260201));
  const wheel = WEIGHTS.flatMap((row) => Array<(typeof WEIGHTS)[number]>(row[0]).fill(row));
  const counts = new Map<RiskLevel, number>();
  const unknown = new Map<string, number>();
  for (let edit = 0; edit < EDITS; edit++) {
    const [, kind, path] = random.pick(wheel);
    const candidates = objects
      .filter((object) => kind.test(object.kind))
      .map((object) => ({ object, leaves: leaves(object).filter((leaf) => path.test(leaf.path.join('.'))) }))
      .filter((one) => one.leaves.length > 0);
    const { object, leaves: choice } = random.pick(candidates);
    const leaf = random.pick(choice);
    const { after, what } = edited(object, leaf, random);
    const { resources } = compareManifests([object], [after as unknown as Manifest], { compositeKinds: new Set() });
    for (const { risk, fields } of resources) {
      counts.set(risk.level, (counts.get(risk.level) ?? 0) + 1);
      if (risk.level !== 'unknown') continue;
      const words = `${object.kind} ${what} ${fields.map((field) => field.path).join(', ')}: ${risk.reasons[0]}`;
      unknown.set(words, (unknown.get(words) ?? 0) + 1);
    }
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const share = (counts.get('unknown') ?? 0) / all;
  const levels = RISK_LEVELS.map((level) => `${level} ${counts.get(level) ?? 0}`).join(', ');
  const told = [...unknown].sort(([, a], [, b]) => b - a).map(([words, count]) => `${count} ${words}`);
  console.log(`${all} changes: ${levels}; unknown ${(100 * share).toFixed(1)} %\n${told.join('\n')}`);
  expect(all).toBeGreaterThan(EDITS / 2);
  expect(share).toBeLessThan(0.05);
});
