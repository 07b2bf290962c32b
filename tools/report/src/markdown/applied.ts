import type { Applied, UnreviewedChange } from '@mainstem/change';
import { byteLength } from '../characters.ts';
import { fieldText, OUTCOME_WORDS, openApprovals } from '../terminal/applied.ts';
import { countsText, plural } from '../wording.ts';
import { type Budget, makeBudget, rowsWithin, SUMMARY_LIMIT } from './budget.ts';
import { code, prose } from './escape.ts';

/**
 * What an apply did, as the summary of a step: a table of projects, a table of what was not reviewed, and what is left to do.
 *
 * @param options.limit most UTF-8 bytes; by default a little less than 1 MiB.
 */
export function renderAppliedMarkdown(
  all: readonly Applied[],
  { limit = SUMMARY_LIMIT }: { readonly limit?: number } = {},
): string {
  const budget = makeBudget(Math.max(2_000, limit));
  const open = all.filter(({ outcome }) => outcome !== 'applied' && outcome !== 'nothing-to-do');
  const title =
    open.length === 0
      ? `${plural(all.length, 'stack')} applied`
      : `${plural(open.length, 'stack')} of ${all.length} not applied`;
  const head = budget.claim(`## ${title}\n\n`);
  const approvals = openApprovals(all);
  const foot = budget.claim(
    approvals.length === 0
      ? ''
      : `\nTo apply exactly the unreviewed changes above, approve this digest:\n\n${code(approvals.join(','), 100_000)}\n`,
  );
  const unreviewed = all.flatMap(({ project, unreviewed }) => unreviewed.map((change) => ({ project, change })));
  const stacks = table(
    budget,
    unreviewed.length === 0 ? 1 : 1 / 2,
    '| stack | | plan | |\n|---|---|---|---|\n',
    all,
    rowOf,
  );
  const columns = '### Not reviewed\n\n| stack | change | risk | why |\n|---|---|---|---|\n';
  const changes = unreviewed.length === 0 ? '' : table(budget, 1, columns, unreviewed, changeRow);
  return [head, stacks, changes, foot].join('');
}

function table<T>(budget: Budget, part: number, head: string, items: readonly T[], row: (item: T) => string): string {
  const { text, count } = rowsWithin(items, budget.share(part) - byteLength(head) - 200, row);
  const more = items.length - count;
  return budget.claim(`${head}${text}\n${more > 0 ? `… ${plural(more, 'more')} found no room here.\n\n` : ''}`);
}

function rowOf(one: Applied): string {
  const said = [
    ...(one.message === undefined ? [] : [prose(one.message, 900)]),
    ...(one.lock === undefined ? [] : [`release the lock once its holder is dead: ${code(one.lock.release)}`]),
    ...(one.notApplied.length === 0
      ? []
      : [
          `not applied: ${one.notApplied
            .slice(0, 20)
            .map(({ address }) => code(address))
            .join(' ')}`,
        ]),
    ...one.warnings.slice(0, 5).map((warning) => prose(warning, 400)),
  ];
  return `| ${code(one.project, 200)} | ${OUTCOME_WORDS[one.outcome]} | ${countsText(one.counts)} | ${said.join('<br>')} |\n`;
}

function changeRow({ project, change }: { project: string; change: UnreviewedChange }): string {
  const { address, action, risk, why, fields } = change;
  const shown = fields.slice(0, 6).map((field) => code(fieldText(field), 300));
  return `| ${code(project, 200)} | ${action} ${code(address, 200)} | ${risk} | ${[...why.slice(0, 4).map((one) => prose(one, 300)), ...shown].join('<br>')} |\n`;
}
