import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSession } from '../../src/change/session.ts';
import { remotePolicy, repositoryOf } from '../../src/diff/remotes.ts';

const COMMIT = 'a'.repeat(40);
let scratch: ScratchRepository;
let base: string;
beforeEach(() => {
  scratch = createScratchRepository();
  base = scratch.commit({
    'k8s/a/kustomization.yaml':
      'resources:\n  - https://github.com/acme/base//deploy?ref=v1.2.3\n  - git@github.com:acme/old.git//x?ref=main\n',
    'mainstem.yaml': 'kubernetes: { remotes: ["https://github.com/listed/*"] }\n',
  });
});
afterEach(() => scratch.remove());

async function why(address: string, files: Readonly<Record<string, string>> = {}, intake: 'block' | 'warn' = 'block') {
  const head = scratch.commit({ 'README.md': `${address}\n`, ...files });
  const session = await openSession({ folder: scratch.root, base, head }, { progress: () => {}, intake });
  return remotePolicy(session)?.({ address, file: 'k8s/a/kustomization.yaml' });
}

describe('what a pull request may have fetched', () => {
  it.each([
    ['what base has', 'https://github.com/acme/base//deploy?ref=v1.2.3'],
    ['what base has, over ssh and at a branch', 'git@github.com:acme/old.git//x?ref=main'],
    ['another version of it', 'https://github.com/acme/base//deploy?ref=v1.3.0'],
    ['another folder of it at a commit', `https://github.com/acme/base//other?ref=${COMMIT}`],
    ['a version with a prefix', 'https://github.com/acme/base//deploy?ref=chart/v2.0.0'],
    ['the same without a scheme', 'github.com/acme/base/deploy?ref=v1.3.0'],
    ['what a list allows', 'https://github.com/listed/any?ref=v1.0.0'],
  ])('%s', async (_, address) => expect(await why(address)).toBeUndefined());

  it.each([
    [
      'of another repository',
      'https://github.com/mallory/base?ref=v1.0.0',
      /nobody allowed it yet.*kubernetes: \{ remotes: \["https:\/\/github\.com\/mallory\/base"\] \}/,
    ],
    ['of another host', 'https://evil.example/acme/base?ref=v1.0.0', /nobody allowed it yet/],
    [
      'of a host that only looks alike',
      'https://github.com@evil.example/acme/base?ref=v1.0.0',
      /nobody allowed it yet/,
    ],
    [
      'of a repository whose name starts alike',
      'https://github.com/acme/base-evil?ref=v1.0.0',
      /nobody allowed it yet/,
    ],
    ['at a branch', 'https://github.com/acme/base//deploy?ref=main', /no commit and no exact version/],
    ['at no revision', 'https://github.com/acme/base//deploy', /no commit and no exact version/],
    ['listed, at half a commit', 'https://github.com/listed/any?ref=abc1234', /no commit and no exact version/],
    ['listed, over plain http', 'http://github.com/listed/any?ref=v1.0.0', /nobody allowed it yet/],
  ])('security row 1: nothing %s', async (_, address, message) => expect(await why(address)).toMatch(message));

  it('security row 1: not what the change itself allows', async () => {
    const files = { 'mainstem.yaml': 'kubernetes: { remotes: ["**"] }\n' };
    expect(await why('https://github.com/mallory/base?ref=v1.0.0', files)).toMatch(/nobody allowed it yet/);
  });

  it('on one’s own machine whatever starts nothing', async () => {
    expect(await why('https://github.com/mallory/base?ref=main', {}, 'warn')).toBeUndefined();
  });

  it('one repository, however it is written', () => {
    for (const address of [
      'https://github.com/acme/base',
      'https://github.com/acme/base.git//deploy?ref=v1',
      'https://github.com/acme/base//deploy',
      'https://github.com/acme/base/deploy/x?ref=v1',
      'github.com/Acme/base/deploy',
      'https://user:secret@github.com/acme/base',
    ])
      expect(repositoryOf(address)).toBe('https://github.com/acme/base');
  });
});
