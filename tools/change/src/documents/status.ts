import * as z from 'zod';
import { shaSchema, timeSchema } from './event.ts';
import { claimSchema, overrideSchema } from './ledger.ts';
import { holdSchema } from './notes.ts';

export const dueProjectSchema = z.object({
  project: z.string(),
  /** A sentence: new, changed since, dirty, removed. */
  because: z.string(),
  /** What was last applied of it. */
  revision: shaSchema.optional(),
});
export type DueProject = z.infer<typeof dueProjectSchema>;

export const waitingSchema = z.object({ project: z.string().optional(), because: z.string() });

export const environmentStatusSchema = z.object({
  environment: z.string(),
  /** As `mainstem.yaml` has it. */
  state: z.enum(['active', 'held', 'skipped']),
  /** What it is compared with. */
  revision: shaSchema,
  /** `null`: never. */
  advanced: shaSchema.nullable(),
  /** `null`: never proved live. */
  live: shaSchema.nullable(),
  liveSince: timeSchema.optional(),
  pullRequests: z.array(z.int().positive()).optional(),
  /** Of the whole environment; holds of single projects are in `holds`. */
  hold: holdSchema.optional(),
  holds: z.array(holdSchema).optional(),
  due: z.array(dueProjectSchema),
  dirty: z.array(z.object({ project: z.string(), because: z.string(), since: timeSchema, run: z.string() })),
  /** Why what is due would not be rolled out now: whom or what it waits for. */
  waiting: z.array(waitingSchema),
  claim: claimSchema.optional(),
  override: overrideSchema.optional(),
});
export type EnvironmentStatus = z.infer<typeof environmentStatusSchema>;

export const statusSchema = z.object({
  schema: z.literal('mainstem/status@1'),
  environments: z.array(environmentStatusSchema),
  /** Stacks that belong to no environment, so that no rollout applies them. */
  outside: z.array(z.object({ project: z.string(), because: z.string() })).optional(),
});
/** What is live, due, dirty, waiting and held, without anything being done. */
export type StatusDocument = z.infer<typeof statusSchema>;
