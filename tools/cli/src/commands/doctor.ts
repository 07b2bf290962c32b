import { InputError } from '@mainstem/change/errors';
import type { Command } from '../command-line.ts';
import { examineMachine } from '../doctor.ts';
import { print, printJson } from '../output.ts';

export const command: Command = {
  usage: 'mainstem doctor [--json] [--cwd DIR]\n\nWhat this machine has, what it lacks, and what to type for it.',
  accepts: [],
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (args.length > 0) throw new InputError(`mainstem doctor takes no argument. Usage:\n${command.usage}`);
    const checks = await examineMachine(options.cwd ?? process.cwd());
    if (options.format === 'json') printJson({ checks });
    else {
      const width = Math.max(...checks.map(({ name }) => name.length));
      for (const { name, state, found, wanted, fix } of checks) {
        print(`${state.padEnd(4)}  ${name.padEnd(width)}  ${found}${state === 'ok' ? '' : `  (wanted: ${wanted})`}`);
        if (state !== 'ok') print(`      ${' '.repeat(width)}  ${fix}`);
      }
    }
    return checks.some(({ state }) => state === 'fail') ? 1 : 0;
  },
};
