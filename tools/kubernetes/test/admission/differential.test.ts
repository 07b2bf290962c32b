import { createRandom } from '@mainstem/testing/random';
import { describe, expect, it } from 'vitest';
import {
  type Admission,
  admitDefinition,
  admitObject,
  admitPatch,
  deepEqual,
  fromPlain,
  readDefinition,
} from '../../src/admission/index.ts';
import { randomSchema, valueFor } from './random-kinds.ts';
import { type Answer, missingPrograms, pause, startServer } from './real-server.ts';

const missing = missingPrograms();
const SEED = Number(process.env.MAINSTEM_PROPERTY_SEED ?? Date.now() % 1_000_000);
/** New ones each run; `MAINSTEM_DEFINITIONS=500` makes more. */
const DEFINITIONS = Number(process.env.MAINSTEM_DEFINITIONS ?? 120);
const OBJECTS = 6;
const DEFINITIONS_PATH = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

const TYPES: Readonly<Record<string, string>> = {
  FieldValueRequired: 'Required',
  FieldValueInvalid: 'Invalid',
  FieldValueTypeInvalid: 'TypeInvalid',
  FieldValueNotSupported: 'NotSupported',
  FieldValueForbidden: 'Forbidden',
  FieldValueTooLong: 'TooLong',
  FieldValueTooMany: 'TooMany',
  FieldValueDuplicate: 'Duplicate',
  InternalError: 'InternalError',
};

/** Reasons as a set: the server walks maps, and says some twice. */
function theirs(status: number, body: Answer): string {
  if (status === 200 || status === 201) return 'accepted';
  const causes = body.details?.causes;
  const lines =
    causes === undefined || body.reason === 'BadRequest'
      ? [`BadRequest  ${body.message ?? ''}`]
      : causes.map(
          ({ reason = '', field = '', message = '' }) =>
            `${TYPES[reason] ?? reason} ${field === '<nil>' ? '' : field} ${message}`,
        );
  return [...new Set(lines)]
    .sort()
    .join('\n')
    .replaceAll(/selfType\d+/g, 'selfType0');
}

function ours({ accepted, errors, unknown }: Admission): string {
  if (unknown.length > 0) return 'unknown';
  if (accepted === true) return 'accepted';
  return [...new Set(errors.map(({ type, field, message }) => `${type} ${field} ${message}`))].sort().join('\n');
}

const definitionOf = (index: number, schema: object, status?: object) => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `things.g${index}.example.org` },
  spec: {
    group: `g${index}.example.org`,
    names: { kind: 'Thing', plural: 'things' },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', properties: { spec: schema, ...(status && { status }) } } },
        ...(status && { subresources: { status: {} } }),
      },
    ],
  },
});

