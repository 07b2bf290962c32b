import * as core from '@actions/core';
import { messageOf } from '@mainstem/change/errors';
import { readInputs } from './inputs.ts';
import { run } from './run.ts';

async function main(): Promise<void> {
  try {
    const { outputs, summary } = await run(
      readInputs((name) => core.getInput(name)),
      process.env,
    );
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    core.info(`${outputs.count} affected projects between ${outputs.base} and ${outputs.head}`);
    if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(summary).write();
  } catch (error) {
    core.setFailed(messageOf(error));
  }
}

void main();
