import { FACTS, FACTS_KEYS, type Finding, factsProblems, nearest } from '@mainstem/change';
import type { Environment, EnvironmentConfig, EnvironmentRead, SourceFile } from '@mainstem/crossplane/checks';
import { handedOver, hasKey, isConfiguration } from '@mainstem/terraform';

/** A place where Terraform puts the document together. */
interface Writer {
  readonly file: string;
  readonly line: number;
  readonly environment: string | undefined;
  /** Whether it writes a key; `undefined` where only a run of Terraform tells. */
  has(parts: readonly string[]): boolean | undefined;
}

export interface FactsInput {
  /** Manifests: Compositions and EnvironmentConfigs among them. */
  readonly manifests: readonly SourceFile[];
  /** Terraform's files. */
  readonly configurations: readonly SourceFile[];
  readonly environmentOf: (file: string) => string | undefined;
}

/** Whether a file can hold a side of the hand-over. */
export function concernsFacts(path: string, text: string): boolean {
  return isConfiguration(path) ? text.includes(FACTS) : /EnvironmentConfig|FromEnvironment/.test(text);
}

/**
 * Holds both sides of the hand-over from Terraform to Crossplane against the document that it is, and against each other. Nothing is
 * said about a tree that has no such document.
 *
 * A section of the document that no stack of the tree writes yet is a warning by the name of each key that is read; once there is a
 * writer of the section, a key of it that is read and not written is an error, in every environment.
 */
export async function validateFacts({ manifests, configurations, environmentOf }: FactsInput): Promise<Finding[]> {
  const writers = configurations.flatMap(({ path, text }) => writersIn(path, text, environmentOf(path)));
  if (writers.length === 0 && !manifests.some(({ text }) => text.includes(FACTS))) return [];
  const { environmentOf: read } = await import('@mainstem/crossplane/checks');
  const environment = read(manifests);
  return [
    ...environment.configs.filter(isFacts).flatMap(againstSchema),
    ...againstWriters(environment.reads, writers),
    ...againstConfigs(environment),
  ];
}

function writersIn(file: string, text: string, environment: string | undefined): Writer[] {
  return handedOver(text, FACTS).map(({ line, value }) => ({
    file,
    line,
    environment,
    has: (parts) => hasKey(value, parts),
  }));
}

function isFacts({ data }: EnvironmentConfig): boolean {
  return data.schema === FACTS;
}

/** The copy in Git is the document, field by field. */
function againstSchema(config: EnvironmentConfig): Finding[] {
  const number = (_key: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
  return factsProblems(JSON.parse(JSON.stringify(config.data, number))).map(({ path, message }) => ({
    severity: 'error',
    rule: 'facts/schema',
    file: config.file,
    line: config.lineOf(path),
    path: ['data', ...path].join('.'),
    message: `The EnvironmentConfig ${config.name} is not the document ${FACTS}: ${message}.`,
    suggestion: 'docs/facts.md has every field.',
  }));
}

const nameOf = (parts: readonly string[]) => parts.join('.');

/** Each key once, where it is first read. */
function distinct(reads: readonly EnvironmentRead[]): EnvironmentRead[] {
  return [...new Map(reads.toReversed().map((one) => [nameOf(one.parts), one])).values()].toReversed();
}

function againstWriters(reads: readonly EnvironmentRead[], writers: readonly Writer[]): Finding[] {
  return distinct(reads)
    .filter(({ parts: [section = ''] }) => FACTS_KEYS.has(section))
    .flatMap((read): Finding[] => {
      const key = nameOf(read.parts);
      const say = (severity: Finding['severity'], rule: string, message: string, suggestion: string): Finding[] => [
        { severity, rule, file: read.file, line: read.line, path: key, message, suggestion },
      ];
      if (!KEYS.has(key) && !FACTS_KEYS.has(key)) {
        const near = nearest(key, KEYS);
        return say(
          'error',
          'facts/unknown-key',
          `The Composition ${read.composition} reads ${key}, and ${FACTS} has no such key.`,
          near === undefined ? 'docs/facts.md has every key.' : `Did you mean \`${near}\`?`,
        );
      }
      const section = read.parts.slice(0, 1);
      if (!writers.some((one) => one.has(section) !== false))
        return say(
          'warning',
          'facts/no-writer',
          `The Composition ${read.composition} reads ${key}, and no stack of this tree writes ${section[0]} into ${FACTS}.`,
          `Keep it right by hand in the EnvironmentConfigs until a stack hands it over.`,
        );
      const lacking = [...byEnvironment(writers)].filter(([, some]) =>
        some.every((one) => one.has(read.parts) === false),
      );
      if (lacking.length === 0) return [];
      const names = lacking.map(([environment]) => environment ?? 'a stack without an environment').join(', ');
      const places = lacking.flatMap(([, some]) => some.map(({ file, line }) => `${file}:${line}`)).join(', ');
      return say(
        'error',
        'facts/not-written',
        `The Composition ${read.composition} reads ${key}, and Terraform does not write it (${names}).`,
        `Add it to the document at ${places}, or read another key.`,
      );
    });
}

function byEnvironment(writers: readonly Writer[]): Map<string | undefined, Writer[]> {
  const some = new Map<string | undefined, Writer[]>();
  for (const one of writers) some.set(one.environment, [...(some.get(one.environment) ?? []), one]);
  return some;
}

const KEYS: ReadonlySet<string> = new Set([...FACTS_KEYS.values()].flat());

/** What a Composition must have, and the copy in Git lacks: there the pipeline stops in that environment. */
function againstConfigs({ reads, configs }: Environment): Finding[] {
  const others = configs.filter((one) => !isFacts(one));
  return distinct(reads.filter(({ required }) => required)).flatMap((read) => {
    const key = nameOf(read.parts);
    if (!FACTS_KEYS.has(read.parts[0] ?? ''))
      return others.some(({ data }) => holds(data, read.parts)) ? [] : nowhere(read, key);
    return configs.filter(isFacts).flatMap((config): Finding[] => {
      if (holds(config.data, read.parts)) return [];
      return [
        {
          severity: 'error',
          rule: 'facts/missing',
          file: config.file,
          line: config.lineOf([]),
          path: `data.${key}`,
          message: `The EnvironmentConfig ${config.name} has no ${key}, which the Composition ${read.composition} must have.`,
          suggestion: `Add data.${key}.`,
        },
      ];
    });
  });
}

function nowhere(read: EnvironmentRead, key: string): Finding[] {
  return [
    {
      severity: 'warning',
      rule: 'facts/missing',
      file: read.file,
      line: read.line,
      path: key,
      message: `The Composition ${read.composition} must have ${key}, and no EnvironmentConfig of this tree has it.`,
      suggestion: 'Add it to one, or see that it is there in every cluster.',
    },
  ];
}

function holds(value: unknown, [part, ...rest]: readonly string[]): boolean {
  if (part === undefined) return value !== undefined;
  return typeof value === 'object' && value !== null && holds((value as Readonly<Record<string, unknown>>)[part], rest);
}
