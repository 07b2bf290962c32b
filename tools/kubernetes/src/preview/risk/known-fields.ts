import type { FieldChange } from '@mainstem/change';
import { groupOf } from '../../yaml/head.ts';
import { kindKeyOf, type Manifest } from '../manifest.ts';
import type { Changed, Concern } from './concern.ts';
import { classOfField, isBuiltInGroup } from './field-classes.ts';
import { isSettings, unknownKey, unknownPodKey } from './keys.ts';
import { HANDLING, ROLE_ANNOTATIONS } from './limits.ts';
import { podFieldRow } from './pod-fields.ts';

/** Fields of which other rules of this folder know every change: what they do not object to is safe, with the sentence that says why. */
interface Known {
  readonly kinds: RegExp;
  readonly path: RegExp;
  /** Of a positive claim; empty where the rule that knows the field speaks for itself. */
  readonly why: string;
}

const PODS =
  /^(?:apps\/(?:Deployment|StatefulSet|DaemonSet|ReplicaSet)|batch\/(?:Job|CronJob)|\/(?:Pod|ReplicationController|PodTemplate)|argoproj\.io\/Rollout)$/;

/** Fields of a pod template that other rules here look at, whatever they become: `security-pods.ts`, `guards.ts`, `volumes.ts`, `rollouts.ts`. */
const LOOKED_AT =
  /^spec\.(?:hostNetwork|hostPID|hostIPC|hostUsers|shareProcessNamespace|serviceAccount|serviceAccountName|automountServiceAccountToken|runtimeClassName|hostname|hostnameOverride|subdomain|setHostnameAsFQDN|volumes|(?:securityContext|(?:initContainers|containers)\[[^\]]*\]\.securityContext)\.(?:privileged|allowPrivilegeEscalation|capabilities|runAsUser|runAsGroup|runAsNonRoot|readOnlyRootFilesystem|procMount|sysctls|seccompProfile\.type|appArmorProfile\.type|windowsOptions\.hostProcess)|(?:initContainers|containers)\[[^\]]*\]\.(?:volumeMounts|volumeDevices|ports))(?:$|[.[])/;

const KNOWN: readonly Known[] = [
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
  // limits.ts looks at all of these.
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
    path: /^spec\.(?:ports|selector|type|externalName|externalIPs|loadBalancerSourceRanges|externalTrafficPolicy|internalTrafficPolicy|sessionAffinity|sessionAffinityConfig|publishNotReadyAddresses|trafficDistribution)(?:$|[.[])/,
    why: '',
  },
  { kinds: /^networking\.k8s\.io\/Ingress$/, path: /^spec\./, why: '' },
  {
    kinds: /^external-secrets\.io\/ExternalSecret$/,
    path: /^spec\.refreshInterval$/,
    why: 'its Secret is made anew at other times',
  },
  { kinds: /^networking\.k8s\.io\/NetworkPolicy$/, path: /^spec\./, why: '' },
  { kinds: /^rbac\.authorization\.k8s\.io\//, path: /^(?:rules|subjects|aggregationRule)(?:$|[.[])/, why: '' },
  {
    kinds: /^\/ServiceAccount$/,
    path: new RegExp(
      `^(?:automountServiceAccountToken$|metadata\\.annotations\\["(?:${ROLE_ANNOTATIONS.map((key) => key.replace(/[./]/g, '\\$&')).join('|')})"\\]$)`,
    ),
    why: '',
  },
  { kinds: /^\/ServiceAccount$/, path: /^(?:imagePullSecrets|secrets)(?:$|[.[])/, why: 'pods pull images with these' },
  { kinds: /^\/PersistentVolumeClaim$/, path: /^spec\.resources\b/, why: 'the volume grows where its class allows it' },
  { kinds: /^apps\/StatefulSet$/, path: /^spec\.persistentVolumeClaimRetentionPolicy/, why: 'claims stay by it' },
  // guards.ts looks at each of them.
  { kinds: /^admissionregistration\.k8s\.io\//, path: /^(?:webhooks|spec)(?:$|[.[])/, why: '' },
  { kinds: /^argoproj\.io\/AppProject$/, path: /^spec\./, why: '' },
  // indirect.ts and the Application's own preview look at these.
  { kinds: /^argoproj\.io\/(?:Application|ApplicationSet)$/, path: /^spec\./, why: '' },
  { kinds: /^apiextensions\.k8s\.io\/CustomResourceDefinition$/, path: /^spec\.versions/, why: '' },
  { kinds: /^\/LimitRange$/, path: /^spec\./, why: 'what is created from now on goes by it' },
  { kinds: /^\/ResourceQuota$/, path: /^spec\.hard(?:$|[.[])/, why: 'what is created from now on goes by it' },
  { kinds: /^\/PersistentVolume$/, path: /^spec\.persistentVolumeReclaimPolicy$/, why: '' },
  {
    kinds: /^\/Namespace$/,
    path: /^metadata\.labels\["pod-security\.kubernetes\.io\/(?:enforce|warn|warn-version)"\]$/,
    why: '',
  },
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
  for (const field of fields) {
    const { path } = field;
    if (judged.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`))) continue;
    if (path === 'apiVersion') continue;
    const known = isSettings(after) ? undefined : KNOWN.find((one) => one.kinds.test(kind) && one.path.test(path));
    if (known !== undefined) {
      if (known.why !== '') reasons.add(known.why);
      continue;
    }
    const inPods = PODS.test(kind) ? TEMPLATE.exec(path)?.[1] : undefined;
    const why = inPods === undefined ? unknownBecause(after, field) : unknownInPods(field, inPods.replace(/^\./, ''));
    if (why !== undefined) open.set(path, why);
  }
  if (open.size === 0) return [...reasons].map((reason): Concern => ({ level: 'safe', reason }));
  const words = [...open].slice(0, 3).map(([path, why]) => `${path}: ${why}`);
  const more = open.size > 3 ? `; and ${open.size - 3} more` : '';
  return [{ level: 'unknown', reason: words.join('; ') + more, notKnown: [...open.keys()] }];
}

/**
 * The same inside a pod template. What only restarts the pods is told by `restart.ts`; whatever says what they may do, which data they see
 * and who finds them is safe only where a rule looks at it.
 */
function unknownInPods(field: FieldChange, inside: string): string | undefined {
  const row = inside.startsWith('spec.') ? podFieldRow(inside.slice(5)) : undefined;
  if (row?.answer === 'unknown') return row.why;
  if (LOOKED_AT.test(inside)) return undefined;
  const metadata = METADATA.exec(inside);
  if (metadata !== null)
    return unknownPodKey(metadata[1] === 'labels', metadata[2] ?? metadata[3] ?? '', isAdded(field));
  // Of the metadata of a template nothing else reaches the pods.
  if (inside.startsWith('metadata.')) return undefined;
  // As of a Deployment: what a Job refuses is told elsewhere, and Argo Rollouts takes the same template.
  const classed = classOfField(DEPLOYMENT, `spec.template.${inside}`);
  if (classed === undefined) return 'no field of a pod that this version knows';
  return classed.class === 'harmless' || (classed.class === 'availability' && (row !== undefined || inside === 'spec'))
    ? undefined
    : `${classed.reason}, and no rule here knows this change of it`;
}

function isAdded(field: FieldChange): boolean {
  return !('before' in field) && field.sensitive !== true;
}

const DEPLOYMENT = { apiVersion: 'apps/v1', kind: 'Deployment' };
const TEMPLATE = /^spec\.(?:jobTemplate\.spec\.)?template(\..*|)$/s;
const METADATA = /^metadata\.(labels|annotations)(?:\.([\w-]+)$|\["((?:[^"\\]|\\.)*)"\]$)/;

/** Why nothing is known of a field; `undefined` where it is harmless. */
function unknownBecause(manifest: Manifest, field: FieldChange): string | undefined {
  const { path } = field;
  const metadata = METADATA.exec(path);
  if (metadata !== null && kindKeyOf(manifest) === 'networking.k8s.io/Ingress' && HANDLING.test(metadata[3] ?? ''))
    return undefined;
  if (metadata !== null)
    return unknownKey(manifest, metadata[1] === 'labels', metadata[2] ?? metadata[3] ?? '', isAdded(field));
  const classed = classOfField(manifest, path);
  if (classed?.class === 'harmless') return undefined;
  if (classed !== undefined) return `${classed.reason}, and no rule here knows this change of it`;
  return isBuiltInGroup(groupOf(manifest.apiVersion))
    ? `no field of ${manifest.kind} that this version knows`
    : `no rule here knows what changing a ${manifest.kind} does`;
}
