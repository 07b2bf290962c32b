import type { ApplicationSpec } from '@mainstem/kubernetes';
import { isMap } from '../located.ts';

type Shape = 'text' | 'mapping' | { readonly [key: string]: Shape } | readonly [Shape];

const SOURCE: Shape = {
  repoURL: 'text',
  path: 'text',
  chart: 'text',
  ref: 'text',
  targetRevision: 'text',
  helm: {
    values: 'text',
    valuesObject: 'mapping',
    valueFiles: ['text'],
    parameters: ['mapping'],
    fileParameters: ['mapping'],
    releaseName: 'text',
  },
  kustomize: { images: ['text'], components: ['text'], patches: ['mapping'], replicas: ['mapping'] },
  directory: { jsonnet: 'mapping' },
  plugin: 'mapping',
};

/** The types of what is read here, as Argo CD's CRD has them. */
const SPEC: Shape = {
  project: 'text',
  source: SOURCE,
  sources: [SOURCE],
  sourceHydrator: 'mapping',
  destination: { server: 'text', name: 'text', namespace: 'text' },
  syncPolicy: { automated: 'mapping', syncOptions: ['text'], retry: 'mapping', managedNamespaceMetadata: 'mapping' },
  ignoreDifferences: [
    {
      group: 'text',
      kind: 'text',
      name: 'text',
      namespace: 'text',
      jsonPointers: ['text'],
      jqPathExpressions: ['text'],
      managedFieldsManagers: ['text'],
    },
  ],
};

/**
 * A specification without the fields that have another type than Argo CD's CRD gives them: the API server refuses those.
 *
 * @param note called with a reason for each.
 */
export function shapedSpec(spec: Readonly<Record<string, unknown>>, note: (reason: string) => void): ApplicationSpec {
  return shaped(spec, SPEC, 'spec', note) as ApplicationSpec;
}

function shaped(value: unknown, shape: Shape, path: string, note: (reason: string) => void): unknown {
  if (value === undefined || value === null) return undefined; // to the API server null is absent
  const wrong = (wanted: string): undefined => {
    note(`${path} is not ${wanted}: the API server refuses it`);
    return undefined;
  };
  if (shape === 'text') {
    if (typeof value === 'string') return value;
    return wrong('a text');
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return wrong('a list');
    const [item] = shape as readonly [Shape];
    const items = value.map((one, index) => shaped(one ?? false, item, `${path}[${index}]`, note));
    return items.every((one, index) => one === value[index]) ? value : items.filter((one) => one !== undefined);
  }
  if (!isMap(value)) return wrong('a mapping');
  if (shape === 'mapping') return value;
  let result: Record<string, unknown> | undefined;
  for (const [key, below] of Object.entries(shape as { readonly [key: string]: Shape })) {
    const found = shaped(value[key], below, `${path}.${key}`, note);
    if (found === value[key]) continue;
    result ??= { ...value };
    if (found === undefined) delete result[key];
    else result[key] = found;
  }
  return result ?? value;
}
