import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { templateTexts } from '@mainstem/testing/template';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './in-process.ts';

const ANSWERS = join(import.meta.dirname, '../../generators/examples/answers.yaml');
let scratch: ScratchRepository;
beforeEach(() => {
  scratch = createScratchRepository();
  scratch.commit(Object.fromEntries(templateTexts('.')));
});
afterEach(() => scratch.remove());
const init = (...args: string[]) => run('init', '--cwd', scratch.root, ...args);

describe('mainstem init', () => {
  test('shows the difference, writes it, and says what is left to do', async () => {
    const { code, stdout } = await init('--answers', ANSWERS);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^-\s+accounts: \["111111111111"\]\n(?:.*\n)*?\+\s+accounts: \["210987654321"\]$/m);
    expect(stdout).toMatch(/^1 new, \d+ changed\.$/m);
    expect(stdout).toContain('git add . && git commit -m start');
    expect(scratch.git('status', '--porcelain')).toContain('M mainstem.yaml');
    expect(existsSync(join(scratch.root, '.mainstem/init.yaml'))).toBe(true);
    scratch.commit();
    const again = await init('--answers', ANSWERS);
    expect([again.code, again.stdout.split('\n')[0]]).toEqual([0, 'Nothing to write: the tree is so already.']);
  });

  test('with --dry-run it writes nothing', async () => {
    const { code, stdout } = await init('--answers', ANSWERS, '--dry-run');
    expect([code, scratch.git('status', '--porcelain')]).toEqual([0, '']);
    expect(stdout).toContain('nothing was written');
  });

  test('a tree with uncommitted files is refused', async () => {
    scratch.write({ 'notes.txt': 'mine' });
    const { code, stderr } = await init('--answers', ANSWERS);
    expect(code).toBe(2);
    expect(stderr).toMatch(/1 file is not committed \(notes\.txt\).*git add \. && git commit/);
  });

  test('what nobody answers is named, with its flags', async () => {
    const { code, stderr } = await init('--organisation', 'northwind', '--team', 'cloud=cloud');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /Not answered: --repository, --region, --environment, --domain, --registry, --team platform=…/,
    );
  });

  test('flags count more than the file', async () => {
    await init(
      '--answers',
      ANSWERS,
      '--region',
      'us-west-2',
      '--environment',
      'dev=710987654321',
      '--environment',
      'live=810987654321',
    );
    const texts = (path: string) => readFileSync(join(scratch.root, path), 'utf8');
    expect(texts('infra/stacks/live/network/main.tf')).toMatch(/us-west-2a[\s\S]*810987654321/);
    expect(existsSync(join(scratch.root, 'infra/stacks/staging'))).toBe(false);
  });

  test.each([
    [['--environment', 'dev'], /--environment dev: expected NAME=ACCOUNT/],
    [['--team', 'ops=x'], /--team ops=x: expected ROLE=TEAM, with platform, cloud, security, applications/],
    [
      ['--answers', 'nowhere.yaml'],
      /--answers nowhere\.yaml cannot be read.*tools\/generators\/examples\/answers\.yaml/,
    ],
    [['x'], /mainstem init takes no "x"/],
  ])('%j is refused', async (args, message) => {
    const { code, stderr } = await init(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
