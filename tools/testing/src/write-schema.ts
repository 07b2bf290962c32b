/** Writes docs/mainstem.schema.json, the JSON Schema of mainstem.yaml, from the zod schema. A test holds the two equal. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsJsonSchema } from '@mainstem/change';

const path = join(import.meta.dirname, '../../../docs/mainstem.schema.json');
writeFileSync(path, `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`);
