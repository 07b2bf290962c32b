import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { refuseRemotes, renderFolder, whyUnsafe } from '@mainstem/kubernetes';
import { runConfined } from '@mainstem/toolchain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mainstem-remotes-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});
const write = (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};
const refused = (folder: string) => refuseRemotes(join(root, folder), root);

describe('addresses that are never fetched', () => {
  it.each([
    'file:///none?ref=--upload-pack=touch%20/tmp/x%20%23',
    'file:///none',
    'FILE:///none',
    'file://localhost/none?ref=v1',
    'git::file:///none?ref=v1',
    'ext::sh -c touch% x',
    'ext::sh',
    'fd::17/foo',
    'git://github.com/acme/base?ref=v1',
    's3::https://bucket/x',
    'ftp://host/x',
    'https://github.com/acme/base?ref=--upload-pack=x',
    'https://github.com/acme/base?ref=%2D%2Dupload-pack=x',
    'https://github.com/acme/base?ref=%252D-x',
    'https://github.com/acme/base?submodules=false&ref=-x',
    'https://github.com/acme/base?version=-x',
    'github.com/acme/base?ref=-x',
    'git@-oProxyCommand=x:acme/base',
    'ssh://-oProxyCommand=x/acme/base',
    'ssh://git@-oProxyCommand=x/acme',
    'https://github.com/acme/base?ref=v1%0a-x',
    'https://github.com/acme/base;touch x?ref=v1',
  ])('security row 1: %s', (address) => expect(whyUnsafe(address)).toBeTypeOf('string'));

  it.each([
    'https://github.com/acme/base?ref=v1.2.3',
    'https://github.com/acme/base//deploy/overlays/x?ref=main&timeout=90s',
    'github.com/acme/base/deploy?ref=v1',
    'git@github.com:acme/base.git?ref=v1',
    'ssh://git@github.com/acme/base?ref=v1',
    'https://raw.githubusercontent.com/acme/base/v1/deploy.yaml',
    'https://dev.azure.com/acme/p/_git/base?ref=v1',
    'oci://registry.acme.example/charts/x',
  ])('and what people write: %s is', (address) => expect(whyUnsafe(address)).toBeUndefined());

  it.each([
    'resources',
    'Resources',
    'bases',
    'components',
    'crds',
    'configurations',
    'generators',
    'transformers',
    'validators',
  ])('security row 1: in %s of a kustomization, and of one that it is built from', async (field) => {
    write({
      'a/kustomization.yaml': 'resources: [../b]\n',
      'b/kustomization.yml': `x: &address "file:///none?ref=--upload-pack=id"\n${field}:\n  - *address\n`,
    });
    await expect(refused('a')).rejects.toThrow(/^b\/kustomization\.yml: "file:\/\/\/none.*" is not fetched/);
  });

  it.each([
    ['patches', 'patches: [{ path: "file:///x?ref=-x" }]\n'],
    ['patchesStrategicMerge', 'patchesStrategicMerge: ["file:///x?ref=-x"]\n'],
    ['replacements', 'replacements: [{ path: "file:///x?ref=-x" }]\n'],
    ['openapi', 'openapi: { path: "file:///x?ref=-x" }\n'],
    ['configMapGenerator', 'configMapGenerator: [{ name: x, files: ["a=file:///x?ref=-x"] }]\n'],
    ['helmCharts', 'helmCharts: [{ name: x, repo: "file:///x", version: 1.0.0 }]\n'],
    ['a merged key', 'x: &x { resources: ["file:///x"] }\n<<: *x\n'],
  ])('security row 1: in %s', async (_, text) => {
    write({ 'a/kustomization.yaml': text });
    await expect(refused('a')).rejects.toThrow(/is not fetched/);
  });

  it('security row 1: also where a folder of that name lies in the tree, through a link, and in a circle', async () => {
    write({
      'a/kustomization.yaml': 'resources: [../link]\n',
      'b/kustomization.yaml': 'resources: [../a, "file:///none?ref=v1"]\n',
      'b/file:/none?ref=v1/kustomization.yaml': 'resources: []\n',
    });
    symlinkSync('b', join(root, 'link'));
    await expect(refused('a')).rejects.toThrow(/is not fetched/);
  });

  it('what is local is nobody’s business', async () => {
    write({
      'a/kustomization.yaml': 'resources: [../b, x.yaml]\n',
      'b/kustomization.yaml': 'namePrefix: a\n',
      'a/x.yaml': '',
    });
    await expect(refused('a')).resolves.toBeUndefined();
  });
});

