import { parseArgs } from 'node:util';
import { nearest } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { COMMON, type Command, type OptionKind, type Options, type OptionTable } from './command.ts';

/** Which command a line names. */
export type Named =
  /** One that exists; `rest` is the line without the command's words. */
  | { readonly is: 'command'; readonly name: string; readonly rest: readonly string[] }
  /** The first of two words: `crossplane` of `crossplane render`. */
  | { readonly is: 'group'; readonly names: readonly string[] }
  | { readonly is: 'nothing' };

/**
 * Finds the command in a line. Common options may stand anywhere; others before it too, as long as no value of theirs is the
 * name of a command.
 *
 * @param names of all commands, of one word or two.
 * @throws InputError for an unknown command, naming those that exist.
 */
export function findCommand(args: readonly string[], names: readonly string[]): Named {
  const { tokens } = parseArgs({
    args: [...args],
    options: COMMON,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words: { readonly text: string; readonly index: number; readonly mayBeValue: boolean }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'positional') continue;
    const before = tokens[at - 1];
    // Only the command knows whether an option of its own takes a value.
    const mayBeValue = before?.kind === 'option' && !(before.name in COMMON) && before.value === undefined;
    words.push({ text: token.value, index: token.index, mayBeValue });
  }
  for (const [at, word] of words.entries()) {
    for (const next of words.slice(at + 1)) {
      const name = `${word.text} ${next.text}`;
      if (names.includes(name)) return { is: 'command', name, rest: without(args, [word.index, next.index]) };
      if (!next.mayBeValue) break;
    }
    if (names.includes(word.text)) return { is: 'command', name: word.text, rest: without(args, [word.index]) };
    const group = names.filter((name) => name.startsWith(`${word.text} `));
    if (group.length > 0) return { is: 'group', names: group };
    if (word.mayBeValue) continue;
    throw new InputError(
      `There is no command ${JSON.stringify(word.text)}. There are: ${names.join(', ')}.${didYouMean(nearestCommand(word.text, names))}`,
    );
  }
  const option = tokens.find((token) => token.kind === 'option' && !(token.name in COMMON));
  if (option?.kind !== 'option') return { is: 'nothing' };
  throw new InputError(
    `Unknown option '${option.rawName}'. To see the options: mainstem <command> --help. There are: ${names.join(', ')}.`,
  );
}

function nearestCommand(word: string, names: readonly string[]): string | undefined {
  const first = nearest(word, new Set(names.flatMap((name) => [name, name.split(' ')[0] ?? ''])));
  return first === undefined ? undefined : `mainstem ${first}`;
}

function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : ` Did you mean ${name}?`;
}

function without(args: readonly string[], indexes: readonly number[]): string[] {
  return args.filter((_, index) => !indexes.includes(index));
}

export interface ParsedLine {
  readonly help: boolean;
  readonly options: Options<OptionTable>;
  readonly arguments: readonly string[];
}

/**
 * Reads a command's own options.
 *
 * @param args the line without the command's words.
 * @param isKnown whether some other command has an option: then it is not a slip of the finger. Asked for the error only.
 * @throws InputError for an option that the command does not have, without its value, or for a format that it does not print.
 */
export async function parseOptions(
  name: string,
  command: Command,
  args: readonly string[],
  isKnown: (option: string) => Promise<boolean>,
): Promise<ParsedLine> {
  const table: Readonly<Record<string, OptionKind>> = { ...command.options, ...COMMON };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: table,
      allowPositionals: true,
      strict: true,
    });
    const { help, json, ...rest } = values;
    const options = {
      ...rest,
      format: json === true ? 'json' : (values.format ?? command.formats[0]),
    } as Options<OptionTable>;
    if (help !== true) check(name, command, options);
    return { help: help === true, options, arguments: positionals };
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error)) throw error;
    const option = /^Unknown option '(-[^']*)'/.exec(error.message)?.[1];
    if (option !== undefined && (await isKnown(option))) {
      throw new InputError(`mainstem ${name} takes no ${option}. Usage:\n${command.usage}`);
    }
    const text = error.message.split(/\. |\n/)[0] ?? '';
    const near = option?.startsWith('--') === true ? nearest(option.slice(2), Object.keys(table)) : undefined;
    const hint = didYouMean(near === undefined ? undefined : `--${near}`);
    throw new InputError(`${text}.${hint} To see the options: mainstem ${name} --help`);
  }
}

function check(name: string, command: Command, options: Options<OptionTable>): void {
  for (const [key, value] of Object.entries(options)) {
    if (value === '' || (Array.isArray(value) && value.includes(''))) {
      throw new InputError(`--${key} needs a value. Usage:\n${command.usage}`);
    }
  }
  const { format } = options;
  if (!command.formats.includes(format)) {
    throw new InputError(
      `mainstem ${name} prints no format ${JSON.stringify(format)}; it prints: ${command.formats.join(', ')}.`,
    );
  }
}
