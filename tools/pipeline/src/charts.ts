import { digestOf, type EngineResult, matchesGlob, type ResourceChange, type Tree } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import type { Session, Sides } from './session.ts';

const NOT_RENDERED = 'what the Application renders from it is not rendered in this version';

/**
 * What a change does to the charts and values that Applications of a folder render. The charts are not rendered here, so each
 * one whose inputs differ is one `unknown` change, never "no change".
 *
 * @returns `undefined` when no Application of the folder renders a chart of this repository or reads values from it.
 */
export function chartPreview(session: Session, { project, before, after }: Sides): EngineResult | undefined {
  const { base, head } = session.change;
  const charts = new Set([...chartsOf(base, project.name), ...chartsOf(head, project.name)]);
  const values = new Set([...valuesOf(base, project.name), ...valuesOf(head, project.name)]);
  if (charts.size === 0 && values.size === 0) return undefined;
  const resources: ResourceChange[] = [];
  for (const name of [...charts].sort()) {
    const [old, now] = [chartDigest(session, 'base', name), chartDigest(session, 'head', name)];
    if (old !== now) resources.push(unknownChange(name, 'HelmChart', [old, now], `the chart changed; ${NOT_RENDERED}`));
  }
  for (const pattern of [...values].sort()) {
    const [old, now] = [contentsOf(base.tree, pattern), contentsOf(head.tree, pattern)];
    if (digestOf(old) === digestOf(now)) continue;
    resources.push(unknownChange(pattern, 'HelmValues', [old, now], `the values changed; ${NOT_RENDERED}`));
  }
  const warnings =
    before !== undefined && after === undefined ? ['everything these Applications delivered goes with them'] : [];
  return { resources, outputs: 0, warnings, tools: {} };
}

function chartsOf(graph: Graph, project: string): string[] {
  return graph.edges
    .filter(({ from, to, reason }) => from === project && reason === 'application-path' && isChart(graph, to))
    .map(({ to }) => to);
}

function isChart(graph: Graph, name: string): boolean {
  return graph.projects.get(name)?.kind === 'helm-chart';
}

function valuesOf(graph: Graph, project: string): string[] {
  return graph.reads
    .filter((read) => read.project === project && read.reason === 'helm-values')
    .map(({ path, glob }) => path ?? (glob as string));
}

function chartDigest(session: Session, side: 'base' | 'head', name: string): string | undefined {
  return session.change[side].projects.has(name) ? session.closures[side].inputsDigest(name) : undefined;
}

function contentsOf(tree: Tree, pattern: string): string[] {
  const exact = tree.entries.get(pattern);
  if (exact !== undefined) return [exact.id];
  if (!/[*?[{]/.test(pattern)) return [];
  return [...tree.entries].filter(([path]) => matchesGlob(path, pattern)).map(([path, { id }]) => `${path} ${id}`);
}

function unknownChange(address: string, kind: string, inputs: unknown, reason: string): ResourceChange {
  return {
    address,
    kind,
    action: 'update',
    fields: [],
    risk: { level: 'unknown', reasons: [reason], wayOut: 'Compare helm template of both versions before merging.' },
    digest: digestOf({ address, kind, inputs }),
  };
}
