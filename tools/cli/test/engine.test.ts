import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Http2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = join(import.meta.dirname, '../src/main.ts');
const real = process.env.MAINSTEM_CROSSPLANE;
let folder: string;
let server: Http2Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mainstem-engine-'));
  server = await functionServer();
  const target = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const files = {
    'xr.yaml': 'apiVersion: example.org/v1\nkind: Store\nmetadata: { name: mine }\nspec: { size: 3 }\n',
    'composition.yaml':
      'apiVersion: apiextensions.crossplane.io/v1\nkind: Composition\nmetadata: { name: c }\nspec:\n  compositeTypeRef: { apiVersion: example.org/v1, kind: Store }\n  mode: Pipeline\n  pipeline: [{ step: a, functionRef: { name: other } }]\n',
    'functions.yaml': `apiVersion: pkg.crossplane.io/v1\nkind: Function\nmetadata:\n  name: other\n  annotations:\n    render.crossplane.io/runtime: Development\n    render.crossplane.io/runtime-development-target: ${target}\nspec: { package: "registry.example/function-other:v1" }\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * A function of our own behind gRPC (FunctionRunnerService): whatever it is asked, it composes one ConfigMap. Bytes as protobuf writes
 * them: field 2 of the response is the desired state, its field 2 the resources by name.
 */
async function functionServer(): Promise<Http2Server> {
  const field = (number: number, value: Buffer | string) => {
    const bytes = Buffer.from(value);
    const size: number[] = [];
    for (let left = bytes.length; ; left >>= 7) {
      size.push(left > 127 ? (left & 127) | 128 : left);
      if (left <= 127) break;
    }
    return Buffer.concat([Buffer.from([(number << 3) | 2, ...size]), bytes]);
  };
  const entry = (number: number, key: string, value: Buffer) =>
    field(number, Buffer.concat([field(1, key), field(2, value)]));
  const text = (value: string) => field(3, value);
  const struct = (fields: Readonly<Record<string, Buffer>>) =>
    Buffer.concat(Object.entries(fields).map(([key, value]) => entry(1, key, value)));
  const data = struct({ made: text('elsewhere') });
  const map = struct({ apiVersion: text('v1'), kind: text('ConfigMap'), data: field(5, data) });
  const response = field(2, entry(2, 'map', field(1, map)));
  const frame = Buffer.alloc(5);
  frame.writeUInt32BE(response.length, 1);
  const made = createServer();
  made.on('session', (session) => session.unref());
  made.on('stream', (stream) => {
    stream.on('error', () => {});
    stream.resume();
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
    stream.end(Buffer.concat([frame, response]));
  });
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return made;
}

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The server is of this process: it has to go on while the command runs. */
function render(args: readonly string[], crossplane?: string): Promise<Ran> {
  const files = ['xr.yaml', 'composition.yaml', 'functions.yaml'];
  return new Promise((resolve) => {
    const env = { ...process.env, ...(crossplane === undefined ? {} : { MAINSTEM_CROSSPLANE: crossplane }) };
    execFile(
      process.execPath,
      [main, 'crossplane', 'render', ...files, ...args],
      { cwd: folder, env },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

/** Not crossplane: what stands in for it here, to see what it is told and what becomes of its words. */
function standIn(script: string): string {
  const path = join(folder, 'stand-in');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const PRINTED =
  '---\napiVersion: example.org/v1\nkind: Store\nmetadata:\n  name: mine\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: mine-\n';

describe('render --engine crossplane', () => {
  it('hands everything on, and prints what upstream prints, to the byte', async () => {
    writeFileSync(join(folder, 'printed.yaml'), PRINTED);
    const program = standIn('echo "$@" > told; cat printed.yaml');
    const yaml = await render(['--engine', 'crossplane', '--include-context', '--context-values', 'a=1'], program);
    expect(yaml).toEqual({ code: 0, stdout: PRINTED, stderr: '' });
    const told = readFileSync(join(folder, 'told'), 'utf8');
    expect(told).toMatch(/^composition render xr\.yaml composition\.yaml functions\.yaml /);
    expect(told).toContain('--include-context');
    expect(told).toContain('a=1');
    expect(told).not.toContain('--engine');
    const json = await render(['--engine', 'crossplane', '--json'], program);
    expect(JSON.parse(json.stdout)).toMatchObject({
      xr: { kind: 'Store' },
      composed: [{ kind: 'ConfigMap' }],
      deleted: null,
    });
  });

  it("fails with upstream's words, and says what is needed where there is none", async () => {
    const failed = await render(['--engine', 'crossplane'], standIn('echo "crossplane: error: no" >&2; exit 1'));
    expect(failed).toEqual({ code: 1, stdout: '', stderr: 'crossplane: error: no\n' });
    const none = await render(['--engine', 'crossplane'], join(folder, 'nowhere'));
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toMatch(/install crossplane, or name it in MAINSTEM_CROSSPLANE/);
  });

  it('is stopped at the time limit, and says so', async () => {
    const slow = await render(['--engine', 'crossplane', '--timeout', '1s'], standIn('exec sleep 300'));
    expect(slow).toMatchObject({ code: 1, stdout: '' });
    expect(slow.stderr).toMatch(/was stopped after 1 seconds: give it more with --timeout/);
  });

  it('the builtin engine calls the same function at its development target', async () => {
    const { code, stdout } = await render([]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('made: elsewhere')]);
  });

  it.skipIf(real === undefined)(
    'both engines print the same (skipped: MAINSTEM_CROSSPLANE names no crossplane)',
    { timeout: 120_000 },
    async () => {
      for (const args of [
        [],
        ['--include-full-xr'],
        ['--include-context', '--context-values', 'a={"b":1}'],
        ['--include-function-results'],
      ]) {
        const [ours, theirs] = [await render(args), await render([...args, '--engine', 'crossplane'])];
        expect(ours).toEqual(theirs);
      }
    },
  );
});
