import { emptyObject, isObject, member, type ObjectValue, textAt, type Value } from './go/value.ts';

/**
 * Reading and writing an object's metadata as `unstructured.Unstructured` does: what is not of the right type is taken for absent,
 * and a write into something that is no object is dropped without a word.
 */
export function nameOf(object: ObjectValue): string {
  return textAt(object, 'metadata', 'name');
}

export function namespaceOf(object: ObjectValue): string {
  return textAt(object, 'metadata', 'namespace');
}

/** Sets a text of the metadata; the empty one is removed. */
export function setMetadata(object: ObjectValue, key: string, value: string): void {
  if (value === '') {
    const metadata = object.metadata;
    if (isObject(metadata)) delete metadata[key];
    return;
  }
  const metadata = holder(object);
  if (metadata !== undefined) metadata[key] = value;
}

function holder(object: ObjectValue): ObjectValue | undefined {
  const existing = object.metadata;
  if (existing !== undefined) return isObject(existing) ? existing : undefined;
  const made = emptyObject();
  object.metadata = made;
  return made;
}

/** Labels or annotations; `undefined` when there are none, or when one of them is no text. */
export function textsOf(object: ObjectValue, key: 'labels' | 'annotations'): Record<string, string> | undefined {
  const texts = member(object.metadata, key);
  if (!isObject(texts) || Object.values(texts).some((text) => typeof text !== 'string')) return undefined;
  return Object.assign(Object.create(null), texts) as Record<string, string>;
}

/** Adds labels or annotations. If one that is there is no text, all of them are lost. */
export function addTexts(
  object: ObjectValue,
  key: 'labels' | 'annotations',
  added: Readonly<Record<string, string>>,
): void {
  const metadata = holder(object);
  if (metadata !== undefined)
    metadata[key] = Object.assign(emptyObject(), textsOf(object, key) ?? {}, added) as ObjectValue;
}

export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly controller?: boolean | undefined;
  readonly blockOwnerDeletion?: boolean | undefined;
}

export function ownerReferencesOf(object: ObjectValue): OwnerReference[] {
  const list = member(object.metadata, 'ownerReferences');
  if (!Array.isArray(list) || !list.every(isObject)) return [];
  return list.map((item) => ({
    apiVersion: textAt(item, 'apiVersion'),
    kind: textAt(item, 'kind'),
    name: textAt(item, 'name'),
    uid: textAt(item, 'uid'),
    controller: flag(item.controller),
    blockOwnerDeletion: flag(item.blockOwnerDeletion),
  }));
}

function flag(value: Value | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

export function controllerOf(object: ObjectValue): OwnerReference | undefined {
  return ownerReferencesOf(object).find(({ controller }) => controller === true);
}

export function setOwnerReferences(object: ObjectValue, references: readonly OwnerReference[]): void {
  const metadata = holder(object);
  if (metadata === undefined) return;
  metadata.ownerReferences = references.map((reference) => {
    const value = emptyObject();
    for (const [key, item] of Object.entries(reference)) if (item !== undefined) value[key] = item;
    return value;
  });
}

/** `group/version` and kind taken apart; both empty where the apiVersion has more than one slash. */
export function groupVersionKindOf(object: ObjectValue): { group: string; version: string; kind: string } {
  const parts = textAt(object, 'apiVersion').split('/');
  if (parts.length > 2) return { group: '', version: '', kind: '' };
  const [first = '', second] = parts;
  return { group: second === undefined ? '' : first, version: second ?? first, kind: textAt(object, 'kind') };
}
