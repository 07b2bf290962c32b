import { digestOf, folderOf, isWithin, joinPath, nameOf, type StackInstance, type Tree } from '@mainstem/change';
import { isConfiguration, joinUses, rewritesOf, statedProviders, type Use, type Uses } from '@mainstem/terraform';
import { contentOf, type Files, isLockFile, NOTHING, type UsesReader } from './uses-reader.ts';

/**
 * A stack's own files, those of the local modules that it calls, its lock file, and the files that its instance names: these and no others are
 * given to Terraform.
 */
export async function usesOfStack(
  reader: UsesReader,
  tree: Tree,
  root: string,
  instance: StackInstance,
): Promise<Uses> {
  const seen = new Set<string>();
  const found: Uses[] = [];
  const files = new Map<string, Uses>();
  for (let folders = [root]; folders.length > 0; ) {
    const paths = folders.flatMap((folder) => {
      seen.add(folder);
      return tree.list(folder).map((name) => inFolder(folder, name));
    });
    // By the name alone: Terraform reads a module's folder wherever it lies, also below .terraform.
    const configuration = paths.filter((path) => isConfiguration(nameOf(path)));
    const read = await reader.uses(
      { tree, paths: configuration },
      folders.length === 1 && folders[0] === root ? undefined : 'shared',
    );
    const next = new Set<string>();
    for (const [path, uses] of read) {
      files.set(path, uses);
      for (const call of uses.calls) {
        const folder = moduleFolder(tree, path, call.what);
        if (folder === undefined) found.push({ ...NOTHING, unreadable: [unreadableFolder(tree, path, call)] });
        else if (!seen.has(folder)) next.add(folder);
      }
    }
    folders = [...next];
  }
  const [lock = '', state = ''] = BESIDE.map((name) => inFolder(root, name));
  for (const [path, uses] of await reader.uses({ tree, paths: [lock] })) files.set(path, uses);
  for (const [path, text] of await reader.texts({ tree, paths: [state] }))
    found.push({ ...NOTHING, ...statedProviders(text, path) });
  const given = [...instance.backendConfig, ...instance.varFiles];
  found.push({ ...NOTHING, unreadable: given.filter((path) => !isFile(tree, path)).map(notInTree) });
  const settings = instance.backendConfig.filter((path) => isFile(tree, path));
  for (const [path, uses] of await reader.uses({ tree, paths: settings }, 'settings')) files.set(path, uses);
  const values = [
    ...instance.varFiles.filter((path) => isFile(tree, path)),
    ...[...seen].flatMap((folder) => valueFiles(tree, folder)),
  ];
  const all = joinUses([...found, ...files.values()]);
  const attributes = attributeFiles(reader.attributes(tree), [...seen]);
  const rewritten = await rewrites(reader, tree, attributes, [...files.keys(), ...values]);
  const programs = [
    ...withReach(tree, all.programs, [...seen], [...files.keys()], [...values, ...attributes]),
    ...runAsTheyAre(tree, root),
  ];
  return {
    ...all,
    unreadable: [...all.unreadable, ...rewritten],
    programs: [...programs, ...committedStates(tree, root, all.states)],
  };
}

function isFile(tree: Tree, path: string): boolean {
  const written = joinPath('.', path);
  const resolved = written === undefined ? undefined : tree.resolve(written)?.path;
  return resolved !== undefined && tree.entries.has(resolved) && !tree.hasFolder(resolved);
}

function notInTree(path: string): Use {
  const what = `stacks of mainstem.yaml gives ${JSON.stringify(path)} to Terraform, and that is no file of this repository`;
  return { what, key: `given ${path}`, file: 'mainstem.yaml', line: 1 };
}

function valueFiles(tree: Tree, folder: string): string[] {
  const names = tree.list(folder).filter((name) => /\.tfvars(?:\.json)?$/.test(name));
  return names.map((name) => inFolder(folder, name));
}

/** The `.gitattributes` that have a say in what a checkout makes of these folders. */
function attributeFiles(all: readonly string[], folders: readonly string[]): string[] {
  return all.filter((path) => folders.some((folder) => isWithin(folder, folderOf(path)) || isWithin(path, folder)));
}

