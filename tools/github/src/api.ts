import type { paths } from '@octokit/openapi-types';
import { explainError, type Purpose } from './errors.ts';

/** What is asked of an Octokit, which an action's main.ts makes. */
export interface Client {
  request(
    route: string,
    parameters?: Record<string, unknown>,
  ): Promise<{
    readonly status: number;
    readonly data: unknown;
    readonly headers: Readonly<Record<string, unknown>>;
  }>;
}

/** One repository on GitHub, and how to speak to it. */
export interface GitHub {
  readonly client: Client;
  readonly owner: string;
  readonly repo: string;
  /** `GITHUB_GRAPHQL_URL`: GitHub Enterprise Server has it elsewhere than below the REST API. */
  readonly graphqlUrl: string;
}

export type Method = 'get' | 'post' | 'patch' | 'delete';
type Operation<M extends Method, P extends keyof paths> = M extends keyof paths[P] ? paths[P][M] : never;

type Success<O> = O extends { responses: infer R }
  ? {
      [S in keyof R & (200 | 201)]: R[S] extends { content: { 'application/json': infer J } } ? J : undefined;
    }[keyof R & (200 | 201)]
  : undefined;

/** The JSON of an operation's success, as GitHub officially describes it. */
export type Reply<M extends Method, P extends keyof paths> = Success<Operation<M, P>>;

/**
 * Calls one operation of the REST API; `owner` and `repo` are filled in.
 *
 * @throws GitHubError that names the missing permission, or what to do.
 */
export async function call<M extends Method, P extends keyof paths>(
  github: GitHub,
  method: M,
  path: P,
  purpose: Purpose,
  parameters: Record<string, unknown> = {},
): Promise<{ readonly data: Reply<M, P>; readonly headers: Readonly<Record<string, unknown>> }> {
  const { owner, repo } = github;
  try {
    // What a path has no place for, Octokit would put into the query or the body.
    const place = path.startsWith('/repos/') ? { owner, repo } : {};
    const { data, headers } = await github.client.request(`${method.toUpperCase()} ${path}`, {
      ...place,
      ...parameters,
    });
    return { data: data as Reply<M, P>, headers };
  } catch (error) {
    throw explainError(error, purpose);
  }
}

/** No list of ours is longer; more would be a loop. */
const MOST_PAGES = 200;

/**
 * All items of a list, page after page, by GitHub's own link to the next one.
 *
 * @param pick the items in a page's reply.
 */
export async function listAll<P extends keyof paths, T>(
  github: GitHub,
  path: P,
  purpose: Purpose,
  parameters: Record<string, unknown>,
  pick: (reply: Reply<'get', P>) => readonly T[],
): Promise<T[]> {
  const items: T[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data, headers } = await call(github, 'get', path, purpose, { per_page: 100, page, ...parameters });
    items.push(...pick(data));
    if (!/rel="next"/.test(String(headers.link ?? ''))) break;
  }
  return items;
}

/**
 * One GraphQL query, for what REST does not tell.
 *
 * @throws GitHubError
 */
export async function query<T>(
  github: GitHub,
  text: string,
  variables: Record<string, unknown>,
  purpose: Purpose,
): Promise<T> {
  try {
    const { data } = await github.client.request(`POST ${github.graphqlUrl}`, { query: text, variables });
    const reply = data as { readonly data?: T; readonly errors?: readonly { readonly message: string }[] };
    if (reply.data === undefined || reply.data === null) throw new Error(reply.errors?.[0]?.message ?? 'no data');
    return reply.data;
  } catch (error) {
    throw explainError(error, purpose);
  }
}
