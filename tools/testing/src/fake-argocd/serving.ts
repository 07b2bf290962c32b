import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** Something that goes wrong with one request, or with the streams that are open. */
export interface Fault {
  /** Which requests; the first that fits takes it. */
  readonly on: RegExp;
  /** How many times; once where absent. */
  readonly times?: number;
  /** An answer in place of the right one. */
  readonly status?: number;
  readonly body?: string;
  readonly retryAfter?: number;
  /** No answer at all, for so long (milliseconds). */
  readonly silent?: number;
  /** The connection ends without an answer. */
  readonly reset?: true;
  /** The right answer, cut off in its middle. */
  readonly truncated?: true;
  /** The right answer, byte by byte, with pauses. */
  readonly slow?: true;
}

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** What a handler answers: a whole body, or a stream that it writes to until it is closed. */
export type Answer =
  | { readonly status: number; readonly body: unknown; readonly text?: string }
  | { readonly stream: (open: OpenStream) => void };

export interface OpenStream {
  /** Writes one line. */
  line(value: unknown): void;
  end(): void;
  onClose(call: () => void): void;
}

export interface FakeServer {
  readonly origin: string;
  readonly requests: readonly Received[];
  /** Requests and answers that the description does not allow. Empty in a good test. */
  readonly problems: string[];
  /** Connections that were opened in all. */
  readonly connections: number;
  fault(fault: Fault): void;
  /** Cuts every open stream in the middle of a line, as a proxy or a killed server does. */
  cut(): void;
  /** Ends every open stream in good order. */
  endStreams(): void;
  readonly openStreams: number;
  stop(): Promise<void>;
}

/** What a server shows of itself over TLS, in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Serves on 127.0.0.1, at a port of the system's choice. */
export async function serveFake(
  handle: (request: Received, problem: (text: string) => void) => Answer,
  token?: string,
  tls?: Certificate,
): Promise<FakeServer> {
  const requests: Received[] = [];
  const problems: string[] = [];
  const faults: { fault: Fault; left: number }[] = [];
  const streams = new Map<ServerResponse, OpenStream>();
  const sockets = new Set<Socket>();
  let connections = 0;

  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    void receive(incoming).then((request) => {
      requests.push(request);
      const found = faults.find(
        ({ fault, left }) => left > 0 && fault.on.test(`${request.method} ${request.path}?${request.query}`),
      );
      if (found !== undefined) found.left--;
      const fault = found?.fault;
      if (fault?.reset === true) return incoming.socket.destroy();
      if (fault?.silent !== undefined) {
        setTimeout(() => incoming.socket.destroy(), fault.silent).unref();
        return undefined;
      }
      if (fault?.status !== undefined) {
        const after = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
        response.writeHead(fault.status, { 'content-type': 'application/json', ...after });
        response.end(fault.body ?? JSON.stringify({ message: `fault ${fault.status}`, code: fault.status }));
        return undefined;
      }
      if (token !== undefined && request.authorization !== `Bearer ${token}`) {
        response
          .writeHead(401, { 'content-type': 'application/json' })
          .end(JSON.stringify({ message: 'Unauthorized', code: 401 }));
        return undefined;
      }
      const answer = handle(request, (text) => problems.push(text));
      if ('stream' in answer) return openStream(response, answer.stream, streams);
      const text = answer.text ?? JSON.stringify(answer.body);
      response.writeHead(answer.status, {
        'content-type': answer.text === undefined ? 'application/json' : 'text/plain',
      });
      if (fault?.truncated === true) {
        response.write(text.slice(0, Math.floor(text.length / 2)));
        setTimeout(() => incoming.socket.destroy(), 20);
      } else if (fault?.slow === true) drip(response, text);
      else response.end(text);
      return undefined;
    });
  };
  const server = tls === undefined ? createServer(listener) : createSecureServer(tls, listener);
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    problems,
    get connections() {
      return connections;
    },
    fault: (fault) => faults.push({ fault, left: fault.times ?? 1 }),
    cut: () => {
      for (const response of [...streams.keys()]) {
        response.write('{"type":"MODIFIED","object":{"metadata":{"na');
        setTimeout(() => response.socket?.destroy(), 10);
      }
    },
    endStreams: () => {
      for (const open of [...streams.values()]) open.end();
    },
    get openStreams() {
      return streams.size;
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function openStream(
  response: ServerResponse,
  begin: (open: OpenStream) => void,
  streams: Map<ServerResponse, OpenStream>,
): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
  const closers: (() => void)[] = [];
  const open: OpenStream = {
    // In two chunks: a line may come in many, and many lines in one.
    line: (value) => {
      const text = `${JSON.stringify(value)}\n`;
      const middle = Math.floor(text.length / 2);
      response.write(text.slice(0, middle));
      response.write(text.slice(middle));
    },
    end: () => response.end(),
    onClose: (call) => closers.push(call),
  };
  streams.set(response, open);
  response.on('close', () => {
    streams.delete(response);
    for (const call of closers) call();
  });
  begin(open);
}

function drip(response: ServerResponse, text: string): void {
  const bytes = Buffer.from(text);
  const size = Math.max(1, Math.ceil(bytes.length / 40));
  let at = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(at, at + size));
    at += size;
    if (at < bytes.length) return;
    clearInterval(timer);
    response.end();
  }, 5);
}

async function receive(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    authorization: incoming.headers.authorization,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}
