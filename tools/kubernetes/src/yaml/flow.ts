import { isSimpleKey, NOT_SIMPLE, QUOTED, quotedText } from './simple.ts';
import type { Yaml, YamlEntry } from './tree.ts';

interface Flow {
  readonly text: string;
  /** On one line: a line end is not expected. */
  readonly single: boolean;
  at: number;
  line: number;
}

/** Reads `[a, b]` and `{a: b}` that close on their line, with nothing but a comment behind. Throws `NOT_SIMPLE`. */
export function scanFlowLine(text: string, line: number): Yaml {
  const flow: Flow = { text, single: true, at: 0, line };
  const value = readItem(flow);
  if (!/^ *(?: #.*)?$/.test(text.slice(flow.at))) throw NOT_SIMPLE;
  return value;
}

/** Reads a document that is in brackets as a whole: JSON, on any number of lines. Throws `NOT_SIMPLE`. */
export function scanFlow(text: string): Yaml {
  const flow: Flow = { text, single: false, at: 0, line: 1 };
  skipSpaces(flow);
  const value = readItem(flow);
  skipSpaces(flow);
  if (flow.at !== text.length) throw NOT_SIMPLE;
  return value;
}

const PLAIN = /[A-Za-z0-9_./-]+(?= *[,\]}\n\r])/y;
const KEY = /(?:([A-Za-z_][\w./-]*): +|"([^"\\\n]+)": *)/y;

function readItem(flow: Flow): Yaml {
  const { line } = flow;
  const char = flow.text.charAt(flow.at);
  if (char === '[') return readList(flow);
  if (char === '{') return readMap(flow);
  const quoted = char === '"' || char === "'" ? take(flow, QUOTED) : undefined;
  if (quoted !== undefined) return { is: 'text', text: quotedText(quoted), line, plain: false };
  const [plain = ''] = take(flow, PLAIN) ?? [];
  if (plain === '' || /^-+$|^[-+]?\.(?:inf|nan)$/i.test(plain)) throw NOT_SIMPLE;
  return { is: 'text', text: plain, line, plain: true };
}

function readList(flow: Flow): Yaml {
  const { line } = flow;
  const items: Yaml[] = [];
  readAll(flow, ']', () => items.push(readItem(flow)));
  return { is: 'list', items, line };
}

function readMap(flow: Flow): Yaml {
  const first = flow.line;
  const entries: YamlEntry[] = [];
  const seen = new Set<string>();
  readAll(flow, '}', () => {
    const { line } = flow;
    const [, plain, quoted = ''] = take(flow, KEY) ?? [];
    const key = plain ?? quoted;
    if (key === '' || key === '__proto__' || (plain !== undefined && !isSimpleKey(plain)) || seen.has(key))
      throw NOT_SIMPLE;
    seen.add(key);
    skipSpaces(flow);
    entries.push({ key, line, value: readItem(flow) });
  });
  return { is: 'map', entries, line: first };
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
  for (;;) {
    const code = flow.text.charCodeAt(flow.at);
    if (code === 0x0a) flow.line++;
    else if (code !== 0x20 && code !== 0x0d && (code !== 0x09 || flow.single)) return;
    flow.at++;
  }
}

function take(flow: Flow, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = flow.at;
  const found = pattern.exec(flow.text);
  if (found === null) return undefined;
  flow.at = pattern.lastIndex;
  return found;
}
