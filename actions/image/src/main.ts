import { makeClient } from '@mainstem/github/client';
import { info, mask, readInput, runAction } from '@mainstem/github/runner';
import { run } from './run.ts';

void runAction(
  () => run(readInput, process.env, { log: info, mask, makeClient }),
  ({ notes }) => {
    for (const note of notes) info(note);
  },
);
