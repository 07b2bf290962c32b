import * as z from 'zod';
import { EDGE_REASONS, PROJECT_KINDS } from '../words.ts';

export const projectSchema = z.object({
  name: z.string(),
  kind: z.enum(PROJECT_KINDS),
  /** What else its folder is that earns a preview of its own, which no other content of the folder takes away. */
  also: z.array(z.enum(PROJECT_KINDS)).optional(),
  root: z.string(),
  environment: z.string().optional(),
});
/** One project. `root` is relative to the repository; `name` is `root` with `/` written `.`. */
export type Project = z.infer<typeof projectSchema>;

export const edgeSchema = z.object({
  from: z.string(),
  to: z.string(),
  reason: z.enum(EDGE_REASONS),
  file: z.string(),
  line: z.int().nonnegative(),
  /** Present when only this one file of `to` matters, not its whole effect. */
  reads: z.string().optional(),
});
/** `from` depends on `to`; the reference is written at `file`:`line`. */
export type Edge = z.infer<typeof edgeSchema>;

export const unresolvedSchema = z.object({
  project: z.string(),
  file: z.string(),
  line: z.int().nonnegative(),
  what: z.string(),
  widensTo: z.array(z.string()),
});
/** A reference that could not be resolved: `project` counts as affected when a changed file matches `widensTo`. */
export type Unresolved = z.infer<typeof unresolvedSchema>;

export const graphSchema = z.object({
  schema: z.literal('mainstem/graph@1'),
  revision: z.string(),
  projects: z.array(projectSchema),
  edges: z.array(edgeSchema),
  unresolved: z.array(unresolvedSchema),
});
export type GraphDocument = z.infer<typeof graphSchema>;
