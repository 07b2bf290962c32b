import { InputError } from '@mainstem/change/errors';
import { renderProse } from '@mainstem/report';
import { type Command, defineCommand } from '../command.ts';
import { examineMachine } from '../doctor.ts';
import { print, printJson, terminal } from '../output.ts';
import { checkRulesets } from '../rulesets.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem doctor [--json] [--cwd DIR]\n\nWhat this machine has, what it lacks, and what to type for it. With GITHUB_TOKEN and GITHUB_REPOSITORY (OWNER/NAME) also whether the\n' +
    'rulesets there keep people from what rollouts write.',
  options: {},
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (args.length > 0) throw new InputError(`mainstem doctor takes no argument. Usage:\n${command.usage}`);
    const cwd = options.cwd ?? process.cwd();
    const clientOf = async (token: string) => (await import('@mainstem/github/client')).makeClient(token);
    const checks = [...(await examineMachine(cwd)), await checkRulesets(cwd, process.env, clientOf)];
    if (options.format === 'json') printJson({ checks });
    else {
      const width = Math.max(...checks.map(({ name }) => name.length));
      for (const { name, state, found, wanted, fix } of checks) {
        const lead = `${state.padEnd(4)}  ${name.padEnd(width)}  `;
        print(renderProse(lead, `${found}${state === 'ok' ? '' : `  (wanted: ${wanted})`}`, terminal()));
        if (state !== 'ok') print(renderProse(' '.repeat(lead.length), fix, terminal()));
      }
    }
    return checks.some(({ state }) => state === 'fail') ? 1 : 0;
  },
});
