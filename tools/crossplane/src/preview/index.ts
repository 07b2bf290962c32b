import { createHash } from 'node:crypto';
import { digestOf, type EngineResult, type ResourceChange, worseRisk } from '@mainstem/change';
import { compareManifests, type Manifest, manifestAddress } from '@mainstem/kubernetes';
import { COMPOSITE_LABEL } from '../render/engine/compose.ts';
import { RESOURCE_NAME } from '../render/engine/observe.ts';
import { fromPlain, type ObjectValue } from '../render/go/value.ts';
import { nameOf } from '../render/metadata.ts';
import { judgeIdentities } from './identities.ts';
import { type Composed, type Made, make } from './instance.ts';
import type { Observed } from './observed.ts';
import type { Platform } from './platform.ts';
import { clusterScopedFault } from './scope.ts';

export { type Observed, readObserved } from './observed.ts';
export { type Platform, readPlatform } from './platform.ts';

export interface CompositeResult extends EngineResult {
  /** Every resource that is composed at head, as Crossplane would send it. */
  readonly composed: readonly ComposedObject[];
}

export interface ComposedObject {
  /** That of its resource change, where it has one. */
  readonly address: string;
  readonly object: Manifest;
  /** What the same resource of the composition was at base; absent when it is new, or of another kind. */
  readonly old?: Manifest;
}

export interface CompositeChange {
  /** Composite resources at base and at head. */
  readonly before: readonly Manifest[];
  readonly after: readonly Manifest[];
  readonly platforms: { readonly base: Platform; readonly head: Platform };
  /** `group/Kind` of composite resources. */
  readonly compositeKinds: ReadonlySet<string>;
  /** Where the objects go that name no namespace. */
  readonly namespace?: string | undefined;
  /** What a cluster holds of them, where somebody gave it: what depends on a status is known then. */
  readonly observed?: Observed | undefined;
}

/**
 * What a change does to the resources that composite resources compose: both revisions rendered in process, paired by the names that
 * the compositions give, compared and judged as manifests are. What cannot be known is one `unknown` change, never "no change"; what
 * Crossplane refuses is `stuck`.
 */
export async function previewComposites(change: CompositeChange): Promise<CompositeResult> {
  const before = new Map(change.before.map((one) => [manifestAddress(one, change.namespace), one] as const));
  const after = new Map(change.after.map((one) => [manifestAddress(one, change.namespace), one] as const));
  const resources: ResourceChange[] = [];
  const warnings: string[] = [];
  const composed: ComposedObject[] = [];
  for (const address of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const pair = { address, old: before.get(address), now: after.get(address) };
    const result = await previewPair(pair, change);
    resources.push(...result.resources);
    warnings.push(...result.warnings);
    composed.push(...result.composed);
  }
  return { resources, outputs: 0, warnings, composed, tools: { crossplane: TOOLS } };
}

/** What the built-in functions behave as. */
const TOOLS =
  'builtin: core v2.4, function-patch-and-transform v0.10.8, function-environment-configs v0.7.1, function-auto-ready v0.7.0';

interface Pair {
  readonly address: string;
  readonly old: Manifest | undefined;
  readonly now: Manifest | undefined;
}

interface Found {
  readonly resources: readonly ResourceChange[];
  readonly warnings: readonly string[];
  readonly composed: readonly ComposedObject[];
}

