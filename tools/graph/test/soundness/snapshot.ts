import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { files } from './files.ts';

export interface Snapshot {
  readonly paths: readonly string[];
  /** A digest of every file of Terraform's configuration and of every link. */
  readonly configuration: string;
  /**
   * A digest of everything that a program which is started in a folder, and lists no other, could come to read: that folder
   * and those above it, and every folder whose name stands in some text or link of these. No path leads into a folder without
   * saying its name or `..`.
   *
   * @param depth how finely folders are told apart; 1 for a program that lists folders below those which it is given.
   */
  regionOf(folder: string, depth: number): string;
}

interface Region {
  readonly texts: string[];
  readonly hash: ReturnType<typeof createHash>;
  digest?: string;
  text?: string;
}

/** The files on disk, read once. */
export function createSnapshot(root: string): Snapshot {
  const paths = files(root);
  const contents = paths.map((path) => {
    const isLink = lstatSync(join(root, path)).isSymbolicLink();
    return { path, isLink, text: isLink ? readlinkSync(join(root, path)) : readFileSync(join(root, path), 'utf8') };
  });
  const byDepth = new Map<number, Map<string, Region>>();
  const regionsAt = (depth: number) => {
    const known = byDepth.get(depth);
    if (known !== undefined) return known;
    const regions = new Map<string, Region>();
    for (const { path, isLink, text } of contents) {
      const name = cut(dirname(path), depth);
      const region = regions.get(name) ?? { texts: [], hash: createHash('sha256') };
      regions.set(name, region);
      region.texts.push(text);
      region.hash.update(`${path}\0${isLink}\0${text.length}\0${text}\0`);
    }
    byDepth.set(depth, regions);
    return regions;
  };
  const configuration = createHash('sha256');
  for (const { path, isLink, text } of contents) {
    if (isLink || /\.tf(?:\.json)?$/.test(path)) configuration.update(`${path}\0${isLink}\0${text.length}\0${text}\0`);
  }
  return {
    paths,
    configuration: configuration.digest('hex'),
    regionOf(folder, depth) {
      const regions = regionsAt(depth);
      const within = new Set(withFoldersAbove(cut(folder, depth)));
      for (const name of within) {
        const region = regions.get(name);
        if (region === undefined) continue;
        region.text ??= region.texts.join('\n');
        for (const other of regions.keys()) {
          if (!within.has(other) && isNamedIn(region.text, other)) {
            for (const one of withFoldersAbove(other)) within.add(one);
          }
        }
      }
      return [...within]
        .sort()
        .map((name) => `${name}=${digestOf(regions.get(name))}`)
        .join('\n');
    },
  };
}

function digestOf(region: Region | undefined): string {
  if (region === undefined) return '';
  region.digest ??= region.hash.digest('hex');
  return region.digest;
}

/** A name of other characters could be written with escapes: it counts as named. */
function isNamedIn(text: string, region: string): boolean {
  const name = region.slice(region.lastIndexOf('/') + 1);
  return !/^[\w-]+$/.test(name) || text.includes(name);
}

function cut(folder: string, depth: number): string {
  return folder.split('/').slice(0, depth).join('/');
}

function withFoldersAbove(folder: string): string[] {
  const found = ['.'];
  for (let at = folder; at !== '.'; at = dirname(at)) found.push(at);
  return found;
}
