import type { FactsView } from '@mainstem/change';
import type { ApplicationSetFacts, ArgocdFacts } from './facts.ts';
import { foreignGitParameters, type GitPatterns, gitMatches, gitParameters, gitPatterns } from './git-generator.ts';
import { isMap, listOf, locate, mapOf, textOf } from './located.ts';
import {
  type Dialect,
  EVERYTHING_UNKNOWN,
  fillAll,
  flatten,
  joinParameters,
  type Parameters,
  parameterText,
  withValues,
} from './parameters.ts';
import { matchesSelector } from './selector.ts';
import { isUnknown, UNKNOWN_NAME, UNKNOWN_TEXT } from './unknown.ts';

/** What one generator gives, as far as the tree tells. */
export interface Expansion {
  readonly parameters: readonly Parameters[];
  /** Files generators that were read: their content is an input. */
  readonly reads: readonly GitPatterns[];
  /** Generators whose parameters only another system knows. */
  readonly outside: readonly string[];
}

export interface ExpansionContext {
  readonly view: FactsView<ArgocdFacts>;
  readonly set: Pick<ApplicationSetFacts, 'goTemplate' | 'applyNestedSelectors'>;
  /** Whether a repository URL means this repository. */
  isOurs(repoURL: string): boolean;
}

/** Generators that ask another system, apart from `clusters`. */
const OUTSIDE = ['scmProvider', 'pullRequest', 'plugin', 'clusterDecisionResource'];

/**
 * Expands one generator against the tree, as Argo CD's ApplicationSet controller would. What it cannot know is unknown in the
 * parameters, never left out.
 *
 * @param value the generator as written.
 * @param before the parameters of the generator before it in a matrix.
 */
export function expandGenerator(
  value: unknown,
  context: ExpansionContext,
  before?: Parameters,
  nested = false,
): Expansion {
  const dialect: Dialect = context.set.goTemplate ? 'go' : 'simple';
  const generator = mapOf(before === undefined ? value : fillAll(value, before, dialect));
  const expansion = expandKind(generator, context, dialect);
  if (!isMap(generator.selector) || (nested && !context.set.applyNestedSelectors)) return expansion;
  const selector = generator.selector;
  return { ...expansion, parameters: expansion.parameters.filter((one) => matchesSelector(selector, one)) };
}

function expandKind(
  generator: Readonly<Record<string, unknown>>,
  context: ExpansionContext,
  dialect: Dialect,
): Expansion {
  if (isMap(generator.list)) return only(listParameters(generator.list, dialect));
  if (isMap(generator.git)) return expandGit(generator.git, context, dialect);
  if ('clusters' in generator) return only([clusterParameters(mapOf(generator.clusters), dialect)]);
  if (isMap(generator.matrix)) return expandMatrix(generator.matrix, context);
  if (isMap(generator.merge)) return expandMerge(generator.merge, context);
  const outside = OUTSIDE.find((kind) => kind in generator) ?? Object.keys(generator).find((key) => key !== 'selector');
  if (outside === undefined) return only([]);
  const parameters = [withValues(EVERYTHING_UNKNOWN, mapOf(generator[outside]).values, dialect)];
  return { parameters, reads: [], outside: [outside] };
}

function only(parameters: readonly Parameters[]): Expansion {
  return { parameters, reads: [], outside: [] };
}

function listParameters(list: Readonly<Record<string, unknown>>, dialect: Dialect): Parameters[] {
  const written = listOf(list.elements).filter(isMap);
  const sets = written.map((element): Parameters => {
    if (dialect === 'go') return { values: element, open: false };
    const { values, ...rest } = element;
    return { values: { ...rest, ...flatten(mapOf(values), 'values.') }, open: false };
  });
  const yaml = textOf(list.elementsYaml);
  if (yaml === undefined) return sets;
  const { value, problem } = isUnknown(yaml) ? { value: undefined, problem: undefined } : locate(yaml, 1);
  if (problem !== undefined || !Array.isArray(value)) return [...sets, EVERYTHING_UNKNOWN];
  return [...sets, ...value.filter(isMap).map((values) => ({ values, open: false }))];
}

