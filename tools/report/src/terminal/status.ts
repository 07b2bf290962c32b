import { firstOf, holdWords, type Ledger, type StatusDocument, shortCommit } from '@mainstem/change';
import { makeCanvas, type TerminalOptions } from './canvas.ts';

/** So many due projects are shown one by one. */
const MOST = 40;

/** What is live, due and waiting in each environment; holds come first. */
export function renderStatusTerminal({ environments, outside = [] }: StatusDocument, options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  const { paint } = canvas;
  for (const { environment, hold } of environments) {
    if (hold !== undefined) canvas.prose(`${environment} is on hold: ${holdWords(hold)}`, 0, { styles: ['red'] });
  }
  for (const one of environments) {
    const { environment, state, live, liveSince, pullRequests = [], advanced, due, dirty, waiting, claim } = one;
    const pulls = pullRequests.length === 0 ? '' : ` by ${pullRequests.map((number) => `#${number}`).join(', ')}`;
    canvas.heading(environment, state === 'active' ? '' : state);
    if (live === null) canvas.prose('never proved live', 2, { styles: ['yellow'] });
    else canvas.prose(`live at ${shortCommit(live)} since ${liveSince}${pulls}`, 2, { styles: ['green'] });
    if (advanced !== null && advanced !== live) canvas.prose(`advanced to ${shortCommit(advanced)}`, 2);
    if (claim !== undefined)
      canvas.prose(`${claim.run} is rolling out ${shortCommit(claim.revision)} since ${claim.at}`, 2);
    for (const { project, because, since, run } of dirty)
      canvas.prose(`${project}: ${because}, since ${since} (${run})`, 2, { lead: paint('dirty  ', 'red') });
    if (due.length === 0) canvas.prose(`nothing is due at ${shortCommit(one.revision)}`, 2);
    for (const { project, because } of due.slice(0, MOST))
      canvas.prose(`${project}: ${because}`, 2, { lead: paint('due    ', 'yellow') });
    if (due.length > MOST)
      canvas.prose(
        firstOf(
          due.slice(MOST).map(({ project }) => project),
          5,
        ),
        2,
        { lead: paint('due    ', 'yellow') },
      );
    for (const { project, because } of waiting)
      canvas.prose(`${project === undefined ? '' : `${project}: `}${because}`, 2, { lead: paint('waits  ', 'yellow') });
  }
  if (outside.length > 0) canvas.heading('In no rollout');
  for (const { project, because } of outside.slice(0, MOST)) canvas.prose(`${project}: ${because}`, 2);
  if (outside.length > MOST) canvas.line(`  … ${outside.length - MOST} more, see --json`);
  return canvas.toString();
}

/** One environment's ledger as a table. */
export function renderLedgerTerminal(ledger: Ledger, options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  const { environment, advanced, live, records, holds = [] } = ledger;
  for (const hold of holds)
    canvas.prose(`on hold: ${hold.project ?? environment}: ${holdWords(hold)}`, 0, { styles: ['red'] });
  const at = (revision: string | undefined) => (revision === undefined ? 'nothing' : shortCommit(revision));
  canvas.heading(environment, `advanced to ${at(advanced?.revision)}, proved live at ${at(live?.revision)}`);
  for (const { project, state, revision, at: since, reason } of records) {
    const told = `${state}  ${shortCommit(revision)}  ${since}`;
    canvas.row(canvas.paint(project), canvas.paint(told, ...(state === 'dirty' ? (['red'] as const) : [])), 2);
    if (reason !== undefined) canvas.prose(reason, 4);
  }
  return canvas.toString();
}
