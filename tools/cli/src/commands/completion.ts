import { InputError } from '@mainstem/change/errors';
import { COMMON, type Command, defineCommand } from '../command.ts';
import { completionScript, SHELLS } from '../completion.ts';
import { print } from '../output.ts';

/** What is asked of each command. */
interface Entry {
  readonly example: string;
  readonly what: string;
  load(): Promise<{ readonly command: Command }>;
}

const USAGE =
  'mainstem completion bash|zsh|fish\n\n' +
  'The completion of commands, options and projects, to be read by the shell:\n' +
  'bash: source <(mainstem completion bash)   zsh: the same with zsh   fish: mainstem completion fish | source';

/** @param entries all commands, itself too. */
export function completionCommand(entries: () => Readonly<Record<string, Entry>>): Command {
  return defineCommand({
    usage: USAGE,
    options: {},
    formats: ['terminal'],
    async run(_, args) {
      const shell = SHELLS.find((one) => one === args[0]);
      if (shell === undefined || args.length > 1)
        throw new InputError(`Name a shell: ${SHELLS.join(', ')}. Usage:\n${USAGE}`);
      const commands = await Promise.all(
        Object.entries(entries()).map(async ([name, { load, what, example }]) => ({
          name,
          what,
          options: { ...(await load()).command.options, ...COMMON },
          takesProjects: /\bPROJECT\b/.test(example),
        })),
      );
      print(completionScript(shell, commands));
      return 0;
    },
  });
}
