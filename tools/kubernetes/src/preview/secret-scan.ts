import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readYaml } from '../yaml/read.ts';
import { documentTexts } from '../yaml/split.ts';
import { toValue } from '../yaml/tree.ts';
import { at, isFields, itemsOf } from './manifest.ts';
import { isSecret, secretValues } from './secrets.ts';

/**
 * Secret values that the files of one folder hold: values of Secrets, literals and env files of secretGenerators. Only to
 * hide them in the error of a program that may quote them; a file that cannot be read adds nothing.
 *
 * @param folder an absolute path; its subfolders are not looked into.
 */
export async function secretsIn(folder: string): Promise<ReadonlySet<string>> {
  const secrets = new Set<string>();
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(
    (file) => /\.(ya?ml|json|env|properties|txt)$/.test(file) || file === 'Kustomization',
  )) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (/\.(env|properties|txt)$/.test(name)) {
      for (const line of text.split('\n')) add(secrets, line.slice(line.indexOf('=') + 1));
      continue;
    }
    for (const document of documentTexts(text)) collect(toValue(readYaml(document.text).root), secrets);
    // A broken file may hold more: everything that follows a colon or an equals sign.
    if (/kind:\s*['"]?Secret\b|secretGenerator/.test(text)) {
      for (const match of text.matchAll(/[:=]\s*["']?([^\s"'#][^\n"']*)/g)) {
        const value = match[1] ?? '';
        if (!/^(Secret|v1|Opaque|\|-?|>-?)$/.test(value) && value.length >= 8) add(secrets, value);
      }
    }
  }
  return secrets;
}

function collect(value: unknown, secrets: Set<string>): void {
  if (isSecret(value)) for (const text of secretValues(value).values()) add(secrets, text);
  for (const generator of itemsOf(at(value, 'secretGenerator'))) {
    const literals = generator.literals;
    for (const literal of Array.isArray(literals) ? literals.map(String) : []) {
      add(secrets, literal.slice(literal.indexOf('=') + 1));
    }
  }
  if (isFields(value) && Array.isArray(value.items)) for (const item of value.items) collect(item, secrets);
}

function add(secrets: Set<string>, value: string): void {
  const trimmed = value.trim();
  if (trimmed.length >= 4) secrets.add(trimmed);
}
