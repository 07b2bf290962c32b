import type { Buffer } from 'node:buffer';

/** What a token may do, as `permissions:` in a workflow grants it. */
export type Scope =
  | 'actions'
  | 'administration'
  | 'contents'
  | 'issues'
  | 'pull-requests'
  | 'metadata'
  | 'members'
  | 'statuses';
export type Access = 'read' | 'write';

/** What an operation needs: one of several grants, each written as a workflow would. */
export type Permission = readonly `${Scope}: ${Access}`[];

export interface Token {
  /** Who acts with it: `github-actions[bot]` for a workflow's own token. */
  readonly login: string;
  readonly grants: Readonly<Partial<Record<Scope, Access>>>;
}

export interface FakeUser {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot';
}

export interface FakeComment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  body: string;
  readonly created_at: string;
  updated_at: string;
  /** Who edited it last, if anybody did. */
  editor?: string;
}

export interface FakePull {
  readonly number: number;
  title: string;
  body?: string;
  readonly login: string;
  state: 'open' | 'closed';
  readonly base: { ref: string; sha: string };
  /** `repository` of another owner makes it a fork's; `null`: the fork was deleted. */
  readonly head: { ref: string; sha: string; repository: string | null };
  merged_at: string | null;
  merge_commit_sha: string | null;
  /** Who wrote and committed its commits; `null`: nobody whom GitHub knows. Default: none. */
  commits?: readonly { readonly author: string | null; readonly committer: string | null }[];
}

export interface FakeRun {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly event: string;
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly run_number: number;
  run_attempt: number;
  status: string;
  conclusion: string | null;
  readonly created_at: string;
  readonly referenced_workflows: readonly { readonly path: string; readonly sha: string; readonly ref?: string }[];
}

export interface FakeJob {
  readonly id: number;
  readonly run: number;
  readonly attempt: number;
  readonly name: string;
  status: 'queued' | 'in_progress' | 'completed' | 'waiting' | 'pending';
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped' | null;
  started_at: string;
  completed_at: string | null;
}

export interface FakeArtifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  /** A zip archive, as the service keeps it. */
  readonly archive: Buffer;
  readonly created_at: string;
  expired: boolean;
}

export interface FakeIssue {
  readonly number: number;
  readonly login: string;
  title: string;
  body: string;
  state: 'open' | 'closed';
  updated?: string;
}

/** A GitHub Environment. */
export interface FakeEnvironment {
  /** Who has to approve; nobody where empty. */
  readonly reviewers: readonly string[];
  /** Patterns of branches that it lets in. */
  readonly branches: 'any' | 'protected' | readonly string[];
}

export interface FakeRuleset {
  readonly name: string;
  readonly target: 'branch' | 'tag' | 'push';
  readonly enforcement: 'disabled' | 'active' | 'evaluate';
  readonly conditions: { readonly ref_name: { readonly include?: string[]; readonly exclude?: string[] } };
  readonly rules: readonly { readonly type: string }[];
}

/** Everything the fake knows, of one repository. */
export interface FakeState {
  readonly owner: string;
  readonly repo: string;
  readonly users: Map<string, FakeUser>;
  readonly tokens: Map<string, Token>;
  readonly comments: Map<number, FakeComment>;
  readonly pulls: Map<number, FakePull>;
  readonly runs: Map<number, FakeRun>;
  readonly jobs: Map<number, FakeJob>;
  readonly artifacts: Map<number, FakeArtifact>;
  readonly environments: Map<string, FakeEnvironment>;
  readonly rulesets: FakeRuleset[];
  /** Pull requests are not among them here. */
  readonly issues: Map<number, FakeIssue>;
  /** `org/slug` to logins. */
  readonly teams: Map<string, Set<string>>;
  readonly collaborators: Map<string, 'admin' | 'maintain' | 'write' | 'triage' | 'read'>;
  /** `heads/main` to a commit. */
  readonly refs: Map<string, string>;
  /** Commits to their parents. */
  readonly commits: Map<string, readonly string[]>;
  /** Pull requests that brought a commit. */
  readonly commitPulls: Map<string, Set<number>>;
  readonly reactions: { readonly comment: number; readonly login: string; readonly content: string }[];
  /** Jobs and runs that somebody asked to run again, in order. */
  /** Runs that somebody ended, in order. */
  readonly cancelled: number[];
  /** The GitHub Environments whose approval a run waits for, by its id. */
  readonly awaited: Map<number, readonly string[]>;
  /** Workflows by file name, with their state. */
  readonly workflows: Map<string, 'active' | 'disabled_manually' | 'disabled_inactivity'>;
  /** Workflows that somebody started, in order. */
  readonly dispatched: { readonly workflow: string; readonly ref: string }[];
  /** Lines beside commits, in order. */
  readonly statuses: {
    readonly sha: string;
    readonly state: string;
    readonly context: string;
    readonly description: string;
    readonly target_url: string;
  }[];
  readonly reruns: { readonly run: number; readonly job?: number }[];
  nextId(): number;
  /** Server time; each change moves it on by a second, so that order is visible in it. */
  tick(): string;
  readonly now: () => string;
}

export const BOT = 'github-actions[bot]';

/** An empty repository `owner/repo`. */
export function createState(owner: string, repo: string): FakeState {
  let last = 1000;
  let time = Date.UTC(2026, 0, 5, 9, 0, 0);
  const text = () => new Date(time).toISOString().replace('.000Z', 'Z');
  return {
    owner,
    repo,
    users: new Map(),
    tokens: new Map(),
    comments: new Map(),
    pulls: new Map(),
    runs: new Map(),
    jobs: new Map(),
    artifacts: new Map(),
    environments: new Map(),
    rulesets: [],
    issues: new Map(),
    teams: new Map(),
    collaborators: new Map(),
    refs: new Map(),
    commits: new Map(),
    commitPulls: new Map(),
    reactions: [],
    cancelled: [],
    awaited: new Map(),
    workflows: new Map(),
    dispatched: [],
    statuses: [],
    reruns: [],
    nextId: () => ++last,
    tick: () => {
      time += 1000;
      return text();
    },
    now: text,
  };
}

/** A person or bot; known from the first time that it is named. */
export function userOf(state: FakeState, login: string): FakeUser {
  const known = state.users.get(login);
  if (known !== undefined) return known;
  const user: FakeUser = { login, id: state.nextId(), type: login.endsWith('[bot]') ? 'Bot' : 'User' };
  state.users.set(login, user);
  return user;
}
