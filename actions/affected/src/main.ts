import { info, readInput, runAction } from '@mainstem/github/runner';
import { readInputs } from './interface.ts';
import { run } from './run.ts';

void runAction(
  () => run(readInputs(readInput), process.env),
  ({ note }) => info(note),
);
