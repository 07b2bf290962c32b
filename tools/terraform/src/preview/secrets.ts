import { Buffer } from 'node:buffer';
import { REDACTED, redactText } from '@mainstem/change';
import { detectedSecrets, isSecretName } from './detectors.ts';
import { randomTokens } from './entropy.ts';
import { type Json, jsonInside, list, record, text } from './plan-json.ts';

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
 */
export function collectSecrets(document: Json, more: Iterable<string> = []): ReadonlySet<string> {
  const found = new Set<string>();
  for (const value of more) addLeaves(value, found);
  walk(document, found);
  const configuration = record(record(document.configuration).root_module);
  for (const [name, value] of Object.entries(record(document.variables))) {
    if (record(record(configuration.variables)[name]).sensitive === true) addLeaves(record(value).value, found);
  }
  addModuleConstants(configuration, found);
  return longestFirst(found);
}

/** The same for a message, which may quote anything: what looks random is hidden too. */
export function hideInMessage(value: string, secrets: ReadonlySet<string>): string {
  const random = new Set(randomTokens(value));
  return hide(random.size === 0 ? value : redactText(value, longestFirst(random)), secrets);
}

/** Hides known values, and whatever has the form of a secret. */
export function hide(value: string, secrets: ReadonlySet<string>): string {
  const known = occurring(value, secrets);
  const detected = detectedSecrets(value);
  if (known.length === 0 && detected.length === 0) return value;
  return redactText(value, longestFirst(new Set([...known, ...detected])));
}

const SHORTEST = 4;
const byBeginning = new WeakMap<ReadonlySet<string>, Map<string, string[]>>();

/**
 * The secrets that occur in a text. A stack may have thousands, and a plan tens of thousands of strings, so they are looked up by their first
 * letters; shorter ones count only as the whole text.
 */
function occurring(value: string, secrets: ReadonlySet<string>): string[] {
  let index = byBeginning.get(secrets);
  if (index === undefined) {
    index = new Map();
    for (const secret of secrets) {
      if (secret.length < SHORTEST) continue;
      const beginning = secret.slice(0, SHORTEST);
      const same = index.get(beginning);
      if (same === undefined) index.set(beginning, [secret]);
      else same.push(secret);
    }
    byBeginning.set(secrets, index);
  }
  if (secrets.has(value)) return [value];
  const found: string[] = [];
  if (index.size === 0) return found;
  for (let at = 0; at + SHORTEST <= value.length; at++) {
    for (const secret of index.get(value.slice(at, at + SHORTEST)) ?? [])
      if (value.startsWith(secret, at)) found.push(secret);
  }
  return found;
}

/** Hides secrets in the instance keys of an address; the names in it are written in the configuration. */
export function hideInAddress(address: string, secrets: ReadonlySet<string>): string {
  return address.replace(/\["((?:[^"\\]|\\.)*)"\]/g, (_, key: string) => `["${hide(key, secrets)}"]`);
}

/** A name of the configuration: hidden only when it is a secret as a whole. */
export function hideInName(name: string, secrets: ReadonlySet<string>): string {
  return name.length > SHORTEST && secrets.has(name) && /[^a-z_]/i.test(name) ? REDACTED : name;
}

/** The same in every string of a JSON value, and for numbers. */
export function hideInValue(value: unknown, secrets: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return hide(value, secrets);
  if (typeof value === 'number') return secrets.has(String(value)) ? REDACTED : value;
  if (Array.isArray(value)) return value.map((item) => hideInValue(item, secrets));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [hide(key, secrets), hideInValue(item, secrets)]),
  );
}

/** Looks at every part of the document for the shapes that mark a value as sensitive. `name`: of the attribute it is in. */
function walk(value: unknown, found: Set<string>, name = ''): void {
  if (typeof value === 'string') {
    if (value.length < 8) return;
    for (const secret of detectedSecrets(value)) add(secret, found);
    const inside = jsonInside(value);
    if (inside !== undefined) walk(inside, found);
    else for (const token of randomTokens(value, name)) add(token, found);
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) walk(item, found, name);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const item = value as Json;
  // A change, with masks of both sides: what is secret on one side is on the other.
  for (const mask of [item.before_sensitive, item.after_sensitive]) {
    if (mask === undefined || mask === false) continue;
    addMasked(item.before, mask, found);
    addMasked(item.after, mask, found);
  }
  if (item.sensitive_values !== undefined) addMasked(item.values, item.sensitive_values, found);
  if (item.config_sensitive !== undefined) addMasked(item.config_values, item.config_sensitive, found);
  // An output, a variable's declaration.
  if (item.sensitive === true) for (const key of ['value', 'default', 'constant_value']) addLeaves(item[key], found);
  // An environment entry as container definitions write it.
  const entry = text(item.name) ?? text(item.Name);
  if (entry !== undefined && isSecretName(entry)) addNamed(item.value ?? item.Value, found);
  for (const key in item) {
    const part = item[key];
    // Sums of what Terraform itself adds; masks hold no value.
    if (key === 'before_sensitive' || key === 'after_sensitive' || key === 'sensitive_values') continue;
    if (isSecretName(key)) addNamed(part, found);
    // A write-only argument that the configuration gives as a literal.
    else if (key.endsWith('_wo')) addLeaves(record(part).constant_value, found);
    walk(part, found, key === 'constant_value' ? name : key);
  }
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

function addMasked(value: unknown, mask: unknown, found: Set<string>): void {
  if (mask === true) addLeaves(value, found);
  else if (Array.isArray(mask)) for (const [index, part] of mask.entries()) addMasked(list(value)[index], part, found);
  else if (mask !== null && typeof mask === 'object') {
    for (const [key, part] of Object.entries(mask)) addMasked(record(value)[key], part, found);
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

/**
 * Adds a value and the forms in which it may turn up again. Too short ones are left to the masks: a one-digit secret cannot be
 * told from any other digit.
 */
export function add(value: string, found: Set<string>): void {
  if (value === '' || value === 'true' || value === 'false' || /^\d{1,3}$/.test(value)) return;
  found.add(value);
  if (value.trim() !== '') found.add(value.trim());
  if (value.length < 6) return;
  found.add(JSON.stringify(value).slice(1, -1));
  found.add(encodeURIComponent(value.replace(/\p{Surrogate}/gu, '')));
  found.add(Buffer.from(value).toString('base64'));
  for (const line of value.split('\n')) if (line !== value && line.trim().length >= 16) found.add(line.trim());
}

export function longestFirst(values: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...values].filter((value) => value !== '').sort((a, b) => b.length - a.length));
}
