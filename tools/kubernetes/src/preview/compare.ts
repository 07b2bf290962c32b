import { compareText, digestOf, firstOf, once, type ResourceChange, type Risk } from '@mainstem/change';
import { compareFields, type FieldDiff } from './fields.ts';
import { addressesOf, followRenames, pairGenerated, type Rename } from './generated-names.ts';
import { addressOf, namespaceOf, type Scopes } from './identity.ts';
import type { IgnoreRule } from './ignore-differences.ts';
import { at, kindKeyOf, type Manifest, nameOfManifest } from './manifest.ts';
import { type Noise, noiseOf } from './noise.ts';
import { renameHints } from './rename-hints.ts';
import {
  assess,
  besides,
  type Concern,
  fixedReplicas,
  podSpecOf,
  restartOf,
  riskOf,
  type Surroundings,
  scaledBy,
  takeovers,
  usersOf,
} from './risk/index.ts';
import { ENFORCE } from './risk/pod-security.ts';
import { clusterScopedKinds } from './scope.ts';
import { type Mac, macWith } from './secrets.ts';

export interface MadeNamespace {
  readonly name: string;
  readonly labels: Readonly<Record<string, unknown>>;
}

export interface CompareOptions {
  /** The Application's destination namespace, for objects that name none. */
  readonly defaultNamespace?: string;
  /** `group/Kind` of composite resources: deleting one deletes what it composes. */
  readonly compositeKinds: ReadonlySet<string>;
  /** Key of the MACs of Secret values in digests, so that digests of two runs can be compared. At least 16 bytes. */
  readonly secretKey?: Uint8Array;
  /** What the Application that delivers the objects leaves out of its own comparison. */
  readonly ignoreDifferences?: readonly IgnoreRule[];
  /** Its `spec.syncPolicy.syncOptions`, which hold for every object. */
  readonly syncOptions?: readonly string[];
  /** The namespace that Argo CD makes, with the labels that it gives it (`managedNamespaceMetadata`). */
  readonly madeNamespace?: MadeNamespace;
  /** The Application that goes without its finalizer: what it delivered stays where it is. */
  readonly orphaned?: string;
}

export interface Comparison {
  /** Sorted by address. What does not change is not in it. */
  readonly resources: ResourceChange[];
  readonly warnings: string[];
}

interface Context {
  readonly scopes: Scopes;
  readonly mac: Mac;
  readonly surroundings: Surroundings;
  readonly noise: Noise;
  /** How many fields were left out, and what changed in nothing else. */
  readonly hidden: { fields: number; resources: number; readonly restarts: string[] };
}

/**
 * Compares two sets of manifests by identity (`group/Kind/namespace/name`, the version does not count) and meaning, as Argo
 * CD with prune would carry the difference out.
 *
 * Objects that are the same JavaScript object on both sides are not looked into.
 *
 * @returns the changes with their risk. No value of a Secret is in them.
 */
