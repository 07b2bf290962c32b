import { type ResourceChange, type Risk, worseRisk } from '@mainstem/change';
import {
  argumentsOf,
  externalNameOf,
  holdsData,
  isManagedResource,
  type Manifest,
  powersOf,
} from '@mainstem/kubernetes';
import { groupVersionKindOf } from '../render/metadata.ts';
import type { Composed, Made } from './instance.ts';

type Side = (Made & { readonly is: 'made' }) | undefined;

export interface Sides {
  readonly base: Side;
  readonly head: Side;
  /** What a composite resource that goes would make with head's platform: it may live to see that for a moment. */
  readonly later: Side;
  /** The composite resource as addresses name it. */
  readonly composite: string;
}

/**
 * What becomes of the resources whose key in the Composition goes, comes, or means another kind. Crossplane knows a composed resource by
 * its key alone: it first deletes what is observed under a key that is no longer desired, then applies what is desired. Under a key that
 * stays and means another kind it makes that, and looks at the old one no more.
 *
 * Source: crossplane `internal/controller/apiextensions/composite/composition_functions.go` (garbage collection, then apply).
 *
 * @param resources the changes as manifests are compared.
 */
export function judgeIdentities(sides: Sides, resources: readonly ResourceChange[]): ResourceChange[] {
  const [base, head, later] = [byKey(sides.base), byKey(sides.head), byKey(sides.later)];
  const keyOf = ({ address }: ResourceChange) => {
    const at = address.lastIndexOf(`/${sides.composite}[`);
    return at < 0 ? undefined : address.slice(at + 1 + sides.composite.length);
  };
  const gone = [...base].filter(([key]) => sides.head !== undefined && !head.has(key));
  const come = [...head].filter(([key]) => sides.base !== undefined && !base.has(key));
  const renames = renamesOf(gone, come);
  return resources.map((change) => {
    const key = keyOf(change);
    if (key === undefined) return change;
    const [old, now] = [base.get(key), head.get(key)];
    if (old !== undefined && now !== undefined && kindOf(old) !== kindOf(now)) return otherKind(change, old, now);
    const rename = renames.find(({ from, to }) => from === key || to === key);
    if (rename !== undefined) return renamedKey(change, rename);
    const then = later.get(key);
    if (change.action === 'delete' && old !== undefined && then !== undefined) return letGoMeanwhile(change, old, then);
    return change;
  });
}

function byKey(side: Side): Map<string, Manifest> {
  const keyOf = ({ path }: Composed) => path.map((name) => `[${name}]`).join('');
  return new Map((side?.composed ?? []).map((one) => [keyOf(one), one.resource as unknown as Manifest]));
}

function kindOf(manifest: Manifest): string {
  const { group, kind } = groupVersionKindOf(manifest as never);
  return `${group}/${kind}`;
}

interface Rename {
  readonly from: string;
  readonly to: string;
  readonly old: Manifest;
  readonly now: Manifest;
  /** How much of the two is the same, in percent. */
  readonly alike: number;
}

/** From this share of equal fields on, two resources of one kind are taken for one. */
const ALIKE = 0.7;

/** Keys that go and come in one composite resource for the same kind with a near-equal specification; each is in one pair. */
function renamesOf(
  gone: readonly (readonly [string, Manifest])[],
  come: readonly (readonly [string, Manifest])[],
): Rename[] {
  const pairs = gone.flatMap(([from, old]) =>
    come
      .filter(([, now]) => kindOf(now) === kindOf(old))
      .map(([to, now]) => ({ from, to, old, now, share: similarity(old, now) })),
  );
  const taken = new Set<string>();
  return pairs
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)
    .filter(({ from, to }) => {
      if (taken.has(from) || taken.has(`+${to}`)) return false;
      taken.add(from).add(`+${to}`);
      return true;
    })
    .map(({ share, ...rest }) => ({ ...rest, alike: Math.floor(share * 100) }));
}

/** The share of leaves that both have (Dice's coefficient), of all but who the object is. */
function similarity(old: Manifest, now: Manifest): number {
  const leaves = (manifest: Manifest) => {
    const found = new Set<string>();
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) found.add(`${path}=${String(value)}`);
      else for (const [key, item] of Object.entries(value)) walk(item, `${path}/${key}`);
    };
    const { apiVersion: _, kind: __, metadata: ___, status: ____, ...content } = manifest;
    walk(content, '');
    return found;
  };
  const [a, b] = [leaves(old), leaves(now)];
  if (a.size + b.size === 0) return 1;
  return (2 * [...a].filter((leaf) => b.has(leaf)).length) / (a.size + b.size);
}

