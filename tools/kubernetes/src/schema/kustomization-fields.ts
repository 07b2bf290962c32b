import { type Finding, nearest } from '@mainstem/change';
import { groupOf, splitDocuments } from '../yaml/head.ts';
import { readYaml } from '../yaml/read.ts';

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
  const { root, problems } = readYaml(head.text);
  if (problems.length > 0 || root.is !== 'map') return [];
  const present = new Set(root.entries.map(({ key }) => key));
  return root.entries.flatMap(({ key: field, line, merge }): Finding[] => {
    if (merge === true || KNOWN.has(field.toLowerCase())) return [];
    const near = nearest(
      field,
      KUSTOMIZATION_FIELDS.filter((known) => !present.has(known)),
    );
    return [
      {
        severity: 'error',
        rule: 'kustomize/unknown-field',
        file,
        line: line + head.line - 1,
        path: field,
        message: `a kustomization has no field \`${field}\`; kustomize refuses to build it.`,
        suggestion: near === undefined ? 'Take it out.' : `Did you mean \`${near}\`?`,
      },
    ];
  });
}
