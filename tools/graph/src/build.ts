import {
  argocd,
  declaringFiles,
  deliveries,
  discoverApplications,
  type ExpandedApplication,
  elsewhere,
  expandApplications,
  reachesCluster,
  readApplications,
} from '@mainstem/argocd';
import {
  type Candidate,
  type Discovery,
  type DiscoveryFace,
  type FactsView,
  type Finding,
  folderOf,
  joinPath,
  KINDS,
  matchesGlob,
  once,
  type Project,
  type Scanner,
  type Settings,
  type Tree,
} from '@mainstem/change';
import { crossplane, type Instance, instances } from '@mainstem/crossplane';
import { kubernetes } from '@mainstem/kubernetes';
import { terraform } from '@mainstem/terraform';
import { type Folder, mergeCandidates } from './candidates.ts';
import type { ScannedTrees } from './facts.ts';
import { linkReferences, type OwnedReference } from './link.ts';
import type { Graph } from './model.ts';
import { createOwnership } from './ownership.ts';
import { workspace } from './workspace.ts';

/** The engines in the order in which their scanners' facts are stored. */
const FACES: readonly DiscoveryFace<never>[] = [workspace, terraform, kubernetes, argocd, crossplane] as never;

export const SCANNERS: readonly Scanner[] = FACES.map(({ scanner }) => scanner as Scanner);

/** Joins the engines' discoveries of one tree into projects and edges. */
export function buildGraph(tree: Tree, scanned: ScannedTrees, settings: Settings): Graph {
  const applications = scanned.view(argocd.scanner, tree);
  const { repositories } = settings.argocd;
  const isDelivered = ({ from }: ExpandedApplication) => reaches(from.file);
  let expanded: readonly ExpandedApplication[] | undefined;
  const discoveries = [
    ...FACES.filter((face) => face.scanner !== argocd.scanner).map((face) =>
      face.discover(scanned.view(face.scanner, tree) as FactsView<never>),
    ),
    discoverApplications(applications, repositories),
  ];
  const composites = instances(scanned.view(crossplane.scanner, tree));
  const engineCandidates = discoveries.flatMap(({ candidates }) => candidates);
  const candidates = [...engineCandidates, ...plainFolders(tree, engineCandidates, composites)];
  const folders = mergeCandidates(candidates, settings);
  const byRoot = new Map([...folders].map(([root, { project }]) => [root, project] as const));
  const ownerOf = createOwnership(byRoot);
  const references = referencesOf(folders, composites, ownerOf);
  const { edges, reads, unresolved } = linkReferences(
    tree,
    references,
    folders,
    byRoot,
    ownerOf,
    settings,
    elsewhere(applications, tree, repositories),
  );
  const all = deliveries(applications, repositories);
  const reaches = reachesCluster(all, tree, listedBy(discoveries));
  return {
    tree,
    settings,
    projects: new Map([...byRoot.values()].map((project) => [project.name, project])),
    byRoot,
    edges,
    reads,
    unresolved,
    findings: sortFindings([
      ...discoveries.flatMap(({ findings }) => findings),
      ...scanned.tooLarge(tree).map(tooLarge),
    ]),
    provides: new Map([...folders.values()].map(({ project, provides }) => [project.name, provides] as const)),
    deliveries: all.filter(({ file }) => reaches(file)),
    readings: () => ({
      applications: readApplications(applications, repositories).filter(({ file }) => reaches(file)),
      files: declaringFiles(applications),
    }),
    applications: (folder) => {
      if (folder !== undefined && expanded === undefined) {
        const isIt = (path: string) => tree.resolve(joinPath('.', path) ?? path)?.path === folder;
        return expandApplications(applications, repositories, [], (paths) => paths.some(isIt)).filter(isDelivered);
      }
      expanded ??= expandApplications(applications, repositories).filter(isDelivered);
      return expanded;
    },
    compositeKinds: compositeKindsOf(folders),
    ownerOf,
  };
}

/** Whether a kustomization names a file, or what it names could be it. */
function listedBy(discoveries: readonly Discovery[]): (file: string) => boolean {
  const named = once(() => {
    const files = new Set<string>();
    const globs: string[] = [];
    for (const { kind, refersTo } of discoveries.flatMap(({ candidates }) => candidates)) {
      if (KINDS[kind].completed !== true) continue;
      for (const reference of refersTo) {
        if (reference.to === 'file') files.add(reference.path);
        else if (reference.to === 'files') globs.push(reference.glob);
        else if (reference.to === 'unknown' && reference.remote === undefined) globs.push(...reference.widensTo);
      }
    }
    return { files, globs };
  });
  return (file) => named().files.has(file) || named().globs.some((glob) => matchesGlob(file, glob));
}

/**
 * Plain YAML that matters although nothing marks its folder: what an Application points to, and what holds an instance of a
 * composite resource.
 */
function plainFolders(tree: Tree, candidates: readonly Candidate[], composites: readonly Instance[]): Candidate[] {
  const known = new Set(candidates.map(({ root }) => root));
  const added = new Map<string, Candidate>();
  const add = (root: string) => {
    if (!known.has(root) && !added.has(root)) added.set(root, { root, kind: 'manifests', provides: [], refersTo: [] });
  };
  for (const { refersTo } of candidates) {
    for (const reference of refersTo) {
      if (reference.to !== 'folder' || reference.reason !== 'application-path') continue;
      const path = tree.resolve(reference.path)?.path;
      if (path !== undefined && tree.hasFolder(path)) add(path);
    }
  }
  const roots = new Map<string, Project>();
  for (const root of [...known, ...added.keys()]) roots.set(root, { name: root, kind: 'manifests', root });
  const ownerOf = createOwnership(roots);
  for (const { file } of composites) if (ownerOf(file) === undefined) add(folderOf(file));
  return [...added.values()];
}

function referencesOf(
  folders: ReadonlyMap<string, Folder>,
  composites: readonly Instance[],
  ownerOf: (path: string) => Project | undefined,
): OwnedReference[] {
  const references: OwnedReference[] = [];
  for (const { project, refersTo } of folders.values()) {
    for (const reference of refersTo) references.push({ project, reference });
  }
  for (const { group, kind, file, line } of composites) {
    const project = ownerOf(file);
    if (project === undefined) continue;
    const where = { file, line, reason: 'instance-of' as const, to: 'key' as const };
    references.push({ project, reference: { ...where, key: `api:${group}/${kind}` } });
    references.push({ project, reference: { ...where, key: `composition:${group}/${kind}` } });
  }
  return references;
}

function compositeKindsOf(folders: ReadonlyMap<string, Folder>): Set<string> {
  const kinds = new Set<string>();
  for (const { provides } of folders.values()) {
    for (const key of provides) if (key.startsWith('api:')) kinds.add(key.slice('api:'.length));
  }
  return kinds;
}

function tooLarge(file: string): Finding {
  return {
    severity: 'error',
    rule: 'too-large',
    file,
    line: 1,
    path: '',
    message:
      'has more than 16 million characters, so that nothing of it was looked at. Split it, or name it under ignore in mainstem.yaml',
  };
}

function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
