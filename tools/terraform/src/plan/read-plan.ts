import type { Buffer } from 'node:buffer';
import {
  type CheckResult,
  digestOf,
  type InvokedAction,
  type OutputChange,
  type ResourceChange,
} from '@mainstem/change';
import { equal, type Json, record, text } from '../json.ts';
import { type Plan, parsePlan } from '../plan-json.ts';
import { hide, hideInAddress, hideInName, hideInValue } from '../secrets/hide.ts';
import { macOf } from '../secrets/mac.ts';
import { collectSecrets } from '../secrets/secrets.ts';
import type { Configured } from './configured.ts';
import { driftOf } from './drift.ts';
import { type Side, type Sign, visible } from './fields.ts';
import { outputsOf } from './outputs.ts';
import { programsOf } from './programs.ts';
import { resourceChange, UNMASKED, unmaskedReason } from './resource-change.ts';

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
  /** Outputs of other stacks that these declare sensitive, see `collectSecrets`. */
  readonly upstream?: ReadonlySet<string> | undefined;
  /** Signs values that are not shown. */
  readonly macKey?: Buffer;
  /** Warnings of the run that made the plan: redacted with the plan's own secrets. */
  readonly warnings?: readonly string[];
  /** What the files of the configuration say beside the plan. */
  readonly configured?: Configured;
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
  const secrets = collectSecrets(plan.document, options.secrets, options.upstream);
  const { macKey } = options;
  const signFor = macKey === undefined ? undefined : (address: string) => macOf(macKey, address);
  const outputChanges = outputsOf(plan.outputChanges, secrets, signFor);
  const invoked = plan.invocations.map((invocation) => invokedOf(invocation, secrets, signFor));
  const programs = programsOf(
    plan.document,
    secrets,
    options.configured,
    signFor === undefined ? undefined : (value) => signFor('configuration')('', value),
  );
  const reading = {
    resources: [
      ...plan.resourceChanges.flatMap((resource) => resourceChange(resource, secrets, programs, options.macKey) ?? []),
      ...unmaskedOutputs(plan, secrets),
    ],
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
 * Outputs that stop being sensitive. They are no resources; their risk is told all the same, and they count as nothing. An output's change is
 * masked when it was or will be sensitive, so one that the configuration does not call sensitive was.
 * Source: https://github.com/hashicorp/terraform/blob/v1.11.4/internal/command/jsonplan/plan.go (MarshalOutputChanges)
 */
function unmaskedOutputs({ outputChanges, document }: Plan, secrets: ReadonlySet<string>): ResourceChange[] {
  const root = record(record(document.configuration).root_module);
  if (root.outputs === undefined) return [];
  const declared = record(root.outputs);
  return Object.entries(outputChanges).flatMap(([name, { actions, beforeSensitive }]): ResourceChange[] => {
    if (beforeSensitive !== true || actions.join() !== 'update') return [];
    if (!Object.hasOwn(declared, name) || record(declared[name]).sensitive === true) return [];
    const address = `output.${hideInName(name, secrets)}`;
    const what = { address, kind: 'output', action: 'no-op' as const, fields: [{ path: 'value', ...UNMASKED }] };
    return [{ ...what, risk: { level: 'security', reasons: [unmaskedReason(address)] }, digest: digestOf(what) }];
  });
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