async function previewPair(pair: Pair, change: CompositeChange): Promise<Found> {
  const { old, now } = pair;
  const { namespace, observed, platforms } = change;
  const given = old === undefined ? undefined : objectOf(old);
  const base = given === undefined ? undefined : await make({ composite: given, namespace, observed }, platforms.base);
  const known =
    base?.is === 'made' && given !== undefined
      ? {
          composed: base.composed.filter(({ path }) => path.length === 1).map(({ resource }) => resource),
          stored: base.stored,
          given,
        }
      : undefined;
  const head =
    now === undefined
      ? undefined
      : await make(
          { composite: objectOf(now), namespace, observed, ...(known === undefined ? {} : { before: known }) },
          platforms.head,
        );
  const told = notMade(pair, base, head);
  if (told !== undefined) return { resources: [told], warnings: [], composed: [] };
  const made = { base: base?.is === 'made' ? base : undefined, head: head?.is === 'made' ? head : undefined };
  const names = new Map<string, string>();
  const before = (made.base?.composed ?? []).map((one) => manifestOf(one, old, names));
  const after = (made.head?.composed ?? []).map((one) => manifestOf(one, now, names));
  const compared = compareManifests(before, after, { compositeKinds: change.compositeKinds });
  const byAddress = new Map(before.map((one) => [manifestAddress(one), one]));
  const composed = after.map((object): ComposedObject => {
    const address = manifestAddress(object);
    const was = byAddress.get(address);
    return { address: renamed(address, names), object, ...(was === undefined ? {} : { old: was }) };
  });
  const { resources: some, warnings } = renamed(compared, names);
  const resources = some.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const outside = made.head === undefined ? undefined : clusterScopedFault(made.head);
  // Crossplane stops before it deletes or makes anything.
  if (outside !== undefined) return { resources: [refusedChange(pair, outside)], warnings, composed: [] };
  const later =
    now === undefined && given !== undefined
      ? await make({ composite: given, namespace, observed }, platforms.head)
      : undefined;
  const identities = judgeIdentities(
    {
      base: made.base,
      head: made.head,
      later: later?.is === 'made' ? later : undefined,
      composite: shownOf(now ?? old),
    },
    resources,
  );
  return {
    resources: [
      ...identities.map((one) => inTeamsWords(withSecret(one, made.base?.composed ?? [], old), now ?? old)),
      ...heldBack(pair, made.head),
    ],
    warnings,
    composed,
  };
}

/** A composed Secret that goes: who mounts it lies elsewhere, and cannot be looked for among what is composed. */
function withSecret(
  change: ResourceChange,
  base: readonly Composed[],
  composite: Manifest | undefined,
): ResourceChange {
  if (change.action !== 'delete' || !change.address.startsWith('/Secret/')) return change;
  const secret = base.find(({ path }) => change.address.endsWith(`/${shownAs(path, composite)}`));
  const name = secret === undefined ? '' : ` ${nameOf(secret.resource)}`;
  const level = worseRisk(change.risk.level, 'disrupt');
  const reasons = [`the Secret${name} goes with it: what mounts it does not start any more`, ...change.risk.reasons];
  return { ...change, risk: { ...change.risk, level, reasons } };
}

/** What a composite resource's resources are called after in addresses. */
function shownOf(composite: Manifest | undefined): string {
  return composite === undefined ? '' : nameOf(objectOf(composite));
}

const SUBJECTS: Readonly<Record<string, string>> = {
  Instance: 'database',
  Cluster: 'database',
  Bucket: 'bucket',
  Queue: 'queue',
};

