import { REDACTED, redactText } from '@mainstem/change';
import { detectedSecrets } from './detectors.ts';
import { randomTokens } from './entropy.ts';

/** The same for a message, which may quote anything: what looks random is hidden too. */
export function hideInMessage(value: string, secrets: ReadonlySet<string>): string {
  const random = new Set(randomTokens(value));
  return hide(random.size === 0 ? value : redactText(value, longestFirst(random)), secrets);
}

/** Hides known values, and whatever has the form of a secret. */
export function hide(value: string, secrets: ReadonlySet<string>): string {
  if (value === '') return value;
  if (secrets.has(value)) return REDACTED;
  const index = indexOf(secrets);
  let shown = index.known.get(value);
  if (shown === undefined) {
    const found = new Set([...occurring(value, index), ...detectedSecrets(value)]);
    shown = found.size === 0 ? value : redactText(value, longestFirst(found));
    if (index.known.size < MOST_KNOWN) index.known.set(value, shown);
  }
  return shown;
}

const SHORTEST = 4;

interface Index {
  /** Of the first two letters of some secret: most places of a text begin none. */
  readonly pairs: ReadonlySet<number>;
  readonly byBeginning: ReadonlyMap<string, readonly string[]>;
  /** What texts were hidden to: a plan repeats most of them. */
  readonly known: Map<string, string>;
}
const indexes = new WeakMap<ReadonlySet<string>, Index>();
const MOST_KNOWN = 50_000;

function indexOf(secrets: ReadonlySet<string>): Index {
  let index = indexes.get(secrets);
  if (index === undefined) {
    const byBeginning = new Map<string, string[]>();
    const pairs = new Set<number>();
    for (const secret of secrets) {
      if (secret.length < SHORTEST) continue;
      pairs.add(pairAt(secret, 0));
      const beginning = secret.slice(0, SHORTEST);
      const same = byBeginning.get(beginning);
      if (same === undefined) byBeginning.set(beginning, [secret]);
      else same.push(secret);
    }
    index = { pairs, byBeginning, known: new Map() };
    indexes.set(secrets, index);
  }
  return index;
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x8000 + text.charCodeAt(at + 1);
}

/**
 * The secrets that occur in a text. A stack may have thousands, and a plan tens of thousands of strings, so they are looked up by their first
 * letters; shorter ones count only as the whole text.
 */
function occurring(value: string, { pairs, byBeginning }: Index): string[] {
  const found: string[] = [];
  if (pairs.size === 0) return found;
  for (let at = 0; at + SHORTEST <= value.length; at++) {
    if (!pairs.has(pairAt(value, at))) continue;
    for (const secret of byBeginning.get(value.slice(at, at + SHORTEST)) ?? [])
      if (value.startsWith(secret, at)) found.push(secret);
  }
  return found;
}

/** Hides secrets in the instance keys of an address; the names in it are written in the configuration. */
export function hideInAddress(address: string, secrets: ReadonlySet<string>): string {
  return address.replace(/\["((?:[^"\\]|\\.)*)"\]/g, (_, key: string) => `["${hide(key, secrets)}"]`);
}

/** A name of the configuration: hidden only when it is a secret as a whole. */
export function hideInName(name: string, secrets: ReadonlySet<string>): string {
  return name.length > SHORTEST && secrets.has(name) && /[^a-z_]/i.test(name) ? REDACTED : name;
}

/** The same in every string of a JSON value, and for numbers. */
export function hideInValue(value: unknown, secrets: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return hide(value, secrets);
  if (typeof value === 'number') return secrets.has(String(value)) ? REDACTED : value;
  if (Array.isArray(value)) return value.map((item) => hideInValue(item, secrets));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [hide(key, secrets), hideInValue(item, secrets)]),
  );
}

export function longestFirst(values: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...values].filter((value) => value !== '').sort((a, b) => b.length - a.length));
}
