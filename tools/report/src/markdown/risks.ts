import type { VerdictRisk } from '@mainstem/change';
import { byteLength, oneLine, shorten } from '../characters.ts';
import type { RiskOutline } from '../outline.ts';
import { grouped, plural } from '../wording.ts';
import { type Budget, rowsWithin } from './budget.ts';
import { code, fenced, prose } from './escape.ts';

const MOST_RISKS = 60;

/**
 * The table of risks, most dangerous first, and under it how to accept those that may be accepted. Only what the table
 * shows is offered: nobody accepts what was not read.
 */
export function addRisks(budget: Budget, risks: readonly RiskOutline[]): void {
  if (risks.length === 0) return;
  const head = '| risk | resource | environment | why, and what to do instead |\n|---|---|---|---|\n';
  const { text, count } = rowsWithin(
    risks.slice(0, MOST_RISKS),
    Math.floor(budget.room() * 0.45) - 200,
    rowOf,
    ({ risk, status }) => (status === 'asks' ? byteLength(commandOf(risk)) + 1 : 0),
  );
  const shown = risks.slice(0, count);
  const more = risks.length - count;
  const asked = shown.filter(({ status }) => status === 'asks').map(({ risk }) => commandOf(risk));
  const hidden = risks.slice(count).filter(({ status }) => status === 'asks').length;
  const rest =
    more === 0
      ? ''
      : `… ${plural(more, 'more risk')} found no room here${hidden === 0 ? '' : `, ${grouped(hidden)} of them to accept`}.\n\n`;
  budget.add(`${count > 0 ? `${head}${text}\n` : ''}${rest}`);
  if (asked.length > 0) {
    const one = asked.length === 1;
    budget.add(
      `To accept ${one ? 'it' : 'them'} as ${one ? 'it is' : 'they are'} now, comment ${one ? 'this line' : 'these lines, each on its own'}:\n\n${fenced(
        'text',
        asked,
      )}\n`,
    );
  }
}

function commandOf({ id }: VerdictRisk): string {
  return `/mainstem acknowledge ${shorten(oneLine(id), 60)}`;
}

function rowOf({ risk, status, accepted }: RiskOutline): string {
  const state = {
    blocks: '<br>blocks',
    asks: `<br>to accept: ${code(risk.id, 60)}`,
    accepted: `<br>accepted by ${prose(accepted?.by ?? '', 60)}`,
    told: '',
  }[status];
  const instead = risk.wayOut === '' ? '' : `<br><i>Instead:</i> ${prose(risk.wayOut, 400)}`;
  return `| **${risk.level}**${state} | ${code(risk.address)}<br>${code(risk.project)} | ${prose(risk.environment ?? '', 60)} | ${prose(risk.reason, 400)}${instead} |\n`;
}
