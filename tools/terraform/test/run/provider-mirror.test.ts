import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram, type Program, runProgram, thisPlatform } from '@mainstem/toolchain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockedProviders } from '../../src/intake/lock-file.ts';
import { providerMirror } from '../../src/run/provider-mirror.ts';
import { mirrorConfig } from '../../src/run/session.ts';
import { AWS_LOCK } from '../preview/aws-lock.ts';
import { cleanEnvironment, type TestRepository, terraform, testRepository } from '../preview/stack.ts';

const installed = await findProgram('terraform', { download: false }).catch(() => undefined);

test('providers of a lock file', () => {
  expect(lockedProviders(AWS_LOCK)).toEqual([
    { source: 'registry.terraform.io/hashicorp/aws', version: '5.100.0', constraints: '>= 5.100.0, < 7.0.0' },
  ]);
  expect(lockedProviders('')).toEqual([]);
});

/** A provider that is never started: `init` only fetches it and compares its checksum. */
describe.skipIf(installed === undefined)('a mirror for one lock file, made by terraform', () => {
  let repository: TestRepository;
  let environment: NodeJS.ProcessEnv;
  let lock: string;
  let upstream: string;
  const program = installed as Program;

  beforeAll(async () => {
    repository = await testRepository({
      'stack/main.tf':
        'terraform {\n  required_providers {\n    tiny = {\n      source  = "example.com/test/tiny"\n      version = ">= 1.0.0"\n    }\n  }\n}\n',
    });
    const folder = repository.folder(`source/example.com/test/tiny/1.0.0/${thisPlatform()}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'terraform-provider-tiny_v1.0.0'), '#!/bin/sh\nexit 1\n');
    await chmod(join(folder, 'terraform-provider-tiny_v1.0.0'), 0o755);
    environment = await cleanEnvironment({ XDG_CACHE_HOME: repository.folder('cache'), CHECKPOINT_DISABLE: '1' });
    upstream = `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(repository.folder('source'))}\n  }\n}\n`;
    await terraform(
      repository.folder('stack'),
      ['providers', 'lock', `-fs-mirror=${repository.folder('source')}`, `-platform=${thisPlatform()}`],
      environment,
    );
    lock = await readFile(repository.folder('stack/.terraform.lock.hcl'), 'utf8');
  });
  afterAll(() => repository.remove());

  const prepare = (more: Partial<Parameters<typeof providerMirror>[0]> = {}) =>
    providerMirror({ program, lock, environment, upstream, progress: () => {}, ...more });

  test('it is made once, however many ask, and what is in it is read-only', async () => {
    const lines: string[] = [];
    const mirrors = await Promise.all([1, 2, 3].map(() => prepare({ progress: (line) => lines.push(line) })));
    expect(new Set(mirrors).size).toBe(1);
    expect(lines).toEqual(['providers: fetching example.com/test/tiny 1.0.0']);
    const file = join(
      mirrors[0] ?? '',
      'example.com/test/tiny/1.0.0',
      thisPlatform(),
      'terraform-provider-tiny_v1.0.0',
    );
    expect((await stat(file)).mode & 0o222).toBe(0);
    expect(await readdir(repository.folder('cache/mainstem/providers'))).toHaveLength(1);
    await prepare({ progress: () => expect.unreachable('it is there already') });

    // A run with the network cut off takes it from there, by a link.
    const config = repository.folder('cli.tfrc');
    await writeFile(config, mirrorConfig(mirrors[0] ?? '', ['example.com/test/tiny']));
    await terraform(repository.folder('stack'), ['init', '-input=false', '-lockfile=readonly'], {
      ...environment,
      TF_CLI_CONFIG_FILE: config,
    });
  });

  test('two processes make it once; a claim of a dead process is taken over', async () => {
    const other = { ...environment, XDG_CACHE_HOME: repository.folder('cache-2') };
    await mkdir(repository.folder('cache-2/mainstem/providers'), { recursive: true });
    const script = `
      import { appendFileSync } from 'node:fs';
      import { providerMirror } from ${JSON.stringify(join(import.meta.dirname, '../../src/run/provider-mirror.ts'))};
      const [program, lock, upstream, environment] = JSON.parse(process.argv[1]);
      console.log(await providerMirror({ program, lock, upstream, environment, progress: () => console.log('fetched') }));`;
    const run = () =>
      runProgram(process.execPath, [
        '--input-type=module',
        '--eval',
        script,
        JSON.stringify([program, lock, upstream, other]),
      ]);
    // The id of a process that has ended.
    const dead = await runProgram(process.execPath, ['--eval', 'console.log(process.pid)']);
    const name = (await prepare())?.split('/').at(-1) ?? '';
    await writeFile(repository.folder(`cache-2/mainstem/providers/${name}.claim`), dead.stdout.trim());
    const results = await Promise.all([run(), run()]);
    expect(results.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(
      results
        .map(({ stdout }) => stdout)
        .join('')
        .match(/fetched/g),
    ).toHaveLength(1);
    expect(await readdir(repository.folder('cache-2/mainstem/providers'))).toEqual([name]);
  });

  test('a provider that is not what the lock file says is not kept', async () => {
    const wrong = lock.replace(/h1:[^"]+/, `h1:${'A'.repeat(43)}=`);
    await expect(prepare({ lock: wrong })).rejects.toThrow(/could not be fetched/);
    expect(await readdir(repository.folder('cache/mainstem/providers'))).toHaveLength(1);
  });

  test('without providers there is nothing to make', async () => {
    expect(await prepare({ lock: '' })).toBeUndefined();
  });
});
