import { digestOf, type ResourceChange } from '@mainstem/change';
import type { PlanResource } from '../plan-json.ts';
import { accessVerdicts } from '../risk/access.ts';
import { STATEFUL_TYPES } from '../risk/stateful-types.ts';
import { hide, hideInAddress } from '../secrets/hide.ts';
import { fieldChanges, identity } from './fields.ts';

/**
 * Where live differed from the state before this change (`resource_drift`), as resource changes from what the state held to what is
 * there. A mere move, and a null that was read back as an empty map or list, are left out: nobody changed those.
 */
export function driftOf(resources: readonly PlanResource[], secrets: ReadonlySet<string>): ResourceChange[] {
  return resources.flatMap((resource) => {
    const actions = resource.change.actions.join(' ');
    if (actions === 'no-op') return [];
    const action = actions === 'delete' ? 'delete' : 'update';
    const fields = action === 'delete' ? identity(resource.change, secrets) : fieldChanges(resource.change, secrets);
    if (action === 'update' && fields.length === 0) return [];
    const what = { address: addressOf(resource, secrets), kind: resource.type, action, fields } as const;
    return [{ ...what, risk: riskOfDrift(resource, action, secrets), digest: digestOf(what) }];
  });
}

/** The address with its secrets hidden; a deposed object has one of its own. */
export function addressOf({ address, deposed }: PlanResource, secrets: ReadonlySet<string>): string {
  return hideInAddress(address, secrets) + (deposed === undefined ? '' : ` (deposed ${deposed})`);
}

/** What happened already cannot be prevented; what opens access is said all the same, and so is what is lost. */
function riskOfDrift(
  { type, change }: PlanResource,
  action: 'update' | 'delete',
  secrets: ReadonlySet<string>,
): ResourceChange['risk'] {
  if (action === 'delete') {
    const loss = STATEFUL_TYPES.get(type);
    const reasons = ['was deleted outside of Terraform', ...(loss === undefined ? [] : [loss.reason])];
    return { level: loss === undefined ? 'safe' : 'destroy', reasons };
  }
  const opened = accessVerdicts(type, change.before, change.after, undefined).filter(
    ({ level }) => level === 'security',
  );
  return {
    level: opened.length === 0 ? 'safe' : 'security',
    reasons: ['was changed outside of Terraform', ...opened.map(({ reason }) => hide(reason, secrets))],
  };
}
