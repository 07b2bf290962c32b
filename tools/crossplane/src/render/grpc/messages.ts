import { fromBytes, toBytes, validText } from '../go/text.ts';
import { emptyObject, isObject, MAX_DEPTH, type ObjectValue, type Value } from '../go/value.ts';
import type {
  FunctionCondition,
  FunctionRequest,
  FunctionResponse,
  FunctionResult,
  Ready,
  ResourceSelector,
  ResourceState,
  State,
} from '../protocol.ts';
import { bytesField, doubleField, entryField, numberField, readFields, varint, WireError } from './wire.ts';

/** What a function may rely on (`Capability` in run_function.proto): all but schemas. */
const CAPABILITIES = [1, 2, 3, 4];

/**
 * A `RunFunctionRequest`.
 *
 * Source of the rule: crossplane `proto/fn/v1/run_function.proto`; v1beta1 has the same fields.
 */
export function encodeRequest(request: FunctionRequest): Buffer {
  const { observed, desired, input, context, required, credentials } = request;
  const meta = CAPABILITIES.map((capability) => Buffer.concat([varint(2 * 8), varint(capability)]));
  return Buffer.concat([
    bytesField(1, Buffer.concat(meta)),
    bytesField(2, encodeState(observed)),
    bytesField(3, encodeState(desired)),
    ...(input === undefined ? [] : [bytesField(4, encodeStruct(input))]),
    bytesField(5, encodeStruct(context)),
    // Field 6 is the old name of field 8; older functions read only that.
    ...[...(required ?? [])].flatMap(([name, items]) => {
      const resources = Buffer.concat(items.map((item) => bytesField(1, bytesField(1, encodeStruct(item)))));
      return [entryField(6, name, resources), entryField(8, name, resources)];
    }),
    ...[...(credentials ?? [])].map(([name, secret]) => entryField(7, name, encodeCredentials(secret))),
  ]);
}

function encodeState({ composite, resources }: State): Buffer {
  return Buffer.concat([
    bytesField(1, encodeResource(composite)),
    ...[...resources].map(([name, resource]) => entryField(2, name, encodeResource(resource))),
  ]);
}

const READY: readonly Ready[] = ['unspecified', 'true', 'false'];

function encodeResource({ resource, connection, ready }: ResourceState): Buffer {
  return Buffer.concat([
    bytesField(1, encodeStruct(resource)),
    ...[...connection].map(([key, value]) => entryField(2, key, toBytes(value))),
    numberField(3, READY.indexOf(ready)),
  ]);
}

function encodeCredentials(secret: ObjectValue): Buffer {
  const data = isObject(secret.data) ? Object.entries(secret.data) : [];
  const entries = data.map(([key, value]) => entryField(1, key, Buffer.from(String(value), 'base64')));
  return bytesField(1, Buffer.concat(entries));
}

function encodeStruct(value: ObjectValue): Buffer {
  return Buffer.concat(Object.entries(value).map(([key, item]) => entryField(1, validText(key), encodeValue(item))));
}

function encodeValue(value: Value): Buffer {
  if (value === null) return Buffer.concat([varint(8), varint(0)]);
  if (typeof value === 'number' || typeof value === 'bigint') return doubleField(2, Number(value));
  if (typeof value === 'string') return bytesField(3, Buffer.from(validText(value), 'utf8'));
  if (typeof value === 'boolean') return Buffer.concat([varint(4 * 8), varint(value ? 1 : 0)]);
  if (Array.isArray(value)) return bytesField(6, Buffer.concat(value.map((item) => bytesField(1, encodeValue(item)))));
  return bytesField(5, encodeStruct(value));
}

/** A `RunFunctionResponse`. @throws WireError */
export function decodeResponse(bytes: Buffer): FunctionResponse {
  let desired: State = { composite: noResource(), resources: new Map() };
  let context = emptyObject();
  const results: FunctionResult[] = [];
  const conditions: FunctionCondition[] = [];
  const requirements = new Map<string, ResourceSelector>();
  for (const { number, value } of messages(bytes)) {
    if (number === 2) desired = decodeState(value);
    else if (number === 3) results.push(decodeResult(value));
    else if (number === 4) context = decodeStruct(value, 0);
    else if (number === 5) for (const [name, selector] of decodeRequirements(value)) requirements.set(name, selector);
    else if (number === 6) conditions.push(decodeCondition(value));
  }
  return { desired, context, results, conditions, requirements };
}

/** The fields of a message that have a length. */
function* messages(bytes: Buffer): Generator<{ readonly number: number; readonly value: Buffer }> {
  for (const field of readFields(bytes)) if (field.is === 'bytes') yield field;
}

