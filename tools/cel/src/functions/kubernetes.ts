import {
  AddressError,
  escapedPath,
  formatAddress,
  isMapped,
  maskAddress,
  parseAddress,
  parseDate,
  parsePrefix,
  parseRequestUri,
  queryOf,
  quote,
  sameBytes,
  splitHost,
  UrlError,
} from '../go/index.ts';
import { ListValue, MapValue } from '../values/collections.ts';
import {
  addQuantities,
  compareQuantities,
  floatOf,
  integerOf,
  negateQuantity,
  parseQuantity,
  type Quantity,
  QuantityError,
} from '../values/quantity.ts';
import { compareVersions, parseLooseVersion, parseVersion, VersionError } from '../values/semver.ts';
import { CelError, type Format, isError, NONE, OpaqueOf, Optional, type Value } from '../values/value.ts';
import { type Implementation, type Library, noOverload } from './function.ts';
import {
  dns1035Problems,
  labelProblems,
  labelValueProblems,
  qualifiedNameProblems,
  subdomainProblems,
} from './names.ts';

/** Runs what parses a text, and turns what it throws into an error. */
function attempt(known: new (...args: never[]) => Error, prefix: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (error instanceof known) return new CelError(prefix + error.message);
    throw error;
  }
}

function onText(name: string, act: (text: string, more: Value | undefined) => Value): Implementation {
  return (args) => {
    const [text, more] = args;
    return typeof text === 'string' ? act(text, more) : noOverload(name, args);
  };
}

const worked = (value: Value): Value => !isError(value);

function url(text: string): Value {
  return attempt(
    UrlError,
    'URL parse error during conversion from string: ',
    () => new OpaqueOf('kubernetes.URL', parseRequestUri(text)),
  );
}

function ip(text: string): Value {
  return attempt(AddressError, `IP Address ${quote(text)} parse error during conversion from string: `, () => {
    const address = parseAddress(text);
    if (address.zone !== '') return new CelError(`IP address ${quote(text)} with zone value is not allowed`);
    if (isMapped(address)) return new CelError(`IPv4-mapped IPv6 address ${quote(text)} is not allowed`);
    return new OpaqueOf('net.IP', address);
  });
}

function cidr(text: string): Value {
  const words = 'network address parse error during conversion from string: ';
  return attempt(AddressError, words + words, () => {
    const prefix = parsePrefix(text);
    if (isMapped(prefix.address)) return new CelError(`${words}IPv4-mapped IPv6 address ${quote(text)} is not allowed`);
    return new OpaqueOf('net.CIDR', prefix);
  });
}

function quantity(text: string): Value {
  return attempt(QuantityError, '', () => new OpaqueOf('kubernetes.Quantity', parseQuantity(text)));
}

function semver(text: string, loose: Value | undefined): Value {
  const parse = loose === true ? parseLooseVersion : parseVersion;
  return attempt(VersionError, '', () => new OpaqueOf('kubernetes.Semver', parse(text)));
}

type Inner<Name extends string> = Extract<Value, OpaqueOf<Name, unknown>>['inner'];

/** A function of a value of one of Kubernetes' types. */
function on<Name extends string>(
  type: Name,
  name: string,
  act: (inner: Inner<Name>, other: Value | undefined) => Value,
): Implementation {
  return (args) => {
    const [value, other] = args;
    if (!(value instanceof OpaqueOf) || value.type !== (type as string)) return noOverload(name, args);
    return act(value.inner as Inner<Name>, other);
  };
}

function inCidr(prefix: Inner<'net.CIDR'>, bytes: readonly number[]): boolean {
  const masked = maskAddress({ bytes, zone: '' }, prefix.bits).bytes;
  return sameBytes(masked, maskAddress(prefix.address, prefix.bits).bytes);
}

function containsIp(prefix: Inner<'net.CIDR'>, other: Value | undefined): Value {
  const address = typeof other === 'string' ? ip(other) : other;
  if (!(address instanceof OpaqueOf) || address.type !== 'net.IP') return new CelError('no such overload');
  return inCidr(prefix, address.inner.bytes);
}

function containsCidr(prefix: Inner<'net.CIDR'>, other: Value | undefined): Value {
  const inner = typeof other === 'string' ? cidr(other) : other;
  if (inner === undefined || isError(inner)) return inner ?? new CelError('no such overload');
  if (!(inner instanceof OpaqueOf) || inner.type !== 'net.CIDR') return new CelError('no such overload');
  return prefix.bits <= inner.inner.bits && inCidr(prefix, inner.inner.address.bytes);
}

