import { type Finding, folderOf, joinPath, type ProjectKind } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import {
  clusterScopedKinds,
  groupOf,
  isKustomization,
  readKustomization,
  splitDocuments,
  validateFiles,
  validateManifests,
} from '@mainstem/kubernetes';
import {
  checkDuplicates,
  checkGeneratePaths,
  checkProjects,
  checkSyncOptions,
  fixGeneratePaths,
  type RenderedApplication,
  readAppProjects,
} from './checks/index.ts';

/** Kinds whose YAML files are manifests or lead to them. */
const MANIFEST_KINDS: readonly ProjectKind[] = [
  'app-overlay',
  'kustomize-base',
  'manifests',
  'argocd-app',
  'crossplane-api',
  'facts',
];

/** Kinds whose files kustomize completes: a field that is missing in one file may come from another. */
const COMPLETED_KINDS: readonly ProjectKind[] = ['app-overlay', 'kustomize-base'];

/** The files that `validate` reads: YAML of projects that hold manifests. */
export function manifestFiles(graph: Graph, concerns: (file: string) => boolean): string[] {
  return [...graph.tree.entries]
    .filter(([path, { mode }]) => {
      if (!/\.ya?ml$/.test(path) || mode === '120000' || mode === '160000' || !concerns(path)) return false;
      const owner = graph.ownerOf(path);
      return owner !== undefined && MANIFEST_KINDS.includes(owner.kind);
    })
    .map(([path]) => path);
}

/** Syntax first; then what parses is held to the descriptions of its kinds. */
export async function validateTexts(graph: Graph, texts: ReadonlyMap<string, string>): Promise<Finding[]> {
  const patches = patchesOf(texts);
  const partial = (path: string) => {
    const kind = graph.ownerOf(path)?.kind;
    return patches.has(path) || (kind !== undefined && COMPLETED_KINDS.includes(kind));
  };
  const syntax = validateManifests(texts);
  return [...syntax, ...(await validateFiles(texts, { knownKinds: knownKinds(graph, texts), partial }))];
}

/** The files whose texts `validateDelivery` needs. */
export function deliveryFiles(graph: Graph): readonly string[] {
  return graph.readings().files;
}

/**
 * What needs more than one engine to see: whether `manifest-generate-paths` covers what an Application reads, whether its
 * AppProject permits its source, destination and kinds, and whether two Applications render the same resource.
 *
 * @param rendered Applications with what they render to; of the others only what their manifests say is checked.
 */
export function validateDelivery(
  graph: Graph,
  texts: ReadonlyMap<string, string>,
  rendered: readonly RenderedApplication[] = [],
): Finding[] {
  const { applications: readings, files } = graph.readings();
  const declared = new Map(files.map((file) => [file, texts.get(file) ?? ''] as const));
  const known = new Map(rendered.map((one) => [`${one.file}\n${one.name}`, one]));
  const applications = readings.map((one) => known.get(`${one.file}\n${one.name}`) ?? one);
  const isClusterScoped = clusterScopedKinds(rendered.flatMap(({ manifests = [] }) => manifests));
  const environmentOf = (file: string) => graph.ownerOf(file)?.environment;
  return [
    ...checkGeneratePaths(graph, readings, new Set(files)).map(({ value: _, ...finding }) => finding),
    ...checkProjects({ projects: readAppProjects(declared), applications, isClusterScoped }),
    ...checkSyncOptions(applications),
    ...checkDuplicates({ applications, isClusterScoped, environmentOf }),
  ];
}

/**
 * The texts of files with the annotation `manifest-generate-paths` that `validateDelivery` asks for.
 *
 * @param texts the declaring files by path.
 * @returns only the files that change. A declaration whose annotation cannot be written safely is left as it is.
 */
export function fixedGeneratePaths(
  graph: Graph,
  texts: ReadonlyMap<string, string>,
  concerns: (file: string) => boolean,
): Map<string, string> {
  const { applications, files } = graph.readings();
  const fixed = new Map<string, string>();
  const findings = checkGeneratePaths(graph, applications, new Set(files)).filter(({ file }) => concerns(file));
  // From the bottom up: what is written above moves the lines below.
  for (const { file, line, value } of findings.sort((a, b) => b.line - a.line)) {
    const text = fixed.get(file) ?? texts.get(file);
    if (text === undefined) continue;
    const after = fixGeneratePaths(text, line, value);
    if (after !== text) fixed.set(file, after);
  }
  return fixed;
}

/** Files that kustomizations name as patches. */
function patchesOf(texts: ReadonlyMap<string, string>): Set<string> {
  const patches = new Set<string>();
  for (const [file, text] of texts) {
    if (!isKustomization(file)) continue;
    for (const { field, value } of readKustomization(text)?.inputs ?? []) {
      const path = field.startsWith('patches') ? joinPath(folderOf(file), value) : undefined;
      if (path !== undefined) patches.add(path);
    }
  }
  return patches;
}

/**
 * What the tree itself defines, and the groups that Crossplane and its providers bring: their schemas are not built in, which is
 * no reason to warn of each kind.
 */
function knownKinds(graph: Graph, texts: ReadonlyMap<string, string>): Set<string> {
  const known = new Set(graph.compositeKinds);
  for (const text of texts.values()) {
    if (!/(?:crossplane|upbound)\.io\/|CustomResourceDefinition/.test(text)) continue;
    for (const { apiVersion, kind, text: document } of splitDocuments(text)) {
      const group = groupOf(apiVersion ?? '');
      if (/(?:^|\.)(?:crossplane|upbound)\.io$/.test(group)) known.add(`${group}/*`);
      if (kind !== 'CustomResourceDefinition') continue;
      const defines = /^ {2}group:\s*["']?([\w.-]+)/m.exec(document)?.[1];
      if (defines !== undefined) known.add(`${defines}/*`);
    }
  }
  return known;
}
