import { isMap, listOf, locate, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import { isUnknown } from '../unknown.ts';
import { clusterParameters, knownClusterParameters } from './cluster-generator.ts';
import { expandMerge, joinMatrix } from './combined-generators.ts';
import { dialectOf, type Expansion, type ExpansionContext, fillingOf } from './expansion.ts';
import { expandGit } from './git-generator.ts';
import {
  type Dialect,
  EVERYTHING_UNKNOWN,
  fillAll,
  flatten,
  type Parameters,
  withDoubts,
  withValues,
} from './parameters.ts';
import { matchSelector } from './selector.ts';

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
  const doubts: string[] = [];
  const filling = { ...fillingOf(context, doubts), keep: true };
  const generator = mapOf(before === undefined ? value : fillAll(value, before, dialectOf(context), filling));
  const expansion = withAll(expandKind(generator, context), doubts);
  // Since Argo CD 3.0 applyNestedSelectors is always on; taking every set is the wider answer.
  const isApplied = !nested || context.exactly !== undefined || context.set.applyNestedSelectors;
  if (!isMap(generator.selector) || !isApplied) return expansion;
  const selector = generator.selector;
  const parameters = expansion.parameters.flatMap((one) => {
    const match = matchSelector(selector, one);
    if (match === 'no') return [];
    return [match === 'yes' ? one : withDoubts(one, ['whether its selector lets this through cannot be told'])];
  });
  return { ...expansion, parameters };
}

function expandKind(generator: Readonly<Record<string, unknown>>, context: ExpansionContext): Expansion {
  const dialect = dialectOf(context);
  if (isMap(generator.list)) return only(listParameters(generator.list, dialect));
  if (isMap(generator.git)) return expandGit(generator.git, context);
  if ('clusters' in generator) return expandClusters(mapOf(generator.clusters), context);
  if (isMap(generator.matrix)) return expandMatrix(generator.matrix, context);
  if (isMap(generator.merge)) {
    const expansions = listOf(generator.merge.generators).map((one) => expandGenerator(one, context, undefined, true));
    return expandMerge(generator.merge, expansions, dialect);
  }
  const outside = OUTSIDE.find((kind) => kind in generator) ?? Object.keys(generator).find((key) => key !== 'selector');
  if (outside === undefined) return only([]);
  const parameters = [withValues(EVERYTHING_UNKNOWN, mapOf(generator[outside]).values, dialect)];
  return { parameters, reads: [], outside: [outside] };
}

function only(parameters: readonly Parameters[]): Expansion {
  return { parameters, reads: [], outside: [] };
}

function withAll(expansion: Expansion, doubts: readonly string[]): Expansion {
  if (doubts.length === 0) return expansion;
  return { ...expansion, parameters: expansion.parameters.map((one) => withDoubts(one, doubts)) };
}

/** applicationset/generators/list.go */
function listParameters(list: Readonly<Record<string, unknown>>, dialect: Dialect): Parameters[] {
  const written = listOf(list.elements).filter(isMap);
  const sets = written.map((element): Parameters => {
    if (dialect === 'go') return { values: element, open: false };
    const { values, ...rest } = element;
    const texts = [...Object.entries(rest), ...Object.entries(mapOf(values))];
    const odd = texts.filter(([, value]) => typeof value !== 'string').map(([key]) => key);
    const parameters = { values: { ...rest, ...flatten(mapOf(values), 'values.') }, open: false };
    return odd.length === 0
      ? parameters
      : withDoubts(parameters, [
          `without goTemplate Argo CD refuses a list element whose ${odd.join(', ')} is no string`,
        ]);
  });
  const yaml = textOf(list.elementsYaml);
  if (yaml === undefined) return sets;
  const { value, problem } = isUnknown(yaml) ? { value: undefined, problem: undefined } : locate(yaml, 1);
  if (problem !== undefined || !Array.isArray(value)) return [...sets, EVERYTHING_UNKNOWN];
  return [...sets, ...value.filter(isMap).map((values) => ({ values, open: false }))];
}

/** One set for each cluster that is known; where none is, one that stands for every cluster. */
function expandClusters(generator: Readonly<Record<string, unknown>>, context: ExpansionContext): Expansion {
  const dialect = dialectOf(context);
  if (context.exactly === undefined) return only([clusterParameters(generator, dialect)]);
  const known = knownClusterParameters(generator, context.exactly.clusters, dialect, (doubts) =>
    fillingOf(context, doubts),
  );
  if (known.length > 0) return only(known);
  return { parameters: [clusterParameters(generator, dialect)], reads: [], outside: ['clusters'] };
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
      parameters.push(...next.parameters.map((after) => joinMatrix(before, after, dialectOf(context))));
      reads.push(...next.reads);
      for (const kind of next.outside) outside.add(kind);
    }
    expansion = { parameters, reads, outside: [...outside] };
  }
  return expansion;
}
