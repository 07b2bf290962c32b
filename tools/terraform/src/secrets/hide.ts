import { addTo, detectedSecrets, REDACTED, randomTokens, redactText, withoutForms } from '@mainstem/change';

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
    // Forms last, by their places: a password of three letters is found nowhere else.
    shown = found.size === 0 ? value : withoutForms(redactText(value, longestFirst(found)));
    if (index.known.size < MOST_KNOWN) index.known.set(value, shown);
  }
  return shown;
}

const SHORTEST = 4;

interface Index {
  /** Which beginnings (`slotOf` of the first four characters) some secret has: most places of a text begin none. */
  readonly beginnings: Uint8Array;
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
    const beginnings = new Uint8Array(SLOTS);
    for (const secret of secrets) {
      if (secret.length < SHORTEST) continue;
      let key = 0;
      for (let at = 0; at < SHORTEST; at++) key = nextKey(key, secret.charCodeAt(at));
      beginnings[slotOf(key)] = 1;
      const beginning = secret.slice(0, SHORTEST);
      addTo(byBeginning, beginning, secret);
    }
    index = { beginnings, byBeginning, known: new Map() };
    indexes.set(secrets, index);
  }
  return index;
}

const SLOTS = 0x10000;

/** A number that tells of the last four characters of a text, from the one up to the character before: an older one is shifted out. */
function nextKey(key: number, code: number): number {
  return (key << 8) ^ code;
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 16;
}

/**
 * The secrets that occur in a text. A stack may have thousands, and a plan tens of thousands of strings, so they are looked up by their first
 * letters; shorter ones count only as the whole text.
 */
function occurring(value: string, { beginnings, byBeginning }: Index): string[] {
  const found: string[] = [];
  if (byBeginning.size === 0) return found;
  let key = 0;
  for (let end = 0; end < value.length; end++) {
    key = nextKey(key, value.charCodeAt(end));
    const at = end + 1 - SHORTEST;
    if (at < 0 || beginnings[slotOf(key)] === 0) continue;
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
