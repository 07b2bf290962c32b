import { readdir, realpath } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import { digestOf, type ProjectKind, ToolError } from '@mainstem/change';
import { isThere, runConfined } from '@mainstem/toolchain';
import { KUSTOMIZATION_NAMES } from '../discover/kustomization.ts';
import { kustomizeWarnings, readableKustomizeError } from './kustomize-error.ts';
import { withLocalDependencies } from './local-dependencies.ts';
import type { Manifest } from './manifest.ts';
import { type ParseCache, parseManifestsCached } from './parse.ts';
import { readPlainFolder } from './plain-folder.ts';
import { findHelm, findKustomize, type Renderer, requireHelm } from './programs.ts';
import { type RemotePolicy, refuseRemotes } from './remotes.ts';
import { cachedRender, type RenderCache, recallRender } from './render-cache.ts';
import { secretsIn } from './secret-scan.ts';

export interface Rendered {
  readonly manifests: readonly Manifest[];
  readonly warnings: readonly string[];
  readonly tools: Readonly<Record<string, string>>;
}

export interface RenderOptions {
  /** Absolute path of the checkout; messages name files relative to it. Without it, relative to the folder. */
  readonly root?: string;
  /** Parsed documents of another render, to parse what is equal only once. */
  readonly cache?: ParseCache;
  /** Kept renders, and the digest of everything in the tree that the folder renders from. Without both nothing is kept. */
  readonly renders?: RenderCache | undefined;
  readonly key?: string | undefined;
  /** What may be fetched beside what starts nothing anyway. Default: all of that. */
  readonly remotes?: RemotePolicy | undefined;
  /** Which files of a plain folder are read, by their path from the root; `key` stands for what it says. Default: all. */
  readonly takes?: ((file: string) => boolean) | undefined;
}

/**
 * Renders one project's folder to the manifests that would be applied: with kustomize where there is a kustomization, with
 * Helm for a chart, else its plain YAML files as they are. Nothing is written into the folder.
 *
 * @param folder an absolute path in a checked-out tree.
 * @throws ToolError when a program is missing or fails: it names paths of the repository, never those of the checkout, and
 *   quotes no file's content.
 * @throws InputError for a file that is not valid, with file:line.
 */
export async function renderFolder(folder: string, kind: ProjectKind, options: RenderOptions = {}): Promise<Rendered> {
  const { cache = new Map(), key, renders } = options;
  const name = relative(options.root ?? folder, folder)
    .split(sep)
    .join('/');
  const whole = key === undefined ? undefined : keptRenderKey(key, kind, name);
  return cachedRender(renders, whole, cache, () => renderAnew(folder, kind, { ...options, cache }));
}

/**
 * The render that `renderFolder` would take from an earlier run; never fails.
 *
 * @param folder from the root of the tree, which need not be on disk.
 * @returns `undefined` where it would have to render.
 */
export async function keptRender(
  folder: string,
  kind: ProjectKind,
  { cache = new Map(), key, renders }: Pick<RenderOptions, 'cache' | 'key' | 'renders'>,
): Promise<Rendered | undefined> {
  if (renders === undefined || key === undefined) return undefined;
  return recallRender(renders, keptRenderKey(key, kind, folder), cache).catch(() => undefined);
}

/**
 * The key under which `renderFolder` keeps a render.
 *
 * @param folder from the root: one may be renamed without a changed file, and messages name it.
 */
function keptRenderKey(key: string, kind: ProjectKind, folder: string): string {
  return digestOf(['folder', key, kind, folder === '' ? '.' : folder]);
}

async function renderAnew(folder: string, kind: ProjectKind, options: RenderOptions): Promise<Rendered> {
  const view = await folderView(folder, options);
  if (await anyExists(folder, KUSTOMIZATION_NAMES)) return renderKustomization(view);
  if (kind === 'helm-chart' || (await anyExists(folder, ['Chart.yaml']))) return renderChart(view);
  const { manifests, warnings } = await readPlainFolder(
    folder,
    view.name,
    kind === 'manifests',
    view.cache,
    options.takes,
  );
  return { manifests, warnings, tools: {} };
}

