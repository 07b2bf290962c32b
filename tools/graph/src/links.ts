import { addTo, everythingBelow, folderOf, matchesGlob, type Tree, type Unresolved } from '@mainstem/change';
import { literalGlob, staticPrefix } from './globs.ts';
import type { Read } from './model.ts';

interface Link {
  readonly path: string;
  /** Where it leads, and the links on the way. */
  readonly target: string;
  readonly passed: readonly string[];
}

/** Answers which links a glob passes through, and so what else it means. */
export interface Links {
  /** The glob with every glob that its links lead to, and the links on the way. */
  through(glob: string): { readonly globs: readonly string[]; readonly paths: readonly string[] };
}

/**
 * The links of a tree. What a glob names may lie behind a link: `fileset` reads through one, and so does a build that takes a
 * whole folder. Then the file that changes has a path that the glob does not match.
 */
export function createLinks(tree: Tree): Links {
  const below = linksByFolder(tree);
  return {
    through(glob) {
      const globs = [glob];
      const paths = new Set<string>();
      const seen = new Set<string>();
      for (const current of globs) {
        for (const link of below.get(staticPrefix(current)) ?? []) {
          if (seen.has(link.path) || !mayPassThrough(link.path, current)) continue;
          seen.add(link.path);
          globs.push(everythingBelow(literalGlob(link.target)));
          for (const path of link.passed) paths.add(path);
        }
      }
      return { globs, paths: [...paths] };
    },
  };
}

/** Reads with those of everything that their globs reach through links. */
export function readsThroughLinks(reads: readonly Read[], links: Links): Read[] {
  return reads.flatMap((read) => {
    if (read.glob === undefined) return [read];
    const { globs, paths } = links.through(read.glob);
    if (globs.length === 1) return [read];
    const { glob: _, ...place } = read;
    return [...globs.map((glob) => ({ ...place, glob })), ...paths.map((path) => ({ ...place, path }))];
  });
}

/** What stays unresolved, widened to what its globs reach through links. */
export function widenThroughLinks(unresolved: Unresolved, links: Links): Unresolved {
  const wider = new Set<string>();
  for (const glob of unresolved.widensTo) {
    const { globs, paths } = links.through(glob);
    for (const one of [...globs, ...paths.map(literalGlob)]) wider.add(one);
  }
  return { ...unresolved, widensTo: [...wider] };
}

/** Links by each folder above them. */
function linksByFolder(tree: Tree): Map<string, Link[]> {
  const below = new Map<string, Link[]>();
  for (const path of tree.links()) {
    const resolved = tree.resolve(path);
    if (resolved === undefined) continue;
    const link = { path, target: resolved.path, passed: resolved.links };
    for (let folder = path; folder !== '.'; ) {
      folder = folderOf(folder);
      addTo(below, folder, link);
    }
  }
  return below;
}

/** True when a glob may match a link, or something below it. */
function mayPassThrough(link: string, glob: string): boolean {
  const parts = link.split('/');
  for (const [index, pattern] of glob.split('/').entries()) {
    if (pattern.includes('**') || pattern.includes('{')) return true; // braces may hold a slash
    const part = parts[index];
    if (part === undefined) return true;
    if (!matchesGlob(part, pattern)) return false;
  }
  return parts.length === glob.split('/').length;
}
