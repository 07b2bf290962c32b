import { describe, expect, it } from 'vitest';
import { compareManifests, parseManifests } from '../../src/preview/index.ts';
import { type Case, claim, config, deployment, rds, stateful } from './table.ts';

const DEPLOYMENT = 'apps/Deployment/shop/api';
const CLAIM = '/PersistentVolumeClaim/shop/data';
const STATEFUL = 'apps/StatefulSet/shop/db';
const RDS = 'rds.aws.m.upbound.io/Instance/shop/orders';
const SYNC = 'argocd.argoproj.io/sync-options';

/** An object of any kind in one line of YAML. */
const object = (apiVersion: string, kind: string, name: string, rest = '', namespace = 'shop') =>
  `\n---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}${namespace ? `, namespace: ${namespace}` : ''} }\n${rest}\n`;

const update = (address: string, level: Case['expect'][number]['level'], more: object = {}) => [
  { address, action: 'update', level, ...more },
];
const removal = (address: string, level: Case['expect'][number]['level'], more: object = {}) => [
  { address, action: 'delete', level, ...more },
];
const KEEP = config('k: v', 'stays');
const AUTOSCALER = object(
  'autoscaling/v2',
  'HorizontalPodAutoscaler',
  'api',
  'spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }, minReplicas: 2, maxReplicas: 4 }',
);

