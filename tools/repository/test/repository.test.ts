import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  defaultBase,
  openRepository,
  readChangedTrees,
  readObjects,
  readTree,
  readWorkingTree,
  resolveRevisions,
} from '../src/index.ts';

let scratch: ScratchRepository;
beforeEach(() => {
  scratch = createScratchRepository();
});
afterEach(() => scratch.remove());

describe('revisions', () => {
  it('resolves names to full SHAs in the order asked', async () => {
    const first = scratch.commit({ a: '1' });
    const second = scratch.commit({ a: '2' });
    const repository = await openRepository(scratch.root);
    expect(await resolveRevisions(repository, ['HEAD', 'HEAD~1', 'main'])).toEqual([second, first, second]);
  });

  it.each(['nonsense', '--all', '', 'HEAD~9'])('refuses %j and says what to type', async (name) => {
    scratch.commit({ a: '1' });
    const repository = await openRepository(scratch.root);
    await expect(resolveRevisions(repository, ['HEAD', name])).rejects.toThrow(/Unknown revision .*git log/);
  });

  it('says that an empty repository has no commit', async () => {
    const repository = await openRepository(scratch.root);
    await expect(resolveRevisions(repository, ['HEAD'])).rejects.toThrow('no commit yet');
  });

  it('takes the empty tree as a base', async () => {
    scratch.commit({ a: '1' });
    const repository = await openRepository(scratch.root);
    const empty = scratch.git('hash-object', '-t', 'tree', '-w', '/dev/null');
    const [base, head] = await resolveRevisions(repository, [empty, 'HEAD']);
    const { files } = await readChangedTrees(repository, base as string, head as string);
    expect(files).toEqual([{ path: 'a', status: 'added' }]);
  });

  it('finds the merge base with main', async () => {
    const fork = scratch.commit({ a: '1' });
    scratch.git('switch', '--quiet', '--create', 'feature');
    scratch.commit({ b: '1' });
    scratch.git('switch', '--quiet', 'main');
    scratch.commit({ c: '1' });
    scratch.git('switch', '--quiet', 'feature');
    expect(await defaultBase(await openRepository(scratch.root), 'HEAD')).toBe(fork);
  });

  it('says how to fetch when a shallow clone has no merge base', async () => {
    scratch.commit({ a: '1' });
    scratch.git('switch', '--quiet', '--create', 'feature');
    scratch.commit({ b: '1' });
    scratch.git('switch', '--quiet', 'main');
    scratch.commit({ c: '1' });
    const clone = createScratchRepository();
    try {
      clone.git(
        'fetch',
        '--quiet',
        '--depth=1',
        `file://${scratch.root}`,
        'main:refs/heads/main2',
        'feature:refs/heads/feature',
      );
      clone.git('switch', '--quiet', 'feature');
      clone.git('branch', '--quiet', '-f', 'main', 'main2');
      await expect(defaultBase(await openRepository(clone.root), 'HEAD')).rejects.toThrow('git fetch --unshallow');
    } finally {
      clone.remove();
    }
  });

  it('says so outside a repository', async () => {
    await expect(openRepository('/')).rejects.toThrow('is not inside a Git repository');
  });
});

