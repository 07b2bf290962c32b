import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRepository, type Repository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkWish, type ImageWish } from '../../src/image/reference.ts';
import { setImage } from '../../src/image/set-image.ts';

const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;
const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

const WISH: ImageWish = {
  overlay: 'k8s/overlays/dev',
  image: 'shop',
  newName: '',
  tag: 'v2',
  digest: digest('a'),
  branch: '',
};

const KUSTOMIZATION = `# Who to ask: the shop's team.
resources:
- ../../base
images:
- name: shop
  newName: ghcr.io/acme/shop # the mirror
  newTag: v1
`;

describe('what may be asked for', () => {
  it('a tag without a digest is refused: it can be moved after the review', () => {
    expect(() => checkWish({ ...WISH, digest: '' })).toThrow(/Input digest is empty: a tag can be moved/);
    for (const wrong of ['sha256:abc', digest('A'), `${digest('a')}\n`, 'v2'])
      expect(() => checkWish({ ...WISH, digest: wrong })).toThrow(/Input digest is/);
  });

  it('a branch that is not below image/, or that Git or a shell reads otherwise, is refused', () => {
    for (const branch of [
      'main',
      'env/production',
      'mainstem/ledger/dev',
      'image/',
      'image/../main',
      'image/a..b',
      'image/-f',
      'image/a.lock',
      'image/a/',
      'image/a b',
      'image/$(id)',
      'image/a\nb',
      'refs/heads/image/a',
      `image/${'a'.repeat(300)}`,
    ])
      expect(() => checkWish({ ...WISH, branch }), branch).toThrow(/Input branch is .*begins with image\//);
    for (const branch of ['image/shop', 'image/shop-dev/v1.2.0_x'])
      expect(checkWish({ ...WISH, branch }).branch).toBe(branch);
  });

  it('a name is one of an image, and nothing that Markdown, YAML or a program reads otherwise', () => {
    for (const image of [
      '',
      'shop:v1',
      `shop@${digest('a')}`,
      '-x',
      'a b',
      'a`b',
      'a//b',
      '/a',
      'a/',
      '[x](y)',
      `${'a'.repeat(60)}!`,
    ])
      expect(() => checkWish({ ...WISH, image }), image).toThrow(/Input image is/);
    for (const image of [
      'shop',
      'ghcr.io/acme/shop',
      'localhost:5000/a/b_c',
      '123.dkr.ecr.eu-west-1.amazonaws.com/shop',
    ])
      expect(checkWish({ ...WISH, image, newName: image }).image).toBe(image);
    expect(() => checkWish({ ...WISH, newName: 'x y' })).toThrow(/Input new-name is/);
    expect(() => checkWish({ ...WISH, tag: '-x' })).toThrow(/Input tag is/);
  });
});

describe.skipIf(!hasKubectl)('setting an image (kubectl)', () => {
  let remote: ScratchRepository;
  let folder: string;
  let repository: Repository;
  beforeAll(async () => {
    remote = createScratchRepository();
    const pod = 'spec: { containers: [{ name: shop, image: shop }], initContainers: [{ name: mesh, image: mesh:1 }] }';
    remote.commit({
      'k8s/base/kustomization.yaml': 'resources: [shop.yaml]\n',
      'k8s/base/shop.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop }\nspec:\n  selector: { matchLabels: { app: shop } }\n  template:\n    metadata: { labels: { app: shop } }\n    ${pod}\n`,
      'k8s/overlays/dev/kustomization.yaml': KUSTOMIZATION,
    });
    folder = mkdtempSync(join(tmpdir(), 'mainstem-image-'));
    spawnSync('git', ['clone', '--quiet', remote.root, join(folder, 'clone')]);
    repository = await openRepository(join(folder, 'clone'));
  });
  afterAll(() => {
    remote?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const wanted = (more: Partial<ImageWish> = {}) =>
    setImage(repository, { ...WISH, ...more }, { base: 'main', progress: () => {} });
  const branch = 'image/k8s-overlays-dev/shop';
  const written = (ref = branch) => remote.git('show', `${ref}:k8s/overlays/dev/kustomization.yaml`);

  it('changes the entry and nothing else: comments, order and the writing of lists stay', async () => {
    const main = remote.git('rev-parse', 'main');
    const result = await wanted();
    expect(result).toMatchObject({ is: 'pushed', base: 'main', branch });
    expect(`${written()}\n`).toBe(KUSTOMIZATION.replace('newTag: v1\n', `newTag: v2\n  digest: ${digest('a')}\n`));
    expect(remote.git('diff', '--name-only', 'main', branch)).toBe('k8s/overlays/dev/kustomization.yaml');
    expect(remote.git('rev-parse', `${branch}^`)).toBe(main);
    expect(remote.git('rev-parse', 'main')).toBe(main);
    expect(result.text).toContain(`ghcr.io/acme/shop:v2@${digest('a')}`);
    expect(result.text).toContain('It was `ghcr.io/acme/shop:v1`');
  });

  it('the same wish again pushes nothing: a review of the branch stays good', async () => {
    const before = remote.git('rev-parse', branch);
    expect((await wanted()).is).toBe('kept');
    expect(remote.git('rev-parse', branch)).toBe(before);
  });

  it('a newer image takes the place of the older one, on what the default branch is now', async () => {
    remote.git('checkout', '--quiet', 'main');
    const main = remote.commit({ 'README.md': 'more\n' });
    expect((await wanted({ digest: digest('b'), tag: '' })).is).toBe('pushed');
    expect(remote.git('rev-parse', `${branch}^`)).toBe(main);
    expect(written()).toContain(digest('b'));
    expect(written()).not.toMatch(/newTag|aaaa/);
  });

  it('what a person committed on the branch is not thrown away', async () => {
    remote.git('checkout', '--quiet', branch);
    const theirs = remote.commit({ 'note.txt': 'mine\n' });
    remote.git('checkout', '--quiet', 'main');
    await expect(wanted({ digest: digest('c') })).rejects.toThrow(/has a commit of a person/);
    expect(remote.git('rev-parse', branch)).toBe(theirs);
    expect((await wanted({ digest: digest('c'), branch: 'image/other' })).is).toBe('pushed');
  });

  it('a name that no container uses is refused, and those that are used are named', async () => {
    await expect(wanted({ image: 'shopp', branch: 'image/x' })).rejects.toThrow(
      /no container of k8s\/overlays\/dev uses it: its containers use .*mesh:1/,
    );
    expect(remote.git('branch', '--list', 'image/x')).toBe('');
  });

  it('an image of an init container without an entry gets one', async () => {
    const { is, text } = await wanted({ image: 'mesh', branch: 'image/mesh' });
    expect([is, text.includes('It had no entry')]).toEqual(['pushed', true]);
    expect(written('image/mesh')).toContain(`- name: mesh\n  newTag: v2\n  digest: ${digest('a')}`);
  });

  it('an overlay that is not there, or a base, is refused, and the overlays are named', async () => {
    for (const overlay of ['k8s/overlays/prod', 'k8s/base', '../elsewhere'])
      await expect(wanted({ overlay })).rejects.toThrow(/is no overlay of main; there are k8s\/overlays\/dev/);
  });

  it('what the default branch has already needs no pull request', async () => {
    remote.git('checkout', '--quiet', 'main');
    remote.git('merge', '--quiet', 'image/other');
    expect((await wanted({ digest: digest('c'), branch: 'image/again' })).is).toBe('same');
    expect(remote.git('branch', '--list', 'image/again')).toBe('');
  });

  it('a kustomization that names the image twice is refused with the line', async () => {
    const text = `resources:\n- ../../base\nimages:\n- name: shop\n  newTag: v1\n- name: shop\n  newTag: v2\n`;
    remote.commit({ 'k8s/overlays/dev/kustomization.yaml': text });
    await expect(wanted({ branch: 'image/y' })).rejects.toThrow(/dev\/kustomization\.yaml:6: images names shop twice/);
  });
});