const cases: readonly Case[] = [
  // Identity and fields.
  { name: 'nothing changes', before: deployment(), after: deployment(), expect: [] },
  {
    name: 'an image in a named container',
    before: deployment(),
    after: deployment().replace('1.0.0', '1.1.0'),
    expect: update(DEPLOYMENT, 'safe', {
      reason: /^rolling restart$/,
      fields: [
        {
          path: 'spec.template.spec.containers[name=c].image',
          before: 'registry.example/api:1.0.0',
          after: 'registry.example/api:1.1.0',
        },
      ],
    }),
  },
  {
    name: 'a version of the API is no part of the identity',
    before: object('policy/v1beta1', 'PodDisruptionBudget', 'api', 'spec: { minAvailable: 1 }'),
    after: object('policy/v1', 'PodDisruptionBudget', 'api', 'spec: { minAvailable: 1 }'),
    expect: update('policy/PodDisruptionBudget/shop/api', 'safe', {
      fields: [{ path: 'apiVersion', before: 'policy/v1beta1', after: 'policy/v1' }],
    }),
  },
  {
    name: 'keys with dots and slashes are quoted',
    before: object('v1', 'ConfigMap', 'c', 'data: { a: x }'),
    after: object('v1', 'ConfigMap', 'c', 'data: { a: x, tls.crt: b }').replace(
      'namespace: shop',
      'namespace: shop, annotations: { argocd.argoproj.io/sync-wave: "1" }',
    ),
    expect: update('/ConfigMap/shop/c', 'safe', {
      fields: [
        { path: 'data["tls.crt"]', after: 'b' },
        { path: 'metadata.annotations["argocd.argoproj.io/sync-wave"]', after: '1' },
      ],
    }),
  },
  {
    name: 'equal quantities, in another notation',
    before: deployment('', '', '          resources: { limits: { cpu: 1000m, memory: 1Gi } }'),
    after: deployment('', '', '          resources: { limits: { memory: 1024Mi, cpu: 1 } }'),
    expect: [],
  },
  {
    name: 'text in a ConfigMap is no quantity',
    before: config('limits: 1000m'),
    after: config('limits: "1"'),
    expect: update('/ConfigMap/shop/settings', 'safe', {
      fields: [{ path: 'data.limits', before: '1000m', after: '1' }],
    }),
  },
  {
    name: 'null is absent',
    before: config(),
    after: `${config()}immutable: null\n`,
    expect: [],
  },
  {
    name: 'ports, volume mounts and tolerations in another order',
    before: deployment(
      '',
      '      tolerations: [{ key: a, operator: Exists }, { key: b, operator: Exists }]',
      `          env: [{ name: A, value: "1" }]
          ports: [{ containerPort: 80 }, { containerPort: 81 }]
          volumeMounts: [{ name: v, mountPath: /a }, { name: v, mountPath: /b }]`,
    ),
    after: deployment(
      '',
      '      tolerations: [{ key: b, operator: Exists }, { operator: Exists, key: a }]',
      `          env: [{ name: A, value: "1" }]
          ports: [{ containerPort: 81 }, { containerPort: 80 }]
          volumeMounts: [{ name: v, mountPath: /b }, { name: v, mountPath: /a }]`,
    ),
    expect: [],
  },
  {
    name: 'one mount, one variable, one argument',
    before: deployment(
      '',
      '',
      '          args: [x, b]\n          volumeMounts: [{ name: v, mountPath: /a }]\n          env: [{ name: A, value: "1" }]',
    ),
    after: deployment(
      '',
      '',
      '          args: [x, z]\n          volumeMounts: [{ name: w, mountPath: /a }]\n          env: [{ name: B, value: "2" }, { name: A, value: "3" }]',
    ),
    expect: update(DEPLOYMENT, 'safe', {
      fields: [
        { path: 'spec.template.spec.containers[name=c].args[1]', before: 'b', after: 'z' },
        { path: 'spec.template.spec.containers[name=c].env[name=A].value', before: '1', after: '3' },
        { path: 'spec.template.spec.containers[name=c].env[name=B]', after: { name: 'B', value: '2' } },
        { path: 'spec.template.spec.containers[name=c].volumeMounts[mountPath=/a].name', before: 'v', after: 'w' },
      ],
    }),
  },
  {
    name: 'the order of init containers counts',
    before: deployment('', '      initContainers: [{ name: a, image: "a:1" }, { name: b, image: "b:1" }]'),
    after: deployment('', '      initContainers: [{ name: b, image: "b:1" }, { name: a, image: "a:1" }]'),
    expect: update(DEPLOYMENT, 'safe', {
      fields: [{ path: 'spec.template.spec.initContainers', before: ['a', 'b'], after: ['b', 'a'] }],
    }),
  },
  {
    name: 'a new object lists its leaves',
    before: KEEP,
    after: KEEP + object('v1', 'ServiceAccount', 'api', 'automountServiceAccountToken: false'),
    expect: [
      {
        address: '/ServiceAccount/shop/api',
        action: 'create',
        level: 'safe',
        fields: [{ path: 'automountServiceAccountToken', after: false }],
      },
    ],
  },
  {
    name: 'a removed ConfigMap',
    before: KEEP + config('k: v', 'gone').replace(/^/, '---'),
    after: KEEP,
    expect: removal('/ConfigMap/shop/gone', 'safe', { fields: [] }),
  },
  {
    name: 'the same object twice',
    before: config(),
    after: `${config()}---${config()}`,
    expect: [],
    warns: /declared twice/,
  },

  // Generated names.
  {
    name: 'a generated ConfigMap is one update, and its references follow',
    before: `${config('a: "1"', 'conf-2tc9ghm262')}---${deployment('', '', '          envFrom: [{ configMapRef: { name: conf-2tc9ghm262 } }]')}`,
    after: `${config('a: "2"', 'conf-h8k4t7m9bd')}---${deployment('', '', '          envFrom: [{ configMapRef: { name: conf-h8k4t7m9bd } }]')}`,
    expect: update('/ConfigMap/shop/conf-h8k4t7m9bd', 'safe', {
      from: '/ConfigMap/shop/conf-2tc9ghm262',
      fields: [{ path: 'data.a', before: '1', after: '2' }],
      reason: /Deployment api follows the new name: rolling restart/,
    }),
    warns: /^1 reference follows the new name of/,
  },
  {
    name: 'a follower that cannot roll makes the update a disruption',
    before: `${config('a: "1"', 'conf-2tc9ghm262')}---${deployment('  strategy: { type: Recreate }', '', '          envFrom: [{ configMapRef: { name: conf-2tc9ghm262 } }]')}`,
    after: `${config('a: "2"', 'conf-h8k4t7m9bd')}---${deployment('  strategy: { type: Recreate }', '', '          envFrom: [{ configMapRef: { name: conf-h8k4t7m9bd } }]')}`,
    expect: update('/ConfigMap/shop/conf-h8k4t7m9bd', 'disrupt', { reason: /Recreate/ }),
  },
  {
    name: 'a Job cannot follow a new name',
    before: `${config('a: "1"', 'conf-2tc9ghm262')}${object('batch/v1', 'Job', 'j', 'spec: { template: { spec: { containers: [{ name: c, image: "i:1", envFrom: [{ configMapRef: { name: conf-2tc9ghm262 } }] }] } } }')}`,
    after: `${config('a: "2"', 'conf-h8k4t7m9bd')}${object('batch/v1', 'Job', 'j', 'spec: { template: { spec: { containers: [{ name: c, image: "i:1", envFrom: [{ configMapRef: { name: conf-h8k4t7m9bd } }] }] } } }')}`,
    expect: [
      ...update('/ConfigMap/shop/conf-h8k4t7m9bd', 'safe'),
      ...update('batch/Job/shop/j', 'stuck', { reason: /spec\.template.*cannot be changed/ }),
    ],
  },
  {
    name: 'a name that only looks alike is no generated one',
    before: KEEP + config('a: x', 'conf-production').replace(/^/, '---'),
    after: KEEP + config('a: x', 'conf-prod').replace(/^/, '---'),
    expect: [
      { address: '/ConfigMap/shop/conf-prod', action: 'create', level: 'safe' },
      { address: '/ConfigMap/shop/conf-production', action: 'delete', level: 'safe' },
    ],
  },

  // Destroy.
  {
    name: 'a removed claim',
    before: KEEP + claim().replace(/^/, '---'),
    after: KEEP,
    expect: removal(CLAIM, 'destroy', { reason: /reclaim policy Delete/ }),
  },
  {
    name: 'a removed claim with Prune=false is left behind',
    before: `${KEEP}---${claim('10Gi', '', `{ ${SYNC}: "ServerSideApply=true, Prune=false" }`)}`,
    after: KEEP,
    expect: [{ address: CLAIM, action: 'forget', level: 'safe', reason: /left behind/ }],
  },
  {
    name: 'Delete=false does not stop pruning, and that is said',
    before: `${KEEP}---${claim('10Gi', '', `{ ${SYNC}: Delete=false }`)}`,
    after: KEEP,
    expect: removal(CLAIM, 'destroy', { reason: /Delete=false does not keep it/ }),
  },
  {
    name: 'helm.sh/resource-policy: keep does not stop pruning either',
    before: `${KEEP}---${claim('10Gi', '', '{ helm.sh/resource-policy: keep }')}`,
    after: KEEP,
    expect: removal(CLAIM, 'destroy', { reason: /keep does not keep it/ }),
  },
  {
    name: 'helm.sh/resource-policy: keep holds when the whole project goes',
    before: claim('10Gi', '', '{ helm.sh/resource-policy: keep }'),
    after: '',
    expect: [{ address: CLAIM, action: 'forget', level: 'unknown', reason: /left behind/ }],
  },
  {
    name: 'Prune=confirm is still a destroy, with a confirmation',
    before: `${KEEP}---${claim('10Gi', '', `{ ${SYNC}: Prune=confirm }`)}`,
    after: KEEP,
    expect: removal(CLAIM, 'destroy', { reason: /waits for a person.*after a confirmation/ }),
  },
  {
    name: 'a renamed claim is a deletion and a creation',
    before: claim(),
    after: claim().replace('name: data', 'name: store'),
    expect: [
      ...removal(CLAIM, 'destroy', { reason: /store is created with the same content/ }),
      { address: '/PersistentVolumeClaim/shop/store', action: 'create', level: 'safe' },
    ],
  },
  {
    name: 'a removed namespace',
    before: KEEP + object('v1', 'Namespace', 'shop', '', ''),
    after: KEEP,
    expect: removal('/Namespace//shop', 'destroy'),
  },
  {
    name: 'a removed volume that is retained',
    before: KEEP + object('v1', 'PersistentVolume', 'v', 'spec: { persistentVolumeReclaimPolicy: Retain }', ''),
    after: KEEP,
    expect: removal('/PersistentVolume//v', 'destroy', { reason: /storage behind it stays/ }),
  },
  {
    name: 'a removed definition takes its objects along',
    before:
      KEEP +
      object(
        'apiextensions.k8s.io/v1',
        'CustomResourceDefinition',
        'widgets.example.org',
        'spec: { group: example.org, names: { kind: Widget }, scope: Namespaced }',
        '',
      ),
    after: KEEP,
    expect: removal('apiextensions.k8s.io/CustomResourceDefinition//widgets.example.org', 'destroy', {
      reason: /every Widget/,
    }),
  },
  {
    name: 'a removed StatefulSet leaves its claims',
    before: KEEP + stateful('  volumeClaimTemplates: [{ metadata: { name: data }, spec: {} }]').replace(/^/, '---'),
    after: KEEP,
    expect: removal(STATEFUL, 'destroy', { reason: /claims \(data\) and their data stay/ }),
  },
  {
    name: 'a removed StatefulSet without claims',
    before: `${KEEP}---${stateful()}`,
    after: KEEP,
    expect: removal(STATEFUL, 'disrupt', { reason: /its pods are deleted/ }),
  },
  {
    name: 'Prune=confirm is said of what loses no data too',
    before: `${KEEP}---${deployment().replace('namespace: shop }', `namespace: shop, annotations: { ${SYNC}: Prune=confirm } }`)}`,
    after: KEEP,
    expect: removal(DEPLOYMENT, 'disrupt', { reason: /waits for a person/ }),
  },
  {
    name: 'Delete=confirm counts where the whole project goes',
    before: claim('10Gi', '', `{ ${SYNC}: Delete=confirm }`),
    after: '',
    expect: removal(CLAIM, 'destroy', { reason: /only after a confirmation \(Delete=confirm\)/ }),
  },
  {
    name: 'an autoscaler for a workload whose replicas stay in Git',
    before: deployment(),
    after: deployment().replace('replicas: 2', 'replicas: 3') + AUTOSCALER,
    expect: [
      { address: DEPLOYMENT, action: 'update', level: 'disrupt', reason: /an autoscaler scales it/ },
      { address: 'autoscaling/HorizontalPodAutoscaler/shop/api', action: 'create', level: 'disrupt' },
    ],
  },
  {
    name: 'an autoscaler beside a workload that stays as it is',
    before: deployment(),
    after: deployment() + AUTOSCALER,
    expect: [
      {
        address: 'autoscaling/HorizontalPodAutoscaler/shop/api',
        action: 'create',
        level: 'disrupt',
        reason: /spec\.replicas in Git/,
      },
    ],
  },
  {
    name: 'replicas in Git for a workload that an autoscaler scales',
    before: deployment().replace('  replicas: 2\n', '') + AUTOSCALER,
    after: deployment() + AUTOSCALER,
    expect: update(DEPLOYMENT, 'disrupt', { reason: /spec\.replicas sets it back at every sync/ }),
  },
  {
    name: 'replicas that an autoscaler has set back all along are no news',
    before: deployment() + AUTOSCALER,
    after: deployment().replace('replicas: 2', 'replicas: 3') + AUTOSCALER,
    expect: update(DEPLOYMENT, 'safe'),
  },
  {
    name: 'a removed StatefulSet that deletes its claims',
    before: `${KEEP}---${stateful('  volumeClaimTemplates: [{ metadata: { name: data }, spec: {} }]\n  persistentVolumeClaimRetentionPolicy: { whenDeleted: Delete }')}`,
    after: KEEP,
    expect: removal(STATEFUL, 'destroy', { reason: /whenDeleted is Delete/ }),
  },
  {
    name: 'a removed composite resource',
    before: KEEP + object('platform.example.org/v1', 'Database', 'orders'),
    after: KEEP,
    expect: removal('platform.example.org/Database/shop/orders', 'destroy', { reason: /composite resource/ }),
  },
  { name: 'a removed managed resource', before: `${KEEP}---${rds()}`, after: KEEP, expect: removal(RDS, 'destroy') },
  {
    name: 'a removed managed resource whose policies lack Delete',
    before: `${KEEP}---${rds('', '  managementPolicies: [Observe, Create, Update]')}`,
    after: KEEP,
    expect: removal(RDS, 'safe', { reason: /no Delete/ }),
  },
  {
    name: 'a removed managed resource that is orphaned',
    before: `${KEEP}---${rds('', '  deletionPolicy: Orphan', 'rds.aws.upbound.io')}`,
    after: KEEP,
    expect: removal('rds.aws.upbound.io/Instance//orders', 'safe', { reason: /Orphan/ }),
  },
  {
    name: 'a removed Application with its finalizer',
    before:
      KEEP +
      object('argoproj.io/v1alpha1', 'Application', 'a').replace(
        'namespace: shop',
        'namespace: argocd, finalizers: [resources-finalizer.argocd.argoproj.io]',
      ),
    after: KEEP,
    expect: removal('argoproj.io/Application/argocd/a', 'destroy'),
  },
  {
    name: 'a removed Application without it',
    before: KEEP + object('argoproj.io/v1alpha1', 'Application', 'a'),
    after: KEEP,
    expect: removal('argoproj.io/Application/shop/a', 'safe', { reason: /stays in the cluster/ }),
  },
  {
    name: 'a removed ApplicationSet',
    before: KEEP + object('argoproj.io/v1alpha1', 'ApplicationSet', 'a'),
    after: KEEP,
    expect: removal('argoproj.io/ApplicationSet/shop/a', 'destroy'),
  },
  {
    name: 'a removed ApplicationSet that preserves',
    before:
      KEEP +
      object(
        'argoproj.io/v1alpha1',
        'ApplicationSet',
        'a',
        'spec: { syncPolicy: { preserveResourcesOnDeletion: true } }',
      ),
    after: KEEP,
    expect: removal('argoproj.io/ApplicationSet/shop/a', 'safe'),
  },
  {
    name: 'a removed Deployment',
    before: `${KEEP}---${deployment()}`,
    after: KEEP,
    expect: removal(DEPLOYMENT, 'disrupt'),
  },
  {
    name: 'a removed object of an unknown kind',
    before: KEEP + object('example.org/v1', 'Thing', 't'),
    after: KEEP,
    expect: removal('example.org/Thing/shop/t', 'unknown'),
  },
  {
    name: 'a removed Secret',
    before: KEEP + object('v1', 'Secret', 's', 'stringData: { a: b }'),
    after: KEEP,
    expect: removal('/Secret/shop/s', 'safe'),
  },
  {
    name: 'a removed connection Secret',
    before: KEEP + object('v1', 'Secret', 's', 'type: connection.crossplane.io/v1alpha1'),
    after: KEEP,
    expect: removal('/Secret/shop/s', 'destroy', { reason: /credentials/ }),
  },
  {
    name: 'a removed Secret that is named after a database',
    before: KEEP + object('v1', 'Secret', 'orders-postgresql', 'stringData: { a: b }'),
    after: KEEP,
    expect: removal('/Secret/shop/orders-postgresql', 'destroy', { reason: /credentials/ }),
  },
  {
    name: 'a managed resource lets go of its cloud resource',
    before: rds().replace('namespace: shop', 'namespace: shop, annotations: { crossplane.io/external-name: a }'),
    after: rds().replace('namespace: shop', 'namespace: shop, annotations: { crossplane.io/external-name: b }'),
    expect: update(RDS, 'destroy', { reason: /lets go of a/ }),
  },

  // Stuck.
  {
    name: 'a selector',
    before: deployment(),
    after: deployment().replaceAll('app: api', 'app: web'),
    expect: update(DEPLOYMENT, 'stuck', { reason: /spec\.selector\.matchLabels\.app cannot be changed/ }),
  },
  {
    name: 'a selector that its own template does not match',
    before: KEEP,
    after: `${KEEP}---${deployment().replace('labels: { app: api }', 'labels: { app: web }')}`,
    expect: [{ address: DEPLOYMENT, action: 'create', level: 'stuck', reason: /pod template does not have/ }],
  },
  {
    name: 'claim templates',
    before: stateful(
      '  volumeClaimTemplates: [{ metadata: { name: data }, spec: { resources: { requests: { storage: 1Gi } } } }]',
    ),
    after: stateful(
      '  volumeClaimTemplates: [{ metadata: { name: data }, spec: { resources: { requests: { storage: 2Gi } } } }]',
    ),
    expect: update(STATEFUL, 'stuck', {
      fields: [
        { path: 'spec.volumeClaimTemplates[name=data].spec.resources.requests.storage', before: '1Gi', after: '2Gi' },
      ],
    }),
  },
  {
    name: 'a service name and a pod management policy',
    before: stateful(),
    after: stateful('  podManagementPolicy: Parallel').replace('serviceName: db', 'serviceName: db2'),
    expect: update(STATEFUL, 'stuck', { reason: /podManagementPolicy, spec\.serviceName/ }),
  },
  {
    name: 'replicas of a StatefulSet may change',
    before: stateful(),
    after: stateful('', 5),
    expect: update(STATEFUL, 'safe'),
  },
  {
    name: 'a Job template',
    before: object('batch/v1', 'Job', 'j', 'spec: { template: { spec: { containers: [{ name: c, image: "i:1" }] } } }'),
    after: object('batch/v1', 'Job', 'j', 'spec: { template: { spec: { containers: [{ name: c, image: "i:2" }] } } }'),
    expect: update('batch/Job/shop/j', 'stuck'),
  },
  {
    name: 'a Job template of a hook',
    before: object(
      'batch/v1',
      'Job',
      'j',
      'spec: { template: { spec: { containers: [{ name: c, image: "i:1" }] } } }',
    ).replace('namespace: shop', 'namespace: shop, annotations: { argocd.argoproj.io/hook: PreSync }'),
    after: object(
      'batch/v1',
      'Job',
      'j',
      'spec: { template: { spec: { containers: [{ name: c, image: "i:2" }] } } }',
    ).replace('namespace: shop', 'namespace: shop, annotations: { argocd.argoproj.io/hook: PreSync }'),
    expect: update('batch/Job/shop/j', 'safe'),
  },
  {
    name: 'a Job template with Force and Replace',
    before: object('batch/v1', 'Job', 'j', 'spec: { template: { spec: { containers: [{ name: c, image: "i:1" }] } } }'),
    after: object(
      'batch/v1',
      'Job',
      'j',
      'spec: { template: { spec: { containers: [{ name: c, image: "i:2" }] } } }',
    ).replace('namespace: shop', `namespace: shop, annotations: { ${SYNC}: "Force=true,Replace=true" }`),
    expect: [{ address: 'batch/Job/shop/j', action: 'replace', level: 'disrupt' }],
  },
  {
    name: 'a claim with Force and Replace loses its data',
    before: claim('10Gi', '  storageClassName: a'),
    after: claim('10Gi', '  storageClassName: b', `{ ${SYNC}: "Force=true,Replace=true" }`),
    expect: [{ address: CLAIM, action: 'replace', level: 'destroy' }],
  },
  {
    name: 'a cluster IP',
    before: object('v1', 'Service', 's', 'spec: { clusterIP: 10.0.0.1 }'),
    after: object('v1', 'Service', 's', 'spec: { clusterIP: None }'),
    expect: update('/Service/shop/s', 'stuck'),
  },
  {
    name: 'a claim that shrinks',
    before: claim('10Gi'),
    after: claim('5Gi'),
    expect: update(CLAIM, 'stuck', { reason: /cannot shrink/ }),
  },
  { name: 'a claim that grows', before: claim('10Gi'), after: claim('20Gi'), expect: update(CLAIM, 'safe') },
  {
    name: 'the class of a claim',
    before: claim('10Gi', '  storageClassName: gp2'),
    after: claim('10Gi', '  storageClassName: gp3'),
    expect: update(CLAIM, 'stuck'),
  },
  {
    name: 'a class where the cluster chose one',
    before: claim(),
    after: claim('10Gi', '  storageClassName: gp3'),
    expect: update(CLAIM, 'unknown', { reason: /unless it is what the cluster has chosen/ }),
  },
  {
    name: 'data of an immutable ConfigMap',
    before: `${config()}immutable: true\n`,
    after: `${config('a: "2"')}immutable: true\n`,
    expect: update('/ConfigMap/shop/settings', 'stuck', { reason: /immutable/ }),
  },
  {
    name: 'a role that a binding grants',
    before: object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'b', 'roleRef: { kind: Role, name: a }'),
    after: object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'b', 'roleRef: { kind: Role, name: b }'),
    expect: update('rbac.authorization.k8s.io/RoleBinding/shop/b', 'stuck'),
  },
  {
    name: 'a stored version that goes',
    before: object(
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
      'w',
      'spec: { versions: [{ name: v1, served: true, storage: true }] }',
      '',
    ),
    after: object(
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
      'w',
      'spec: { versions: [{ name: v2, served: true, storage: true }] }',
      '',
    ),
    expect: update('apiextensions.k8s.io/CustomResourceDefinition//w', 'stuck', { reason: /v1 is stored/ }),
  },
  {
    name: 'parameters of a storage class',
    before: object(
      'storage.k8s.io/v1',
      'StorageClass',
      'c',
      'provisioner: ebs.csi.aws.com\nparameters: { type: gp2 }',
      '',
    ),
    after: object(
      'storage.k8s.io/v1',
      'StorageClass',
      'c',
      'provisioner: ebs.csi.aws.com\nparameters: { type: gp3 }',
      '',
    ),
    expect: update('storage.k8s.io/StorageClass//c', 'stuck'),
  },
  {
    name: 'the value of a priority class',
    before: object('scheduling.k8s.io/v1', 'PriorityClass', 'c', 'value: 1', ''),
    after: object('scheduling.k8s.io/v1', 'PriorityClass', 'c', 'value: 2', ''),
    expect: update('scheduling.k8s.io/PriorityClass//c', 'stuck'),
  },
  {
    name: 'the type of a Secret',
    before: object('v1', 'Secret', 's', 'type: Opaque'),
    after: object('v1', 'Secret', 's', 'type: kubernetes.io/tls'),
    expect: update('/Secret/shop/s', 'stuck'),
  },
  {
    name: 'encryption of a database',
    before: rds(),
    after: rds().replace('storageEncrypted: true', 'storageEncrypted: false'),
    expect: update(RDS, 'stuck', { reason: /storageEncrypted cannot be changed: Crossplane refuses/ }),
  },
  {
    name: 'storage of a database that shrinks',
    before: rds(),
    after: rds().replace('allocatedStorage: 20', 'allocatedStorage: 10'),
    expect: update(RDS, 'stuck'),
  },

  // Disrupt.
  {
    name: 'Recreate',
    before: deployment('  strategy: { type: Recreate }'),
    after: deployment('  strategy: { type: Recreate }').replace('1.0.0', '1.1.0'),
    expect: update(DEPLOYMENT, 'disrupt', { reason: /Recreate/ }),
  },
  {
    name: 'scaled to nothing',
    before: deployment(),
    after: deployment().replace('replicas: 2', 'replicas: 0'),
    expect: update(DEPLOYMENT, 'disrupt', { reason: /from 2 to 0/ }),
  },
  {
    name: 'scaled',
    before: deployment(),
    after: deployment().replace('replicas: 2', 'replicas: 5'),
    expect: update(DEPLOYMENT, 'safe', { fields: [{ path: 'spec.replicas', before: 2, after: 5 }] }),
  },
  {
    name: 'a probe removed',
    before: deployment('', '', '          readinessProbe: { httpGet: { path: /, port: 80 } }'),
    after: deployment(),
    expect: update(DEPLOYMENT, 'disrupt', { reason: /readinessProbe/ }),
  },
  {
    name: 'a disruption budget removed',
    before: KEEP + object('policy/v1', 'PodDisruptionBudget', 'p'),
    after: KEEP,
    expect: removal('policy/PodDisruptionBudget/shop/p', 'disrupt'),
  },
  {
    name: 'a disruption budget that blocks',
    before: object('policy/v1', 'PodDisruptionBudget', 'p', 'spec: { maxUnavailable: 1 }'),
    after: object('policy/v1', 'PodDisruptionBudget', 'p', 'spec: { maxUnavailable: 0 }'),
    expect: update('policy/PodDisruptionBudget/shop/p', 'disrupt', { reason: /node drains/ }),
  },
  {
    name: 'a database class',
    before: rds(),
    after: rds().replace('t4g.small', 't4g.large'),
    expect: update(RDS, 'disrupt', { reason: /instanceClass.*maintenance window/ }),
  },
  {
    name: 'a single database pod',
    before: stateful('', 1),
    after: stateful('', 1).replace('db:1', 'db:2'),
    expect: update(STATEFUL, 'disrupt', { reason: /only pod/ }),
  },
  {
    name: 'a Service selector',
    before: object('v1', 'Service', 's', 'spec: { selector: { app: a } }'),
    after: object('v1', 'Service', 's', 'spec: { selector: { app: b } }'),
    expect: update('/Service/shop/s', 'disrupt'),
  },

  // Security.
  {
    name: 'privileged',
    before: deployment(),
    after: deployment('', '', '          securityContext: { privileged: true }'),
    expect: update(DEPLOYMENT, 'security', { reason: /runs privileged/ }),
  },
  {
    name: 'privileged before as well',
    before: deployment('', '', '          securityContext: { privileged: true }'),
    after: deployment('', '', '          securityContext: { privileged: true }').replace('1.0.0', '1.1.0'),
    expect: update(DEPLOYMENT, 'safe'),
  },
  {
    name: 'a host path and the host network',
    before: deployment(),
    after: deployment('', '      hostNetwork: true\n      volumes: [{ name: v, hostPath: { path: /var/run } }]'),
    expect: update(DEPLOYMENT, 'security', { reason: /hostPath/ }),
  },
  {
    name: 'a capability',
    before: deployment(),
    after: deployment('', '', '          securityContext: { capabilities: { add: [SYS_ADMIN, NET_BIND_SERVICE] } }'),
    expect: update(DEPLOYMENT, 'security', { reason: /SYS_ADMIN/ }),
  },
  {
    name: 'runAsNonRoot dropped',
    before: deployment('', '      securityContext: { runAsNonRoot: true }'),
    after: deployment(),
    expect: update(DEPLOYMENT, 'security', { reason: /runAsNonRoot/ }),
  },
  {
    name: 'an image without a tag, from a registry with a port',
    before: deployment(),
    after: deployment().replace('registry.example/api:1.0.0', 'registry.example:5000/api'),
    expect: update(DEPLOYMENT, 'security', { reason: /change without a commit/ }),
  },
  {
    name: 'a wildcard role',
    before: object(
      'rbac.authorization.k8s.io/v1',
      'Role',
      'r',
      'rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]',
    ),
    after: object(
      'rbac.authorization.k8s.io/v1',
      'Role',
      'r',
      'rules: [{ apiGroups: [""], resources: [pods], verbs: ["*"] }]',
    ),
    expect: update('rbac.authorization.k8s.io/Role/shop/r', 'security'),
  },
  {
    name: 'cluster-admin',
    before: KEEP,
    after:
      KEEP +
      object(
        'rbac.authorization.k8s.io/v1',
        'ClusterRoleBinding',
        'b',
        'roleRef: { kind: ClusterRole, name: cluster-admin }\nsubjects: [{ kind: Group, name: devs }]',
        '',
      ),
    expect: [
      {
        address: 'rbac.authorization.k8s.io/ClusterRoleBinding//b',
        action: 'create',
        level: 'security',
        reason: /cluster-admin/,
      },
    ],
  },
  {
    name: 'a load balancer opened',
    before: object('v1', 'Service', 's', 'spec: { type: ClusterIP }'),
    after: object('v1', 'Service', 's', 'spec: { type: LoadBalancer }'),
    expect: update('/Service/shop/s', 'security'),
  },
  {
    name: 'a network policy removed',
    before: KEEP + object('networking.k8s.io/v1', 'NetworkPolicy', 'p'),
    after: KEEP,
    expect: removal('networking.k8s.io/NetworkPolicy/shop/p', 'security'),
  },
  {
    name: 'pod security lowered',
    before: object('v1', 'Namespace', 'shop', '', '').replace(
      'name: shop',
      'name: shop, labels: { pod-security.kubernetes.io/enforce: restricted }',
    ),
    after: object('v1', 'Namespace', 'shop', '', '').replace(
      'name: shop',
      'name: shop, labels: { pod-security.kubernetes.io/enforce: baseline }',
    ),
    expect: update('/Namespace//shop', 'security'),
  },

  // What no rule knows.
  {
    name: 'another destination of an Application',
    before: object('argoproj.io/v1alpha1', 'Application', 'a', 'spec: { destination: { namespace: x } }'),
    after: object('argoproj.io/v1alpha1', 'Application', 'a', 'spec: { destination: { namespace: z } }'),
    expect: update('argoproj.io/Application/shop/a', 'unknown', { reason: /another place/ }),
  },
  {
    name: 'a Composition',
    before: object(
      'apiextensions.crossplane.io/v1',
      'Composition',
      'c',
      'spec: { pipeline: [{ step: a, functionRef: { name: f } }] }',
      '',
    ),
    after: object(
      'apiextensions.crossplane.io/v1',
      'Composition',
      'c',
      'spec: { pipeline: [{ step: a, functionRef: { name: g } }] }',
      '',
    ),
    expect: update('apiextensions.crossplane.io/Composition//c', 'unknown', {
      fields: [{ path: 'spec.pipeline[step=a].functionRef.name', before: 'f', after: 'g' }],
    }),
  },
  {
    name: 'an update of an unknown kind',
    before: object('example.org/v1', 'Thing', 't', 'spec: { a: 1 }'),
    after: object('example.org/v1', 'Thing', 't', 'spec: { a: 2 }'),
    expect: update('example.org/Thing/shop/t', 'unknown'),
  },
  {
    name: 'an update of a composite resource',
    before: object('platform.example.org/v1', 'Database', 'o', 'spec: { size: s }'),
    after: object('platform.example.org/v1', 'Database', 'o', 'spec: { size: m }'),
    expect: update('platform.example.org/Database/shop/o', 'safe', { reason: /crossplane preview/ }),
  },
];

