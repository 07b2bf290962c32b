import type { Failure, Preview } from '@mainstem/change';
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
  budget.add(`## ${plural(previews.length, 'preview')}${failed}\n\n`);
  if (failures.length > 0) {
    const { text, count } = rowsWithin(
      failures,
      budget.room() / 2,
      ({ project, message }) => `- ${code(project, 200)}: ${prose(message, 2000)}\n`,
    );
    budget.add(`${text}\n`);
    if (count < failures.length) budget.add(`… and ${failures.length - count} more failed.\n\n`);
  }
  if (previews.length === 0) return budget.toString();
  const head = '| project | engine | create | update | replace | delete | other |\n|---|---|--:|--:|--:|--:|---|\n';
  const { text, count } = rowsWithin(previews, budget.room() - 300, rowOf);
  budget.add(`${head}${text}\n`);
  if (count < previews.length) budget.add(`… and ${previews.length - count} more.\n`);
  return budget.toString();
}

function rowOf({ project, engine, counts, skipped }: Preview): string {
  const { create, update, replace, delete: deleted, ...rest } = counts;
  const others = Object.entries(rest).flatMap(([name, count]) => (count > 0 ? `${count} ${name}` : []));
  const other = skipped === undefined ? others.join(', ') : `skipped: ${prose(skipped, 300)}`;
  return `| ${code(project, 200)} | ${engine} | ${create} | ${update} | ${replace} | ${deleted} | ${other} |\n`;
}
