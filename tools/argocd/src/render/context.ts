import { realpath } from 'node:fs/promises';
import type { Manifest, ParseCache } from '@mainstem/kubernetes';
import type { ApplicationSource } from '../spec/spec.ts';

/** What one source renders to, before the sources are put together. */
export interface SourceRender {
  readonly manifests: readonly Manifest[];
  readonly warnings: readonly string[];
  /** Why a part of the source, or all of it, is not known. */
  readonly unrendered: readonly string[];
  readonly tools: Readonly<Record<string, string>>;
}

export const NOTHING: SourceRender = { manifests: [], warnings: [], unrendered: [], tools: {} };

/** A source whose manifests nobody can tell here: unknown, which is not the same as none. */
export function unrendered(reason: string): SourceRender {
  return { ...NOTHING, unrendered: [reason] };
}

/** What every kind of source is rendered with. */
export interface RenderContext {
  /** The checkout as given, and as resolved: value files must not lead out of the latter. */
  readonly root: string;
  readonly realRoot: string;
  /** How messages name the Application. */
  readonly owner: string;
  readonly name: string;
  readonly project: string;
  readonly namespace?: string;
  readonly revision?: string;
  readonly kubeVersion?: string;
  readonly apiVersions: readonly string[];
  /** The sources with a `ref`, by it. */
  readonly refs: ReadonlyMap<string, ApplicationSource>;
  readonly isOurs: (source: ApplicationSource) => boolean;
  readonly documents: ParseCache;
  readonly charts: ChartOptions;
}

export interface ChartOptions {
  readonly folder: string;
  readonly checksums: Readonly<Record<string, string>>;
  readonly download: boolean;
  /** Why a chart that is not in the cache may not be fetched, as a sentence's end. */
  readonly refuses?: ((chart: RemoteChart) => string | undefined) | undefined;
}

/** A chart of another repository, as an Application names it. */
export interface RemoteChart {
  /** `<repository>/<chart>@<version>`. */
  readonly id: string;
  readonly version: string;
}

/** The absolute paths that messages must not show. */
export async function hiddenRoots(...folders: readonly string[]): Promise<string[]> {
  const real = await Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)));
  return [...new Set([...folders, ...real])];
}

/** A URL without the credentials that some people write into it. */
export function shownUrl(url: string): string {
  return url.replace(/\/\/[^/@\s]*@/, '//');
}
