import type { Buffer } from 'node:buffer';
import {
  type Action,
  type CheckResult,
  digestOf,
  type FieldChange,
  type InvokedAction,
  type OutputChange,
  type ResourceChange,
  worseRisk,
} from '@mainstem/change';
import { macOf } from '../receipt/mac.ts';
import { addressOf, driftOf } from './drift.ts';
import { dottedPath, fieldChanges, identity, type Side, type Sign, visible } from './fields.ts';
import { hide, hideInAddress, hideInValue } from './hide.ts';
import { outputsOf } from './outputs.ts';
import {
  equal,
  type Json,
  type Plan,
  type PlanChange,
  type PlanResource,
  parsePlan,
  record,
  text,
} from './plan-json.ts';
import { configured, type Programs, programsOf } from './programs.ts';
import { riskOf } from './risk.ts';
import { collectSecrets } from './secrets.ts';

export interface PlanReading {
  readonly resources: readonly ResourceChange[];
  /** How many root outputs change. */
  readonly outputs: number;
  readonly outputChanges: readonly OutputChange[];
  /** Where live differed from the state before: separate from what this change does. */
  readonly drift: readonly ResourceChange[];
  readonly checks: readonly CheckResult[];
  /** Addresses of the actions that an apply would invoke. */
  readonly invocations: readonly string[];
  readonly invoked: readonly InvokedAction[];
  readonly deferred: readonly { readonly address: string; readonly reason: string }[];
  readonly warnings: readonly string[];
}

export interface ReadPlanOptions {
  /** Further values to hide, such as those of the environment. */
  readonly secrets?: Iterable<string>;
  /** Signs values that are not shown. */
  readonly macKey?: Buffer;
  /** Warnings of the run that made the plan: redacted with the plan's own secrets. */
  readonly warnings?: readonly string[];
}

/**
 * Turns the parsed output of `terraform show -json <plan>` into resource changes. Pure; nothing that the plan calls sensitive is in
 * the result.
 *
 * @throws ToolError when it is not a plan of a format that is understood.
 */
export function readPlan(document: unknown, options: ReadPlanOptions = {}): PlanReading {
  return readWithSecrets(document, options).reading;
}

/** The same, with the values that may not be shown: to hide them in what an apply of this plan says. */
export function readWithSecrets(
  document: unknown,
  options: ReadPlanOptions = {},
): { reading: PlanReading; secrets: ReadonlySet<string> } {
  const plan = parsePlan(document);
  const secrets = collectSecrets(plan.document, options.secrets);
  const { macKey } = options;
  const signFor = macKey === undefined ? undefined : (address: string) => macOf(macKey, address);
  const outputChanges = outputsOf(plan.outputChanges, secrets, signFor);
  const invoked = plan.invocations.map((invocation) => invokedOf(invocation, secrets, signFor));
  const programs = programsOf(plan.document);
  const reading = {
    resources: plan.resourceChanges.flatMap(
      (resource) => resourceChange(resource, secrets, programs, options.macKey) ?? [],
    ),
    outputs: outputChanges.length,
    outputChanges,
    drift: driftOf(plan.resourceDrift, secrets),
    checks: checksOf(plan, secrets),
    invocations: invoked.map(({ address }) => address),
    invoked,
    deferred: deferredOf(plan, secrets),
    warnings: [
      ...(plan.complete || plan.deferred.length > 0
        ? []
        : ['Terraform says that this plan is not complete: another one is needed after it.']),
      ...(programs.atPlan.length === 0 ? [] : [`every plan runs or asks: ${programs.atPlan.join(', ')}`]),
      ...new Set((options.warnings ?? []).map((line) => hide(line, secrets))),
    ],
  };
  return { reading, secrets };
}

/**
 * The action of a change; `undefined` for a list that this version of the plan's format does not have.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format#change-representation
 */
export function actionOf(change: PlanChange, moved: boolean): Action | undefined {
  const actions = change.actions.join(' ');
  switch (actions) {
    case 'no-op':
      return change.importing !== undefined ? 'import' : moved ? 'move' : 'no-op';
    case 'create':
    case 'update':
    case 'delete':
    case 'read':
    case 'forget':
      return actions;
    case 'delete create':
    case 'create delete':
    case 'create forget':
      return 'replace';
    default:
      return undefined;
  }
}

function orderOf({ actions }: PlanChange): NonNullable<ResourceChange['replaceOrder']> {
  if (actions.includes('forget')) return 'create-forget';
  return actions[0] === 'create' ? 'create-delete' : 'delete-create';
}

