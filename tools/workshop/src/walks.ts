/**
 * What a walk of `docs/walks.md` claims, read from the sources: which files import which, also through a part's index.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface Walk {
  readonly title: string;
  /** Paths from the root, in the order of the walk. */
  readonly files: readonly string[];
}

/** The walks of a document: under each `##` heading, numbered lines that begin with a file. */
export function readWalks(text: string): Walk[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      title: section.slice(0, section.indexOf('\n')),
      files: [...section.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = '']) => file),
    }));
}

/** The files of a walk, but the first, that none named before them imports. */
export function strays(root: string, { files }: Walk, importsOf = createImports(root)): string[] {
  const reached = new Set<string>();
  return files.filter((file, at) => {
    const isStray = at > 0 && !reached.has(file);
    for (const imported of importsOf(file)) reached.add(imported);
    return isStray;
  });
}

/** Files that a source imports by name; of what it imports as a whole, everything. */
export function createImports(root: string): (file: string) => ReadonlySet<string> {
  const exportsOf = packagesOf(root);
  const read = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
  const resolve = (from: string, specifier: string): string | undefined =>
    specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : exportsOf.get(specifier);

  /** The files that declare names, behind re-exports; without names all of them. */
  const declaring = (file: string, names: ReadonlySet<string> | undefined, seen = new Set<string>()): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    const text = read(file);
    const found = names === undefined || [...names].some((name) => declares(text, name)) ? [file] : [];
    for (const [, list, specifier = ''] of text.matchAll(/^export (?:type )?(?:\{([^}]*)\}|\*) from '([^']+)'/gm)) {
      const target = resolve(file, specifier);
      if (target === undefined) continue;
      const wanted = list === undefined ? names : namesIn(list, names);
      if (wanted === undefined || wanted.size > 0) found.push(...declaring(target, wanted, seen));
    }
    return found;
  };

  return (file) => {
    const text = read(file);
    const found = new Set<string>();
    for (const [, list = '', specifier = ''] of text.matchAll(/^import (?:type )?\{([^}]*)\} from '([^']+)'/gm)) {
      const target = resolve(file, specifier);
      if (target !== undefined) for (const one of declaring(target, namesIn(list))) found.add(one);
    }
    for (const [, specifier = ''] of text.matchAll(/import\('([^']+)'\)/g)) {
      const target = resolve(file, specifier);
      if (target !== undefined) for (const one of declaring(target, undefined)) found.add(one);
    }
    return found;
  };
}

function declares(text: string, name: string): boolean {
  return new RegExp(`^export (?:async )?(?:function|const|class|interface|type) ${name}\\b`, 'm').test(text);
}

/** The names of a list between braces, as they are called where they come from; only those wanted. */
function namesIn(list: string, wanted?: ReadonlySet<string>): Set<string> {
  const names = list.split(',').flatMap((item) => /^\s*(?:type )?([\w$]+)/.exec(item)?.[1] ?? []);
  return new Set(wanted === undefined ? names : names.filter((name) => wanted.has(name)));
}

/** Each specifier of a part, with the file behind it. */
function packagesOf(root: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const group of ['tools', 'actions']) {
    for (const part of readdirSync(join(root, group))) {
      const path = join(root, group, part, 'package.json');
      if (!existsSync(path)) continue;
      const { name, exports = {} } = JSON.parse(readFileSync(path, 'utf8')) as {
        name: string;
        exports?: Record<string, string>;
      };
      for (const [entry, file] of Object.entries(exports)) found.set(name + entry.slice(1), join(group, part, file));
    }
  }
  return found;
}
