import type * as z from 'zod';
import { nearest } from '../nearest.ts';
import { settingsSchema } from './schema.ts';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a value of the settings, in words of the file: what stands there, what was expected, and the nearest name.
 *
 * @param value what stands at the issue's path.
 */
export function explainIssue(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      return `there is no key ${JSON.stringify(key)} here. ${oneOf(key, keysAt(issue.path))}`;
    }
    case 'invalid_type':
      return value === undefined && issue.path.length > 0
        ? `this key is missing; expected ${KINDS[issue.expected] ?? issue.expected}`
        : `expected ${KINDS[issue.expected] ?? issue.expected}, found ${kindOf(value)}${hintFor(issue.expected, value)}`;
    case 'invalid_value': {
      const names = issue.values.map(String);
      return `expected ${names.map((name) => JSON.stringify(name)).join(', ')}; found ${shown(value)}${question(String(value), names)}`;
    }
    case 'invalid_format':
      return `expected ${issue.format === 'regex' && issue.pattern === ACCOUNT ? 'the 12 digits of an AWS account' : `a string that fits ${issue.pattern ?? issue.format}`}; found ${shown(value)}`;
    case 'too_small':
      return 'expected a string that is not empty';
    case 'invalid_union': {
      const key = wrongKey(issue, value);
      const found = key === undefined || !isMap(value) ? value : value[key];
      const names = answersOf(issue.message);
      return `${key === undefined ? '' : `${key}: `}${issue.message}; found ${shown(found)}${question(String(found), names)}`;
    }
    default:
      return issue.message;
  }
}

/** The key that is at fault, of the map in which an issue was found. */
export function wrongKey(issue: Issue, value: unknown): string | undefined {
  if (issue.code === 'unrecognized_keys') return issue.keys[0];
  if (issue.code !== 'invalid_union' || !isMap(value)) return undefined;
  const names = answersOf(issue.message);
  return Object.entries(value).find(([, entry]) => !names.includes(String(entry)))?.[0];
}

/** What the schema's own sentence names: `expected pass, acknowledge, blocked, or a map …`. */
function answersOf(message: string): string[] {
  return /^expected (.*), or a map/.exec(message)?.[1]?.split(', ') ?? [];
}

const ACCOUNT = '/^\\d{12}$/';

const KINDS: Readonly<Record<string, string>> = {
  object: 'an object',
  record: 'an object',
  array: 'a list',
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'an object';
  return `${typeof value === 'string' ? 'the string' : `the ${typeof value}`} ${shown(value)}`;
}

/** YAML reads digits as a number. */
function hintFor(expected: string, value: unknown): string {
  if (expected === 'string' && ['number', 'boolean'].includes(typeof value)) return ': put it in quotes';
  return expected === 'array' && typeof value === 'string' ? `: write [${value}]` : '';
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function question(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? '' : `. Did you mean ${near}?`;
}

/** The nearest of some names as a question, else all of them. */
export function oneOf(name: string, known: readonly string[], alsoNear: Iterable<string> = []): string {
  const near = nearest(name, [...known, ...alsoNear]);
  return near === undefined ? `There are: ${known.join(', ')}` : `Did you mean ${near}?`;
}

/** The keys that the schema knows at a path. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema = bare(settingsSchema as unknown as Schema);
  for (const part of path) {
    const { element, shape } = schema?._zod.def ?? { type: '' };
    schema = bare(typeof part === 'number' ? element : shape?.[String(part)]);
  }
  return Object.keys(schema?._zod.def.shape ?? {});
}

/** A schema of zod, as far as it is looked at: https://zod.dev/packages/core#internals */
interface Schema {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly element?: Schema;
      readonly shape?: Readonly<Record<string, Schema>>;
      readonly innerType?: Schema;
    };
  };
}

/** Without what wraps it: a default, or that it may be missing. */
function bare(schema: Schema | undefined): Schema | undefined {
  const inner = schema?._zod.def.innerType;
  return inner === undefined ? schema : bare(inner);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