export function compareManifests(
  before: readonly Manifest[],
  after: readonly Manifest[],
  options: CompareOptions,
): Comparison {
  const warnings: string[] = [];
  const scopes: Scopes = {
    isClusterScoped: clusterScopedKinds([...before, ...after]),
    ...(options.defaultNamespace === undefined ? {} : { defaultNamespace: options.defaultNamespace }),
  };
  const context: Context = {
    scopes,
    mac: macWith(options.secretKey),
    surroundings: {
      compositeKinds: options.compositeKinds,
      projectRemoved: before.length > 0 && after.length === 0,
      syncOptions: options.syncOptions ?? [],
      scaled: { before: scaledBy(before), after: scaledBy(after), fixed: fixedReplicas(after) },
      going: goingWith(before, after),
      ...(options.orphaned === undefined ? {} : { orphaned: options.orphaned }),
      podSecurity: enforcedIn(after, options, scopes),
      users: once(() => usersOf(after, podSpecOf)),
    },
    noise: noiseOf(options.ignoreDifferences ?? []),
    hidden: { fields: 0, resources: 0, restarts: [] },
  };
  const old = byAddress(before, scopes, 'before', warnings);
  const now = byAddress(after, scopes, 'after', warnings);
  const removed = [...old].filter(([address]) => !now.has(address));
  const added = [...now].filter(([address]) => !old.has(address));
  const renames = pairGenerated(
    removed.map(([, manifest]) => manifest),
    added.map(([, manifest]) => manifest),
    scopes,
  );
  const paired = new Set(renames.flatMap(({ before: from, after: to }) => [from, to]));
  const followers = new Map<Rename, Concern[]>();
  const resources: ResourceChange[] = [];

  for (const [address, manifest] of now) {
    const previous = old.get(address);
    if (previous === undefined || previous === manifest) continue;
    const { before: aligned, followed } = alignNames(previous, manifest, renames, scopes);
    for (const rename of followed.keys()) {
      const restarts = restartOf(manifest).map((concern) => ({
        ...concern,
        reason: `${manifest.kind} ${nameOfManifest(manifest)} follows the new name: ${concern.reason}`,
      }));
      followers.set(rename, [...(followers.get(rename) ?? []), ...restarts]);
    }
    const change = resourceChange(address, aligned, manifest, context);
    if (change !== undefined) resources.push(change);
    for (const [rename, count] of followed) {
      const { to } = addressesOf(rename, scopes);
      warnings.push(
        `${count} ${count === 1 ? 'reference follows' : 'references follow'} the new name of ${to}: ${address}`,
      );
    }
  }
  for (const rename of renames) {
    const { from, to } = addressesOf(rename, scopes);
    resources.push(renamed(from, to, rename, followers.get(rename) ?? [], context));
  }
  const gone = removed.filter(([, manifest]) => !paired.has(manifest));
  const come = added.filter(([, manifest]) => !paired.has(manifest));
  const hints = renameHints(gone, come, scopes, warnings);
  const managers = takeovers(
    before,
    after,
    gone.map(([, manifest]) => manifest),
    come.map(([, manifest]) => manifest),
  );
  const extra = (address: string) => [...(managers.get(address) ?? hints.of(address))];
  const news = come.map(([, manifest]) => manifest);
  for (const [address, manifest] of come) {
    const about = [...extra(address), ...besides(manifest, news)];
    const change = resourceChange(address, undefined, manifest, context, about);
    if (change !== undefined) resources.push(change);
  }
  for (const [address, manifest] of gone) {
    const change = resourceChange(address, manifest, undefined, context, extra(address));
    if (change !== undefined) resources.push(change);
  }
  warnings.push(...noiseWarnings(context));
  resources.sort((a, b) => compareText(a.address, b.address));
  return { resources, warnings };
}

/** The profile that a namespace enforces: as its own manifest says, else as Argo CD makes it. */
function enforcedIn(
  after: readonly Manifest[],
  { madeNamespace }: CompareOptions,
  scopes: Scopes,
): (manifest: Manifest) => string | undefined {
  const levels = new Map<string, unknown>();
  if (madeNamespace !== undefined) levels.set(madeNamespace.name, madeNamespace.labels[ENFORCE]);
  for (const manifest of after)
    if (kindKeyOf(manifest) === '/Namespace')
      levels.set(nameOfManifest(manifest), at(manifest, 'metadata', 'labels', ENFORCE));
  return (manifest) => {
    const level = levels.get(namespaceOf(manifest, scopes));
    return typeof level === 'string' ? level : undefined;
  };
}

/** Namespaces and kinds whose object or definition is only in `before`. */
function goingWith(before: readonly Manifest[], after: readonly Manifest[]): NonNullable<Surroundings['going']> {
  const names = (manifests: readonly Manifest[], kind: string, name: (manifest: Manifest) => unknown) =>
    new Set(manifests.filter((manifest) => kindKeyOf(manifest) === kind).map((manifest) => String(name(manifest))));
  const gone = (kind: string, name: (manifest: Manifest) => unknown) => {
    const left = names(after, kind, name);
    return new Set([...names(before, kind, name)].filter((one) => !left.has(one)));
  };
  return {
    namespaces: gone('/Namespace', ({ metadata }) => metadata.name),
    kinds: gone(
      'apiextensions.k8s.io/CustomResourceDefinition',
      (crd) => `${at(crd, 'spec', 'group')}/${at(crd, 'spec', 'names', 'kind')}`,
    ),
  };
}

function byAddress(
  manifests: readonly Manifest[],
  scopes: Scopes,
  side: string,
  warnings: string[],
): Map<string, Manifest> {
  const map = new Map<string, Manifest>();
  for (const manifest of manifests) {
    const address = addressOf(manifest, scopes);
    if (map.has(address)) {
      warnings.push(
        `${address} is declared twice ${side} the change: the last one counts here, Argo CD warns and picks one`,
      );
    }
    map.set(address, manifest);
  }
  return map;
}

