import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChange } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSession } from '../../src/change/session.ts';
import { planProjects } from '../../src/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstem-many-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const stack = (index: number) =>
  `terraform {\n  backend "s3" {\n    bucket = "b"\n    key    = "${index}"\n    region = "eu-west-1"\n  }\n}\n\nmodule "m" {\n  source = "../m"\n}\n`;

/** Plans that many stacks without credentials, and counts the programs that were started for it. */
async function startedFor(stacks: number, checkedOut: boolean): Promise<{ git: number; skipped: number }> {
  const repository = createScratchRepository();
  try {
    const files = Object.fromEntries(Array.from({ length: stacks }, (_, index) => [`s${index}/main.tf`, stack(index)]));
    const base = repository.commit({ ...files, 'm/main.tf': 'variable "a" {}\n' });
    const head = repository.commit({ 'm/main.tf': 'variable "b" {}\n' });
    const log = join(folder, 'log');
    writeFileSync(log, '');
    const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    writeFileSync(join(folder, 'git'), `#!/bin/sh\necho git >> '${log}'\nexec '${git}' "$@"\n`);
    chmodSync(join(folder, 'git'), 0o755);
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
    vi.stubEnv('HOME', folder);
    const opened = await openRepository(repository.root);
    const change = await loadChange(opened, base, head);
    const session = createSession({ repository: opened, change, uncommitted: [], checkedOut, progress: () => {} });
    const { previews, failures } = await planProjects(
      session,
      Object.keys(files).map((path) => path.split('/')[0] ?? ''),
    );
    expect(failures).toEqual([]);
    const skipped = previews.filter(({ skipped }) => skipped?.includes('its backend is S3')).length;
    return { git: readFileSync(log, 'utf8').split('\n').length - 1, skipped };
  } finally {
    vi.unstubAllEnvs();
    repository.remove();
  }
}

test.each([true, false])(
  'rivals row 1: no program is started for a stack that is only skipped (checked out: %s)',
  async (checkedOut) => {
    const few = await startedFor(3, checkedOut);
    const many = await startedFor(40, checkedOut);
    expect([few.skipped, many.skipped]).toEqual([3, 40]);
    expect(many.git).toBeLessThanOrEqual(few.git + 1); // a shared process that had ended meanwhile may be started once more
    expect(few.git).toBeGreaterThan(0);
  },
);