describe.skipIf(missing.length > 0)(
  `the real apiextensions-apiserver over etcd (missing: ${missing.join(', ') || 'nothing'})`,
  { tags: ['long'] },
  () => {
    it(`answers as this project does (seed ${SEED})`, { timeout: 1_800_000 }, async () => {
      const random = createRandom(SEED);
      const server = await startServer();
      const statusOf = (index: number) => (index % 3 === 0 ? statuses.get(index) : undefined);
      const statuses = new Map<number, object>();
      const counts = { accepted: 0, refused: 0, unknown: 0, different: 0, silent: 0 };
      const different: string[] = [];
      const kindsOf = new Map<string, number>();
      const compare = (what: string, real: string, own: string) => {
        const [first = ''] = what.split(' ');
        kindsOf.set(first, (kindsOf.get(first) ?? 0) + 1);
        if (own === 'unknown') counts.unknown++;
        else if (real === own) counts[real === 'accepted' ? 'accepted' : 'refused']++;
        else {
          counts.different++;
          different.push(`${what}\nserver: ${real}\nproject: ${own}`);
        }
      };
      try {
        const kinds: { readonly index: number; readonly schema: Record<string, unknown> }[] = [];
        for (let index = 0; index < DEFINITIONS; index++) {
          const schema = { ...randomSchema(random), type: 'object' };
          statuses.set(index, { ...randomSchema(random), type: 'object' });
          const definition = definitionOf(index, schema, statusOf(index));
          const url = `${DEFINITIONS_PATH}?fieldValidation=Strict`;
          const answer = await retried(() => server.send('POST', url, definition));
          if (answer === undefined) {
            counts.silent++;
            continue;
          }
          const { status, body } = answer;
          const own = admitDefinition(fromPlain(definition), { strict: true });
          compare(`definition ${JSON.stringify(schema)}`, theirs(status, body), ours(own));
          if (status === 201 && own.accepted === true) kinds.push({ index, schema });
        }
        // The server holds every create back while a definition is young.
        await pause(2_500);
        for (const { index, schema } of kinds) {
          const definition = readDefinition(fromPlain(definitionOf(index, schema, statusOf(index))));
          const path = `/apis/g${index}.example.org/v1/namespaces/default/things`;
          const object = (name: string) => ({
            apiVersion: `g${index}.example.org/v1`,
            kind: 'Thing',
            metadata: { name, namespace: 'default' },
            spec: valueFor(random, schema),
          });
          let stored: Answer | undefined;
          for (let one = 0; one < OBJECTS; one++) {
            const sent = object(`x${one}`);
            const answer = await retried(() => server.send('POST', `${path}?fieldValidation=Strict`, sent));
            if (answer === undefined) continue;
            const { status, body } = answer;
            const own = admitObject(definition, { object: fromPlain(sent), strict: true });
            const what = `object ${JSON.stringify(sent.spec)} of ${JSON.stringify(schema)}`;
            compare(what, theirs(status, body), ours(own));
            if (status === 201 && own.accepted === true) {
              const isSame = deepEqual(fromPlain(body.spec ?? null), own.object?.spec ?? null);
              if (!isSame) compare(`stored ${what}`, JSON.stringify(body.spec), 'something else');
              stored ??= body;
            }
          }
          if (stored === undefined) continue;
          const name = (stored as { metadata: { name: string } }).metadata.name;
          for (let one = 0; one < OBJECTS; one++) {
            const { resourceVersion } = stored.metadata ?? {};
            const sent = object(name);
            const update = { ...sent, metadata: { ...sent.metadata, resourceVersion } };
            const url = `${path}/${name}?fieldValidation=Strict&dryRun=All`;
            const answer = await retried(() => server.send('PUT', url, update));
            if (answer === undefined) continue;
            const { status, body } = answer;
            const own = admitObject(definition, { object: fromPlain(sent), old: fromPlain(stored), strict: true });
            const what = `update ${JSON.stringify(stored.spec)} to ${JSON.stringify(sent.spec)} of ${JSON.stringify(schema)}`;
            compare(what, theirs(status, body), ours(own));
          }
          for (let one = 0; one < OBJECTS; one++) {
            const kind = random.pick(['merge', 'json'] as const);
            const patch = kind === 'merge' ? mergePatch(random, schema) : jsonPatch(random, schema);
            const url = `${path}/${name}?fieldValidation=Strict&dryRun=All`;
            const answer = await retried(() => server.send('PATCH', url, patch, `application/${kind}-patch+json`));
            if (answer === undefined) continue;
            const what = `patch ${JSON.stringify(patch)} of ${JSON.stringify(stored)} of ${JSON.stringify(schema)}`;
            compare(
              what,
              theirs(answer.status, answer.body),
              ours(admitPatch(definition, { object: fromPlain(patch), old: fromPlain(stored), strict: true }, kind)),
            );
          }
          const statusSchema = statusOf(index);
          let now = stored;
          for (let one = 0; statusSchema !== undefined && one < OBJECTS; one++) {
            const { resourceVersion } = now.metadata ?? {};
            const sent = { ...object(name), status: valueFor(random, statusSchema as Record<string, unknown>) };
            const update = { ...sent, metadata: { ...sent.metadata, resourceVersion } };
            const answer = await retried(() =>
              server.send('PUT', `${path}/${name}/status?fieldValidation=Strict`, update),
            );
            if (answer === undefined) continue;
            const { status, body } = answer;
            const request = {
              object: fromPlain(sent),
              old: fromPlain(now),
              strict: true,
              subresource: 'status',
            } as const;
            const what = `status ${JSON.stringify(now)} to ${JSON.stringify(sent)} of ${JSON.stringify([schema, statusSchema])}`;
            compare(what, theirs(status, body), ours(admitObject(definition, request)));
            if (status === 200) now = body;
          }
        }
        for (const { index, schema } of kinds) {
          const path = `${DEFINITIONS_PATH}/things.g${index}.example.org`;
          for (let one = 0; one < 3; one++) {
            const found = await retried(() => server.send('GET', path));
            if (found === undefined) continue;
            const sent = changedDefinition(random, definitionOf(index, schema, statusOf(index)), () =>
              randomSchema(random),
            );
            const { resourceVersion } = found.body.metadata ?? {};
            const update = { ...sent, metadata: { ...sent.metadata, resourceVersion } };
            const url = `${path}?fieldValidation=Strict${one < 2 ? '&dryRun=All' : ''}`;
            const answer = await retried(() => server.send('PUT', url, update));
            if (answer === undefined) continue;
            const own = admitDefinition(fromPlain(sent), { strict: true, old: fromPlain(found.body) });
            const what = `definition ${JSON.stringify(found.body)} to ${JSON.stringify(sent)}`;
            compare(what, theirs(answer.status, answer.body), ours(own));
          }
        }
      } finally {
        server.stop();
      }
      console.log([...kindsOf].map(([kind, count]) => `${kind}: ${count}`).join(', '));
      const total = counts.accepted + counts.refused + counts.unknown + counts.different;
      console.log(
        `seed ${SEED}: ${total} requests to the real API server; alike ${counts.accepted} accepted, ${counts.refused} refused; ${counts.unknown} unknown, ${counts.different} different; no answer to ${counts.silent} definitions`,
      );
      if (different.length > 0)
        console.log(
          `first difference, seed ${SEED}:\n${different.slice(0, Number(process.env.MAINSTEM_SHOWN ?? 1)).join('\n\n')}`,
        );
      expect(different.length).toBe(0);
      expect(counts.accepted).toBeGreaterThan(50);
    });
  },
);

