import {
  type Compiled,
  CompileError,
  compile,
  createEnvironment,
  type Environment,
  optionalOf,
  type Program,
  ProgramError,
} from '@mainstem/cel';
import type { Rule, Schema } from '../schema/schema.ts';
import { FieldPathError, readFieldPath } from './field-path.ts';
import { objectsIn, type SchemaType, typeOfSchema } from './schema-types.ts';

/** A rule, compiled; an error of either part is the server's words. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly program: Program | undefined;
  readonly error: string | undefined;
  /** A transition rule: it needs the old value. */
  readonly usesOldSelf: boolean;
  readonly message: Program | undefined;
  readonly messageError: string | undefined;
  /** Where its errors are reported, below the value. */
  readonly path: string;
}

export interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  /** `undefined` when rules cannot see values of this schema. */
  readonly type: SchemaType | undefined;
}

/**
 * Compiles the rules of a schema.
 *
 * @param isObject the schema is that of a whole object.
 */
export function compileRules(schema: Schema, isObject: boolean): CompiledRules {
  const type = typeOfSchema(schema, isObject);
  if (type === undefined) return { rules: [], type };
  const objects = objectsIn(type);
  const plain = createEnvironment(
    new Map([
      ['self', type.type],
      ['oldSelf', type.type],
    ]),
    objects,
  );
  const optional = createEnvironment(
    new Map([
      ['self', type.type],
      ['oldSelf', optionalOf(type.type)],
    ]),
    objects,
  );
  const rules = schema.rules.map((rule) => compileRule(schema, rule, rule.optionalOldSelf === true ? optional : plain));
  return { rules, type };
}

function compileRule(schema: Schema, rule: Rule, environment: Environment): CompiledRule {
  const nothing = {
    rule,
    program: undefined,
    usesOldSelf: false,
    message: undefined,
    messageError: undefined,
    path: '',
  };
  if (rule.rule.trim() === '') return { ...nothing, error: undefined };
  const condition = attempt(rule.rule, environment, 'bool', {
    compilation: 'compilation failed: ',
    type: 'cel expression must evaluate to a bool',
    program: 'program instantiation failed: ',
  });
  const { program, error } = condition;
  const compiled = { ...nothing, program, error, usesOldSelf: condition.variables.has('oldSelf') };
  if (error !== undefined) return compiled;
  if (rule.messageExpression === '') return { ...compiled, path: pathOf(rule, schema) };
  const message = attempt(rule.messageExpression, environment, 'string', {
    compilation: 'messageExpression compilation failed: ',
    type: 'messageExpression must evaluate to a string',
    program: 'messageExpression instantiation failed: ',
  });
  if (message.error !== undefined) return { ...compiled, messageError: message.error };
  return { ...compiled, message: message.program, path: pathOf(rule, schema) };
}

function pathOf({ fieldPath }: Rule, schema: Schema): string {
  if (fieldPath === '') return '';
  try {
    return readFieldPath(fieldPath, schema).path;
  } catch (error) {
    if (error instanceof FieldPathError) return '';
    throw error;
  }
}

interface Attempt {
  readonly program: Program | undefined;
  /** The server's words about what is wrong. */
  readonly error: string | undefined;
  readonly variables: ReadonlySet<string>;
}

function attempt(
  source: string,
  environment: Environment,
  type: 'bool' | 'string',
  words: { readonly compilation: string; readonly type: string; readonly program: string },
): Attempt {
  const failed = (error: string, variables: ReadonlySet<string> = new Set()) => ({
    program: undefined,
    error,
    variables,
  });
  let compiled: Compiled;
  try {
    compiled = compile(source, environment);
  } catch (error) {
    if (error instanceof CompileError) return failed(words.compilation + error.message);
    throw error;
  }
  const { variables } = compiled;
  if (compiled.type.kind !== type) return failed(words.type);
  try {
    return { program: compiled.program(), error: undefined, variables };
  } catch (error) {
    if (error instanceof ProgramError) return failed(words.program + error.message, variables);
    throw error;
  }
}
