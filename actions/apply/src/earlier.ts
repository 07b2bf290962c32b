import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checks, collectReceipts } from '@mainstem/action/receipts';
import { previewSchema, receiptIndexSchema, type UnreviewedChange } from '@mainstem/change';
import type { GitHub, ReceiptRequest } from '@mainstem/github';
import type { Session } from '@mainstem/pipeline/session';
import { git } from '@mainstem/repository';

/** How many commits before the range are looked at. */
const MOST_COMMITS = 20;

interface Looking {
  readonly github: GitHub;
  readonly request: ReceiptRequest;
  readonly checks: Checks;
  readonly temporary: string;
}

/**
 * Where what no receipt of the range shows was shown by a pull request that was merged a little before it: then nobody overlooked
 * anything, and `since` is too late. Sentences; nothing of it counts.
 */
export async function shownBefore(
  missing: readonly UnreviewedChange[],
  { repository, base }: Session,
  { github, request, checks, temporary }: Looking,
): Promise<string[]> {
  const list = ['rev-list', '--first-parent', `--max-count=${MOST_COMMITS}`, base];
  const { stdout } = await git(repository.root, list);
  const commits = stdout.toString('utf8').split('\n').filter(Boolean);
  const folder = join(temporary, 'mainstem', 'earlier');
  await collectReceipts(github, folder, { ...request, commits }, checks);
  const index = receiptIndexSchema.parse(JSON.parse(await readFile(join(folder, 'receipts.json'), 'utf8')));
  const wanted = new Set(missing.map(({ kind, address, action }) => `${kind} ${address} ${action}`));
  const found = new Map<number, { mergeCommit: string; addresses: Set<string> }>();
  for (const { file, pullRequest, mergeCommit } of index) {
    const preview = previewSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
    for (const { kind, address, action } of preview.resources) {
      if (!wanted.has(`${kind} ${address} ${action}`)) continue;
      const entry = found.get(pullRequest) ?? { mergeCommit, addresses: new Set() };
      entry.addresses.add(address);
      found.set(pullRequest, entry);
    }
  }
  return [...found].map(([pull, { mergeCommit, addresses }]) => {
    const some = [...addresses].slice(0, 3).join(', ') + (addresses.size > 3 ? ` and ${addresses.size - 3} more` : '');
    return (
      `pull request #${pull} shows ${some}, and was merged before ${base.slice(0, 12)}, since when receipts count. Where its apply did not end ` +
      `well, give since: the commit before its merge (git rev-parse ${mergeCommit.slice(0, 12)}^1)`
    );
  });
}
