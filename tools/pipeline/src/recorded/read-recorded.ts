import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareText,
  type Failure,
  failedProjectSchema,
  type Preview,
  parseJson,
  previewSchema,
} from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';

/** A preview file larger than this is not read: it comes from another job and is data, not trusted. */
const MOST_BYTES = 64 * 1024 * 1024;

const MOST_FILES = 20_000;
const FILES_AT_ONCE = 64;

/** The two revisions that recorded previews are of. */
export interface Revisions {
  readonly base: string;
  readonly head: string;
}

/** What is known of the run whose jobs recorded previews. */
export interface RecordedBy {
  /** The run's own attempt: no job of a later one has run yet. */
  readonly attempt?: number;
  /** How many jobs of each command there are: the matrix of the affected action. */
  readonly jobs?: Readonly<Partial<Record<Command, number>>>;
}

type Command = 'plan' | 'diff';

/** One preview or failure, with the job that said it, where an artifact's name tells. */
export interface Recorded {
  readonly project: string;
  readonly job?: Job;
  readonly preview?: Preview;
  readonly message?: string;
  /** The message is what the job itself said, and so is whose failure it is. Without it, nothing that counts was recorded. */
  readonly said?: Pick<Failure, 'code'>;
}

interface Job {
  readonly command: Command;
  readonly index: number;
  readonly attempt: number;
}

/** Artifacts of previews start with it, and with nothing else that any workflow of ours uploads. */
const PREFIX = 'mainstem-previews-';

/**
 * What a folder holds, as `writePreviews` leaves it, or in its folders, one an artifact. A file that is no preview, or of another
 * change, is a failure of its project.
 *
 * A job can upload artifacts under any name, so a name counts only as a job of this run would have given it, the newest attempt of each
 * job, and a project in one job. Everything else is a failure: of the artifact, or of the project.
 *
 * @throws InputError when the folder cannot be read, or holds more files than a change could have previews.
 */
export async function readRecorded(folder: string, revisions: Revisions, by: RecordedBy = {}): Promise<Recorded[]> {
  const { files, refused } = await filesIn(folder, by);
  if (files.length > MOST_FILES) {
    throw new InputError(`${folder} holds ${files.length} files; at most ${MOST_FILES} are read. Split the change.`);
  }
  const read: Recorded[] = [];
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    read.push(
      ...(await Promise.all(files.slice(start, start + FILES_AT_ONCE).map((file) => readOne(file, revisions)))),
    );
  }
  return [...refused, ...onceEach(read)];
}

/**
 * The previews in a folder, and what could not be read or computed.
 *
 * @throws InputError as readRecorded.
 */
export async function readPreviews(
  folder: string,
  revisions: Revisions,
  by: RecordedBy = {},
): Promise<{ previews: Preview[]; failures: Failure[] }> {
  return split(await readRecorded(folder, revisions, by));
}

/** Previews and failures apart. */
export function split(recorded: readonly Recorded[]): { previews: Preview[]; failures: Failure[] } {
  return {
    previews: recorded.flatMap(({ preview }) => preview ?? []),
    failures: recorded.flatMap(({ project, message, said = { code: 'missing' } }) =>
      message === undefined ? [] : { project, message, ...said },
    ),
  };
}

interface File {
  readonly folder: string;
  readonly name: string;
  readonly job?: Job;
}

async function filesIn(folder: string, by: RecordedBy): Promise<{ files: File[]; refused: Recorded[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new InputError(
      `The folder ${folder} cannot be read. Give --previews the folder that plan --out and diff --out wrote.`,
    );
  });
  const sorted = entries.sort((a, b) => compareText(a.name, b.name));
  const artifacts = sorted.filter((entry) => entry.name.startsWith(PREFIX));
  if (artifacts.length > 0) {
    const { jobs, refused } = jobsIn(
      artifacts.map(({ name }) => name),
      by,
    );
    const others = sorted.filter((entry) => !entry.name.startsWith(PREFIX) && (entry.isDirectory() || isJson(entry)));
    const files = await Promise.all([...jobs].map(([name, job]) => filesOf(join(folder, name), job)));
    const stray = others.map(
      ({ name }): Recorded => ({
        project: name,
        message: `${name} lies beside the artifacts of the run's jobs, and is none of them`,
      }),
    );
    return { files: files.flat(), refused: [...refused, ...stray] };
  }
  const files: File[] = [];
  for (const entry of sorted) {
    if (entry.isDirectory()) files.push(...(await filesOf(join(folder, entry.name))));
    else if (isJson(entry)) files.push({ folder, name: entry.name });
  }
  return { files, refused: [] };
}

