import type { ObjectValue, Value } from './go/value.ts';

/**
 * What passes between Crossplane and a composition function: `RunFunctionRequest` and `RunFunctionResponse` of `apiextensions.fn.proto.v1`,
 * as far as composing goes. Every number in it is a float64, because protobuf's `Struct` carries nothing else.
 */
export interface FunctionRequest {
  readonly observed: State;
  readonly desired: State;
  readonly input?: ObjectValue | undefined;
  readonly context: ObjectValue;
  /** By requirement name; absent until the first look-up. */
  readonly required?: ReadonlyMap<string, readonly ObjectValue[]> | undefined;
  /** By the name that the pipeline step gives them; base64 as in a Secret. */
  readonly credentials?: ReadonlyMap<string, ObjectValue> | undefined;
}

export interface State {
  readonly composite: ResourceState;
  readonly resources: ReadonlyMap<string, ResourceState>;
}

export type Ready = 'unspecified' | 'true' | 'false';

export interface ResourceState {
  readonly resource: ObjectValue;
  /** Secret values by key, as text that `go/text.ts` turns into bytes. */
  readonly connection: ReadonlyMap<string, string>;
  readonly ready: Ready;
}

export interface FunctionResponse {
  readonly desired: State;
  readonly context: ObjectValue;
  readonly results: readonly FunctionResult[];
  readonly requirements: ReadonlyMap<string, ResourceSelector>;
  readonly conditions: readonly FunctionCondition[];
}

export interface FunctionResult {
  readonly severity: 'fatal' | 'warning' | 'normal' | 'unspecified';
  readonly message: string;
  readonly reason?: string | undefined;
  /** A resource that this result says is kept back until a field that it needs is there. Built-in functions only. */
  readonly heldBack?: string | undefined;
}

export interface FunctionCondition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message?: string | undefined;
}

export interface ResourceSelector {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly match: { readonly name: string } | { readonly labels: Readonly<Record<string, string>> };
}

/** A function, built in or behind gRPC. */
export type RunFunction = (request: FunctionRequest) => FunctionResponse | Promise<FunctionResponse>;

/** The key of the composition environment in the context. */
export const ENVIRONMENT = 'apiextensions.crossplane.io/environment';

export const NO_STATE: State = {
  composite: { resource: Object.create(null) as ObjectValue, connection: new Map(), ready: 'unspecified' },
  resources: new Map(),
};

/** A response that changes nothing yet, as `response.To` makes it. */
export function responseTo(request: FunctionRequest): FunctionResponse {
  return { desired: request.desired, context: request.context, results: [], requirements: new Map(), conditions: [] };
}

export function fatal(
  request: FunctionRequest,
  message: string,
  results: readonly FunctionResult[] = [],
): FunctionResponse {
  return { ...responseTo(request), results: [...results, { severity: 'fatal', message }] };
}

export function withContext(context: ObjectValue, key: string, value: Value): ObjectValue {
  const changed = Object.assign(Object.create(null), context) as ObjectValue;
  changed[key] = value;
  return changed;
}
