import { type EdgeReason, type FactsView, type Finding, joinPath, type Place, type Reference } from '@mainstem/change';
import type { ApplicationFacts, ArgocdFacts, SourceFacts, WrittenPath } from '../facts.ts';
import { escapeGlob, globOf, isUnknown, UNKNOWN_TEXT } from '../unknown.ts';
import type { Ours } from './ours.ts';
import { missingPath } from './source-path.ts';

/** What a source reads apart from its folder. */
export interface SourceInputs {
  readonly references: readonly Reference[];
  readonly findings: readonly Finding[];
}

/**
 * Resolves value files, files of parameters, Kustomize components and patches, Jsonnet libraries.
 *
 * @param path the source's folder from the root; `undefined` when it is not in this repository: then only `$ref/…` can be here.
 */
export function resolveInputs(
  source: SourceFacts,
  path: string | undefined,
  application: ApplicationFacts,
  owner: string,
  file: string,
  ours: Ours,
  view: FactsView<ArgocdFacts>,
): SourceInputs {
  const references: Reference[] = [];
  const findings: Finding[] = [];
  const refer = (written: WrittenPath, from: string, reason: EdgeReason, relative = written.path) => {
    references.push(...fileReference(from, relative, { file, line: written.line }, reason));
  };

  for (const written of [...(source.valueFiles ?? []), ...(source.fileParameters ?? [])]) {
    const text = withBuildVariables(written.path, application, source);
    const located =
      fromReference(text, application, ours, view) ?? (path === undefined ? 'elsewhere' : fromPath(text, path));
    if (located === 'elsewhere') continue;
    refer(written, located.from, 'helm-values', located.relative);
    const known = joinPath(located.from, located.relative);
    if (known === undefined || WILD.test(known) || isUnknown(`${located.from}${known}`)) continue;
    const target = located.target ?? source;
    const isMissing = view.tree.resolve(known) === undefined && source.ignoreMissingValueFiles !== true;
    if (isMissing && ours.has(target.repoURL)) {
      findings.push(missingPath(known, 'file', owner, target, { file, line: written.line }));
    }
  }
  if (path === undefined) return { references, findings };

  for (const written of source.patches ?? []) refer(written, path, 'file-input');
  for (const written of source.components ?? []) {
    const folder = isRemote(written.path) ? undefined : joinPath(path, written.path);
    if (folder === undefined) continue;
    if (isUnknown(`${path}${folder}`)) refer(written, path, 'component', `${written.path}/**`);
    else references.push({ file, line: written.line, to: 'folder', path: folder, reason: 'component' });
  }
  for (const written of source.libraries ?? [])
    refer(written, '.', 'file-input', `${written.path.replace(/^\/+/, '')}/**`);
  // Folders below this one may be projects of their own, and Argo CD reads their files all the same.
  if (source.recurse === true) refer({ path: '**', line: source.line }, path, 'application-path');
  if (source.plugin === true) references.push(...pluginReference(source, path, application, file));
  return { references, findings };
}

interface LocatedFile {
  readonly from: string;
  readonly relative: string;
  /** The source that names its repository and revision, when that is another one. */
  readonly target?: SourceFacts;
}

/** A file of a source with a `ref` (`$values/apps/shop/values.yaml`): relative to the root of that source's repository. */
function fromReference(
  text: string,
  application: ApplicationFacts,
  ours: Ours,
  { tree }: FactsView<ArgocdFacts>,
): LocatedFile | 'elsewhere' | undefined {
  if (!text.startsWith('$')) return undefined;
  const slash = text.indexOf('/');
  const name = slash < 0 ? text.slice(1) : text.slice(1, slash);
  const target = application.sources.find(({ ref }) => ref === name);
  if (target === undefined) return undefined;
  const relative = slash < 0 ? '' : text.slice(slash + 1);
  const known = joinPath('.', relative);
  if (known === undefined) return 'elsewhere';
  const exists = !ours.declared && !isUnknown(known) && tree.resolve(known) !== undefined;
  const isHere = ours.has(target.repoURL) || exists || isUnknown(target.repoURL) || (ours.none && isUnknown(known));
  return isHere ? { from: '.', relative, target } : 'elsewhere';
}

/** A path that starts with a slash is relative to the repository's root, any other to the source's folder. */
function fromPath(text: string, path: string): LocatedFile | 'elsewhere' {
  if (isRemote(text)) return 'elsewhere';
  return text.startsWith('/') ? { from: '.', relative: text.replace(/^\/+/, '') } : { from: path, relative: text };
}

function isRemote(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^[^/]+@[^/]+:/.test(text) || text.includes('?ref=');
}

function fileReference(from: string, relative: string, place: Place, reason: EdgeReason): Reference[] {
  const asWritten = (text: string) => text;
  const literal = WILD.test(relative) ? asWritten : escapeGlob;
  const folder = literal === asWritten ? escapeGlob(from) : from;
  if (`${from}${relative}`.includes(UNKNOWN_TEXT)) {
    const path = folder === '.' ? relative : `${folder}/${relative}`;
    return [{ ...place, to: 'files', glob: globOf(path, literal), reason }];
  }
  const path = joinPath(folder, relative);
  if (path === undefined) return [];
  if (literal === asWritten || isUnknown(path)) return [{ ...place, to: 'files', glob: globOf(path, literal), reason }];
  return [{ ...place, to: 'file', path, reason }];
}

/** Value files may be globs themselves. */
const WILD = /[*?[{]/;

/** Variables that Argo CD fills in in paths (docs/user-guide/build-environment.md); what others hold is not known. */
function withBuildVariables(text: string, application: ApplicationFacts, source: SourceFacts): string {
  const known: Readonly<Record<string, string | undefined>> = {
    ARGOCD_APP_NAME: application.name,
    ARGOCD_APP_NAMESPACE: application.destination.namespace,
    ARGOCD_APP_PROJECT_NAME: application.project,
    ARGOCD_APP_SOURCE_PATH: source.path,
    ARGOCD_APP_SOURCE_REPO_URL: source.repoURL,
    ARGOCD_APP_SOURCE_TARGET_REVISION: source.targetRevision,
  };
  return text.replaceAll(
    /\$\{?(ARGOCD_[A-Z_]+|KUBE_VERSION|KUBE_API_VERSIONS)\}?/g,
    (_all, name: string) => known[name] || UNKNOWN_TEXT,
  );
}

/**
 * A plugin sees the whole repository. Where the Application declares what its manifests are generated from
 * (docs/operator-manual/high_availability.md, "Manifest Paths Annotation") that is believed.
 */
function pluginReference(
  { line }: SourceFacts,
  path: string,
  { generatePaths }: ApplicationFacts,
  file: string,
): Reference[] {
  const declared = (generatePaths ?? '').split(';').flatMap((item) => {
    const text = item.trim();
    if (text === '') return [];
    const from = text.startsWith('/') ? '.' : path;
    const folder = joinPath(from, text.replace(/^\/+/, ''));
    return folder === undefined || isUnknown(folder) ? ['**'] : [folder === '.' ? '**' : folder, `${folder}/**`];
  });
  const widensTo = declared.length > 0 ? [...new Set(declared)] : ['**'];
  return [{ file, line, to: 'unknown', what: 'a config management plugin renders this source', widensTo }];
}
