import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, ToolError } from '@mainstem/change';
import {
  parseManifestsCached,
  type Renderer,
  readableKustomizeError,
  requireHelm,
  secretsIn,
} from '@mainstem/kubernetes';
import { isThere, type RunResult, runConfined } from '@mainstem/toolchain';
import type { ApplicationSource, HelmSource } from '../spec/spec.ts';
import { buildDependencies } from './chart-dependencies.ts';
import { chartWarnings } from './chart-scan.ts';
import { hiddenRoots, type RenderContext, type SourceRender, unrendered } from './context.ts';
import { type BuildEnvironment, buildEnvironment } from './environment.ts';
import { inlineValues, type TemplateInputs, templateArguments } from './helm-arguments.ts';
import { type FilePlace, locateFile } from './helm-files.ts';
import { inlineSecrets } from './helm-secrets.ts';
import { withScratch } from './scratch.ts';

/** A chart to render: a folder of the checkout, or one that was pulled. */
export interface Chart {
  /** Absolute: a folder, or an archive. */
  readonly path: string;
  /** How messages name it. */
  readonly shown: string;
  readonly place: FilePlace;
  /** The path from the root of the checkout, when it lies there: only then can its dependencies be built. */
  readonly folder?: string;
}

/**
 * Renders a chart that lies in the repository with `helm template`, as Argo CD does. Dependencies that `charts/` does not hold are
 * built in a scratch copy.
 *
 * @param folder the source's path from the root.
 * @throws InputError, ToolError that name paths of the repository and quote no value.
 */
export async function renderHelmSource(
  folder: string,
  source: ApplicationSource,
  context: RenderContext,
): Promise<SourceRender> {
  const path = join(context.root, folder);
  if (!(await isThere(join(path, 'Chart.yaml')))) {
    throw new InputError(
      `${context.owner}: ${folder} has no Chart.yaml, and its source sets helm options. Add the chart, or remove them.`,
    );
  }
  const place = { folder: await realpath(path), root: context.realRoot };
  return renderChart({ path, shown: folder, place, folder }, source, context);
}

/** Renders a chart from wherever it lies. */
export async function renderChart(
  chart: Chart,
  source: ApplicationSource,
  context: RenderContext,
): Promise<SourceRender> {
  const located = await templateInputs(chart, source, context);
  if ('reason' in located) return unrendered(`${context.owner}: ${chart.shown} is not rendered: ${located.reason}`);
  const helm = await helmFor(chart, context);
  const output = await template(helm, chart, located, source, context);
  if ('reason' in output) return unrendered(`${context.owner}: ${chart.shown} is not rendered: ${output.reason}`);
  return {
    manifests: parseManifestsCached(output.stdout, `${chart.shown} (rendered)`, context.documents, {
      lastKeyCounts: true,
    }),
    warnings: await chartWarnings(chart, source.helm ?? {}, context),
    unrendered: [],
    tools: { ...helm.tools },
  };
}

export function helmFor(chart: { readonly shown: string }, { owner }: RenderContext): Promise<Renderer> {
  return requireHelm(`${owner}: helm is needed to render ${chart.shown}`);
}

/** What the program writes, untouched; or why it cannot be told. */
export async function template(
  helm: Renderer,
  chart: Chart,
  inputs: TemplateInputs,
  source: ApplicationSource,
  context: RenderContext,
): Promise<{ readonly stdout: string } | { readonly reason: string }> {
  const options = source.helm ?? {};
  const environment = buildEnvironment(context, source);
  const first = await run(helm, inputs, options, environment);
  if (first.code === 0) return first;
  const { folder } = chart;
  if (folder === undefined || !/missing in charts\/? directory/.test(first.stderr)) {
    throw await failure(chart, first, options, context, context.root);
  }
  return withScratch(context.root, [folder], '', async (scratch) => {
    const copy = join(scratch, folder);
    const problem = await buildDependencies(helm, copy, context);
    if (problem !== undefined) return { reason: problem };
    const second = await run(helm, { ...inputs, chart: copy }, options, environment);
    if (second.code !== 0) throw await failure(chart, second, options, context, scratch);
    return second;
  });
}

function run(
  helm: Renderer,
  inputs: TemplateInputs,
  options: HelmSource,
  environment: BuildEnvironment,
): Promise<RunResult> {
  const input = inlineValues(options);
  return runConfined(helm.program.path, templateArguments(inputs, options, environment), {
    // Without a namespace Helm would take the one of the caller's kubeconfig.
    env: { ...environment, HELM_NAMESPACE: 'default', HELM_DEBUG: undefined },
    ...(input === undefined ? {} : { input }),
  });
}

/** Finds the files; a file that is not to be had makes the source unknown. */
export async function templateInputs(
  chart: Chart,
  source: ApplicationSource,
  context: RenderContext,
): Promise<TemplateInputs | { readonly reason: string }> {
  const helm = source.helm ?? {};
  const environment = buildEnvironment(context, source);
  if (helm.version && helm.version !== 'v3') {
    throw new InputError(`${context.owner}: helm.version ${helm.version} is not supported by Argo CD. Remove it.`);
  }
  const valueFiles: string[] = [];
  for (const text of helm.valueFiles ?? []) {
    const located = await locateFile(text, chart.place, environment, context);
    if (located.is === 'elsewhere') return located;
    if (located.is === 'file') valueFiles.push(located.path);
    else if (helm.ignoreMissingValueFiles !== true) throw missing(context, 'value file', located.shown);
  }
  const files: [string, string][] = [];
  for (const { name, path } of helm.fileParameters ?? []) {
    const located = await locateFile(path, chart.place, environment, context);
    if (located.is === 'elsewhere') return located;
    if (located.is === 'missing') throw missing(context, `file of the parameter ${name},`, located.shown);
    files.push([name, located.path]);
  }
  const namespace = helm.namespace || context.namespace;
  return {
    chart: chart.path,
    release: helm.releaseName || context.name,
    apiVersions: context.apiVersions,
    valueFiles,
    files,
    hasValues: inlineValues(helm) !== undefined,
    ...(namespace === undefined ? {} : { namespace }),
    ...(context.kubeVersion === undefined ? {} : { kubeVersion: context.kubeVersion }),
  };
}

function missing({ owner }: RenderContext, what: string, shown: string): InputError {
  const remedy = what === 'value file' ? ', or set helm.ignoreMissingValueFiles' : ', or mend the path';
  return new InputError(
    `${owner}: the ${what} ${shown} does not exist: Argo CD fails to render it. Create it${remedy}.`,
  );
}

async function failure(
  chart: Chart,
  { stderr }: RunResult,
  helm: HelmSource,
  context: RenderContext,
  root: string,
): Promise<ToolError> {
  const roots = await hiddenRoots(root, context.root, chart.path);
  const secrets = new Set([...inlineSecrets(helm), ...(await secretsIn(chart.place.folder))]);
  const message = readableKustomizeError(stderr, roots, secrets);
  return new ToolError(
    `${context.owner}: helm cannot render ${chart.shown}: ${message}. Run helm template ${chart.shown} with the Application's values to see all of it.`,
  );
}
