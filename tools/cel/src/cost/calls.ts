import type { Expr } from '../syntax/ast.ts';
import { paramsOf, sameType, type Type } from '../types/type.ts';
import { fixed, MOST, ONE, plus, type Range, scaled, times, UNKNOWN, ZERO } from './estimate.ts';

/** What is known of an argument: its type, where it comes from in the schema, its size. */
export interface Argument {
  readonly node: Expr | undefined;
  readonly type: Type;
  /** Names from the root variable on; empty when it comes from no schema. */
  readonly path: readonly string[];
  readonly size: Range | undefined;
}

export interface CallEstimate {
  /** Without the cost of the arguments. */
  readonly cost: Range;
  readonly size?: Range;
}

/** The size of what lies at a path of the schema. */
export type SizeAt = (path: readonly string[]) => Range | undefined;

const TRAVERSAL = 0.1;
const REGEX = 0.25;
const LIST = 10;

function sizeOf({ size, path }: Argument, sizeAt: SizeAt): Range {
  return size ?? sizeAt(path) ?? UNKNOWN;
}

function integerOf({ node }: Argument, otherwise: bigint): bigint {
  if (node?.kind !== 'literal' || typeof node.value !== 'bigint') return otherwise;
  return node.value < 0n ? 0n : node.value;
}

function allocating(factor: number, size: Range): CallEstimate {
  return { cost: plus(scaled(size, factor), ONE, fixed(LIST)), size };
}

/**
 * Estimates of cel-go's list and set extensions.
 *
 * @param target what the member is called on; absent for a plain function.
 */
export function extensionEstimate(
  overload: string,
  target: Argument | undefined,
  args: readonly Argument[],
  sizeAt: SizeAt,
): CallEstimate | undefined {
  const [first, second] = args;
  const sorted = /^list_(.*)_(sort|sortByAssociatedKeys)$/.exec(overload);
  if (sorted !== null) {
    const list = sorted[2] === 'sort' ? target : first;
    if (list === undefined) return undefined;
    const size = sizeOf(list, sizeAt);
    return allocating(sorted[1] === 'string' || sorted[1] === 'bytes' ? 2 + TRAVERSAL : 2, times(size, size));
  }
  switch (overload) {
    case 'list_slice': {
      if (target === undefined || first === undefined || second === undefined) return undefined;
      const { max } = sizeOf(target, sizeAt);
      const length = BigInt.asUintN(64, integerOf(second, max) - integerOf(first, 0n));
      return allocating(1, fixed(length));
    }
    case 'list_flatten':
    case 'list_flatten_int': {
      if (target === undefined) return undefined;
      const depth = first === undefined ? 1n : integerOf(first, MOST);
      return allocating(Number(depth), sizeOf(target, sizeAt));
    }
    case 'lists_range':
      return first === undefined ? undefined : allocating(1, fixed(integerOf(first, MOST)));
    case 'list_reverse':
      return target === undefined ? undefined : allocating(1, sizeOf(target, sizeAt));
    case 'list_distinct': {
      if (target === undefined) return undefined;
      const size = sizeOf(target, sizeAt);
      return allocating(2, times(size, size));
    }
    case 'list_sets_contains_list':
    case 'list_sets_intersects_list':
    case 'list_sets_equivalent_list': {
      if (first === undefined || second === undefined) return undefined;
      const product = times(sizeOf(first, sizeAt), sizeOf(second, sizeAt));
      return { cost: plus(scaled(product, overload === 'list_sets_equivalent_list' ? 2 : 1), ONE) };
    }
    default:
      return undefined;
  }
}

const ONE_EACH: ReadonlySet<string> = new Set(
  'serviceAccount path group resource subresource namespace name allowed reason error errored masked prefixLength family isUnspecified isLoopback isLinkLocalMulticast isLinkLocalUnicast isGlobalUnicast format.named sign asInteger isInteger asApproximateFloat isGreaterThan isLessThan compareTo add sub major minor patch getScheme getHostname getHost getPort getEscapedPath getQuery'.split(
    ' ',
  ),
);

