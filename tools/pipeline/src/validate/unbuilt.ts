import { takesFile } from '@mainstem/argocd';
import { type Finding, folderOf, isWithin, joinPath } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import { isKustomization } from '@mainstem/kubernetes';
import { listOf, mapOf, readYaml, toValue } from '@mainstem/kubernetes/yaml';

/**
 * Errors in what no build reads: an old patch that no kustomization lists, a folder below an Application's that it does not go down
 * into, a skeleton that a scaffolder fills in. Nothing of it reaches a cluster, so it is a warning, and a skeleton is one.
 *
 * @param texts every file of manifests, and more: all kustomizations among them.
 */
export function withoutUnbuilt(
  findings: readonly Finding[],
  graph: Graph,
  texts: ReadonlyMap<string, string>,
): Finding[] {
  const listed = createListed(texts);
  const kept: Finding[] = [];
  const skeletons = new Map<string, Finding>();
  const isSkeleton = skeletonsOf(findings, texts);
  const isConfiguration = createConfiguration(texts);
  for (const finding of findings) {
    const { file, severity, message, rule } = finding;
    // Replacements and configurations of kustomize are no objects, and are built into some.
    if (rule === 'kubernetes/no-kind' && isConfiguration(file)) continue;
    if (isSkeleton(file)) {
      if (!skeletons.has(file)) skeletons.set(file, finding);
    } else if (severity === 'error' && isUnbuilt(finding, graph, listed))
      kept.push({ ...finding, severity: 'warning', message: `${message} Nothing builds this file.` });
    else kept.push(finding);
  }
  const [first, ...more] = skeletons.values();
  if (first === undefined) return kept;
  const others = more.length === 0 ? '' : `, as ${more.length === 1 ? 'is' : 'are'} ${more.length} more`;
  return [
    ...kept,
    {
      severity: 'warning',
      rule: 'kubernetes/skeleton',
      file: first.file,
      line: first.line,
      path: '',
      message: `${first.file} is a skeleton that a scaffolder fills in${others}: it is no manifest yet, and is not checked.`,
      suggestion:
        'Nothing needs to be done. If it is meant to be a manifest, write out what stands in ${{ }} and {% %}.',
    },
  ];
}

/** The lines of what a scaffolder fills in: Backstage's software templates use Nunjucks, `${{ values.name }}` and `{% if %}`. */
const FILLED_IN = /\$\{\{|\{%/;

/** A file is one where what is wrong with it stands on such a line. */
function skeletonsOf(findings: readonly Finding[], texts: ReadonlyMap<string, string>): (file: string) => boolean {
  const files = new Set<string>();
  for (const { file, line } of findings) {
    const text = files.has(file) ? undefined : texts.get(file)?.split('\n')[line - 1];
    if (text !== undefined && FILLED_IN.test(text) && !text.trimStart().startsWith('#')) files.add(file);
  }
  return (file) => files.has(file);
}

/** Rules about a manifest by itself: not those about who delivers it. */
const OF_MANIFESTS = /^(?:kubernetes|crossplane)\//;

function isUnbuilt({ file, rule }: Finding, graph: Graph, listed: (file: string) => boolean): boolean {
  if (!OF_MANIFESTS.test(rule) || isKustomization(file)) return false;
  const owner = graph.ownerOf(file);
  if (owner === undefined) return false;
  const built = [...graph.tree.list(owner.root)].some(isKustomization);
  if (built) return !listed(file);
  const above = graph.deliveries.filter(({ path }) => isWithin(file, path));
  return above.length > 0 && above.every((delivery) => !takesFile(delivery, file));
}

/** Whether any text in a kustomization names a file, or a folder above it. */
function createListed(texts: ReadonlyMap<string, string>): (file: string) => boolean {
  let named: Set<string> | undefined;
  return (file) => {
    named ??= namedBy(texts);
    return named.has(file);
  };
}

/** Whether a file is what a kustomization calls a replacement, a configuration or a schema: it has no kind. */
function createConfiguration(texts: ReadonlyMap<string, string>): (file: string) => boolean {
  let named: Set<string> | undefined;
  return (file) => {
    named ??= new Set(
      [...texts].flatMap(([path, text]) => {
        if (!isKustomization(path)) return [];
        const { replacements, configurations, openapi } = mapOf(toValue(readYaml(text).root));
        const values = [...listOf(replacements), openapi].map((one) => mapOf(one).path);
        return [...values, ...listOf(configurations)].flatMap((value) =>
          typeof value === 'string' ? (joinPath(folderOf(path), value) ?? []) : [],
        );
      }),
    );
    return named.has(file);
  };
}

function namedBy(texts: ReadonlyMap<string, string>): Set<string> {
  const named = new Set<string>();
  const collect = (value: unknown, folder: string): void => {
    if (Array.isArray(value)) for (const item of value) collect(item, folder);
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one, folder);
    else if (typeof value === 'string') {
      // A generator's file may be given a name: `key=path`.
      for (const path of [value, value.slice(value.indexOf('=') + 1)]) {
        const joined = joinPath(folder, path);
        if (joined !== undefined) named.add(joined);
      }
    }
  };
  for (const [file, text] of texts) {
    if (isKustomization(file)) collect(toValue(readYaml(text).root), folderOf(file));
  }
  return named;
}
