import { InputError } from '@mainstem/change/errors';
import { createDraft, GENERATORS, type Generator, type Given, MOVERS, readFiles } from '@mainstem/generators';
import { type Command, defineCommand, FLAG, LIST, type OptionTable, TEXT } from './command.ts';
import { propose } from './edits.ts';
import { examineRepository } from './examine.ts';

/** `mainstem new <name>`, and the commands that move and remove: each a generator of `@mainstem/generators`. */
export function generatorCommand(name: string): Command {
  const generator = GENERATORS[name] ?? MOVERS[name];
  if (generator === undefined) throw new Error(`no generator ${name}`);
  const typed = name in GENERATORS ? `new ${name}` : name;
  const { argument } = generator;
  const usage = usageOf(typed, generator);
  const options: OptionTable = {
    ...Object.fromEntries(Object.entries(generator.options).map(([option, { many }]) => [option, many ? LIST : TEXT])),
    'dry-run': FLAG,
    yes: FLAG,
  };
  return defineCommand({
    usage,
    options,
    formats: ['terminal', 'json'],
    async run(given, args) {
      const missing = Object.entries(generator.options).find(
        ([option, { required }]) => required && !(option in given),
      );
      if (args.length !== 1 || missing !== undefined)
        throw new InputError(
          `${args.length === 0 ? `Name ${argument}` : args.length > 1 ? `One ${argument} at a time` : `--${missing?.[0]} is missing`}. Usage:\n${usage}`,
        );
      const repository = await examineRepository(given);
      const files = await readFiles(repository);
      const draft = createDraft(files);
      const { next, lost = [] } = generator.run(draft, args[0], given as unknown as Given);
      const proposal = {
        files,
        edits: draft.edits(),
        lost,
        next: [...next, 'See what it does, before you commit: mainstem validate --working-tree'],
      };
      return propose(repository, proposal, given as unknown as Parameters<typeof propose>[2], 'names');
    },
  });
}

function usageOf(typed: string, { argument, options, what }: Generator): string {
  const all = Object.entries(options);
  const flags = all.map(([name, { value, many, required }]) => {
    const text = `--${name} ${value}`;
    return required ? text : many ? `[${text}]...` : `[${text}]`;
  });
  const width = Math.max(0, ...all.map(([name]) => name.length));
  return [
    `mainstem ${typed} ${[argument, ...flags, '[--dry-run] [--yes] [--json] [--cwd DIR]'].join(' ')}`,
    '',
    `Writes ${what}. It writes into your files and commits nothing; no file is overwritten.`,
    ...all.map(([name, { what: told }]) => `--${name.padEnd(width)}  ${told}`),
    '--dry-run shows which files it would write, and writes none. --yes does not ask where something is lost.',
  ]
    .join('\n')
    .replace(/^Writes (takes|gives) /m, (_, word: string) => `${word[0]?.toUpperCase()}${word.slice(1)} `);
}
