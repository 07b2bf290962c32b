import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** Contexts of an expression, by name: `github`, `needs`, `matrix`… */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the job or step stands, for `success()` and its like. */
export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

const NO_STATUS: Status = { success: true, failure: false, cancelled: false };
const NAMES = [
  'github',
  'env',
  'vars',
  'job',
  'jobs',
  'steps',
  'runner',
  'secrets',
  'strategy',
  'matrix',
  'needs',
  'inputs',
];
const STATUS_FUNCTIONS = ['always', 'success', 'failure', 'cancelled'];

/** The value of one expression, by GitHub's own parser and evaluator of expressions. */
export function evaluate(expression: string, contexts: Contexts, status: Status = NO_STATUS): unknown {
  const functions = STATUS_FUNCTIONS.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === 'always' ? true : status[name as keyof Status]),
  }));
  const { tokens } = new Lexer(expression.trim()).lex();
  const tree = new Parser(tokens, NAMES, functions).parse();
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const result = new Evaluator(tree, context, new Map(functions.map((one) => [one.name, one]))).evaluate();
  return JSON.parse(JSON.stringify(result, data.replacer) ?? 'null') as unknown;
}

/** A value of a workflow with its expressions computed; one that is nothing but an expression keeps its type. */
export function resolveValue(value: unknown, contexts: Contexts): unknown {
  if (Array.isArray(value)) return value.map((one) => resolveValue(one, contexts));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolveValue(one, contexts)]));
  }
  if (typeof value !== 'string') return value;
  const whole = /^\s*\$\{\{((?:(?!\}\})[\s\S])*)\}\}\s*$/.exec(value)?.[1];
  if (whole !== undefined) return evaluate(whole, contexts);
  return value.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) => textOf(evaluate(expression, contexts)));
}

/** As an expression's value is put into text. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Whether an `if` holds. Without a function that asks for the status, `success()` is asked too. */
export function isMet(condition: string | undefined, contexts: Contexts, status: Status): boolean {
  if (condition === undefined) return status.success;
  const expression = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
  const asks = STATUS_FUNCTIONS.some((name) => new RegExp(`\\b${name}\\s*\\(`).test(expression));
  if (!asks && !status.success) return false;
  const value = evaluate(expression, contexts, status);
  return value !== false && value !== null && value !== '' && value !== 0;
}
