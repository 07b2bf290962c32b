/**
 * What GitHub officially takes and gives, by method and path. The types come from GitHub's own description of its API; the
 * fake's schemas are held to them below, so that a drift of either does not compile.
 */
import type { paths } from '@octokit/openapi-types';
import type * as z from 'zod';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type Path = keyof paths;
export type Operation<M extends Method, P extends Path> = M extends keyof paths[P] ? paths[P][M] : never;

/** The JSON body of a request; `undefined` where the operation takes none. */
export type RequestBody<O> = O extends { requestBody?: infer B }
  ? NonNullable<B> extends { content: { 'application/json': infer J } }
    ? J
    : undefined
  : undefined;

export type Query<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : Record<string, never>;

/** `undefined` for a reply without a body, which the description writes as `content: never`. */
type ContentOf<R> = R extends { content: infer C } ? ([C] extends [never] ? undefined : C) : undefined;

/** The JSON body of a reply with one status. */
export type Reply<O, S extends number> = O extends { responses: infer R }
  ? S extends keyof R
    ? [ContentOf<R[S]>] extends [{ 'application/json': infer J }]
      ? J
      : undefined
    : never
  : never;

export type Schema = z.ZodType;

/** A schema of requests takes nothing that the official operation would not take. */
export type HoldsRequest<S extends Schema, Official> = [z.output<S>] extends [Official]
  ? S
  : {
      readonly drift: 'the schema takes a request that the official description does not';
      readonly official: Official;
    };

/** A schema of replies gives nothing that an official reply would not have: every official reply fits it. */
export type HoldsReply<S extends Schema, Official> = [Official] extends [z.input<S>]
  ? S
  : { readonly drift: 'the schema asks for what an official reply does not have'; readonly official: Official };