/** A Job cannot follow: its template is immutable, so the new name must be seen as the change it is. */
function alignNames(before: Manifest, after: Manifest, renames: readonly Rename[], scopes: Scopes) {
  if (renames.length === 0 || kindKeyOf(after) === 'batch/Job' || kindKeyOf(after) === '/Pod') {
    return { before, followed: new Map<Rename, number>() };
  }
  return followRenames(before, after, renames, scopes);
}

function resourceChange(
  address: string,
  before: Manifest | undefined,
  after: Manifest | undefined,
  context: Context,
  extra: readonly Concern[] = [],
): ResourceChange | undefined {
  // A deletion lists no fields: what is gone is gone as a whole, and its digest must not depend on values (see digest).
  const diff: FieldDiff = after === undefined ? { fields: [], macs: [] } : compareFields(before, after, context.mac);
  if (before !== undefined && after !== undefined && diff.fields.length === 0) return undefined;
  const { action, risk, replaceBecause, restarts } = assess(
    { before, after, fields: diff.fields },
    context.surroundings,
    extra,
  );
  const shown =
    before === undefined || after === undefined
      ? diff
      : visible(address, before, after, diff, { risk, restarts }, context);
  if (shown === undefined) return undefined;
  const hiddenFields = diff.fields.length - shown.fields.length;
  return {
    address,
    kind: (after ?? before)?.kind ?? '',
    action,
    fields: [...shown.fields],
    ...(replaceBecause === undefined ? {} : { replaceBecause: [...replaceBecause] }),
    risk,
    ...(hiddenFields > 0 ? { hiddenFields } : {}),
    digest: digest(address, action, shown),
  };
}

/**
 * The changed fields without the noise; `undefined` when nothing else changed. A risk is judged by all fields, and where the noise
 * is what makes it more than safe, nothing is hidden.
 */
function visible(
  address: string,
  before: Manifest,
  after: Manifest,
  diff: FieldDiff,
  { risk, restarts }: { readonly risk: Risk; readonly restarts: boolean },
  { noise, scopes, mac, surroundings, hidden }: Context,
): FieldDiff | undefined {
  const [old, now] = [noise.strip(before, scopes), noise.strip(after, scopes)];
  if (old === before && now === after) return diff;
  const shown = compareFields(old, now, mac);
  const count = diff.fields.length - shown.fields.length;
  if (count <= 0) return diff;
  if (risk.level !== 'safe') {
    // The rest alone must be as dangerous: judged without the noise in the objects too, since rules look at both.
    const rest = assess({ before: old, after: now, fields: shown.fields }, surroundings).risk.level;
    if (shown.fields.length === 0 || rest !== risk.level) return diff;
  }
  hidden.fields += count;
  hidden.resources += 1;
  if (shown.fields.length > 0) return shown;
  if (restarts) hidden.restarts.push(address);
  return undefined;
}

function noiseWarnings({ noise, hidden }: Context): string[] {
  const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  const restarts = hidden.restarts.length === 0 ? '' : `; pods restart all the same: ${firstOf(hidden.restarts, 3)}`;
  const count =
    hidden.fields === 0
      ? []
      : [
          `${plural(hidden.fields, 'noisy field')} hidden in ${plural(hidden.resources, 'resource')} ` +
            `(chart labels, checksums, ignoreDifferences)${restarts}`,
        ];
  return [...noise.warnings, ...count];
}

/** A generated ConfigMap or Secret under its new name. */
function renamed(
  from: string,
  to: string,
  rename: Rename,
  restarts: readonly Concern[],
  context: Context,
): ResourceChange {
  // It is a new object, so nothing of the old one is immutable; the risk is what its users do.
  const diff = compareFields(rename.before, rename.after, context.mac);
  return {
    address: to,
    kind: rename.after.kind,
    action: 'update',
    fields: [...diff.fields],
    previousAddress: from,
    risk: riskOf(restarts),
    digest: digest(to, 'update', diff, from),
  };
}

/**
 * What an acknowledgement is bound to: the address, the action and the changed fields. Values of Secrets enter as MACs, so
 * the digest changes with them and tells nothing about them. A deletion enters without any field: accepting that an object
 * goes must survive a re-run in another process, whose MAC key may be another one.
 */
function digest(address: string, action: string, diff: FieldDiff, previousAddress?: string): string {
  return digestOf({ address, action, fields: diff.fields, secrets: diff.macs, previousAddress });
}
