import type { GateDocument } from '@mainstem/change';
import { gateGroups, gateHeadline } from '../gate-groups.ts';
import { makeBudget, rowsWithin, SUMMARY_LIMIT } from './budget.ts';
import { code, prose } from './escape.ts';

/** The gate's result as a job's summary; text from the cluster is data. */
export function renderGateMarkdown(document: GateDocument, limit: number = SUMMARY_LIMIT): string {
  const budget = makeBudget(limit);
  const head = budget.claim(`### ${prose(gateHeadline(document))}\n\n`);
  const groups = gateGroups(document);
  const columns = '| | applications | |\n|---|---|---|\n';
  const rest = `\n${groups.length} groups in all; the others are in the log.\n`;
  budget.reserve(columns.length + rest.length);
  const rows = rowsWithin(groups, budget.room(), ({ verdict, reason, detail, next, applications }) => {
    const names = applications.slice(0, 10).map(({ name }) => code(name));
    const more = applications.length > 10 ? ` and ${applications.length - 10} more` : '';
    const explained = applications
      .slice(0, 3)
      .flatMap(({ explanation = [] }) => explanation.map((line) => `<br>${prose(line, 300)}`));
    const then = next === undefined ? '' : `<br>next: ${code(next)}`;
    return `| **${verdict}** ${code(reason)} | ${names.join(' ')}${more} | ${prose(detail)}${explained.join('')}${then} |\n`;
  });
  return `${head}${columns}${rows.text}${rows.count < groups.length ? rest : ''}`;
}
