import { quote } from '../go/index.ts';

/** A semantic version (github.com/blang/semver/v4). */
export interface Version {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  readonly pre: readonly (bigint | string)[];
  readonly build: readonly string[];
}

export class VersionError extends Error {}

const MAX_UINT64 = 2n ** 64n - 1n;

/**
 * Parses a version strictly.
 *
 * @throws VersionError with the library's words.
 */
export function parseVersion(text: string): Version {
  if (text === '') throw new VersionError('Version string empty');
  const parts = splitN(text, '.', 3);
  if (parts.length !== 3) throw new VersionError('No Major.Minor.Patch elements found');
  const [majorText = '', minorText = '', rest = ''] = parts;
  const major = number(majorText, 'Major');
  const minor = number(minorText, 'Minor');
  let patchText = rest;
  let build: string[] = [];
  let pre: (bigint | string)[] = [];
  const plus = patchText.indexOf('+');
  if (plus >= 0) {
    build = patchText.slice(plus + 1).split('.');
    patchText = patchText.slice(0, plus);
  }
  const dash = patchText.indexOf('-');
  let preText: string | undefined;
  if (dash >= 0) {
    preText = patchText.slice(dash + 1);
    patchText = patchText.slice(0, dash);
  }
  const patch = number(patchText, 'Patch');
  if (preText !== undefined) pre = preText.split('.').map(prerelease);
  for (const part of build) {
    if (part === '') throw new VersionError('Build meta data is empty');
    if (!/^[0-9A-Za-z-]+$/.test(part))
      throw new VersionError(`Invalid character(s) found in build meta data ${quote(part)}`);
  }
  return { major, minor, patch, pre, build };
}

function number(text: string, name: string): bigint {
  if (!/^[0-9]+$/.test(text))
    throw new VersionError(`Invalid character(s) found in ${name.toLowerCase()} number ${quote(text)}`);
  if (text.length > 1 && text.startsWith('0'))
    throw new VersionError(`${name} number must not contain leading zeroes ${quote(text)}`);
  const value = BigInt(text);
  if (value > MAX_UINT64) throw new VersionError(`strconv.ParseUint: parsing ${quote(text)}: value out of range`);
  return value;
}

function prerelease(text: string): bigint | string {
  if (text === '') throw new VersionError('Prerelease is empty');
  if (/^[0-9]+$/.test(text)) {
    if (text.length > 1 && text.startsWith('0'))
      throw new VersionError(`Numeric PreRelease version must not contain leading zeroes ${quote(text)}`);
    return BigInt(text);
  }
  if (!/^[0-9A-Za-z-]+$/.test(text)) throw new VersionError(`Invalid character(s) found in prerelease ${quote(text)}`);
  return text;
}

/** As {@link parseVersion}, after taking a `v` and leading zeros away and adding what is missing to `1` and `1.2`. */
export function parseLooseVersion(text: string): Version {
  const parts = splitN(text.startsWith('v') ? text.slice(1) : text, '.', 3).map((part) => {
    if (part.length <= 1) return part;
    const rest = part.replace(/^0+/, '');
    return rest === '' || !/^[0-9]/.test(rest) ? `0${rest}` : rest;
  });
  if (parts.length < 3) {
    if (/[+-]/.test(parts.at(-1) ?? ''))
      throw new VersionError('short version cannot contain PreRelease/Build meta data');
    while (parts.length < 3) parts.push('0');
  }
  return parseVersion(parts.join('.'));
}

function splitN(text: string, separator: string, most: number): string[] {
  const parts = text.split(separator);
  return parts.length <= most ? parts : [...parts.slice(0, most - 1), parts.slice(most - 1).join(separator)];
}

/** -1, 0 or 1; build meta data does not count. */
export function compareVersions(a: Version, b: Version): number {
  for (const key of ['major', 'minor', 'patch'] as const) {
    if (a[key] !== b[key]) return a[key] > b[key] ? 1 : -1;
  }
  if (a.pre.length === 0 || b.pre.length === 0) return Math.sign(b.pre.length - a.pre.length);
  for (let i = 0; i < Math.min(a.pre.length, b.pre.length); i++) {
    const left = a.pre[i] as bigint | string;
    const right = b.pre[i] as bigint | string;
    if (left === right) continue;
    if (typeof left !== typeof right) return typeof left === 'bigint' ? -1 : 1;
    return left > right ? 1 : -1;
  }
  return Math.sign(a.pre.length - b.pre.length);
}
