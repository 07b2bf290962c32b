import * as z from 'zod';
import { EDGE_REASONS } from '../words.ts';
import { projectSchema } from './graph.ts';

export const reasonSchema = z.object({
  file: z.string(),
  /** From the affected project outwards: each hop names the project it depends on and why. Empty: its own file. */
  path: z.array(z.object({ project: z.string(), edge: z.enum(EDGE_REASONS) })),
  /** Present when the reference could not be resolved and was widened. */
  unresolved: z.string().optional(),
});
/** One changed file, and the path of edges along which it reaches the project. */
export type Reason = z.infer<typeof reasonSchema>;

export const affectedProjectSchema = projectSchema.extend({
  change: z.enum(['added', 'modified', 'removed']),
  reasons: z.array(reasonSchema),
  /** How many further changed files reach it, when `reasons` had to be cut. */
  moreReasons: z.int().positive().optional(),
  renamedFrom: z.string().optional(),
  renamedTo: z.string().optional(),
});
export type AffectedProject = z.infer<typeof affectedProjectSchema>;

export const affectedSchema = z.object({
  schema: z.literal('mainstem/affected@1'),
  base: z.string(),
  head: z.string(),
  /** True when uncommitted files count as head's. */
  dirty: z.boolean().optional(),
  projects: z.array(affectedProjectSchema),
  /** Per environment (`""`: none), the affected stacks in the order in which they may be applied. */
  waves: z.record(z.string(), z.array(z.array(z.string()))),
});
export type AffectedDocument = z.infer<typeof affectedSchema>;
