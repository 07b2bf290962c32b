import { messageOf } from '@mainstem/change';
import { UNKNOWN_TEXT } from '../unknown.ts';
import { callFunction } from './functions.ts';
import { type Node, type Operand, type Pipeline, parseTemplate } from './parse.ts';
import {
  isMapping,
  isNil,
  isUnknownValue,
  member,
  printed,
  sortedKeys,
  TemplateFailure,
  truth,
  typeName,
  Unsupported,
} from './value.ts';

/** What a template is filled in with. */
export interface TemplateData {
  readonly root: unknown;
  /** The value at a path of keys below the root, where the root alone cannot tell it; `undefined`: there is none. */
  field(path: readonly string[]): unknown;
  /** `missingkey=error`. */
  readonly missingIsError: boolean;
  /** What an absent value prints. Argo CD prints `<no value>`. */
  readonly absent: string;
  /** Called with the reason wherever the text cannot be told. */
  note(reason: string): void;
}

/**
 * Executes a Go template as Argo CD's ApplicationSet controller does (text/template with sprig's functions).
 *
 * @returns the text. What cannot be told, because a value is unknown, a function is not known here, or Go would fail, is an unknown
 *   part of it; the rest is right.
 */
export function executeTemplate(template: string, data: TemplateData): string {
  const run: Run = { data, text: '', variables: [['', data.root]] };
  execute(parseTemplate(template), data.root, run);
  return run.text;
}

interface Run {
  readonly data: TemplateData;
  text: string;
  /** Innermost last. */
  readonly variables: [name: string, value: unknown][];
}

type Signal = 'break' | 'continue' | undefined;

function execute(nodes: readonly Node[], dot: unknown, run: Run): Signal {
  const depth = run.variables.length;
  for (const node of nodes) {
    const signal = executeNode(node, dot, run);
    if (signal !== undefined) {
      run.variables.length = depth;
      return signal;
    }
  }
  run.variables.length = depth;
  return undefined;
}

function executeNode(node: Node, dot: unknown, run: Run): Signal {
  switch (node.type) {
    case 'text':
      run.text += node.text;
      return undefined;
    case 'opaque':
      run.data.note(node.reason);
      run.text += node.text ?? UNKNOWN_TEXT;
      return undefined;
    case 'break':
    case 'continue':
      return node.type;
    case 'print':
      run.text += attempt(run, () => {
        const value = evaluate(node.pipeline, dot, run);
        if (node.pipeline.variables.length > 0) return '';
        return isNil(value) ? run.data.absent : printed(value);
      });
      return undefined;
    default: {
      const depth = run.variables.length;
      const value = attempt(run, () => evaluate(node.pipeline, dot, run, node.type !== 'range'));
      const signal = node.type === 'range' ? executeRange(node, value, dot, run) : executeBranch(node, value, dot, run);
      run.variables.length = depth;
      return signal;
    }
  }
}

type Block = Extract<Node, { type: 'if' | 'with' | 'range' }>;

function executeBranch(node: Block, value: unknown, dot: unknown, run: Run): Signal {
  const holds = truth(value);
  if (holds === undefined) return leaveOpen(node, run);
  return execute(holds ? node.then : node.else, holds && node.type === 'with' ? value : dot, run);
}

function executeRange(node: Block, value: unknown, dot: unknown, run: Run): Signal {
  if (isUnknownValue(value)) return leaveOpen(node, run);
  const items: (readonly [unknown, unknown])[] = [];
  if (Array.isArray(value)) items.push(...value.map((item, index) => [BigInt(index), item] as const));
  else if (isMapping(value)) items.push(...sortedKeys(value).map((key) => [key, value[key]] as const));
  else if (!isNil(value)) {
    run.data.note(`range over ${typeName(value)} is not evaluated here`);
    return leaveOpen(node, run);
  }
  if (items.length === 0) return execute(node.else, dot, run);
  const { variables, assigns } = node.pipeline;
  for (const [key, item] of items) {
    const depth = run.variables.length;
    const values = variables.length === 1 ? [item] : [key, item];
    variables.forEach((name, index) => {
      setVariable(name, values[index], assigns, run);
    });
    const signal = execute(node.then, item, run);
    run.variables.length = Math.max(depth, 1);
    if (signal === 'break') break;
  }
  return undefined;
}

