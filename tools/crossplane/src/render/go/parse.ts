import { quote } from './text.ts';

/** A number or text that Go's `strconv` could not read, in its words. */
export interface ParseFailure {
  readonly error: string;
}

function failure(name: string, text: string, why: string): ParseFailure {
  return { error: `strconv.${name}: parsing ${quote(text)}: ${why}` };
}

const TRUE: readonly string[] = ['1', 't', 'T', 'true', 'TRUE', 'True'];
const FALSE: readonly string[] = ['0', 'f', 'F', 'false', 'FALSE', 'False'];

/** `strconv.ParseBool`. */
export function parseBool(text: string): boolean | ParseFailure {
  if (TRUE.includes(text)) return true;
  return FALSE.includes(text) ? false : failure('ParseBool', text, 'invalid syntax');
}

/** `strconv.ParseInt(text, 10, 64)`. */
export function parseInt64(text: string): bigint | ParseFailure {
  if (!/^[+-]?[0-9]+$/.test(text)) return failure('ParseInt', text, 'invalid syntax');
  // Nobody needs more digits to know that it is too large, and `BigInt` takes long for very many.
  const digits = text.replace(/^[+-]?0*/, '');
  const value = digits.length > 20 ? 1n << 64n : BigInt(digits === '' ? '0' : digits) * (text[0] === '-' ? -1n : 1n);
  return value === BigInt.asIntN(64, value) ? value : failure('ParseInt', text, 'value out of range');
}

/** `strconv.ParseFloat(text, 64)`: also hexadecimal floats, `_` between digits, `Inf` and `NaN`. */
export function parseFloat64(text: string): number | ParseFailure {
  const word = /^([+-]?)(?:(inf|infinity)|nan)$/i.exec(text);
  if (word !== null) {
    if (word[2] === undefined) return word[1] === '' ? Number.NaN : failure('ParseFloat', text, 'invalid syntax');
    return word[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  const value = hexFloat(text) ?? decimalFloat(text);
  if (value === undefined) return failure('ParseFloat', text, 'invalid syntax');
  return Number.isFinite(value) ? value : failure('ParseFloat', text, 'value out of range');
}

function decimalFloat(text: string): number | undefined {
  if (!/^[+-]?[0-9_]*\.?[0-9_]*(?:[eE][+-]?[0-9][0-9_]*)?$/.test(text) || !/^[+-]?_*\.?_*[0-9]/.test(text))
    return undefined;
  if (text.includes('_') && !underscoresFit(text)) return undefined;
  return Number(text.replaceAll('_', ''));
}

function hexFloat(text: string): number | undefined {
  const parts = /^([+-]?)0[xX]([0-9a-fA-F_]*)(?:\.([0-9a-fA-F_]*))?[pP]([+-]?[0-9][0-9_]*)$/.exec(text);
  if (parts === null || (text.includes('_') && !underscoresFit(text))) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts.map((part) => part?.replaceAll('_', ''));
  if (whole + fraction === '') return undefined;
  const mantissa = BigInt(`0x${whole + fraction}`);
  const power = Math.max(-1e6, Math.min(1e6, Number(exponent))) - 4 * fraction.length;
  const value = scaleByTwo(mantissa, power);
  return sign === '-' ? -value : value;
}

/** `mantissa` times two to the power `power`, rounded once, half to even. */
function scaleByTwo(mantissa: bigint, power: number): number {
  if (mantissa === 0n) return 0;
  const bits = mantissa.toString(2).length;
  const top = bits + power;
  if (top > 1024) return Number.POSITIVE_INFINITY;
  // The lowest bit that a double of this size has.
  const lowest = Math.max(top - 53, -1074);
  const drop = lowest - power;
  if (drop <= 0)
    return (
      Number(mantissa) *
      (power > 1000 ? 2 ** 1000 * 2 ** (power - 1000) : power < -1000 ? 2 ** -1000 * 2 ** (power + 1000) : 2 ** power)
    );
  if (drop > bits + 1) return 0;
  const unit = 1n << BigInt(drop);
  let kept = mantissa / unit;
  const rest = mantissa % unit;
  if (rest * 2n > unit || (rest * 2n === unit && kept % 2n === 1n)) kept++;
  return Number(kept) * (lowest < -1000 ? 2 ** -1000 * 2 ** (lowest + 1000) : 2 ** lowest);
}

/** `strconv.underscoreOK`. */
function underscoresFit(text: string): boolean {
  let rest = text.replace(/^[+-]/, '');
  let seen = '^';
  let hex = false;
  if (/^0[bBoOxX]/.test(rest)) {
    hex = /^0[xX]/.test(rest);
    rest = rest.slice(2);
    seen = '0';
  }
  for (const char of rest) {
    if (/[0-9]/.test(char) || (hex && /[a-fA-F]/.test(char))) seen = '0';
    else if (char === '_') {
      if (seen !== '0') return false;
      seen = '_';
    } else {
      if (seen === '_') return false;
      seen = '!';
    }
  }
  return seen !== '_';
}
