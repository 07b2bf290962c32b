/** One valid object of each kind, in the styles people write: every case must give no finding. */
export const VALID: Readonly<Record<string, string>> = {
  Namespace: `apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {team: shop}}`,
  'Pod with every scalar type': `apiVersion: v1
kind: Pod
metadata:
  name: web
  creationTimestamp: null
  annotations:
spec:
  terminationGracePeriodSeconds: 30
  hostNetwork: false
  nodeSelector: {}
  containers:
    - name: web
      image: web:1.0
      command: [sh, -c, 'echo "hi"']
      env:
        - name: A
          value: "1"
        - name: B
          valueFrom: {fieldRef: {fieldPath: metadata.name}}
        - name: C
          valueFrom:
            resourceFieldRef:
              resource: limits.cpu
              divisor: 1m
      ports:
        - containerPort: 8080
          protocol: TCP
      livenessProbe:
        httpGet: {path: /, port: http, scheme: HTTPS}
      readinessProbe:
        httpGet:
          port: 8080
          path: /ready
      startupProbe: {tcpSocket: {port: 8080}}
      resources:
        limits: {cpu: 1, memory: 1Gi, ephemeral-storage: 1e3, nvidia.com/gpu: "1"}
        requests: {cpu: 0.5, memory: 500M}
      volumeMounts: []
  volumes:
    - name: config
      configMap: {name: web, defaultMode: 0644}
    - name: scratch
      emptyDir: {}
    - name: mem
      emptyDir: {medium: Memory, sizeLimit: 1Gi}`,
  Deployment: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  strategy:
    type: RollingUpdate
    rollingUpdate: {maxSurge: 25%, maxUnavailable: 0}
  selector:
    matchLabels: &labels
      app: web
  template:
    metadata:
      labels: *labels
    spec:
      containers: [{name: web, image: "web:1"}]`,
  StatefulSet: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  serviceName: db
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: db, image: db}]}
  volumeClaimTemplates:
    - metadata: {name: data}
      spec:
        accessModes: [ReadWriteOnce]
        resources: {requests: {storage: 1Gi}}`,
  'DaemonSet with tolerations': `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchExpressions: [{key: app, operator: In, values: [agent]}]}
  template:
    metadata: {labels: {app: agent}}
    spec:
      tolerations: [{operator: Exists, effect: NoSchedule, tolerationSeconds: 30}]
      containers: [{name: agent, image: agent, securityContext: {capabilities: {add: [NET_ADMIN]}, runAsUser: 1000}}]`,
  Job: `apiVersion: batch/v1
kind: Job
metadata: {generateName: migrate-}
spec:
  backoffLimit: 0
  template: {spec: {restartPolicy: Never, containers: [{name: m, image: m}]}}`,
  CronJob: `apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly}
spec:
  schedule: "0 3 * * *"
  concurrencyPolicy: Forbid
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: OnFailure
          containers: [{name: m, image: m}]`,
  'Service with a named port': `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: ClusterIP
  selector: {app: web}
  ports: [{port: 80, targetPort: http, protocol: TCP}]`,
  'headless Service': `apiVersion: v1
kind: Service
metadata: {name: db}
spec: {clusterIP: None, ports: [{port: 5432}], selector: {app: db}}`,
  'ConfigMap whose data looks like anything': `apiVersion: v1
kind: ConfigMap
metadata: {name: c}
immutable: true
data:
  replicas: "2"
  nested.yaml: |
    kind: Anything
    spec: {wrong: true}
binaryData: {logo: aGVsbG8=}`,
  'Secret of both kinds': `apiVersion: v1
kind: Secret
metadata: {name: s}
type: kubernetes.io/tls
data: {tls.crt: aGVsbG8=, empty: ""}
stringData: {password: hunter2}`,
  PersistentVolumeClaim: `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec:
  storageClassName: ""
  accessModes: [ReadWriteMany]
  resources: {requests: {storage: 5Gi}}`,
  PersistentVolume: `apiVersion: v1
kind: PersistentVolume
metadata: {name: nfs}
spec:
  capacity: {storage: 1Ti}
  accessModes: [ReadWriteMany]
  persistentVolumeReclaimPolicy: Retain
  nfs: {server: files.example.com, path: /export}`,
  StorageClass: `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
parameters: {type: gp3}
volumeBindingMode: WaitForFirstConsumer`,
  ServiceAccount: `apiVersion: v1
kind: ServiceAccount
metadata: {name: web}
automountServiceAccountToken: false`,
  Role: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules: [{apiGroups: [""], resources: [pods], verbs: [get, list]}]`,
  ClusterRoleBinding: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: admins}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: admin}
subjects: [{kind: Group, name: admins, apiGroup: rbac.authorization.k8s.io}]`,
  'aggregated ClusterRole': `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: all}
aggregationRule: {clusterRoleSelectors: [{matchLabels: {all: "true"}}]}
rules: []`,
  Ingress: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: alb
  rules:
    - host: shop.example.com
      http:
        paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]`,
  NetworkPolicy: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
  egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}], ports: [{port: 53, protocol: UDP}, {port: dns}]}]`,
  PodDisruptionBudget: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {minAvailable: 50%, selector: {matchLabels: {app: web}}}`,
  HorizontalPodAutoscaler: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: 2
  maxReplicas: 9
  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}]`,
  'LimitRange and ResourceQuota': `apiVersion: v1
kind: LimitRange
metadata: {name: l}
spec: {limits: [{type: Container, default: {cpu: 500m}, max: {memory: 2Gi}}]}
---
apiVersion: v1
kind: ResourceQuota
metadata: {name: q}
spec: {hard: {pods: "10", requests.cpu: 4, count/jobs.batch: 5}}`,
  PriorityClass: `apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: high}
value: 1000000
globalDefault: false`,
  'CustomResourceDefinition with a recursive schema': `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Thing, plural: things}
  versions:
    - name: v1
      served: true
      storage: true
      subresources: {status: {}, scale: {specReplicasPath: .spec.n, statusReplicasPath: .status.n}}
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              x-kubernetes-preserve-unknown-fields: true
              properties:
                n: {type: integer, default: 1, enum: [1, two, {three: 3}], minimum: 0}
                any: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}
                map: {type: object, additionalProperties: {type: string}}
                tags: {type: array, items: {type: string}}
status: {acceptedNames: {kind: "", plural: ""}, conditions: [], storedVersions: null}`,
  ValidatingWebhookConfiguration: `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: w}
webhooks:
  - name: w.example.com
    admissionReviewVersions: [v1]
    sideEffects: None
    clientConfig: {service: {name: w, namespace: w, path: /v}, caBundle: Cg==}
    rules: [{apiGroups: ["*"], apiVersions: ["*"], operations: [CREATE], resources: [pods]}]`,
  ValidatingAdmissionPolicy: `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: p}
spec:
  matchConstraints: {resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [UPDATE], resources: [deployments]}]}
  validations: [{expression: object.spec.replicas < 5}]`,
  'EndpointSlice, Lease and IngressClass': `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: e}
addressType: IPv4
endpoints: [{addresses: [10.0.0.1], conditions: {ready: true}}]
---
apiVersion: coordination.k8s.io/v1
kind: Lease
metadata: {name: l}
spec: {holderIdentity: me, renewTime: "2026-01-31T12:00:00.000000Z"}
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: alb}
spec: {controller: example.com/alb}`,
  'a kind that is served but not described': `apiVersion: resource.k8s.io/v1beta1
kind: DeviceClass
metadata: {name: gpu}
spec: {whatever: true}`,
  'List of several kinds': `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: {name: a}
  - {apiVersion: v1, kind: Secret, metadata: {name: b}}`,
  'ConfigMapList without kinds of its own': `apiVersion: v1
kind: ConfigMapList
items:
  - metadata: {name: a}
    data: {x: "1"}`,
  JSON: '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"x":"1"}}',
  Application: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: shop, namespace: argocd, finalizers: [resources-finalizer.argocd.argoproj.io]}