function isJson(entry: { readonly name: string; isFile(): boolean }): boolean {
  return entry.isFile() && entry.name.endsWith('.json');
}

async function filesOf(folder: string, job?: Job): Promise<File[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(isJson).map(({ name }) => ({ folder, name, ...(job === undefined ? {} : { job }) }));
}

/** The newest artifact of each job, and a failure for each name that no job of this run gives. */
function jobsIn(
  names: readonly string[],
  { attempt: last, jobs }: RecordedBy,
): { jobs: Map<string, Job>; refused: Recorded[] } {
  const newest = new Map<string, { name: string; job: Job }>();
  const refused: Recorded[] = [];
  for (const name of names) {
    const [, command, index, attempt] =
      /^(plan|diff)-([1-9]\d{0,4})-([1-9]\d{0,4})$/.exec(name.slice(PREFIX.length)) ?? [];
    const job = { command: command as Command, index: Number(index), attempt: Number(attempt) };
    const most = jobs?.[job.command];
    const why =
      command === undefined
        ? 'no job gives an artifact this name'
        : last !== undefined && job.attempt > last
          ? `the run is at attempt ${last}, and this claims to be of attempt ${job.attempt}`
          : most !== undefined && job.index > most
            ? `there ${most === 1 ? 'is 1 job' : `are ${most} jobs`} of ${job.command}, and this claims to be of job ${job.index}`
            : undefined;
    if (why !== undefined) {
      refused.push({
        project: name,
        message: `${why}: something in a job of this run uploaded it. Look at what the change runs before it is run again`,
      });
      continue;
    }
    const key = `${job.command} ${job.index}`;
    if (job.attempt > (newest.get(key)?.job.attempt ?? 0)) newest.set(key, { name, job });
  }
  return { jobs: new Map([...newest.values()].map(({ name, job }) => [name, job])), refused };
}

/** A project is previewed by one job of each command. Two that both say something of it: nobody knows which is right. */
function onceEach(read: readonly Recorded[]): Recorded[] {
  const jobs = new Map<string, Set<number>>();
  for (const { project, job } of read) {
    if (job === undefined) continue;
    const key = `${job.command} ${project}`;
    jobs.set(key, (jobs.get(key) ?? new Set()).add(job.index));
  }
  const twice = new Map([...jobs].filter(([, indexes]) => indexes.size > 1));
  if (twice.size === 0) return [...read];
  const one = ({ project, job }: Recorded) => job === undefined || !twice.has(`${job.command} ${project}`);
  return [
    ...read.filter(one),
    ...[...twice].map(([key, indexes]): Recorded => {
      const [command = '', ...name] = key.split(' ');
      return {
        project: name.join(' '),
        message: `${command} jobs ${[...indexes].sort((a, b) => a - b).join(' and ')} both say what it would do, and one of them was not asked`,
      };
    }),
  ];
}

async function readOne({ folder, name, job }: File, { base, head }: Revisions): Promise<Recorded> {
  const path = join(folder, name);
  const by = job === undefined ? {} : { job };
  const named = projectOfFile(name);
  const { size } = await stat(path);
  if (size > MOST_BYTES) {
    return { project: named, ...by, message: `${path} is larger than ${MOST_BYTES} bytes and was not read` };
  }
  const document = parseJson(await readFile(path, 'utf8'));
  const failed = failedProjectSchema.safeParse(document);
  if (failed.success) {
    const { project, message, code } = failed.data;
    if (failed.data.head === head) return { project, ...by, message, said: code === undefined ? {} : { code } };
    return { project, ...by, message: `${path} is of ${failed.data.head.slice(0, 12)}, not of head` };
  }
  const result = previewSchema.safeParse(document);
  if (!result.success) {
    const issue = result.error.issues[0];
    return { project: named, ...by, message: `${path} is no preview: ${issue?.path.join('.')}: ${issue?.message}` };
  }
  const { engine, project, receipt } = result.data;
  if (receipt.head !== head) {
    return { project, ...by, message: `${path} is a preview of ${receipt.head.slice(0, 12)}, not of head` };
  }
  // A plan compares with the live state; what it may bring in was decided by its base all the same.
  if ((engine !== 'terraform' || job !== undefined) && receipt.base !== base) {
    const other = receipt.base?.slice(0, 12) ?? 'nothing';
    return { project, ...by, message: `${path} compares with ${other}, not with the base ${base.slice(0, 12)}` };
  }
  return { project, ...by, preview: result.data };
}

/** The project that a file is named after, as `writePreviews` names it; the word itself where that was cut short. */
export function projectOfFile(name: string): string {
  const word = name.replace(/\.[^.]+\.json$/, '');
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
