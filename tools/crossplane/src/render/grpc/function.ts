import { Failure } from '../failure.ts';
import { quote } from '../go/text.ts';
import type { ObjectValue } from '../go/value.ts';
import { textsOf } from '../metadata.ts';
import type { RunFunction } from '../protocol.ts';
import { callUnary, type Reply } from './call.ts';
import { decodeResponse, encodeRequest } from './messages.ts';
import { WireError } from './wire.ts';

const RUNTIME = 'render.crossplane.io/runtime';
const TARGET = 'render.crossplane.io/runtime-development-target';
const SERVICES = [
  '/apiextensions.fn.proto.v1.FunctionRunnerService/RunFunction',
  '/apiextensions.fn.proto.v1beta1.FunctionRunnerService/RunFunction',
];

/**
 * A function that runs somewhere and is called over gRPC, first by v1 of the protocol, then by v1beta1.
 *
 * @param limit milliseconds for one call.
 */
export function developmentFunction(target: string, limit: number): RunFunction {
  return async (request) => {
    const message = encodeRequest(request);
    let reply: Reply | undefined;
    for (const service of SERVICES) {
      reply = await callUnary(target, service, message, limit);
      if (reply.is !== 'error' || reply.code !== 'Unimplemented') break;
    }
    if (reply === undefined || reply.is === 'error')
      throw new Failure(`rpc error: code = ${reply?.code ?? 'Unknown'} desc = ${reply?.message ?? ''}`);
    try {
      return decodeResponse(reply.bytes);
    } catch (error) {
      if (error instanceof WireError) throw new Failure(`rpc error: code = Internal desc = ${error.message}`);
      throw error;
    }
  };
}

/**
 * How a function that is not built in is run: at its development target. There is no Docker here, so any other runtime is an error that
 * says what to do, when the step is reached.
 */
export function foreignFunction(limit: number): (name: string, definition: ObjectValue | undefined) => RunFunction {
  return (name, definition) => {
    const annotations = definition === undefined ? {} : (textsOf(definition, 'annotations') ?? {});
    if (annotations[RUNTIME] === 'Development')
      return developmentFunction(annotations[TARGET] ?? 'localhost:9443', limit);
    return () => {
      throw new Failure(
        `function ${quote(name)} is not built in, and containers are not started here: run it yourself (with --insecure) and annotate its Function with ${RUNTIME}: Development and ${TARGET}: HOST:PORT`,
      );
    };
  };
}
