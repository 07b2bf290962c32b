import { join } from 'node:path';
import { loadChange } from '@mainstem/graph';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChangeRequest, openChange } from '../../src/change/open.ts';
import { intakeIn } from '../../src/change/session.ts';

let repository: ScratchRepository;
const sha = { base: '', head: '' };
beforeAll(() => {
  repository = createScratchRepository();
  sha.base = repository.commit({ 'infra/a/main.tf': 'terraform {\n  backend "s3" {}\n}\n' });
  repository.git('checkout', '--quiet', '-b', 'topic');
  sha.head = repository.commit({ 'infra/a/more.tf': 'locals {}\n' });
});
afterAll(() => repository.remove());

const open = (request: Partial<ChangeRequest> = {}) =>
  openChange({ folder: repository.root, ...request }, { loadChange });
const names = { folder: 'Input working-directory', head: 'Input head', base: 'Input base' };

describe('a request', () => {
  test('without revisions means HEAD and where it left the default branch', async () => {
    const { change, checkedOut, uncommitted } = await open();
    expect([change.base.tree.revision, change.head.tree.revision]).toEqual([sha.base, sha.head]);
    expect({ checkedOut, uncommitted }).toEqual({ checkedOut: true, uncommitted: [] });
  });

  test('is from any folder of the repository, and for any revision', async () => {
    const { change, checkedOut } = await open({ folder: join(repository.root, 'infra'), head: 'main', base: 'topic' });
    expect([change.base.tree.revision, change.head.tree.revision]).toEqual([sha.head, sha.base]);
    expect(checkedOut).toBe(false);
  });

  test('asks for a base only where none is given, and checks only one that is', async () => {
    const asked: string[] = [];
    const findBase = async (_: unknown, head: string) => `${asked.push(`find ${head}`) && head}^`;
    const checkBase = async (_: unknown, base: string) => void asked.push(`check ${base}`);
    await open({ findBase, checkBase });
    await open({ findBase, checkBase, base: 'main' });
    expect(asked).toEqual(['find HEAD', `check ${sha.base}`]);
  });

  test.each<[string, Partial<ChangeRequest>, RegExp]>([
    ['a folder', { folder: '/' }, /^Input working-directory: /],
    ['a head', { head: 'nothing', base: 'main' }, /^Input head: .*nothing/],
    ['a base', { base: 'nothing' }, /^Input base: .*nothing/],
    ['a base, beside a head that is right', { base: 'nothing', head: 'topic' }, /^Input base: .*nothing/],
  ])('says which input is wrong: %s', async (_, request, message) => {
    await expect(open({ ...request, names })).rejects.toThrow(message);
  });

  test('says nothing of inputs to who has none', async () => {
    await expect(open({ base: 'nothing' })).rejects.toThrow(/^(?!Input)/);
  });
});

test.each([
  [{ CI: 'true' }, 'block'],
  [{ CI: 'false' }, 'warn'],
  [{}, 'warn'],
] as const)('with %j what a change brings in is: %s', (environment, expected) => {
  expect(intakeIn(environment)).toBe(expected);
});
