/** A web application without anything of its own yet. What a resource needs, `new resource` adds. The files of base, by name. */
export function baseFiles(app: string): Readonly<Record<string, string>> {
  return {
    'deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${app}
spec:
  # No replicas: the HorizontalPodAutoscaler owns them, and a number here would set them back at every sync.
  revisionHistoryLimit: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: ${app}
  strategy:
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  template:
    metadata:
      labels:
        app.kubernetes.io/name: ${app}
    spec:
      serviceAccountName: ${app}
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 40
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        fsGroup: 10001
        fsGroupChangePolicy: OnRootMismatch
        seccompProfile:
          type: RuntimeDefault
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app.kubernetes.io/name: ${app}
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app.kubernetes.io/name: ${app}
      containers:
        - name: api
          image: ${app}
          ports:
            - name: http
              containerPort: 8080
          envFrom:
            - configMapRef:
                name: ${app}
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 256Mi
          startupProbe:
            httpGet:
              path: /livez
              port: http
            periodSeconds: 2
            failureThreshold: 30
          livenessProbe:
            httpGet:
              path: /livez
              port: http
            periodSeconds: 10
            timeoutSeconds: 2
          readinessProbe:
            httpGet:
              path: /readyz
              port: http
            periodSeconds: 5
            timeoutSeconds: 2
          lifecycle:
            # Lets the load balancer take the pod out before the process sees SIGTERM.
            preStop:
              sleep:
                seconds: 10
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: 64Mi
`,
    'kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization

resources:
  - deployment.yaml
  - network-policy.yaml
  - scaling.yaml
  - service.yaml
  - service-account.yaml

# The name gets a hash of the content, so a changed value rolls the Deployment. Overlays merge their own values in.
configMapGenerator:
  - name: ${app}
    literals:
      - LOG_LEVEL=info

labels:
  - pairs:
      app.kubernetes.io/name: ${app}
      app.kubernetes.io/part-of: ${app}
`,
    'network-policy.yaml': `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${app}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: ${app}
  policyTypes: [Ingress, Egress]
  ingress:
    # The load balancer sends to Pods from its own addresses in the VPC; other applications of the cluster do so too.
    - from:
        - ipBlock:
            cidr: 10.0.0.0/8
      ports:
        - port: http
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
      ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP
    # AWS APIs and partners, but never the instance's metadata.
    - to:
        - ipBlock:
            cidr: 0.0.0.0/0
            except: [169.254.169.254/32]
      ports:
        - port: 443
`,
    'scaling.yaml': `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${app}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: ${app}
  minReplicas: 2
  maxReplicas: 4
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 70
  behavior:
    scaleDown:
      stabilizationWindowSeconds: 300
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${app}
spec:
  # maxUnavailable rather than minAvailable: it never blocks a node drain, however few replicas an overlay has.
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      app.kubernetes.io/name: ${app}
`,
    'service-account.yaml': `apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${app}
automountServiceAccountToken: false
`,
    'service.yaml': `apiVersion: v1
kind: Service
metadata:
  name: ${app}
spec:
  selector:
    app.kubernetes.io/name: ${app}
  ports:
    - name: http
      port: 80
      targetPort: http
      appProtocol: http
`,
  };
}

export interface OverlayModel {
  readonly app: string;
  readonly environment: string;
  readonly domain: string;
  readonly image: string;
  readonly tag: string;
  readonly logLevel: string;
  readonly replicas: readonly [least: number, most: number];
}

/** The files of one overlay, by name. */
export function overlayFiles({
  app,
  environment,
  domain,
  image,
  tag,
  logLevel,
  replicas,
}: OverlayModel): Readonly<Record<string, string>> {
  return {
    'kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization

namespace: ${app}-${environment}

resources:
  - ../../base

images:
  - name: ${app}
    newName: ${image}
    newTag: ${tag}

configMapGenerator:
  - name: ${app}
    behavior: merge
    literals:
      - LOG_LEVEL=${logLevel}

patches:
  - path: patch-scaling.yaml

labels:
  - pairs:
      ${domain}/environment: ${environment}
`,
    'patch-scaling.yaml': `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${app}
spec:
  minReplicas: ${replicas[0]}
  maxReplicas: ${replicas[1]}
`,
  };
}
