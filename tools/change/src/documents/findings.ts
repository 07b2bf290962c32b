import * as z from 'zod';

export const findingSchema = z.object({
  severity: z.enum(['error', 'warning']),
  rule: z.string(),
  file: z.string(),
  line: z.int().nonnegative(),
  path: z.string(),
  message: z.string(),
  suggestion: z.string().optional(),
});
export const findingsSchema = z.object({ findings: z.array(findingSchema) });
export type FindingsDocument = z.infer<typeof findingsSchema>;
