import type { Shaped } from './shape.ts';

/*
 * The parts of an Argo CD Application's spec that decide what it renders to and how it is applied. Names and types are those of
 * Argo CD's CRD (https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml); a test holds them to the built-in
 * description of that CRD. The types below follow from the shape, so that a field is written down here and nowhere else.
 */

const TEXTS = { '*': 'text' } as const;

const KUSTOMIZE_PATCH = {
  path: 'text',
  patch: 'text',
  target: {
    group: 'text',
    version: 'text',
    kind: 'text',
    name: 'text',
    namespace: 'text',
    labelSelector: 'text',
    annotationSelector: 'text',
  },
  options: { '*': 'switch' },
} as const;

const KUSTOMIZE = {
  namePrefix: 'text',
  nameSuffix: 'text',
  namespace: 'text',
  images: ['text'],
  commonLabels: TEXTS,
  commonAnnotations: TEXTS,
  commonAnnotationsEnvsubst: 'switch',
  forceCommonLabels: 'switch',
  forceCommonAnnotations: 'switch',
  labelWithoutSelector: 'switch',
  labelIncludeTemplates: 'switch',
  components: ['text'],
  ignoreMissingComponents: 'switch',
  patches: [KUSTOMIZE_PATCH],
  replicas: [{ name: 'text!', count: 'count!' }],
  version: 'text',
  kubeVersion: 'text',
  apiVersions: ['text'],
} as const;

const HELM_PARAMETER = { name: 'text!', value: 'text!', forceString: 'switch' } as const;

const HELM = {
  valueFiles: ['text'],
  values: 'text',
  valuesObject: 'mapping',
  parameters: [HELM_PARAMETER],
  fileParameters: [{ name: 'text!', path: 'text!' }],
  releaseName: 'text',
  namespace: 'text',
  skipCrds: 'switch',
  skipTests: 'switch',
  skipSchemaValidation: 'switch',
  ignoreMissingValueFiles: 'switch',
  kubeVersion: 'text',
  apiVersions: ['text'],
  version: 'text',
  passCredentials: 'switch',
} as const;

const DIRECTORY = { recurse: 'switch', include: 'text', exclude: 'text', jsonnet: 'mapping' } as const;

/** What a source hydrator reads: a folder of a repository. */
const DRY_SOURCE = {
  repoURL: 'text!',
  path: 'text',
  targetRevision: 'text',
  kustomize: KUSTOMIZE,
  helm: HELM,
  directory: DIRECTORY,
  plugin: 'mapping',
} as const;

export const SOURCE = { ...DRY_SOURCE, chart: 'text', ref: 'text', name: 'text' } as const;

/** What decides what an Application renders to, and where. */
export const RENDERED = {
  project: 'text',
  source: SOURCE,
  sources: [SOURCE],
  sourceHydrator: { drySource: DRY_SOURCE },
  destination: { server: 'text', name: 'text', namespace: 'text' },
} as const;

export const SPEC = {
  ...RENDERED,
  syncPolicy: {
    automated: { prune: 'switch', selfHeal: 'switch', allowEmpty: 'switch', enabled: 'switch' },
    syncOptions: ['text'],
    retry: 'mapping',
    managedNamespaceMetadata: 'mapping',
  },
  ignoreDifferences: [
    {
      group: 'text',
      kind: 'text!',
      name: 'text',
      namespace: 'text',
      jsonPointers: ['text'],
      jqPathExpressions: ['text'],
      managedFieldsManagers: ['text'],
    },
  ],
  revisionHistoryLimit: 'count',
  info: ['mapping'],
} as const;

export type KustomizePatch = Shaped<typeof KUSTOMIZE_PATCH>;
export type KustomizeSource = Shaped<typeof KUSTOMIZE>;
export type HelmParameter = Shaped<typeof HELM_PARAMETER>;
export type HelmSource = Shaped<typeof HELM>;
export type DirectorySource = Shaped<typeof DIRECTORY>;
export type ApplicationSource = Shaped<typeof SOURCE>;
export type ApplicationSpec = Shaped<typeof SPEC>;
