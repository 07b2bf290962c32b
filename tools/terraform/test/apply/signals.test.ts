import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StackApply } from '../../src/apply/index.ts';
import { type Moto, startMoto } from '../preview/moto.ts';
import { cleanEnvironment, hasProgram, type TestRepository, testRepository } from '../preview/stack.ts';

const missing = [];
if (!(await hasProgram('terraform'))) missing.push('terraform is not on PATH');
if (!(await hasProgram('moto_server'))) missing.push('moto_server is not on PATH');
if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')}`);

const DRIVER = join(import.meta.dirname, 'drive-apply.ts');

/** An apply in a process of its own, so that signals reach it as they do on a runner: this process alone, not its group. */
interface Driven {
  readonly child: ChildProcess;
  /** Resolves once the process said a line that matches. */
  said(line: RegExp): Promise<void>;
  readonly result: Promise<StackApply & { readonly code: number | null; readonly stderr: string }>;
}

function drive(root: string, folder: string, environment: NodeJS.ProcessEnv, terraform: string): Driven {
  const child = spawn(process.execPath, [DRIVER, root, folder, terraform], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let stderr = '';
  let stdout = '';
  const waiting = new Set<() => void>();
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    for (const look of waiting) look();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  return {
    child,
    said: (line) =>
      new Promise((done, fail) => {
        const look = () => {
          if (!line.test(stderr)) return;
          waiting.delete(look);
          done();
        };
        waiting.add(look);
        child.once('close', () => fail(new Error(`ended before it said ${line}: ${stderr}${stdout}`)));
        look();
      }),
    result: new Promise((done, fail) => {
      child.once('close', (code) => {
        try {
          done({ ...(JSON.parse(stdout) as StackApply), code, stderr });
        } catch {
          fail(new Error(`no result: ${stdout}${stderr}`));
        }
      });
    }),
  };
}

/** Processes whose environment or command line holds a mark: whatever an apply started, directly or not. */
async function processesWith(mark: string): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    const texts = await Promise.all(
      ['environ', 'cmdline'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')),
    );
    if (texts.some((text) => text.includes(mark))) found.push(`${pid} ${texts[1]?.replaceAll('\0', ' ')}`);
  }
  return found;
}

const scratchFolders = async (home: string) =>
  (await readdir(home)).filter((name) => name.startsWith('mainstem-terraform-'));

