import { affectedBy } from '@mainstem/graph';
import { openChange } from '@mainstem/pipeline/open';
import { statusOf } from '@mainstem/pipeline/rollout';
import { changedOnDisk, git } from '@mainstem/repository';
import { describeStanding } from './standing.ts';

/**
 * What `mainstem` alone says in a repository.
 *
 * @returns `undefined` where there is no repository, no commit or nothing to compare with: then the overview is what helps.
 */
export async function standing(folder: string): Promise<string | undefined> {
  try {
    const { repository, change } = await openChange({ folder }, import('@mainstem/graph'));
    const { base, head, projects } = affectedBy(change);
    const [branch, count, uncommitted, due] = await Promise.all([
      git(repository, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
      git(repository, ['rev-list', '--count', `${base}..${head}`]),
      changedOnDisk(repository),
      dueOf(repository),
    ]);
    return describeStanding({
      branch: branch.code === 0 ? branch.stdout.toString('utf8').trim() : undefined,
      commits: Number(count.stdout.toString('utf8').trim()),
      uncommitted: uncommitted.length,
      affected: projects,
      due,
    });
  } catch {
    return undefined;
  }
}

async function dueOf(repository: Parameters<typeof statusOf>[0]) {
  const { environments } = await statusOf(repository, {});
  return environments.flatMap(({ environment, due, advanced }) =>
    due.length > 0 && advanced !== null ? [{ environment, count: due.length }] : [],
  );
}
