import { nearest } from '@mainstem/change';
import { Failure } from '../render/failure.ts';
import { parseFieldPath, type Segment, showSegments } from '../render/field-path.ts';
import type { Patch, Template } from '../render/functions/patch-and-transform/input.ts';
import { DEFAULT_PATCH, toFieldPath } from '../render/functions/patch-and-transform/validate.ts';
import type { Say } from './report.ts';
import { transformed } from './transforms.ts';
import { ANY, describe, fits, TEXT, type Type, walk } from './types.ts';

/** One of the two objects that a patch connects. */
export interface End {
  /** How messages call it: `the composite resource (Postgres)`. */
  readonly what: string;
  readonly type: Type;
  /** It is a composite resource itself. */
  readonly isComposite: boolean;
}

type At = readonly (string | number)[];

/** What is not known: an environment holds whatever its EnvironmentConfigs hold. */
export const ENVIRONMENT: End = { what: 'the environment', type: ANY, isComposite: false };

/** Where a patch of this type reads, and where it writes. */
function endsOf(type: string, composite: End, resource: End): { readonly from: End; readonly to: End } | undefined {
  switch (type) {
    case 'FromCompositeFieldPath':
    case 'CombineFromComposite':
      return { from: composite, to: resource };
    case 'ToCompositeFieldPath':
    case 'CombineToComposite':
      return { from: resource, to: composite };
    case 'FromEnvironmentFieldPath':
    case 'CombineFromEnvironment':
      return { from: ENVIRONMENT, to: resource };
    case 'ToEnvironmentFieldPath':
    case 'CombineToEnvironment':
      return { from: resource, to: ENVIRONMENT };
    default:
      return undefined;
  }
}

/** Patches of `environment.patches` go between the composite resource and the environment. */
function environmentEndsOf(type: string, composite: End): { readonly from: End; readonly to: End } | undefined {
  switch (type) {
    case 'FromCompositeFieldPath':
    case 'CombineFromComposite':
    case 'ToEnvironmentFieldPath':
      return { from: composite, to: ENVIRONMENT };
    case 'ToCompositeFieldPath':
    case 'CombineToComposite':
    case 'FromEnvironmentFieldPath':
      return { from: ENVIRONMENT, to: composite };
    default:
      return undefined;
  }
}

/** Holds a patch against the types of what it reads and of what it writes. */
export function checkPatch(patch: Patch, at: At, ends: { composite: End; resource?: End }, say: Say): void {
  const type = patch.type || DEFAULT_PATCH;
  const { composite, resource } = ends;
  const found = resource === undefined ? environmentEndsOf(type, composite) : endsOf(type, composite, resource);
  if (found === undefined) return;
  const { from, to } = found;
  const given = sourceType(patch, at, from, say);
  const path = toFieldPath(patch);
  // What writes where it reads is told once.
  const where = patch.toFieldPath === undefined ? [...at, 'fromFieldPath'] : [...at, 'toFieldPath'];
  const wanted = typeAt(path, where, to, true, say);
  refuseReferences(path, where, to, say);
  if (given === undefined) return;
  const result = transformed(patch.transforms ?? [], given);
  if ('fault' in result) {
    say('error', 'crossplane/type', [...at, 'transforms'], { message: `${result.fault}.` });
    return;
  }
  if (result.doubt !== undefined)
    say('warning', 'crossplane/type', [...at, 'transforms'], { message: `${result.doubt}.` });
  if (wanted === undefined) return;
  const verdict = fits(result.type, wanted);
  if (verdict === 'yes') return;
  const source = patch.combine === undefined ? patch.fromFieldPath : 'the combined text';
  say(verdict === 'no' ? 'error' : 'warning', 'crossplane/type', where, {
    message:
      result.type.is === 'string' && wanted.is === 'string'
        ? `${path} of ${to.what} does not take ${verdict === 'no' ? 'what' : 'everything that'} ${source} may hold${allowed(wanted)}.`
        : `${path} of ${to.what} is ${describe(wanted)}, and ${source} gives ${describe(result.type)}${verdict === 'no' ? '' : ', which does not always fit'}.`,
    suggestion:
      (patch.transforms ?? []).length === 0 ? 'Convert it with a transform, or patch another field.' : undefined,
  });
}

