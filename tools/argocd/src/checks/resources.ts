import type { Manifest } from '@mainstem/kubernetes';
import { groupOf } from '@mainstem/kubernetes/yaml';

/** Groups of Kubernetes itself, whose kinds' scopes are all known. */
export function isKnownGroup(group: string): boolean {
  return (
    /^(?:|apps|autoscaling|batch|policy|extensions|(?:.+\.)?k8s\.io)$/.test(group) &&
    !/gateway|snapshot|karpenter|\.x-k8s/.test(group)
  );
}

/** The namespace that an object lands in: its own, else the destination's; empty for what has none. */
export function namespaceIn(
  manifest: Manifest,
  destination: string | undefined,
  isClusterScoped: (manifest: Manifest) => boolean,
): string {
  if (isClusterScoped(manifest)) return '';
  return manifest.metadata.namespace ?? destination ?? '';
}

/** `group/Kind/namespace/name`; `undefined` for an object that gets its name from the cluster. */
export function addressIn(
  manifest: Manifest,
  destination: string | undefined,
  isClusterScoped: (manifest: Manifest) => boolean,
): string | undefined {
  const { name } = manifest.metadata;
  if (name === undefined) return undefined;
  return `${groupOf(manifest.apiVersion)}/${manifest.kind}/${namespaceIn(manifest, destination, isClusterScoped)}/${name}`;
}
