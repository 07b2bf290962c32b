import type { FieldChange } from '@mainstem/change';

/** The fields of one element of the outermost array of a resource that they pass through. */
export interface ElementChange {
  /** The array's path. */
  readonly array: string;
  readonly fields: readonly ElementField[];
  readonly kind: 'added' | 'removed' | 'changed';
}

export interface ElementField {
  /** The path below the element; empty for an element that is a plain value. */
  readonly below: string;
  readonly field: FieldChange;
}

/** Up to the first `[n]` that is an index and no quoted key. */
const THROUGH_ARRAY = /^((?:[^["]|\["(?:[^"\\]|\\.)*"\])*?)\[(\d+)\](.*)$/s;

/** Splits fields into those outside of arrays and, by element, those within one. */
export function splitFields(fields: readonly FieldChange[]): { plain: FieldChange[]; elements: ElementChange[] } {
  const plain: FieldChange[] = [];
  const elements = new Map<string, { array: string; fields: ElementField[] }>();
  for (const field of fields) {
    const [, array, index, below] = THROUGH_ARRAY.exec(field.path) ?? [];
    if (array === undefined || index === undefined) {
      plain.push(field);
      continue;
    }
    const key = `${array}[${index}]`;
    const element = elements.get(key) ?? { array, fields: [] };
    element.fields.push({ below: below ?? '', field });
    elements.set(key, element);
  }
  return { plain, elements: [...elements.values()].map((element) => ({ ...element, kind: kindOf(element.fields) })) };
}

function kindOf(fields: readonly ElementField[]): ElementChange['kind'] {
  // A sensitive field says neither of both sides, so an element that has one counts as changed.
  if (fields.some(({ field }) => field.sensitive === true)) return 'changed';
  if (fields.every(({ field }) => field.before === undefined)) return 'added';
  return fields.every(({ field }) => field.after === undefined && field.unknown !== true) ? 'removed' : 'changed';
}
