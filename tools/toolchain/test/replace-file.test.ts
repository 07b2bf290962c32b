import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../src/replace-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mainstem-replace-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a file is written as a whole or not at all', () => {
  it('new, with its folder', async () => {
    await replaceFile(join(folder, 'a/b/file'), 'x');
    expect([await readFile(join(folder, 'a/b/file'), 'utf8'), await readdir(join(folder, 'a/b'))]).toEqual([
      'x',
      ['file'],
    ]);
  });
  it('over another one, with the mode that is asked for', async () => {
    await writeFile(join(folder, 'file'), 'old');
    await chmod(join(folder, 'file'), 0o644);
    for (const mode of [0o600, 0o666, 0o755]) {
      await replaceFile(join(folder, 'file'), Buffer.from('new'), mode);
      expect((await stat(join(folder, 'file'))).mode & 0o777).toBe(mode);
    }
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('new');
  });
  it('what cannot be moved into place leaves nothing behind', async () => {
    await mkdir(join(folder, 'file/inside'), { recursive: true });
    await expect(replaceFile(join(folder, 'file'), 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['file']);
  });
  it('by many at once: one of them, whole', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000));
    await Promise.all(texts.map((text) => replaceFile(join(folder, 'file'), text)));
    expect(texts).toContain(await readFile(join(folder, 'file'), 'utf8'));
    expect(await readdir(folder)).toEqual(['file']);
  });
});
