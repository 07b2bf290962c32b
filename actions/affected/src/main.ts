import { info, readInput, runAction } from '@mainstem/github/runner';
import { readInputs } from './interface.ts';
import { run } from './run.ts';

void runAction(
  () => run(readInputs(readInput), process.env),
  ({ outputs }) => info(`${outputs.count} affected projects between ${outputs.base} and ${outputs.head}`),
);
