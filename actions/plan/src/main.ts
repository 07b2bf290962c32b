import { annotate, info, readInput, runAction } from '@mainstem/github/runner';
import { run } from './run.ts';

void runAction(
  () => run(readInput, process.env, info),
  ({ outputs, failures }) => {
    info(`${outputs.count} previews, ${outputs.failed} projects failed`);
    for (const failure of failures) annotate('error', failure);
    // A red job is what "Re-run failed jobs" runs again; the verdict says the same by the files that were written.
    if (failures.length > 0) process.exitCode = 1;
  },
);
