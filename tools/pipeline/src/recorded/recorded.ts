import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Acknowledgement,
  type AffectedDocument,
  type AffectedProject,
  acknowledgementSchema,
  canDiff,
  canDiffAlone,
  type Engine,
  type Failure,
  groupBy,
  KINDS,
  kindsOf,
  type Preview,
  parseJson,
} from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { affectedBy, type GraphChange, stackOrder } from '@mainstem/graph';
import { previewsOf } from '../change/facets.ts';
import type { Outcome } from '../change/outcome.ts';
import { toldOnce } from '../change/told-once.ts';
import { waitsFor } from '../plan/upstream.ts';
import { type Recorded, type RecordedBy, type Revisions, readRecorded, split } from './read-recorded.ts';

export { projectOfFile, type Revisions, readPreviews } from './read-recorded.ts';

/**
 * Writes what was previewed into a folder for `readPreviews`: `<project>.<engine>.json`, and `<project>.failed.json` for what
 * could not be computed. A file of the same name that lies there already is replaced.
 *
 * @param options `alone`: files of any project that lie there are removed: whatever ran before is no part of it.
 * @returns the names of the files, and of no others.
 */
export async function writePreviews(
  folder: string,
  outcome: Outcome,
  { base, head }: Revisions,
  options: { readonly alone?: boolean } = {},
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  if (options.alone === true) {
    for (const name of await readdir(folder)) {
      if (/\.(?:[a-z]+)\.json$/.test(name)) await rm(join(folder, name), { recursive: true, force: true });
    }
  }
  const written: string[] = [];
  const write = async (project: string, kind: string, document: unknown) => {
    const name = previewFile(project, kind);
    // Never through a link that was put there meanwhile.
    await rm(join(folder, name), { recursive: true, force: true });
    await writeFile(join(folder, name), `${JSON.stringify(document, null, 2)}\n`, { flag: 'wx' });
    written.push(name);
  };
  for (const preview of outcome.previews) await write(preview.project, preview.engine, preview);
  for (const [project, failures] of groupBy(outcome.failures, (failure) => failure.project)) {
    const message = failures.map((failure) => failure.message).join('\n');
    await write(project, 'failed', { schema: 'mainstem/failure@1', base, head, ...failures[0], message });
  }
  return written;
}

/** The name of the file that holds what an engine says of a project. */
export function previewFile(project: string, kind: string): string {
  return `${fileWord(project)}.${kind}.json`;
}

/** Names of files stay below the 255 bytes that file systems allow, engine and ending included. */
const MOST_NAME_BYTES = 200;

