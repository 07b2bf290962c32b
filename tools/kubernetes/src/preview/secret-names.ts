import { REDACTED } from '@mainstem/change';
import { type Fields, isFields } from './manifest.ts';

/**
 * Names whose value is a secret: `DB_PASSWORD`, `apiKey`, `jwt-secret`. What only points to one is not (`secretName`,
 * `existingSecret`, `PASSWORD_FILE`).
 */
const SECRET_NAME =
  /(?:pass(?:word|wd|phrase)|secret|token|credentials?|(?:private|api|access|secret|signing|encryption|account|master)[-_.]?key)$/i;

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !/existing[-_]?secret$/i.test(name);
}

/**
 * A literal value beside a name that says it is secret: an environment variable, a parameter of a chart.
 *
 * @param item an item of a list: `{ name, value }`.
 */
export function holdsNamedSecret(item: Fields): boolean {
  const { name, value } = item;
  return typeof name === 'string' && isSecretName(name) && isLiteral(value);
}

function isLiteral(value: unknown): boolean {
  return (typeof value === 'string' && value !== '' && !/^\$\([\w-]+\)$/.test(value)) || typeof value === 'number';
}

/** Where the values of charts are written as objects. */
const VALUES: ReadonlySet<string> = new Set(['valuesObject', 'values', 'helm']);

/** True below the values of a chart, where a key says what its value is. */
export function isBelowValues(keys: readonly string[]): boolean {
  return keys.slice(0, -1).some((key) => VALUES.has(key));
}

/** A text without the passwords of addresses in it (`postgres://user:password@host`). */
export function withoutLogin(text: string): string {
  if (!text.includes('://')) return text;
  return text.replace(/(:\/\/[^/\s:@]*:)[^/\s@]+(?=@)/g, `$1${REDACTED}`);
}

/** Values of a chart without those that their keys call secret. */
export function withoutNamedSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNamedSecrets);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      isSecretName(key) && isLiteral(item) ? REDACTED : withoutNamedSecrets(item),
    ]),
  );
}

/** The same for values that are written as one text of YAML. */
export function textWithoutNamedSecrets(text: string): string {
  const hidden = text.replace(
    /^(\s*(?:- )?["']?([\w.-]+)["']?\s*:[ \t]*)(?![|>]?-?\s*$)(\S.*)$/gm,
    (line, start: string, key: string) => (isSecretName(key) ? `${start}${REDACTED}` : line),
  );
  // A value that runs over several lines: what is indented below its key.
  return hidden.replace(
    /^(([ \t]*)(?:- )?["']?([\w.-]+)["']?\s*:[ \t]*[|>][-+]?\d*[ \t]*)((?:\n(?:\2[ \t]+.*|[ \t]*))+)/gm,
    (block, start: string, _indent: string, key: string) => (isSecretName(key) ? `${start} ${REDACTED}` : block),
  );
}
