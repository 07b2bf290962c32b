import type { Seed } from './seeds.ts';

/** Terraform's own description of a resource type: `terraform providers schema -json`. */
export interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<
    Record<string, { readonly nesting_mode: string; readonly block: Block; readonly max_items?: number }>
  >;
}
export interface Attribute {
  readonly type?: unknown;
  readonly optional?: boolean;
  readonly required?: boolean;
  readonly computed?: boolean;
  readonly write_only?: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/** One argument changed: the state before, and the configuration after. */
export interface Case {
  readonly type: string;
  readonly kind: string;
  /** The argument, dotted. */
  readonly path: string;
  readonly state: Values;
  readonly config: Values;
  /** The argument is no longer declared, and this is what it was. */
  readonly gone?: unknown;
}

/** Arguments of Terraform itself, and what the provider keeps for itself. */
const SKIPPED: ReadonlySet<string> = new Set(['id', 'tags_all', 'timeouts']);

/** Every argument of a kind, each changed alone, booleans in both directions; and every block where there was none. */
export function casesOf(seed: Seed, schema: Block): Case[] {
  const blocks = Object.entries(schema.block_types ?? {}).flatMap(([name, { block }]): Case[] => {
    if (SKIPPED.has(name) || seed.without?.includes(name) || seed.state[name] !== undefined) return [];
    const deep = argumentsOf(block, [name]).find(({ path }) => path.length > 1);
    if (deep === undefined) return [];
    const [[before] = []] = pairsFor(seed.values?.[deep.path.join('.')], deep.attribute.type);
    const config = withValue(schema, { ...seed.state, ...aroundOf(seed, deep.path) }, deep.path, before);
    return [
      {
        type: seed.type,
        kind: seed.kind,
        path: name,
        state: { id: 'one', ...withoutWriteOnly(seed.state, schema) },
        config: settable(config, schema),
      },
    ];
  });
  const given = argumentsOf(schema, []).filter(({ path }) => !(seed.without ?? []).includes(path[0] ?? ''));
  const changed = given.flatMap(({ path, attribute }) => {
    const dotted = path.join('.');
    const pairs = pairsFor(seed.values?.[dotted], attribute.type);
    return pairs.map(([before, after]) => {
      const around = { ...seed.state, ...aroundOf(seed, path) };
      const at = (value: unknown) => withValue(schema, around, path, value);
      return {
        type: seed.type,
        kind: seed.kind,
        path: dotted,
        // Write-only arguments are in no state.
        state: { id: 'one', ...withoutWriteOnly(at(attribute.write_only === true ? null : before), schema) },
        config: settable(at(after), schema),
      };
    });
  });
  return [...blocks, ...changed, ...given.flatMap((one) => removalsOf(seed, schema, one))];
}

/** An argument of the resource itself that is no longer declared, from each of its values: one of them may be the default. */
function removalsOf(seed: Seed, schema: Block, { path, attribute }: Argument): Case[] {
  const [name = '', ...inner] = path;
  if (inner.length > 0 || attribute.optional !== true || attribute.write_only === true) return [];
  const values = new Set(pairsFor(seed.values?.[name], attribute.type).flat());
  return [...values].map((before) => {
    const { [name]: _, ...around } = { ...seed.state, ...aroundOf(seed, path) } as Values;
    return {
      type: seed.type,
      kind: seed.kind,
      path: name,
      state: { id: 'one', ...withoutWriteOnly({ ...around, [name]: before }, schema) },
      config: settable(around, schema),
      gone: before,
    };
  });
}

/** What an argument needs around it: its own entry, or that of a block that it is in. */
function aroundOf(seed: Seed, path: readonly string[]): Values {
  for (let length = path.length; length > 0; length -= 1) {
    const found = seed.with?.[path.slice(0, length).join('.')];
    if (found !== undefined) return found;
  }
  return {};
}

interface Argument {
  readonly path: readonly string[];
  readonly attribute: Attribute;
}

function argumentsOf(block: Block, above: readonly string[]): Argument[] {
  const own = Object.entries(block.attributes ?? {})
    .filter(
      ([name, one]) => (one.optional === true || one.required === true) && !(above.length === 0 && SKIPPED.has(name)),
    )
    .map(([name, attribute]) => ({ path: [...above, name], attribute }));
  const below = Object.entries(block.block_types ?? {})
    .filter(([name]) => !SKIPPED.has(name))
    .flatMap(([name, { block: inner }]) => argumentsOf(inner, [...above, name]));
  return [...own, ...below];
}

function pairsFor(given: readonly [unknown, unknown] | undefined, type: unknown): (readonly [unknown, unknown])[] {
  if (type === 'bool')
    return [
      [false, true],
      [true, false],
    ];
  if (given !== undefined) return [given];
  return [[exampleOf(type, 0), exampleOf(type, 1)]];
}

function exampleOf(type: unknown, which: 0 | 1): unknown {
  if (type === 'string' || type === 'dynamic') return which === 0 ? 'one' : 'two';
  if (type === 'number') return which + 1;
  if (type === 'bool') return which === 1;
  const [outer, inner] = type as [string, unknown];
  if (outer === 'map') return { a: exampleOf(inner, which) };
  if (outer === 'object')
    return Object.fromEntries(Object.entries(inner as Values).map(([name, one]) => [name, exampleOf(one, which)]));
  return [exampleOf(inner, which)];
}

/** The same with a value at a path. Blocks on the way that are not there get what they require. */
function withValue(block: Block, values: Values, path: readonly string[], value: unknown): Values {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return { ...values, [name]: value };
  const inner = block.block_types?.[name]?.block ?? {};
  const [first] = Array.isArray(values[name]) ? (values[name] as Values[]) : [];
  return { ...values, [name]: [withValue(inner, first ?? requiredOf(inner), rest, value)] };
}

function requiredOf(block: Block): Values {
  const attributes = Object.entries(block.attributes ?? {})
    .filter(([, one]) => one.required === true)
    .map(([name, { type }]) => [name, exampleOf(type, 0)]);
  return Object.fromEntries(attributes);
}

function settable(values: Values, block: Block): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [];
      const attribute = block.attributes?.[name];
      if (attribute !== undefined) return attribute.optional || attribute.required ? [[name, value]] : [];
      const inner = block.block_types?.[name]?.block;
      return inner === undefined ? [] : [[name, (value as Values[]).map((one) => settable(one, inner))]];
    }),
  );
}

function withoutWriteOnly(values: Values, block: Block): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => block.attributes?.[name]?.write_only !== true));
}
