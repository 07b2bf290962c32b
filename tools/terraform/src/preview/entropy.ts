/** Attributes that hold sums, public identifiers or records: random to look at, and no secret. */
const PUBLIC_NAME =
  /hash|digest|sha\d|checksum|md5|etag|fingerprint|thumbprint|version_id|unique_id|canonical_user|commit|revision|public_key|certificate|validation|resource_record|dkim/i;
/** What is public although it looks random: certificates, public keys, and the beginning of either in base64. */
const PUBLIC_TEXT =
  /-----BEGIN (?:[A-Z ]*PUBLIC KEY|CERTIFICATE|[A-Z ]*REQUEST)-----[\s\S]*?(?:-----END [A-Z ]*-----|$)|\bssh-[a-z0-9-]+ \S+|\becdsa-sha2-\S+ \S+|\bLS0tLS1CRUdJTi(?:BDRVJU|BQVUJM)[\w+/=]*|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\bsha256:[0-9a-f]{64}\b|\barn:[\w:/.*+=@-]+/g;

const SHORTEST = 20;
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
  if (text.length < SHORTEST || PUBLIC_NAME.test(name)) return [];
  const tokens = text.match(/[A-Za-z0-9+/_=-]{20,}/g);
  if (tokens === null) return [];
  const likely = tokens.filter(isRandom);
  if (likely.length === 0) return [];
  return (text.replace(PUBLIC_TEXT, ' ').match(/[A-Za-z0-9+/_=-]{20,}/g) ?? []).filter(isRandom);
}

function isRandom(token: string): boolean {
  const runs = token.split(/[+/_=-]+/);
  const longest = Math.max(...runs.map(({ length }) => length));
  if (longest < LONGEST_RUN) return false;
  const letters = runs.join('');
  const digits = count(letters, /[0-9]/g);
  if (digits < 2) return false;
  const lower = count(letters, /[a-z]/g);
  const upper = letters.length - digits - lower;
  if (lower >= 2 && upper >= 2) return changes(letters) >= 0.4 * (letters.length - 1);
  if (longest < 32) return false;
  const isHex = /^[0-9a-f]+$/i.test(letters);
  if (isHex) return longest !== 40;
  const share = digits / letters.length;
  return share >= 0.1 && share <= 0.6 && changes(letters) >= 0.3 * (letters.length - 1);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** How often two neighbours are of different classes. */
function changes(letters: string): number {
  let found = 0;
  for (let i = 1; i < letters.length; i++)
    if (classOf(letters.charCodeAt(i)) !== classOf(letters.charCodeAt(i - 1))) found++;
  return found;
}

function classOf(code: number): number {
  return code < 58 ? 0 : code < 91 ? 1 : 2;
}
