import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { previewSchema, type ReceiptIndex } from '@mainstem/change';
import { downloadArtifact, findReceipts, type GitHub, type ReceiptRequest } from '@mainstem/github';

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

/**
 * Fetches the receipts of the pull requests that were merged with some commits into a folder, with the index that says which
 * pull request each came from.
 *
 * @param isAttested tells of a file whether GitHub attests that the trusted workflow made it.
 */
export async function collectReceipts(
  github: GitHub,
  folder: string,
  request: ReceiptRequest,
  isAttested: (file: string) => Promise<boolean>,
): Promise<Collected> {
  const index: ReceiptIndex = [];
  const notes: string[] = [];
  for (const { pull, artifacts, refused } of await findReceipts(github, request)) {
    const pullRequest = pull.number;
    if (refused !== undefined) notes.push(`receipts of pull request #${pullRequest} do not count: ${refused}`);
    for (const artifact of artifacts) {
      for (const [name, content] of await downloadArtifact(github, artifact, MOST_BYTES)) {
        if (!RECEIPT.test(name)) continue;
        const preview = previewSchema.safeParse(parseJson(content.toString('utf8')));
        if (!preview.success) {
          notes.push(`${name} of pull request #${pullRequest} is no receipt`);
          continue;
        }
        const file = join(`pull-request-${pullRequest}`, artifact.name, name);
        await mkdir(join(folder, `pull-request-${pullRequest}`, artifact.name), { recursive: true });
        await writeFile(join(folder, file), content);
        if (!(await isAttested(join(folder, file)))) {
          notes.push(`${name} of pull request #${pullRequest} does not count: GitHub does not attest it`);
          continue;
        }
        // The run was of the pull request's last head; its plans are of GitHub's merge of that into the base.
        index.push({ file, pullRequest, head: preview.data.receipt.head, mergeCommit: pull.mergeSha });
      }
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
