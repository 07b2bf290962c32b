/**
 * The parts of GitHub's objects that Mainstem uses, strict: the fake gives these fields and no others, and what it is sent may
 * hold no others. `route` holds them to the official types.
 */
import * as z from 'zod';

const id = z.union([z.int(), z.bigint()]);
const time = z.string();

export const user = z.object({ login: z.string(), id, type: z.string() });

export const comment = z.object({
  id,
  node_id: z.string(),
  body: z.string().optional(),
  html_url: z.string(),
  user: user.nullable(),
  created_at: time,
  updated_at: time,
});

const repository = z.object({ id, full_name: z.string(), fork: z.boolean() });
const side = z.object({ ref: z.string(), sha: z.string() });

export const pull = z.object({
  id,
  number: z.int(),
  state: z.enum(['open', 'closed']),
  title: z.string(),
  user,
  head: side.extend({ repo: repository }),
  base: side.extend({ repo: repository }),
  merged: z.boolean(),
  merged_at: time.nullable(),
  merge_commit_sha: z.string().nullable(),
});

/** A pull request in a list, which says less. */
export const listedPull = z.object({
  id,
  number: z.int(),
  state: z.string(),
  title: z.string(),
  user: user.nullable(),
  head: side,
  base: side,
  merged_at: time.nullable(),
  merge_commit_sha: z.string().nullable(),
});

/** What opening one, or changing its text, answers. */
export const openedPull = z.object({ number: z.int(), html_url: z.string() });

export const run = z.object({
  id,
  name: z.string().nullish(),
  event: z.string(),
  status: z.string().nullable(),
  conclusion: z.string().nullable(),
  path: z.string(),
  head_branch: z.string().nullable(),
  head_sha: z.string(),
  run_number: z.int(),
  run_attempt: z.int().optional(),
  created_at: time,
  html_url: z.string(),
  /** The open ones with this head, whichever the run was for: empty once they are merged. */
  pull_requests: z
    .array(
      z.object({
        id,
        number: z.int(),
        head: z.object({ ref: z.string(), sha: z.string() }),
        base: z.object({ ref: z.string(), sha: z.string() }),
      }),
    )
    .nullable(),
  referenced_workflows: z.array(z.object({ path: z.string(), sha: z.string(), ref: z.string().optional() })).nullish(),
});

export const pendingDeployment = z.object({ environment: z.object({ name: z.string().optional() }) });

export const job = z.object({
  id,
  run_id: id,
  run_attempt: z.int().optional(),
  name: z.string(),
  status: z.enum(['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending']),
  conclusion: z
    .enum(['success', 'failure', 'neutral', 'cancelled', 'skipped', 'timed_out', 'action_required'])
    .nullable(),
  started_at: time,
  completed_at: time.nullable(),
  html_url: z.string().nullable(),
});

export const artifact = z.object({
  id,
  name: z.string(),
  size_in_bytes: z.int(),
  expired: z.boolean(),
  archive_download_url: z.string(),
  created_at: time.nullable(),
  digest: z.string().nullish(),
  workflow_run: z.object({ id: id.optional(), head_sha: z.string().optional() }).nullish(),
});

export const reaction = z.object({
  id,
  content: z.enum(['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes']),
});

export const membership = z.object({
  url: z.string(),
  role: z.enum(['member', 'maintainer']),
  state: z.enum(['active', 'pending']),
});

export const collaborator = z.object({ permission: z.string(), role_name: z.string() });

export const reference = z.object({ ref: z.string(), object: z.object({ type: z.string(), sha: z.string() }) });

export const commit = z.object({ sha: z.string(), parents: z.array(z.object({ sha: z.string() })) });

/** An empty object: an author without an account. */
const account = z.object({ login: z.string().optional() });
export const pullCommit = z.object({ sha: z.string(), author: account.nullable(), committer: account.nullable() });

export const issue = z.object({
  id,
  number: z.int(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.string(),
  user: user.nullable(),
  pull_request: z.object({ url: z.string().nullable() }).optional(),
});

export const environment = z.object({
  id,
  node_id: z.string(),
  name: z.string(),
  created_at: time,
  updated_at: time,
  url: z.string(),
  html_url: z.string(),
  protection_rules: z
    .array(
      z.object({
        id: z.int(),
        node_id: z.string(),
        type: z.string(),
        reviewers: z.array(z.object({ type: z.enum(['User', 'Team']).optional() })).optional(),
      }),
    )
    .optional(),
  deployment_branch_policy: z
    .object({ protected_branches: z.boolean(), custom_branch_policies: z.boolean() })
    .nullish(),
});
export const branchPolicy = z.object({ id: z.int().optional(), name: z.string().optional() });

export const none = z.undefined();
