import { at, type Fields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import type { Concern } from './concern.ts';

const security = (reason: string, wayOut: string): Concern => ({ level: 'security', reason, wayOut });
const text = (value: unknown): string => JSON.stringify(value ?? null);

/** What the API server fills in: https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/ */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  timeoutSeconds: 10,
  matchPolicy: 'Equivalent',
  reinvocationPolicy: 'Never',
  namespaceSelector: {},
  objectSelector: {},
};

/** https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/ */
export function webhookGuards(before: Manifest, after: Manifest): Concern[] {
  const concerns: Concern[] = [];
  const hooks = (manifest: Manifest) => new Map(itemsOf(manifest.webhooks).map((hook) => [String(hook.name), hook]));
  const [old, now] = [hooks(before), hooks(after)];
  for (const [name, was] of old) {
    const current = now.get(name);
    if (current === undefined) {
      concerns.push(security(`its webhook ${name} no longer looks at requests`, 'Keep the webhook.'));
      continue;
    }
    const failure = (hook: Fields) => hook.failurePolicy ?? 'Fail';
    const value = (hook: Fields, field: string) => text(withoutBundle(hook[field] ?? DEFAULTS[field]));
    if (failure(was) === 'Fail' && failure(current) === 'Ignore') {
      concerns.push(
        security(`${name} lets requests through when it does not answer (Ignore)`, 'Keep failurePolicy: Fail.'),
      );
    }
    if (failure(was) === 'Ignore' && failure(current) === 'Fail') {
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
      'reinvocationPolicy',
    ]) {
      if (value(was, field) === value(current, field)) continue;
      concerns.push(
        security(
          `${name} looks at other requests, or asks somebody else (${field})`,
          `Make sure that nothing slips past its ${field}.`,
        ),
      );
    }
    for (const field of ['timeoutSeconds', 'admissionReviewVersions']) {
      if (value(was, field) !== value(current, field))
        concerns.push(unanswered(name, field, failure(current) === 'Ignore'));
    }
    const bundle = (hook: Fields) => at(hook, 'clientConfig', 'caBundle');
    // Without one in Git a controller keeps it.
    if (bundle(current) !== undefined && text(bundle(was)) !== text(bundle(current)))
      concerns.push(unanswered(name, 'clientConfig.caBundle', failure(current) === 'Ignore'));
  }
  for (const [name, hook] of now) if (!old.has(name)) concerns.push(newHook(name, hook));
  return concerns;
}

/** A webhook that is asked in a way that it does not answer. */
function unanswered(name: string, field: string, passes: boolean): Concern {
  return passes
    ? security(
        `${name} is asked otherwise (${field}): what it does not answer passes`,
        `Make sure that it answers with this ${field}.`,
      )
    : {
        level: 'disrupt',
        reason: `${name} is asked otherwise (${field}): what it does not answer is refused`,
        wayOut: `Make sure that it answers with this ${field}.`,
      };
}

/** It sees every object that it matches, Secrets too, and may refuse it or, mutating, make it another. */
function newHook(name: string, hook: Fields): Concern {
  const ignores = (hook.failurePolicy ?? 'Fail') === 'Ignore';
  return {
    level: 'unknown',
    reason: `its webhook ${name} sees the requests that it matches, and what it does with them is not known here${ignores ? '' : '; while it does not answer they are refused'}`,
    wayOut: 'Make sure that its rules match no more than they must.',
  };
}

/** What an object that is new refuses, or lets see, from its first minute: https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/ */
export function createdGuards(after: Manifest): Concern[] {
  switch (kindKeyOf(after)) {
    case 'admissionregistration.k8s.io/ValidatingWebhookConfiguration':
    case 'admissionregistration.k8s.io/MutatingWebhookConfiguration':
      return itemsOf(after.webhooks).map((hook) => newHook(String(hook.name), hook));
    case 'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding':
    case 'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding':
      return [
        {
          level: 'disrupt',
          reason: 'requests that its policy does not let through are refused, or changed, from now on',
        },
      ];
    default:
      return [];
  }
}

/** Without the certificate that a controller keeps there: https://cert-manager.io/docs/concepts/ca-injector/ */
function withoutBundle(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const { caBundle: _, ...rest } = value as Fields;
  return rest;
}

/** https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/ */
export function policyGuards(before: Manifest, after: Manifest): Concern[] {
  const concerns: Concern[] = [];
  const failure = (manifest: Manifest) => at(manifest, 'spec', 'failurePolicy') ?? 'Fail';
  if (failure(before) === 'Fail' && failure(after) === 'Ignore')
    concerns.push(
      security('it lets requests through when it cannot be evaluated (Ignore)', 'Keep failurePolicy: Fail.'),
    );
  if (failure(before) === 'Ignore' && failure(after) === 'Fail')
    concerns.push({ level: 'disrupt', reason: 'it stops requests when it cannot be evaluated (Fail)' });
  for (const field of [
    'matchConstraints',
    'matchConditions',
    'validations',
    'mutations',
    'variables',
    'paramKind',
    'reinvocationPolicy',
    'auditAnnotations',
  ]) {
    if (text(at(before, 'spec', field)) === text(at(after, 'spec', field))) continue;
    concerns.push(security(`it checks something else (${field})`, `Make sure that nothing slips past its ${field}.`));
  }
  return concerns;
}

export function bindingGuards(before: Manifest, after: Manifest): Concern[] {
  const actions = (manifest: Manifest) => {
    const value = at(manifest, 'spec', 'validationActions');
    return Array.isArray(value) ? value.map(String) : [];
  };
  const concerns: Concern[] = [];
  if (actions(before).includes('Deny') && !actions(after).includes('Deny'))
    concerns.push(security(`it no longer denies, it only ${actions(after).join(' and ') || 'looks on'}`, 'Keep Deny.'));
  if (!actions(before).includes('Deny') && actions(after).includes('Deny'))
    concerns.push({ level: 'disrupt', reason: 'it denies from now on what it only told before' });
  if (actions(before).includes('Audit') && !actions(after).includes('Audit'))
    concerns.push(security('what it finds is no longer in the audit log', 'Keep Audit.'));
  for (const field of ['matchResources', 'paramRef', 'policyName']) {
    if (text(at(before, 'spec', field)) === text(at(after, 'spec', field))) continue;
    concerns.push(security(`it binds something else (${field})`, `Make sure that nothing slips past its ${field}.`));
  }
  return concerns;
}