/** Estimates of Kubernetes, by the function's name. */
export function kubernetesEstimate(
  name: string,
  overload: string,
  target: Argument | undefined,
  args: readonly Argument[],
  sizeAt: SizeAt,
): CallEstimate | undefined {
  const [first, second] = args;
  const size = (argument: Argument) => sizeOf(argument, sizeAt);
  if (ONE_EACH.has(name)) return { cost: ONE };
  switch (name) {
    case 'isSorted':
    case 'sum':
    case 'max':
    case 'min':
    case 'indexOf':
    case 'lastIndexOf':
      return target && { cost: walkCost(target, sizeAt) };
    case 'url':
      return first && { cost: scaled(size(first), TRAVERSAL), size: size(first) };
    case 'lowerAscii':
    case 'upperAscii':
    case 'substring':
    case 'trim':
      return target && { cost: scaled(size(target), TRAVERSAL), size: size(target) };
    case 'replace':
      return target && first && second && replaceEstimate(size(target), size(first), size(second));
    case 'split': {
      if (target === undefined) return undefined;
      const literal = second?.node?.kind === 'literal' ? second.node.value : undefined;
      const max = typeof literal === 'bigint' ? BigInt.asUintN(64, literal) : size(target).max;
      return { cost: scaled(size(target), 2 * TRAVERSAL), size: { min: 0n, max } };
    }
    case 'join':
      return target && joinEstimate(target, first, sizeAt);
    case 'find':
    case 'findAll': {
      if (target === undefined || first === undefined) return undefined;
      const text = scaled(plus(size(target), ONE), TRAVERSAL);
      return { cost: times(text, scaled(size(first), REGEX)), size: { min: 0n, max: size(target).max } };
    }
    case 'ip':
      if (overload === 'cidr_ip') return { cost: ONE };
      return first && { cost: scaled(size(first), TRAVERSAL) };
    case 'cidr':
    case 'isIP':
    case 'isCIDR':
    case 'quantity':
    case 'isQuantity':
    case 'semver':
    case 'isSemver':
      return first && { cost: scaled(size(first), TRAVERSAL) };
    case 'ip.isCanonical':
      return first && { cost: scaled(size(first), 2 * TRAVERSAL) };
    case 'containsIP':
    case 'containsCIDR': {
      if (first === undefined) return undefined;
      const bytes: Range = { min: 4n, max: 16n };
      const compared = scaled(plus(bytes, bytes), TRAVERSAL);
      const masked = name === 'containsCIDR' ? plus(scaled(bytes, TRAVERSAL), ONE) : ZERO;
      const parsed = overload.endsWith('_string') ? scaled(size(first), TRAVERSAL) : ZERO;
      return { cost: plus(compared, masked, parsed) };
    }
    case 'validate':
      return first && { cost: scaled(scaled(size(first), TRAVERSAL), 128 * REGEX) };
    case '_==_':
      return first && second && equalityEstimate(first, second);
    default:
      return undefined;
  }
}

function walkCost(target: Argument, sizeAt: SizeAt): Range {
  const [item] = paramsOf(target.type);
  const size = sizeOf(target, sizeAt);
  if (item === undefined) return scaled(size, TRAVERSAL);
  if (item.kind !== 'string' && item.kind !== 'bytes') return times(size, ONE);
  const itemSize = itemSizeOf(target, sizeAt);
  return times(size, plus(ONE, scaled(itemSize, TRAVERSAL)));
}

/** How long the items of a list may be; of a list that is computed, nothing is known. */
function itemSizeOf({ path }: Argument, sizeAt: SizeAt): Range {
  return (path.length === 0 ? undefined : sizeAt([...path, '@items'])) ?? UNKNOWN;
}

