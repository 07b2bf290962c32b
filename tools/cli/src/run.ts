import { type Command, parseCommandLine, usage } from './command-line.ts';
import { describeError } from './errors.ts';
import { VERSION } from './version.ts';

/** Each command's code is loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  graph: () => import('./commands/graph.ts'),
  affected: () => import('./commands/affected.ts'),
  why: () => import('./commands/why.ts'),
  plan: () => import('./commands/plan.ts'),
  apply: () => import('./commands/apply.ts'),
  drift: () => import('./commands/drift.ts'),
  diff: () => import('./commands/diff.ts'),
  verdict: () => import('./commands/verdict.ts'),
  render: () => import('./commands/render.ts'),
  validate: () => import('./commands/validate.ts'),
  doctor: () => import('./commands/doctor.ts'),
  demo: () => import('./commands/demo.ts'),
};

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
    const parsed = parseCommandLine(args, Object.keys(COMMANDS));
    if (parsed.name === undefined) {
      process.stdout.write(usage());
      return parsed.help ? 0 : 2;
    }
    if (parsed.name === 'version') {
      process.stdout.write(`${VERSION}\n`);
      return 0;
    }
    const load = COMMANDS[parsed.name];
    if (load === undefined) return 2;
    const { command } = await load();
    if (parsed.help) {
      process.stdout.write(`${command.usage}\n`);
      return 0;
    }
    return await command.run(parsed.options(command), parsed.arguments);
  } catch (error) {
    const { message, code } = describeError(error);
    process.stderr.write(`${message}\n`);
    return code;
  }
}
