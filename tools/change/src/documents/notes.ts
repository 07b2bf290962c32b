import * as z from 'zod';
import { timeSchema } from './event.ts';

export const holdSchema = z.strictObject({
  /** Absent: the whole environment. */
  project: z.string().optional(),
  reason: z.string(),
  by: z.string(),
  at: timeSchema,
  /** When it ends by itself. */
  until: timeSchema.optional(),
  run: z.string().optional(),
});
/** Ordinary rollouts wait behind it. */
export type Hold = z.infer<typeof holdSchema>;

/** Other parts keep their own sections beside the holds; each writer keeps what it does not know. */
export const notesSchema = z.looseObject({
  schema: z.literal('mainstem/notes@1'),
  environment: z.string(),
  holds: z.array(holdSchema),
});
/** What people and scheduled looks noted of an environment. A rollout reads the holds and believes nothing else of it. */
export type Notes = z.infer<typeof notesSchema>;

export function emptyNotes(environment: string): Notes {
  return { schema: 'mainstem/notes@1', environment, holds: [] };
}

/** `"reason", by ann since …, until …`. */
export function holdWords({ reason, by, at, until }: Hold): string {
  return `${JSON.stringify(reason)}, by ${by} since ${at}${until === undefined ? '' : `, until ${until}`}`;
}

/** The holds that count at a time. */
export function activeHolds({ holds }: Pick<Notes, 'holds'>, now: Date): Hold[] {
  return holds.filter(({ until }) => until === undefined || Date.parse(until) > now.getTime());
}