type Random = ReturnType<typeof createRandom>;

function mergePatch(random: Random, schema: Record<string, unknown>): object {
  const spec = valueFor(random, schema);
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec)) return { spec };
  const without = Object.fromEntries(
    Object.entries(spec).map(([key, value]) => [key, random.chance(0.3) ? null : value]),
  );
  return random.chance(0.1) ? { metadata: { labels: { a: 'b' } }, spec: without } : { spec: without };
}

function jsonPatch(random: Random, schema: Record<string, unknown>): object[] {
  const path = () => `/spec/${random.pick(['a', 'b', 'c', 'd-e', 'zz', 'a/0', 'b/-', 'c/k'])}`;
  const spec = () => valueFor(random, schema);
  return Array.from({ length: 1 + random.below(2) }, () =>
    random.pick<() => object>([
      () => ({ op: 'replace', path: '/spec', value: spec() }),
      () => ({ op: 'remove', path: path() }),
      () => ({ op: 'add', path: path(), value: random.pick([1, 'a', true, {}, []]) }),
      () => ({ op: 'replace', path: path(), value: random.pick([1, 'a', true]) }),
      () => ({ op: 'test', path: path(), value: 1 }),
      () => ({ op: 'move', from: path(), path: path() }),
      () => ({ op: 'copy', from: path(), path: path() }),
    ])(),
  );
}

interface MadeDefinition {
  readonly metadata: object;
  readonly spec: Readonly<Record<string, unknown>> & { readonly versions: readonly object[] };
}

/** The definition with one thing of it changed: what may change, and what may not. */
function changedDefinition(random: Random, definition: MadeDefinition, schema: () => object): MadeDefinition {
  const { spec } = definition;
  const [version] = spec.versions as readonly [object];
  const another = {
    ...{ name: 'v2', served: true, storage: false },
    schema: { openAPIV3Schema: { type: 'object', properties: { spec: { ...schema(), type: 'object' } } } },
  };
  const withSpec = (changed: object): MadeDefinition => ({ ...definition, spec: { ...spec, ...changed } });
  return random.pick<() => MadeDefinition>([
    () => withSpec({ scope: 'Cluster' }),
    () => withSpec({ names: { kind: 'Thong', plural: 'things' } }),
    () => withSpec({ names: { kind: 'Thing', plural: 'thongs' } }),
    () => withSpec({ names: { kind: 'Thing', plural: 'things', shortNames: ['t'], singular: 'one' } }),
    () => withSpec({ group: 'other.example.org' }),
    () => withSpec({ versions: [version, another] }),
    () =>
      withSpec({
        versions: [
          { ...version, storage: false },
          { ...another, storage: true },
        ],
      }),
    () => withSpec({ versions: [{ ...another, storage: true }] }),
    () => withSpec({ versions: [{ ...version, name: 'v1beta1' }] }),
    () => withSpec({ versions: [{ ...version, served: false }] }),
    () =>
      withSpec({
        versions: [{ ...version, schema: { openAPIV3Schema: { type: 'object', properties: { spec: schema() } } } }],
      }),
    () =>
      withSpec({
        versions: [{ ...version, additionalPrinterColumns: [{ name: 'A', type: 'string', jsonPath: '.spec.a' }] }],
      }),
    () => withSpec({ conversion: { strategy: 'Webhook', webhook: { conversionReviewVersions: ['v3'] } } }),
    () => ({ ...definition, metadata: { ...definition.metadata, labels: { 'a b': 'c' } } }),
    () => ({ ...definition, metadata: { ...definition.metadata, annotations: { x: 'y' } } }),
    () => ({ ...definition, metadata: { ...definition.metadata, name: 'thongs.example.org' } }),
  ])();
}

/**
 * Under load some requests meet a storage that is being replaced.
 *
 * @returns `undefined` when the server gives none: some definitions make it panic.
 */
async function retried<Result extends { readonly status: number }>(
  send: () => Promise<Result>,
): Promise<Result | undefined> {
  let silent = 0;
  for (let attempt = 0; attempt < 40 && silent < 3; attempt++) {
    const result = await send().catch(() => undefined);
    if (result === undefined) silent++;
    else if (![404, 429, 503].includes(result.status)) return result;
    await pause(250);
  }
  return undefined;
}
