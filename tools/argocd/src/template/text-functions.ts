import { createHash } from 'node:crypto';
import { integerOfArgument as integer, listOfArgument as list, textOfArgument as text } from './arguments.ts';
import { normalizedName, slug } from './names.ts';
import { quotedText, sprintf } from './printf.ts';
import { isNil, printed, Unsupported } from './value.ts';

type Call = (...operands: unknown[]) => unknown;

/** Functions of texts: sprig's (https://masterminds.github.io/sprig/strings.html) and Argo CD's own. */
export const TEXT_FUNCTIONS: Readonly<Record<string, Call>> = {
  lower: (value) => perCharacter(text(value), (char) => char.toLowerCase()),
  upper: (value) => perCharacter(text(value), (char) => char.toUpperCase()),
  title: (value) => {
    const plain = text(value);
    if (!isAscii(plain)) throw new Unsupported('title of a text beyond ASCII is not evaluated here');
    return plain.replaceAll(/(?<![A-Za-z0-9_])[a-z]/g, (char) => char.toUpperCase());
  },
  trim: (value) => text(value).trim(),
  trimAll: (cut, value) => trimmed(text(value), text(cut), true, true),
  trimPrefix: (prefix, value) => withoutPrefix(text(value), text(prefix)),
  trimSuffix: (suffix, value) => withoutSuffix(text(value), text(suffix)),
  hasPrefix: (prefix, value) => text(value).startsWith(text(prefix)),
  hasSuffix: (suffix, value) => text(value).endsWith(text(suffix)),
  contains: (part, value) => text(value).includes(text(part)),
  replace: (from, to, value) => {
    const [old, now] = [text(from), text(to)];
    return text(value).replaceAll(old, () => now);
  },
  repeat: (count, value) => text(value).repeat(Math.max(0, integer(count))),
  nospace: (value) => text(value).replaceAll(/\s/g, ''),
  trunc: (count, value) => truncated(integer(count), text(value)),
  substr: (start, end, value) => {
    const [from, to, whole] = [integer(start), integer(end), text(value)];
    if (from < 0) return bytes(whole, 0, to);
    return to < 0 || to > Buffer.byteLength(whole) ? bytes(whole, from) : bytes(whole, from, to);
  },
  indent: (count, value) => indented(integer(count), text(value)),
  nindent: (count, value) => `\n${indented(integer(count), text(value))}`,
  quote: (...values) =>
    values
      .filter((value) => !isNil(value))
      .map((value) => quotedText(printed(value)))
      .join(' '),
  squote: (...values) =>
    values
      .filter((value) => !isNil(value))
      .map((value) => `'${printed(value)}'`)
      .join(' '),
  cat: (...values) =>
    values
      .filter((value) => !isNil(value))
      .map(printed)
      .join(' '),
  toString: (value: unknown) => printed(value),
  printf: (format, ...values) => sprintf(text(format), values),
  print: (...values) => sprint(values),
  println: (...values) => `${values.map(printed).join(' ')}\n`,
  splitList: (separator, value) => text(value).split(text(separator)),
  split: (separator, value) =>
    Object.fromEntries(
      text(value)
        .split(text(separator))
        .map((part, index) => [`_${index}`, part]),
    ),
  join: (separator, value) => {
    const items = Array.isArray(value) ? value : isNil(value) ? [] : [value];
    return items
      .filter((item) => !isNil(item))
      .map(printed)
      .join(text(separator));
  },
  sortAlpha: (value) => {
    const items = Array.isArray(value) ? list(value).filter((item) => !isNil(item)) : [value];
    return items.map(printed).sort(byBytes);
  },
  b64enc: (value) => Buffer.from(text(value)).toString('base64'),
  sha256sum: (value) => createHash('sha256').update(text(value)).digest('hex'),
  sha1sum: (value) => createHash('sha1').update(text(value)).digest('hex'),
  // Paths: Go's path package, for the paths that Git has.
  base: (value) => {
    const path = text(value).replace(/\/+$/, '');
    return text(value) === '' ? '.' : path === '' ? '/' : path.slice(path.lastIndexOf('/') + 1);
  },
  dir: (value) => {
    const path = text(value);
    if (!/^[^/]+(?:\/[^/]+)*$/.test(path) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) {
      if (path === '') return '.';
      throw new Unsupported('dir of a path that is not clean is not evaluated here');
    }
    return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
  },
  ext: (value) => /\.[^./]*$/.exec(text(value))?.[0] ?? '',
  normalize: (value) => normalizedName(text(value)),
  slugify: (...operands) => slug(operands),
};

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function isAscii(value: string): boolean {
  return Buffer.byteLength(value) === value.length;
}

/** Go maps one character to one: `ß` stays `ß`. */
function perCharacter(value: string, change: (char: string) => string): string {
  if (isAscii(value)) return change(value);
  return [...value].map((char) => ([...change(char)].length === 1 ? change(char) : char)).join('');
}

function trimmed(value: string, cut: string, left: boolean, right: boolean): string {
  let [start, end] = [0, value.length];
  while (left && start < end && cut.includes(value[start] ?? '')) start++;
  while (right && end > start && cut.includes(value[end - 1] ?? '')) end--;
  return value.slice(start, end);
}

function withoutPrefix(value: string, prefix: string): string {
  return value.startsWith(prefix) ? value.slice(prefix.length) : value;
}

function withoutSuffix(value: string, suffix: string): string {
  return suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value;
}

function truncated(count: number, value: string): string {
  const length = Buffer.byteLength(value);
  if (count < 0 && length + count > 0) return bytes(value, length + count);
  return count >= 0 && length > count ? bytes(value, 0, count) : value;
}

/** Part of a text by bytes, as Go slices. */
function bytes(value: string, from: number, to?: number): string {
  const all = Buffer.from(value);
  const part = all.subarray(from, to);
  const result = part.toString('utf8');
  if (from > all.length || (to ?? from) < from || Buffer.byteLength(result) !== part.length) {
    throw new Unsupported('a text cut outside its characters is not evaluated here');
  }
  return result;
}

function indented(count: number, value: string): string {
  const pad = ' '.repeat(Math.max(0, count));
  return pad + value.replaceAll('\n', `\n${pad}`);
}

/** fmt.Sprint: a space between operands when neither is a text. */
function sprint(values: readonly unknown[]): string {
  return values.reduce<string>((result, value, index) => {
    const space = index > 0 && typeof value !== 'string' && typeof values[index - 1] !== 'string';
    return result + (space ? ' ' : '') + printed(value);
  }, '');
}
