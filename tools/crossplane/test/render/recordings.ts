import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkComposition,
  errorLines,
  Failure,
  parseComposite,
  parseComposition,
  parseDefinition,
  parseFunctions,
  parseObjects,
  type Rendered,
  readYaml,
  renderComposite,
} from '../../src/render/index.ts';
import { contextDocument } from '../../src/render/render.ts';

/** Answers of the real programs, where the machine has them: beside the repository, or where the variable says. */
export const RECORDINGS =
  process.env.MAINSTEM_CROSSPLANE_RECORDINGS ??
  join(import.meta.dirname, '../../../../../shared/recordings/crossplane');

export interface Recording {
  readonly name: string;
  readonly inputs: {
    readonly xr: string;
    readonly composition: string;
    readonly functions: string;
    readonly observed: readonly string[];
    readonly required: readonly string[];
    readonly xrd?: string;
    readonly context?: Readonly<Record<string, string>>;
  };
  readonly expected: Answer & {
    readonly engine?: { readonly xr?: unknown; readonly events?: unknown; readonly deleted?: unknown };
  };
}

export interface Answer {
  readonly exit: number;
  readonly documents: readonly unknown[];
  readonly stderr: string;
  readonly xrAlone?: unknown;
}

export function recordings(): Recording[] {
  if (!existsSync(RECORDINGS)) return [];
  return readdirSync(RECORDINGS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      ...(JSON.parse(readFileSync(join(RECORDINGS, file), 'utf8')) as Omit<Recording, 'name'>),
      name: file.slice(0, -'.json'.length),
    }));
}

/** What a recording is about: the first word of its name, or a random case that is meant to be valid, or not. */
export function groupOf({ name }: Recording): string {
  if (/^\d+$/.test(name)) return Number(name) % 2 === 0 ? 'random, valid' : 'random, with mistakes';
  return name.split('-')[0] ?? name;
}

/** A time that no recording has; it stands where the recordings have `TIME`. */
const NOW = '2031-05-06T07:08:09Z';

export interface Ours extends Answer {
  readonly engine?: { readonly xr?: unknown; readonly events?: unknown; readonly deleted?: unknown };
}

/** Renders a recording's inputs. */
export async function answer({ inputs }: Recording): Promise<Ours> {
  try {
    const rendered = await render(inputs);
    const results = rendered.results.map(({ severity, reason, message }) => ({ type: severity, reason, message }));
    if (rendered.fatal !== undefined)
      return normal({
        exit: 1,
        documents: [],
        stderr: errorLines(rendered.fatal),
        engine: { xr: rendered.composite, events: results, deleted: rendered.deleted },
      });
    const context = rendered.context === undefined ? [] : [contextDocument(rendered.context)];
    return normal({
      exit: 0,
      documents: [rendered.full, ...rendered.composed, ...rendered.results, ...context],
      stderr: '',
      xrAlone: rendered.composite,
      engine: { deleted: rendered.deleted },
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { exit: 1, documents: [], stderr: errorLines(error.message) };
  }
}

function render(inputs: Recording['inputs']): Promise<Rendered> {
  const composite = parseComposite(inputs.xr, 'xr.yaml');
  const composition = parseComposition(inputs.composition, 'composition.yaml');
  checkComposition(composite, composition);
  const objects = (texts: readonly string[], what: string) =>
    texts.flatMap((text) => parseObjects(text, `${what}.yaml`, what));
  return renderComposite({
    composite,
    composition,
    functions: parseFunctions(inputs.functions, 'functions.yaml'),
    definition: inputs.xrd === undefined ? undefined : parseDefinition(inputs.xrd, 'xrd.yaml'),
    observed: objects(inputs.observed, 'observed'),
    required: objects(inputs.required, 'required'),
    context:
      inputs.context === undefined
        ? undefined
        : Object.fromEntries(Object.entries(inputs.context).map(([key, text]) => [key, readYaml(text)])),
    now: new Date(NOW),
  });
}

/** Through JSON, keys sorted, the time of the run named as in the recordings. */
function normal<T>(value: T): T {
  return JSON.parse(JSON.stringify(sorted(value)).replaceAll(NOW, 'TIME')) as T;
}

export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

/** Where an answer differs from what was recorded; `undefined` when it does not. */
export function difference(ours: Ours, { expected }: Recording): string | undefined {
  const { engine } = expected;
  return (
    differs(ours.exit, expected.exit, 'exit') ??
    differs(ours.stderr, expected.stderr, 'stderr') ??
    differs(ours.documents, expected.documents, 'documents') ??
    (expected.exit === 0 ? differs(ours.xrAlone, expected.xrAlone, 'xrAlone') : undefined) ??
    (expected.exit === 0 ? differs(ours.engine?.deleted, engine?.deleted ?? [], 'deleted') : undefined) ??
    (engine?.xr === undefined ? undefined : differs(ours.engine?.xr, engine.xr, 'engine.xr')) ??
    (engine?.events === undefined ? undefined : differs(ours.engine?.events, engine.events, 'engine.events'))
  );
}

function differs(got: unknown, wanted: unknown, path: string): string | undefined {
  if (wanted === '<differs>' || Object.is(got, wanted)) return undefined;
  if (isTree(got) && isTree(wanted) && Array.isArray(got) === Array.isArray(wanted)) {
    const left = new Map(Object.entries(got));
    const right = new Map(Object.entries(wanted));
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const found = differs(left.get(key), right.get(key), `${path}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return `${path} is ${JSON.stringify(got)}, recorded ${JSON.stringify(wanted)}`;
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
