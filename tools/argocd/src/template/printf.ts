import { isUnknown, UNKNOWN_TEXT } from '../unknown.ts';
import { isNil, isUnknownValue, printed, typeName, Unsupported } from './value.ts';

/**
 * Go's fmt.Sprintf with the verbs %s, %d, %v, %q, %t and %%, a width, and `-` and `0`.
 * https://pkg.go.dev/fmt
 *
 * @throws Unsupported for any other verb or flag.
 */
export function sprintf(format: string, values: readonly unknown[]): string {
  let used = 0;
  const text = format.replaceAll(
    /%([-+# 0]*)(\d*)(?:\.(\d*))?(.?)/gs,
    (all, flags: string, width: string, precision: string | undefined, verb: string) => {
      if (verb === '%') return '%';
      if (precision !== undefined || /[+# ]/.test(flags) || !'sdvqt'.includes(verb) || verb === '') {
        throw new Unsupported(`printf with ${all} is not evaluated here`);
      }
      if (used >= values.length) return `%!${verb}(MISSING)`;
      return padded(formatted(verb, values[used++]), flags, width, verb);
    },
  );
  if (used >= values.length) return text;
  const extra = values.slice(used).map((value) => (isNil(value) ? '<nil>' : `${knownType(value)}=${printed(value)}`));
  return `${text}%!(EXTRA ${extra.join(', ')})`;
}

function formatted(verb: string, value: unknown): string {
  if (isUnknownValue(value)) return verb === 's' || verb === 'v' ? value : UNKNOWN_TEXT;
  if (verb === 'v') return printed(value);
  if (isNil(value)) return `%!${verb}(<nil>)`;
  if (typeof value === 'object') {
    if (verb === 's' && Array.isArray(value) && value.every((item) => typeof item === 'string')) return printed(value);
    throw new Unsupported(`printf of a list or a mapping with %${verb} is not evaluated here`);
  }
  if (verb === 's' && typeof value === 'string') return value;
  if (verb === 'q' && typeof value === 'string') return quotedText(value);
  if (verb === 'd' && typeof value === 'bigint') return String(value);
  if (verb === 't' && typeof value === 'boolean') return String(value);
  if (verb === 'q' && typeof value === 'bigint')
    throw new Unsupported('printf of a number with %q is not evaluated here');
  return `%!${verb}(${knownType(value)}=${printed(value)})`;
}

/** An integer may be an int or an int64 in Go, and only the message of a mistake tells them apart. */
function knownType(value: unknown): string {
  if (typeof value === 'bigint') throw new Unsupported('printf of an integer with a verb for something else');
  return typeName(value);
}

function padded(text: string, flags: string, width: string, verb: string): string {
  const wanted = Number(width);
  if (wanted === 0) return text;
  if (isUnknown(text)) return UNKNOWN_TEXT;
  if (flags.includes('-')) return text + ' '.repeat(Math.max(0, wanted - [...text].length));
  if (!flags.includes('0')) return ' '.repeat(Math.max(0, wanted - [...text].length)) + text;
  if (verb !== 'd' || !/^-?\d+$/.test(text))
    throw new Unsupported('printf of a text with leading zeros is not evaluated here');
  const sign = text.startsWith('-') ? '-' : '';
  return sign + text.slice(sign.length).padStart(wanted - sign.length, '0');
}

/** A text as %q writes it. */
export function quotedText(text: string): string {
  const escaped = text.replaceAll(/["\\\p{Cc}]/gu, (char) => {
    const code = char.charCodeAt(0);
    return ESCAPES[char] ?? (code < 0x80 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
  });
  if (/[^ \p{L}\p{M}\p{N}\p{P}\p{S}\uE000\uE001]/u.test(escaped)) {
    throw new Unsupported('quoting of white space beyond ASCII is not evaluated here');
  }
  return `"${escaped}"`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
};
