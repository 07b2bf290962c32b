import { setTimeout as wait } from 'node:timers/promises';
import { ToolError } from '@mainstem/change/errors';
import { describeTrouble, HttpError } from './http.ts';
import type { Sink } from './transport.ts';

/** Milliseconds: doubled from the first to the longest, each a little shorter by chance, so that many gates do not come at once. */
const FIRST = 500;
const LONGEST = 15_000;
/** From the beginning of one session to that of the next. */
const SHORTEST = 200;
/** How often credentials or rights may be refused: new ones need a moment to be known everywhere. */
const MOST_DENIED = 3;

/**
 * Does something over and over until the signal aborts: a session with a server that may end or be cut at any time.
 *
 * @param session returns when the server ended it in good order.
 * @param denied the sentence for 401 and 403: whose credentials, and what they need.
 */
export async function keepTrying(
  session: () => Promise<void>,
  sink: Sink,
  signal: AbortSignal,
  denied: (error: HttpError) => string,
): Promise<void> {
  let failures = 0;
  let refusals = 0;
  while (!signal.aborted) {
    const began = Date.now();
    try {
      await session();
      failures = 0;
      refusals = 0;
      // A server that ends every session at once is not asked without a pause.
      await pause(SHORTEST - (Date.now() - began), signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ToolError) throw error;
      if (Date.now() - began > 30_000) failures = 0;
      if (error instanceof HttpError && (error.status === 401 || error.status === 403)) {
        if (++refusals >= MOST_DENIED) throw new ToolError(denied(error));
      }
      sink.trouble(describeTrouble(error));
      const backoff = Math.min(LONGEST, FIRST * 2 ** failures++) * (0.75 + Math.random() / 4);
      await pause(Math.max(backoff, (error as HttpError).retryAfter ?? 0), signal);
    }
  }
}

/** Waits, or returns at once when the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > 0) await wait(milliseconds, undefined, { signal }).catch(() => {});
}
