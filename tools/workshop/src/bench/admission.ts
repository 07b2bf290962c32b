/** Admission of one object, beside the same schema compiled by ajv, in the same process. */
import { performance } from 'node:perf_hooks';
import { admitObject, fromPlain, type Json, readDefinition } from '@mainstem/kubernetes/admission';
import { Ajv } from 'ajv';
import { report } from './measure.ts';

const ITEMS = 200;

const spec = {
  type: 'object',
  required: ['items'],
  properties: {
    size: { type: 'integer', minimum: 1, maximum: 1_000 },
    items: {
      type: 'array',
      maxItems: 500,
      items: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', maxLength: 63, pattern: '^[a-z][-a-z0-9]*$' },
          class: { type: 'string', enum: ['small', 'medium', 'large'] },
          replicas: { type: 'integer', minimum: 0 },
          labels: { type: 'object', additionalProperties: { type: 'string', maxLength: 63 } },
        },
      },
    },
  },
};

const object = {
  apiVersion: 'example.org/v1',
  kind: 'Thing',
  metadata: { name: 'x' },
  spec: {
    size: ITEMS,
    items: Array.from({ length: ITEMS }, (_, index) => ({
      name: `item-${index}`,
      class: 'small',
      replicas: index,
      labels: { app: `item-${index}`, part: 'bench' },
    })),
  },
};

function definition(rules: object): Json {
  return fromPlain({
    spec: {
      group: 'example.org',
      names: { kind: 'Thing', plural: 'things' },
      scope: 'Namespaced',
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object', properties: { spec: { ...spec, ...rules } } } },
        },
      ],
    },
  });
}

/** Seconds that one call takes: the median of many, after some to warm up. */
function secondsOf(call: () => void): number {
  for (let i = 0; i < 50; i++) call();
  const times = Array.from({ length: 101 }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return (times.sort((a, b) => a - b)[50] ?? 0) / 1_000;
}

export function benchAdmission(): void {
  const exact = fromPlain(object);
  const plain = readDefinition(definition({}));
  const ruled = readDefinition(
    definition({
      'x-kubernetes-validations': [
        { rule: 'self.items.size() <= self.size' },
        { rule: "self.items.all(i, i.replicas < 1000 && i.name.startsWith('item'))" },
      ],
    }),
  );
  const validate = new Ajv({ strict: false }).compile({ type: 'object', properties: { spec } });
  const check = (accepted: unknown) => {
    if (accepted !== true) throw new Error('the object of the benchmark is not accepted');
  };
  const ajv = secondsOf(() => check(validate(object)));
  const own = secondsOf(() => check(admitObject(plain, { object: exact, strict: true }).accepted));
  const withRules = secondsOf(() => check(admitObject(ruled, { object: exact, strict: true }).accepted));
  const what = `admission of an object with a list of ${ITEMS}`;
  report(`${what}, as a multiple of compiled ajv`, own / ajv, LIMIT, 'times');
  report('  the same with two rules', withRules / ajv, LIMIT_WITH_RULES, 'times');
}

/**
 * ajv only validates, with the patterns of JavaScript. Admission copies the object, fills defaults, drops what is unknown,
 * matches with RE2 and keeps the errors of every alternative, as the server does.
 */
const LIMIT = 40;
const LIMIT_WITH_RULES = 50;
