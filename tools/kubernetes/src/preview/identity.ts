import { groupOf } from '../yaml/head.ts';
import { type Manifest, nameOfManifest } from './manifest.ts';
import { clusterScopedKinds } from './scope.ts';

export interface Scopes {
  /** The Application's destination namespace; Argo CD puts namespaced objects without one there. */
  readonly defaultNamespace?: string;
  readonly isClusterScoped: (manifest: Manifest) => boolean;
}

/** The namespace an object lands in; empty for a cluster-scoped kind, and where nobody says one. */
export function namespaceOf(manifest: Manifest, scopes: Scopes): string {
  if (scopes.isClusterScoped(manifest)) return '';
  return manifest.metadata.namespace ?? scopes.defaultNamespace ?? '';
}

/**
 * What makes two manifests the same object: `group/Kind/namespace/name`, empty parts kept. The version is no part of it:
 * the API server stores one object and serves it in every version.
 */
export function addressOf(manifest: Manifest, scopes: Scopes): string {
  return `${groupOf(manifest.apiVersion)}/${manifest.kind}/${namespaceOf(manifest, scopes)}/${nameOfManifest(manifest)}`;
}

const wellKnownScope = clusterScopedKinds([]);

/**
 * The address of one manifest seen alone: only well-known kinds are taken as cluster-scoped, and where it names no
 * namespace that part is empty, or `defaultNamespace`.
 */
export function manifestAddress(manifest: Manifest, defaultNamespace?: string): string {
  const scopes = { isClusterScoped: wellKnownScope, ...(defaultNamespace === undefined ? {} : { defaultNamespace }) };
  return addressOf(manifest, scopes);
}
