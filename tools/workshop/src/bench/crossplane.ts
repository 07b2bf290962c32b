import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  loadDefinition,
  loadFunctions,
  loadObjects,
  parseComposite,
  parseComposition,
  type Rendered,
  renderComposite,
  renderedYaml,
} from '@mainstem/crossplane/render';
import { parse, stringify } from 'yaml';
import { median, report, root, timed } from './measure.ts';

const COUNT = 1_000;

/**
 * Rendering many instances of the template's Postgres, from text to text, against what cannot be saved: reading the composite resource
 * and the Composition and printing what is made of them, with the library `yaml`.
 */
export async function benchCrossplane(): Promise<void> {
  const folder = join(root, 'platform/crossplane');
  const composition = readFileSync(join(folder, 'apis/postgres/composition.yaml'), 'utf8');
  const example = readFileSync(join(folder, 'apis/postgres/examples/postgres.yaml'), 'utf8');
  const definition = await loadDefinition(join(folder, 'apis/postgres/definition.yaml'));
  const functions = await loadFunctions(join(folder, 'providers/functions.yaml'));
  const required = await loadObjects(join(folder, 'facts/dev'), 'required resources');
  const texts = Array.from({ length: COUNT }, (_, index) => example.replace('name: orders', `name: orders-${index}`));
  const made: string[] = [];

  const render = await median(() =>
    timed(async () => {
      made.length = 0;
      for (const text of texts) {
        const input = {
          composite: parseComposite(text, 'postgres.yaml'),
          composition: parseComposition(composition, 'composition.yaml'),
        };
        made.push(printed(await renderComposite({ ...input, definition, functions, required })));
      }
    }),
  );
  const documents = made.map((text) => text.split(/^---$/m).filter((one) => one.trim() !== ''));
  if (documents.some((some) => some.length < 4)) throw new Error('a Postgres composes three resources');
  const plain = await median(() =>
    timed(() => {
      for (const [index, some] of documents.entries()) {
        parse(composition);
        parse(texts[index] as string);
        for (const one of some) stringify(parse(one));
      }
    }),
  );
  const each = (render.seconds / COUNT) * 1000;
  process.stdout.write(
    `\n${COUNT} instances parsed and printed: ${plain.seconds.toFixed(2)} s; rendered: ${each.toFixed(1)} ms each\n`,
  );
  report(`render of ${COUNT} composite resources, as a multiple of that`, render.seconds / plain.seconds, 1, 'times');
}

function printed(rendered: Rendered): string {
  if (rendered.fatal !== undefined) throw new Error(rendered.fatal);
  return renderedYaml(rendered, { fullXr: false, results: false, context: false });
}
