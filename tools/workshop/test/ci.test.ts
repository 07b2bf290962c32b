import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { readWorkflow } from '@mainstem/testing/workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const file = '.github/workflows/ci.yml';
const workflow = readWorkflow(file, readFileSync(join(import.meta.dirname, '../../..', file), 'utf8'));
const steps = workflow.jobs.find(({ id }) => id === 'test')?.steps ?? [];

describe('ci.yml tests the tools where they changed', () => {
  let repository: ScratchRepository;
  let base: string;
  beforeAll(() => {
    repository = createScratchRepository();
    base = repository.commit({
      'tools/graph/src/a.ts': '1',
      'apps/shop/base/kustomization.yaml': '{}',
      'package.json': '{}',
    });
  });
  afterAll(() => repository.remove());

  /** What the step that looks says of a commit with these files. */
  function changed(files: Readonly<Record<string, string | undefined>>, since = base): string {
    repository.git('checkout', '--quiet', '--detach', base);
    repository.commit(files);
    const output = join(repository.root, '.git/output');
    writeFileSync(output, '');
    const script = steps.find(({ id }) => id === 'tools')?.run ?? 'exit 9';
    const env = { ...process.env, BASE: since, GITHUB_OUTPUT: output };
    expect(spawnSync('bash', ['-e', '-c', script], { cwd: repository.root, env }).status).toBe(0);
    const said = readFileSync(output, 'utf8');
    rmSync(output);
    return said.trim();
  }

  it.each([
    'tools/graph/src/a.ts',
    'tools/new/package.json',
    'actions/plan/dist/index.js',
    'package.json',
    'package-lock.json',
    '.github/workflows/ci.yml',
    'vitest.config.ts',
  ])('%s: yes', (path) => {
    expect(changed({ [path]: 'other' })).toBe('changed=true');
    if (path === 'package.json') expect(changed({ [path]: undefined })).toBe('changed=true');
  });

  it.each(['apps/shop/base/kustomization.yaml', 'infra/stacks/dev/x/main.tf', 'mainstem.yaml', 'README.md'])(
    '%s: no',
    (path) => expect(changed({ [path]: 'other' })).toBe('changed=false'),
  );

  it('yes where the base is not there, or nobody says it: a first push, a rewritten branch', () => {
    expect(changed({ 'README.md': 'x' }, '0'.repeat(40))).toBe('changed=true');
    expect(changed({ 'README.md': 'x' }, '')).toBe('changed=true');
  });

  it('the tests themselves are what is left out, and only by that', () => {
    const test = steps.find(({ run }) => run === 'npm test');
    expect(test?.raw.if).toBe("${{ steps.tools.outputs.changed == 'true' }}");
  });
});
