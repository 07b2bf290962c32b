import type { Application, Expectation, Reads } from '@mainstem/argocd/gate';
import { canonicalEnvironment, environmentOf, InputError, type Settings } from '@mainstem/change';
import { loadGraph } from '@mainstem/graph';
import { type Repository, resolveRevisions } from '@mainstem/repository';
import { type Renderable, renderables } from '../applications/rendered.ts';
import { isInTree, sourcesOf } from '../applications/sources.ts';
import { type GitHistory, openHistory } from './history.ts';
import { createInputs } from './inputs.ts';

export interface WatchlistOptions {
  /** In place of the commit's own. */
  readonly settings?: Settings;
  readonly revision: string;
  /** All Applications of this environment, when none are named. */
  readonly environment?: string;
  readonly names?: readonly string[];
  /** Bring revisions from `origin` that Git does not have. */
  readonly fetch?: boolean;
  /** Ends what is being fetched. */
  readonly signal?: AbortSignal;
}

/** What a gate watches, and what Git says about it. */
export interface Watchlist {
  readonly expectation: Expectation;
  readonly history: GitHistory;
  /** AppProjects of what is watched, where the tree tells. */
  readonly projects: readonly string[];
  /** Asks Git about revisions that Argo CD named. */
  learn(revisions: readonly string[]): Promise<void>;
  reads(application: Application): Reads | undefined;
}

/**
 * The Applications whose commit is to become live: those that are named, else all of an environment, with what the tree at the commit declares of
 * them. Named ones need not be in the tree: then any file may matter to them.
 *
 * @throws InputError for an unknown revision, or when nothing is left to watch.
 */
export async function openWatchlist(repository: Repository, options: WatchlistOptions): Promise<Watchlist> {
  const [commit = ''] = await resolveRevisions(repository, [options.revision]);
  const [graph, history] = await Promise.all([
    loadGraph(repository, commit, options.settings),
    openHistory(repository, commit, {
      fetch: options.fetch === true,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    }),
  ]);
  const declared = renderables({ graph });
  const names = options.names ?? [];
  const { settings } = graph;
  const environmentsOf = ({ application, reading }: Renderable) =>
    [...sourcesOf(application).map(({ path = '' }) => path), reading.file].flatMap(
      (path) => environmentOf(path, settings) ?? [],
    );
  const inEnvironment = (all: readonly Renderable[], environment: string) => {
    const asked = canonicalEnvironment(environment, settings);
    return all.filter((one) => environmentsOf(one)[0] === asked || environmentsOf(one)[0] === environment);
  };
  const wanted = names.length > 0 ? named(declared) : ofEnvironment(declared);
  /** The same name may be declared for several environments, each with an Argo CD of its own. */
  function named(all: readonly Renderable[]): Renderable[] {
    const found = all.filter(({ application }) => isNamed(application, names));
    const here = options.environment === undefined ? [] : inEnvironment(found, options.environment);
    return found.filter(
      (one) => here.includes(one) || !here.some(({ application }) => application.name === one.application.name),
    );
  }
  function ofEnvironment(all: readonly Renderable[]): Renderable[] {
    const { environment } = options;
    if (environment === undefined) throw new InputError('Name what to watch: --applications a,b or --environment E');
    const found = inEnvironment(all, environment);
    if (found.length > 0) return found;
    const there = [...new Set(all.flatMap((one) => environmentsOf(one)[0] ?? []))].sort();
    throw new InputError(
      `No Application of this commit is of the environment ${environment}. There are some of: ${there.join(', ') || 'none'}. Or name them: --applications a,b`,
    );
  }
  const inputs = createInputs(repository, graph);
  const complete =
    names.length === 0 || names.every((name) => wanted.some(({ application }) => isNamed(application, [name])));
  const once = wanted.filter(
    ({ application: { name } }) => wanted.filter(({ application }) => application.name === name).length === 1,
  );
  const urls = complete ? repositoriesOf(graph.settings.argocd.repositories, wanted, graph) : [];
  return {
    expectation: {
      app:
        names.length > 0
          ? [...names]
          : wanted.map((one) => (once.includes(one) ? one.application.name : referenceOf(one.application))),
      commit,
      ...(urls.length === 0 ? {} : { repo: urls }),
      sourceOf: Object.fromEntries(once.flatMap(declaredSources)),
      specOf: Object.fromEntries(once.map(declaredFields)),
    },
    history,
    projects: complete ? [...new Set(wanted.map(({ application }) => application.spec.project ?? 'default'))] : [],
    learn: async (revisions) => {
      await history.learn(revisions);
      for (const one of revisions) if (history.revision(one) !== undefined) await inputs.learn(one);
    },
    reads: inputs.readsOf,
  };
}

function isNamed({ name, namespace }: Renderable['application'], names: readonly string[]): boolean {
  return names.includes(name) || names.includes(`${namespace}/${name}`);
}

function referenceOf({ name, namespace }: Renderable['application']): string {
  return namespace === undefined || namespace === '' ? name : `${namespace}/${name}`;
}

/** What the tree declares besides its sources, as far as it decides what is where. */
function declaredFields({ application: { name, spec } }: Renderable) {
  const { destination, project = 'default' } = spec;
  return [name, { project, ...(destination === undefined ? {} : { destination: { ...destination } }) }] as const;
}

/** Every URL by which the watched Applications name this repository. */
function repositoriesOf(
  settings: readonly string[],
  wanted: readonly Renderable[],
  graph: Parameters<typeof isInTree>[0],
): string[] {
  const named = wanted.flatMap(({ application, reading }) =>
    sourcesOf(application).flatMap((source, index) =>
      reading.sources[index]?.isHere === true || isInTree(graph, source) ? [source.repoURL] : [],
    ),
  );
  return [...new Set([...settings, ...named])];
}

/** What the tree declares as sources; nothing where a hydrator stands in between. */
function declaredSources({ application }: Renderable): [string, Record<string, unknown>[]][] {
  const sources = sourcesOf(application);
  if (sources.length === 0 || 'sourceHydrator' in application.spec) return [];
  return [[application.name, sources.map((source) => ({ ...source }))]];
}
