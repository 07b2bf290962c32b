import { parseSettings, type TreeEntry } from '@mainstem/change';
import { createTree } from '@mainstem/repository';
import { describe, expect, it } from 'vitest';
import { programOf } from '../../src/program.ts';
import { nextStep, releaseCommand } from '../../src/run/next-step.ts';

const tree = (...paths: string[]) =>
  createTree('head', new Map(paths.map((path): [string, TreeEntry] => [path, { mode: '100644', id: path }])));

describe('rivals row 13: which program a stack is meant for', () => {
  it.each([
    ['nothing says', ['s/main.tf'], '', undefined],
    ['the setting', ['s/main.tf'], 'terraform: { program: tofu }', 'tofu'],
    ['the setting, whatever the files say', ['s/main.tofu'], 'terraform: { program: terraform }', 'terraform'],
    ['a .tofu file', ['s/main.tf', 's/more.tofu'], '', 'tofu'],
    ['.opentofu-version above', ['a/s/main.tf', '.opentofu-version'], '', 'tofu'],
    ['the nearest version file', ['a/s/main.tf', 'a/.terraform-version', '.opentofu-version'], '', 'terraform'],
  ])('%s', (_, paths, settings, program) => {
    const root = paths[0]?.replace(/\/[^/]*$/, '') ?? '';
    expect(programOf(tree(...paths), root, parseSettings(settings === '' ? undefined : settings))).toBe(program);
  });
});

describe('rivals row 13: what is typed next names the program that ran', () => {
  const lock = 'Error acquiring the state lock\nLock Info:\n  ID: 1\n  Who: ada@laptop\n  Operation: plan\n';
  it.each([
    ['a lock', lock, /tofu -chdir=s force-unlock 1/],
    [
      'a lock file',
      "Error: Inconsistent dependency lock file\ndoesn't match any of the checksums",
      /tofu -chdir=s providers lock/,
    ],
    ['anything else', 'Error: odd', /tofu -chdir=s init && tofu -chdir=s plan/],
  ])('%s', (_, words, expected) => {
    const said = nextStep(words, { root: 's', program: 'tofu' });
    expect(said).toMatch(expected);
    expect(said).not.toContain('terraform -chdir');
  });

  it('to release a lock', () => {
    const holder = { id: '1', who: 'ada', operation: 'apply', created: '' };
    expect(releaseCommand('s', holder, 'tofu')).toBe('tofu -chdir=s force-unlock 1');
  });
});
