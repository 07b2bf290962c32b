import * as z from 'zod';
import { ENGINES } from '../words.ts';
import { timeSchema } from './event.ts';
import { failureSchema } from './failure.ts';
import { resourceChangeSchema } from './preview.ts';

export const correctionsSchema = z.strictObject({
  /** `namespace/name`. */
  application: z.string(),
  revision: z.string(),
  count: z.int().nonnegative(),
});
export type Corrections = z.infer<typeof correctionsSchema>;

export const driftedProjectSchema = z.object({
  project: z.string(),
  engine: z.enum(ENGINES),
  environment: z.string().optional(),
  /** When it was first seen, as the notes branch remembers it; else the time of this look. */
  since: z.string(),
  /** From what was applied to what is there. Empty, without `corrected` and `waits`: clean. */
  resources: z.array(resourceChangeSchema),
  /** How many resources the configuration would change: a declaration that is not applied yet, no drift. */
  pending: z.int().nonnegative(),
  warnings: z.array(z.string()).optional(),
  /** The revision whose declaration it was compared with. */
  revision: z.string().optional(),
  /** How often selfHeal has put something back since the last look, at least: that is drift too, of which nothing is left to show. */
  corrected: z.int().positive().optional(),
  /** What selfHeal has counted so far, by Application and revision: Argo CD begins anew with each. */
  corrections: z.array(correctionsSchema).optional(),
  /** Why drift cannot be told now (a deployment is under way): neither drifted nor clean. */
  waits: z.string().optional(),
  /** Addresses of what drifted and was accepted; they are not among the resources. */
  accepted: z.array(z.string()).optional(),
});
export type DriftedProject = z.infer<typeof driftedProjectSchema>;

export const driftSchema = z.object({
  schema: z.literal('mainstem/drift@1'),
  environment: z.string().optional(),
  /** When the look began. */
  at: timeSchema.optional(),
  /** Every project that was observed, the clean ones too. */
  projects: z.array(driftedProjectSchema),
  /** What could not be observed: never the same as clean. */
  failures: z.array(failureSchema),
});
/** Where live differs from declared although nobody changed the declaration. */
export type Drift = z.infer<typeof driftSchema>;

/** Whether one look at a project found drift. */
export function isDrifted({ resources, corrected }: Pick<DriftedProject, 'resources' | 'corrected'>): boolean {
  return resources.length > 0 || corrected !== undefined;
}

export const acceptedDriftSchema = z.strictObject({
  project: z.string(),
  address: z.string(),
  reason: z.string(),
  by: z.string(),
  at: timeSchema,
  /** From then on it counts again. */
  until: timeSchema,
});
/** A drift that somebody lets stand for a while. */
export type AcceptedDrift = z.infer<typeof acceptedDriftSchema>;

const rememberedResourceSchema = z.strictObject({ address: z.string(), action: z.string() });

export const pastDriftSchema = z.strictObject({ since: timeSchema, until: timeSchema, because: z.string() });
/** A drift that is over. */
export type PastDrift = z.infer<typeof pastDriftSchema>;

export const rememberedDriftSchema = z.strictObject({
  project: z.string(),
  /** When it was last tried to look at. */
  at: timeSchema,
  /** When that last told something. */
  seen: timeSchema.optional(),
  /** Since when it cannot be looked at. */
  failing: z.strictObject({ since: timeSchema, message: z.string() }).optional(),
  /** The drift that stands. */
  open: z
    .strictObject({
      since: timeSchema,
      /** When it was last seen. */
      seen: timeSchema,
      engines: z.array(z.enum(ENGINES)),
      resources: z.array(rememberedResourceSchema),
      /** How many there are, where not all are kept. */
      count: z.int().nonnegative(),
      /** It began with so many others that one issue lists them all. */
      listed: z.literal(true).optional(),
    })
    .optional(),
  corrections: z.array(correctionsSchema).optional(),
  /** Oldest first. */
  past: z.array(pastDriftSchema).optional(),
});
/** What is remembered of one project. */
export type RememberedDrift = z.infer<typeof rememberedDriftSchema>;

/** The sections of the notes that looks for drift keep. */
export const driftNotesSchema = z.looseObject({
  /** By project. */
  drift: z.array(rememberedDriftSchema).default([]),
  acceptedDrift: z.array(acceptedDriftSchema).default([]),
});
export type DriftNotes = z.infer<typeof driftNotesSchema>;

/** The accepted drift that counts at a time. */
export function acceptedNow({ acceptedDrift }: Pick<DriftNotes, 'acceptedDrift'>, now: Date): AcceptedDrift[] {
  return acceptedDrift.filter(({ until }) => Date.parse(until) > now.getTime());
}
