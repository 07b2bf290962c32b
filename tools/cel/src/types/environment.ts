import { FUNCTIONS } from './functions.ts';
import type { Overload } from './signatures.ts';
import {
  BOOL,
  BYTES,
  DOUBLE,
  DURATION,
  DYN,
  INT,
  listOf,
  mapOf,
  NULL,
  STRING,
  TIMESTAMP,
  type Type,
  UINT,
} from './type.ts';

/** What an expression may name. */
export interface Environment {
  readonly functions: ReadonlyMap<string, readonly Overload[]>;
  variable(name: string): Type | undefined;
  /** The type of a field of an object, `undefined` when it has no such field. */
  field(object: string, name: string): Type | undefined;
}

/** Objects by name, with the types of their fields. */
export type Objects = ReadonlyMap<string, ReadonlyMap<string, Type>>;

/** Types that expressions can name: `type(x) == int`. */
const TYPES: ReadonlyMap<string, Type> = new Map<string, Type>([
  ['bool', BOOL],
  ['bytes', BYTES],
  ['double', DOUBLE],
  ['google.protobuf.Duration', DURATION],
  ['int', INT],
  ['list', listOf(DYN)],
  ['map', mapOf(DYN, DYN)],
  ['null_type', NULL],
  ['string', STRING],
  ['google.protobuf.Timestamp', TIMESTAMP],
  ['type', { kind: 'type', of: undefined }],
  ['uint', UINT],
  ['optional_type', { kind: 'opaque', name: 'optional_type', params: [DYN] }],
  ['net.IP', { kind: 'opaque', name: 'net.IP', params: [] }],
  ['net.CIDR', { kind: 'opaque', name: 'net.CIDR', params: [] }],
]);

/** Words that may stand for a field although the language reserves them: `self.if` means the field `__if__`. */
const KEYWORDS: ReadonlySet<string> = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

/** The environment of the API server's rules: its functions, these variables, these objects. */
export function createEnvironment(variables: ReadonlyMap<string, Type>, objects: Objects): Environment {
  return {
    functions: FUNCTIONS,
    variable: (name) => {
      const type = TYPES.get(name);
      return variables.get(name) ?? (type === undefined ? undefined : { kind: 'type', of: type });
    },
    field: (object, name) => {
      const fields = objects.get(object);
      return fields?.get(name) ?? (KEYWORDS.has(name) ? fields?.get(`__${name}__`) : undefined);
    },
  };
}

/** True when the name is one of a type, not of a variable. */
export function isTypeName(name: string): boolean {
  return TYPES.has(name);
}
