import { canonicalEnvironment, digestOf, isCompared, isStack, type Project } from '@mainstem/change';
import type { Graph, GraphChange } from '@mainstem/graph';
import type { ChangeRisk } from '../plan/states.ts';

/**
 * Projects of which nobody will see what later changes do: manifests that were compared on their own and are not any more, unless a project
 * of the same environment that is compared is made of them. This change still shows what it does to them.
 */
export function lostPreviews({ base, head }: GraphChange): ChangeRisk[] {
  const risks: ChangeRisk[] = [];
  for (const before of base.projects.values()) {
    const after = head.projects.get(before.name);
    if (after === undefined || !isCompared(before) || isCompared(after) || isStack(after)) continue;
    if (usersOf(head, after.name).some((user) => isCompared(user) && sameEnvironment(user, before, head))) continue;
    risks.push({
      level: 'security',
      project: after.name,
      ...(after.environment === undefined ? {} : { environment: after.environment }),
      address: after.root,
      reason: `was ${before.kind} and becomes ${after.kind}: what later changes do to it is shown nowhere in its environment`,
      wayOut: 'Keep what made it what it was, or have somebody acknowledge that nobody looks at it any more.',
      digest: digestOf({ lost: after.name, from: before.kind, to: after.kind }),
    });
  }
  return risks.sort((a, b) => (a.project < b.project ? -1 : 1));
}

/** Projects that are made of a project, directly or through others. */
function usersOf(graph: Graph, name: string): Project[] {
  const seen = new Set([name]);
  const queue = [name];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { from, to, reads } of graph.edges) {
      if (to !== next || reads !== undefined || seen.has(from)) continue;
      seen.add(from);
      queue.push(from);
    }
  }
  return [...seen].flatMap((one) => (one === name ? [] : (graph.projects.get(one) ?? [])));
}

function sameEnvironment(a: Project, b: Project, { settings }: Graph): boolean {
  const of = ({ environment }: Project) =>
    environment === undefined ? undefined : canonicalEnvironment(environment, settings);
  return of(a) === of(b);
}
