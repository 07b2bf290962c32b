import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '../../src/schema/types.ts';

/** One attribute of a model of @kubernetes/client-node. */
interface Attribute {
  readonly name: string;
  readonly baseName: string;
  readonly type: string;
  readonly format: string;
}

type Models = Readonly<Record<string, { getAttributeTypeMap(): readonly Attribute[] } | undefined>>;

/** What the client calls each scalar: its type, or its format where it has one. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  string: ['string'],
  enum: ['string'],
  bool: ['boolean'],
  number: ['double', 'number'],
  int32: ['int32'],
  int64: ['int64'],
  quantity: ['string'],
  'int-or-string': ['IntOrString'],
  byte: ['byte'],
  time: ['Date', 'V1MicroTime'],
};

/** Every difference between the table's type of a kind and the client's model of it, and how many definitions were compared. */
export async function compareWithClient(
  modules: string,
  kinds: Iterable<readonly [type: Type, model: string]>,
): Promise<{ differences: string[]; compared: number }> {
  const folder = join(modules, '@kubernetes/client-node/dist/gen/models');
  const models = (await import(join(folder, 'all.js'))) as Models;
  const differences = new Set<string>();
  const seen = new Set<string>();

  const compare = (type: Type, called: string, format: string, path: string): void => {
    const [, item] = /^Array<(.*)>$/.exec(called) ?? [];
    const [, value] = /^\{ \[key: string\]: (.*); \}$/.exec(called) ?? [];
    const expect = (holds: boolean) => {
      if (!holds) differences.add(`${path}: ${type.is}, the client has ${called} ${format}`);
    };
    switch (type.is) {
      case 'any':
        // A status is not described, and neither is JSON within JSON.
        expect(called === 'any' || called === 'object' || called.endsWith('Status'));
        return;
      case 'list':
        if (item === undefined) expect(false);
        else compare(type.of, item, format, path);
        return;
      case 'map':
        if (value === undefined) expect(false);
        else compare(type.of, value, format, path);
        return;
      case 'object':
        compareFields(type, called, path);
        return;
      default:
        expect((CALLED[type.is] ?? []).includes(format !== '' && /^(?:string|number)$/.test(called) ? format : called));
    }
  };

  const compareFields = (type: Extract<Type, { is: 'object' }>, model: string, path: string): void => {
    const attributes = models[model]?.getAttributeTypeMap();
    if (attributes === undefined) {
      differences.add(`${path}: an object, the client has ${model}`);
      return;
    }
    if (seen.has(`${type.name} ${model}`)) return;
    seen.add(`${type.name} ${model}`);
    const declaration = readFileSync(join(folder, `${model}.d.ts`), 'utf8');
    for (const { name, baseName, type: called, format } of attributes) {
      const field = type.fields.get(baseName);
      if (field === undefined) differences.add(`${model}.${baseName}: only the client has it`);
      else compare(field, called, format, `${model}.${baseName}`);
      const isRequired = declaration.includes(`\n    '${name}': `);
      if (field !== undefined && isRequired !== type.required.includes(baseName)) {
        differences.add(`${model}.${baseName}: required ${isRequired ? 'by the client only' : 'by the table only'}`);
      }
    }
    for (const field of type.fields.keys()) {
      if (!attributes.some(({ baseName }) => baseName === field)) {
        differences.add(`${model}.${field}: only the table has it`);
      }
    }
  };

  for (const [type, model] of kinds) compare(type, model, '', model);
  return { differences: [...differences], compared: seen.size };
}
