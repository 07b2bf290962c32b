import type { Kind } from './kinds.ts';

/**
 * The health of composite and managed resources, for Argo CD. The order of the conditions in a status decides nothing.
 *
 * What it does otherwise than Argo CD's own script for `*.upbound.io`:
 * - nothing reported yet is Progressing, not Healthy (argo-cd#29381: `or` and `and` in one condition);
 * - paused is Suspended, not Degraded: Crossplane says Synced False with the reason ReconcilePaused;
 * - Ready of a time before the last change of the object is not believed: Synced carries the generation that was seen.
 *
 * A managed resource stays Ready and may be Synced while its last change was refused (upjet#226, upjet#594): LastAsyncOperation False is
 * Degraded whatever else is True.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#custom-health-checks
 */
export const HEALTH_SCRIPT = `local annotations = obj.metadata.annotations
if annotations ~= nil and annotations["crossplane.io/paused"] == "true" then
  return { status = "Suspended", message = "paused by the annotation crossplane.io/paused" }
end
if obj.status == nil or obj.status.conditions == nil then
  return { status = "Progressing", message = "Crossplane has not reported on it yet" }
end
local synced, ready
for _, condition in ipairs(obj.status.conditions) do
  if condition.type == "Synced" then
    synced = condition
  elseif condition.type == "Ready" then
    ready = condition
  elseif condition.type == "LastAsyncOperation" and condition.status == "False" then
    return { status = "Degraded", message = condition.message or condition.reason }
  end
end
if synced ~= nil then
  if synced.observedGeneration ~= nil and synced.observedGeneration ~= obj.metadata.generation then
    return { status = "Progressing", message = "Crossplane has not seen the last change yet" }
  end
  if synced.reason == "ReconcilePaused" then
    return { status = "Suspended", message = synced.message or "paused" }
  end
  if synced.status == "False" and synced.reason ~= "ReconcilePending" then
    return { status = "Degraded", message = synced.message or synced.reason }
  end
end
if synced ~= nil and synced.status == "True" and ready ~= nil and ready.status == "True" then
  return { status = "Healthy", message = ready.message or ready.reason }
end
if ready ~= nil and ready.status ~= "True" then
  return { status = "Progressing", message = ready.message or ready.reason }
end
return { status = "Progressing", message = "Crossplane has not reported that it is ready" }
`;

/** The key of a kind's health in argocd-cm. EKS's managed Argo CD takes no wildcards, so there is one a kind. */
export function healthKey({ group, kind }: Kind): string {
  return `resource.customizations.health.${group}_${kind}`;
}
