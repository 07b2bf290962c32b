import type { Draft } from './draft.ts';

/** What a person is told of a generator's work. */
export interface Told {
  /** What is left to do. */
  readonly next: readonly string[];
  /** What is lost with it, and how to keep it. */
  readonly lost?: readonly string[];
}

export interface GeneratorOption {
  /** `true`: may be given more than once. */
  readonly many?: boolean;
  readonly required?: boolean;
  /** What stands after `--name` in the usage. */
  readonly value: string;
  readonly what: string;
}

/** The values of options, as they were typed. */
export type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Something that writes into a tree: the same for the command line and for Nx. */
export interface Generator {
  /** One line for the overview. */
  readonly what: string;
  /** What the one argument is. */
  readonly argument: string;
  readonly options: Readonly<Record<string, GeneratorOption>>;
  /** @throws InputError for what cannot be made. */
  run(draft: Draft, argument: string | undefined, given: Given): Told;
}

/** The value of an option that is given once. */
export function one(given: Given, name: string): string | undefined {
  const value = given[name];
  return typeof value === 'string' ? value : value?.[0];
}

/** The values of an option that may be given more than once, or with commas. */
export function many(given: Given, name: string): string[] {
  const value = given[name];
  const all = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return all.flatMap((text) => text.split(',')).filter((text) => text !== '');
}
