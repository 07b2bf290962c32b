/** Repositories in the shapes that people publish, small and of our own content. */
export interface PublicTree {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Folders that kustomize builds. */
  readonly kustomizations: readonly string[];
  /**
   * What Argo CD runs for an Application, as a person would type it in the root: one command for each source, in order. A source that
   * is only referred to has none.
   */
  readonly commands: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const REPO = 'https://git.example/platform.git';

function application(name: string, source: string, namespace = name): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name}, namespace: argocd }
spec:
  project: default
  destination: { name: in-cluster, namespace: ${namespace} }
${source.replace(/^/gm, '  ')}
`;
}

const one = (fields: string) => `source:\n  repoURL: ${REPO}\n  targetRevision: HEAD\n${fields.replace(/^/gm, '  ')}`;

const deployment = (name: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: 1
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: ${name}, image: "registry.example/${name}:1.0.0" }] }
`;

/** Flux: clusters/<name> point to apps/<name>, which patch releases of a base. */
const flux: PublicTree = {
  name: 'flux-like',
  files: {
    'clusters/staging/apps.yaml':
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: apps, namespace: flux-system }\nspec:\n  interval: 10m0s\n  path: ./apps/staging\n  prune: true\n  sourceRef: { kind: GitRepository, name: flux-system }\n',
    'clusters/staging/kustomization.yaml': 'resources: [apps.yaml]\n',
    'infrastructure/sources/kustomization.yaml': 'namespace: flux-system\nresources: [web.yaml]\n',
    'infrastructure/sources/web.yaml':
      'apiVersion: source.toolkit.fluxcd.io/v1\nkind: HelmRepository\nmetadata: { name: web }\nspec: { interval: 30m, url: https://charts.example }\n',
    'apps/base/web/kustomization.yaml': 'namespace: web\nresources: [namespace.yaml, release.yaml]\n',
    'apps/base/web/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: web }\n',
    'apps/base/web/release.yaml':
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: web, namespace: web }\nspec:\n  interval: 50m\n  chart:\n    spec: { chart: web, sourceRef: { kind: HelmRepository, name: web, namespace: flux-system } }\n  values:\n    replicas: 1\n',
    'apps/staging/kustomization.yaml':
      'resources: [../base/web]\npatches:\n  - path: web-values.yaml\n    target: { kind: HelmRelease, name: web }\n',
    'apps/staging/web-values.yaml':
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: web }\nspec:\n  chart: { spec: { version: ">=1.0.0-alpha" } }\n  values: { ingress: { host: web.staging.example } }\n',
    'apps/production/kustomization.yaml':
      'resources: [../base/web]\ncomponents: [../components/large]\npatches:\n  - target: { kind: HelmRelease }\n    patch: |\n      - op: add\n        path: /spec/values/tls\n        value: true\n',
    'apps/components/large/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n  - target: { kind: HelmRelease }\n    patch: |\n      - { op: replace, path: /spec/values/replicas, value: 4 }\n',
  },
  kustomizations: ['clusters/staging', 'infrastructure/sources', 'apps/base/web', 'apps/staging', 'apps/production'],
  commands: {},
};

/** One Application that delivers the others: a folder of them, and a chart that makes them. */
const appOfApps: PublicTree = {
  name: 'app-of-apps',
  files: {
    'root.yaml': application('root', one('path: applications\ndirectory: { recurse: true }'), 'argocd'),
    'applications/web.yaml': application('web', one('path: services/web')),
    'applications/group/children.yaml': application(
      'children',
      one('path: charts/children\nhelm:\n  releaseName: kids\n  valueFiles: [values-staging.yaml]'),
      'argocd',
    ),
    'services/web/kustomization.yaml':
      'namePrefix: team-\nresources: [deployment.yaml]\nconfigMapGenerator: [{ name: settings, files: [settings.ini] }]\nimages: [{ name: registry.example/web, newTag: 2.0.0 }]\n',
    'services/web/deployment.yaml': deployment('web'),
    'services/web/settings.ini': '[a]\nb = 1\n',
    'charts/children/Chart.yaml': 'apiVersion: v2\nname: children\nversion: 0.1.0\n',
    'charts/children/values.yaml': `repository: ${REPO}\nrevision: HEAD\nchildren: [one]\n`,
    'charts/children/values-staging.yaml': 'revision: env/staging\nchildren: [one, two]\n',
    'charts/children/templates/children.yaml':
      '{{- range .Values.children }}\n---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: {{ $.Release.Name }}-{{ . }}\n  namespace: {{ $.Release.Namespace }}\nspec:\n  project: default\n  source:\n    repoURL: {{ $.Values.repository }}\n    targetRevision: {{ $.Values.revision }}\n    path: elsewhere/{{ . }}\n  destination:\n    name: in-cluster\n    namespace: {{ . }}\n{{- end }}\n',
  },
  kustomizations: ['services/web'],
  commands: {
    web: [['kubectl', 'kustomize', 'services/web']],
    children: [
      [
        'helm',
        'template',
        'charts/children',
        '--name-template',
        'kids',
        '--namespace',
        'argocd',
        '--values',
        'charts/children/values-staging.yaml',
        '--include-crds',
      ],
    ],
  },
};

