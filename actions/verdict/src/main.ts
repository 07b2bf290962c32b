import { makeClient } from '@mainstem/github/client';
import { addSummary, annotate, info, mask, readInput, setFailed, setOutput } from '@mainstem/github/runner';
import { run } from './run.ts';

async function main(): Promise<void> {
  try {
    const say = { log: info, mask };
    const { outputs, summary, notes, annotations, failure } = await run(readInput, process.env, say, makeClient);
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    for (const { severity, message, ...place } of annotations) annotate(severity, message, place);
    for (const note of notes) info(note);
    await addSummary(summary);
    if (failure !== undefined) setFailed(failure);
  } catch (error) {
    setFailed(error);
  }
}

void main();
