import type { Buffer } from 'node:buffer';
import {
  type Action,
  digestOf,
  type FieldChange,
  type ResourceChange,
  type RiskLevel,
  worseRisk,
} from '@mainstem/change';
import type { PlanChange, PlanResource } from '../plan-json.ts';
import { riskOf } from '../risk/risk.ts';
import { hide, hideInAddress } from '../secrets/hide.ts';
import { macOf } from '../secrets/mac.ts';
import { addressOf } from './drift.ts';
import { dottedPath, emptied, fieldChanges, identity, unmasked } from './fields.ts';
import { configured, type Programs } from './programs.ts';

/**
 * The action of a change; `undefined` for a list that this version of the plan's format does not have.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format#change-representation
 */
function actionOf(change: PlanChange, moved: boolean): Action | undefined {
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

/** One change of a plan with its risk; `undefined` where nothing changes. */
export function resourceChange(
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
  const shown = gone ? identity(change, secrets, sign) : fieldChanges(change, secrets, sign);
  const opened = gone || action === 'read' ? [] : unmasked(change, secrets);
  const fields = [
    ...shown,
    ...opened.map((path) => ({ path, ...UNMASKED })),
    ...(action === 'update' && shown.length + opened.length === 0 ? emptied(change) : []),
  ];
  const replaceBecause = [...new Set(change.replacePaths.map((path) => dottedPath(path, secrets)))].sort();
  const judged = riskOf(resource, action);
  const ran = runsWith(resource, action, programs);
  const levels: RiskLevel[] = [
    ...(known === undefined || ran.reasons.length > 0 ? (['unknown'] as const) : []),
    ...(opened.length > 0 ? (['security'] as const) : []),
  ];
  const risk = {
    ...judged,
    level: levels.reduce<RiskLevel>(worseRisk, judged.level),
    reasons: [
      ...opened.map(unmaskedReason),
      ...judged.reasons.map((reason) => hide(reason, secrets)),
      ...(known === undefined ? [`the action ${change.actions.join(', ')} is not known here`] : []),
      ...ran.reasons,
      ...rotated(action, fields),
      ...(action === 'update' && fields.length === 0
        ? ['only the form of values, or their being sensitive, differs']
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
    ...(ran.digests.length === 0 ? {} : { programs: ran.digests }),
    ...providerOf(resource, action, programs),
  };
  return { ...what, risk, digest: digestOf(what) };
}

/** Provisioners of what comes or goes, and of a `removed` block: what they do is in no plan, and neither is at which end they run. */
function runsWith(
  { address }: PlanResource,
  action: Action,
  programs: Programs,
): { reasons: string[]; digests: string[] } {
  if (action !== 'create' && action !== 'replace' && action !== 'delete') return { reasons: [], digests: [] };
  const place = configured(address);
  const removed = action === 'delete' ? removedBlock(place, programs) : undefined;
  const kinds = [...(programs.provisioners.get(place) ?? []), ...(removed?.kinds ?? [])];
  const digests = [programs.digests.get(place), removed?.digest].filter((digest) => digest !== undefined);
  return {
    reasons: kinds.map((kind) => `has a ${kind} provisioner: what that runs is in no plan`),
    digests,
  };
}

/** A `removed` block may name a module, and then means all in it. */
function removedBlock(
  address: string,
  { removed }: Programs,
): { kinds: readonly string[]; digest: string } | undefined {
  for (const [from, block] of removed) if (address === from || address.startsWith(`${from}.`)) return block;
  return undefined;
}

/** With which provider a change is made: not of what is only read or forgotten. */
function providerOf(
  { address, providerName }: PlanResource,
  action: Action,
  { providers, byFullName }: Programs,
): Pick<ResourceChange, 'provider'> {
  if (action === 'no-op' || action === 'read' || action === 'forget' || action === 'move') return {};
  const use = providers.get(configured(address)) ?? byFullName.get(providerName ?? '');
  return use === undefined ? {} : { provider: use };
}

/** What is told of a value that everybody may see from now on; both are words, since the value itself need not change. */
export const UNMASKED = { before: 'sensitive', after: 'no longer sensitive' } as const;

/** Why a value that is no longer hidden is a risk. */
export function unmaskedReason(path: string): string {
  return `${path} will no longer be sensitive: from now on it is shown to whoever sees plans, logs or outputs`;
}

/** Write-only values that are sent anew: their version alone is seen. */
function rotated(action: Action, fields: readonly FieldChange[]): string[] {
  if (action !== 'update') return [];
  return fields.flatMap(({ path }) => (path.endsWith('_wo') ? [`${path} is rotated: another value is sent`] : []));
}
