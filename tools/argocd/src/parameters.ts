import { nameOf } from '@mainstem/change';
import { evaluateAction, normalizedName } from './go-template.ts';
import { isMap, mapOf, textOf } from './located.ts';
import { isUnknown, UNKNOWN_NAME, UNKNOWN_TEXT } from './unknown.ts';

/** One set of parameters that a generator gives. Without `goTemplate` the keys are flat: `path.basename`, `values.a`. */
export interface Parameters {
  readonly values: Readonly<Record<string, unknown>>;
  /** There may be more parameters than these: only a cluster or another system knows. */
  readonly open: boolean;
}

/** How an ApplicationSet fills in its templates: `spec.goTemplate`. */
export type Dialect = 'go' | 'simple';

export const EVERYTHING_UNKNOWN: Parameters = { values: {}, open: true };

/**
 * Fills in a template string.
 *
 * Sources: `spec.goTemplate: true` is Go's text/template; otherwise `{{name}}` is looked up as a whole, white space around
 * it left out (Argo CD, applicationset/utils/utils.go).
 *
 * @param keep leave `{{name}}` as it is when there is no such parameter, as Argo CD does without Go templates.
 * @returns the text; what cannot be told is one of the characters of `unknown.ts`.
 */
export function fillTemplate(template: string, parameters: Parameters, dialect: Dialect, keep = false): string {
  if (!template.includes('{{')) return template;
  let text = '';
  let at = 0;
  for (;;) {
    const start = template.indexOf('{{', at);
    const end = start < 0 ? -1 : endOfAction(template, start + 2, dialect);
    if (start < 0 || end < 0) return text + template.slice(at);
    let literal = template.slice(at, start);
    let action = template.slice(start + 2, end);
    at = end + 2;
    if (dialect === 'go' && /^-\s/.test(action)) {
      action = action.slice(1);
      literal = literal.trimEnd();
    }
    text += literal;
    const trimsAfter = dialect === 'go' && /\s-$/.test(action);
    if (trimsAfter) action = action.slice(0, -1);
    if (dialect === 'simple')
      text += keep && isAbsent(action.trim(), parameters) ? `{{${action}}}` : simpleValue(action.trim(), parameters);
    else if (!/^\s*\/\*/.test(action)) {
      const value = evaluateAction(action, (path) => lookUp(path, parameters));
      if (value === undefined) return text + UNKNOWN_TEXT; // what a control structure makes of the rest cannot be told
      text += value;
    }
    if (trimsAfter) while (/\s/.test(template[at] ?? '')) at++;
  }
}

/** The offset of the `}}` that ends an action; one inside a string of a Go template does not. */
function endOfAction(template: string, start: number, dialect: Dialect): number {
  if (dialect === 'simple') return template.indexOf('}}', start);
  for (let at = start; at < template.length; at++) {
    const char = template[at];
    if (char === '"' || char === '`') {
      do at++;
      while (at < template.length && template[at] !== char && (template[at] !== '\\' || ++at > 0));
    } else if (char === '}' && template[at + 1] === '}') return at;
  }
  return template.indexOf('}}', start);
}

/** A generator's own `path` is not there yet when the parameters of the one before it are filled in. */
function isAbsent(name: string, { values, open }: Parameters): boolean {
  return values[name] === undefined && (!open || /^path\b/.test(name));
}

function simpleValue(name: string, { values, open }: Parameters): string {
  const value = values[name];
  if (value === null) return '';
  if (value !== undefined) return textOf(value) ?? (value === '' ? '' : UNKNOWN_TEXT);
  return open ? unknownFor(name.split('.')) : UNKNOWN_TEXT;
}

function lookUp(path: readonly string[], { values, open }: Parameters): unknown {
  let current: unknown = values;
  for (const key of path) {
    if (typeof current === 'string' && isUnknown(current)) return current;
    current = isMap(current) ? current[key] : undefined;
  }
  return current === undefined && open ? unknownFor(path) : current;
}

/** A label's value cannot hold a slash; about others nothing is said. */
function unknownFor(path: readonly string[]): string {
  return path[0] === 'metadata' && path[1] === 'labels' ? UNKNOWN_NAME : UNKNOWN_TEXT;
}

/** The parameters that the git generator makes of a folder, or of a file in it. */
export function pathParameters(
  folder: string,
  file: string | undefined,
  dialect: Dialect,
  prefix: string,
): Record<string, unknown> {
  const base = nameOf(folder);
  const names: Record<string, string> = {
    basename: base,
    basenameNormalized: normalizedName(base),
    ...(file === undefined ? {} : { filename: nameOf(file), filenameNormalized: normalizedName(nameOf(file)) }),
  };
  if (dialect === 'go') {
    const path = { path: folder, ...names, segments: folder.split('/') };
    return prefix === '' ? { path } : { [prefix]: { path } };
  }
  const name = prefix === '' ? 'path' : `${prefix}.path`;
  return Object.fromEntries([
    [name, folder],
    ...Object.entries(names).map(([key, value]) => [`${name}.${key}`, value]),
    ...folder.split('/').map((part, index) => [`${name}[${index}]`, part]),
  ]);
}

/** Adds a generator's `values`, which may use its other parameters. */
export function withValues(parameters: Parameters, values: unknown, dialect: Dialect): Parameters {
  if (!isMap(values)) return parameters;
  const filled = Object.entries(values).map(([key, value]): [string, string] => [
    key,
    fillTemplate(textOf(value) ?? '', parameters, dialect),
  ]);
  const added =
    dialect === 'go'
      ? { values: { ...mapOf(parameters.values.values), ...Object.fromEntries(filled) } }
      : Object.fromEntries(filled.map(([key, value]) => [`values.${key}`, value]));
  return { ...parameters, values: { ...parameters.values, ...added } };
}

/** A nested mapping with dotted keys, as templates without Go see the content of a file. */
export function flatten(value: Readonly<Record<string, unknown>>, prefix = ''): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (isMap(item)) Object.assign(flat, flatten(item, `${prefix}${key}.`));
    else if (Array.isArray(item)) Object.assign(flat, flatten({ ...item }, `${prefix}${key}.`));
    else flat[prefix + key] = item;
  }
  return flat;
}

/** Joins two sets: where both have a key the first wins, mappings are joined in depth. */
export function joinParameters(first: Parameters, second: Parameters): Parameters {
  return { values: joinMaps(first.values, second.values), open: first.open || second.open };
}

function joinMaps(
  first: Readonly<Record<string, unknown>>,
  second: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const joined: Record<string, unknown> = { ...second, ...first };
  for (const [key, value] of Object.entries(first)) {
    const other = second[key];
    if (isMap(value) && isMap(other)) joined[key] = joinMaps(value, other);
  }
  return joined;
}

/** The text of one parameter, as a selector or a merge key sees it; `undefined` when there is none. */
export function parameterText(name: string, parameters: Parameters): string | undefined {
  const value = parameters.values[name] ?? lookUp(name.split('.'), { ...parameters, open: false });
  if (value === undefined) return parameters.open ? unknownFor(name.split('.')) : undefined;
  return textOf(value);
}

/** Fills in every string of a value: a generator's own fields may use the parameters of the one before it in a matrix. */
export function fillAll(value: unknown, parameters: Parameters, dialect: Dialect): unknown {
  if (typeof value === 'string') return fillTemplate(value, parameters, dialect, true);
  if (Array.isArray(value)) return value.map((item) => fillAll(item, parameters, dialect));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAll(item, parameters, dialect)]));
}
