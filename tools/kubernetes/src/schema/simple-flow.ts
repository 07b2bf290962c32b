import { NOT_SIMPLE, plainScalar } from './simple-scalar.ts';

interface Flow {
  readonly text: string;
  at: number;
}

/** Reads `[a, b]` and `{a: b}` that close on their line, with nothing but a comment behind. Throws `NOT_SIMPLE`. */
export function inFlow(text: string): unknown {
  const flow: Flow = { text, at: 0 };
  const value = readItem(flow);
  if (!/^ *(?: #.*)?$/.test(text.slice(flow.at))) throw NOT_SIMPLE;
  return value;
}

const PLAIN = /[A-Za-z0-9_./-]+(?= *[,\]}])/y;
const KEY = /(?:([A-Za-z_][\w./-]*)|"([\w ./*-]+)"): +/y;
const QUOTED = /"([^"\\]*)"|'([^']*)'/y;

function readItem(flow: Flow): unknown {
  const char = flow.text.charAt(flow.at);
  if (char === '[') return readList(flow);
  if (char === '{') return readMap(flow);
  const quoted = take(flow, QUOTED);
  if (quoted !== undefined) return quoted[1] ?? quoted[2] ?? '';
  const [plain = ''] = take(flow, PLAIN) ?? [];
  const value = plain === '' || /^-+$/.test(plain) ? undefined : plainScalar(plain);
  if (value === undefined) throw NOT_SIMPLE;
  return value;
}

function readList(flow: Flow): unknown[] {
  const items: unknown[] = [];
  readAll(flow, ']', () => items.push(readItem(flow)));
  return items;
}

function readMap(flow: Flow): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  readAll(flow, '}', () => {
    const key = take(flow, KEY);
    const name = key?.[1] ?? key?.[2] ?? '';
    if (name === '' || /^(?:true|false|null|yes|no|on|off|__proto__)$/i.test(name)) throw NOT_SIMPLE;
    map[name] = readItem(flow);
  });
  return map;
}

/** Reads items between commas up to the closing bracket. */
function readAll(flow: Flow, close: string, read: () => void): void {
  flow.at++;
  skipSpaces(flow);
  if (flow.text.charAt(flow.at) === close) {
    flow.at++;
    return;
  }
  for (;;) {
    read();
    skipSpaces(flow);
    const char = flow.text.charAt(flow.at++);
    if (char === close) return;
    if (char !== ',') throw NOT_SIMPLE;
    skipSpaces(flow);
  }
}

function skipSpaces(flow: Flow): void {
  while (flow.text.charCodeAt(flow.at) === 0x20) flow.at++;
}

function take(flow: Flow, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = flow.at;
  const found = pattern.exec(flow.text);
  if (found === null) return undefined;
  flow.at = pattern.lastIndex;
  return found;
}
