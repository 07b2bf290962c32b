import { nearest } from '@mainstem/change';
import { groupOf } from '../../yaml/head.ts';
import { at, type Fields, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import { hasOption, SYNC_OPTIONS } from './annotations.ts';
import { strangeWords } from './closed-words.ts';
import { isBuiltInGroup } from './field-classes.ts';
import { refusedInPods } from './pods-refused.ts';
import type { Refusal } from './stuck.ts';

/** The annotation in which a client-side apply keeps the whole object; all annotations of an object may take this many bytes. */
const MOST_ANNOTATIONS = 262_144;
/** https://kubernetes.io/docs/concepts/configuration/configmap/#motivation, /secret/#restriction-data-size */
const MOST_DATA = 1_048_576;

/**
 * What the API server refuses of an object by itself, whatever stood there before; what it refused before as well is no news of a change.
 *
 * @param syncOptions of the Application that delivers it.
 */
export function unacceptable(before: Manifest | undefined, after: Manifest, syncOptions: readonly string[]): Refusal[] {
  const old = new Set(before === undefined ? [] : problemsOf(before, syncOptions).map(({ reason }) => reason));
  return problemsOf(after, syncOptions).filter(({ reason }) => !old.has(reason));
}

function problemsOf(manifest: Manifest, syncOptions: readonly string[]): Refusal[] {
  const problems: Refusal[] = [];
  const refuse = (path: string, reason: string, wayOut: string) =>
    problems.push({ level: 'stuck', reason, wayOut, because: [path] });
  const { name } = manifest.metadata;
  if (name !== undefined && !isName(manifest, String(name))) {
    refuse('metadata.name', `the API server refuses the name ${name}`, 'Use lower case letters, digits and "-".');
  }
  for (const { path, value, words } of strangeWords(manifest)) {
    const meant = nearest(value, words);
    refuse(
      path,
      `the API server refuses ${path}: ${value}`,
      meant === undefined ? `Write one of ${words.join(', ')}.` : `Write ${meant}.`,
    );
  }
  for (const { path, reason, wayOut } of refusedInPods(manifest)) refuse(path, reason, wayOut);
  switch (kindKeyOf(manifest)) {
    case 'autoscaling/HorizontalPodAutoscaler': {
      const [least, most] = [
        Number(at(manifest, 'spec', 'minReplicas') ?? 1),
        Number(at(manifest, 'spec', 'maxReplicas')),
      ];
      if (least > most)
        refuse(
          'spec.minReplicas',
          `the API server refuses minReplicas ${least} above maxReplicas ${most}`,
          'Raise maxReplicas, or lower minReplicas.',
        );
      break;
    }
    case 'keda.sh/ScaledObject': {
      const [least, most] = [
        Number(at(manifest, 'spec', 'minReplicaCount') ?? 0),
        Number(at(manifest, 'spec', 'maxReplicaCount') ?? 100),
      ];
      if (least > most)
        refuse(
          'spec.minReplicaCount',
          `KEDA refuses minReplicaCount ${least} above maxReplicaCount ${most}`,
          'Raise maxReplicaCount, or lower minReplicaCount.',
        );
      break;
    }
    case 'policy/PodDisruptionBudget':
      if (at(manifest, 'spec', 'minAvailable') !== undefined && at(manifest, 'spec', 'maxUnavailable') !== undefined)
        refuse(
          'spec.maxUnavailable',
          'the API server refuses both minAvailable and maxUnavailable',
          'Keep one of both.',
        );
      break;
    case 'apiextensions.k8s.io/CustomResourceDefinition':
      for (const version of itemsOf(at(manifest, 'spec', 'versions'))) refusedVersion(version, refuse);
      break;
    case 'batch/CronJob': {
      const schedule = at(manifest, 'spec', 'schedule');
      if (typeof schedule === 'string' && !isSchedule(schedule))
        refuse(
          'spec.schedule',
          `the API server refuses the schedule "${schedule}"`,
          'Write minute, hour, day of month, month and day of week.',
        );
      break;
    }
    case '/ConfigMap':
    case '/Secret': {
      const size = ['data', 'binaryData', 'stringData'].reduce((sum, field) => sum + sizeOf(at(manifest, field)), 0);
      if (size > MOST_DATA)
        refuse(
          'data',
          'the API server refuses more than 1 MiB of data',
          'Split it, or put it into a volume or an image.',
        );
      break;
    }
    default:
  }
  const server =
    syncOptions.includes('ServerSideApply=true') || hasOption(manifest, SYNC_OPTIONS, 'ServerSideApply=true');
  const replaced = syncOptions.includes('Replace=true') || hasOption(manifest, SYNC_OPTIONS, 'Replace=true');
  if (!server && !replaced && Buffer.byteLength(JSON.stringify(manifest)) > MOST_ANNOTATIONS) {
    // https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#server-side-apply
    refuse(
      'metadata.annotations',
      `it has more than ${MOST_ANNOTATIONS} bytes: a client-side apply cannot keep it in its annotation`,
      `Annotate it ${SYNC_OPTIONS}: ServerSideApply=true.`,
    );
  }
  return problems;
}

/** https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/validation/validation.go */
function refusedVersion(version: Fields, refuse: (path: string, reason: string, wayOut: string) => void): void {
  const path = `spec.versions[name=${version.name}]`;
  const warning = version.deprecationWarning;
  if (warning !== undefined && version.deprecated !== true)
    refuse(
      `${path}.deprecationWarning`,
      `the API server refuses a deprecationWarning of ${version.name}, which is not deprecated`,
      'Write deprecated: true, or take the warning out.',
    );
  if (typeof warning === 'string' && warning.length > 256)
    refuse(
      `${path}.deprecationWarning`,
      `the API server refuses a deprecationWarning of more than 256 characters (${version.name})`,
      'Write a shorter one.',
    );
  for (const { name, jsonPath } of itemsOf(version.additionalPrinterColumns)) {
    if (isSimplePath(String(jsonPath ?? ''))) continue;
    refuse(
      `${path}.additionalPrinterColumns`,
      `the API server refuses the jsonPath "${jsonPath ?? ''}" of the column ${name} of ${version.name}`,
      'Write a path such as .status.phase.',
    );
  }
}

/** A JSON path that begins at the object, and whose brackets close. */
function isSimplePath(path: string): boolean {
  const bare = path.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '');
  const count = (character: string) => bare.split(character).length;
  return path.startsWith('.') && !/['"{}]/.test(bare) && count('[') === count(']') && count('(') === count(')');
}

/** Kinds whose names are path segments and nothing more: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
const FREE_NAMES = /^rbac\.authorization\.k8s\.io\//;

function isName(manifest: Manifest, name: string): boolean {
  if (FREE_NAMES.test(kindKeyOf(manifest))) return !/[/%]/.test(name) && name !== '.' && name !== '..';
  if (!isBuiltInGroup(groupOf(manifest.apiVersion))) return true;
  const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
  return name.length <= 253 && new RegExp(`^${label}(?:\\.${label})*$`).test(name);
}

/** The ranges of https://github.com/robfig/cron, by which Kubernetes reads schedules. */
const RANGES: readonly (readonly [least: number, most: number, names: string])[] = [
  [0, 59, ''],
  [0, 23, ''],
  [1, 31, ''],
  [1, 12, 'jan feb mar apr may jun jul aug sep oct nov dec'],
  [0, 6, 'sun mon tue wed thu fri sat'],
];

function isSchedule(text: string): boolean {
  const schedule = text.trim().replace(/^(?:TZ|CRON_TZ)=\S+\s+/, '');
  if (/^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every \S+)$/.test(schedule)) return true;
  const fields = schedule.split(/\s+/);
  if (fields.length !== RANGES.length) return false;
  return fields.every((field, index) => {
    const [least, most, names] = RANGES[index] ?? [0, 0, ''];
    const value = (word: string): number => {
      const named = names.split(' ').indexOf(word.toLowerCase());
      return named >= 0 && word !== '' ? named + least : /^\d+$/.test(word) ? Number(word) : Number.NaN;
    };
    return field.split(',').every((part) => {
      const [range = '', step, ...more] = part.split('/');
      if (more.length > 0 || (step !== undefined && !(Number(step) > 0))) return false;
      if (range === '*' || range === '?') return true;
      const [from = '', to, ...rest] = range.split('-');
      if (rest.length > 0) return false;
      const [low, high] = [value(from), to === undefined ? value(from) : value(to)];
      return low >= least && high <= most && low <= high;
    });
  });
}

