import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { missingRegistry, type Registry, startRegistry } from '@mainstem/testing/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApplicationSource, type RenderApplicationOptions, renderApplication } from '../../src/index.ts';
import { chartReference } from '../../src/render/remote-chart.ts';
import { helm, isOurs, named, OURS, scratch, tree } from './trees.ts';

const CHART = (version: string, text: string) => ({
  'web/Chart.yaml': `apiVersion: v2\nname: web\nversion: ${version}\n`,
  'web/values.yaml': `text: ${text}\n`,
  'web/values-production.yaml': 'text: production\n',
  'web/templates/c.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Release.Name }} }\ndata: { text: {{ .Values.text | quote }} }\n',
});

function packaged(version: string, text: string): string {
  const root = tree(CHART(version, text));
  execFileSync(helm?.path ?? '', ['package', join(root, 'web'), '-d', root], { stdio: 'ignore' });
  return join(root, `web-${version}.tgz`);
}

const environments = tree({ 'envs/dev.yaml': 'text: from-repository\n' });

let folders = 0;
const render = (source: ApplicationSource, options: Partial<RenderApplicationOptions> = {}) =>
  renderApplication(
    { sources: [source, { repoURL: OURS, ref: 'values' }], destination: { namespace: 'n' } },
    { root: environments, name: 'web', isOurs, chartFolder: join(scratch, `remote-${++folders}`), ...options },
  );
const textOf = (manifests: readonly { readonly [field: string]: unknown }[]) =>
  (manifests[0]?.data as { text?: string } | undefined)?.text;

const missing = helm === undefined ? 'there is no helm' : missingRegistry();
describe.skipIf(missing !== undefined)(`charts of an OCI registry (skipped: ${missing ?? 'not'})`, () => {
  let registry: Registry | undefined;
  let host = '';

  beforeAll(async () => {
    registry = await startRegistry();
    host = registry.host;
    push(packaged('1.0.0', 'one'));
  });
  afterAll(() => registry?.stop());
  const push = (archive: string) =>
    execFileSync(helm?.path ?? '', ['push', archive, `oci://${host}/charts`, '--plain-http'], { stdio: 'pipe' });

  it('renders one, with values of the chart and of the repository', async () => {
    const source = { repoURL: `${host}/charts`, chart: 'web', targetRevision: '1.0.0' };
    const { manifests, unrendered, warnings } = await render(source);
    expect([named(manifests), textOf(manifests), unrendered, warnings]).toEqual([['ConfigMap n/web'], 'one', [], []]);
    const production = await render({
      ...source,
      helm: { valueFiles: ['values-production.yaml'], releaseName: 'r' },
    });
    expect([named(production.manifests), textOf(production.manifests)]).toEqual([['ConfigMap n/r'], 'production']);
    const dev = await render({
      ...source,
      helm: { valueFiles: ['values-production.yaml', '$values/envs/dev.yaml'] },
    });
    expect(textOf(dev.manifests)).toBe('from-repository');
  });

  it('renders a source with the scheme, and one by digest', async () => {
    const tag = await render({ repoURL: `oci://${host}/charts/web`, path: '.', targetRevision: '1.0.0' });
    expect(textOf(tag.manifests)).toBe('one');
    const response = await fetch(`http://${host}/v2/charts/web/manifests/1.0.0`, {
      headers: { accept: 'application/vnd.oci.image.manifest.v1+json' },
    });
    const digest = response.headers.get('docker-content-digest') ?? '';
    const byDigest = await render({ repoURL: `${host}/charts`, chart: 'web', targetRevision: digest });
    expect([textOf(byDigest.manifests), byDigest.unrendered]).toEqual(['one', []]);
  });

  it('keeps an exact version with its checksum, and needs no network then', async () => {
    const chartFolder = join(scratch, 'kept');
    const source = { repoURL: `${host}/charts`, chart: 'web', targetRevision: '1.0.0' };
    expect((await render(source, { chartFolder, download: false })).unrendered).toEqual([
      `Application web: oci://${host}/charts/web@1.0.0 is not rendered: it is not in the cache of charts and is not fetched`,
    ]);
    await Promise.all([render(source, { chartFolder }), render(source, { chartFolder })]);
    expect(textOf((await render(source, { chartFolder, download: false })).manifests)).toBe('one');
    // A damaged archive is not used.
    const [folder = ''] = readdirSync(chartFolder);
    writeFileSync(join(chartFolder, folder, 'chart.tgz'), 'damaged');
    expect((await render(source, { chartFolder, download: false })).unrendered).toHaveLength(1);
    expect(textOf((await render(source, { chartFolder })).manifests)).toBe('one');
  });

  it('refuses a chart that was published again, and one that is not the recorded one', {
    tags: ['long'],
  }, async () => {
    push(packaged('2.0.0', 'first'));
    const chartFolder = join(scratch, 'again');
    const source = { repoURL: `${host}/charts`, chart: 'web', targetRevision: '2.0.0' };
    const id = `oci://${host}/charts/web@2.0.0`;
    await render(source, { chartFolder });
    const [folder = ''] = readdirSync(chartFolder);
    const sum = readFileSync(join(chartFolder, folder, 'sha256'), 'utf8').trim();
    expect(textOf((await render(source, { chartChecksums: { [id]: `sha256:${sum}` } })).manifests)).toBe('first');
    await expect(render(source, { chartChecksums: { [id]: `sha256:${'0'.repeat(64)}` } })).rejects.toThrow(
      /has the checksum sha256:[0-9a-f]{64}, and sha256:0{64} is recorded/,
    );
    push(packaged('2.0.0', 'second'));
    writeFileSync(join(chartFolder, folder, 'chart.tgz'), '');
    await expect(render(source, { chartFolder })).rejects.toThrow(/it was published again, or is not the same chart/);
  });

  it('says that a range may be another chart tomorrow, and what is not there is unknown', async () => {
    const range = await render({ repoURL: `${host}/charts`, chart: 'web', targetRevision: '1.*' });
    expect(textOf(range.manifests)).toBe('one');
    expect(range.warnings).toEqual([expect.stringMatching(/web@1\.\* is no exact version: rendered with web-1\.0\.0/)]);
    const none = await render({ repoURL: `${host}/charts`, chart: 'web', targetRevision: '9.9.9' });
    expect(none.manifests).toEqual([]);
    expect(none.unrendered).toEqual([expect.stringMatching(/web@9\.9\.9 is not rendered: it could not be pulled: \S/)]);
  });
});

