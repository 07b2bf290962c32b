import type { Json, JsonObject } from '@mainstem/kubernetes/admission';

/*
 * The fields that Crossplane adds to the definition of a composite resource and of its claim.
 * https://github.com/crossplane/crossplane-runtime/blob/v2.3.1/pkg/xcrd/schemas.go
 */

export type Scope = 'Namespaced' | 'Cluster' | 'LegacyCluster';

const TEXT = { type: 'string' };

/** An object of texts. */
function texts(names: readonly string[], required: readonly string[] = names): JsonObject {
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, TEXT])),
    required: [...required],
  };
}

const SELECTOR: JsonObject = {
  type: 'object',
  required: ['matchLabels'],
  properties: { matchLabels: { type: 'object', additionalProperties: TEXT } },
};

function choice(values: readonly string[], fallback?: Json): JsonObject {
  return { type: 'string', enum: [...values], ...(typeof fallback === 'string' && { default: fallback }) };
}

export function baseSchema(): JsonObject {
  return {
    type: 'object',
    required: ['spec'],
    properties: {
      apiVersion: TEXT,
      kind: TEXT,
      metadata: { type: 'object' },
      spec: { type: 'object' },
      status: { type: 'object' },
    },
  };
}

const REFERENCES: JsonObject = {
  compositionRef: texts(['name']),
  compositionSelector: SELECTOR,
  compositionRevisionRef: texts(['name']),
  compositionRevisionSelector: SELECTOR,
};
const UPDATE_POLICIES = ['Automatic', 'Manual'];

/** @param policy the default of compositionUpdatePolicy. */
export function compositeSpec(scope: Scope, policy: Json | undefined): JsonObject {
  const named = scope === 'Namespaced' ? ['apiVersion', 'kind', 'name'] : ['apiVersion', 'kind', 'name', 'namespace'];
  const fields: JsonObject = {
    ...REFERENCES,
    compositionUpdatePolicy: choice(UPDATE_POLICIES, policy),
    resourceRefs: { type: 'array', items: texts(named, ['apiVersion', 'kind']), 'x-kubernetes-list-type': 'atomic' },
  };
  if (scope === 'LegacyCluster') {
    return {
      ...fields,
      claimRef: texts(['apiVersion', 'kind', 'namespace', 'name']),
      writeConnectionSecretToRef: texts(['name', 'namespace']),
    };
  }
  const description = 'Configures how Crossplane will reconcile this composite resource';
  return { crossplane: { type: 'object', description, properties: fields } };
}

/** @param policy the default of compositeDeletePolicy. */
export function claimSpec(policy: Json | undefined): JsonObject {
  return {
    ...REFERENCES,
    compositionUpdatePolicy: choice(UPDATE_POLICIES),
    compositeDeletePolicy: choice(['Background', 'Foreground'], policy),
    resourceRef: texts(['apiVersion', 'kind', 'name']),
    writeConnectionSecretToRef: texts(['name']),
  };
}

const TIME = { type: 'string', format: 'date-time' };

export function statusFields(scope: Scope): JsonObject {
  const condition = texts(['message', 'reason', 'status', 'type'], ['lastTransitionTime', 'reason', 'status', 'type']);
  const fields: JsonObject = {
    conditions: {
      description: 'Conditions of the resource.',
      type: 'array',
      'x-kubernetes-list-map-keys': ['type'],
      'x-kubernetes-list-type': 'map',
      items: {
        ...condition,
        properties: {
          ...(condition.properties as JsonObject),
          lastTransitionTime: TIME,
          observedGeneration: { type: 'integer', format: 'int64' },
        },
      },
    },
  };
  if (scope !== 'LegacyCluster') return fields;
  return {
    ...fields,
    connectionDetails: { type: 'object', properties: { lastPublishedTime: TIME } },
    claimConditionTypes: { type: 'array', 'x-kubernetes-list-type': 'set', items: TEXT },
  };
}

const column = (name: string, jsonPath: string, rest: JsonObject = {}): JsonObject => ({
  name,
  type: 'string',
  jsonPath,
  ...rest,
});
const SYNCED = column('SYNCED', ".status.conditions[?(@.type=='Synced')].status");
const READY = column('READY', ".status.conditions[?(@.type=='Ready')].status");
const AGE = column('AGE', '.metadata.creationTimestamp', { type: 'date' });

export function compositeColumns(scope: Scope): JsonObject[] {
  const spec = scope === 'LegacyCluster' ? '.spec' : '.spec.crossplane';
  return [
    SYNCED,
    READY,
    column('COMPOSITION', `${spec}.compositionRef.name`),
    column('COMPOSITIONREVISION', `${spec}.compositionRevisionRef.name`, { priority: 1n }),
    AGE,
  ];
}

export function claimColumns(): JsonObject[] {
  return [SYNCED, READY, column('CONNECTION-SECRET', '.spec.writeConnectionSecretToRef.name'), AGE];
}