/** A project's name as part of a file's: without the characters that an artifact may not hold, and not too long. */
function fileWord(project: string): string {
  const word = project.replace(/[\\/:*?"<>|%\r\n]/g, (character) => encodeURIComponent(character).replace('*', '%2A'));
  if (Buffer.byteLength(word) <= MOST_NAME_BYTES) return word;
  const digest = createHash('sha256').update(project).digest('hex').slice(0, 16);
  return `${word.slice(0, MOST_NAME_BYTES / 4)}-${digest}`;
}

/**
 * What a change affects, with the previews that other jobs recorded. A project that should have one and has none, or one of another
 * engine than its kind has, is a failure, never "no change".
 *
 * @param folder `undefined` when no job recorded anything.
 * @param missing why a project has none, and what helps.
 * @param by what is known of the run whose jobs recorded them.
 */
export async function recordedChange(
  change: GraphChange,
  folder: string | undefined,
  missing: (project: string, command: 'plan' | 'diff') => string,
  by: RecordedBy = {},
): Promise<{ affected: AffectedDocument } & Outcome> {
  const affected = affectedBy(change);
  const recorded = folder === undefined ? [] : await readRecorded(folder, affected, by);
  const projects = new Map(affected.projects.map((project) => [project.name, project]));
  const checked = recorded.map((one) => onlyItsOwn(one, projects, change));
  const { previews, failures } = split(checked);
  const failed = new Set(failures.map(({ project }) => project));
  const enginesOf = new Map<string, Set<Engine>>();
  for (const { project, engine } of previews) enginesOf.set(project, (enginesOf.get(project) ?? new Set()).add(engine));
  const without = (command: 'plan' | 'diff') =>
    affected.projects
      .filter((project) => previewsOf(project)[command] && !failed.has(project.name))
      .filter((project) => !enginesOf.get(project.name)?.has(engineOf(project, command)))
      .map(({ name }): Failure => ({ project: name, message: missing(name, command), code: 'missing' }));
  const waiting = waitingForNothing(change, affected, previews, failed);
  const told = toldOnce(previews, change);
  return { affected, previews: told, failures: [...failures, ...without('plan'), ...without('diff'), ...waiting] };
}

/** The engine without whose preview nobody knows what a project would do. */
function engineOf(project: Pick<AffectedProject, 'kind' | 'also'>, command: 'plan' | 'diff'): Engine {
  if (command === 'plan') return 'terraform';
  return KINDS[kindsOf(project).find(canDiffAlone) ?? 'app-overlay'].engine ?? 'kubernetes';
}

/** A job previews what its command is for: what it says of others counts for nothing. */
function onlyItsOwn(
  recorded: Recorded,
  affected: ReadonlyMap<string, AffectedProject>,
  { base, head }: GraphChange,
): Recorded {
  const { preview, project, job } = recorded;
  if (preview === undefined) return recorded;
  const known = affected.get(project) ?? head.projects.get(project) ?? base.projects.get(project);
  const refuse = (why: string): Recorded => ({
    project,
    ...(job === undefined ? {} : { job }),
    message: `a preview of it by ${preview.engine} does not count: ${why}`,
  });
  if (known === undefined) return refuse('there is no such project');
  // The policy goes by it, so it is the graph's word that counts.
  const { environment } = known;
  if (preview.environment !== undefined && preview.environment !== environment)
    return refuse(`it is said to be of ${preview.environment}, and is of ${environment ?? 'none'}`);
  const command = preview.engine === 'terraform' ? 'plan' : 'diff';
  if (job !== undefined && job.command !== command) return refuse(`it comes from a job of ${job.command}`);
  const kinds = kindsOf(known);
  const has = command === 'plan' ? previewsOf(known).plan : kinds.some(canDiff);
  const own = environment === undefined ? recorded : { ...recorded, preview: { ...preview, environment } };
  return has ? own : refuse(`it is ${kinds.join(' and ')}, which ${preview.engine} does not preview`);
}

/** Stacks whose preview says that they wait, for what they do not depend on, or for what does not change. */
function waitingForNothing(
  { head }: GraphChange,
  affected: AffectedDocument,
  previews: readonly Preview[],
  failed: ReadonlySet<string>,
): Failure[] {
  const waiting = previews.filter((preview) => (preview.waitsFor ?? []).length > 0);
  if (waiting.length === 0) return [];
  const stacks = affected.projects.filter((one) => previewsOf(one).plan && one.change !== 'removed');
  const { after } = stackOrder(
    head,
    stacks.map(({ name }) => name),
  );
  const plans = new Map<string, Preview | undefined>(
    previews.filter(({ engine }) => engine === 'terraform').map((preview) => [preview.project, preview]),
  );
  for (const name of failed) plans.set(name, undefined);
  return waiting.flatMap(({ project, waitsFor: names = [] }) => {
    const real = new Set(waitsFor(head, project, after.get(project) ?? [], plans));
    const wrong = names.filter((name) => !real.has(name));
    if (wrong.length === 0) return [];
    const message = `its preview waits for ${wrong.join(', ')}, on which it does not depend or which does not change. Re-run the failed jobs`;
    return [{ project, message, code: 'missing' }];
  });
}

/**
 * A JSON array of acknowledgements.
 *
 * @throws InputError naming the file and the entry.
 */
export async function readAcknowledgements(path: string): Promise<Acknowledgement[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InputError(`The file ${path} cannot be read. Give --acknowledged a JSON file.`);
  });
  const result = acknowledgementSchema.array().safeParse(parseJson(text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new InputError(
    `${path}: ${issue?.path.join('.') || 'the document'}: ${issue?.message}. Expected: [{ "id", "digest", "by", "at" }, …]`,
  );
}