interface FolderView {
  readonly folder: string;
  /** The folder as messages name it. */
  readonly name: string;
  /** Absolute paths that messages must not show. */
  readonly roots: readonly string[];
  readonly cache: ParseCache;
  readonly remotes: RemotePolicy | undefined;
}

async function folderView(
  folder: string,
  { root = folder, cache = new Map(), remotes }: RenderOptions,
): Promise<FolderView> {
  const real = await realpath(root).catch(() => root);
  const name = relative(root, folder).split(sep).join('/');
  if (!(await isThere(folder)))
    throw new ToolError(`${name || basename(folder)}: the folder does not exist at this revision.`);
  return { folder, name: name === '' ? '.' : name, roots: [root, real], cache, remotes };
}

async function anyExists(folder: string, names: readonly string[]): Promise<boolean> {
  const present = new Set(await readdir(folder).catch(() => []));
  return names.some((name) => present.has(name));
}

async function renderKustomization(view: FolderView): Promise<Rendered> {
  await refuseRemotes(view.folder, view.roots[0] ?? view.folder, view.remotes);
  const kustomize = await findKustomize();
  const first = await build(kustomize, view, []);
  if (first.code === 0) return result(view, kustomize.tools, first);
  if (!/must specify --enable-helm/.test(first.stderr)) throw await failure(kustomize, view, first.stderr);

  // Kustomize calls `helm version -c`, which Helm 4 no longer knows: https://github.com/kubernetes-sigs/kustomize/issues/6013
  const helm = await findHelm();
  if (helm?.major !== 3) {
    const found = helm === undefined ? 'no helm is on PATH' : `helm ${helm.tools.helm} is on PATH`;
    throw new ToolError(
      `${view.name}: its kustomization inflates Helm charts, for which kustomize needs Helm 3; ${found}. Install Helm 3, then run the command again.`,
    );
  }
  const second = await build(kustomize, view, ['--enable-helm', '--helm-command', helm.program.path]);
  if (second.code !== 0) throw await failure(kustomize, view, second.stderr);
  return result(view, { ...kustomize.tools, ...helm.tools }, second);
}

async function build({ program }: Renderer, { folder }: FolderView, flags: readonly string[]) {
  const command = program.name === 'kubectl' ? 'kustomize' : 'build';
  return runConfined(program.path, [command, folder, ...flags]);
}

async function failure(by: Renderer, view: FolderView, stderr: string): Promise<ToolError> {
  const build = by.program.name === 'kubectl' ? 'kubectl kustomize' : 'kustomize build';
  const message = readableKustomizeError(stderr, view.roots, await secretsIn(view.folder));
  return new ToolError(
    `${view.name}: kustomize cannot build it: ${message}. Run ${build} ${view.name} to see all of it.`,
  );
}

async function renderChart(view: FolderView): Promise<Rendered> {
  const helm = await requireHelm(`${view.name}: helm is needed to render this chart`);
  const release = basename(view.folder)
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '-');
  const template = (path: string) => runConfined(helm.program.path, ['template', release, path, '--include-crds']);
  let rendered = await template(view.folder);
  const [root] = view.roots;
  if (rendered.code !== 0 && /missing in charts/.test(rendered.stderr) && root !== undefined)
    rendered = (await withLocalDependencies(helm, root, view.name, template)) ?? rendered;
  if (rendered.code !== 0) {
    const message = readableKustomizeError(rendered.stderr, view.roots, await secretsIn(view.folder));
    const missing = /helm dependency build|missing in charts/.test(rendered.stderr);
    const next = missing
      ? `Run helm dependency build ${view.name} and commit charts/, or vendor the dependencies.`
      : `Run helm template ${view.name} to see all of it.`;
    throw new ToolError(`${view.name}: helm cannot render it: ${message}. ${next}`);
  }
  const { manifests, warnings, tools } = result(view, helm.tools, rendered);
  return {
    manifests,
    warnings: [...warnings, `${view.name}: rendered with the chart's default values and release name ${release}`],
    tools,
  };
}

function result(
  view: FolderView,
  tools: Readonly<Record<string, string>>,
  output: { readonly stdout: string; readonly stderr: string },
): Rendered {
  return {
    manifests: parseManifestsCached(output.stdout, `${view.name} (rendered)`, view.cache),
    warnings: kustomizeWarnings(output.stderr),
    tools: { ...tools },
  };
}
