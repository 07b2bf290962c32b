import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { templateTexts } from '@mainstem/testing/template';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './in-process.ts';

const ANSWERS = join(import.meta.dirname, '../../generators/examples/answers.yaml');
const MAIN = join(import.meta.dirname, '../src/main.ts');
const BRANCH = 'mainstem/upgrade-0.2.0';
const DEPLOYMENT = 'apps/api-service/base/deployment.yaml';

let template: ScratchRepository;
const others: ScratchRepository[] = [];
let shims: string;

beforeAll(() => {
  template = createScratchRepository();
  template.commit({ ...Object.fromEntries(templateTexts('.')), 'package.json': '{ "version": "0.1.0" }\n' });
  template.git('tag', 'v0.1.0');
  const text = readFileSync(join(template.root, DEPLOYMENT), 'utf8');
  template.commit({ [DEPLOYMENT]: text.replace('PeriodSeconds: 40', 'PeriodSeconds: 60') });
  template.git('commit', '--quiet', '--amend', '-m', 'Pods get a minute to end');
  template.commit({ 'package.json': '{ "version": "0.2.0" }\n' });
  template.git('tag', 'v0.2.0');
  shims = mkdtempSync(join(tmpdir(), 'mainstem-upgrade-'));
  mkdirSync(join(shims, 'bin'));
  // Git that takes the program that started it down, at the step that the test names.
  const git = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
  const shim = `#!/bin/sh\nfor word in "$@"; do\n  if [ "$word" = "$KILL_AT" ]; then kill -9 $PPID; exit 1; fi\ndone\nexec '${git}' "$@"\n`;
  writeFileSync(join(shims, 'bin/git'), shim);
  chmodSync(join(shims, 'bin/git'), 0o755);
});
afterAll(() => {
  for (const one of [template, ...others]) one?.remove();
  rmSync(shims, { recursive: true, force: true });
});

/** A fork of the first version after `mainstem init`, with an edit of its own or none. */
async function fork(seconds?: number): Promise<ScratchRepository> {
  const scratch = createScratchRepository();
  others.push(scratch);
  scratch.git('fetch', '--quiet', template.root, 'refs/tags/v0.1.0');
  scratch.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
  expect((await run('init', '--cwd', scratch.root, '--answers', ANSWERS)).code).toBe(0);
  scratch.commit();
  if (seconds !== undefined) {
    const text = readFileSync(join(scratch.root, DEPLOYMENT), 'utf8');
    scratch.commit({ [DEPLOYMENT]: text.replace('PeriodSeconds: 40', `PeriodSeconds: ${seconds}`) });
  }
  return scratch;
}
const upgrade = (scratch: ScratchRepository, ...args: string[]) => run('upgrade', '--cwd', scratch.root, ...args);
const to2 = () => ['--to', 'v0.2.0', '--from', template.root];

