import { info, mask, readInput, runAction } from '@mainstem/github/runner';
import { run } from './run.ts';

void runAction(
  () => run(readInput, process.env, mask),
  ({ notes }) => {
    for (const note of notes) info(note);
  },
);
