import { openSession } from '@mainstem/pipeline';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, it } from 'vitest';
import { newErrors } from '../../src/verdict/findings.ts';

const BROKEN = 'resources:\n  - one.yaml\n patches: [\n';
const APP = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop }\nspec: [\n';
const STACK = 'terraform {\n  backend "local" {}\n}\nresource "aws_s3_bucket" {\n';

type Files = Readonly<Record<string, string>>;

/** The new errors of a change; `move` renames files first. */
async function errors(base: Files, head: Files, move: readonly (readonly [string, string])[] = []): Promise<string[]> {
  const scratch = createScratchRepository();
  try {
    const before = scratch.commit(base);
    for (const [from, to] of move) scratch.git('mv', from, to);
    const after = scratch.commit(head);
    const session = await openSession({ folder: scratch.root, base: before, head: after }, { progress: () => {} });
    return newErrors(session.change).map(({ finding }) => `${finding.file}: ${finding.message}`);
  } finally {
    scratch.remove();
  }
}

describe('workflows row 9: an error that stands on main already does not block a later change', () => {
  it.each<[string, Files, Files]>([
    ['an overlay', { 'apps/shop/overlays/dev/kustomization.yaml': BROKEN }, {}],
    ['an Application', { 'argocd/shop.yaml': APP }, {}],
    ['a stack', { 'infra/stacks/dev/network/main.tf': STACK }, {}],
  ])('whose lines the change only moves: %s', async (_, base) => {
    const head = Object.fromEntries(Object.entries(base).map(([path, text]) => [path, `# a line\n\n${text}`]));
    expect(await errors({}, base)).not.toEqual([]);
    expect(await errors(base, head)).toEqual([]);
  });

  it('whose file the change only renames', async () => {
    const base = { 'argocd/shop.yaml': APP };
    expect(await errors(base, { 'README.md': 'x\n' }, [['argocd/shop.yaml', 'argocd/store.yaml']])).toEqual([]);
  });

  it('but the same error a second time is new', async () => {
    const one = (name: string) =>
      `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: ${name} }\nspec: 1\n`;
    const before = await errors({}, { 'argocd/shop.yaml': one('shop') });
    expect(before).toHaveLength(1);
    expect(
      await errors({ 'argocd/shop.yaml': one('a') }, { 'argocd/shop.yaml': `${one('a')}---\n${one('b')}` }),
    ).toEqual(before);
  });
});
