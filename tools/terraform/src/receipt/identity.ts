import { type FieldChange, REDACTED, type ResourceChange } from '@mainstem/change';
import { IDENTITY } from '../plan/fields.ts';
import { isHidden, sameValue } from './fields.ts';

/**
 * Whether the object that a change takes over is the reviewed one. An import comes beside any action: Terraform says `update` or a replace when what
 * it takes over differs from the configuration.
 */
export function takesOver({ importedId }: ResourceChange, then: ResourceChange): boolean {
  return importedId === undefined || (importedId === then.importedId && !importedId.includes(REDACTED));
}

/**
 * Whether a change destroys the object that was reviewed: what is shown of it (id, arn, name) before is the same, as far as both show it. What is
 * hidden is compared by its MAC; when all of it is hidden, and there is none, it counts as another object.
 */
export function sameIdentity(now: ResourceChange, then: ResourceChange): boolean {
  const both = now.fields.flatMap((field) => {
    const other = IDENTITY.includes(field.path) ? then.fields.find(({ path }) => path === field.path) : undefined;
    return other === undefined ? [] : [{ field, other }];
  });
  const answers = both.map(({ field, other }) => sameBefore(field, other, now.action));
  if (answers.includes(false)) return false;
  return answers.length === 0 || answers.includes(true);
}

/** `undefined`: nobody can tell. */
function sameBefore(now: FieldChange, then: FieldChange, action: ResourceChange['action']): boolean | undefined {
  if (isHiddenBefore(now) || isHiddenBefore(then)) {
    // Of a replace, what is signed is the value after.
    const isSigned = action !== 'replace' && now.mac !== undefined && then.mac !== undefined;
    return isSigned ? now.mac === then.mac : undefined;
  }
  return sameValue(now.before, then.before);
}

function isHiddenBefore({ before, sensitive }: FieldChange): boolean {
  return sensitive === true || isHidden({ path: '', after: before });
}
