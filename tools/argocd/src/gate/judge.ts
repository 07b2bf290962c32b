import type { Application } from './application.ts';
import { type Expectation, repositoriesOf } from './expectation.ts';
import { judgeHealth, judgeReconciled } from './health.ts';
import { containsCommit, contentOf, type History, type Reads } from './history.ts';
import { judgeHydration } from './hydrator.ts';
import { judgeFailure, judgeRunning } from './operation.ts';
import { judgeOutOfSync } from './out-of-sync.ts';
import { type Finding, looksLive } from './reasons.ts';
import { judgeRevisions } from './revision.ts';
import { judgeCompared, judgeSpecification } from './specification.ts';
import type { World } from './world.ts';

/** All that one look at an application is made from. */
export interface View {
  readonly expectation: Expectation;
  readonly history: History;
  readonly world: World;
  /** What an application looked like before the commit, or when it was last proved live. */
  before(application: Application): Application | undefined;
  /** The caller gave `before`, so that another UID is another application. */
  readonly provedBefore: boolean;
  /** Whether an application's last operation ended since the commit or the last proof was looked for, as far as that was seen. */
  hasEndedSince?(application: Application): boolean;
  /** All that is seen is what was sent of an application: nothing new means that nothing was sent. */
  readonly toldOnly?: boolean;
  /** Which files an application reads. */
  reads(application: Application): Reads;
  /** Why a sync window keeps automated syncs of it from starting, where that can be known. */
  window?(application: Application): string | undefined;
}

/** One application alone, without its children. The order is that of trust: what makes later fields unreadable comes first. */
export function judgeApplication(application: Application, view: View): Finding {
  const { expectation, history } = view;
  if (application.deleting) return { reason: 'deleting', detail: 'the Application is being deleted' };
  const before = view.before(application);
  if (view.provedBefore && before?.uid !== undefined && before.uid !== application.uid) {
    return { reason: 'recreated', detail: 'the Application was deleted and made anew since it was last proved live' };
  }
  const specification = judgeSpecification(application, expectation);
  if (specification !== undefined) return specification;
  if (application.skipReconcile) {
    return {
      reason: 'skip-reconcile',
      detail:
        'its annotation argocd.argoproj.io/skip-reconcile tells Argo CD not to look at it, so its status says nothing',
      next: 'take the annotation away',
    };
  }
  const running = judgeRunning(application, view.window?.(application));
  if (running === undefined) {
    const error = judgeConditions(application);
    if (error !== undefined) return error;
  }
  if (application.refresh !== undefined) {
    return {
      reason: 'refreshing',
      detail: 'Argo CD was asked to look at Git again, and has not answered',
      mark: application.refresh,
    };
  }
  const reads = view.reads(application);
  const revision =
    application.spec.drySource === undefined
      ? judgeRevisions(application, history, reads, repositoriesOf(expectation))
      : judgeHydration(application, history, reads);
  // Taken back in Git: whatever Argo CD still does, the commit will not become live.
  if (revision.reason === 'reverted') return revision;
  if (running !== undefined) return running;
  const compared = judgeCompared(application);
  if (compared !== undefined) return compared;
  if (!looksLive(revision)) return revision;

  const isOurs = (sha: string) => sha === application.hydration?.lastHydratedSHA || containsCommit(history, sha);
  // A sync that failed before is stale. One that failed since is not, also at a revision without a difference to the commit.
  const isSame = (sha: string) =>
    view.hasEndedSince?.(application) === true && contentOf(history, sha, reads) === 'same';
  const failure = judgeFailure(application, (sha) => isOurs(sha) || isSame(sha));
  if (failure !== undefined) return failure;
  const reconciled = judgeReconciled(application);
  if (reconciled !== undefined) return reconciled;
  const sync = judgeSync(application, view, before, isOurs);
  if (sync !== undefined) return sync;
  const health = judgeHealth(application, before, expectation.suspended);
  if (health !== undefined) return health;
  return withCaveats(revision, application, before);
}

function judgeConditions({ conditions }: Application): Finding | undefined {
  const invalid = conditions.find(({ type }) => type === 'InvalidSpecError');
  if (invalid !== undefined) {
    return {
      reason: 'invalid-spec',
      detail: `Argo CD refuses its specification: ${invalid.message}`,
      next: 'mend the Application, or what its AppProject permits',
    };
  }
  const error = conditions.find(({ type }) => type === 'ComparisonError');
  if (error === undefined) return undefined;
  return {
    reason: 'comparison-error',
    detail: `Argo CD cannot compare it with Git: ${error.message}`,
    mark: 'comparison',
  };
}

function judgeSync(
  application: Application,
  view: View,
  before: Application | undefined,
  isOurs: (revision: string) => boolean,
): Finding | undefined {
  const { status } = application.sync;
  if (status === 'Synced') return undefined;
  if (status !== 'OutOfSync')
    return { reason: 'sync-unknown', detail: `its sync status is ${status ?? 'not there yet'}` };
  const set =
    application.ownerSet === undefined
      ? undefined
      : view.world.applicationSet(application.ownerSet, application.namespace);
  const window = view.window?.(application);
  return judgeOutOfSync(application, {
    isOurs,
    ...(before === undefined ? {} : { before }),
    ...(set?.rolling === true ? { rolling: set.steps.get(application.name) ?? { status: '', step: '' } } : {}),
    ...(window === undefined ? {} : { window }),
  });
}

/** What a person should know of a success. */
function withCaveats(finding: Finding, application: Application, before: Application | undefined): Finding {
  const caveats: string[] = [];
  if (application.health?.status === 'Degraded') caveats.push('it was degraded before, and is no worse');
  if (application.health?.status === 'Suspended') caveats.push('it is suspended, which the caller allows');
  if (application.sync.status !== 'Synced') caveats.push('what is left to prune was left before');
  const state = application.operationState;
  if (
    (state?.phase === 'Failed' || state?.phase === 'Error') &&
    before?.operationState?.finishedAt === state.finishedAt
  ) {
    caveats.push('an older sync had failed');
  }
  return caveats.length === 0 ? finding : { ...finding, detail: `${finding.detail}; ${caveats.join('; ')}` };
}
