import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createFaults, type Fault, NOT_ACCESSIBLE } from './faults.ts';
import { answerGraphql, graphqlRequest } from './graphql.ts';
import type { Method } from './official.ts';
import { type Call, type Paged, Refusal, type Route } from './route.ts';
import { actionsRoutes } from './routes/actions.ts';
import { commentRoutes } from './routes/comments.ts';
import { environmentRoutes } from './routes/environments.ts';
import { issueRoutes } from './routes/issues.ts';
import { peopleRoutes } from './routes/people.ts';
import { pullRoutes } from './routes/pulls.ts';
import { rulesetRoutes } from './routes/rulesets.ts';
import { type FakeState, type Permission, type Scope, type Token, userOf } from './state.ts';

const ROUTES: readonly Route[] = [
  ...commentRoutes,
  ...pullRoutes,
  ...actionsRoutes,
  ...environmentRoutes,
  ...rulesetRoutes,
  ...issueRoutes,
  ...peopleRoutes,
];
const DOWNLOAD = /^\/repos\/[^/]+\/[^/]+\/actions\/artifacts\/(\d+)\/zip$/;

/** One request that the fake got. */
export interface Recorded {
  readonly method: Method;
  readonly path: string;
  /** The operation's path as GitHub writes it; empty for one that the fake does not know. */
  readonly template: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly login: string;
  readonly status: number;
}

export interface Server {
  readonly origin: string;
  readonly requests: readonly Recorded[];
  /** What the fake was sent, or would have answered, that GitHub's description does not allow. Empty in a good test. */
  readonly problems: readonly string[];
  fault(fault: Fault): void;
  clearFaults(): void;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly raw?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves a state over HTTP on 127.0.0.1, at a port of the system's choice. */
export async function serve(state: FakeState, basePath: string): Promise<Server> {
  const requests: Recorded[] = [];
  const problems: string[] = [];
  const faults = createFaults();

  const answer = async (request: IncomingMessage, origin: string): Promise<Answer> => {
    const method = (request.method ?? 'GET').toLowerCase() as Method;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const body = parseBody(await readAll(request));
    if (url.pathname.startsWith('/_blobs/')) return serveBlob(state, url.pathname);
    const graphql = method === 'post' && ['/graphql', '/api/graphql'].includes(url.pathname);
    if (!graphql && !url.pathname.startsWith(`${basePath}/`)) return problem(`${method} ${url.pathname}: not the API`);
    const path = graphql ? '/graphql' : url.pathname.slice(basePath.length);
    const route = ROUTES.find((one) => one.method === method && one.pattern.test(path));
    const template = graphql ? '/graphql' : (route?.path ?? '');
    const token = tokenOf(state, request);
    const query = Object.fromEntries(url.searchParams);
    const fault = faults.take(method, template, path);
    if (fault?.delay !== undefined) await wait(fault.delay);
    fault?.before?.(state);
    let result: Answer;
    if (fault?.status !== undefined && fault.carriedOut !== true) result = faulty(fault);
    else {
      if (token === undefined) result = { status: 401, body: { message: 'Bad credentials' } };
      else if (graphql) result = graphqlAnswer(body, token);
      else if (method === 'get' && DOWNLOAD.test(path)) result = download(path, token, origin);
      else if (route === undefined) result = problem(`${method} ${path}: the fake has no such operation`);
      else result = routed(route, path, { query, body, token, origin, url });
      if (fault?.status !== undefined) result = faulty(fault);
    }
    requests.push({ method, path, template, query, body, login: token?.login ?? '', status: result.status });
    return result;
  };

  const problem = (text: string): Answer => {
    problems.push(text);
    return { status: 501, body: { message: `fake GitHub: ${text}` } };
  };

  const graphqlAnswer = (body: unknown, token: Token): Answer => {
    const parsed = graphqlRequest.safeParse(body);
    if (!parsed.success) return problem(`post /graphql: ${parsed.error.message}`);
    return { status: 200, body: answerGraphql(state, token, parsed.data) };
  };

  const download = (path: string, token: Token, origin: string): Answer => {
    if (!isGranted(['actions: read'], token)) return { status: 403, body: { message: NOT_ACCESSIBLE } };
    const artifact = state.artifacts.get(Number(DOWNLOAD.exec(path)?.[1]));
    if (artifact === undefined) return { status: 404, body: { message: 'Not Found' } };
    if (artifact.expired) return { status: 410, body: { message: 'Artifact has expired' } };
    return { status: 302, headers: { location: `${origin}/_blobs/${artifact.id}` } };
  };

  const routed = (
    route: Route,
    path: string,
    { query, body, token, origin, url }: { query: object; body: unknown; token: Token; origin: string; url: URL },
  ): Answer => {
    const label = `${route.method} ${route.path}`;
    const parsedQuery = route.query.safeParse(query);
    if (!parsedQuery.success) return problem(`${label}: query: ${parsedQuery.error.message}`);
    const parsedBody = route.body.safeParse(body);
    if (!parsedBody.success) return problem(`${label}: body: ${parsedBody.error.message}`);
    if (!isGranted(route.needs, token)) return { status: 403, body: { message: NOT_ACCESSIBLE } };
    const values = (route.pattern.exec(path) ?? []).slice(1).map(decodeURIComponent);
    const at = (name: string) => values[route.names.indexOf(name)] ?? '';
    if (at('owner') !== '' && `${at('owner')}/${at('repo')}` !== `${state.owner}/${state.repo}`) {
      return { status: 404, body: { message: 'Not Found' } };
    }
    try {
      const call: Call<unknown, unknown> = {
        state,
        token,
        at,
        query: parsedQuery.data,
        body: parsedBody.data,
        origin: origin + basePath,
      };
      const result = route.handle(call as Call<never, never>);
      const { reply, link } = isPaged(result) ? cut(result, url, origin) : { reply: result, link: undefined };
      const checked = route.reply.safeParse(reply);
      if (!checked.success) return problem(`${label}: the fake's own reply: ${checked.error.message}`);
      return { status: route.status, body: checked.data, ...(link === undefined ? {} : { headers: { link } }) };
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: error.reply };
      throw error;
    }
  };

