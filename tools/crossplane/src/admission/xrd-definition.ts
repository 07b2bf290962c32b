import type { Json, JsonObject } from '@mainstem/kubernetes/admission';

/*
 * What Crossplane asks of a CompositeResourceDefinition, as far as the API server checks it.
 * https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
 */

const TEXT: JsonObject = { type: 'string' };
const FLAG: JsonObject = { type: 'boolean' };
const INT32: JsonObject = { type: 'integer', format: 'int32' };
const TEXTS: JsonObject = { type: 'array', items: TEXT };
const MAP: JsonObject = { type: 'object', additionalProperties: TEXT };

const object = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required: [...required] }),
});
const list = (items: Json): JsonObject => ({ type: 'array', items });
const choice = (values: readonly string[], fallback?: string): JsonObject => ({
  type: 'string',
  enum: [...values],
  ...(fallback !== undefined && { default: fallback }),
});
const ruled = (schema: JsonObject, ...rules: readonly [string, string][]): JsonObject => ({
  ...schema,
  'x-kubernetes-validations': rules.map(([rule, message]) => ({ rule, message })),
});

const IMMUTABLE: [string, string] = ['self == oldSelf', 'Value is immutable'];
const LOWER: [string, string][] = [
  ['self.plural == self.plural.lowerAscii()', 'Plural name must be lowercase'],
  ['!has(self.singular) || self.singular == self.singular.lowerAscii()', 'Singular name must be lowercase'],
];

const NAMES = object(
  { kind: TEXT, plural: TEXT, singular: TEXT, listKind: TEXT, shortNames: TEXTS, categories: TEXTS },
  ['kind', 'plural'],
);

const CONVERSION = object(
  {
    strategy: TEXT,
    webhook: object(
      {
        clientConfig: object({
          url: TEXT,
          service: object({ name: TEXT, namespace: TEXT, path: TEXT, port: INT32 }, ['name', 'namespace']),
          caBundle: { type: 'string', format: 'byte' },
        }),
        conversionReviewVersions: TEXTS,
      },
      ['conversionReviewVersions'],
    ),
  },
  ['strategy'],
);

const SELECTOR = object({
  matchLabels: MAP,
  matchExpressions: list(object({ key: TEXT, operator: TEXT, values: TEXTS }, ['key', 'operator'])),
});

const VERSION = object(
  {
    name: TEXT,
    served: FLAG,
    referenceable: FLAG,
    deprecated: FLAG,
    deprecationWarning: { type: 'string', maxLength: 256n },
    schema: object({ openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } }),
    subresources: object({
      scale: object({ specReplicasPath: TEXT, statusReplicasPath: TEXT, labelSelectorPath: TEXT }, [
        'specReplicasPath',
        'statusReplicasPath',
      ]),
    }),
    additionalPrinterColumns: list(
      object({ name: TEXT, type: TEXT, jsonPath: TEXT, description: TEXT, format: TEXT, priority: INT32 }, [
        'jsonPath',
        'name',
        'type',
      ]),
    ),
  },
  ['name', 'referenceable', 'served'],
);

const SHARED: JsonObject = {
  group: ruled(TEXT, IMMUTABLE),
  names: ruled(NAMES, IMMUTABLE, ...LOWER),
  connectionSecretKeys: TEXTS,
  defaultCompositionRef: object({ name: TEXT }, ['name']),
  defaultCompositionRevisionSelector: SELECTOR,
  defaultCompositionUpdatePolicy: choice(['Automatic', 'Manual'], 'Automatic'),
  enforcedCompositionRef: ruled(object({ name: TEXT }, ['name']), IMMUTABLE),
  metadata: object({ annotations: MAP, labels: MAP }),
  versions: list(VERSION),
};

const V1 = ruled(
  object(
    {
      ...SHARED,
      claimNames: ruled(NAMES, IMMUTABLE, ...LOWER),
      conversion: ruled(CONVERSION, [
        "self.strategy == 'Webhook' && has(self.webhook)",
        'Webhook configuration is required when conversion strategy is Webhook',
      ]),
      defaultCompositeDeletePolicy: choice(['Background', 'Foreground'], 'Background'),
      scope: ruled(choice(['LegacyCluster', 'Namespaced', 'Cluster'], 'LegacyCluster'), IMMUTABLE),
    },
    ['group', 'names', 'versions'],
  ),
  ["self.scope == 'LegacyCluster' || !has(self.claimNames)", 'Only LegacyCluster composite resources can offer claims'],
  [
    "self.scope == 'LegacyCluster' || !has(self.connectionSecretKeys)",
    'Only LegacyCluster composite resources support connection secrets',
  ],
);

const V2 = ruled(
  object(
    {
      ...SHARED,
      claimNames: NAMES,
      conversion: CONVERSION,
      defaultCompositeDeletePolicy: choice(['Background', 'Foreground']),
      scope: ruled(choice(['Namespaced', 'Cluster'], 'Namespaced'), IMMUTABLE),
    },
    ['group', 'names', 'versions'],
  ),
  ['!has(self.claimNames)', "Claims aren't supported in apiextensions.crossplane.io/v2"],
  ['!has(self.connectionSecretKeys)', "XR connection secrets aren't supported in apiextensions.crossplane.io/v2"],
);

const version = (name: string, storage: boolean, spec: JsonObject): JsonObject => ({
  name,
  served: true,
  storage,
  subresources: { status: {} },
  schema: {
    openAPIV3Schema: object({
      apiVersion: TEXT,
      kind: TEXT,
      metadata: { type: 'object' },
      spec,
      status: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    }),
  },
});

/** The definition of XRDs, of both versions. */
export const XRD_DEFINITION: JsonObject = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'compositeresourcedefinitions.apiextensions.crossplane.io' },
  spec: {
    group: 'apiextensions.crossplane.io',
    names: { kind: 'CompositeResourceDefinition', plural: 'compositeresourcedefinitions' },
    scope: 'Cluster',
    versions: [version('v1', true, V1), version('v2', false, V2)],
  },
};
