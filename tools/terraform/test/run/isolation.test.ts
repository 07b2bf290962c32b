import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { previewStack } from '../../src/preview/index.ts';
import { bySudo, isolation } from '../../src/run/isolation.ts';
import { cleanEnvironment, contextOf, hasProgram, type TestRepository, testRepository } from '../preview/stack.ts';

const hasTerraform = await hasProgram('terraform');
const apart = await isolation(process.env);

/** Reads what the job that started it has in its environment, with nothing but functions of Terraform. */
const READS = `terraform {
  backend "local" {}
}
output "environment" {
  value = try(filebase64("/proc/${process.pid}/environ"), "out of reach")
}
output "processes" {
  value = length(fileset("/proc", "*/status"))
}
`;

let repository: TestRepository | undefined;
afterEach(() => repository?.remove());

async function read(isolated: boolean): Promise<string> {
  repository = await testRepository({ 's/main.tf': READS });
  const environment = await cleanEnvironment();
  const { outputChanges = [], warnings } = await previewStack(contextOf('s'), repository.folder('s'), {
    environment,
    isolated,
  });
  expect(warnings).toEqual([]);
  return JSON.stringify(outputChanges);
}

describe.skipIf(!hasTerraform || apart.missing !== undefined)(
  'terraform in a process namespace of its own (needs unshare, and leave to use it)',
  () => {
    test('row 5: no function reads the environment of the job that runs it', async () => {
      // What is not hidden is shown: without the namespace this process's environment is in the plan. Other processes end while
      // Terraform lists them, which it calls an error.
      const shown = await read(false).catch(async (error: unknown) => {
        expect(String(error)).toMatch(/failed to stat "\/proc\/\d+/);
        await repository?.remove();
        return read(false);
      });
      expect(shown).not.toContain('out of reach');
      await repository?.remove();
      expect(await read(true)).toContain('out of reach');
    });
  },
);

// Root stands for what sudo makes of the caller: the rest of the words is as on GitHub's runners.
describe.skipIf(process.getuid?.() !== 0 || apart.missing !== undefined)('by sudo (needs root in its place)', () => {
  test('row 5: it is the user again, in few processes, and becomes nobody else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mainstem-sudo-'));
    try {
      // Like sudo, it keeps the environment but PATH and HOME.
      const sudo =
        '#!/bin/sh\n[ "$1" = -nE ] || exit 9\nshift\nPATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root exec "$@"\n';
      writeFileSync(join(folder, 'sudo'), sudo, { mode: 0o755 });
      const path = `${folder}:${process.env.PATH}`;
      const [program = '', ...words] = bySudo({ user: '1234', group: '2345', path, home: '/home/runner' });
      const asks =
        'id -u; id -g; id -G; grep NoNewPrivs /proc/self/status; ls -d /proc/[0-9]* | wc -l; echo "$HOME $PATH $KEPT"; setpriv --reuid 0 id -u || echo no';
      const env = { PATH: path, HOME: '/home/runner', KEPT: 'yes' };
      const { stdout, stderr } = spawnSync(program, [...words, 'sh', '-c', asks], { env, encoding: 'utf8' });
      const [user, group, groups, privileges, processes, kept, root] = stdout.trim().split('\n');
      expect([user, group, groups, kept, root, stderr]).toEqual([
        '1234',
        '2345',
        '2345',
        `/home/runner ${path} yes`,
        'no',
        expect.stringMatching(/not permitted/i),
      ]);
      expect(privileges).toMatch(/:\s*1$/);
      expect(Number(processes)).toBeLessThan(10);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('says why where there is no such namespace', () => {
  expect(apart.missing === undefined).toBe(apart.words.length > 0);
});
