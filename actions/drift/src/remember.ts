import { noteDrift } from '@mainstem/pipeline/drift';
import { readDrifts } from './documents.ts';
import type { Place, Result } from './place.ts';

/** Keeps what the scans found on the notes branch of each environment. */
export async function rememberAll({ inputs, repository, name, documents }: Place): Promise<Result> {
  const drifts = await readDrifts(documents, inputs.environments, new Date().toISOString());
  const notes: string[] = [];
  for (const [environment, drift] of drifts) {
    // What says nothing of any project says nothing to remember.
    if (drift.failures.some(({ code }) => code === 'missing')) continue;
    const { written } = await noteDrift(repository, environment, drift, { run: name.run });
    for (const { stage, project, reason } of written) notes.push(`${environment}: ${stage} ${project} (${reason})`);
    if (written.length === 0) notes.push(`${environment}: nothing began and nothing is over`);
  }
  return { outputs: {}, summary: '', notes, warnings: [] };
}
