import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { templateTexts } from '@mainstem/testing/template';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './in-process.ts';

let scratch: ScratchRepository;
beforeEach(() => {
  scratch = createScratchRepository();
  scratch.commit(Object.fromEntries(templateTexts('.')));
});
afterEach(() => scratch.remove());
const mainstem = (...args: string[]) => run(...args, '--cwd', scratch.root);
const status = () => scratch.git('status', '--porcelain', '--untracked-files=all');

describe('mainstem new, rename, remove', () => {
  test('writes files, names them, and says what to do next', async () => {
    const { code, stdout } = await mainstem('new', 'app', 'checkout');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^new {6}apps\/checkout\/base\/deployment\.yaml$/m);
    expect(stdout).toMatch(/^12 new\.$/m);
    expect(stdout).toMatch(/^Next:\n- Argo CD makes/m);
    expect(status().split('\n')).toHaveLength(12);
  });

  test('with --dry-run it writes nothing, and --json has every text', async () => {
    const { code, stdout } = await mainstem('new', 'stack', 'reports', '--dry-run', '--json');
    const document = JSON.parse(stdout) as {
      written: boolean;
      writes: { path: string; text: string; isNew: boolean }[];
      deletes: string[];
    };
    expect([code, document.written, document.deletes, status()]).toEqual([0, false, [], '']);
    expect(document.writes.find(({ path }) => path === 'infra/modules/reports/main.tf')).toMatchObject({ isNew: true });
    expect(document.writes.filter(({ isNew }) => !isNew)).toHaveLength(3);
  });

  test('a removal says what is lost and how to keep it, then removes', async () => {
    const { code, stdout } = await mainstem('remove', 'app', 'api-service');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Lost: the Postgres database of dev with its data .*\n(?:.*\n)*?.*To keep it: /m);
    expect(existsSync(join(scratch.root, 'apps/api-service'))).toBe(false);
  });

  test.each([
    [['new', 'app'], /Name NAME\. Usage:\nmainstem new app NAME/],
    [['new', 'resource', 'postgres'], /--app is missing\. Usage:/],
    [['new', 'app', 'a', 'b'], /One NAME at a time/],
    [['new', 'app', 'api-service'], /There is an application api-service already/],
    [['new'], /One more word is needed: mainstem new app, mainstem new overlay/],
    [['new', 'app', 'x', '--imag', 'y'], /Did you mean --image\?/],
  ])('%j is refused, and nothing is written', async (args, message) => {
    const { code, stderr } = await mainstem(...args);
    expect([code, status()]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