/** The sentences that have a verb and no subject, said of the team's own thing: "team-alpha's database `orders` grows from 20 to 100 GiB". */
function inTeamsWords(change: ResourceChange, composite: Manifest | undefined): ResourceChange {
  const subject = SUBJECTS[change.kind];
  const { namespace, name } = composite?.metadata ?? {};
  if (subject === undefined || name === undefined) return change;
  const whose = `${namespace === undefined ? 'the' : `${namespace}'s`} ${subject} \`${name}\``;
  const reasons = change.risk.reasons.map((reason) =>
    /^(?:grows|creates) /.test(reason) ? `${whose} ${reason}`.replace(/` creates /, '`: creates ') : reason,
  );
  return { ...change, risk: { ...change.risk, reasons } };
}

/** The one change that stands for a composite of which one side could not be made. */
function notMade(pair: Pair, base: Made | undefined, head: Made | undefined): ResourceChange | undefined {
  if (head?.is === 'refused') return refusedChange(pair, head.why);
  const unknown =
    head?.is === 'unknown' ? head.why : base !== undefined && base.is !== 'made' ? `at base: ${base.why}` : undefined;
  if (unknown === undefined) return undefined;
  return {
    ...changeOf(pair, 'compose'),
    risk: {
      level: 'unknown',
      reasons: [`what it composes is not known: ${unknown}`],
      wayOut: 'Have somebody who knows the Composition read this change.',
    },
  };
}

function refusedChange(pair: Pair, why: string): ResourceChange {
  return {
    ...changeOf(pair, why),
    risk: {
      level: 'stuck',
      reasons: [`Crossplane stops at it on every attempt: ${why}`],
      wayOut: 'Correct the composition, its input or the composite resource.',
    },
  };
}

function heldBack(pair: Pair, head: (Made & { is: 'made' }) | undefined): ResourceChange[] {
  return [...(head?.heldBack ?? [])].map(([name, why]) => {
    const address = `${pair.address}[${name}]`;
    return {
      ...changeOf({ ...pair, address, old: undefined }, why),
      risk: {
        level: 'unknown' as const,
        reasons: [`it is made only once a field is there that nothing in the tree has: ${why}`],
      },
    };
  });
}

function changeOf({ address, old, now }: Pair, what: string): Omit<ResourceChange, 'risk'> {
  const action = old === undefined ? 'create' : now === undefined ? 'delete' : 'update';
  return {
    address,
    kind: (now ?? old)?.kind ?? '',
    action,
    fields: [],
    digest: digestOf({ address, action, before: old, after: now, what }),
  };
}

function objectOf(manifest: Manifest): ObjectValue {
  return fromPlain(manifest) as ObjectValue;
}

/**
 * A composed resource as a manifest. Its name stands for which resource of which composite it is, `mine[disk]`: names and uids are made
 * in the cluster, and a resource that exists keeps its own whatever the composition says. What Crossplane adds to every one is left out.
 *
 * @param names takes the names that stand for others: the comparison judges names, and brackets are in none.
 */
function manifestOf(
  { path, resource }: Composed,
  composite: Manifest | undefined,
  names: Map<string, string>,
): Manifest {
  const plain = JSON.parse(JSON.stringify(resource)) as Manifest;
  const { ownerReferences: _, generateName: __, labels, annotations, ...metadata } = plain.metadata;
  const shown = shownAs(path, composite);
  const name = `composed-${createHash('sha256').update(shown).digest('hex').slice(0, 32)}`;
  names.set(name, shown);
  return {
    ...plain,
    metadata: {
      ...metadata,
      ...(hasOthers(labels) ? { labels: withoutOwn(labels) } : {}),
      ...(hasOthers(annotations) ? { annotations: withoutOwn(annotations) } : {}),
      name,
    },
  };
}

function shownAs(path: readonly string[], composite: Manifest | undefined): string {
  return `${shownOf(composite)}${path.map((name) => `[${name}]`).join('')}`;
}

const STAND_IN = /composed-[0-9a-f]{32}/g;

/** The same with the names that are to be read. */
function renamed<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return value.replace(STAND_IN, (name) => names.get(name) ?? name) as T;
  if (Array.isArray(value)) return value.map((item) => renamed(item, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, names)])) as T;
}

type Texts = Readonly<Record<string, string>> | undefined;

function hasOthers(texts: Texts): texts is Readonly<Record<string, string>> {
  return Object.keys(withoutOwn(texts)).length > 0;
}

const OWN: readonly string[] = [RESOURCE_NAME, COMPOSITE_LABEL];

function withoutOwn(texts: Texts): Record<string, string> {
  return Object.fromEntries(Object.entries(texts ?? {}).filter(([key]) => !OWN.includes(key)));
}