describe('mainstem upgrade', { tags: ['long'] }, () => {
  test('makes the branch, and says how to look at it and how to open the pull request', async () => {
    const scratch = await fork();
    const { code, stdout } = await upgrade(scratch, ...to2());
    expect(code).toBe(0);
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect(said).toContain(
      `Template 0.1.0 to 0.2.0: 2 files of yours change. The branch ${BRANCH} has it, in one commit.`,
    );
    expect(said).toContain(`mainstem verdict --base HEAD --head ${BRANCH}`);
    expect(said).toContain(
      `git push origin ${BRANCH} && gh pr create --head ${BRANCH} --title "Template 0.2.0" --body`,
    );
    const again = await upgrade(scratch, ...to2());
    expect([again.code, again.stdout.replaceAll(/\s+/g, ' ')]).toEqual([
      0,
      expect.stringContaining('has just this already'),
    ]);
  });

  test('a conflict: exit 3, and --continue records the version only when every one is resolved', async () => {
    const scratch = await fork(90);
    const { code, stdout } = await upgrade(scratch, ...to2());
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /Conflict: apps\/api-service\/base\/deployment\.yaml: both changed it\n.*why: Pods get a minute/,
    );
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`git switch ${BRANCH}`);
    scratch.git('switch', '--quiet', BRANCH);
    const record = () => readFileSync(join(scratch.root, '.mainstem/init.yaml'), 'utf8');
    const marked = readFileSync(join(scratch.root, DEPLOYMENT), 'utf8');

    const early = await upgrade(scratch, '--continue');
    expect([early.code, early.stderr]).toEqual([
      2,
      expect.stringMatching(/Not resolved: apps\/api-service\/base\/deployment\.yaml:\d+/),
    ]);
    // What an editor leaves that takes one side: the reason above it.
    const oneSide = marked.replace(/<{7} yours\n(.*\n)={7}\n.*\n>{7} .*\n/, '$1');
    scratch.write({ [DEPLOYMENT]: oneSide });
    expect((await upgrade(scratch, '--continue')).code).toBe(2);
    expect(record()).toMatch(/^template:\n {2}version: 0\.1\.0\n/m);

    scratch.write({ [DEPLOYMENT]: oneSide.replace(/^# mainstem upgrade, why.*\n/m, '') });
    expect((await upgrade(scratch, '--continue')).code).toBe(0);
    expect(record()).toMatch(/^template:\n {2}version: 0\.2\.0\n/m);
    expect(record()).not.toContain('upgrading');
    scratch.git('add', '.');
    scratch.git('commit', '--quiet', '-m', 'upgraded');
    expect(scratch.git('diff', '--name-only', 'main', 'HEAD').split('\n')).toEqual([
      '.mainstem/init.yaml',
      'package.json',
    ]);
    expect((await upgrade(scratch, '--continue')).stderr).toMatch(/no upgrade that it is under way/);
  });

  test('--json prints one document; with --dry-run no branch is made', async () => {
    const scratch = await fork(90);
    const before = scratch.git('for-each-ref');
    const { code, stdout } = await upgrade(scratch, ...to2(), '--dry-run', '--json');
    expect([code, scratch.git('for-each-ref')]).toEqual([3, before]);
    expect(JSON.parse(stdout)).toMatchObject({
      is: 'dry',
      branch: BRANCH,
      conflicts: [{ path: DEPLOYMENT, is: 'both', reasons: ['Pods get a minute to end'] }],
      moves: { renamed: {}, removed: [] },
    });
  });

  test.each([
    [[], /Name the version: mainstem upgrade --to REV/],
    [['--to', 'v0.2.0', '--continue'], /or finish one: mainstem upgrade --continue/],
    [['--to', 'v0.2.0', '--from=--upload-pack=x'], /--from --upload-pack=x is no remote/],
    [['x', '--to', 'v1'], /mainstem upgrade takes no "x"/],
  ])('%j is refused', async (args, message) => {
    const { code, stderr } = await upgrade(await fork(), ...args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  // Every kind of step that Git does for it, the last one with its branch.
  test.each(['fetch', 'hash-object', 'write-tree', 'merge-tree', 'commit-tree', 'update-ref'])(
    'killed at git %s, it leaves refs, index and files as they were, and the next run does it',
    async (step) => {
      const scratch = await fork();
      const state = () => [
        scratch.git('for-each-ref'),
        scratch.git('ls-files', '-s'),
        scratch.git('status', '--porcelain'),
      ];
      const before = state();
      const killed = spawnSync(process.execPath, [MAIN, 'upgrade', '--cwd', scratch.root, ...to2()], {
        env: { ...process.env, PATH: `${join(shims, 'bin')}${delimiter}${process.env.PATH}`, KILL_AT: step },
        encoding: 'utf8',
      });
      expect(killed.signal).toBe('SIGKILL');
      expect(state()).toEqual(before);
      expect((await upgrade(scratch, ...to2())).code).toBe(0);
      expect(scratch.git('show', `${BRANCH}:${DEPLOYMENT}`)).toContain('PeriodSeconds: 60');
    },
  );
});
