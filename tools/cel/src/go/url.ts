import { parseAddress } from './address.ts';
import { quote } from './text.ts';

/** A URL as Go's net/url reads it; texts are decoded unless named raw. */
export interface Url {
  readonly scheme: string;
  readonly opaque: string;
  readonly host: string;
  readonly path: string;
  readonly rawPath: string;
  readonly rawQuery: string;
  /** What stands before `@`, as it is written. */
  readonly user: string | undefined;
  readonly fragment: string;
}

/** Go's words about a text that is no URL. */
export class UrlError extends Error {}

/**
 * Go's url.ParseRequestURI: an absolute URI or an absolute path.
 *
 * @throws UrlError with Go's words.
 */
export function parseRequestUri(raw: string): Url {
  return named(raw, () => parse(raw, true));
}

/**
 * Go's url.Parse: any reference, relative ones too.
 *
 * @throws UrlError with Go's words.
 */
export function parseUrl(raw: string): Url {
  const hash = raw.indexOf('#');
  const rest = hash < 0 ? raw : raw.slice(0, hash);
  const url = named(rest, () => parse(rest, false));
  return hash < 0 ? url : { ...url, fragment: named(raw, () => unescaped(raw.slice(hash + 1), 'path')) };
}

function named<Result>(raw: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof UrlError) throw new UrlError(`parse ${quote(raw)}: ${error.message}`);
    throw error;
  }
}

const EMPTY: Url = {
  scheme: '',
  opaque: '',
  host: '',
  path: '',
  rawPath: '',
  rawQuery: '',
  user: undefined,
  fragment: '',
};

function parse(raw: string, isRequest: boolean): Url {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(raw)) throw new UrlError('net/url: invalid control character in URL');
  if (raw === '') {
    if (isRequest) throw new UrlError('empty url');
    return EMPTY;
  }
  if (raw === '*') return { ...EMPTY, path: '*' };
  let [scheme, rest] = splitScheme(raw);
  scheme = scheme.toLowerCase();
  let rawQuery = '';
  const question = rest.indexOf('?');
  if (question >= 0) {
    rawQuery = rest.slice(question + 1);
    rest = rest.slice(0, question);
  }
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...EMPTY, scheme, opaque: rest, rawQuery };
    if (isRequest) throw new UrlError('invalid URI for request');
    if (/^[^/]*:/.test(rest)) throw new UrlError('first path segment in URL cannot contain colon');
  }
  let host = '';
  let user: string | undefined;
  if ((scheme !== '' || (!isRequest && !rest.startsWith('///'))) && rest.startsWith('//')) {
    const slash = rest.indexOf('/', 2);
    ({ host, user } = parseAuthority(scheme, slash < 0 ? rest.slice(2) : rest.slice(2, slash)));
    rest = slash < 0 ? '' : rest.slice(slash);
  }
  const path = unescaped(rest, 'path');
  return { ...EMPTY, scheme, host, user, path, rawPath: rest === escapePath(path) ? '' : rest, rawQuery };
}

function splitScheme(raw: string): [string, string] {
  const match = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(raw);
  if (match !== null) return [match[0].slice(0, -1), raw.slice(match[0].length)];
  if (raw.startsWith(':')) throw new UrlError('missing protocol scheme');
  return ['', raw];
}

function parseAuthority(scheme: string, authority: string): Pick<Url, 'host' | 'user'> {
  const at = authority.lastIndexOf('@');
  const host = parseHost(scheme, authority.slice(at + 1));
  if (at < 0) return { host, user: undefined };
  const user = authority.slice(0, at);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) throw new UrlError('net/url: invalid userinfo');
  unescaped(user, 'user');
  return { host, user };
}

