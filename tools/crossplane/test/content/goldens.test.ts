import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderedYaml } from '@mainstem/crossplane/render';
import { validateFiles } from '@mainstem/kubernetes';
import { admitObject, printJsonText, readDefinition, readDocument } from '@mainstem/kubernetes/admission';
import { describe, expect, it } from 'vitest';
import {
  admitComposite,
  apis,
  compositeOf,
  documentOf,
  observedIn,
  renderScenario,
  type Scenario,
  scenarios,
} from './apis.ts';
import { objectsBelow } from './manifests.ts';
import { at, keyOf, listAt } from './schema.ts';

const SCENARIOS = ['deleted', 'full', 'grow', 'minimal', 'production', 'ready', 'upgrade'];
/** An identity has one field, and that never changes. */
const WITHOUT_CHANGES = ['identity'];

/** Descriptions of the provider's kinds, by `group/version/Kind`. */
const upstream = new Map<string, string>();
const folder = process.env.MAINSTEM_UPSTREAM ?? '';
if (folder !== '')
  for (const name of readdirSync(join(folder, 'provider-upjet-aws'))) {
    const text = readFileSync(join(folder, 'provider-upjet-aws', name), 'utf8');
    if (name.endsWith('.yaml')) for (const key of keysOf(text)) upstream.set(key, text);
  }

function keysOf(text: string): string[] {
  const { value } = readDocument(text, 'CRD');
  return listAt(value, 'spec', 'versions').map(
    (version) => `${at(value, 'spec', 'group')}/${at(version, 'name')}/${at(value, 'spec', 'names', 'kind')}`,
  );
}

describe.each(scenarios.map((one) => ({ ...one, title: `${one.api} ${one.scenario}` })))('$title', (scenario) => {
  it('renders to its golden (vitest -u writes it)', async () => {
    const rendered = await renderScenario(scenario);
    const text = renderedYaml(rendered, { fullXr: true, results: false, context: false });
    await expect(text).toMatchFileSnapshot(join(scenario.folder, 'golden.yaml'));
  });

  it('is a composite that the API server takes', () => {
    const old = compositeOf(scenario.folder, 'before.yaml');
    const admission = admitComposite(scenario.api, compositeOf(scenario.folder, 'composite.yaml') ?? {}, old);
    expect(admission).toMatchObject({ accepted: true, errors: [], unknown: [] });
  });

  it.skipIf(upstream.size === 0)('composes what the API server takes (needs MAINSTEM_UPSTREAM)', async () => {
    const { composed } = await renderScenario(scenario);
    for (const resource of composed) {
      const crd = upstream.get(keyOf(resource));
      if (crd === undefined) {
        expect(keyOf(resource), 'no description of it is in MAINSTEM_UPSTREAM: skipped').toBe('/v1/Secret');
        continue;
      }
      const object = documentOf(resource);
      const definition = readDefinition(readDocument(crd, 'CRD').value);
      expect(admitObject(definition, { object, old: undefined, strict: true }), keyOf(resource)).toMatchObject({
        accepted: true,
        errors: [],
        unknown: [],
      });
    }
  });

  it.skipIf(upstream.size === 0)('observes what the provider may report (needs MAINSTEM_UPSTREAM)', async () => {
    for (const resource of await observedIn(scenario)) {
      const crd = upstream.get(keyOf(resource));
      if (crd === undefined) continue;
      const { status: _, ...rest } = resource;
      const request = {
        object: documentOf(resource),
        old: documentOf(rest),
        strict: true,
        subresource: 'status' as const,
      };
      const definition = readDefinition(readDocument(crd, 'CRD').value);
      expect(admitObject(definition, request), keyOf(resource)).toMatchObject({
        accepted: true,
        errors: [],
        unknown: [],
      });
    }
  });

  it('composes Secrets as Kubernetes describes them', async () => {
    const secrets = (await renderScenario(scenario)).composed.filter((one) => keyOf(one) === '/v1/Secret');
    const texts = new Map(secrets.map((one, index) => [`${index}.yaml`, printJsonText(documentOf(one))]));
    expect(await validateFiles(texts, { knownKinds: new Set(), partial: () => false })).toEqual([]);
  });
});

it('a broken resource would be refused, so that the goldens mean something', async () => {
  if (upstream.size === 0) return;
  const scenario = scenarios.find(({ api, scenario }) => api === 'postgres' && scenario === 'minimal') as Scenario;
  const { composed } = await renderScenario(scenario);
  const instance = composed.find((one) => keyOf(one).endsWith('/Instance'));
  const broken = { ...instance, spec: { ...(at(instance, 'spec') as object), forProvider: { storageEncryptd: true } } };
  const definition = readDefinition(readDocument(upstream.get(keyOf(instance)) ?? '', 'CRD').value);
  const object = documentOf(broken);
  const { accepted, errors } = admitObject(definition, { object, old: undefined, strict: true });
  expect(accepted).toBe(false);
  expect(errors.map(({ message }) => message).join()).toContain('storageEncryptd');
});

it.each(apis)('the example of %s is its full scenario', (api) => {
  const [example] = objectsBelow(`platform/crossplane/apis/${api}/examples`).map(({ object }) => object);
  const full = scenarios.find((one) => one.api === api && one.scenario === 'full') as Scenario;
  expect(
    JSON.parse(JSON.stringify(at(documentOf(compositeOf(full.folder, 'composite.yaml') ?? {}), 'spec'), plain)),
  ).toEqual(at(example, 'spec'));
});
const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);

it('what AWS reports reaches the composite: its address when there is one, and why it is not ready', async () => {
  const ofScenario = (api: string, scenario: string) =>
    renderScenario(scenarios.find((one) => one.api === api && one.scenario === scenario) as Scenario);
  const ready = async (api: string, scenario: string) => {
    const { composite: xr } = await ofScenario(api, scenario);
    const found = listAt(xr, 'status', 'conditions').find((one) => at(one, 'type') === 'Ready');
    return `${at(found, 'status')} ${at(found, 'reason')} ${at(found, 'message') ?? ''}`.trim();
  };
  expect(await ready('postgres', 'ready')).toBe('True Available');
  expect(at((await ofScenario('postgres', 'ready')).composite, 'status', 'address')).toMatch(/^shop-dev-orders\./);
  expect(await ready('postgres', 'creating')).toBe('False Creating Unready resources: instance');
  expect(at((await ofScenario('postgres', 'creating')).composite, 'status', 'address')).toBeUndefined();
  expect(await ready('queue', 'creating')).toMatch(/^False Creating Unready resources: dead-letter\b.*\bqueue$/);
  expect(await ready('bucket', 'creating')).toMatch(/^False Creating Unready resources: bucket\b.*\bversioning$/);
});

it('every API has every scenario, and no golden is an orphan', () => {
  for (const api of apis) {
    const wanted = WITHOUT_CHANGES.includes(api)
      ? SCENARIOS.filter((one) => !['grow', 'upgrade'].includes(one))
      : SCENARIOS;
    const found = scenarios.filter((one) => one.api === api).map(({ scenario }) => scenario);
    expect(found, api).toEqual(expect.arrayContaining(wanted));
  }
  for (const { api, folder } of scenarios) {
    expect(apis, `${folder} is of no API`).toContain(api);
    const allowed = ['before.yaml', 'composite.yaml', 'golden.yaml', 'observed.yaml'];
    for (const name of readdirSync(folder)) expect(allowed, `${folder}/${name}`).toContain(name);
    expect(readdirSync(folder), `${folder} has a golden and no composite`).toContain('composite.yaml');
  }
});
