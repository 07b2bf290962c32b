/**
 * Protocol buffers' wire format, as much of it as two messages need: varints, doubles and what has a length.
 *
 * Source of the rule: https://protobuf.dev/programming-guides/encoding/
 */
export type Field =
  | { readonly number: number; readonly is: 'varint'; readonly value: number }
  | { readonly number: number; readonly is: 'double'; readonly value: number }
  | { readonly number: number; readonly is: 'bytes'; readonly value: Buffer };

/** Bytes that are no message. */
export class WireError extends Error {
  override readonly name = 'WireError';
}

export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}

function tag(number: number, type: 0 | 1 | 2): Buffer {
  return varint(number * 8 + type);
}

/** A number or enum; the standard one, zero, is left out. */
export function numberField(number: number, value: number): Buffer {
  return value === 0 ? Buffer.alloc(0) : Buffer.concat([tag(number, 0), varint(value)]);
}

export function doubleField(number: number, value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return Buffer.concat([tag(number, 1), bytes]);
}

export function bytesField(number: number, value: Uint8Array): Buffer {
  return Buffer.concat([tag(number, 2), varint(value.length), value]);
}

export function textField(number: number, value: string): Buffer {
  return value === '' ? Buffer.alloc(0) : bytesField(number, Buffer.from(value, 'utf8'));
}

/** One entry of a map: a message of a key and a value. */
export function entryField(number: number, key: string, value: Uint8Array): Buffer {
  return bytesField(number, Buffer.concat([textField(1, key), bytesField(2, value)]));
}

/** The fields of a message, in their order. @throws WireError */
export function* readFields(bytes: Buffer): Generator<Field> {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new WireError('a number ends too early');
      // Beyond 2^53 digits are lost; nothing that is read here is so large.
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new WireError('a number is too long');
  };
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new WireError('a field ends too early');
    const part = bytes.subarray(at, at + length);
    at += length;
    return part;
  };
  while (at < bytes.length) {
    const key = number();
    const field = Math.floor(key / 8);
    switch (key % 8) {
      case 0:
        yield { number: field, is: 'varint', value: number() };
        break;
      case 1:
        yield { number: field, is: 'double', value: take(8).readDoubleLE() };
        break;
      case 2:
        yield { number: field, is: 'bytes', value: take(number()) };
        break;
      case 5:
        take(4);
        break;
      default:
        throw new WireError(`wire type ${key % 8} is not known`);
    }
  }
}
