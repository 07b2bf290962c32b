import {
  everythingBelow,
  type FactsView,
  type Finding,
  joinPath,
  matchesGlob,
  type Place,
  type Reference,
  type Tree,
} from '@mainstem/change';
import type { ArgocdFacts, SourceFacts } from '../facts.ts';
import { foldersOf } from '../generate/git-patterns.ts';
import { couldBe, globOf, guessOf, isUnknown, UNKNOWN_TEXT, widenedTo } from '../unknown.ts';
import type { Ours } from './ours.ts';

/** The part of a source that is a path in this repository. */
export interface ResolvedPath {
  /** From the root; absent when the source is another repository's, or has no path. May hold unknown parts. */
  readonly path?: string;
  /** The folders that exist: of an unknown path, those it could be. */
  readonly folders: readonly string[];
  readonly references: readonly Reference[];
  readonly findings: readonly Finding[];
}

const ELSEWHERE: ResolvedPath = { folders: [], references: [], findings: [] };

/**
 * Resolves `path` of a source. A source is of this repository when its path exists in the tree, or its URL is known to be ours.
 *
 * @param owner what the source belongs to, for messages: `Application shop`.
 */
export function resolvePath(
  source: SourceFacts,
  owner: string,
  file: string,
  ours: Ours,
  view: FactsView<ArgocdFacts>,
): ResolvedPath {
  if (source.path === undefined || source.chart !== undefined) return ELSEWHERE;
  const path = joinPath('.', source.path.replace(/^\/+/, ''));
  if (path === undefined) return ELSEWHERE;
  const { repoURL, line } = source;
  const place = { file, line };
  const isOurs = ours.has(repoURL);
  const isOther = !isOurs && !isUnknown(repoURL) && !ours.none;
  if (isOther && (ours.declared || path === '.' || isUnknown(path))) return ELSEWHERE;
  if (isUnknown(path)) return resolveUnknown(path, place, view);
  const folder: Reference = { ...place, to: 'folder', path, reason: 'application-path' };
  if (isFolder(path, view.tree)) return { path, folders: [path], references: [folder], findings: [] };
  if (!isOurs) return ELSEWHERE;
  const what = `the path ${path} of ${owner} does not exist`;
  const unknown: Reference = { ...place, to: 'unknown', what, widensTo: [everythingBelow(path)] };
  const finding = missingPath(path, 'folder', owner, source, place);
  return { path, folders: [], references: [folder, unknown], findings: [finding] };
}

function isFolder(path: string, tree: Tree): boolean {
  const resolved = tree.resolve(path)?.path;
  return resolved !== undefined && (tree.hasFolder(resolved) || tree.entries.get(resolved)?.mode === '160000');
}

/** Files that make a folder one that Argo CD renders as a whole. */
const RENDERED = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization', 'Chart.yaml']);

function resolveUnknown(path: string, place: Place, view: FactsView<ArgocdFacts>): ResolvedPath {
  const all = foldersOf(view);
  const folders = all.filter((folder) => couldBe(folder, path));
  // A part that may hold slashes could mean folders at any depth; of those, the ones that Argo CD renders as a whole.
  const deep = path.includes(UNKNOWN_TEXT)
    ? all.filter(
        (folder) => matchesGlob(folder, globOf(path)) && view.tree.list(folder).some((name) => RENDERED.has(name)),
      )
    : [];
  const unknown: Reference = {
    ...place,
    to: 'unknown',
    what: `the source path ${guessOf(path)} holds parameters that the tree does not tell`,
    widensTo: [widenedTo(path)],
  };
  const references = [...new Set([...folders, ...deep])].map(
    (folder): Reference => ({ ...place, to: 'folder', path: folder, reason: 'application-path' }),
  );
  return { path, folders, references: [...references, unknown], findings: [] };
}

/** Revisions that move with the tree; any other could be a state of it in which the path exists. */
const MOVING = /^(?:|HEAD|main|master|trunk|env\/.*)$/;

/** The finding for a path of this repository that does not exist. */
export function missingPath(
  path: string,
  kind: 'folder' | 'file',
  owner: string,
  source: SourceFacts,
  place: Place,
): Finding {
  const revision = source.targetRevision ?? '';
  return {
    severity: MOVING.test(revision) ? 'error' : 'warning',
    rule: 'argocd/path-missing',
    ...place,
    path: kind === 'folder' ? 'spec.source.path' : 'spec.source.helm.valueFiles',
    message: `${owner} reads the ${kind} ${path} of this repository, which does not exist: Argo CD would fail to render it.`,
    suggestion:
      kind === 'folder' ? `Create ${path}, or mend the path.` : `Create ${path}, or set helm.ignoreMissingValueFiles.`,
  };
}
