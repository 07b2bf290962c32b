import * as z from 'zod';
import { FAILURE_CODES } from '../errors.ts';
import { ACTIONS, RISK_LEVELS } from '../words.ts';
import { countsSchema, fieldChangeSchema, resourceChangeSchema } from './preview.ts';

export const UNREVIEWED_POLICIES = ['apply-safe', 'ask', 'stop'] as const;
/**
 * What happens to a plan that holds something no counted receipt shows. `apply-safe`: applied when all of that is of risk `safe`. `ask`: not
 * applied until somebody accepts the digest of exactly those changes. `stop`: only another pull request helps.
 */
export type UnreviewedPolicy = (typeof UNREVIEWED_POLICIES)[number];

export const APPLIED_OUTCOMES = [
  'applied',
  'nothing-to-do',
  'unreviewed',
  'failed',
  'interrupted',
  'waiting',
  'skipped',
] as const;
export type AppliedOutcome = (typeof APPLIED_OUTCOMES)[number];

/** Whether a stack is as the commit has it. */
export function isDone(outcome: AppliedOutcome | undefined): boolean {
  return outcome === 'applied' || outcome === 'nothing-to-do';
}

/** One change of the plan that no counted receipt shows, or not as much of it. */
export const unreviewedChangeSchema = z.object({
  address: z.string(),
  kind: z.string(),
  action: z.enum(ACTIONS),
  risk: z.enum(RISK_LEVELS),
  /** Only the fields that were not reviewed, as a preview has them; of what is deleted, what tells which object it is. */
  fields: z.array(fieldChangeSchema),
  /** One sentence each. */
  why: z.array(z.string()),
  importedId: z.string().optional(),
  previousAddress: z.string().optional(),
  replaceBecause: z.array(z.string()).optional(),
  replaceOrder: resourceChangeSchema.shape.replaceOrder,
  /** Of the whole change except its volatile fields, with the keyed digests of what is not shown: an approval is bound to it. */
  digest: z.string().optional(),
});
export type UnreviewedChange = z.infer<typeof unreviewedChangeSchema>;

export const usedReceiptSchema = z.object({
  head: z.string(),
  pullRequest: z.int().positive().optional(),
  sealed: z.boolean(),
});
export type UsedReceipt = z.infer<typeof usedReceiptSchema>;

/** `failed`: Terraform said so. `half-done`: the old object of a replace is gone and the new one was not made. `unknown`: it was under way. */
export const notAppliedSchema = z.object({
  address: z.string(),
  state: z.enum(['not-started', 'failed', 'half-done', 'unknown']),
});
export type NotApplied = z.infer<typeof notAppliedSchema>;

export const lockSchema = z.object({
  id: z.string(),
  who: z.string(),
  operation: z.string(),
  created: z.string(),
  /** What to type to release it once its holder is dead. Never done by the tool itself. Absent for a local state: its lock ends with its holder. */
  release: z.string().optional(),
});
export type HeldLock = z.infer<typeof lockSchema>;

const stateSchema = z.object({ lineage: z.string(), serial: z.int().nonnegative() });

export const appliedSchema = z.object({
  schema: z.literal('mainstem/applied@1'),
  project: z.string(),
  environment: z.string().optional(),
  revision: z.string(),
  outcome: z.enum(APPLIED_OUTCOMES),
  /** Of the plan, whether it was applied or not. */
  counts: countsSchema,
  /** Addresses. */
  applied: z.array(z.string()),
  notApplied: z.array(notAppliedSchema),
  unreviewed: z.array(unreviewedChangeSchema),
  /** Digest of exactly the unreviewed changes: given back with --approved, they are accepted. */
  approval: z.string().optional(),
  /** True when `approval` was given. */
  approved: z.boolean().optional(),
  /** What the settings say about unreviewed changes here. */
  policy: z.enum(UNREVIEWED_POLICIES).optional(),
  receipts: z.array(usedReceiptSchema),
  /** Of pull requests that were merged with a red verdict: what nobody accepted there, in sentences that are among the warnings too. */
  notAccepted: z.array(z.string()).optional(),
  /** Projects that have to be applied first and were not. */
  waitsFor: z.array(z.string()).optional(),
  state: z.object({ before: stateSchema.optional(), after: stateSchema.optional() }).optional(),
  lock: lockSchema.optional(),
  /** Where the state is that could not be stored: it must not be lost. */
  erroredState: z.object({ path: z.string(), encrypted: z.boolean(), next: z.string() }).optional(),
  /** Why it failed, was interrupted or skipped, and what to type next. */
  message: z.string().optional(),
  /** Whose it is to mend. */
  code: z.enum(FAILURE_CODES).optional(),
  warnings: z.array(z.string()),
  tools: z.record(z.string(), z.string()),
});
/** What an apply of one project did. */
export type Applied = z.infer<typeof appliedSchema>;

/** The digests that an approval would have to name: those that the settings let be asked for. */
export function openApprovals(all: readonly Applied[]): string[] {
  return all.flatMap(({ outcome, policy, approval }) =>
    outcome === 'unreviewed' && policy !== 'stop' && approval !== undefined ? [approval] : [],
  );
}

/** What a run did as a whole, the worst of it. `ask`: an approval would let it go on; `stopped`: only another pull request helps. */
export type ApplyState = 'failed' | 'stopped' | 'ask' | 'applied';

export function applyStateOf(all: readonly Applied[]): ApplyState {
  const has = (...outcomes: Applied['outcome'][]) => all.some(({ outcome }) => outcomes.includes(outcome));
  if (has('failed', 'interrupted', 'skipped')) return 'failed';
  if (!has('unreviewed', 'waiting')) return 'applied';
  return openApprovals(all).length > 0 ? 'ask' : 'stopped';
}

export const receiptIndexSchema = z.array(
  z.object({
    /** Relative to the folder of receipts. */
    file: z.string(),
    pullRequest: z.int().positive(),
    /** The pull request's last head: a receipt of an older one is superseded. */
    head: z.string(),
    mergeCommit: z.string(),
    /**
     * What the verdict on it let happen: `all`, or the digests of the risks that its policy let pass or a person accepted. A change whose
     * risk needs a person and is not among them was shown and not accepted. Absent: whoever gave the receipts answers for that.
     */
    accepted: z.union([z.literal('all'), z.array(z.string())]).optional(),
  }),
);
/** `receipts.json`: which pull request each receipt came from. The apply action writes it from GitHub. */
export type ReceiptIndex = z.infer<typeof receiptIndexSchema>;

export const reviewedPullsSchema = z.array(
  z.object({
    pullRequest: z.int().positive(),
    /** Its last head. */
    head: z.string(),
    mergeCommit: z.string(),
    /** As in `receipts.json`. */
    accepted: z.union([z.literal('all'), z.array(z.string())]).optional(),
  }),
);
/** `pulls.json`: the pull requests that were merged, whether they have receipts or not. Their previews are computed from Git. */
export type ReviewedPulls = z.infer<typeof reviewedPullsSchema>;
