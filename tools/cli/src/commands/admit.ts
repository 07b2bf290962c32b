import { readFile } from 'node:fs/promises';
import { InputError } from '@mainstem/change/errors';
import { admitXrd, DeriveError, definitionFor, isXrd, KnownDefinitions } from '@mainstem/crossplane/admission';
import {
  type Admission,
  admitDefinition,
  admitObject,
  admitPatch,
  type Definition,
  get,
  isObject,
  type Json,
  JsonError,
  type ParsedJson,
  printJsonText,
  readDefinition,
  readDocument,
} from '@mainstem/kubernetes/admission';
import { openRepository, readWorkingTree } from '@mainstem/repository';
import { type Command, defineCommand, FLAG, TEXT } from '../command.ts';
import { print } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem admit FILE [--schema CRD|XRD] [--old FILE] [--status] [--patch merge|json] [--no-strict] [--json] [--cwd DIR]\n\n' +
    'What the API server would answer to creating the object in FILE, or with --old to updating it: the object as it would be\n' +
    'stored, or each error with its field. --schema is a file with the CustomResourceDefinition, or the\n' +
    'CompositeResourceDefinition it is derived from. Without --schema the definition is looked for among the files of the repository\n' +
    '(mainstem schemas sync brings those of packages and charts). If FILE is a definition itself, the answer is about it; an\n' +
    "XRD's shows what Crossplane derives. --status: the update goes to the status subresource. --patch: FILE is a patch of --old, as\n" +
    'a merge patch or a JSON patch. --no-strict drops unknown fields instead of refusing them.\n' +
    'Exit 3 unless it would be accepted.',
  options: { schema: TEXT, old: TEXT, status: FLAG, patch: TEXT, 'no-strict': FLAG },
  formats: ['terminal', 'json'],
  async run(options, args) {
    const [file] = args;
    if (file === undefined || args.length > 1) throw new InputError(`Name one file. Usage:\n${command.usage}`);
    const schemaFile = options.schema;
    const schema = schemaFile === undefined ? undefined : (await read(schemaFile)).value;
    const old = options.old === undefined ? undefined : (await read(options.old)).value;
    const strict = options['no-strict'] !== true;
    const { patch } = options;
    if (patch !== undefined && patch !== 'merge' && patch !== 'json')
      throw new InputError(`--patch is merge or json, not ${JSON.stringify(patch)}.`);
    if (old === undefined && (patch !== undefined || options.status))
      throw new InputError(
        `${patch === undefined ? '--status' : '--patch'} is an update: name what is stored with --old.`,
      );
    const subresource = options.status ? 'status' : undefined;
    const admission = await admit(file, async ({ value, duplicates }) => {
      // A patch says nothing of what it is a patch of.
      const kindOfValue = patch === undefined ? value : (old as Json);
      const named = patch === undefined ? file : (options.old as string);
      const definition =
        schema === undefined || schemaFile === undefined
          ? await definitionAround(kindOfValue, options.cwd ?? process.cwd())
          : readDefinition(definitionIn(schema, schemaFile, kindOfValue, named));
      if (definition === undefined) return admitSchema(kindOfValue, named, { strict, old, duplicates });
      if (patch !== undefined && old !== undefined)
        return admitPatch(definition, { object: value, old, strict, duplicates, subresource }, patch);
      return admitObject(definition, { object: value, old, strict, duplicates, subresource });
    });
    if (options.format === 'json') print(printJsonText(documentOf(admission), 2));
    else print(describe(admission));
    return admission.accepted === true ? 0 : 3;
  },
});

function documentOf(admission: Admission): object {
  const errors = admission.errors.map(({ detail: _, ...error }) => error);
  return { schema: 'mainstem/admission@1', ...admission, errors };
}

interface Request {
  readonly strict: boolean;
  readonly old: Json | undefined;
  readonly duplicates: readonly string[];
}

/** What becomes of a definition. */
function admitSchema(value: Json, file: string, request: Request): Admission {
  if (isXrd(value)) return admitXrd(value, request);
  if (kindOf(value) !== 'CustomResourceDefinition') {
    throw new InputError(
      `${file} holds ${named(value)}, whose definition is in no file of this repository. Name it: mainstem admit ${file} --schema CRD|XRD; or fetch it: mainstem schemas sync`,
    );
  }
  return admitDefinition(value, request);
}

/** The definition that the files of the repository around a folder have of an object's kind. */
async function definitionAround(value: Json, folder: string): Promise<Definition | undefined> {
  const [group = ''] = textAt(value, 'apiVersion').split('/');
  if (!group.includes('.') || isXrd(value) || kindOf(value) === 'CustomResourceDefinition') return undefined;
  const repository = await openRepository(folder).catch((error: unknown) => {
    if (error instanceof InputError) return undefined;
    throw error;
  });
  if (repository === undefined || repository.bare) return undefined;
  const { tree, read: textOf } = await readWorkingTree(repository);
  const texts = [...tree.entries].flatMap(([path, { mode }]) =>
    /\.(?:ya?ml|json)$/.test(path) && mode.startsWith('100') ? [textOf(path)] : [],
  );
  return KnownDefinitions.read(texts.filter((text) => text.includes(group))).find(
    textAt(value, 'apiVersion'),
    kindOf(value),
  );
}

async function read(file: string): Promise<ParsedJson> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`);
  }
  return readDocument(text, file);
}

/** A text that the server's own decoder cannot read is an answer, too. */
async function admit(file: string, judge: (parsed: ParsedJson) => Promise<Admission>): Promise<Admission> {
  try {
    return await judge(await read(file));
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return {
      accepted: false,
      errors: [{ type: 'BadRequest', field: '', message: error.message, detail: error.message }],
      warnings: [],
      unknown: [],
    };
  }
}

function definitionIn(schema: Json, schemaFile: string, value: Json, file: string): Json {
  if (kindOf(schema) === 'CustomResourceDefinition') return schema;
  if (!isXrd(schema)) {
    throw new InputError(
      `${schemaFile} holds ${named(schema)}: --schema takes a CustomResourceDefinition or a CompositeResourceDefinition.`,
    );
  }
  try {
    const definition = definitionFor(schema, kindOf(value));
    if (definition !== undefined) return definition;
  } catch (error) {
    if (!(error instanceof DeriveError)) throw error;
    throw new InputError(
      `Crossplane derives no definition from ${schemaFile}: ${error.message}. See: mainstem admit ${schemaFile}`,
    );
  }
  throw new InputError(
    `${schemaFile} declares neither a composite resource nor a claim of the kind in ${file}, which holds ${named(value)}.`,
  );
}

function kindOf(value: Json): string {
  return textAt(value, 'kind');
}

function textAt(value: Json, key: string): string {
  const found = isObject(value) ? get(value, key) : undefined;
  return typeof found === 'string' ? found : '';
}

function named(value: Json): string {
  const kind = kindOf(value);
  return kind === '' ? 'no Kubernetes object' : `a ${kind}`;
}

function describe({ accepted, errors, warnings, unknown }: Admission): string {
  const head = accepted === true ? 'accepted' : accepted === false ? 'refused' : 'not known: part was not evaluated';
  return [
    head,
    ...errors.map(({ type, field, message, suggestion }) => {
      const hint = suggestion === undefined ? '' : ` (${suggestion})`;
      return `  ${type} ${field === '' ? '' : `${field}: `}${message}${hint}`;
    }),
    ...warnings.map((warning) => `  warning: ${warning}`),
    ...unknown.map((reason) => `  unknown: ${reason}`),
  ].join('\n');
}