describe('compareManifests', () => {
  const compositeKinds = new Set(['platform.example.org/Database']);
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { resources, warnings } = compareManifests(
      parseManifests(one.before, 'before.yaml'),
      parseManifests(one.after, 'after.yaml'),
      { compositeKinds },
    );
    const found = resources.map(({ address, action, risk }) => ({ address, action, level: risk.level }));
    const wanted = one.expect.map(({ address, action, level }) => ({ address, action, level }));
    expect(found).toEqual([...wanted].sort((a, b) => (a.address < b.address ? -1 : 1)));
    for (const expected of one.expect) {
      const resource = resources.find(({ address }) => address === expected.address);
      if (expected.fields !== undefined) expect(resource?.fields).toEqual(expected.fields);
      if (expected.reason !== undefined) expect(resource?.risk.reasons.join('\n')).toMatch(expected.reason);
      expect(resource?.previousAddress).toBe(expected.from ?? resource?.previousAddress);
      expect(resource?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
      if (expected.level === 'stuck' || expected.level === 'destroy' || expected.level === 'security') {
        expect(resource?.risk.wayOut, 'a way out').toMatch(/\.$/);
      }
    }
    if (one.warns !== undefined) expect(warnings.join('\n')).toMatch(one.warns);
    else if (one.expect.every(({ from }) => from === undefined) && !/generated|follow/.test(one.name))
      expect(warnings).toEqual([]);
  });

  it("takes the sync options of the Application for each object's", () => {
    const risks = (syncOptions: readonly string[]) =>
      compareManifests(parseManifests(KEEP + object('v1', 'Service', 's'), 'a'), parseManifests(KEEP, 'b'), {
        compositeKinds,
        syncOptions,
      }).resources.map(({ action, risk }) => `${action} ${risk.reasons.join('; ')}`);
    expect(risks(['Prune=confirm'])[0]).toMatch(/^delete .*it waits for a person/);
    expect(risks(['Prune=false'])[0]).toMatch(/^forget left behind/);
    expect(risks([])[0]).not.toMatch(/waits/);
  });

  it('puts namespaced objects without a namespace into the destination, and cluster-scoped ones nowhere', () => {
    const text =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n---\napiVersion: v1\nkind: Namespace\nmetadata: { name: s, namespace: x }\n';
    const { resources } = compareManifests([], parseManifests(text, 'a.yaml'), {
      compositeKinds,
      defaultNamespace: 'shop',
    });
    expect(resources.map(({ address }) => address)).toEqual(['/ConfigMap/shop/c', '/Namespace//s']);
  });
});
