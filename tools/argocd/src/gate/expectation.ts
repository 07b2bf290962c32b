import * as z from 'zod';

const sourceSchema = z.record(z.string(), z.unknown());
const sourcesSchema = z.union([sourceSchema, z.array(sourceSchema)]);

/** What must become live. The format of the recordings (docs/gate.md); unknown fields are ignored. */
export const expectationSchema = z.object({
  /** One Application or several, `name` or `namespace/name`. */
  app: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  commit: z.string().regex(/^[0-9a-f]{40}$/, 'a commit is 40 hex digits'),
  /** Folders and files that the applications read, from the repository's root. Absent: any file may matter. */
  paths: z.array(z.string()).optional(),
  /** The same of single Applications, where it is known. */
  inputs: z.record(z.string(), z.array(z.string())).optional(),
  /** Applications below that must exist and be live too. */
  children: z.array(z.string()).optional(),
  applicationset: z.string().optional(),
  /** What an Application that is suspended or paused amounts to; it stands still where absent. */
  suspended: z.enum(['blocked', 'live']).optional(),
  /** The `spec.source` that the Application must have; of single Applications, or their `spec.sources`. */
  source: sourceSchema.optional(),
  sourceOf: z.record(z.string(), sourcesSchema).optional(),
  /** Further fields of the specification that single Applications must have, whole: `destination`, `project`. */
  specOf: z
    .record(z.string(), z.object({ destination: sourceSchema.optional(), project: z.string().optional() }))
    .optional(),
  /** The repository of the commit, by every URL that means it. Absent: that of an Application's only source. */
  repo: z.union([z.string(), z.array(z.string())]).optional(),
});

export type Expectation = z.infer<typeof expectationSchema>;

export function applicationsOf({ app }: Expectation): readonly string[] {
  return [...new Set([app].flat())];
}

/** The sources that an application must have, where the change says. */
export function expectedSources(
  expectation: Expectation,
  name: string,
): readonly Readonly<Record<string, unknown>>[] | undefined {
  const { source, sourceOf } = expectation;
  const own = sourceOf?.[name] ?? (applicationsOf(expectation).includes(name) ? source : undefined);
  return own === undefined || Array.isArray(own) ? own : [own];
}

/** The URLs of the commit's repository; empty: not known. */
export function repositoriesOf({ repo }: Expectation): readonly string[] {
  return repo === undefined ? [] : [repo].flat();
}