function sizeOf(data: unknown): number {
  if (!isFields(data)) return 0;
  return Object.entries(data).reduce((sum, [key, value]) => sum + key.length + Buffer.byteLength(String(value)), 0);
}

/** Ports and the like that an update may not take away: the first address family of a Service, the controller of a class. */
export function fixedByServer(before: Manifest, after: Manifest): Refusal[] {
  const kind = kindKeyOf(after);
  if (kind === '/Service') {
    const family = (service: Manifest) => {
      const families = at(service, 'spec', 'ipFamilies');
      return Array.isArray(families) ? String(families[0]) : undefined;
    };
    const [old, now] = [family(before), family(after)];
    if (old !== undefined && now !== undefined && old !== now) {
      return [
        {
          level: 'stuck',
          reason: `the API server refuses another first address family (${old}, then ${now})`,
          wayOut: 'Keep it first, or create the Service anew.',
          because: ['spec.ipFamilies'],
        },
      ];
    }
  }
  if (
    kind === 'gateway.networking.k8s.io/GatewayClass' &&
    at(before, 'spec', 'controllerName') !== at(after, 'spec', 'controllerName')
  ) {
    return [
      {
        level: 'stuck',
        reason: 'the API server refuses another spec.controllerName',
        wayOut: 'Create a class under a new name.',
        because: ['spec.controllerName'],
      },
    ];
  }
  return [];
}

