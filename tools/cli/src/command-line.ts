import { parseArgs } from 'node:util';
import { InputError } from '@mainstem/change/errors';

/** Every option of every command; `--cwd` and `--json` are understood anywhere on the line. */
const OPTIONS = {
  cwd: { type: 'string' },
  json: { type: 'boolean' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  base: { type: 'string' },
  head: { type: 'string' },
  at: { type: 'string' },
  environment: { type: 'string' },
  out: { type: 'string' },
  previews: { type: 'string' },
  acknowledged: { type: 'string' },
  receipts: { type: 'string' },
  since: { type: 'string' },
  approved: { type: 'string' },
  recover: { type: 'string' },
  'working-tree': { type: 'boolean' },
  fix: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;
export type Options = {
  readonly [Name in OptionName]?: (typeof OPTIONS)[Name]['type'] extends 'boolean' ? boolean : string;
};

export interface Command {
  readonly usage: string;
  /** Options beside `--cwd`, `--json`, `--format` and `--help`. */
  readonly accepts: readonly OptionName[];
  /** What `--format` may be; the first is the default. */
  readonly formats: readonly string[];
  run(options: Options & { readonly format: string }, args: readonly string[]): Promise<number>;
}

export interface ParsedLine {
  /** Absent when no command was given. */
  readonly name?: string;
  readonly help: boolean;
  readonly arguments: readonly string[];
  /** Checks the options against what the command accepts. */
  options(command: Command): Options & { readonly format: string };
}

/**
 * Splits a command line.
 *
 * @throws InputError for an unknown command or option, naming those that exist.
 */
export function parseCommandLine(args: readonly string[], commands: readonly string[]): ParsedLine {
  let parsed: { values: Options; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true }) as typeof parsed;
  } catch (error) {
    const text = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : String(error);
    throw new InputError(
      `${text}. To see the options: mainstem ${args.find((word) => commands.includes(word)) ?? '<command>'} --help`,
    );
  }
  const { values, positionals } = parsed;
  const [name, ...rest] = positionals;
  const help = values.help === true;
  if (values.version === true)
    return { name: 'version', help: false, arguments: [], options: () => ({ format: 'terminal' }) };
  if (name === undefined) return { help, arguments: [], options: () => ({ format: 'terminal' }) };
  if (!commands.includes(name)) {
    throw new InputError(`There is no command ${JSON.stringify(name)}. There are: ${commands.join(', ')}.`);
  }
  return { name, help, arguments: rest, options: (command) => checkOptions(name, command, values) };
}

function checkOptions(name: string, command: Command, values: Options): Options & { format: string } {
  const common: readonly string[] = ['cwd', 'json', 'format', 'help'];
  for (const [key, value] of Object.entries(values)) {
    if (common.includes(key) || command.accepts.includes(key as OptionName)) {
      if (value !== '') continue;
      throw new InputError(`--${key} needs a value. Usage:\n${command.usage}`);
    }
    throw new InputError(`mainstem ${name} takes no --${key}. Usage:\n${command.usage}`);
  }
  const format = values.json === true ? 'json' : (values.format ?? (command.formats[0] as string));
  if (!command.formats.includes(format)) {
    throw new InputError(
      `mainstem ${name} prints no format ${JSON.stringify(format)}; it prints: ${command.formats.join(', ')}.`,
    );
  }
  return { ...values, format };
}

/** What `mainstem` alone prints. */
export function usage(): string {
  return `mainstem: what a change to Terraform, Crossplane and Argo CD would do, before it is merged

  mainstem affected --base main          the projects a change reaches, and why
  mainstem why PROJECT --base main       the path from a changed file to one project
  mainstem diff PROJECT... --base main   what manifests would do, without a cluster
  mainstem plan PROJECT...               what Terraform would do (skipped without AWS credentials)
  mainstem apply PROJECT... --receipts D applies what was reviewed, and nothing else
  mainstem drift [PROJECT...]            what differs from what was applied, though nobody declared it
  mainstem verdict --base main           all of it, judged: pass, acknowledge, blocked or failed
  mainstem graph                         projects and edges of the tree
  mainstem render PROJECT                the manifests of an overlay or chart
  mainstem validate [PROJECT...]         syntax, broken references, circles
  mainstem doctor                        what this machine has and lacks
  mainstem demo                          a realistic pull request, end to end, in a scratch repository

Everywhere: --json prints one document; --cwd DIR examines another repository; --help explains a command.
Exit: 0 done, 1 something failed, 2 bad usage or input, 3 done and the answer is "stop".
`;
}
