import { describe, expect, it } from 'vitest';
import { validateEnvironments } from '../../src/index.ts';
import { examine } from './trees.ts';

const overlay = (path: string) => ({
  [`${path}/kustomization.yaml`]: 'resources: [c.yaml]\n',
  [`${path}/c.yaml`]: MAP,
});
const MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n';
const stack = (path: string) => ({ [`${path}/main.tf`]: 'terraform {\n  backend "local" {}\n}\n' });

async function told(...parts: Record<string, string>[]): Promise<string[]> {
  const { graph } = await examine(Object.assign({}, ...parts));
  return validateEnvironments(graph).map(({ file, message, suggestion }) => `${file}: ${message}. ${suggestion}`);
}

describe('rivals row 5: a folder beside environments that is none', () => {
  it('a misspelt overlay is asked about, with the command that mends it', async () => {
    expect(await told(overlay('apps/a/overlays/dev'), overlay('apps/a/overlays/prodution'))).toEqual([
      `apps/a/overlays/prodution/kustomization.yaml: apps/a/overlays/prodution is of no environment, and apps/a/overlays/dev beside it is: no environment's policy holds for it. ` +
        'Did you mean production? Then type: git mv apps/a/overlays/prodution apps/a/overlays/production. If prodution is an environment of its own, add {name: prodution} to "environments" in mainstem.yaml.',
    ]);
  });

  it('one that is like none is to be declared', async () => {
    expect(await told(overlay('apps/a/overlays/dev'), overlay('apps/a/overlays/sandbox'))).toEqual([
      expect.stringContaining('If sandbox is an environment, add {name: sandbox} to "environments" in mainstem.yaml.'),
    ]);
  });

  it('another of an environment is to be an alias of it', async () => {
    expect(await told(stack('infra/net/staging'), stack('infra/net/staging-eu'))).toEqual([
      expect.stringContaining('If it is of staging, add staging-eu to the aliases of staging in mainstem.yaml.'),
    ]);
  });

  it('a misspelt stack is asked about', async () => {
    expect(await told(stack('infra/stacks/net/dev'), stack('infra/stacks/net/stagin'))).toEqual([
      expect.stringContaining('Did you mean staging?'),
    ]);
  });

  it.each<[string, Record<string, string>[]]>([
    ['a stack that all share', [stack('infra/stacks/dev'), stack('infra/stacks/bootstrap')]],
    [
      'a base',
      [overlay('apps/a/dev'), overlay('apps/a/base'), { 'apps/a/dev/kustomization.yaml': 'resources: [../base]\n' }],
    ],
    ['overlays that are called after no environment', [overlay('apps/a/eu'), overlay('apps/a/us')]],
    ['an environment further up', [overlay('apps/dev/a'), overlay('apps/dev/b')]],
  ])('not %s', async (_name, parts) => {
    expect(await told(...parts)).toEqual([]);
  });
});
