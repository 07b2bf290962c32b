import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Acknowledgement,
  type AffectedDocument,
  acknowledgementSchema,
  type Failure,
  failedProjectSchema,
  type Preview,
  previewSchema,
} from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { affectedBy, type GraphChange } from '@mainstem/graph';
import type { Outcome } from './outcome.ts';
import { previewCommands } from './shards.ts';

/** A preview file larger than this is not read: it comes from another job and is data, not trusted. */
const MOST_BYTES = 64 * 1024 * 1024;

const MOST_FILES = 20_000;
const FILES_AT_ONCE = 64;

/** The two revisions that recorded previews are of. */
export interface Revisions {
  readonly base: string;
  readonly head: string;
}

/**
 * Writes what was previewed into a folder for `readPreviews`: `<project>.<engine>.json`, and `<project>.failed.json` for what
 * could not be computed.
 */
export async function writePreviews(folder: string, outcome: Outcome, { base, head }: Revisions): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (project: string, kind: string, document: unknown) =>
    writeFile(join(folder, `${fileWord(project)}.${kind}.json`), `${JSON.stringify(document, null, 2)}\n`);
  for (const preview of outcome.previews) await write(preview.project, preview.engine, preview);
  for (const { project, message } of outcome.failures) {
    await write(project, 'failed', { schema: 'mainstem/failure@1', project, base, head, message });
  }
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

/** The project that a file is named after, as `fileWord` writes it; the word itself where that was cut short. */
export function projectOfFile(name: string): string {
  const word = name.replace(/\.[^.]+\.json$/, '');
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/**
 * The previews in a folder, as `writePreviews` leaves them, or in its folders, one an artifact. A file that is no preview, or of
 * another change, is a failure of its project. A plan compares with the live state, so only its head counts.
 *
 * Where an artifact's name ends in `-<attempt>`, what a later attempt says of a project replaces what an earlier one said, so
 * that re-running the failed jobs mends the verdict.
 *
 * @throws InputError when the folder cannot be read, or holds more files than a change could have previews.
 */
export async function readPreviews(
  folder: string,
  revisions: Revisions,
): Promise<{ previews: Preview[]; failures: Failure[] }> {
  const files = await filesIn(folder);
  if (files.length > MOST_FILES) {
    throw new InputError(`${folder} holds ${files.length} files; at most ${MOST_FILES} are read. Split the change.`);
  }
  const read: Recorded[] = [];
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    read.push(
      ...(await Promise.all(files.slice(start, start + FILES_AT_ONCE).map((file) => readOne(file, revisions)))),
    );
  }
  const latest = new Map<string, number>();
  for (const { project, attempt } of read) latest.set(project, Math.max(attempt, latest.get(project) ?? 0));
  const valid = read.filter(({ project, attempt }) => attempt === latest.get(project));
  return {
    previews: valid.flatMap(({ preview }) => preview ?? []),
    failures: valid.flatMap(({ project, message }) => (message === undefined ? [] : { project, message })),
  };
}

/**
 * What a change affects, with the previews that other jobs recorded. A project that should have one and has none is a
 * failure, never "no change".
 *
 * @param folder `undefined` when no job recorded anything.
 * @param missing why a project has none, and what helps.
 */
export async function recordedChange(
  change: GraphChange,
  folder: string | undefined,
  missing: (project: string, command: 'plan' | 'diff') => string,
): Promise<{ affected: AffectedDocument } & Outcome> {
  const affected = affectedBy(change);
  const { previews, failures } =
    folder === undefined ? { previews: [], failures: [] } : await readPreviews(folder, affected);
  const present = new Set([...previews, ...failures].map(({ project }) => project));
  const { plan, diff } = previewCommands(affected);
  const without = (command: 'plan' | 'diff', names: readonly string[]) =>
    names
      .filter((name) => !present.has(name))
      .map((project): Failure => ({ project, message: missing(project, command) }));
  return { affected, previews, failures: [...failures, ...without('plan', plan), ...without('diff', diff)] };
}

interface File {
  readonly folder: string;
  readonly name: string;
  readonly attempt: number;
}

async function filesIn(folder: string): Promise<File[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new InputError(
      `The folder ${folder} cannot be read. Give --previews the folder that plan --out and diff --out wrote.`,
    );
  });
  const files: File[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) {
      const inside = join(folder, entry.name);
      const attempt = Number(/-(\d{1,4})$/.exec(entry.name)?.[1] ?? 1);
      for (const one of await readdir(inside, { withFileTypes: true })) {
        if (one.isFile() && one.name.endsWith('.json')) files.push({ folder: inside, name: one.name, attempt });
      }
    } else if (entry.isFile() && entry.name.endsWith('.json')) {
      files.push({ folder, name: entry.name, attempt: 1 });
    }
  }
  return files;
}

interface Recorded {
  readonly project: string;
  readonly attempt: number;
  readonly preview?: Preview;
  readonly message?: string;
}

async function readOne({ folder, name, attempt }: File, { base, head }: Revisions): Promise<Recorded> {
  const path = join(folder, name);
  const named = projectOfFile(name);
  const { size } = await stat(path);
  if (size > MOST_BYTES) {
    return { project: named, attempt, message: `${path} is larger than ${MOST_BYTES} bytes and was not read` };
  }
  const document = parseJson(await readFile(path, 'utf8'));
  const failed = failedProjectSchema.safeParse(document);
  if (failed.success) {
    const { project, message } = failed.data;
    const other = `${path} is of ${failed.data.head.slice(0, 12)}, not of head`;
    return { project, attempt, message: failed.data.head === head ? message : other };
  }
  const result = previewSchema.safeParse(document);
  if (!result.success) {
    const issue = result.error.issues[0];
    return { project: named, attempt, message: `${path} is no preview: ${issue?.path.join('.')}: ${issue?.message}` };
  }
  const { engine, project, receipt } = result.data;
  if (receipt.head !== head) {
    return { project, attempt, message: `${path} is a preview of ${receipt.head.slice(0, 12)}, not of head` };
  }
  if (engine !== 'terraform' && receipt.base !== base) {
    const other = receipt.base?.slice(0, 12) ?? 'nothing';
    return { project, attempt, message: `${path} compares with ${other}, not with the base ${base.slice(0, 12)}` };
  }
  return { project, attempt, preview: result.data };
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
