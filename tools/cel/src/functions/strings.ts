import { compilePattern, ESCAPES, PatternError } from '../go/index.ts';
import { CelError, CelList, NO_OVERLOAD, sizeOf, type Value } from '../values/value.ts';
import { formatText } from './format.ts';
import { type Library, noOverload } from './function.ts';
import { textList } from './operators.ts';

type Text = readonly string[];

/** Takes the arguments as texts and integers; a text becomes its code points. */
function withRunes(name: string, act: (text: Text, ...rest: readonly (string | number)[]) => Value) {
  return (args: readonly Value[]): Value => {
    const [first, ...rest] = args;
    if (typeof first !== 'string') return noOverload(name, args);
    const plain: (string | number)[] = [];
    for (const value of rest) {
      if (typeof value === 'string') plain.push(value);
      else if (typeof value === 'bigint') plain.push(Number(value));
      else return noOverload(name, args);
    }
    return act([...first], ...plain);
  };
}

const outOfRange = (index: number) => new CelError(`index out of range: ${index}`);

function charAt(text: Text, index: number): Value {
  return index < 0 || index > text.length ? outOfRange(index) : (text[index] ?? '');
}

function startsAt(text: Text, part: Text, index: number): boolean {
  return part.every((char, i) => text[index + i] === char);
}

function indexOf(text: Text, part: string, offset = 0): Value {
  if (part === '') return BigInt(offset);
  if (offset < 0) return outOfRange(offset);
  const sought = [...part];
  for (let i = offset; i <= text.length - sought.length; i++) if (startsAt(text, sought, i)) return BigInt(i);
  return -1n;
}

function lastIndexOf(text: Text, part: string, offset?: number): Value {
  if (part === '') return BigInt(offset ?? text.length);
  if (offset === undefined && text.join('').length < part.length) return -1n;
  const from = offset ?? text.length - 1;
  if (from < 0) return outOfRange(from);
  if (from >= text.length) return -1n;
  const sought = [...part];
  for (let i = Math.min(from, text.length - sought.length); i >= 0; i--) {
    if (startsAt(text, sought, i)) return BigInt(i);
  }
  return -1n;
}

function substring(text: Text, start: number, end?: number): Value {
  if (end !== undefined && start > end) {
    return new CelError(`invalid substring range. start: ${start}, end: ${end}`);
  }
  if (start < 0 || start > text.length) return outOfRange(start);
  if (end !== undefined && (end < 0 || end > text.length)) return outOfRange(end);
  return text.slice(start, end).join('');
}

/** Go's strings.Replace; an empty `old` stands before each character and at the end. */
function replace(text: Text, old: string, by: string, most = -1): Value {
  const whole = text.join('');
  if (most === 0) return whole;
  const limit = most < 0 ? Number.POSITIVE_INFINITY : most;
  if (old === '') {
    let result = '';
    for (const [i, char] of text.entries()) result += (i < limit ? by : '') + char;
    return text.length < limit ? result + by : result;
  }
  const parts = whole.split(old);
  if (parts.length - 1 <= limit) return parts.join(by);
  return parts.slice(0, limit + 1).join(by) + old + parts.slice(limit + 1).join(old);
}

/** Go's strings.SplitN. */
function split(text: Text, separator: string, most = -1): Value {
  if (most === 0) return textList([]);
  const parts = separator === '' ? [...text] : text.join('').split(separator);
  if (most < 0 || parts.length <= most) return textList(parts);
  return textList([...parts.slice(0, most - 1), parts.slice(most - 1).join(separator)]);
}

/** Go's strings.TrimSpace: Unicode's white space. */
function trim(text: Text): Value {
  return text
    .join('')
    .replace(
      /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g,
      '',
    );
}

function join(args: readonly Value[]): Value {
  const [list, separator = ''] = args;
  if (!(list instanceof CelList) || typeof separator !== 'string') return noOverload('join', args);
  const texts: string[] = [];
  for (const item of list.items()) {
    if (typeof item !== 'string') return new CelError(`join: invalid input: ${String(item)}`);
    texts.push(item);
  }
  return texts.join(separator);
}

