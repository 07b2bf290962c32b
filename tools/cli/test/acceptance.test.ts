import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import {
  affectedProjectSchema,
  affectedSchema,
  findingsSchema,
  graphSchema,
  type Preview,
  previewSchema,
  verdictSchema,
} from '@mainstem/change';
import { type CliResult, createScratchRepository, runCli, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, deployment, labels, SHOP } from './shop.ts';

let shop: ScratchRepository;
let scratch: string;
/** The commit that every change of the tests starts from. */
let base: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'mainstem-acceptance-'));
  shop = createScratchRepository();
  base = shop.commit(SHOP);
});

afterAll(() => {
  shop.remove();
  rmSync(scratch, { recursive: true, force: true });
});

/** Commits a change on top of base; `main` stays at base. */
function change(files: Parameters<ScratchRepository['commit']>[0]): string {
  shop.git('checkout', '--quiet', '--force', '--detach', base);
  return shop.commit(files);
}

/** Runs the bundle on the scratch tree. What it prints with --json is one document. */
function mainstem(...args: string[]): CliResult {
  return runCli(['--cwd', shop.root, ...args]);
}

const IMAGE = { 'apps/shop/base/deployment.yaml': deployment({ image: 'shop:2' }) };
const NO_CLAIM = {
  'apps/shop/base/deployment.yaml': deployment({ volume: false }),
  'apps/shop/base/claim.yaml': undefined,
  'apps/shop/base/kustomization.yaml': 'resources:\n  - deployment.yaml\n  - settings.yaml\n',
};
const SELECTOR = { 'apps/shop/base/deployment.yaml': deployment({ selector: 'other' }) };
const TEAM = { 'infra/modules/labels/main.tf': labels('other') };
const SIZE = { 'apps/shop/overlays/production/database.yaml': database('large') };

