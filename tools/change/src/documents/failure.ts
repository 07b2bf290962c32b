import * as z from 'zod';

export const failedProjectSchema = z.object({
  schema: z.literal('mainstem/failure@1'),
  project: z.string(),
  base: z.string(),
  head: z.string(),
  message: z.string(),
});
/** One project whose preview could not be computed, as a job leaves it for the verdict. */
export type FailedProject = z.infer<typeof failedProjectSchema>;
