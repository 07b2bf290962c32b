import type { FileRead, ModuleCall, TerraformFacts } from './facts.ts';
import type { Value } from './hcl/value.ts';

const SOURCE = /\bsource["']?\s*[=:]\s*"(\.{1,2}(?:\/[^"\n$]*)?)"/g;
const PATH = /"((?:\$\{path\.(?:module|root|cwd)\}|\.{1,2})\/[^"\\\n$]*)/g;

/**
 * What a malformed file may call and read, found by the look of its texts: parsing stops at the first mistake, and what
 * stands behind it must not be lost. A file in mending keeps its edges.
 */
export function salvage(text: string, lineAt: (offset: number) => number, facts: TerraformFacts): TerraformFacts {
  const known = new Set((facts.modules ?? []).map(({ source }) => source));
  const modules: ModuleCall[] = [...(facts.modules ?? [])];
  for (const { index, 1: source = '' } of text.matchAll(SOURCE)) {
    if (!known.has(source)) modules.push({ name: '', source, line: lineAt(index), args: {} });
    known.add(source);
  }
  const reads: FileRead[] = [...(facts.reads ?? [])];
  for (const { index, 1: path = '' } of text.matchAll(PATH)) {
    reads.push({ call: 'path', line: lineAt(index), path: pathValue(path) });
  }
  return { ...facts, modules, reads };
}

function pathValue(path: string): Value {
  const reference = /^\$\{path\.(\w+)\}/.exec(path);
  if (reference === null) return path;
  return { template: [{ ref: ['path', reference[1] ?? ''] }, path.slice(reference[0].length)] };
}
