import type { AffectedDocument, AffectedProject } from '@mainstem/change';
import { affectedGraph } from '../affected-graph.ts';
import { byteLength } from '../characters.ts';
import { CHANGE_WORDS, whyParts } from '../why.ts';
import { plural, shortRevision } from '../wording.ts';
import { makeBudget, rowsWithin, SUMMARY_LIMIT } from './budget.ts';
import { code, inline, prose } from './escape.ts';
import { mermaidBlock } from './mermaid.ts';

/**
 * The affected projects as the summary of a step: a table with why, the graph, the waves.
 *
 * @param options.limit most UTF-8 bytes; by default a little less than 1 MiB.
 */
export function renderAffectedMarkdown(
  affected: AffectedDocument,
  { limit = SUMMARY_LIMIT }: { readonly limit?: number } = {},
): string {
  const budget = makeBudget(Math.max(2_000, limit));
  const { projects } = affected;
  const title = projects.length === 0 ? 'No project is affected' : `${plural(projects.length, 'project')} affected`;
  budget.add(`## ${title}\n\n${code(`${shortRevision(affected.base)}..${shortRevision(affected.head)}`, 60)}\n\n`);
  if (projects.length === 0) return budget.toString();
  budget.reserve(400);
  const graph = affectedGraph(projects, [], new Map(), 40);
  const chart = mermaidBlock(graph);
  const left = graph.left === 0 ? '' : `\n… and ${plural(graph.left, 'more affected project')}.\n`;
  const drawing = chart === '' ? '' : `${chart}${left}\n`;
  if (byteLength(drawing) < budget.room() / 4) budget.add(drawing);
  const waves = wavesBlock(affected.waves, Math.floor(budget.room() / 4));
  budget.reserve(byteLength(waves));
  const head = '| project | environment | change | because |\n|---|---|---|---|\n';
  const { text, count } = rowsWithin(projects, budget.room() - byteLength(head) - 200, rowOf);
  budget.add(`${head}${text}\n`);
  budget.reserve(-400 - byteLength(waves));
  const more = projects.length - count;
  if (more > 0) budget.add(`… ${plural(more, 'more project')} found no room here.\n\n`);
  budget.add(waves);
  return budget.toString();
}

function rowOf(project: AffectedProject): string {
  const why = whyParts(project)
    .map((part) => ('name' in part ? code(part.name, 200) : inline(part.words)))
    .join('');
  return `| ${code(project.name, 200)}<br>${project.kind} | ${prose(project.environment ?? '', 60)} | ${CHANGE_WORDS[project.change]} | ${why} |\n`;
}

function wavesBlock(waves: AffectedDocument['waves'], room: number): string {
  const rows = Object.entries(waves).flatMap(([environment, list]) =>
    list.map((names, index) => ({ environment, index, names })),
  );
  if (rows.length === 0) return '';
  const { text, count } = rowsWithin(rows, room - 300, ({ environment, index, names }) => {
    const some = names.slice(0, 50).map((name) => code(name, 200));
    const more = names.length > some.length ? ` and ${names.length - some.length} more` : '';
    return `| ${environment === '' ? 'none' : prose(environment, 60)} | ${index + 1} | ${some.join(' ')}${more} |\n`;
  });
  const more = rows.length - count;
  return `### Waves\n\n| environment | wave | stacks |\n|---|--:|---|\n${text}\n${more > 0 ? `… ${plural(more, 'more wave')} found no room here.\n\n` : ''}`;
}
