import { listOf, textOf } from '@mainstem/kubernetes/yaml';
import { isUnknown, UNKNOWN_TEXT } from '../unknown.ts';
import type { Expansion } from './expansion.ts';
import { type Dialect, joinParameters, type Parameters, parameterText, withDoubts } from './parameters.ts';

/** One combination of a matrix: where both have a parameter, the first wins (applicationset/generators/matrix.go). */
export function joinMatrix(before: Parameters, after: Parameters, dialect: Dialect): Parameters {
  const joined = joinParameters(before, after);
  if (dialect === 'go') return joined;
  const clash = Object.keys(before.values).find(
    (key) => key in after.values && before.values[key] !== after.values[key],
  );
  if (clash === undefined) return joined;
  return withDoubts(joined, [`Argo CD refuses a matrix whose generators both give ${clash}, with different values`]);
}

/**
 * The first generator's sets, each with the values of the later sets that have the same merge keys
 * (applicationset/generators/merge.go).
 */
export function expandMerge(
  merge: Readonly<Record<string, unknown>>,
  expansions: readonly Expansion[],
  dialect: Dialect,
): Expansion {
  const keys = listOf(merge.mergeKeys).flatMap((key) => textOf(key) ?? []);
  const [first, ...others] = expansions;
  const doubts = refusals(keys, expansions, dialect);
  let sets = first?.parameters ?? [];
  for (const { parameters } of others) {
    sets = sets.map((base) => parameters.reduce((result, over) => mergeInto(result, base, over, keys), base));
  }
  return {
    parameters: sets.map((one) => withDoubts(one, doubts)),
    reads: expansions.flatMap(({ reads }) => reads),
    outside: [...new Set(expansions.flatMap(({ outside }) => outside))],
  };
}

/** What Argo CD refuses a merge for. */
function refusals(keys: readonly string[], expansions: readonly Expansion[], dialect: Dialect): string[] {
  const found: string[] = [];
  if (expansions.length < 2) found.push('Argo CD refuses a merge of fewer than two generators');
  if (keys.length === 0) found.push('Argo CD refuses a merge without mergeKeys');
  if (dialect === 'go' && keys.some((key) => key.includes('.'))) {
    found.push('with goTemplate a merge key with a dot finds no parameter');
  }
  for (const { parameters } of expansions) {
    const texts = parameters.map((one) => JSON.stringify(keys.map((key) => parameterText(key, one) ?? null)));
    const twin = texts.find((text, index) => texts.indexOf(text) !== index);
    if (twin !== undefined && !isUnknown(twin)) {
      found.push(`Argo CD refuses a merge in which one generator gives the keys ${twin} twice`);
    }
  }
  return found;
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
  return { ...result, values: { ...result.values, ...values }, open: result.open || over.open };
}
