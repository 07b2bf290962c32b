import { type FactsView, joinPath } from '@mainstem/change';
import { isMap, listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import type { ArgocdFacts, SourceFacts } from '../facts.ts';
import { gitMatches, gitPatterns } from '../generate/git-patterns.ts';
import { EVERYTHING_UNKNOWN, fillAll } from '../generate/parameters.ts';
import { normalizedUrl } from '../repository-url.ts';
import { isUnknown } from '../unknown.ts';
import { type DeclaredApplication, declaredApplications, type ExpandedSet, expandSets } from './declared.ts';

/** Which repository URLs mean the repository that the tree is of. */
export interface Ours {
  /** The settings name the URLs: nothing is guessed from paths. */
  readonly declared: boolean;
  /** No URL is known to be ours. */
  readonly none: boolean;
  has(repoURL: string): boolean;
}

/** Everything the tree declares for Argo CD. */
export interface Declarations {
  readonly ours: Ours;
  readonly applications: readonly DeclaredApplication[];
  readonly sets: readonly ExpandedSet[];
}

/**
 * Reads all declarations of a tree and finds out which of their repositories is this one: a tree does not know its own URL.
 *
 * @param repositories the URLs that the settings name (`argocd.repositories`); empty: URLs whose paths exist in the tree. A URL of
 *   which most paths do not exist is another repository with a folder of the same name.
 */
export function declarationsOf(view: FactsView<ArgocdFacts>, repositories: readonly string[] = []): Declarations {
  const key = repositories.join('\n');
  const known = read.get(view);
  if (known?.key === key) return known.declarations;
  const declarations = readDeclarations(view, repositories);
  read.set(view, { key, declarations });
  return declarations;
}

/** The last reading of a view: `discover` and `deliveries` are asked about the same one. */
const read = new WeakMap<FactsView<ArgocdFacts>, { readonly key: string; readonly declarations: Declarations }>();

function readDeclarations(view: FactsView<ArgocdFacts>, repositories: readonly string[]): Declarations {
  const applications = declaredApplications(view);
  if (repositories.length > 0) {
    const urls = new Set(repositories.map(normalizedUrl));
    const ours: Ours = { declared: true, none: false, has: (url) => urls.has(normalizedUrl(url)) };
    return { ours, applications, sets: expandSets(view, ours.has) };
  }
  const evidence: Evidence = new Map();
  for (const { application } of applications) addSources(application.sources, view, evidence);
  for (const file of view.paths()) {
    for (const { generators } of view.facts(file)?.sets ?? []) {
      for (const { value } of generators) for (const git of gitGenerators(value)) addGenerator(git, view, evidence);
    }
  }
  const sets = expandSets(view, oursBy(evidence).has);
  for (const { applications: made } of sets) {
    for (const { application } of made) addSources(application.sources, view, evidence);
  }
  return { ours: oursBy(evidence), applications, sets };
}

/** By normalised URL: paths that exist and paths that do not. */
type Evidence = Map<string, { found: Set<string>; missing: Set<string> }>;

function oursBy(evidence: Evidence): Ours {
  const most = Math.max(0, ...[...evidence.values()].map(({ found }) => found.size));
  const urls = new Set(
    [...evidence]
      .filter(([, { found, missing }]) => found.size > 0 && (found.size === most || found.size > missing.size))
      .map(([url]) => url),
  );
  return { declared: false, none: urls.size === 0, has: (url) => urls.has(normalizedUrl(url)) };
}

function addSources(sources: readonly SourceFacts[], view: FactsView<ArgocdFacts>, evidence: Evidence): void {
  for (const { repoURL, path, chart } of sources) {
    if (path !== undefined && chart === undefined) addPath(repoURL, path, view, evidence);
  }
  const refs = new Map(sources.flatMap(({ ref, repoURL }) => (ref === undefined ? [] : [[`$${ref}`, repoURL]])));
  for (const { valueFiles } of sources) {
    for (const { path } of valueFiles ?? []) {
      const [ref = '', ...rest] = path.split('/');
      const repoURL = refs.get(ref);
      if (repoURL !== undefined) addPath(repoURL, rest.join('/'), view, evidence);
    }
  }
}

function addPath(repoURL: string, written: string, { tree }: FactsView<ArgocdFacts>, evidence: Evidence): void {
  const path = joinPath('.', written.replace(/^\/+/, ''));
  if (repoURL === '' || path === undefined || path === '.' || isUnknown(repoURL) || isUnknown(path)) return;
  note(repoURL, path, tree.resolve(path) !== undefined, evidence);
}

function addGenerator(git: Readonly<Record<string, unknown>>, view: FactsView<ArgocdFacts>, evidence: Evidence): void {
  const repoURL = textOf(git.repoURL) ?? '';
  if (repoURL === '' || isUnknown(repoURL)) return;
  const patterns = gitPatterns(git);
  note(repoURL, patterns.include.join(' '), gitMatches(patterns, view).length > 0, evidence);
}

function note(repoURL: string, path: string, exists: boolean, evidence: Evidence): void {
  const url = normalizedUrl(repoURL);
  const entry = evidence.get(url) ?? { found: new Set(), missing: new Set() };
  evidence.set(url, entry);
  (exists ? entry.found : entry.missing).add(path);
}

/** Every `git` generator in a generator, those of a matrix or a merge too; templates in it are unknown texts. */
export function gitGenerators(value: unknown): Readonly<Record<string, unknown>>[] {
  const generator = mapOf(value);
  const nested = [generator.matrix, generator.merge].flatMap((combined) => listOf(mapOf(combined).generators));
  const own = isMap(generator.git) ? [mapOf(fillAll(generator.git, EVERYTHING_UNKNOWN, 'go'))] : [];
  return [...own, ...nested.flatMap(gitGenerators)];
}
