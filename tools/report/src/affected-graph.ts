import type { AffectedProject, EdgeReason, ProjectKind, RiskLevel } from '@mainstem/change';
import { shortestReason } from './outline.ts';

/** The affected projects and the paths along which the change reaches them. */
export interface AffectedGraph {
  /** Ordered by distance, then as given. */
  readonly nodes: readonly GraphNode[];
  /** From where the change is to what it reaches. */
  readonly edges: readonly GraphEdge[];
  /** Affected projects that found no room. */
  readonly left: number;
}

export interface GraphNode {
  readonly name: string;
  /** Hops from a changed file, along the longest way that is drawn. */
  readonly distance: number;
  /** True when its own files changed. */
  readonly changed: boolean;
  readonly environment: string;
  readonly kind: ProjectKind | undefined;
  readonly change?: AffectedProject['change'];
  readonly risk: RiskLevel;
  /** True when a reference was widened because it could not be resolved. */
  readonly assumed: boolean;
  /** What is written instead of the name, and below it: of a group of projects. */
  readonly label?: string;
  readonly note?: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** The edge's reason; of an edge between groups, all of theirs. */
  readonly reason: EdgeReason | (string & {});
}

/**
 * Draws together the shortest path of every affected project, most dangerous projects first, until `most` nodes are there.
 * A project enters with its whole path or not at all, so no arrow starts from nowhere. Then come the edges of all other paths between those that
 * are there.
 *
 * @param risks the worst risk of each project that was previewed.
 */
export function affectedGraph(
  affected: readonly AffectedProject[],
  order: readonly string[],
  risks: ReadonlyMap<string, RiskLevel>,
  most: number,
): AffectedGraph {
  const known = new Map(affected.map((project) => [project.name, project]));
  const ranked = new Map(order.map((name, index) => [name, index]));
  const rank = (name: string) => ranked.get(name) ?? order.length;
  const names = new Set<string>();
  const edges = new Map<string, GraphEdge>();
  let left = 0;
  for (const project of [...affected].sort((a, b) => rank(a.name) - rank(b.name))) {
    const path = shortestReason(project.reasons)?.path ?? [];
    const chain = [project.name, ...path.map((hop) => hop.project)];
    const fresh = chain.filter((name) => !names.has(name));
    if (names.size + new Set(fresh).size > most) {
      if (fresh.includes(project.name)) left++;
      continue;
    }
    for (const name of fresh) names.add(name);
    path.forEach(({ project: from, edge }, index) => {
      const to = chain[index] ?? project.name;
      if (from !== to) edges.set(`${from}\n${to}`, { from, to, reason: edge });
    });
  }
  for (const { name, reasons } of affected) {
    for (const { path } of reasons) {
      const chain = [name, ...path.map((hop) => hop.project)];
      path.forEach(({ project: from, edge }, index) => {
        const to = chain[index] ?? name;
        const key = `${from}\n${to}`;
        if (from !== to && names.has(from) && names.has(to) && !edges.has(key))
          edges.set(key, { from, to, reason: edge });
      });
    }
  }
  const distances = distancesOf(names, [...edges.values()]);
  const nodes = [...names].map((name): GraphNode => {
    const project = known.get(name);
    return {
      name,
      distance: distances.get(name) ?? 0,
      changed: project === undefined || project.reasons.some(({ path }) => path.length === 0),
      environment: project?.environment ?? '',
      kind: project?.kind,
      ...(project === undefined ? {} : { change: project.change }),
      risk: risks.get(name) ?? 'safe',
      assumed: project !== undefined && shortestReason(project.reasons)?.unresolved !== undefined,
    };
  });
  return { nodes: nodes.sort((a, b) => a.distance - b.distance), edges: [...edges.values()], left };
}

/** The longest way from any start, so that every edge leads to a greater distance. A loop cannot run away: no gaps are left. */
export function distancesOf(
  names: ReadonlySet<string>,
  edges: readonly Pick<GraphEdge, 'from' | 'to'>[],
): Map<string, number> {
  const distances = new Map([...names].map((name) => [name, 0]));
  for (let round = 0; round < names.size; round++) {
    let moved = false;
    for (const { from, to } of edges) {
      const next = (distances.get(from) ?? 0) + 1;
      if (next > (distances.get(to) ?? 0) && next < names.size) {
        distances.set(to, next);
        moved = true;
      }
    }
    if (!moved) break;
  }
  const used = [...new Set(distances.values())].sort((a, b) => a - b);
  return new Map([...distances].map(([name, distance]) => [name, used.indexOf(distance)]));
}
