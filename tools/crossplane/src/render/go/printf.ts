import { formatFloat } from './float.ts';
import { canBackquote, isPrintable, quote, quoteRune, toBytes, validText } from './text.ts';
import { isObject, sortedKeys, typeName, type Value } from './value.ts';

/** Widths and precisions beyond this are not taken (`fmt.tooLarge`). */
const LARGEST = 1_000_000;

interface Flags {
  sharp: boolean;
  zero: boolean;
  plus: boolean;
  minus: boolean;
  space: boolean;
  sharpV: boolean;
  plusV: boolean;
  width?: number | undefined;
  precision?: number | undefined;
}

function noFlags(): Flags {
  return { sharp: false, zero: false, plus: false, minus: false, space: false, sharpV: false, plusV: false };
}

/** Where the address of a map or slice would be printed (`%p`), nothing that can be foretold. */
export const ADDRESS = '0xc000000000';

/**
 * Go's `fmt.Sprintf` for values from JSON, with what it prints for wrong verbs, missing and surplus arguments.
 *
 * Source of the rule: Go's `fmt` package (https://pkg.go.dev/fmt).
 */
export function sprintf(format: string, args: readonly Value[]): string {
  const runes = [...format];
  let out = '';
  let at = 0;
  let arg = 0;
  let reordered = false;
  let goodIndex = true;
  let afterIndex = false;

  const number = (): number | undefined => {
    let value: number | undefined;
    for (; at < runes.length && /^[0-9]$/.test(runes[at] as string); at++) {
      if ((value ?? 0) > LARGEST) {
        at = runes.length;
        return undefined;
      }
      value = (value ?? 0) * 10 + Number(runes[at]);
    }
    return value;
  };
  const index = (): boolean => {
    if (runes[at] !== '[') return false;
    reordered = true;
    const close = runes.indexOf(']', at + 1);
    if (runes.length - at < 3 || close < 0) {
      goodIndex = false;
      at++;
      return false;
    }
    const inside = runes.slice(at + 1, close).join('');
    const position = /^[0-9]{1,8}$/.test(inside) && Number(inside) <= LARGEST * 10 ? Number(inside) - 1 : undefined;
    at = close + 1;
    if (position !== undefined && position >= 0 && position < args.length) {
      arg = position;
      return true;
    }
    goodIndex = false;
    return position !== undefined;
  };
  const integer = (): number | undefined => {
    if (arg >= args.length) return undefined;
    const value = args[arg++];
    return typeof value === 'bigint' && value <= LARGEST && value >= -LARGEST ? Number(value) : undefined;
  };

  while (at < runes.length) {
    goodIndex = true;
    const start = at;
    while (at < runes.length && runes[at] !== '%') at++;
    out += runes.slice(start, at).join('');
    if (at >= runes.length) break;
    at++;
    const flags = noFlags();
    afterIndex = false;
    for (; at < runes.length; at++) {
      const rune = runes[at];
      if (rune === '#') flags.sharp = true;
      else if (rune === '0') flags.zero = true;
      else if (rune === '+') flags.plus = true;
      else if (rune === '-') flags.minus = true;
      else if (rune === ' ') flags.space = true;
      else break;
    }
    afterIndex = index();
    if (runes[at] === '*') {
      at++;
      flags.width = integer();
      if (flags.width === undefined) out += '%!(BADWIDTH)';
      else if (flags.width < 0) {
        flags.width = -flags.width;
        flags.minus = true;
        flags.zero = false;
      }
      afterIndex = false;
    } else {
      flags.width = number();
      if (afterIndex && flags.width !== undefined) goodIndex = false;
    }
    if (at + 1 < runes.length && runes[at] === '.') {
      at++;
      if (afterIndex) goodIndex = false;
      afterIndex = index();
      if (runes[at] === '*') {
        at++;
        const precision = integer();
        flags.precision = precision !== undefined && precision >= 0 ? precision : undefined;
        if (flags.precision === undefined) out += '%!(BADPREC)';
        afterIndex = false;
      } else {
        flags.precision = number() ?? 0;
      }
    }
    if (!afterIndex) afterIndex = index();
    const verb = runes[at];
    if (verb === undefined) {
      out += '%!(NOVERB)';
      break;
    }
    at++;
    if (verb === '%') out += '%';
    else if (!goodIndex) out += `%!${verb}(BADINDEX)`;
    else if (arg >= args.length) out += `%!${verb}(MISSING)`;
    else {
      if (verb === 'v' || verb === 'w') {
        flags.sharpV = flags.sharp;
        flags.sharp = false;
        flags.plusV = flags.plus;
        flags.plus = false;
      }
      out += printArg(args[arg++] as Value, verb, flags);
    }
  }
  if (!reordered && arg < args.length) {
    const extra = args
      .slice(arg)
      .map((value) => (value === null ? '<nil>' : `${typeName(value)}=${printArg(value, 'v', noFlags())}`));
    out += `%!(EXTRA ${extra.join(', ')})`;
  }
  return out;
}

