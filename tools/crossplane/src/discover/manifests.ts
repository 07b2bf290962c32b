import { compact } from '@mainstem/change';
import { groupOf, isMap, type Located, listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import type { CompositionFacts, DefinitionFacts, EnvironmentFacts, EnvironmentNeed, PackageFacts } from '../facts.ts';

type Path = readonly (string | number)[];
type LineOf = Located['lineOf'];

/** Reads a CompositeResourceDefinition; `undefined` when it defines no kind. */
export function definitionOf(value: unknown, lineOf: LineOf): DefinitionFacts | undefined {
  const { apiVersion, metadata, spec } = mapOf(value);
  const { group, names, claimNames, scope } = mapOf(spec);
  const kind = textOf(mapOf(names).kind);
  const groupName = textOf(group);
  if (kind === undefined || groupName === undefined) return undefined;
  const version = String(apiVersion).split('/')[1] ?? '';
  return compact<DefinitionFacts>({
    line: lineOf(['metadata', 'name']),
    name: textOf(mapOf(metadata).name) ?? '',
    version,
    group: groupName,
    kind,
    claimKind: textOf(mapOf(claimNames).kind),
    scope: textOf(scope) ?? (version === 'v1' ? 'LegacyCluster' : 'Namespaced'),
  });
}

/** Reads a Composition; `undefined` when it composes no kind. */
export function compositionOf(value: unknown, lineOf: LineOf): CompositionFacts | undefined {
  const { metadata, spec } = mapOf(value);
  const { compositeTypeRef, pipeline, environment } = mapOf(spec);
  const { apiVersion, kind } = mapOf(compositeTypeRef);
  const kindName = textOf(kind);
  if (kindName === undefined || typeof apiVersion !== 'string') return undefined;
  const functions: { name: string; line: number }[] = [];
  const environments = needsOf(
    mapOf(environment).environmentConfigs,
    ['spec', 'environment', 'environmentConfigs'],
    lineOf,
  );
  listOf(pipeline).forEach((item, index) => {
    const step = mapOf(item);
    const at: Path = ['spec', 'pipeline', index];
    const name = textOf(mapOf(step.functionRef).name);
    if (name !== undefined) functions.push({ name, line: lineOf([...at, 'functionRef', 'name']) });
    const inputs = mapOf(mapOf(step.input).spec).environmentConfigs;
    environments.push(...needsOf(inputs, [...at, 'input', 'spec', 'environmentConfigs'], lineOf));
    environments.push(
      ...requiredOf(mapOf(step.requirements).requiredResources, [...at, 'requirements', 'requiredResources'], lineOf),
    );
  });
  return {
    line: lineOf(['spec', 'compositeTypeRef']),
    name: textOf(mapOf(metadata).name) ?? '',
    group: groupOf(apiVersion),
    kind: kindName,
    functions,
    environments,
  };
}

/**
 * The input of function-environment-configs, and the same in Compositions from before it. An entry without a type is a reference; a
 * label without one takes its value from the composite resource (the function's `input/v1beta1`).
 */
function needsOf(value: unknown, at: Path, lineOf: LineOf): EnvironmentNeed[] {
  return listOf(value).map((item, index): EnvironmentNeed => {
    const { type, ref, selector } = mapOf(item);
    const line = lineOf([...at, index]);
    if (type !== 'Selector') {
      const name = textOf(mapOf(ref).name);
      return name === undefined ? { line, dynamic: true } : { line, name };
    }
    const labels: Record<string, string> = {};
    let dynamic = false;
    for (const label of listOf(mapOf(selector).matchLabels).map(mapOf)) {
      const text = textOf(label.value);
      const key = textOf(label.key);
      const fromComposite = label.type === 'FromCompositeFieldPath' || label.valueFromFieldPath !== undefined;
      if (fromComposite || text === undefined || key === undefined) dynamic = true;
      else labels[key] = text;
    }
    if (Object.keys(labels).length === 0) dynamic = true;
    return dynamic ? { line, labels, dynamic } : { line, labels };
  });
}

/** EnvironmentConfigs among a step's required resources. */
function requiredOf(value: unknown, at: Path, lineOf: LineOf): EnvironmentNeed[] {
  return listOf(value).flatMap((item, index): EnvironmentNeed[] => {
    const { kind, apiVersion, name, matchLabels } = mapOf(item);
    if (kind !== 'EnvironmentConfig' || groupOf(textOf(apiVersion) ?? '') !== 'apiextensions.crossplane.io') return [];
    const line = lineOf([...at, index]);
    const labels = labelsOf(matchLabels);
    if (Object.keys(labels).length > 0) return [{ line, labels }];
    const text = textOf(name);
    return [text === undefined ? { line, dynamic: true } : { line, name: text }];
  });
}

function labelsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(mapOf(value)).map(([key, label]) => [key, textOf(label) ?? '']));
}

/** Reads an EnvironmentConfig. Its data is not kept: files that change are noticed as files. */
export function environmentOf(value: unknown, lineOf: LineOf): EnvironmentFacts {
  const { name, labels } = mapOf(mapOf(value).metadata);
  return { line: lineOf(['metadata', 'name']), name: textOf(name) ?? '', labels: labelsOf(labels) };
}

/** Reads a package; `undefined` for a kind that is none. */
export function packageOf(value: unknown, lineOf: LineOf): PackageFacts | undefined {
  const { kind, metadata, spec } = mapOf(value);
  if (kind !== 'Function' && kind !== 'Provider' && kind !== 'Configuration') return undefined;
  return compact<PackageFacts>({
    line: lineOf(['metadata', 'name']),
    kind,
    name: textOf(mapOf(metadata).name) ?? '',
    package: isMap(spec) ? textOf(spec.package) : undefined,
  });
}
