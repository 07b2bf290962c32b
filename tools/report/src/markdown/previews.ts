import type { Failure, Preview } from '@mainstem/change';
import { byteLength } from '../characters.ts';
import { plural } from '../wording.ts';
import { makeBudget, rowsWithin, SUMMARY_LIMIT } from './budget.ts';
import { code, prose } from './escape.ts';

/**
 * What one job previewed, as the summary of its step: a line a preview, and why others could not be computed. The details
 * are in the verdict.
 */
export function renderPreviewsMarkdown(
  previews: readonly Preview[],
  failures: readonly Failure[],
  { limit = SUMMARY_LIMIT }: { readonly limit?: number } = {},
): string {
  const budget = makeBudget(Math.max(2_000, limit));
  const failed = failures.length === 0 ? '' : `, ${failures.length} failed`;
  const head = budget.claim(`## ${plural(previews.length, 'preview')}${failed}\n\n`);
  const messages = budget.claim(failuresList(failures, budget.share(1 / 2)));
  if (previews.length === 0) return `${head}${messages}`;
  const { text, count } = rowsWithin(previews, budget.room() - byteLength(COLUMNS) - 100, rowOf);
  const more = count < previews.length ? `… and ${previews.length - count} more.\n` : '';
  return `${head}${messages}${budget.claim(`${COLUMNS}${text}\n${more}`)}`;
}

const COLUMNS = '| project | engine | create | update | replace | delete | other |\n|---|---|--:|--:|--:|--:|---|\n';

function failuresList(failures: readonly Failure[], room: number): string {
  if (failures.length === 0) return '';
  const { text, count } = rowsWithin(
    failures,
    room - 100,
    ({ project, message }) => `- ${code(project, 200)}: ${prose(message, 2000)}\n`,
  );
  return `${text}\n${count < failures.length ? `… and ${failures.length - count} more failed.\n\n` : ''}`;
}

function rowOf({ project, engine, counts, skipped, waitsFor = [] }: Preview): string {
  const { create, update, replace, delete: deleted, ...rest } = counts;
  const others = Object.entries(rest).flatMap(([name, count]) => (count > 0 ? `${count} ${name}` : []));
  if (waitsFor.length > 0) others.push(`waits for ${plural(waitsFor.length, 'project')}`);
  const other = skipped === undefined ? others.join(', ') : `skipped: ${prose(skipped, 300)}`;
  return `| ${code(project, 200)} | ${engine} | ${create} | ${update} | ${replace} | ${deleted} | ${other} |\n`;
}
