/** Thrown where the strict reader has to decide. */
export const NOT_SIMPLE = Symbol('not simple');

/** Plain keys that are no text, and one that JavaScript takes for something else. */
const OTHER_KEYS: ReadonlySet<string> = new Set(
  ['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null'].flatMap((word) => [
    word,
    word.toUpperCase(),
    word.charAt(0).toUpperCase() + word.slice(1),
  ]),
);

export function isSimpleKey(key: string): boolean {
  return key.length > 5 ? key !== '__proto__' : !OTHER_KEYS.has(key);
}

/** A scalar in quotes on one line; in double quotes only the escapes that JSON has too. To be tried at its `lastIndex`. */
export const QUOTED = /"((?:[^"\\\n]|\\(?:["\\bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}))*)"|'((?:[^'\n]|'')*)'/y;

/** The text of what `QUOTED` found. */
export function quotedText([whole, double, single = '']: RegExpExecArray): string {
  if (double === undefined) return single.includes("'") ? single.replaceAll("''", "'") : single;
  return double.includes('\\') ? (JSON.parse(whole.replaceAll('\t', '\\t')) as string) : double;
}
