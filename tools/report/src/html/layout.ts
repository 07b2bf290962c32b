import type { AffectedGraph, GraphEdge, GraphNode } from '../affected-graph.ts';

export const NODE = { height: 46 } as const;
/** A node is as wide as a card of the page leaves it, within these. */
const WIDTH = { least: 248, most: 400, page: 1024 } as const;
const GAP = { column: 84, row: 14 } as const;
const TOP = 34;
const MARGIN = 2;

/** A graph with places, in pixels from the top left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  readonly columns: readonly { readonly x: number; readonly distance: number }[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly { readonly edge: GraphEdge; readonly from: PlacedNode; readonly to: PlacedNode }[];
}

export interface PlacedNode extends GraphNode {
  readonly x: number;
  readonly y: number;
}

/**
 * Columns by distance; within a column, nodes near the middle of their neighbors (the barycenter method of Sugiyama's
 * layered drawing), which keeps most edges from crossing.
 */
export function layOut({ nodes, edges }: AffectedGraph): Drawing {
  const columns: GraphNode[][] = [];
  for (const node of nodes) {
    const column = columns[node.distance] ?? [];
    column.push(node);
    columns[node.distance] = column;
  }
  for (const column of columns) {
    column.sort((a, b) => compare(a.environment, b.environment) || compare(a.name, b.name));
  }
  for (let sweep = 0; sweep < 4; sweep++) {
    const forward = sweep % 2 === 0;
    for (const column of forward ? columns : [...columns].reverse()) untangle(column, columns, edges, forward);
  }
  const tallest = Math.max(1, ...columns.map((column) => column.length));
  const free = (WIDTH.page - (columns.length - 1) * GAP.column) / columns.length;
  const nodeWidth = Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, free)));
  const step = NODE.height + GAP.row;
  const placed = new Map<string, PlacedNode>();
  columns.forEach((column, index) => {
    const offset = ((tallest - column.length) * step) / 2;
    column.forEach((node, row) => {
      const x = MARGIN + index * (nodeWidth + GAP.column);
      placed.set(node.name, { ...node, x, y: TOP + offset + row * step });
    });
  });
  return {
    width: 2 * MARGIN + columns.length * nodeWidth + Math.max(0, columns.length - 1) * GAP.column,
    height: TOP + tallest * step,
    nodeWidth,
    columns: columns.map((_, distance) => ({ x: MARGIN + distance * (nodeWidth + GAP.column), distance })),
    nodes: [...placed.values()],
    edges: edges.flatMap((edge) => {
      const from = placed.get(edge.from);
      const to = placed.get(edge.to);
      return from === undefined || to === undefined ? [] : [{ edge, from, to }];
    }),
  };
}

/** Sorts one column by the mean place of its neighbors on one side; nodes without any keep their place. */
function untangle(
  column: GraphNode[],
  columns: readonly (readonly GraphNode[])[],
  edges: readonly GraphEdge[],
  forward: boolean,
): void {
  const places = new Map(
    columns.flatMap((nodes) => nodes.map(({ name }, index) => [name, (index + 0.5) / nodes.length] as const)),
  );
  const weight = new Map(
    column.map(({ name }) => {
      const near = edges
        .filter(({ from, to }) => (forward ? to : from) === name)
        .map(({ from, to }) => places.get(forward ? from : to) ?? 0.5);
      const own = places.get(name) ?? 0.5;
      return [name, near.length === 0 ? own : near.reduce((sum, place) => sum + place, 0) / near.length] as const;
    }),
  );
  column.sort((a, b) => (weight.get(a.name) ?? 0) - (weight.get(b.name) ?? 0));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
