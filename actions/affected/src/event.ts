/** What the base and head of a workflow run's change are, from its event. */
export interface EventBase {
  /** Revision to compare with; `undefined`: the event does not tell. */
  readonly base?: string;
  /** The pull request's own head: when HEAD is GitHub's merge of it, HEAD's first parent is the better base. */
  readonly pullRequestHead?: string;
}

/** The commit before the first push to a branch, as GitHub writes it. */
const NO_COMMIT = /^0+$/;

/** Reads the base out of an event payload (webhook events `pull_request`, `merge_group`, `push`). */
export function baseOfEvent(event: unknown): EventBase {
  const base = textAt(event, 'pull_request', 'base', 'sha');
  if (base !== undefined) {
    const head = textAt(event, 'pull_request', 'head', 'sha');
    return { base, ...(head === undefined ? {} : { pullRequestHead: head }) };
  }
  const mergeGroup = textAt(event, 'merge_group', 'base_sha');
  if (mergeGroup !== undefined) return { base: mergeGroup };
  const before = textAt(event, 'before');
  return before === undefined || NO_COMMIT.test(before) ? {} : { base: before };
}

function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return typeof current === 'string' && /^[0-9a-f]{7,64}$/.test(current) ? current : undefined;
}
