/*
 * Scalars and keys as kubectl, the API server and Argo CD read them: sigs.k8s.io/yaml, a fork of go-yaml 2, which is YAML 1.1 in
 * parts (`resolve.go`). Its answers are recorded, and a test asks kubectl itself.
 */

export type Scalar = string | number | boolean | null;

/** What these words are when they are not in quotes; every other word is text. */
const WORDS: ReadonlyMap<string, number | boolean | null> = new Map<string, number | boolean | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
]);
const LONGEST_WORD = 5;

const SHORT_INTEGER = /^-?(?:0|[1-9][0-9]{0,14})$/;
const INTEGER = /^([-+]?)(?:(0[xX][0-9a-fA-F]+|0[bB][01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** Go's own floats, which a scalar that starts with a point is read as: there an underscore stands between digits only. */
const POINT_FLOAT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;

/** The value of a plain scalar. Beyond 2^53 a number is the nearest one that JavaScript has; `.inf` and `.nan` are what they say. */
export function plainValue(text: string): Scalar {
  const code = text.charCodeAt(0);
  const isNumeric = (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d;
  if (isNumeric && SHORT_INTEGER.test(text)) return Number(text) + 0; // -0 is 0
  if (text.length <= LONGEST_WORD) {
    const word = WORDS.get(text);
    if (word !== undefined) return word;
  }
  if (code === 0x2e) return POINT_FLOAT.test(text) ? finite(text, text.replaceAll('_', '')) : text;
  if (!isNumeric) return text;
  const digits = text.replaceAll('_', '');
  return integerOf(digits)?.value ?? (FLOAT.test(digits) ? finite(text, digits) : text);
}

/** `plainValue`, with a `bigint` for an integer beyond 2^53. */
export function exactValue(text: string): Scalar | bigint {
  const value = plainValue(text);
  if (typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  return integerOf(text.replaceAll('_', ''))?.exact ?? value;
}

/** What is too large for a float is text. */
function finite(text: string, digits: string): Scalar {
  const value = Number(digits);
  return Number.isFinite(value) ? value : text;
}

interface Integer {
  readonly value: number;
  readonly exact: bigint;
}

/** An integer of 64 bits; what has no sign may use all of them. */
function integerOf(digits: string): Integer | undefined {
  const [whole, sign = '', based, octal, decimal = ''] = INTEGER.exec(digits) ?? [];
  if (whole === undefined) return undefined;
  const size = BigInt(based ?? (octal === undefined ? decimal : `0o${octal}`));
  const exact = sign === '-' ? -size : size;
  if (exact < -(2n ** 63n) || exact >= (sign === '' ? 2n ** 64n : 2n ** 63n)) return undefined;
  return { value: Number(exact), exact };
}

/**
 * The text of a plain key: JSON has no other keys, so numbers and booleans become text.
 *
 * @returns `undefined` for what kubectl refuses: null, and integers above 2^63.
 */
export function plainKey(text: string): string | undefined {
  const value = plainValue(text);
  if (typeof value === 'string') return value;
  if (value === null) return undefined;
  if (typeof value === 'boolean') return String(value);
  const integer = integerOf(text.replaceAll('_', ''));
  if (integer === undefined) return floatKey(value);
  return integer.exact >= 2n ** 63n ? undefined : String(integer.exact);
}

/** Go's `strconv.FormatFloat(value, 'g', -1, 32)`: the fewest digits that 32 bits can tell apart. */
function floatKey(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (!Number.isFinite(single)) return single < 0 ? '-.inf' : '.inf';
  let digits = 1;
  while (digits < 9 && Math.fround(Number(single.toExponential(digits - 1))) !== single) digits++;
  const [mantissa = '', power = '0'] = single.toExponential(digits - 1).split('e');
  const exponent = Number(power);
  const sign = Object.is(single, -0) ? '-' : '';
  if (exponent >= -4 && exponent < 6) {
    return sign + Number(`${mantissa}e${power}`).toFixed(Math.max(0, digits - 1 - exponent));
  }
  return `${sign}${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

const TAG = 'tag:yaml.org,2002:';

/** The value of a scalar with a tag; `undefined` where it is none of that tag's. A tag of one's own means nothing. */
export function taggedValue(tag: string, text: string): Scalar | undefined {
  const value = plainValue(text);
  switch (tag) {
    case `${TAG}int`:
      return typeof value === 'number' && integerOf(text.replaceAll('_', '')) !== undefined ? value : undefined;
    case `${TAG}float`:
      return typeof value === 'number' ? value : undefined;
    case `${TAG}bool`:
      return typeof value === 'boolean' ? value : undefined;
    case `${TAG}null`:
      return value === null ? value : undefined;
    case `${TAG}binary`: {
      const base64 = text.replaceAll(/[\r\n]/g, '');
      const isBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64);
      return isBase64 ? Buffer.from(base64, 'base64').toString('utf8') : undefined;
    }
    default:
      return text;
  }
}
