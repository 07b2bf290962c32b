import { compareText, digestOf } from '@mainstem/change';
import { type Graph, rulesOf } from '@mainstem/graph';
import { type Manifest, parseManifests } from '@mainstem/kubernetes';
import { readTexts } from '@mainstem/repository';
import type { Session } from '../change/session.ts';
import type { ChangeRisk } from '../plan/states.ts';

/** The parts of Crossplane that are upgraded apart from each other. */
const PARTS = {
  core: 'Crossplane itself',
  Provider: 'providers',
  Function: 'functions',
  Configuration: 'configurations',
};
type Part = keyof typeof PARTS;

/** A part that is there before and after, in another version. */
interface Move {
  readonly part: Part;
  readonly name: string;
  /** The package's or the chart's version, as it is written. */
  readonly from: string;
  readonly to: string;
}

/** `part name` to the version that a tree has of it. */
type Installed = ReadonlyMap<string, Omit<Move, 'from' | 'to'> & { readonly version: string }>;

/**
 * An upgrade of Crossplane, its providers or its functions that is not alone: with another of these parts, or with other changes of what is
 * deployed. Providers may move together, since those of a family have to. Objects that lose their owner or their kind in an upgrade are noticed by
 * counting, and the count tells something only when one thing moved (crossplane#7173, #6878). New and removed packages are no upgrades.
 *
 * @throws ToolError as readTexts.
 */
export async function upgradeRisks({ change, repository }: Session): Promise<ChangeRisk[]> {
  const { base, head, files } = change;
  const paths = files.map(({ path }) => path).filter((path) => isDeployed(path, base) || isDeployed(path, head));
  if (paths.length === 0) return [];
  const [before, after] = [
    await readTexts(repository, base.tree, paths),
    await readTexts(repository, head.tree, paths),
  ];
  const now = installedIn(head, after);
  const moves = [...installedIn(base, before)].flatMap(([key, { version, ...one }]): Move[] => {
    const to = now.get(key)?.version;
    return to === undefined || to === version ? [] : [{ ...one, from: version, to }];
  });
  if (moves.length === 0) return [];
  const neutral = (text: string | undefined) =>
    moves.reduce((left, { from, to }) => left?.replaceAll(from, '\0').replaceAll(to, '\0'), text);
  const [others, own] = [
    paths.filter((path) => neutral(before.get(path)) !== neutral(after.get(path))),
    paths.filter((path) => neutral(before.get(path)) === neutral(after.get(path))),
  ];
  // One change reaches every environment in the end, and the last of them as it is.
  const environment = rulesOf(change).settings.environments.at(-1)?.name;
  const parts = (Object.keys(PARTS) as Part[]).filter((part) => moves.some((move) => move.part === part));
  if (parts.length === 1 && others.length === 0) return [];
  const address = own[0] ?? paths[0] ?? '';
  return [
    {
      level: 'unknown',
      project: (head.ownerOf(address) ?? base.ownerOf(address))?.name ?? address,
      ...(environment === undefined ? {} : { environment }),
      address,
      reason: `${parts.map((part) => wordsOf(part, moves)).join(' and ')} ${parts.length > 1 ? 'move in one change' : 'do not move alone'}${others.length === 0 ? '' : `; beside them ${others[0]}${others.length === 1 ? '' : ` and ${others.length - 1} more`} changed`}: if objects are lost or stop, nobody can tell by what`,
      wayOut: `Make a change of its own of ${parts.map((part) => PARTS[part]).join(', and one of ')}${others.length === 0 ? '' : ', apart from the rest'}; roll each out before the next.`,
      digest: digestOf({ moves, others: others.map((path) => [path, ...blobsOf(path, base, head)]) }),
    },
  ];
}

function blobsOf(path: string, ...graphs: readonly Graph[]): string[] {
  return graphs.map(({ tree }) => tree.entries.get(path)?.id ?? '');
}

/** Whether a file is one of what environments get; libraries and actions are tools. */
function isDeployed(path: string, graph: Graph): boolean {
  const kind = graph.ownerOf(path)?.kind;
  return kind !== undefined && kind !== 'action' && kind !== 'library';
}

/** @param texts of the changed files: packages elsewhere are the same before and after. */
function installedIn(graph: Graph, texts: ReadonlyMap<string, string>): Installed {
  const found = new Map<string, Omit<Move, 'from' | 'to'> & { version: string }>();
  for (const [path, text] of texts) {
    if (!text.includes('pkg.crossplane.io/')) continue;
    for (const { apiVersion, kind, metadata, spec } of manifestsIn(text, path)) {
      if (!apiVersion.startsWith('pkg.crossplane.io/') || !(kind in PARTS)) continue;
      const version = (spec as { package?: unknown } | undefined)?.package;
      const name = metadata.name ?? '';
      if (typeof version === 'string') found.set(`${kind} ${name}`, { part: kind as Part, name, version });
    }
  }
  for (const { name, spec } of graph.applications()) {
    for (const source of [spec.source, ...(spec.sources ?? [])]) {
      const version = source?.targetRevision;
      if (source?.chart?.split('/').at(-1) !== 'crossplane' || version === undefined) continue;
      found.set(`core ${name}`, { part: 'core', name, version });
    }
  }
  return found;
}

function manifestsIn(text: string, path: string): readonly Manifest[] {
  try {
    return parseManifests(text, path);
  } catch {
    // `validate` says what is wrong with it.
    return [];
  }
}

/** `providers (provider-aws-rds: v2.6.0 to v2.7.0, and 2 more)` */
function wordsOf(part: Part, moves: readonly Move[]): string {
  const own = moves.filter((move) => move.part === part).toSorted((a, b) => compareText(a.name, b.name));
  const [first] = own;
  const version = (text: string) => text.split(/[:@](?=[^/]*$)/).at(-1);
  const more = own.length > 1 ? `, and ${own.length - 1} more` : '';
  return `${PARTS[part]} (${first?.name}: ${version(first?.from ?? '')} to ${version(first?.to ?? '')}${more})`;
}
