import { detectedSecrets } from '@mainstem/change';
import { at, type Fields, itemsOf, type Manifest } from '../manifest.ts';
import type { Concern } from './concern.ts';
import { askedHosts, containersOf, podAnnotations, podSpecOf } from './pods.ts';

type Opening = readonly [fact: string, concern: Concern];

/** The only capability that the restricted profile lets a container add. */
const HARMLESS_CAPABILITIES: ReadonlySet<string> = new Set(['NET_BIND_SERVICE']);

/** Sysctls that the baseline profile lets a pod set. Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline */
const SAFE_SYSCTLS: ReadonlySet<string> = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
]);

/**
 * How a workload's pods reach beyond their containers.
 * Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/ (baseline and restricted).
 */
export function* podOpenings(manifest: Manifest): Generator<Opening> {
  const spec = podSpecOf(manifest);
  if (spec === undefined) return;
  for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) {
    if (spec[field] === true) {
      yield opening(field, `pods share the node's ${field.slice(4)} (${field})`, `Remove ${field}.`);
    }
  }
  if (at(spec, 'securityContext', 'windowsOptions', 'hostProcess') === true)
    yield opening('hostProcess', 'pods run as processes of the node (hostProcess)', 'Remove hostProcess.');
  for (const { name, value } of itemsOf(at(spec, 'securityContext', 'sysctls'))) {
    if (SAFE_SYSCTLS.has(String(name))) continue;
    yield opening(`sysctl:${name}:${value}`, `pods set ${name} of the node's kernel`, 'Remove the sysctl.');
  }
  for (const [key, value] of Object.entries(podAnnotations(manifest))) {
    if (!key.startsWith('container.apparmor.security.beta.kubernetes.io/') || value !== 'unconfined') continue;
    yield opening(
      `apparmor:${key}`,
      `container ${key.slice(key.indexOf('/') + 1)} runs without AppArmor`,
      'Use the profile runtime/default.',
    );
  }
  for (const volume of itemsOf(spec.volumes)) {
    const path = at(volume, 'hostPath', 'path');
    if (path !== undefined) {
      yield opening(
        `hostPath:${path}`,
        `pods mount ${path} of the node (hostPath)`,
        'Use a claim, an emptyDir or a CSI volume instead of hostPath.',
      );
    }
  }
  for (const { name, container } of containersOf(spec)) yield* containerOpenings(name, container, spec);
}

function* containerOpenings(name: string, container: Fields, pod: Fields): Generator<Opening> {
  const security = (field: string) => at(container, 'securityContext', field) ?? at(pod, 'securityContext', field);
  if (security('privileged') === true) {
    yield opening(`privileged:${name}`, `container ${name} runs privileged`, 'Add single capabilities instead.');
  }
  // Absent counts as true, so this is news only where an explicit false is dropped, or in a new workload that says true.
  if (at(container, 'securityContext', 'allowPrivilegeEscalation') === true) {
    yield opening(
      `escalation:${name}`,
      `container ${name} may gain privileges`,
      'Set allowPrivilegeEscalation: false.',
    );
  }
  if (security('runAsUser') === 0) {
    yield opening(`root:${name}`, `container ${name} runs as root`, 'Set runAsUser to another user.');
  }
  if (at(security('seccompProfile'), 'type') === 'Unconfined') {
    yield opening(`seccomp:${name}`, `container ${name} runs without seccomp`, 'Use the profile RuntimeDefault.');
  }
  if (at(security('appArmorProfile'), 'type') === 'Unconfined') {
    yield opening(`apparmor:${name}`, `container ${name} runs without AppArmor`, 'Use the profile RuntimeDefault.');
  }
  if (at(container, 'securityContext', 'procMount') === 'Unmasked') {
    yield opening(`procMount:${name}`, `container ${name} sees all of /proc (procMount)`, 'Remove procMount.');
  }
  if (at(container, 'securityContext', 'windowsOptions', 'hostProcess') === true) {
    yield opening(
      `hostProcess:${name}`,
      `container ${name} runs as a process of the node (hostProcess)`,
      'Remove hostProcess.',
    );
  }
  for (const { hostPort } of itemsOf(container.ports)) {
    if (hostPort === undefined || hostPort === 0) continue;
    yield opening(
      `hostPort:${name}:${hostPort}`,
      `container ${name} opens port ${hostPort} of its node (hostPort)`,
      'Use a Service.',
    );
  }
  for (const [where, host] of askedHosts(container)) {
    yield opening(
      `asked:${name}:${where}:${host}`,
      `the node asks ${host} in place of container ${name} (${where}.host): it reaches what pods may not`,
      'Remove host: the pod itself is asked then.',
    );
  }
  for (const { mountPath, mountPropagation } of itemsOf(container.volumeMounts)) {
    if (mountPropagation !== 'Bidirectional') continue;
    yield opening(
      `propagation:${name}:${mountPath}`,
      `mounts of container ${name} below ${mountPath} reach the node`,
      'Remove mountPropagation.',
    );
  }
  const added = at(container, 'securityContext', 'capabilities', 'add');
  for (const capability of Array.isArray(added) ? added.map(String) : []) {
    if (HARMLESS_CAPABILITIES.has(capability)) continue;
    yield opening(
      `capability:${name}:${capability}`,
      `container ${name} gains the capability ${capability}`,
      'Remove the capability, or run what needs it in a workload of its own.',
    );
  }
  for (const { name: variable, value } of itemsOf(container.env)) {
    if (typeof value !== 'string' || detectedSecrets(value).length === 0) continue;
    yield opening(
      `written:${name}:${variable}:${value}`,
      `container ${name} gets a secret as text in ${variable}: everybody who reads the repository has it`,
      'Take it from a Secret by valueFrom.secretKeyRef, and make a new one: this one is in the history.',
    );
  }
  const image = container.image;
  if (typeof image === 'string' && !isPinned(image)) {
    yield opening(
      `image:${name}:${image}`,
      `container ${name} runs ${image}, which can change without a commit`,
      'Write a version tag or, better, a digest.',
    );
  }
}

/** True when an image names a version: a digest, or a tag other than `latest`. A port in the registry's name is no tag. */
function isPinned(image: string): boolean {
  if (image.includes('@')) return true;
  const tag = /:([^:/]+)$/.exec(image)?.[1];
  return tag !== undefined && tag !== 'latest';
}

/** Guards on pods that were set before and are not set after. */
export function droppedPodGuards(before: Manifest, after: Manifest): Concern[] {
  const old = podSpecOf(before);
  const now = podSpecOf(after);
  if (old === undefined || now === undefined) return [];
  const containers = new Map(containersOf(now).map(({ name, container }) => [name, container]));
  return containersOf(old).flatMap(({ name, container }) => {
    const current = containers.get(name);
    if (current === undefined) return [];
    const lost = (field: string, good: boolean) => {
      const value = (from: Fields, pod: Fields) =>
        at(from, 'securityContext', field) ?? at(pod, 'securityContext', field);
      return value(container, old) === good && value(current, now) !== good;
    };
    const guards: readonly (readonly [field: string, good: boolean])[] = [
      ['runAsNonRoot', true],
      ['readOnlyRootFilesystem', true],
      ['allowPrivilegeEscalation', false],
    ];
    return guards
      .filter(([field, good]) => lost(field, good))
      .map(
        ([field, good]): Concern => ({
          level: 'security',
          reason: `container ${name} loses ${field}: ${good}`,
          wayOut: `Keep ${field}: ${good}.`,
        }),
      );
  });
}

function opening(fact: string, reason: string, wayOut: string): Opening {
  return [fact, { level: 'security', reason, wayOut }];
}
