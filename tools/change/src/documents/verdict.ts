import * as z from 'zod';
import { RISK_LEVELS, VERDICT_STATES } from '../words.ts';
import { affectedProjectSchema } from './affected.ts';
import { failureSchema } from './failure.ts';
import { countsSchema, previewSchema } from './preview.ts';

export const acknowledgementSchema = z.object({
  id: z.string(),
  digest: z.string(),
  by: z.string(),
  at: z.string(),
  /** The merged pull request in which it was accepted: the risk stands on the base until it is applied, and is not this change's. */
  pull: z.number().int().positive().optional(),
});
/** A named person accepted one risk. It counts only while the risk's digest is the same. */
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

export const DECISIONS = ['pass', 'acknowledge', 'blocked'] as const;
export type Decision = (typeof DECISIONS)[number];

export const verdictRiskSchema = z.object({
  id: z.string(),
  digest: z.string(),
  level: z.enum(RISK_LEVELS),
  address: z.string(),
  project: z.string(),
  environment: z.string().optional(),
  reason: z.string(),
  wayOut: z.string(),
  /** What the policy asks for this level in this environment. */
  decision: z.enum(DECISIONS),
});
export type VerdictRisk = z.infer<typeof verdictRiskSchema>;

export const verdictSchema = z.object({
  schema: z.literal('mainstem/verdict@1'),
  state: z.enum(VERDICT_STATES),
  base: z.string(),
  head: z.string(),
  /** True when uncommitted files count as head's: such a verdict is nobody's but their owner's. */
  dirty: z.boolean().optional(),
  counts: countsSchema,
  environments: z.array(z.string()),
  /** Most dangerous first. */
  projects: z.array(previewSchema),
  /** Why each project is affected. */
  affected: z.array(affectedProjectSchema),
  risks: z.array(verdictRiskSchema),
  acknowledged: z.array(acknowledgementSchema),
  failures: z.array(failureSchema),
  /** Keyed digest of the whole without this field, where the verdict job has a key: an apply believes no other's word on who accepted what. */
  seal: z.string().optional(),
});
export type Verdict = z.infer<typeof verdictSchema>;