function replaceEstimate(text: Range, old: Range, by: Range): CallEstimate {
  let most = 0n;
  let kept = 0n;
  if (old.min === 0n) {
    most = text.max < MOST ? text.max + 1n : text.max;
    kept = text.max;
  } else if (by.max <= old.min) kept = text.max;
  else most = BigInt(Math.ceil(Number(text.max) / Number(old.min)));
  let least = 0n;
  let leastKept = 0n;
  if (old.max === 0n) {
    least = text.min < MOST ? text.min + 1n : text.min;
    leastKept = text.min;
  } else if (old.max <= by.min) leastKept = text.min;
  else least = BigInt(Math.ceil(Number(text.min) / Number(old.max)));
  const size = plus(times({ min: least, max: most }, by), { min: leastKept, max: kept });
  return { cost: scaled(text, 2 * TRAVERSAL), size };
}

function joinEstimate(target: Argument, separator: Argument | undefined, sizeAt: SizeAt): CallEstimate {
  const list = sizeOf(target, sizeAt);
  let size: Range = ZERO;
  if (paramsOf(target.type).length > 0) {
    size = times(list, itemSizeOf(target, sizeAt));
  }
  if (separator !== undefined) {
    const less = (value: bigint) => (value > 0n ? value - 1n : 0n);
    size = plus(size, times(sizeOf(separator, sizeAt), { min: less(list.min), max: less(list.max) }));
  }
  return { cost: scaled(size, TRAVERSAL), size };
}

function equalityEstimate(a: Argument, b: Argument): CallEstimate | undefined {
  if (!sameType(a.type, b.type)) return undefined;
  const { type } = a;
  if (type.kind === 'opaque' && (type.name === 'net.IP' || type.name === 'net.CIDR')) return { cost: ONE };
  if (type.kind !== 'object') return undefined;
  if (type.name === 'kubernetes.Quantity' || type.name === 'kubernetes.Semver') return { cost: ONE };
  if (type.name === 'kubernetes.NamedFormat') return { cost: scaled({ min: 1n, max: 64n }, TRAVERSAL) };
  if (type.name !== 'kubernetes.URL') return undefined;
  const max = b.size?.max ?? 1n;
  return { cost: scaled({ min: 1n, max }, TRAVERSAL) };
}

/** Estimates of cel-go's own functions; `undefined` for those that need the expression's tree. */
export function standardEstimate(
  overload: string,
  target: Argument | undefined,
  args: readonly Argument[],
): CallEstimate {
  const size = (argument: Argument | undefined) => argument?.size ?? UNKNOWN;
  const [first, second] = args;
  switch (overload) {
    case 'string_format':
      return { cost: scaled(size(target), TRAVERSAL) };
    case 'string_to_bytes':
      return {
        cost: scaled(size(first), TRAVERSAL),
        size: { min: size(first).min, max: BigInt.asUintN(64, size(first).max * 4n) },
      };
    case 'bytes_to_string':
      return { cost: scaled(size(first), TRAVERSAL), size: { min: size(first).min / 4n, max: size(first).max } };
    case 'strings_quote': {
      const { min, max } = size(first);
      return {
        cost: scaled(size(first), TRAVERSAL),
        size: { min: BigInt.asUintN(64, min + 2n), max: BigInt.asUintN(64, max * 2n + 2n) },
      };
    }
    case 'starts_with_string':
    case 'ends_with_string':
      return { cost: scaled(size(first), TRAVERSAL) };
    case 'in_list':
      return { cost: size(second) };
    case 'matches_string':
      if (target === undefined) break;
      return { cost: times(scaled(plus(size(target), ONE), TRAVERSAL), scaled(size(first), REGEX)) };
    case 'contains_string':
      return { cost: times(scaled(size(target), TRAVERSAL), scaled(size(first), TRAVERSAL)) };
    case 'less_string':
    case 'greater_string':
    case 'less_equals_string':
    case 'greater_equals_string':
    case 'less_bytes':
    case 'greater_bytes':
    case 'less_equals_bytes':
    case 'greater_equals_bytes':
    case 'equals':
    case 'not_equals': {
      const max = size(first).max < size(second).max ? size(first).max : size(second).max;
      return { cost: scaled({ min: max > 0n ? 1n : 0n, max }, TRAVERSAL) };
    }
    default:
      break;
  }
  return { cost: ONE };
}
