import { groupOf } from '../yaml/head.ts';

/**
 * The table's format. A definition's fields map names to types; `!` after a name marks a required field. A type is one of
 * `string bool number int32 int64 quantity int-or-string byte time any`, `enum:A|B`, `#Definition`, `[]` and `{}` before the
 * type of the items of a list or of the values of a map with free keys.
 */
export interface Table {
  /** The Kubernetes release that the built-in kinds are those of: `1.36`. */
  readonly version: string;
  /** By `apiVersion/Kind` the name of the definition; empty for a kind that is served but not described. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Kinds of releases past, with the apiVersion that serves them now; empty when none does. */
  readonly gone: Readonly<Record<string, string>>;
  readonly definitions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const SCALARS = [
  'string',
  'bool',
  'number',
  'int32',
  'int64',
  'quantity',
  'int-or-string',
  'byte',
  'time',
  'any',
] as const;
export type Scalar = (typeof SCALARS)[number];

export interface ObjectType {
  readonly is: 'object';
  readonly name: string;
  readonly fields: ReadonlyMap<string, Type>;
  readonly required: readonly string[];
}

export type Type =
  | { readonly is: Scalar }
  | { readonly is: 'enum'; readonly values: readonly string[] }
  | { readonly is: 'list'; readonly of: Type }
  | { readonly is: 'map'; readonly of: Type }
  | ObjectType;

export interface Schemas {
  readonly version: string;
  /** Whether this release serves a kind, by `apiVersion/Kind`. */
  has(kind: string): boolean;
  /** The type of a kind; `undefined` for one that is not described. */
  typeOf(kind: string): ObjectType | undefined;
  readonly kinds: readonly string[];
  readonly gone: ReadonlyMap<string, string>;
  /** API groups that belong to the table as a whole, so that a kind of theirs which it lacks does not exist. */
  readonly groups: ReadonlySet<string>;
}

/** Groups that are shared with projects of other release cycles, whose kinds are not in the table. */
const SHARED_GROUPS: ReadonlySet<string> = new Set(['argoproj.io']);

/** Makes the types of a table; each definition on first use, for most manifests need only a few. */
export function schemasOf(table: Table): Schemas {
  const made = new Map<string, ObjectType>();
  const scalars = new Map<string, Type>(SCALARS.map((is) => [is, { is }]));
  const read = (text: string): Type => {
    if (text.startsWith('[]')) return { is: 'list', of: read(text.slice(2)) };
    if (text.startsWith('{}')) return { is: 'map', of: read(text.slice(2)) };
    if (text.startsWith('#')) return make(text.slice(1));
    if (text.startsWith('enum:')) return { is: 'enum', values: text.slice('enum:'.length).split('|') };
    return scalars.get(text) ?? { is: 'any' };
  };
  const make = (name: string): ObjectType => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const fields = new Map<string, Type>();
    const required: string[] = [];
    const type: ObjectType = { is: 'object', name, fields, required };
    made.set(name, type); // before its fields: a definition may hold itself
    for (const [field, text] of Object.entries(table.definitions[name] ?? {})) {
      const bare = field.endsWith('!') ? field.slice(0, -1) : field;
      if (bare !== field) required.push(bare);
      fields.set(bare, read(text));
    }
    return type;
  };
  const kinds = new Map(Object.entries(table.kinds));
  const groups = new Set([...kinds.keys()].map(groupOfKind).filter((group) => !SHARED_GROUPS.has(group)));
  for (const kind of Object.keys(table.gone)) groups.add(groupOfKind(kind));
  return {
    version: table.version,
    has: (kind) => kinds.has(kind),
    typeOf: (kind) => {
      const name = kinds.get(kind);
      return name === undefined || name === '' ? undefined : make(name);
    },
    kinds: [...kinds.keys()],
    gone: new Map(Object.entries(table.gone)),
    groups,
  };
}

/** The API group of `apiVersion/Kind`. */
export function groupOfKind(kind: string): string {
  return groupOf(kind.slice(0, kind.lastIndexOf('/')));
}
