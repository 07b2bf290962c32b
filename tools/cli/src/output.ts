/** Prints one JSON document on standard output. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

/** Prints text, ending in one newline. */
export function print(text: string): void {
  // A line of progress may stand where the text goes.
  if (process.stdout.isTTY === true && process.stderr.isTTY === true) process.stderr.write(CLEAR);
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Colour and width of the terminal; NO_COLOR and FORCE_COLOR as https://no-color.org and Node have them. */
export function terminal(): { color: boolean; width: number } {
  const forced = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0';
  const color = forced || (process.stdout.isTTY === true && !process.env.NO_COLOR);
  return { color, width: Math.max(40, Math.min(process.stdout.columns ?? 100, 140)) };
}

/** Says on standard error what takes long and for how many seconds already, while it does: only on a terminal, in one line that goes away. */
export async function waiting<T>(what: string, work: () => Promise<T>): Promise<T> {
  if (process.stderr.isTTY !== true) return work();
  const started = Date.now();
  const show = () => {
    const line = `${what} … ${Math.round((Date.now() - started) / 1000)} s`;
    process.stderr.write(`${CLEAR}${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
  };
  const clock = setInterval(show, 1000);
  show();
  try {
    return await work();
  } finally {
    clearInterval(clock);
    process.stderr.write(CLEAR);
  }
}

/** Takes away the line that the cursor is in. */
const CLEAR = '\r\x1b[2K';

/**
 * Progress on standard error: on a terminal one line that is overwritten; elsewhere one line a stage. With nothing to
 * overwrite it (a pipe that is read by a program), it stays quiet.
 */
export function createProgress(): { step: (line: string) => void; done: () => void } {
  if (process.stderr.isTTY === true) {
    return {
      step: (line) => process.stderr.write(`${CLEAR}${line.slice(0, (process.stderr.columns ?? 80) - 1)}`),
      done: () => process.stderr.write(CLEAR),
    };
  }
  return process.env.CI === 'true'
    ? { step: (line) => process.stderr.write(`${line}\n`), done: () => {} }
    : { step: () => {}, done: () => {} };
}
