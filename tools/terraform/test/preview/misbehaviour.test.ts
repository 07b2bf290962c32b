import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terraformMirror } from '@mainstem/toolchain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { previewStack } from '../../src/preview/index.ts';
import { AWS_LOCK } from './aws-lock.ts';
import { cleanEnvironment, contextOf, hasProgram, type TestRepository, testRepository } from './stack.ts';

const hasTerraform = await hasProgram('terraform');
const mirror = terraformMirror();
const PLAN = JSON.stringify({ format_version: '1.2', resource_changes: [], output_changes: {} });

/** A program that answers like Terraform until it is asked to plan. */
const fake = (plan: string, show = `process.stdout.write(${JSON.stringify(PLAN)})`) => `#!${process.execPath}
const [command] = process.argv.slice(2);
if (command === 'version') process.stdout.write('{"terraform_version": "1.11.4"}');
if (command === 'plan') { ${plan} }
if (command === 'show') { ${show} }
`;

describe('a terraform that misbehaves', () => {
  let repository: TestRepository;
  let environment: NodeJS.ProcessEnv;
  let scratch: string;

  beforeAll(async () => {
    environment = await cleanEnvironment();
    repository = await testRepository({ 'x/s/main.tf': '' });
    scratch = await mkdtemp(join(tmpdir(), 'mainstem-scratch-'));
  });
  afterAll(async () => {
    await repository.remove();
    await rm(scratch, { recursive: true, force: true });
  });

  const preview = async (script: string) => {
    const path = repository.folder(`fake-${randomUUID()}`);
    await writeFile(path, script);
    await chmod(path, 0o755);
    const before = process.env.TMPDIR;
    process.env.TMPDIR = scratch;
    try {
      return await previewStack(contextOf('x/s'), repository.folder('x/s'), {
        environment,
        program: { name: 'terraform', path },
      });
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      expect(await readdir(scratch)).toEqual([]);
    }
  };

  test('floods both outputs: all of it is read, and the plan counts', async () => {
    const line = JSON.stringify({ '@level': 'info', '@message': 'x'.repeat(200), type: 'log' });
    const flood = `const { writeSync } = require('node:fs');
      const write = (fd, text) => { for (let at = 0; at < text.length; ) { try { at += writeSync(fd, text.slice(at)); } catch (error) { if (error.code !== 'EAGAIN') throw error; } } };
      for (let i = 0; i < 200; i++) { write(1, ${JSON.stringify(`${line}\n`)}.repeat(500)); write(2, 'noise '.repeat(5000)); }`;
    expect(await preview(fake(flood))).toMatchObject({ resources: [], warnings: [] });
  });

  test('dies half-way through a line', async () => {
    const dies = `require('node:fs').writeSync(1, '{"@level":"info","type":"planned_ch'); process.kill(process.pid, 'SIGKILL');`;
    await expect(preview(fake(dies))).rejects.toThrow(
      'x/s: terraform plan was stopped by SIGKILL. Run the command again.',
    );
  });

  test('fails without a word', async () => {
    await expect(preview(fake('process.exit(1)'))).rejects.toThrow(/x\/s: terraform plan failed without a word/);
  });

  test('says something that is no plan', async () => {
    await expect(preview(fake('', 'process.stdout.write("Success!")'))).rejects.toThrow(/show -json gave no JSON/);
    await expect(preview(fake('', 'process.stdout.write("{}")'))).rejects.toThrow(/is not a plan/);
    await expect(preview(fake('', 'process.stdout.write(\'{"format_version":"9.0"}\')'))).rejects.toThrow(
      /format 9\.0/,
    );
  });

  test('exits with another code than 0, 1 and 2', async () => {
    await expect(preview(fake('process.stderr.write("panic: canary"); process.exit(11)'))).rejects.toThrow(/panic/);
  });
});

