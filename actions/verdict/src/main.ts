import { makeClient } from '@mainstem/github/client';
import { annotate, info, mask, readInput, runAction, setFailed } from '@mainstem/github/runner';
import { run } from './run.ts';

void runAction(
  () => run(readInput, process.env, { log: info, mask }, makeClient),
  ({ notes, annotations, failure }) => {
    for (const { severity, message, ...place } of annotations) annotate(severity, message, place);
    for (const note of notes) info(note);
    if (failure !== undefined) setFailed(failure);
  },
);
