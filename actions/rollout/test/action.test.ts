import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Notes } from '@mainstem/change';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { type ActionRun, runAction } from '@mainstem/testing/run-action';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const KEY = 'a-key-that-only-git-may-have';
const basic = (key: string) => Buffer.from(`x-access-token:${key}`).toString('base64');

/** Git over HTTP that lets in whoever has the key, by Git's own server program. */
async function serveGit(folder: string): Promise<{ server: Server; url: string; seen: string[] }> {
  const seen: string[] = [];
  const backend = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend');
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { authorization = '' } = request.headers;
    seen.push(authorization);
    if (authorization.toLowerCase() !== `basic ${basic(KEY)}`.toLowerCase()) {
      response.writeHead(authorization === '' ? 401 : 403, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    const child = spawn(backend, {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        REMOTE_USER: 'app',
        ...(request.headers['content-encoding'] === undefined
          ? {}
          : { HTTP_CONTENT_ENCODING: String(request.headers['content-encoding']) }),
        ...(request.headers['git-protocol'] === undefined
          ? {}
          : { GIT_PROTOCOL: String(request.headers['git-protocol']) }),
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    request.pipe(child.stdin);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf('\r\n\r\n');
      const headers = Object.fromEntries(
        all
          .subarray(0, end)
          .toString('utf8')
          .split('\r\n')
          .map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]),
      );
      const { Status = '200', ...rest } = headers;
      response.writeHead(Number.parseInt(Status, 10), rest).end(all.subarray(end + 4));
    });
  };
  const server = createServer(handle);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

let scratch: ScratchRepository;
let folder: string;
let git: Awaited<ReturnType<typeof serveGit>>;
beforeAll(async () => {
  scratch = createScratchRepository();
  folder = mkdtempSync(join(tmpdir(), 'mainstem-git-'));
  scratch.commit({ 'README.md': 'a platform' });
  const bare = join(folder, 'acme/platform');
  execFileSync('git', ['clone', '--quiet', '--bare', scratch.root, bare]);
  execFileSync('git', ['config', 'http.receivepack', 'true'], { cwd: bare });
  git = await serveGit(folder);
  scratch.git('remote', 'add', 'origin', `${git.url}/acme/platform`);
});
afterAll(async () => {
  await new Promise((done) => git.server.close(done));
  scratch.remove();
  rmSync(folder, { recursive: true, force: true });
});

const run = (inputs: Record<string, string>, env: Record<string, string> = {}): Promise<ActionRun> =>
  runAction('rollout', {
    inputs,
    cwd: scratch.root,
    event: { repository: { default_branch: 'main' } },
    expressions: { 'github.token': 'job' },
    env: {
      GITHUB_REPOSITORY: 'acme/platform',
      GITHUB_SERVER_URL: git.url,
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_TRIGGERING_ACTOR: 'ann',
      ...env,
    },
  });

describe('rule 9: the key that writes env/* and mainstem/*', () => {
  it('reaches Git, and no command line, file, output or log', { tags: ['long'] }, async () => {
    const log = join(folder, 'commands');
    const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
    writeFileSync(join(folder, 'git'), `#!/bin/sh\nprintf '%s\\n' "$*" >>'${log}'\nexec '${real}' "$@"\n`, {
      mode: 0o755,
    });
    const inputs = { mode: 'hold', environment: 'dev', reason: 'incident 12', key: KEY };
    const held = await run(inputs, { PATH: `${folder}:${process.env.PATH}` });
    expect([held.code, held.outputs.state]).toEqual([0, 'held']);
    const notes = execFileSync('git', ['show', 'mainstem/notes/dev:notes.json'], {
      cwd: join(folder, 'acme/platform'),
    });
    expect((JSON.parse(notes.toString('utf8')) as Notes).holds).toMatchObject([{ reason: 'incident 12', by: 'ann' }]);
    expect(git.seen.some((one) => one.includes(basic(KEY)))).toBe(true);
    const commands = readFileSync(log, 'utf8');
    expect(commands).toMatch(/push --porcelain/);
    const said = held.stdout.replaceAll(/^::add-mask::.*$/gm, '') + held.stderr + held.summary;
    for (const text of [commands, said, scratch.git('config', '--list')]) {
      expect(text).not.toContain(KEY);
      expect(text).not.toContain(basic(KEY));
    }
  });

  it('that is refused is said, and nothing is written', { tags: ['long'] }, async () => {
    const refused = await run({ mode: 'hold', environment: 'staging', reason: 'incident 13', key: 'another-key' });
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/::error::Git cannot ask origin for its branches/);
    expect(refused.stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('another-key');
  });
});

describe('bad input names the input', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['mode', { mode: 'roll' }, /Input mode is "roll"; expected rollout, look, tell/],
    ['environment', {}, /Input environment is empty/],
    ['key', { environment: 'dev' }, /Input key is empty; expected a token.*MAINSTEM_ROLLOUT_TOKEN/],
    ['key of the notes', { mode: 'hold', environment: 'dev', reason: 'x' }, /Input key is empty.*MAINSTEM_NOTES_TOKEN/],
    ['reason', { mode: 'hold', environment: 'dev', key: KEY }, /Input reason is empty/],
    ['reason of an override', { move: 'override', environment: 'dev', key: KEY }, /Input reason is empty/],
    ['move', { move: 'up', environment: 'dev', key: KEY }, /Input move is "up"; expected ordinary, adopt, override/],
    ['approved', { approved: 'yes', environment: 'dev', key: KEY }, /Input approved holds "yes"/],
    ['transport', { transport: 'pigeon', environment: 'dev', key: KEY }, /Input transport is "pigeon"/],
    ['timeout', { timeout: 'soon', environment: 'dev', key: KEY }, /Input timeout is "soon"/],
    [
      'plan-workflow',
      { 'plan-workflow': 'plan.yml', environment: 'dev', key: KEY },
      /Input plan-workflow is "plan.yml"/,
    ],
    ['github-token', { 'github-token': '', environment: 'dev', key: KEY }, /Input github-token is empty/],
    ['attested', { attested: 'maybe', environment: 'dev', key: KEY }, /Input attested is "maybe"/],
  ])('%s', async (_, inputs, message) => {
    const { code, stdout } = await run(inputs);
    expect(code).toBe(1);
    expect(stdout).toMatch(new RegExp(`::error::${message.source}`));
    expect(stdout).not.toMatch(/\n\s+at /);
  });

  it('an alias of an environment is none: it would be another GitHub Environment', { tags: ['long'] }, async () => {
    const { code, stdout } = await run({ mode: 'hold', environment: 'prod', reason: 'x', key: KEY });
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/mainstem\.yaml of main calls it production: write that/),
    ]);
  });
});