function allowed(type: Type): string {
  return type.is === 'string' && type.values !== undefined
    ? `; it takes ${type.values.map((value) => JSON.stringify(value)).join(', ')}`
    : '';
}

function sourceType(patch: Patch, at: At, from: End, say: Say): Type | undefined {
  if (patch.combine === undefined) return typeAt(patch.fromFieldPath ?? '', [...at, 'fromFieldPath'], from, false, say);
  for (const [index, variable] of (patch.combine.variables ?? []).entries())
    typeAt(variable?.fromFieldPath ?? '', [...at, 'combine', 'variables', index, 'fromFieldPath'], from, false, say);
  return TEXT;
}

/** The type at a path; `undefined` when something is wrong with it, which is said. */
export function typeAt(path: string, at: At, end: End, writes: boolean, say: Say): Type | undefined {
  let segments: readonly Segment[];
  try {
    segments = parseFieldPath(path);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say('error', 'crossplane/function-input', at, { message: `${error.message}.` });
    return undefined;
  }
  const walked = walk(end.type, segments, writes);
  if ('type' in walked) return walked.type;
  const before = segments.slice(0, walked.index);
  if ('misfit' in walked) {
    say('error', 'crossplane/type', at, {
      message: `${showSegments(before)} of ${end.what} is ${describe(walked.misfit)}, which has no ${showPart(segments[walked.index])}.`,
    });
    return undefined;
  }
  const near = nearest(walked.missing, walked.known);
  const instead = near === undefined ? undefined : showSegments([...before, near, ...segments.slice(walked.index + 1)]);
  say('error', 'crossplane/unknown-field', at, {
    message: `${end.what} has no field ${showSegments(segments.slice(0, walked.index + 1))}${writes ? ': what is written there is lost or refused' : ''}.`,
    suggestion: instead === undefined ? undefined : `Did you mean \`${instead}\`?`,
  });
  return undefined;
}

function showPart(part: Segment | undefined): string {
  return typeof part === 'number' ? `item ${part}` : `field ${part}`;
}

/** Checks of readiness, and connection details, that read fields of the composed resource. */
export function checkReads({ readinessChecks, connectionDetails }: Template, at: At, resource: End, say: Say): void {
  for (const [index, check] of (readinessChecks ?? []).entries()) {
    if (check?.fieldPath === undefined || check.type === 'None') continue;
    const where = [...at, 'readinessChecks', index, 'fieldPath'];
    const type = typeAt(check.fieldPath, where, resource, false, say);
    const wanted: Type | undefined =
      check.type === 'MatchString'
        ? TEXT
        : check.type === 'MatchTrue' || check.type === 'MatchFalse'
          ? { is: 'boolean' }
          : undefined;
    if (type === undefined || wanted === undefined || fits(type, wanted) !== 'no') continue;
    say('error', 'crossplane/type', where, {
      message: `${check.fieldPath} of ${resource.what} is ${describe(type)}, so that ${check.type} never holds.`,
    });
  }
  for (const [index, detail] of (connectionDetails ?? []).entries())
    if (detail?.type === 'FromFieldPath' && detail.fromFieldPath !== undefined)
      typeAt(detail.fromFieldPath, [...at, 'connectionDetails', index, 'fromFieldPath'], resource, false, say);
}

const REFERENCES = /^spec\.(?:crossplane\.)?resourceRefs?(?![A-Za-z])/;

/** A composite resource whose references somebody else writes makes Crossplane act on what they name. */
function refuseReferences(path: string, at: At, to: End, say: Say): void {
  if (!to.isComposite || !REFERENCES.test(path)) return;
  say('error', 'crossplane/resource-refs', at, {
    message: `${path} of ${to.what} belongs to Crossplane: ${ADVISORY}.`,
  });
}

export const ADVISORY =
  'a reference that it did not write makes it adopt, change or delete what is named there (GHSA-77cv-mrm6-fr3c)';