describe.skipIf(helm === undefined)('charts of a Helm repository (skipped: there is no helm)', () => {
  it('renders one from an index, and says what cannot be reached', async () => {
    const archive = packaged('1.2.3', 'indexed');
    const folder = join(scratch, 'repository');
    mkdirSync(folder);
    writeFileSync(join(folder, 'web-1.2.3.tgz'), readFileSync(archive));
    const server = createHttpServer((request, response) => {
      const path = join(folder, (request.url ?? '').replace(/.*\//, ''));
      if (existsSync(path)) response.end(readFileSync(path));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/charts`;
    execFileSync(helm?.path ?? '', ['repo', 'index', folder, '--url', url]);
    const source = { repoURL: url, chart: 'web', targetRevision: '1.2.3' };
    try {
      const { manifests } = await render(source);
      expect([named(manifests), textOf(manifests)]).toEqual([['ConfigMap n/web'], 'indexed']);
    } finally {
      server.close();
      server.closeAllConnections();
    }
    const gone = await render({ ...source, repoURL: url.replace('//', '//user:pass@') });
    expect(gone.unrendered).toEqual([expect.stringMatching(/could not be pulled/)]);
    expect(gone.unrendered.join()).not.toContain('pass');
  });
});

describe('what a chart source means', () => {
  it.each([
    [{ repoURL: 'https://charts.example/x/', chart: 'c', targetRevision: '1' }, 'c', 'https://charts.example/x/c@1'],
    [
      { repoURL: 'registry.example/charts', chart: 'c' },
      'oci://registry.example/charts/c',
      'oci://registry.example/charts/c@latest',
    ],
    [
      { repoURL: 'oci://registry.example/charts/c', targetRevision: '2' },
      'oci://registry.example/charts/c',
      'oci://registry.example/charts/c@2',
    ],
    [{ repoURL: 'https://u:p@charts.example', chart: 'c', targetRevision: '1' }, 'c', 'https://charts.example/c@1'],
  ])('%j', (source, name, id) => {
    expect(chartReference(source)).toMatchObject({ name, id });
  });
});