describe.skipIf(missing.length > 0 || process.platform !== 'linux')(
  'signals to an apply, with terraform and its state on moto',
  () => {
    let moto: Moto;
    let repository: TestRepository;
    let fakes: string;
    let count = 0;

    beforeAll(async () => {
      moto = await startMoto();
      await moto.putObject('states', 'unrelated', '');
      repository = await testRepository();
      fakes = await mkdtemp(join(tmpdir(), 'mainstem-fake-'));
    });
    afterAll(async () => {
      await moto.stop();
      await repository.remove();
      await rm(fakes, { recursive: true, force: true });
    });

    async function start(
      resources: string,
      wrapper?: string,
    ): Promise<Driven & { readonly mark: string; readonly key: string; readonly temporary: string }> {
      const root = `s${++count}`;
      const mark = `mainstem-mark-${process.pid}-${count}`;
      const temporary = await mkdtemp(join(tmpdir(), 'mainstem-signals-'));
      await repository.write({
        [`${root}/main.tf`]: `terraform {
  backend "s3" {
    bucket         = "states"
    key            = "${root}/terraform.tfstate"
    region         = "us-east-1"
    use_path_style = true
    use_lockfile   = true
  }
}
${resources}
`,
      });
      const { stdout } = await import('@mainstem/toolchain')
        .then(({ findProgram }) => findProgram('terraform'))
        .then(({ path }) => ({ stdout: path }));
      let program = stdout;
      if (wrapper !== undefined) {
        program = join(fakes, `terraform-${count}`);
        await writeFile(program, `#!/bin/bash\nREAL=${stdout}\n${wrapper}\n`);
        await chmod(program, 0o755);
      }
      const environment = await cleanEnvironment({ ...moto.environment, TMPDIR: temporary, MARK: mark });
      return {
        ...drive(root, repository.folder(root), environment, program),
        mark,
        key: `${root}/terraform.tfstate`,
        temporary,
      };
    }

    const isLocked = async (key: string) => (await moto.getObject('states', `${key}.tflock`)).includes('"ID"');
    const stateOf = async (key: string) => {
      const text = await moto.getObject('states', key);
      return text.startsWith('{')
        ? (JSON.parse(text) as { resources: { name: string }[] }).resources.map(({ name }) => name)
        : [];
    };

    const SLOW = `resource "terraform_data" "first" {}
resource "terraform_data" "slow" {
  depends_on = [terraform_data.first]
  provisioner "local-exec" {
    command = "sleep 60"
  }
}
resource "terraform_data" "last" {
  depends_on = [terraform_data.slow]
}`;
    // Terraform itself, held up before the stage under test: so that a signal surely arrives within it.
    const holdUp = (stage: string) =>
      `if [ "$1" = ${stage} ]; then echo "at ${stage}" >&2; trap 'exit 1' INT TERM; sleep 60 & wait $!; fi\nexec "$REAL" "$@"`;

    const nothingLeft = async ({ mark, key, temporary }: { mark: string; key: string; temporary: string }) => {
      expect(await processesWith(mark)).toEqual([]);
      expect(await scratchFolders(temporary)).toEqual([]);
      return isLocked(key);
    };

    const stages = [
      ['init', 'SIGINT'],
      ['plan', 'SIGTERM'],
      ['show', 'SIGINT'],
      ['init', 'SIGTERM'],
      ['plan', 'SIGINT'],
      ['show', 'SIGTERM'],
    ] as const;
    test.each(stages)('at %s, %s: nothing was applied, nothing is left', { tags: ['long'] }, async (stage, signal) => {
      const driven = await start(SLOW, holdUp(stage));
      await driven.said(new RegExp(stage === 'show' ? 'Plan: 3 to add' : `terraform ${stage} `));
      await new Promise((done) => setTimeout(done, 300));
      driven.child.kill(signal);
      const result = await driven.result;
      expect(result).toMatchObject({ outcome: 'interrupted', applied: [] });
      expect(result.message).toMatch(
        /Nothing was applied\..*The state is not locked\.|Nothing was applied\..*could not be found out/s,
      );
      expect(await nothingLeft(driven)).toBe(false);
      expect(await stateOf(driven.key)).toEqual([]);
    });

    const STOPS =
      'while it applies, %s twice: terraform stops by itself, the state holds what was made, the lock is free';
    const stops = async (signal: NodeJS.Signals) => {
      const driven = await start(SLOW);
      await driven.said(/1 of 3 done/);
      await new Promise((done) => setTimeout(done, 500));
      driven.child.kill(signal);
      driven.child.kill(signal);
      const result = await driven.result;
      expect(result).toMatchObject({ outcome: 'interrupted', applied: ['terraform_data.first'] });
      expect(result.lock).toBeUndefined();
      expect(result.notApplied.map(({ address }) => address)).toEqual(['terraform_data.last', 'terraform_data.slow']);
      expect(result.message).toMatch(
        new RegExp(`asked to stop \\(${signal}\\).*1 of 3 changes were applied.*The state is not locked`, 's'),
      );
      expect(await nothingLeft(driven)).toBe(false);
      expect(await stateOf(driven.key)).toContain('first');
    };
    test.each<NodeJS.Signals>(['SIGTERM'])(STOPS, stops);
    test.each<NodeJS.Signals>(['SIGINT'])(STOPS, { tags: ['long'] }, stops);

    test('a terraform that dies half-way: its children go, who holds the lock is said, and it stays', {
      tags: ['long'],
    }, async () => {
      const driven = await start(
        SLOW,
        'if [ "$1" = apply ]; then "$REAL" "$@" & PID=$!; sleep 4; kill -KILL $PID; kill -KILL $$; fi\nexec "$REAL" "$@"',
      );
      const result = await driven.result;
      expect(result).toMatchObject({ outcome: 'failed', applied: ['terraform_data.first'] });
      expect(result.notApplied).toContainEqual({ address: 'terraform_data.slow', state: 'unknown' });
      expect(result.lock).toMatchObject({
        operation: 'OperationTypeApply',
        release: expect.stringMatching(/^terraform -chdir=s\d+ force-unlock [0-9a-f-]+$/),
      });
      expect(result.message).toMatch(
        /ended by SIGKILL.*still locked by .*Once that run is surely dead, type: terraform -chdir=s\d+ force-unlock/s,
      );
      expect(await nothingLeft(driven)).toBe(true);
    });

    test('a terraform that ignores signals is waited for, never killed; one that floods its output is read to the end', {
      tags: ['long'],
    }, async () => {
      const flood =
        'if [ "$1" = apply ]; then trap "" INT TERM; echo "at apply" >&2; head -c 8000000 /dev/zero | tr "\\\\0" "x"; echo; head -c 2000000 /dev/zero | tr "\\\\0" "y" >&2; "$REAL" "$@"; CODE=$?; sleep 1; exit $CODE; fi\nexec "$REAL" "$@"';
      const driven = await start(
        'resource "terraform_data" "only" {\n  provisioner "local-exec" {\n    command = "sleep 2"\n  }\n}',
        flood,
      );
      await driven.said(/terraform apply .*1 to do/);
      await new Promise((done) => setTimeout(done, 1000));
      driven.child.kill('SIGTERM');
      await new Promise((done) => setTimeout(done, 200));
      driven.child.kill('SIGTERM');
      const result = await driven.result;
      expect(result).toMatchObject({ outcome: 'applied', applied: ['terraform_data.only'] });
      expect(result.stderr).toMatch(/still waiting for process \d+ to put its state in order/);
      expect(await nothingLeft(driven)).toBe(false);
      expect(await stateOf(driven.key)).toEqual(['only']);
    });
  },
);
