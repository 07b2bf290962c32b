import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runCli } from '@mainstem/testing';
import { describe, expect, test } from 'vitest';
import { GENERATORS } from '../src/index.ts';
import { committed, made } from './fork.ts';

const PLUGIN = join(import.meta.dirname, '../../nx-plugin');
const read = (path: string) => JSON.parse(readFileSync(join(PLUGIN, path), 'utf8'));
/** The committed bundle is made at each release of the tools; before that it may not have the command yet. */
const isBuilt = runCli(['new', 'app', '--help']).code === 0;

describe('npx nx g', () => {
  test.each(Object.entries(GENERATORS))(
    '%s: its schema has exactly what the generator declares',
    (name, { what, options }) => {
      const { factory, schema, description } = read('generators.json').generators[name];
      expect([factory, description]).toEqual([`./generators/run.cjs#${name}`, what]);
      const { properties, required } = read(schema);
      expect(Object.keys(properties)).toEqual(['name', ...Object.keys(options)]);
      for (const [option, { many }] of Object.entries(options))
        expect(properties[option].type).toBe(many ? 'array' : 'string');
      expect(required).toEqual(['name', ...Object.keys(options).filter((option) => options[option]?.required)]);
    },
  );

  test('names no generator that there is none of', () => {
    expect(Object.keys(read('generators.json').generators)).toEqual(Object.keys(GENERATORS));
    expect(Object.keys(createRequire(import.meta.url)(join(PLUGIN, 'generators/run.cjs')))).toEqual(
      Object.keys(GENERATORS),
    );
  });

  test.skipIf(!isBuilt)(
    'writes into Nx’s tree what mainstem new writes (skipped: the bundle has no mainstem new yet)',
    async () => {
      const scratch = committed(made());
      try {
        const written = new Map<string, string>();
        const tree = {
          root: scratch.root,
          write: (path: string, text: string) => written.set(path, text),
          delete: () => {},
        };
        const { app } = createRequire(import.meta.url)(join(PLUGIN, 'generators/run.cjs'));
        await app(tree, { name: 'checkout', environment: ['dev', 'staging'] });
        expect([...written.keys()].filter((path) => path.startsWith('apps/checkout/overlays/')).sort()).toEqual(
          ['dev', 'staging'].flatMap((each) =>
            ['kustomization', 'patch-scaling'].map((file) => `apps/checkout/overlays/${each}/${file}.yaml`),
          ),
        );
        expect(scratch.git('status', '--porcelain')).toBe('');
      } finally {
        scratch.remove();
      }
    },
  );
});
