import { isAttestedBy } from '@mainstem/action/receipts';
import { makeClient } from '@mainstem/github/client';
import { info, mask, readInput, runAction, setFailed } from '@mainstem/github/runner';
import { run } from './run.ts';

const verify = (file: string, repository: string, identity: string) =>
  isAttestedBy(file, repository, identity, readInput('github-token'));

void runAction(
  () => run(readInput, process.env, { log: info, mask, makeClient, verify }),
  ({ notes, failure }) => {
    for (const note of notes) info(note);
    if (failure !== undefined) setFailed(failure);
  },
);