type Bytes = readonly number[];
const isZero = (bytes: Bytes) => bytes.every((byte) => byte === 0);
const isLoopback = (bytes: Bytes) =>
  bytes.length === 4 ? bytes[0] === 127 : isZero(bytes.slice(0, 15)) && bytes[15] === 1;
const isLinkLocal = ([a = 0, b = 0, ...rest]: Bytes) =>
  rest.length === 2 ? a === 169 && b === 254 : a === 0xfe && (b & 0xc0) === 0x80;
const isLinkLocalMulticast = ([a = 0, b = 0, c = 0, ...rest]: Bytes) =>
  rest.length === 1 ? a === 224 && b === 0 && c === 0 : a === 0xff && (b & 0x0f) === 2;
const isMulticast = ([a = 0, ...rest]: Bytes) => (rest.length === 3 ? (a & 0xf0) === 0xe0 : a === 0xff);
const isGlobal = (bytes: Bytes) =>
  !(bytes.length === 4 && (isZero(bytes) || bytes.every((byte) => byte === 255))) &&
  !(bytes.length === 16 && isZero(bytes)) &&
  !isLoopback(bytes) &&
  !isMulticast(bytes) &&
  !isLinkLocal(bytes);

function quantityOf(value: Value | undefined): Quantity | undefined {
  if (typeof value === 'bigint') return { value, exponent: 0 };
  return value instanceof OpaqueOf && value.type === 'kubernetes.Quantity' ? value.inner : undefined;
}

/** Quantities and versions share these names. */
function compared(name: string, answer: (order: number) => Value): Implementation {
  return (args) => {
    const [a, b] = args;
    if (!(a instanceof OpaqueOf) || !(b instanceof OpaqueOf)) return noOverload(name, args);
    if (a.type === 'kubernetes.Quantity' && b.type === a.type) return answer(compareQuantities(a.inner, b.inner));
    if (a.type === 'kubernetes.Semver' && b.type === a.type) return answer(compareVersions(a.inner, b.inner));
    return noOverload(name, args);
  };
}

function computed(name: string, sign: (quantity: Quantity) => Quantity): Implementation {
  return on('kubernetes.Quantity', name, (inner, other) => {
    const added = quantityOf(other);
    if (added === undefined) return new CelError('no such overload');
    return new OpaqueOf('kubernetes.Quantity', addQuantities(inner, sign(added)));
  });
}

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;
const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))$/u;

function isDateTime(text: string): boolean {
  const [date = '', time = ''] = text.toLowerCase().split('t');
  return parseDate(date) !== undefined && TIME.test(time);
}

const asPrefix = (text: string) => (text.endsWith('-') && text.length > 1 ? `${text.slice(0, -1)}a` : text);
const unless = (holds: boolean, words: string) => (holds ? [] : [words]);

