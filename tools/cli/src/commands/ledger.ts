import { InputError } from '@mainstem/change/errors';
import { ledgerOf } from '@mainstem/pipeline/rollout';
import { renderLedgerTerminal } from '@mainstem/report';
import { type Command, defineCommand, TEXT } from '../command.ts';
import { examineRepository, expectNoArguments } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem ledger --environment E [--json] [--cwd DIR]\n\n' +
    'What rollouts recorded of an environment: per project the revision and inputs digest last applied or proved live, clean or dirty; and\n' +
    'the holds that count now. Its history: git log -p origin/mainstem/ledger/E',
  options: { environment: TEXT },
  formats: ['terminal', 'json'],
  async run(options, args) {
    expectNoArguments('ledger', args);
    const { environment } = options;
    if (environment === undefined) throw new InputError(`Name the environment. Usage:\n${command.usage}`);
    const ledger = await ledgerOf(await examineRepository(options), environment);
    if (options.format === 'json') printJson(ledger);
    else print(renderLedgerTerminal(ledger, terminal()));
    return 0;
  },
});