/** What `%v` prints. */
export function sprint(value: Value): string {
  return typeof value === 'string' ? value : printArg(value, 'v', noFlags());
}

function printArg(value: Value, verb: string, flags: Flags): string {
  if (value === null) return verb === 'T' || verb === 'v' ? padded('<nil>', flags) : badVerb(value, verb, flags);
  if (verb === 'T') return padded(truncated(typeName(value), flags), flags);
  if (verb === 'p')
    return Array.isArray(value) || isObject(value) ? padded(ADDRESS, flags) : badVerb(value, verb, flags);
  return printValue(value, verb, flags);
}

function printValue(value: Value, verb: string, flags: Flags): string {
  if (verb === 'w') return badVerb(value, verb, flags);
  if (Array.isArray(value)) {
    const items = value.map((item) => printItem(item, verb, flags));
    return flags.sharpV ? `[]interface {}{${items.join(', ')}}` : `[${items.join(' ')}]`;
  }
  if (isObject(value)) {
    const items = sortedKeys(value).map(
      (key) => `${printItem(key, verb, flags)}:${printItem(value[key] as Value, verb, flags)}`,
    );
    return flags.sharpV ? `map[string]interface {}{${items.join(', ')}}` : `map[${items.join(' ')}]`;
  }
  if (typeof value === 'boolean')
    return verb === 't' || verb === 'v' ? padded(String(value), flags) : badVerb(value, verb, flags);
  if (typeof value === 'number') return printFloat(value, verb, flags);
  if (typeof value === 'bigint') return printInteger(value, verb, flags);
  return printText(value ?? '', verb, flags);
}

function printItem(value: Value, verb: string, flags: Flags): string {
  if (value === null) return flags.sharpV ? 'interface {}(nil)' : '<nil>';
  return printValue(value, verb, flags);
}

function badVerb(value: Value, verb: string, flags: Flags): string {
  return value === null ? `%!${verb}(<nil>)` : `%!${verb}(${typeName(value)}=${printArg(value, 'v', flags)})`;
}

function padded(text: string, flags: Flags, zero = flags.zero): string {
  const missing = (flags.width ?? 0) - [...text].length;
  if (missing <= 0) return text;
  if (flags.minus) return text + ' '.repeat(missing);
  return (zero ? '0' : ' ').repeat(missing) + text;
}

function truncated(text: string, flags: Flags): string {
  return flags.precision === undefined ? text : [...text].slice(0, flags.precision).join('');
}

function printText(text: string, verb: string, flags: Flags): string {
  switch (verb) {
    case 'v':
      return flags.sharpV ? quoted(text, flags) : padded(truncated(text, flags), flags);
    case 's':
      return padded(truncated(text, flags), flags);
    case 'q':
      return quoted(text, flags);
    case 'x':
    case 'X':
      return hexText(text, verb === 'X', flags);
    default:
      return badVerb(text, verb, flags);
  }
}

function quoted(text: string, flags: Flags): string {
  const kept = truncated(text, flags);
  if (flags.sharp && canBackquote(kept)) return padded(`\`${kept}\``, flags);
  return padded(quote(kept, flags.plus), flags);
}

function hexText(text: string, upper: boolean, flags: Flags): string {
  const bytes = toBytes(text);
  const kept = bytes.subarray(0, flags.precision ?? bytes.length);
  if (kept.length === 0) return padded('', flags);
  const prefix = flags.sharp ? (upper ? '0X' : '0x') : '';
  const digits = [...kept].map((byte) => {
    const pair = byte.toString(16).padStart(2, '0');
    return upper ? pair.toUpperCase() : pair;
  });
  return padded(flags.space ? digits.map((pair) => prefix + pair).join(' ') : prefix + digits.join(''), flags);
}

