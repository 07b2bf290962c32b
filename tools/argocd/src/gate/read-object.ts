import { compact } from '@mainstem/change';
import { isMap, listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import type {
  Application,
  ApplicationSet,
  Comparison,
  Condition,
  Hydration,
  OperationState,
  Requested,
  ResourceRow,
  ResultRow,
  Source,
  Specification,
} from './application.ts';
import { changesHealth, isBad } from './results.ts';
import { withoutValues } from './secrets.ts';

/**
 * Reads an Application or ApplicationSet as an API returned it. Total: what is missing or of another type is absent.
 *
 * @returns `undefined` for any other kind. argocd-server leaves `kind` out: an object with `spec.destination` is an Application.
 */
export function readObject(value: unknown): Application | ApplicationSet | undefined {
  const object = mapOf(value);
  const kind = textOf(object.kind) ?? (isMap(mapOf(object.spec).destination) ? 'Application' : undefined);
  if (kind === 'Application') return readApplication(object);
  return kind === 'ApplicationSet' ? readApplicationSet(object) : undefined;
}

function readApplication(object: Readonly<Record<string, unknown>>): Application {
  const metadata = mapOf(object.metadata);
  const annotations = mapOf(metadata.annotations);
  const status = mapOf(object.status);
  const spec = readSpecification(mapOf(object.spec));
  const owner = listOf(metadata.ownerReferences)
    .map(mapOf)
    .find(({ kind }) => kind === 'ApplicationSet');
  return compact<Application>({
    kind: 'Application',
    name: textOf(metadata.name) ?? '',
    namespace: textOf(metadata.namespace) ?? '',
    uid: textOf(metadata.uid),
    deleting: textOf(metadata.deletionTimestamp) !== undefined,
    refresh: textOf(annotations['argocd.argoproj.io/refresh']),
    skipReconcile: textOf(annotations['argocd.argoproj.io/skip-reconcile']) === 'true',
    ownerSet: textOf(owner?.name),
    spec,
    operation: object.operation == null ? undefined : readRequested(mapOf(object.operation)),
    sync: readComparison(mapOf(status.sync)),
    health: readHealth(mapOf(status.health)),
    reconciledAt: textOf(status.reconciledAt),
    operationState: isMap(status.operationState) ? readOperationState(status.operationState) : undefined,
    conditions: listOf(status.conditions).map((one) => {
      const { type, message, lastTransitionTime } = mapOf(one);
      return compact<Condition>({
        type: textOf(type) ?? '',
        message: withoutValues(textOf(message) ?? ''),
        at: textOf(lastTransitionTime),
      });
    }),
    resources: listOf(status.resources).flatMap(readRow),
    sourceType: textOf(status.sourceType),
    hydration: spec.drySource === undefined ? undefined : readHydration(mapOf(status.sourceHydrator)),
  });
}

function readSpecification(spec: Readonly<Record<string, unknown>>): Specification {
  const syncPolicy = mapOf(spec.syncPolicy);
  const automated =
    isMap(syncPolicy.automated) && syncPolicy.automated.enabled !== false ? syncPolicy.automated : undefined;
  const hydrator = isMap(spec.sourceHydrator) ? spec.sourceHydrator : undefined;
  const dry = mapOf(hydrator?.drySource);
  const { path, targetBranch } = mapOf(hydrator?.syncSource);
  // https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/: it syncs the branch that the hydrator writes.
  const synced = { repoURL: dry.repoURL, targetRevision: targetBranch, path };
  const written =
    hydrator !== undefined ? [synced] : listOf(spec.sources).length > 0 ? listOf(spec.sources) : [spec.source];
  const limit = Number(mapOf(syncPolicy.retry).limit ?? 5);
  return compact<Specification>({
    project: textOf(spec.project) ?? 'default',
    sources: written.filter(isMap).map(readSource),
    drySource: hydrator === undefined ? undefined : readSource(dry),
    destination: mapOf(spec.destination),
    automated:
      automated === undefined ? undefined : { prune: automated.prune === true, selfHeal: automated.selfHeal === true },
    retryLimit: Number.isFinite(limit) ? limit : 5,
  });
}

function readSource(written: Readonly<Record<string, unknown>>): Source {
  return compact<Source>({
    repoURL: textOf(written.repoURL) ?? '',
    path: textOf(written.path),
    targetRevision: textOf(written.targetRevision),
    isChart: textOf(written.chart) !== undefined,
    readsLibraries: listOf(mapOf(mapOf(written.directory).jsonnet).libs).length > 0,
    written,
  });
}

function readRequested(operation: Readonly<Record<string, unknown>>): Requested {
  const sync = mapOf(operation.sync);
  return {
    revisions: readRevisions(sync),
    partial: listOf(sync.resources).length > 0 || sync.dryRun === true,
  };
}

/** `revisions` of several sources, else the one `revision`. */
function readRevisions({ revision, revisions }: Readonly<Record<string, unknown>>): readonly string[] {
  const several = listOf(revisions).map((one) => textOf(one) ?? '');
  const one = textOf(revision);
  return several.length > 0 ? several : one === undefined ? [] : [one];
}

function readComparison(sync: Readonly<Record<string, unknown>>): Comparison {
  const compared = isMap(sync.comparedTo) ? sync.comparedTo : undefined;
  return compact<Comparison>({
    status: textOf(sync.status),
    revisions: readRevisions(sync),
    comparedTo:
      compared === undefined
        ? undefined
        : {
            sources: listOf(compared.sources).length > 0 ? listOf(compared.sources) : [compared.source],
            destination: mapOf(compared.destination),
          },
  });
}

function readHealth(health: Readonly<Record<string, unknown>>): Application['health'] {
  const status = textOf(health.status);
  if (status === undefined) return undefined;
  return compact<NonNullable<Application['health']>>({
    status,
    since: textOf(health.lastTransitionTime),
    message: textOf(health.message),
  });
}

function readOperationState(state: Readonly<Record<string, unknown>>): OperationState {
  const operation = mapOf(state.operation);
  const result = isMap(state.syncResult) ? state.syncResult : undefined;
  const healed = mapOf(operation.sync).autoHealAttemptsCount;
  const retries = Number(state.retryCount ?? 0);
  const limit = Number(mapOf(operation.retry).limit ?? Number.NaN);
  return compact<OperationState>({
    phase: textOf(state.phase) ?? '',
    message: withoutValues(textOf(state.message) ?? ''),
    startedAt: textOf(state.startedAt),
    finishedAt: textOf(state.finishedAt),
    retryCount: Number.isFinite(retries) ? retries : 0,
    retryLimit: Number.isFinite(limit) ? limit : undefined,
    healAttempts: typeof healed === 'number' ? healed : undefined,
    requested: readRequested(operation),
    result:
      result === undefined
        ? undefined
        : {
            revisions: readRevisions(result),
            resources: tellingRows(listOf(result.resources)),
            count: listOf(result.resources).length,
          },
  });
}

/** Of hundreds of rows in hundreds of Applications only few are ever asked about. */
function tellingRows(rows: readonly unknown[]): ResultRow[] {
  const read = rows.map((row) => readResult(mapOf(row)));
  const changed = read.find(changesHealth);
  return read.filter((row) => row === changed || row.status === 'PruneSkipped' || isBad(row));
}

function readResult(row: Readonly<Record<string, unknown>>): ResultRow {
  return compact<ResultRow>({
    kind: textOf(row.kind) ?? '',
    namespace: textOf(row.namespace) ?? '',
    name: textOf(row.name) ?? '',
    status: textOf(row.status) ?? '',
    hookPhase: textOf(row.hookPhase) ?? '',
    hookType: textOf(row.hookType),
    message: withoutValues(textOf(row.message) ?? ''),
  });
}

function readRow(value: unknown): ResourceRow[] {
  const row = mapOf(value);
  const health = mapOf(row.health);
  const read = compact<ResourceRow>({
    group: textOf(row.group) ?? '',
    kind: textOf(row.kind) ?? '',
    namespace: textOf(row.namespace) ?? '',
    name: textOf(row.name) ?? '',
    status: textOf(row.status),
    health: textOf(health.status),
    healthMessage: textOf(health.message),
    requiresPruning: row.requiresPruning === true,
    hook: row.hook === true,
  });
  const dull = read.status === 'Synced' && (read.health ?? 'Healthy') === 'Healthy' && !read.requiresPruning;
  return dull && read.group !== 'argoproj.io' ? [] : [read];
}

function readHydration(hydrator: Readonly<Record<string, unknown>>): Hydration {
  const current = mapOf(hydrator.currentOperation);
  const last = mapOf(hydrator.lastSuccessfulOperation);
  return compact<Hydration>({
    phase: textOf(current.phase),
    message: withoutValues(textOf(current.message) ?? ''),
    drySHA: textOf(current.drySHA),
    lastDrySHA: textOf(last.drySHA),
    lastHydratedSHA: textOf(last.hydratedSHA),
    comparedDrySHA: textOf(hydrator.lastComparedDryRevision),
  });
}

function readApplicationSet(object: Readonly<Record<string, unknown>>): ApplicationSet {
  const metadata = mapOf(object.metadata);
  const status = mapOf(object.status);
  const error = listOf(status.conditions)
    .map(mapOf)
    .find((one) => one.type === 'ErrorOccurred' && one.status === 'True');
  return compact<ApplicationSet>({
    kind: 'ApplicationSet',
    name: textOf(metadata.name) ?? '',
    namespace: textOf(metadata.namespace) ?? '',
    rolling: mapOf(mapOf(object.spec).strategy).type === 'RollingSync',
    error: error === undefined ? undefined : withoutValues(textOf(error.message) ?? 'an error without a message'),
    made: listOf(status.resources)
      .map(mapOf)
      .filter((one) => one.kind === 'Application')
      .flatMap((one) => textOf(one.name) ?? []),
    isReconciled: listOf(status.conditions).length > 0,
    steps: new Map(
      listOf(status.applicationStatus).map((one) => {
        const { application, status: state, step } = mapOf(one);
        return [textOf(application) ?? '', { status: textOf(state) ?? '', step: textOf(step) ?? '' }];
      }),
    ),
  });
}
