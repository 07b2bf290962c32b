import { Buffer } from 'node:buffer';
import {
  detectedSecrets,
  isPublicName,
  isSecretName,
  kept,
  randomTokens,
  SECRET_NAME_HINT,
  SHORTEST_RANDOM,
} from '@mainstem/change';
import { equal, type Json, jsonInside, list, mayHoldJson, record, text } from '../json.ts';
import { longestFirst } from './hide.ts';

/**
 * Every value of a plan that may not be shown, longest first, so that a secret inside another leaves no remainder.
 *
 * A plan's masks mark places, not values: `terraform_data` repeats a sensitive input in `before.output` without a mark, and
 * `variables` carry no mark at all. So the values below every mask, wherever it stands in the document, are collected, and
 * are then hidden wherever they occur. Joined by the values of sensitive variables, of attributes and environment entries with a
 * name such as `password`, of literals of write-only arguments, of anything that has the form of a well-known secret, and of what
 * looks random outside of sums and fingerprints.
 *
 * @param document the parsed output of `terraform show -json`.
 * @param more further values, such as those of the environment.
 * @param upstream names of outputs that the stacks behind remote states declare sensitive: a remote state loses the marks.
 *   https://github.com/hashicorp/terraform/blob/v1.11.4/internal/builtin/providers/terraform/data_source_state.go
 */
export function collectSecrets(
  document: Json,
  more: Iterable<string> = [],
  upstream: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const value of more) addLeaves(value, found);
  const search: Search = { found, seen: new Set(), values: new Map() };
  // The changes first: what stands elsewhere is mostly the same again.
  for (const key of ['resource_changes', 'resource_drift']) walk(document[key], search, key);
  for (const [key, part] of Object.entries(document)) {
    if (key !== 'resource_changes' && key !== 'resource_drift') walk(part, search, key);
  }
  const configuration = record(record(document.configuration).root_module);
  for (const [name, value] of Object.entries(record(document.variables))) {
    if (record(record(configuration.variables)[name]).sensitive === true) addLeaves(record(value).value, found);
  }
  if (upstream.size > 0) addUpstream(document, upstream, found);
  addModuleConstants(configuration, found);
  return longestFirst(found);
}

/** Values of sensitive outputs of other stacks, wherever the document has a remote state: as it was, is planned, or changes. */
function addUpstream(value: unknown, names: ReadonlySet<string>, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) addUpstream(item, names, found);
  else if (value !== null && typeof value === 'object') {
    const item = value as Json;
    if (item.type === 'terraform_remote_state') {
      const { before, after } = record(item.change);
      for (const values of [item.values, before, after])
        for (const [name, output] of Object.entries(record(record(values).outputs)))
          if (names.has(name)) addLeaves(output, found);
    } else for (const part of Object.values(item)) if (typeof part === 'object') addUpstream(part, names, found);
  }
}

interface Search {
  readonly found: Set<string>;
  /** Texts that were looked at: a plan holds most of them three times (before, after, prior state). */
  readonly seen: Set<string>;
  /** Values that were walked through, by the address of their resource. */
  readonly values: Map<string, unknown[]>;
}

/** Looks at every part of the document for the shapes that mark a value as sensitive. `name`: of the attribute it is in. */
function walk(value: unknown, search: Search, name = ''): void {
  if (typeof value === 'string') {
    if (value.length >= 8) searchText(value, search, name);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) walk(item, search, name);
    return;
  }
  const item = value as Json;
  let isShaped = false;
  for (const key in item) {
    const kind = kindOf(key);
    if (kind === 'shape' || kind === 'mask') isShaped = true;
    const part = item[key];
    // Masks hold no value.
    if (part === null || (typeof part !== 'string' && typeof part !== 'object') || kind === 'mask') continue;
    if (kind === 'secret') addNamed(part, search.found);
    // A write-only argument that the configuration gives as a literal.
    else if (kind === 'write-only') addLeaves(record(part).constant_value, search.found);
    else if (kind === 'repeated' && isKnown(key, item, search)) continue;
    walk(part, search, key === 'constant_value' ? name : key);
  }
  if (isShaped) addShaped(item, search.found);
}

/** What the place of a value says about it; most keys say nothing. */
type Kind = 'plain' | 'shape' | 'mask' | 'repeated' | 'secret' | 'write-only';

const PLACES: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...['before_sensitive', 'after_sensitive', 'sensitive_values'].map((key) => [key, 'mask'] as const),
  ...['config_sensitive', 'sensitive', 'value', 'Value'].map((key) => [key, 'shape'] as const),
  ...['after', 'values', 'change'].map((key) => [key, 'repeated'] as const),
]);

const kindOf = kept(
  (key): Kind => PLACES.get(key) ?? (isSecretName(key) ? 'secret' : key.endsWith('_wo') ? 'write-only' : 'plain'),
);

/** Whether what stands under a key is equal to what was walked through: values after no change, and those of the state before. */
function isKnown(key: string, item: Json, search: Search): boolean {
  if (key === 'after') return item.before !== undefined && equal(item.before, item.after);
  const { address } = item;
  if (typeof address !== 'string') return false;
  if (key === 'values') return search.values.get(address)?.some((one) => equal(one, item.values)) === true;
  const { before, after } = record(item.change);
  search.values.set(address, [...(search.values.get(address) ?? []), before, after]);
  return false;
}

