import { type Step, writePath } from '../preview/field-path.ts';

export const RULES = [
  'kubernetes/unknown-field',
  'kubernetes/type',
  'kubernetes/required',
  'kubernetes/enum',
  'kubernetes/unknown-kind',
] as const;
export type SchemaRule = (typeof RULES)[number];

/** Something in a manifest that the API server would refuse or drop. No text in it quotes a value. */
export interface SchemaProblem {
  readonly severity: 'error' | 'warning';
  readonly rule: SchemaRule;
  /** Dotted, as everywhere: `spec.template.spec.containers[0].image`. Of a missing field, where it should be. */
  readonly path: string;
  /** The same in parts: keys and indexes. */
  readonly pointer: readonly (string | number)[];
  readonly message: string;
  readonly suggestion?: string;
}

/** Writes the parts of a path as a dotted path. */
export function dotted(pointer: readonly (string | number)[]): string {
  return writePath(pointer.map((part): Step => (typeof part === 'number' ? { index: part } : { key: part })));
}
