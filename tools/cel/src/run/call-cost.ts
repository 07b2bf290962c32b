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

/** What a call costs at run time, from its arguments and its result. */
export type CallCost = (args: readonly Value[], result: Value) => number;

const ONE_UNIT: CallCost = () => 1;
const first = (args: readonly Value[]): Value => args[0] ?? null;
const second = (args: readonly Value[]): Value => args[1] ?? null;

/**
 * What calls of a function cost; chosen once, when the expression is planned.
 *
 * @param overload of the calls; empty when only the values tell which one it is.
 * @see https://github.com/kubernetes/apiserver/blob/v0.36.1/pkg/cel/library/cost.go
 * @see https://github.com/google/cel-go/blob/v0.26.0/interpreter/runtimecost.go
 */
export function callCost(name: string, overload: string): CallCost {
  return byOverload(overload) ?? byName(name, overload) ?? standard(overload);
}

/** Extensions of cel-go that bring their own costs. */
function byOverload(overload: string): CallCost | undefined {
  if (/^list_.*_sortByAssociatedKeys$/.test(overload)) return (args) => selfCompare(second(args));
  if (/^list_.*_sort$/.test(overload)) return (args) => selfCompare(first(args));
  switch (overload) {
    case 'list_slice':
    case 'lists_range':
    case 'list_reverse':
      return (_, result) => allocating(1, sizeOf(result));
    case 'list_flatten':
    case 'list_flatten_int':
      return (args) => allocating(args.length === 2 ? Number(second(args)) : 1, sizeOf(first(args)));
    case 'list_distinct':
      return (args) => selfCompare(first(args));
    case 'list_sets_contains_list':
    case 'list_sets_intersects_list':
      return (args) => 1 + sizeOf(first(args)) * sizeOf(second(args));
    case 'list_sets_equivalent_list':
      return (args) => 1 + sizeOf(first(args)) * sizeOf(second(args)) * 2;
    default:
      return undefined;
  }
}

function byName(name: string, overload: string): CallCost | undefined {
  if (ONE.has(name)) return ONE_UNIT;
  if (WALK.has(name)) return (args) => deepTraversal(first(args));
  if (ONCE.has(name)) return (args) => traversal(sizeOf(first(args)));
  const usual = standard(overload);
  switch (name) {
    case 'ip':
      return overload === 'cidr_ip' ? ONE_UNIT : (args) => traversal(sizeOf(first(args)));
    case 'replace':
    case 'split':
    case 'ip.isCanonical':
      return (args) => Math.ceil(sizeOf(first(args)) * 2 * TRAVERSAL);
    case 'join':
      return (_, result) => Math.ceil(sizeOf(result) * 2 * TRAVERSAL);
    case 'find':
    case 'findAll':
      return (args) => matching(1 + sizeOf(first(args)), sizeOf(second(args)));
    case 'containsIP': {
      const isText = overload === 'cidr_contains_ip_string';
      return (args) => traversal(sizeOf(first(args)) * 2) + (isText ? traversal(sizeOf(second(args))) : 0);
    }
    case 'containsCIDR': {
      const isText = overload === 'cidr_contains_cidr_string';
      return (args) => {
        const size = sizeOf(first(args));
        return traversal(size * 2) + traversal(size) + 1 + (isText ? traversal(sizeOf(second(args))) : 0);
      };
    }
    case 'validate':
      return (args, result) => {
        const format = first(args);
        return format instanceof OpaqueOf && format.type === 'kubernetes.NamedFormat'
          ? matching(1 + sizeOf(second(args)), format.inner.regexSize)
          : usual(args, result);
      };
    case '_==_':
      return (args, result) => (first(args) instanceof OpaqueOf ? 1 : usual(args, result));
    default:
      return undefined;
  }
}

function matching(text: number, pattern: number): number {
  return Math.ceil(text * TRAVERSAL) * Math.ceil(pattern * REGEX);
}

function standard(overload: string): CallCost {
  const firstSize = (args: readonly Value[]) => sizeThroughOptional(first(args));
  const secondSize = (args: readonly Value[]) => sizeThroughOptional(second(args));
  switch (overload) {
    case 'starts_with_string':
    case 'ends_with_string':
    case 'string_to_bytes':
    case 'bytes_to_string':
    case 'strings_quote':
    case 'string_format':
      return (args) => traversal(firstSize(args));
    case 'in_list':
      return secondSize;
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
      return (args) => traversal(Math.min(firstSize(args), secondSize(args)));
    case 'add_string':
    case 'add_bytes':
      return (args) => traversal(firstSize(args) + secondSize(args));
    case 'matches_string':
      return (args) => matching(1 + firstSize(args), secondSize(args));
    case 'contains_string':
      return (args) => traversal(firstSize(args)) * traversal(secondSize(args));
    default:
      return ONE_UNIT;
  }
}
