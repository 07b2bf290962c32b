import { createHash } from 'node:crypto';
import type { Pattern } from '@mainstem/cel/go';
import { Failure, wrapped } from '../../failure.ts';
import { formatFloat } from '../../go/float.ts';
import { marshal, unmarshal } from '../../go/json.ts';
import { parseBool, parseFloat64, parseInt64 } from '../../go/parse.ts';
import { sprint, sprintf } from '../../go/printf.ts';
import { quantityToFloat } from '../../go/quantity.ts';
import { compileRegexp } from '../../go/regexp.ts';
import { fromBytes, quote, toBytes, toLower, toUpper } from '../../go/text.ts';
import { isObject, typeName, type Value } from '../../go/value.ts';
import type {
  ConvertTransform,
  MatchPattern,
  MatchTransform,
  MathTransform,
  StringTransform,
  Transform,
} from './input.ts';
import { convert as checkConvert, math as checkMath, isConvertible } from './validate.ts';

/** Where the real function ends with a Go panic: its server is gone. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** @throws Failure with the index and type of the transform that could not be applied. */
export function applyTransforms(transforms: readonly Transform[], value: Value): Value {
  let current = value;
  transforms.forEach((transform, index) => {
    current = wrapped(`transform at index ${index} returned error`, () => resolve(transform ?? {}, current));
  });
  return current;
}

function resolve(transform: Transform, value: Value): Value {
  const type = transform.type ?? '';
  const run = <T>(configuration: T | undefined, apply: (configuration: T) => Value): Value => {
    if (configuration === undefined) throw new Failure(`given transform type ${type} requires configuration`);
    return wrapped(`${type} transform could not resolve`, () => apply(configuration));
  };
  switch (type) {
    case 'math':
      return run(transform.math, (math) => resolveMath(math, value));
    case 'map':
      return run(transform.map, (pairs) => {
        if (typeof value !== 'string') throw new Failure(`type ${typeName(value)} is not supported for map transform`);
        const found: Value | undefined = pairs[value];
        if (found === undefined) throw new Failure(`key ${value} is not found in map`);
        if (found === null) throw new Failure(`value for key ${value} is not valid JSON: unexpected end of JSON input`);
        return found;
      });
    case 'match':
      return run(transform.match, (match) => resolveMatch(match, value));
    case 'string':
      return run(transform.string, (string) => resolveString(string, value));
    case 'convert':
      return run(transform.convert, (convert) => resolveConvert(convert, value));
    default:
      throw new Failure(`transform type ${type} is not supported`);
  }
}

function resolveMath(math: MathTransform, value: Value): Value {
  const fault = checkMath(math);
  if (fault !== undefined) throw new Failure(fault);
  if (typeof value !== 'number' && typeof value !== 'bigint')
    throw new Failure(`input is required to be a number for math transformer, got ${typeName(value)}`);
  if (math.type === 'Multiply') {
    const factor = math.multiply ?? 0n;
    return typeof value === 'bigint' ? BigInt.asIntN(64, value * factor) : value * Number(factor);
  }
  const whole = typeof value === 'bigint' ? value : truncate(value);
  const limit = (math.type === 'ClampMin' ? math.clampMin : math.clampMax) ?? 0n;
  const bites = math.type === 'ClampMin' ? whole < limit : whole > limit;
  return bites ? limit : value;
}

/** Go's conversion of a float64 to an int64 on amd64: what does not fit is the smallest. */
function truncate(value: number): bigint {
  if (!Number.isFinite(value)) return -(1n << 63n);
  const whole = BigInt(Math.trunc(value));
  return whole === BigInt.asIntN(64, whole) ? whole : -(1n << 63n);
}

function resolveMatch(match: MatchTransform, value: Value): Value {
  for (const [index, pattern] of (match.patterns ?? []).entries()) {
    if (wrapped(`cannot match pattern at index ${index}`, () => matches(pattern ?? {}, value)))
      return pattern.result ?? null;
  }
  if (match.fallbackTo !== 'Input') return match.fallbackValue ?? null;
  if (match.fallbackValue !== undefined)
    throw new Failure('cannot set both a fallback value and the fallback to input flag');
  return value;
}

