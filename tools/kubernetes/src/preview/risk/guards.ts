import { annotationsOf, at, type Fields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import type { Concern } from './concern.ts';
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

/** https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/ */
function webhookGuards(before: Manifest, after: Manifest): Concern[] {
  const concerns: Concern[] = [];
  const hooks = (manifest: Manifest) => new Map(itemsOf(manifest.webhooks).map((hook) => [String(hook.name), hook]));
  const now = hooks(after);
  for (const [name, old] of hooks(before)) {
    const current = now.get(name);
    if (current === undefined) {
      concerns.push(security(`its webhook ${name} no longer looks at requests`, 'Keep the webhook.'));
      continue;
    }
    const failure = (hook: Fields) => hook.failurePolicy ?? 'Fail';
    if (failure(old) === 'Fail' && failure(current) === 'Ignore') {
      concerns.push(
        security(`${name} lets requests through when it does not answer (Ignore)`, 'Keep failurePolicy: Fail.'),
      );
    }
    if (failure(old) === 'Ignore' && failure(current) === 'Fail') {
      concerns.push({
        level: 'disrupt',
        reason: `${name} stops requests when it does not answer (Fail)`,
        wayOut: 'Make sure that it is always there.',
      });
    }
    for (const field of [
      'namespaceSelector',
      'objectSelector',
      'matchConditions',
      'rules',
      'matchPolicy',
      'clientConfig',
      'sideEffects',
    ]) {
      if (text(withoutBundle(old[field])) === text(withoutBundle(current[field]))) continue;
      concerns.push(
        security(
          `${name} looks at other requests, or asks somebody else (${field})`,
          `Make sure that nothing slips past its ${field}.`,
        ),
      );
    }
  }
  return concerns;
}

/** Without the certificate that a controller keeps there: https://cert-manager.io/docs/concepts/ca-injector/ */
function withoutBundle(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const { caBundle: _, ...rest } = value as Fields;
  return rest;
}

/** https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/ */
function policyGuards(before: Manifest, after: Manifest): Concern[] {
  const concerns: Concern[] = [];
  const failure = (manifest: Manifest) => at(manifest, 'spec', 'failurePolicy') ?? 'Fail';
  if (failure(before) === 'Fail' && failure(after) === 'Ignore')
    concerns.push(
      security('it lets requests through when it cannot be evaluated (Ignore)', 'Keep failurePolicy: Fail.'),
    );
  for (const field of ['matchConstraints', 'matchConditions', 'validations', 'mutations', 'variables', 'paramKind']) {
    if (text(at(before, 'spec', field)) === text(at(after, 'spec', field))) continue;
    concerns.push(security(`it checks something else (${field})`, `Make sure that nothing slips past its ${field}.`));
  }
  return concerns;
}

function bindingGuards(before: Manifest, after: Manifest): Concern[] {
  const actions = (manifest: Manifest) => {
    const value = at(manifest, 'spec', 'validationActions');
    return Array.isArray(value) ? value.map(String) : [];
  };
  const concerns: Concern[] = [];
  if (actions(before).includes('Deny') && !actions(after).includes('Deny'))
    concerns.push(security(`it no longer denies, it only ${actions(after).join(' and ') || 'looks on'}`, 'Keep Deny.'));
  for (const field of ['matchResources', 'paramRef', 'policyName']) {
    if (text(at(before, 'spec', field)) === text(at(after, 'spec', field))) continue;
    concerns.push(security(`it binds something else (${field})`, `Make sure that nothing slips past its ${field}.`));
  }
  return concerns;
}

const ENFORCE = 'pod-security.kubernetes.io/enforce';
const LEVELS = ['privileged', 'baseline', 'restricted'];

/** Argo CD writes these labels onto the namespace: https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#namespace-metadata */
function namespaceGuards(before: Manifest, after: Manifest): Concern[] {
  const rank = (manifest: Manifest) =>
    LEVELS.indexOf(
      String(at(manifest, 'spec', 'syncPolicy', 'managedNamespaceMetadata', 'labels', ENFORCE) ?? 'privileged'),
    );
  return rank(after) >= rank(before)
    ? []
    : [
        security(
          `pod security of its namespace drops from ${LEVELS[rank(before)]} to ${LEVELS[rank(after)] ?? 'privileged'}`,
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
  }
  return concerns;
}