describe('documents', () => {
  it('graph', () => {
    const result = mainstem('graph', '--at', base, '--json');
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const { projects, edges, revision } = graphSchema.parse(result.json());
    expect(revision).toBe(base);
    expect(projects.map(({ name, kind, environment }) => `${name} ${kind} ${environment ?? '-'}`)).toEqual([
      'apps.shop.base kustomize-base -',
      'apps.shop.overlays.dev app-overlay dev',
      'apps.shop.overlays.production app-overlay production',
      'infra.modules.labels terraform-module -',
      'infra.stacks.dev.names terraform-stack dev',
      'infra.stacks.production.names terraform-stack production',
      'platform.argocd argocd-app -',
      'platform.crossplane.apis.database crossplane-api -',
    ]);
    expect(edges.map(({ from, to, reason }) => `${from} ${reason} ${to}`)).toEqual([
      'apps.shop.overlays.dev kustomize-resource apps.shop.base',
      'apps.shop.overlays.production kustomize-resource apps.shop.base',
      'apps.shop.overlays.production instance-of platform.crossplane.apis.database',
      'infra.stacks.dev.names module infra.modules.labels',
      'infra.stacks.production.names module infra.modules.labels',
      'platform.argocd application-path apps.shop.overlays.dev',
    ]);
  });

  it('affected, and only one environment of it', () => {
    const head = change(TEAM);
    const all = affectedSchema.parse(mainstem('affected', '--base', base, '--json').json());
    expect(all).toMatchObject({ base, head });
    expect(all.waves).toEqual({ dev: [['infra.stacks.dev.names']], production: [['infra.stacks.production.names']] });
    expect(all.projects.map(({ name }) => name)).toEqual([
      'infra.modules.labels',
      'infra.stacks.dev.names',
      'infra.stacks.production.names',
    ]);
    const dev = affectedSchema.parse(mainstem('affected', '--base', base, '--environment', 'dev', '--json').json());
    expect(dev.projects.map(({ name }) => name)).toEqual(['infra.stacks.dev.names']);
    expect(Object.keys(dev.waves)).toEqual(['dev']);
  });

  it('why: the whole path, and null for what is not affected', () => {
    change(TEAM);
    const entry = mainstem('why', 'infra.stacks.dev.names', '--base', base, '--json');
    expect(affectedProjectSchema.parse(entry.json()).reasons).toEqual([
      { file: 'infra/modules/labels/main.tf', path: [{ project: 'infra.modules.labels', edge: 'module' }] },
    ]);
    expect(mainstem('why', 'apps.shop.base', '--base', base, '--json')).toMatchObject({ code: 0, stdout: 'null\n' });
  });

  it('diff: two previews of an overlay with a composite resource, its own engine first', () => {
    const head = change(SIZE);
    const result = mainstem('diff', 'apps.shop.overlays.production', '--base', base, '--json');
    expect(result.code).toBe(0);
    const previews = previewSchema.array().parse(result.json());
    expect(previews.map(({ engine }) => engine)).toEqual(['kubernetes', 'crossplane']);
    expect(previews[0]).toMatchObject({
      project: 'apps.shop.overlays.production',
      undeployed: true,
      counts: { update: 1 },
      receipt: { base, head, dirty: false },
      resources: [
        {
          address: 'platform.example.com/Database/shop-production/main',
          kind: 'Database',
          fields: [{ path: 'spec.size', before: 'small', after: 'large' }],
        },
      ],
    });
    const dev = previewSchema
      .array()
      .parse(mainstem('diff', 'apps.shop.overlays.dev', '--base', base, '--json').json());
    expect(dev.map(({ engine, undeployed }) => [engine, undeployed])).toEqual([['kubernetes', undefined]]);
  });

  it('plan: terraform_data, with the local state of the working tree, and of a removed stack from base', {
    tags: ['long'],
  }, () => {
    change(TEAM);
    const state = join(shop.root, 'infra/stacks/dev/names/terraform.tfstate');
    try {
      const first = mainstem('plan', 'infra.stacks.dev.names', '--base', base, '--json');
      const [created] = previewSchema.array().parse(first.json());
      expect(created).toMatchObject({
        engine: 'terraform',
        counts: { create: 1, update: 0 },
        receipt: { dirty: false },
      });

      execFileSync('terraform', ['init', '-input=false'], { cwd: join(state, '..'), stdio: 'pipe' });
      execFileSync('terraform', ['apply', '-auto-approve', '-input=false'], { cwd: join(state, '..'), stdio: 'pipe' });
      shop.git('checkout', '--quiet', '--detach', base);
      const second = previewSchema.array().parse(mainstem('plan', 'infra.stacks.dev.names', '--json').json());
      expect(second[0]).toMatchObject({ counts: { create: 0, update: 1 }, receipt: { dirty: false } });
      expect(second[0]?.resources).toMatchObject([
        { address: 'terraform_data.name', kind: 'terraform_data', action: 'update' },
      ]);
      expect(second[0]?.receipt.state?.serial).toBeGreaterThan(0);

      shop.commit({ 'infra/stacks/dev/names/main.tf': undefined });
      const gone = previewSchema
        .array()
        .parse(mainstem('plan', 'infra.stacks.dev.names', '--base', base, '--json').json());
      expect(gone[0]).toMatchObject({ change: 'removed', counts: { delete: 1, create: 0, update: 0 } });
    } finally {
      rmSync(join(state, '..'), { recursive: true, force: true });
    }
  });

  it('render, validate, doctor', () => {
    change({});
    const rendered = mainstem('render', 'apps.shop.overlays.dev', '--json').json<{ manifests: { kind: string }[] }>();
    expect(rendered.manifests.map(({ kind }) => kind).sort()).toEqual([
      'ConfigMap',
      'Deployment',
      'PersistentVolumeClaim',
    ]);
    const valid = mainstem('validate', '--json');
    expect(valid.code).toBe(0);
    expect(findingsSchema.parse(valid.json()).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const doctor = mainstem('doctor', '--json');
    expect(doctor.code).toBe(0);
    for (const check of doctor.json<{ checks: Record<string, string>[] }>().checks) {
      expect(Object.keys(check).sort()).toEqual(['fix', 'found', 'name', 'state', 'wanted']);
      expect(['ok', 'warn', 'fail', 'skip']).toContain(check.state);
    }
  });
});

describe('verdict', () => {
  it('a changed image passes', () => {
    change(IMAGE);
    const result = mainstem('verdict', '--base', base, '--json');
    const verdict = verdictSchema.parse(result.json());
    expect(verdict.failures).toEqual([]);
    expect([verdict.state, result.code]).toEqual(['pass', 0]);
    expect(verdict.environments).toEqual(['dev', 'production']);
    expect(verdict.counts).toMatchObject({ create: 0, update: 2, replace: 0, delete: 0 });
    expect(verdict.risks).toEqual([]); // a Deployment rolls over
  });

  it('a changed selector is blocked, and no acknowledgement helps', () => {
    change(SELECTOR);
    const result = mainstem('verdict', '--base', base, '--json');
    const verdict = verdictSchema.parse(result.json());
    expect([verdict.state, result.code]).toEqual(['blocked', 3]);
    expect(verdict.risks[0]).toMatchObject({ level: 'stuck', decision: 'blocked' });
    const all = verdict.risks.map(({ id, digest }) => ({ id, digest, by: 'ada', at: '2026-01-01T00:00:00Z' }));
    const file = join(scratch, 'all.json');
    writeFileSync(file, JSON.stringify(all));
    expect(mainstem('verdict', '--base', base, '--acknowledged', file, '--json').code).toBe(3);
  });

  it('a removed claim is acknowledged at its digest, and the acknowledgement falls with another change', () => {
    change(NO_CLAIM);
    const first = mainstem('verdict', '--base', base, '--json');
    const verdict = verdictSchema.parse(first.json());
    expect([verdict.state, first.code]).toEqual(['acknowledge', 3]);
    const asked = verdict.risks.filter(({ decision }) => decision === 'acknowledge');
    expect(asked.map(({ address, level }) => [level, address])).toEqual([
      ['destroy', '/PersistentVolumeClaim/shop-dev/data'],
      ['destroy', '/PersistentVolumeClaim/shop-production/data'],
    ]);
    for (const { id, wayOut, reason } of asked) {
      expect(id).toMatch(/^[a-z0-9]{4,12}$/);
      expect(wayOut).not.toBe('');
      expect(reason).not.toBe('');
    }
    const file = join(scratch, 'accepted.json');
    const accept = (which: typeof asked) => {
      writeFileSync(
        file,
        JSON.stringify(which.map(({ id, digest }) => ({ id, digest, by: 'ada', at: '2026-01-01T00:00:00Z' }))),
      );
      return mainstem('verdict', '--base', base, '--acknowledged', file, '--json');
    };
    expect(accept(asked.slice(0, 1)).code).toBe(3);
    const accepted = accept(asked);
    expect(accepted.code).toBe(0);
    const after = verdictSchema.parse(accepted.json());
    expect([after.state, after.acknowledged.length]).toEqual(['pass', 2]);
  });

  it('an acknowledgement falls when the change is another one', { tags: ['long'] }, () => {
    const judge = (...args: string[]) => {
      const result = mainstem('verdict', '--base', base, '--json', ...args);
      return { code: result.code, verdict: verdictSchema.parse(result.json()) };
    };
    change({ 'apps/shop/base/deployment.yaml': deployment({ privileged: true }) });
    const { verdict } = judge();
    expect(verdict.risks.map(({ level, decision }) => [level, decision])).toEqual([
      ['security', 'acknowledge'],
      ['security', 'acknowledge'],
    ]);
    const file = join(scratch, 'privileged.json');
    writeFileSync(
      file,
      JSON.stringify(verdict.risks.map(({ id, digest }) => ({ id, digest, by: 'ada', at: '2026-01-01T00:00:00Z' }))),
    );
    expect(judge('--acknowledged', file).code).toBe(0);

    change({ 'apps/shop/base/deployment.yaml': deployment({ privileged: true, image: 'shop:evil' }) });
    expect(judge('--acknowledged', file)).toMatchObject({
      code: 3,
      verdict: { state: 'acknowledge', acknowledged: [] },
    });
  });

  it('in every format, and all of them say the state', { tags: ['long'] }, () => {
    change(SELECTOR);
    for (const [format, start] of [
      ['markdown', /blocked/i],
      ['terminal', /blocked/i],
      ['html', /^<!doctype html>[\s\S]*blocked/i],
    ] as const) {
      const result = mainstem('verdict', '--base', base, '--format', format);
      expect(result.code, format).toBe(3);
      expect(result.stdout, format).toMatch(start);
    }
  });

  it('of nothing changed is a pass of nothing', () => {
    change({});
    const result = mainstem('verdict', '--base', base, '--json');
    expect(verdictSchema.parse(result.json())).toMatchObject({ state: 'pass', projects: [], affected: [] });
    expect(result.code).toBe(0);
  });

  it('without Terraform it fails, says so, and still shows the rest', { tags: ['long'] }, () => {
    change({ ...TEAM, ...IMAGE });
    const bin = join(scratch, 'bin');
    mkdirSync(bin, { recursive: true });
    for (const name of ['git', 'kubectl']) {
      const path = execFileSync('which', [name], { encoding: 'utf8' }).trim();
      rmSync(join(bin, name), { force: true });
      execFileSync('ln', ['-s', path, join(bin, name)]);
    }
    const result = runCli(['verdict', '--cwd', shop.root, '--base', base, '--json'], { env: { PATH: bin } });
    const verdict = verdictSchema.parse(result.json());
    expect([verdict.state, result.code]).toEqual(['failed', 3]);
    expect(verdict.failures.map(({ project }) => project).sort()).toEqual([
      'infra.stacks.dev.names',
      'infra.stacks.production.names',
    ]);
    expect(verdict.failures[0]?.message).toMatch(/terraform/i);
    expect(verdict.projects.map(({ project }) => project)).toContain('apps.shop.overlays.dev');
  });
});

describe('recorded previews', () => {
  it('give the verdict that one process gives, and a missing one is a failure', { tags: ['long'] }, () => {
    change({ ...NO_CLAIM, ...TEAM, ...SIZE });
    const folder = join(scratch, 'previews');
    const { projects } = affectedSchema.parse(mainstem('affected', '--base', base, '--json').json());
    const named = (kinds: string[]) => projects.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
    const stacks = named(['terraform-stack']);
    const compared = named(['app-overlay', 'argocd-app', 'crossplane-api']);
    expect(mainstem('plan', ...stacks, '--base', base, '--out', folder, '--json').code).toBe(0);
    expect(mainstem('diff', ...compared, '--base', base, '--out', folder, '--json').code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'apps.shop.overlays.dev.kubernetes.json',
      'apps.shop.overlays.production.crossplane.json',
      'apps.shop.overlays.production.kubernetes.json',
      'infra.stacks.dev.names.terraform.json',
      'infra.stacks.production.names.terraform.json',
      'platform.argocd.argocd.json',
    ]);
    const [written] = readdirSync(folder);
    previewSchema.parse(JSON.parse(readFileSync(join(folder, written ?? ''), 'utf8')));

    const direct = mainstem('verdict', '--base', base, '--json');
    const recorded = mainstem('verdict', '--base', base, '--previews', folder, '--json');
    expect(recorded.code).toBe(direct.code);
    expect(recorded.json()).toEqual(direct.json());

    rmSync(join(folder, 'infra.stacks.dev.names.terraform.json'));
    const missing = mainstem('verdict', '--base', base, '--previews', folder, '--json');
    const verdict = verdictSchema.parse(missing.json());
    expect([verdict.state, missing.code]).toEqual(['failed', 3]);
    expect(verdict.failures).toMatchObject([
      { project: 'infra.stacks.dev.names', message: expect.stringMatching(/no preview/) },
    ]);

    writeFileSync(join(folder, 'infra.stacks.dev.names.terraform.json'), '{"schema":"mainstem/preview@1"}');
    const broken = verdictSchema.parse(mainstem('verdict', '--base', base, '--previews', folder, '--json').json());
    expect(broken.failures).toMatchObject([
      { project: 'infra.stacks.dev.names', message: expect.stringMatching(/is no preview/) },
    ]);
  });

  it('of another head, or of another base, do not count', { tags: ['long'] }, () => {
    change(IMAGE);
    const folder = join(scratch, 'other');
    const projects = ['apps.shop.overlays.dev', 'apps.shop.overlays.production', 'platform.argocd'];
    expect(mainstem('diff', ...projects, '--base', base, '--out', folder, '--json').code).toBe(0);
    shop.commit({ 'apps/shop/base/settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n' });
    const stale = verdictSchema.parse(mainstem('verdict', '--base', base, '--previews', folder, '--json').json());
    expect([stale.state, stale.failures.length]).toEqual(['failed', 4]);

    change(SELECTOR);
    const between = shop.git('rev-parse', 'HEAD');
    const head = shop.commit({
      'apps/shop/base/settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n',
    });
    rmSync(folder, { recursive: true });
    mainstem('diff', ...projects, '--base', between, '--head', head, '--out', folder, '--json');
    const short = verdictSchema.parse(mainstem('verdict', '--base', base, '--previews', folder, '--json').json());
    expect(short.state).toBe('failed'); // what `between` did to the selector is in none of these previews
  });
});

