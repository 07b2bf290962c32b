import type { AffectedDocument, AffectedProject } from '@mainstem/change';
import { byteLength } from '../characters.ts';
import { CHANGE_WORDS, whyPhrase } from '../why.ts';
import { plural, rangeText } from '../wording.ts';
import { makeBudget, rowsWithin, SUMMARY_LIMIT } from './budget.ts';
import { code, phrase, prose } from './escape.ts';
import { pictureBlock } from './picture.ts';

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
  const range = code(rangeText(affected), 60);
  const head = budget.claim(`## ${title}\n\n${range}\n\n`);
  if (projects.length === 0) return head;
  const drawing = budget.claim(pictureBlock({ affected: projects }, budget.share(1 / 4)));
  const waves = budget.claim(wavesBlock(affected.waves, budget.share(1 / 4)));
  const columns = '| project | environment | change | because |\n|---|---|---|---|\n';
  const { text, count } = rowsWithin(projects, budget.room() - byteLength(columns) - 200, rowOf);
  const more = projects.length - count;
  const rest = more > 0 ? `… ${plural(more, 'more project')} found no room here.\n\n` : '';
  return [head, drawing, budget.claim(`${columns}${text}\n${rest}`), waves].join('');
}

function rowOf(project: AffectedProject): string {
  const why = phrase(whyPhrase(project), 200);
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
