import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import {
  InputError,
  type Preview,
  parseJson,
  previewSchema,
  type ReceiptIndex,
  receiptIndexSchema,
  shortCommit,
} from '@mainstem/change';
import { gitOrFail, type Repository } from '@mainstem/repository';
import { type ReceiptKeys, sealState } from '@mainstem/terraform';
import { projectOfFile } from '../recorded/recorded.ts';

/** Which pull request each receipt came from, as the apply action learned it from GitHub. */
const INDEX = 'receipts.json';
/** A receipt comes from another job and is data, not trusted. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A receipt that counts for this apply. */
export interface CountedReceipt {
  readonly preview: Preview;
  readonly head: string;
  readonly pullRequest?: number;
  readonly sealed: boolean;
  /** Digests of risks that its verdict let pass; `all` where the whole of it passed. */
  readonly accepted: 'all' | ReadonlySet<string>;
}

export interface RefusedReceipt {
  readonly file: string;
  readonly project: string;
  /** The end of "this receipt does not count: …". */
  readonly why: string;
}

export interface Receipts {
  readonly counted: readonly CountedReceipt[];
  readonly refused: readonly RefusedReceipt[];
}

export interface ReceiptRules {
  readonly repository: Repository;
  /** The commit that is applied. */
  readonly revision: string;
  /** What was applied last: receipts of pull requests merged before have had their turn. */
  readonly since?: string | undefined;
  /** The same, where it is another one for some project. */
  readonly sinceOf?: ((project: string) => string | undefined) | undefined;
  readonly keys: ReceiptKeys | undefined;
  /** Whether a receipt without a valid seal counts. */
  readonly sealedOnly: boolean;
  /** The environment of a project at the revision, by its declared name; absent: of none. */
  readonly environmentOf: (project: string) => string | undefined;
  /** The inputs digest of a project at the revision. */
  readonly inputsOf: (project: string) => string | undefined;
}

/**
 * The receipts in a folder and below it, and which of them count: those as they were made, from pull requests merged within the range.
 *
 * With `receipts.json` a receipt counts only by its entry there: merged after `since` and up to the revision, and of the pull request's last head.
 * Without, only when its head is part of the revision, or nothing that the project depends on differs from it (a squash merge).
 *
 * @throws InputError when the folder or its index cannot be read.
 */
export async function readReceipts(folder: string, rules: ReceiptRules): Promise<Receipts> {
  const index = await readIndex(folder);
  const ranges = new Map<string | undefined, Promise<Range>>();
  const rangeOf = (project: string): Promise<Range> => {
    const since = rules.sinceOf === undefined ? rules.since : rules.sinceOf(project);
    const range = ranges.get(since) ?? commitsOf(rules, since);
    ranges.set(since, range);
    return range;
  };
  const counted: CountedReceipt[] = [];
  const refused: RefusedReceipt[] = [];
  for (const file of await jsonFiles(folder)) {
    const document = await readPreview(join(folder, file));
    // What has another name is no receipt at all.
    if (document === undefined && file.endsWith('.terraform.json'))
      refused.push({ file, project: projectOfFile(basename(file)), why: 'it is no preview' });
    if (document === undefined || document.engine !== 'terraform') continue;
    const { project, receipt } = document;
    const entry = index?.get(file);
    const range = await rangeOf(project);
    const state = sealState(document, rules.keys?.seal);
    const why =
      state === 'edited'
        ? 'it is not as it was made: its seal or its digests do not fit'
        : rules.sealedOnly && state !== 'sealed'
          ? rules.keys === undefined
            ? 'only sealed receipts count here, and there is no key to check a seal: set MAINSTEM_RECEIPT_KEY or MAINSTEM_RECEIPT_KMS_KEY'
            : 'it carries no seal'
          : receipt.dirty
            ? 'it was made with uncommitted files'
            : (whyOfAnother(document, rules) ??
              (index === undefined ? whyNotMerged(document, range, rules) : whyNotInIndex(document, entry, range)));
    if (why === undefined) {
      const pullRequest = entry === undefined ? {} : { pullRequest: entry.pullRequest };
      const accepted = entry?.accepted ?? 'all';
      counted.push({
        preview: document,
        head: receipt.head,
        ...pullRequest,
        sealed: state === 'sealed',
        accepted: accepted === 'all' ? accepted : new Set(accepted),
      });
    } else refused.push({ file, project, why });
  }
  return { counted, refused };
}

/** A plan for another environment than the project is of: that one's key and role are others. */
function whyOfAnother({ project, environment }: Preview, { environmentOf }: ReceiptRules): string | undefined {
  const its = environmentOf(project);
  return environment === undefined || environment === its
    ? undefined
    : `it was made for ${environment}, and ${project} is of ${its ?? 'none'}`;
}

interface Range {
  /** Commits of the revision that `since` does not have. */
  readonly within: ReadonlySet<string>;
  readonly revision: string;
  readonly since: string | undefined;
}

function whyNotInIndex(
  { receipt }: Preview,
  entry: ReceiptIndex[number] | undefined,
  range: Range,
): string | undefined {
  if (entry === undefined) return `${INDEX} does not name it`;
  const name = `pull request #${entry.pullRequest}`;
  if (receipt.head !== entry.head)
    return `it is of an older head of ${name} (${shortCommit(receipt.head)}, not ${shortCommit(entry.head)})`;
  if (range.within.has(entry.mergeCommit)) return undefined;
  return `${name} was not merged ${range.since === undefined ? 'into' : `between ${shortCommit(range.since)} and`} ${shortCommit(range.revision)}`;
}

function whyNotMerged({ project, receipt }: Preview, range: Range, rules: ReceiptRules): string | undefined {
  if (range.within.has(receipt.head)) return undefined;
  // After a squash its head is no ancestor; but what was reviewed is what is here.
  if (receipt.inputs === rules.inputsOf(project)) return undefined;
  return `its head ${shortCommit(receipt.head)} is not part of ${shortCommit(range.revision)}, and what the project depends on differs`;
}

async function commitsOf({ repository, revision }: ReceiptRules, since: string | undefined): Promise<Range> {
  const args = ['rev-list', revision, ...(since === undefined ? [] : [`^${since}`])];
  const commits = (await gitOrFail(repository.root, args)).toString('utf8').split('\n');
  return { within: new Set(commits), revision, since };
}

async function readIndex(folder: string): Promise<Map<string, ReceiptIndex[number]> | undefined> {
  const path = join(folder, INDEX);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const result = receiptIndexSchema.safeParse(parseJson(text));
  if (result.success) return new Map(result.data.map((entry) => [entry.file.replace(/^\.\//, ''), entry]));
  const issue = result.error.issues[0];
  throw new InputError(
    `${path}: ${issue?.path.join('.') || 'the document'}: ${issue?.message}. Expected: [{ "file", "pullRequest", "head", "mergeCommit" }, …]`,
  );
}

async function jsonFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new InputError(
      `The folder ${folder} cannot be read. Give --receipts the folder that holds what plan --out wrote.`,
    );
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => file !== INDEX)
    .sort();
}

/** The document as it was read, with fields that this version does not know: its seal covers them. */
async function readPreview(path: string): Promise<Preview | undefined> {
  if ((await stat(path)).size > MOST_BYTES) return undefined;
  const document = parseJson(await readFile(path, 'utf8'));
  return previewSchema.safeParse(document).success ? (document as Preview) : undefined;
}
