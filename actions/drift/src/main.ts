import { makeClient } from '@mainstem/github/client';
import { annotate, info, mask, readInput, runAction, setFailed } from '@mainstem/github/runner';
import { run } from './run.ts';

void runAction(
  () => run(readInput, process.env, { log: info, mask, makeClient }),
  ({ notes, warnings, failure }) => {
    for (const note of notes) info(note);
    for (const warning of warnings) annotate('warning', warning);
    if (failure !== undefined) setFailed(failure);
  },
);
