import * as z from 'zod';
import type {
  HoldsReply,
  HoldsRequest,
  Method,
  Operation,
  Path,
  Query,
  Reply,
  RequestBody,
  Schema,
} from './official.ts';
import type { FakeState, Permission, Token } from './state.ts';

/** One request as a handler sees it: parsed by the route's schemas. */
export interface Call<Body, Params> {
  readonly state: FakeState;
  readonly token: Token;
  /** Values of the path's placeholders. */
  readonly at: (name: string) => string;
  readonly query: Params;
  readonly body: Body;
  readonly origin: string;
}

/** A reply that is not the route's usual one: `404` for what is not there. */
export class Refusal extends Error {
  readonly status: number;
  readonly reply: object;
  constructor(status: number, message: string, more: object = {}) {
    super(message);
    this.status = status;
    this.reply = { message, documentation_url: 'https://docs.github.com/rest', status: String(status), ...more };
  }
}

/** `404 Not Found`, GitHub's answer for what is not there or must not be seen. */
export const notFound = () => new Refusal(404, 'Not Found');

/** A page of a list; `wrap` puts it into the object that some lists are in. */
export interface Paged {
  readonly items: readonly unknown[];
  readonly wrap?: (items: readonly unknown[], total: number) => object;
}

export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly status: number;
  readonly needs: Permission | undefined;
  readonly query: Schema;
  readonly body: Schema;
  readonly reply: Schema;
  readonly handle: (call: Call<never, never>) => unknown;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

interface Spec<O, S extends number, B extends Schema, Q extends Schema, R extends Schema> {
  readonly status: S;
  /** What a token needs; `undefined`: any token. */
  readonly needs?: Permission;
  readonly body?: HoldsRequest<B, RequestBody<O>>;
  readonly query?: HoldsRequest<Q, Query<O>>;
  readonly reply: HoldsReply<R, Reply<O, S>>;
  /** The reply's body; a {@link Paged} for a list, from which the asked page is cut. */
  handle(call: Call<z.output<B>, z.output<Q>>): z.input<R> | Paged;
}

/**
 * Declares one operation. The schemas are held to GitHub's official types: a request that GitHub does not take and a
 * reply that it does not give do not compile.
 */
export function route<
  const M extends Method,
  const P extends Path,
  const S extends number,
  R extends Schema,
  B extends Schema = z.ZodUndefined,
  Q extends Schema = z.ZodObject<Record<never, never>, z.core.$strict>,
>(method: M, path: P, spec: Spec<Operation<M, P>, S, B, Q, R>): Route {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  return {
    method,
    path,
    status: spec.status,
    needs: spec.needs,
    body: (spec.body as Schema | undefined) ?? z.undefined(),
    query: (spec.query as Schema | undefined) ?? z.strictObject({}),
    reply: spec.reply as Schema,
    handle: spec.handle as Route['handle'],
    pattern: new RegExp(`^${path.replace(/\{path\}/, '(.+)').replace(/\{\w+\}/g, '([^/]+)')}$`),
    names,
  };
}

/** What every list takes; GitHub serves 30 a page unless told, and 100 at most. */
export const paging = {
  per_page: z.coerce.number().int().min(1).max(100).optional(),
  page: z.coerce.number().int().min(1).optional(),
};
