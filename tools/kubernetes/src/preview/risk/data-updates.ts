import { at, type Fields, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import type { Concern } from './concern.ts';

/** Data that an update loses, or that the next one may: claims of scaled-down pods, fields that a schema no longer knows, reclaim policies. */
export function dataLost(before: Manifest, after: Manifest): Concern[] {
  switch (kindKeyOf(after)) {
    case 'apps/StatefulSet':
      return claims(before, after);
    case 'apiextensions.k8s.io/CustomResourceDefinition':
      return schemas(before, after);
    case '/PersistentVolume':
      return ['Delete', 'Recycle'].flatMap((to) =>
        reclaim(
          before,
          after,
          ['spec', 'persistentVolumeReclaimPolicy'],
          'Retain',
          to,
          'the storage behind it is deleted with its claim',
        ),
      );
    case 'snapshot.storage.k8s.io/VolumeSnapshotContent':
    case 'snapshot.storage.k8s.io/VolumeSnapshotClass':
      return reclaim(
        before,
        after,
        at(after, 'deletionPolicy') === undefined ? ['spec', 'deletionPolicy'] : ['deletionPolicy'],
        'Retain',
        'Delete',
        'the snapshot behind it is deleted with it',
      );
    default:
      return [];
  }
}

function reclaim(
  before: Manifest,
  after: Manifest,
  path: readonly string[],
  from: string,
  to: string,
  what: string,
): Concern[] {
  // Unwritten is kept: a volume that somebody made by hand (https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming).
  if ((at(before, ...path) ?? from) !== from || at(after, ...path) !== to) return [];
  return [
    { level: 'destroy', reason: `${path.at(-1)} ${from} to ${to}: from now on ${what}`, wayOut: `Keep ${from}.` },
  ];
}

/** https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention */
function claims(before: Manifest, after: Manifest): Concern[] {
  if (itemsOf(at(after, 'spec', 'volumeClaimTemplates')).length === 0) return [];
  const policy = (set: Manifest, field: string) =>
    at(set, 'spec', 'persistentVolumeClaimRetentionPolicy', field) ?? 'Retain';
  const replicas = (set: Manifest) => Number(at(set, 'spec', 'replicas') ?? 1);
  const concerns: Concern[] = [];
  if (policy(after, 'whenScaled') === 'Delete' && replicas(after) < replicas(before)) {
    concerns.push({
      level: 'destroy',
      reason: `it is scaled from ${replicas(before)} to ${replicas(after)}, and the claims of the pods that go are deleted (whenScaled: Delete)`,
      wayOut: 'Set persistentVolumeClaimRetentionPolicy.whenScaled to Retain in a change before this one.',
    });
  }
  for (const [field, when] of [
    ['whenDeleted', 'it is deleted'],
    ['whenScaled', 'it is scaled down'],
  ] as const) {
    if (policy(before, field) === 'Retain' && policy(after, field) === 'Delete') {
      concerns.push({
        level: 'destroy',
        reason: `from now on its claims are deleted when ${when} (${field}: Delete)`,
        wayOut: `Keep ${field}: Retain.`,
      });
    }
  }
  return concerns;
}

/** Stored fields that a schema does not know are dropped at the next write: https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning */
function schemas(before: Manifest, after: Manifest): Concern[] {
  const versions = (crd: Manifest) =>
    new Map(
      itemsOf(at(crd, 'spec', 'versions')).map((version) => [
        String(version.name),
        at(version, 'schema', 'openAPIV3Schema'),
      ]),
    );
  const now = versions(after);
  const dropped: string[] = [];
  const narrowed: string[] = [];
  for (const [name, schema] of versions(before)) {
    if (now.has(name)) compare(schema, now.get(name), name, dropped, narrowed);
  }
  const otherwise = versionsServed(before, after);
  return [
    ...(otherwise.length === 0 ? [] : [{ level: 'unknown' as const, reason: otherwise.join('; ') }]),
    ...(dropped.length === 0
      ? []
      : [
          {
            level: 'destroy' as const,
            reason: `${some(dropped)}: what objects hold there is dropped at their next write`,
            wayOut: 'Keep the field, and mark it deprecated in its description.',
          },
        ]),
    ...(narrowed.length === 0
      ? []
      : [{ level: 'unknown' as const, reason: `${some(narrowed)}: objects that exist may no longer fit` }]),
  ];
}

/** https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#subresources, .../custom-resource-definition-versioning/ */
function versionsServed(before: Manifest, after: Manifest): string[] {
  const now = new Map(itemsOf(at(after, 'spec', 'versions')).map((version) => [version.name, version]));
  return itemsOf(at(before, 'spec', 'versions')).flatMap((version) => {
    const current = now.get(version.name);
    if (current === undefined) return [];
    const differs = (field: string) =>
      JSON.stringify(version[field] ?? null) !== JSON.stringify(current[field] ?? null);
    return [
      ...(differs('storage')
        ? [`objects are stored ${current.storage === true ? 'as' : 'no longer as'} ${version.name}`]
        : []),
      ...(differs('subresources')
        ? [`who writes the status, and what scales, changes in ${version.name} (subresources)`]
        : []),
      ...(differs('selectableFields') ? [`clients select by other fields in ${version.name} (selectableFields)`] : []),
    ];
  });
}

function compare(before: unknown, after: unknown, path: string, dropped: string[], narrowed: string[]): void {
  if (!isFields(before)) return;
  if (!isFields(after)) {
    dropped.push(path);
    return;
  }
  const keeps = (schema: Fields) => schema['x-kubernetes-preserve-unknown-fields'] === true;
  if (keeps(before) && !keeps(after)) dropped.push(`${path} (x-kubernetes-preserve-unknown-fields)`);
  for (const key of Object.keys({ ...before, ...after })) {
    if (
      ['description', 'title', 'example', 'externalDocs', 'properties', 'items', 'additionalProperties'].includes(key)
    )
      continue;
    if (
      key !== 'x-kubernetes-preserve-unknown-fields' &&
      JSON.stringify(before[key]) !== JSON.stringify(after[key]) &&
      !(key === 'nullable' && after[key] === true)
    )
      narrowed.push(`${path} (${key})`);
  }
  const [old, now] = [before.properties, after.properties];
  if (isFields(old)) {
    for (const [name, schema] of Object.entries(old)) {
      const current = isFields(now) && Object.hasOwn(now, name) ? now[name] : undefined;
      if (current === undefined && keeps(after)) continue;
      compare(schema, current, `${path}.${name}`, dropped, narrowed);
    }
  }
  for (const key of ['items', 'additionalProperties']) {
    if (isFields(before[key]) && (after[key] !== undefined || !keeps(after)))
      compare(before[key], after[key], `${path}[*]`, dropped, narrowed);
  }
}

function some(words: readonly string[]): string {
  return words.slice(0, 3).join(', ') + (words.length > 3 ? ` and ${words.length - 3} more` : '');
}