describe('where and on what it runs', () => {
  it('--cwd anywhere on the line, and relative to the shell', { tags: ['long'] }, () => {
    const at = ['--at', base, '--json'];
    const expected = runCli(['graph', '--cwd', shop.root, ...at]).stdout;
    expect(runCli(['--cwd', shop.root, 'graph', ...at]).stdout).toBe(expected);
    expect(runCli(['graph', ...at, `--cwd=${join(shop.root, 'apps/shop')}`]).stdout).toBe(expected);
    expect(runCli(['graph', ...at], { cwd: join(shop.root, 'infra') }).stdout).toBe(expected);
    expect(runCli(['graph', ...at, '--cwd', 'apps'], { cwd: shop.root }).stdout).toBe(expected);
  });

  it('other paths are of the shell, not of --cwd', { tags: ['long'] }, () => {
    change(IMAGE);
    const elsewhere = mkdtempSync(join(scratch, 'shell-'));
    const args = ['diff', 'apps.shop.overlays.dev', '--base', base, '--out', 'out', '--json', '--cwd', shop.root];
    expect(runCli(args, { cwd: elsewhere }).code).toBe(0);
    expect(readdirSync(join(elsewhere, 'out'))).toEqual(['apps.shop.overlays.dev.kubernetes.json']);
  });

  it('--format json is --json', { tags: ['long'] }, () => {
    expect(mainstem('graph', '--at', base, '--format', 'json').stdout).toBe(
      mainstem('graph', '--at', base, '--json').stdout,
    );
  });

  it('takes the base from --base, else $NX_BASE, else the merge base with the default branch', {
    tags: ['long'],
  }, () => {
    const first = change(IMAGE);
    const second = shop.commit(TEAM);
    const affected = (env: Record<string, string>, ...args: string[]) =>
      affectedSchema.parse(runCli(['affected', '--cwd', shop.root, '--json', ...args], { env }).json());
    expect(affected({}).base).toBe(base);
    expect(affected({ NX_BASE: first }).base).toBe(first);
    expect(affected({ NX_BASE: first }, '--base', 'HEAD~2').base).toBe(base);
    expect(affected({}, '--head', first)).toMatchObject({ base, head: first });
    shop.git('branch', 'trunk', first);
    shop.write({ 'nx.json': '{ "defaultBase": "trunk" }\n' });
    expect(affected({})).toMatchObject({ base: first, head: second });
    shop.git('clean', '-fdq');
    shop.git('branch', '-D', 'trunk');
    // main moved on: what it got since is not part of this change
    shop.git('checkout', '--quiet', 'main');
    const ahead = shop.commit({ 'infra/modules/labels/outputs.tf': '' });
    shop.git('checkout', '--quiet', '--detach', first);
    expect(affected({})).toMatchObject({ base, head: first });
    expect(ahead).not.toBe(base);
    shop.git('branch', '--force', 'main', base);
  });

  it('one warning on standard error for uncommitted files, one document on standard output', { tags: ['long'] }, () => {
    change(IMAGE);
    shop.write({ 'apps/shop/base/deployment.yaml': deployment({ image: 'shop:3' }), 'notes.txt': 'x' });
    for (const args of [['graph'], ['affected', '--base', base], ['verdict', '--base', base], ['validate']]) {
      const { stdout, stderr } = mainstem(...args, '--json');
      expect(() => JSON.parse(stdout)).not.toThrow();
      expect(stderr.trim().split('\n'), args.join(' ')).toHaveLength(1);
      expect(stderr).toMatch(/2 uncommitted files .*deployment\.yaml.*commit/);
    }
    const dirty = previewSchema
      .array()
      .parse(mainstem('diff', 'apps.shop.overlays.dev', '--base', base, '--json').json());
    expect(JSON.stringify(dirty)).toContain('shop:2'); // the commit, not the disk
    shop.git('clean', '-fdq');
  });

  it('a receipt says that the closure of a plan has uncommitted changes', { tags: ['long'] }, () => {
    change({});
    shop.write({ 'infra/modules/labels/main.tf': labels('uncommitted') });
    const plan = (name: string): Preview | undefined =>
      previewSchema.array().parse(mainstem('plan', name, '--json').json())[0];
    expect(plan('infra.stacks.dev.names')?.receipt.dirty).toBe(true);
    shop.git('checkout', '--quiet', '--', '.');
    expect(plan('infra.stacks.dev.names')?.receipt.dirty).toBe(false);
  });

  it('writes nothing into the examined tree', { tags: ['long'] }, () => {
    change({ ...NO_CLAIM, ...TEAM, ...SIZE });
    const snapshot = () => [
      shop.git('status', '--porcelain', '--ignored', '--untracked-files=all'),
      readdirSync(shop.root, { recursive: true, encoding: 'utf8' })
        .filter((path) => !path.startsWith('.git/'))
        .sort(),
    ];
    const before = snapshot();
    for (const args of [
      ['graph'],
      ['affected'],
      ['why', 'apps.shop.base'],
      ['verdict'],
      ['plan', 'infra.stacks.dev.names'],
      ['diff', 'apps.shop.overlays.production'],
      ['render', 'apps.shop.overlays.dev'],
      ['validate'],
      ['validate', '--working-tree'],
      ['doctor'],
    ]) {
      mainstem(...args, '--json');
      expect(snapshot(), args.join(' ')).toEqual(before);
    }
  });

  it('works when the cache cannot be written', { tags: ['long'] }, () => {
    const head = change(IMAGE);
    const cache = join(shop.root, '.git/mainstem');
    rmSync(cache, { recursive: true, force: true });
    const expected = mainstem('affected', '--base', base, '--json').stdout;
    rmSync(cache, { recursive: true, force: true });
    writeFileSync(cache, 'in the way'); // even root cannot make a folder of a file
    expect(mainstem('affected', '--base', base, '--json')).toMatchObject({ code: 0, stdout: expected, stderr: '' });
    rmSync(cache);
    mkdirSync(cache);
    chmodSync(cache, 0o555);
    expect(mainstem('affected', '--base', base, '--json')).toMatchObject({ code: 0, stdout: expected, stderr: '' });
    chmodSync(cache, 0o755);
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '[{"half');
    expect(mainstem('affected', '--base', base, '--json')).toMatchObject({ code: 0, stdout: expected, stderr: '' });
    expect(expected).toContain(head);
  });

  it('works in a bare clone and in a linked worktree', { tags: ['long'] }, () => {
    const head = change(IMAGE);
    const args = ['--base', base, '--head', head, '--json'];
    const expected = mainstem('affected', ...args).stdout;
    const bare = join(scratch, 'bare.git');
    shop.git('branch', '--force', 'change', head);
    execFileSync('git', ['clone', '--quiet', '--bare', shop.root, bare], { stdio: 'pipe' });
    expect(runCli(['affected', '--cwd', bare, ...args])).toMatchObject({ code: 0, stdout: expected, stderr: '' });
    const inBare = runCli(['verdict', '--cwd', bare, ...args]);
    expect(inBare.json()).toEqual(mainstem('verdict', ...args).json());

    const worktree = join(scratch, 'worktree');
    shop.git('worktree', 'add', '--quiet', '--detach', worktree, head);
    expect(runCli(['affected', '--cwd', join(worktree, 'apps'), '--base', base, '--json']).stdout).toBe(expected);
    shop.git('worktree', 'remove', '--force', worktree);
  });

  const node20 = nodeOf(20);
  it.skipIf(node20 === undefined)('runs on Node 20', { tags: ['long'] }, () => {
    change({ ...IMAGE, ...TEAM });
    const bundle = join(import.meta.dirname, '../dist/index.js');
    for (const [args, code] of [
      [['affected', '--base', base], 0],
      [['verdict', '--base', base], 0],
      [['validate'], 0],
      [['doctor'], 0],
      [['graph', '--at', 'nowhere'], 2],
    ] as const) {
      const result = spawnSync(node20 ?? '', [bundle, ...args, '--json', '--cwd', shop.root], { encoding: 'utf8' });
      expect([result.status, result.stderr.includes('Error:')], args.join(' ')).toEqual([code, false]);
    }
  });
});

