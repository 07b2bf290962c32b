import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { detectedSecrets, isSecretName } from '@mainstem/change';
import { type Body, type Document, parseHcl } from '../hcl/body.ts';
import { parseJson } from '../hcl/json.ts';
import { objectOf, type Value } from '../hcl/value.ts';
import { longestFirst } from './hide.ts';
import { addLeaves } from './secrets.ts';

/**
 * Secrets that are written in a stack's files: values of sensitive and ephemeral variables, literals under a secret's name, and what has the
 * form of a well-known secret. An error before or instead of a plan may quote any of them, and then no plan tells which they are.
 *
 * @param folder absolute path of the stack; the local modules that it calls are read too.
 * @param given absolute paths of variable files and backend settings.
 */
export async function configurationSecrets(folder: string, given: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const sensitive = new Set<string>();
  const seen = new Set<string>();
  const visit = async (path: string, isRoot: boolean): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const names = await readdir(path).catch(() => []);
    for (const name of names.filter((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name)).sort()) {
      const { text, document } = await read(join(path, name));
      for (const secret of detectedSecrets(text)) addLeaves(secret, found);
      addNamed(document.body, found);
      addSensitiveVariables(document.body, found, isRoot ? sensitive : new Set());
      for (const [, source = ''] of text.matchAll(/"?source"?\s*[=:]\s*"(\.{1,2}\/[^"]*)"/g))
        await visit(resolve(path, source), false);
    }
    if (!isRoot) return;
    const values = names.filter((name) => /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name));
    for (const file of [...values.map((name) => join(path, name)), ...given]) {
      const { text, document } = await read(file);
      for (const secret of detectedSecrets(text)) addLeaves(secret, found);
      addNamed(document.body, found);
      for (const { name, value } of document.body.attributes)
        if (sensitive.has(name) || name === 'access_key') addValue(value, found);
    }
  };
  await visit(folder, true);
  return longestFirst(found);
}

async function read(path: string): Promise<{ text: string; document: Document }> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const json = path.endsWith('.json') || text.trimStart().startsWith('{');
  return { text, document: json ? parseJson(text, false) : parseHcl(text) };
}

function addSensitiveVariables({ blocks, attributes }: Body, found: Set<string>, names: Set<string>): void {
  for (const { type, labels, body } of blocks) {
    if (type !== 'variable') continue;
    const value = (name: string) => body.attributes.find((attribute) => attribute.name === name)?.value;
    if (value('sensitive') !== true && value('ephemeral') !== true) continue;
    names.add(labels[0] ?? '');
    addValue(value('default') ?? null, found);
  }
  // JSON syntax, read without its blocks.
  const declared = attributes.find(({ name }) => name === 'variable')?.value ?? null;
  for (const [name, variable] of Object.entries(objectOf(declared))) {
    const { sensitive, ephemeral, default: value = null } = objectOf(variable);
    if (sensitive !== true && ephemeral !== true) continue;
    names.add(name);
    addValue(value, found);
  }
}

function addNamed({ attributes, blocks }: Body, found: Set<string>): void {
  for (const { name, value } of attributes) addNamedValue(name, value, found);
  for (const { body } of blocks) addNamed(body, found);
}

function addNamedValue(name: string, value: Value, found: Set<string>): void {
  if (isSecretName(name) || name.endsWith('_wo')) addValue(value, found);
  else if (Array.isArray(value)) for (const item of value) addNamedValue('', item, found);
  else for (const [key, item] of Object.entries(objectOf(value))) addNamedValue(key, item, found);
}

/** Every literal in a value; of a text with gaps, the pieces between them. */
function addValue(value: Value, found: Set<string>): void {
  if (typeof value === 'string') {
    if (!value.startsWith('arn:')) addLeaves(value, found);
  } else if (typeof value === 'number') addLeaves(value, found);
  else if (Array.isArray(value)) for (const item of value) addValue(item, found);
  else if (value !== null && typeof value === 'object') {
    if ('template' in value) addValue(value.template, found);
    else if ('either' in value) addValue(value.either, found);
    else if ('merge' in value) addValue(value.merge, found);
    else for (const item of Object.values(objectOf(value))) addValue(item, found);
  }
}
