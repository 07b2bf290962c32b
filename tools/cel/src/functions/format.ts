import { quote } from '../go/index.ts';
import {
  CelError,
  CelList,
  CelMap,
  Duration,
  isError,
  Timestamp,
  TypeValue,
  typeName,
  Uint,
  type Value,
} from '../values/value.ts';
import { toText } from './conversions.ts';

/** A letter of a format string, as `%.2f` has one. */
export type Clause = 's' | 'd' | 'f' | 'e' | 'b' | 'x' | 'X' | 'o';

export interface Directive {
  readonly clause: Clause;
  /** Digits after the point; 6 when none is given. */
  readonly precision: number;
}

/** What a clause says about a value that it cannot show. */
export const CLAUSE_ERRORS: Readonly<Record<Clause, string>> = {
  s: 'string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps',
  d: 'decimal clause can only be used on integers',
  f: 'fixed-point clause can only be used on doubles',
  e: 'scientific clause can only be used on doubles',
  b: 'only integers and bools can be formatted as binary',
  x: 'only integers, byte buffers, and strings can be formatted as hex',
  X: 'only integers, byte buffers, and strings can be formatted as hex',
  o: 'octal clause can only be used on integers',
};

/** A format string that cannot be read, or has more clauses than arguments. */
export class FormatError extends Error {}

/**
 * Splits a format string into texts and directives, asking for each directive's argument before it is read.
 *
 * @param count number of arguments.
 * @throws FormatError with cel-go's words.
 */
export function* readFormat(format: string, count: number): Generator<string | Directive> {
  let used = 0;
  for (let at = 0; at < format.length; ) {
    const percent = format.indexOf('%', at);
    if (percent < 0) {
      yield format.slice(at);
      return;
    }
    if (percent > at) yield format.slice(at, percent);
    if (format[percent + 1] === '%') {
      yield '%';
      at = percent + 2;
      continue;
    }
    if (percent + 1 >= format.length) throw new FormatError('unexpected end of string');
    if (used >= count) throw new FormatError(`index ${used} out of range`);
    const match = /^(?:\.([0-9]*))?([\s\S]?)/u.exec(format.slice(percent + 1));
    const [whole = '', digits, letter = ''] = match ?? [];
    if (digits !== undefined && letter === '') {
      throw new FormatError(
        'could not parse formatting clause: error while parsing precision: could not find end of precision specifier',
      );
    }
    if (digits === '') {
      const words = 'error while converting precision to integer: strconv.Atoi: parsing "": invalid syntax';
      throw new FormatError(`could not parse formatting clause: error while parsing precision: ${words}`);
    }
    if (!'sdfebxXo'.includes(letter)) {
      throw new FormatError(`could not parse formatting clause: unrecognized formatting clause "${letter}"`);
    }
    yield { clause: letter as Clause, precision: digits === undefined ? 6 : Number(digits) };
    used++;
    at = percent + 1 + whole.length;
  }
}

/** `'%s is %d'.format([…])`, with the numbers of `%f` and `%e` in the English way, as the server has them. */
export function formatText(format: string, list: CelList): Value {
  try {
    let text = '';
    let used = 0;
    for (const part of readFormat(format, list.size)) {
      if (typeof part === 'string') text += part;
      else text += clause(part, list.at(used++));
    }
    return text;
  } catch (error) {
    if (error instanceof FormatError) return new CelError(error.message);
    throw error;
  }
}

function clause({ clause, precision }: Directive, value: Value): string {
  const text = shownBy(clause, precision, value);
  if (text !== undefined) return text;
  throw new FormatError(`error during formatting: ${CLAUSE_ERRORS[clause]}, was given ${typeName(value)}`);
}

