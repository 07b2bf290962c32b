import { type AffectedProject, addTo, KINDS, type RiskLevel, worseRisk } from '@mainstem/change';
import { type AffectedGraph, affectedGraph, distancesOf, type GraphNode } from './affected-graph.ts';
import { grouped } from './wording.ts';

/** What is affected and why, small enough to be taken in at a glance: projects, or groups of them. */
export interface Picture {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export interface Box {
  /** One or two lines of plain text. */
  readonly lines: readonly string[];
  /** Empty: none. */
  readonly environment: string;
  /** True where the change starts. */
  readonly start: boolean;
  readonly risk: RiskLevel;
}

/** From the box at index `from` to the one at `to`. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** More projects than this become groups. */
const MOST_SINGLE = 10;
/** Where the change starts, this many of those that reach most keep their names. */
const MOST_NAMED = 4;

/**
 * Draws a few projects one by one, many as groups of one environment and kind. Nothing is left out: what has no box of
 * its own is counted in one.
 *
 * @param order names, most dangerous first.
 */
export function pictureOf(
  affected: readonly AffectedProject[],
  order: readonly string[],
  risks: ReadonlyMap<string, RiskLevel>,
): Picture {
  const graph = affectedGraph(affected, order, risks, Number.POSITIVE_INFINITY);
  return graph.nodes.length <= MOST_SINGLE ? singly(graph) : inGroups(graph);
}

/** The same as a graph to be laid out: a box is a node whose name is its place in the picture. */
export function graphOfPicture({ boxes, arrows }: Picture): AffectedGraph {
  const edges = arrows.map(({ from, to, reason }) => ({ from: String(from), to: String(to), reason }));
  const distances = distancesOf(new Set(boxes.map((_, index) => String(index))), edges);
  const nodes = boxes.map(({ lines: [label = '', note], environment, risk, start }, index): GraphNode => {
    const name = String(index);
    const said = note === undefined ? {} : { note };
    return {
      name,
      label,
      ...said,
      distance: distances.get(name) ?? 0,
      changed: start,
      environment,
      kind: undefined,
      risk,
      assumed: false,
    };
  });
  return { nodes: nodes.sort((a, b) => a.distance - b.distance), edges, left: 0 };
}

function singly({ nodes, edges }: AffectedGraph): Picture {
  const places = new Map(nodes.map(({ name }, index) => [name, index]));
  return {
    boxes: nodes.map(({ name, environment, changed, risk }) => ({
      lines: risk === 'safe' ? [name] : [name, risk],
      environment,
      start: changed,
      risk,
    })),
    arrows: edges.map(({ from, to, reason }) => ({ from: places.get(from) ?? 0, to: places.get(to) ?? 0, reason })),
  };
}

function inGroups({ nodes, edges }: AffectedGraph): Picture {
  const named = namedStarts(nodes, edges);
  const groups = new Map<string, GraphNode[]>();
  const keys = new Map<string, string>();
  for (const node of nodes) {
    const key = named.has(node.name)
      ? `name ${node.name}`
      : JSON.stringify([node.environment, node.kind, node.environment === '' && node.distance === 0]);
    keys.set(node.name, key);
    addTo(groups, key, node);
  }
  const places = new Map([...groups.keys()].map((key, index) => [key, index]));
  const place = (name: string) => places.get(keys.get(name) ?? '') ?? 0;
  const reasons = new Map<string, { from: number; to: number; reasons: Set<string> }>();
  for (const edge of edges) {
    const [from, to] = [place(edge.from), place(edge.to)];
    if (from === to) continue;
    const key = `${from} ${to}`;
    const arrow = reasons.get(key) ?? { from, to, reasons: new Set() };
    arrow.reasons.add(edge.reason);
    reasons.set(key, arrow);
  }
  return {
    boxes: [...groups.values()].map(boxOf),
    arrows: [...reasons.values()].map(({ from, to, reasons }) => ({ from, to, reason: [...reasons].join(', ') })),
  };
}

/** The starts that most projects depend on directly: a person knows the change by their names. */
function namedStarts(nodes: readonly GraphNode[], edges: AffectedGraph['edges']): Set<string> {
  const reach = new Map<string, number>();
  for (const { from } of edges) reach.set(from, (reach.get(from) ?? 0) + 1);
  const starts = nodes.filter(({ name, distance }) => distance === 0 && (reach.get(name) ?? 0) > 1);
  const most = [...starts].sort((a, b) => (reach.get(b.name) ?? 0) - (reach.get(a.name) ?? 0));
  return new Set(most.slice(0, MOST_NAMED).map(({ name }) => name));
}

function boxOf(group: readonly GraphNode[]): Box {
  const [first] = group;
  const risk = group.reduce<RiskLevel>((worst, node) => worseRisk(worst, node.risk), 'safe');
  const worst = group.filter((node) => node.risk === risk).length;
  const count = group.length;
  const title =
    count === 1
      ? (first?.name ?? '')
      : `${grouped(count)} ${first?.kind === undefined ? 'projects' : KINDS[first.kind].several}`;
  const note = risk === 'safe' ? [] : [count === 1 ? risk : `${grouped(worst)} ${risk}`];
  const start = group.every(({ changed }) => changed);
  return { lines: [title, ...note], environment: first?.environment ?? '', start, risk };
}
