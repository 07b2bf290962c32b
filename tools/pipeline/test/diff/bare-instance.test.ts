import { wiredFiles } from '@mainstem/crossplane/wiring';
import { besidePreviews, openSession, previewChange, risksOf, settingsOf } from '@mainstem/pipeline';
import { createScratchRepository } from '@mainstem/testing';
import { expect, test } from 'vitest';

/** The cluster-scoped Instance, as people write it. */
const INSTANCE = `apiVersion: rds.aws.upbound.io/v1beta1
kind: Instance
metadata:
  name: team-alpha-db
spec:
  forProvider:
    region: us-east-1
    instanceClass: db.t3.medium
    engine: postgres
    engineVersion: "15.4"
    allocatedStorage: 100
    storageEncrypted: true
    multiAz: true
  writeConnectionSecretToRef:
    namespace: team-alpha
    name: db-credentials
`;
const project = (whitelist: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: teams, namespace: argocd }\nspec:\n  sourceRepos: ["*"]\n  destinations: [{ server: "*", namespace: "*" }]\n  clusterResourceWhitelist: ${whitelist}\n`;
const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: alpha, namespace: argocd, finalizers: [resources-finalizer.argocd.argoproj.io] }
spec:
  project: teams
  source: { repoURL: https://example.com/x.git, path: apps/alpha/overlays/dev, targetRevision: HEAD }
  destination: { server: https://kubernetes.default.svc, namespace: team-alpha }
  syncPolicy: { automated: { prune: true } }
`;
const files = (instance: string, whitelist = '[{ group: rds.aws.upbound.io, kind: Instance }]') => ({
  'platform/argocd/alpha.yaml': APPLICATION,
  'platform/argocd/project.yaml': project(whitelist),
  'apps/alpha/overlays/dev/kustomization.yaml':
    instance === '' ? 'resources: [config.yaml]\n' : 'resources: [config.yaml, database.yaml]\n',
  'apps/alpha/overlays/dev/config.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { a: b }\n',
  ...(instance === '' ? {} : { 'apps/alpha/overlays/dev/database.yaml': instance }),
});

async function change(base: Record<string, string>, head: Record<string, string>) {
  const scratch = createScratchRepository();
  try {
    const before = scratch.commit(base);
    const after = scratch.commit(head);
    const session = await openSession({ folder: scratch.root, base: before, head: after }, { progress: () => {} });
    const changed = await previewChange(session);
    const { invalid = [], dangers = [] } = await besidePreviews(session, changed.previews);
    const risks = risksOf({ ...changed, ...settingsOf(session.change), invalid, dangers });
    const resources = changed.previews
      .filter(({ project: name }) => name === 'apps.alpha.overlays.dev')
      .flatMap((preview) => preview.resources);
    return {
      shown: resources.map(
        ({ address, action, risk }) => `${action} ${address} ${risk.level}: ${risk.reasons.join('; ')}`,
      ),
      risks: risks.map(({ level, decision, reason }) => `${level} ${decision} ${reason}`),
    };
  } finally {
    scratch.remove();
  }
}

type Row = readonly [name: string, before: string, after: string, shown: RegExp];
const replaced = (from: string, to: string) => INSTANCE.replace(from, to);
const ADDRESS = 'rds\\.aws\\.upbound\\.io/Instance//team-alpha-db';

// Delivered into a namespace that the object has not: it is the cluster's.
test.each<Row>([
  [
    'is made',
    '',
    INSTANCE,
    new RegExp(`^create ${ADDRESS} safe: creates PostgreSQL 15\\.4, 100 GiB, deleted with its object`),
  ],
  [
    'grows',
    INSTANCE,
    replaced('allocatedStorage: 100', 'allocatedStorage: 200'),
    /^update .* safe: grows from 100 to 200 GiB; no restart/,
  ],
  ['gets another class', INSTANCE, replaced('db.t3.medium', 'db.m7g.large'), /^update .* disrupt: instanceClass/],
  [
    'is no longer encrypted',
    INSTANCE,
    replaced('storageEncrypted: true', 'storageEncrypted: false'),
    /^update .* stuck: storageEncrypted cannot be changed/,
  ],
  [
    'loses its standby',
    INSTANCE,
    replaced('multiAz: true', 'multiAz: false'),
    /^update .* disrupt: .*without one a failure is an outage/,
  ],
  [
    'writes its Secret elsewhere',
    INSTANCE,
    replaced('namespace: team-alpha', 'namespace: team-beta'),
    /^update .* disrupt: its connection Secret is written elsewhere/,
  ],
  ['goes', INSTANCE, '', new RegExp(`^delete ${ADDRESS} destroy: AWS deletes the database and its data`)],
  [
    'goes, and AWS keeps it',
    `${INSTANCE}  deletionPolicy: Orphan\n`,
    '',
    /^delete .* disrupt: .*connection Secret db-credentials goes.*stays in AWS, running and billed/,
  ],
])('a bare Instance %s', async (_, before, after, shown) => {
  const found = await change(files(before), files(after));
  expect(found.shown).toEqual([expect.stringMatching(shown)]);
});

test('a project of Argo CD that permits no such kind refuses it, before the merge', async () => {
  const { risks } = await change(files('', '[]'), files(INSTANCE, '[]'));
  expect(risks).toEqual([expect.stringMatching(/^stuck blocked .*rds\.aws\.upbound\.io.*Instance/)]);
  expect((await change(files(''), files(INSTANCE))).risks).toEqual([]);
});

test('Argo CD is told its health, and Crossplane to activate it', () => {
  const made = wiredFiles(new Map([['apps/alpha/database.yaml', INSTANCE]]));
  const [argocd = '', activation = ''] = [...made.values()];
  expect(argocd).toContain('resource.customizations.health.rds.aws.upbound.io_Instance:');
  expect(activation).toContain('instances.rds.aws.upbound.io');
});
