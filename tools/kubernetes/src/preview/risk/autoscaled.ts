import { at, kindKeyOf, type Manifest, nameOfManifest } from '../manifest.ts';
import type { Concern, Surroundings } from './concern.ts';

/** What the autoscalers among some objects scale: `group/Kind/namespace/name`. */
export function scaledBy(manifests: Iterable<Manifest>): Set<string> {
  const scaled = new Set<string>();
  for (const manifest of manifests) {
    const target = targetOf(manifest);
    if (target !== undefined) scaled.add(target);
  }
  return scaled;
}

function targetOf(manifest: Manifest): string | undefined {
  const key = kindKeyOf(manifest);
  if (key !== 'autoscaling/HorizontalPodAutoscaler' && key !== 'keda.sh/ScaledObject') return undefined;
  const text = (field: string, other: string) => String(at(manifest, 'spec', 'scaleTargetRef', field) ?? other);
  const group = text('apiVersion', 'apps/v1').replace(/\/?[^/]*$/, '');
  return `${group}/${text('kind', 'Deployment')}/${manifest.metadata.namespace ?? ''}/${text('name', '')}`;
}

/**
 * A number of replicas in Git beside an autoscaler: each sync sets the workload back, until the autoscaler has counted again.
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling
 */
export function replicasConflict(before: Manifest | undefined, after: Manifest, { scaled }: Surroundings): Concern[] {
  if (scaled === undefined) return [];
  const target = targetOf(after);
  if (target !== undefined) {
    if (!scaled.fixed.has(target) || (before !== undefined && targetOf(before) === target)) return [];
    return [conflict('what it scales has spec.replicas in Git, which sets it back at every sync')];
  }
  const conflicts = (manifest: Manifest | undefined, targets: ReadonlySet<string>) =>
    manifest !== undefined && at(manifest, 'spec', 'replicas') !== undefined && targets.has(keyOf(manifest));
  if (!conflicts(after, scaled.after) || conflicts(before, scaled.before)) return [];
  return [conflict('an autoscaler scales it, and spec.replicas sets it back at every sync')];
}

function conflict(reason: string): Concern {
  const wayOut = 'Take spec.replicas out, or add it to the ignoreDifferences of its Application.';
  return { level: 'disrupt', reason, wayOut };
}

function keyOf(manifest: Manifest): string {
  return `${kindKeyOf(manifest)}/${manifest.metadata.namespace ?? ''}/${nameOfManifest(manifest)}`;
}

/** The workloads whose replicas are written down, named as `scaledBy` names them. */
export function fixedReplicas(manifests: Iterable<Manifest>): Set<string> {
  const fixed = new Set<string>();
  for (const manifest of manifests) if (at(manifest, 'spec', 'replicas') !== undefined) fixed.add(keyOf(manifest));
  return fixed;
}
