import { groupOf } from '../yaml/head.ts';
import { isMap } from '../yaml/located.ts';

/** One Kubernetes object as a manifest declares it. Every other top-level field is kept as it is. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ManifestMetadata;
  readonly [field: string]: unknown;
}

export interface ManifestMetadata {
  readonly name?: string;
  /** Set instead of `name` by hooks and one-off jobs; the API server adds a random suffix. */
  readonly generateName?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly finalizers?: readonly string[];
  readonly [field: string]: unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

/** True for a YAML mapping. */
export const isFields: (value: unknown) => value is Fields = isMap;

/**
 * The value at a path of keys; `undefined` where any step is missing. Never throws on a manifest of an unexpected shape:
 * whether a shape is right is for validation to say.
 */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current: unknown = value;
  for (const key of path) {
    if (!isFields(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current ?? undefined;
}

/** The mappings of a list; nothing when it is no list. */
export function itemsOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** `group/Kind`, as rules name a kind. */
export function kindKeyOf(manifest: Manifest): string {
  return `${groupOf(manifest.apiVersion)}/${manifest.kind}`;
}

/** Its name; a generated one shows as its prefix and `*`. */
export function nameOfManifest({ metadata }: Manifest): string {
  return metadata.name ?? `${metadata.generateName ?? ''}*`;
}

/** The annotations, whatever the author wrote there. */
export function annotationsOf(manifest: Manifest): Readonly<Record<string, string>> {
  const annotations = at(manifest, 'metadata', 'annotations');
  return isFields(annotations) ? (annotations as Readonly<Record<string, string>>) : {};
}
