import { readFile } from 'node:fs/promises';
import { type Application, type ApplicationSet, readObject } from '@mainstem/argocd/gate';
import { InputError, messageOf } from '@mainstem/change/errors';
import { documentTexts, readYaml, toValue } from '@mainstem/kubernetes/yaml';

/** @throws InputError that names the option. */
export async function readInput(option: string, file: string | undefined): Promise<string> {
  if (file === undefined) throw new InputError(`Name a file: ${option} FILE`);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError(`${option} ${file} cannot be read: ${messageOf(error)}`);
  }
}

/** Applications and ApplicationSets of a file: one object, a List, a JSON array, or YAML documents. */
export async function readObjects(option: string, file: string | undefined): Promise<(Application | ApplicationSet)[]> {
  const values = parse(option, String(file), await readInput(option, file));
  const objects = values.flatMap(unwrap).flatMap((value) => readObject(value) ?? []);
  if (objects.length > 0) return objects;
  throw new InputError(
    `${option} ${file} holds no Application. Give what this prints: kubectl get application NAME -n argocd -o json`,
  );
}

function parse(option: string, file: string, text: string): unknown[] {
  return documentTexts(text).map((document) => {
    const { root, problems } = readYaml(document.text);
    const [problem] = problems;
    if (problem === undefined) return toValue(root);
    throw new InputError(`${option} ${file}:${document.line - 1 + problem.line}: ${problem.message}. Mend this line.`);
  });
}

function unwrap(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const items = (value as { items?: unknown } | null)?.items;
  return Array.isArray(items) ? items : [value];
}
