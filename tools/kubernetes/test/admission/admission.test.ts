import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  type Admission,
  admitDefinition,
  admitObject,
  fromPlain,
  type JsonObject,
  readDefinition,
  readDocument,
  toPlain,
} from '../../src/admission/index.ts';

/** A definition with a schema of `spec`, in YAML's flow style. */
function definition(spec: string, version: object = {}): JsonObject {
  return fromPlain({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'things.example.org' },
    spec: {
      group: 'example.org',
      names: { kind: 'Thing', plural: 'things' },
      scope: 'Namespaced',
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object', properties: { spec: parse(spec) } } },
          ...version,
        },
      ],
    },
  }) as JsonObject;
}

const thing = (spec: string) =>
  fromPlain({ apiVersion: 'example.org/v1', kind: 'Thing', metadata: { name: 'x' }, spec: parse(spec) });

function admit(schema: string, spec: string, old?: string, strict = true): Admission {
  const request = { object: thing(spec), old: old === undefined ? undefined : thing(old), strict };
  return admitObject(readDefinition(definition(schema)), request);
}

const said = ({ errors }: Admission) => errors.map(({ type, field, message }) => `${type} ${field} ${message}`);

describe('an object', () => {
  it.each([
    [
      'a wrong type',
      '{type: object, properties: {a: {type: integer}}}',
      '{a: "1"}',
      ['TypeInvalid spec.a Invalid value: "string": spec.a in body must be of type integer: "string"'],
    ],
    [
      'a missing field',
      '{type: object, required: [a], properties: {a: {type: integer}}}',
      '{}',
      ['Required spec.a Required value'],
    ],
    [
      'an enum',
      '{type: object, properties: {a: {type: string, enum: [x, y]}}}',
      '{a: z}',
      ['NotSupported spec.a Unsupported value: "z": supported values: "x", "y"'],
    ],
    [
      'a pattern of RE2',
      '{type: object, properties: {a: {type: string, pattern: "^[a-z]+$"}}}',
      '{a: A}',
      ['Invalid spec.a Invalid value: "A": spec.a in body should match \'^[a-z]+$\''],
    ],
    [
      'a length in characters',
      '{type: object, properties: {a: {type: string, maxLength: 2}}}',
      '{a: "äöü"}',
      ['TooLong spec.a Too long: may not be more than 2 bytes'],
    ],
    [
      'a set with an item twice',
      '{type: object, properties: {l: {type: array, x-kubernetes-list-type: set, items: {type: string}}}}',
      '{l: [a, a]}',
      ['Duplicate spec.l[1] Duplicate value: "a"'],
    ],
    [
      'a rule',
      '{type: object, properties: {a: {type: integer}, b: {type: integer}}, x-kubernetes-validations: [{rule: "self.a < self.b", message: a first, fieldPath: .a}]}',
      '{a: 2, b: 1}',
      ['Invalid spec.a Invalid value: a first'],
    ],
    [
      'a message that is computed',
      `{type: object, properties: {a: {type: integer}}, x-kubernetes-validations: [{rule: "self.a < 2", messageExpression: "'%d is too much'.format([self.a])", reason: FieldValueForbidden}]}`,
      '{a: 5}',
      ['Forbidden spec Forbidden: 5 is too much'],
    ],
  ])('is refused for %s', (_, schema, spec, expected) => {
    const admission = admit(schema, spec);
    expect(admission).toMatchObject({ accepted: false, unknown: [] });
    expect(said(admission)).toEqual(expected);
  });

  it('gets defaults, loses what its schema does not know and null where it may not be', () => {
    const schema =
      '{type: object, properties: {a: {type: integer, default: 3}, o: {type: object, default: {}, properties: {b: {type: string, default: x}}}, n: {type: string}}}';
    const { accepted, object } = admit(schema, '{c: 1, n: null}', undefined, false);
    expect(accepted).toBe(true);
    expect(toPlain(object?.spec ?? null)).toEqual({ a: 3, o: { b: 'x' } });
  });

  it('names each unknown field by its whole path, sorted, also below what keeps unknown ones', () => {
    const schema =
      '{type: object, properties: {l: {type: array, items: {type: object, properties: {a: {type: integer}}}}, m: {type: object, additionalProperties: {type: object}}, p: {type: object, x-kubernetes-preserve-unknown-fields: true, properties: {l: {type: array, items: {type: object, properties: {o: {type: object}}}}}}}}';
    const spec = '{p: {free: 1, l: [{o: {z: 1}}]}, m: {k: {y: 1}}, l: [{a: 1}, {b: 1, c: {d: 1}}], "": {x: 1}}';
    expect(admit(schema, spec).errors[0]?.message).toMatch(
      /: strict decoding error: unknown field "spec\.", unknown field "spec\.l\[1\]\.b", unknown field "spec\.l\[1\]\.c", unknown field "spec\.m\.k\.y", unknown field "spec\.p\.l\[0\]\.o\.z"$/,
    );
    expect(toPlain(admit(schema, spec, undefined, false).object?.spec ?? null)).toEqual({
      p: { free: 1, l: [{ o: {} }] },
      m: { k: {} },
      l: [{ a: 1 }, {}],
    });
  });

  it('is refused for an unknown field, with the field that was meant', () => {
    const { errors } = admit('{type: object, properties: {storageClass: {type: string}}}', '{storageclass: gp3}');
    expect(errors).toMatchObject([
      {
        type: 'BadRequest',
        message:
          'Thing in version "v1" cannot be handled as a Thing: strict decoding error: unknown field "spec.storageclass"',
        suggestion: 'spec.storageclass: did you mean storageClass?',
      },
    ]);
  });

  const GROWS =
    '{type: object, properties: {a: {type: integer, x-kubernetes-validations: [{rule: self >= oldSelf, message: it only grows}]}}}';

  it('is held to transition rules only where it has an old value', () => {
    expect(admit(GROWS, '{a: 1}').accepted).toBe(true);
    expect(admit(GROWS, '{a: 2}', '{a: 1}').accepted).toBe(true);
    expect(said(admit(GROWS, '{a: 1}', '{a: 2}'))).toEqual(['Invalid spec.a Invalid value: 1: it only grows']);
    expect(admit(GROWS, '{a: 1}', '{}').accepted).toBe(true);
  });

  it('may keep a value that a new rule refuses, until it changes (ratcheting)', () => {
    const schema = '{type: object, properties: {a: {type: string, maxLength: 3}, b: {type: integer}}}';
    expect(admit(schema, '{a: long!, b: 2}', '{a: long!, b: 1}').accepted).toBe(true);
    expect(admit(schema, '{a: longer, b: 1}', '{a: long!, b: 1}').accepted).toBe(false);
  });

  it('finds the old item of a list by its keys', () => {
    const schema =
      '{type: object, properties: {l: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k], items: {type: object, required: [k], properties: {k: {type: string}, v: {type: integer, x-kubernetes-validations: [{rule: self >= oldSelf}]}}}}}}';
    expect(admit(schema, '{l: [{k: b, v: 2}, {k: a, v: 1}]}', '{l: [{k: a, v: 1}, {k: b, v: 2}]}').accepted).toBe(true);
    expect(said(admit(schema, '{l: [{k: b, v: 1}]}', '{l: [{k: a, v: 1}, {k: b, v: 2}]}'))).toEqual([
      'Invalid spec.l[0].v Invalid value: 1: failed rule: self >= oldSelf',
    ]);
  });
});

