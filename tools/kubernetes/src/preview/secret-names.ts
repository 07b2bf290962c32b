import {
  isPublicName,
  isSecretGroup,
  isSecretName,
  REDACTED,
  randomTokens,
  redactText,
  withoutForms,
} from '@mainstem/change';
import type { Fields } from './manifest.ts';

/**
 * A literal value beside a name that says it is secret: an environment variable, a parameter of a chart.
 *
 * @param item an item of a list: `{ name, value }`.
 */
export function holdsNamedSecret(item: Fields): boolean {
  const { name, value } = item;
  return typeof name === 'string' && isSecretName(name) && isLiteral(value);
}

/** Whether what follows this argument is secret: `--password`, then the password. */
export function isSecretFlag(argument: unknown): boolean {
  return typeof argument === 'string' && /^--?[a-z]/i.test(argument) && isSecretName(argument.replace(/^--?/, ''));
}

/** What is written out, and refers to nothing. */
export function isLiteral(value: unknown): boolean {
  return (typeof value === 'string' && value !== '' && !REFERENCE.test(value)) || typeof value === 'number';
}

const REFERENCE = /^(?:\$\([\w.-]+\)|\$\{[^}]*\}|\{\{.*\}\}|arn:\S+|\(sensitive\))$/;

/** Where the values of charts are written: as an object (Argo CD, Flux), or as text (K3s too). */
const VALUES: ReadonlySet<string> = new Set(['valuesObject', 'values', 'helm']);
const VALUES_TEXTS: ReadonlySet<string> = new Set(['values', 'valuesContent']);

/** What the place of a value says about it. */
export interface Surroundings {
  /** The value of a key that says it is secret, or below such a one. */
  readonly secret: boolean;
  /** Below the values of a chart, where every key is somebody's word. */
  readonly values: boolean;
  /** What configures a program: values of charts and environments, and the data of a ConfigMap. There a random text is a key. */
  readonly configuration: boolean;
  /** A file, or values, as one text of lines. */
  readonly lines: boolean;
  /** The value is a name: of a Secret, or of a key in one. What can be none is taken for the secret itself. */
  readonly pointer?: 'secret' | 'key';
}

const NOWHERE: Surroundings = { secret: false, values: false, configuration: false, lines: false };

/**
 * What the keys down to a value say about it.
 *
 * @param kind of the object whose keys these are.
 */
export function surroundingsOf(keys: readonly string[], kind: string): Surroundings {
  let around = rootOf(kind);
  for (const key of keys) around = below(around, key);
  return around;
}

/** The surroundings of the fields of an object. */
export function rootOf(kind: unknown): Surroundings {
  return kind === 'ConfigMap' ? IN_CONFIG_MAP : NOWHERE;
}

const IN_CONFIG_MAP: Surroundings = { ...NOWHERE };

/** One key further down. */
export function below(around: Surroundings, key: string): Surroundings {
  if (around === IN_CONFIG_MAP)
    return key === 'data' ? { ...NOWHERE, configuration: true, values: true, lines: true } : NOWHERE;
  const secret = around.values
    ? (around.secret && !isReference(key)) || isSecretGroup(key)
    : isSecretName(key) && !isPointer(key);
  const values = around.values || VALUES.has(key);
  const configuration = (values && !isPublicName(key)) || key === 'value';
  const lines = around.lines || VALUES_TEXTS.has(key);
  const names = !around.values && isPointer(key) && isSecretName(key);
  const pointer = !names ? undefined : /key$/i.test(key) ? 'key' : 'secret';
  return secret || values || configuration || lines || pointer !== undefined
    ? { secret, values, configuration, lines, ...(pointer === undefined ? {} : { pointer }) }
    : NOWHERE;
}

/** `secretKeyRef`, `valueFrom`: what is below says where a value is. */
function isReference(key: string): boolean {
  return /(?:Ref|From)$/.test(key);
}

/** In an API of Kubernetes such a field names a Secret or a key of one (`tlsSecret`, `secretKey`, the annotation `auth-secret`). */
function isPointer(key: string): boolean {
  return /secrets?$|secret[-_.]?key$/i.test(key);
}

/** What can be the name of a Secret, with its namespace or without, and of a key in one. */
const NAMES = { secret: /^(?:[a-z0-9-]+\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/, key: /^[\w.-]+$/ };

/** A text as it may be shown at its place; `(sensitive)` when nothing may be. */
export function shownText(text: string, { secret, configuration, lines, pointer }: Surroundings): string {
  const isNoName = pointer !== undefined && (!NAMES[pointer].test(text) || randomTokens(text).length > 0);
  if (secret || isNoName) return isLiteral(text) ? REDACTED : text;
  const named = lines && /[\n=:]/.test(text) ? textWithoutNamedSecrets(text) : text;
  const formless = withoutForms(named);
  if (!configuration) return formless;
  const random = randomTokens(formless);
  return random.length === 0 ? formless : redactText(formless, new Set(random));
}

const LINE = /^([ \t]*(?:- |export )?)(["']?)([\w.-]+)\2([ \t]*[:=][ \t]*)(.*)$/;

/** Lines of `key: value` or `KEY=value` without the values that their keys call secret, also where these run on below their key. */
export function textWithoutNamedSecrets(text: string): string {
  /** How deep the key stands whose block is hidden. */
  let hidden: { readonly indent: number; readonly group: boolean } | undefined;
  let first = true;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    const isItem = hidden?.group === true && indent === hidden.indent && line.startsWith('- ', indent);
    if (hidden !== undefined && (indent < 0 || indent > hidden.indent || isItem)) {
      if (indent < 0) continue;
      if (!hidden.group) {
        // A value of several lines is one.
        if (first) lines.push(`${line.slice(0, indent)}${REDACTED}`);
        first = false;
        continue;
      }
      lines.push(hideAfterKey(line));
      continue;
    }
    hidden = undefined;
    const [, start = '', quote = '', key = '', between = '', value = ''] = LINE.exec(line) ?? [];
    const isBlock = /^(?:[|>][-+]?\d*[-+]?)?\s*$/.test(value);
    if (key !== '' && between.includes(':') && isBlock && (isSecretName(key) || isSecretGroup(key))) {
      hidden = { indent, group: value.trim() === '' };
      first = true;
      lines.push(line);
    } else if (key !== '' && isSecretName(key) && isLiteral(value.trim())) {
      lines.push(`${start}${quote}${key}${quote}${between}${REDACTED}`);
    } else lines.push(line);
  }
  return lines.join('\n');
}

/** A line within what is secret as a whole: its key may be shown. */
function hideAfterKey(line: string): string {
  const [, start = '', quote = '', key = '', between = '', value = ''] = LINE.exec(line) ?? [];
  if (key !== '') return value.trim() === '' ? line : `${start}${quote}${key}${quote}${between}${REDACTED}`;
  const indent = line.search(/\S/);
  return line.startsWith('- ', indent)
    ? `${line.slice(0, indent)}- ${REDACTED}`
    : `${line.slice(0, indent)}${REDACTED}`;
}
