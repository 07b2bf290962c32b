import { Failure, wrapped } from '../../failure.ts';
import { expandWildcards, getValue, mergeValue, validJson } from '../../field-path.ts';
import { marshal, throughJson } from '../../go/json.ts';
import { sprintf } from '../../go/printf.ts';
import type { ObjectValue, Value } from '../../go/value.ts';
import type { MergeOptions } from '../../merge.ts';
import { groupVersionKindOf } from '../../metadata.ts';
import type { Patch, PatchSet } from './input.ts';
import { applyTransforms } from './transforms.ts';
import { DEFAULT_PATCH, toFieldPath } from './validate.ts';

/** What a patch of each type reads and writes. The composite is read as observed and written as desired; so are composed resources. */
type Side = 'composite' | 'composed' | 'environment';

const SIDES: Readonly<Record<string, { readonly from: Side; readonly to: Side; readonly combine?: true }>> = {
  FromCompositeFieldPath: { from: 'composite', to: 'composed' },
  ToCompositeFieldPath: { from: 'composed', to: 'composite' },
  FromEnvironmentFieldPath: { from: 'environment', to: 'composed' },
  ToEnvironmentFieldPath: { from: 'composed', to: 'environment' },
  CombineFromComposite: { from: 'composite', to: 'composed', combine: true },
  CombineToComposite: { from: 'composed', to: 'composite', combine: true },
  CombineFromEnvironment: { from: 'environment', to: 'composed', combine: true },
  CombineToEnvironment: { from: 'composed', to: 'environment', combine: true },
};

export interface Parties {
  readonly observedComposite: ObjectValue;
  readonly desiredComposite: ObjectValue;
  readonly environment: ObjectValue;
  readonly observed?: ObjectValue | undefined;
  readonly desired: ObjectValue;
}

export function patchType(patch: Patch): string {
  return patch.type || DEFAULT_PATCH;
}

export function isRequired(patch: Patch): boolean {
  return patch.policy?.fromFieldPath === 'Required';
}

/** Whether a patch writes to the composed resource. */
export function writesComposed(patch: Patch): boolean {
  return SIDES[patchType(patch)]?.to === 'composed';
}

/**
 * Applies a patch of a resource template. One that reads an observed resource which does not exist does nothing.
 *
 * @throws Failure
 */
export function applyComposedPatch(patch: Patch, parties: Parties): void {
  const sides = SIDES[patchType(patch)];
  if (sides === undefined) return;
  const from = {
    composite: parties.observedComposite,
    composed: parties.observed,
    environment: parties.environment,
  }[sides.from];
  if (from === undefined) return;
  const to = { composite: parties.desiredComposite, composed: parties.desired, environment: parties.environment }[
    sides.to
  ];
  apply(patch, sides.combine === true, from, to);
}

/** Applies a patch of the environment: between the composite and the environment, whatever its type says of composed resources. */
export function applyEnvironmentPatch(patch: Patch, parties: Omit<Parties, 'desired' | 'observed'>): void {
  const { observedComposite, desiredComposite, environment } = parties;
  switch (patchType(patch)) {
    case 'FromCompositeFieldPath':
    case 'ToEnvironmentFieldPath':
      apply(patch, false, observedComposite, environment);
      break;
    case 'CombineFromComposite':
      apply(patch, true, observedComposite, environment);
      break;
    case 'ToCompositeFieldPath':
    case 'FromEnvironmentFieldPath':
      apply(patch, false, environment, desiredComposite);
      break;
    case 'CombineToComposite':
      apply(patch, true, environment, desiredComposite);
      break;
  }
}

/** Applies a patch between two objects; `to` is changed in place. @throws Failure */
export function apply(patch: Patch, combine: boolean, from: ObjectValue, to: ObjectValue): void {
  if (combine) {
    applyCombine(patch, from, to);
    return;
  }
  const value = validJson(applyTransforms(patch.transforms ?? [], getValue(from, patch.fromFieldPath ?? '')));
  const options = mergeOptions(patch);
  const path = toFieldPath(patch);
  if (!path.includes('[*]')) {
    write(to, path, value, options);
    return;
  }
  const paths = expandWildcards(to, path);
  if (paths.length === 0) throw new Failure(`cannot expand ToFieldPath ${path}`);
  for (const one of paths) mergeValue(to, one, value, options);
  throughDecoder(to);
}

function write(to: ObjectValue, path: string, value: Value, options: MergeOptions | undefined): void {
  wrapped('cannot patch to object', () => {
    mergeValue(to, path, value, options);
    throughDecoder(to);
  });
}

/**
 * A patched object goes through Kubernetes' JSON decoder as a whole: all its whole numbers are int64 from then on, and it must have a
 * kind.
 */
function throughDecoder(object: ObjectValue): void {
  if (groupVersionKindOf(object).kind === '') {
    const shown = marshal(object);
    throw new Failure(`Object 'Kind' is missing in '${typeof shown === 'string' ? shown : ''}'`);
  }
  for (const key of Object.keys(object)) object[key] = throughJson(object[key] as Value);
}

function applyCombine(patch: Patch, from: ObjectValue, to: ObjectValue): void {
  const { variables = [], string } = patch.combine ?? {};
  const values = variables.map((variable): Value => getValue(from, variable.fromFieldPath ?? ''));
  const value = applyTransforms(patch.transforms ?? [], sprintf(string?.fmt ?? '', values));
  write(to, toFieldPath(patch), value, mergeOptions(patch));
}

function mergeOptions(patch: Patch): MergeOptions | undefined {
  const policy = patch.policy?.toFieldPath ?? 'Replace';
  switch (policy) {
    case 'Replace':
      return undefined;
    case 'MergeObjects':
    case 'MergeObject':
      return { keepMapValues: true, appendSlice: false };
    case 'MergeObjectsAppendArrays':
      return { keepMapValues: true, appendSlice: true };
    case 'ForceMergeObjects':
      return { keepMapValues: false, appendSlice: false };
    case 'ForceMergeObjectsAppendArrays':
    case 'AppendArray':
      return { keepMapValues: false, appendSlice: true };
    default:
      throw new Failure(`invalid patch policy ${policy}`);
  }
}

/**
 * Puts the patches of patch sets in the place of those that name them. Of two sets with one name the later counts.
 *
 * @throws Failure
 */
export function resolvePatchSets(patches: readonly Patch[], sets: readonly PatchSet[]): Patch[] {
  return patches.flatMap((patch) => {
    if (patchType(patch) !== 'PatchSet') return [patch];
    if (patch.patchSetName === undefined) throw new Failure('PatchSetName is required by type PatchSet');
    const set = sets.findLast(({ name }) => name === patch.patchSetName);
    if (set === undefined) throw new Failure(`cannot find PatchSet by name ${patch.patchSetName}`);
    return set.patches ?? [];
  });
}
