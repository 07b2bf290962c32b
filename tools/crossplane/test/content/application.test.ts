import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE } from '@mainstem/testing/template';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { fromPlain, type ObjectValue } from '../../src/render/go/value.ts';
import { apis, renderWith } from './apis.ts';
import { at, isFields, type Json, keyOf, listAt } from './schema.ts';

/**
 * What the provider writes into the connection Secret of an Instance.
 *
 * Source: provider-upjet-aws, config/cluster/rds/config.go (`AdditionalConnectionDetailsFn`).
 */
const INSTANCE_KEYS = ['endpoint', 'address', 'host', 'port', 'username', 'password'];

const OVERLAYS = ['dev', 'staging', 'production'].map((one) => `apps/api-service/overlays/${one}`);

describe.each(OVERLAYS)('%s, from what it asks for to what its Pods mount (needs kubectl)', (overlay) => {
  let manifests: Json[] = [];
  const composed: Json[] = [];
  const only = (kind: string) => {
    const found = manifests.filter((one) => at(one, 'kind') === kind);
    expect(found, kind).toHaveLength(1);
    return found[0];
  };

  beforeAll(async () => {
    const text = execFileSync('kubectl', ['kustomize', join(TEMPLATE, overlay)], { encoding: 'utf8' });
    manifests = parseAllDocuments(text).map((document) => document.toJS() as Json);
    for (const composite of manifests.filter((one) =>
      String(at(one, 'apiVersion')).startsWith('platform.example.com/'),
    )) {
      const api = String(at(composite, 'kind')).toLowerCase();
      const rendered = await renderWith(api, fromPlain(composite) as ObjectValue);
      expect([...rendered.heldBack], api).toEqual([]);
      composed.push(...rendered.composed);
    }
  });

  it('asks for one of each API', () => {
    const asked = manifests.map((one) => String(at(one, 'kind')).toLowerCase()).filter((kind) => apis.includes(kind));
    expect(asked.sort()).toEqual(['bucket', 'identity', 'postgres', 'queue']);
  });

  it('finds each key that a container reads in a Secret that the composites make, in the same namespace', () => {
    const secrets = new Map<string, readonly string[]>();
    for (const one of composed) {
      const namespace = String(at(one, 'metadata', 'namespace'));
      const written = at(one, 'spec', 'writeConnectionSecretToRef', 'name');
      if (keyOf(one) === '/v1/Secret')
        secrets.set(`${namespace}/${at(one, 'metadata', 'name')}`, Object.keys(at(one, 'data') as object));
      if (written !== undefined) secrets.set(`${namespace}/${written}`, INSTANCE_KEYS);
    }
    const deployment = only('Deployment');
    const references = listAt(deployment, 'spec', 'template', 'spec', 'containers')
      .flatMap((container) => listAt(container, 'env'))
      .map((variable) => at(variable, 'valueFrom', 'secretKeyRef'))
      .filter(isFields);
    expect(references.length).toBeGreaterThanOrEqual(7);
    for (const { name, key } of references) {
      const secret = secrets.get(`${at(deployment, 'metadata', 'namespace')}/${name}`);
      expect(secret, `Secret ${name}`).toContain(key);
    }
    expect([...new Set(references.map(({ name }) => name))].sort()).toEqual([
      'database-connection',
      'exports-connection',
      'jobs-connection',
    ]);
  });

  it('gives the ServiceAccount of its Pods the one role that every access policy is on', () => {
    const deployment = only('Deployment');
    const account = at(deployment, 'spec', 'template', 'spec', 'serviceAccountName');
    const association = composed.find((one) => at(one, 'kind') === 'PodIdentityAssociation');
    expect(at(association, 'spec', 'forProvider')).toMatchObject({
      namespace: at(deployment, 'metadata', 'namespace'),
      serviceAccount: account,
      roleArnSelector: { matchControllerRef: true },
    });
    const role = composed.find((one) => at(one, 'kind') === 'Role');
    const name = at(role, 'metadata', 'annotations', 'crossplane.io/external-name');
    const policies = composed.filter((one) => at(one, 'kind') === 'RolePolicy');
    expect(policies.map((one) => at(one, 'spec', 'forProvider', 'role'))).toEqual([name, name]);
  });

  it('may reach what it was given', () => {
    const policy = JSON.stringify(at(only('NetworkPolicy'), 'spec', 'egress'));
    for (const needed of ['"port":5432', '"port":443', '169.254.170.23/32']) expect(policy).toContain(needed);
  });
});

it('asks for all three in under 30 lines', () => {
  const lines = ['bucket', 'database', 'queue'].flatMap((name) =>
    readFileSync(join(TEMPLATE, `apps/api-service/overlays/dev/${name}.yaml`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.trim().startsWith('#')),
  );
  expect(lines.length).toBeLessThan(30);
});
