/** An option as `parseArgs` of node:util has it. */
export interface OptionKind {
  readonly type: 'string' | 'boolean';
  /** May be given more than once; its value is then a list. */
  readonly multiple?: boolean;
  /** One letter, for `-x`. */
  readonly short?: string;
}

export type OptionTable = Readonly<Record<string, OptionKind>>;

/** `--name VALUE`. */
export const TEXT = { type: 'string' } as const;
/** `--name`. */
export const FLAG = { type: 'boolean' } as const;
/** What `--safe` does, in the usage of each command that has it. */
export const SAFE =
  '--safe is for a branch that nobody read yet: nothing runs or is fetched that the base does not use or allow, and stacks run as committed.';
/** What `--observed` does, in the usage of each command that has it. */
export const OBSERVED =
  '--observed PATH is what the cluster holds, as kubectl prints it: what a composition takes from a status is known then, not unknown.';
/** What `--working-tree` does, in the usage of each command that has it. */
export const WORKING_TREE =
  '--working-tree takes the files on disk as head, uncommitted and new ones too; what it finds is marked, and counts for nobody else.';
/** `--name VALUE`, as often as wanted. */
export const LIST = { type: 'string', multiple: true } as const;

/** What every command understands, anywhere on the line. */
export const COMMON = {
  cwd: TEXT,
  json: FLAG,
  format: TEXT,
  help: { type: 'boolean', short: 'h' },
  version: FLAG,
} as const satisfies OptionTable;

type ValueOf<K extends OptionKind> = K['type'] extends 'boolean'
  ? boolean
  : K extends { multiple: true }
    ? string[]
    : string;

/** The values of a table's options: absent when they were not given. */
export type OptionValues<T extends OptionTable> = { readonly [Name in keyof T]?: ValueOf<T[Name]> };

/** What `run` gets: the command's own options, the repository to examine, and the format, which is one of `formats`. */
export type Options<T extends OptionTable> = OptionValues<T> & { readonly cwd?: string; readonly format: string };

/** A command as the command line sees it, whatever its options are. */
export interface Command {
  /** First the line to type, then what it does. */
  readonly usage: string;
  /** Options beside the common ones. */
  readonly options: OptionTable;
  /** What `--format` may be; the first is the default. */
  readonly formats: readonly [string, ...string[]];
  run(options: Options<OptionTable>, args: readonly string[]): Promise<number>;
}

/** A command with its options declared beside it: `run` gets exactly these, typed. */
export function defineCommand<const T extends OptionTable>(command: {
  readonly usage: string;
  readonly options: T;
  readonly formats: readonly [string, ...string[]];
  /** @returns the exit code: 0 done, 1 something failed, 2 bad usage or input, 3 done and the answer is "stop". */
  run(options: Options<T>, args: readonly string[]): Promise<number>;
}): Command {
  return command;
}
