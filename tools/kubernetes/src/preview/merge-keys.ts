import { type Fields, isFields } from './manifest.ts';

/**
 * How the items of a list are told apart: the patch merge keys and the server-side-apply list keys of the API
 * (`x-kubernetes-patch-merge-key`, `x-kubernetes-list-map-keys` in https://github.com/kubernetes/kubernetes/tree/master/api/openapi-spec).
 * `name` comes first where an item may have one, because that is what people know it by. A key counts only when all items
 * on both sides have it and no two of one side share it.
 */
const MERGE_KEYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ports: [['name'], ['containerPort'], ['containerPort', 'protocol'], ['port'], ['port', 'protocol']],
  volumeMounts: [['mountPath']],
  volumeDevices: [['devicePath']],
  hostAliases: [['ip']],
  conditions: [['type']],
  ownerReferences: [['uid']],
  topologySpreadConstraints: [['topologyKey'], ['topologyKey', 'whenUnsatisfiable']],
  volumeClaimTemplates: [['metadata.name']],
  subjects: [['name'], ['kind', 'name'], ['kind', 'namespace', 'name']],
  rules: [['host']],
  tls: [['secretName']],
  paths: [['path'], ['path', 'pathType']],
  webhooks: [['name']],
  versions: [['name']],
  pipeline: [['step']],
};

/**
 * Lists of built-in kinds whose items have keys and whose order nothing reads: the API declares them as maps. Of every other list the order
 * is told as well: a variable may refer to those before it, the first route that matches wins.
 * Source: `x-kubernetes-list-type` in https://github.com/kubernetes/kubernetes/tree/master/api/openapi-spec
 */
const UNORDERED: ReadonlySet<string> = new Set([
  'ports',
  'volumes',
  'volumeMounts',
  'volumeDevices',
  'hostAliases',
  'conditions',
  'ownerReferences',
  'topologySpreadConstraints',
  'volumeClaimTemplates',
  'subjects',
  'tls',
  'versions',
  'imagePullSecrets',
  'secrets',
  'resizePolicy',
  'readinessGates',
  'schedulingGates',
  'resourceClaims',
]);

/** Whether the order of a list's named items is told. */
export function isOrdered(field: string, builtIn: boolean): boolean {
  return !builtIn || !UNORDERED.has(field);
}

/** Lists of any kind that are sets. */
const SETS_ANYWHERE: ReadonlySet<string> = new Set(['finalizers', 'managementPolicies']);

/** Lists of built-in kinds whose order means nothing. Compared as sets and shown as a whole. */
const SETS: ReadonlySet<string> = new Set([
  'tolerations',
  'finalizers',
  'accessModes',
  'verbs',
  'apiGroups',
  'resources',
  'resourceNames',
  'nonResourceURLs',
  'policyTypes',
  'loadBalancerSourceRanges',
  'externalIPs',
  'managementPolicies',
  'add',
  'drop',
  'shortNames',
  'categories',
  'mountOptions',
]);

/** How two lists below one key are compared. */
export type ListShape =
  | { readonly by: 'key'; readonly keys: readonly string[] }
  | { readonly by: 'set' }
  | { readonly by: 'index' };

/** Chooses how to match the items of a list. */
export function listShape(
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
  builtIn: boolean,
): ListShape {
  if (SETS_ANYWHERE.has(field) || (builtIn && SETS.has(field))) return { by: 'set' };
  const candidates = Object.hasOwn(MERGE_KEYS, field) ? (MERGE_KEYS[field] ?? []) : [];
  for (const keys of [...candidates, ['name']]) {
    if (isUniqueBy(before, keys) && isUniqueBy(after, keys)) return { by: 'key', keys };
  }
  return { by: 'index' };
}

function isUniqueBy(items: readonly unknown[], keys: readonly string[]): boolean {
  const seen = new Set<string>();
  for (const item of items) {
    if (!isFields(item)) return false;
    const id = itemKey(item, keys);
    if (id === undefined || seen.has(id)) return false;
    seen.add(id);
  }
  return true;
}

/** What an item is matched by, as one string. */
export function itemKey(item: Fields, keys: readonly string[]): string | undefined {
  const values = keyValues(item, keys);
  return values === undefined ? undefined : values.map(([, value]) => value).join('\0');
}

/** Key and value pairs that name an item; `undefined` when one is missing. A port without a protocol is TCP. */
export function keyValues(item: Fields, keys: readonly string[]): (readonly [string, string])[] | undefined {
  const values: (readonly [string, string])[] = [];
  for (const key of keys) {
    const parts = key.split('.');
    let value: unknown = item;
    for (const part of parts) value = isFields(value) && Object.hasOwn(value, part) ? value[part] : undefined;
    if (key === 'protocol') value ??= 'TCP';
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    values.push([parts.at(-1) ?? key, String(value)]);
  }
  return values;
}
