import { createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { ObjectValue } from '../../src/render/go/value.ts';
import { bytesField, entryField, textField } from '../../src/render/grpc/wire.ts';
import { Failure, foreignFunction, readYaml, renderComposite } from '../../src/render/index.ts';

const servers: Http2Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Answer = (stream: ServerHttp2Stream, path: string) => void;

async function serve(answer: Answer): Promise<string> {
  const server = createServer();
  servers.push(server);
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {});
    stream.resume();
    answer(stream, String(headers[':path']));
  });
  server.on('session', (session) => session.unref());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function reply(stream: ServerHttp2Stream, status: string, message: Buffer): void {
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': status, 'grpc-message': 'in words' }));
  const frame = Buffer.alloc(5);
  frame.writeUInt32BE(message.length, 1);
  stream.end(status === '0' ? Buffer.concat([frame, message]) : Buffer.alloc(0));
}

/** A Struct of texts. */
const struct = (fields: Readonly<Record<string, Buffer>>) =>
  Buffer.concat(Object.entries(fields).map(([key, value]) => entryField(1, key, value)));
const text = (value: string) => textField(3, value);
const MAP = struct({
  apiVersion: text('v1'),
  kind: text('ConfigMap'),
  data: bytesField(5, struct({ made: text('elsewhere') })),
});
const RESPONSE = bytesField(2, entryField(2, 'map', bytesField(1, MAP)));

function run(target: string, limit = 5_000) {
  const functions = [
    readYaml(
      `{ apiVersion: pkg.crossplane.io/v1, kind: Function, metadata: { name: other, annotations: { render.crossplane.io/runtime: Development, render.crossplane.io/runtime-development-target: "${target}" } }, spec: { package: "x/function-other:v1" } }`,
    ) as ObjectValue,
  ];
  return renderComposite({
    composite: readYaml('{ apiVersion: example.org/v1, kind: Store, metadata: { name: mine } }') as ObjectValue,
    composition: readYaml(
      '{ apiVersion: apiextensions.crossplane.io/v1, kind: Composition, metadata: { name: c }, spec: { compositeTypeRef: { apiVersion: example.org/v1, kind: Store }, mode: Pipeline, pipeline: [{ step: a, functionRef: { name: other } }] } }',
    ) as ObjectValue,
    functions,
    foreign: foreignFunction(limit),
  });
}

const failureOf = async (made: Promise<{ fatal?: string | undefined }>): Promise<string> => {
  try {
    return (await made).fatal ?? '';
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return (error as Failure).message;
  }
};

describe('functions that run elsewhere', () => {
  test('are called at their development target', async () => {
    const target = await serve((stream, path) => {
      expect(path).toBe('/apiextensions.fn.proto.v1.FunctionRunnerService/RunFunction');
      reply(stream, '0', RESPONSE);
    });
    const { composed } = await run(target);
    expect(composed[0]?.data).toEqual({ made: 'elsewhere' });
  });

  test('and by the name of before, when they do not know that one', async () => {
    const paths: string[] = [];
    const target = await serve((stream, path) => {
      paths.push(path);
      reply(stream, path.includes('v1beta1') ? '0' : '12', RESPONSE);
    });
    expect((await run(target)).composed).toHaveLength(1);
    expect(paths.at(-1)).toBe('/apiextensions.fn.proto.v1beta1.FunctionRunnerService/RunFunction');
  });

  test('that never answer are given up', async () => {
    const target = await serve(() => {});
    const start = Date.now();
    expect(await failureOf(run(target, 200))).toMatch(/time|deadline|within/i);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  test('whose program is not there', async () => {
    expect(await failureOf(run('127.0.0.1:1'))).toMatch(/refused|no program|listens/i);
  });

  test('that answer an error, or what is no message', async () => {
    expect(await failureOf(run(await serve((stream) => reply(stream, '13', RESPONSE))))).toMatch(/in words/);
    const broken = await failureOf(run(await serve((stream) => reply(stream, '0', Buffer.from([0xff, 0xff, 0xff])))));
    expect(broken).not.toBe('');
  });
});
