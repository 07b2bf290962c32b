import { isLive, parseRecording, replay } from '@mainstem/argocd/gate';
import { InputError } from '@mainstem/change/errors';
import { type Command, defineCommand } from '../command.ts';
import { readInput } from '../gate/files.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem gate replay RECORDING\n\n' +
    'Runs the watch loop of the gate over what --record wrote, with a virtual clock, and prints a decision a line (JSON). How a wrong answer\n' +
    'is reported and looked into. Exit 3 when the last decision on some application is not that it is live.',
  options: {},
  formats: ['json'],
  async run(_options, args) {
    const [file] = args;
    if (file === undefined || args.length > 1) throw new InputError('Name one recording: mainstem gate replay FILE');
    const recording = parseRecording(await readInput('the recording', file), file);
    const last = new Map<string, boolean>();
    replay(recording, (decision) => {
      last.set(decision.application, isLive(decision.verdict));
      process.stdout.write(`${JSON.stringify(decision)}\n`);
    });
    return last.size > 0 && [...last.values()].every((live) => live) ? 0 : 3;
  },
});
