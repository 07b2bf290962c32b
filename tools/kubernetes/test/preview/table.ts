import type { FieldChange, RiskLevel } from '@mainstem/change';

/** One before/after pair of manifests in YAML, and what the comparison must say. */
export interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly expect: readonly Expected[];
  readonly warns?: RegExp;
}

export interface Expected {
  readonly address: string;
  readonly action: string;
  readonly level: RiskLevel;
  /** Every field, in order; left out: not looked at. */
  readonly fields?: readonly FieldChange[];
  readonly reason?: RegExp;
  readonly from?: string;
}

export const deployment = (extra = '', template = '', container = '') => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: api } }
${extra}
  template:
    metadata: { labels: { app: api } }
    spec:
${template}
      containers:
        - name: c
          image: registry.example/api:1.0.0
${container}
`;

export const stateful = (extra = '', replicas = 3) => `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: shop }
spec:
  replicas: ${replicas}
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: db, image: "registry.example/db:1" }] }
${extra}
`;

export const claim = (size = '10Gi', extra = '', annotations = '{}') => `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: shop, annotations: ${annotations} }
spec:
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: ${size} } }
${extra}
`;

export const rds = (provider = '', top = '', group = 'rds.aws.m.upbound.io') => `
apiVersion: ${group}/v1beta1
kind: Instance
metadata: { name: orders, namespace: shop }
spec:
${top}
  forProvider:
    region: eu-west-1
    engine: postgres
    instanceClass: db.t4g.small
    allocatedStorage: 20
    storageEncrypted: true
${provider}
`;

export const config = (data = 'a: "1"', name = 'settings') => `
apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: shop }
data: { ${data} }
`;
