import { addSummary, info, readInput, setFailed, setOutput } from '@mainstem/github/runner';
import { readInputs } from './interface.ts';
import { run } from './run.ts';

async function main(): Promise<void> {
  try {
    const { outputs, summary } = await run(readInputs(readInput), process.env);
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    info(`${outputs.count} affected projects between ${outputs.base} and ${outputs.head}`);
    await addSummary(summary);
  } catch (error) {
    setFailed(error);
  }
}

void main();