/** An object with a mask, a mark or an entry's value. */
function addShaped(item: Json, found: Set<string>): void {
  // A change, with masks of both sides: what is secret on one side is on the other.
  addMaskedSides(item, item.before_sensitive, found);
  addMaskedSides(item, item.after_sensitive, found);
  if (item.sensitive_values !== undefined) addMasked(item.values, item.sensitive_values, found);
  if (item.config_sensitive !== undefined) addMasked(item.config_values, item.config_sensitive, found);
  // An output, a variable's declaration.
  if (item.sensitive === true) for (const key of ['value', 'default', 'constant_value']) addLeaves(item[key], found);
  // An environment entry as container definitions write it.
  const entry = text(item.name) ?? text(item.Name);
  if (entry !== undefined && (item.value ?? item.Value) !== undefined && isSecretName(entry))
    addNamed(item.value ?? item.Value, found);
}

function searchText(value: string, search: Search, name: string): void {
  // Short ones cost less to look at again than to remember.
  if (value.length < SHORTEST_RANDOM && !mayHoldJson(value)) {
    for (const secret of detectedSecrets(value)) add(secret, search.found);
    return;
  }
  const isSum = isPublicName(name);
  // Under the name of a sum a text is looked at for less, so that look does not count.
  if (isSum && search.seen.has(value)) return;
  if (!isSum) {
    const { size } = search.seen;
    search.seen.add(value);
    if (search.seen.size === size) return;
  }
  for (const secret of detectedSecrets(value)) add(secret, search.found);
  const random = randomTokens(value);
  // Most JSON in strings is policies: only what could hold something is worth parsing.
  const inside =
    mayHoldJson(value) && (random.length > 0 || SECRET_NAME_HINT.test(value)) ? jsonInside(value) : undefined;
  if (inside !== undefined) walk(inside, search);
  else if (!isSum) for (const token of random) add(token, search.found);
}

function addNamed(value: unknown, found: Set<string>): void {
  if (typeof value === 'string' && !value.startsWith('arn:')) add(value, found);
  // `password = "x"` in the configuration part of the document.
  else if (text(record(value).constant_value) !== undefined) add(text(record(value).constant_value) ?? '', found);
}

/** Literal arguments of calls whose module declares the variable sensitive. */
function addModuleConstants(module: Json, found: Set<string>): void {
  for (const call of Object.values(record(module.module_calls))) {
    const { expressions, module: called } = record(call);
    for (const [name, expression] of Object.entries(record(expressions))) {
      if (record(record(record(called).variables)[name]).sensitive === true) {
        addLeaves(record(expression).constant_value, found);
      }
    }
    addModuleConstants(record(called), found);
  }
}

function addMaskedSides({ before, after }: Json, mask: unknown, found: Set<string>): void {
  if (mask === undefined || mask === false) return;
  addMasked(before, mask, found);
  if (after !== before) addMasked(after, mask, found);
}

function addMasked(value: unknown, mask: unknown, found: Set<string>): void {
  if (mask === true) addLeaves(value, found);
  else if (Array.isArray(mask)) for (const [index, part] of mask.entries()) addMasked(list(value)[index], part, found);
  else if (mask !== null && typeof mask === 'object') {
    const masks = mask as Json;
    for (const key in masks) addMasked(record(value)[key], masks[key], found);
  }
}

export function addLeaves(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) addLeaves(item, found);
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      // A whole map may be secret, keys too; one that is a mere word is taken for the name of a field.
      if (/[^a-z_]/i.test(key) || key.length > 24) add(key, found);
      addLeaves(item, found);
    }
  } else if (typeof value === 'string') {
    add(value, found);
    addLeaves(jsonInside(value), found);
  } else if (typeof value === 'number' && String(value).length >= 4) found.add(String(value));
}

const HTML = /[<>&\u2028\u2029]/;

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Adds a value and the forms in which it may turn up again. Too short ones are left to the masks: a one-digit secret cannot be
 * told from any other digit.
 */
export function add(value: string, found: Set<string>): void {
  if (found.has(value)) return;
  if (value === '' || value === 'true' || value === 'false' || /^\d{1,3}$/.test(value)) return;
  found.add(value);
  if (value.trim() !== '') found.add(value.trim());
  const escaped = JSON.stringify(value).slice(1, -1);
  found.add(escaped);
  // As Terraform's jsonencode writes it: https://developer.hashicorp.com/terraform/language/functions/jsonencode
  if (HTML.test(value)) found.add(escaped.replace(new RegExp(HTML, 'g'), unicodeEscape));
  if (value.length < 6) return;
  // A lone half of a pair has no form in UTF-8.
  found.add(encodeURIComponent(/[\ud800-\udfff]/.test(value) ? value.replace(/\p{Surrogate}/gu, '') : value));
  found.add(Buffer.from(value).toString('base64'));
  if (!value.includes('\n')) return;
  for (const line of value.split('\n')) if (line !== value && line.trim().length >= 16) found.add(line.trim());
}
