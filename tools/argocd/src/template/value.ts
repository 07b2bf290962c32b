import { isUnknown, UNKNOWN_TEXT } from '../unknown.ts';

/*
 * Values as a Go template sees them: `string`, `boolean`, `null` (nil), `number` for float64, which is what every number of
 * JSON or YAML becomes, `bigint` for the integers that templates write or compute, arrays, plain objects. `undefined` is what a
 * missing key gives. Unknown parts of a text are the characters of `unknown.ts`; an unknown value of any type is such a text.
 */

/** What Go's text/template, or a function, refuses: Argo CD reports an error and leaves the Applications as they are. */
export class TemplateFailure extends Error {}

/** What this engine does not evaluate: the value is unknown. */
export class Unsupported extends Error {}

export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** True for a text that is unknown, or that has unknown parts. */
export function isUnknownValue(value: unknown): value is string {
  return typeof value === 'string' && isUnknown(value);
}

/** True when the value, or anything in it, is unknown. */
export function holdsUnknown(value: unknown): boolean {
  if (typeof value === 'string') return isUnknown(value);
  if (Array.isArray(value)) return value.some(holdsUnknown);
  return isMapping(value) && Object.entries(value).some(([key, item]) => isUnknown(key) || holdsUnknown(item));
}

/** Whether a condition holds; `undefined` when it cannot be told. https://pkg.go.dev/text/template#IsTrue */
export function truth(value: unknown): boolean | undefined {
  if (isUnknownValue(value)) return value.replaceAll(/[\uE000\uE001]/g, '') === '' ? undefined : true;
  if (Array.isArray(value)) return value.length > 0;
  if (isMapping(value)) return Object.keys(value).length > 0;
  return !isNil(value) && value !== '' && value !== false && value !== 0 && value !== 0n && !Number.isNaN(value);
}

/** The name of a value's type, as Go's messages and `%!s(…)` write it. */
export function typeName(value: unknown): string {
  if (isNil(value)) return '<nil>';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'float64';
  if (typeof value === 'boolean') return 'bool';
  if (Array.isArray(value)) return '[]interface {}';
  return typeof value === 'string' ? 'string' : 'map[string]interface {}';
}

/** A value as Go's `%v` writes it. */
export function printed(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isNil(value)) return '<nil>';
  if (typeof value === 'number') return printedFloat(value);
  if (Array.isArray(value)) return `[${value.map(printed).join(' ')}]`;
  if (!isMapping(value)) return String(value);
  const entries = sortedKeys(value).map((key) => `${key}:${printed(value[key])}`);
  return `map[${entries.join(' ')}]`;
}

/** Go writes 1000000 as `1e+06`: strconv's format `g` takes an exponent from six digits before the point on. */
const EXPONENT = 6;

/** A float64 as `%v` writes it. */
export function printedFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (Object.is(value, -0)) return '-0';
  const [mantissa = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (value !== 0 && (exponent < -4 || exponent >= EXPONENT)) {
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  return exponent < 0 ? value.toFixed(mantissa.replace(/\D/g, '').length - 1 - exponent) : String(value);
}

/** The keys of a mapping in the order in which Go templates range over them: by bytes. */
export function sortedKeys(mapping: Mapping): string[] {
  return Object.keys(mapping).sort((a, b) => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b))));
}

/** The value below a key or an index of a value that may be unknown; `undefined` when there is none. */
export function member(value: unknown, key: string): unknown {
  if (isUnknownValue(value)) return value;
  if (isUnknown(key)) return UNKNOWN_TEXT;
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
