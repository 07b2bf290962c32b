import { folderOf } from '@mainstem/change';

/** A glob that matches this path alone. */
export function literalGlob(path: string): string {
  return path.replaceAll(/[*?[{]/g, '[$&]');
}

/** The folder part of a glob before its first wildcard. */
export function staticPrefix(glob: string): string {
  const wildcard = glob.search(/[*?[{]/);
  return wildcard < 0 ? glob : folderOf(`${glob.slice(0, wildcard)}x`);
}