function twoTexts(name: string, act: (text: string, other: string) => Value) {
  return (args: readonly Value[]): Value => {
    const [a, b] = args;
    return typeof a === 'string' && typeof b === 'string' ? act(a, b) : noOverload(name, args);
  };
}

/** cel-go looks at the arguments of these itself (`DisableTypeGuards` in its standard.go), and its words name no function. */
function unguarded(act: (text: string, part: string) => boolean) {
  return ([text, part]: readonly Value[]): Value =>
    typeof text === 'string' && typeof part === 'string' ? act(text, part) : NO_OVERLOAD;
}

function withPattern(
  prefix: string,
  pattern: string,
  act: (pattern: ReturnType<typeof compilePattern>) => Value,
): Value {
  try {
    return act(compilePattern(pattern));
  } catch (error) {
    if (error instanceof PatternError) return new CelError(`${prefix}${error.message}`);
    throw error;
  }
}

function findAll(args: readonly Value[]): Value {
  const [text, pattern, most = -1n] = args;
  if (typeof text !== 'string' || typeof pattern !== 'string' || typeof most !== 'bigint')
    return noOverload('findAll', args);
  const limit = most < 0n ? undefined : Number(most);
  return withPattern('Illegal regex: ', pattern, (compiled) =>
    textList(limit === 0 ? [] : compiled.findAll(text, limit)),
  );
}

/** Texts: CEL's own functions, cel-go's strings library (version 2) and Kubernetes' find and findAll. */
export const STRINGS: Library = {
  size: (args) => {
    const [value] = args;
    return value !== undefined && isSized(value) ? BigInt(sizeOf(value)) : new CelError('no such overload: size');
  },
  contains: unguarded((text, part) => text.includes(part)),
  startsWith: unguarded((text, part) => text.startsWith(part)),
  endsWith: unguarded((text, part) => text.endsWith(part)),
  matches: ([text, pattern]) =>
    typeof text === 'string' && typeof pattern === 'string'
      ? withPattern('', pattern, (compiled) => compiled.test(text))
      : NO_OVERLOAD,
  find: twoTexts('find', (text, pattern) => withPattern('Illegal regex: ', pattern, (found) => found.find(text) ?? '')),
  findAll,
  charAt: withRunes('charAt', (text, index) => charAt(text, index as number)),
  substring: withRunes('substring', (text, start, end) => substring(text, start as number, end as number | undefined)),
  replace: withRunes('replace', (text, old, by, most) =>
    replace(text, old as string, by as string, most as number | undefined),
  ),
  split: withRunes('split', (text, separator, most) => split(text, separator as string, most as number | undefined)),
  trim: withRunes('trim', trim),
  lowerAscii: withRunes('lowerAscii', (text) => text.join('').replace(/[A-Z]/g, (char) => char.toLowerCase())),
  upperAscii: withRunes('upperAscii', (text) => text.join('').replace(/[a-z]/g, (char) => char.toUpperCase())),
  'strings.quote': withRunes('strings.quote', (text) => `"${text.map((char) => ESCAPES[char] ?? char).join('')}"`),
  join,
  format: (args) => {
    const [text, list] = args;
    return typeof text === 'string' && list instanceof CelList ? formatText(text, list) : noOverload('format', args);
  },
};

/** `indexOf` and `lastIndexOf` of a text; those of a list are elsewhere. */
export const TEXT_INDEX: Library = {
  indexOf: withRunes('indexOf', (text, part, offset) => indexOf(text, part as string, offset as number | undefined)),
  lastIndexOf: withRunes('lastIndexOf', (text, part, offset) =>
    lastIndexOf(text, part as string, offset as number | undefined),
  ),
};

function isSized(value: Value): boolean {
  return (
    typeof value === 'string' ||
    value instanceof Uint8Array ||
    (typeof value === 'object' && value !== null && 'size' in value)
  );
}