/** Runs a preview in a process of its own, so that a signal hits it as the runner's would. */
function start(repository: TestRepository, root: string, environment: NodeJS.ProcessEnv): ChildProcess {
  const script = `
    import { previewStack } from ${JSON.stringify(join(import.meta.dirname, '../../src/preview/index.ts'))};
    const context = ${JSON.stringify({ ...contextOf(root), compositeKinds: undefined, progress: undefined })};
    const options = { environment: process.env };
    previewStack({ ...context, compositeKinds: new Set(), progress: () => {} }, ${JSON.stringify(repository.folder(root))}, options).then(
      () => console.log('planned'),
      (error) => { console.log(error.message); process.exitCode = 1; },
    );`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Processes that have a variable in their environment: whatever was started below one that has it. */
async function withMark(mark: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const marked = await Promise.all(
    ids.map(async (id) => {
      const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '');
      return environment.includes(mark) ? [await readFile(`/proc/${id}/comm`, 'utf8').catch(() => '')] : [];
    }),
  );
  return marked.flat().map((name) => name.trim());
}

describe.skipIf(!hasTerraform || process.platform !== 'linux')('a signal while terraform works', () => {
  let repository: TestRepository;
  let environment: NodeJS.ProcessEnv;
  let server: Server;
  let asked: () => void = () => {};
  /** Requests that wait for their answer; afterwards each is answered at once. */
  let waiting: ServerResponse[] | undefined = [];
  const refuse = (response: ServerResponse) => response.writeHead(404).end();

  beforeAll(async () => {
    // A slow server: what is asked of it is answered only some time after the signal.
    server = createServer((_, response) => {
      if (waiting === undefined) refuse(response);
      else waiting.push(response);
      asked();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    repository = await testRepository({
      'init/main.tf': `terraform {\n  backend "http" {\n    address = "${url}/state"\n  }\n}\n`,
      'plan/main.tf': `data "terraform_remote_state" "r" {\n  backend = "http"\n  config = { address = "${url}/other" }\n}\n`,
      'provider/.terraform.lock.hcl': AWS_LOCK,
      'provider/main.tf': `terraform {\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = ">= 5.100.0, < 7.0.0"\n    }\n  }\n}\nprovider "aws" {\n  region = "us-east-1"\n  max_retries = 1\n}\ndata "aws_caller_identity" "me" {}\n`,
    });
    environment = await cleanEnvironment({
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test-secret',
      AWS_ENDPOINT_URL: url,
      TMPDIR: repository.folder('.'),
    });
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await repository.remove();
  });

  const ENDS = 'terraform: %s, %s: it ends with an error, and nothing of it runs on or is left';
  const ends = async (root: string, signal: NodeJS.Signals) => {
    waiting = [];
    const mark = `MAINSTEM_TEST_MARK=${randomUUID()}`;
    const [name = '', value] = mark.split('=');
    const reached = new Promise<void>((done) => {
      asked = done;
    });
    const child = start(repository, root, { ...environment, [name]: value });
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    const ended = new Promise<number | null>((done) => child.once('close', done));
    await Promise.race([reached, ended]);
    expect(await withMark(mark)).toContain('terraform');
    child.kill(signal);
    const answered = new Promise<void>((done) => {
      setTimeout(() => {
        waiting?.forEach(refuse);
        waiting = undefined;
        done();
      }, 300);
    });
    expect(await ended).toBe(1);
    await answered; // else it would answer what the next one asks
    expect(said).toMatch(new RegExp(`^${root}: `));
    expect(said).not.toContain('planned');
    expect(await withMark(mark)).toEqual([]);
    expect((await readdir(repository.path)).filter((entry) => entry.startsWith('mainstem-terraform-'))).toEqual([]);
  };

  test.each<[string, NodeJS.Signals]>([
    ['init', 'SIGTERM'],
    ['plan', 'SIGINT'],
  ])(ENDS, ends);

  test.each<[string, NodeJS.Signals]>([
    ['init', 'SIGINT'],
    ['plan', 'SIGTERM'],
  ])(ENDS, { tags: ['long'] }, ends);

  test.skipIf(mirror === undefined).each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'terraform and its AWS provider end on %s',
    { tags: ['long'] },
    (signal) => ends('provider', signal),
  );
});