function printFloat(value: number, verb: string, flags: Flags): string {
  if (verb === 'v') return float(value, 'g', -1, flags);
  if ('bgGxX'.includes(verb)) return float(value, verb, -1, flags);
  if (verb === 'F') return float(value, 'f', 6, flags);
  return 'feE'.includes(verb) ? float(value, verb, 6, flags) : badVerb(value, verb, flags);
}

function float(value: number, verb: string, standard: number, flags: Flags): string {
  const precision = flags.precision ?? standard;
  let text = formatFloat(value, verb, precision);
  if (text[0] !== '-' && text[0] !== '+') text = `+${text}`;
  if (flags.space && text[0] === '+' && !flags.plus) text = ` ${text.slice(1)}`;
  if (text[1] === 'I' || text[1] === 'N') {
    if (text[1] === 'N' && !flags.space && !flags.plus) return padded(text.slice(1), flags, false);
    return padded(text[0] === '+' && !flags.plus && text[1] === 'I' ? text : text, flags, false);
  }
  if (flags.sharp && verb !== 'b') text = withPoint(text, verb, precision);
  if (!flags.plus && text[0] === '+') return padded(text.slice(1), flags);
  if (flags.zero && !flags.minus && (flags.width ?? 0) > text.length)
    return (text[0] as string) + text.slice(1).padStart((flags.width ?? 0) - 1, '0');
  return padded(text, flags);
}

/** `%#g`: keeps the point and the zeros that the precision asks for. */
function withPoint(text: string, verb: string, precision: number): string {
  let digits = 'vgGx'.includes(verb) ? (precision === -1 ? 6 : precision) : 0;
  const hex = verb === 'x' || verb === 'X';
  const cut = text.search(hex ? /[pP]/ : /[eEpP]/);
  let body = cut < 0 ? text : text.slice(0, cut);
  const tail = cut < 0 ? '' : text.slice(cut);
  let seen = false;
  for (const char of body.slice(1)) {
    if (char === '.') continue;
    if (char !== '0') seen = true;
    if (seen) digits--;
  }
  if (!body.includes('.')) {
    if (body.length === 2 && body[1] === '0') digits--;
    body += '.';
  }
  return body + '0'.repeat(Math.max(digits, 0)) + tail;
}

const BASES: Readonly<Record<string, number>> = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };

function printInteger(value: bigint, verb: string, flags: Flags): string {
  const base = BASES[verb];
  if (base !== undefined) return integer(value, base, verb, flags);
  const code = value >= 0n && value <= 0x10ffffn ? Number(value) : 0xfffd;
  const rune = validText(String.fromCodePoint(code));
  if (verb === 'c') return padded(rune, flags);
  if (verb === 'q') return padded(quoteRune(rune, flags.plus), flags);
  if (verb !== 'U') return badVerb(value, verb, flags);
  const digits = BigInt.asUintN(64, value)
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(flags.precision ?? 0, 4), '0');
  const shown = flags.sharp && value >= 0n && value <= 0x10ffffn && isPrintable(rune) ? ` '${rune}'` : '';
  return padded(`U+${digits}${shown}`, flags, false);
}

function integer(value: bigint, base: number, verb: string, flags: Flags): string {
  const negative = value < 0n;
  let precision = 0;
  if (flags.precision !== undefined) {
    precision = flags.precision;
    if (precision === 0 && value === 0n) return ' '.repeat(flags.width ?? 0);
  } else if (flags.zero && !flags.minus && flags.width !== undefined) {
    precision = flags.width - (negative || flags.plus || flags.space ? 1 : 0);
  }
  let text = (negative ? -value : value).toString(base).padStart(precision, '0');
  if (verb === 'X') text = text.toUpperCase();
  if (flags.sharp) {
    if (base === 2) text = `0b${text}`;
    else if (base === 8 && !text.startsWith('0')) text = `0${text}`;
    else if (base === 16) text = (verb === 'X' ? '0X' : '0x') + text;
  }
  if (verb === 'O') text = `0o${text}`;
  const sign = negative ? '-' : flags.plus ? '+' : flags.space ? ' ' : '';
  return padded(sign + text, flags, false);
}
