import { annotationsOf, at, type Fields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import { bindingGuards, policyGuards, webhookGuards } from './admission-guards.ts';
import type { Concern } from './concern.ts';
import { ENFORCE, PROFILES, profileRank } from './pod-security.ts';
import { containersOf, podSpecOf } from './pods.ts';

/** Guards that stand before an object, or that it is, and that are weaker after an update. */
export function guardsLost(before: Manifest, after: Manifest): Concern[] {
  switch (kindKeyOf(after)) {
    case '/Service':
      return serviceGuards(before, after);
    case 'networking.k8s.io/Ingress':
      return ingressGuards(before, after);
    case '/ServiceAccount':
      return accountGuards(before, after);
    case 'admissionregistration.k8s.io/ValidatingWebhookConfiguration':
    case 'admissionregistration.k8s.io/MutatingWebhookConfiguration':
      return webhookGuards(before, after);
    case 'admissionregistration.k8s.io/ValidatingAdmissionPolicy':
    case 'admissionregistration.k8s.io/MutatingAdmissionPolicy':
      return policyGuards(before, after);
    case 'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding':
    case 'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding':
      return bindingGuards(before, after);
    case 'argoproj.io/Application':
      return namespaceGuards(before, after);
    default:
      return podGuards(before, after);
  }
}

const security = (reason: string, wayOut: string): Concern => ({ level: 'security', reason, wayOut });
const text = (value: unknown): string => JSON.stringify(value ?? null);

/** https://kubernetes.io/docs/concepts/services-networking/service/ */
function serviceGuards(before: Manifest, after: Manifest): Concern[] {
  const list = (manifest: Manifest, field: string) => {
    const value = at(manifest, 'spec', field);
    return Array.isArray(value) ? value.map(String) : [];
  };
  const concerns: Concern[] = [];
  const [ranges, now] = [list(before, 'loadBalancerSourceRanges'), list(after, 'loadBalancerSourceRanges')];
  const wider = now.filter((range) => !ranges.includes(range));
  if (ranges.length > 0 && (now.length === 0 || wider.length > 0)) {
    const what = now.length === 0 ? 'from everywhere' : `from ${wider.join(', ')} too`;
    concerns.push(
      security(`its load balancer can be reached ${what} (loadBalancerSourceRanges)`, 'Keep the ranges narrow.'),
    );
  }
  const added = list(after, 'externalIPs').filter((address) => !list(before, 'externalIPs').includes(address));
  if (added.length > 0) {
    concerns.push(
      security(
        `traffic to ${added.join(', ')} anywhere in the cluster comes to it (externalIPs)`,
        'Take externalIPs out.',
      ),
    );
  }
  const type = (manifest: Manifest) => at(manifest, 'spec', 'type');
  if (
    type(after) === 'ExternalName' &&
    text(at(before, 'spec', 'externalName')) !== text(at(after, 'spec', 'externalName'))
  ) {
    concerns.push(
      security(`its name means ${at(after, 'spec', 'externalName')} from now on`, 'Make sure that this host is meant.'),
    );
  }
  return concerns;
}

/** Annotations of the common controllers that keep strangers out. */
const KEEPERS =
  /(?:whitelist-source-range|allowlist-source-range|inbound-cidrs|auth-(?:url|type|secret|tls-[\w-]+|signin)|\/auth-idp|oidc|wafv2-acl-arn|waf-acl-id|enable-modsecurity|force-ssl-redirect|ssl-redirect|router\.middlewares|security-groups|shield-advanced)/;

/** https://kubernetes.io/docs/concepts/services-networking/ingress/ */
function ingressGuards(before: Manifest, after: Manifest): Concern[] {
  const concerns: Concern[] = [];
  const hosts = (manifest: Manifest) =>
    itemsOf(at(manifest, 'spec', 'tls')).flatMap((tls) => (Array.isArray(tls.hosts) ? tls.hosts.map(String) : ['*']));
  const lost = hosts(before).filter((host) => !hosts(after).includes(host) && !hosts(after).includes('*'));
  if (lost.length > 0)
    concerns.push(security(`${lost.join(', ')} is served without TLS`, 'Keep its entry in spec.tls.'));
  const [old, now] = [annotationsOf(before), annotationsOf(after)];
  for (const key of Object.keys({ ...old, ...now }).sort()) {
    if (!KEEPERS.test(key) || old[key] === now[key] || old[key] === undefined) continue;
    concerns.push(
      security(
        now[key] === undefined ? `${key} is taken away: it kept requests out` : `${key} changes: it keeps requests out`,
        `Keep ${key}.`,
      ),
    );
  }
  const name = (manifest: Manifest) =>
    at(manifest, 'spec', 'ingressClassName') ?? annotationsOf(manifest)['kubernetes.io/ingress.class'];
  if (name(before) !== name(after)) {
    concerns.push(
      security(
        `another controller serves it (class ${name(before) ?? 'by default'}, then ${name(after) ?? 'by default'}), with other guards and at another address`,
        'Make sure that the new class is as internal, and as guarded, as the old one.',
      ),
    );
  }
  return concerns;
}

/** https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/, https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html */
function accountGuards(before: Manifest, after: Manifest): Concern[] {
  const concerns: Concern[] = [];
  if (at(before, 'automountServiceAccountToken') === false && at(after, 'automountServiceAccountToken') !== false) {
    concerns.push(
      security('its pods get its token (automountServiceAccountToken)', 'Keep automountServiceAccountToken: false.'),
    );
  }
  for (const key of [
    'eks.amazonaws.com/role-arn',
    'iam.gke.io/gcp-service-account',
    'azure.workload.identity/client-id',
  ]) {
    const [old, now] = [annotationsOf(before)[key], annotationsOf(after)[key]];
    if (now !== undefined && old !== now) {
      concerns.push(
        security(
          `its pods act as ${now}${old === undefined ? '' : `, no longer as ${old}`}`,
          'Make sure that this role is meant.',
        ),
      );
    }
  }
  return concerns;
}

/** Argo CD writes these labels onto the namespace: https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#namespace-metadata */
function namespaceGuards(before: Manifest, after: Manifest): Concern[] {
  const rank = (manifest: Manifest) =>
    profileRank(at(manifest, 'spec', 'syncPolicy', 'managedNamespaceMetadata', 'labels', ENFORCE));
  return rank(after) >= rank(before)
    ? []
    : [
        security(
          `pod security of its namespace drops from ${PROFILES[rank(before)]} to ${PROFILES[rank(after)] ?? 'privileged'}`,
          `Keep ${ENFORCE}.`,
        ),
      ];
}

/** Pods, wherever their template is: what `security-pods.ts` does not look at. Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
function podGuards(before: Manifest, after: Manifest): Concern[] {
  const [old, now] = [podSpecOf(before), podSpecOf(after)];
  if (old === undefined || now === undefined) return [];
  const concerns: Concern[] = [];
  if (at(old, 'automountServiceAccountToken') === false && at(now, 'automountServiceAccountToken') !== false)
    concerns.push(
      security('its pods get the token of their service account', 'Keep automountServiceAccountToken: false.'),
    );
  const account = (spec: Fields) => String(spec.serviceAccountName ?? spec.serviceAccount ?? 'default');
  if (account(old) !== account(now))
    concerns.push(
      security(
        `its pods act as the service account ${account(now)}, no longer as ${account(old)}`,
        'Make sure that this account is meant.',
      ),
    );
  if (text(old.runtimeClassName) !== text(now.runtimeClassName))
    concerns.push(
      security(
        `another runtime isolates its pods (${now.runtimeClassName ?? 'the default one'})`,
        'Make sure that it isolates as well.',
      ),
    );
  if (old.hostUsers === false && now.hostUsers !== false)
    concerns.push(security('root in its pods is root on their node (hostUsers)', 'Keep hostUsers: false.'));
  if (now.shareProcessNamespace === true && old.shareProcessNamespace !== true)
    concerns.push(
      security(
        'its containers see the processes and files of one another (shareProcessNamespace)',
        'Remove shareProcessNamespace.',
      ),
    );
  const containers = new Map(containersOf(now).map(({ name, container }) => [name, container]));
  for (const { name, container } of containersOf(old)) {
    const current = containers.get(name);
    if (current === undefined) continue;
    const dropped = (from: Fields) => {
      const value = at(from, 'securityContext', 'capabilities', 'drop');
      return new Set(Array.isArray(value) ? value.map(String) : []);
    };
    const kept = dropped(current);
    const back = [...dropped(container)].filter((capability) => !kept.has(capability) && !kept.has('ALL'));
    if (back.length > 0)
      concerns.push(
        security(`container ${name} gets ${back.join(', ')} back (capabilities.drop)`, 'Keep drop: [ALL].'),
      );
    const profile = (from: Fields, pod: Fields) =>
      at(from, 'securityContext', 'seccompProfile', 'type') ?? at(pod, 'securityContext', 'seccompProfile', 'type');
    if (profile(container, old) !== undefined && profile(current, now) === undefined)
      concerns.push(security(`container ${name} loses its seccomp profile`, 'Keep the profile RuntimeDefault.'));
    const user = (from: Fields, pod: Fields) =>
      at(from, 'securityContext', 'runAsUser') ?? at(pod, 'securityContext', 'runAsUser');
    if (user(container, old) !== undefined && user(container, old) !== 0 && user(current, now) === undefined)
      concerns.push(
        security(`container ${name} runs as whatever user its image says (runAsUser is gone)`, 'Keep runAsUser.'),
      );
    const group = (from: Fields, pod: Fields) =>
      at(from, 'securityContext', 'runAsGroup') ?? at(pod, 'securityContext', 'runAsGroup') ?? 0;
    if (group(container, old) !== 0 && group(current, now) === 0)
      concerns.push(security(`container ${name} runs in the group root (runAsGroup)`, 'Keep runAsGroup.'));
    for (const [field, was, is] of [
      ['runAsUser', user(container, old), user(current, now)],
      ['runAsGroup', group(container, old), group(current, now)],
    ] as const) {
      if (was === is || was === undefined || is === undefined || (field === 'runAsGroup' && was === 0)) continue;
      concerns.push({
        level: 'disrupt',
        reason: `container ${name} runs as another ${field === 'runAsUser' ? 'user' : 'group'} (${field} ${was} to ${is}): files of the old one may be closed to it`,
      });
    }
  }
  return concerns;
}
