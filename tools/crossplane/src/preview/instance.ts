import { applyDefaults } from '../render/definition.ts';
import { builtin } from '../render/functions/builtin.ts';
import { copyObject, fromPlain, isObject, type ObjectValue, textAt, type Value } from '../render/go/value.ts';
import { Failure, renderComposite, resourceName } from '../render/index.ts';
import { groupVersionKindOf, nameOf, setMetadata } from '../render/metadata.ts';
import { type Observed, observedOf, overlaid } from './observed.ts';
import {
  chooseComposition,
  definitionOf,
  describeFunction,
  isNamespaced,
  type Platform,
  stepFunctions,
} from './platform.ts';
import { inReferencedVersion } from './version.ts';

/** A composed resource with where it comes from: the names in the compositions, from the outermost composite inwards. */
export interface Composed {
  readonly path: readonly string[];
  readonly resource: ObjectValue;
}

/** What a composite resource makes at one revision. */
export type Made =
  | {
      readonly is: 'made';
      readonly composed: readonly Composed[];
      /** Resources that wait for a field, with the function's words. */
      readonly heldBack: ReadonlyMap<string, string>;
      /** The composite with defaults, to know what the API server stored. */
      readonly stored: ObjectValue;
      readonly namespaced: boolean;
    }
  /** Crossplane would stop at this on every attempt. */
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'unknown'; readonly why: string };

/** Composites that composites compose are followed so deep. */
const MAX_NESTING = 5;
/** Chains of a status that waits for another one are followed so far. */
const RECONCILES = 4;
/** Nothing here depends on the time. */
const NOW = new Date('2024-01-01T00:00:00Z');

export interface Instance {
  readonly composite: ObjectValue;
  /** The namespace it gets where it names none. */
  readonly namespace?: string | undefined;
  /** What a cluster holds, of this composite resource and of others; where it is given, what it says wins over what is computed. */
  readonly observed?: Observed | undefined;
  /** What was there before the change: what it made, and what the API server stored of it. */
  readonly before?: {
    readonly composed: readonly ObjectValue[];
    readonly stored: ObjectValue;
    readonly given: ObjectValue;
  };
}

/** Renders a composite resource of a tree with the platform of that tree. */
export async function make(instance: Instance, platform: Platform, depth = 0): Promise<Made> {
  const { group, kind } = groupVersionKindOf(instance.composite);
  const definition = definitionOf(platform, group, kind);
  if (definition === undefined) return { is: 'unknown', why: `the definition of ${group}/${kind} is not in the tree` };
  if (textAt(definition, 'spec', 'claimNames', 'kind') === kind)
    return { is: 'unknown', why: 'it is a claim: the composite resource behind it is made in the cluster' };
  const composite = copyObject(instance.composite);
  if (isNamespaced(definition) && textAt(composite, 'metadata', 'namespace') === '')
    setMetadata(composite, 'namespace', instance.namespace ?? 'default');
  const converted = inReferencedVersion(composite, definition);
  if (converted !== undefined) return { is: 'unknown', why: converted };
  if (instance.before !== undefined) keepStored(composite, instance.before.given, instance.before.stored);
  const there = observedOf(instance.observed ?? [], composite);
  if (there.status !== undefined && composite.status === undefined) composite.status = copyObject(there.status);
  const composition = chooseComposition(platform, composite, definition);
  if ('unknown' in composition && typeof composition.unknown === 'string')
    return { is: 'unknown', why: composition.unknown };
  const foreign = foreignFunction(platform, composition as ObjectValue);
  if (foreign !== undefined)
    return {
      is: 'unknown',
      why: `its pipeline runs ${foreign}, which is not built in: render it with \`mainstem crossplane render\` and a function that runs, named by render.crossplane.io/runtime-development-target`,
    };
  try {
    const stored = copyObject(composite);
    applyDefaults(stored, definition);
    const reconcile = () =>
      renderComposite({
        composite,
        composition: composition as ObjectValue,
        ...(platform.functions.length > 0 ? { functions: platform.functions } : {}),
        definition,
        observed: overlaid(there.composed, instance.before?.composed ?? []),
        required: platform.facts,
        now: NOW,
      });
    let rendered = await reconcile();
    // What one reconcile writes into the status the next one reads: a cluster had time for all of them.
    for (let pass = 1; pass < RECONCILES && there.composed.length > 0 && rendered.fatal === undefined; pass++) {
      if (isObject(rendered.composite.status)) composite.status = copyObject(rendered.composite.status);
      rendered = await reconcile();
    }
    if (rendered.fatal !== undefined) return { is: 'refused', why: lastOf(rendered.fatal) };
    const composed: Composed[] = [];
    const heldBack = new Map(rendered.heldBack);
    for (const resource of rendered.composed) {
      composed.push({ path: [resourceName(resource)], resource });
      const inner = await makeNested(resource, instance.observed, platform, depth);
      if (inner === undefined) continue;
      if (inner.is !== 'made') return { ...inner, why: `${resourceName(resource)}: ${inner.why}` };
      composed.push(...inner.composed.map((one) => ({ ...one, path: [resourceName(resource), ...one.path] })));
      for (const [name, why] of inner.heldBack) heldBack.set(`${resourceName(resource)}/${name}`, why);
    }
    return { is: 'made', composed, heldBack, stored, namespaced: isNamespaced(definition) };
  } catch (error) {
    if (error instanceof Failure) return { is: 'refused', why: lastOf(error.message) };
    throw error;
  }
}

/** What a composed composite makes in turn; `undefined` for what is no composite of this tree. */
async function makeNested(
  resource: ObjectValue,
  observed: Observed | undefined,
  platform: Platform,
  depth: number,
): Promise<Made | undefined> {
  const { group, kind } = groupVersionKindOf(resource);
  if (definitionOf(platform, group, kind) === undefined) return undefined;
  if (depth >= MAX_NESTING)
    return { is: 'unknown', why: `composites that compose composites are followed ${MAX_NESTING} levels deep` };
  return make({ composite: resource, observed }, platform, depth + 1);
}

function foreignFunction(platform: Platform, composition: ObjectValue): string | undefined {
  const name = stepFunctions(composition).find((one) => {
    const definition = platform.functions.find((known) => textAt(known, 'metadata', 'name') === one);
    return builtin(one, definition) === undefined;
  });
  return name === undefined ? undefined : describeFunction(platform, name);
}

/**
 * The API server wrote the defaults of its time into what it stored, and they stay when a default changes. So what was stored and never
 * given is put into the composite before the new defaults are.
 */
function keepStored(composite: ObjectValue, given: ObjectValue, stored: ObjectValue): void {
  const fill = (target: Value | undefined, old: Value | undefined, kept: Value | undefined): void => {
    if (!isObject(target) || !isObject(kept)) return;
    for (const [key, value] of Object.entries(kept)) {
      const oldValue = isObject(old) ? old[key] : undefined;
      if (target[key] === undefined) {
        if (oldValue === undefined) target[key] = fromPlain(value);
      } else fill(target[key], oldValue, value);
    }
  };
  fill(composite.spec, given.spec, stored.spec);
}

/** The innermost words of an error of the render: what stands before is upstream's wrapping. */
function lastOf(message: string): string {
  return message
    .replace(/\s*: exit status 1\s*$/, '')
    .replace(/^[\s\S]*crossplane: error: cannot render composite resource: /, '')
    .replace(/^reconcile failed: cannot compose resources: |^cannot compose resources: /, '')
    .trim();
}

/** What a composite resource is called where it is shown. */
export function showComposite(composite: ObjectValue): string {
  return `${textAt(composite, 'kind')} ${nameOf(composite)}`;
}
