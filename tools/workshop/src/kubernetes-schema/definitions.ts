/**
 * Reads the definitions of kubernetes-models: their declarations say which fields there are, which are required and what they
 * refer to; their compiled JSON Schemas, asked with sample values, which numbers are whole and which strings are base64.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** Fields by name; `!` after a name marks a required one. The types are those of `tools/kubernetes/src/schema/types.ts`. */
export type Definition = Readonly<Record<string, string>>;

/** A definition, or what the name stands for instead. */
type Entry = { readonly fields: Definition } | { readonly type: string };

/** Named types that are more than their declaration says. */
const SPECIAL: Readonly<Record<string, string>> = {
  IoK8sApimachineryPkgApiResourceQuantity: 'quantity',
  IoK8sApimachineryPkgUtilIntstrIntOrString: 'int-or-string',
  IoK8sApimachineryPkgApisMetaV1Time: 'time',
  IoK8sApimachineryPkgApisMetaV1MicroTime: 'time',
};

/** The packages name definitions in full; the table does not repeat where they come from. */
function shortName(name: string): string {
  return name
    .replace(/^IoK8sApimachineryPkg(?:Apis)?/, '')
    .replace(/^IoK8sKubeAggregatorPkgApis/, '')
    .replace(/^IoK8sApiextensionsApiserverPkgApis/, '')
    .replace(/^IoK8sApi/, '')
    .replace(/^ComGithubArgoprojArgoCdV3PkgApisApplicationV1alpha1/, 'Argo')
    .replace(/^ComGithubArgoprojGitopsEnginePkg/, 'ArgoEngine');
}

type Validator = ((data: unknown) => boolean) & {
  errors?: readonly { instancePath: string; keyword: string; params: Readonly<Record<string, unknown>> }[] | null;
};

interface Reading {
  readonly modules: string;
  readonly entries: Map<string, Entry>;
}

/** One declaration file being read. */
interface Source {
  readonly file: string;
  readonly name: string;
  readonly imports: ReadonlyMap<string, string>;
  readonly validator: Validator | undefined;
}

/**
 * @param modules the folder `node_modules`.
 * @param roots declaration files of kinds, relative to it.
 * @returns the definition of each root by its file, and every definition they lead to by its name.
 */
export async function readDefinitions(
  modules: string,
  roots: readonly string[],
): Promise<{ names: Map<string, string>; definitions: Map<string, Definition> }> {
  const reading: Reading = { modules, entries: new Map() };
  const names = new Map<string, string>();
  for (const root of roots) names.set(root, (await readFile(join(modules, root), reading)).slice(1));
  const definitions = new Map<string, Definition>();
  for (const [name, entry] of reading.entries) if ('fields' in entry) definitions.set(name, entry.fields);
  return { names, definitions };
}

/** The type of what a declaration file declares: `#Name`, or what it stands for. */
async function readFile(file: string, reading: Reading): Promise<string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const [, longName = ''] = /export type \{ I\w+ as I(\w+),/.exec(source.text) ?? [];
  if (longName === '') throw new Error(`${file}: expected an export with the long name of the definition.`);
  const special = SPECIAL[longName];
  if (special !== undefined) return special;
  const name = shortName(longName);
  const known = reading.entries.get(name);
  if (known !== undefined) return 'fields' in known ? `#${name}` : known.type;

  const context: Source = {
    file,
    name,
    imports: importsOf(source, file, reading.modules),
    validator: await validatorOf(file, longName),
  };
  const own = /export type \{ (I\w+) as/.exec(source.text)?.[1];
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement) && statement.name.text === own) {
      const type = await typeOf(statement.type, [], context, reading);
      reading.entries.set(name, { type });
      return type;
    }
    if (!ts.isInterfaceDeclaration(statement) || statement.name.text !== own) continue;
    // An interface without fields stands for any JSON.
    if (statement.members.length === 0) {
      reading.entries.set(name, { type: 'any' });
      return 'any';
    }
    reading.entries.set(name, { fields: {} }); // A definition may refer to itself.
    reading.entries.set(name, { fields: await fieldsOf(statement.members, [], context, reading) });
    return `#${name}`;
  }
  throw new Error(`${file}: declares no ${own}.`);
}

