import type { FieldChange } from '@mainstem/change';
import { at, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import { quantityOf } from '../quantity.ts';
import { type Changed, type Concern, changesBelow, isBelow } from './concern.ts';
import { immutableFields } from './immutable.ts';

/** A concern with the fields that cause it: with `Force=true,Replace=true` those are why the object is replaced. */
export interface Refusal extends Concern {
  readonly because: readonly string[];
}

/**
 * Changes that the API server, or Crossplane, refuses for as long as they are declared.
 *
 * @param changed an update; a new object is asked only whether it can exist at all.
 */
export function refused({ before, after, fields }: Changed): Refusal[] {
  if (after === undefined) return [];
  const refusals = [...selectorMismatch(after)];
  if (before === undefined) return refusals;
  const kind = kindKeyOf(after);
  for (const rule of immutableFields(kind)) {
    const hits = fields.filter(
      ({ path }) =>
        rule.paths.some((immutable) => isBelow(path, immutable)) &&
        !(rule.except ?? []).some((allowed) => isBelow(path, allowed)) &&
        !isAllowed(kind, path, before, after),
    );
    const certain = hits.filter(
      (field) => rule.alsoWhenAdded === true || 'before' in field || field.sensitive === true,
    );
    if (certain.length > 0) refusals.push(refusal(certain, rule.wayOut));
    const added = hits.filter((field) => !certain.includes(field));
    if (added.length > 0) {
      refusals.push({
        level: 'unknown',
        reason: `${list(added)}: refused unless it is what the cluster has chosen already`,
        because: added.map(({ path }) => path),
      });
    }
  }
  return [...refusals, ...refusedByValue(kind, before, after, fields)];
}

function refusal(fields: readonly FieldChange[], wayOut: string): Refusal {
  return {
    level: 'stuck',
    reason: `${list(fields)} cannot be changed: the API server refuses the update`,
    wayOut,
    because: fields.map(({ path }) => path),
  };
}

/** Exceptions that depend on values. */
function isAllowed(kind: string, path: string, before: Manifest, after: Manifest): boolean {
  // Only an image may change in a running pod: https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement
  if (kind === '/Pod') return /^spec\.(initContainers|containers)\[[^\]]*\]\.image$/.test(path);
  // The server keeps the address of a Service whose manifest stops naming it, so nothing is refused.
  if (kind === '/Service' && path.startsWith('spec.clusterIP')) {
    // A second address may come and go: https://kubernetes.io/docs/concepts/services-networking/dual-stack/
    if (path.startsWith('spec.clusterIPs[1]')) return true;
    return at(after, 'spec', 'clusterIP') === undefined || at(after, 'spec', 'type') === 'ExternalName';
  }
  if (kind === '/Service' && path === 'spec.loadBalancerClass') {
    return at(before, 'spec', 'type') !== at(after, 'spec', 'type');
  }
  return false;
}

function refusedByValue(kind: string, before: Manifest, after: Manifest, fields: readonly FieldChange[]): Refusal[] {
  const refusals: Refusal[] = [];
  const add = (paths: readonly string[], reason: string, wayOut: string) => {
    if (paths.length > 0) refusals.push({ level: 'stuck', reason, wayOut, because: paths });
  };
  const below = (path: string) => changesBelow(fields, path).map((field) => field.path);

  if (kind === '/PersistentVolumeClaim') {
    // https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims
    const path = ['spec', 'resources', 'requests', 'storage'];
    if (shrinks(at(before, ...path), at(after, ...path))) {
      add(
        [path.join('.')],
        'a claim cannot shrink',
        'Create a smaller claim, copy the data, and switch the pods over to it.',
      );
    }
  }
  if ((kind === '/ConfigMap' || kind === '/Secret') && before.immutable === true) {
    // https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable
    const paths = ['data', 'binaryData', 'immutable'].flatMap(below);
    add(
      paths,
      'it is immutable: its data can never change',
      'Create it under a new name and point its users to that one.',
    );
  }
  if (kind === 'batch/Job' && at(after, 'spec', 'completionMode') !== 'Indexed') {
    // https://kubernetes.io/docs/concepts/workloads/controllers/job/#elastic-indexed-jobs
    add(
      below('spec.completions'),
      'spec.completions cannot be changed unless the job is indexed',
      'Give the job another name, or make it a hook.',
    );
  }
  if (kind === 'apiextensions.k8s.io/CustomResourceDefinition') {
    // https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#upgrade-existing-objects-to-a-new-stored-version
    const names = new Set(itemsOf(at(after, 'spec', 'versions')).map((version) => version.name));
    for (const version of itemsOf(at(before, 'spec', 'versions'))) {
      if (version.storage !== true || names.has(version.name)) continue;
      add(
        [`spec.versions[name=${version.name}]`],
        `version ${version.name} is stored: the API server refuses to drop it while status.storedVersions names it`,
        'Add the new version as storage first, migrate the stored objects, then drop the old one.',
      );
    }
  }
  return refusals;
}

function shrinks(before: unknown, after: unknown): boolean {
  const old = quantityOf(before);
  const now = quantityOf(after);
  return old !== undefined && now !== undefined && now < old;
}

const SELECTING: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'apps/ReplicaSet',
]);

/** "`selector` does not match template `labels`": https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector */
function selectorMismatch(after: Manifest): Refusal[] {
  if (!SELECTING.has(kindKeyOf(after))) return [];
  const selector = at(after, 'spec', 'selector', 'matchLabels');
  const labels = at(after, 'spec', 'template', 'metadata', 'labels');
  if (!isFields(selector)) return [];
  const missing = Object.keys(selector).filter((key) => selector[key] !== (isFields(labels) ? labels[key] : undefined));
  if (missing.length === 0) return [];
  return [
    {
      level: 'stuck',
      reason: `its selector asks for ${missing.join(', ')}, which its own pod template does not have`,
      wayOut: 'Write the labels of the selector into spec.template.metadata.labels.',
      because: ['spec.selector'],
    },
  ];
}

function list(fields: readonly FieldChange[]): string {
  const paths = [...new Set(fields.map(({ path }) => path))];
  return paths.length <= 3 ? paths.join(', ') : `${paths.slice(0, 3).join(', ')} and ${paths.length - 3} more`;
}
