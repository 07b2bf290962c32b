import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, InputError, joinPath } from '@mainstem/change';
import type { Manifest, ParseCache } from '@mainstem/kubernetes';
import { cachedRender, clusterScopedKinds, type RenderCache } from '@mainstem/kubernetes';
import { checkSource, checkSpec } from '../spec/checked.ts';
import type { ApplicationSource, ApplicationSpec } from '../spec/spec.ts';
import { NOTHING, type RemoteChart, type RenderContext, type SourceRender, shownUrl, unrendered } from './context.ts';
import { deliver } from './delivered.ts';
import { renderDirectorySource } from './directory-source.ts';
import { usesRevision } from './environment.ts';
import { renderHelmSource } from './helm-source.ts';
import { renderKustomizeSource } from './kustomize-source.ts';
import { chartFolder, isExactVersion, renderRemoteChart } from './remote-chart.ts';
import { sourceType, withSourceFiles } from './source-type.ts';

export interface RenderApplicationOptions {
  /** Absolute path of a checkout of this repository. It is only read. */
  readonly root: string;
  /** `metadata.name` of the Application. */
  readonly name: string;
  /** Destination namespace; by default the spec's. */
  readonly namespace?: string;
  /** Whether a source is this repository, at the revision that is checked out. */
  readonly isOurs: (source: ApplicationSource) => boolean;
  readonly cache?: RenderCache;
  /** Digest of everything in the tree that the Application reads. Without it nothing is cached. */
  readonly cacheKey?: string;
  /** The commit that Argo CD would render; only for Applications that put it into their manifests. */
  readonly revision?: string;
  /** Version and APIs of the destination cluster, where the Application sets none itself. */
  readonly kubeVersion?: string;
  readonly apiVersions?: readonly string[];
  /** Kinds without a namespace beyond the well-known ones and those whose CRD is among the manifests. */
  readonly isClusterScoped?: (manifest: Manifest) => boolean;
  /** Parsed documents of another render, so that what is equal is parsed once and is the same object. */
  readonly documents?: ParseCache;
  /** Keeps pulled charts. Default: `mainstem/charts` in the user's cache folder. */
  readonly chartFolder?: string;
  /** Recorded checksums of charts: `sha256:…` by `<repository>/<chart>@<version>`. */
  readonly chartChecksums?: Readonly<Record<string, string>>;
  /** `false`: charts come from the cache only. */
  readonly download?: boolean;
  /** Why a chart may not be fetched, as a sentence's end. */
  readonly refusesChart?: ((chart: RemoteChart) => string | undefined) | undefined;
}

export interface ApplicationRender {
  /** In the order of the sources. Values of Secrets are in them. */
  readonly manifests: Manifest[];
  readonly warnings: string[];
  /** Why parts of it are unknown. When this is not empty, an object that is not among the manifests may exist all the same. */
  readonly unrendered: string[];
  readonly tools: Record<string, string>;
}

/**
 * Renders an Application as Argo CD would: every source in order, with its tool and overrides, namespaced objects put into the
 * destination namespace, the last of objects with one identity kept. What lies elsewhere or needs another program is named in
 * `unrendered`.
 *
 * @throws InputError for what Argo CD would refuse; ToolError when a program is missing or fails. Messages name paths of the
 *   repository and quote no value.
 */
export async function renderApplication(
  spec: ApplicationSpec,
  options: RenderApplicationOptions,
): Promise<ApplicationRender> {
  checkSpec(spec, `Application ${options.name}`);
  const sources = sourcesOf(spec, options.name);
  const key = cacheKeyOf(spec, sources, options);
  const documents: ParseCache = options.documents ?? new Map();
  const incomplete: string[] = [];
  const rendered = await cachedRender(options.cache, key, documents, async () => {
    const { unrendered, ...made } = await renderSources(spec, sources, { ...options, documents });
    incomplete.push(...unrendered);
    return { ...made, isComplete: unrendered.length === 0 };
  });
  const { manifests, warnings, tools } = rendered;
  return { manifests: [...manifests], warnings: [...warnings], unrendered: incomplete, tools: { ...tools } };
}

async function renderSources(
  spec: ApplicationSpec,
  sources: readonly ApplicationSource[],
  options: RenderApplicationOptions,
): Promise<ApplicationRender> {
  const context = await contextOf(spec, sources, options);
  const renders: SourceRender[] = [];
  for (const source of sources) renders.push(await renderSource(source, context));

  const manifests = renders.flatMap((render) => render.manifests);
  const known = clusterScopedKinds(manifests);
  const isClusterScoped = (manifest: Manifest) => known(manifest) || options.isClusterScoped?.(manifest) === true;
  const delivered = deliver(manifests, context.namespace, isClusterScoped, context.owner);
  return {
    manifests: delivered.manifests,
    warnings: [...renders.flatMap(({ warnings }) => warnings), ...delivered.warnings],
    unrendered: renders.flatMap((render) => render.unrendered),
    tools: Object.assign({}, ...renders.map(({ tools }) => tools)),
  };
}