describe('trees of a change', () => {
  it('rebuilds base from head and the difference', async () => {
    const base = scratch.commit({
      'a/keep': '1',
      'a/edit': '1',
      'a/gone': 'x',
      'b/moved': 'long enough to be found again\n'.repeat(9),
    });
    const head = scratch.commit({
      'a/edit': '2',
      'a/gone': undefined,
      'b/moved': undefined,
      'c/moved': 'long enough to be found again\n'.repeat(9),
      new: '1',
    });
    const repository = await openRepository(scratch.root);
    const change = await readChangedTrees(repository, base, head);
    expect(change.base.entries).toEqual((await readTree(repository, base)).entries);
    expect(change.head.entries).toEqual((await readTree(repository, head)).entries);
    expect(change.renames).toEqual([{ from: 'b/moved', to: 'c/moved' }]);
    expect(new Set(change.files.map(({ path, status }) => `${status} ${path}`))).toEqual(
      new Set(['modified a/edit', 'deleted a/gone', 'deleted b/moved', 'added c/moved', 'added new']),
    );
  });

  it('sees a file that becomes a folder, and a changed mode', async () => {
    const base = scratch.commit({ x: 'file', run: '#!/bin/sh' });
    scratch.git('update-index', '--chmod=+x', 'run');
    scratch.write({ x: undefined, 'x/inside': '1' });
    scratch.git('add', 'x');
    scratch.git('commit', '--quiet', '-m', 'change');
    const repository = await openRepository(scratch.root);
    const { files } = await readChangedTrees(repository, base, scratch.git('rev-parse', 'HEAD'));
    expect(files.map(({ path, status }) => `${status} ${path}`).sort()).toEqual([
      'added x/inside',
      'deleted x',
      'modified run',
    ]);
  });

  it('keeps names apart that are not UTF-8, contain quotes or new lines', async () => {
    scratch.commit({ 'a"b\nc': '1', ünï: '2' });
    const latin = scratch.git('hash-object', '-w', '--stdin');
    const index = `100644 ${latin}\tdir/\xe9.yaml\0`;
    const { execFileSync } = await import('node:child_process');
    execFileSync('git', ['update-index', '-z', '--index-info'], {
      cwd: scratch.root,
      input: Buffer.from(index, 'latin1'),
    });
    scratch.git('commit', '--quiet', '-m', 'odd');
    const tree = await readTree(await openRepository(scratch.root), scratch.git('rev-parse', 'HEAD'));
    expect([...tree.entries.keys()].sort()).toEqual(['a"b\nc', 'dir/\\xe9.yaml', 'ünï']);
  });

  it('follows links, and neither loops nor leaves the repository', async () => {
    const head = scratch.commit({
      'real/file': '1',
      link: { link: 'real' },
      'deep/link': { link: '../link/file' },
      'loop-a': { link: 'loop-b' },
      'loop-b': { link: 'loop-a' },
      outside: { link: '../../etc' },
    });
    const tree = await readTree(await openRepository(scratch.root), head);
    expect(tree.resolve('link/file')).toEqual({ path: 'real/file', links: ['link'] });
    expect(tree.resolve('deep/link')).toEqual({ path: 'real/file', links: ['deep/link', 'link'] });
    expect(tree.resolve('loop-a')).toBeUndefined();
    expect(tree.resolve('outside/passwd')).toBeUndefined();
    expect(tree.resolve('missing')).toBeUndefined();
  });
});

describe('objects', () => {
  it('reads contents of any size, across chunks', async () => {
    const large = 'x'.repeat(3_000_000);
    const head = scratch.commit({ empty: '', large, small: 'é\n' });
    const repository = await openRepository(scratch.root);
    const tree = await readTree(repository, head);
    const texts = new Map<string, string>();
    const ids = new Map([...tree.entries].map(([path, { id }]) => [id, path]));
    await readObjects(repository, [...ids.keys()], (id, content) =>
      texts.set(ids.get(id) ?? '', content.toString('utf8')),
    );
    expect(texts).toEqual(
      new Map([
        ['empty', ''],
        ['large', large],
        ['small', 'é\n'],
      ]),
    );
  });

  it('says when an object is missing', async () => {
    scratch.commit({ a: '1' });
    const repository = await openRepository(scratch.root);
    await expect(readObjects(repository, [`${'0'.repeat(39)}1`], () => {})).rejects.toThrow('Git has no object');
  });
});

it('lists the working tree: new files yes, ignored and deleted ones no', async () => {
  scratch.commit({ '.gitignore': 'ignored\n', kept: '1', gone: '1' });
  scratch.write({ gone: undefined, new: '1', ignored: '1' });
  const { tree, read } = await readWorkingTree(await openRepository(scratch.root));
  expect([...tree.entries.keys()].sort()).toEqual(['.gitignore', 'kept', 'new']);
  expect(read('new')).toBe('1');
});
