/** `mainstem demo fork`: from the template to the first verdict by commands alone, and nothing is called better than it is. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { verdictSchema } from '@mainstem/change';
import { type CliResult, runCli } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
const pathOf = (program: string) => folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
const ALWAYS = ['git', 'kubectl'];
const misses = (programs: readonly string[]) => programs.some((program) => pathOf(program) === undefined);

describe.each([
  { where: 'with the stand-in for AWS (needs git, kubectl, terraform and moto_server)', moto: true },
  { where: 'without the stand-in for AWS (needs git and kubectl)', moto: false },
])('demo fork, $where', { tags: ['long'], timeout: 900_000 }, ({ moto }) => {
  const missing = misses(moto ? [...ALWAYS, 'terraform', 'moto_server'] : ALWAYS);
  const scratch = mkdtempSync(join(tmpdir(), 'mainstem-test-fork-'));
  const out = join(scratch, 'out');
  const temporary = join(scratch, 'tmp');
  const bin = join(scratch, 'bin');
  let result: CliResult;
  let shown: string;

  beforeAll(() => {
    if (missing) return;
    for (const folder of [temporary, bin]) mkdirSync(folder);
    for (const program of ALWAYS) symlinkSync(pathOf(program) ?? '', join(bin, program));
    const path = moto ? (process.env.PATH ?? '') : bin;
    result = runCli(['demo', 'fork', '--out', out], { env: { PATH: path, TMPDIR: temporary } });
    shown = result.stdout.replace(/\s+/g, ' ');
  }, 900_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it.skipIf(missing)('runs each command, and says how long it took', () => {
    expect([result.code, result.stderr]).toEqual([0, '']);
    const commands = [
      ...result.stdout.matchAll(/^ +[\d.]+ s {2}mainstem (\w+(?: (?:app|stack|environment|resource))?)/gm),
    ];
    const named = commands.map(([, name]) => name).filter((name) => name !== 'plan');
    expect(named.slice(0, 8)).toEqual([
      'init',
      'new app',
      'new stack',
      'new environment',
      'new resource',
      'validate',
      'affected',
      'diff',
    ]);
    expect(named[8]).toBe('verdict');
    expect(result.stdout).toMatch(/^Took \d+ s on \d+ cores\.$/m);
  });

  it.skipIf(missing)('nobody edited a file, as Git sees it', () => {
    const [, hand, changed] = /Edited by hand: (\d+) of (\d+) changed files/.exec(shown) ?? [];
    expect(hand).toBe('0');
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: join(out, 'repository'), encoding: 'utf8' })
        .trim()
        .split('\n');
    const [first] = git('rev-list', '--reverse', 'HEAD');
    expect(git('diff', '--name-only', '--no-renames', `${first}..HEAD`)).toHaveLength(Number(changed));
    expect(git('log', '--format=%s')).toHaveLength(3);
    expect(git('remote')).toEqual(['']);
  });

  it.skipIf(missing)('the state that it says is the one that the verdict has, and only an accepted one passes', () => {
    const [, state] = /The verdict: (\w+): /.exec(shown) ?? [];
    const args = ['verdict', '--base', 'main', '--previews', join(out, 'previews'), '--json'];
    const again = runCli([...args, '--cwd', join(out, 'repository')]);
    const verdict = verdictSchema.parse(again.json());
    expect(state).toBe(verdict.state);
    expect(/If a person accepts: pass/.test(shown)).toBe(state === 'acknowledge');
    if (moto) {
      expect(verdict.failures).toEqual([]);
      for (const environment of ['dev', 'sandbox', 'staging', 'production'])
        expect(shown).toMatch(
          new RegExp(`plan …: ${environment}, account \\d{12}: \\d stacks planned(?!.*\\d failed)`),
        );
    } else {
      expect(state).toBe('failed');
      expect(shown).toMatch(/Terraform is left out: moto_server is not on PATH/);
      expect(shown).toMatch(/Not planned: \d+ stacks, without the stand-in for AWS: infra\.stacks\./);
      expect(shown).not.toContain('mainstem plan');
    }
  });

  it.skipIf(missing)('leaves nothing behind but what it names', () => {
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: join(out, 'repository'), encoding: 'utf8' })).toBe('');
    expect(readdirSync(out).sort()).toEqual(['previews', 'repository', 'verdict.html']);
    expect(readdirSync(temporary).filter((name) => name.startsWith('mainstem-'))).toEqual([]);
  });
});