/** A Node of this major version on the PATH, beside the one that npm brings. */
function nodeOf(major: number): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder.includes('node_modules')) continue;
    const path = join(folder, 'node');
    const { stdout } = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    if (stdout?.startsWith(`${major}.`)) return path;
  }
  return undefined;
}

describe('exit codes', () => {
  it.each([
    ['0: done', ['graph'], 0],
    ['3: validate finds an error', ['validate', '--at', 'broken'], 3],
    [
      '1: a preview fails and the others are printed',
      ['diff', 'apps.shop.overlays.dev', 'apps.shop.overlays.production'],
      1,
    ],
    ['2: no command', [], 2],
    ['2: unknown revision', ['graph', '--at', 'nowhere'], 2],
    ['3: the answer is stop', ['verdict'], 3],
    ['0: help', ['verdict', '--help'], 0],
  ] as const)('%s', (_, args, code) => {
    change({ 'apps/shop/overlays/dev/kustomization.yaml': 'resources:\n  - ../../base\n  - missing.yaml\n' });
    shop.git('branch', '--force', 'broken');
    const result = mainstem(...args, ...(['diff', 'verdict'].includes(args[0] ?? '') ? ['--base', base] : []));
    expect(result.code).toBe(code);
    if (args[0] === 'diff') {
      const json = mainstem(...args, '--base', base, '--json');
      const previews = previewSchema.array().parse(json.json());
      expect(previews.map(({ project }) => project)).toContain('apps.shop.overlays.production');
      expect(json.stderr).toMatch(/apps\.shop\.overlays\.dev: .*missing\.yaml/);
    }
  });
});
