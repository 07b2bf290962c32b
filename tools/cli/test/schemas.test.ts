import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { missingRegistry, packedTar, type Registry, startRegistry } from '@mainstem/testing/registry';
import { findProgram } from '@mainstem/toolchain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../src/run.ts';

const definition = (kind: string, group: string, fields: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: ${kind.toLowerCase()}s.${group} }
spec:
  group: ${group}
  names: { kind: ${kind}, plural: ${kind.toLowerCase()}s }
  scope: Namespaced
  versions:
    - name: v1beta1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
${fields.replaceAll(/^/gm, '              ')}
`;

const QUEUE = definition(
  'Queue',
  'queue.acme.example',
  'properties:\n  days: { type: integer, maximum: 14 }\n  region: { type: string, x-kubernetes-validations: [{ rule: self == oldSelf, message: region is immutable }] }\n  password: { type: string, maxLength: 8 }\nrequired: [region]',
);
const TOPIC = definition('Topic', 'queue.acme.example', 'properties: { name: { type: string } }');
const ACCOUNT = definition('Account', 'acme.example', 'properties: { id: { type: string, pattern: "^[0-9]+$" } }');
const meta = (dependsOn: string) =>
  `apiVersion: meta.pkg.crossplane.io/v1\nkind: Provider\nmetadata: { name: p }\nspec: { dependsOn: [${dependsOn}] }\n`;
const stream = (...documents: readonly string[]) => packedTar({ 'package.yaml': documents.join('---\n') });
const provider = (source: string) =>
  `apiVersion: pkg.crossplane.io/v1\nkind: Provider\nmetadata: { name: queue }\nspec:\n  package: ${source}\n`;
const queue = (fields: string) =>
  `apiVersion: queue.acme.example/v1beta1\nkind: Queue\nmetadata: { name: jobs, namespace: shop }\nspec: { ${fields} }\n`;

const missing = missingRegistry();
const helm = await findProgram('helm').catch(() => undefined);

describe.skipIf(missing !== undefined)(`schemas sync from a registry (skipped: ${missing ?? 'not'})`, () => {
  let registry: Registry;
  let scratch: ScratchRepository;
  let said: string;
  const sync = (...args: string[]) => run('schemas', 'sync', ...args);
  async function run(...args: string[]): Promise<{ code: number; out: string; said: string }> {
    const streams: Record<'stdout' | 'stderr', string> = { stdout: '', stderr: '' };
    const spies = (['stdout', 'stderr'] as const).map((name) =>
      vi.spyOn(process[name], 'write').mockImplementation((text) => {
        streams[name] += String(text);
        return true;
      }),
    );
    try {
      const code = await runCli([...args, '--cwd', scratch.root]);
      said = streams.stderr;
      return { code, out: streams.stdout, said };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  }
  const held = () => {
    try {
      return readdirSync(join(scratch.root, '.mainstem/schemas')).sort();
    } catch {
      return [];
    }
  };
  const lock = () => JSON.parse(readFileSync(join(scratch.root, '.mainstem/schemas.lock.json'), 'utf8'));
  const pushQueue = (version: string, ...definitions: readonly string[]) =>
    registry.push({
      name: `acme/provider-queue:${version}`,
      layers: [
        { bytes: packedTar({ 'bin/provider': 'program' }) },
        {
          bytes: stream(meta(`{ provider: ${registry.host}/acme/family, version: ">=v1.0.0 <v2" }`), ...definitions),
          annotations: { 'io.crossplane.xpkg': 'base' },
        },
      ],
    });

  beforeAll(async () => {
    registry = await startRegistry();
    for (const version of ['v1.0.0', 'v1.10.0', 'v1.9.1', 'v2.0.0', 'v1.11.0-rc.1'])
      await registry.push({
        name: `acme/family:${version}`,
        index: true,
        layers: [{ bytes: packedTar({ x: 'y' }) }, { bytes: stream(meta(''), ACCOUNT) }],
        labels: ([, second]) => ({ [`io.crossplane.xpkg:${second}`]: 'base' }),
      });
    await pushQueue('v1.0.0', QUEUE, TOPIC);
  });
  afterAll(() => registry?.stop());
  beforeEach(() => {
    scratch = createScratchRepository();
    scratch.commit({
      'platform/queue.yaml': provider(`${registry.host}/acme/provider-queue:v1.0.0`),
      'apps/shop/kustomization.yaml': 'resources: [queue.yaml]\n',
      'apps/shop/queue.yaml': queue('days: 3, region: eu'),
      'apps/shop/account.yaml':
        'apiVersion: acme.example/v1beta1\nkind: Account\nmetadata: { name: a }\nspec: { id: "1" }\n',
    });
  });
  afterEach(() => scratch.remove());

  it('writes what the tree uses of a package and of what it depends on, and locks it', async () => {
    const { code, out } = await sync('--json');
    expect([code, held()]).toEqual([0, ['accounts.acme.example.yaml', 'queues.queue.acme.example.yaml']]);
    const [family, own] = lock().sources;
    expect(family).toMatchObject({
      source: `${registry.host}/acme/family:v1.10.0`,
      from: `${registry.host}/acme/provider-queue:v1.0.0`,
    });
    expect(own).toMatchObject({ from: 'platform/queue.yaml', others: ['queue.acme.example/Topic'] });
    expect(own.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(JSON.parse(out).written).toHaveLength(2);
    const again = await sync('--json');
    expect(JSON.parse(again.out)).toMatchObject({ written: [], removed: [], failures: [] });
    expect(scratch.git('status', '--porcelain')).toBe('?? .mainstem/');
  });

  it('is what validate, admit and diff judge by', async () => {
    await sync();
    const base = scratch.commit();
    expect((await run('validate', '--json')).code).toBe(0);
    scratch.commit({ 'apps/shop/queue.yaml': queue('days: 20, region: us, sise: 1') });
    const { code, out } = await run('validate', '--json');
    const messages = JSON.parse(out).findings.map(({ message }: { message: string }) => message);
    // What else is wrong a patch could mend: it is an overlay.
    expect([code, messages]).toEqual([3, ['the API server refuses it: spec.sise: unknown field.']]);
    const file = join(scratch.root, 'apps/shop/queue.yaml');
    const admitted = await run('admit', file, '--json');
    expect([admitted.code, JSON.parse(admitted.out).accepted]).toEqual([3, false]);
    scratch.commit({ 'apps/shop/queue.yaml': queue('days: 3, region: us') });
    const diff = await run('diff', 'apps.shop', '--base', base, '--json');
    const [preview] = JSON.parse(diff.out);
    expect(preview.resources[0].risk).toMatchObject({
      level: 'stuck',
      reasons: [expect.stringContaining('region is immutable')],
    });
  });

  it('stays at the digest of the lock when a tag is moved, until --update', async () => {
    await sync();
    const [, before] = lock().sources;
    const moved = await pushQueue('v1.0.0', QUEUE.replace('maximum: 14', 'maximum: 30'), TOPIC);
    rmSync(join(scratch.root, '.mainstem/schemas'), { recursive: true });
    expect((await sync()).code).toBe(0);
    expect(lock().sources[1]).toEqual(before);
    expect(readFileSync(join(scratch.root, '.mainstem/schemas/queues.queue.acme.example.yaml'), 'utf8')).toContain(
      'maximum: 14',
    );
    const { said: words } = await sync('--update');
    expect(lock().sources[1].digest).toBe(moved);
    expect(words).toContain(`provider-queue:v1.0.0 was ${before.digest} and is now ${moved}`);
    await pushQueue('v1.0.0', QUEUE, TOPIC);
  });

  it('--check and validate say where the files are not those of what is installed', async () => {
    await sync();
    expect((await sync('--check')).code).toBe(0);
    const path = join(scratch.root, '.mainstem/schemas/queues.queue.acme.example.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('maximum: 14', 'maximum: 99'));
    scratch.commit({
      'apps/shop/topic.yaml': 'apiVersion: queue.acme.example/v1beta1\nkind: Topic\nmetadata: { name: t }\n',
      'platform/other.yaml': provider(`${registry.host}/acme/provider-queue:v1.1.0`),
    });
    const { code, out } = await sync('--check', '--json');
    const messages = JSON.parse(out).findings.map(({ message }: { message: string }) => message);
    expect([code, messages]).toEqual([
      3,
      [
        expect.stringMatching(/no definitions are fetched of .*provider-queue:v1\.1\.0/),
        expect.stringMatching(/the tree uses queue\.acme\.example\/Topic/),
        expect.stringMatching(/does not hold what was fetched/),
      ],
    ]);
    const validated = JSON.parse((await run('validate', '--json')).out).findings;
    expect(validated.filter(({ rule }: { rule: string }) => rule === 'crossplane/schemas')).toHaveLength(3);
    await sync();
    expect(held()).toContain('topics.queue.acme.example.yaml');
    expect(readFileSync(path, 'utf8')).toContain('maximum: 14');
  });

  it('removes what nothing uses any more, and nothing else', async () => {
    await sync();
    scratch.commit({ 'apps/shop/account.yaml': undefined, '.mainstem/schemas/own.yaml': 'kind: Own\n' });
    const { out } = await sync('--json');
    expect(JSON.parse(out).removed).toEqual(['.mainstem/schemas/accounts.acme.example.yaml']);
    expect(held()).toEqual(['own.yaml', 'queues.queue.acme.example.yaml']);
  });

  it('says of each source why it cannot be had, and fetches the others', async () => {
    scratch.commit({
      'platform/more.yaml': [
        provider(`${registry.host}/acme/provider-queue:v9.9.9`),
        provider('acme/unqualified:v1'),
        provider(`${registry.host}/acme/provider-queue`),
        provider('127.0.0.1:1/acme/none:v1'),
      ].join('---\n'),
    });
    const { code, said: words } = await sync();
    expect(code).toBe(1);
    expect(words).toMatch(/has no 127\.0\.0\.1:\d+\/acme\/provider-queue:v9\.9\.9 .*Look at its name and version/);
    expect(words).toMatch(/acme\/unqualified:v1 names no registry: write HOST\/REPOSITORY:TAG/);
    expect(words).toMatch(/acme\/provider-queue names no version/);
    expect(words).toMatch(/127\.0\.0\.1:1 cannot be reached/);
    expect(held()).toHaveLength(2);
  });

  it('takes nothing whose bytes are not what the digest says', async () => {
    await registry.push({
      name: 'acme/damaged:v1',
      layers: [{ bytes: stream(meta(''), TOPIC), annotations: { 'io.crossplane.xpkg': 'base' } }],
    });
    const manifest = (await (
      await fetch(`http://${registry.host}/v2/acme/damaged/manifests/v1`, {
        headers: { accept: 'application/vnd.oci.image.manifest.v1+json' },
      })
    ).json()) as { layers: { digest: string }[] };
    const digest = manifest.layers[0]?.digest.slice('sha256:'.length) ?? '';
    const blob = join(registry.folder, 'docker/registry/v2/blobs/sha256', digest.slice(0, 2), digest, 'data');
    const bytes = readFileSync(blob);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(blob, bytes);
    const { code, said: words } = await sync(`${registry.host}/acme/damaged:v1`);
    expect([code, words]).toEqual([1, expect.stringMatching(/is not what its digest sha256:\w+ says/)]);
    expect(words).not.toContain('at Object');
  });

  it('follows no link and no path of a lock out of its folder', async () => {
    scratch.commit({ '.mainstem': { link: '/tmp' } });
    expect((await sync()).code).toBe(2);
    scratch.commit({
      '.mainstem': undefined,
      '.mainstem/schemas.lock.json': JSON.stringify({
        schema: 'mainstem/schemas-lock@1',
        sources: [
          {
            ...{ source: 'x/y:1', kind: 'package', digest: `sha256:${'0'.repeat(64)}`, from: 'f', others: [] },
            definitions: [{ api: 'a/B', file: '../../etc/passwd', digest: `sha256:${'0'.repeat(64)}` }],
          },
        ],
      }),
    });
    const { code, said: words } = await sync();
    expect([code, words]).toEqual([2, expect.stringMatching(/schemas\.lock\.json: sources\.0\.definitions\.0\.file/)]);
  });

  it.skipIf(helm === undefined)(
    'reads charts: those that are named, and those of Applications with their values',
    async () => {
      const chart = (name: string) => {
        scratch.write({
          [`charts/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`,
          [`charts/${name}/crds/topic.yaml`]: name === 'plain' ? TOPIC : '# none\n',
          [`charts/${name}/templates/queue.yaml`]: name === 'plain' ? '' : `{{ if .Values.crds }}\n${QUEUE}{{ end }}\n`,
        });
        const folder = join(scratch.root, 'charts');
        execFileSync(helm?.path ?? '', ['package', join(folder, name), '-d', folder], { stdio: 'ignore' });
        execFileSync(
          helm?.path ?? '',
          ['push', join(folder, `${name}-1.0.0.tgz`), `oci://${registry.host}/charts`, '--plain-http'],
          { stdio: 'pipe' },
        );
      };
      chart('plain');
      chart('gated');
      scratch.write({ charts: undefined });
      const application = (values: string) =>
        `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: gated, namespace: argocd }\nspec:\n  project: default\n  source: { repoURL: "${registry.host}/charts", chart: gated, targetRevision: 1.0.0, helm: { valuesObject: { crds: ${values} } } }\n  destination: { name: in-cluster, namespace: x }\n`;
      scratch.commit({
        'platform/queue.yaml': undefined,
        'apps/shop/topic.yaml': 'apiVersion: queue.acme.example/v1beta1\nkind: Topic\nmetadata: { name: t }\n',
        'argocd/gated.yaml': application('true'),
      });
      expect([(await sync(`oci://${registry.host}/charts/plain:1.0.0`)).code, said]).toEqual([0, expect.any(String)]);
      expect(held()).toEqual(['queues.queue.acme.example.yaml', 'topics.queue.acme.example.yaml']);
      expect(lock().sources.map(({ kind, from }: { kind: string; from: string }) => [kind, from])).toEqual([
        ['chart', 'argocd/gated.yaml'],
        ['chart', 'command line'],
      ]);
      expect((await sync('--check')).code).toBe(0);
      expect((await sync()).code).toBe(0);
    },
  );
});
