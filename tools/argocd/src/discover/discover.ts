import {
  type Candidate,
  type Discovery,
  distinct,
  type FactsView,
  type Finding,
  type Reference,
} from '@mainstem/change';
import { listOf, mapOf } from '@mainstem/kubernetes/yaml';
import type { ArgocdFacts } from '../facts.ts';
import { fileGlob } from '../generate/git-patterns.ts';
import { guessOf, widenedTo } from '../unknown.ts';
import { chartFolder, type DeclaredApplication, type ExpandedSet, projectFolder } from './declared.ts';
import { type Declarations, declarationsOf } from './ours.ts';
import { revisionFindings } from './revisions.ts';
import { resolveInputs } from './source-inputs.ts';
import { type ResolvedPath, resolvePath } from './source-path.ts';

/**
 * One candidate of kind `argocd-app` for each folder that holds an Application, an ApplicationSet or an AppProject, with all that
 * they read of this repository.
 *
 * @param repositories the settings' `argocd.repositories`.
 */
export function discoverApplications(view: FactsView<ArgocdFacts>, repositories: readonly string[] = []): Discovery {
  const declarations = declarationsOf(view, repositories);
  const byFolder = new Map<string, Reference[]>();
  const findings: Finding[] = [];
  const referencesOf = (file: string): Reference[] => {
    const folder = projectFolder(file, view);
    const list = byFolder.get(folder) ?? [];
    byFolder.set(folder, list);
    return list;
  };

  for (const file of view.paths()) {
    const facts = view.facts(file);
    if (facts?.applications ?? facts?.sets ?? facts?.projects) referencesOf(file);
    const isTemplate = chartFolder(file, view.tree) !== undefined;
    for (const { line, message, templated } of facts?.problems ?? []) {
      if (templated === true && isTemplate) continue;
      findings.push({
        severity: 'error',
        rule: 'argocd/syntax',
        file,
        line,
        path: '',
        message: `${message.replace(/\.$/, '')}: mend this manifest.`,
      });
    }
  }
  for (const declared of declarations.applications) {
    const { references, findings: found } = resolveApplication(declared, declarations, view);
    referencesOf(declared.file).push(...references);
    findings.push(...found);
  }
  const clusterFiles = [...view.paths()].filter((file) => view.facts(file)?.clusters !== undefined);
  for (const expanded of declarations.sets) {
    const references = referencesOf(expanded.file);
    for (const declared of expanded.applications) {
      const made = resolveApplication(declared, declarations, view);
      references.push(...made.references);
      findings.push(...made.findings);
    }
    references.push(...setReferences(expanded, declarations, view), ...clusterReferences(expanded, clusterFiles));
    findings.push(...revisionFindings(expanded));
  }
  const candidates = [...byFolder].map(
    ([root, refersTo]): Candidate => ({
      root,
      kind: 'argocd-app',
      provides: [],
      refersTo: distinct(refersTo).filter((reference) => reference.to !== 'folder' || reference.path !== root),
    }),
  );
  return { candidates, findings: distinct(findings) };
}

/** What the sources of one Application are in this repository, in their order. */
export interface ResolvedApplication {
  readonly paths: readonly ResolvedPath[];
  readonly references: readonly Reference[];
  readonly findings: readonly Finding[];
}

const resolved = new WeakMap<DeclaredApplication, ResolvedApplication>();

/** Every source of one Application. Discovery and deliveries both ask. */
export function resolveApplication(
  declared: DeclaredApplication,
  declarations: Declarations,
  view: FactsView<ArgocdFacts>,
): ResolvedApplication {
  let found = resolved.get(declared);
  if (found === undefined) {
    found = resolveSources(declared, declarations, view);
    resolved.set(declared, found);
  }
  return found;
}

function resolveSources(
  declared: DeclaredApplication,
  { ours }: Declarations,
  view: FactsView<ArgocdFacts>,
): ResolvedApplication {
  const { application, file } = declared;
  const owner = `Application ${nameOfApplication(declared)}`;
  const paths: ResolvedPath[] = [];
  const references: Reference[] = [];
  const findings: Finding[] = [];
  for (const source of application.sources) {
    const path = resolvePath(source, owner, file, ours, view);
    const inputs = resolveInputs(source, path.path, application, owner, file, ours, view);
    paths.push(path);
    references.push(...path.references, ...inputs.references);
    findings.push(...path.findings, ...inputs.findings);
  }
  return { paths, references, findings };
}

/** `name`, or `set/name` for what an ApplicationSet makes; `*` for what cannot be told. */
export function nameOfApplication({ application, set }: DeclaredApplication): string {
  const name = guessOf(application.name);
  return set === undefined ? name : `${guessOf(set.name)}/${name}`;
}

/** What the set itself depends on: the files its generators read, and systems outside. */
function setReferences(
  { file, set, applications, expansions, opaquePatch }: ExpandedSet,
  { ours }: Declarations,
  view: FactsView<ArgocdFacts>,
): Reference[] {
  const references: Reference[] = [];
  for (const { line, expansion } of expansions) {
    for (const { include } of expansion.reads) {
      for (const pattern of include)
        references.push({ file, line, to: 'files', glob: fileGlob(pattern), reason: 'file-input' });
    }
    if (expansion.outside.length === 0) continue;
    const paths = applications.flatMap(({ application }) =>
      application.sources.flatMap((source) => resolvePath({ ...source }, '', file, ours, view).path ?? []),
    );
    if (paths.length === 0) continue;
    const widensTo = [...new Set(paths.map(widenedTo))];
    const what = `the generator ${expansion.outside.join(', ')} of ApplicationSet ${guessOf(set.name)} asks another system`;
    references.push({ file, line, to: 'unknown', what, widensTo });
  }
  if (opaquePatch) {
    const what = `the templatePatch of ApplicationSet ${guessOf(set.name)} changes its sources in a way that cannot be told`;
    references.push({ file, line: set.templatePatch?.line ?? set.line, to: 'unknown', what, widensTo: ['**'] });
  }
  return references;
}

/** Which clusters there are decides what a `clusters` generator makes. */
function clusterReferences({ file, set }: ExpandedSet, clusterFiles: readonly string[]): Reference[] {
  const asking = set.generators.find(({ value }) => asksClusters(value));
  if (asking === undefined) return [];
  return clusterFiles
    .filter((path) => path !== file)
    .map((path) => ({ file, line: asking.line, to: 'file', path, reason: 'file-input' }));
}

function asksClusters(value: unknown): boolean {
  const generator = mapOf(value);
  const nested = [generator.matrix, generator.merge].flatMap((combined) => listOf(mapOf(combined).generators));
  return 'clusters' in generator || nested.some(asksClusters);
}