describe.skipIf(!hasKubectl)('kustomize on a tree that somebody else wrote (kubectl)', () => {
  it('security row 1: no program of the tree runs, whether it is looked for before or not', async () => {
    const proof = join(root, 'proof');
    write({ 'a/kustomization.yaml': `resources: ['file:///none?ref=--upload-pack=touch%20${proof}%20%23']\n` });
    await expect(renderFolder(join(root, 'a'), 'app-overlay', { root })).rejects.toThrow(/is not fetched/);
    const bare = await runConfined('kubectl', ['kustomize', join(root, 'a')]);
    expect(bare.code).not.toBe(0);
    expect(existsSync(proof)).toBe(false);
    // The fault is there in this kubectl, or this test proves nothing.
    const env = { ...process.env, GIT_ALLOW_PROTOCOL: 'file' };
    spawnSync('kubectl', ['kustomize', join(root, 'a')], { env });
    expect(existsSync(proof)).toBe(true);
  });

  it('security row 1: a repository on this machine is not fetched either', async () => {
    write({ 'repository/kustomization.yaml': 'resources: []\n' });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: join(root, 'repository'), stdio: 'pipe' });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '-A');
    git('-c', 'user.name=T', '-c', 'user.email=t@e', 'commit', '--quiet', '-m', 'm');
    write({ 'a/kustomization.yaml': `resources: ['file://${root}/repository?ref=main']\n` });
    const { code, stderr } = await runConfined('kubectl', ['kustomize', join(root, 'a')]);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/transport 'file' not allowed/);
  });

  it('security row 27: an alias bomb ends, with every process, and says so', { timeout: 60_000 }, async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, i) =>
        `  l${i}: &l${i} [${Array(10)
          .fill(i === 0 ? 'x' : `*l${i - 1}`)
          .join(', ')}]`,
    );
    write({
      'a/kustomization.yaml': 'resources: [bomb.yaml]\n',
      'a/bomb.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n${bomb.join('\n')}\n`,
    });
    vi.stubEnv('MAINSTEM_RENDER_SECONDS', '3');
    vi.stubEnv('MAINSTEM_RENDER_MEGABYTES', '400');
    const started = performance.now();
    await expect(renderFolder(join(root, 'a'), 'app-overlay', { root })).rejects.toThrow(
      /took more than 3 seconds|used more than 400 MB|excessive aliasing/,
    );
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('what a program that renders knows of its job', () => {
  it('security row 28: no token, no file of the runner, no key', async () => {
    const secrets = {
      ACTIONS_RUNTIME_TOKEN: 't',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
      GITHUB_TOKEN: 't',
      GITHUB_ENV: '/x',
      GITHUB_PATH: '/x',
      GITHUB_OUTPUT: '/x',
      'INPUT_GITHUB-TOKEN': 't',
      MAINSTEM_RECEIPT_KEY: 't',
      AWS_SECRET_ACCESS_KEY: 't',
      NODE_OPTIONS: '--no-warnings',
      LD_PRELOAD: '',
    };
    for (const [name, value] of Object.entries(secrets)) vi.stubEnv(name, value);
    const { stdout } = await runConfined('env', []);
    const names = stdout.split('\n').map((line) => line.split('=')[0]);
    expect(names.filter((name) => Object.keys(secrets).includes(name ?? ''))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['PATH', 'HOME', 'GIT_ALLOW_PROTOCOL']));
  });

  it('a program that only waits is ended with what it started', async () => {
    vi.stubEnv('MAINSTEM_RENDER_SECONDS', '1');
    const { code, stderr } = await runConfined('sh', ['-c', 'sleep 61 & sleep 61']);
    expect([code, stderr]).toEqual([
      1,
      'Error: it took more than 1 seconds and was stopped. To allow more: MAINSTEM_RENDER_SECONDS\n',
    ]);
  });

  it('a limit that is no number says so', async () => {
    vi.stubEnv('MAINSTEM_RENDER_SECONDS', 'long');
    await expect(runConfined('true', [])).rejects.toThrow(/MAINSTEM_RENDER_SECONDS is "long"; expected a whole number/);
  });
});