function resourceChange(
  resource: PlanResource,
  secrets: ReadonlySet<string>,
  programs: Programs,
  macKey: Buffer | undefined,
): ResourceChange | undefined {
  const { change, previousAddress: previous } = resource;
  const moved = previous !== undefined && previous !== resource.address;
  const known = actionOf(change, moved);
  if (known === 'no-op') return undefined;
  // An action that a later Terraform invents is shown as an update, and its risk is said to be unknown.
  const action = known ?? 'update';
  const gone = action === 'delete' || action === 'forget';
  const sign = macKey === undefined ? undefined : macOf(macKey, resource.address);
  const fields = gone ? identity(change, secrets, sign) : fieldChanges(change, secrets, sign);
  const replaceBecause = [...new Set(change.replacePaths.map((path) => dottedPath(path, secrets)))].sort();
  const judged = riskOf(resource, action);
  const ran = runsWith(resource, action, programs);
  const risk = {
    ...judged,
    level: known === undefined || ran.length > 0 ? worseRisk(judged.level, 'unknown') : judged.level,
    reasons: [
      ...judged.reasons.map((reason) => hide(reason, secrets)),
      ...(known === undefined ? [`the action ${change.actions.join(', ')} is not known here`] : []),
      ...ran,
      ...rotated(action, fields),
      ...(action === 'update' && fields.length === 0
        ? ['only the order of values, their form or their sensitivity differs']
        : []),
    ],
  };
  const what = {
    address: addressOf(resource, secrets),
    kind: resource.type,
    action,
    fields,
    ...(action === 'replace' ? { replaceBecause, replaceOrder: orderOf(change) } : {}),
    ...(change.importing === undefined ? {} : { importedId: hide(change.importing, secrets) }),
    ...(moved ? { previousAddress: hideInAddress(previous, secrets) } : {}),
  };
  return { ...what, risk, digest: digestOf(what) };
}

/** Provisioners of what comes or goes: what they do is in no plan, and neither is at which end they run. */
function runsWith({ address }: PlanResource, action: Action, { provisioners }: Programs): string[] {
  if (action !== 'create' && action !== 'replace' && action !== 'delete') return [];
  return (provisioners.get(configured(address)) ?? []).map(
    (kind) => `has a ${kind} provisioner: what that runs is in no plan`,
  );
}

/** Write-only values that are sent anew: their version alone is seen. */
function rotated(action: Action, fields: readonly FieldChange[]): string[] {
  if (action !== 'update') return [];
  return fields.flatMap(({ path }) => (path.endsWith('_wo') ? [`${path} is rotated: another value is sent`] : []));
}

/**
 * What tells whether an action would be invoked as it was at review: with the same configuration, by the same trigger.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format
 */
function invokedOf(
  invocation: Json,
  secrets: ReadonlySet<string>,
  signFor: ((address: string) => Sign) | undefined,
): InvokedAction {
  const own = text(invocation.address) ?? '';
  const trigger = text(record(invocation.lifecycle_action_trigger).triggering_resource_address);
  // Without a key a digest of what is hidden could be guessed at.
  const isShown = equal(hideInValue(visible(wholeOf(invocation)), secrets), invocation);
  const payload = signFor?.(own)('payload', invocation) ?? (isShown ? digestOf(invocation) : undefined);
  return {
    address: hideInAddress(own, secrets),
    ...(trigger === undefined ? {} : { trigger: hideInAddress(trigger, secrets) }),
    ...(payload === undefined ? {} : { payload }),
  };
}

function wholeOf(invocation: Json): Side {
  return { value: invocation, sensitive: { config_values: invocation.config_sensitive }, unknown: false };
}

/** What did not pass; `unknown` is one whose condition is known only at apply. */
function checksOf(plan: Plan, secrets: ReadonlySet<string>): CheckResult[] {
  return plan.checks.flatMap(({ address, status, problems }) => {
    if (status === 'pass') return [];
    return [
      {
        address: hideInAddress(address, secrets),
        status: status === 'fail' || status === 'error' ? status : ('unknown' as const),
        problems: problems.map((problem) => hide(problem, secrets)),
      },
    ];
  });
}

function deferredOf(plan: Plan, secrets: ReadonlySet<string>): { address: string; reason: string }[] {
  return plan.deferred.map(({ address, reason }) => ({
    address: hideInAddress(address, secrets),
    reason: hide(reason.replaceAll('_', ' '), secrets),
  }));
}