function parseHost(scheme: string, host: string): string {
  const open = host.lastIndexOf('[');
  if (open > 0) throw new UrlError('invalid IP-literal');
  if (open === 0) {
    const close = host.lastIndexOf(']');
    if (close < 0) throw new UrlError("missing ']' in host");
    const port = checkPort(host.slice(close + 1));
    const name = host.slice(1, close);
    const zone = name.indexOf('%25');
    const plain =
      zone < 0 ? unescaped(name, 'host') : unescaped(name.slice(0, zone), 'host') + unescaped(name.slice(zone), 'zone');
    let is4: boolean;
    try {
      is4 = parseAddress(plain).bytes.length === 4;
    } catch (error) {
      throw new UrlError(`invalid host: ${error instanceof Error ? error.message : error}`);
    }
    if (is4) throw new UrlError('invalid IP-literal');
    return `[${plain}]${port}`;
  }
  // From Go 1.26 on, what follows the first colon of a web address must be its port.
  const colon = scheme === 'http' || scheme === 'https' ? host.indexOf(':') : host.lastIndexOf(':');
  if (colon >= 0) checkPort(host.slice(colon));
  return unescaped(host, 'host');
}

function checkPort(port: string): string {
  if (!/^(?::[0-9]*)?$/.test(port)) throw new UrlError(`invalid port ${quote(port)} after host`);
  return port;
}

type Mode = 'path' | 'host' | 'zone' | 'user' | 'query';
const HOST_CHARS = /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/;

function unescaped(text: string, mode: Mode): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let i = 0; i < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(i) ?? 0);
    if (char === '%') {
      const code = text.slice(i, i + 3);
      if (!/^%[0-9a-fA-F]{2}$/.test(code)) throw new UrlError(`invalid URL escape ${quote(code)}`);
      const byte = Number.parseInt(code.slice(1), 16);
      const allowed = code === '%25' || byte === 0x20 || HOST_CHARS.test(String.fromCharCode(byte));
      if ((mode === 'host' && byte < 0x80 && code !== '%25') || (mode === 'zone' && !allowed)) {
        throw new UrlError(`invalid URL escape ${quote(code)}`);
      }
      bytes.push(byte);
      i += 3;
      continue;
    }
    if ((mode === 'host' || mode === 'zone') && char < '\u0080' && !HOST_CHARS.test(char)) {
      throw new UrlError(`invalid character ${quote(char)} in host name`);
    }
    if (char === '+' && mode === 'query') bytes.push(0x20);
    else bytes.push(...encoder.encode(char));
    i += char.length;
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

function escapePath(path: string): string {
  let escaped = '';
  for (const byte of new TextEncoder().encode(path)) {
    const char = String.fromCharCode(byte);
    escaped += /[A-Za-z0-9\-_.~$&+,/:;=@]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return escaped;
}

/** The path as it is written in the URL (Go's EscapedPath). */
export function escapedPath(url: Url): string {
  if (url.rawPath !== '' && /^[A-Za-z0-9\-_.~$&+,/:;=@!'()*[\]%]*$/.test(url.rawPath)) return url.rawPath;
  return url.path === '*' ? '*' : escapePath(url.path);
}

/** Host name and port; an IPv6 address without its brackets. */
export function splitHost(host: string): { readonly name: string; readonly port: string } {
  const match = /^([\s\S]*):([0-9]*)$/.exec(host);
  const name = match === null ? host : (match[1] ?? '');
  return { name: /^\[[\s\S]*\]$/.test(name) ? name.slice(1, -1) : name, port: match?.[2] ?? '' };
}

/** The query's keys with their values, in order; a part that cannot be read is left out (Go's URL.Query). */
export function queryOf(url: Url): Map<string, string[]> {
  const query = new Map<string, string[]>();
  for (const part of url.rawQuery.split('&')) {
    if (part === '' || part.includes(';')) continue;
    const equals = part.indexOf('=');
    try {
      const key = unescaped(equals < 0 ? part : part.slice(0, equals), 'query');
      const value = equals < 0 ? '' : unescaped(part.slice(equals + 1), 'query');
      query.set(key, [...(query.get(key) ?? []), value]);
    } catch (error) {
      if (!(error instanceof UrlError)) throw error;
    }
  }
  return query;
}