function shownBy(clause: Clause, precision: number, value: Value): string | undefined {
  const whole = typeof value === 'bigint' ? value : value instanceof Uint ? value.value : undefined;
  switch (clause) {
    case 's':
      return show(value);
    case 'd':
      return whole?.toString();
    case 'b':
      return typeof value === 'boolean' ? (value ? '1' : '0') : whole?.toString(2);
    case 'o':
      return whole?.toString(8);
    case 'x':
    case 'X': {
      const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
      const hex =
        bytes instanceof Uint8Array
          ? [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
          : whole?.toString(16);
      return clause === 'X' ? hex?.toUpperCase() : hex;
    }
    default: {
      const number = typeof value === 'number' ? value : SPECIAL[typeof value === 'string' ? value : ''];
      if (number === undefined) return undefined;
      if (!Number.isFinite(number)) return Number.isNaN(number) ? 'NaN' : number > 0 ? '∞' : '-∞';
      return clause === 'f' ? fixed(number, precision) : scientific(number, precision);
    }
  }
}

const SPECIAL: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

/** Exactly `digits` after the point, halves to even, thousands with commas. */
function fixed(value: number, digits: number): string {
  const scaled = roundScaled(value, digits);
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=([0-9]{3})+$)/g, ',');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(text.length - digits)}`;
}

/** The value times 10^digits as an integer, from its exact binary value. */
function roundScaled(value: number, digits: number): bigint {
  const [numerator, power] = exactly(value);
  let top = numerator * 10n ** BigInt(Math.max(0, digits));
  let bottom = 10n ** BigInt(Math.max(0, -digits));
  if (power >= 0) top *= 2n ** BigInt(power);
  else bottom *= 2n ** BigInt(-power);
  const negative = top < 0n;
  if (negative) top = -top;
  let quotient = top / bottom;
  const twice = (top % bottom) * 2n;
  if (twice > bottom || (twice === bottom && quotient % 2n === 1n)) quotient++;
  return negative ? -quotient : quotient;
}

/** A float as an integer times a power of two. */
function exactly(value: number): [bigint, number] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  return [value < 0 ? -mantissa : mantissa, (exponent === 0 ? 1 : exponent) - 1075];
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `1.234 × 10⁰³`, with narrow spaces. */
function scientific(value: number, digits: number): string {
  let power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  let scaled = roundScaled(value, digits - power);
  const limit = 10n ** BigInt(digits + 1);
  const size = () => (scaled < 0n ? -scaled : scaled);
  if (value !== 0 && size() >= limit) scaled = roundScaled(value, digits - ++power);
  else if (value !== 0 && size() < limit / 10n) scaled = roundScaled(value, digits - --power);
  const text = size()
    .toString()
    .padStart(digits + 1, '0');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const mantissa = digits === 0 ? text : `${text.slice(0, 1)}.${text.slice(1)}`;
  const exponent = String(Math.abs(power))
    .padStart(2, '0')
    .replace(/[0-9]/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '');
  return `${sign}${mantissa}\u202f×\u202f10${power < 0 ? '⁻' : ''}${exponent}`;
}

/** A value as `%s` shows it; `undefined` when it does not. */
function show(value: Value): string | undefined {
  if (value === null) return 'null';
  if (value instanceof CelList) return `[${[...value.items()].map((item) => nested(item)).join(', ')}]`;
  if (value instanceof CelMap) return showMap(value);
  if (typeof value === 'object' && 'inner' in value) return undefined;
  const text = toText(value);
  return typeof text === 'string' ? text : undefined;
}

/** Inside of lists and maps texts have quotes, and doubles six digits. */
function nested(value: Value): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return Number.isFinite(value) ? plainFixed(value) : quote(plainFixed(value));
  if (value instanceof Timestamp) return `timestamp(${quote(String(toText(value)))})`;
  if (value instanceof Duration) return `duration(${quote(String(toText(value)))})`;
  if (value instanceof Uint8Array) return `b${quote(String(toText(value)))}`;
  const text = value instanceof TypeValue ? value.name : show(value);
  if (text === undefined || isError(value))
    throw new FormatError(`error during formatting: no formatting function for ${typeName(value)}`);
  return text;
}

function plainFixed(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
  return fixed(value, 6).replaceAll(',', '');
}

function showMap(map: CelMap): string {
  const entries = [...map.keys()].map((key) => {
    if (typeof key === 'number' || (typeof key === 'object' && !(key instanceof Uint))) {
      throw new FormatError(`error during formatting: no formatting function for map key of type ${typeName(key)}`);
    }
    return [nested(key), nested(map.find(key) ?? null)] as const;
  });
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, value]) => `${key}:${value}`).join(', ')}}`;
}
