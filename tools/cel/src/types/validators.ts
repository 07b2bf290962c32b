import { CONVERSIONS } from '../functions/conversions.ts';
import { CLAUSE_ERRORS, type Clause, FormatError, readFormat } from '../functions/format.ts';
import { compilePattern, PatternError } from '../go/index.ts';
import { childrenOf, type Expr } from '../syntax/ast.ts';
import { CompileError, type Issue } from '../syntax/issues.ts';
import { isError } from '../values/value.ts';
import type { Checked } from './checker.ts';
import { formatType, inOptional, runtimeName, sameType, type Type } from './type.ts';

/**
 * Looks at the literals of a checked expression: durations, times, regular expressions, formats, and lists and maps of one
 * type.
 *
 * @throws CompileError for those that can never work.
 */
export function validateLiterals(checked: Checked): void {
  const issues: Issue[] = [];
  walk(checked.root, false, (node, inFormat) => {
    if (node.kind === 'call') validateCall(checked, node, issues);
    if (inFormat) return;
    if (node.kind === 'list') validateList(checked, node, issues);
    if (node.kind === 'map') validateMap(checked, node, issues);
  });
  if (issues.length > 0) throw new CompileError(checked.source, issues);
}

function walk(node: Expr, inFormat: boolean, visit: (node: Expr, inFormat: boolean) => void): void {
  visit(node, inFormat);
  const below = inFormat || (node.kind === 'call' && node.name === 'format');
  for (const child of childrenOf(node)) walk(child, below, visit);
}

function validateCall(checked: Checked, node: Extract<Expr, { kind: 'call' }>, issues: Issue[]): void {
  const [literal] = node.args;
  const name = checked.calls.get(node)?.name ?? node.name;
  if (literal?.kind === 'literal') {
    const bad = () => issues.push({ offset: literal.offset, message: `invalid ${name} argument` });
    if (name === 'duration' || name === 'timestamp') {
      const value = CONVERSIONS[name]?.([literal.value]);
      if (value !== undefined && isError(value)) bad();
    } else if (name === 'matches' && typeof literal.value === 'string') {
      try {
        compilePattern(literal.value);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        bad();
      }
    }
  }
  if (name === 'format') validateFormat(checked, node, issues);
}

function validateFormat(checked: Checked, node: Extract<Expr, { kind: 'call' }>, issues: Issue[]): void {
  const { target, args } = node;
  const [list] = args;
  if (target?.kind !== 'literal' || typeof target.value !== 'string' || list?.kind !== 'list' || args.length !== 1)
    return;
  try {
    let used = 0;
    for (const part of readFormat(target.value, list.elements.length)) {
      if (typeof part === 'string') continue;
      const wrong = unfit(checked, part.clause, list.elements[used++] as Expr);
      if (wrong === undefined) continue;
      const type = runtimeName(checked.typeOf(wrong));
      issues.push({
        offset: wrong.offset,
        message: `error during formatting: ${CLAUSE_ERRORS[part.clause]}, was given ${type}`,
      });
      return;
    }
    if (list.elements.length > used) {
      const message = `too many arguments supplied to string.format (expected ${used}, got ${list.elements.length})`;
      issues.push({ offset: node.offset, message });
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    issues.push({ offset: node.offset, message: error.message });
  }
}

const SHOWN: Readonly<Record<Clause, readonly Type['kind'][]>> = {
  s: ['list', 'map', 'int', 'uint', 'double', 'bool', 'string', 'timestamp', 'bytes', 'duration', 'type', 'null'],
  d: ['int', 'uint'],
  f: ['double', 'string'],
  e: ['double', 'string'],
  b: ['int', 'uint', 'bool'],
  x: ['int', 'uint', 'string', 'bytes'],
  X: ['int', 'uint', 'string', 'bytes'],
  o: ['int', 'uint'],
};

/** The argument, or what is inside of it, that the clause cannot show. */
function unfit(checked: Checked, clause: Clause, node: Expr): Expr | undefined {
  const { kind } = checked.typeOf(node);
  if (kind !== 'dyn' && !SHOWN[clause].includes(kind)) return node;
  if (clause !== 's' || (node.kind !== 'list' && node.kind !== 'map')) return undefined;
  for (const child of childrenOf(node)) {
    const wrong = unfit(checked, clause, child);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function mismatch(node: Expr, expected: Type, found: Type): Issue {
  return { offset: node.offset, message: `expected type '${formatType(expected)}' but found '${formatType(found)}'` };
}

function validateList(
  checked: Checked,
  { elements, optional }: Extract<Expr, { kind: 'list' }>,
  issues: Issue[],
): void {
  let expected: Type | undefined;
  for (const [index, element] of elements.entries()) {
    const whole = checked.typeOf(element);
    const type = optional.has(index) ? (inOptional(whole) ?? whole) : whole;
    expected ??= type;
    if (sameType(expected, type, false)) continue;
    issues.push(mismatch(element, expected, type));
    return;
  }
}

function validateMap(checked: Checked, { entries }: Extract<Expr, { kind: 'map' }>, issues: Issue[]): void {
  let keys: Type | undefined;
  let values: Type | undefined;
  for (const { key, value, optional } of entries) {
    const keyType = checked.typeOf(key);
    const whole = checked.typeOf(value);
    const valueType = optional ? (inOptional(whole) ?? whole) : whole;
    keys ??= keyType;
    values ??= valueType;
    if (!sameType(keys, keyType, false)) issues.push(mismatch(key, keys, keyType));
    if (!sameType(values, valueType, false)) issues.push(mismatch(value, values, valueType));
  }
}