function matches(pattern: MatchPattern, value: Value): boolean {
  const type = pattern.type ?? '';
  if (type === 'literal') {
    if (pattern.literal === undefined) throw new Failure('literal is required by type literal');
    if (typeof value !== 'string') throw new Failure(`unsupported input type '${typeName(value)}'`);
    return value === pattern.literal;
  }
  if (type !== 'regexp') throw new Failure(`unsupported pattern type '${type}'`);
  if (pattern.regexp === undefined) throw new Failure('regexp is required by type regexp');
  const expression = compiledRegexp(pattern.regexp, 'cannot compile regexp');
  if (value === null) throw new Failure("unsupported input type 'null'");
  if (typeof value !== 'string') throw new Failure(`unsupported input type '${typeName(value)}'`);
  return expression.test(value);
}

function compiledRegexp(pattern: string, words: string): Pattern {
  const expression = compileRegexp(pattern);
  if ('error' in expression) throw new Failure(`${words}: ${expression.error}`);
  return expression;
}

function resolveString(string: StringTransform, value: Value): string {
  const type = string.type ?? '';
  const given = <T>(part: T | undefined, name: string): T => {
    if (part === undefined) throw new Failure(`string transform of type ${type} ${name} is not set`);
    return part;
  };
  switch (type) {
    case 'Format':
      return sprintf(given(string.fmt, 'fmt'), [value]);
    case 'Convert':
      return convertString(given(string.convert, 'convert'), value);
    case 'TrimPrefix': {
      const prefix = given(string.trim, 'trim');
      const text = sprint(value);
      return text.startsWith(prefix) ? text.slice(prefix.length) : text;
    }
    case 'TrimSuffix': {
      const suffix = given(string.trim, 'trim');
      const text = sprint(value);
      return text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text;
    }
    case 'Regexp': {
      const { match = '', group = 0n } = given(string.regexp, 'regexp');
      const groups = compiledRegexp(match, 'could not compile regexp').groups(sprint(value));
      if (groups === undefined || group >= groups.length)
        throw new Failure(`regexp ${quote(match)} had no matches for group ${group}`);
      if (group < 0n) throw new Crash('a regexp group below zero');
      return groups[Number(group)] ?? '';
    }
    case 'Join': {
      const { separator = '' } = given(string.join, 'join');
      if (!Array.isArray(value)) throw new Failure('could not parse input array');
      const joined = value.map((item) => `${sprint(item)}${separator}`).join('');
      // Upstream cuts one byte, whatever the separator's length.
      return value.length > 0 && separator !== '' ? fromBytes(toBytes(joined).subarray(0, -1)) : joined;
    }
    case 'Replace': {
      const { search = '', replace = '' } = given(string.replace, 'replace');
      return sprint(value).replaceAll(search, () => replace);
    }
    default:
      throw new Failure(`type ${type} is not supported for string transform type`);
  }
}

function convertString(conversion: string, value: Value): string {
  switch (conversion) {
    case 'ToUpper':
      return toUpper(sprint(value));
    case 'ToLower':
      return toLower(sprint(value));
    case 'ToJson':
      return jsonOf(value);
    case 'ToBase64':
      return toBytes(sprint(value)).toString('base64');
    case 'FromBase64':
      return decodeBase64(sprint(value));
    case 'ToSha1':
    case 'ToSha256':
    case 'ToSha512':
      return wrapped('cannot generate hash', () =>
        createHash(conversion.slice(2).toLowerCase()).update(hashed(value)).digest('hex'),
      );
    case 'ToAdler32':
      return wrapped('unable to generate Adler checksum', () => String(adler32(hashed(value))));
    default:
      throw new Failure(`type ${conversion} is not supported for string convert`);
  }
}

function jsonOf(value: Value): string {
  const text = marshal(value);
  if (typeof text !== 'string') throw new Failure(`cannot marshal to JSON: ${text.error}`);
  return text;
}