describe('a definition', () => {
  const errorsOf = (schema: string, version?: object) =>
    said(admitDefinition(definition(schema, version), { strict: true })).map((text) =>
      text.replaceAll('spec.validation.openAPIV3Schema.properties[spec]', 'S'),
    );

  it.each([
    [
      'no type',
      '{type: object, properties: {a: {}}}',
      'Required S.properties[a].type Required value: must not be empty for specified object fields',
    ],
    [
      'a type below allOf',
      '{type: object, properties: {a: {type: string, allOf: [{type: string}]}}}',
      'Forbidden S.properties[a].allOf[0].type Forbidden: must be empty to be structural',
    ],
    [
      'a default that its schema refuses',
      '{type: object, properties: {a: {type: integer, minimum: 3, default: 1}}}',
      'Invalid S.properties[a].default Invalid value: 1:  in body should be greater than or equal to 3',
    ],
    [
      'a list map without keys',
      '{type: object, properties: {l: {type: array, x-kubernetes-list-type: map, items: {type: object, properties: {k: {type: string}}}}}}',
      'Required S.properties[l].x-kubernetes-list-map-keys Required value: must not be empty if x-kubernetes-list-type is map',
    ],
    [
      'a lookahead, which RE2 does not have',
      '{type: object, properties: {a: {type: string, pattern: "(?=a)"}}}',
      'must be a valid regular expression',
    ],
    [
      'a rule that does not compile',
      '{type: object, properties: {a: {type: string}}, x-kubernetes-validations: [{rule: self.b == 1}]}',
      "undefined field 'b'",
    ],
    [
      'a rule that is no boolean',
      '{type: object, properties: {a: {type: integer}}, x-kubernetes-validations: [{rule: self.a + 1}]}',
      'cel expression must evaluate to a bool',
    ],
    [
      'a rule that may cost too much',
      '{type: object, properties: {l: {type: array, items: {type: string}, x-kubernetes-validations: [{rule: "self.all(x, self.all(y, x != y))"}]}}}',
      'estimated rule cost exceeds budget by factor of more than 100x',
    ],
    [
      'oldSelf in a list without keys',
      '{type: object, properties: {l: {type: array, items: {type: integer, x-kubernetes-validations: [{rule: self == oldSelf}]}}}}',
      'oldSelf cannot be used on the uncorrelatable portion of the schema',
    ],
    [
      'an unknown keyword',
      '{type: object, properties: {a: {type: string, minLenght: 1}}}',
      'unknown field "spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.a.minLenght"',
    ],
  ])('is refused for %s', (_, schema, expected) => {
    expect(errorsOf(schema).join('\n')).toContain(expected);
  });

  it('is refused for what is wrong beside the schema', () => {
    const errors = errorsOf('{type: object}', {
      name: 'V1',
      additionalPrinterColumns: [{ name: 'A', type: 'text', jsonPath: '.spec.a' }],
      subresources: { scale: { specReplicasPath: '.replicas', statusReplicasPath: '.status.replicas' } },
      deprecationWarning: 'old',
    });
    expect(errors.map((text) => text.split(' ').slice(0, 2).join(' ')).sort()).toEqual([
      'Invalid spec.additionalPrinterColumns[0].type',
      'Invalid spec.subresources.scale.specReplicasPath',
      'Invalid spec.version',
      'Invalid spec.versions[0].deprecationWarning',
      'Invalid spec.versions[0].name',
    ]);
  });

  it('is warned about a format that checks nothing', () => {
    const { accepted, warnings } = admitDefinition(
      definition('{type: object, properties: {a: {type: string, format: money}}}'),
      { strict: true },
    );
    expect({ accepted, warnings }).toEqual({ accepted: true, warnings: ['unrecognized format "money"'] });
  });
});

describe('a document', () => {
  it('is read as the server reads it: numbers as they are written, no number beyond float64', () => {
    expect(readDocument('{"a": 1.0, "b": 1}', 'x.json').value).toEqual({ a: 1, b: 1n });
    expect(() => readDocument('{"a": 1e400}', 'x.json')).toThrow(/1e400/);
    expect(() => readDocument('{"a": ', 'x.json')).toThrow(/x\.json.*Correct the JSON/);
    expect(() => readDocument('a: [', 'x.yaml')).toThrow(/x\.yaml:1 is no YAML/);
  });
});
