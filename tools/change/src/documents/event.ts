import * as z from 'zod';

/** A full SHA of a commit. */
export const shaSchema = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'expected a full SHA');
/** `2026-01-05T09:00:00.000Z`. */
export const timeSchema = z.iso.datetime();

export const STAGES = [
  'opened',
  'ready',
  'approved',
  'merged',
  'planned',
  'applied',
  'advanced',
  'live',
  'failed',
  'destroyed',
  'overridden',
  'superseded',
  'held',
  'released',
  'adopted',
  'drift-opened',
  'drift-closed',
  'surveyed',
] as const;
/** What is asked each quarter, each answered from 1 to 5; the order is that of the answers. */
export const SURVEY_QUESTIONS = [
  'How satisfied are you with the way of your changes to production?',
  'How easily do you see where a change is, and what it waits for?',
  'How sure are you that what is live is what was reviewed?',
] as const;

export type Stage = (typeof STAGES)[number];

export const eventSchema = z.object({
  schema: z.literal('mainstem/event@1'),
  at: timeSchema,
  environment: z.string(),
  stage: z.enum(STAGES),
  project: z.string().optional(),
  revision: shaSchema.optional(),
  pullRequests: z.array(z.int().positive()).optional(),
  /** A sentence, or a reason of the gate. */
  reason: z.string().optional(),
  /** Address of the workflow run; of a run elsewhere the machine and the process. */
  run: z.string(),
  /** Who did it, where a person decided. */
  by: z.string().optional(),
  /** Of `live` and `failed`: how many projects were due. None: it was no deployment. */
  due: z.int().nonnegative().optional(),
  /** Of `planned`: what an approval has to name so that the rest is applied. */
  approval: z.string().optional(),
  /** Of `surveyed`: from 1 to 5, in the order of the questions. Such an event names nobody, and no run. */
  answers: z.array(z.int().min(1).max(5)).length(SURVEY_QUESTIONS.length).optional(),
  /** Until when, of a hold. */
  until: timeSchema.optional(),
});
/** One stage of a rollout, as one line of JSON. Metrics are computed from these alone. */
export type RolloutEvent = z.infer<typeof eventSchema>;