async function fieldsOf(
  members: readonly ts.TypeElement[],
  path: readonly (string | number)[],
  source: Source,
  reading: Reading,
): Promise<Definition> {
  const fields: Record<string, string> = {};
  for (const member of members) {
    if (!ts.isPropertySignature(member) || member.type === undefined) continue;
    if (!ts.isStringLiteral(member.name) && !ts.isIdentifier(member.name)) throw odd(source, 'a name');
    const field = member.name.text;
    const isTypeMeta = field === 'apiVersion' || field === 'kind';
    const required = member.questionToken === undefined && !(isTypeMeta && ts.isLiteralTypeNode(member.type));
    const isStatus = field === 'status' && path.length === 0 && members.some((m) => nameOf(m) === 'apiVersion');
    // Controllers write a status; what a manifest says there is dropped.
    const type = isStatus
      ? 'any'
      : isTypeMeta
        ? 'string'
        : await typeOf(member.type, [...path, field], source, reading);
    fields[required ? `${field}!` : field] = type;
  }
  return fields;
}

function nameOf(member: ts.TypeElement): string | undefined {
  return member.name !== undefined && ts.isStringLiteral(member.name) ? member.name.text : undefined;
}

async function typeOf(
  node: ts.TypeNode,
  path: readonly (string | number)[],
  source: Source,
  reading: Reading,
): Promise<string> {
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return source.validator !== undefined && hasError(source.validator, path, '\u0000', 'format', 'byte')
        ? 'byte'
        : 'string';
    case ts.SyntaxKind.BooleanKeyword:
      return 'bool';
    case ts.SyntaxKind.NumberKeyword:
      if (source.validator === undefined || !hasError(source.validator, path, 0.5, 'type', 'integer')) return 'number';
      return hasError(source.validator, path, 2 ** 40, 'format', 'int32') ? 'int32' : 'int64';
    case ts.SyntaxKind.AnyKeyword:
    case ts.SyntaxKind.UnknownKeyword:
      return 'any';
  }
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
    const called = node.typeName.text;
    const [item] = node.typeArguments ?? [];
    if (called === 'Array' && item !== undefined) return `[]${await typeOf(item, [...path, 0], source, reading)}`;
    const file = source.imports.get(called) ?? source.file;
    return await readFile(file, reading);
  }
  if (ts.isTypeLiteralNode(node)) {
    const [first] = node.members;
    if (first === undefined) return 'any';
    if (ts.isIndexSignatureDeclaration(first))
      return `{}${await typeOf(first.type, [...path, 'key'], source, reading)}`;
    const name = `${source.name}.${path.filter((step) => typeof step === 'string').join('.')}`;
    reading.entries.set(name, { fields: await fieldsOf(node.members, path, source, reading) });
    return `#${name}`;
  }
  const choices = ts.isUnionTypeNode(node) ? node.types : [node];
  const values = choices.map((choice) =>
    ts.isLiteralTypeNode(choice) && ts.isStringLiteral(choice.literal) ? choice.literal.text : undefined,
  );
  if (values.some((value) => value === undefined || value.includes('|'))) throw odd(source, path.join('.'));
  return `enum:${values.join('|')}`;
}

/** Whether the JSON Schema refuses a sample at a path for this very reason. */
function hasError(
  validate: Validator,
  path: readonly (string | number)[],
  sample: unknown,
  keyword: string,
  wanted: string,
): boolean {
  const data = path.reduceRight<unknown>((value, step) => (step === 0 ? [value] : { [step]: value }), sample);
  if (validate(data)) return false;
  const pointer = path.map((step) => `/${step}`).join('');
  return (validate.errors ?? []).some(
    (error) => error.instancePath === pointer && error.keyword === keyword && error.params[keyword] === wanted,
  );
}

async function validatorOf(file: string, longName: string): Promise<Validator | undefined> {
  for (let folder = dirname(file); !folder.endsWith('node_modules'); folder = dirname(folder)) {
    const schema = join(folder, '_schemas', `${longName}.js`);
    if (!existsSync(schema)) continue;
    const module = (await import(pathToFileURL(schema).href)) as { validate: Validator };
    return module.validate;
  }
  return undefined;
}

/** What each imported name refers to: the declaration file. */
function importsOf(source: ts.SourceFile, file: string, modules: string): Map<string, string> {
  const imports = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = statement.moduleSpecifier.text.replace(/\.js$/, '');
    const target = from.startsWith('.') ? resolve(dirname(file), from) : join(modules, from);
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const { name } of bindings.elements) imports.set(name.text, `${target}.d.ts`);
  }
  return imports;
}

function odd(source: Source, where: string): Error {
  return new Error(`${source.file}: ${where} has a shape that is not known here; teach tools/workshop how to read it.`);
}
