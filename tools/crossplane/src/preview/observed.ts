import { InputError } from '@mainstem/change/errors';
import { COMPOSITE_LABEL } from '../render/engine/compose.ts';
import { RESOURCE_NAME } from '../render/engine/observe.ts';
import { copyObject, isObject, type ObjectValue } from '../render/go/value.ts';
import { Failure, loadObjects, resourceName } from '../render/index.ts';
import { controllerOf, groupVersionKindOf, nameOf, namespaceOf, textsOf } from '../render/metadata.ts';

/** Objects as a cluster holds them: composite resources and what they compose, `kubectl get … -o yaml`. */
export type Observed = readonly ObjectValue[];

/**
 * Observed objects of a file, or of the YAML files in a folder; a `List` is its items.
 *
 * @throws InputError for what cannot be read, with the file.
 */
export async function readObserved(path: string): Promise<Observed> {
  try {
    const objects = await loadObjects(path, 'observed objects');
    return objects.flatMap((one) => (Array.isArray(one.items) ? one.items.filter(isObject) : [one]));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new InputError(`${error.message}. --observed takes a file or a folder of YAML: kubectl get managed -o yaml`);
  }
}

/** What of the observed objects a composite resource composes, and its own status. */
export function observedOf(
  all: Observed,
  composite: ObjectValue,
): { readonly composed: readonly ObjectValue[]; readonly status?: ObjectValue } {
  const own = all.find((one) => isSame(one, composite));
  const composed = all.filter((one) => isComposedBy(one, composite)).map(withoutOwners);
  return { composed, ...(isObject(own?.status) ? { status: own.status } : {}) };
}

/** By name in the composition; of two the first's. */
export function overlaid(first: readonly ObjectValue[], second: readonly ObjectValue[]): ObjectValue[] {
  const known = new Set(first.map(resourceName));
  return [...first, ...second.filter((one) => !known.has(resourceName(one)))];
}

function isSame(one: ObjectValue, other: ObjectValue): boolean {
  const [a, b] = [groupVersionKindOf(one), groupVersionKindOf(other)];
  return (
    a.group === b.group && a.kind === b.kind && nameOf(one) === nameOf(other) && namespaceOf(one) === namespaceOf(other)
  );
}

/** By its controller, else by the label that Crossplane gives; the controller's UID is the cluster's, and no file has it. */
function isComposedBy(one: ObjectValue, composite: ObjectValue): boolean {
  if ((textsOf(one, 'annotations')?.[RESOURCE_NAME] ?? '') === '') return false;
  const namespace = namespaceOf(composite);
  if (namespace !== '' && namespaceOf(one) !== namespace) return false;
  const controller = controllerOf(one);
  if (controller === undefined) return textsOf(one, 'labels')?.[COMPOSITE_LABEL] === nameOf(composite);
  const { group, kind } = groupVersionKindOf(composite);
  return (
    controller.kind === kind && controller.name === nameOf(composite) && controller.apiVersion.startsWith(`${group}/`)
  );
}

function withoutOwners(object: ObjectValue): ObjectValue {
  const copy = copyObject(object);
  if (isObject(copy.metadata)) delete copy.metadata.ownerReferences;
  return copy;
}
