import { affectedBy, loadChange } from '@mainstem/graph';
import { createSession, diffProjects, verdictOf } from '@mainstem/pipeline';
import { previewCommands } from '@mainstem/pipeline/shards';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { expect, it } from 'vitest';

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop, namespace: argocd }
spec:
  project: default
  source:
    repoURL: https://example.com/shop.git
    path: charts/shop
    targetRevision: HEAD
    helm: { valueFiles: [values-prod.yaml] }
  destination: { name: production, namespace: shop }
`;

const TREE = {
  'argocd/shop.yaml': APPLICATION,
  'charts/shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
  'charts/shop/templates/cm.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop }\ndata: { a: "{{ .Values.a }}" }\n',
  'charts/shop/values-prod.yaml': 'a: 1\n',
};

it.each<[string, Record<string, string>, string[]]>([
  [
    'a template',
    { 'charts/shop/templates/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: other }\n' },
    ['charts.shop'],
  ],
  ['the values', { 'charts/shop/values-prod.yaml': 'a: 2\n' }, ['charts.shop', 'charts/shop/values-prod.yaml']],
  ['documentation', { 'charts/shop/README.md': '# shop\n' }, []],
])('a chart that an Application renders is never "no change" after a change of %s', async (_, edit, addresses) => {
  const scratch = createScratchRepository();
  try {
    const base = scratch.commit(TREE);
    const head = scratch.commit(edit);
    const repository = await openRepository(scratch.root);
    const change = await loadChange(repository, base, head);
    const affected = affectedBy(change);
    const session = createSession({ repository, change, uncommitted: [], checkedOut: true, progress: () => {} });
    const outcome = await diffProjects(session, previewCommands(affected).diff);
    expect(outcome.failures).toEqual([]);
    const verdict = verdictOf({ affected, ...outcome, acknowledged: [], settings: change.head.settings });
    expect(verdict.risks.map(({ address }) => address).sort()).toEqual(addresses);
    expect(verdict.risks.every(({ level }) => level === 'unknown')).toBe(true);
  } finally {
    scratch.remove();
  }
});
