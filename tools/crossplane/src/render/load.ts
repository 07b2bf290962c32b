import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, wrapped } from './failure.ts';
import { marshal } from './go/json.ts';
import { quote } from './go/text.ts';
import { emptyObject, isObject, type ObjectValue, textAt, type Value } from './go/value.ts';
import { readYaml, splitYaml } from './go/yaml-read.ts';

/** Files larger than this are not read. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The composite resource of a file: its first document. @throws Failure in upstream's words */
export async function loadComposite(file: string): Promise<ObjectValue> {
  return parseComposite(await readText(file, compositeWords(file)), file);
}

function compositeWords(file: string): string {
  return `cannot load composite resource from ${quote(file)}`;
}

/** The same of a text; `file` is what errors call it. */
export function parseComposite(text: string, file: string): ObjectValue {
  return wrapped(`${compositeWords(file)}: cannot unmarshal composite resource YAML`, () => objectOf(readFirst(text)));
}

/** @throws Failure when the file's first document is no Composition */
export async function loadComposition(file: string): Promise<ObjectValue> {
  return parseComposition(await readText(file, compositionWords(file)), file);
}

function compositionWords(file: string): string {
  return `cannot load Composition from ${quote(file)}`;
}

export function parseComposition(text: string, file: string): ObjectValue {
  const words = compositionWords(file);
  const composition = wrapped(`${words}: cannot unmarshal Composition YAML`, () => mapOf(readFirst(text)));
  if (!is(composition, ['apiextensions.crossplane.io/v1'], 'Composition'))
    throw new Failure(`${words}: not a composition: ${kindAndName(composition)}`);
  return composition;
}

/** The Functions of a file, or of the YAML files in a folder. @throws Failure when one of the documents is something else */
export async function loadFunctions(path: string): Promise<ObjectValue[]> {
  const texts = await readTexts(path, `cannot load functions from ${quote(path)}`);
  return texts.flatMap((text) => parseFunctions(text, path));
}

export function parseFunctions(text: string, path: string): ObjectValue[] {
  const words = `cannot load functions from ${quote(path)}`;
  const functions = splitYaml(text).map((document) => wrapped(words, () => mapOf(readYaml(document))));
  for (const definition of functions)
    if (!is(definition, ['pkg.crossplane.io/v1', 'pkg.crossplane.io/v1beta1'], 'Function'))
      throw new Failure(`${words}: not a function: ${kindAndName(definition)}`);
  return functions;
}

/** @throws Failure when the file's first document is no CompositeResourceDefinition */
export async function loadDefinition(file: string): Promise<ObjectValue> {
  return parseDefinition(await readText(file, `cannot load XRD from ${quote(file)}`), file);
}

export function parseDefinition(text: string, file: string): ObjectValue {
  const words = `cannot load XRD from ${quote(file)}`;
  const definition = wrapped(`${words}: cannot unmarshal XRD YAML`, () => objectOf(readFirst(text)));
  const versions = ['apiextensions.crossplane.io/v1', 'apiextensions.crossplane.io/v2'];
  if (!is(definition, versions, 'CompositeResourceDefinition'))
    throw new Failure(`${words}: not an XRD: ${kindAndName(definition)}`);
  return definition;
}

/** All objects of a file, or of the YAML files in a folder. `what` names them in errors: `observed composed resources`. */
export async function loadObjects(path: string, what: string): Promise<ObjectValue[]> {
  const texts = await readTexts(path, `cannot load ${what} from ${quote(path)}`);
  return texts.flatMap((text) => parseObjects(text, path, what));
}

export function parseObjects(text: string, path: string, what: string): ObjectValue[] {
  const words = `cannot load ${what} from ${quote(path)}`;
  return splitYaml(text).map((document) => wrapped(words, () => objectOf(readYaml(document))));
}

function readFirst(text: string): Value {
  return readYaml(splitYaml(text)[0] ?? '');
}

/** Context values by key; those given on the command line go before those of files. */
export async function loadContext(
  values: readonly string[],
  files: readonly string[],
): Promise<ObjectValue | undefined> {
  if (values.length + files.length === 0) return undefined;
  const context = emptyObject();
  const words = 'cannot build context data';
  for (const entry of files) {
    const [key, file] = pair(entry, '--context-files');
    const text = await readText(file, `${words}: cannot read context value for key ${quote(key)}`);
    context[key] = parseContext(key, text);
  }
  for (const entry of values) {
    const [key, text] = pair(entry, '--context-values');
    context[key] = parseContext(key, text);
  }
  return context;
}

function parseContext(key: string, text: string): Value {
  return wrapped(`cannot parse context data: cannot unmarshal context value for key ${quote(key)}`, () =>
    readYaml(text),
  );
}

function pair(entry: string, flag: string): [string, string] {
  const equals = entry.indexOf('=');
  if (equals < 1) throw new Failure(`${flag}: expected "<key>=<value>" but got ${quote(entry)}`);
  return [entry.slice(0, equals), entry.slice(equals + 1)];
}

async function readTexts(path: string, words: string): Promise<string[]> {
  const texts: string[] = [];
  for (const file of await filesOf(path, words)) texts.push(await readText(file, words));
  return texts;
}

async function filesOf(path: string, words: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path);
    return names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(path, name));
  } catch (error) {
    throw unreadable(error, path, words);
  }
}

async function readText(file: string, words: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new Failure(`${words}: ${file} is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unreadable(error, file, words);
  }
}

function unreadable(error: unknown, path: string, words: string): Failure {
  const { code } = error as NodeJS.ErrnoException;
  const why = code === 'ENOENT' ? 'no such file or directory' : code === 'EISDIR' ? 'is a directory' : String(code);
  return new Failure(`${words}: open ${path}: ${why}`);
}

function mapOf(value: Value): ObjectValue {
  if (value === null) return emptyObject();
  if (isObject(value)) return value;
  const kind = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
  throw new Failure(
    `error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ${kind} into Go value of type map[string]interface {}`,
  );
}

function objectOf(value: Value): ObjectValue {
  const object = mapOf(value);
  if (textAt(object, 'kind') !== '') return object;
  const shown = marshal(object);
  throw new Failure(
    `error unmarshaling JSON: while decoding JSON: Object 'Kind' is missing in '${typeof shown === 'string' ? shown : ''}'`,
  );
}

function is(object: ObjectValue, apiVersions: readonly string[], kind: string): boolean {
  return apiVersions.includes(textAt(object, 'apiVersion')) && textAt(object, 'kind') === kind;
}

function kindAndName(object: ObjectValue): string {
  return `${textAt(object, 'kind')}/${textAt(object, 'metadata', 'name')}`;
}

/** The objects of a YAML text; a document that is none, or no YAML (a template), is left out: `validate` says so. */
export function readableObjects(text: string): ObjectValue[] {
  return splitYaml(text).flatMap((document) => {
    try {
      const value = readYaml(document);
      return isObject(value) ? [value] : [];
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  });
}
