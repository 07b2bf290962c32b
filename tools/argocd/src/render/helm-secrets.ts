import { isFields } from '@mainstem/kubernetes';
import { documentTexts, readYaml, toValue } from '@mainstem/kubernetes/yaml';
import type { HelmSource } from '../spec/spec.ts';

const SENSITIVE = /pass|secret|token|credential|private|key/i;

/** Inline values and parameters whose names say that they are secret: hidden in errors, which may quote them. */
export function inlineSecrets(helm: HelmSource): Set<string> {
  const secrets = new Set<string>();
  collect(helm.valuesObject, false, secrets);
  // Of values that cannot be read, what can be told; Helm's error names a line and quotes nothing.
  for (const { text } of documentTexts(helm.values ?? '')) collect(toValue(readYaml(text).root), false, secrets);
  for (const { name, value } of helm.parameters ?? []) if (SENSITIVE.test(name)) secrets.add(String(value));
  return secrets;
}

function collect(value: unknown, sensitive: boolean, secrets: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, sensitive, secrets);
  else if (isFields(value)) {
    for (const [key, item] of Object.entries(value)) collect(item, sensitive || SENSITIVE.test(key), secrets);
  } else if (sensitive && (typeof value === 'string' || typeof value === 'number')) secrets.add(String(value));
}
