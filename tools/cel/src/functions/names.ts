import { byteLength } from '../go/index.ts';

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = `${LABEL}(\\.${LABEL})*`;
const KEY = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const DNS1035 = '[a-z]([-a-z0-9]*[a-z0-9])?';

const whole = (pattern: string) => new RegExp(`^${pattern}$`);
const LABEL_REGEXP = whole(LABEL);
const SUBDOMAIN_REGEXP = whole(SUBDOMAIN);
const KEY_REGEXP = whole(KEY);
const VALUE_REGEXP = whole(`(${KEY})?`);
const DNS1035_REGEXP = whole(DNS1035);

function explain(words: string, pattern: string, ...examples: readonly string[]): string {
  const shown = examples.map((example) => `'${example}', `).join(' or ');
  return `${words} (e.g. ${shown}regex used for validation is '${pattern}')`;
}

const tooLong = (length: number) => `must be no more than ${length} bytes`;

/** What is wrong with a DNS label (RFC 1123); nothing when it is one. */
export function labelProblems(value: string): string[] {
  const problems = byteLength(value) > 63 ? [tooLong(63)] : [];
  if (LABEL_REGEXP.test(value)) return problems;
  if (SUBDOMAIN_REGEXP.test(value)) return [...problems, 'must not contain dots'];
  const words =
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
  return [...problems, explain(words, LABEL, 'my-name', '123-abc')];
}

/** What is wrong with a DNS subdomain (RFC 1123), the form of most names. */
export function subdomainProblems(value: string): string[] {
  const problems = byteLength(value) > 253 ? [tooLong(253)] : [];
  if (SUBDOMAIN_REGEXP.test(value)) return problems;
  const words =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
  return [...problems, explain(words, SUBDOMAIN, 'example.com')];
}

/** What is wrong with a DNS label that must start with a letter (RFC 1035). */
export function dns1035Problems(value: string): string[] {
  const problems = byteLength(value) > 63 ? [tooLong(63)] : [];
  if (DNS1035_REGEXP.test(value)) return problems;
  const words =
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character";
  return [...problems, explain(words, DNS1035, 'my-name', 'abc-123')];
}

const KEY_WORDS =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

/** What is wrong with the key of a label or an annotation, or the name of a finalizer. */
export function qualifiedNameProblems(value: string): string[] {
  const parts = value.split('/');
  if (parts.length > 2) {
    const words = explain(`a valid label key ${KEY_WORDS}`, KEY, 'MyName', 'my.name', '123-abc');
    return [`${words} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  }
  const problems: string[] = [];
  const name = parts.at(-1) ?? '';
  if (parts.length === 2) {
    const prefix = parts[0] ?? '';
    if (prefix === '') problems.push('prefix part must be non-empty');
    else problems.push(...subdomainProblems(prefix).map((problem) => `prefix part ${problem}`));
  }
  if (name === '') problems.push('name part must be non-empty');
  else if (byteLength(name) > 63) problems.push(`name part ${tooLong(63)}`);
  if (!KEY_REGEXP.test(name)) problems.push(`name part ${explain(KEY_WORDS, KEY, 'MyName', 'my.name', '123-abc')}`);
  return problems;
}

/** What is wrong with the value of a label. */
export function labelValueProblems(value: string): string[] {
  const problems = byteLength(value) > 63 ? [tooLong(63)] : [];
  if (VALUE_REGEXP.test(value)) return problems;
  const words = `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`;
  return [...problems, explain(words, `(${KEY})?`, 'MyValue', 'my_value', '12345')];
}

/** What is wrong with a name that becomes part of a path, as those of embedded objects. */
export function pathSegmentProblems(value: string): string[] {
  if (value === '.' || value === '..') return [`may not be '${value}'`];
  return ['/', '%'].filter((part) => value.includes(part)).map((part) => `may not contain '${part}'`);
}
