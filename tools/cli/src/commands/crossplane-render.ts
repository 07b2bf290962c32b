import { InputError } from '@mainstem/change/errors';
import {
  checkComposition,
  documentOf,
  errorLines,
  Failure,
  foreignFunction,
  loadComposite,
  loadComposition,
  loadContext,
  loadDefinition,
  loadFunctions,
  loadObjects,
  type Rendered,
  renderComposite,
  renderedDocument,
  renderedYaml,
  renderUpstream,
} from '@mainstem/crossplane/render';
import { type Command, defineCommand, LIST, type OptionValues, TEXT } from '../command.ts';
import { printJson } from '../output.ts';

const OPTIONS = {
  engine: TEXT,
  'observed-resources': { type: 'string', short: 'o' },
  'required-resources': { type: 'string', short: 'e' },
  'extra-resources': TEXT,
  xrd: TEXT,
  timeout: TEXT,
  'context-values': LIST,
  'context-files': LIST,
  'function-credentials': TEXT,
  'include-function-results': { type: 'boolean', short: 'r' },
  'include-full-xr': { type: 'boolean', short: 'x' },
  'include-context': { type: 'boolean', short: 'c' },
} as const;

export const command: Command = defineCommand({
  usage:
    'mainstem crossplane render XR COMPOSITION [FUNCTIONS] [--observed-resources PATH] [--required-resources PATH]\n' +
    '    [--extra-resources PATH] [--xrd FILE] [--context-values KEY=JSON]... [--context-files KEY=FILE]...\n' +
    '    [--function-credentials PATH] [--include-function-results] [--include-full-xr] [--include-context]\n' +
    '    [--timeout SECONDS] [--engine builtin|crossplane] [--json] [--cwd DIR]\n\n' +
    'What a composition makes of a composite resource, as `crossplane composition render` prints it, without Docker or a cluster.\n' +
    'The three functions of crossplane-contrib are built in; any other one has to run at its development target (gRPC).\n' +
    'PATH is a file or a folder of YAML files. --json also has what upstream leaves out: what would be deleted, results and context.\n' +
    'Errors are in the words of upstream; exit 1 for them, for bad input too.',
  options: OPTIONS,
  formats: ['yaml', 'json'],
  async run(options, args) {
    const [composite, composition, functions] = args;
    if (composite === undefined || composition === undefined || args.length > 3)
      throw new InputError(`Name a composite resource and a Composition. Usage:\n${command.usage}`);
    const engine = options.engine ?? 'builtin';
    if (engine !== 'builtin' && engine !== 'crossplane')
      throw new InputError(
        `--engine is builtin or crossplane, not ${JSON.stringify(engine)}. Usage:\n${command.usage}`,
      );
    if (engine === 'crossplane') return upstream(args, options, options.format);
    let rendered: Rendered;
    try {
      rendered = await render({ composite, composition, functions }, options);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      process.stderr.write(errorLines(error.message));
      return 1;
    }
    const fullXr = options['include-full-xr'] === true;
    if (options.format === 'json') printJson(renderedDocument(rendered, fullXr));
    else if (rendered.fatal === undefined)
      process.stdout.write(
        renderedYaml(rendered, {
          fullXr,
          results: options['include-function-results'] === true,
          context: options['include-context'] === true,
        }),
      );
    if (rendered.fatal === undefined) return 0;
    process.stderr.write(errorLines(rendered.fatal));
    return 1;
  },
});

interface Files {
  readonly composite: string;
  readonly composition: string;
  readonly functions: string | undefined;
}

async function render(files: Files, options: OptionValues<typeof OPTIONS>): Promise<Rendered> {
  const composite = await loadComposite(files.composite);
  const composition = await loadComposition(files.composition);
  checkComposition(composite, composition);
  const functions = files.functions === undefined ? undefined : await loadFunctions(files.functions);
  const definition = options.xrd === undefined ? undefined : await loadDefinition(options.xrd);
  const all = (path: string | undefined, what: string) => (path === undefined ? [] : loadObjects(path, what));
  return renderComposite({
    composite,
    composition,
    functions,
    definition,
    credentials: await all(options['function-credentials'], 'secrets'),
    observed: await all(options['observed-resources'], 'observed composed resources'),
    required: [
      ...(await all(options['required-resources'], 'required resources')),
      ...(await all(options['extra-resources'], 'extra resources')),
    ],
    foreign: foreignFunction(limitOf(options.timeout)),
    context: await loadContext(options['context-values'] ?? [], options['context-files'] ?? []),
  });
}

/** Milliseconds; upstream's limit is a minute, written `1m`. */
function limitOf(timeout: string | undefined): number {
  const parts = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(timeout ?? '60');
  const unit = parts?.[2] === 'ms' ? 1 : parts?.[2] === 'm' ? 60_000 : 1000;
  const size = Number(parts?.[1]) * unit;
  if (!(size > 0))
    throw new InputError(`--timeout is a number of seconds, or a time like 90s or 2m. Usage:\n${command.usage}`);
  return size;
}

/** Everything goes to upstream as it was typed; --json asks for all that it can print. */
async function upstream(
  args: readonly string[],
  options: OptionValues<typeof OPTIONS>,
  format: string,
): Promise<number> {
  const { engine: _, timeout, ...own } = options;
  const all = format === 'json' ? { 'include-function-results': true, 'include-context': true } : {};
  const flags = Object.entries({ ...own, ...all }).flatMap(([name, value]) => {
    if (!(name in OPTIONS) || value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [value].flat().map((one) => `--${name}=${one}`);
  });
  try {
    const answer = await renderUpstream([...args, ...flags], limitOf(timeout));
    process.stderr.write(answer.stderr);
    if (format !== 'json') process.stdout.write(answer.stdout);
    else if (answer.exit === 0) printJson(documentOf(answer.stdout));
    return answer.exit;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(errorLines(error.message));
    return 1;
  }
}
