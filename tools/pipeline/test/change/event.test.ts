import { baseOfEvent } from '@mainstem/github/event';
import { loadChange } from '@mainstem/graph';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeOfEvent } from '../../src/change/event.ts';
import { openChange } from '../../src/change/open.ts';
import { PLAN_SHARD, previewShard } from '../../src/index.ts';

let repository: ScratchRepository;
/** Main is start, stale and main; the pull request branches off start; merge is GitHub's merge of both. */
const sha: Record<'start' | 'stale' | 'main' | 'pull' | 'merge', string> = {
  start: '',
  stale: '',
  main: '',
  pull: '',
  merge: '',
};
beforeAll(() => {
  repository = createScratchRepository();
  sha.start = repository.commit({ a: '1' });
  sha.stale = repository.commit({ b: '1' });
  sha.main = repository.commit({ b: '2' });
  repository.git('checkout', '--quiet', '-b', 'pull', sha.start);
  sha.pull = repository.commit({ c: '1' });
  repository.git('checkout', '--quiet', '--detach', 'main');
  repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'pull');
  sha.merge = repository.git('rev-parse', 'HEAD');
});
afterAll(() => repository.remove());

const pullRequest = () => ({ pull_request: { base: { sha: sha.stale }, head: { sha: sha.pull } } });
const mergeGroup = () => ({ merge_group: { base_sha: sha.main, head_sha: sha.merge } });
const push = () => ({ before: sha.main, after: sha.merge });

describe('the base that a caller gives', () => {
  const inputs = (base: string) => ({ base, head: 'HEAD', workingDirectory: repository.root });
  const baseFor = async (base: string, event: unknown) =>
    (await openChange(changeOfEvent(inputs(base), baseOfEvent(event)), { loadChange })).change.base.tree.revision;

  test.each<[string, keyof typeof sha, () => unknown]>([
    ["the event's", 'stale', pullRequest],
    ["the first parent of GitHub's merge, newer than the event", 'main', pullRequest],
    ['a commit before it', 'start', pullRequest],
    ['of a merge group', 'main', mergeGroup],
    ['before a merge group', 'start', mergeGroup],
    ['anything on a push', 'pull', push],
  ])('%s', async (_, name, event) => expect(await baseFor(sha[name], event())).toBe(sha[name]));

  test.each<[string, string, () => unknown]>([
    ['HEAD of a pull request', 'HEAD', pullRequest],
    ["the pull request's own head", 'pull', pullRequest],
    ['HEAD of a merge group', 'HEAD', mergeGroup],
    ['a tree', 'HEAD^{tree}', pullRequest],
  ])('%s is refused', async (_, base, event) => {
    await expect(baseFor(base, event())).rejects.toThrow(/^Input base is .* not merged into the base of this event/);
  });

  test('is refused before a shard plans anything', async () => {
    const shard = { ...inputs('HEAD'), projects: 'a', environment: '', out: '' };
    const job = { temporary: repository.root, progress: () => {} };
    await expect(previewShard(PLAN_SHARD, shard, baseOfEvent(pullRequest()), job)).rejects.toThrow(
      /^Input base is "HEAD"/,
    );
  });
});
