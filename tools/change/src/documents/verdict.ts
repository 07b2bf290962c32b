import * as z from 'zod';
import { RISK_LEVELS, VERDICT_STATES } from '../words.ts';
import { affectedProjectSchema } from './affected.ts';
import { countsSchema, previewSchema } from './preview.ts';

export const acknowledgementSchema = z.object({ id: z.string(), digest: z.string(), by: z.string(), at: z.string() });
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

export const failureSchema = z.object({ project: z.string(), message: z.string() });
export type Failure = z.infer<typeof failureSchema>;

export const verdictSchema = z.object({
  schema: z.literal('mainstem/verdict@1'),
  state: z.enum(VERDICT_STATES),
  base: z.string(),
  head: z.string(),
  counts: countsSchema,
  environments: z.array(z.string()),
  /** Most dangerous first. */
  projects: z.array(previewSchema),
  /** Why each project is affected. */
  affected: z.array(affectedProjectSchema),
  risks: z.array(verdictRiskSchema),
  acknowledged: z.array(acknowledgementSchema),
  failures: z.array(failureSchema),
});
export type Verdict = z.infer<typeof verdictSchema>;
