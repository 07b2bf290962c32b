import { nameOf } from '@mainstem/change';
import { isMap, textOf } from '@mainstem/kubernetes/yaml';
import { executeTemplate } from '../template/evaluate.ts';
import { normalizedName } from '../template/names.ts';
import { printed } from '../template/value.ts';
import { isUnknown, UNKNOWN_NAME, UNKNOWN_TEXT } from '../unknown.ts';

/** One set of parameters that a generator gives. Without `goTemplate` the keys are flat: `path.basename`, `values.a`. */
export interface Parameters {
  readonly values: Readonly<Record<string, unknown>>;
  /** There may be more parameters than these: only a cluster or another system knows. */
  readonly open: boolean;
  /** Why Argo CD may have other parameters, or not this set at all. */
  readonly doubts?: readonly string[];
}

/** How an ApplicationSet fills in its templates: `spec.goTemplate`. */
export type Dialect = 'go' | 'simple';

export const EVERYTHING_UNKNOWN: Parameters = { values: {}, open: true };

export interface Filling {
  /** Without Go templates: leave `{{name}}` as it is when there is no such parameter, as Argo CD does. */
  readonly keep?: boolean;
  /** `goTemplateOptions: [missingkey=error]`. */
  readonly missingIsError?: boolean;
  /** Exactly what Argo CD would write is wanted. Called with the reason wherever that cannot be told. */
  readonly note?: (reason: string) => void;
}

/**
 * Fills in a template string.
 *
 * Sources: `spec.goTemplate: true` is Go's text/template; otherwise `{{name}}` is looked up as a whole, white space around
 * it left out (Argo CD, applicationset/utils/utils.go).
 *
 * @returns the text; what cannot be told is one of the characters of `unknown.ts`.
 */
export function fillTemplate(
  template: string,
  parameters: Parameters,
  dialect: Dialect,
  filling: Filling = {},
): string {
  if (!template.includes('{{')) return template;
  if (dialect === 'simple') return fillSimple(template, parameters, filling);
  const { note, missingIsError = false } = filling;
  return executeTemplate(template, {
    root: parameters.values,
    field: (path) => lookUp(path, parameters),
    missingIsError,
    // Nobody relies on a missing value: for finding folders it could be anything.
    absent: note === undefined ? UNKNOWN_TEXT : '<no value>',
    note: note ?? (() => {}),
  });
}

function fillSimple(template: string, parameters: Parameters, { keep = false, note }: Filling): string {
  let text = '';
  let at = 0;
  for (;;) {
    const start = template.indexOf('{{', at);
    const end = start < 0 ? -1 : template.indexOf('}}', start);
    if (start < 0 || end < 0) return text + template.slice(at);
    const written = template.slice(start, end + 2);
    const name = written.slice(2, -2).trim();
    text += template.slice(at, start);
    at = end + 2;
    const isLeft = (keep && isAbsent(name, parameters)) || (note !== undefined && isNoText(name, parameters));
    text += isLeft ? written : simpleValue(name, parameters);
    if (isLeft && !keep) note?.(`there is no parameter ${name}: Argo CD leaves ${written} as it is`);
  }
}

/** Only texts are filled in (fasttemplate's tag function in applicationset/utils/utils.go). */
function isNoText(name: string, { values, open }: Parameters): boolean {
  const value = values[name];
  return value === undefined ? !open : typeof value !== 'string';
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

/**
 * Adds a generator's `values`, which may use its other parameters. With Go templates they replace a parameter `values`
 * (applicationset/generators/value_interpolation.go).
 */
export function withValues(
  parameters: Parameters,
  values: unknown,
  dialect: Dialect,
  filling: Filling = {},
): Parameters {
  if (!isMap(values)) return parameters;
  const filled = Object.entries(values).map(([key, value]): [string, string] => [
    key,
    fillTemplate(textOf(value) ?? '', parameters, dialect, filling),
  ]);
  const added =
    dialect === 'go'
      ? { values: Object.fromEntries(filled) }
      : Object.fromEntries(filled.map(([key, value]) => [`values.${key}`, value]));
  return { ...parameters, values: { ...parameters.values, ...added } };
}

/** A nested mapping with dotted keys and texts, as templates without Go see the content of a file. */
export function flatten(value: Readonly<Record<string, unknown>>, prefix = ''): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (isMap(item)) Object.assign(flat, flatten(item, `${prefix}${key}.`));
    else if (Array.isArray(item)) Object.assign(flat, flatten({ ...item }, `${prefix}${key}.`));
    else flat[prefix + key] = printed(item);
  }
  return flat;
}

/** Joins two sets: where both have a key the first wins, mappings are joined in depth. */
export function joinParameters(first: Parameters, second: Parameters): Parameters {
  const joined = { values: joinMaps(first.values, second.values), open: first.open || second.open };
  return withDoubts(joined, [...(first.doubts ?? []), ...(second.doubts ?? [])]);
}

export function withDoubts(parameters: Parameters, doubts: readonly string[]): Parameters {
  if (doubts.length === 0) return parameters;
  return { ...parameters, doubts: [...new Set([...(parameters.doubts ?? []), ...doubts])] };
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
  return value === '' ? '' : textOf(value);
}

/**
 * Fills in every string of a value, keys too: a generator's own fields may use the parameters of the one before it in a matrix.
 */
export function fillAll(value: unknown, parameters: Parameters, dialect: Dialect, filling: Filling = {}): unknown {
  if (typeof value === 'string') return fillTemplate(value, parameters, dialect, filling);
  if (Array.isArray(value)) return value.map((item) => fillAll(item, parameters, dialect, filling));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      fillTemplate(key, parameters, dialect, filling),
      fillAll(item, parameters, dialect, filling),
    ]),
  );
}
