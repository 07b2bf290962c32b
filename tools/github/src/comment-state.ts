/**
 * What our comment remembers for the next run, in a hidden block: which risks it showed, so that a short id in an answer means
 * the risk that people saw, and who accepted which digest. It is believed only in a comment that we wrote and nobody edited.
 */
import type { Acknowledgement } from '@mainstem/change';

export const MARKER = '<!-- mainstem:verdict -->';
const STATE = /^<!-- mainstem:state (\{.*\}) -->$/m;
/** Risks that one comment can ask about. A thousand are not accepted one by one, and the text needs the room. */
export const MOST_ASKED = 400;
const MOST_ACCEPTED = 400;

export interface CommentState {
  /** Head of the pull request when this was written. */
  readonly head: string;
  /** The run that wrote it. */
  readonly run: number;
  /** Newest comment that has been answered. */
  readonly seen: number;
  /** Risks that the comment asks about. `since` is when it first did; absent: when it was last written. */
  readonly asked: readonly AskedRisk[];
  readonly accepted: readonly AcceptedRisk[];
}

/** An acceptance, and what it is checked against in every run. */
export interface AcceptedRisk extends Acknowledgement {
  /** The comment that gave it. */
  readonly comment: number;
  /** Since when our comment showed the risk. */
  readonly since: string;
}

export interface AskedRisk {
  readonly id: string;
  readonly digest: string;
  readonly since?: string;
}

export const NO_STATE: CommentState = { head: '', run: 0, seen: 0, asked: [], accepted: [] };

/** `sha256:` and 64 hexadecimal digits in 22 characters: 128 bits are more than anybody can make collide on purpose. */
export function shortDigest(digest: string): string {
  return Buffer.from(digest.replace(/^sha256:/, '').slice(0, 32), 'hex').toString('base64url');
}

/** Writes the block. It holds nothing that could end an HTML comment. */
export function writeState({ head, run, seen, asked, accepted }: CommentState): string {
  const json = JSON.stringify({
    head,
    run,
    seen,
    asked: asked
      .slice(0, MOST_ASKED)
      .map(({ id, digest, since }) => [id, digest, ...(since === undefined ? [] : [since])]),
    given: grouped(accepted.slice(-MOST_ACCEPTED)),
  });
  return `<!-- mainstem:state ${json.replace(/[<>-]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)} -->`;
}

/** One row for all that one comment accepted: `by, at, comment, since, id, digest, id, digest, …`. The text needs the room. */
function grouped(accepted: readonly AcceptedRisk[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { id, digest, by, at, comment, since } of accepted) {
    const heading = [by, at, String(comment), since];
    const key = heading.join('\n');
    const row = groups.get(key) ?? heading;
    row.push(id, digest);
    groups.set(key, row);
  }
  return [...groups.values()];
}

function ungrouped([by = '', at = '', comment = '', since = '', ...risks]: readonly string[]): AcceptedRisk[] {
  return risks.flatMap((id, index) => {
    const digest = index % 2 === 0 ? risks[index + 1] : undefined;
    return digest === undefined ? [] : [{ id, digest, by, at, comment: whole(Number(comment)), since }];
  });
}

/** Reads the block; {@link NO_STATE} where there is none that can be understood. */
export function readState(body: string): CommentState {
  try {
    const value = JSON.parse(STATE.exec(body)?.[1] ?? '{}') as Record<string, unknown>;
    return {
      head: text(value.head),
      run: whole(value.run),
      seen: whole(value.seen),
      asked: rows(value.asked).flatMap(([id, digest, since]) =>
        digest === undefined ? [] : [{ id: id ?? '', digest, ...(since === undefined ? {} : { since }) }],
      ),
      accepted: rows(value.given).flatMap(ungrouped),
    };
  } catch {
    return NO_STATE;
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const whole = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : 0);
const rows = (value: unknown): string[][] =>
  Array.isArray(value)
    ? value.filter((row): row is string[] => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
    : [];
