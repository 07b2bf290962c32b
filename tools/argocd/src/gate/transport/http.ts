import { readFile } from 'node:fs/promises';
import { InputError, messageOf, ToolError } from '@mainstem/change/errors';
import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';

export interface Connection {
  /** Without a slash at its end. */
  readonly server: string;
  /** PEM. */
  readonly ca?: string;
  readonly clientCertificate?: string;
  readonly clientKey?: string;
  readonly serverName?: string;
  readonly insecure?: boolean;
  /** Else the environment's `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. */
  readonly proxy?: string;
  /** The value of the header Authorization, asked for before each request: tokens are changed while a job runs. */
  authorization?(renew: boolean): Promise<string | undefined>;
}

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly signal: AbortSignal;
  /** Milliseconds until the answer's headers. */
  readonly headersWithin?: number;
  /** Milliseconds without any byte of the body after which the connection counts as dead. */
  readonly idle?: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  /** Milliseconds that the server asks to wait. */
  readonly retryAfter?: number;
  readonly body: Dispatcher.ResponseData['body'];
}

/** A server that answers something else than was asked for. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly retryAfter: number | undefined;
  constructor(status: number, message: string, retryAfter?: number) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

export interface HttpClient {
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** The parsed body of a success. */
  json(request: HttpRequest): Promise<unknown>;
  close(): Promise<void>;
}

/** What the body of one answer may take: 500 Applications of 300 resources each are 50 MB. */
const MOST_BYTES = 256 * 1024 * 1024;

export function createHttp(connection: Connection): HttpClient {
  const dispatcher = dispatcherOf(connection);
  const once = async (one: HttpRequest, renew: boolean): Promise<HttpAnswer> => {
    const {
      method = 'GET',
      path,
      body,
      contentType = 'application/json',
      signal,
      headersWithin = 30_000,
      idle = 30_000,
    } = one;
    const authorization = await inTime(connection.authorization?.(renew), headersWithin, signal);
    const {
      statusCode,
      headers,
      body: answer,
    } = await request(`${connection.server}${path}`, {
      method,
      dispatcher,
      signal,
      headersTimeout: headersWithin,
      bodyTimeout: idle,
      headers: {
        accept: 'application/json',
        'user-agent': 'mainstem-gate',
        ...(authorization === undefined ? {} : { authorization }),
        ...(body === undefined ? {} : { 'content-type': contentType }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const after = Number(headers['retry-after']);
    return {
      status: statusCode,
      contentType: String(headers['content-type'] ?? ''),
      ...(Number.isFinite(after) && after > 0 ? { retryAfter: after * 1000 } : {}),
      body: answer,
    };
  };
  const send = async (one: HttpRequest): Promise<HttpAnswer> => {
    const first = await once(one, false);
    if (first.status !== 401 || connection.authorization === undefined) return first;
    // The token may have run out in the meantime: it is read anew, once.
    await first.body.dump();
    return once(one, true);
  };
  return {
    send,
    json: async (one) => {
      const answer = await send(one);
      const text = await readAll(answer.body);
      if (answer.status < 200 || answer.status > 299) {
        throw new HttpError(answer.status, messageIn(text) ?? `HTTP ${answer.status}`, answer.retryAfter);
      }
      try {
        return JSON.parse(text) as unknown;
      } catch {
        throw new HttpError(answer.status, 'the answer is cut off, or no JSON');
      }
    },
    close: () => dispatcher.destroy(),
  };
}

/** Whoever gives credentials may hang, as a server may. */
async function inTime<T>(
  work: Promise<T> | undefined,
  milliseconds: number,
  signal: AbortSignal,
): Promise<T | undefined> {
  const over = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  over.throwIfAborted();
  const end = new AbortController();
  const late = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error('the credentials did not come in time'));
    over.addEventListener('abort', stop, { once: true, signal: end.signal });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    end.abort();
  }
}

function dispatcherOf({
  server,
  ca,
  clientCertificate,
  clientKey,
  serverName,
  insecure,
  proxy,
}: Connection): Dispatcher {
  const tls = {
    ...(ca === undefined ? {} : { ca }),
    ...(clientCertificate === undefined ? {} : { cert: clientCertificate }),
    ...(clientKey === undefined ? {} : { key: clientKey }),
    ...(serverName === undefined ? {} : { servername: serverName }),
    ...(insecure === true ? { rejectUnauthorized: false } : {}),
  };
  const through = proxy ?? proxyOf(server, process.env);
  if (through !== undefined) return new ProxyAgent({ uri: proxyAddress(through), requestTls: tls });
  return new Agent({ connect: { ...tls, timeout: 15_000 }, keepAliveTimeout: 30_000 });
}

/** Other programs take `proxy.example.com:3128`, too. @throws InputError for what is no address. */
function proxyAddress(text: string): string {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (/^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : '')) return address;
  throw new InputError('The proxy that HTTPS_PROXY or HTTP_PROXY names is no address. Give one like http://proxy:3128');
}

/**
 * The proxy that the environment names for an address: `HTTPS_PROXY` or `HTTP_PROXY` by its scheme, unless `NO_PROXY` has the host, a domain above it
 * or `*`; in small letters, too.
 */
export function proxyOf(server: string, environment: NodeJS.ProcessEnv): string | undefined {
  const { protocol, hostname, port } = new URL(server);
  const read = (name: string) => environment[name] || environment[name.toLowerCase()] || undefined;
  const named = read(protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
  if (named === undefined) return undefined;
  const spared = (read('NO_PROXY') ?? '').split(/[\s,]+/).some((entry) => {
    const [host = '', only] = entry.replace(/^\*?\./, '').split(':');
    if (host === '' || (only !== undefined && only !== port)) return false;
    return host === '*' || hostname === host || hostname.endsWith(`.${host}`);
  });
  return spared ? undefined : named;
}

async function readAll(body: HttpAnswer['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new ToolError('The answer is larger than 256 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The words of a Kubernetes Status or of an error of Argo CD's API. */
export function messageIn(text: string): string | undefined {
  try {
    const { message, error } = JSON.parse(text) as { message?: unknown; error?: unknown };
    const said = message ?? error;
    return typeof said === 'string' ? said.slice(0, 500) : undefined;
  } catch {
    return undefined;
  }
}

/** What went wrong, in words and without an address that could hold a credential. */
export function describeTrouble(error: unknown): string {
  if (error instanceof HttpError) return `HTTP ${error.status}: ${error.message}`;
  const code =
    (error as { code?: unknown; cause?: { code?: unknown } }).code ??
    (error as { cause?: { code?: unknown } }).cause?.code;
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was reset',
    ENOTFOUND: 'its name cannot be resolved',
    UND_ERR_SOCKET: 'the connection was cut',
    UND_ERR_HEADERS_TIMEOUT: 'it does not answer',
    UND_ERR_BODY_TIMEOUT: 'nothing came for too long',
    UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted: give the CA',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted: give the CA',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted: give the CA',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  };
  return typeof code === 'string' ? (known[code] ?? code) : messageOf(error);
}

/** The text of a file that may change while a job runs, read anew each time. */
export async function readSecret(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    throw new ToolError(`${path} cannot be read: ${messageOf(error)}`);
  }
}
