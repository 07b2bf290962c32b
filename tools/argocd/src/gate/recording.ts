import { messageOf } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import * as z from 'zod';
import { expectationSchema } from './expectation.ts';
import { bareHistory, type History, type KnownRevision } from './history.ts';

const commitSchema = z.object({
  sha: z.string(),
  parent: z.string().nullish(),
  /** Further parents of a merge. */
  parents: z.array(z.string()).optional(),
  repo: z.string().optional(),
  files: z.array(z.object({ path: z.string(), status: z.string(), blob: z.string().nullish() })),
});
export type RecordedCommit = z.infer<typeof commitSchema>;

const eventSchema = z.looseObject({
  /** Seconds since the start. */
  t: z.number(),
  source: z.enum(['list', 'watch', 'note']),
  type: z.enum(['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK', 'ERROR']).optional(),
  object: z.unknown().optional(),
  text: z.string().optional(),
});
export type RecordedEvent = z.infer<typeof eventSchema>;

export const recordingSchema = z.looseObject({
  expectation: expectationSchema,
  git: z
    .object({
      commits: z.array(commitSchema).optional(),
      /** What Git said of the revisions that were met, in place of the commits. */
      facts: z
        .object({
          changed: z.array(z.string()),
          revisions: z.record(
            z.string(),
            z.object({
              relation: z.enum(['same', 'descendant', 'ancestor', 'diverged']),
              differing: z.array(z.string()),
            }),
          ),
        })
        .optional(),
    })
    .optional(),
  /** The AppProject, where sync windows matter; of Applications of several, `projects`. */
  project: z.unknown().optional(),
  projects: z.array(z.unknown()).optional(),
  /** The gate was told what Applications were when they were last proved live. */
  before: z.array(z.unknown()).optional(),
  /** What was seen is what was sent: deployments of GitHub. */
  toldOnly: z.boolean().optional(),
  events: z.array(eventSchema),
});
/** What a gate saw over time: the format of `--record`, described in docs/gate.md. */
export type Recording = z.infer<typeof recordingSchema>;

/** @throws InputError that names the field. */
export function parseRecording(text: string, file: string): Recording {
  return parseJson(recordingSchema, text, file, 'a recording of mainstem gate --record');
}

export function parseJson<T>(schema: z.ZodType<T>, text: string, file: string, wanted: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file} is not JSON (${messageOf(error)}). It should be ${wanted}.`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue === undefined || issue.path.length === 0 ? 'the whole' : issue.path.join('.');
  throw new InputError(`${file}: ${field}: ${issue?.message ?? 'is wrong'}. It should be ${wanted}.`);
}

/** The Git facts of a recording. */
export function historyOf({ git, expectation: { commit } }: Recording): History {
  if (git?.facts !== undefined) {
    const revisions = new Map(Object.entries(git.facts.revisions));
    return { commit, changed: git.facts.changed, revision: (sha) => revisions.get(sha) };
  }
  return git?.commits === undefined ? bareHistory(commit) : recordedHistory(git.commits, commit);
}

/** The Git facts of recorded commits. */
function recordedHistory(commits: readonly RecordedCommit[], commit: string): History {
  const bySha = new Map(commits.map((one) => [one.sha, one]));
  const trees = new Map<string, ReadonlyMap<string, string>>();
  const treeOf = (sha: string): ReadonlyMap<string, string> => {
    const kept = trees.get(sha);
    if (kept !== undefined) return kept;
    const one = bySha.get(sha);
    const tree = new Map(one?.parent == null ? [] : treeOf(one.parent));
    for (const { path, status, blob } of one?.files ?? []) {
      if (status.startsWith('D')) tree.delete(path);
      else tree.set(path, blob ?? '');
    }
    trees.set(sha, tree);
    return tree;
  };
  const isAncestor = (older: string, sha: string): boolean => {
    const todo = [sha];
    const seen = new Set<string>();
    for (const next of todo) {
      if (next === older) return true;
      const one = bySha.get(next);
      for (const parent of [one?.parent, ...(one?.parents ?? [])]) {
        if (parent == null || seen.has(parent)) continue;
        seen.add(parent);
        todo.push(parent);
      }
    }
    return false;
  };
  const repo = bySha.get(commit)?.repo;
  return {
    commit,
    changed: (bySha.get(commit)?.files ?? []).map(({ path }) => path),
    revision: (sha): KnownRevision | undefined => {
      const one = bySha.get(sha);
      if (one === undefined || !bySha.has(commit) || one.repo !== repo) return undefined;
      const differing = differingPaths(treeOf(commit), treeOf(sha));
      if (sha === commit) return { relation: 'same', differing };
      if (isAncestor(commit, sha)) return { relation: 'descendant', differing };
      return { relation: isAncestor(sha, commit) ? 'ancestor' : 'diverged', differing };
    },
  };
}

function differingPaths(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}
