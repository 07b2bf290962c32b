import * as z from 'zod';
import { ENGINES } from '../words.ts';
import { failureSchema } from './failure.ts';
import { resourceChangeSchema } from './preview.ts';

export const driftedProjectSchema = z.object({
  project: z.string(),
  engine: z.enum(ENGINES),
  environment: z.string().optional(),
  /** When it was first seen. Nothing remembers earlier observations yet: the time of this one. */
  since: z.string(),
  /** From what the state holds to what is there. Empty: clean. */
  resources: z.array(resourceChangeSchema),
  /** How many resources the configuration would change: a declaration that is not applied yet, no drift. */
  pending: z.int().nonnegative(),
  warnings: z.array(z.string()).optional(),
});
export type DriftedProject = z.infer<typeof driftedProjectSchema>;

export const driftSchema = z.object({
  schema: z.literal('mainstem/drift@1'),
  environment: z.string().optional(),
  /** Every project that was observed, the clean ones too. */
  projects: z.array(driftedProjectSchema),
  /** What could not be observed: never the same as clean. */
  failures: z.array(failureSchema),
});
/** Where live differs from declared although nobody changed the declaration. */
export type Drift = z.infer<typeof driftSchema>;
