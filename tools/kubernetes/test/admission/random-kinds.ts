import type { Random } from '@mainstem/testing/random';

/** Random definitions and objects: mostly sensible, so that both answers come, and now and then not. */

type Schema = Record<string, unknown>;

const NAMES = ['a', 'b', 'c', 'd-e', 'if'];
const FORMATS = ['date-time', 'uuid', 'ipv4', 'byte', 'duration', 'email', 'hostname', 'int32', 'cidr', 'money'];
const PATTERNS = ['^[a-z]+$', '[0-9]{2,3}', '(?i)x', 'a(?=b)', '^(a|b)*$', '\\d'];
const MESSAGES = ['no', '', 'line\nbreak'];

export function randomSchema(random: Random, depth = 0): Schema {
  const kind = depth > 2 ? random.below(5) : random.below(9);
  const schema = [text, number, integer, flag, either, object, list, object, map][kind]?.(random, depth) as Schema;
  if (random.chance(0.1)) schema.nullable = true;
  if (random.chance(0.15)) schema.default = random.chance(0.8) ? valueFor(random, schema) : anything(random, 0);
  if (random.chance(0.3)) schema['x-kubernetes-validations'] = [rule(random, schema)];
  if (random.chance(0.04)) schema.allOf = [{ minLength: 2 }, random.chance(0.3) ? { type: 'string' } : { minimum: 0 }];
  if (random.chance(0.06)) schema[random.pick(['anyOf', 'oneOf'])] = [logic(random), logic(random)];
  if (random.chance(0.04)) schema.not = logic(random);
  if (random.chance(0.03)) delete schema.type;
  return schema;
}

const logic = (random: Random): Schema =>
  random.pick<Schema>([
    { minLength: 2 },
    { maximum: 2 },
    { enum: ['a', 1] },
    { required: ['a'] },
    { pattern: '^a' },
    { format: 'uuid' },
    { maxItems: 1 },
    { minProperties: 2 },
    { properties: { a: { minimum: 1 } } },
    { not: { minimum: 3 } },
  ]);

function text(random: Random): Schema {
  const schema: Schema = { type: 'string' };
  if (random.chance(0.5)) schema.maxLength = 1 + random.below(20);
  if (random.chance(0.2)) schema.minLength = random.below(3);
  if (random.chance(0.25)) schema.format = random.pick(FORMATS);
  if (random.chance(0.2)) schema.pattern = random.pick(PATTERNS);
  if (random.chance(0.2)) schema.enum = ['a', 'bb', 'x'];
  return schema;
}

function integer(random: Random): Schema {
  const schema: Schema = { type: 'integer' };
  if (random.chance(0.4)) schema.minimum = random.below(5) - 2;
  if (random.chance(0.4)) schema.maximum = random.below(10);
  if (random.chance(0.1)) schema.exclusiveMaximum = true;
  if (random.chance(0.1)) schema.multipleOf = 1 + random.below(3);
  if (random.chance(0.1)) schema.format = random.pick(['int32', 'int64', 'uuid']);
  return schema;
}

const number = (random: Random): Schema => ({ ...integer(random), type: 'number' });
const flag = (): Schema => ({ type: 'boolean' });
const either = (): Schema => ({ 'x-kubernetes-int-or-string': true });

function object(random: Random, depth: number): Schema {
  const names = NAMES.slice(0, 1 + random.below(NAMES.length));
  const schema: Schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, randomSchema(random, depth + 1)])),
  };
  if (random.chance(0.3)) schema.required = [random.pick(names)];
  if (random.chance(0.1)) schema['x-kubernetes-preserve-unknown-fields'] = true;
  if (random.chance(0.1)) schema['x-kubernetes-map-type'] = random.pick(['atomic', 'granular', 'set']);
  return schema;
}

function list(random: Random, depth: number): Schema {
  const schema: Schema = { type: 'array', items: randomSchema(random, depth + 1) };
  if (random.chance(0.6)) schema.maxItems = 1 + random.below(8);
  const type = random.below(6);
  if (type === 0) schema['x-kubernetes-list-type'] = 'set';
  if (type === 1) {
    schema['x-kubernetes-list-type'] = 'map';
    schema['x-kubernetes-list-map-keys'] = ['k'];
    const properties = { k: { type: 'string', maxLength: 9 }, v: randomSchema(random, depth + 1) };
    schema.items = { type: 'object', properties, ...(random.chance(0.8) && { required: ['k'] }) };
  }
  return schema;
}

