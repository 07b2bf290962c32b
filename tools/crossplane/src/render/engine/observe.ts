import { Failure } from '../failure.ts';
import { secretData } from '../functions/patch-and-transform/connection.ts';
import { emptyObject, isObject, listAt, nested, type ObjectValue, structOf, textAt, type Value } from '../go/value.ts';
import { controllerOf, nameOf, namespaceOf, textsOf } from '../metadata.ts';
import type { ResourceState } from '../protocol.ts';
import type { Store } from './store.ts';

export const RESOURCE_NAME = 'crossplane.io/composition-resource-name';

/** `legacy` composites keep Crossplane's own fields in `spec`, others below `spec.crossplane`. */
export type Schema = 'legacy' | 'modern';

/** The path of one of Crossplane's own fields of a composite. */
export function ownPath(schema: Schema, field: string): string {
  return schema === 'legacy' ? `spec.${field}` : `spec.crossplane.${field}`;
}

/** What is wrong with the observed resources that were given, all faults at once; `undefined` when nothing is. */
export function observedFault(composite: ObjectValue, observed: readonly ObjectValue[]): string | undefined {
  const namespace = namespaceOf(composite);
  const faults = new Set<string>();
  const count = observed.reduce((sum, resource) => {
    const controller = controllerOf(resource);
    const own: string[] = [];
    if (controller !== undefined && controller.uid !== textAt(composite, 'metadata', 'uid'))
      own.push(`observed resource ${nameOf(resource)} has a controller ref but is not controlled by the XR`);
    if (namespace !== '' && namespaceOf(resource) !== namespace)
      own.push(`observed resource ${nameOf(resource)} is not in the same namespace as the XR`);
    for (const fault of own) faults.add(fault);
    return sum + own.length;
  }, 0);
  if (count === 0) return undefined;
  const shown = [...faults].join(', ');
  return faults.size === 1 ? shown : `[${shown}]`;
}

/** References as `spec.crossplane.resourceRefs` holds them. */
export interface ResourceReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

export function referenceTo(object: ObjectValue): ResourceReference {
  return {
    apiVersion: textAt(object, 'apiVersion'),
    kind: textAt(object, 'kind'),
    namespace: namespaceOf(object),
    name: nameOf(object),
  };
}

export function referenceValue(reference: ResourceReference): ObjectValue {
  const value = emptyObject();
  for (const [key, text] of Object.entries(reference)) if (text !== '') value[key] = text as string;
  return value;
}

function referencesOf(composite: ObjectValue, schema: Schema): ResourceReference[] {
  const list = listAt(composite, ...ownPath(schema, 'resourceRefs').split('.'));
  return list.filter(isObject).map((item) => ({
    apiVersion: textAt(item, 'apiVersion'),
    kind: textAt(item, 'kind'),
    namespace: textAt(item, 'namespace'),
    name: textAt(item, 'name'),
  }));
}

/**
 * The composed resources that exist, by their name in the composition: what the composite refers to and controls. Of two with one name
 * the later counts.
 *
 * @throws Failure when one does not say its name.
 */
export function observeComposed(composite: ObjectValue, schema: Schema, store: Store): Map<string, ResourceState> {
  const observed = new Map<string, ResourceState>();
  const namespace = namespaceOf(composite);
  for (const reference of referencesOf(composite, schema)) {
    if (reference.name === '') continue;
    const within = namespace !== '' ? namespace : reference.namespace;
    const resource = store.get(reference.apiVersion, reference.kind, within, reference.name);
    if (resource === undefined) continue;
    const controller = controllerOf(resource);
    if (controller !== undefined && controller.uid !== textAt(composite, 'metadata', 'uid')) continue;
    const name = textsOf(resource, 'annotations')?.[RESOURCE_NAME] ?? '';
    if (name === '')
      throw new Failure(
        `cannot get existing composed resources: encountered composed resource without required "${RESOURCE_NAME}" annotation`,
      );
    observed.set(name, {
      resource: structOf(resource),
      connection: connectionOf(resource, store),
      ready: 'unspecified',
    });
  }
  return observed;
}

/** The connection Secret that a resource names, looked up in the resource's namespace. */
function connectionOf(resource: ObjectValue, store: Store): Map<string, string> {
  const reference: Value | undefined = nested(resource, 'spec', 'writeConnectionSecretToRef');
  if (!isObject(reference)) return new Map();
  const namespace = namespaceOf(resource) || textAt(reference, 'namespace');
  const secret = store.get('v1', 'Secret', namespace, textAt(reference, 'name'));
  return secret === undefined ? new Map() : secretData(secret);
}
