import {
  BOOL,
  type Compiled,
  CompileError,
  compile,
  createEnvironment,
  DYN,
  type Environment,
  fromJson,
  isError,
  listOf,
  type Program,
  ProgramError,
  STRING,
  type Type,
} from '@mainstem/cel';
import type { ResourceChange } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import type { Expression, Place } from './model.ts';

/** The most that one evaluation may cost, as for a rule of the API server. */
const MOST_COST = 1_000_000;

const CHANGE: Type = { kind: 'object', name: 'change' };
const FIELD: Type = { kind: 'object', name: 'field' };

const ENVIRONMENT: Environment = createEnvironment(
  new Map([['change', CHANGE]]),
  new Map([
    [
      'change',
      new Map<string, Type>([
        ...['kind', 'group', 'address', 'action', 'project', 'environment', 'engine', 'level'].map(
          (name): [string, Type] => [name, STRING],
        ),
        ['fields', listOf(FIELD)],
      ]),
    ],
    [
      'field',
      new Map<string, Type>([
        ['path', STRING],
        ['before', DYN],
        ['after', DYN],
        ['sensitive', BOOL],
        ['unknown', BOOL],
      ]),
    ],
  ]),
);

/**
 * Reads the condition of a rule, in CEL as the API server has it.
 *
 * @param where what an error begins with.
 * @throws InputError with the language's own words.
 */
export function readExpression(source: string, where: string): Expression {
  const program = programOf(source, where);
  return (resource, place) => {
    const change = fromJson(shown(resource, place));
    const { value, exceeded } = program.evaluate((name) => (name === 'change' ? change : undefined), MOST_COST);
    if (isError(value)) return exceeded ? 'its expression costs too much' : value.message;
    return value === true;
  };
}

function programOf(source: string, where: string): Program {
  const wrong = (words: string) =>
    new InputError(
      `${where}: ${words}. Expected a CEL expression over change that is true or false, such as change.fields.exists(f, f.path == "spec.replicas").`,
    );
  let compiled: Compiled;
  try {
    compiled = compile(source, ENVIRONMENT);
    if (compiled.type.kind === 'bool') return compiled.program();
  } catch (error) {
    if (error instanceof CompileError || error instanceof ProgramError) throw wrong(error.message);
    throw error;
  }
  throw wrong(`it is ${compiled.type.kind}`);
}

/** What an expression sees: no value that a preview hides; null where there is none. */
function shown({ kind, address, action, fields, risk }: ResourceChange, { project, engine, environment = '' }: Place) {
  return {
    kind,
    group: engine === 'terraform' ? '' : (address.split('/')[0] ?? ''),
    address,
    action,
    project,
    environment,
    engine,
    level: risk.level,
    fields: fields.map(({ path, before, after, sensitive = false, unknown = false }) => ({
      path,
      before: before ?? null,
      after: after ?? null,
      sensitive,
      unknown,
    })),
  };
}
