import { quote } from './text.ts';

/** An IP address: 4 or 16 bytes, and the zone of an IPv6 address. */
export interface Address {
  readonly bytes: readonly number[];
  readonly zone: string;
}

/** Go's words about a text that is no address or no prefix. */
export class AddressError extends Error {}

function fail(input: string, message: string, at = ''): never {
  const place = at === '' ? '' : ` (at ${quote(at)})`;
  throw new AddressError(`ParseAddr(${quote(input)}): ${message}${place}`);
}

/**
 * Go's netip.ParseAddr.
 *
 * @throws AddressError with Go's words.
 */
export function parseAddress(input: string): Address {
  for (const char of input) {
    if (char === '.') return { bytes: parseIPv4Fields(input, input), zone: '' };
    if (char === ':') return parseIPv6(input);
    if (char === '%') fail(input, 'missing IPv6 address');
  }
  fail(input, 'unable to parse IP');
}

function parseIPv4Fields(input: string, text: string): number[] {
  const fields: number[] = [];
  let value = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char >= '0' && char <= '9') {
      if (digits === 1 && value === 0) fail(input, 'IPv4 field has octet with leading zero');
      value = value * 10 + Number(char);
      digits++;
      if (value > 255) fail(input, 'IPv4 field has value >255');
    } else if (char === '.') {
      if (i === 0 || i === text.length - 1 || text[i - 1] === '.') {
        fail(input, 'IPv4 field must have at least one digit', text.slice(i));
      }
      if (fields.length === 3) fail(input, 'IPv4 address too long');
      fields.push(value);
      value = 0;
      digits = 0;
    } else {
      fail(input, 'unexpected character', text.slice(i));
    }
  }
  if (fields.length < 3) fail(input, 'IPv4 address too short');
  return [...fields, value];
}

function parseIPv6(input: string): Address {
  const percent = input.indexOf('%');
  const zone = percent < 0 ? '' : input.slice(percent + 1);
  if (percent >= 0 && zone === '') fail(input, 'zone must be a non-empty string');
  let rest = percent < 0 ? input : input.slice(0, percent);
  const bytes: number[] = [];
  let ellipsis = -1;
  if (rest.startsWith('::')) {
    ellipsis = 0;
    rest = rest.slice(2);
    if (rest === '') return { bytes: new Array<number>(16).fill(0), zone };
  }
  while (bytes.length < 16) {
    const group = /^[0-9a-fA-F]*/.exec(rest)?.[0] ?? '';
    if (group.length > 4) fail(input, 'each group must have 4 or less digits', rest);
    if (group === '') fail(input, 'each colon-separated field must have at least one digit', rest);
    if (rest[group.length] === '.') {
      if (ellipsis < 0 && bytes.length !== 12) {
        fail(input, 'embedded IPv4 address must replace the final 2 fields of the address', rest);
      }
      if (bytes.length + 4 > 16) {
        fail(input, 'too many hex fields to fit an embedded IPv4 at the end of the address', rest);
      }
      bytes.push(...parseIPv4Fields(input, rest));
      rest = '';
      break;
    }
    const value = Number.parseInt(group, 16);
    bytes.push(value >> 8, value & 255);
    rest = rest.slice(group.length);
    if (rest === '') break;
    if (rest[0] !== ':') fail(input, 'unexpected character, want colon', rest);
    if (rest.length === 1) fail(input, 'colon must be followed by more characters', rest);
    rest = rest.slice(1);
    if (rest[0] === ':') {
      if (ellipsis >= 0) fail(input, 'multiple :: in address', rest);
      ellipsis = bytes.length;
      rest = rest.slice(1);
      if (rest === '') break;
    }
  }
  if (rest !== '') fail(input, 'trailing garbage after address', rest);
  if (bytes.length < 16) {
    if (ellipsis < 0) fail(input, 'address string too short');
    bytes.splice(ellipsis, 0, ...new Array<number>(16 - bytes.length).fill(0));
  } else if (ellipsis >= 0) {
    fail(input, 'the :: must expand to at least one field of zeros');
  }
  return { bytes, zone };
}

/** An address and the number of leading bits that count. */
export interface Prefix {
  readonly address: Address;
  readonly bits: number;
}

/**
 * Go's netip.ParsePrefix.
 *
 * @throws AddressError with Go's words.
 */
export function parsePrefix(input: string): Prefix {
  const bad = (message: string): never => {
    throw new AddressError(`netip.ParsePrefix(${quote(input)}): ${message}`);
  };
  const slash = input.lastIndexOf('/');
  if (slash < 0) return bad("no '/'");
  let address: Address;
  try {
    address = parseAddress(input.slice(0, slash));
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error));
  }
  if (address.zone !== '') return bad('IPv6 zones cannot be present in a prefix');
  const bits = input.slice(slash + 1);
  if (!/^(?:[0-9]|[1-9][0-9]*)$/.test(bits) || bits.length > 18) return bad(`bad bits after slash: ${quote(bits)}`);
  if (Number(bits) > address.bytes.length * 8) return bad('prefix length out of range');
  return { address, bits: Number(bits) };
}

/** True for an IPv4 address written as an IPv6 one (`::ffff:1.2.3.4`). */
export function isMapped({ bytes }: Address): boolean {
  return (
    bytes.length === 16 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255
  );
}

/** The address as Go prints it: IPv6 in lower case, the longest run of at least two zero groups as `::`. */
export function formatAddress(address: Address): string {
  const { bytes, zone } = address;
  if (bytes.length === 4) return bytes.join('.');
  const suffix = zone === '' ? '' : `%${zone}`;
  if (isMapped(address)) return `::ffff:${bytes.slice(12).join('.')}${suffix}`;
  const groups = Array.from({ length: 8 }, (_, i) => ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0));
  let start = -1;
  let end = -1;
  for (let i = 0; i < 8; i++) {
    let j = i;
    while (j < 8 && groups[j] === 0) j++;
    if (j - i >= 2 && j - i > end - start) {
      start = i;
      end = j;
    }
  }
  const hex = (from: number, to: number) =>
    groups
      .slice(from, to)
      .map((group) => group.toString(16))
      .join(':');
  return start < 0 ? hex(0, 8) + suffix : `${hex(0, start)}::${hex(end, 8)}${suffix}`;
}

/** The address with all bits after the first `bits` cleared. */
export function maskAddress({ bytes, zone }: Address, bits: number): Address {
  const masked = bytes.map((byte, index) => {
    const kept = Math.max(0, Math.min(8, bits - index * 8));
    return byte & (0xff00 >> kept) & 0xff;
  });
  return { bytes: masked, zone };
}

/** The bytes as one number, for comparing. */
export function sameBytes(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
