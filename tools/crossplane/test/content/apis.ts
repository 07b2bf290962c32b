import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionFor, isXrd } from '@mainstem/crossplane/admission';
import {
  type ObjectValue,
  parseComposite,
  parseComposition,
  parseDefinition,
  parseObjects,
  type Rendered,
  renderComposite,
  resourceName,
} from '@mainstem/crossplane/render';
import { type Admission, admitObject, type Json, readDefinition, readDocument } from '@mainstem/kubernetes/admission';
import { TEMPLATE } from '@mainstem/testing/template';
import { parse } from 'yaml';
import { at } from './schema.ts';

const APIS = join(TEMPLATE, 'platform/crossplane/apis');
const SCENARIOS = join(import.meta.dirname, '../fixtures/apis');

/** The folders of the template's APIs. */
export const apis: readonly string[] = readdirSync(APIS).sort();

/** An API, and what happens to one of its composites; its folder holds what is given, and the golden. */
export interface Scenario {
  readonly api: string;
  readonly scenario: string;
  readonly folder: string;
}

export const scenarios: readonly Scenario[] = readdirSync(SCENARIOS).flatMap((api) =>
  readdirSync(join(SCENARIOS, api)).map((scenario) => ({ api, scenario, folder: join(SCENARIOS, api, scenario) })),
);

const textOf = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');
const objectsOf = (...path: readonly string[]) => parseObjects(textOf(...path), path.join('/'), 'objects');

const definitionTexts = new Map(apis.map((api) => [api, textOf(APIS, api, 'definition.yaml')]));
const platforms = new Map(
  apis.map((api) => [
    api,
    {
      composition: parseComposition(textOf(APIS, api, 'composition.yaml'), api),
      definition: parseDefinition(definitionTexts.get(api) ?? '', api),
    },
  ]),
);
const functions = objectsOf(TEMPLATE, 'platform/crossplane/providers/functions.yaml');

/** The EnvironmentConfigs that a cluster of this environment has. */
function required(environment: string): ObjectValue[] {
  const folder = join(TEMPLATE, 'platform/crossplane/facts', environment);
  return readdirSync(folder).flatMap((name) => objectsOf(folder, name));
}

/** What a composite makes of the template's API, at a fixed time. */
export function renderWith(api: string, composite: ObjectValue, observed: readonly ObjectValue[] = []) {
  const platform = platforms.get(api);
  if (platform === undefined) throw new Error(`The template has no API ${api}.`);
  const environment = String(at(composite, 'spec', 'environment'));
  return renderComposite({
    ...platform,
    composite,
    functions,
    observed,
    required: required(environment),
    now: new Date('2024-01-01T00:00:00Z'),
  });
}

/** A scenario rendered: with `before.yaml`, what that made is there, as `observedIn` has it. */
export async function renderScenario(scenario: Scenario): Promise<Rendered> {
  const composite = compositeOf(scenario.folder, 'composite.yaml');
  if (composite === undefined) throw new Error(`${scenario.folder} has no composite.yaml`);
  return renderWith(scenario.api, composite, await observedIn(scenario));
}

/**
 * What `before.yaml` made, as the cluster has it: ready, with the `atProvider` that `observed.yaml` gives by the resource's name; or with the
 * whole status, where conditions are given.
 */
export async function observedIn({ api, folder }: Scenario): Promise<ObjectValue[]> {
  const before = compositeOf(folder, 'before.yaml');
  if (before === undefined) return [];
  const statuses = existsSync(join(folder, 'observed.yaml')) ? parse(textOf(folder, 'observed.yaml')) : {};
  const { composed } = await renderWith(api, before);
  const names = composed.map(resourceName);
  const strange = Object.keys(statuses).filter((name) => !names.includes(name));
  if (strange.length > 0) throw new Error(`${folder}/observed.yaml: ${strange.join(', ')} is no resource of it`);
  return composed.map((one) => ({ ...one, ...statusOf(one, at(statuses, resourceName(one))) }) as ObjectValue);
}

export function compositeOf(folder: string, name: string): ObjectValue | undefined {
  return existsSync(join(folder, name)) ? parseComposite(textOf(folder, name), name) : undefined;
}

function statusOf(resource: ObjectValue, given: unknown): object {
  if (resource.apiVersion === 'v1') return {};
  if (at(given, 'conditions') !== undefined) return { status: given };
  const condition = (type: string, reason: string) => ({
    type,
    status: 'True',
    reason,
    lastTransitionTime: '2024-01-01T00:00:00Z',
  });
  const conditions = [condition('Synced', 'ReconcileSuccess'), condition('Ready', 'Available')];
  return { status: { ...(given === undefined ? {} : { atProvider: given }), conditions } };
}

/** What the API server answers to a composite of the template's API. @param old what was stored, for an update */
export function admitComposite(api: string, composite: object, old?: object): Admission {
  const xrd = readDocument(definitionTexts.get(api) ?? '', `${api}/definition.yaml`).value;
  const definition = isXrd(xrd) ? definitionFor(xrd, String(at(composite, 'kind'))) : undefined;
  if (definition === undefined) throw new Error(`${api} defines no ${at(composite, 'kind')}.`);
  const request = { object: documentOf(composite), old: old === undefined ? undefined : documentOf(old) };
  return admitObject(readDefinition(definition), { ...request, strict: true });
}

/** A rendered object as the API server's decoder reads it. */
export function documentOf(object: object): Json {
  const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
  return readDocument(JSON.stringify(object, plain), 'object').value;
}
