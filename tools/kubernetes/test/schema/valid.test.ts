import { templateTexts } from '@mainstem/testing/template';
import { describe, expect, it } from 'vitest';
import { validateFiles, validateSchema } from '../../src/schema/index.ts';
import { VALID } from './valid-objects.ts';

const options = { knownKinds: new Set<string>(), partial: () => false };

describe('valid objects give no finding', () => {
  it.each(Object.entries(VALID))('%s', async (_, text) => {
    expect(await validateFiles(new Map([['a.yaml', `${text}\n`]]), options)).toEqual([]);
  });

  it('of 25 kinds at least', () => {
    const kinds = Object.values(VALID).flatMap((text) => [...text.matchAll(/^kind: (\w+)/gm)].map(([, kind]) => kind));
    expect(new Set(kinds).size).toBeGreaterThan(30);
  });
});

describe('the manifests of the template', () => {
  const texts = templateTexts('apps', 'platform');
  const partial = (path: string) => /\/patch-[^/]*$/.test(path);

  it('have no error', async () => {
    const findings = await validateFiles(texts, { knownKinds: new Set(), partial });
    expect(texts.size).toBeGreaterThan(20);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('name a kind that nothing defines once, and none that the tree or its packages define', async () => {
    const named = await validateFiles(texts, { knownKinds: new Set(), partial });
    expect(new Set(named.map(({ message }) => message)).size).toBe(named.length);
    expect(named.filter(({ message }) => message.includes('Postgres'))).toHaveLength(1);
    const knownKinds = new Set([
      'platform.example.com/*',
      'apiextensions.crossplane.io/*',
      'pkg.crossplane.io/*',
      'aws.m.upbound.io/*',
      // What the add-ons' charts bring: tools/argocd/src/checks/brought.ts
      ...['cert-manager.io/*', 'external-secrets.io/*', 'gateway.k8s.aws/*', 'gateway.networking.k8s.io/*'],
    ]);
    expect(await validateFiles(texts, { knownKinds, partial })).toEqual([]);
  });
});

describe('validateSchema', () => {
  it.each([[undefined], [null], ['text'], [[]], [{}], [{ kind: 'Pod' }], [{ apiVersion: 1, kind: 2 }]])(
    'says nothing of %j, which is no object',
    async (value) => {
      expect(await validateSchema(value)).toEqual([]);
    },
  );

  it('gives the path in both forms', async () => {
    const [problem] = await validateSchema({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'a' },
      data: { 'tls.crt': 1 },
    });
    expect(problem).toMatchObject({
      rule: 'kubernetes/type',
      path: 'data["tls.crt"]',
      pointer: ['data', 'tls.crt'],
      message: '`data["tls.crt"]` must be base64 text, and is a whole number.',
    });
  });

  it('says nothing of kinds that are not built in when the tree is not known', async () => {
    expect(await validateSchema({ apiVersion: 'example.com/v1', kind: 'Thing', metadata: {} })).toEqual([]);
  });
});
