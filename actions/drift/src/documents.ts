import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Drift, driftSchema, parseJson } from '@mainstem/change';

/** Leaves what a scan found. */
export async function writeDrift(folder: string, environment: string, drift: Drift): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${environment}.json`), `${JSON.stringify(drift)}\n`);
}

/**
 * What the scans of these environments left, wherever below a folder. One that left nothing, or what is no such document, says nothing: that is a
 * failure of its environment, and never clean.
 */
export async function readDrifts(
  folder: string,
  environments: readonly string[],
  now: string,
): Promise<Map<string, Drift>> {
  const paths = await readdir(folder, { recursive: true }).catch(() => []);
  const found = new Map<string, Drift>();
  for (const environment of environments) {
    const path = paths.find((one) => one === `${environment}.json` || one.endsWith(`/${environment}.json`));
    const read = path === undefined ? undefined : parseJson(await readFile(join(folder, path), 'utf8'));
    const result = driftSchema.safeParse(read);
    const ours = result.success && result.data.environment === environment ? result.data : undefined;
    found.set(
      environment,
      ours ?? {
        schema: 'mainstem/drift@1',
        environment,
        at: now,
        projects: [],
        failures: [
          {
            project: environment,
            code: 'missing',
            message:
              'the job that looks at this environment left nothing: it failed before it could say anything, see the run',
          },
        ],
      },
    );
  }
  return found;
}
