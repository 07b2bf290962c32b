import { at, isFields, kindKeyOf, type Manifest } from '../manifest.ts';

/** Labels and annotations by which something acts, whoever's they are. */
const ACTING =
  /^(?:pod-security\.kubernetes\.io\/|rbac\.authorization\.k8s\.io\/|security\.|container\.apparmor|seccomp\.|eks\.amazonaws\.com\/|iam\.|argocd\.argoproj\.io\/(?!tracking-id|instance|sync-wave|compare-options)|helm\.sh\/(?:hook|resource-policy)|crossplane\.io\/|.*(?:inject|paused|policy|backup|expose|external-dns|auth))/;

/** Domains whose annotations are for people, or for tools that only look. */
const TELLING =
  /^(?:app\.kubernetes\.io|meta\.helm\.sh|helm\.sh|kubectl\.kubernetes\.io|argocd\.argoproj\.io|checksum|prometheus\.io|config\.kubernetes\.io|internal\.config\.kubernetes\.io|a8r\.io|backstage\.io|artifacthub\.io|link\.argocd\.argoproj\.io|example\.(?:com|org))\//;

/** Last words of keys that describe, in whatever domain. */
const DESCRIBING =
  /(?:^|[/.-])(?:owner|team|contact|description|summary|version|revision|commit|git-sha|sha|build|date|timestamp|url|link|docs|runbook|repository|source|chart|release|heritage|managed-by|created-by|part-of|tier|cost-?cent(?:er|re)|change-cause|checksum|hash|restartedAt|display-name|icon)$/i;

/** Labels that no selector should name, since they change with each release or say who looks after it. */
const PASSING =
  /^(?:app\.kubernetes\.io\/(?:version|managed-by|part-of)|helm\.sh\/chart|chart|heritage|version|(?:[\w.-]+\/)?(?:owner|team|contact|cost-?cent(?:er|re)|revision|commit|build))$/;

/** Kinds whose labels others select by: policies, webhooks, schedulers, monitors, sidecars, aggregated roles, generators of Applications. */
const SELECTED =
  /^(?:\/(?:Namespace|Node|Service|Secret|Pod|PersistentVolume)|discovery\.k8s\.io\/EndpointSlice|rbac\.authorization\.k8s\.io\/ClusterRole|monitoring\.coreos\.com\/.*|gateway\.networking\.k8s\.io\/Gateway)$/;

/** Kinds whose controllers are configured by annotations. */
const CONFIGURED =
  /^(?:networking\.k8s\.io\/(?:Ingress|IngressClass)|\/Service|\/ServiceAccount|\/Node|\/PersistentVolumeClaim|storage\.k8s\.io\/.*|gateway\.networking\.k8s\.io\/.*)$/;

/** What is not known of a changed label or annotation of the object itself; `undefined` where it is for people and tools. */
export function unknownKey(manifest: Manifest, isLabel: boolean, key: string, isNew: boolean): string | undefined {
  const kind = kindKeyOf(manifest);
  if (ACTING.test(key)) return 'controllers act by it, and no rule here knows how';
  if (isLabel) {
    if (kind === '/Namespace' || kind === '/Node') return 'policies, webhooks and schedulers select by it';
    // One more label takes a Service out of no selector.
    if (isNew && kind === '/Service') return undefined;
    return SELECTED.test(kind) && !PASSING.test(key) ? `others select a ${manifest.kind} by its labels` : undefined;
  }
  if (isSettings(manifest)) return 'Argo CD goes by what stands on its own settings';
  if (isTelling(key)) return undefined;
  if (CONFIGURED.test(kind)) return 'its controller is configured by annotations, and no rule here knows this one';
  return 'controllers may act by it, and no rule here knows this annotation';
}

/** The same of the labels and annotations that a workload gives its pods. */
export function unknownPodKey(isLabel: boolean, key: string, isNew: boolean): string | undefined {
  if (ACTING.test(key)) return 'controllers act by it on pods, and no rule here knows how';
  if (isLabel)
    return isNew || PASSING.test(key) ? undefined : 'Services, network policies and budgets may select the pods by it';
  return isTelling(key) ? undefined : 'controllers may act by it on pods, and no rule here knows this annotation';
}

/** An annotation without a domain is nobody's protocol. */
function isTelling(key: string): boolean {
  return !key.includes('/') || TELLING.test(key) || DESCRIBING.test(key);
}

/**
 * ConfigMaps and Secrets that are settings of the cluster or of Argo CD: who may come in, which clusters and repositories there are, how
 * names resolve. https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html,
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/
 */
export function isSettings(manifest: Manifest): boolean {
  const kind = kindKeyOf(manifest);
  if (kind !== '/ConfigMap' && kind !== '/Secret') return false;
  if (manifest.metadata.namespace === 'kube-system' || manifest.metadata.namespace === 'kube-public') return true;
  const labels = at(manifest, 'metadata', 'labels');
  const label = (key: string) => (isFields(labels) ? labels[key] : undefined);
  return (
    /^(?:aws-auth|argocd-(?:cm|rbac-cm|cmd-params-cm|ssh-known-hosts-cm|tls-certs-cm|gpg-keys-cm|notifications-cm|secret|notifications-secret))$/.test(
      manifest.metadata.name ?? '',
    ) || label('argocd.argoproj.io/secret-type') !== undefined
  );
}
