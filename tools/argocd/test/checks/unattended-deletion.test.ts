import { parseSettings } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import { checkUnattendedDeletion } from '../../src/index.ts';
import { application, configMap, examine, REPO } from './trees.ts';

const declared = parseSettings('environments: [{ name: dev }, { name: production }]');
const KEEPS = { applicationsSync: 'create-update', preserveResourcesOnDeletion: true };
const LIST = [{ list: { elements: [{ environment: 'dev' }, { environment: 'production' }] } }];

interface Given {
  readonly syncPolicy?: Record<string, unknown>;
  readonly finalizers?: readonly string[];
  readonly generators?: readonly unknown[];
  readonly destination?: string;
  readonly path?: string;
}

function told(
  { syncPolicy, finalizers, generators = LIST, destination = '{{environment}}', path = 'apps/shop' }: Given,
  settings = declared,
) {
  const set = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'apps', namespace: 'argocd' },
    spec: {
      generators,
      ...(syncPolicy === undefined ? {} : { syncPolicy }),
      template: {
        metadata: { name: 'shop-{{environment}}', ...(finalizers === undefined ? {} : { finalizers }) },
        spec: {
          project: 'default',
          source: { repoURL: REPO, targetRevision: 'HEAD', path },
          destination: { name: destination, namespace: 'shop' },
        },
      },
    },
  };
  const { readings } = examine({ 'sets.yaml': JSON.stringify(set), 'apps/shop/cm.yaml': configMap('a') });
  return checkUnattendedDeletion(readings, settings);
}

describe('rule 4: an ApplicationSet that reaches production deletes neither Applications nor their objects by itself', () => {
  it.each<[name: string, given: Given, mends: readonly string[]]>([
    ['one that says nothing', {}, ['applicationsSync to create-update', 'preserveResourcesOnDeletion to true']],
    ['one that deletes Applications', { syncPolicy: { ...KEEPS, applicationsSync: 'sync' } }, ['create-update']],
    ['in other words', { syncPolicy: { ...KEEPS, applicationsSync: 'create-delete' } }, ['create-update']],
    [
      'one that deletes what they delivered',
      { syncPolicy: { applicationsSync: 'create-only' } },
      ['preserveResourcesOnDeletion to true'],
    ],
    [
      "one whose template has a finalizer: the set's policy does not take it away",
      { syncPolicy: KEEPS, finalizers: ['resources-finalizer.argocd.argoproj.io/foreground'] },
      ['Take that finalizer out of spec.template.metadata.finalizers'],
    ],
    [
      'one that production is seen in only by the path',
      { destination: 'in-cluster', path: 'apps/shop/overlays/prod' },
      ['create-update', 'preserveResourcesOnDeletion to true'],
    ],
  ])('%s is an error, once, with what to write', (_name, given, mends) => {
    const findings = told(given);
    expect(findings).toMatchObject([
      { severity: 'error', rule: 'argocd/unattended-deletion', file: 'sets.yaml', line: 1, path: 'spec.syncPolicy' },
    ]);
    expect(findings[0]?.message).toContain('It reaches production.');
    const parts = (findings[0]?.suggestion ?? '').split('. ')[0]?.split('; ') ?? [];
    expect(parts).toHaveLength(mends.length);
    for (const [at, mend] of mends.entries()) expect(parts[at]).toContain(mend);
  });

  it.each<[name: string, given: Given]>([
    ['one that keeps both', { syncPolicy: KEEPS }],
    ['one that never writes again', { syncPolicy: { ...KEEPS, applicationsSync: 'create-only' } }],
    ['a finalizer of somebody else', { syncPolicy: KEEPS, finalizers: ['example.com/audit'] }],
    [
      'one that reaches an earlier environment alone',
      { generators: [{ list: { elements: [{ environment: 'dev' }] } }] },
    ],
  ])('%s is fine', (_name, given) => {
    expect(told(given)).toEqual([]);
  });

  it('one whose clusters the tree does not tell may reach it: a warning', () => {
    const generators = [{ clusters: {} }];
    expect(told({ generators, destination: '{{name}}', path: 'apps/shop/overlays/dev' })).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('may be production') },
    ]);
  });

  it('where no environments are declared, it is advice: a warning', () => {
    expect(told({}, parseSettings(undefined))).toMatchObject([{ severity: 'warning' }]);
  });

  it('an Application that is a manifest of its own is deleted by whoever deletes that', () => {
    const { readings } = examine({
      'app.yaml': application('shop', {
        source: { repoURL: REPO, path: 'apps/shop', targetRevision: 'HEAD' },
        destination: { name: 'production', namespace: 'shop' },
      }),
      'apps/shop/cm.yaml': configMap('a'),
    });
    expect(checkUnattendedDeletion(readings, declared)).toEqual([]);
  });
});
