import {
  broughtBy,
  checkDuplicates,
  checkEksCapability,
  checkGeneratePaths,
  checkNewCluster,
  checkProjects,
  checkSyncOptions,
  checkUnattendedDeletion,
  fixGeneratePaths,
  type RenderedApplication,
  readAppProjects,
} from '@mainstem/argocd';
import { type Finding, folderOf, joinPath, KINDS } from '@mainstem/change';
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
import { inOrderOfWeight } from './files.ts';
import { createRenderInputs } from './render-inputs.ts';

/**
 * Syntax first; then what parses is held to the descriptions of its kinds.
 *
 * @param more texts of files that are not validated, in which definitions may stand.
 */
export async function validateTexts(
  graph: Graph,
  texts: ReadonlyMap<string, string>,
  more: ReadonlyMap<string, string> = new Map(),
): Promise<Finding[]> {
  const patches = patchesOf(texts);
  const partial = (path: string) => {
    const kind = graph.ownerOf(path)?.kind;
    return patches.has(path) || (kind !== undefined && KINDS[kind].completed === true);
  };
  const syntax = validateManifests(texts);
  const known = await validateFiles(texts, {
    knownKinds: knownKinds(graph, [...texts.values(), ...more.values()]),
    partial,
  });
  return [...syntax, ...known];
}

/**
 * Holds custom resources to the definitions that the tree has of their kinds: those in files, and those that Applications apply.
 *
 * @param more texts of files that are not validated, in which definitions may stand.
 */
export async function validateCustom(
  graph: Graph,
  texts: ReadonlyMap<string, string>,
  more: ReadonlyMap<string, string>,
  applications: readonly RenderedApplication[],
): Promise<Finding[]> {
  const paths = [...more].flatMap(([path, text]) => (DEFINES.test(text) ? [path] : []));
  const defining = inOrderOfWeight(graph, paths).map((path) => more.get(path) ?? '');
  if (defining.length === 0 && ![...texts.values()].some((text) => DEFINES.test(text))) return [];
  // Loaded only where the tree defines a kind: it brings CEL along.
  const { validateCustomResources } = await import('@mainstem/crossplane/admission');
  const patches = patchesOf(texts);
  return validateCustomResources({
    texts,
    more: defining,
    completion(path) {
      const kind = graph.ownerOf(path)?.kind;
      if (patches.has(path)) return 'patch';
      return kind !== undefined && KINDS[kind].completed === true ? 'completed' : 'whole';
    },
    rendered: applications.flatMap(({ file, manifests = [] }) =>
      manifests.map((manifest) => ({ file, line: 1, manifest })),
    ),
  });
}

const DEFINES = /kind: *["']?(?:Custom|Composite)ResourceDefinition/;

/**
 * Holds Compositions to the definitions that the tree has: patches against both schemas, names, functions, scope.
 *
 * @param more texts of files that are not validated, in which definitions and functions may stand.
 */
export async function validateCompositions(
  texts: ReadonlyMap<string, string>,
  more: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  const filesOf = (all: Iterable<readonly [string, string]>, pattern: RegExp) =>
    [...all].filter(([, text]) => pattern.test(text)).map(([path, text]) => ({ path, text }));
  const composing = filesOf(texts, COMPOSES);
  if (composing.length === 0) return [];
  const patches = patchesOf(texts);
  const files = composing.filter(({ path }) => !patches.has(path));
  if (files.length === 0) return [];
  const { checkCrossplane } = await import('@mainstem/crossplane/checks');
  const judged = new Set(files.map(({ path }) => path));
  const schemas = filesOf([...texts, ...more], SAYS).filter(({ path }) => !judged.has(path));
  const findings = await checkCrossplane({ files, schemas });
  const all = [...files, ...schemas];
  // A tree without a single Function, or without a definition, has them from elsewhere.
  const elsewhere = ELSEWHERE.filter(([, kind]) => !all.some(({ text }) => kind.test(text))).map(([rule]) => rule);
  return findings.map((one) => (elsewhere.includes(one.rule) ? { ...one, severity: 'warning' as const } : one));
}

const ELSEWHERE: readonly (readonly [rule: string, kind: RegExp])[] = [
  ['crossplane/function-not-installed', /^kind: *["']?Function["']?\s*(?:#.*)?$/m],
  ['crossplane/composition-without-xrd', /^kind: *["']?CompositeResourceDefinition["']?\s*(?:#.*)?$/m],
];

const COMPOSES = /^kind: *["']?Composition["']?\s*(?:#.*)?$/m;
const SAYS =
  /kind: *["']?(?:CustomResourceDefinition|CompositeResourceDefinition|Function|Composition|EnvironmentConfig|(?:Cluster)?ProviderConfig|Provider|ManagedResourceActivationPolicy)\b/;

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
    ...checkGeneratePaths(readings, createRenderInputs(graph, new Set(files))).map(
      ({ value: _, ...finding }) => finding,
    ),
    ...checkProjects({ projects: readAppProjects(declared), applications, isClusterScoped }),
    ...checkSyncOptions(applications),
    ...checkNewCluster(applications),
    ...checkUnattendedDeletion(applications, graph.settings),
    ...checkDuplicates({ applications, isClusterScoped, environmentOf }),
  ];
}

/**
 * What the Argo CD that AWS runs does not take, where the settings say that it does.
 *
 * @param texts all manifests: a cluster may be registered anywhere.
 */
export function validateArgocdMode(graph: Graph, texts: ReadonlyMap<string, string>): Finding[] {
  if (graph.settings.argocd.mode !== 'eks-capability') return [];
  return checkEksCapability(graph.readings().applications, texts);
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
  const findings = checkGeneratePaths(applications, createRenderInputs(graph, new Set(files))).filter(({ file }) =>
    concerns(file),
  );
  // From the bottom up: what is written above moves the lines below.
  for (const { file, line, value } of findings.sort((a, b) => b.line - a.line)) {
    const text = fixed.get(file) ?? texts.get(file);
    if (text === undefined) continue;
    const after = fixGeneratePaths(text, line, value);
    if (after !== text) fixed.set(file, after);
  }
  return fixed;
}

const patchesIn = new WeakMap<ReadonlyMap<string, string>, ReadonlySet<string>>();

/** Files that kustomizations name as patches. */
function patchesOf(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const before = patchesIn.get(texts);
  if (before !== undefined) return before;
  const patches = new Set<string>();
  for (const [file, text] of texts) {
    if (!isKustomization(file)) continue;
    for (const { field, value } of readKustomization(text)?.inputs ?? []) {
      const path = field.startsWith('patches') ? joinPath(folderOf(file), value) : undefined;
      if (path !== undefined) patches.add(path);
    }
  }
  patchesIn.set(texts, patches);
  return patches;
}

/**
 * What the tree itself defines, and the groups that charts, Crossplane and its providers bring: their schemas are not built in, which is
 * no reason to warn of each kind.
 */
function knownKinds(graph: Graph, texts: Iterable<string>): Set<string> {
  const known = new Set(graph.compositeKinds);
  for (const { application } of graph.readings().applications)
    for (const source of application.sources) for (const kind of broughtBy(source) ?? []) known.add(kind);
  for (const text of texts) {
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
