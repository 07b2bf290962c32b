import type { Buffer } from 'node:buffer';
import { type Action, digestOf, type ResourceChange } from '@mainstem/change';
import { macOf } from '../receipt/mac.ts';
import { dottedPath, fieldChanges, identity } from './fields.ts';
import { type Plan, type PlanChange, type PlanResource, parsePlan } from './plan-json.ts';
import { riskOf } from './risk.ts';
import { collectSecrets, hide, hideInAddress } from './secrets.ts';

export interface PlanReading {
  readonly resources: readonly ResourceChange[];
  /** How many root outputs change. */
  readonly outputs: number;
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
  const plan = parsePlan(document);
  const secrets = collectSecrets(plan.document, options.secrets);
  return {
    resources: plan.resourceChanges.flatMap((resource) => resourceChange(resource, secrets, options.macKey) ?? []),
    outputs: Object.values(plan.outputChanges).filter(({ actions }) => actions.some((action) => action !== 'no-op'))
      .length,
    warnings: [
      ...new Set([...planWarnings(plan, secrets), ...(options.warnings ?? []).map((line) => hide(line, secrets))]),
    ],
  };
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

function resourceChange(
  resource: PlanResource,
  secrets: ReadonlySet<string>,
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
  const fields = gone ? identity(change, secrets) : fieldChanges(change, secrets, sign);
  const replaceBecause = [...new Set(change.replacePaths.map((path) => dottedPath(path, secrets)))].sort();
  const judged = riskOf(resource, action);
  const risk = {
    ...judged,
    level: known === undefined ? ('unknown' as const) : judged.level,
    reasons: [
      ...judged.reasons.map((reason) => hide(reason, secrets)),
      ...(known === undefined ? [`the action ${change.actions.join(', ')} is not known here`] : []),
      ...(action === 'update' && fields.length === 0
        ? ['only the order of values, their form or their sensitivity differs']
        : []),
    ],
  };
  const address =
    hideInAddress(resource.address, secrets) + (resource.deposed === undefined ? '' : ` (deposed ${resource.deposed})`);
  const what = {
    address,
    kind: resource.type,
    action,
    fields,
    ...(action === 'replace' ? { replaceBecause } : {}),
    ...(moved ? { previousAddress: hideInAddress(previous, secrets) } : {}),
  };
  return { ...what, risk, digest: digestOf(what) };
}

/** At most so many names in one warning. */
const MOST_NAMES = 10;

function planWarnings(plan: Plan, secrets: ReadonlySet<string>): string[] {
  const address = (value: string) => hideInAddress(value, secrets);
  const warnings: string[] = [];
  for (const check of plan.checks) {
    if (check.status !== 'fail' && check.status !== 'error') continue;
    const problems =
      check.problems.length === 0 ? '' : `: ${check.problems.map((problem) => hide(problem, secrets)).join('; ')}`;
    warnings.push(
      `${address(check.address)} ${check.status === 'fail' ? 'failed' : 'could not be evaluated'}${problems}`,
    );
  }
  for (const { address: name, reason } of plan.deferred) {
    warnings.push(`${address(name)} is deferred to a later plan (${hide(reason.replaceAll('_', ' '), secrets)})`);
  }
  if (!plan.complete && plan.deferred.length === 0)
    warnings.push('Terraform says that this plan is not complete: another one is needed after it.');
  // Reading a fresh resource back turns null into an empty map or list; nobody changed that.
  const drift = plan.resourceDrift.filter(
    ({ change }) =>
      change.actions.join() !== 'no-op' &&
      !(change.actions.join() === 'update' && fieldChanges(change, secrets).length === 0),
  );
  if (drift.length > 0) {
    const names = drift
      .slice(0, MOST_NAMES)
      .map((resource) => `${address(resource.address)} (${driftOf(resource, secrets)})`);
    const more = drift.length > MOST_NAMES ? ` and ${drift.length - MOST_NAMES} more` : '';
    warnings.push(
      `${drift.length} ${drift.length === 1 ? 'resource' : 'resources'} changed outside of Terraform: ${names.join(', ')}${more}`,
    );
  }
  if (plan.invocations.length > 0) warnings.push(`actions will run: ${plan.invocations.map(address).join(', ')}`);
  return warnings;
}

function driftOf({ change }: PlanResource, secrets: ReadonlySet<string>): string {
  if (change.actions.includes('delete')) return 'deleted';
  const paths = [...new Set(fieldChanges(change, secrets).map(({ path }) => path))];
  return paths.slice(0, 3).join(', ') + (paths.length > 3 ? ', …' : '');
}
