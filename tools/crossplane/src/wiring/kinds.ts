import { groupOf } from '@mainstem/kubernetes/yaml';
import { listAt, member, nested, type ObjectValue, textAt, type Value } from '../render/go/value.ts';
import { readableObjects } from '../render/index.ts';

/** A kind of a custom resource. */
export interface Kind {
  readonly group: string;
  readonly kind: string;
}

export interface WiredKinds {
  /** Kinds of composite resources, from the definitions. */
  readonly composites: readonly Kind[];
  /** Kinds of managed resources: those that Compositions compose, and those that stand in files by themselves. */
  readonly managed: readonly Kind[];
}

/** What a family of providers has beside managed resources. */
const NOT_MANAGED = /(?:^|Cluster)ProviderConfig(?:Usage)?$|^StoreConfig$/;
/** Groups of managed resources of upjet's providers. */
const MANAGED_GROUP = /\.upbound\.io$/;

/**
 * The kinds that Argo CD and the activation policy have to know, sorted by group and kind.
 *
 * @param texts YAML of the tree's manifests; a document that cannot be read counts for nothing, since `validate` says so.
 */
export function wiredKinds(texts: Iterable<string>): WiredKinds {
  const composites = new Map<string, Kind>();
  const managed = new Map<string, Kind>();
  const add = (kinds: Map<string, Kind>, group: string, kind: string) => kinds.set(`${group}/${kind}`, { group, kind });
  const addManaged = (object: Value | undefined) => {
    const [group, kind] = [groupOf(textAt(object, 'apiVersion')), textAt(object, 'kind')];
    if (isManagedKind(group, kind)) add(managed, group, kind);
  };
  for (const object of [...texts].flatMap(objectsOf)) {
    addManaged(object);
    if (groupOf(textAt(object, 'apiVersion')) !== 'apiextensions.crossplane.io') continue;
    const spec = member(object, 'spec');
    if (textAt(object, 'kind') === 'CompositeResourceDefinition')
      add(composites, textAt(spec, 'group'), textAt(spec, 'names', 'kind'));
    if (textAt(object, 'kind') !== 'Composition') continue;
    for (const step of listAt(spec, 'pipeline'))
      for (const resource of listAt(nested(step, 'input'), 'resources')) addManaged(member(resource, 'base'));
  }
  return { composites: sorted(composites), managed: sorted(managed) };
}

/** Whether a kind is a managed resource of a provider that upjet makes. */
export function isManagedKind(group: string, kind: string): boolean {
  return MANAGED_GROUP.test(group) && !NOT_MANAGED.test(kind);
}

function objectsOf(text: string): ObjectValue[] {
  return /crossplane\.io\/|upbound\.io\//.test(text) ? readableObjects(text) : [];
}

function sorted(kinds: ReadonlyMap<string, Kind>): Kind[] {
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind);
}

/**
 * The plural under which a provider serves a kind, as controller-gen makes it of upjet's kinds.
 *
 * @see https://github.com/kubernetes-sigs/controller-tools (pkg/crd/spec.go, through gobuffalo/flect)
 */
export function pluralOf(kind: string): string {
  const name = kind.toLowerCase();
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  if (/(?:as|ss|us|x|z|ch|sh)$/.test(name)) return `${name}es`;
  return name.endsWith('s') ? name : `${name}s`;
}
