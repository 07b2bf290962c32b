/**
 * Gates as they are often written, each of one idea. They look at an Application object and say whether the commit is live. Kept to show that
 * every fact about Argo CD that the gate knows of is one that somebody's gate does not.
 */
type Anything = Readonly<Record<string, unknown>>;

const map = (value: unknown): Anything => (typeof value === 'object' && value !== null ? (value as Anything) : {});
const status = (object: unknown) => map(map(object).status);
const sync = (object: unknown) => map(status(object).sync);
const state = (object: unknown) => map(status(object).operationState);

const isSynced = (object: unknown) => sync(object).status === 'Synced';
const isHealthy = (object: unknown) => map(status(object).health).status === 'Healthy';
const isAt = (object: unknown, commit: string) => sync(object).revision === commit;
const succeededAt = (object: unknown, commit: string) =>
  state(object).phase === 'Succeeded' && map(state(object).syncResult).revision === commit;

export interface NaiveContext {
  readonly commit: string;
  /** Whether a revision is the commit or a descendant: ancestry without content. */
  readonly contains: (revision: string) => boolean;
}

export type NaiveGate = (object: unknown, context: NaiveContext) => boolean;

export const NAIVE = {
  'synced and healthy': (object) => isSynced(object) && isHealthy(object),
  'revision is the commit': (object, { commit }) => isAt(object, commit),
  'revision, synced, healthy': (object, { commit }) => isAt(object, commit) && isSynced(object) && isHealthy(object),
  'operation succeeded at the commit': (object, { commit }) => succeededAt(object, commit),
  'operation succeeded, synced, healthy': (object, { commit }) =>
    succeededAt(object, commit) && isSynced(object) && isHealthy(object),
  'history has the commit, healthy': (object, { commit }) =>
    isHealthy(object) &&
    Array.isArray(status(object).history) &&
    (status(object).history as unknown[]).some((row) => map(row).revision === commit),
  // What `argocd app wait` looks at: it never looks at a revision.
  'argocd app wait': (object) =>
    isSynced(object) &&
    isHealthy(object) &&
    map(object).operation === undefined &&
    state(object).phase !== 'Running' &&
    String(status(object).reconciledAt) >= String(state(object).finishedAt ?? ''),
  'contains the commit, synced, healthy': (object, { contains }) =>
    contains(String(sync(object).revision)) && isSynced(object) && isHealthy(object),
  'reconciled since, synced, healthy': (object) =>
    isSynced(object) && isHealthy(object) && String(status(object).reconciledAt) > '2026-01-01T00:00:20Z',
  'finished at the commit': (object, { commit }) =>
    isAt(object, commit) && isSynced(object) && isHealthy(object) && state(object).finishedAt !== undefined,
  'dry revision compared': (object, { commit }) =>
    map(status(object).sourceHydrator).lastComparedDryRevision === commit && isSynced(object) && isHealthy(object),
  'every resource is healthy': (object, { commit }) =>
    isAt(object, commit) &&
    Array.isArray(status(object).resources) &&
    (status(object).resources as unknown[]).every((row) => map(map(row).health).status === 'Healthy'),
} as const satisfies Readonly<Record<string, NaiveGate>>;

export type NaiveName = keyof typeof NAIVE;
