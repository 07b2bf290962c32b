import { describe, expect, test } from 'vitest';
import { compareManifests, parseManifests } from '../../src/preview/index.ts';

/** The worst level and all reasons of a change from one text of manifests to another. */
function judged(before: string, after: string, syncOptions: readonly string[] = []): string {
  const { resources } = compareManifests(parseManifests(before, 'before.yaml'), parseManifests(after, 'after.yaml'), {
    compositeKinds: new Set(),
    defaultNamespace: 'shop',
    syncOptions,
  });
  const order = ['destroy', 'stuck', 'security', 'unknown', 'disrupt', 'safe'];
  const worst = order.find((level) => resources.some(({ risk }) => risk.level === level));
  return `${worst ?? 'nothing'}: ${resources.flatMap(({ risk }) => risk.reasons).join('; ')}`;
}
const object = (apiVersion: string, kind: string, rest: string, name = 'x', metadata = '') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: shop${metadata === '' ? '' : `, ${metadata}`} }\n${rest}\n`;
const role = (rules: string, kind = 'Role') => object('rbac.authorization.k8s.io/v1', kind, `rules: ${rules}`);
const binding = (subjects: string, name = 'viewer', kind = 'RoleBinding') =>
  object(
    'rbac.authorization.k8s.io/v1',
    kind,
    `roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${name} }\nsubjects: ${subjects}`,
  );
const get = '[{ apiGroups: [""], resources: [configmaps], verbs: [get] }]';
const policy = (spec: string) => object('networking.k8s.io/v1', 'NetworkPolicy', `spec: ${spec}`);
const deployment = (pod = '', container = '', top = '') =>
  object(
    'apps/v1',
    'Deployment',
    `spec:\n  replicas: 2\n${top}  selector: { matchLabels: { a: b } }\n  template:\n    metadata: { labels: { a: b } }\n    spec:\n${pod}      containers:\n        - name: c\n          image: i:1\n${container}`,
  );
const service = (spec: string) => object('v1', 'Service', `spec: ${spec}`);
const ingress = (spec: string, annotations = '{}') =>
  object('networking.k8s.io/v1', 'Ingress', `spec: ${spec}`, 'x', `annotations: ${annotations}`);
const project = (spec: string) => object('argoproj.io/v1alpha1', 'AppProject', `spec: ${spec}`);
const rule = (backend = 'web') =>
  `rules: [{ host: a.example, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: ${backend}, port: { number: 80 } } } }] } }]`;
const stateful = (spec: string) =>
  object(
    'apps/v1',
    'StatefulSet',
    `spec:\n  serviceName: x\n  selector: { matchLabels: { a: b } }\n  template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: c, image: "i:1" }] } }\n${spec}`,
  );
const template =
  '  volumeClaimTemplates: [{ metadata: { name: d }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } }]\n';
const crd = (properties: string, more = '') =>
  `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: things.example.org }\nspec: { group: example.org, scope: Namespaced, names: { kind: Thing, plural: things }, versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object${more}, properties: ${properties} } } } } }] }\n`;
const claim = (options = '', size = '1Gi', klass = 'a') =>
  object(
    'v1',
    'PersistentVolumeClaim',
    `spec: { accessModes: [ReadWriteOnce], storageClassName: ${klass}, resources: { requests: { storage: ${size} } } }`,
    'd',
    options === '' ? '' : `annotations: { argocd.argoproj.io/sync-options: "${options}" }`,
  );
const webhook = (more: string) =>
  `apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: { name: w }\nwebhooks: [{ name: a.example.org, sideEffects: None, admissionReviewVersions: [v1], clientConfig: { service: { name: s, namespace: n } }, ${more} }]\n`;

type Pair = readonly [name: string, before: string, after: string, expected: RegExp, syncOptions?: readonly string[]];
const check = (pairs: readonly Pair[]) =>
  test.each(pairs.map((pair) => ({ name: pair[0], pair })))(
    '$name',
    ({ pair: [, before, after, expected, options] }) => {
      expect(judged(before, after, options)).toMatch(expected);
    },
  );

describe('access that widens (kubernetes review A5)', () => {
  check([
    [
      'secrets in a role',
      role(get),
      role('[{ apiGroups: [""], resources: [configmaps, secrets], verbs: [get] }]'),
      /^security: .*get on secrets/,
    ],
    [
      'a verb more',
      role(get),
      role('[{ apiGroups: [""], resources: [configmaps], verbs: [get, delete] }]'),
      /^security: .*delete on configmaps/,
    ],
    [
      'resourceNames dropped',
      role('[{ apiGroups: [""], resources: [configmaps], resourceNames: [a], verbs: [get] }]'),
      role(get),
      /^security: /,
    ],
    [
      'a verb less',
      role('[{ apiGroups: [""], resources: [configmaps], verbs: [get, list] }]'),
      role(get),
      /^disrupt: .*no longer allow list on configmaps/,
    ],
    [
      'rules written in another order',
      role('[{ apiGroups: [""], resources: [a], verbs: [get] }, { apiGroups: [""], resources: [b], verbs: [get] }]'),
      role('[{ apiGroups: [""], resources: [b], verbs: [get] }, { apiGroups: [""], resources: [a], verbs: [get] }]'),
      /^safe: /,
    ],
    ['exec', '', role('[{ apiGroups: [""], resources: [pods/exec], verbs: [create] }]'), /^security: /],
    ['create pods', '', role('[{ apiGroups: [""], resources: [pods], verbs: [create] }]'), /^security: /],
    ['tokens', '', role('[{ apiGroups: [""], resources: [serviceaccounts/token], verbs: [create] }]'), /^security: /],
    [
      'nodes/proxy',
      '',
      role('[{ apiGroups: [""], resources: [nodes/proxy], verbs: [get] }]', 'ClusterRole'),
      /^security: /,
    ],
    [
      'an aggregation label',
      role(get, 'ClusterRole'),
      role(get, 'ClusterRole').replace(
        'namespace: shop',
        'namespace: shop, labels: { rbac.authorization.k8s.io/aggregate-to-view: "true" }',
      ),
      /^security: whoever has the role view/,
    ],
    [
      'a subject more',
      binding('[{ kind: User, name: ann }]', 'admin'),
      binding('[{ kind: User, name: ann }, { kind: User, name: bob }]', 'admin'),
      /^security: .*bob/,
    ],
    ['every pod', '', binding('[{ kind: Group, name: "system:serviceaccounts" }]', 'edit'), /^security: /],
    [
      'a new binding to admin',
      '',
      binding('[{ kind: User, name: ann }]', 'admin', 'ClusterRoleBinding'),
      /^security: /,
    ],
    [
      'egress to everywhere',
      policy('{ podSelector: {}, policyTypes: [Egress], egress: [{ to: [{ podSelector: {} }] }] }'),
      policy('{ podSelector: {}, policyTypes: [Egress], egress: [{}] }'),
      /^security: .*out to everywhere/,
    ],
    [
      'egress to the internet',
      policy('{ podSelector: {}, policyTypes: [Egress], egress: [] }'),
      policy('{ podSelector: {}, policyTypes: [Egress], egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }'),
      /^security: /,
    ],
    [
      'Egress dropped',
      policy('{ podSelector: {}, policyTypes: [Ingress, Egress] }'),
      policy('{ podSelector: {}, policyTypes: [Ingress] }'),
      /^security: .*all Egress/,
    ],
    [
      'fewer pods selected',
      policy('{ podSelector: {} }'),
      policy('{ podSelector: { matchLabels: { a: b } } }'),
      /^security: .*leaves pods alone/,
    ],
    [
      'every namespace',
      policy('{ podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] }'),
      policy('{ podSelector: {}, ingress: [{ from: [{ namespaceSelector: {} }] }] }'),
      /^security: .*every namespace/,
    ],
    [
      'a peer less',
      policy(
        '{ podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }, { ipBlock: { cidr: 10.1.0.0/16 } }] }] }',
      ),
      policy('{ podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }] }'),
      /^disrupt: /,
    ],
    [
      'hostPort',
      deployment('', '          ports: [{ containerPort: 80 }]\n'),
      deployment('', '          ports: [{ containerPort: 80, hostPort: 80 }]\n'),
      /^security: .*hostPort/,
    ],
    ['procMount', deployment(), deployment('', '          securityContext: { procMount: Unmasked }\n'), /^security: /],
    [
      'hostProcess',
      deployment(),
      deployment('', '          securityContext: { windowsOptions: { hostProcess: true } }\n'),
      /^security: /,
    ],
    [
      'AppArmor',
      deployment(),
      deployment('', '          securityContext: { appArmorProfile: { type: Unconfined } }\n'),
      /^security: /,
    ],
    [
      'a sysctl',
      deployment(),
      deployment('      securityContext: { sysctls: [{ name: kernel.msgmax, value: "1" }] }\n'),
      /^security: /,
    ],
    [
      'drop ALL removed',
      deployment('', '          securityContext: { capabilities: { drop: [ALL] } }\n'),
      deployment(),
      /^security: .*ALL back/,
    ],
    [
      'seccomp removed',
      deployment('      securityContext: { seccompProfile: { type: RuntimeDefault } }\n'),
      deployment(),
      /^security: .*seccomp/,
    ],
    ['a token mounted', deployment('      automountServiceAccountToken: false\n'), deployment(), /^security: .*token/],
    [
      'another account',
      deployment('      serviceAccountName: a\n'),
      deployment('      serviceAccountName: b\n'),
      /^security: .*account b/,
    ],
    [
      'a token for every pod',
      object('v1', 'ServiceAccount', 'automountServiceAccountToken: false'),
      object('v1', 'ServiceAccount', ''),
      /^security: /,
    ],
    [
      'another role of AWS',
      object('v1', 'ServiceAccount', '', 'x', 'annotations: { eks.amazonaws.com/role-arn: "arn:a" }'),
      object('v1', 'ServiceAccount', '', 'x', 'annotations: { eks.amazonaws.com/role-arn: "arn:b" }'),
      /^security: its pods act as arn:b/,
    ],
    [
      'source ranges removed',
      service('{ type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8], ports: [{ port: 80 }] }'),
      service('{ type: LoadBalancer, ports: [{ port: 80 }] }'),
      /^security: .*from everywhere/,
    ],
    [
      'externalIPs',
      service('{ ports: [{ port: 80 }] }'),
      service('{ externalIPs: [1.2.3.4], ports: [{ port: 80 }] }'),
      /^security: /,
    ],
    [
      'TLS removed',
      ingress(`{ tls: [{ hosts: [a.example], secretName: t }], ${rule()} }`),
      ingress(`{ ${rule()} }`),
      /^security: a.example is served without TLS/,
    ],
    [
      'an allow list removed',
      ingress(`{ ${rule()} }`, '{ nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8 }'),
      ingress(`{ ${rule()} }`),
      /^security: /,
    ],
    [
      'a login removed',
      ingress(`{ ${rule()} }`, '{ nginx.ingress.kubernetes.io/auth-url: "https://a" }'),
      ingress(`{ ${rule()} }`),
      /^security: /,
    ],
    [
      'another class',
      ingress(`{ ingressClassName: internal, ${rule()} }`),
      ingress(`{ ingressClassName: public, ${rule()} }`),
      /^security: /,
    ],
    ['a webhook that lets through', webhook('failurePolicy: Fail'), webhook('failurePolicy: Ignore'), /^security: /],
    ['a webhook that stops', webhook('failurePolicy: Ignore'), webhook('failurePolicy: Fail'), /^disrupt: /],
    [
      'a webhook for fewer namespaces',
      webhook('failurePolicy: Fail'),
      webhook('failurePolicy: Fail, namespaceSelector: { matchLabels: { a: b } }'),
      /^security: /,
    ],
    ['a webhook deleted', webhook('failurePolicy: Fail'), '', /^security: /],
    [
      'a policy that only audits',
      object(
        'admissionregistration.k8s.io/v1',
        'ValidatingAdmissionPolicyBinding',
        'spec: { policyName: p, validationActions: [Deny] }',
      ),
      object(
        'admissionregistration.k8s.io/v1',
        'ValidatingAdmissionPolicyBinding',
        'spec: { policyName: p, validationActions: [Audit] }',
      ),
      /^security: .*no longer denies/,
    ],
    [
      'pod security of a managed namespace',
      object(
        'argoproj.io/v1alpha1',
        'Application',
        'spec: { syncPolicy: { managedNamespaceMetadata: { labels: { pod-security.kubernetes.io/enforce: restricted } } } }',
      ),
      object('argoproj.io/v1alpha1', 'Application', 'spec: { syncPolicy: {} }'),
      /^security: pod security/,
    ],
    [
      'references from other namespaces',
      '',
      object('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', 'spec: { from: [], to: [] }'),
      /^security: /,
    ],
  ]);
});

describe('AppProject (kubernetes review A6)', () => {
  const narrow =
    '{ sourceRepos: [a], destinations: [{ server: s, namespace: n }], clusterResourceBlacklist: [{ group: "*", kind: Node }], syncWindows: [{ kind: deny, schedule: "0 0 * * *", duration: 1h }] }';
  check([
    ['any repository', project(narrow), project(narrow.replace('[a]', '["*"]')), /^security: /],
    [
      'any destination',
      project(narrow),
      project(narrow.replace('server: s, namespace: n', 'server: "*", namespace: "*"')),
      /^security: /,
    ],
    [
      'cluster-wide kinds',
      project(narrow),
      project(narrow.replace('{ sourceRepos', '{ clusterResourceWhitelist: [{ group: "*", kind: "*" }], sourceRepos')),
      /^security: /,
    ],
    [
      'a blacklist gone',
      project(narrow),
      project(narrow.replace('clusterResourceBlacklist: [{ group: "*", kind: Node }], ', '')),
      /^security: .*Node/,
    ],
    ['a closed window gone', project(narrow), project(narrow.replace(/, syncWindows: .*\] }$/, ' }')), /^security: /],
    [
      'a role for everybody',
      project(narrow),
      project(
        narrow.replace(
          '{ sourceRepos',
          '{ roles: [{ name: r, policies: ["p, proj:x:r, applications, *, x/*, allow"], groups: [everybody] }], sourceRepos',
        ),
      ),
      /^security: /,
    ],
    ['a repository less', project('{ sourceRepos: [a, b] }'), project('{ sourceRepos: [a] }'), /^disrupt: /],
    [
      'its description',
      project('{ sourceRepos: [a], description: x }'),
      project('{ sourceRepos: [a], description: y }'),
      /^safe: /,
    ],
  ]);
});

describe('Force and Replace (kubernetes review A7)', () => {
  const both = 'Force=true,Replace=true';
  check([
    ['a claim that grows', claim(both), claim(both, '2Gi'), /^destroy: /],
    ['the annotation itself', claim(), claim(both), /^destroy: /],
    ['the annotation that goes, which the live object has', claim(both), claim(), /^destroy: /],
    ['Force alone, refused', claim('Force=true'), claim('Force=true', '1Gi', 'b'), /^destroy: /],
    ['Force alone, not refused', claim('Force=true'), claim('Force=true', '2Gi'), /^safe: /],
    ['Replace from the Application', claim('Force=true'), claim('Force=true', '2Gi'), /^destroy: /, ['Replace=true']],
  ]);
});

describe('what goes along (kubernetes review A8, B5)', () => {
  const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n';
  const thing = object(
    'example.org/v1',
    'Thing',
    'spec: {}',
    't',
    'annotations: { argocd.argoproj.io/sync-options: Prune=false }',
  );
  const keep = object('v1', 'ConfigMap', 'data: { a: b }', 'keep').replace('namespace: shop', 'namespace: other');
  check([
    [
      'a claim with Prune=false in a namespace that goes',
      [namespace, claim('Prune=false'), keep].join('---\n'),
      keep,
      /^destroy: .*Prune=false does not keep it: its namespace shop is deleted/,
    ],
    [
      'an object of a definition that goes',
      [crd('{}'), thing, keep].join('---\n'),
      keep,
      /^destroy: .*the definition of its kind is deleted/,
    ],
    ['a claim with Prune=false alone', [claim('Prune=false'), keep].join('---\n'), keep, /^safe: left behind/],
    [
      'a ConfigMap that a Deployment still needs',
      [
        object('v1', 'ConfigMap', 'data: { a: b }', 'c'),
        deployment('', '          envFrom: [{ configMapRef: { name: c } }]\n'),
      ].join('---\n'),
      deployment('', '          envFrom: [{ configMapRef: { name: c } }]\n'),
      /^disrupt: .*Deployment x still uses it/,
    ],
  ]);
});

describe('no rule knows it (kubernetes review A9)', () => {
  const any = (group: string, kind: string, spec: string) => object(`${group}/v1`, kind, `spec: ${spec}`);
  check([
    [
      'a group that ends like a built-in one',
      any('sparkoperator.k8s.io', 'SparkApplication', '{ a: 1 }'),
      any('sparkoperator.k8s.io', 'SparkApplication', '{ a: 2 }'),
      /^unknown: /,
    ],
    [
      'an analysis',
      any('argoproj.io', 'AnalysisTemplate', '{ a: 1 }'),
      any('argoproj.io', 'AnalysisTemplate', '{ a: 2 }'),
      /^unknown: /,
    ],
    [
      'a provider of Crossplane',
      any('aws.crossplane.io', 'ProviderConfig', '{ a: 1 }'),
      any('aws.crossplane.io', 'ProviderConfig', '{ a: 2 }'),
      /^unknown: /,
    ],
    [
      'a store of secrets',
      any('external-secrets.io', 'ClusterSecretStore', '{ provider: { aws: {} } }'),
      any('external-secrets.io', 'ClusterSecretStore', '{}'),
      /^unknown: /,
    ],
    [
      'a certificate',
      any('cert-manager.io', 'Certificate', '{ dnsNames: [a] }'),
      any('cert-manager.io', 'Certificate', '{ dnsNames: [b] }'),
      /^unknown: /,
    ],
    [
      'a scaler upside down',
      any('keda.sh', 'ScaledObject', '{ minReplicaCount: 1, maxReplicaCount: 2 }'),
      any('keda.sh', 'ScaledObject', '{ minReplicaCount: 3, maxReplicaCount: 2 }'),
      /^stuck: /,
    ],
    [
      'a host less',
      object(
        'gateway.networking.k8s.io/v1',
        'HTTPRoute',
        'spec: { hostnames: [a, b], rules: [{ backendRefs: [{ name: s }] }] }',
      ),
      object(
        'gateway.networking.k8s.io/v1',
        'HTTPRoute',
        'spec: { hostnames: [a], rules: [{ backendRefs: [{ name: s }] }] }',
      ),
      /^(?:disrupt|unknown): .*no longer answer/,
    ],
    [
      'a class of Gateways',
      any('gateway.networking.k8s.io', 'GatewayClass', '{ controllerName: a }'),
      any('gateway.networking.k8s.io', 'GatewayClass', '{ controllerName: b }'),
      /^stuck: /,
    ],
    ['a Spark job deleted', any('sparkoperator.k8s.io', 'SparkApplication', '{}'), '', /^unknown: /],
    ['an API deleted', object('apiregistration.k8s.io/v1', 'APIService', 'spec: { group: g }'), '', /^disrupt: /],
    [
      'a Secret with its owner',
      object('external-secrets.io/v1', 'ExternalSecret', 'spec: { target: { creationPolicy: Owner } }'),
      '',
      /^disrupt: .*Secret that it made/,
    ],
    [
      'what only watches',
      any('monitoring.coreos.com', 'ServiceMonitor', '{ a: 1 }'),
      any('monitoring.coreos.com', 'ServiceMonitor', '{ a: 2 }'),
      /^safe: /,
    ],
    [
      'a field of a built-in kind that no rule knows',
      object('flowcontrol.apiserver.k8s.io/v1', 'FlowSchema', 'spec: { matchingPrecedence: 1 }'),
      object('flowcontrol.apiserver.k8s.io/v1', 'FlowSchema', 'spec: { matchingPrecedence: 2 }'),
      /^unknown: spec.matchingPrecedence: which requests/,
    ],
    [
      'a label of a namespace',
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: ns }\n',
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: ns, labels: { team: a } }\n',
      /^unknown: /,
    ],
    [
      'a label of a Deployment',
      deployment(),
      deployment().replace('namespace: shop', 'namespace: shop, labels: { team: a }'),
      /^safe: /,
    ],
  ]);
});

describe('data that an update loses (kubernetes review A11)', () => {
  const scaled = (replicas: number) =>
    stateful(`${template}  replicas: ${replicas}\n  persistentVolumeClaimRetentionPolicy: { whenScaled: Delete }\n`);
  check([
    ['fewer pods whose claims go', scaled(3), scaled(1), /^destroy: .*claims of the pods that go/],
    ['none', scaled(3), scaled(0), /^destroy: /],
    [
      'from now on deleted',
      stateful(template),
      stateful(`${template}  persistentVolumeClaimRetentionPolicy: { whenDeleted: Delete }\n`),
      /^destroy: /,
    ],
    [
      'a property gone',
      crd('{ a: { type: string }, b: { type: string } }'),
      crd('{ a: { type: string } }'),
      /^destroy: .*spec.b/,
    ],
    [
      'unknown fields no longer kept',
      crd('{ a: { type: string } }', ', x-kubernetes-preserve-unknown-fields: true'),
      crd('{ a: { type: string } }'),
      /^destroy: /,
    ],
    ['a narrower type', crd('{ a: { type: string } }'), crd('{ a: { type: string, maxLength: 1 } }'), /^unknown: /],
    ['a property more', crd('{ a: { type: string } }'), crd('{ a: { type: string }, b: { type: string } }'), /^safe: /],
    [
      'a reclaim policy',
      object('v1', 'PersistentVolume', 'spec: { persistentVolumeReclaimPolicy: Retain }'),
      object('v1', 'PersistentVolume', 'spec: { persistentVolumeReclaimPolicy: Delete }'),
      /^destroy: /,
    ],
    [
      'a reclaim policy where none was written, which keeps',
      object('v1', 'PersistentVolume', 'spec: {}'),
      object('v1', 'PersistentVolume', 'spec: { persistentVolumeReclaimPolicy: Delete }'),
      /^destroy: /,
    ],
  ]);
});

describe('defaults written down are nothing (kubernetes review B1)', () => {
  const job = (container: string) =>
    object(
      'batch/v1',
      'Job',
      `spec: { template: { spec: { restartPolicy: Never, containers: [{ name: c, image: "i:1"${container} }] } } }`,
    );
  const klass = (more: string) =>
    `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: k }\nprovisioner: p\n${more}`;
  check([
    [
      'the type of a claim template',
      stateful(template),
      stateful(template.replace('{ metadata', '{ apiVersion: v1, kind: PersistentVolumeClaim, metadata')),
      /^nothing/,
    ],
    [
      'its volume mode and status',
      stateful(template),
      stateful(
        template
          .replace('{ accessModes', '{ volumeMode: Filesystem, accessModes')
          .replace(/\}\]\n$/, ', status: {} }]\n'),
      ),
      /^nothing/,
    ],
    ['when an image is pulled', job(''), job(', imagePullPolicy: IfNotPresent'), /^nothing/],
    ['another pull policy', job(''), job(', imagePullPolicy: Always'), /^stuck/],
    ['empty resources', job(''), job(', resources: {}, securityContext: {}'), /^nothing/],
    ['a storage class', klass(''), klass('reclaimPolicy: Delete\nvolumeBindingMode: Immediate\n'), /^nothing/],
  ]);
});

describe('what the API server refuses (kubernetes review B5)', () => {
  const big = 'x'.repeat(300_000);
  check([
    [
      'an autoscaler upside down',
      '',
      object('autoscaling/v2', 'HorizontalPodAutoscaler', 'spec: { minReplicas: 3, maxReplicas: 2 }'),
      /^stuck: /,
    ],
    [
      'a budget with both bounds',
      '',
      object('policy/v1', 'PodDisruptionBudget', 'spec: { minAvailable: 1, maxUnavailable: 1 }'),
      /^stuck: /,
    ],
    ['a schedule', '', object('batch/v1', 'CronJob', 'spec: { schedule: "0 99 * * *" }'), /^stuck: /],
    [
      'a schedule with names, steps and a zone',
      '',
      object('batch/v1', 'CronJob', 'spec: { schedule: "*/5 0-23/2 1,15 jan-mar mon" }'),
      /^(?!stuck)/,
    ],
    ['a name', '', object('v1', 'ConfigMap', 'data: {}', 'My_Config'), /^stuck: /],
    ['too many bytes for its annotation', '', object('v1', 'ConfigMap', `data: { a: ${big} }`), /^stuck: .*262144/],
    [
      'the same by server-side apply',
      '',
      object('v1', 'ConfigMap', `data: { a: ${big} }`),
      /^safe: /,
      ['ServerSideApply=true'],
    ],
    [
      'too much data',
      '',
      object('v1', 'ConfigMap', `data: { a: ${big}, b: ${big}, c: ${big}, d: ${big} }`),
      /^stuck: .*1 MiB/,
      ['ServerSideApply=true'],
    ],
    [
      'another address family',
      service('{ ipFamilies: [IPv4], ports: [{ port: 80 }] }'),
      service('{ ipFamilies: [IPv6], ports: [{ port: 80 }] }'),
      /^stuck: /,
    ],
    [
      'replicas taken out',
      deployment(),
      deployment().replace('  replicas: 2\n', ''),
      /^disrupt: .*runs with 1 in place of 2/,
    ],
  ]);
});

describe('routes and ports (kubernetes review B6)', () => {
  check([
    [
      'UDP beside TCP',
      service('{ ports: [{ name: a, port: 53 }, { name: b, port: 53, protocol: UDP }] }'),
      service('{ ports: [{ name: a, port: 53 }] }'),
      /^disrupt: port 53\/UDP/,
    ],
    [
      'a port of the nodes',
      service('{ type: NodePort, ports: [{ port: 80, nodePort: 30000 }] }'),
      service('{ type: NodePort, ports: [{ port: 80, nodePort: 30001 }] }'),
      /^disrupt: /,
    ],
    [
      'a port of the pods',
      service('{ ports: [{ port: 80, targetPort: 8080 }] }'),
      service('{ ports: [{ port: 80, targetPort: 8081 }] }'),
      /^disrupt: /,
    ],
    [
      'a path gone',
      ingress(`{ ${rule()} }`),
      ingress(`{ ${rule().replace('path: /', 'path: /other')} }`),
      /^disrupt: .*no longer answers/,
    ],
    [
      'another backend',
      ingress(`{ ${rule()} }`),
      ingress(`{ ${rule('other')} }`),
      /^disrupt: .*go elsewhere: other:80/,
    ],
  ]);
});

describe('order counts unless nothing reads it (kubernetes review A3)', () => {
  const routes = (...names: string[]) =>
    object(
      'networking.istio.io/v1',
      'VirtualService',
      `spec: { http: [${names.map((name) => `{ name: ${name}, route: [] }`).join(', ')}] }`,
    );
  const steps = (...names: string[]) =>
    object('tekton.dev/v1', 'Task', `spec: { steps: [${names.map((name) => `{ name: ${name} }`).join(', ')}] }`);
  check([
    ['routes of Istio', routes('canary', 'stable'), routes('stable', 'canary'), /^unknown: /],
    ['steps of Tekton', steps('a', 'b'), steps('b', 'a'), /^unknown: /],
    [
      'sources of values',
      object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'spec: { valuesFrom: [{ name: a }, { name: b }] }'),
      object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'spec: { valuesFrom: [{ name: b }, { name: a }] }'),
      /^unknown: /,
    ],
    [
      'variables',
      deployment('', '          env: [{ name: A, value: a }, { name: B, value: $(A) }]\n'),
      deployment('', '          env: [{ name: B, value: $(A) }, { name: A, value: a }]\n'),
      /^safe: rolling restart/,
    ],
    [
      'a list of a custom resource that is called like a set',
      object('example.org/v1', 'Thing', 'spec: { verbs: [a, b] }'),
      object('example.org/v1', 'Thing', 'spec: { verbs: [b, a] }'),
      /^unknown: /,
    ],
    [
      'volumes',
      deployment('      volumes: [{ name: a, emptyDir: {} }, { name: b, emptyDir: {} }]\n'),
      deployment('      volumes: [{ name: b, emptyDir: {} }, { name: a, emptyDir: {} }]\n'),
      /^nothing/,
    ],
  ]);
});

// Source: the update validation of the API server (pkg/apis/{batch,core,storage}/validation/validation.go).
describe('what the API server refuses, and what it does not', () => {
  const job = (spec: string) =>
    object(
      'batch/v1',
      'Job',
      `spec: { ${spec}, template: { spec: { restartPolicy: Never, containers: [{ name: c, image: "i:1" }] } } }`,
    );
  const quota = (spec: string) => object('v1', 'ResourceQuota', `spec: { hard: { pods: "4" }, ${spec} }`);
  const scoped = (name: string) =>
    `scopeSelector: { matchExpressions: [{ scopeName: PriorityClass, operator: In, values: [${name}] }] }`;
  test.each<[string, string, string, RegExp]>([
    ['who manages a job', job('managedBy: a.example/x'), job('managedBy: a.example/y'), /^stuck: spec\.managedBy/],
    [
      'when a job succeeds',
      job('completionMode: Indexed, successPolicy: { rules: [{ succeededCount: 1 }] }'),
      job('completionMode: Indexed, successPolicy: { rules: [{ succeededCount: 2 }] }'),
      /^stuck: spec\.successPolicy/,
    ],
    [
      'when pods of a job are replaced',
      job('podReplacementPolicy: Failed'),
      job('podReplacementPolicy: TerminatingOrFailed'),
      /^unknown: /,
    ],
    ['scopes of a quota', quota('scopes: [BestEffort]'), quota('scopes: [NotBestEffort]'), /^stuck: spec\.scopes/],
    ['the selector of a quota', quota(scoped('a')), quota(scoped('b')), /^unknown: spec\.scopeSelector/],
    [
      'a second address',
      service('{ clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1], ports: [{ port: 80 }] }'),
      service('{ clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, "fd00::1"], ports: [{ port: 80 }] }'),
      /^unknown: /,
    ],
    [
      'another first address',
      service('{ clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1], ports: [{ port: 80 }] }'),
      service('{ clusterIP: 10.0.0.2, clusterIPs: [10.0.0.2], ports: [{ port: 80 }] }'),
      /^stuck: /,
    ],
    [
      'history of a deployment',
      deployment('', '', '  revisionHistoryLimit: 10\n'),
      deployment('', '', '  revisionHistoryLimit: 3\n'),
      /^safe: so many old revisions/,
    ],
  ])('%s', (_, before, after, expected) => expect(judged(before, after)).toMatch(expected));
});
