import { addTo, type Edge, type GraphDocument } from '@mainstem/change';
import { oneLine } from '../characters.ts';
import { grouped, plural, shortRevision } from '../wording.ts';
import { byEnvironment } from './affected.ts';
import { makeCanvas, named, type TerminalOptions } from './canvas.ts';

const MOST_PROJECTS = 200;
const MOST_EDGES = 8;
const MOST_UNRESOLVED = 20;

/** Every project with what it depends on and why, by environment; then the references that could not be resolved. */
export function renderGraphTerminal(graph: GraphDocument, options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  const { paint } = canvas;
  const dependencies = new Map<string, Edge[]>();
  for (const edge of graph.edges) {
    addTo(dependencies, edge.from, edge);
  }
  canvas.line(
    `${paint(`${plural(graph.projects.length, 'project')}, ${plural(graph.edges.length, 'edge')}`, 'bold')}  ${paint(shortRevision(graph.revision), 'dim')}`,
  );
  let left = MOST_PROJECTS;
  for (const [environment, group] of byEnvironment(graph.projects)) {
    canvas.heading(environment === '' ? 'No environment' : oneLine(environment), grouped(group.length));
    for (const project of group.slice(0, left)) {
      canvas.row(paint(named(project.name), 'bold'), paint(project.kind, 'dim'), 2);
      const edges = mergedEdges(dependencies.get(project.name) ?? []);
      for (const { to, reasons } of edges.slice(0, MOST_EDGES)) {
        canvas.row(`${paint('└─ ', 'dim')}${paint(named(to))}`, paint(reasons, 'dim'), 4);
      }
      if (edges.length > MOST_EDGES) {
        canvas.line(
          `    ${paint(`… ${plural(edges.length - MOST_EDGES, 'more dependency', 'more dependencies')}, see --json`, 'dim')}`,
        );
      }
    }
    if (group.length > left) {
      canvas.line(`  ${paint(`… ${plural(group.length - left, 'more project')}, see --json`, 'dim')}`);
    }
    left = Math.max(0, left - group.length);
  }
  if (graph.unresolved.length > 0) {
    canvas.heading('Not resolved', 'taken as affected when a file that may be meant changes');
    for (const { file, line, what } of graph.unresolved.slice(0, MOST_UNRESOLVED)) {
      canvas.prose(`${file}:${line}`, 2, { styles: ['cyan'] });
      canvas.prose(oneLine(what), 4);
    }
    const more = graph.unresolved.length - MOST_UNRESOLVED;
    if (more > 0) canvas.line(`  ${paint(`… ${grouped(more)} more, see --json`, 'dim')}`);
  }
  return canvas.toString();
}

/** One line per project depended on, however many edges lead there. */
function mergedEdges(edges: readonly Edge[]): { to: string; reasons: string }[] {
  const merged = new Map<string, Set<string>>();
  for (const { to, reason } of edges) merged.set(to, (merged.get(to) ?? new Set()).add(reason));
  return [...merged].map(([to, reasons]) => ({ to, reasons: [...reasons].join(', ') }));
}
