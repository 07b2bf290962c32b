import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, joinPath, ToolError } from '@mainstem/change';
import {
  findHelm,
  findKustomize,
  KUSTOMIZATION_NAMES,
  kustomizeWarnings,
  parseManifestsCached,
  type Renderer,
  readableKustomizeError,
  refuseRemotes,
  secretsIn,
} from '@mainstem/kubernetes';
import { isThere, type RunResult, runConfined } from '@mainstem/toolchain';
import type { ApplicationSource, KustomizeSource } from '../spec/spec.ts';
import { hiddenRoots, type RenderContext, type SourceRender } from './context.ts';
import { type BuildEnvironment, buildEnvironment } from './environment.ts';
import { editKustomization, hasEdits } from './kustomization-edit.ts';
import { kustomizationFolders } from './kustomization-folders.ts';
import { withScratch } from './scratch.ts';

/**
 * Renders a kustomization with the Application's overrides. Nothing is written into the checkout: with overrides, the folder is
 * edited and built in a scratch copy.
 *
 * @param folder the source's path from the root.
 * @throws InputError, ToolError that name paths of the repository and quote no value.
 */
export async function renderKustomizeSource(
  folder: string,
  source: ApplicationSource,
  context: RenderContext,
): Promise<SourceRender> {
  const { stdout, stderr, tools } = await buildKustomization(folder, source, context);
  const version = source.kustomize?.version;
  const warnings = kustomizeWarnings(stderr);
  if (version) {
    warnings.push(
      `${context.owner}: it asks for kustomize ${version}; rendered with ${tools.kustomize ?? 'another version'}`,
    );
  }
  const manifests = parseManifestsCached(stdout, `${folder} (rendered)`, context.documents);
  return { manifests, warnings, unrendered: [], tools };
}

/** What the program writes, untouched. */
export async function buildKustomization(
  folder: string,
  source: ApplicationSource,
  context: RenderContext,
): Promise<{ stdout: string; stderr: string; tools: Record<string, string> }> {
  const environment = buildEnvironment(context, source);
  const file = await kustomizationIn(context.root, folder);
  if (file === undefined) {
    throw new InputError(
      `${context.owner}: ${folder} has no kustomization.yaml, and its source sets kustomize options. Add one, or remove them.`,
    );
  }
  const kustomize = await findKustomize();
  const edits = hasEdits(source.kustomize)
    ? await withoutMissingComponents(source.kustomize, folder, context)
    : undefined;
  const inCopy = <T>(folders: readonly string[], use: (scratch: string) => Promise<T>) =>
    withScratch(context.root, folders, JSON.stringify(edits ?? {}), async (scratch) => {
      if (edits !== undefined) {
        const path = join(scratch, folder, file);
        const shown = folder === '.' ? file : `${folder}/${file}`;
        await writeFile(path, editKustomization(await readFile(path, 'utf8'), edits, environment, shown));
      }
      return use(scratch);
    });

  const plainly = async (root: string) => {
    const output = await build(kustomize, root, folder, environment, []);
    if (output.code === 0) return output;
    if (!needsHelm(output)) throw await failure(folder, output.stderr, context, root);
    return undefined;
  };
  const plain = edits === undefined ? await plainly(context.root) : await inCopy([folder], plainly);
  if (plain !== undefined) return { ...plain, tools: { ...kustomize.tools } };
  // Charts are unpacked beside the kustomizations that name them, so that build must not run in the checkout.
  const folders = await kustomizationFolders(context.root, folder, edits?.components ?? []);
  return inCopy(folders, (scratch) => buildWithHelm(kustomize, scratch, folder, source, environment, context));
}

function needsHelm({ stderr }: RunResult): boolean {
  return /must specify --enable-helm/.test(stderr);
}

async function buildWithHelm(
  kustomize: Renderer,
  root: string,
  folder: string,
  source: ApplicationSource,
  environment: BuildEnvironment,
  context: RenderContext,
) {
  // Kustomize calls `helm version -c`, which Helm 4 no longer knows: https://github.com/kubernetes-sigs/kustomize/issues/6013
  const helm = await findHelm();
  if (helm?.major !== 3) {
    const found = helm === undefined ? 'no helm is on PATH' : `helm ${helm.tools.helm} is on PATH`;
    throw new ToolError(
      `${folder}: its kustomization inflates Helm charts, for which kustomize needs Helm 3; ${found}. Install Helm 3, then run the command again.`,
    );
  }
  const kubeVersion = source.kustomize?.kubeVersion || context.kubeVersion;
  const apiVersions = source.kustomize?.apiVersions ?? context.apiVersions;
  const flags = ['--enable-helm', '--helm-command', helm.program.path];
  if (kubeVersion) flags.push('--helm-kube-version', kubeVersion.replace(/^v/, ''));
  for (const version of apiVersions) flags.push('--helm-api-versions', version);
  const output = await build(kustomize, root, folder, environment, flags);
  if (output.code !== 0) throw await failure(folder, output.stderr, context, root);
  return { ...output, tools: { ...kustomize.tools, ...helm.tools } };
}

async function build(
  { program }: Renderer,
  root: string,
  folder: string,
  environment: BuildEnvironment,
  flags: readonly string[],
): Promise<RunResult> {
  await refuseRemotes(join(root, folder), root);
  const command = program.name === 'kubectl' ? 'kustomize' : 'build';
  return runConfined(program.path, [command, join(root, folder), ...flags], { cwd: root, env: { ...environment } });
}

async function failure(folder: string, stderr: string, context: RenderContext, root: string): Promise<ToolError> {
  const roots = await hiddenRoots(root, context.root);
  const message = readableKustomizeError(stderr, roots, await secretsIn(join(context.root, folder)));
  return new ToolError(
    `${context.owner}: kustomize cannot build ${folder}: ${message}. Run kubectl kustomize ${folder} to see all of it.`,
  );
}

async function kustomizationIn(root: string, folder: string): Promise<string | undefined> {
  for (const name of KUSTOMIZATION_NAMES) if (await isThere(join(root, folder, name))) return name;
  return undefined;
}

async function withoutMissingComponents(
  edits: KustomizeSource,
  folder: string,
  { root }: RenderContext,
): Promise<KustomizeSource> {
  if (edits.ignoreMissingComponents !== true || edits.components === undefined) return edits;
  const components: string[] = [];
  for (const component of edits.components) {
    const path = joinPath(folder, component);
    if (path !== undefined && (await isThere(join(root, path)))) components.push(component);
  }
  return { ...edits, components };
}