/** Which branch is taken cannot be told: its text is unknown, and so is every variable that it sets. */
function leaveOpen(node: Block, run: Run): Signal {
  run.text += UNKNOWN_TEXT;
  for (const name of assignedIn([...node.then, ...node.else])) setVariable(name, UNKNOWN_TEXT, true, run);
  return undefined;
}

function assignedIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (!('pipeline' in node)) return [];
    const own = node.pipeline.assigns ? node.pipeline.variables : [];
    return 'then' in node ? [...own, ...assignedIn(node.then), ...assignedIn(node.else)] : own;
  });
}

function attempt<T>(run: Run, action: () => T): T | string {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof TemplateFailure || error instanceof Unsupported)) throw error;
    run.data.note(
      error instanceof Unsupported ? messageOf(error) : `Argo CD would fail to fill in a template: ${messageOf(error)}`,
    );
    return UNKNOWN_TEXT;
  }
}

/** @param sets whether the pipeline's variables are set to its value; those of a range are set to its items. */
function evaluate(pipeline: Pipeline, dot: unknown, run: Run, sets = true): unknown {
  let value: unknown;
  pipeline.commands.forEach((command, index) => {
    value = evaluateCommand(command, dot, run, index === 0 ? [] : [value]);
  });
  if (sets) for (const name of pipeline.variables) setVariable(name, value, pipeline.assigns, run);
  return value;
}

function evaluateCommand(operands: readonly Operand[], dot: unknown, run: Run, piped: readonly unknown[]): unknown {
  const [first, ...rest] = operands;
  if (first?.type === 'function') {
    const lazy = [
      ...rest.map((operand) => () => evaluateOperand(operand, dot, run)),
      ...piped.map((value) => () => value),
    ];
    return callFunction(first.name, lazy);
  }
  if (first === undefined || rest.length > 0 || piped.length > 0) {
    throw new TemplateFailure('something that is no function has arguments');
  }
  return evaluateOperand(first, dot, run);
}

function evaluateOperand(operand: Operand, dot: unknown, run: Run): unknown {
  switch (operand.type) {
    case 'literal':
      return operand.value;
    case 'field':
      return fieldOf(dot, operand.path, run);
    case 'variable':
      return fieldOf(variableOf(operand.name, run), operand.path, run);
    case 'pipeline':
      return fieldOf(evaluate(operand.pipeline, dot, run), operand.path, run);
    default:
      return callFunction(operand.name, []);
  }
}

function fieldOf(value: unknown, path: readonly string[], run: Run): unknown {
  if (path.length === 0) return value;
  if (value === run.data.root) {
    const found = run.data.field(path);
    if (found !== undefined) return found;
  }
  let current = value;
  for (const key of path) {
    if (isUnknownValue(current)) return current;
    if (current === null) throw new TemplateFailure(`nil pointer evaluating interface {}.${key}`);
    if (current === undefined) return undefined;
    if (!isMapping(current)) throw new TemplateFailure(`can't evaluate field ${key} in type ${typeName(current)}`);
    const next = member(current, key);
    if (next === undefined && run.data.missingIsError) throw new TemplateFailure(`map has no entry for key "${key}"`);
    current = next;
  }
  return current;
}

function variableOf(name: string, run: Run): unknown {
  const found = run.variables.findLast(([key]) => key === name);
  if (found === undefined) throw new TemplateFailure(`undefined variable "$${name}"`);
  return found[1];
}

function setVariable(name: string, value: unknown, assigns: boolean, run: Run): void {
  const known = assigns ? run.variables.findLast(([key]) => key === name) : undefined;
  if (known === undefined) run.variables.push([name, value]);
  else known[1] = value;
}
