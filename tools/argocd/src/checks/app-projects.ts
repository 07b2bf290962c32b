import { documentTexts, listOf, locate, mapOf, type Path } from '@mainstem/kubernetes/yaml';

/** One AppProject as its manifest says. Lists that are absent are not the same as empty ones. */
export interface AppProject {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly sourceRepos: readonly string[];
  readonly destinations: readonly ProjectDestination[];
  readonly clusterResourceWhitelist?: readonly ProjectKind[];
  readonly clusterResourceBlacklist?: readonly ProjectKind[];
  readonly namespaceResourceWhitelist?: readonly ProjectKind[];
  readonly namespaceResourceBlacklist?: readonly ProjectKind[];
  /** The lines of the lists in `spec`, where they are. */
  readonly lines: Readonly<Record<string, number>>;
}

export interface ProjectDestination {
  readonly server?: string;
  readonly name?: string;
  readonly namespace?: string;
}

/** One entry of the lists of kinds; `name` narrows cluster-scoped ones. */
export interface ProjectKind {
  readonly group: string;
  readonly kind: string;
  readonly name?: string;
}

/** The lists of kinds of an AppProject. */
export type KindList =
  | 'clusterResourceWhitelist'
  | 'clusterResourceBlacklist'
  | 'namespaceResourceWhitelist'
  | 'namespaceResourceBlacklist';

const KIND_LISTS: readonly KindList[] = [
  'clusterResourceWhitelist',
  'clusterResourceBlacklist',
  'namespaceResourceWhitelist',
  'namespaceResourceBlacklist',
];

/**
 * Reads the AppProjects of files. What is no valid YAML is passed over: it is another check's finding.
 *
 * @param texts the files by path.
 */
export function readAppProjects(texts: ReadonlyMap<string, string>): AppProject[] {
  return [...texts].flatMap(([file, text]) => {
    if (!/kind["']?\s*:\s*["']?AppProject/.test(text)) return [];
    return documentTexts(text).flatMap((document) => {
      const { value, lineOf } = locate(document.text, document.line);
      const { items } = mapOf(value);
      const objects = Array.isArray(items)
        ? items.map((item, index) => [item, ['items', index]] as const)
        : [[value, []] as const];
      return objects.flatMap(([object, at]) => appProjectOf(object, file, (path) => lineOf([...at, ...path])) ?? []);
    });
  });
}

function appProjectOf(value: unknown, file: string, lineOf: (path: Path) => number): AppProject | undefined {
  const { apiVersion, kind, metadata, spec } = mapOf(value);
  if (kind !== 'AppProject' || !String(apiVersion).startsWith('argoproj.io/')) return undefined;
  const fields = mapOf(spec);
  const lines = Object.fromEntries(
    ['sourceRepos', 'destinations', ...KIND_LISTS]
      .filter((name) => name in fields)
      .map((name) => [name, lineOf(['spec', name])] as const),
  );
  return {
    name: textOf(mapOf(metadata).name) ?? '',
    file,
    line: lineOf(['metadata', 'name']),
    sourceRepos: listOf(fields.sourceRepos).flatMap((url) => textOf(url) ?? []),
    destinations: listOf(fields.destinations).map((item) => pick(mapOf(item), ['server', 'name', 'namespace'])),
    ...Object.fromEntries(
      KIND_LISTS.filter((name) => Array.isArray(fields[name])).map((name) => [name, listOf(fields[name]).map(kindOf)]),
    ),
    lines,
  };
}

function kindOf(item: unknown): ProjectKind {
  const { group, kind, name } = mapOf(item);
  const narrowed = textOf(name);
  return {
    group: textOf(group) ?? '',
    kind: textOf(kind) ?? '',
    ...(narrowed === undefined ? {} : { name: narrowed }),
  };
}

function pick(map: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (textOf(map[name]) === undefined ? [] : [[name, String(map[name])]])),
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
