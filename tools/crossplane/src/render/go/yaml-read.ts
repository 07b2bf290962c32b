import { readYaml as readDocument, toValue } from '@mainstem/kubernetes/yaml';
import { Failure } from '../failure.ts';
import { fromPlain, isObject, MAX_DEPTH, type Value } from './value.ts';

/**
 * Reads the first document of a text as `sigs.k8s.io/yaml` does.
 *
 * @throws Failure for text that is no YAML, or that is nested too deeply
 */
export function readYaml(text: string): Value {
  const { root, problems } = readDocument(text);
  const problem = problems.find(({ code }) => code !== 'duplicate-key');
  if (problem !== undefined) {
    throw new Failure(`error converting YAML to JSON: yaml: line ${problem.line}: ${problem.message}`);
  }
  const value = fromPlain(toValue(root));
  if (depthOf(value) > MAX_DEPTH) {
    throw new Failure(`error converting YAML to JSON: yaml: nested deeper than ${MAX_DEPTH} levels`);
  }
  return value;
}

function depthOf(value: Value): number {
  const items = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return items.reduce<number>((deepest, item) => Math.max(deepest, 1 + depthOf(item)), 0);
}

/** The documents of a file; those with nothing but comments are left out. */
export function splitYaml(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/^---(?:[ \t].*)?\r?$/m)
    .filter((part) => part.split('\n').some((line) => line.trim() !== '' && !line.trimStart().startsWith('#')));
}
