/** CEL as the Kubernetes API server (1.36) has it: parser, type checker, cost estimate, evaluator, Kubernetes' libraries. */
export { type Compiled, compile, type Evaluation, type Program } from './compile.ts';
export type { SizeAt } from './cost/calls.ts';
export type { Range } from './cost/estimate.ts';
export {
  dns1035Problems,
  labelProblems,
  labelValueProblems,
  pathSegmentProblems,
  qualifiedNameProblems,
  subdomainProblems,
} from './functions/names.ts';
export { ProgramError } from './run/plan.ts';
export { CompileError, type Issue } from './syntax/issues.ts';
export { createEnvironment, type Environment, type Objects } from './types/environment.ts';
export * from './types/type.ts';
export { containsValue, ListValue, MapValue } from './values/collections.ts';
export { equals } from './values/equality.ts';
export { fromJson } from './values/json.ts';
export {
  CelError,
  CelList,
  CelMap,
  Duration,
  isError,
  NO_OVERLOAD,
  Optional,
  Timestamp,
  TypeValue,
  typeName,
  Uint,
  type Value,
} from './values/value.ts';