/** Files that a checkout writes otherwise than their objects, which were looked at. */
async function rewrites(
  reader: UsesReader,
  tree: Tree,
  attributes: readonly string[],
  files: readonly string[],
): Promise<Use[]> {
  if (attributes.length === 0) return [];
  const texts = await reader.texts({ tree, paths: attributes });
  return rewritesOf(texts, files).map(({ file, line, text }) => ({
    what: `${JSON.stringify(text)} makes a checkout of what Terraform reads another text than the one that is reviewed`,
    key: digestOf([text, files.map((path) => contentOf(tree, path))]),
    file,
    line,
  }));
}

/** The folder that a call means; `undefined` when it is not in the tree, or a submodule. */
function moduleFolder(tree: Tree, file: string, call: string): string | undefined {
  const written = joinPath(folderOf(file), call);
  const folder = written === undefined ? undefined : tree.resolve(written)?.path;
  return folder === undefined || !tree.hasFolder(folder) ? undefined : folder;
}

function unreadableFolder(tree: Tree, path: string, call: Use): Use {
  const submodule = tree.entries.get(joinPath(folderOf(path), call.what) ?? '')?.id ?? '';
  const what = `the module folder ${JSON.stringify(call.what)} is not among the files of this repository`;
  return { ...call, what, key: `module ${path} ${call.what} ${submodule}` };
}

/**
 * Programs that are others when a file is that they may use: of their stack's and modules' folders, and what their text names
 * outside of these. Stacks without programs cost nothing.
 */
function withReach(
  tree: Tree,
  programs: readonly Use[],
  folders: readonly string[],
  read: readonly string[],
  given: readonly string[],
): Use[] {
  if (programs.every(({ reach }) => reach === 'block')) return [...programs];
  const configuration = new Set(read);
  const content = (paths: readonly string[]) => paths.map((path) => `${path} ${contentOf(tree, path)}`).sort();
  const below = [...new Set(folders.flatMap((folder) => tree.filesBelow(folder)))];
  const others = below.filter((path) => !isConfiguration(path) && !isLockFile(path));
  const beside = content([...new Set([...others, ...given])]);
  const whole = content([...configuration].filter((path) => !isLockFile(path)));
  return programs.map((program) => {
    if (program.reach === 'block') return program;
    const places = [folderOf(program.file), folders[0] ?? '.'];
    const named = places.flatMap((place) =>
      (program.mentions ?? []).flatMap((mention) => {
        const path = tree.resolve(joinPath(place, mention) ?? '')?.path;
        return path === undefined || path === '.' ? [] : tree.filesBelow(path);
      }),
    );
    const more = program.reach === 'configuration' ? whole : [];
    return { ...program, key: digestOf([program.key, beside, content([...new Set(named)]), more]) };
  });
}

/** Committed files that Terraform takes for providers or for its own notes of what is installed. */
function runAsTheyAre(tree: Tree, root: string): Use[] {
  return ['.terraform', 'terraform.d'].flatMap((name) => {
    const folder = root === '.' ? name : `${root}/${name}`;
    if (!tree.hasFolder(folder) && !tree.entries.has(folder)) return [];
    const ids = tree.filesBelow(folder).map((path) => `${path} ${contentOf(tree, path)}`);
    return [{ what: `${folder} is committed: what it holds`, key: digestOf(ids.sort()), file: folder, line: 0 }];
  });
}

/** An init fetches the providers that a state names. */
function committedStates(tree: Tree, root: string, states: readonly Use[]): Use[] {
  return states.flatMap((state) => {
    const path = joinPath(root, state.what);
    if (path === undefined || tree.resolve(path) === undefined) return [];
    const key = digestOf([path, contentOf(tree, path)]);
    return [{ ...state, what: `backend "local" with the committed state ${path}`, key }];
  });
}

/** The files that `usesOfStack` reads of a stack's own folder, to be read ahead. */
export function ownFiles(tree: Tree, root: string): Files {
  const names = tree.list(root).filter((name) => isConfiguration(name) || BESIDE.includes(name));
  return { tree, paths: names.map((name) => inFolder(root, name)) };
}

const BESIDE = ['.terraform.lock.hcl', 'terraform.tfstate'];

function inFolder(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}
