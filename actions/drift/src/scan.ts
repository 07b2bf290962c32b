import { isDrifted } from '@mainstem/change';
import { failedLook, observeDrift } from '@mainstem/pipeline/drift';
import { connect } from '@mainstem/pipeline/gate';
import { environmentIn, openShared } from '@mainstem/pipeline/rollout';
import { openSession } from '@mainstem/pipeline/session';
import { renderDriftMarkdown } from '@mainstem/report';
import { writeDrift } from './documents.ts';
import type { Place, Result } from './place.ts';

/** Looks at one environment and leaves what it found. What could not be looked at makes the step red, after all else was looked at. */
export async function scan({ inputs, repository, tools, environment, documents }: Place): Promise<Result> {
  const now = new Date();
  const shared = await openShared(repository);
  const { name } = environmentIn(await shared.rules(), inputs.environment);
  const stop = new AbortController();
  const secrets = {
    ...environment,
    ...(inputs.argocdToken === '' ? {} : { ARGOCD_AUTH_TOKEN: inputs.argocdToken }),
  };
  const warnings: string[] = [];
  const drift = await look().catch((error: unknown) => failedLook(name, error, now.toISOString()));
  await writeDrift(documents, name, drift);
  const drifted = [...new Set(drift.projects.filter(isDrifted).map(({ project }) => project))];
  const failed = drift.failures.filter(({ code }) => code !== 'not-reached');
  const late = drift.failures.length - failed.length;
  for (const project of drifted) warnings.push(`${project} drifted`);
  if (late > 0) warnings.push(`the time was over before ${late} projects: the next look begins with them`);
  return {
    outputs: { drifted: String(drifted.length), failures: String(failed.length) },
    summary: renderDriftMarkdown(name, drift),
    notes: [
      `${name}: ${drifted.length} projects drifted, ${failed.length} could not be looked at, ${late} not reached`,
    ],
    warnings,
    ...(failed.length === 0
      ? {}
      : {
          failure: `${name}: ${failed.length} could not be looked at, which is never clean: ${failed
            .slice(0, 5)
            .map(({ project, message }) => `${project}: ${message}`)
            .join('; ')}`,
        }),
  };

  async function look() {
    const at = { folder: repository.root, base: shared.tip, head: shared.tip };
    const session = { ...(await openSession(at, { progress: tools.log, intake: 'warn' })), repository };
    return observeDrift(
      session,
      {
        names: [],
        environment: name,
        now,
        budget: inputs.budgetSeconds * 1000,
        signal: stop.signal,
        connect: (one, settings, projects) => {
          const cluster = environmentIn(settings, one).clusters[0];
          return connect(
            {
              transport: inputs.transport,
              projects,
              names: [],
              environment: one,
              repoURL: '',
              signal: stop.signal,
              ...(cluster === undefined ? {} : { cluster }),
              ...(inputs.server === '' ? {} : { server: inputs.server }),
            },
            secrets,
          );
        },
      },
      { onNote: tools.log },
    );
  }
}