  let origin = '';
  const server = createServer((request, response) => {
    answer(request, origin).then(
      (result) => send(response, result),
      (error: unknown) => send(response, problem(error instanceof Error ? (error.stack ?? error.message) : 'unknown')),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    problems,
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Replies of a list are cut to the page that was asked for, with a Link to the next one. */
function cut({ items, wrap }: Paged, url: URL, origin: string): { reply: unknown; link?: string } {
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const page = Number(url.searchParams.get('page') ?? 1);
  const shown = items.slice((page - 1) * size, page * size);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return {
    reply: wrap === undefined ? shown : wrap(shown, items.length),
    ...(page * size < items.length ? { link: `<${origin}${next.pathname}${next.search}>; rel="next"` } : {}),
  };
}

function isPaged(value: unknown): value is Paged {
  return typeof value === 'object' && value !== null && 'items' in value;
}

function isGranted(needs: Permission | undefined, { grants }: Token): boolean {
  if (needs === undefined) return true;
  return needs.some((need) => {
    const [scope, access] = need.split(': ') as [Scope, 'read' | 'write'];
    return grants[scope] === 'write' || grants[scope] === access;
  });
}

function tokenOf(state: FakeState, request: IncomingMessage): Token | undefined {
  const text = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = text === undefined ? undefined : state.tokens.get(text);
  if (token !== undefined) userOf(state, token.login);
  return token;
}

function serveBlob(state: FakeState, path: string): Answer {
  const artifact = state.artifacts.get(Number(path.slice('/_blobs/'.length)));
  return artifact === undefined ? { status: 404 } : { status: 200, raw: artifact.archive };
}

function faulty({ status = 500, message = 'Server Error', headers = {} }: Fault): Answer {
  return { status, headers, body: { message } };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function send(response: ServerResponse, { status, body, raw, headers = {} }: Answer): void {
  const content = raw ?? (body === undefined ? '' : JSON.stringify(body));
  const type = raw === undefined ? 'application/json; charset=utf-8' : 'application/zip';
  response.writeHead(status, { ...(content.length === 0 ? {} : { 'content-type': type }), ...headers });
  response.end(content);
}
