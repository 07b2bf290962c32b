/** What a changed schema means for one field. */
export interface Breach {
  readonly is: 'removed' | 'required' | 'narrowed' | 'filled' | 'rule' | 'default' | 'wider';
  /** From the object's root, `spec.size`; items of lists are `[]`. */
  readonly path: string;
  readonly words: string;
}

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inner = (value: unknown): Schema => (isSchema(value) ? value : {});
const shown = (value: unknown): string => JSON.stringify(value);
const REFUSED = 'objects that have another value are refused at their next change';

/**
 * What fitted an OpenAPI schema of a definition and fits its successor no more, and what a changed default does. A field that did not change
 * in an object is not held against the new schema (ratcheting), so what is refused is a new object, or a change of that field.
 */
export function schemaBreaches(before: unknown, after: unknown, path = ''): Breach[] {
  const [old, now] = [inner(before), inner(after)];
  const here = path === '' ? 'the object' : path;
  const found: Breach[] = [];
  const add = (is: Breach['is'], words: string, where = here) => found.push({ is, path: where, words });
  if (old.type !== undefined && now.type !== undefined && old.type !== now.type) {
    if (old.type === 'integer' && now.type === 'number') return found;
    add('narrowed', `is ${now.type} in place of ${old.type}: every object that has it is refused at its next change`);
    return found;
  }
  narrowed(old, now, add);
  defaults(old, now, add);
  rules(old, now, add);
  const [properties, others] = [inner(old.properties), inner(now.properties)];
  const free = now['x-kubernetes-preserve-unknown-fields'] === true || now.additionalProperties !== undefined;
  for (const [name, schema] of Object.entries(properties)) {
    const where = path === '' ? name : `${path}.${name}`;
    if (others[name] !== undefined) found.push(...schemaBreaches(schema, others[name], where));
    else if (!free)
      add(
        'removed',
        'is removed: what objects say there is dropped at their next write, and manifests that set it are refused by strict clients',
        where,
      );
  }
  const required = (schema: Schema) => new Set(Array.isArray(schema.required) ? schema.required.map(String) : []);
  for (const name of required(now)) {
    if (required(old).has(name)) continue;
    const where = path === '' ? name : `${path}.${name}`;
    if (inner(others[name]).default === undefined)
      add('required', 'is required now and has no default: objects without it are refused at their next change', where);
  }
  if (old.items !== undefined && now.items !== undefined)
    found.push(...schemaBreaches(old.items, now.items, `${path}[]`));
  if (isSchema(old.additionalProperties) && isSchema(now.additionalProperties))
    found.push(...schemaBreaches(old.additionalProperties, now.additionalProperties, `${path}.*`));
  return found;
}

type Add = (is: Breach['is'], words: string) => void;

function narrowed(old: Schema, now: Schema, add: Add): void {
  if (Array.isArray(now.enum)) {
    const left = new Set(now.enum.map(shown));
    const was = Array.isArray(old.enum) ? old.enum : undefined;
    if (was === undefined) add('narrowed', `takes only ${now.enum.join(', ')} now: ${REFUSED}`);
    else {
      const gone = was.filter((value) => !left.has(shown(value)));
      if (gone.length > 0)
        add('narrowed', `no longer takes ${gone.join(', ')}: objects that have it are refused when they change it`);
    }
  }
  for (const [lower, upper] of [
    ['minimum', 'maximum'],
    ['minLength', 'maxLength'],
    ['minItems', 'maxItems'],
    ['minProperties', 'maxProperties'],
  ] as const) {
    const [least, was] = [now[lower], old[lower]];
    if (typeof least === 'number' && (typeof was !== 'number' || least > was) && !(least === 0 && lower !== 'minimum'))
      add('narrowed', `has ${lower} ${least} in place of ${was ?? 'none'}: ${REFUSED}`);
    const [most, had] = [now[upper], old[upper]];
    if (typeof most === 'number' && (typeof had !== 'number' || most < had))
      add('narrowed', `has ${upper} ${most} in place of ${had ?? 'none'}: ${REFUSED}`);
  }
  for (const name of ['pattern', 'format', 'multipleOf']) {
    if (now[name] !== undefined && shown(now[name]) !== shown(old[name]))
      add('narrowed', `has another ${name}: objects that do not fit it are refused at their next change`);
  }
  if (old.nullable === true && now.nullable !== true) add('narrowed', 'takes no null any more');
  const open = (schema: Schema) => schema['x-kubernetes-preserve-unknown-fields'] === true;
  if (open(old) && !open(now))
    add('removed', 'keeps only fields that the schema knows: others are dropped at the next write');
}

/** The API server writes defaults into what it stores: https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting */
function defaults(old: Schema, now: Schema, add: Add): void {
  if (shown(old.default) === shown(now.default)) return;
  if (now.default === undefined)
    add('default', `has no default any more: stored objects keep ${shown(old.default)}, new ones get nothing`);
  else if (old.default === undefined)
    add(
      'filled',
      `gets the default ${shown(now.default)}: new objects take it, and stored ones that do not have the field`,
    );
  else
    add(
      'default',
      `has the default ${shown(now.default)} in place of ${shown(old.default)}: stored objects keep what they were given, new ones take it`,
    );
}

function rules(old: Schema, now: Schema, add: Add): void {
  const of = (schema: Schema) => {
    const list = schema['x-kubernetes-validations'];
    return new Map((Array.isArray(list) ? list : []).map((one) => [String(inner(one).rule), inner(one)]));
  };
  const [before, after] = [of(old), of(now)];
  const say = (rule: Schema) => String(rule.message ?? rule.rule);
  for (const [key, rule] of after) if (!before.has(key)) add('rule', `has a new rule: ${say(rule)}`);
  for (const [key, rule] of before) {
    if (after.has(key)) continue;
    const isTransition = key.includes('oldSelf');
    add(
      isTransition ? 'rule' : 'wider',
      `${isTransition ? 'may change now, what a rule forbade' : 'has lost a rule'}: ${say(rule)}`,
    );
  }
}
