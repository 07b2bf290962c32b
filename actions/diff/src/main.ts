import { addSummary, annotate, info, readInput, setFailed, setOutput } from '@mainstem/github/runner';
import { run } from './run.ts';

async function main(): Promise<void> {
  try {
    const { outputs, summary, failures } = await run(readInput, process.env, info);
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    info(`${outputs.count} previews, ${outputs.failed} projects failed`);
    await addSummary(summary);
    for (const failure of failures) annotate('error', failure);
    // A red job is what "Re-run failed jobs" runs again; the verdict says the same by the files that were written.
    if (failures.length > 0) process.exitCode = 1;
  } catch (error) {
    setFailed(error);
  }
}

void main();
