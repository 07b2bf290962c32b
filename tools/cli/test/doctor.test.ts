import { chmodSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineMachine } from '../src/doctor.ts';

let scratch: ScratchRepository;
beforeEach(() => {
  scratch = createScratchRepository();
});
afterEach(() => scratch.remove());

it.each([
  ['nobody owns anything', undefined, 'ok', /whoever may write/],
  ['people own it', '* @ann @bob\n', 'ok', /2 people and 0 teams/],
  ['people and teams do', '# all\n* @acme/shop\n/infra/ @ann # more\n', 'ok', /1 people and 1 teams/],
  [
    'teams alone do, whom no workflow can read',
    '* @acme/shop\n/infra/ @acme/platform\n',
    'warn',
    /0 people and 2 teams/,
  ],
])('doctor says who accepts risks where %s', async (_, codeowners, state, found) => {
  scratch.commit({ a: '1', ...(codeowners === undefined ? {} : { '.github/CODEOWNERS': codeowners }) });
  const check = (await examineMachine(scratch.root)).find(({ name }) => name === 'who accepts risks');
  expect(check).toMatchObject({ state, found: expect.stringMatching(found) });
  if (state !== 'ok') expect(check?.fix).toContain('MAINSTEM_ACKNOWLEDGERS');
});

describe('doctor and the programs of a machine', () => {
  const path = process.env.PATH ?? '';
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mainstem-programs-'));
  });
  afterEach(() => {
    process.env.PATH = path;
    rmSync(folder, { recursive: true, force: true });
  });

  const checks = async (programs: Readonly<Record<string, string>>) => {
    for (const [name, said] of Object.entries(programs)) {
      writeFileSync(join(folder, name), `#!/bin/sh\necho '${said}'\n`);
      chmodSync(join(folder, name), 0o755);
    }
    // Git is needed to look at the repository.
    const git = path.split(':').find((one) => existsSync(join(one, 'git'))) ?? '';
    symlinkSync(join(git, 'git'), join(folder, 'git'));
    process.env.PATH = folder;
    process.env.XDG_CACHE_HOME = folder;
    try {
      return new Map((await examineMachine(scratch.root)).map((check) => [check.name, check]));
    } finally {
      delete process.env.XDG_CACHE_HOME;
    }
  };

  it('rivals 9: a helm that gives two numbers is found', async () => {
    expect((await checks({ helm: 'v3.19+gabc' })).get('helm')).toMatchObject({ state: 'ok', found: '3.19' });
  });

  it('rivals 9: a program that gives no version is not "not found"', async () => {
    const check = (await checks({ helm: 'whatever' })).get('helm');
    expect(check).toMatchObject({ state: 'warn', found: join(folder, 'helm') });
    expect(check?.fix).toMatch(/gave no version/);
  });

  it('rivals 10: kustomize and tofu serve where kubectl and terraform are not', async () => {
    const found = await checks({ kustomize: 'v5.6.0', tofu: '{"terraform_version": "1.12.6"}' });
    expect(found.get('kustomize')).toMatchObject({ state: 'ok', found: '5.6.0' });
    expect(found.get('tofu')).toMatchObject({ state: 'ok', found: '1.12.6' });
    expect(found.get('kubectl')).toMatchObject({ state: 'skip', found: 'not found; kustomize is used' });
    expect(found.get('terraform')).toMatchObject({ state: 'skip', found: 'not found; tofu is used' });
  });

  it('newcomer B22: says where there is nothing to compare with', async () => {
    scratch.commit({ a: '1' });
    scratch.git('branch', '--quiet', '-m', 'master');
    expect((await checks({})).get('base branch')).toMatchObject({
      state: 'warn',
      fix: expect.stringContaining('--base master'),
    });
  });

  it('newcomer C8: a folder that does not exist is bad input, not a repository to start', async () => {
    await expect(examineMachine(join(folder, 'nowhere'))).rejects.toThrow(/nowhere does not exist\. Give --cwd/);
  });
});
