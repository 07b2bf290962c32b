import { groupOf } from '../../yaml/head.ts';
import type { Manifest } from '../manifest.ts';
import table from './field-classes.json' with { type: 'json' };

/**
 * What a changed field of a built-in kind is about.
 *
 * - `access`: who may do or reach what, and which guards stand before it
 * - `availability`: whether and how something serves, runs or is scheduled
 * - `identity`: who the object is to others, or what a controller makes of it
 * - `data`: where data lies, how long it stays, what deletes it
 * - `refused`: the API server does not let it change
 * - `harmless`: nobody acts by it
 */
export type FieldClass = 'access' | 'availability' | 'identity' | 'data' | 'refused' | 'harmless';

export interface ClassedField {
  readonly class: FieldClass;
  /** What follows it, as a sentence without a full stop; empty for a harmless field. */
  readonly reason: string;
  /** `definition.field` in the table. */
  readonly name: string;
}

/** `class index-of-the-reason [definition-below]`; `{}` before the definition: a map with free keys lies between. */
type Row = readonly [fieldClass: FieldClass, reason: string, below: string | undefined, isMap: boolean];

/** The release whose fields have a class, for the table of kinds has to be of the same. */
export const CLASSED_VERSION: string = table.version;

/** Definitions that several others use: a field of them is what the field is that refers to them. */
const SHARED: ReadonlySet<string> = new Set(table.shared.split(' '));

const KINDS: Readonly<Record<string, string>> = table.kinds;
const DEFINITIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = table.definitions;

/** Groups whose kinds the API server itself owns. A group that only ends like one of them (`gateway.networking.k8s.io`) is somebody else's. */
const BUILT_IN_GROUPS: ReadonlySet<string> = new Set(
  Object.keys(KINDS)
    .map((kind) => groupOf(kind.slice(0, kind.lastIndexOf('/'))))
    .filter((group) => group !== 'argoproj.io'),
);

/** True when the API server itself defines the kind's group. */
export function isBuiltInGroup(group: string): boolean {
  return BUILT_IN_GROUPS.has(group);
}

/** The class of a changed field of an object; `undefined` where the table does not know the kind or the field. */
export function classOfField(
  { apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>,
  path: string,
): ClassedField | undefined {
  let definition = own(KINDS, `${apiVersion}/${kind}`);
  let found: ClassedField | undefined;
  let freeKey = false;
  for (const key of keysOf(path)) {
    if (freeKey) {
      freeKey = false;
      continue;
    }
    if (definition === undefined) return found;
    const row = rowOf(definition, key);
    if (row === undefined) return undefined;
    const [fieldClass, reason, below, isMap] = row;
    // What is refused, or acted on by nobody, is so with everything below it.
    const settled = found !== undefined && (found.class === 'refused' || found.class === 'harmless');
    found =
      found !== undefined && (settled || SHARED.has(definition))
        ? { ...found, name: `${definition}.${key}` }
        : { class: fieldClass, reason, name: `${definition}.${key}` };
    definition = below;
    freeKey = isMap;
  }
  return found;
}

/** Every field that has a class, for the test that none is missing: `definition.field`. */
export function classedFields(): string[] {
  return Object.entries(DEFINITIONS).flatMap(([definition, fields]) =>
    Object.keys(fields).map((field) => `${definition}.${field}`),
  );
}

function rowOf(definition: string, field: string): Row | undefined {
  const row = own(own(DEFINITIONS, definition) ?? {}, field);
  if (row === undefined) return undefined;
  const [fieldClass = '', reason = '', below] = row.split(' ');
  const isMap = below?.startsWith('{}') === true;
  const bare = isMap ? below?.slice(2) : below;
  return [fieldClass as FieldClass, table.reasons[Number(reason)] ?? '', bare || undefined, isMap];
}

/** The keys of a written path, without what names items of lists. */
function keysOf(path: string): string[] {
  const keys: string[] = [];
  for (const [, plain, quoted] of path.matchAll(
    /\.?([A-Za-z0-9_$-]+)|\[("(?:[^"\\]|\\.)*")\]|\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\]/g,
  )) {
    if (plain !== undefined) keys.push(plain);
    else if (quoted !== undefined) keys.push(JSON.parse(quoted) as string);
  }
  return keys;
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
