import {
  addTo,
  type Edge,
  everythingBelow,
  folderOf,
  instanceOf,
  isStack,
  isWithin,
  matchesGlob,
  type Project,
  type Reference,
  type Settings,
  type Tree,
  type Unresolved,
} from '@mainstem/change';
import type { Folder } from './candidates.ts';
import { literalGlob, staticPrefix } from './globs.ts';
import { createLinks, readsThroughLinks, widenThroughLinks } from './links.ts';
import type { Read } from './model.ts';

/** Every reference with the project that makes it. */
export interface OwnedReference {
  readonly project: Project;
  readonly reference: Reference;
}

interface Linked {
  readonly edges: Edge[];
  readonly reads: Read[];
  readonly unresolved: Unresolved[];
}

type OwnerOf = (path: string) => Project | undefined;

/**
 * Turns references into edges, raw reads and what stays unresolved.
 *
 * @param isElsewhere whether an address is surely another repository's.
 */
export function linkReferences(
  tree: Tree,
  references: readonly OwnedReference[],
  folders: ReadonlyMap<string, Folder>,
  byRoot: ReadonlyMap<string, Project>,
  ownerOf: OwnerOf,
  settings: Settings,
  isElsewhere: (address: string) => boolean,
): Linked {
  const providers = providersOf(folders, askedKeys(references));
  const edges = new Map<string, Edge>();
  const reads: Read[] = [];
  const unresolved: Unresolved[] = [];

  const addEdge = (from: Project, to: Project | undefined, reference: Reference & { to: string }, only?: string) => {
    if (to === undefined || to.name === from.name || reference.to === 'unknown') return;
    const { reason, file, line } = reference;
    const key = `${from.name}\0${to.name}\0${reason}\0${only ?? ''}`;
    if (!edges.has(key)) {
      edges.set(key, {
        from: from.name,
        to: to.name,
        reason,
        file,
        line,
        ...(only === undefined ? {} : { reads: only }),
      });
    }
  };
  const read = (project: Project, what: { path: string } | { glob: string }, reference: Reference) => {
    const reason = reference.to === 'unknown' ? 'implicit' : reference.reason;
    reads.push({ project: project.name, reason, file: reference.file, line: reference.line, ...what });
  };

  for (const { project, reference } of references) {
    switch (reference.to) {
      case 'unknown': {
        const { file, line, what, widensTo, remote } = reference;
        // What another repository holds does not change with this one; that it is read is said all the same.
        const to = remote !== undefined && isElsewhere(remote) ? [] : [...widensTo];
        unresolved.push({ project: project.name, file, line, what, widensTo: to });
        break;
      }
      case 'key':
        for (const provider of providers.get(reference.key) ?? []) addEdge(project, provider, reference);
        break;
      case 'file':
        for (const path of throughLinks(tree, reference.path)) {
          read(project, { path }, reference);
          const owner = ownerOf(path);
          if (owner !== undefined && owner.root !== project.root) addEdge(project, owner, reference, path);
        }
        break;
      case 'files': {
        read(project, { glob: reference.glob }, reference);
        for (const owner of ownersMatching(tree, reference.glob, ownerOf)) {
          addEdge(project, owner, reference, reference.glob);
        }
        break;
      }
      case 'folder': {
        const [target = reference.path, ...passed] = throughLinks(tree, reference.path);
        for (const path of passed) read(project, { path }, reference);
        const folder = byRoot.get(target);
        if (folder !== undefined) addEdge(project, folder, reference);
        else read(project, { glob: everythingBelow(literalGlob(target)) }, reference); // plain files, or a folder still to come
        const submodule = submoduleAbove(tree, target);
        if (submodule !== undefined) read(project, { path: submodule }, reference);
        break;
      }
    }
  }
  addOwnReads(tree, byRoot, ownerOf, settings, reads);
  const links = createLinks(tree);
  return {
    edges: [...edges.values()].sort(compareEdges),
    reads: readsThroughLinks(reads, links),
    unresolved: unresolved
      .map((one) => widenThroughLinks(one, links))
      .sort((a, b) => compare(a.project, b.project) || compare(a.file, b.file) || a.line - b.line),
  };
}

function askedKeys(references: readonly OwnedReference[]): Set<string> {
  const asked = new Set<string>();
  for (const { reference } of references) if (reference.to === 'key') asked.add(reference.key);
  return asked;
}

/** Who provides the keys that somebody refers to: of all that are provided, in most trees few. */
function providersOf(folders: ReadonlyMap<string, Folder>, asked: ReadonlySet<string>): Map<string, Project[]> {
  const providers = new Map<string, Project[]>();
  if (asked.size === 0) return providers;
  for (const { project, provides } of folders.values()) {
    for (const key of provides) if (asked.has(key)) addTo(providers, key, project);
  }
  return providers;
}

/** Where a path really leads (first), and the links on the way: each is an input too. */
function throughLinks(tree: Tree, path: string): string[] {
  const resolved = tree.resolve(path);
  return resolved === undefined ? [path] : [resolved.path, ...resolved.links];
}

function ownersMatching(tree: Tree, glob: string, ownerOf: OwnerOf): Set<Project> {
  const owners = new Set<Project>();
  for (const path of tree.filesBelow(staticPrefix(glob))) {
    const owner = ownerOf(path);
    if (owner !== undefined && !owners.has(owner) && matchesGlob(path, glob)) owners.add(owner);
  }
  return owners;
}

/** The submodule that a path lies in: only its commit is in the tree. */
function submoduleAbove(tree: Tree, path: string): string | undefined {
  for (let current = path; current !== '.'; current = folderOf(current)) {
    if (tree.entries.get(current)?.mode === '160000') return current;
  }
  return undefined;
}

/** Reads that no reference spells out: what a project's own links lead to, settings' files, nested plain manifests. */
function addOwnReads(
  tree: Tree,
  byRoot: ReadonlyMap<string, Project>,
  ownerOf: OwnerOf,
  settings: Settings,
  reads: Read[],
): void {
  for (const path of tree.links()) {
    const project = ownerOf(path);
    const target = tree.resolve(path);
    if (project === undefined || target === undefined) continue;
    const place = { project: project.name, reason: 'file-input', file: path, line: 0 } as const;
    reads.push({ ...place, glob: everythingBelow(literalGlob(target.path)) });
    for (const link of target.links) reads.push({ ...place, path: link });
  }
  for (const [root, project] of byRoot) {
    const { name, kind } = project;
    if (isStack(project) && settings.stacks.length > 0) {
      const { varFiles, backendConfig } = instanceOf(root, settings);
      for (const path of [...varFiles, ...backendConfig]) {
        reads.push({ project: name, reason: 'tfvars', file: 'mainstem.yaml', line: 0, path });
      }
    }
    if (kind === 'manifests') {
      const nested = [...byRoot.keys()].some((other) => other !== root && isWithin(other, root));
      if (nested)
        reads.push({
          project: name,
          reason: 'file-input',
          file: root,
          line: 0,
          glob: everythingBelow(literalGlob(root)),
        });
    }
  }
}

function compareEdges(a: Edge, b: Edge): number {
  return (
    compare(a.from, b.from) ||
    compare(a.to, b.to) ||
    compare(a.reason, b.reason) ||
    compare(a.reads ?? '', b.reads ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