spec:
  project: default
  destination: {server: https://kubernetes.default.svc, namespace: shop}
  sources:
    - repoURL: https://charts.example.com
      chart: shop
      targetRevision: 1.2.3
      helm:
        valueFiles: [$values/shop.yaml]
        valuesObject: {any: {thing: [1, two]}}
        parameters: [{name: a, value: "1", forceString: true}]
    - {repoURL: https://git.example.com/a.git, ref: values, targetRevision: main}
    - repoURL: https://git.example.com/a.git
      path: apps/shop
      kustomize:
        images: [web=web:2]
        replicas: [{name: web, count: 2}, {name: db, count: "3"}]
        patches: [{target: {kind: Deployment, name: web}, patch: "- op: remove", options: {allowNameChange: true}}]
  syncPolicy:
    automated: {prune: true, selfHeal: true}
    syncOptions: [CreateNamespace=true]
    retry: {limit: 3, backoff: {duration: 5s, factor: 2}}
  ignoreDifferences: [{group: apps, kind: Deployment, jsonPointers: [/spec/replicas]}]`,
  ApplicationSet: `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: shop}
spec:
  goTemplate: true
  goTemplateOptions: [missingkey=error]
  generators:
    - matrix:
        generators:
          - git: {repoURL: "https://git.example.com/a.git", revision: HEAD, directories: [{path: "apps/*"}, {path: apps/x, exclude: true}]}
          - list: {elements: [{cluster: a, n: 1}, {cluster: b, deep: {x: [1]}}]}
    - merge:
        mergeKeys: [name]
        generators: [{clusters: {selector: {matchLabels: {env: dev}}, values: {a: b}}}]
    - plugin: {configMapRef: {name: p}, input: {parameters: {anything: [1, 2]}}}
  template:
    metadata: {name: '{{ .path.basename }}'}
    spec:
      project: '{{ .path.basename }}'
      source: {repoURL: "https://git.example.com/a.git", path: '{{ .path.path }}', targetRevision: HEAD}
      destination: {name: '{{ .cluster }}', namespace: shop}
  templatePatch: |
    {{- if .prune }}
    spec: {}
    {{- end }}
  syncPolicy: {preserveResourcesOnDeletion: true, applicationsSync: create-update}`,
  AppProject: `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: {name: shop}
spec:
  sourceRepos: ["*"]
  destinations: [{namespace: shop, server: "*"}]
  clusterResourceWhitelist: [{group: "*", kind: "*"}]
  namespaceResourceBlacklist: [{group: "", kind: ResourceQuota}]
  roles: [{name: ci, policies: ["p, proj:shop:ci, applications, sync, shop/*, allow"]}]
  orphanedResources: {warn: false}
  syncWindows: [{kind: allow, schedule: "* * * * *", duration: 1h, applications: ["*"]}]`,
  'variables of Flux in fields of any type': `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: \${REPLICAS:=2}
  selector: {matchLabels: {app: web}}
  template:
    spec: {containers: [{name: web, image: "web:1", imagePullPolicy: "\${POLICY}", resources: {limits: {cpu: "\${CPU}"}}}]}`,
  'a Secret that SOPS encrypts': `apiVersion: v1
kind: Secret
metadata: {name: s}
data: {password: "ENC[AES256_GCM,data:p673w==,iv:YY=,tag:UQ==,type:str]"}
sops: {mac: "ENC[AES256_GCM,data:x,type:str]", version: 3.9.0, kms: []}`,
  'a placeholder of argocd-vault-plugin': `apiVersion: v1
kind: Secret
metadata: {name: s}
data: {password: <path:secret/data/db#password | base64encode>}`,
  'merge keys': `apiVersion: v1
kind: ConfigMap
metadata: &m {name: a}
data: {<<: {x: "1"}, y: "2"}`,
  'a kubeconfig is no object': `apiVersion: v1
kind: Config
clusters: []`,
  'configuration that only kustomize reads': `apiVersion: builtin
kind: NamespaceTransformer
metadata: {name: n, namespace: x}
---
apiVersion: example.com/v1
kind: Generator
metadata: {name: g, annotations: {config.kubernetes.io/function: "exec: {path: x}"}}
---
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
metadata: {name: k}`,
};
