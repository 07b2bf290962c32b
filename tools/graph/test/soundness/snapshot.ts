import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { files } from './files.ts';

export interface Snapshot {
  readonly paths: readonly string[];
  /**
   * A digest of everything that a program started in a folder could come to read: the top-level folder that it is in, and every
   * other whose name stands in some text or link of those. A path can't lead into a folder without saying its name.
   */
  regionOf(folder: string): string;
}

interface Region {
  text: string;
  digest: string;
}

/** The files on disk, read once. */
export function createSnapshot(root: string): Snapshot {
  const paths = files(root);
  const regions = new Map<string, Region>();
  const parts = new Map<string, { texts: string[]; hash: ReturnType<typeof createHash> }>();
  for (const path of paths) {
    const stat = lstatSync(join(root, path));
    const text = stat.isSymbolicLink() ? readlinkSync(join(root, path)) : readFileSync(join(root, path), 'utf8');
    const top = path.split('/')[0] ?? path;
    const part = parts.get(top) ?? { texts: [], hash: createHash('sha256') };
    parts.set(top, part);
    part.texts.push(text);
    part.hash.update(`${path}\0${stat.isSymbolicLink()}\0${text.length}\0${text}\0`);
  }
  for (const [top, { texts, hash }] of parts) regions.set(top, { text: texts.join('\n'), digest: hash.digest('hex') });
  return {
    paths,
    regionOf(folder) {
      const start = folder.split('/')[0] ?? folder;
      const within = new Set(folder === '.' ? regions.keys() : [start]);
      for (const top of within) {
        const text = regions.get(top)?.text ?? '';
        for (const other of regions.keys()) if (text.includes(other)) within.add(other);
      }
      return [...within]
        .sort()
        .map((top) => `${top}=${regions.get(top)?.digest}`)
        .join('\n');
    },
  };
}