/** `sources`, else `source`, else what a source hydrator reads: its output on another branch follows from that. */
function sourcesOf(spec: ApplicationSpec, name: string): readonly ApplicationSource[] {
  if (spec.sources !== undefined && spec.sources.length > 0) return spec.sources;
  const source = spec.sourceHydrator?.drySource ?? spec.source;
  if (source !== undefined) return [source];
  throw new InputError(`Application ${name} has no source. Set spec.source or spec.sources.`);
}

async function contextOf(
  spec: ApplicationSpec,
  sources: readonly ApplicationSource[],
  options: RenderApplicationOptions,
): Promise<RenderContext> {
  const namespace = (options.namespace ?? spec.destination?.namespace) || undefined;
  return {
    root: options.root,
    realRoot: await realpath(options.root),
    owner: `Application ${options.name}`,
    name: options.name,
    project: spec.project || 'default',
    apiVersions: options.apiVersions ?? [],
    refs: new Map(sources.flatMap((source) => (source.ref ? [[source.ref, source] as const] : []))),
    isOurs: options.isOurs,
    documents: options.documents ?? new Map(),
    charts: {
      folder: options.chartFolder ?? chartFolder(),
      checksums: options.chartChecksums ?? {},
      download: options.download !== false,
      refuses: options.refusesChart,
    },
    ...(namespace === undefined ? {} : { namespace }),
    ...(options.revision === undefined ? {} : { revision: options.revision }),
    ...(options.kubeVersion === undefined ? {} : { kubeVersion: options.kubeVersion }),
  };
}

async function renderSource(source: ApplicationSource, context: RenderContext): Promise<SourceRender> {
  const { owner } = context;
  const isOci = source.repoURL.startsWith('oci://');
  // A source that is only referred to renders to nothing.
  if (source.ref && !source.path && !source.chart && !isOci) return NOTHING;
  if (source.chart || isOci) return withRevisionWarning(source, context, await renderRemoteChart(source, context));
  if (!context.isOurs(source)) {
    const where = `${source.path ?? '.'} of ${shownUrl(source.repoURL)}`;
    const revision = source.targetRevision ? ` at ${source.targetRevision}` : '';
    return unrendered(`${owner}: ${where}${revision} is not rendered: it is not in this checkout`);
  }
  const folder = await folderOfSource(source, context);
  const merged = await withSourceFiles(source, context.root, folder, context.name);
  checkSource(merged, owner);
  switch (await sourceType(merged, join(context.root, folder), owner)) {
    case 'plugin':
      return unrendered(`${owner}: ${folder} is not rendered: a config management plugin makes its manifests`);
    case 'helm':
      return withRevisionWarning(merged, context, await renderHelmSource(folder, merged, context));
    case 'kustomize':
      return withRevisionWarning(merged, context, await renderKustomizeSource(folder, merged, context));
    case 'directory':
      return renderDirectorySource(folder, merged, context);
  }
}

async function folderOfSource({ path = '' }: ApplicationSource, { owner, root }: RenderContext): Promise<string> {
  if (path === '') throw new InputError(`${owner}: a source names no path, chart or ref. Set one of them.`);
  const folder = joinPath('.', path);
  if (folder === undefined) {
    throw new InputError(
      `${owner}: the path ${path} is absolute or leads out of the repository. Write it from the root.`,
    );
  }
  const isFolder = await stat(join(root, folder)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return folder;
  throw new InputError(
    `${owner}: the path ${folder} does not exist: Argo CD fails to render it. Create it, or mend the path.`,
  );
}

function withRevisionWarning(source: ApplicationSource, context: RenderContext, render: SourceRender): SourceRender {
  if (context.revision !== undefined || !usesRevision(source)) return render;
  const warning = `${context.owner}: it holds the commit's SHA (ARGOCD_APP_REVISION), which is shown as zeros`;
  return { ...render, warnings: [...render.warnings, warning] };
}

/** What decides a render beyond the programs. Nothing without the caller's digest, and where a chart may be another tomorrow. */
function cacheKeyOf(
  spec: ApplicationSpec,
  sources: readonly ApplicationSource[],
  options: RenderApplicationOptions,
): string | undefined {
  if (options.cache === undefined || options.cacheKey === undefined) return undefined;
  const charts = sources.filter(({ chart, repoURL }) => chart || repoURL.startsWith('oci://'));
  if (!charts.every(({ targetRevision }) => isExactVersion(targetRevision ?? ''))) return undefined;
  return digestOf({
    inputs: options.cacheKey,
    sources,
    ours: sources.map((source) => options.isOurs(source)),
    project: spec.project,
    namespace: options.namespace ?? spec.destination?.namespace,
    name: options.name,
    revision: options.revision,
    kubeVersion: options.kubeVersion,
    apiVersions: options.apiVersions,
    checksums: charts.length > 0 ? options.chartChecksums : undefined,
  });
}
