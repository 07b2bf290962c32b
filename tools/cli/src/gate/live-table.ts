import type { Watched } from '@mainstem/argocd/gate';
import { note } from '../examine.ts';

/** Shows decisions as they change. */
export interface LiveTable {
  decision(watched: Watched, elapsed: number, of: number): void;
  note(line: string): void;
  done(): void;
}

/** So many applications have a row of their own. */
const ROWS = 12;

/**
 * On a terminal a table on standard error that is drawn over itself, of what is not live yet; elsewhere one line a change.
 */
export function createLiveTable(): LiveTable {
  const present = new Map<string, Watched>();
  if (process.stderr.isTTY !== true) {
    return {
      decision: ({ reference, decision }, elapsed) => {
        const { verdict, reason, detail } = decision;
        process.stderr.write(`${clock(elapsed)}  ${plain(reference)}  ${verdict} (${reason}): ${plain(detail)}\n`);
      },
      note,
      done: () => {},
    };
  }
  let drawn = 0;
  const erase = () => {
    if (drawn > 0) process.stderr.write(`\x1b[${drawn}A\x1b[0J`);
    drawn = 0;
  };
  const draw = (elapsed: number, of: number) => {
    erase();
    const width = (process.stderr.columns ?? 80) - 1;
    const all = [...present.values()];
    const open = all.filter(
      ({ decision }) => !decision.verdict.startsWith('live') && decision.verdict !== 'equivalent',
    );
    const rows = open
      .slice(0, ROWS)
      .map(({ reference, decision }) => `  ${plain(reference)}  ${decision.verdict}  ${plain(decision.detail)}`);
    const lines = [
      `${clock(elapsed)}  ${all.length - open.length} of ${of} live`,
      ...rows,
      ...(open.length > ROWS ? [`  and ${open.length - ROWS} more`] : []),
    ];
    process.stderr.write(`${lines.map((line) => line.slice(0, width)).join('\n')}\n`);
    drawn = lines.length;
  };
  return {
    decision: (watched, elapsed, of) => {
      present.set(watched.reference, watched);
      draw(elapsed, of);
    },
    note: (line) => {
      erase();
      note(plain(line));
    },
    done: erase,
  };
}

function clock(elapsed: number): string {
  const seconds = Math.floor(elapsed / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What comes from a cluster must not move the cursor, nor be a command of a workflow. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').replace(/^::/, ': :');
}