function map(random: Random, depth: number): Schema {
  const schema: Schema = { type: 'object', additionalProperties: randomSchema(random, depth + 1) };
  if (random.chance(0.6)) schema.maxProperties = 1 + random.below(6);
  return schema;
}

function rule(random: Random, schema: Schema): object {
  const made: Record<string, unknown> = { rule: condition(random, schema) };
  if (random.chance(0.4)) made.message = random.pick(MESSAGES);
  if (random.chance(0.2))
    made.messageExpression = random.pick([
      "'bad: ' + string(1 + 1)",
      "'%s'.format([self])",
      '1',
      "'old ' + string(oldSelf)",
      "'a' + 'b'",
    ]);
  if (random.chance(0.2)) made.reason = random.pick(['FieldValueForbidden', 'FieldValueRequired', 'FieldValueOdd']);
  if (random.chance(0.15)) made.fieldPath = random.pick(['.a', '.zz', "['d-e']"]);
  if (random.chance(0.1)) made.optionalOldSelf = random.chance(0.7);
  return made;
}

function condition(random: Random, schema: Schema): string {
  const any = ['self == self', 'true', 'self != oldSelf', 'size(self) > 1', 'self.a == 1', '1 / 0 == 1', 'self +'];
  const byType: Record<string, readonly string[]> = {
    string: [
      "self.startsWith('a')",
      "self.matches('^[a-z]*$')",
      'self.size() < 5 && self == self.lowerAscii()',
      "isIP(self) || !self.contains('.')",
      "self.split('a').size() <= 2",
      'oldSelf.size() <= self.size()',
      "self > 'b'",
      "isQuantity(self) ? quantity(self).isLessThan(quantity('5')) : true",
      "isURL(self) || self.find('[a-z]+') != ''",
      "!isCIDR(self) && self.replace('a', 'b').size() == self.size()",
      '!format.dns1123Label().validate(self).hasValue()',
      "isSemver(self) || self.trim() == self || self.indexOf('a') < 3",
      "self.charAt(0) == 'a'",
      "timestamp(self) < timestamp('2025-01-01T00:00:00Z')",
      'duration(self) > duration("10m")',
      'self == "é😀" || string(self).upperAscii() != self',
      'int(self) > 2',
      "bytes(self).size() < 9 && ['a', 'bb'].exists_one(x, x == self)",
    ],
    // Which overload there is shows only at run time.
    either: [
      "self.startsWith('a')",
      "self.endsWith('b') || self.contains('a')",
      "self.matches('^[a-z]*$')",
      'self.size() > 1',
      'size(self) > 1',
      'self + 1 > 2',
      "self + 'a' != self",
      'self < 5',
      "self < 'b'",
      'int(self) > 1',
      'double(self) > 1.0',
      "string(self) != ''",
      "self in ['a', 1]",
      "self.split('a').size() > 0",
      "self.lowerAscii() == 'a'",
      "self.substring(0, 1) == 'a'",
      "self.find('[a-z]') == 'a'",
      "self.replace('a', 'b') != 'x'",
      'isQuantity(self)',
      "quantity(self).isLessThan(quantity('5'))",
      'isURL(self) || isIP(self)',
      "duration(self) > duration('1m')",
      "timestamp(self) > timestamp('2024-01-01T00:00:00Z')",
      'type(self) == string ? self.size() < 3 : self < 9',
      '-self < 0',
      '!self',
      'self && true',
      'self[0] == 1',
      'self.a == 1',
      'has(self.a)',
      'self.all(x, x == x)',
      'self.exists(x, x == x)',
      'self == oldSelf || self != 1',
      "'%d'.format([self]) == '1'",
      "'%s'.format([self]) != ''",
      'self * 2 == 4 || self % 2 == 0',
      'self / 2 > 0',
      'bytes(self).size() > 0',
      'self.charAt(0) == self',
      "self.indexOf('a') < 1",
      "dyn(self) == 'a' || self.trim() == self",
      'self.getHours() > 1',
      'self ? true : false',
      "cidr(self).containsIP('10.0.0.1')",
      'self.isSorted()',
      'uint(self) > uint(1)',
      'bool(self)',
    ],
    integer: ['self >= 1', 'self >= oldSelf', 'self % 2 == 0', 'self in [1, 2, 3]', 'self * self < 50', 'self < 1.5'],
    number: ['self < 2.5', 'self >= 0.0', 'int(self) == 1', 'self != 3.0', 'self >= oldSelf'],
    boolean: ['self', '!self || self', 'self == oldSelf'],
    array: [
      'self.size() <= 2',
      'self.all(x, x == x)',
      'self.exists(x, self.all(y, x == y))',
      'self.map(x, x).size() == self.size()',
      'oldSelf.all(x, x in self)',
      'self.all(i, x, i < 5)',
      'self.sort() == self',
      'self.isSorted()',
      'self.sum() < 5',
      'self.slice(0, 1).size() == 1',
      'self.distinct().size() == self.size()',
      'self.filter(x, x == self[0]).size() < 2',
      'self[0] == self[1]',
      'self.exists_one(x, x == x)',
      'self.transformList(i, x, i).sum() < 3',
      'self.map(x, x.k).size() > 0',
      'sets.contains(self, oldSelf)',
    ],
    object: [
      'has(self.a)',
      '!has(self.a) || self.a == self.a',
      'has(self.b) == has(oldSelf.b)',
      "self.all(k, k != 'x')",
      'has(self.__if__) || has(self.d__dash__e)',
      'self.a > 1',
      'self.?a.hasValue()',
      'self.?a.orValue(self.a) == self.a',
      'self.all(k, v, v == v)',
      "self.exists(k, k.startsWith('p'))",
      'size(self) < 2',
      "'p' in self",
      'self.transformMap(k, v, v) == self',
      'type(self.a) == int',
      'self == oldSelf || self.a == oldSelf.a',
      "self.a.startsWith('a')",
    ],
  };
  const own = byType[schema['x-kubernetes-int-or-string'] === true ? 'either' : String(schema.type)];
  return own !== undefined && random.chance(0.85) ? random.pick(own) : random.pick(any);
}

