import { addressOf, annotationsOf, isFields, type Manifest, nameOfManifest } from '@mainstem/kubernetes';

/** What Argo CD makes of everything the sources rendered to. */
export interface Delivered {
  readonly manifests: Manifest[];
  readonly warnings: string[];
}

/**
 * Puts namespaced objects without a namespace into the destination's, takes the namespace off cluster-scoped ones, and keeps the
 * last of objects with one identity, as Argo CD does before it compares (`DeduplicateTargetObjects` in its controller). Hooks and
 * sync waves stay as annotations; hooks that Argo CD never runs are left out.
 *
 * @param owner how messages name the Application.
 */
export function deliver(
  manifests: readonly Manifest[],
  namespace: string | undefined,
  isClusterScoped: (manifest: Manifest) => boolean,
  owner: string,
): Delivered {
  const kept = new Map<string, Manifest>();
  const times = new Map<string, number>();
  const ignored: string[] = [];
  for (const [index, manifest] of manifests.entries()) {
    if (isIgnored(manifest)) {
      ignored.push(`${manifest.kind} ${nameOfManifest(manifest)}`);
      continue;
    }
    const placed = place(manifest, isClusterScoped(manifest) ? '' : namespace);
    const address = addressOf(placed, { isClusterScoped });
    // A generated name is another one each time.
    const key = placed.metadata.name === undefined ? `${address} ${index}` : address;
    kept.set(key, placed);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const repeated = [...times].filter(([, count]) => count > 1);
  const warnings = repeated.map(
    ([address, count]) =>
      `${owner}: ${address} is rendered ${count} times: the last one counts, and Argo CD shows RepeatedResourceWarning`,
  );
  if (ignored.length > 0) {
    warnings.push(`${owner}: left out, hooks that Argo CD never runs: ${ignored.join(', ')}`);
  }
  return { manifests: [...kept.values()], warnings };
}

/** Equal documents of base and head are one object, and must be one afterwards: those are not compared again. */
const placed = new WeakMap<Manifest, Map<string, Manifest>>();

/** @param namespace empty to take it off; nothing to leave it. */
function place(manifest: Manifest, namespace: string | undefined): Manifest {
  const own = manifest.metadata.namespace || undefined;
  if (namespace === undefined || (namespace === '' ? own === undefined : own !== undefined)) return manifest;
  const byNamespace = placed.get(manifest) ?? new Map<string, Manifest>();
  placed.set(manifest, byNamespace);
  let result = byNamespace.get(namespace);
  if (result === undefined) {
    const { namespace: _, ...metadata } = manifest.metadata;
    result = { ...manifest, metadata: namespace === '' ? metadata : { ...metadata, namespace } };
    byNamespace.set(namespace, result);
  }
  return result;
}

/** Hook types of Helm that mean something to Argo CD: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#helm-hooks */
const HELM_HOOKS: ReadonlySet<string> = new Set([
  'pre-install',
  'pre-upgrade',
  'post-install',
  'post-upgrade',
  'pre-delete',
  'post-delete',
]);

const ARGO_HOOKS: ReadonlySet<string> = new Set([
  'PreSync',
  'Sync',
  'PostSync',
  'SyncFail',
  'PreDelete',
  'PostDelete',
  'Skip',
]);

/**
 * True for a hook none of whose types Argo CD knows: `helm test`, rollbacks. Its own annotation goes before Helm's, and a CRD that
 * Helm 2 installed as a hook is an ordinary object (gitops-engine, `pkg/sync/hook`).
 */
function isIgnored(manifest: Manifest): boolean {
  if (!isFields(manifest.metadata.annotations)) return false;
  const { 'argocd.argoproj.io/hook': own, 'helm.sh/hook': helm } = annotationsOf(manifest);
  const isHook = own !== undefined || (helm !== undefined && helm !== 'crd-install');
  const isKnown =
    typesOf(own).some((type) => ARGO_HOOKS.has(type)) || typesOf(helm).some((type) => HELM_HOOKS.has(type));
  return isHook && !isKnown;
}

function typesOf(value: unknown): string[] {
  return typeof value === 'string' ? value.split(',').map((type) => type.trim()) : [];
}
