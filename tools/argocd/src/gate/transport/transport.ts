import type { Application, ApplicationSet } from '../application.ts';
import type { Delivering, LiveObjects } from './live.ts';

export type Kind = 'Application' | 'ApplicationSet';

/** One object as far as it is kept. */
export interface Seen {
  readonly object: Application | ApplicationSet | undefined;
  /** The whole, where it is recorded. */
  readonly raw?: unknown;
}

/** Where a transport puts what it sees. */
export interface Sink {
  /** Everything of one kind, as of one moment: what was there before and is not in it is gone. */
  list(kind: Kind, objects: readonly Seen[]): void;
  /** What is kept of one object of a list: called as soon as it was read, so that a long list is never held whole. */
  see(object: unknown): Seen;
  change(type: 'ADDED' | 'MODIFIED' | 'DELETED', object: unknown): void;
  /** From now on, until the next event or list, what was seen may be out of date. Said once for each kind of trouble. */
  trouble(message: string): void;
  /** The connection is good again, and nothing was missed. */
  resumed(): void;
}

/** What came of asking for something. */
export type Asked =
  | { readonly is: 'done' }
  /** The credentials may not, or the transport cannot. */
  | { readonly is: 'refused'; readonly why: string };

/**
 * One way to see Applications. All of them are driven by the same loop and held to the same tests: a transport only feeds, and decides nothing.
 */
export interface Transport {
  readonly name: 'kubernetes' | 'argocd' | 'github';
  /** The server, without credentials. */
  readonly where: string;
  /** What it cannot see, in sentences; told once. */
  readonly limits: readonly string[];
  /**
   * Feeds the sink until the signal aborts; then it returns. It heals what heals by itself (cut and idle connections, restarts, 410, 429, 5xx).
   *
   * @throws ToolError with a sentence and the next step when it cannot work: wrong credentials, missing rights, a wrong address.
   */
  watch(sink: Sink, signal: AbortSignal): Promise<void>;
  /** Ends every connection. */
  close(): Promise<void>;
  /** Asks Argo CD to look at Git for one application. Once; the caller remembers. */
  refresh?(application: Application, signal: AbortSignal): Promise<Asked>;
  /** Starts a sync at exactly these revisions, one of each source. `run` is written into it, so that it is found again. */
  sync?(application: Application, revisions: readonly string[], run: string, signal: AbortSignal): Promise<Asked>;
  /** The AppProject of an application, where it may be read. */
  project?(application: Application, signal: AbortSignal): Promise<unknown>;
  /** What of an application's objects is declared and what is there, as `managed-resources` of Argo CD's API tells: the fields of drift. */
  managed?(application: Application, signal: AbortSignal): Promise<unknown>;
  /** Live objects of some kinds (`group/Kind`) with their conditions, at least those that the Applications have below them. */
  live?(applications: readonly Delivering[], kinds: ReadonlySet<string>, signal: AbortSignal): Promise<LiveObjects>;
  /** One application again with all that can be said of its resources' health, and recent events: to explain a failure. */
  explain?(application: Application, signal: AbortSignal): Promise<readonly string[]>;
}
