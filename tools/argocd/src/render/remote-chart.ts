import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { digestOf, ToolError } from '@mainstem/change';
import type { Renderer } from '@mainstem/kubernetes';
import { readableKustomizeError } from '@mainstem/kubernetes';
import { replaceFile, runConfined, runProgram, toolsFolder } from '@mainstem/toolchain';
import type { ApplicationSource } from '../spec/spec.ts';
import { type RenderContext, type SourceRender, shownUrl, unrendered } from './context.ts';
import { helmFor, renderChart } from './helm-source.ts';

/** A chart that is not in the repository. */
export interface ChartReference {
  /** What `helm pull` is told: `--repo URL name`, or an OCI reference. */
  readonly repository?: string;
  readonly name: string;
  readonly version: string;
  /** `<repository>/<chart>@<version>`: how messages and recorded checksums name it. */
  readonly id: string;
}

/**
 * Renders a chart of a Helm repository or an OCI registry: pulled once, kept with its checksum, rendered like one of ours. What
 * cannot be pulled is unknown.
 *
 * @throws ToolError when a chart is not the one whose checksum was recorded.
 */
export async function renderRemoteChart(source: ApplicationSource, context: RenderContext): Promise<SourceRender> {
  const reference = chartReference(source);
  if (source.repoURL.startsWith('oci://') && !/^\.?\/?$/.test(source.path ?? '')) {
    return unrendered(
      `${context.owner}: the folder ${source.path} of ${reference.id} is not rendered: only charts are pulled`,
    );
  }
  const helm = await helmFor({ shown: reference.id }, context);
  const pulled = await pullChart(helm, reference, context);
  if ('reason' in pulled) return unrendered(`${context.owner}: ${reference.id} is not rendered: ${pulled.reason}`);
  const scratch = await mkdtemp(join(tmpdir(), 'mainstem-chart-'));
  try {
    // Value files may lie in the chart itself, and archives are taken as they are: `tar` refuses names that lead out of a folder.
    const unpacked = await runProgram('tar', ['-xzf', pulled.archive, '-C', scratch]);
    const [folder] = await readdir(scratch);
    if (unpacked.code !== 0 || folder === undefined)
      throw new ToolError(`${reference.id}: not a chart archive. Publish it again.`);
    const path = await realpath(join(scratch, folder));
    const chart = { path, shown: reference.id, place: { folder: path, root: path } };
    const rendered = await renderChart(chart, source, context);
    return { ...rendered, warnings: [...pulled.warnings, ...rendered.warnings] };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What a source's `repoURL`, `chart` and `targetRevision` mean to Helm. A repository without a scheme is an OCI registry. */
export function chartReference({ repoURL, chart, targetRevision }: ApplicationSource): ChartReference {
  const version = targetRevision ?? '';
  const url = repoURL.replace(/\/+$/, '');
  const isOci = url.startsWith('oci://') || !url.includes('://');
  const bare = url.replace(/^oci:\/\//, '');
  const shown = shownUrl(isOci ? `oci://${bare}` : url);
  const id = `${shown}${chart === undefined ? '' : `/${chart}`}@${version || 'latest'}`;
  if (!isOci) return { repository: url, name: chart ?? '', version, id };
  return { name: `oci://${bare}${chart === undefined ? '' : `/${chart}`}`, version, id };
}

/**
 * The checksum of a source's chart as it was pulled last: `sha256:…`.
 *
 * @param folder of charts. Default: the one that `renderApplication` takes.
 */
export async function recordedChecksum(source: ApplicationSource, folder = chartFolder()): Promise<string | undefined> {
  const record = await readFile(join(keptIn(folder, chartReference(source).id), 'sha256'), 'utf8').catch(
    () => undefined,
  );
  return record === undefined ? undefined : `sha256:${record.trim()}`;
}

/** Where charts are kept that no repository holds. */
export function chartFolder(): string {
  return join(dirname(toolsFolder()), 'charts');
}

function keptIn(folder: string, id: string): string {
  return join(folder, digestOf(id).slice('sha256:'.length, 'sha256:'.length + 32));
}

type Pulled = { readonly archive: string; readonly warnings: readonly string[] } | { readonly reason: string };

const pulls = new Map<string, Promise<Pulled>>();

/** Base and head ask for the same chart at the same moment. */
function pullChart(helm: Renderer, reference: ChartReference, context: RenderContext): Promise<Pulled> {
  const key = `${context.charts.folder} ${context.charts.download} ${reference.id}`;
  let running = pulls.get(key);
  if (running === undefined) {
    running = fetchChart(helm, reference, context).finally(() => pulls.delete(key));
    pulls.set(key, running);
  }
  return running;
}

/** A version or a digest always means the same chart; a range, a moving tag or nothing does not. */
export function isExactVersion(version: string): boolean {
  return /^v?\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]*)?$/.test(version) || version.startsWith('sha256:');
}

async function fetchChart(
  helm: Renderer,
  reference: ChartReference,
  { charts, owner }: RenderContext,
): Promise<Pulled> {
  const folder = keptIn(charts.folder, reference.id);
  const archive = join(folder, 'chart.tgz');
  const record = join(folder, 'sha256');
  const exact = isExactVersion(reference.version);
  const recorded = await readFile(record, 'utf8').catch(() => undefined);
  const expected = charts.checksums[reference.id]?.replace(/^sha256:/, '') ?? (exact ? recorded?.trim() : undefined);
  if (exact && recorded !== undefined) {
    const kept = await readFile(archive).catch(() => undefined);
    if (kept !== undefined && sha256(kept) === expected) return { archive, warnings: [] };
  }
  if (!charts.download) return { reason: 'it is not in the cache of charts and is not fetched' };
  const refused = charts.refuses?.(reference);
  if (refused !== undefined) return { reason: refused };

  const scratch = await mkdtemp(join(tmpdir(), 'mainstem-pull-'));
  try {
    const pulled = await runConfined(helm.program.path, pullArguments(reference, scratch));
    const name = (await readdir(scratch)).find((file) => file.endsWith('.tgz'));
    if (pulled.code !== 0 || name === undefined) {
      const message = shownUrl(readableKustomizeError(pulled.stderr, [scratch], new Set()));
      return { reason: `it could not be pulled: ${message}` };
    }
    const bytes = await readFile(join(scratch, name));
    const found = sha256(bytes);
    if (expected !== undefined && expected !== found) {
      throw new ToolError(
        `${owner}: ${reference.id} has the checksum sha256:${found}, and sha256:${expected} is recorded: it was published again, or is not the same chart. ` +
          'Find out which, then record the new checksum.',
      );
    }
    await replaceFile(archive, bytes);
    await replaceFile(record, Buffer.from(`${found}\n`));
    const version = name.slice(name.lastIndexOf('/') + 1, -'.tgz'.length);
    const moving = `${owner}: ${reference.id} is no exact version: rendered with ${version}, and Argo CD may find another one`;
    return { archive, warnings: exact ? [] : [moving] };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function pullArguments({ repository, name, version }: ChartReference, destination: string): string[] {
  const isDigest = version.startsWith('sha256:');
  const args = ['pull', isDigest ? `${name}@${version}` : name, '--destination', destination];
  if (!isDigest && version !== '') args.push('--version', version);
  if (repository !== undefined) args.push('--repo', repository);
  if (/^oci:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\//.test(name)) args.push('--plain-http');
  return args;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
