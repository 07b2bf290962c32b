import { kept } from '../kept.ts';

/** Attributes that hold sums, public identifiers or records: random to look at, and no secret. */
const PUBLIC_NAME =
  /hash|digest|sha\d|checksum|md5|etag|fingerprint|thumbprint|version_id|unique_id|canonical_user|commit|revision|public_key|certificate|validation|resource_record|dkim/i;
/** Whether an attribute holds a sum or something public by its name: random to look at, and no secret. */
export const isPublicName = kept((name) => PUBLIC_NAME.test(name));

/** What is public although it looks random: certificates, public keys, and the beginning of either in base64. */
const PUBLIC_TEXT =
  /-----BEGIN (?:[A-Z ]*PUBLIC KEY|CERTIFICATE|[A-Z ]*REQUEST)-----[\s\S]*?(?:-----END [A-Z ]*-----|$)|\bssh-[a-z0-9-]+ \S+|\becdsa-sha2-\S+ \S+|\bLS0tLS1CRUdJTi(?:BDRVJU|BQVUJM)[\w+/=]*|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\bsha256:[0-9a-f]{64}\b|\barn:[\w:/.*+=@-]+/g;

/** A text below this length holds no token that looks random. */
export const SHORTEST_RANDOM = 20;
const LONGEST_RUN = 9;

/**
 * Parts of a text that look as if a machine had drawn them by lot: keys and tokens of no known form.
 *
 * Words, names and paths stay within one class of characters for several letters; a random text of letters and digits changes class at
 * two of three steps. Hexadecimal text counts from 32 digits on, but not at 40, where it is a Git commit.
 *
 * @param name of the attribute: a sum or a fingerprint is none.
 */
export function randomTokens(text: string, name = ''): string[] {
  if (text.length < SHORTEST_RANDOM || isPublicName(name)) return [];
  if (!hasLongRun(text)) return [];
  const likely = (text.match(/[A-Za-z0-9+/_=-]{20,}/g) ?? []).filter(isRandom);
  if (likely.length === 0) return [];
  return (text.replace(PUBLIC_TEXT, ' ').match(/[A-Za-z0-9+/_=-]{20,}/g) ?? []).filter(isRandom);
}

/** Whether some run of a token's characters is long enough to be one, and has the digits of one: most texts have none. */
function hasLongRun(text: string): boolean {
  let [run, digits] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)] ?? 0;
    if (kind === 0) {
      run = 0;
      digits = 0;
      continue;
    }
    run++;
    if (kind === 2) digits++;
    if (run >= SHORTEST_RANDOM && digits >= 2) return true;
  }
  return false;
}

/** By character code: 2 a digit, 1 another character of a token, 0 what ends one. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[0-9]/.test(character) ? 2 : /[A-Za-z+/_=-]/.test(character) ? 1 : 0;
});

function isRandom(token: string): boolean {
  const { longest, length, digits, lower, upper, changes } = classesOf(token);
  if (longest < LONGEST_RUN || digits < 2) return false;
  if (lower >= 2 && upper >= 2) return changes >= 0.4 * (length - 1);
  if (longest < 32) return false;
  if (/^[0-9a-f+/_=-]+$/i.test(token)) return longest !== 40;
  const share = digits / length;
  return share >= 0.1 && share <= 0.6 && changes >= 0.3 * (length - 1);
}

interface Classes {
  /** Of letters and digits between two separators. */
  readonly longest: number;
  readonly length: number;
  readonly digits: number;
  readonly lower: number;
  readonly upper: number;
  /** How often two neighbours are of different classes; separators are passed over. */
  readonly changes: number;
}

function classesOf(token: string): Classes {
  const counts = [0, 0, 0];
  let [longest, run, changes, last] = [0, 0, 0, -1];
  for (let at = 0; at < token.length; at++) {
    const code = token.charCodeAt(at);
    const kind = code >= 48 && code <= 57 ? 0 : code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : -1;
    if (kind < 0) {
      run = 0;
      continue;
    }
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (last >= 0 && kind !== last) changes++;
    last = kind;
    run++;
    if (run > longest) longest = run;
  }
  const [digits = 0, upper = 0, lower = 0] = counts;
  return { longest, length: digits + upper + lower, digits, lower, upper, changes };
}
