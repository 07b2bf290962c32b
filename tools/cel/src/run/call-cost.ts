import { CelList, CelMap, OpaqueOf, sizeOf, sizeThroughOptional, typeName, type Value } from '../values/value.ts';

/** What walking over a text costs, per code point. */
const TRAVERSAL = 0.1;
/** What a regular expression costs, per character of the pattern. */
const REGEX = 0.25;
const LIST = 10;

const traversal = (size: number) => Math.ceil(size * TRAVERSAL);

/** An operation that compares each item with each, or copies a list. */
function allocating(factor: number, size: number): number {
  return Math.floor(size * factor) + 1 + LIST;
}

function selfCompare(list: Value): number {
  const size = sizeOf(list);
  const first = list instanceof CelList && size > 0 ? typeName(list.at(0)) : '';
  return allocating(first === 'string' || first === 'bytes' ? 2 + TRAVERSAL : 2, size * size);
}

/** Kubernetes' traversal: texts by bytes, lists and maps by all that they hold. */
function deepTraversal(value: Value): number {
  if (typeof value === 'string') return Math.floor(new TextEncoder().encode(value).length * TRAVERSAL);
  if (value instanceof Uint8Array) return Math.floor(value.length * TRAVERSAL);
  let cost = 0;
  if (value instanceof CelList) for (const item of value.items()) cost += deepTraversal(item);
  else if (value instanceof CelMap) {
    for (const key of value.keys()) cost += deepTraversal(key) + deepTraversal(value.find(key) ?? null);
  } else return 1;
  return cost;
}

const ONE: ReadonlySet<string> = new Set(
  'serviceAccount path group resource subresource namespace name allowed reason error errored masked prefixLength family isUnspecified isLoopback isLinkLocalMulticast isLinkLocalUnicast isGlobalUnicast format.named sign asInteger isInteger asApproximateFloat isGreaterThan isLessThan compareTo add sub major minor patch getScheme getHostname getHost getPort getEscapedPath getQuery'.split(
    ' ',
  ),
);
const WALK: ReadonlySet<string> = new Set(['isSorted', 'sum', 'max', 'min', 'indexOf', 'lastIndexOf']);
const ONCE: ReadonlySet<string> = new Set(
  'url lowerAscii upperAscii substring trim cidr isIP isCIDR quantity isQuantity semver isSemver'.split(' '),
);

/**
 * What a call costs at run time.
 *
 * @param overload of the call; empty when only the values tell which one it is.
 * @see https://github.com/kubernetes/apiserver/blob/v0.36.1/pkg/cel/library/cost.go
 * @see https://github.com/google/cel-go/blob/v0.26.0/interpreter/runtimecost.go
 */
export function callCost(name: string, overload: string, args: readonly Value[], result: Value): number {
  const [first = null, second = null] = args;
  return (
    byOverload(overload, first, second, args, result) ??
    byName(name, overload, first, second, result) ??
    standard(overload, first, second)
  );
}

/** Extensions of cel-go that bring their own costs. */
function byOverload(
  overload: string,
  first: Value,
  second: Value,
  args: readonly Value[],
  result: Value,
): number | undefined {
  if (/^list_.*_sortByAssociatedKeys$/.test(overload)) return selfCompare(second);
  if (/^list_.*_sort$/.test(overload)) return selfCompare(first);
  switch (overload) {
    case 'list_slice':
    case 'lists_range':
    case 'list_reverse':
      return allocating(1, sizeOf(result));
    case 'list_flatten':
    case 'list_flatten_int':
      return allocating(args.length === 2 ? Number(second) : 1, sizeOf(first));
    case 'list_distinct':
      return selfCompare(first);
    case 'list_sets_contains_list':
    case 'list_sets_intersects_list':
      return 1 + sizeOf(first) * sizeOf(second);
    case 'list_sets_equivalent_list':
      return 1 + sizeOf(first) * sizeOf(second) * 2;
    default:
      return undefined;
  }
}

function byName(name: string, overload: string, first: Value, second: Value, result: Value): number | undefined {
  if (ONE.has(name)) return 1;
  if (WALK.has(name)) return deepTraversal(first);
  if (ONCE.has(name)) return traversal(sizeOf(first));
  switch (name) {
    case 'ip':
      return overload === 'cidr_ip' ? 1 : traversal(sizeOf(first));
    case 'replace':
    case 'split':
    case 'ip.isCanonical':
      return Math.ceil(sizeOf(first) * 2 * TRAVERSAL);
    case 'join':
      return Math.ceil(sizeOf(result) * 2 * TRAVERSAL);
    case 'find':
    case 'findAll':
      return Math.ceil((1 + sizeOf(first)) * TRAVERSAL) * Math.ceil(sizeOf(second) * REGEX);
    case 'containsIP':
      return traversal(sizeOf(first) * 2) + (overload === 'cidr_contains_ip_string' ? traversal(sizeOf(second)) : 0);
    case 'containsCIDR': {
      const more = overload === 'cidr_contains_cidr_string' ? traversal(sizeOf(second)) : 0;
      return traversal(sizeOf(first) * 2) + traversal(sizeOf(first)) + 1 + more;
    }
    case 'validate': {
      if (!(first instanceof OpaqueOf) || first.type !== 'kubernetes.NamedFormat') return undefined;
      return Math.ceil((1 + sizeOf(second)) * TRAVERSAL) * Math.ceil(first.inner.regexSize * REGEX);
    }
    case '_==_':
      return first instanceof OpaqueOf ? 1 : undefined;
    default:
      return undefined;
  }
}

function standard(overload: string, first: Value, second: Value): number {
  const size = sizeThroughOptional;
  switch (overload) {
    case 'starts_with_string':
    case 'ends_with_string':
    case 'string_to_bytes':
    case 'bytes_to_string':
    case 'strings_quote':
    case 'string_format':
      return traversal(size(first));
    case 'in_list':
      return size(second);
    case 'equals':
    case 'not_equals':
    case 'less_string':
    case 'less_equals_string':
    case 'greater_string':
    case 'greater_equals_string':
    case 'less_bytes':
    case 'less_equals_bytes':
    case 'greater_bytes':
    case 'greater_equals_bytes':
      return traversal(Math.min(size(first), size(second)));
    case 'add_string':
    case 'add_bytes':
      return traversal(size(first) + size(second));
    case 'matches_string':
      return Math.ceil((1 + size(first)) * TRAVERSAL) * Math.ceil(size(second) * REGEX);
    case 'contains_string':
      return traversal(size(first)) * traversal(size(second));
    default:
      return 1;
  }
}
