import * as z from 'zod';
import { PROJECT_KINDS } from '../words.ts';
import { shaSchema, timeSchema } from './event.ts';
import { holdSchema } from './notes.ts';

const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 hexadecimal digits');

/** An Application as it was when it was last proved live: what "unhealthy before" and "made anew" are measured against. The gate writes and reads it. */
export const provedApplicationSchema = z.object({
  kind: z.literal('Application'),
  metadata: z.object({ name: z.string(), namespace: z.string(), uid: z.string().optional() }),
  spec: z.record(z.string(), z.unknown()),
  status: z.record(z.string(), z.unknown()),
});
export type ProvedApplication = z.infer<typeof provedApplicationSchema>;

export const ledgerRecordSchema = z.strictObject({
  project: z.string(),
  kind: z.enum(PROJECT_KINDS),
  /** What was last applied; while `dirty`, what was being applied. */
  revision: shaSchema,
  inputs: digestSchema,
  state: z.enum(['clean', 'dirty']),
  /** What was last applied as a whole, while `dirty`. Absent: nothing was. */
  before: z.strictObject({ revision: shaSchema, inputs: digestSchema }).optional(),
  /** Last seen live, or applied as a whole in an environment that was proved. */
  proved: z
    .strictObject({
      revision: shaSchema,
      inputs: digestSchema,
      at: timeSchema,
      applications: z.array(provedApplicationSchema).optional(),
    })
    .optional(),
  /** Since when it is in this state. */
  at: timeSchema,
  run: z.string(),
  pullRequests: z.array(z.int().positive()).optional(),
  /** Why it is dirty. */
  reason: z.string().optional(),
});
/** One project of an environment: what was last applied or proved live. */
export type LedgerRecord = z.infer<typeof ledgerRecordSchema>;

export const claimSchema = z.strictObject({
  /** Told apart from every other claim, also of the same run. */
  id: z.string(),
  revision: shaSchema,
  run: z.string(),
  at: timeSchema,
  by: z.string().optional(),
  /** Where the run is no workflow's: the process that holds it. */
  process: z.strictObject({ host: z.string(), pid: z.int(), started: z.string() }).optional(),
});
/** Who is rolling out. */
export type Claim = z.infer<typeof claimSchema>;

export const overrideSchema = z.strictObject({
  revision: shaSchema,
  /** The commit of the default branch that the environment had before. */
  from: shaSchema,
  /** `git patch-id --stable` of each commit that the default branch does not have; none: an earlier commit of it. */
  patches: z.array(z.string()),
  reason: z.string(),
  by: z.string(),
  at: timeSchema,
  run: z.string(),
});
/** A deliberate move off the ordinary way. */
export type Override = z.infer<typeof overrideSchema>;

export const ledgerSchema = z.strictObject({
  schema: z.literal('mainstem/ledger@1'),
  environment: z.string(),
  /** What `env/<environment>` was last moved to by a rollout; where nothing follows a branch, what was last rolled out. */
  advanced: z.strictObject({ revision: shaSchema, at: timeSchema, run: z.string() }).optional(),
  /** Where `env/<environment>` was about to be moved: a run that ended between the two leaves it. */
  advancing: shaSchema.optional(),
  /** Nothing was due, dirty, waiting or unreviewed at this revision. */
  live: z
    .strictObject({
      revision: shaSchema,
      at: timeSchema,
      run: z.string(),
      pullRequests: z.array(z.int().positive()).optional(),
    })
    .optional(),
  /** The environment's baseline was taken from what was there. */
  adopted: z
    .strictObject({ revision: shaSchema, at: timeSchema, run: z.string(), by: z.string().optional() })
    .optional(),
  override: overrideSchema.optional(),
  claim: claimSchema.optional(),
  /** What rollouts of one revision destroyed so far: the cap counts for a rollout, not for an attempt. */
  destroying: z
    .strictObject({
      revision: shaSchema,
      /** Of stacks. */
      count: z.int().nonnegative(),
      /** Of what Argo CD delivers. */
      delivered: z.int().nonnegative().optional(),
    })
    .optional(),
  /** The rollout that did not end well last; gone once the environment is proved. A failure counts once a revision. */
  failed: z.strictObject({ revision: shaSchema, at: timeSchema, run: z.string(), reason: z.string() }).optional(),
  /** What waits for a person: one approval for all that nobody reviewed, and what it stands for. */
  ask: z
    .strictObject({
      revision: shaSchema,
      approval: digestSchema,
      parts: z.array(z.strictObject({ project: z.string(), approval: digestSchema })),
      at: timeSchema,
      run: z.string(),
    })
    .optional(),
  /** A newer rollout that waits for the claim: what only watches makes room for it. */
  next: z.strictObject({ revision: shaSchema, run: z.string(), at: timeSchema }).optional(),
  /** By project. */
  records: z.array(ledgerRecordSchema),
  /** Of the notes branch; only where it is printed. */
  holds: z.array(holdSchema).optional(),
});
/** What is live in one environment, as rollouts wrote it. */
export type Ledger = z.infer<typeof ledgerSchema>;

/** An environment of which nothing is known. */
export function emptyLedger(environment: string): Ledger {
  return { schema: 'mainstem/ledger@1', environment, records: [] };
}
