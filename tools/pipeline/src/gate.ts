import { type EngineResult, type Finding, folderOf, joinPath, nameOf, type Tree } from '@mainstem/change';
import { type Repository, readObjects } from '@mainstem/repository';
import {
  gateFindings,
  isConfiguration,
  joinUses,
  locked,
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
  for (let folders = [root]; folders.length > 0; ) {
    const paths = folders.flatMap((folder) => {
      seen.add(folder);
      return tree.list(folder).map((name) => (folder === '.' ? name : `${folder}/${name}`));
    });
    const read = await usesOfFiles(repository, tree, paths.filter(isConfiguration));
    found.push(...read.values());
    const next = new Set<string>();
    for (const [path, { calls }] of read) {
      for (const call of calls) {
        const folder = joinPath(folderOf(path), call);
        if (folder !== undefined && !seen.has(folder)) next.add(folder);
      }
    }
    folders = [...next];
  }
  const lock = root === '.' ? '.terraform.lock.hcl' : `${root}/.terraform.lock.hcl`;
  return joinUses([...found, ...(await usesOfFiles(repository, tree, [lock])).values()]);
}

async function usesOfTree(repository: Repository, tree: Tree): Promise<Uses> {
  const paths = [...tree.entries.keys()].filter((path) => isConfiguration(path) || isLockFile(path));
  return joinUses([...(await usesOfFiles(repository, tree, paths)).values()]);
}

async function usesOfFiles(repository: Repository, tree: Tree, paths: readonly string[]): Promise<Map<string, Uses>> {
  const wanted = new Map<string, string[]>();
  for (const path of paths) {
    const id = tree.entries.get(tree.resolve(path)?.path ?? path)?.id;
    if (id !== undefined) wanted.set(id, [...(wanted.get(id) ?? []), path]);
  }
  const uses = new Map<string, Uses>();
  await readObjects(repository, [...wanted.keys()], (id, content) => {
    const text = content.toString('utf8');
    for (const path of wanted.get(id) ?? []) {
      uses.set(path, isLockFile(path) ? { ...NOTHING, providers: locked(text, path) } : usesOf(text, path));
    }
  });
  return uses;
}

function isLockFile(path: string): boolean {
  return nameOf(path) === '.terraform.lock.hcl';
}
