import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffProjects, openSession, recordedChange, writePreviews } from '@mainstem/pipeline';
import { createScratchRepository } from '@mainstem/testing';
import { expect, test } from 'vitest';

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: platform, namespace: argocd }
spec:
  project: default
  source: { repoURL: https://example.com/x.git, path: platform/apis, targetRevision: HEAD, directory: { recurse: true } }
  destination: { server: https://kubernetes.default.svc, namespace: crossplane-system }
`;
const DEFINITION = `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: stores.example.org }
spec: { group: example.org, scope: Namespaced, names: { kind: Store, plural: stores }, versions: [{ name: v1, served: true, referenceable: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object } } } } }] }
`;
const composition = (mode: string) => `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: store }
spec:
  compositeTypeRef: { apiVersion: example.org/v1, kind: Store }
  mode: Pipeline
  pipeline: [{ step: ${mode}, functionRef: { name: function-auto-ready } }]
`;
const config = (value: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { a: ${value} }\n`;

const files = (mode: string, value = 'x') => ({
  'platform/argocd/platform.yaml': APPLICATION,
  'platform/apis/beside.yaml': config(value),
  'platform/apis/store/definition.yaml': DEFINITION,
  'platform/apis/store/composition.yaml': composition(mode),
});

async function withSession<T>(
  use: (session: Awaited<ReturnType<typeof openSession>>) => Promise<T>,
  head = files('two', 'y'),
): Promise<T> {
  const scratch = createScratchRepository();
  try {
    const [base, now] = [scratch.commit(files('one')), scratch.commit(head)];
    return await use(await openSession({ folder: scratch.root, base, head: now }, { progress: () => {} }));
  } finally {
    scratch.remove();
  }
}
const addresses = (previews: readonly { project: string; resources: readonly { address: string }[] }[]) =>
  previews.flatMap(({ project, resources }) => resources.map(({ address }) => `${project} ${address}`));
const ONCE = [
  'platform.apis /ConfigMap/crossplane-system/c',
  'platform.apis.store apiextensions.crossplane.io/Composition//store',
];

test('a changed Composition is told under its API, and the folder that is delivered says where', async () => {
  await withSession(async (session) => {
    const { previews, failures } = await diffProjects(session, ['platform.apis', 'platform.apis.store']);
    expect(failures).toEqual([]);
    expect(addresses(previews)).toEqual(ONCE);
    const [outer] = previews;
    expect(outer?.counts.update).toBe(1);
    expect(outer?.warnings.join()).toContain('1 change in the folders below is shown once, under platform.apis.store');
  });
});

test('asked for the delivered folder alone, nothing is left out', async () => {
  await withSession(async (session) => {
    const { previews } = await diffProjects(session, ['platform.apis']);
    expect(addresses(previews)).toHaveLength(2);
  });
});

test('a verdict of what two jobs recorded tells it once too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-once-'));
  try {
    await withSession(async (session) => {
      for (const name of ['platform.argocd', 'platform.apis', 'platform.apis.store'])
        await writePreviews(folder, await diffProjects(session, [name]), session);
      const { previews, failures } = await recordedChange(session.change, folder, () => 'missing');
      expect(failures).toEqual([]);
      expect(addresses(previews).sort()).toEqual(ONCE);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
