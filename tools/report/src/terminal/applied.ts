import { type Applied, type AppliedOutcome, openApprovals } from '@mainstem/change';
import { fieldText, OUTCOME_WORDS } from '../applied.ts';
import { oneLine, shorten } from '../characters.ts';
import { countsText, listed, plural } from '../wording.ts';
import { type Canvas, makeCanvas, named, type Style, type TerminalOptions } from './canvas.ts';
import { ACTION_SIGNS, ACTION_STYLES, RISK_STYLES } from './palette.ts';

const OUTCOME_STYLES: Readonly<Record<AppliedOutcome, readonly Style[]>> = {
  applied: ['bold', 'green'],
  'nothing-to-do': ['dim'],
  unreviewed: ['bold', 'yellow'],
  failed: ['bold', 'red'],
  interrupted: ['bold', 'red'],
  waiting: ['cyan'],
  skipped: ['cyan'],
};

const MOST = 40;

/** What an apply did, project by project; then what to type where something is left. */
export function renderAppliedTerminal(all: readonly Applied[], options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  for (const one of all) writeOne(canvas, one);
  const approvals = openApprovals(all);
  if (approvals.length > 0) {
    canvas.line(
      canvas.paint('To apply exactly the changes above that were not reviewed, run the same command with:', 'bold'),
    );
    canvas.line(`  --approved ${approvals.join(',')}`);
  }
  return canvas.toString();
}

function writeOne(canvas: Canvas, one: Applied): void {
  const { paint } = canvas;
  canvas.row(paint(named(one.project), 'bold'), paint(OUTCOME_WORDS[one.outcome], ...OUTCOME_STYLES[one.outcome]), 0);
  const plan = countsText(one.counts);
  const before = one.state?.before?.serial;
  const after = one.state?.after?.serial;
  const serial = before === after || after === undefined ? '' : `, state ${before ?? 'new'} → ${after}`;
  if (one.outcome !== 'waiting' && one.outcome !== 'skipped') canvas.line(`  ${paint(`${plan}${serial}`, 'dim')}`);
  if (one.receipts.length > 0) {
    const names = one.receipts.map(({ pullRequest, head }) =>
      pullRequest === undefined ? head.slice(0, 8) : `#${pullRequest}`,
    );
    canvas.line(
      `  ${paint(`reviewed in ${listed(names, 8)}${one.approved === true ? ', the rest approved' : ''}`, 'dim')}`,
    );
  }
  for (const line of (one.message ?? '').split('\n')) if (line !== '') canvas.prose(shorten(line, 600), 2);
  for (const { address, state } of one.notApplied.slice(0, MOST)) {
    canvas.row(`${paint('not applied', 'red')}  ${paint(named(address))}`, paint(state.replace('-', ' '), 'dim'), 2);
  }
  if (one.notApplied.length > MOST)
    canvas.line(`  ${paint(`… ${plural(one.notApplied.length - MOST, 'more')}, see --json`, 'dim')}`);
  for (const change of one.unreviewed.slice(0, MOST)) {
    const sign = paint(`${ACTION_SIGNS[change.action]} ${change.action.padEnd(7)}`, ...ACTION_STYLES[change.action]);
    canvas.row(`${sign}  ${paint(named(change.address))}`, paint(change.risk, ...RISK_STYLES[change.risk]), 2);
    for (const why of change.why.slice(0, 6)) canvas.prose(oneLine(why), 13);
    for (const field of change.fields.slice(0, 8)) canvas.prose(fieldText(field), 13, { styles: ['dim'] });
  }
  if (one.unreviewed.length > MOST)
    canvas.line(`  ${paint(`… ${plural(one.unreviewed.length - MOST, 'more')}, see --json`, 'dim')}`);
  if (one.outcome === 'unreviewed' && one.policy === 'stop')
    canvas.prose('The settings let nobody approve this here: open a pull request whose plan shows it.', 2);
  for (const warning of one.warnings.slice(0, 12))
    canvas.prose(oneLine(warning), 2, { lead: paint('warning  ', 'yellow') });
  canvas.line();
}
