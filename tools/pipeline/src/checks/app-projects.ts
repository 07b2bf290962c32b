import { isNode, isSeq, isMap as isYamlMap, LineCounter, parseAllDocuments } from 'yaml';

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
    const lineCounter = new LineCounter();
    const documents = parseAllDocuments(text, { lineCounter, prettyErrors: false, logLevel: 'silent', merge: true });
    if (!Array.isArray(documents)) return [];
    return documents.flatMap((document) => {
      if (document.errors.length > 0 || !isYamlMap(document.contents)) return [];
      const items = document.get('items', true);
      const nodes = isSeq(items) ? items.items : [document.contents];
      return nodes.flatMap((node) => {
        const lineOf = (path: readonly string[]): number => {
          const found = path.length === 0 ? node : isYamlMap(node) ? node.getIn(path, true) : undefined;
          const offset = isNode(found) ? found.range?.[0] : undefined;
          return offset === undefined ? 0 : lineCounter.linePos(offset).line;
        };
        try {
          const value: unknown = isNode(node) ? node.toJS(document, { maxAliasCount: 1000 }) : undefined;
          return appProjectOf(value, file, lineOf) ?? [];
        } catch {
          return []; // an alias without its anchor
        }
      });
    });
  });
}

function appProjectOf(
  value: unknown,
  file: string,
  lineOf: (path: readonly string[]) => number,
): AppProject | undefined {
  const { apiVersion, kind, metadata, spec } = mapOf(value);
  if (kind !== 'AppProject' || !String(apiVersion).startsWith('argoproj.io/')) return undefined;
  const fields = mapOf(spec);
  const lines = Object.fromEntries(
    ['sourceRepos', 'destinations', ...KIND_LISTS]
      .map((name) => [name, lineOf(['spec', name])] as const)
      .filter(([, line]) => line > 0),
  );
  return {
    name: textOf(mapOf(metadata).name) ?? '',
    file,
    line: lineOf(['metadata', 'name']) || lineOf([]),
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

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
