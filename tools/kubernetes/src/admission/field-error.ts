import { goFloat, quote } from '@mainstem/cel/go';
import type { Json } from './json.ts';
import { marshal } from './json-text.ts';

/** Types of errors, named as the recordings name them (k8s.io/apimachinery/pkg/util/validation/field). */
export type ErrorType =
  | 'Required'
  | 'Invalid'
  | 'TypeInvalid'
  | 'NotSupported'
  | 'TooLong'
  | 'TooMany'
  | 'Duplicate'
  | 'Forbidden'
  | 'InternalError'
  | 'BadRequest';

/** One reason why the server refuses. */
export interface FieldError {
  readonly type: ErrorType;
  /** `spec.ports[0].name`; empty where the error is about the whole object. */
  readonly field: string;
  /** What kubectl prints after the field. */
  readonly message: string;
  /** The message without type and value. */
  readonly detail: string;
  /** Says what to write instead; the server has no such words. */
  readonly suggestion?: string;
}

/** Stands for a value that the message leaves out. */
export const OMITTED = Symbol('omitted');

/** Stands for a value that is printed already. */
export class Printed {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type BadValue = Json | typeof OMITTED | Printed;

const WORDS: Readonly<Record<Exclude<ErrorType, 'BadRequest'>, string>> = {
  Required: 'Required value',
  Invalid: 'Invalid value',
  TypeInvalid: 'Invalid value',
  NotSupported: 'Unsupported value',
  TooLong: 'Too long',
  TooMany: 'Too many',
  Duplicate: 'Duplicate value',
  Forbidden: 'Forbidden',
  InternalError: 'Internal error',
};

function body(type: Exclude<ErrorType, 'BadRequest'>, value: BadValue, detail: string): string {
  const words = WORDS[type];
  const shown = value === OMITTED ? words : `${words}: ${show(value)}`;
  return detail === '' ? shown : `${shown}: ${detail}`;
}

function show(value: Json | Printed): string {
  if (value instanceof Printed) return value.text;
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return goFloat(value);
  return marshal(value);
}

function make(type: Exclude<ErrorType, 'BadRequest'>, field: string, value: BadValue, detail: string): FieldError {
  return { type, field, message: body(type, value, detail), detail };
}

export function invalid(field: string, value: BadValue, detail: string): FieldError {
  return make('Invalid', field, value, detail);
}

export function typeInvalid(field: string, value: BadValue, detail: string): FieldError {
  return make('TypeInvalid', field, value, detail);
}

export function required(field: string, detail = ''): FieldError {
  return make('Required', field, OMITTED, detail);
}

export function forbidden(field: string, detail: string): FieldError {
  return make('Forbidden', field, OMITTED, detail);
}

export function duplicate(field: string, value: BadValue): FieldError {
  return make('Duplicate', field, value, '');
}

export function internalError(field: string, detail: string): FieldError {
  return make('InternalError', field, OMITTED, detail);
}

/** @param supported the values, already as text. */
export function notSupported(field: string, value: BadValue, supported: readonly string[]): FieldError {
  const detail = supported.length === 0 ? '' : `supported values: ${supported.map(quote).join(', ')}`;
  return make('NotSupported', field, value, detail);
}

export function tooLong(field: string, maximum: number): FieldError {
  const detail =
    maximum < 0 ? 'value is too long' : `may not be more than ${maximum} ${maximum === 1 ? 'byte' : 'bytes'}`;
  return make('TooLong', field, OMITTED, detail);
}

export function tooMany(field: string, actual: number, maximum: number): FieldError {
  const detail = `must have at most ${maximum} ${maximum === 1 ? 'item' : 'items'}`;
  return make('TooMany', field, actual < 0 ? OMITTED : BigInt(actual), detail);
}

/** An error about the request as a whole, which has no field. */
export function badRequest(message: string, suggestion?: string): FieldError {
  return { type: 'BadRequest', field: '', message, detail: message, ...(suggestion !== undefined && { suggestion }) };
}

/** The path of a named child (field.Path.Child); the root is the empty string. */
export function childOf(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

export function indexOf(path: string, index: number): string {
  return `${path}[${index}]`;
}

export function keyOf(path: string, key: string): string {
  return `${path}[${key}]`;
}
