import { type ClientHttp2Session, connect, constants } from 'node:http2';

/** What a call came to. `code` is gRPC's (https://grpc.io/docs/guides/status-codes/). */
export type Reply =
  | { readonly is: 'message'; readonly bytes: Buffer }
  | { readonly is: 'error'; readonly code: string; readonly message: string };

/** Larger answers are refused; functions' own limit is 4 MiB. */
const MAX_BYTES = 64 * 1024 * 1024;

const CODES: readonly string[] = [
  'OK',
  'Canceled',
  'Unknown',
  'InvalidArgument',
  'DeadlineExceeded',
  'NotFound',
  'AlreadyExists',
  'PermissionDenied',
  'ResourceExhausted',
  'FailedPrecondition',
  'Aborted',
  'OutOfRange',
  'Unimplemented',
  'Internal',
  'Unavailable',
  'DataLoss',
  'Unauthenticated',
];

/**
 * One gRPC call with one message each way, over HTTP/2 without TLS: what functions speak while they are developed. It needs no library:
 * a message is five bytes of length before it, and the outcome is in the trailers.
 *
 * @param target `host:port`, also as `dns:///host:port`.
 * @param path `/package.Service/Method`.
 * @param limit milliseconds.
 */
export function callUnary(target: string, path: string, message: Buffer, limit: number): Promise<Reply> {
  const address = target.replace(/^[a-z]+:\/\/\/?/, '');
  const failed = (code: string, text: string): Reply => ({ is: 'error', code, message: text });
  return new Promise((resolve) => {
    let session: ClientHttp2Session;
    try {
      session = connect(`http://${address}`);
    } catch (error) {
      resolve(failed('Unavailable', `${address} is no address: ${error instanceof Error ? error.message : error}`));
      return;
    }
    const timer = setTimeout(
      () => finish(failed('DeadlineExceeded', `no answer from ${address} within ${limit / 1000} s`)),
      limit,
    );
    const finish = (reply: Reply): void => {
      clearTimeout(timer);
      session.destroy();
      resolve(reply);
    };
    session.on('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'ECONNREFUSED' ? 'connection refused' : error.message;
      finish(failed('Unavailable', `connection to ${address}: ${why}`));
    });
    const stream = session.request({
      [constants.HTTP2_HEADER_METHOD]: 'POST',
      [constants.HTTP2_HEADER_PATH]: path,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let status: string | undefined;
    let words = '';
    const readStatus = (headers: Readonly<Record<string, unknown>>): void => {
      if (headers['grpc-status'] === undefined) return;
      status = String(headers['grpc-status']);
      words = String(headers['grpc-message'] ?? '');
    };
    stream.on('response', (headers) => {
      readStatus(headers);
      if (headers[':status'] !== 200 && status === undefined)
        finish(failed('Unavailable', `${address} answered with HTTP ${headers[':status']}: it speaks no gRPC`));
    });
    stream.on('trailers', readStatus);
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > MAX_BYTES)
        finish(failed('ResourceExhausted', `the answer of ${address} is larger than ${MAX_BYTES / 1024 / 1024} MiB`));
    });
    stream.on('error', () => {});
    stream.on('close', () => {
      // Why a connection broke is told by its own error, which comes after this.
      if (status === undefined) setTimeout(() => finish(failed('Unavailable', 'error reading from server: EOF')), 50);
      else if (status !== '0') finish(failed(CODES[Number(status)] ?? 'Unknown', decoded(words)));
      else finish(messageOf(Buffer.concat(chunks), failed));
    });
    const head = Buffer.alloc(5);
    head.writeUInt32BE(message.length, 1);
    stream.end(Buffer.concat([head, message]));
  });
}

function messageOf(bytes: Buffer, failed: (code: string, text: string) => Reply): Reply {
  if (bytes.length < 5) return failed('Internal', 'the answer has no message');
  if (bytes[0] !== 0) return failed('Internal', 'the answer is compressed, which was not asked for');
  const length = bytes.readUInt32BE(1);
  if (bytes.length < 5 + length) return failed('Internal', 'the answer ends too early');
  return { is: 'message', bytes: bytes.subarray(5, 5 + length) };
}

/** gRPC messages are percent-encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
