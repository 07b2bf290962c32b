import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { previewSchema, type ReceiptIndex } from '@mainstem/change';
import {
  type Artifact,
  downloadArtifact,
  findReceipts,
  type GitHub,
  isPlanOf,
  type MergedPull,
  parentsOf,
  type ReceiptRequest,
} from '@mainstem/github';

export interface Collected {
  /** How many receipts were written. */
  readonly count: number;
  /** Sentences on receipts that do not count. */
  readonly notes: readonly string[];
}

/** What one pull request's artifacts may hold together once unpacked: they are data of another job. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Files right in the artifact, with no folder, so that none can lead out of the folder of receipts. */
const RECEIPT = /^[^/\\]+\.terraform\.json$/;

/** What is asked of others about a receipt. */
export interface Checks {
  /** Of a file: whether GitHub attests that the trusted workflow made it. */
  readonly isAttested: (file: string) => Promise<boolean>;
  /** Of a commit: whether the branch that is applied has it. */
  readonly isOnBranch: (sha: string) => Promise<boolean>;
}

/**
 * Fetches the receipts of the pull requests that were merged with some commits into a folder, with the index that says which
 * pull request each came from. Of several runs the newest counts that has a receipt of the pull request.
 */
export async function collectReceipts(
  github: GitHub,
  folder: string,
  request: ReceiptRequest,
  { isAttested, isOnBranch }: Checks,
): Promise<Collected> {
  const index: ReceiptIndex = [];
  const notes: string[] = [];
  const commits = new Map<string, Promise<string[] | undefined>>();
  const parents = (sha: string) => {
    const known = commits.get(sha) ?? parentsOf(github, sha);
    commits.set(sha, known);
    return known;
  };

  /** The receipts in an artifact that belong to the pull request, written into the folder. */
  async function keep(pull: MergedPull, artifact: Artifact): Promise<ReceiptIndex> {
    const kept: ReceiptIndex = [];
    for (const [name, content] of await downloadArtifact(github, artifact, MOST_BYTES)) {
      if (!RECEIPT.test(name)) continue;
      const which = `${name} of pull request #${pull.number}`;
      const preview = previewSchema.safeParse(parseJson(content.toString('utf8')));
      if (!preview.success) {
        notes.push(`${which} is no receipt`);
        continue;
      }
      const { head } = preview.data.receipt;
      if (!(await isPlanOf(pull, head, parents, isOnBranch))) {
        const expected = `neither its head ${pull.headSha.slice(0, 12)} nor a merge of that into ${request.branch}`;
        notes.push(`${which} does not count: ${head.slice(0, 12)} is ${expected}`);
        continue;
      }
      const file = join(`pull-request-${pull.number}`, String(artifact.runId), artifact.name, name);
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
      if (await isAttested(join(folder, file)))
        kept.push({ file, pullRequest: pull.number, head, mergeCommit: pull.mergeSha });
      else notes.push(`${which} does not count: GitHub does not attest it`);
    }
    return kept;
  }

  for (const { pull, runs, notes: refused } of await findReceipts(github, request)) {
    for (const why of refused) notes.push(`receipts of pull request #${pull.number} do not count: ${why}`);
    for (const artifacts of runs) {
      const kept: ReceiptIndex = [];
      for (const artifact of artifacts) kept.push(...(await keep(pull, artifact)));
      index.push(...kept);
      if (kept.length > 0) break;
    }
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'receipts.json'), JSON.stringify(index, null, 2));
  return { count: index.length, notes };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