/** Named formats; the sizes of their regular expressions count as costs. */
const FORMATS: Readonly<Record<string, readonly [string, number, (text: string) => string[]]>> = {
  dns1123Label: ['DNS1123Label', 30, labelProblems],
  dns1123Subdomain: ['DNS1123Subdomain', 60, subdomainProblems],
  dns1035Label: ['DNS1035Label', 30, dns1035Problems],
  qualifiedName: ['QualifiedName', 60, qualifiedNameProblems],
  dns1123LabelPrefix: ['DNS1123LabelPrefix', 30, (text) => labelProblems(asPrefix(text))],
  dns1123SubdomainPrefix: ['DNS1123SubdomainPrefix', 60, (text) => subdomainProblems(asPrefix(text))],
  dns1035LabelPrefix: ['DNS1035LabelPrefix', 30, (text) => dns1035Problems(asPrefix(text))],
  labelValue: ['LabelValue', 40, labelValueProblems],
  uri: [
    'URI',
    1103,
    (text) => {
      try {
        parseRequestUri(text);
        return [];
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    },
  ],
  uuid: ['uuid', 79, (text) => unless(UUID.test(text), 'does not match the UUID format')],
  byte: ['byte', 84, (text) => unless(BASE64.test(text), 'invalid base64')],
  date: ['date', 82, (text) => unless(parseDate(text) !== undefined, 'invalid date')],
  datetime: ['datetime', 82, (text) => unless(isDateTime(text), 'invalid datetime')],
};

function formatNamed(name: string): OpaqueOf<'kubernetes.NamedFormat', Format> | undefined {
  const found = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (found === undefined) return undefined;
  const [shown, regexSize, problems] = found;
  return new OpaqueOf('kubernetes.NamedFormat', { name: shown, regexSize, problems });
}

/** Kubernetes' URLs, addresses, quantities, versions and named formats. */
export const KUBERNETES: Library = {
  url: onText('url', url),
  isURL: onText('isURL', (text) => worked(url(text))),
  getScheme: on('kubernetes.URL', 'getScheme', ({ scheme }) => scheme),
  getHost: on('kubernetes.URL', 'getHost', ({ host }) => host),
  getHostname: on('kubernetes.URL', 'getHostname', ({ host }) => splitHost(host).name),
  getPort: on('kubernetes.URL', 'getPort', ({ host }) => splitHost(host).port),
  getEscapedPath: on('kubernetes.URL', 'getEscapedPath', (inner) => escapedPath(inner)),
  getQuery: on('kubernetes.URL', 'getQuery', (inner) => {
    return new MapValue([...queryOf(inner)].map(([key, values]) => [key, new ListValue(values)] as const));
  }),
  ip: (args) => {
    const [value] = args;
    if (value instanceof OpaqueOf && value.type === 'net.CIDR') return new OpaqueOf('net.IP', value.inner.address);
    return typeof value === 'string' ? ip(value) : noOverload('ip', args);
  },
  isIP: onText('isIP', (text) => worked(ip(text))),
  'ip.isCanonical': onText('ip.isCanonical', (text) => {
    const found = ip(text);
    return found instanceof OpaqueOf && found.type === 'net.IP' ? formatAddress(found.inner) === text : found;
  }),
  family: on('net.IP', 'family', ({ bytes }) => (bytes.length === 4 ? 4n : 6n)),
  isUnspecified: on('net.IP', 'isUnspecified', ({ bytes }) => isZero(bytes)),
  isLoopback: on('net.IP', 'isLoopback', ({ bytes }) => isLoopback(bytes)),
  isLinkLocalMulticast: on('net.IP', 'isLinkLocalMulticast', ({ bytes }) => isLinkLocalMulticast(bytes)),
  isLinkLocalUnicast: on('net.IP', 'isLinkLocalUnicast', ({ bytes }) => isLinkLocal(bytes)),
  isGlobalUnicast: on('net.IP', 'isGlobalUnicast', ({ bytes }) => isGlobal(bytes)),
  cidr: onText('cidr', cidr),
  isCIDR: onText('isCIDR', (text) => worked(cidr(text))),
  containsIP: on('net.CIDR', 'containsIP', containsIp),
  containsCIDR: on('net.CIDR', 'containsCIDR', containsCidr),
  prefixLength: on('net.CIDR', 'prefixLength', ({ bits }) => BigInt(bits)),
  masked: on(
    'net.CIDR',
    'masked',
    ({ address, bits }) => new OpaqueOf('net.CIDR', { address: maskAddress(address, bits), bits }),
  ),
  quantity: onText('quantity', quantity),
  isQuantity: onText('isQuantity', (text) => worked(quantity(text))),
  sign: on('kubernetes.Quantity', 'sign', ({ value }) => (value < 0n ? -1n : value > 0n ? 1n : 0n)),
  asApproximateFloat: on('kubernetes.Quantity', 'asApproximateFloat', (inner) => floatOf(inner)),
  asInteger: on(
    'kubernetes.Quantity',
    'asInteger',
    (inner) => integerOf(inner) ?? new CelError('cannot convert value to integer'),
  ),
  isInteger: on('kubernetes.Quantity', 'isInteger', (inner) => integerOf(inner) !== undefined),
  add: computed('add', (added) => added),
  sub: computed('sub', negateQuantity),
  isGreaterThan: compared('isGreaterThan', (order) => order > 0),
  isLessThan: compared('isLessThan', (order) => order < 0),
  compareTo: compared('compareTo', (order) => BigInt(order)),
  semver: onText('semver', semver),
  isSemver: onText('isSemver', (text, loose) => worked(semver(text, loose))),
  major: on('kubernetes.Semver', 'major', ({ major }) => BigInt.asIntN(64, major)),
  minor: on('kubernetes.Semver', 'minor', ({ minor }) => BigInt.asIntN(64, minor)),
  patch: on('kubernetes.Semver', 'patch', ({ patch }) => BigInt.asIntN(64, patch)),
  validate: on('kubernetes.NamedFormat', 'validate', (format, text) => {
    const problems = typeof text === 'string' ? format.problems(text) : [];
    return problems.length === 0 ? NONE : new Optional(new ListValue(problems));
  }),
  'format.named': onText('format.named', (name) => {
    const found = formatNamed(name);
    return found === undefined ? NONE : new Optional(found);
  }),
  ...Object.fromEntries(Object.keys(FORMATS).map((name) => [`format.${name}`, () => formatNamed(name) as Value])),
};
