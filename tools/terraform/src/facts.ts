import type { Value } from './hcl/value.ts';

/** A call of a module; `args` are its other arguments, for paths that a module gets from its caller. */
export interface ModuleCall {
  readonly name: string;
  readonly source: Value;
  readonly line: number;
  readonly args: Readonly<Record<string, Value>>;
}

/** Where state is kept: the `backend` block, or `cloud` as the type `remote`. */
export interface Backend {
  readonly type: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, Value>>;
}

/** A data source that reads another stack's outputs. */
export interface RemoteState {
  readonly name: string;
  readonly line: number;
  readonly backend: Value;
  readonly config: Value;
  readonly workspace?: Value;
}

/** Something that reads files: `call` is the function, `path` for a text that is a path, `bare` for a path without `./`. */
export interface FileRead {
  readonly call: string;
  readonly line: number;
  readonly path: Value;
  readonly pattern?: Value;
}

/** Everything of interest in one file. What is empty is left out. */
export interface TerraformFacts {
  readonly modules?: readonly ModuleCall[];
  readonly backends?: readonly Backend[];
  /** Names of `provider` blocks. */
  readonly providers?: readonly string[];
  /** Local name to source: `aws` to `hashicorp/aws`. */
  readonly requiredProviders?: Readonly<Record<string, string>>;
  readonly remoteStates?: readonly RemoteState[];
  readonly reads?: readonly FileRead[];
  readonly locals?: Readonly<Record<string, Value>>;
  /** Defaults of variables; `null` when there is none. */
  readonly variables?: Readonly<Record<string, Value>>;
  /** Names of outputs that are declared sensitive. */
  readonly sensitiveOutputs?: readonly string[];
  /** All arguments of a file of backend settings. */
  readonly settings?: Readonly<Record<string, Value>>;
  /** `limit`: it is nested deeper than is read here, which is no mistake. */
  readonly problem?: { readonly line: number; readonly message: string; readonly limit?: true };
}