/** The name by which AWS knows the resource, where the manifest says it. */
function nameInAws(manifest: Manifest): string | undefined {
  const { identifier, clusterIdentifier, name } = argumentsOf(manifest);
  const given = identifier ?? clusterIdentifier ?? name;
  return externalNameOf(manifest) ?? (typeof given === 'string' ? given : undefined);
}

function renamedKey(change: ResourceChange, { from, to, old, now, alike }: Rename): ResourceChange {
  const alikeWords = alike === 100 ? 'the same specification' : `${alike} % of its specification`;
  const what = `the key ${bare(from)} in the Composition is now ${bare(to)}, with ${alikeWords}`;
  const keep = `Keep the key ${bare(from)}; a key is an identity, no label.`;
  if (!isManagedResource(old)) {
    return worse(change, 'safe', [`${what}: Crossplane deletes the old resource first, then makes a new one`], keep);
  }
  const { deletes } = powersOf(old);
  const [oldName, newName] = [externalNameOf(old), externalNameOf(now)];
  const orphanFirst = `${keep} Or let managementPolicies without Delete go live first, and set crossplane.io/external-name of the new one to what the old one has.`;
  if (deletes) {
    const level = holdsData(old) ? 'destroy' : 'disrupt';
    return worse(
      change,
      // What is lost is told once, where it goes.
      change.action === 'delete' ? level : 'safe',
      [
        change.action === 'delete'
          ? `${what}: Crossplane deletes this one first, then makes an empty one`
          : `${what}: what it replaces is deleted first, and this one starts empty`,
      ],
      orphanFirst,
    );
  }
  if (oldName !== undefined && oldName === newName) {
    return worse(
      change,
      'safe',
      [
        `${what}: AWS keeps ${oldName} (managementPolicies have no Delete), and the new one takes it over by the same external name: nothing is made anew`,
      ],
      keep,
    );
  }
  const same = nameInAws(old) !== undefined && nameInAws(old) === nameInAws(now);
  return worse(
    change,
    change.action !== (same ? 'create' : 'delete') ? 'safe' : same ? 'stuck' : holdsData(old) ? 'destroy' : 'disrupt',
    [
      same
        ? `${what}: AWS keeps ${nameInAws(old)}, so making another one of that name is refused for ever`
        : `${what}: AWS keeps the old one, running and billed, which nothing manages any more, and the new one starts empty`,
    ],
    `${keep} Or set crossplane.io/external-name of the new one to what the old one has in the cluster.`,
  );
}

function otherKind(change: ResourceChange, old: Manifest, now: Manifest): ResourceChange {
  const lost = isManagedResource(old) && holdsData(old) ? 'destroy' : 'disrupt';
  const level = change.action === 'create' ? 'safe' : lost;
  const words = `its key means another kind: ${kindOf(now)} in place of ${kindOf(old)}`;
  return worse(
    change,
    level,
    [
      change.action === 'create'
        ? `${words}; this one starts empty`
        : `${words}; Crossplane looks at this one no more, and it stays until the composite resource goes`,
    ],
    'Give the new kind a key of its own, move the data, then take the old key out.',
  );
}

/** Management policies that begin to allow a deletion in the change in which the resource goes: which comes first is not certain. */
function letGoMeanwhile(change: ResourceChange, old: Manifest, then: Manifest): ResourceChange {
  if (!isManagedResource(old) || powersOf(old).deletes || !powersOf(then).deletes) return change;
  return worse(
    change,
    holdsData(old) ? 'destroy' : 'disrupt',
    ['the same change lets managementPolicies allow Delete: where that comes first, AWS deletes it'],
    'Leave Delete out of managementPolicies until this is gone.',
  );
}

/** The change with more to say about it: the worse level counts, and its way out. */
function worse(
  change: ResourceChange,
  level: Risk['level'],
  reasons: readonly string[],
  wayOut: string,
): ResourceChange {
  const { risk } = change;
  const worst = worseRisk(risk.level, level);
  return {
    ...change,
    risk: {
      level: worst,
      reasons: [...reasons, ...risk.reasons.filter((one) => !/under another name|is created with /.test(one))],
      ...(worst === 'safe' ? {} : { wayOut: level === worst ? wayOut : (risk.wayOut ?? wayOut) }),
    },
  };
}

function bare(key: string): string {
  return key.slice(1, -1).replaceAll('][', '/');
}
