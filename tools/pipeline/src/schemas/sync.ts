import {
  describeError,
  type Failure,
  type LockedSource,
  SCHEMAS_FOLDER,
  type SchemasLock,
  ToolError,
} from '@mainstem/change';
import { highestOf, type PackageDependency, type PackagedDefinition } from '@mainstem/crossplane/packages';
import {
  type ImageReference,
  parseImageReference,
  type RegistryClient,
  repositoryOf,
} from '@mainstem/toolchain/registry';
import { type Fetched, fetchDefinitions } from './fetch.ts';
import { digestOfText, isIntact } from './lock.ts';

/** A chart that an Application names, as it is rendered. */
export interface WantedChart {
  /** `<repository>/<chart>@<version>`. */
  readonly source: string;
  readonly file: string;
  /** Renders it. @param digest of the archive that was recorded; another one is an error. */
  render(
    digest: string | undefined,
  ): Promise<{ readonly digest: string; readonly definitions: readonly PackagedDefinition[] }>;
}

export interface SyncRequest {
  readonly packages: readonly { readonly source: string; readonly file: string }[];
  readonly charts: readonly WantedChart[];
  /** Packages or charts of registries that the command line names; the lock remembers them. */
  readonly named: readonly string[];
  /** `group/Kind` that the tree uses. */
  readonly uses: ReadonlySet<string>;
  /** Every definition, also of what the tree does not use. */
  readonly all: boolean;
  /** Tags are looked up anew instead of taken from the lock. */
  readonly update: boolean;
  readonly lock: SchemasLock;
  /** What the tree holds of a file now. */
  textOf(file: string): string | undefined;
  readonly client: RegistryClient;
  progress?(source: string): void;
}

export interface Synced {
  readonly lock: SchemasLock;
  /** Every file of the lock that was fetched now, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that only the old lock has. */
  readonly removed: readonly string[];
  /** What could not be fetched; what was there of it stays. */
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
}

/** Lock entries that no file names. */
const COMMAND_LINE = 'command line';

/**
 * Fetches the definitions of all that a tree installs and of what that depends on. What the lock has stays at its digest; what is
 * complete already is not asked for again.
 */
export async function syncSchemas(request: SyncRequest): Promise<Synced> {
  const { lock, packages, charts, named } = request;
  const before = new Map(lock.sources.map((one) => [one.source, one]));
  const sync: Sync = { request, before, after: new Map(), files: new Map(), failures: [], notes: [] };
  const kept = lock.sources.filter(({ from }) => from === COMMAND_LINE).map(({ source }) => source);
  const wanted = new Map<string, string>();
  for (const source of [...named, ...kept]) wanted.set(source, COMMAND_LINE);
  for (const { source, file } of packages) wanted.set(source, file);
  const repositories = new Set([...wanted.keys()].flatMap(repositoryIn));
  for (const [source, from] of wanted) await addImage(sync, source, from, repositories);
  for (const chart of charts) await attempt(sync, chart.source, () => addChart(sync, chart));
  const sources = [...sync.after.values()];
  const held = new Set(sources.flatMap(({ definitions }) => definitions.map(({ file }) => file)));
  const removed = lock.sources
    .flatMap(({ definitions }) => definitions.map(({ file }) => file))
    .filter((file) => !held.has(file));
  return {
    lock: { schema: 'mainstem/schemas-lock@1', sources },
    files: sync.files,
    removed: [...new Set(removed)],
    failures: sync.failures,
    notes: sync.notes,
  };
}

interface Sync {
  readonly request: SyncRequest;
  readonly before: ReadonlyMap<string, LockedSource>;
  readonly after: Map<string, LockedSource>;
  readonly files: Map<string, string>;
  readonly failures: Failure[];
  readonly notes: string[];
}

async function attempt(sync: Sync, source: string, act: () => Promise<void>): Promise<void> {
  sync.request.progress?.(source);
  try {
    await act();
  } catch (error) {
    const { code, message } = describeError(error);
    if (code === 'defect') throw error;
    sync.failures.push({ project: source, code, message });
    const old = sync.before.get(source);
    if (old !== undefined) sync.after.set(source, old);
  }
}

