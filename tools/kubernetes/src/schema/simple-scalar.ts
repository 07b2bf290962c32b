/** Thrown where a full parser has to decide. */
export const NOT_SIMPLE = Symbol('not simple');

/** A scalar of plain style, which is no string for certain only when one of these says so. */
const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OLD_BOOLEAN = /^(?:yes|Yes|YES|on|On|ON|no|No|NO|off|Off|OFF)$/;
const OTHER_NUMBER = /^(?:0[ox]|[-+]?\.(?:inf|nan))/i;

/**
 * The value of a plain scalar of one line as the API machinery reads it: YAML 1.2's core schema, with the octal numbers and the
 * booleans of YAML 1.1.
 *
 * @returns `undefined` for the rare numbers that a full parser has to read.
 */
export function plainScalar(text: string): string | number | boolean | null | undefined {
  const code = text.charCodeAt(0);
  const isNumeric = (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
  if (isNumeric) {
    if (OTHER_NUMBER.test(text)) return undefined;
    if (!NUMBER.test(text)) return text;
    return /^0[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number(text);
  }
  if (text === '~' || text === 'null' || text === 'Null' || text === 'NULL') return null;
  if (text === 'true' || text === 'True' || text === 'TRUE') return true;
  if (text === 'false' || text === 'False' || text === 'FALSE') return false;
  if (OLD_BOOLEAN.test(text)) return /^(?:y|on)/i.test(text);
  return text;
}
