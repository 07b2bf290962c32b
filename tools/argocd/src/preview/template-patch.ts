import { compact } from '@mainstem/change';
import { isMap, listOf, locate, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import type { WrittenApplication } from '../facts.ts';
import { isUnknown } from '../unknown.ts';

type Mapping = Readonly<Record<string, unknown>>;

/**
 * Lays a filled-in `templatePatch` over an Application: a strategic merge with the types of Argo CD
 * (applicationset/controllers/template/patch.go). Mappings are joined, `null` removes, lists are replaced except finalizers, and
 * `spec.project` stays.
 *
 * @param text YAML or JSON; unknown parts are the characters of `unknown.ts`.
 * @param note called with a reason wherever the result cannot be told.
 */
export function patchApplication(
  name: string,
  written: WrittenApplication,
  text: string,
  note: (reason: string) => void,
): { readonly name: string; readonly written: WrittenApplication } {
  const { value, problem } = locate(text, 1);
  if (problem !== undefined || (value !== null && value !== undefined && !isMap(value))) {
    note(
      isUnknown(text)
        ? 'what its templatePatch changes cannot be told'
        : 'Argo CD would refuse its templatePatch, which is no mapping in YAML once it is filled in',
    );
    return { name, written };
  }
  const { labels, annotations, finalizers, spec } = written;
  const before = { metadata: compact({ name, labels, annotations, finalizers }), spec };
  const { metadata, spec: merged } = mergeMaps(before, mapOf(value), [], note);
  const after = mapOf(metadata);
  const { project: _changed, ...rest } = mapOf(merged);
  const project = 'project' in spec ? { project: spec.project } : {};
  return {
    name: textOf(after.name) ?? name,
    written: compact<WrittenApplication>({
      labels: isMap(after.labels) ? after.labels : undefined,
      annotations: isMap(after.annotations) ? after.annotations : undefined,
      finalizers: Array.isArray(after.finalizers) ? after.finalizers : undefined,
      spec: { ...rest, ...project },
    }),
  };
}

function mergeMaps(under: Mapping, over: Mapping, path: readonly string[], note: (reason: string) => void): Mapping {
  if (over.$patch === 'delete') return {};
  const result: Record<string, unknown> = over.$patch === 'replace' ? {} : { ...under };
  for (const [key, value] of Object.entries(over)) {
    if (key === '$patch') {
      if (value !== 'replace' && value !== 'merge')
        note(`its templatePatch has the directive $patch: ${String(value)}`);
      continue;
    }
    if (key.startsWith('$')) {
      note(`the directive ${key} of its templatePatch is not evaluated here`);
      continue;
    }
    const below = [...path, key];
    const old = result[key];
    if (value === null) delete result[key];
    else if (isUnknown(key) || (typeof value === 'string' && isUnknown(value) && isContainer(old))) {
      note(`what its templatePatch changes in ${below.slice(0, -1).join('.') || 'it'} cannot be told`);
    } else if (isMap(value)) {
      if (below.at(-2) === 'valuesObject' && isMap(old)) {
        note('Argo CD may refuse a templatePatch that merges mappings of helm.valuesObject');
      }
      result[key] = mergeMaps(mapOf(old), value, below, note);
    } else if (below.join('.') === 'metadata.finalizers') {
      result[key] = [...new Set([...listOf(old), ...listOf(value)])];
    } else result[key] = value;
  }
  return result;
}

function isContainer(value: unknown): boolean {
  return isMap(value) || Array.isArray(value);
}
