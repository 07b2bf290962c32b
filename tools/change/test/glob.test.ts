import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlob, DIALECTS, matchesDialect } from '../src/glob.ts';

type Name = keyof typeof DIALECTS;

/** A glob, a text, and the dialects in which the one matches the other; in all others it does not. */
const TABLE: readonly (readonly [string, string, readonly Name[]])[] = [
  ['a/b', 'a/b', ['own', 'go', 'lsFiles', 'gobwas', 'gobwasPaths', 'codeowners']],
  ['a*', 'ab', ['own', 'go', 'lsFiles', 'gobwas', 'gobwasPaths', 'codeowners']],
  ['a*', 'a/b', ['lsFiles', 'gobwas']],
  ['a?b', 'a/b', ['lsFiles', 'gobwas']],
  ['a?b', 'a😀b', ['own', 'go', 'lsFiles', 'gobwas', 'gobwasPaths', 'codeowners']],
  ['a/**', 'a/b/c', ['own', 'lsFiles', 'gobwas', 'gobwasPaths', 'codeowners']],
  ['a/**', 'a', ['own']],
  ['a/**', 'a/b', ['own', 'go', 'lsFiles', 'gobwas', 'gobwasPaths', 'codeowners']],
  ['**/b', 'b', ['own', 'codeowners']],
  ['**/b', 'x/y/b', ['own', 'lsFiles', 'gobwas', 'gobwasPaths', 'codeowners']],
  ['a/**/b', 'a/b', ['own', 'codeowners']],
  ['a**b', 'a/b', ['own', 'lsFiles', 'gobwas', 'gobwasPaths']],
  ['a**', 'a/b', ['own', 'lsFiles', 'gobwas', 'gobwasPaths']],
  ['my-app/*-dev.yaml', 'my-app/a-dev.yaml', ['own', 'go', 'lsFiles', 'gobwas', 'gobwasPaths', 'codeowners']],
  ['[a-c]', 'b', ['own', 'go', 'lsFiles', 'gobwas', 'gobwasPaths']],
  ['[!a]', 'b', ['own', 'lsFiles', 'gobwas', 'gobwasPaths']],
  ['[^a]', 'b', ['own', 'go', 'lsFiles']],
  ['[^a]', '^', ['own', 'go', 'lsFiles', 'gobwas', 'gobwasPaths']],
  ['[\\w]', 'x', []],
  ['[a\\]b]', ']', ['go', 'lsFiles', 'gobwas', 'gobwasPaths']],
  ['{a,b{c,d}}', 'bd', ['own', 'gobwas', 'gobwasPaths']],
  ['{a,b}', '{a,b}', ['go', 'lsFiles', 'codeowners']],
  ['\\*', '*', ['go', 'lsFiles', 'gobwas', 'gobwasPaths']],
  ['\\*', '\\x', ['own', 'codeowners']],
  ['a.b', 'axb', []],
  ['(a|b)+$', 'a', []],
  ['a,b', 'a,b', ['own', 'go', 'lsFiles', 'gobwas', 'gobwasPaths', 'codeowners']],
  ['a}', 'a}', ['own', 'go', 'lsFiles', 'gobwas', 'gobwasPaths', 'codeowners']],
  // Not valid in the strict ones; elsewhere each means itself.
  ['[', '[', ['own', 'codeowners']],
  ['[z-a]', 'b', []],
  ['{a', '{a', ['own', 'go', 'lsFiles', 'codeowners']],
  ['a\\', 'a\\', ['own', 'codeowners']],
];

describe('a glob, in each dialect', () => {
  it.each(TABLE)('%s of %s', (glob, text, dialects) => {
    const matching = (Object.keys(DIALECTS) as Name[]).filter((dialect) => matchesDialect(text, glob, dialect));
    expect(matching.sort()).toEqual([...dialects].sort());
  });

  it('never throws, and a text without wildcards matches itself alone', async () => {
    const anything = fc.string({ unit: fc.constantFrom(...'ab/*?[]{},!^-\\.+$()|'), maxLength: 10 });
    const plain = fc.string({ unit: fc.constantFrom(...'ab/.+$()|-_^ '), maxLength: 10 });
    for (const dialect of Object.keys(DIALECTS) as Name[]) {
      await fc.assert(
        fc.property(anything, anything, (glob, text) => typeof matchesDialect(text, glob, dialect) === 'boolean'),
      );
      await fc.assert(
        fc.property(plain, plain, (glob, text) => matchesDialect(text, glob, dialect) === (glob === text)),
      );
    }
  });

  it('is told from what is no glob', () => {
    expect(compileGlob('{a', 'gobwas')).toBeUndefined();
    expect(compileGlob('[z-a]', 'own')).toBeUndefined();
    expect(compileGlob('{a', 'own')).toBeInstanceOf(RegExp);
  });
});
