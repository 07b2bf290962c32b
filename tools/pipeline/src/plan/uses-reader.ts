import { addTo, folderOf, nameOf, once, type Tree } from '@mainstem/change';
import { type Repository, readObjects } from '@mainstem/repository';
import { isConfiguration, joinUses, locked, type Use, type Uses, usesOf, usesOfFolder } from '@mainstem/terraform';

export const NOTHING: Uses = joinUses([]);

/** Which files of which tree. */
export interface Files {
  readonly tree: Tree;
  readonly paths: readonly string[];
}

/**
 * What files of a change's trees use, read and parsed once however many stacks share them: a module that 10,000 stacks call is one read, and a
 * stack that is the same at base and at head is parsed once.
 */
export interface UsesReader {
  /** Texts of files, links followed. The text of a link that leads nowhere is no content. */
  texts(files: Files, nowhere?: (path: string, id: string) => void): Promise<Map<string, string>>;
  /**
   * @param as `settings`: the files are given as settings of a backend, whatever their names. `shared`: others will ask for these folders too, so
   * they are kept until the end.
   */
  uses(files: Files, as?: 'settings' | 'shared'): Promise<Map<string, Uses>>;
  /** Paths of the `.gitattributes` of a tree. */
  attributes(tree: Tree): readonly string[];
  /** What any stack or module of a tree uses. */
  ofTree(tree: Tree): Promise<Uses>;
  /** Reads texts that will be asked for, in one go, and forgets those that were read so before. */
  ahead(files: readonly Files[]): Promise<void>;
}

export function createUsesReader(repository: Repository): UsesReader {
  const shared = new Map<string, Promise<Map<string, Uses>>>();
  let recent = new Map<string, Promise<Map<string, Uses>>>();
  let near = new Map<string, string>();
  const attributes = byTree((tree) => [...tree.entries.keys()].filter((path) => nameOf(path) === '.gitattributes'));

  const texts: UsesReader['texts'] = async ({ tree, paths }, nowhere = () => {}) => {
    const found = new Map<string, string>();
    const wanted = new Map<string, string[]>();
    for (const path of paths) {
      const resolved = tree.resolve(path)?.path;
      const id = tree.entries.get(resolved ?? path)?.id;
      if (id === undefined) continue;
      if (resolved === undefined) nowhere(path, id);
      else if (near.has(id)) found.set(path, near.get(id) as string);
      else addTo(wanted, id, path);
    }
    await readObjects(repository, [...wanted.keys()], (id, content) => {
      const text = content.toString('utf8');
      for (const path of wanted.get(id) ?? []) found.set(path, text);
    });
    return found;
  };

  const parse = async (files: Files, settings: boolean): Promise<Map<string, Uses>> => {
    const uses = new Map<string, Uses>();
    const configuration = new Map<string, string>();
    const read = await texts(files, (path, id) => uses.set(path, { ...NOTHING, unreadable: [leadsNowhere(path, id)] }));
    for (const [path, text] of read) {
      if (settings) uses.set(path, usesOf(text, path, { settings }));
      else if (isLockFile(path)) uses.set(path, { ...NOTHING, ...locked(text, path) });
      else configuration.set(path, text);
    }
    for (const [path, one] of usesOfFolder(configuration)) uses.set(path, one);
    return uses;
  };

  const ofFolder = (files: Files, as?: 'settings' | 'shared'): Promise<Map<string, Uses>> => {
    const key = [as === 'settings', ...files.paths.map((path) => `${path} ${contentOf(files.tree, path)}`)].join('\0');
    const known = shared.get(key) ?? recent.get(key);
    if (known !== undefined) return known;
    const made = parse(files, as === 'settings');
    (as === 'shared' ? shared : recent).set(key, made);
    made.catch(() => {}); // whoever asked is told
    return made;
  };

  const uses: UsesReader['uses'] = async ({ tree, paths }, as) => {
    const folders = new Map<string, string[]>();
    for (const path of paths) addTo(folders, folderOf(path), path);
    const found = await Promise.all([...folders.values()].map((paths) => ofFolder({ tree, paths }, as)));
    return new Map(found.flatMap((one) => [...one]));
  };

  return {
    texts,
    uses,
    attributes,
    ofTree: byTree(async (tree) => {
      const paths = [...tree.entries.keys()].filter((path) => isConfiguration(path) || isLockFile(path));
      const read = createUsesReader(repository);
      await read.ahead([{ tree, paths }]);
      return joinUses([...(await read.uses({ tree, paths })).values()]);
    }),
    ahead: async (files) => {
      recent = new Map();
      near = new Map();
      const ids = new Set<string>();
      for (const { tree, paths } of files) {
        for (const path of paths) {
          const resolved = tree.resolve(path)?.path;
          const id = resolved === undefined ? undefined : tree.entries.get(resolved)?.id;
          if (id !== undefined) ids.add(id);
        }
      }
      const read = new Map<string, string>();
      // What cannot be read is said of the stack that it is of.
      await readObjects(repository, [...ids], (id, content) => read.set(id, content.toString('utf8'))).catch(() => {});
      near = read;
    },
  };
}

/** The id of a file's content, also behind a link. */
export function contentOf(tree: Tree, path: string): string {
  const { mode = '', id = '' } = tree.entries.get(tree.resolve(path)?.path ?? path) ?? {};
  return `${mode} ${id}`;
}

export function isLockFile(path: string): boolean {
  return nameOf(path) === '.terraform.lock.hcl';
}

function leadsNowhere(path: string, id: string): Use {
  return { what: 'a link that leads to nothing in this repository', key: `link ${id}`, file: path, line: 1 };
}

/** Something of a tree, made when it is first asked for. */
function byTree<T>(make: (tree: Tree) => T): (tree: Tree) => T {
  const known = new WeakMap<Tree, () => T>();
  return (tree) => {
    const found = known.get(tree) ?? once(() => make(tree));
    known.set(tree, found);
    return found();
  };
}
