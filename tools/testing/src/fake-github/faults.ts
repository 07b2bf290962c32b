import type { Method } from './official.ts';
import type { FakeState } from './state.ts';

/** Something that goes wrong on purpose with the next requests that match. */
export interface Fault {
  readonly method?: Method;
  /** An operation's path as GitHub writes it (`/repos/{owner}/…`), or a pattern of the real one. */
  readonly path: string | RegExp;
  /** How many matching requests it meets; 1 unless told. */
  readonly times?: number;
  /** The reply instead of the right one; without it the request is answered as usual. */
  readonly status?: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds to wait before answering. */
  readonly delay?: number;
  /** Happens before the request is handled: somebody deletes the comment, the branch moves. */
  readonly before?: (state: FakeState) => void;
  /** The request is carried out, and only its reply is lost: `status` answers instead. */
  readonly carriedOut?: boolean;
}

export interface Faults {
  add(fault: Fault): void;
  /** Nothing goes wrong any more. */
  clear(): void;
  /** The fault that this request meets, counted. */
  take(method: Method, template: string, pathname: string): Fault | undefined;
}

export function createFaults(): Faults {
  const waiting: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    clear: () => void waiting.splice(0),
    take(method, template, pathname) {
      const next = waiting.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.method === undefined || fault.method === method) &&
          (typeof fault.path === 'string' ? fault.path === template : fault.path.test(pathname)),
      );
      if (next !== undefined) next.left--;
      return next?.fault;
    },
  };
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
export const secondaryLimit = (seconds: number) => ({
  status: 403,
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  headers: { 'retry-after': String(seconds) },
});

/** Too many requests, with the time to wait. */
export const tooMany = (seconds: number) => ({
  status: 429,
  message: 'Too many requests',
  headers: { 'retry-after': String(seconds) },
});

/** What a workflow's token gets for an operation that `permissions:` does not grant. */
export const NOT_ACCESSIBLE = 'Resource not accessible by integration';
