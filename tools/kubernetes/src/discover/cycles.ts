/**
 * Finds cycles in a graph: one for each edge that closes one on a depth-first walk, each named once.
 *
 * @returns each cycle as the nodes along it, starting at the smallest and without the repeated end.
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles = new Map<string, string[]>();
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const path: { node: string; next: number }[] = [{ node: start, next: 0 }];
    const depths = new Map([[start, 0]]);
    for (let top = path.at(-1); top !== undefined && !done.has(start); top = path.at(-1)) {
      const to = edges.get(top.node)?.[top.next++];
      if (to === undefined) {
        done.add(top.node);
        depths.delete(top.node);
        path.pop();
        continue;
      }
      const depth = depths.get(to);
      if (depth !== undefined) {
        const cycle = startAtSmallest(path.slice(depth).map(({ node }) => node));
        cycles.set(cycle.join('\0'), cycle);
      } else if (!done.has(to)) {
        depths.set(to, path.length);
        path.push({ node: to, next: 0 });
      }
    }
  }
  return [...cycles.values()];
}

function startAtSmallest(cycle: string[]): string[] {
  const smallest = cycle.reduce((least, node, index) => (node < (cycle[least] ?? node) ? index : least), 0);
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}
