import { readFile } from 'node:fs/promises';

/** What the base and head of a workflow run's change are, from its event. */
export interface EventBase {
  /** Revision to compare with; absent: the event does not tell. */
  readonly base?: string;
  /** The pull request's own head. HEAD is GitHub's merge of it, unless the workflow checked out something else. */
  readonly pullRequestHead?: string;
  /** True when the run judges a change that is not merged: nobody may compare it with anything but what is. */
  readonly bound?: boolean;
  /** Branch that the change goes into, where the event tells. */
  readonly baseRef?: string;
  /** The repository's default branch, whose rules judge whatever branch a change goes into. */
  readonly defaultBranch?: string;
}

/** The commit before the first push to a branch, as GitHub writes it. */
const NO_COMMIT = /^0+$/;

/** Reads the base out of an event payload (webhook events `pull_request`, `merge_group`, `push`). */
export function baseOfEvent(event: unknown): EventBase {
  const base = shaAt(event, 'pull_request', 'base', 'sha');
  if (base !== undefined) {
    const head = shaAt(event, 'pull_request', 'head', 'sha');
    const ref = textAt(event, 'pull_request', 'base', 'ref');
    return { base, bound: true, ...(head === undefined ? {} : { pullRequestHead: head }), ...branches(event, ref) };
  }
  const mergeGroup = shaAt(event, 'merge_group', 'base_sha');
  if (mergeGroup !== undefined) {
    const ref = textAt(event, 'merge_group', 'base_ref')?.replace(/^refs\/heads\//, '');
    return { base: mergeGroup, bound: true, ...branches(event, ref) };
  }
  const before = shaAt(event, 'before');
  return before === undefined || NO_COMMIT.test(before) ? {} : { base: before };
}

/** The event's payload; `undefined` when there is none that can be read. */
export async function readEvent(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === '') return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function branches(event: unknown, baseRef: string | undefined): Pick<EventBase, 'baseRef' | 'defaultBranch'> {
  const defaultBranch = textAt(event, 'repository', 'default_branch');
  return { ...(baseRef === undefined ? {} : { baseRef }), ...(defaultBranch === undefined ? {} : { defaultBranch }) };
}

function shaAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = textAt(value, ...keys);
  return found !== undefined && /^[0-9a-f]{7,64}$/.test(found) ? found : undefined;
}

function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return typeof current === 'string' && current !== '' ? current : undefined;
}