function textAt(bytes: Buffer, number: number): string {
  let text = '';
  for (const field of messages(bytes)) if (field.number === number) text = field.value.toString('utf8');
  return text;
}

function numberAt(bytes: Buffer, number: number): number {
  let found = 0;
  for (const field of readFields(bytes)) if (field.is === 'varint' && field.number === number) found = field.value;
  return found;
}

function entry(bytes: Buffer): { readonly key: string; readonly value: Buffer } {
  let value = Buffer.alloc(0);
  for (const field of messages(bytes)) if (field.number === 2) value = Buffer.from(field.value);
  return { key: textAt(bytes, 1), value };
}

function noResource(): ResourceState {
  return { resource: emptyObject(), connection: new Map(), ready: 'unspecified' };
}

function decodeState(bytes: Buffer): State {
  let composite = noResource();
  const resources = new Map<string, ResourceState>();
  for (const { number, value } of messages(bytes)) {
    if (number === 1) composite = decodeResource(value);
    if (number !== 2) continue;
    const { key, value: resource } = entry(value);
    resources.set(key, decodeResource(resource));
  }
  return { composite, resources };
}

function decodeResource(bytes: Buffer): ResourceState {
  let resource = emptyObject();
  const connection = new Map<string, string>();
  for (const { number, value } of messages(bytes)) {
    if (number === 1) resource = decodeStruct(value, 0);
    if (number !== 2) continue;
    const { key, value: detail } = entry(value);
    connection.set(key, fromBytes(detail));
  }
  return { resource, connection, ready: READY[numberAt(bytes, 3)] ?? 'unspecified' };
}

const SEVERITIES = ['unspecified', 'fatal', 'warning', 'normal'] as const;

function decodeResult(bytes: Buffer): FunctionResult {
  const reason = textAt(bytes, 3);
  return {
    severity: SEVERITIES[numberAt(bytes, 1)] ?? 'unspecified',
    message: textAt(bytes, 2),
    ...(reason === '' ? {} : { reason }),
  };
}

const STATUSES = ['Unknown', 'Unknown', 'True', 'False'] as const;

function decodeCondition(bytes: Buffer): FunctionCondition {
  const message = textAt(bytes, 4);
  return {
    type: textAt(bytes, 1),
    status: STATUSES[numberAt(bytes, 2)] ?? 'Unknown',
    reason: textAt(bytes, 3),
    ...(message === '' ? {} : { message }),
  };
}

function decodeRequirements(bytes: Buffer): [string, ResourceSelector][] {
  const found: [string, ResourceSelector][] = [];
  for (const { number, value } of messages(bytes)) {
    if (number !== 1 && number !== 2) continue;
    const { key, value: selector } = entry(value);
    found.push([key, decodeSelector(selector)]);
  }
  return found;
}

function decodeSelector(bytes: Buffer): ResourceSelector {
  let labels: Record<string, string> | undefined;
  for (const { number, value } of messages(bytes)) {
    if (number !== 4) continue;
    labels = {};
    for (const label of messages(value)) labels[textAt(label.value, 1)] = textAt(label.value, 2);
  }
  const namespace = textAt(bytes, 5);
  return {
    apiVersion: textAt(bytes, 1),
    kind: textAt(bytes, 2),
    ...(namespace === '' ? {} : { namespace }),
    match: labels === undefined ? { name: textAt(bytes, 3) } : { labels },
  };
}

function decodeStruct(bytes: Buffer, depth: number): ObjectValue {
  const made = emptyObject();
  for (const { number, value } of messages(bytes)) {
    if (number !== 1) continue;
    const { key, value: item } = entry(value);
    made[key] = decodeValue(item, depth + 1);
  }
  return made;
}

function decodeValue(bytes: Buffer, depth: number): Value {
  if (depth > MAX_DEPTH) throw new WireError(`values are nested deeper than ${MAX_DEPTH} levels`);
  let found: Value = null;
  for (const field of readFields(bytes)) {
    if (field.is === 'double') found = field.value;
    else if (field.is === 'varint') found = field.number === 4 ? field.value !== 0 : null;
    else if (field.number === 3) found = field.value.toString('utf8');
    else if (field.number === 5) found = decodeStruct(field.value, depth);
    else if (field.number === 6) {
      const items: Value[] = [];
      for (const item of messages(field.value)) if (item.number === 1) items.push(decodeValue(item.value, depth + 1));
      found = items;
    }
  }
  return found;
}
