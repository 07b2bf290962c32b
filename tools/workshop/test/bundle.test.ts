import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle, entriesOf } from '../src/bundle/bundle.ts';
import { licensesOf } from '../src/bundle/licenses.ts';

const root = join(import.meta.dirname, '../../..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstem-bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every file of a folder, and its text. */
function textsOf(dist: string): Map<string, string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(dist, file)).isFile(),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(dist, file), 'utf8')]));
}

const cli = entriesOf(root).find((entry) => entry.folder === 'tools/cli');

describe('the bundle of the command line', () => {
  it('holds each module once, and reads nothing of a command before it is asked for', async () => {
    if (cli === undefined) throw new Error('entriesOf names no tools/cli');
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    await bundle(root, cli, first);
    await bundle(root, cli, second);
    const texts = textsOf(first);
    expect(textsOf(second)).toEqual(texts);
    const executable = [...texts.keys()].filter((file) => statSync(join(first, file)).mode & 0o100);
    expect(executable).toEqual(['index.js']);

    // The bundler names each module above its code.
    const modules = [...texts.values()].flatMap(
      (text) => text.match(/^\/\/ (?:tools|node_modules)\/\S+\.[cm]?[jt]s$/gm) ?? [],
    );
    expect(modules.length).toBeGreaterThan(300);
    expect(modules.filter((module, index) => modules.indexOf(module) !== index)).toEqual([]);

    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const imports = texts.get(file)?.matchAll(/^(?:const \S+ = )?require\("\.{1,2}\/([^"]+)"\);$/gm) ?? [];
      for (const [, name = ''] of imports) load(texts.has(name) ? name : join('shared', name));
    };
    load('index.js');
    const bytes = [...loaded].reduce((sum, file) => sum + (texts.get(file)?.length ?? Number.NaN), 0);
    expect(bytes).toBeLessThan(40_000);
  });
});

describe('the licences of a bundle', () => {
  function givePackage(name: string, manifest: Readonly<Record<string, unknown>>, text?: string): string {
    const path = join(folder, 'node_modules', name);
    mkdirSync(join(path, 'lib'), { recursive: true });
    writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
    // Sets a module type, and is no package.
    writeFileSync(join(path, 'lib/package.json'), '{"type":"module"}');
    if (text !== undefined) writeFileSync(join(path, 'LICENSE.md'), text);
    return join(path, 'lib/index.js');
  }

  it('are those of each package once, in the order of their names; our own modules have none', () => {
    const b = givePackage('b', { name: 'b', version: '1.0.0', license: 'MIT' }, 'Text of b\r\n');
    const a = givePackage('@x/a', { name: '@x/a', version: '1.0.0', license: 'ISC' }, 'Text of a');
    expect(licensesOf([b, a, b, join(root, 'tools/change/src/errors.ts')])).toBe(
      '@x/a\nISC\nText of a\n\nb\nMIT\nText of b\n',
    );
  });

  it('a package without an identifier, or without the text, is not bundled', () => {
    const silent = givePackage('silent', { name: 'silent', version: '1.0.0' }, 'All rights reserved');
    expect(() => licensesOf([silent])).toThrow('silent 1.0.0 names no licence: do not bundle it.');
    const textless = givePackage('textless', { name: 'textless', version: '1.0.0', license: 'MIT' });
    expect(() => licensesOf([textless])).toThrow('textless brings no text of its licence: do not bundle it.');
  });
});
