import type { Application } from './application.ts';
import { containsCommit, type History, type Reads } from './history.ts';
import type { Finding } from './reasons.ts';
import { judgeRevisions, type RevisionFinding, short } from './revision.ts';

/**
 * A hydrated Application never reports the commit: Argo CD renders the dry commit into another branch and syncs that.
 * `lastComparedDryRevision` reaches the commit *before* the hydration starts, so it proves nothing
 * (https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/).
 */
export function judgeHydration(application: Application, history: History, reads: Reads): RevisionFinding {
  const { hydration = {}, spec, sync } = application;
  const { phase, message = '', comparedDrySHA, lastDrySHA, lastHydratedSHA } = hydration;
  if (phase === 'Failed' && comparedDrySHA !== undefined && containsCommit(history, comparedDrySHA)) {
    return {
      reason: 'hydration-failed',
      detail: `its manifests could not be rendered at ${short(comparedDrySHA)}: ${message}`,
    };
  }
  if (lastDrySHA === undefined) return hydrating('nothing was hydrated yet');
  const dry = spec.drySource === undefined ? spec.sources : [spec.drySource];
  const found = judgeRevisions(
    { spec: { ...spec, sources: dry }, sync: { revisions: [lastDrySHA] } },
    history,
    reads,
    [],
  );
  if (found.reason === 'behind') return hydrating(`${short(lastDrySHA)} was hydrated last`);
  if (found.reason !== 'live' && found.reason !== 'live-bundled' && found.reason !== 'equivalent') return found;
  if (phase !== 'Hydrated') return hydrating(`the hydrator is ${phase ?? 'silent'}`);
  const [revision] = sync.revisions;
  if (revision !== lastHydratedSHA) {
    return hydrating(
      `${short(lastHydratedSHA ?? '')} holds the manifests of ${short(lastDrySHA)}; Argo CD is at ${short(revision ?? 'none')}`,
    );
  }
  return { ...found, detail: `${found.detail} (as ${short(revision ?? '')})`, mark: `${lastDrySHA} ${revision}` };
}

function hydrating(detail: string): Finding {
  return { reason: 'hydrating', detail, mark: detail };
}
