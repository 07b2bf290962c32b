import { digestOf, type EngineResult, type Finding, folderOf, joinPath, nameOf, type Tree } from '@mainstem/change';
import { type Repository, readObjects } from '@mainstem/repository';
import {
  gateFindings,
  isBackendSettings,
  isConfiguration,
  joinUses,
  locked,
  type Use,
  type Uses,
  usesOf,
  versionChanges,
} from '@mainstem/terraform';
import type { Session, Sides } from './session.ts';

const NOTHING: Uses = joinUses([]);

/** What has to be known of a stack before an `init` of it, from Git's objects alone. */
export interface Gate {
  /** What it would bring in that nobody allowed. */
  readonly findings: readonly Finding[];
  readonly warnings: readonly string[];
  /** `type.name` of resources that base guards with `prevent_destroy`. */
  readonly guarded: ReadonlySet<string>;
}

/** @param sides of a stack that is there at head. */
export async function gateOf(session: Session, { before, after }: Sides): Promise<Gate> {
  const { base, head } = session.change;
  const [old, now] = await Promise.all([
    before === undefined ? NOTHING : usesOfStack(session.repository, base.tree, before.root),
    after === undefined ? NOTHING : usesOfStack(session.repository, head.tree, after.root),
  ]);
  const allowed = base.settings.terraform;
  let findings = gateFindings(now, old, old, allowed);
  // Only what this stack did not use before is worth reading the whole tree for.
  if (findings.length > 0) findings = gateFindings(now, old, await usesOfTree(session.repository, base.tree), allowed);
  return { findings, warnings: versionChanges(old, now), guarded: new Set(old.guarded) };
}

/** Resources that are lost although base guards them: with the block, its guard goes too. */
export function withGuards(result: EngineResult, guarded: ReadonlySet<string>): EngineResult {
  if (guarded.size === 0) return result;
  const reason = 'lifecycle.prevent_destroy guarded it before this change, and no longer does';
  return {
    ...result,
    resources: result.resources.map((resource) => {
      const name = /([\w-]+\.[\w-]+)(?:\[[^\]]*\])?$/.exec(resource.address)?.[1] ?? '';
      if (!['delete', 'replace', 'forget'].includes(resource.action) || !guarded.has(name)) return resource;
      const { risk } = resource;
      return { ...resource, risk: { ...risk, level: 'destroy', reasons: [reason, ...risk.reasons] } };
    }),
  };
}

/** A stack's own files, those of the local modules that it calls, and its lock file. */
async function usesOfStack(repository: Repository, tree: Tree, root: string): Promise<Uses> {
  const seen = new Set<string>();
  const found: Uses[] = [];
  const files = new Map<string, Uses>();
  for (let folders = [root]; folders.length > 0; ) {
    const paths = folders.flatMap((folder) => {
      seen.add(folder);
      return tree.list(folder).map((name) => (folder === '.' ? name : `${folder}/${name}`));
    });
    // By the name alone: Terraform reads a module's folder wherever it lies, also below .terraform.
    const wanted = (path: string) => isConfiguration(nameOf(path)) || isBackendSettings(path);
    const read = await usesOfFiles(repository, tree, paths.filter(wanted));
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
  const lock = root === '.' ? '.terraform.lock.hcl' : `${root}/.terraform.lock.hcl`;
  for (const [path, uses] of await usesOfFiles(repository, tree, [lock])) files.set(path, uses);
  const all = joinUses([...found, ...files.values()]);
  const programs = [...withReach(tree, all.programs, [...seen], [...files.keys()]), ...runAsTheyAre(tree, root)];
  return { ...all, programs: [...programs, ...committedStates(tree, root, all.states)] };
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
function withReach(tree: Tree, programs: readonly Use[], folders: readonly string[], read: readonly string[]): Use[] {
  if (programs.every(({ reach }) => reach === 'block')) return [...programs];
  const configuration = new Set(read);
  const content = (paths: readonly string[]) => paths.map((path) => `${path} ${entryOf(tree, path)}`).sort();
  const below = [...new Set(folders.flatMap((folder) => tree.filesBelow(folder)))];
  const beside = content(below.filter((path) => !isConfiguration(path) && !isLockFile(path)));
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

/** The id of a file's content, also behind a link. */
function entryOf(tree: Tree, path: string): string {
  const { mode = '', id = '' } = tree.entries.get(tree.resolve(path)?.path ?? path) ?? {};
  return `${mode} ${id}`;
}

/** Committed files that Terraform takes for providers or for its own notes of what is installed. */
function runAsTheyAre(tree: Tree, root: string): Use[] {
  return ['.terraform', 'terraform.d'].flatMap((name) => {
    const folder = root === '.' ? name : `${root}/${name}`;
    if (!tree.hasFolder(folder) && !tree.entries.has(folder)) return [];
    const ids = tree.filesBelow(folder).map((path) => `${path} ${entryOf(tree, path)}`);
    return [{ what: `${folder} is committed: what it holds`, key: digestOf(ids.sort()), file: folder, line: 0 }];
  });
}

/** An init fetches the providers that a state names. */
function committedStates(tree: Tree, root: string, states: readonly Use[]): Use[] {
  return states.flatMap((state) => {
    const path = joinPath(root, state.what);
    if (path === undefined || tree.resolve(path) === undefined) return [];
    const key = digestOf([path, entryOf(tree, path)]);
    return [{ ...state, what: `backend "local" with the committed state ${path}`, key }];
  });
}

async function usesOfTree(repository: Repository, tree: Tree): Promise<Uses> {
  const paths = [...tree.entries.keys()].filter((path) => isConfiguration(path) || isLockFile(path));
  return joinUses([...(await usesOfFiles(repository, tree, paths)).values()]);
}

async function usesOfFiles(repository: Repository, tree: Tree, paths: readonly string[]): Promise<Map<string, Uses>> {
  const wanted = new Map<string, string[]>();
  const uses = new Map<string, Uses>();
  for (const path of paths) {
    const resolved = tree.resolve(path)?.path;
    const id = tree.entries.get(resolved ?? path)?.id;
    if (id === undefined) continue;
    // The text of a link that leads nowhere is no configuration.
    if (resolved === undefined) uses.set(path, { ...NOTHING, unreadable: [leadsNowhere(path, id)] });
    else wanted.set(id, [...(wanted.get(id) ?? []), path]);
  }
  await readObjects(repository, [...wanted.keys()], (id, content) => {
    const text = content.toString('utf8');
    for (const path of wanted.get(id) ?? []) {
      uses.set(path, isLockFile(path) ? { ...NOTHING, ...locked(text, path) } : usesOf(text, path));
    }
  });
  return uses;
}

function leadsNowhere(path: string, id: string): Use {
  return { what: 'a link that leads to nothing in this repository', key: `link ${id}`, file: path, line: 1 };
}

function isLockFile(path: string): boolean {
  return nameOf(path) === '.terraform.lock.hcl';
}