const STRINGS = ['', 'a', 'bb', 'x', 'abc', '12', '10.0.0.1', '2024-01-02T03:04:05Z', 'YWJj', '1h', 'é😀'];

/** A value that mostly fits. */
export function valueFor(random: Random, schema: Schema): unknown {
  if (random.chance(0.05)) return anything(random, 0);
  switch (schema.type) {
    case 'string':
      return Array.isArray(schema.enum) && random.chance(0.6) ? random.pick(schema.enum) : random.pick(STRINGS);
    case 'integer':
      return random.below(12) - 3;
    case 'number':
      return random.pick([0, 1, 1.5, 2.25, -1, 3]);
    case 'boolean':
      return random.chance(0.5);
    case 'array': {
      const items = schema.items as Schema;
      return Array.from({ length: random.below(4) }, () => valueFor(random, items));
    }
    case 'object': {
      if (schema.additionalProperties !== undefined) {
        const values = schema.additionalProperties as Schema;
        return Object.fromEntries(['p', 'q', 'x'].slice(random.below(3)).map((key) => [key, valueFor(random, values)]));
      }
      const fields = Object.entries((schema.properties ?? {}) as Record<string, Schema>).filter(() =>
        random.chance(0.75),
      );
      const made = Object.fromEntries(fields.map(([key, field]) => [key, valueFor(random, field)]));
      return random.chance(0.05) ? { ...made, unknown: 1 } : made;
    }
    default:
      return random.chance(0.5) ? random.below(9) : random.pick(STRINGS);
  }
}

function anything(random: Random, depth: number): unknown {
  const kind = random.below(depth > 1 ? 5 : 7);
  if (kind === 0) return null;
  if (kind === 1) return random.chance(0.5);
  if (kind === 2) return random.below(9);
  if (kind === 3) return random.pick(STRINGS);
  if (kind === 4) return random.below(9) / 4;
  if (kind === 5) return [anything(random, depth + 1)];
  return { [random.pick(NAMES)]: anything(random, depth + 1) };
}
