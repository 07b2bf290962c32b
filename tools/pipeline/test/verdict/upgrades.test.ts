import { affectedBy, loadChange } from '@mainstem/graph';
import { createSession, risksOf, settingsOf } from '@mainstem/pipeline';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { templateTexts } from '@mainstem/testing/template';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { upgradeRisks } from '../../src/verdict/upgrades.ts';

const texts = new Map([...templateTexts('apps', 'platform', 'infra'), ...templateTexts('.')]);
let scratch: ScratchRepository;
let base: string;
beforeAll(() => {
  scratch = createScratchRepository();
  base = scratch.commit(Object.fromEntries(texts));
});
afterAll(() => scratch.remove());

type Edit = readonly [path: string, from: string | RegExp, to: string];
const PROVIDERS = 'platform/crossplane/providers/aws.yaml';
const FUNCTIONS = 'platform/crossplane/providers/functions.yaml';
const CORE = 'platform/argocd/crossplane-core.yaml';
const providers: Edit = [PROVIDERS, /:v2\.6\.0/g, ':v2.7.0'];
const functions: Edit = [FUNCTIONS, 'function-auto-ready:v0.6.5', 'function-auto-ready:v0.7.0'];
const core: Edit = [CORE, /2\.4\.3/g, '2.5.0'];
const image: Edit = ['apps/api-service/overlays/dev/kustomization.yaml', /newTag: \S+/, 'newTag: 9.9.9'];

async function told(...edits: Edit[]) {
  const changed = new Map<string, string>();
  for (const [path, from, to] of edits) {
    const text = changed.get(path) ?? texts.get(path) ?? '';
    const after = text.replace(from, to);
    if (after === text) throw new Error(`${path} does not hold ${from}`);
    changed.set(path, after);
  }
  scratch.git('checkout', '--quiet', '--detach', base);
  const head = scratch.commit(Object.fromEntries(changed));
  const repository = await openRepository(scratch.root);
  const change = await loadChange(repository, base, head);
  const session = createSession({ repository, change, uncommitted: [], checkedOut: true, progress: () => {} });
  const dangers = await upgradeRisks(session);
  return risksOf({ affected: affectedBy(change), previews: [], dangers, ...settingsOf(change) });
}

describe('rule 21: Crossplane, its providers and its functions are upgraded alone', () => {
  it.each<[name: string, edits: Edit[]]>([
    ['the core', [core]],
    ['the core of one environment', [[CORE, 'version: 2.4.3', 'version: 2.5.0']]],
    ['all providers of the family', [providers]],
    ['a function', [functions]],
    ['what is no upgrade', [image]],
    ['documentation beside it', [functions, ['platform/README.md', /^/, '# Platform']]],
  ])('%s alone is told nothing of', async (_name, edits) => {
    expect(await told(...edits)).toEqual([]);
  });

  it.each<[name: string, edits: Edit[], reason: string, wayOut: string]>([
    [
      'providers and functions',
      [providers, functions],
      'providers (provider-aws-cloudwatch: v2.6.0 to v2.7.0, and 6 more) and functions (function-auto-ready: v0.6.5 to v0.7.0) move in one change: ',
      'Make a change of its own of providers, and one of functions; ',
    ],
    [
      'the core and providers',
      [core, providers],
      'Crossplane itself (crossplane-core-dev: 2.4.3 to 2.5.0, and 2 more) and providers (',
      'Make a change of its own of Crossplane itself, and one of providers; ',
    ],
    [
      'a function beside an image',
      [functions, image],
      'do not move alone; beside them apps/api-service/overlays/dev/kustomization.yaml changed: ',
      'functions, apart from the rest; ',
    ],
    [
      'a provider beside something else in its file',
      [providers, [PROVIDERS, 'name: provider-aws\n', 'name: provider-of-aws\n']],
      `beside them ${PROVIDERS} changed`,
      'apart from the rest',
    ],
  ])('%s: asks in the last environment', async (_name, edits, reason, wayOut) => {
    const risks = await told(...edits);
    expect(risks).toMatchObject([{ level: 'unknown', environment: 'production', decision: 'acknowledge' }]);
    expect(risks[0]?.reason).toContain(reason);
    expect(risks[0]?.wayOut).toContain(wayOut);
  });

  it('a package that is new, or goes, is no upgrade', async () => {
    const more = `---\napiVersion: pkg.crossplane.io/v1\nkind: Function\nmetadata: { name: function-more }\nspec: { package: "xpkg.crossplane.io/a/function-more:v1.0.0" }\n`;
    expect(await told([FUNCTIONS, /$/, more], image)).toEqual([]);
  });

  it('is in the verdict', async () => {
    const { besidePreviews } = await import('@mainstem/pipeline');
    scratch.git('checkout', '--quiet', '--detach', base);
    const edits = [providers, functions].map(([path, from, to]) => [path, (texts.get(path) ?? '').replace(from, to)]);
    const head = scratch.commit(Object.fromEntries(edits) as Record<string, string>);
    const repository = await openRepository(scratch.root);
    const change = await loadChange(repository, base, head);
    const session = createSession({ repository, change, uncommitted: [], checkedOut: true, progress: () => {} });
    const { dangers = [] } = await besidePreviews(session, []);
    expect(dangers.map(({ reason }) => reason)).toEqual([expect.stringContaining('move in one change')]);
  });
});
