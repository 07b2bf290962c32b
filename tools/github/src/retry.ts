import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './api.ts';
import { headerOf, isLimit, statusOf } from './errors.ts';

/** A call is made at most this often. */
const MOST_ATTEMPTS = 5;
/** A limit that asks for a longer wait is not waited for: a job that idles costs more than one that is run again. */
const MOST_WAIT = 180_000;

/**
 * How long to wait before a failed call is made again. A limit says it itself (`retry-after`, else the time of the reset,
 * else a minute); for a server's error the wait doubles, with jitter, so that jobs that failed together don't come back together.
 *
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 *
 * @param attempt how often the call was made so far, from 1.
 * @param now milliseconds since 1970.
 * @param chance a number from 0 to 1.
 * @returns milliseconds; `undefined`: trying again does not help.
 */
export function waitAfter(error: unknown, attempt: number, now: number, chance: number): number | undefined {
  if (attempt >= MOST_ATTEMPTS) return undefined;
  const wait = isLimit(error) ? waitOfLimit(error, attempt, now, chance) : waitOfFailure(error, attempt, chance);
  return wait === undefined || wait > MOST_WAIT ? undefined : wait;
}

function waitOfLimit(error: unknown, attempt: number, now: number, chance: number): number {
  const jitter = chance * 500;
  const after = Number(headerOf(error, 'retry-after'));
  if (Number.isFinite(after) && after >= 0) return after * 1000 + jitter;
  const reset = Number(headerOf(error, 'x-ratelimit-reset'));
  if (headerOf(error, 'x-ratelimit-remaining') === '0' && Number.isFinite(reset)) {
    return Math.max(0, reset * 1000 - now) + 1000 + jitter;
  }
  return attempt * 60_000 + jitter;
}

function waitOfFailure(error: unknown, attempt: number, chance: number): number | undefined {
  const status = statusOf(error);
  if (status !== 0 && status < 500) return undefined;
  return 2 ** (attempt - 1) * 1000 * (0.5 + chance / 2);
}

/** A client whose failed calls are made again, see {@link retrying}. */
export function retryingClient(client: Client, log: (line: string) => void): Client {
  return { request: (route, parameters) => retrying(log, () => client.request(route, parameters)) };
}

/**
 * Makes a failed call again where {@link waitAfter} says so. A call that creates something may so be carried out twice, when
 * only its answer was lost: who creates looks afterwards.
 *
 * @param log one line for each wait.
 */
async function retrying<T>(log: (line: string) => void, request: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      const wait = waitAfter(error, attempt, Date.now(), Math.random());
      if (wait === undefined) throw error;
      log(`GitHub answered ${statusOf(error) || 'nothing'}; trying again in ${(wait / 1000).toFixed(1)} s`);
      await sleep(wait);
    }
  }
}
