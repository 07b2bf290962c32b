import { CelError, typeName, type Value } from '../values/value.ts';

/** A function at run time. Arguments are never errors; a result may be one. The target of a member comes first. */
export type Implementation = (args: readonly Value[]) => Value;

/** Functions by name. */
export type Library = Readonly<Record<string, Implementation>>;

/** The error of a call whose arguments have types that no overload takes, known only at run time. */
export function noOverload(name: string, args: readonly Value[]): CelError {
  return new CelError(`no such overload: ${name}(${args.map(typeName).join(', ')})`);
}

/** Integers of 64 bits, or the error of an overflow. */
export function int64(value: bigint): Value {
  return BigInt.asIntN(64, value) === value ? value : new CelError('integer overflow');
}
