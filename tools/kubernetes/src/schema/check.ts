import { nearest } from '@mainstem/change';
import { type Fields, isFields } from '../preview/manifest.ts';
import { type KindName, unknownKind } from './kind.ts';
import { dotted, type SchemaProblem, type SchemaRule } from './problem.ts';
import { describe, isPlaceholder, type Mismatch, mismatchOf } from './scalars.ts';
import type { ObjectType, Schemas, Type } from './types.ts';

export interface SchemaOptions {
  /**
   * A patch: what it leaves out comes from elsewhere, and `$patch` and its like direct the merge
   * (https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/).
   */
  readonly partial?: boolean;
  /** `group/Kind` (or `group/*`) of what the tree's own definitions define; without it, nothing is said of kinds that are not built in. */
  readonly knownKinds?: ReadonlySet<string>;
}

type Pointer = readonly (string | number)[];

interface Check {
  readonly partial: boolean;
  readonly placeholders: boolean;
  readonly found: SchemaProblem[];
  /** The object types around the one being checked, outermost first, each with where it starts. */
  readonly around: { readonly type: ObjectType; readonly at: Pointer }[];
}

/** One slip makes many problems; more than these of one object help nobody. */
const MOST_PROBLEMS = 20;

/**
 * Holds an object, or each item of a List, to the description of its kind.
 *
 * @param manifest any JSON value; what is no object with an apiVersion and a kind gives nothing, for other checks say so.
 */
export function checkManifest(manifest: unknown, schemas: Schemas, options: SchemaOptions = {}): SchemaProblem[] {
  return checkObject(manifest, [], schemas, options).slice(0, MOST_PROBLEMS);
}

function checkObject(value: unknown, at: Pointer, schemas: Schemas, options: SchemaOptions): SchemaProblem[] {
  if (!isFields(value)) return [];
  const { apiVersion, kind, items } = value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || isPlaceholder(apiVersion) || isPlaceholder(kind)) {
    return [];
  }
  if (kind.endsWith('List') && Array.isArray(items)) {
    // The items of a list of one kind may leave out what the list says (https://kubernetes.io/docs/reference/using-api/api-concepts/#collections).
    const implied = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -'List'.length) };
    return items.flatMap((item, index) =>
      checkObject(isFields(item) ? { ...implied, ...item } : item, [...at, 'items', index], schemas, options),
    );
  }
  const name: KindName = { apiVersion, kind };
  const type = schemas.typeOf(`${apiVersion}/${kind}`);
  if (type === undefined) {
    if (schemas.has(`${apiVersion}/${kind}`) || isClientSide(value)) return [];
    const problem = unknownKind(name, schemas, options.knownKinds);
    if (problem === undefined) return [];
    const pointer = [...at, ...problem.pointer];
    return [{ ...problem, pointer, path: dotted(pointer) }];
  }
  const check: Check = {
    partial: options.partial === true,
    // The controller renders an ApplicationSet's expressions after the API server took it, types and all.
    placeholders: kind !== 'ApplicationSet',
    found: [],
    around: [],
  };
  // SOPS keeps its own data beside what it encrypts, and takes it out again when it decrypts.
  const { sops, ...rest } = value;
  checkFields(isFields(sops) && 'mac' in sops ? rest : value, type, at, check);
  return check.found;
}

/** Objects that a tool reads and no API server sees. */
function isClientSide(value: Fields): boolean {
  const { apiVersion, metadata } = value;
  if (apiVersion === 'builtin' || /^(?:kustomize\.config|config)\.(?:k8s|kubernetes)\.io\//.test(String(apiVersion)))
    return true;
  // A kubeconfig, a component's configuration: every object of the API has metadata.
  if (!isFields(metadata)) return true;
  const annotations = isFields(metadata.annotations) ? metadata.annotations : {};
  return Object.keys(annotations).some((key) =>
    /^config\.(?:kubernetes|k8s)\.io\/(?:local-config|function)$/.test(key),
  );
}

function checkValue(value: unknown, type: Type, at: Pointer, check: Check): void {
  // To the API server null is the same as nothing; in a patch it deletes.
  if (value === null || value === undefined || check.found.length > MOST_PROBLEMS) return;
  switch (type.is) {
    case 'object':
      if (isFields(value)) checkFields(value, type, at, check);
      else shapeless(value, 'a mapping', 'Write its fields below it, indented.', at, check);
      return;
    case 'map':
      if (isFields(value)) {
        for (const [key, item] of Object.entries(value)) {
          if (!(check.partial && isDirective(key))) checkValue(item, type.of, [...at, key], check);
        }
      } else shapeless(value, 'a mapping', 'Write its keys below it, indented.', at, check);
      return;
    case 'list':
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) checkValue(item, type.of, [...at, index], check);
      } else shapeless(value, 'a list', 'Start each item with `- `.', at, check);
      return;
    case 'enum':
      checkChoice(value, type.values, at, check);
      return;
    default: {
      const mismatch = mismatchOf(value, type.is);
      if (mismatch !== undefined) mistyped(value, mismatch, at, check);
    }
  }
}

