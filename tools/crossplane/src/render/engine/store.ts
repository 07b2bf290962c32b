import { compareBytes, copyObject, type ObjectValue, textAt } from '../go/value.ts';
import { nameOf, namespaceOf, textsOf } from '../metadata.ts';
import type { ResourceSelector } from '../protocol.ts';
import { identity, identityOf } from './names.ts';

/** The objects that a render may look up, as the cluster would hold them. Of two with one identity the later counts. */
export interface Store {
  get(apiVersion: string, kind: string, namespace: string, name: string): ObjectValue | undefined;
  /** What a selector finds: by name one or nothing, by labels sorted by namespace and name. */
  find(selector: ResourceSelector): ObjectValue[];
}

export function createStore(objects: readonly ObjectValue[]): Store {
  const stored = new Map(objects.map((object) => [identityOf(object), object]));
  return {
    get: (...key) => stored.get(identity(...key)),
    find({ apiVersion, kind, namespace, match }) {
      if ('name' in match) {
        const found = stored.get(identity(apiVersion, kind, namespace ?? '', match.name));
        return found === undefined ? [] : [copyObject(found)];
      }
      return [...stored.values()]
        .filter(
          (object) =>
            textAt(object, 'apiVersion') === apiVersion &&
            textAt(object, 'kind') === kind &&
            (!namespace || namespaceOf(object) === namespace) &&
            hasLabels(object, match.labels),
        )
        .sort((a, b) => compareBytes(`${namespaceOf(a)}/${nameOf(a)}`, `${namespaceOf(b)}/${nameOf(b)}`))
        .map(copyObject);
    },
  };
}

function hasLabels(object: ObjectValue, wanted: Readonly<Record<string, string>>): boolean {
  const labels = textsOf(object, 'labels') ?? {};
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}
