import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkOut, openRepository, readTree, withScratch } from '../src/index.ts';

let scratch: ScratchRepository;
beforeEach(() => {
  scratch = createScratchRepository();
});
afterEach(() => scratch.remove());

it('security row 26: no chain of links in a scratch checkout leads out of it, whatever is written first', async () => {
  const links = {
    'a/b/c/up': { link: '../../../..' },
    'a/b/c/near': { link: '../..' },
    'a/b/c/one': { link: 'near/..' },
    'a/b/c/x': { link: 'up/../../etc/hostname' },
    'a/b/c/y': { link: 'one/../../../etc/hostname' },
    'a/b/c/z': { link: 'near/../../../etc/hostname' },
    'a/b/c/absolute': { link: '/etc/hostname' },
    'a/b/c/through': { link: 'one/../one/etc/hostname' },
  };
  const head = scratch.commit({ 'a/file': '1', 'etc/hostname': 'ours', ...links });
  const repository = await openRepository(scratch.root);
  const tree = await readTree(repository, head);
  for (const paths of [[...tree.entries.keys()], [...tree.entries.keys()].reverse()]) {
    await withScratch(async (folder) => {
      await checkOut(repository, tree, paths, folder);
      const inside = realpathSync(folder);
      for (const path of Object.keys(links)) {
        const there = join(folder, path);
        if (lstatSync(there, { throwIfNoEntry: false }) === undefined) continue;
        const real = realpathSync(there);
        expect(real === inside || real.startsWith(`${inside}/`), `${path} leads to ${real}`).toBe(true);
      }
    });
  }
});

it('links that stay inside lead where they lead in the tree', async () => {
  const head = scratch.commit({ 'real/file': '1', link: { link: 'real' }, 'deep/link': { link: '../link/file' } });
  const repository = await openRepository(scratch.root);
  const tree = await readTree(repository, head);
  await withScratch(async (folder) => {
    await checkOut(repository, tree, tree.entries.keys(), folder);
    expect(readFileSync(join(folder, 'deep/link'), 'utf8')).toBe('1');
    expect(readFileSync(join(folder, 'link/file'), 'utf8')).toBe('1');
  });
});
