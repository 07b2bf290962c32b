/**
 * Writes docs/mainstem.schema.json and docs/facts.schema.json, the JSON Schemas of mainstem.yaml and of the hand-over document, from
 * the zod schemas. A test holds them equal.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsJsonSchema, settingsJsonSchema } from '@mainstem/change';

const docs = join(import.meta.dirname, '../../../docs');
const write = (name: string, schema: unknown) =>
  writeFileSync(join(docs, name), `${JSON.stringify(schema, null, 2)}\n`);
write('mainstem.schema.json', settingsJsonSchema());
write('facts.schema.json', factsJsonSchema());
