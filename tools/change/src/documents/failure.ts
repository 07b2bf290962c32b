import * as z from 'zod';
import { FAILURE_CODES } from '../errors.ts';

export const failureSchema = z.object({
  project: z.string(),
  message: z.string(),
  /** Absent in a document of an older version. */
  code: z.enum(FAILURE_CODES).optional(),
});
/** A project that has no result, and why. */
export type Failure = z.infer<typeof failureSchema>;

export const failedProjectSchema = z.object({
  schema: z.literal('mainstem/failure@1'),
  base: z.string(),
  head: z.string(),
  ...failureSchema.shape,
});
/** One project whose preview could not be computed, as a job leaves it for the verdict. */
export type FailedProject = z.infer<typeof failedProjectSchema>;
