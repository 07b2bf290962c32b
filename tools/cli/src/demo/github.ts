import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for GitHub that knows one pull request and keeps its comments, for the time of the demo. It is not GitHub. */
export interface GitHubStandIn {
  readonly url: string;
  /** Bodies of the comments, as they are now. */
  readonly comments: readonly string[];
  stop(): Promise<void>;
}

export interface DemoPull {
  readonly number: number;
  readonly base: string;
  readonly head: string;
}

const BOT = { login: 'github-actions[bot]', type: 'Bot' };

/** Serves it on a free port of 127.0.0.1. */
export async function startGitHub(pull: DemoPull): Promise<GitHubStandIn> {
  const bodies: string[] = [];
  const comment = (index: number) => ({
    id: index + 1,
    node_id: `comment-${index + 1}`,
    body: bodies[index],
    user: BOT,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    html_url: `https://github.example/pull/${pull.number}#${index + 1}`,
  });
  const answer = (method: string, path: string, body: unknown): unknown => {
    if (path.endsWith('/comments') && method === 'GET') return bodies.map((_, index) => comment(index));
    if (path.endsWith('/comments') && method === 'POST') return comment(bodies.push(textOf(body)) - 1);
    if (path === '/graphql') {
      const nodes = bodies.map((_, index) => ({
        id: comment(index).node_id,
        viewerDidAuthor: true,
        author: BOT,
        editor: null,
      }));
      return { data: { nodes } };
    }
    if (path.endsWith(`/pulls/${pull.number}/commits`)) {
      const author = { login: 'developer', type: 'User' };
      return [{ sha: pull.head, author, committer: author, parents: [{ sha: pull.base }] }];
    }
    if (path.endsWith(`/pulls/${pull.number}`)) {
      const repo = { full_name: 'demo/platform' };
      return {
        head: { sha: pull.head, repo },
        base: { ref: 'main', repo },
        state: 'open',
        user: { login: 'developer' },
      };
    }
    if (path.endsWith('/git/ref/heads/main')) return { object: { sha: pull.base } };
    return undefined;
  };
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
      const reply = answer(request.method ?? 'GET', path, body);
      const status = reply === undefined ? 404 : request.method === 'POST' && path !== '/graphql' ? 201 : 200;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(reply ?? { message: 'Not Found' }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments: bodies,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

function textOf(body: unknown): string {
  return String((body as { body?: unknown } | undefined)?.body ?? '');
}
