import { addTo, compareEnvironments, compareText, isStack } from '@mainstem/change';
import type { Graph } from './model.ts';

/**
 * The affected stacks of each environment in layers: a stack comes after every affected stack of its environment that it
 * depends on, also through modules. Stacks that depend on each other in a circle share a layer; `validate` reports the circle.
 */
export function wavesOf(graph: Graph, affected: ReadonlySet<string>): Record<string, string[][]> {
  const stacks = [...graph.projects.values()].filter((project) => isStack(project) && affected.has(project.name));
  const dependencies = stackDependencies(
    graph,
    stacks.map(({ name }) => name),
  );
  const waves: Record<string, string[][]> = {};
  const environments = [...new Set(stacks.map(({ environment }) => environment ?? ''))];
  for (const environment of environments.sort(compareEnvironments(graph.settings))) {
    const here = stacks.filter((stack) => (stack.environment ?? '') === environment).map(({ name }) => name);
    waves[environment] = layers(here, dependencies);
  }
  return waves;
}

/**
 * Some stacks in layers, whatever their environments, and what each of them comes after.
 *
 * @param names the stacks that count: what lies between two of them matters only when it is one of them or no stack.
 */
export function stackOrder(
  graph: Graph,
  names: readonly string[],
): { readonly layers: string[][]; readonly after: ReadonlyMap<string, ReadonlySet<string>> } {
  const wanted = new Set(names);
  const all = stackDependencies(graph, names);
  const after = new Map(
    [...all].map(([name, found]) => [name, new Set([...found].filter((other) => wanted.has(other)))]),
  );
  return { layers: layers(names, after), after };
}

/** For each stack, the other stacks that it reaches without passing through a third stack. */
function stackDependencies(graph: Graph, stacks: readonly string[]): Map<string, Set<string>> {
  const targets = new Map<string, string[]>();
  for (const { from, to, reads } of graph.edges) {
    if (reads !== undefined) continue;
    addTo(targets, from, to);
  }
  const result = new Map<string, Set<string>>();
  for (const stack of stacks) {
    const found = new Set<string>();
    const seen = new Set([stack]);
    const queue = [...(targets.get(stack) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (isStack(graph.projects.get(next))) found.add(next);
      queue.push(...(targets.get(next) ?? []));
    }
    result.set(stack, found);
  }
  return result;
}

function layers(names: readonly string[], dependencies: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const left = new Set([...names].sort());
  const result: string[][] = [];
  while (left.size > 0) {
    const ready = [...left].filter((name) => ![...(dependencies.get(name) ?? [])].some((other) => left.has(other)));
    const layer = ready.length > 0 ? ready : circle(left, dependencies);
    for (const name of layer) left.delete(name);
    result.push(layer);
  }
  return result;
}

/** The members of a circle that nothing else in the rest has to come before. */
function circle(left: ReadonlySet<string>, dependencies: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const within = (name: string) => [...(dependencies.get(name) ?? [])].filter((other) => left.has(other));
  const reach = (name: string) => new Set(within(name)); // dependencies are transitive already
  const smallest = [...left].sort((a, b) => reach(a).size - reach(b).size || compareText(a, b))[0] as string;
  return [...left].filter((name) => name === smallest || (reach(smallest).has(name) && reach(name).has(smallest)));
}
