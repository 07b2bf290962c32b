import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type CliResult, runCli } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
const pathOf = (program: string) => folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
const NEEDED = ['git', 'kubectl'];

describe.skipIf(NEEDED.some((program) => pathOf(program) === undefined))(
  'the demo on a machine without the stand-in for AWS (needs git and kubectl)',
  () => {
    const scratch = mkdtempSync(join(tmpdir(), 'mainstem-test-demo-'));
    const out = join(scratch, 'out');
    let result: CliResult;
    let page: string;

    beforeAll(() => {
      const bin = join(scratch, 'bin');
      mkdirSync(bin);
      for (const program of NEEDED) symlinkSync(pathOf(program) ?? '', join(bin, program));
      result = runCli(['demo', '--out', out], { env: { PATH: bin, XDG_CACHE_HOME: join(scratch, 'cache') } });
      page = existsSync(join(out, 'verdict.html')) ? readFileSync(join(out, 'verdict.html'), 'utf8') : '';
    });
    afterAll(() => rmSync(scratch, { recursive: true, force: true }));

    it('succeeds, quietly', () => {
      expect(result.stderr).toBe('');
      expect(result.code).toBe(0);
    });

    it('says what is left out, why, and what to type', () => {
      expect(result.stdout).toMatch(
        /Terraform is left out: moto_server is not on PATH\. Type: pip install 'moto\[server\]'/,
      );
      expect(result.stdout).toContain('Left out: the change of 2 Terraform stacks');
    });

    it('runs the jobs by their bundles, and one comment comes of it', () => {
      expect(result.stdout).toMatch(/^ {2}affected +\d+ projects$/m);
      expect(result.stdout).toMatch(/^ {2}diff +job 1\/\d: \d+ previews$/m);
      expect(result.stdout).toMatch(/^ {2}verdict +one comment, \d+ characters$/m);
      const comment = readFileSync(join(out, 'comment.md'), 'utf8');
      expect(comment).toMatch(/^<!-- mainstem:/);
      expect(comment).toContain('/mainstem acknowledge');
    });

    it('downloads nothing that it would not use', () => {
      // What V8 compiled may be there.
      for (const name of ['tools', 'providers'])
        expect(existsSync(join(scratch, 'cache/mainstem', name)), name).toBe(false);
    });

    it('shows what four changes of the platform do to databases that nobody touched', () => {
      const shown = result.stdout.slice(result.stdout.indexOf('Crossplane: four changes'));
      const one = (what: string) =>
        (shown.split('\n\n').find((part) => part.includes(what)) ?? '').replace(/\s+/g, ' ');
      const insights = one('Performance Insights');
      expect(insights).toContain('pass: ');
      for (const environment of ['dev', 'staging', 'production'])
        expect(insights).toContain(`${environment}: rds.aws.m.upbound.io/Instance/api-service-${environment}/database`);
      expect(one('no longer encrypts')).toMatch(
        /blocked: .* stuck .*storageEncrypted cannot be changed: Crossplane refuses/,
      );
      expect(one('a nicer name')).toMatch(/destroy .*AWS deletes the database and its data.* --accept \w+/);
      expect(one('a smaller database')).toMatch(/blocked: .*storage cannot shrink/);
    });

    it('asks for an acknowledgement of the claim, and says what is lost and what to do instead', () => {
      expect(result.stdout).toContain('acknowledge: 1 database or volume would be lost');
      const risk = /^ {2}destroy {3}\/PersistentVolumeClaim\/api-service-staging\/data[\s\S]*?accept/m.exec(
        result.stdout,
      )?.[0];
      expect(risk).toMatch(/the claim is deleted, and with reclaim policy Delete its volume and the data in it/);
      expect(risk).toMatch(/instead {2}\S/);
      expect(result.stdout).toMatch(/^ +accept {3}.*\b[a-z0-9]{4}\b/m);
    });

    it('says what an ApplicationSet that deletes nothing leaves behind', () => {
      for (const address of [
        '/PersistentVolumeClaim/report-service-staging/reports',
        'argoproj.io/Application/argocd/report-service-staging',
      ])
        expect(result.stdout).toMatch(new RegExp(`^ +× forget +${address} +unknown$`, 'm'));
    });

    it('blocks the first commit for a selector that cannot change, and passes the one that keeps it', () => {
      expect(result.stdout).toMatch(
        /First commit: +blocked: 1 change would be refused for ever\n {2}stuck {4}apps\/Deployment\/report-service-dev\/report-service\n.*selector.*\n +instead {2}\S/,
      );
      expect(result.stdout.match(/^ {2}stuck/gm)).toHaveLength(1);
    });

    it('goes on past the merge: live in each environment, in order, and status says so', () => {
      const shown = result.stdout.slice(result.stdout.indexOf('It is merged'));
      expect([...shown.matchAll(/^ {2}(\w+) +live /gm)].map(([, name]) => name)).toEqual([
        'dev',
        'staging',
        'production',
      ]);
      const status = shown.slice(shown.indexOf('mainstem status'));
      expect(status.match(/^ {2}live at [0-9a-f]{12} /gm)).toHaveLength(3);
      expect(status).not.toMatch(/^ {2}(?:due|dirty|waits) /m);
    });

    it('shows that a Secret changed, and never its value', () => {
      expect(result.stdout).toMatch(/data\.API_TOKEN {2}\(sensitive\) changed, not shown/);
      for (const text of [result.stdout, result.stderr, page]) {
        expect(text).not.toMatch(/demo-token-\d|ZGVtby10b2tlbi/);
      }
    });

    it('shows what the other changes do, and what the database is composed of', () => {
      expect(result.stdout).toMatch(/spec\.minReplicas {2}3 → 4/);
      expect(result.stdout).toMatch(/spec\.storageGiB {2}200 → 400/);
      expect(result.stdout).toMatch(
        /~ update {3}rds\.aws\.m\.upbound\.io\/Instance\/api-service-production\/database\[instance\]\n +spec\.forProvider\.allocatedStorage {2}200 → 400/,
      );
    });

    it('leaves a page that needs nothing else', () => {
      expect(page).toMatch(/^<!doctype html>/i);
      expect(page).toContain('/PersistentVolumeClaim/api-service-staging/data');
      const addresses = [...page.matchAll(/(?:src|href|action)="([^"]*)"|url\(([^)]*)\)|@import\s+\S+/g)].map(
        ([whole, a, b]) => a ?? b ?? whole,
      );
      expect(addresses.filter((address) => !/^(?:#|data:)/.test(address))).toEqual([]);
    });

    it('writes the board, where nothing was rolled out yet', () => {
      const [, board = ''] = /^The board: +(\S+index\.html)$/m.exec(result.stdout) ?? [];
      expect(readFileSync(board, 'utf8')).toMatch(/^<!doctype html>/i);
    });

    it('leaves the repository with its branches, and touches no remote', () => {
      const git = (...args: string[]) =>
        execFileSync('git', args, { cwd: join(out, 'repository'), encoding: 'utf8' })
          .trim()
          .split('\n');
      // What a look for drift remembers has branches of its own.
      const branches = git('branch', '--format=%(refname:short)').filter((name) => !name.startsWith('mainstem/'));
      expect(branches).toEqual(['insights', 'main', 'pull-request', 'renamed-key', 'smaller', 'unencrypted']);
      expect(git('branch', '--show-current')).toEqual(['pull-request']);
      expect(git('remote')).toEqual(['']);
      expect(git('status', '--porcelain')).toEqual(['']);
      const why = runCli([
        'why',
        'apps.api-service.overlays.staging',
        '--base',
        'main',
        '--cwd',
        join(out, 'repository'),
      ]);
      expect(why.stdout).toContain('apps/api-service/overlays/staging/kustomization.yaml');
    });

    it('does not write over what is there', () => {
      const again = runCli(['demo', '--out', out]);
      expect(again.code).toBe(2);
      expect(again.stderr).toMatch(/exists already\. Give --out a new folder/);
    });
  },
);