/** A chart over charts of the repository, one of them twice, one switched off. */
const umbrella: PublicTree = {
  name: 'Helm umbrella chart',
  files: {
    'argocd/shop.yaml': application(
      'shop',
      one(
        'path: umbrella\nhelm:\n  valueFiles: [values.yaml, env/staging.yaml]\n  parameters: [{ name: web.image.tag, value: "3.1.4" }, { name: global.zone, value: "1", forceString: true }]\n  values: |\n    worker: { replicas: 3 }',
      ),
    ),
    'umbrella/Chart.yaml':
      'apiVersion: v2\nname: umbrella\nversion: 1.0.0\ndependencies:\n  - { name: service, version: 1.x.x, repository: "file://../service", alias: web }\n  - { name: service, version: 1.x.x, repository: "file://../service", alias: worker }\n  - { name: extra, version: 0.1.0, condition: extra.enabled }\n',
    'umbrella/values.yaml': 'extra: { enabled: false }\nglobal: { zone: a }\n',
    'umbrella/env/staging.yaml': 'web: { replicas: 2 }\n',
    'umbrella/charts/service/Chart.yaml': 'apiVersion: v2\nname: service\nversion: 1.2.0\n',
    'umbrella/charts/service/values.yaml': 'replicas: 1\nimage: { tag: "1.0.0" }\n',
    'umbrella/charts/service/templates/_names.tpl':
      '{{- define "service.name" }}{{ .Release.Name }}-{{ .Chart.Name }}{{ end }}\n',
    'umbrella/charts/service/templates/deployment.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ include "service.name" . }}\n  labels: { zone: {{ .Values.global.zone | quote }} }\nspec:\n  replicas: {{ .Values.replicas }}\n  selector: { matchLabels: { app: {{ include "service.name" . }} } }\n  template:\n    metadata: { labels: { app: {{ include "service.name" . }} } }\n    spec: { containers: [{ name: main, image: "registry.example/service:{{ .Values.image.tag }}" }] }\n',
    'umbrella/charts/extra/Chart.yaml': 'apiVersion: v2\nname: extra\nversion: 0.1.0\n',
    'umbrella/charts/extra/templates/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: extra }\n',
    'umbrella/crds/widget.yaml':
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: widgets.example.org }\nspec: { group: example.org, names: { kind: Widget, plural: widgets }, scope: Namespaced, versions: [] }\n',
    'service/Chart.yaml': 'apiVersion: v2\nname: service\nversion: 1.2.0\n',
  },
  kustomizations: [],
  commands: {
    shop: [
      [
        'helm',
        'template',
        'umbrella',
        '--name-template',
        'shop',
        '--namespace',
        'shop',
        '--set',
        'web.image.tag=3.1.4',
        '--set-string',
        'global.zone=1',
        '--values',
        'umbrella/values.yaml',
        '--values',
        'umbrella/env/staging.yaml',
        '--values',
        'INLINE',
        '--include-crds',
      ],
    ],
  },
};

/** Values in one source, the chart in another, plain manifests in a third. */
const multiSource: PublicTree = {
  name: 'multi-source',
  files: {
    'argocd/shop.yaml': application(
      'shop',
      `sources:\n  - { repoURL: "${REPO}", targetRevision: HEAD, ref: values }\n  - repoURL: ${REPO}\n    targetRevision: HEAD\n    path: charts/shop\n    helm: { valueFiles: [$values/environments/staging/shop.yaml] }\n  - { repoURL: "${REPO}", targetRevision: HEAD, path: overlays/staging }`,
    ),
    'environments/staging/shop.yaml': 'message: hello from staging\n',
    'charts/shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'charts/shop/values.yaml': 'message: hello\n',
    'charts/shop/templates/config.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}-message\ndata:\n  message: {{ .Values.message | quote }}\n  capabilities: {{ .Capabilities.KubeVersion.Version | quote }}\n',
    'overlays/base/kustomization.yaml': 'resources: [deployment.yaml]\n',
    'overlays/base/deployment.yaml': deployment('cache'),
    'overlays/staging/kustomization.yaml':
      'resources: [../base]\nreplicas: [{ name: cache, count: 3 }]\nlabels: [{ pairs: { tier: cache }, includeSelectors: true }]\n',
  },
  kustomizations: ['overlays/base', 'overlays/staging'],
  commands: {
    shop: [
      [
        'helm',
        'template',
        'charts/shop',
        '--name-template',
        'shop',
        '--namespace',
        'shop',
        '--values',
        'environments/staging/shop.yaml',
        '--include-crds',
      ],
      ['kubectl', 'kustomize', 'overlays/staging'],
    ],
  },
};

export const PUBLIC_TREES: readonly PublicTree[] = [flux, appOfApps, umbrella, multiSource];
