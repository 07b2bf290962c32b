import { at, type Fields, isFields, itemsOf, type Manifest } from '../manifest.ts';
import type { Surroundings } from './concern.ts';
import { askedHosts, containersOf, podAnnotations, podSpecOf } from './pods.ts';
import type { Refusal } from './stuck.ts';

export const ENFORCE = 'pod-security.kubernetes.io/enforce';

/** The profiles that a namespace may enforce, from the one that takes every pod. */
export const PROFILES = ['privileged', 'baseline', 'restricted'];

/** How much a label's value asks of pods; one that is not there asks nothing, and -1 is a word that Kubernetes does not know. */
export function profileRank(value: unknown): number {
  return PROFILES.indexOf(String(value ?? 'privileged'));
}

/** Capabilities that the baseline profile lets a container add. */
const BASELINE_CAPABILITIES: ReadonlySet<string> = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(
    ' ',
  ),
);

/** Kinds of volumes that the restricted profile knows. */
const RESTRICTED_VOLUMES: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

/**
 * Pods that the API server refuses because their namespace enforces a profile that they do not fit. The workload is taken, and has no
 * pods: a rolling update stops at the first. Only what is new is told.
 * Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/,
 * https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export function refusedPods(
  before: Manifest | undefined,
  after: Manifest,
  { podSecurity }: Pick<Surroundings, 'podSecurity'>,
): Refusal[] {
  const level = podSecurity?.(after);
  if (level !== 'baseline' && level !== 'restricted') return [];
  const old = new Set(before === undefined ? [] : misfits(before, level));
  return misfits(after, level)
    .filter((what) => !old.has(what))
    .map((what) => ({
      level: 'stuck',
      reason: `${what}: its namespace enforces the profile ${level}, so that the API server refuses the pods`,
      wayOut: `Correct the pods, or have the namespace's ${ENFORCE} changed first.`,
      because: [],
    }));
}

/** What of a workload's pods does not fit a profile. */
function misfits(manifest: Manifest, level: 'baseline' | 'restricted'): string[] {
  const pod = podSpecOf(manifest);
  if (pod === undefined) return [];
  const found = [...belowBaseline(pod, podAnnotations(manifest))];
  if (level === 'restricted' && at(pod, 'os', 'name') !== 'windows') found.push(...belowRestricted(pod));
  return found;
}

function* belowBaseline(pod: Fields, annotations: Fields): Generator<string> {
  for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) if (pod[field] === true) yield `the pods set ${field}`;
  if (at(pod, 'securityContext', 'windowsOptions', 'hostProcess') === true) yield 'the pods set hostProcess';
  if (itemsOf(pod.volumes).some((volume) => volume.hostPath !== undefined)) yield 'the pods mount a hostPath';
  if (at(pod, 'securityContext', 'seccompProfile', 'type') === 'Unconfined') yield 'the pods run without seccomp';
  const unconfined = Object.entries(annotations).some(
    ([key, value]) => key.startsWith('container.apparmor.security.beta.kubernetes.io/') && value === 'unconfined',
  );
  if (unconfined) yield 'the pods run without AppArmor';
  for (const { name, container } of containersOf(pod)) {
    const own = (...path: string[]) => at(container, 'securityContext', ...path);
    if (own('privileged') === true) yield `container ${name} is privileged`;
    for (const capability of listOf(own('capabilities', 'add')))
      if (!BASELINE_CAPABILITIES.has(capability)) yield `container ${name} adds the capability ${capability}`;
    if (itemsOf(container.ports).some(({ hostPort }) => hostPort !== undefined && hostPort !== 0))
      yield `container ${name} has a hostPort`;
    // Since 1.34: https://github.com/kubernetes/enhancements/tree/master/keps/sig-auth/4940-podsecurity-host-probes
    for (const [where, host] of askedHosts(container)) yield `container ${name} has ${where}.host ${host}`;
    if (own('procMount') === 'Unmasked') yield `container ${name} unmasks /proc`;
    if (own('seccompProfile', 'type') === 'Unconfined') yield `container ${name} runs without seccomp`;
    if (own('appArmorProfile', 'type') === 'Unconfined') yield `container ${name} runs without AppArmor`;
    if (own('windowsOptions', 'hostProcess') === true) yield `container ${name} sets hostProcess`;
  }
}

function* belowRestricted(pod: Fields): Generator<string> {
  for (const volume of itemsOf(pod.volumes)) {
    const kind = Object.keys(volume).find((key) => key !== 'name' && isFields(volume[key]));
    if (kind !== undefined && kind !== 'hostPath' && !RESTRICTED_VOLUMES.has(kind))
      yield `the pods mount a volume of the kind ${kind}`;
  }
  const common = (field: string) => at(pod, 'securityContext', field);
  for (const { name, container } of containersOf(pod)) {
    const own = (...path: string[]) => at(container, 'securityContext', ...path);
    if (own('allowPrivilegeEscalation') !== false)
      yield `container ${name} does not set allowPrivilegeEscalation: false`;
    if ((own('runAsNonRoot') ?? common('runAsNonRoot')) !== true)
      yield `container ${name} does not set runAsNonRoot: true`;
    if ((own('runAsUser') ?? common('runAsUser')) === 0) yield `container ${name} runs as root`;
    const seccomp = at(own('seccompProfile') ?? common('seccompProfile'), 'type');
    if (seccomp !== 'RuntimeDefault' && seccomp !== 'Localhost' && seccomp !== 'Unconfined')
      yield `container ${name} sets no seccompProfile`;
    if (!listOf(own('capabilities', 'drop')).includes('ALL')) yield `container ${name} does not drop ALL capabilities`;
    for (const capability of listOf(own('capabilities', 'add')))
      if (capability !== 'NET_BIND_SERVICE' && BASELINE_CAPABILITIES.has(capability))
        yield `container ${name} adds the capability ${capability}`;
  }
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