function hashed(value: Value): Buffer {
  return toBytes(typeof value === 'string' ? value : jsonOf(value));
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

/** `base64.StdEncoding`: padding is a must, line breaks are skipped, anything else is an error at its byte. */
function decodeBase64(text: string): string {
  const bytes = toBytes(text);
  const illegal = (at: number) => new Failure(`string is not valid base64: illegal base64 data at input byte ${at}`);
  const digits: string[] = [];
  let at = 0;
  const skip = () => {
    while (bytes[at] === 10 || bytes[at] === 13) at++;
  };
  for (; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === 10 || byte === 13) continue;
    const char = String.fromCharCode(byte);
    if (/[A-Za-z0-9+/]/.test(char)) {
      digits.push(char);
      continue;
    }
    const place = digits.length % 4;
    if (char !== '=' || place < 2) throw illegal(at);
    if (place === 2) {
      at++;
      skip();
      if (at >= bytes.length) throw illegal(bytes.length);
      if (bytes[at] !== 0x3d) throw illegal(at);
    }
    at++;
    skip();
    if (at < bytes.length) throw illegal(at);
    break;
  }
  const left = digits.length % 4;
  const padded = text.replace(/[\r\n]+$/, '').endsWith('=');
  // Upstream names the start of the quantum that is not complete.
  if (left !== 0 && !padded) throw illegal(bytes.length - left);
  return fromBytes(Buffer.from(digits.join(''), 'base64'));
}

function resolveConvert(convert: ConvertTransform, value: Value): Value {
  const fault = checkConvert(convert);
  if (fault !== undefined) throw new Failure(fault);
  const from = typeName(value);
  if (!isConvertible(from)) throw new Failure(`invalid input type ${from}`);
  const to = convert.toType === 'int' ? 'int64' : (convert.toType ?? '');
  if (to === from) return value;
  const format = convert.format ?? 'none';
  const converted =
    format === 'none' ? plainly(value, to) : format === 'json' ? fromJson(value, to) : fromQuantity(value, to);
  if (converted === undefined)
    throw new Failure(`conversion from ${from} to ${to} is not supported with format ${format}`);
  return converted;
}

function plainly(value: Value, to: string): Value | undefined {
  if (typeof value === 'string') {
    const read =
      to === 'int64'
        ? parseInt64(value)
        : to === 'bool'
          ? parseBool(value)
          : to === 'float64'
            ? parseFloat64(value)
            : undefined;
    if (typeof read === 'object') throw new Failure(read.error);
    return read;
  }
  if (typeof value === 'boolean') {
    if (to === 'string') return String(value);
    if (to === 'int64') return value ? 1n : 0n;
    return to === 'float64' ? Number(value) : undefined;
  }
  if (typeof value !== 'number' && typeof value !== 'bigint') return undefined;
  switch (to) {
    case 'string':
      return typeof value === 'bigint' ? String(value) : formatFloat(value, 'f', -1);
    case 'bool':
      return Number(value) === 1;
    case 'int64':
      return typeof value === 'bigint' ? value : truncate(value);
    case 'float64':
      return Number(value);
    default:
      return undefined;
  }
}

function fromQuantity(value: Value, to: string): Value | undefined {
  if (typeof value !== 'string' || to !== 'float64') return undefined;
  const read = quantityToFloat(value);
  if (typeof read === 'object') throw new Failure(read.error);
  return read;
}

function fromJson(value: Value, to: string): Value | undefined {
  if (typeof value !== 'string' || (to !== 'object' && to !== 'array')) return undefined;
  const read = unmarshal(value);
  if ('error' in read) throw new Failure(read.error);
  const found = read.value;
  if (found === null || (to === 'object' ? isObject(found) : Array.isArray(found))) return found;
  const kind = Array.isArray(found)
    ? 'array'
    : isObject(found)
      ? 'object'
      : typeof found === 'boolean'
        ? 'bool'
        : typeof found;
  throw new Failure(
    `json: cannot unmarshal ${kind} into Go value of type ${to === 'object' ? 'map[string]interface {}' : '[]interface {}'}`,
  );
}