function checkChoice(value: unknown, values: readonly string[], at: Pointer, check: Check): void {
  if (typeof value !== 'string') {
    const suggestion = `Write one of ${values.map((one) => `"${one}"`).join(', ')}.`;
    shapeless(value, 'a string', suggestion, at, check);
    return;
  }
  if (values.includes(value) || (check.placeholders && isPlaceholder(value))) return;
  const near = nearest(
    value,
    values.filter((one) => one !== ''),
  );
  add(
    check,
    'kubernetes/enum',
    at,
    `\`${dotted(at)}\` has a value that Kubernetes does not know.`,
    near === undefined ? `Write one of ${values.map((one) => `"${one}"`).join(', ')}.` : `Did you mean "${near}"?`,
  );
}

/** Something of another type altogether stands there. */
function shapeless(value: unknown, expected: string, suggestion: string, at: Pointer, check: Check): void {
  mistyped(value, { expected, found: describe(value), suggestion }, at, check);
}

function mistyped(value: unknown, { expected, found, suggestion }: Mismatch, at: Pointer, check: Check): void {
  if (check.placeholders && typeof value === 'string' && isPlaceholder(value)) return;
  const but = found === undefined ? '' : `, and is ${found}`;
  add(check, 'kubernetes/type', at, `\`${dotted(at)}\` must be ${expected}${but}.`, suggestion);
}

function checkFields(value: Fields, type: ObjectType, at: Pointer, check: Check): void {
  check.around.push({ type, at });
  for (const [key, item] of Object.entries(value)) {
    const field = type.fields.get(key);
    if (field !== undefined) checkValue(item, field, [...at, key], check);
    else if (!(check.partial && isDirective(key))) unknownField(key, value, type, at, check);
  }
  if (!check.partial) {
    for (const field of type.required) {
      if (value[field] !== undefined && value[field] !== null) continue;
      const where = at.length === 0 ? 'the object' : `\`${dotted(at)}\``;
      const path = [...at, field];
      add(check, 'kubernetes/required', path, `${where} has no \`${field}\`, which is required.`, `Add \`${field}:\`.`);
    }
  }
  check.around.pop();
}

function unknownField(key: string, value: Fields, type: ObjectType, at: Pointer, check: Check): void {
  const free = [...type.fields.keys()].filter((field) => value[field] === undefined);
  const near = nearest(key, free);
  const suggestion =
    near === undefined
      ? (misplaced(key, type, at, check) ?? 'Take it out; the API server drops or refuses it.')
      : `Did you mean \`${near}\`?`;
  const where = at.length === 0 ? 'this kind' : `\`${dotted(at)}\``;
  add(check, 'kubernetes/unknown-field', [...at, key], `${where} has no field \`${key}\`.`, suggestion);
}

/** Where a field belongs that stands too deep, too high, or beside its mapping. */
function misplaced(key: string, type: ObjectType, at: Pointer, check: Check): string | undefined {
  const within = (outer: ObjectType, start: Pointer): Pointer | undefined => {
    for (const [field, inner] of outer.fields) {
      if (inner.is === 'object' && inner.fields.has(key) && field !== 'metadata') return [...start, field];
    }
    return undefined;
  };
  let home = within(type, at);
  for (const outer of check.around.slice(0, -1).reverse()) {
    home ??= outer.type.fields.has(key) ? outer.at : within(outer.type, outer.at);
  }
  if (home === undefined) return undefined;
  const where = home.length === 0 ? 'the object itself' : `\`${dotted(home)}\``;
  return `It is a field of ${where}; check the indentation.`;
}

/** Keys that direct a strategic merge and are no fields. */
function isDirective(key: string): boolean {
  return /^\$(?:patch|retainKeys)$|^\$(?:setElementOrder|deleteFromPrimitiveList)\//.test(key);
}

function add(check: Check, rule: SchemaRule, pointer: Pointer, message: string, suggestion: string): void {
  check.found.push({ severity: 'error', rule, pointer, path: dotted(pointer), message, suggestion });
}
