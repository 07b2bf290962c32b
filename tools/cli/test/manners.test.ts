import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScratchRepository } from '@mainstem/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands.ts';
import { INTENTS, overview } from '../src/overview.ts';
import { describeStanding } from '../src/standing.ts';
import { run } from './in-process.ts';
import { SHOP } from './shop.ts';

const scratch = createScratchRepository();
scratch.commit(SHOP);
afterAll(() => scratch.remove());

describe('where one stands', () => {
  test('a branch with a change: whom it reaches, and the verdict as the next command', async () => {
    scratch.git('switch', '--quiet', '--create', 'feature', 'main');
    scratch.commit({ 'infra/modules/network/main.tf': '# changed\n' });
    const { code, stdout } = await run('--cwd', scratch.root);
    // A script that lost its argument must not look done.
    expect(code).toBe(2);
    expect(stdout).toMatch(/^On feature, 1 commit\.\n\d+ projects? affected in /);
    expect(stdout).toMatch(/^Next: +mainstem verdict$/m);
  });

  test('outside a repository the overview helps', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mainstem-nowhere-'));
    try {
      const { code, stdout } = await run('--cwd', folder);
      expect([code, stdout]).toEqual([2, overview(COMMANDS)]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const one = { branch: 'x', commits: 0, uncommitted: 0, affected: [], due: [] };
  test.each([
    [one, 'mainstem graph', /^On x, no commit of its own\.\nNo project is affected\.\nNothing is due/],
    [{ ...one, uncommitted: 2 }, 'mainstem validate --working-tree', /2 files not committed/],
    [{ ...one, due: [{ environment: 'dev', count: 3 }] }, 'mainstem status', /Due: 3 projects in dev\./],
    [{ ...one, branch: undefined, commits: 1 }, 'mainstem graph', /^No branch is checked out, 1 commit\./],
  ])('%j: %s', (standing, next, said) => {
    const text = describeStanding(standing);
    expect(text).toMatch(said);
    expect(text).toContain(`\nNext:         ${next}\n`);
  });
});

describe('the overview', () => {
  test('groups every command by what a person wants to do', () => {
    expect(INTENTS.flatMap(([, names]) => names).sort()).toEqual(Object.keys(COMMANDS).sort());
    expect(overview(COMMANDS)).not.toContain('\nAlso\n');
  });

  test('is no wider than 110 columns', () => {
    expect(
      overview(COMMANDS)
        .split('\n')
        .filter((line) => line.length > 110),
    ).toEqual([]);
  });
});

describe('completion', () => {
  /** What bash offers for a line that ends where the cursor is. */
  async function offered(...words: string[]): Promise<string[]> {
    const { stdout: script } = await run('completion', 'bash');
    const typed = words.map((word) => `'${word}'`).join(' ');
    const line = `${script}\nCOMP_WORDS=(mainstem ${typed}); COMP_CWORD=${words.length}; _mainstem; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', line], { encoding: 'utf8' }).split('\n').filter(Boolean);
  }

  test.each([
    [['ver'], ['verdict']],
    [['new', 'res'], ['resource']],
    [['new', 'resource', '--a'], ['--app']],
    [['remove', ''], ['app']],
    [['affected', '--ba'], ['--base']],
    [['gate', '--tim'], ['--timeout']],
    [['gate', 'de'], ['decide']],
  ])('bash %j: %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });

  test.each(['bash', 'zsh', 'fish'])('%s: the script has every command and option', async (shell) => {
    const { code, stdout } = await run('completion', shell);
    expect(code).toBe(0);
    for (const [name, { load }] of Object.entries(COMMANDS)) {
      for (const word of name.split(' ')) expect(stdout).toContain(word);
      for (const option of Object.keys((await load()).command.options))
        expect(stdout).toContain(shell === 'fish' ? `-l ${option}` : `--${option}`);
    }
  });

  test('bash and zsh scripts parse, where the shell is there', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout } = await run('completion', shell);
      const parsed = spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' });
      if (parsed.error === undefined) expect([shell, parsed.status, parsed.stderr]).toEqual([shell, 0, '']);
    }
  });

  test('a shell that there is no completion for is refused', async () => {
    expect((await run('completion', 'tcsh')).stderr).toContain('Name a shell: bash, zsh, fish');
  });
});
