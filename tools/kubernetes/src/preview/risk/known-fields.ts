import { groupOf } from '../../yaml/head.ts';
import { kindKeyOf, type Manifest } from '../manifest.ts';
import type { Changed, Concern } from './concern.ts';
import { classOfField, isBuiltInGroup } from './field-classes.ts';

/** Fields of which other rules of this folder know every change: what they do not object to is safe, with the sentence that says why. */
interface Known {
  readonly kinds: RegExp;
  readonly path: RegExp;
  /** Of a positive claim; empty where the rule that knows the field speaks for itself. */
  readonly why: string;
}

const PODS =
  /^(?:apps\/(?:Deployment|StatefulSet|DaemonSet|ReplicaSet)|batch\/(?:Job|CronJob)|\/(?:Pod|ReplicationController|PodTemplate)|argoproj\.io\/Rollout)$/;

/** Labels and annotations by which something acts, whoever's they are. */
const ACTING_KEY =
  /^(?:pod-security\.kubernetes\.io\/|rbac\.authorization\.k8s\.io\/|security\.|container\.apparmor|seccomp\.|eks\.amazonaws\.com\/|iam\.|argocd\.argoproj\.io\/(?!tracking-id|instance|sync-wave|compare-options)|helm\.sh\/(?:hook|resource-policy)|crossplane\.io\/|.*(?:inject|paused|policy|backup|expose|external-dns|auth))/;

