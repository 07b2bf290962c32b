import { describe, expect, it } from 'vitest';
import { checkManifest, loadSchemas } from '../../src/schema/index.ts';
import type { Type } from '../../src/schema/types.ts';
import { splitDocuments } from '../../src/yaml/head.ts';
import { readStrictly } from '../../src/yaml/read.ts';
import { toValue } from '../../src/yaml/tree.ts';
import { VALID } from './valid-objects.ts';

/**
 * Negative controls: in objects that are valid, every single field is in turn renamed and given a value of another type, and each
 * time exactly that must be found.
 */

type Pointer = readonly (string | number)[];
const schemas = await loadSchemas();

const objects = Object.entries(VALID).flatMap(([name, text]) =>
  splitDocuments(`${text}\n`).flatMap((head, index) => {
    const value = toValue(readStrictly(head.text).root) as Record<string, unknown>;
    const type = schemas.typeOf(`${String(value.apiVersion)}/${String(value.kind)}`);
    return type === undefined || value.sops !== undefined ? [] : [[`${name} ${index}`, value, type] as const];
  }),
);

/** Every field that is set, with its type and whether its name is free. */
function* fieldsOf(value: unknown, type: Type, at: Pointer): Generator<{ at: Pointer; type: Type; isFree: boolean }> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    const here = [...at, Array.isArray(value) ? Number(key) : key];
    const inner =
      type.is === 'object' ? type.fields.get(key) : type.is === 'list' || type.is === 'map' ? type.of : undefined;
    if (inner === undefined || ['apiVersion', 'kind'].includes(here.join('.'))) continue;
    yield { at: here, type: inner, isFree: type.is !== 'object' };
    yield* fieldsOf(item, inner, here);
  }
}

/** A copy in which the parent of a path was edited. */
function edited(value: unknown, at: Pointer, edit: (parent: Record<string, unknown>, key: string) => void): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value)); // what an alias shares becomes two
  let parent = copy as Record<string, unknown>;
  for (const step of at.slice(0, -1)) parent = parent[step] as Record<string, unknown>;
  edit(parent, String(at.at(-1)));
  return copy;
}

describe('a single wrong field is found', () => {
  it.each(objects)('in %s', (_, value, type) => {
    expect(checkManifest(value, schemas)).toEqual([]);
    for (const field of fieldsOf(value, type, [])) {
      if (!field.isFree) {
        const renamed = [...field.at.slice(0, -1), `${String(field.at.at(-1))}Qq`];
        const problems = checkManifest(
          edited(value, field.at, (parent, key) => {
            parent[`${key}Qq`] = parent[key];
            delete parent[key];
          }),
          schemas,
        );
        expect(problems[0]).toMatchObject({ rule: 'kubernetes/unknown-field', pointer: renamed });
        expect(problems.slice(1).every(({ rule }) => rule === 'kubernetes/required')).toBe(true);
      }
      if (field.type.is === 'any') continue;
      const isStructure = ['object', 'list', 'map'].includes(field.type.is);
      const problems = checkManifest(
        edited(value, field.at, (parent, key) => {
          parent[key] = isStructure ? 'text' : { a: 1 };
        }),
        schemas,
      );
      expect(problems).toMatchObject([{ rule: 'kubernetes/type', pointer: field.at }]);
    }
  });
});
