import * as z from 'zod';

/** Where definitions from elsewhere lie, and what they were fetched from. Written by `mainstem schemas sync` alone. */
export const SCHEMAS_FOLDER = '.mainstem/schemas';
export const SCHEMAS_LOCK = '.mainstem/schemas.lock.json';

const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);

export const lockedSourceSchema = z.object({
  /** As the tree or the command line names it. */
  source: z.string(),
  kind: z.enum(['package', 'chart']),
  /** Of the image that the name meant, or of the chart's archive. */
  digest: digestSchema,
  /** The file that names it, the package that depends on it, or `command line`. */
  from: z.string(),
  /** What the tree uses, each in a file of its own. */
  definitions: z.array(
    z.object({
      api: z.string(),
      file: z.string().regex(/^\.mainstem\/schemas\/[a-z0-9][a-z0-9.-]*\.yaml$/),
      digest: digestSchema,
    }),
  ),
  /** `group/Kind` of what it has beside these. */
  others: z.array(z.string()),
});
export type LockedSource = z.infer<typeof lockedSourceSchema>;

export const schemasLockSchema = z.object({
  schema: z.literal('mainstem/schemas-lock@1'),
  sources: z.array(lockedSourceSchema),
});
/** What `.mainstem/schemas` holds, and from where. */
export type SchemasLock = z.infer<typeof schemasLockSchema>;
