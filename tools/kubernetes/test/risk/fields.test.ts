import { describe, expect, test } from 'vitest';
import { compareManifests, parseManifests } from '../../src/preview/index.ts';
import { classOfField } from '../../src/preview/risk/field-classes.ts';
import { IMMUTABLE } from '../../src/preview/risk/immutable.ts';
import { unknownFields } from '../../src/preview/risk/known-fields.ts';
import table from '../../src/schema/table.json' with { type: 'json' };

function judged(before: string, after: string): string {
  const { resources } = compareManifests(parseManifests(before, 'before.yaml'), parseManifests(after, 'after.yaml'), {
    compositeKinds: new Set(),
    defaultNamespace: 'shop',
  });
  return resources.map(({ risk }) => `${risk.level}: ${risk.reasons.join('; ')}`).join('\n') || 'nothing';
}
const object = (apiVersion: string, kind: string, rest: string, metadata = 'name: x, namespace: shop') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { ${metadata} }\n${rest}\n`;
interface Pod {
  readonly kind?: string;
  readonly top?: string;
  readonly labels?: string;
  readonly annotations?: string;
  readonly pod?: string;
  readonly container?: string;
}
const workload = ({ kind = 'Deployment', top = '', labels = '', annotations = '', pod = '', container = '' }: Pod) =>
  object(
    'apps/v1',
    kind,
    `spec: { ${top === '' ? '' : `${top}, `}selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b${labels === '' ? '' : `, ${labels}`} }, annotations: { ${annotations} } }, spec: { ${pod === '' ? '' : `${pod}, `}containers: [{ name: c, image: "i:1"${container === '' ? '' : `, ${container}`} }] } } }`,
  );
const claim = (name: string) => `volumes: [{ name: d, persistentVolumeClaim: { claimName: ${name} } }]`;
const mount = (rest = 'mountPath: /data') => `volumeMounts: [{ name: d, ${rest} }]`;
const stateful = (top: string) =>
  workload({
    kind: 'StatefulSet',
    top: `serviceName: x, ${top}, volumeClaimTemplates: [{ metadata: { name: d }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } }]`,
  });
const daemon = (rest: Pod) => workload({ kind: 'DaemonSet', ...rest });
const quota = (hard: string) => object('v1', 'ResourceQuota', `spec: { hard: { ${hard} } }`);
const budget = (spec: string) =>
  object('policy/v1', 'PodDisruptionBudget', `spec: { ${spec}, selector: { matchLabels: { a: b } } }`);
const scaler = (spec: string, name = 'web') =>
  object(
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    `spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${name} }, maxReplicas: 5, ${spec} }`,
  );
const cpu = (value: number, name = 'cpu') =>
  `metrics: [{ type: Resource, resource: { name: ${name}, target: { type: Utilization, averageUtilization: ${value} } } }]`;
const service = (spec: string, metadata?: string) => object('v1', 'Service', `spec: { ${spec} }`, metadata);
const webhook = (more: string) =>
  object(
    'admissionregistration.k8s.io/v1',
    'ValidatingWebhookConfiguration',
    `webhooks: [{ name: a.example.org, sideEffects: None, admissionReviewVersions: [v1], ${more} }]`,
    'name: w',
  );
const binding = (actions: string) =>
  object(
    'admissionregistration.k8s.io/v1',
    'ValidatingAdmissionPolicyBinding',
    `spec: { policyName: p, validationActions: ${actions} }`,
    'name: w',
  );
const project = (spec: string) => object('argoproj.io/v1alpha1', 'AppProject', `spec: { ${spec} }`);
const crd = (version: string) =>
  object(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    `spec: { group: example.org, scope: Namespaced, names: { kind: Thing, plural: things }, versions: [{ name: v1, served: true, ${version} }] }`,
    'name: things.example.org',
  );
const schema = (size: string) =>
  `schema: { openAPIV3Schema: { type: object, properties: { size: { type: string${size} } } } }`;
const cron = (spec: string) =>
  object(
    'batch/v1',
    'CronJob',
    `spec: { schedule: "0 1 * * *", ${spec}, jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: c, image: "i:1" }] } } } } }`,
  );
const job = (spec: string) =>
  object(
    'batch/v1',
    'Job',
    `spec: { ${spec}, template: { spec: { restartPolicy: Never, containers: [{ name: c, image: "i:1" }] } } }`,
  );
const ingress = (secret: string) =>
  object(
    'networking.k8s.io/v1',
    'Ingress',
    `spec: { tls: [{ hosts: [a.example], secretName: ${secret} }], rules: [{ host: a.example }] }`,
  );
const account = (rest: string, annotations = '') =>
  object('v1', 'ServiceAccount', rest, `name: x, namespace: shop, annotations: { ${annotations} }`);
const config = (value: string, metadata: string) => object('v1', 'ConfigMap', `data: { a: "${value}" }`, metadata);
const namespace = (labels: string) => object('v1', 'Namespace', '', `name: x, labels: { ${labels} }`);
const enforce = (level: string) => namespace(`pod-security.kubernetes.io/enforce: ${level}`);

const ROLLING = /^safe: rolling restart/;
const SIDECAR = 'sidecar.istio.io/inject: "false"';

describe('an update of a field is safe only where a rule knows what it does', () => {
  test.each<readonly [string, string, string, RegExp]>([
    // Pods: which data they see.
    [
      'another claim',
      workload({ pod: claim('a') }),
      workload({ pod: claim('b') }),
      /^unknown: .*volume d is another one/,
    ],
    [
      'a claim becomes an emptyDir',
      workload({ pod: claim('a') }),
      workload({ pod: 'volumes: [{ name: d, emptyDir: {} }]' }),
      /^unknown: .*other data/,
    ],
    [
      'a claim goes',
      workload({ pod: claim('a'), container: mount() }),
      workload({}),
      /^unknown: .*volume d is taken away/,
    ],
    ['a claim goes that nothing mounted', workload({ pod: claim('a') }), workload({}), ROLLING],
    [
      'a claim at another place',
      workload({ pod: claim('a'), container: mount() }),
      workload({ pod: claim('a'), container: mount('mountPath: /other') }),
      /^unknown: .*no longer at \/data/,
    ],
    [
      'another part of a claim',
      workload({ pod: claim('a'), container: mount() }),
      workload({ pod: claim('a'), container: mount('mountPath: /data, subPath: x') }),
      /^unknown: /,
    ],
    [
      'a mount that may be written',
      workload({ pod: claim('a'), container: mount('mountPath: /data, readOnly: true') }),
      workload({ pod: claim('a'), container: mount() }),
      /^security: .*may write to \/data/,
    ],
    [
      'another ConfigMap as files',
      workload({ pod: 'volumes: [{ name: d, configMap: { name: a } }]' }),
      workload({ pod: 'volumes: [{ name: d, configMap: { name: b } }]' }),
      ROLLING,
    ],
    [
      'an emptyDir more',
      workload({}),
      workload({ pod: 'volumes: [{ name: d, emptyDir: {} }]', container: mount() }),
      ROLLING,
    ],
    // Pods: what they may do.
    [
      'a token as a file',
      workload({ pod: 'volumes: [{ name: d, projected: { sources: [] } }]' }),
      workload({
        pod: 'volumes: [{ name: d, projected: { sources: [{ serviceAccountToken: { path: t, audience: vault } }] } }]',
      }),
      /^security: .*credential/,
    ],
    ['users of the node', workload({ pod: 'hostUsers: false' }), workload({}), /^security: .*hostUsers/],
    [
      'one process space',
      workload({}),
      workload({ pod: 'shareProcessNamespace: true' }),
      /^security: .*shareProcessNamespace/,
    ],
    [
      'another user',
      workload({ pod: 'securityContext: { runAsUser: 1000 }' }),
      workload({ pod: 'securityContext: { runAsUser: 2000 }' }),
      /^disrupt: .*another user/,
    ],
    [
      'the group root',
      workload({ pod: 'securityContext: { runAsGroup: 1000 }' }),
      workload({}),
      /^security: .*group root/,
    ],
    ['a group of its own', workload({}), workload({ pod: 'securityContext: { runAsGroup: 1000 }' }), ROLLING],
    [
      'a group of its volumes',
      workload({ pod: 'securityContext: { fsGroup: 1 }' }),
      workload({ pod: 'securityContext: { fsGroup: 2 }' }),
      /^unknown: .*fsGroup/,
    ],
    [
      'SELinux',
      workload({}),
      workload({ pod: 'securityContext: { seLinuxOptions: { type: spc_t } }' }),
      /^unknown: .*seLinuxOptions/,
    ],
    [
      'a Windows account',
      workload({}),
      workload({ pod: 'securityContext: { windowsOptions: { runAsUserName: ContainerAdministrator } }' }),
      /^unknown: .*runAsUserName/,
    ],
    ['runAsNonRoot', workload({}), workload({ pod: 'securityContext: { runAsNonRoot: true }' }), ROLLING],
    // Pods: who finds them.
    [
      'a label that a selector may name',
      workload({ labels: 'app.kubernetes.io/name: web' }),
      workload({ labels: 'app.kubernetes.io/name: api' }),
      /^unknown: .*may select the pods/,
    ],
    ['a label that goes', workload({ labels: 'tier: web' }), workload({}), /^unknown: /],
    ['one label more', workload({}), workload({ labels: 'tier: web' }), ROLLING],
    [
      'a version in a label',
      workload({ labels: 'app.kubernetes.io/version: "1"' }),
      workload({ labels: 'app.kubernetes.io/version: "2"' }),
      ROLLING,
    ],
    ['a sidecar', workload({}), workload({ annotations: SIDECAR }), /^unknown: .*sidecar/],
    [
      'an annotation of a domain',
      workload({}),
      workload({ annotations: 'k8s.v1.cni.cncf.io/networks: a' }),
      /^unknown: /,
    ],
    ['a restart', workload({}), workload({ annotations: 'kubectl.kubernetes.io/restartedAt: "2026-01-01"' }), ROLLING],
    [
      'the name of a port',
      workload({ container: 'ports: [{ name: http, containerPort: 80 }]' }),
      workload({ container: 'ports: [{ name: web, containerPort: 80 }]' }),
      /^disrupt: .*called http any more/,
    ],
    ['a subdomain', workload({ pod: 'subdomain: a' }), workload({ pod: 'subdomain: b' }), /^disrupt: .*subdomain/],
    // Pods: how they end and where they run.
    [
      'a preStop hook',
      workload({ container: 'lifecycle: { preStop: { sleep: { seconds: 5 } } }' }),
      workload({}),
      /^disrupt: .*preStop/,
    ],
    [
      'less time to end',
      workload({ pod: 'terminationGracePeriodSeconds: 60' }),
      workload({ pod: 'terminationGracePeriodSeconds: 5' }),
      /^disrupt: .*killed after 5 s/,
    ],
    ['one node', workload({}), workload({ pod: 'nodeName: n' }), /^disrupt: .*nodeName/],
    ['the nodes of a DaemonSet', daemon({}), daemon({ pod: 'nodeSelector: { disk: ssd }' }), /^disrupt: .*other nodes/],
    [
      'the tolerations of a DaemonSet',
      daemon({ pod: 'tolerations: [{ operator: Exists }]' }),
      daemon({}),
      /^disrupt: .*other nodes/,
    ],
    ['the nodes of a Deployment', workload({}), workload({ pod: 'nodeSelector: { disk: ssd }' }), ROLLING],
    [
      'every pod of two',
      workload({ top: 'replicas: 2, strategy: { rollingUpdate: { maxUnavailable: 2 } }' }),
      workload({ top: 'replicas: 2, strategy: { rollingUpdate: { maxUnavailable: 2 } }', container: 'workingDir: /x' }),
      /^disrupt: all its pods may stop/,
    ],
    [
      'a debugging container in a template',
      workload({}),
      workload({ pod: 'ephemeralContainers: [{ name: e, image: "i:1" }]' }),
      /^stuck: .*ephemeral containers/,
    ],
    // How pods are exchanged.
    [
      'Recreate',
      workload({ top: 'replicas: 2' }),
      workload({ top: 'replicas: 2, strategy: { type: Recreate }' }),
      /^disrupt: .*Recreate/,
    ],
    [
      'all at once',
      daemon({}),
      daemon({ top: 'updateStrategy: { rollingUpdate: { maxUnavailable: 100% } }' }),
      /^disrupt: /,
    ],
    ['OnDelete', daemon({}), daemon({ top: 'updateStrategy: { type: OnDelete }' }), /^disrupt: .*OnDelete/],
    [
      'more surge',
      workload({ top: 'replicas: 2' }),
      workload({ top: 'replicas: 2, strategy: { rollingUpdate: { maxSurge: 2 } }' }),
      /^safe: /,
    ],
    ['no way back', workload({}), workload({ top: 'revisionHistoryLimit: 0' }), /^disrupt: .*go back to/],
    ['members of a set', stateful('replicas: 3'), stateful('replicas: 2'), /^disrupt: .*1 of its 3 members/],
    ['more members', stateful('replicas: 2'), stateful('replicas: 3'), /^safe: /],
    [
      'other ordinals',
      stateful('replicas: 2'),
      stateful('replicas: 2, ordinals: { start: 5 }'),
      /^unknown: .*other claims/,
    ],
    [
      'a partition',
      stateful('replicas: 2'),
      stateful('replicas: 2, updateStrategy: { rollingUpdate: { partition: 1 } }'),
      /^disrupt: .*partition/,
    ],
    // Jobs.
    [
      'runs beside one another',
      cron('concurrencyPolicy: Forbid'),
      cron('concurrencyPolicy: Allow'),
      /^disrupt: .*still works/,
    ],
    ['runs that end one another', cron('concurrencyPolicy: Forbid'), cron('concurrencyPolicy: Replace'), /^disrupt: /],
    ['another hour', cron('suspend: false'), cron('suspend: false').replace('0 1', '0 2'), /^safe: /],
    [
      'a deadline',
      job('parallelism: 1'),
      job('parallelism: 1, activeDeadlineSeconds: 10'),
      /^disrupt: .*end after 10 s/,
    ],
    ['no pods', job('parallelism: 1'), job('parallelism: 0'), /^disrupt: .*parallelism 0/],
    [
      'a job that is run again',
      job('parallelism: 1'),
      job('parallelism: 1, ttlSecondsAfterFinished: 60'),
      /^disrupt: .*runs it again/,
    ],
    ['fewer logs', cron('failedJobsHistoryLimit: 5'), cron('failedJobsHistoryLimit: 1'), /^disrupt: .*logs/],
    // Limits.
    ['a quota that is lowered', quota('pods: 5'), quota('pods: 4'), /^disrupt: pods is limited to 4/],
    ['a quota that is raised', quota('requests.cpu: 500m'), quota('requests.cpu: "1"'), /^safe: /],
    ['a quota that goes', quota('pods: 5, secrets: 1'), quota('pods: 5'), /^security: nothing limits secrets/],
    ['a budget that is weaker', budget('minAvailable: 2'), budget('minAvailable: 1'), /^disrupt: .*node drain/],
    ['a budget that is stronger', budget('minAvailable: 1'), budget('minAvailable: 2'), /^safe: /],
    ['a budget of another kind', budget('minAvailable: 2'), budget('maxUnavailable: 2'), /^disrupt: /],
    [
      'other pods of a budget',
      budget('minAvailable: 1'),
      budget('minAvailable: 1').replace('a: b', 'a: c'),
      /^disrupt: .*other pods/,
    ],
    ['another target', scaler(cpu(50)), scaler(cpu(50), 'api'), /^disrupt: .*Deployment web stays/],
    ['another value', scaler(cpu(50)), scaler(cpu(70)), /^safe: /],
    ['another metric', scaler(cpu(50)), scaler(cpu(50, 'memory')), /^unknown: .*other metrics/],
    [
      'no scaling up',
      scaler(cpu(50)),
      scaler(`${cpu(50)}, behavior: { scaleUp: { selectPolicy: Disabled } }`),
      /^disrupt: .*up no more/,
    ],
    [
      'fewer pods at most',
      scaler(cpu(50)),
      scaler(cpu(50)).replace('maxReplicas: 5', 'maxReplicas: 2'),
      /^disrupt: at most 2/,
    ],
    ['a stricter namespace', enforce('baseline'), enforce('restricted'), /^disrupt: .*restricted are refused/],
    [
      'an older level',
      enforce('baseline'),
      namespace('pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/enforce-version: v1.20'),
      /^unknown: /,
    ],
    // Services and what stands before them.
    ['an address that goes', service('externalIPs: [10.0.0.1]'), service('ports: []'), /^disrupt: .*externalIPs/],
    [
      'fewer sources',
      service('type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8, 10.1.0.0/16]'),
      service('type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8]'),
      /^disrupt: .*refuses addresses/,
    ],
    [
      'ports of nodes that go',
      service('type: NodePort, ports: [{ port: 80 }]'),
      service('ports: [{ port: 80 }]'),
      /^disrupt: .*nodes no longer answer/,
    ],
    [
      'a name that means pods',
      service('type: ExternalName, externalName: a.example'),
      service('ports: [{ port: 80 }]'),
      /^disrupt: .*means pods/,
    ],
    [
      'the name of a port of a Service',
      service('ports: [{ name: http, port: 80 }]'),
      service('ports: [{ name: web, port: 80 }]'),
      /^disrupt: .*no longer called http/,
    ],
    [
      'another protocol',
      service('ports: [{ port: 80 }]'),
      service('ports: [{ port: 80, appProtocol: https }]'),
      /^disrupt: .*https/,
    ],
    [
      'how long clients stay',
      service('sessionAffinity: ClientIP'),
      service('sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 5 } }'),
      /^disrupt: /,
    ],
    [
      'a label that monitors select',
      service('ports: []', 'name: x, namespace: shop, labels: { app: a }'),
      service('ports: []', 'name: x, namespace: shop, labels: { app: b }'),
      /^unknown: .*select a Service/,
    ],
    ['another certificate', ingress('a'), ingress('b'), /^disrupt: .*another certificate/],
    // Access.
    [
      'a role that goes',
      account('', 'eks.amazonaws.com/role-arn: "arn:aws:iam::1:role/a"'),
      account(''),
      /^disrupt: .*no longer act as/,
    ],
    ['mountable secrets', account('', 'kubernetes.io/enforce-mountable-secrets: "true"'), account(''), /^unknown: /],
    [
      'a pull secret that goes',
      account('imagePullSecrets: [{ name: a }]'),
      account('imagePullSecrets: []'),
      /^disrupt: .*lose a/,
    ],
    [
      'roles that a role gathers',
      object(
        'rbac.authorization.k8s.io/v1',
        'ClusterRole',
        'aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: b } }] }',
        'name: x',
      ),
      object(
        'rbac.authorization.k8s.io/v1',
        'ClusterRole',
        'aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: c } }] }',
        'name: x',
      ),
      /^security: .*what roles with/,
    ],
    [
      'a label of a role',
      object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'rules: []', 'name: x'),
      object(
        'rbac.authorization.k8s.io/v1',
        'ClusterRole',
        'rules: []',
        'name: x, labels: { example.org/monitoring: "true" }',
      ),
      /^unknown: .*select a ClusterRole/,
    ],
    [
      'who may come into the cluster',
      config('1', 'name: aws-auth, namespace: kube-system'),
      config('2', 'name: aws-auth, namespace: kube-system'),
      /^unknown: /,
    ],
    [
      'who may come into Argo CD',
      config('1', 'name: argocd-rbac-cm, namespace: argocd'),
      config('2', 'name: argocd-rbac-cm, namespace: argocd'),
      /^unknown: /,
    ],
    [
      'a ConfigMap of an application',
      config('1', 'name: x, namespace: shop'),
      config('2', 'name: x, namespace: shop'),
      /^safe: /,
    ],
    [
      'a source that is no longer forbidden',
      project('sourceRepos: ["*", "!https://a"]'),
      project('sourceRepos: ["*"]'),
      /^security: /,
    ],
    [
      'a source that is forbidden',
      project('sourceRepos: ["*"]'),
      project('sourceRepos: ["*", "!https://a"]'),
      /^disrupt: /,
    ],
    [
      'a window that closes',
      project('syncWindows: []'),
      project('syncWindows: [{ kind: deny, schedule: "0 1 * * *", duration: 1h }]'),
      /^disrupt: .*closed now/,
    ],
    [
      'the first window that allows',
      project('syncWindows: []'),
      project('syncWindows: [{ kind: allow, schedule: "0 1 * * *", duration: 1h }]'),
      /^disrupt: .*outside of a window/,
    ],
    [
      'a token of a role',
      project('roles: [{ name: ci }]'),
      project('roles: [{ name: ci, jwtTokens: [{ iat: 1 }] }]'),
      /^security: .*token/,
    ],
    // Admission.
    [
      'how long a webhook is waited for',
      webhook('failurePolicy: Ignore'),
      webhook('failurePolicy: Ignore, timeoutSeconds: 1'),
      /^security: .*timeoutSeconds/,
    ],
    [
      'the certificate of a webhook',
      webhook('clientConfig: { caBundle: a }'),
      webhook('clientConfig: { caBundle: b }'),
      /^disrupt: .*caBundle/,
    ],
    [
      'a default of a webhook',
      webhook('failurePolicy: Fail'),
      webhook('failurePolicy: Fail, timeoutSeconds: 10'),
      /^safe: /,
    ],
    [
      'a webhook more',
      webhook('failurePolicy: Fail'),
      webhook('failurePolicy: Fail }, { name: b.example.org, sideEffects: None'),
      /^unknown: .*b\.example\.org sees/,
    ],
    ['it denies', binding('[Warn]'), binding('[Deny]'), /^disrupt: .*denies from now on/],
    ['it no longer audits', binding('[Deny, Audit]'), binding('[Deny]'), /^security: .*audit log/],
    // Definitions.
    [
      'another default',
      crd(`storage: true, ${schema(', default: a')}`),
      crd(`storage: true, ${schema(', default: b')}`),
      /^unknown: .*default/,
    ],
    [
      'who writes the status',
      crd(`storage: true, ${schema('')}`),
      crd(`storage: true, subresources: { status: {} }, ${schema('')}`),
      /^unknown: .*subresources/,
    ],
    [
      'a column',
      crd(`storage: true, ${schema('')}`),
      crd(`storage: true, additionalPrinterColumns: [{ name: A, type: string, jsonPath: .spec }], ${schema('')}`),
      /^safe: /,
    ],
    [
      'a warning of a version that is not deprecated',
      crd(`storage: true, ${schema('')}`),
      crd(`storage: true, deprecationWarning: old, ${schema('')}`),
      /^stuck: .*not deprecated/,
    ],
    [
      'a long warning',
      crd(`storage: true, deprecated: true, ${schema('')}`),
      crd(`storage: true, deprecated: true, deprecationWarning: ${'a'.repeat(257)}, ${schema('')}`),
      /^stuck: .*256/,
    ],
    [
      'a column of a path that does not close',
      crd(`storage: true, ${schema('')}`),
      crd(`storage: true, additionalPrinterColumns: [{ name: A, type: string, jsonPath: ".spec[0" }], ${schema('')}`),
      /^stuck: .*jsonPath/,
    ],
    [
      'a short name',
      crd(`storage: true, ${schema('')}`),
      crd(`storage: true, ${schema('')}`).replace('plural: things', 'plural: things, shortNames: [th]'),
      /^safe/,
    ],
    [
      'what no Application manages is shown',
      project('sourceRepos: []'),
      project('sourceRepos: [], orphanedResources: { warn: true }'),
      /^security: .*no Application manages/,
    ],
    [
      'what no Application manages is shown no longer',
      project('sourceRepos: [], orphanedResources: { warn: true }'),
      project('sourceRepos: []'),
      /^disrupt: .*no Application manages/,
    ],
    // Storage.
    [
      'a volume that is emptied',
      object('v1', 'PersistentVolume', 'spec: { persistentVolumeReclaimPolicy: Retain }', 'name: x'),
      object('v1', 'PersistentVolume', 'spec: { persistentVolumeReclaimPolicy: Recycle }', 'name: x'),
      /^destroy: /,
    ],
    [
      'options of a volume',
      object('v1', 'PersistentVolume', 'spec: { mountOptions: [hard] }', 'name: x'),
      object('v1', 'PersistentVolume', 'spec: { mountOptions: [soft] }', 'name: x'),
      /^unknown: /,
    ],
    [
      'the default class',
      object('storage.k8s.io/v1', 'StorageClass', 'provisioner: p', 'name: x'),
      object(
        'storage.k8s.io/v1',
        'StorageClass',
        'provisioner: p',
        'name: x, annotations: { storageclass.kubernetes.io/is-default-class: "true" }',
      ),
      /^unknown: /,
    ],
  ])('%s', (_, before, after, expected) => expect(judged(before, after)).toMatch(expected));
});

describe('a new object is safe only where a rule knows that nothing depends on it yet', () => {
  test.each<readonly [string, string, RegExp]>([
    ['a Deployment', workload({ top: 'replicas: 2' }), /^safe: /],
    [
      'a NetworkPolicy',
      object('networking.k8s.io/v1', 'NetworkPolicy', 'spec: { podSelector: {} }'),
      /^disrupt: .*refuse what no policy allows/,
    ],
    ['a ResourceQuota', quota('pods: 5'), /^disrupt: /],
    ['a webhook', webhook('failurePolicy: Fail'), /^unknown: .*sees the requests/],
    ['a binding of a policy', binding('[Deny]'), /^disrupt: /],
    [
      'an APIService',
      object(
        'apiregistration.k8s.io/v1',
        'APIService',
        'spec: { group: a.example, version: v1 }',
        'name: v1.a.example',
      ),
      /^unknown: /,
    ],
    [
      'an EndpointSlice',
      object('discovery.k8s.io/v1', 'EndpointSlice', 'addressType: IPv4\nendpoints: []'),
      /^unknown: /,
    ],
    ['a class', object('storage.k8s.io/v1', 'StorageClass', 'provisioner: p', 'name: x'), /^safe: /],
    [
      'the class by default',
      object(
        'storage.k8s.io/v1',
        'StorageClass',
        'provisioner: p',
        'name: x, annotations: { storageclass.kubernetes.io/is-default-class: "true" }',
      ),
      /^unknown: /,
    ],
    [
      'a cluster of Argo CD',
      object(
        'v1',
        'Secret',
        'stringData: { server: "https://a" }',
        'name: x, namespace: argocd, labels: { argocd.argoproj.io/secret-type: cluster }',
      ),
      /^unknown: /,
    ],
    [
      'an object that nobody here knows',
      object('example.org/v1', 'Thing', 'spec: {}'),
      /^unknown: no rule here knows what creating a Thing of example\.org does/,
    ],
    ['a VirtualService', object('networking.istio.io/v1', 'VirtualService', 'spec: {}'), /^unknown: /],
    ['a Certificate', object('cert-manager.io/v1', 'Certificate', 'spec: {}'), /^safe: /],
  ])('%s', (_, after, expected) => expect(judged('', after)).toMatch(expected));

  test('settings of the cluster that go', () => {
    expect(judged(config('1', 'name: aws-auth, namespace: kube-system'), '')).toMatch(/^unknown: /);
  });
});

test('what is not known beside a disruption is told by itself', () => {
  const [before, after] = ['a', 'b'].map((name) =>
    parseManifests(workload({ top: 'replicas: 2, strategy: { type: Recreate }', pod: claim(name) }), 'x.yaml'),
  );
  const { resources } = compareManifests(before ?? [], after ?? [], { compositeKinds: new Set() });
  expect(resources[0]?.risk).toMatchObject({ level: 'disrupt', alsoUnknown: [] });
});

/** Every field of a pod template, as a path below it, with its class. */
function podFields(): { path: string; class: string }[] {
  const found = new Map<string, string>();
  const definitions: Readonly<Record<string, Readonly<Record<string, string>>>> = table.definitions;
  const walk = (path: string, depth: number): void => {
    if (depth > 6) return;
    const classed = classOfField({ apiVersion: 'apps/v1', kind: 'Deployment' }, path);
    if (classed === undefined || found.has(classed.name)) return;
    found.set(classed.name, path);
    const names = new Set(
      Object.values(definitions).flatMap((fields) => Object.keys(fields).map((key) => key.replace(/!$/, ''))),
    );
    for (const name of names) walk(`${path}.${name}`, depth + 1);
  };
  walk('spec.template.spec', 0);
  return [...found.values()].map((path) => ({
    path,
    class: classOfField({ apiVersion: 'apps/v1', kind: 'Deployment' }, path)?.class ?? '',
  }));
}

test('a field of a pod that says what it may do, or which data it sees, is safe only where a rule looks at it', () => {
  const manifest = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'x' } };
  const fields = podFields();
  expect(fields.length).toBeGreaterThan(300);
  const safe = fields.filter(({ path }) => {
    const named = path.replace(/\.(initContainers|containers)(?=\.)/, '.$1[name=c]');
    const [concern] = unknownFields(
      { before: manifest, after: manifest, fields: [{ path: named, before: 1, after: 2 }] },
      [],
    );
    return concern?.level !== 'unknown';
  });
  const looked = safe
    .filter(({ class: of }) => of !== 'availability' && of !== 'harmless')
    .map(({ path }) => path.slice(19));
  const below =
    /^(?:volumes|containers\.(?:volumeMounts|volumeDevices|ports)|initContainers\.(?:volumeMounts|volumeDevices|ports))(?:\.|$)/;
  expect(looked.filter((path) => !below.test(path)).sort()).toMatchInlineSnapshot(`
    [
      "automountServiceAccountToken",
      "containers.securityContext.allowPrivilegeEscalation",
      "containers.securityContext.capabilities",
      "containers.securityContext.capabilities.add",
      "containers.securityContext.capabilities.drop",
      "containers.securityContext.privileged",
      "containers.securityContext.procMount",
      "containers.securityContext.readOnlyRootFilesystem",
      "containers.securityContext.runAsGroup",
      "containers.securityContext.runAsNonRoot",
      "containers.securityContext.runAsUser",
      "hostIPC",
      "hostNetwork",
      "hostPID",
      "hostUsers",
      "hostname",
      "hostnameOverride",
      "runtimeClassName",
      "securityContext.appArmorProfile.type",
      "securityContext.runAsGroup",
      "securityContext.runAsNonRoot",
      "securityContext.runAsUser",
      "securityContext.sysctls",
      "securityContext.sysctls.name",
      "securityContext.sysctls.value",
      "securityContext.windowsOptions.hostProcess",
      "serviceAccount",
      "serviceAccountName",
      "setHostnameAsFQDN",
      "shareProcessNamespace",
      "subdomain",
    ]
  `);
});

test('what the table calls refused is refused', () => {
  const fields = new Set(
    Object.values(table.definitions).flatMap((types) => Object.keys(types).map((field) => field.replace(/!$/, ''))),
  );
  const missing = Object.keys(table.kinds).flatMap((key) => {
    const [apiVersion, kind] = [key.slice(0, key.lastIndexOf('/')), key.slice(key.lastIndexOf('/') + 1)];
    const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
    const rules = (IMMUTABLE[`${group}/${kind}`] ?? []).flatMap(({ paths }) => paths);
    const refused = [...fields].flatMap((field) =>
      [field, `spec.${field}`].filter((path) => classOfField({ apiVersion, kind }, path)?.class === 'refused'),
    );
    return refused
      .filter((path) => !rules.some((rule) => path === rule || path.startsWith(`${rule}.`)))
      .map((path) => `${key} ${path}`);
  });
  expect(missing.sort()).toMatchInlineSnapshot(`
    [
      "batch/v1/Job spec.completions",
      "v1/ConfigMap immutable",
      "v1/Secret immutable",
    ]
  `);
});