async function addImage(sync: Sync, source: string, from: string, repositories: Set<string>): Promise<void> {
  if (sync.after.has(source)) return;
  const needed: { readonly source: string; readonly of: string }[] = [];
  await attempt(sync, source, async () => {
    const { client, update } = sync.request;
    const reference = parseImageReference(source);
    const old = sync.before.get(source);
    const held = old === undefined || update ? undefined : complete(sync, old);
    if (held !== undefined) {
      sync.after.set(source, { ...held, from });
      for (const one of sync.before.values()) if (one.from === source) needed.push({ source: one.source, of: source });
      return;
    }
    const pinned = update ? undefined : old?.digest;
    const fetched = await fetchPinned(
      { ...reference, ...(pinned === undefined ? {} : { digest: pinned }) },
      client,
      source,
    );
    if (old !== undefined && old.digest !== fetched.digest)
      sync.notes.push(`${source} was ${old.digest} and is now ${fetched.digest}`);
    record(sync, { source, from, ...fetched });
    for (const dependency of fetched.dependencies) {
      if (repositories.has(dependency.package)) continue;
      const known = [...sync.before.values()].find(
        (one) => one.from === source && repositoryIn(one.source)[0] === dependency.package,
      );
      needed.push({
        source: (update ? undefined : known?.source) ?? (await resolve(dependency, client, source)),
        of: source,
      });
    }
  });
  for (const one of needed) {
    for (const repository of repositoryIn(one.source)) repositories.add(repository);
    await addImage(sync, one.source, one.of, repositories);
  }
}

async function addChart(sync: Sync, chart: WantedChart): Promise<void> {
  const { update } = sync.request;
  const old = sync.before.get(chart.source);
  const held = old === undefined || update ? undefined : complete(sync, old);
  if (held !== undefined) {
    sync.after.set(chart.source, { ...held, from: chart.file });
    return;
  }
  const { digest, definitions } = await chart.render(update ? undefined : old?.digest);
  if (definitions.length === 0) return;
  record(sync, { source: chart.source, from: chart.file, kind: 'chart', digest, definitions });
}

/** A source of the lock of which nothing has to be fetched, without what is used no longer; `undefined` where something has to. */
function complete({ request }: Sync, source: LockedSource): LockedSource | undefined {
  const { all, uses, textOf } = request;
  if (!isIntact(source, textOf) || source.others.some((api) => all || uses.has(api))) return undefined;
  const isUsed = ({ api }: { readonly api: string }) => all || uses.has(api);
  const unused = source.definitions.filter((one) => !isUsed(one)).map(({ api }) => api);
  return { ...source, definitions: source.definitions.filter(isUsed), others: [...source.others, ...unused].sort() };
}

function record(
  sync: Sync,
  found: Omit<Fetched, 'dependencies'> & { readonly source: string; readonly from: string },
): void {
  const { all, uses } = sync.request;
  const { source, from, kind, digest } = found;
  const definitions: LockedSource['definitions'][number][] = [];
  const others: string[] = [];
  for (const { api, name, text } of found.definitions) {
    if (!all && !uses.has(api)) {
      others.push(api);
      continue;
    }
    const file = `${SCHEMAS_FOLDER}/${name}.yaml`;
    const other = [...sync.after.values()].find((one) =>
      one.definitions.some((definition) => definition.file === file),
    );
    if (other !== undefined || sync.files.has(file)) {
      sync.notes.push(`${api} is defined by ${other?.source ?? source} too: that definition counts`);
      continue;
    }
    const content = `# ${source}, ${digest}. Written by mainstem schemas sync: what is changed here is lost.\n${text}`;
    sync.files.set(file, content);
    definitions.push({ api, file, digest: digestOfText(content) });
  }
  const byApi = (a: { api: string }, b: { api: string }) => (a.api < b.api ? -1 : 1);
  sync.after.set(source, { source, kind, digest, from, definitions: definitions.sort(byApi), others: others.sort() });
}

async function fetchPinned(reference: ImageReference, client: RegistryClient, source: string): Promise<Fetched> {
  try {
    return await fetchDefinitions(reference, client);
  } catch (error) {
    if (!(error instanceof ToolError) || reference.digest === undefined || source.includes('@')) throw error;
    throw new ToolError(
      `${error.message} The lock pins that digest; to look the tag up anew: mainstem schemas sync --update`,
    );
  }
}

/** The version of a dependency that Crossplane would install: the highest that its constraint takes. */
async function resolve(
  { package: name, version }: PackageDependency,
  client: RegistryClient,
  owner: string,
): Promise<string> {
  if (version.startsWith('sha256:')) return `${name}@${version}`;
  const tags = await client.tags(parseImageReference(`${name}:any`));
  const tag = tags.includes(version) ? version : highestOf(tags, version);
  if (tag === undefined)
    throw new ToolError(
      `${owner} needs ${name} ${version}, and its registry has no such version. Install one by name, in a Provider of the tree.`,
    );
  return `${name}:${tag}`;
}

function repositoryIn(source: string): string[] {
  try {
    return [repositoryOf(parseImageReference(source))];
  } catch {
    return [];
  }
}