const KNOWN: readonly Known[] = [
  // restart.ts and security-pods.ts look at all of a pod template.
  { kinds: PODS, path: /^spec\.(?:jobTemplate\.spec\.)?template(?:\.|$)/, why: '' },
  { kinds: /^apps\//, path: /^spec\.replicas$/, why: 'the number of pods changes' },
  {
    kinds: /^apps\//,
    path: /^spec\.(?:strategy|updateStrategy|minReadySeconds|progressDeadlineSeconds)(?:\.|$)/,
    why: 'the next rollout goes by it',
  },
  {
    kinds: /^batch\/CronJob$/,
    path: /^spec\.(?:schedule|timeZone|startingDeadlineSeconds|concurrencyPolicy)$/,
    why: 'it runs at other times from now on',
  },
  {
    kinds: /^batch\/(?:CronJob|Job)$/,
    path: /^spec\.(?:jobTemplate\.spec\.)?(?:suspend|backoffLimit|activeDeadlineSeconds|ttlSecondsAfterFinished|parallelism)$/,
    why: 'the next run goes by it',
  },
  { kinds: /^apps\//, path: /^spec\.revisionHistoryLimit$/, why: 'so many old revisions stay to go back to' },
  {
    kinds: /^batch\/CronJob$/,
    path: /^spec\.(?:failed|successful)JobsHistoryLimit$/,
    why: 'so many finished jobs stay, with their logs',
  },
  { kinds: /^autoscaling\//, path: /^spec\./, why: 'how many pods run follows it' },
  { kinds: /^policy\/PodDisruptionBudget$/, path: /^spec\./, why: 'evictions go by it' },
  {
    kinds: /^\/ConfigMap$/,
    path: /^(?:data|binaryData)(?:[.[]|$)/,
    why: 'whoever reads it finds other values: mounted files within minutes, environment variables at the next restart',
  },
  {
    kinds: /^\/Secret$/,
    path: /^(?:data|stringData)(?:[.[]|$)/,
    why: 'whoever reads it finds other values: mounted files within minutes, environment variables at the next restart',
  },
  {
    kinds: /^\/Service$/,
    path: /^spec\.(?:ports|selector|type|externalIPs|loadBalancerSourceRanges|externalTrafficPolicy|internalTrafficPolicy|sessionAffinity|publishNotReadyAddresses|trafficDistribution)/,
    why: '',
  },
  { kinds: /^networking\.k8s\.io\/Ingress$/, path: /^spec\./, why: '' },
  { kinds: /^networking\.k8s\.io\/NetworkPolicy$/, path: /^spec\./, why: '' },
  { kinds: /^rbac\.authorization\.k8s\.io\//, path: /^(?:rules|subjects|aggregationRule)/, why: '' },
  { kinds: /^\/ServiceAccount$/, path: /^(?:automountServiceAccountToken|metadata\.annotations)/, why: '' },
  { kinds: /^\/ServiceAccount$/, path: /^(?:imagePullSecrets|secrets)/, why: 'pods pull images with these' },
  { kinds: /^\/PersistentVolumeClaim$/, path: /^spec\.resources\b/, why: 'the volume grows where its class allows it' },
  { kinds: /^apps\/StatefulSet$/, path: /^spec\.persistentVolumeClaimRetentionPolicy/, why: 'claims stay by it' },
  { kinds: /^admissionregistration\.k8s\.io\//, path: /^(?:webhooks|spec)/, why: '' },
  { kinds: /^argoproj\.io\/AppProject$/, path: /^spec\./, why: '' },
  // indirect.ts and the Application's own preview look at these.
  { kinds: /^argoproj\.io\/(?:Application|ApplicationSet)$/, path: /^spec\./, why: '' },
  { kinds: /^apiextensions\.k8s\.io\/CustomResourceDefinition$/, path: /^spec\.versions/, why: '' },
  { kinds: /^\/LimitRange$|^\/ResourceQuota$/, path: /^spec\./, why: 'what is created from now on goes by it' },
  { kinds: /^\/PersistentVolume$/, path: /^spec\.(?:persistentVolumeReclaimPolicy|capacity|mountOptions)/, why: '' },
  { kinds: /^\/Namespace$/, path: /^metadata\.labels\["pod-security/, why: '' },
];

/**
 * What is left of an update when every other rule has spoken: each changed field that no rule knows makes it `unknown`, by name.
 *
 * @param judged the paths that other rules spoke of: a refusal, an access that widens.
 */
export function unknownFields(
  { after, fields }: Changed & { readonly after: Manifest },
  judged: readonly string[],
): Concern[] {
  const kind = kindKeyOf(after);
  const reasons = new Set<string>();
  const open = new Map<string, string>();
  for (const { path } of fields) {
    if (judged.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`))) continue;
    if (path === 'apiVersion') continue;
    const known = KNOWN.find((one) => one.kinds.test(kind) && one.path.test(path));
    if (known !== undefined) {
      if (known.why !== '') reasons.add(known.why);
      continue;
    }
    const why = unknownBecause(after, path);
    if (why !== undefined) open.set(path, why);
  }
  if (open.size === 0) return [...reasons].map((reason): Concern => ({ level: 'safe', reason }));
  const words = [...open].slice(0, 3).map(([path, why]) => `${path}: ${why}`);
  const more = open.size > 3 ? `; and ${open.size - 3} more` : '';
  return [{ level: 'unknown', reason: words.join('; ') + more, notKnown: [...open.keys()] }];
}

/** Why nothing is known of a field; `undefined` where it is harmless. */
function unknownBecause(manifest: Manifest, path: string): string | undefined {
  const metadata = /^metadata\.(labels|annotations)(?:\.([\w-]+)$|\["((?:[^"\\]|\\.)*)"\]$)/.exec(path);
  if (metadata !== null) return unknownKey(manifest, metadata[1] === 'labels', metadata[2] ?? metadata[3] ?? '');
  const classed = classOfField(manifest, path);
  if (classed?.class === 'harmless') return undefined;
  if (classed !== undefined) return `${classed.reason}, and no rule here knows this change of it`;
  return isBuiltInGroup(groupOf(manifest.apiVersion))
    ? `no field of ${manifest.kind} that this version knows`
    : `no rule here knows what changing a ${manifest.kind} does`;
}

/** A label or an annotation: most are for people and tools. */
function unknownKey(manifest: Manifest, isLabel: boolean, key: string): string | undefined {
  const kind = kindKeyOf(manifest);
  if (ACTING_KEY.test(key)) return 'controllers act by it, and no rule here knows how';
  // Namespaces and nodes are selected by their labels: by policies, webhooks and schedulers.
  if (isLabel && (kind === '/Namespace' || kind === '/Node')) return 'policies, webhooks and schedulers select by it';
  // Ingresses, Services and their like are configured by annotations.
  if (
    !isLabel &&
    /^(?:networking\.k8s\.io\/Ingress|\/Service|\/ServiceAccount|gateway\.networking\.k8s\.io\/.*)$/.test(kind)
  ) {
    return 'its controller is configured by annotations, and no rule here knows this one';
  }
  return undefined;
}
