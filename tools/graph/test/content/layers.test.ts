/**
 * Who is affected by a change in each layer of the template's infrastructure: read it as the answer to "what do I put at risk?". A row is
 * right when its owner would plan exactly these.
 */
import { affectedBy, loadChange } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { templateTexts } from '@mainstem/testing/template';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ENVIRONMENTS = ['dev', 'staging', 'production'];
const files = Object.fromEntries(templateTexts('apps', 'infra', 'platform'));
const settings = { 'mainstem.yaml': `environments:\n${ENVIRONMENTS.map((name) => `  - name: ${name}\n`).join('')}` };

let scratch: ScratchRepository;
let base: string;
beforeAll(() => {
  scratch = createScratchRepository();
  base = scratch.commit({ ...files, ...settings });
});
afterAll(() => scratch.remove());

/** Stacks in every environment, `identity` for `infra.stacks.<environment>.identity`. */
const everywhere = (...stacks: readonly string[]) =>
  ENVIRONMENTS.flatMap((environment) => stacks.map((stack) => `infra.stacks.${environment}.${stack}`));
const inDev = (...stacks: readonly string[]) => stacks.map((stack) => `infra.stacks.dev.${stack}`);
const module = (name: string) => `infra.modules.${name}`;

const TABLE: readonly (readonly [layer: string, file: string, affected: readonly string[]])[] = [
  [
    'the network of all',
    'infra/modules/network/main.tf',
    [module('network'), ...everywhere('network', 'cluster', 'crossplane', 'handover')],
  ],
  [
    'the cluster of all',
    'infra/modules/cluster/main.tf',
    [module('cluster'), ...everywhere('cluster', 'crossplane', 'handover')],
  ],
  [
    'Crossplane’s identity',
    'infra/modules/crossplane-identity/main.tf',
    [module('crossplane-identity'), ...everywhere('crossplane', 'handover')],
  ],
  [
    'databases’ network',
    'infra/modules/database-network/main.tf',
    [module('database-network'), ...everywhere('crossplane', 'handover')],
  ],
  ['DNS', 'infra/modules/dns/main.tf', [module('dns'), ...everywhere('account', 'handover')]],
  ['the budget', 'infra/modules/budget/main.tf', [module('budget'), ...everywhere('account', 'handover')]],
  ['the pipeline’s roles', 'infra/modules/github-oidc/main.tf', [module('github-oidc'), ...everywhere('identity')]],
  ['what the pipeline may change in clusters', 'infra/policies/cluster.json.tftpl', everywhere('identity')],
  [
    'what Argo CD’s Pods may do',
    'infra/policies/pods/argocd.json.tftpl',
    ['cluster', 'crossplane', 'handover'].map((stack) => `infra.stacks.production.${stack}`),
  ],
  [
    'what External Secrets may read',
    'infra/policies/pods/external-secrets.json.tftpl',
    everywhere('cluster', 'crossplane', 'handover'),
  ],
  ['who is trusted', 'infra/repository.json', everywhere('identity')],
  ['one network', 'infra/stacks/dev/network/main.tf', inDev('network', 'cluster', 'crossplane', 'handover')],
  ['one cluster', 'infra/stacks/dev/cluster/main.tf', inDev('cluster', 'crossplane', 'handover')],
  ['one identity', 'infra/stacks/dev/identity/main.tf', inDev('identity')],
  ['the hand-over of one environment', 'infra/stacks/dev/handover/main.tf', inDev('handover')],
  ['a page of a module', 'infra/modules/network/README.md', []],
];

async function affected(file: string): Promise<{ names: string[]; waves: string[][] }> {
  const comment = file.endsWith('.tf') ? '\n# changed\n' : '\n';
  const head = scratch.commit({ [file]: `${files[file] ?? ''}${comment}` });
  try {
    const document = affectedBy(await loadChange(await openRepository(scratch.root), base, head));
    return {
      names: document.projects.map(({ name }) => name).sort(),
      waves: (document.waves.dev ?? []).map((wave) => [...wave].sort()),
    };
  } finally {
    scratch.commit({ [file]: files[file] });
  }
}

it.each(TABLE)('%s (%s) reaches exactly its readers', async (_layer, file, expected) => {
  expect((await affected(file)).names).toEqual([...expected].sort());
});

it('a change of the network is applied in the order in which states are read', async () => {
  expect((await affected('infra/modules/network/main.tf')).waves).toEqual(
    ['network', 'cluster', 'crossplane', 'handover'].map((stack) => inDev(stack)),
  );
});

// Wider than need be: a Composition selects facts by the composite's own environment, which the graph does not follow. Overlays of other
// environments are previewed too, and found unchanged.
it('a facts key reaches who delivers it, the APIs, and every overlay with composites; no stack', async () => {
  const { names } = await affected('platform/crossplane/facts/dev/environment-config.yaml');
  expect(names).toEqual([
    ...ENVIRONMENTS.map((environment) => `apps.api-service.overlays.${environment}`).sort(),
    'platform.argocd',
    ...['bucket', 'identity', 'postgres', 'queue'].map((api) => `platform.crossplane.apis.${api}`),
    'platform.crossplane.facts.dev',
  ]);
});
