import { type EngineResult, KINDS, type PreviewContext } from '@mainstem/change';
import { compareManifests, type MadeNamespace } from './compare.ts';
import type { IgnoreRule } from './ignore-differences.ts';
import type { Manifest } from './manifest.ts';
import type { ParseCache } from './parse.ts';
import type { RemotePolicy } from './remotes.ts';
import { type Rendered, renderFolder } from './render.ts';
import type { RenderCache } from './render-cache.ts';
import { redactManifest } from './secrets.ts';

/** The checkouts that the two folders lie in, and what the caller may know beyond the context. */
export interface PreviewRoots {
  /** The Application that goes and leaves everything where it is. */
  readonly orphaned?: string;
  /** Absolute path of base's checkout. */
  readonly base?: string;
  /** Absolute path of head's checkout. */
  readonly head?: string;
  /** Destination namespace of the Application that delivers the project. */
  readonly defaultNamespace?: string;
  /** See `CompareOptions`. */
  readonly secretKey?: Uint8Array;
  readonly ignoreDifferences?: readonly IgnoreRule[];
  readonly syncOptions?: readonly string[];
  readonly madeNamespace?: MadeNamespace | undefined;
  /** Kept renders, and the digests of what the project renders from at base and at head. */
  readonly renders?: RenderCache | undefined;
  readonly baseKey?: string | undefined;
  readonly headKey?: string | undefined;
  /** See `RenderOptions`, for base and for head. */
  readonly takesAtBase?: ((file: string) => boolean) | undefined;
  readonly takesAtHead?: ((file: string) => boolean) | undefined;
  /** What head may have fetched; what base has fetched is merged. */
  readonly remotes?: RemotePolicy | undefined;
  /** What `keptRender` gave for the two sides, and the documents that it read. */
  readonly kept?: {
    readonly base: Rendered | undefined;
    readonly head: Rendered | undefined;
    readonly documents: ParseCache;
    /** The Application that goes and leaves everything where it is. */
    readonly orphaned?: string;
  };
}

/** What the comparison of a project's two renders gives. Values of Secrets in the manifests are replaced. */
export interface ManifestPreview extends EngineResult {
  readonly before: Manifest[];
  readonly after: Manifest[];
}

const NOTHING: Rendered = { manifests: [], warnings: [], tools: {} };

/**
 * Renders a project at base and head and compares the two: the preview of the kubernetes engine.
 *
 * @param beforeFolder absolute path of the project in base's checkout; absent when it is added.
 * @param afterFolder the same at head; absent when it is removed.
 * @returns the changes, and both renders so that another engine can look at the composite resources in them.
 * @throws ToolError, InputError as `renderFolder`.
 */
export async function previewManifests(
  context: PreviewContext,
  beforeFolder: string | undefined,
  afterFolder: string | undefined,
  roots: PreviewRoots = {},
): Promise<ManifestPreview> {
  const { kind, name } = context.project;
  // Both sides share nearly every document, so they share what is parsed.
  const cache: ParseCache = roots.kept?.documents ?? new Map();
  const { renders, kept } = roots;
  const render = (
    folder: string | undefined,
    root: string | undefined,
    key: string | undefined,
    takes: ((file: string) => boolean) | undefined,
    known?: Rendered,
    remotes?: RemotePolicy,
  ) =>
    folder === undefined
      ? NOTHING
      : (known ??
        renderFolder(folder, kind, { cache, renders, key, takes, remotes, ...(root === undefined ? {} : { root }) }));
  context.progress(`${name}: rendering`);
  const [before, after] = await Promise.all([
    render(beforeFolder, roots.base, roots.baseKey, roots.takesAtBase, kept?.base),
    render(afterFolder, roots.head, roots.headKey, roots.takesAtHead, kept?.head, roots.remotes),
  ]);
  context.progress(`${name}: comparing ${before.manifests.length} with ${after.manifests.length} manifests`);
  const { resources, warnings } = compareManifests(before.manifests, after.manifests, {
    compositeKinds: context.compositeKinds,
    ...(roots.defaultNamespace === undefined ? {} : { defaultNamespace: roots.defaultNamespace }),
    ...(roots.secretKey === undefined ? {} : { secretKey: roots.secretKey }),
    ...(roots.ignoreDifferences === undefined ? {} : { ignoreDifferences: roots.ignoreDifferences }),
    ...(roots.syncOptions === undefined ? {} : { syncOptions: roots.syncOptions }),
    ...(roots.madeNamespace === undefined ? {} : { madeNamespace: roots.madeNamespace }),
    ...(roots.orphaned === undefined ? {} : { orphaned: roots.orphaned }),
  });
  return {
    resources,
    outputs: 0,
    // Warnings of base are of no use to anyone: it is merged.
    warnings: [...undeployed(context), ...(afterFolder === undefined ? [] : after.warnings), ...warnings],
    tools: { ...before.tools, ...after.tools },
    before: before.manifests.map(redactManifest),
    after: after.manifests.map(redactManifest),
  };
}

function undeployed({ project, deliveredBy, hasApplications }: PreviewContext): string[] {
  if (hasApplications === false) return [];
  if (deliveredBy.length > 0 || KINDS[project.kind].delivered !== true) return [];
  return ['undeployed: no Application delivers this overlay; judged as if one did, with prune'];
}
