import type { Value } from '../hcl/value.ts';

/** Starts a path that is written from the repository's root, as `path.module` is once it is known. */
export const TREE = '\u0000';
/** Stands in a text for what is not known: any characters, or none. */
export const GAP = '\u0001';

/** A text with gaps, and what could not be known in it. */
export interface Text {
  readonly text: string;
  readonly gaps: readonly string[];
}

/** What names mean in one folder; what is left out stays a reference. */
export interface Scope {
  /** `path.module`, as a folder of the tree. */
  readonly folder?: string;
  /** `path.root` and `path.cwd`. */
  readonly root?: string;
  readonly locals?: ReadonlyMap<string, Value>;
  /** The value of a variable, with no references left. */
  readonly variable?: (name: string) => Value;
}

/** References that go through more names than this are taken for a cycle. */
const DEEPEST = 40;
/** More alternatives than this are one gap. */
const MOST_TEXTS = 16;

/** Puts in what names mean. Nothing is guessed: what has no meaning in this scope stays, or becomes unknown. */
export function evaluate(value: Value, scope: Scope, depth = 0): Value {
  if (value === null || typeof value !== 'object') return value;
  if (depth > DEEPEST) return { unknown: 'a value that refers to itself' };
  const inner = (item: Value) => evaluate(item, scope, depth + 1);
  if (Array.isArray(value)) return value.map(inner);
  if ('template' in value) return { template: value.template.map(inner) };
  if ('either' in value) {
    // null is none of them: coalesce and try pass over it.
    const given = value.either.map(inner).filter((one) => one !== null);
    return given.length === 0 ? null : given.length === 1 ? (given[0] as Value) : { either: given };
  }
  if ('merge' in value) return mergeObjects(value.merge.map(inner));
  if ('object' in value) {
    const object = Object.fromEntries(Object.entries(value.object).map(([key, item]) => [key, inner(item)]));
    return value.rest === undefined ? { object } : { object, rest: true };
  }
  return 'ref' in value ? evaluateReference(value.ref, value, scope, depth) : value;
}

function evaluateReference(ref: readonly string[], value: Value, scope: Scope, depth: number): Value {
  const [root, name = '', ...steps] = ref;
  if (root === 'path') {
    const folder = name === 'module' ? scope.folder : scope.root;
    return folder === undefined ? value : `${TREE}${folder}`;
  }
  if (root === 'local') {
    if (scope.locals === undefined) return value;
    const local = scope.locals.get(name);
    if (local === undefined) return { unknown: `local.${name}` };
    return select(evaluate(local, scope, depth + 1), steps, ref);
  }
  return scope.variable === undefined ? value : select(scope.variable(name), steps, ref);
}

/** Takes a part out of a value. */
function select(value: Value, steps: readonly string[], ref: readonly string[]): Value {
  let part: Value | undefined = value;
  for (const [index, step] of steps.entries()) {
    if (part === null || typeof part !== 'object') part = undefined;
    else if (Array.isArray(part)) part = (part as readonly Value[])[Number(step)];
    else if ('object' in part) part = Object.hasOwn(part.object, step) ? part.object[step] : undefined;
    else if ('ref' in part) return { ref: [...part.ref, ...steps.slice(index)] };
    else part = undefined;
    if (part === undefined) return { unknown: ref.join('.') };
  }
  return part;
}

function mergeObjects(values: readonly Value[]): Value {
  let object: Record<string, Value> = {};
  let rest = false;
  for (const value of values) {
    if (value === null) continue;
    if (typeof value === 'object' && 'object' in value) {
      object = { ...object, ...value.object };
      rest ||= value.rest === true;
    } else {
      // Any key may be replaced by what is not known; keys that come later are known again.
      object = {};
      rest = true;
    }
  }
  return rest ? { object, rest } : { object };
}

/** True when a value still depends on who calls: on a variable, or on the root module's folder. */
export function dependsOnCaller(value: Value): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.some(dependsOnCaller);
  if ('template' in value) return value.template.some(dependsOnCaller);
  if ('either' in value) return value.either.some(dependsOnCaller);
  if ('merge' in value) return value.merge.some(dependsOnCaller);
  if ('object' in value) return Object.values(value.object).some(dependsOnCaller);
  return 'ref' in value;
}

/** Every text that a value may be. */
export function textsOf(value: Value): Text[] {
  if (typeof value === 'string') return [{ text: value, gaps: [] }];
  if (typeof value === 'number' || typeof value === 'boolean') return [{ text: String(value), gaps: [] }];
  if (value === null || Array.isArray(value) || typeof value !== 'object') return [gap('a value that is not text')];
  if ('either' in value) return limited(value.either.flatMap(textsOf));
  if ('template' in value)
    return value.template.reduce<Text[]>((all, part) => product(all, textsOf(part)), [{ text: '', gaps: [] }]);
  if ('ref' in value) return [gap(value.ref.join('.'))];
  return [gap('unknown' in value ? value.unknown : 'a value that is not text')];
}

function product(left: readonly Text[], right: readonly Text[]): Text[] {
  return limited(
    left.flatMap((a) =>
      right.map((b) => ({ text: a.text + b.text, gaps: b.gaps.length === 0 ? a.gaps : [...a.gaps, ...b.gaps] })),
    ),
  );
}

function limited(texts: Text[]): Text[] {
  return texts.length > MOST_TEXTS ? [gap('one of many values')] : texts;
}

export function gap(reason: string): Text {
  return { text: GAP, gaps: [reason] };
}

export function isKnown({ gaps }: Text): boolean {
  return gaps.length === 0;
}

/** What comes before the first gap. */
export function knownPrefix(text: string): string {
  const end = text.indexOf(GAP);
  return end < 0 ? text : text.slice(0, end);
}

/** True when some text fits both, whatever stands in their gaps. */
export function mayBeSame(left: string, right: string): boolean {
  const leftGap = left.indexOf(GAP);
  const rightGap = right.indexOf(GAP);
  if (leftGap < 0 && rightGap < 0) return left === right;
  const start = Math.min(leftGap < 0 ? left.length : leftGap, rightGap < 0 ? right.length : rightGap);
  if (left.slice(0, start) !== right.slice(0, start)) return false;
  if (leftGap >= 0 && rightGap >= 0) return sameEnd(left, right);
  return leftGap < 0 ? fits(left, right) : fits(right, left);
}

/** Two texts with gaps: what surely differs is the end behind their last gaps. */
function sameEnd(left: string, right: string): boolean {
  const a = left.slice(left.lastIndexOf(GAP) + 1);
  const b = right.slice(right.lastIndexOf(GAP) + 1);
  return a.endsWith(b) || b.endsWith(a);
}

/** A known text against a pattern: the pieces between gaps must occur in order. */
function fits(text: string, pattern: string): boolean {
  const pieces = pattern.split(GAP);
  const first = pieces[0] ?? '';
  const last = pieces[pieces.length - 1] ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from <= text.length - last.length;
}
