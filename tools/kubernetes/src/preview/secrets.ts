import { createHmac, randomBytes } from 'node:crypto';
import { canonicalJson, REDACTED } from '@mainstem/change';
import { at, type Fields, isFields, type Manifest } from './manifest.ts';
import {
  below,
  holdsNamedSecret,
  isLiteral,
  isSecretFlag,
  rootOf,
  type Surroundings,
  shownText,
} from './secret-names.ts';

/** Where `kubectl apply` keeps a copy of the whole object, values included. */
export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** True for a Secret, also one that is written inside another object (a kubernetes provider's Object, a Composition). */
export function isSecret(value: unknown): value is Fields {
  return isFields(value) && value.kind === 'Secret' && value.apiVersion === 'v1';
}

/**
 * The values of a Secret by key, decoded: what the API server would store. `stringData` wins over `data`
 * (https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data). Text in `data` that is no base64 is
 * taken as it stands, so that a change of it is still seen.
 */
export function secretValues(secret: unknown): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [field, decode] of [
    ['data', decodeBase64],
    ['stringData', (text: string) => text],
  ] as const) {
    const part = at(secret, field);
    if (!isFields(part)) continue;
    for (const [key, value] of Object.entries(part)) {
      if (value === null || value === undefined) continue;
      values.set(key, typeof value === 'string' ? decode(value) : canonicalJson(value));
    }
  }
  return values;
}

function decodeBase64(text: string): string {
  const compact = text.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0) return text;
  return Buffer.from(compact, 'base64').toString('latin1');
}

/** Makes the MAC of a secret value: equal values give equal MACs under one key, and a MAC without the key says nothing. */
export type Mac = (path: string, value: string) => string;

const PROCESS_KEY = randomBytes(32);

/**
 * MACs stand in for values in a resource's digest: a plain hash of a password can be guessed offline.
 *
 * @param key without one, a random key of this process is used, so such digests cannot be compared between runs. What a
 *   person acknowledges must survive a re-run, which is why the digest of a deletion holds no values at all; creating or
 *   updating a Secret carries no risk that asks for an acknowledgement by its values.
 */
export function macWith(key: Uint8Array | undefined): Mac {
  return (path, value) =>
    createHmac('sha256', key ?? PROCESS_KEY)
      .update(`${path.length}:${path}${value}`)
      .digest('hex');
}

/**
 * The same value with every Secret's values, wherever they are nested, replaced by a placeholder; and so what its name calls secret,
 * and what has the form of a well-known secret. The same object when there is nothing to hide.
 *
 * @param around what the place of the value says about it.
 */
export function withoutSecrets(value: unknown, around: Surroundings = rootOf(undefined)): unknown {
  if (typeof value === 'string') return shownText(value, around);
  if (typeof value === 'number') return around.secret && around.values ? REDACTED : value;
  if (Array.isArray(value)) return mapUnlessSame(value, around);
  if (!isFields(value)) return value;
  const secret = isSecret(value);
  const named = holdsNamedSecret(value);
  const here = value.kind === 'ConfigMap' && value.apiVersion === 'v1' ? rootOf('ConfigMap') : around;
  let changed = false;
  const entries = Object.entries(value).map(([key, item]) => {
    let result: unknown;
    if (secret && (key === 'data' || key === 'stringData') && isFields(item)) {
      result = Object.fromEntries(Object.keys(item).map((name) => [name, REDACTED]));
    } else if (key === LAST_APPLIED || (named && key === 'value')) result = REDACTED;
    else result = withoutSecrets(item, below(here, key));
    changed ||= result !== item;
    return [key, result] as const;
  });
  return changed ? Object.fromEntries(entries) : value;
}

function mapUnlessSame(list: readonly unknown[], around: Surroundings): readonly unknown[] {
  const mapped = list.map((item, index) =>
    isSecretFlag(list[index - 1]) && isLiteral(item) && !isFlag(item) ? REDACTED : withoutSecrets(item, around),
  );
  return mapped.some((item, index) => item !== list[index]) ? mapped : list;
}

function isFlag(item: unknown): boolean {
  return typeof item === 'string' && item.startsWith('--');
}

/** A manifest that may be printed or handed on. */
export function redactManifest(manifest: Manifest): Manifest {
  return withoutSecrets(manifest) as Manifest;
}