/** One set stands for every cluster: the clusters that Argo CD knows are Secrets of the cluster it runs in. */
function clusterParameters(clusters: Readonly<Record<string, unknown>>, dialect: Dialect): Parameters {
  const values = { name: UNKNOWN_NAME, nameNormalized: UNKNOWN_NAME, project: UNKNOWN_NAME, server: UNKNOWN_TEXT };
  return withValues({ values, open: true }, clusters.values, dialect);
}

function expandGit(git: Readonly<Record<string, unknown>>, context: ExpansionContext, dialect: Dialect): Expansion {
  const patterns = gitPatterns(git);
  const matches = gitMatches(patterns, context.view);
  if (matches.length === 0 && !context.isOurs(textOf(git.repoURL) ?? '')) {
    return only(foreignGitParameters(git, patterns, dialect));
  }
  const parameters = gitParameters(git, matches, patterns.kind, dialect, context.view);
  return { parameters, reads: patterns.kind === 'files' ? [patterns] : [], outside: [] };
}

/** Every combination; a generator may use the parameters of those before it, and where both have one the first wins. */
function expandMatrix(matrix: Readonly<Record<string, unknown>>, context: ExpansionContext): Expansion {
  const [first, ...others] = listOf(matrix.generators);
  let expansion = expandGenerator(first, context, undefined, true);
  for (const other of others) {
    const parameters: Parameters[] = [];
    const reads = [...expansion.reads];
    const outside = new Set(expansion.outside);
    for (const before of expansion.parameters) {
      const next = expandGenerator(other, context, before, true);
      parameters.push(...next.parameters.map((after) => joinParameters(before, after)));
      reads.push(...next.reads);
      for (const kind of next.outside) outside.add(kind);
    }
    expansion = { parameters, reads, outside: [...outside] };
  }
  return expansion;
}

/** The first generator's sets, each with the values of the later sets that have the same merge keys. */
function expandMerge(merge: Readonly<Record<string, unknown>>, context: ExpansionContext): Expansion {
  const keys = listOf(merge.mergeKeys).flatMap((key) => textOf(key) ?? []);
  const [first, ...others] = listOf(merge.generators).map((generator) =>
    expandGenerator(generator, context, undefined, true),
  );
  if (first === undefined) return only([]);
  let sets = first.parameters;
  for (const { parameters } of others) {
    sets = sets.map((base) => parameters.reduce((result, over) => mergeInto(result, base, over, keys), base));
  }
  return {
    parameters: sets,
    reads: [first, ...others].flatMap(({ reads }) => reads),
    outside: [...new Set([first, ...others].flatMap(({ outside }) => outside))],
  };
}

function mergeInto(result: Parameters, base: Parameters, over: Parameters, keys: readonly string[]): Parameters {
  const pairs = keys.map((key) => [parameterText(key, base), parameterText(key, over)] as const);
  const unsure = pairs.some(([a = '', b = '']) => isUnknown(a) || isUnknown(b));
  if (pairs.some(([a, b]) => a !== b && !isUnknown(a ?? '') && !isUnknown(b ?? ''))) return result;
  // Whether these two meet cannot be told: whatever the later one gives may be there, or not.
  return unsure ? blurred(result, over) : joinParameters(over, result);
}

function blurred(result: Parameters, over: Parameters): Parameters {
  const values = Object.fromEntries(
    Object.entries(over.values)
      .filter(([key, value]) => JSON.stringify(result.values[key]) !== JSON.stringify(value))
      .map(([key]) => [key, UNKNOWN_TEXT]),
  );
  return { values: { ...result.values, ...values }, open: result.open || over.open };
}
