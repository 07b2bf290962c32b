import { createHmac, randomBytes } from 'node:crypto';
import {
  canonicalJson,
  type FieldChange,
  isSecretGroup,
  isSecretName,
  redactText,
  redactValue,
} from '@mainstem/change';
import { documentTexts, isMap, listOf, mapOf, readYaml, toValue } from '@mainstem/kubernetes/yaml';
import type { ExpandedApplication } from './expanded.ts';

/**
 * Values in an Application that say by their names that they are secret: parameters, inline Helm values, a plugin's environment,
 * and what a repository's URL is logged into with. They belong in no output.
 */
export function secretsOf({ spec }: ExpandedApplication): Set<string> {
  const secrets = new Set<string>();
  for (const source of [spec.source, ...listOf(spec.sources)]) {
    const { helm, plugin, directory, repoURL } = mapOf(source);
    const { valuesObject, values, parameters } = mapOf(helm);
    collect(valuesObject, false, secrets);
    if (typeof values === 'string') for (const document of documentsOf(values)) collect(document, false, secrets);
    const { extVars, tlas } = mapOf(mapOf(directory).jsonnet);
    for (const list of [parameters, mapOf(plugin).env, mapOf(plugin).parameters, extVars, tlas]) {
      for (const item of listOf(list)) {
        const { name, value, string } = mapOf(item);
        if (typeof name === 'string' && isSecretName(name)) collect([value, string], true, secrets);
      }
    }
    const login = typeof repoURL === 'string' ? /\/\/[^/@:]*:([^/@]+)@/.exec(repoURL)?.[1] : undefined;
    if (login !== undefined) secrets.add(login);
  }
  return secrets;
}

/** Of a text that is no YAML, what can be told. */
function documentsOf(text: string): unknown[] {
  return documentTexts(text).map((document) => toValue(readYaml(document.text).root));
}

function collect(value: unknown, sensitive: boolean, secrets: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, sensitive, secrets);
  else if (isMap(value)) {
    for (const [key, item] of Object.entries(value))
      collect(item, (sensitive && !/(?:Ref|From)$/.test(key)) || isSecretGroup(key), secrets);
  } else if (sensitive && (typeof value === 'string' || typeof value === 'number') && value !== '') {
    secrets.add(String(value));
    // A text of several lines stands indented in inline values.
    if (typeof value === 'string') for (const line of value.split('\n')) if (line.length > 3) secrets.add(line.trim());
  }
}

const KEY = randomBytes(32);

/** Field changes without the secrets, and a MAC of what is hidden, for the digest. */
export function hideSecrets(
  fields: readonly FieldChange[],
  secrets: ReadonlySet<string>,
): { readonly fields: FieldChange[]; readonly macs: readonly string[] } {
  if (secrets.size === 0) return { fields: [...fields], macs: [] };
  const macs: string[] = [];
  const hidden = fields.map((field): FieldChange => {
    const path = redactText(field.path, secrets);
    const before = redactValue(field.before, secrets);
    const after = redactValue(field.after, secrets);
    if (isSame(before, field.before) && isSame(after, field.after)) return { ...field, path };
    macs.push(
      createHmac('sha256', KEY)
        .update(`${path}${canonicalJson([field.before, field.after])}`)
        .digest('hex'),
    );
    if (isSame(before, after) || isLeaf(field.before ?? field.after)) return { path, sensitive: true, changed: true };
    return { ...field, path, ...('before' in field ? { before } : {}), ...('after' in field ? { after } : {}) };
  });
  return { fields: hidden, macs };
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

/** A text of one line: when part of it is secret, all of it is. */
function isLeaf(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !value.includes('\n'));
}
