import {
  HEALTH_SCRIPT,
  instanceFaults,
  pluralOf,
  WIRED_FOLDERS,
  wiredFiles,
  wiredKinds,
} from '@mainstem/crossplane/wiring';
import { templateTexts } from '@mainstem/testing/template';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { upstreamDefinitions } from '../content/manifests.ts';
import { at } from '../content/schema.ts';

const texts = templateTexts(...WIRED_FOLDERS);
const made = wiredFiles(texts);

it.each([...made.keys()])('%s is what is generated (npm run wiring, then npm run template)', (path) => {
  expect(texts.get(path)).toBe(made.get(path));
});

describe('the kinds of a tree', () => {
  it('are the composites, what they compose, and managed resources that stand by themselves', () => {
    const definition =
      'apiVersion: apiextensions.crossplane.io/v2\nkind: CompositeResourceDefinition\nspec: { group: a.example, names: { kind: Thing } }\n';
    const composition =
      'apiVersion: apiextensions.crossplane.io/v1\nkind: Composition\nspec: { pipeline: [{ input: { resources: [{ base: { apiVersion: sqs.aws.m.upbound.io/v1beta1, kind: Queue } }, { base: { apiVersion: v1, kind: Secret } }] } }] }\n';
    const bare = 'apiVersion: rds.aws.upbound.io/v1beta1\nkind: Instance\n';
    const configuration = 'apiVersion: aws.m.upbound.io/v1beta1\nkind: ClusterProviderConfig\n';
    const template = 'apiVersion: rds.aws.m.upbound.io/v1beta1\nkind: {{ .Values.kind }}\n  bad: [\n';
    expect(wiredKinds([`${definition}---\n${composition}`, bare, configuration, template])).toEqual({
      composites: [{ group: 'a.example', kind: 'Thing' }],
      managed: [
        { group: 'rds.aws.upbound.io', kind: 'Instance' },
        { group: 'sqs.aws.m.upbound.io', kind: 'Queue' },
      ],
    });
  });

  it('of nothing are none, and activate nothing', () => {
    expect(wiredKinds([])).toEqual({ composites: [], managed: [] });
  });
});

it('argocd-cm is YAML that says what was meant', () => {
  const { data } = parse(made.get('platform/argocd/argocd-cm.yaml') ?? '') as { data: Record<string, string> };
  const scripts = Object.entries(data).filter(([key]) => key.startsWith('resource.customizations.health.'));
  expect(scripts.map(([key]) => key)).toContain('resource.customizations.health.platform.example.com_Postgres');
  expect(scripts.map(([key]) => key)).toContain('resource.customizations.health.rds.aws.m.upbound.io_Instance');
  for (const [, script] of scripts) expect(script).toBe(HEALTH_SCRIPT);
  const exclusions = parse(data['resource.exclusions'] ?? '') as { apiGroups: string[]; kinds: string[] }[];
  expect(exclusions).toContainEqual({ apiGroups: ['aws.m.upbound.io'], kinds: ['ProviderConfigUsage'] });
  // Argo CD's default list stays: the key replaces it as a whole.
  expect(exclusions).toContainEqual({ apiGroups: ['', 'discovery.k8s.io'], kinds: ['Endpoints', 'EndpointSlice'] });
});

it('what a fork decides of Argo CD, above what is made, is kept', () => {
  const path = 'platform/argocd/argocd-cm.yaml';
  const text = texts.get(path) ?? '';
  const forked = text.replace('https://argocd.example.com', 'https://argocd.fork.example.org');
  expect(forked).not.toBe(text);
  expect(wiredFiles(new Map([...texts, [path, forked]])).get(path)).toBe(forked);
  // Without the file, and in one where somebody wrote below the line, only what is made stands there.
  const alone = wiredFiles(new Map([...texts].filter(([one]) => one !== path))).get(path) ?? '';
  expect(alone).not.toContain('example.com/');
  expect(wiredFiles(new Map([...texts, [path, `${text}  more: x\n`]])).get(path)).toBe(text);
});

const definitions = upstreamDefinitions().filter((one) => String(at(one, 'spec', 'group')).endsWith('upbound.io'));
it.skipIf(definitions.length === 0)('plurals are those of the provider (needs MAINSTEM_UPSTREAM)', () => {
  for (const one of definitions)
    expect(pluralOf(String(at(one, 'spec', 'names', 'kind')))).toBe(at(one, 'spec', 'names', 'plural'));
});

describe('composites for Argo CD', () => {
  it('none of the template comes too late for the Pods that need it, or goes without a question', () => {
    expect(instanceFaults(texts)).toEqual([]);
  });

  it.each([
    ['bucket.yaml', 'sync-wave', /makes a Secret/, 'sync-wave: "-1"'],
    ['database.yaml', 'sync-wave', /makes a Secret/, 'sync-wave: "-1"'],
    ['identity.yaml', 'sync-wave', /without the role/, 'sync-wave: "-1"'],
    ['bucket.yaml', 'sync-options', /holds data/, 'Prune=confirm,Delete=confirm'],
    ['database.yaml', 'sync-options', /holds data/, 'Prune=confirm,Delete=confirm'],
    ['queue.yaml', 'sync-options', /holds data/, 'Prune=confirm,Delete=confirm'],
  ] as const)('%s without its %s is named', (name, annotation, because, add) => {
    const path = `apps/api-service/overlays/dev/${name}`;
    const without = (texts.get(path) ?? '').replace(new RegExp(` +argocd.argoproj.io/${annotation}: .*\\n`), '');
    expect(instanceFaults(new Map([...texts, [path, without]]))).toEqual([
      {
        file: path,
        kind: expect.any(String),
        name: expect.any(String),
        because: expect.stringMatching(because),
        add: expect.stringContaining(add),
      },
    ]);
  });

  it('a bare managed resource is named as what composes it would be', () => {
    const bare = (annotations: string, more = '') =>
      `apiVersion: rds.aws.upbound.io/v1beta1\nkind: Instance\nmetadata: { name: db, annotations: { ${annotations} } }\nspec:\n  forProvider: {}\n${more}`;
    const secret = '  writeConnectionSecretToRef: { namespace: a, name: b }\n';
    const faults = (text: string) =>
      instanceFaults(new Map([['db.yaml', text]])).map(({ because, add }) => `${because} | ${add}`);
    expect(faults(bare('', secret))).toEqual([
      expect.stringMatching(/wave 0, and it makes a Secret .*sync-wave: "-1"/),
      expect.stringMatching(/holds data \(rds\.aws\.upbound\.io\/Instance\).*Prune=confirm,Delete=confirm/),
    ]);
    const guarded =
      'argocd.argoproj.io/sync-wave: "-1", argocd.argoproj.io/sync-options: "Prune=confirm,Delete=confirm"';
    expect(faults(bare(guarded, secret))).toEqual([]);
    expect(faults('apiVersion: sqs.aws.m.upbound.io/v1beta1\nkind: QueuePolicy\nmetadata: { name: p }\n')).toEqual([]);
  });

  it('an identity holds nothing, and may go', () => {
    const path = 'apps/api-service/overlays/dev/identity.yaml';
    const without = (texts.get(path) ?? '').replace(/ +argocd.argoproj.io\/sync-options: .*\n/, '');
    expect(instanceFaults(new Map([...texts, [path, without]]))).toEqual([]);
  });
});
