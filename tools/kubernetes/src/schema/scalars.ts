import { quantityOf } from '../preview/quantity.ts';
import type { Scalar } from './types.ts';

/** What is wrong with a scalar, and what to write. Neither quotes the value: it may be a secret. */
export interface Mismatch {
  readonly expected: string;
  /** What stands there, when it is of another type altogether. */
  readonly found?: string;
  readonly suggestion: string;
}

/** What a value is, in words. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number';
  return typeof value === 'boolean' ? 'a boolean' : 'a string';
}

const INT32 = 2 ** 31;
const INT64 = 2 ** 63;
/** RFC 3339 with seconds, as Go reads it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** Base64 of the standard alphabet; line ends within are passed over, as Go's decoder does. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const QUOTE = 'Put it in quotes.';
const UNQUOTE = 'Write it without quotes.';

/** Holds a value other than null to a scalar type; `undefined` when it fits. */
export function mismatchOf(value: unknown, type: Scalar): Mismatch | undefined {
  switch (type) {
    case 'any':
      return undefined;
    case 'string':
      if (typeof value === 'string') return undefined;
      return wrong(value, 'a string', isStructure(value) ? 'Write a single value here.' : QUOTE);
    case 'bool':
      if (typeof value === 'boolean') return undefined;
      return wrong(value, 'true or false', /^(?:true|false)$/i.test(String(value)) ? UNQUOTE : 'Write true or false.');
    case 'number':
      if (typeof value === 'number') return undefined;
      return wrong(value, 'a number', isNumeric(value) ? UNQUOTE : 'Write a number.');
    case 'int32':
    case 'int64': {
      const limit = type === 'int32' ? INT32 : INT64;
      if (typeof value !== 'number') {
        return wrong(value, 'a whole number', isNumeric(value) ? UNQUOTE : 'Write a whole number.');
      }
      if (!Number.isInteger(value)) return { expected: 'a whole number', found: 'a fraction', suggestion: 'Round it.' };
      if (value >= -limit && value < limit) return undefined;
      return { expected: `a whole number of ${type.slice(3)} bits`, suggestion: 'Write a smaller number.' };
    }
    case 'int-or-string':
      if (typeof value === 'string') return undefined;
      if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < INT32) return undefined;
      return wrong(value, 'a whole number or a string', 'Write a whole number, a name or a percentage.');
    case 'quantity':
      if (quantityOf(value) !== undefined) return undefined;
      if (typeof value === 'number') return undefined; // an exponent as JavaScript writes it
      return wrong(value, 'a quantity', 'Write it like 500m, 2, 1Gi or 1.5G.');
    case 'byte':
      if (typeof value !== 'string')
        return wrong(value, 'base64 text', 'Encode the value with base64, or write it as text under stringData.');
      if (BASE64.test(value.replace(/[\r\n]/g, ''))) return undefined;
      return {
        expected: 'base64 text',
        suggestion:
          'Encode the value with base64; plain text belongs under stringData (a Secret) or data (a ConfigMap).',
      };
    case 'time':
      if (typeof value === 'string' && TIME.test(value)) return undefined;
      return wrong(value, 'a time', 'Write it like "2026-01-31T12:00:00Z".');
  }
}

/** A string where a quantity or a time is wanted is of the right type and says nothing of them, so it is not named. */
function wrong(value: unknown, expected: string, suggestion: string): Mismatch {
  const found = describe(value);
  const isFormat = typeof value === 'string' && (expected === 'a time' || expected === 'a quantity');
  return isFormat || (typeof value === 'number' && expected.startsWith('a whole number'))
    ? { expected, suggestion }
    : { expected, found, suggestion };
}

function isStructure(value: unknown): boolean {
  return typeof value === 'object';
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
}

/**
 * True for text that something else replaces before the API server sees it: variables of Flux (`${NAME}`), expressions of a
 * template engine, values that SOPS encrypted, references of vals, placeholders of argocd-vault-plugin (`<path:...>`).
 */
export function isPlaceholder(text: string): boolean {
  return /\$\{[^}]+\}|\{\{.*\}\}|^ENC\[|^ref\+[a-z]+:|^<[^<>]+>$/s.test(text);
}