/** Who uses what: by `kind namespace name` of ConfigMaps, Secrets, ServiceAccounts and claims, the first workload that does. */
export type Users = ReadonlyMap<string, string>;

/** What the pods of some workloads need to start. References that may be missing (`optional`) do not count. */
export function usersOf(workloads: Iterable<Manifest>, podSpec: (manifest: Manifest) => unknown): Users {
  const users = new Map<string, string>();
  for (const manifest of workloads) {
    const spec = podSpec(manifest);
    if (!isFields(spec)) continue;
    const namespace = manifest.metadata.namespace ?? '';
    const add = (kind: string, name: unknown) => {
      if (typeof name !== 'string') return;
      const key = `${kind} ${namespace} ${name}`;
      if (!users.has(key)) users.set(key, `${manifest.kind} ${manifest.metadata.name}`);
    };
    add('/ServiceAccount', spec.serviceAccountName ?? spec.serviceAccount);
    for (const secret of itemsOf(spec.imagePullSecrets)) add('/Secret', secret.name);
    addReferences(spec, add);
  }
  return users;
}

/** The workload that needs an object which goes; `undefined` when none does. */
export function userOf(removed: Manifest, users: Users): string | undefined {
  return users.get(`${kindKeyOf(removed)} ${removed.metadata.namespace ?? ''} ${removed.metadata.name}`);
}

const REFERENCES: Readonly<Record<string, string>> = {
  configMap: '/ConfigMap',
  configMapRef: '/ConfigMap',
  configMapKeyRef: '/ConfigMap',
  secret: '/Secret',
  secretRef: '/Secret',
  secretKeyRef: '/Secret',
  persistentVolumeClaim: '/PersistentVolumeClaim',
};

function addReferences(value: unknown, add: (kind: string, name: unknown) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) addReferences(item, add);
    return;
  }
  if (!isFields(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const kind = Object.hasOwn(REFERENCES, key) ? REFERENCES[key] : undefined;
    if (kind !== undefined && isFields(inner) && inner.optional !== true)
      add(kind, inner.name ?? inner.secretName ?? inner.claimName);
    addReferences(inner, add);
  }
}
