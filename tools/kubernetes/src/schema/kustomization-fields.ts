import type { Finding } from '@mainstem/change';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { groupOf, splitDocuments } from '../documents.ts';
import { isMergeKey } from './positions.ts';
import { nearest } from './suggestion.ts';

/**
 * The fields of a kustomization, those that kustomize has deprecated too.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/; a test asks `kubectl kustomize` about each.
 */
export const KUSTOMIZATION_FIELDS: readonly string[] = [
  'apiVersion',
  'bases',
  'buildMetadata',
  'commonAnnotations',
  'commonLabels',
  'components',
  'configMapGenerator',
  'configurations',
  'crds',
  'generatorOptions',
  'generators',
  'helmChartInflationGenerator',
  'helmCharts',
  'helmGlobals',
  'imageTags',
  'images',
  'kind',
  'labels',
  'metadata',
  'namePrefix',
  'nameSuffix',
  'namespace',
  'openapi',
  'patches',
  'patchesJson6902',
  'patchesStrategicMerge',
  'replacements',
  'replicas',
  'resources',
  'secretGenerator',
  'sortOptions',
  'transformers',
  'validators',
  'vars',
];

/** Go's decoder takes keys in any case. */
const KNOWN = new Set(KUSTOMIZATION_FIELDS.map((field) => field.toLowerCase()));

/** Top-level fields that kustomize would refuse. Nothing for an object of another API that has a kustomization's file name. */
export function unknownKustomizationFields(file: string, text: string): Finding[] {
  const [head, ...others] = splitDocuments(text);
  if (head === undefined || others.length > 0) return [];
  const group = groupOf(head.apiVersion ?? '');
  if (group !== '' && group !== 'kustomize.config.k8s.io') return [];
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(head.text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
    merge: true,
  });
  if (errors.length > 0 || !isMap(contents)) return [];
  const present = new Set(contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')));
  return contents.items.flatMap(({ key }): Finding[] => {
    if (!isScalar(key) || isMergeKey(key) || KNOWN.has(String(key.value).toLowerCase())) return [];
    const field = String(key.value);
    const near = nearest(
      field,
      KUSTOMIZATION_FIELDS.filter((known) => !present.has(known)),
    );
    return [
      {
        severity: 'error',
        rule: 'kustomize/unknown-field',
        file,
        line: Math.max(1, lines.linePos(key.range?.[0] ?? 0).line) + head.line - 1,
        path: field,
        message: `a kustomization has no field \`${field}\`; kustomize refuses to build it.`,
        suggestion: near === undefined ? 'Take it out.' : `Did you mean \`${near}\`?`,
      },
    ];
  });
}
