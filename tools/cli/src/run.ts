import { InputError } from '@mainstem/change/errors';
import type { Command } from './command.ts';
import { findCommand, parseOptions } from './command-line.ts';
import { COMMANDS } from './commands.ts';
import { explainExit } from './errors.ts';
import { overview } from './overview.ts';
import { VERSION } from './version.ts';

/**
 * Runs one command.
 *
 * @param args the words after the program's name.
 * @returns the exit code: 0 done, 1 something failed, 2 bad usage or input, 3 the answer is "stop".
 */
export async function runCli(args: readonly string[]): Promise<number> {
  // A reader that closes the pipe early (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    return await dispatch(args);
  } catch (error) {
    const { message, code } = explainExit(error);
    process.stderr.write(`${message}\n`);
    return code;
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  const names = Object.keys(COMMANDS);
  if (args[0] === 'help') return dispatch(args.length === 1 ? ['--help'] : [...args.slice(1), '--help']);
  const help = args.includes('--help') || args.includes('-h');
  if (args.includes('--version') || (args.length === 1 && ['version', '-v', '-V'].includes(args[0] ?? ''))) {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const named = findCommand(args, names);
  if (named.is === 'nothing') {
    // A script that lost its argument must not look done: 2.
    const here = help ? undefined : await (await import('./stand.ts')).standing(cwdOf(args) ?? process.cwd());
    process.stdout.write(here ?? overview(COMMANDS));
    return help ? 0 : 2;
  }
  if (named.is === 'group') {
    if (!help)
      throw new InputError(`One more word is needed: ${named.names.map((name) => `mainstem ${name}`).join(', ')}.`);
    const commands = await Promise.all(named.names.map(load));
    process.stdout.write(`${commands.map(({ usage }) => usage).join('\n\n')}\n`);
    return 0;
  }
  const command = await load(named.name);
  const parsed = await parseOptions(named.name, command, named.rest, isOptionOfSome);
  if (parsed.help) {
    process.stdout.write(`${command.usage}\n`);
    return 0;
  }
  return command.run(parsed.options, parsed.arguments);
}

function cwdOf(args: readonly string[]): string | undefined {
  const at = args.findIndex((one) => one === '--cwd' || one.startsWith('--cwd='));
  return at < 0 ? undefined : args[at] === '--cwd' ? args[at + 1] : args[at]?.slice('--cwd='.length);
}

async function load(name: string): Promise<Command> {
  const entry = COMMANDS[name];
  if (entry === undefined) throw new Error(`no command ${name}`);
  return (await entry.load()).command;
}

async function isOptionOfSome(option: string): Promise<boolean> {
  const commands = await Promise.all(Object.keys(COMMANDS).map(load));
  return commands.some(({ options }) =>
    Object.entries(options).some(([name, { short }]) => option === `--${name}` || option === `-${short}`),
  );
}
