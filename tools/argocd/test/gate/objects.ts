/** Small Applications as Argo CD writes them, for histories that a test makes up. */

export const REPO = 'https://git.example.com/team/platform.git';

export interface State {
  readonly name?: string;
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly sync?: string;
  readonly revision?: string;
  readonly revisions?: readonly string[];
  readonly comparedTo?: unknown;
  readonly health?: string;
  readonly healthSince?: string;
  readonly reconciledAt?: string;
  /** `.operation`. */
  readonly operation?: unknown;
  readonly phase?: string;
  readonly message?: string;
  readonly finishedAt?: string;
  readonly retryCount?: number;
  /** Of the operation's request; its result too, unless `synced` says otherwise. */
  readonly at?: string;
  /** `null`: no result yet. */
  readonly synced?: string | null;
  readonly results?: readonly unknown[];
  readonly history?: readonly string[];
  readonly resources?: readonly unknown[];
  readonly conditions?: readonly unknown[];
  readonly hydrator?: unknown;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly owner?: string;
  readonly generation?: number;
  readonly uid?: string;
  readonly deleting?: boolean;
}

export const SOURCE = { repoURL: REPO, targetRevision: 'main', path: 'apps/web' };
export const DESTINATION = { server: 'https://kubernetes.default.svc', namespace: 'web' };
export const AUTOMATED = { automated: { prune: true } };

export function spec(over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { project: 'default', source: SOURCE, destination: DESTINATION, syncPolicy: AUTOMATED, ...over };
}

/** Without anything said: Synced and Healthy at `revision`, after an operation that succeeded there. */
export function application(state: State): Record<string, unknown> {
  const { revision, revisions, at = revision, synced = at, finishedAt = '2026-01-01T00:00:10Z' } = state;
  const written = state.spec ?? spec();
  const phase = state.phase ?? 'Succeeded';
  const compared =
    state.comparedTo ??
    (written.sources === undefined
      ? { source: written.source, destination: written.destination }
      : { sources: written.sources, destination: written.destination });
  const result = (sha: string | undefined | null) =>
    revisions === undefined ? { revision: sha } : { revision: '', revisions: revisions };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: state.name ?? 'web',
      namespace: 'argocd',
      uid: state.uid ?? `uid-${state.name ?? 'web'}`,
      generation: state.generation ?? 3,
      ...(state.annotations === undefined ? {} : { annotations: state.annotations }),
      ...(state.deleting === true ? { deletionTimestamp: '2026-01-01T00:00:00Z' } : {}),
      ...(state.owner === undefined
        ? {}
        : { ownerReferences: [{ apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet', name: state.owner }] }),
    },
    spec: written,
    ...(state.operation === undefined ? {} : { operation: state.operation }),
    status: {
      sync: {
        status: state.sync ?? 'Synced',
        ...(revisions === undefined ? { revision } : { revisions }),
        comparedTo: compared,
      },
      health: { status: state.health ?? 'Healthy', lastTransitionTime: state.healthSince ?? '2026-01-01T00:00:05Z' },
      reconciledAt: state.reconciledAt ?? '2026-01-01T00:00:10Z',
      ...(phase === ''
        ? {}
        : {
            operationState: {
              phase,
              message: state.message ?? '',
              ...(finishedAt === '' ? {} : { finishedAt }),
              ...(state.retryCount === undefined ? {} : { retryCount: state.retryCount }),
              operation: { sync: revisions === undefined ? { revision: at } : { revisions } },
              ...(synced === null ? {} : { syncResult: { ...result(synced), resources: state.results ?? [] } }),
            },
          }),
      history: (state.history ?? (revision === undefined ? [] : [revision])).map((sha, id) => ({ id, revision: sha })),
      resources: state.resources ?? [
        { kind: 'ConfigMap', namespace: 'web', name: 'conf', status: 'Synced', version: 'v1' },
      ],
      conditions: state.conditions ?? [],
      ...(state.hydrator === undefined ? {} : { sourceHydrator: state.hydrator }),
    },
  };
}

/** A full SHA that starts with a word. */
export function sha(word: string): string {
  return [...word]
    .map((char) => char.charCodeAt(0).toString(16))
    .join('')
    .padEnd(40, '0');
}

export interface Commit {
  readonly sha: string;
  readonly parent: string | null;
  readonly repo: string;
  readonly files: readonly { readonly path: string; readonly status: string; readonly blob: string }[];
}

/** A commit on top of another. Values are contents, by path. */
export function commit(name: string, parent: string | null, files: Readonly<Record<string, string>>): Commit {
  return {
    sha: sha(name),
    parent: parent === null ? null : sha(parent),
    repo: REPO,
    files: Object.entries(files).map(([path, blob]) => ({ path, status: parent === null ? 'A' : 'M', blob })),
  };
}

export interface Step {
  readonly t: number;
  readonly object: unknown;
  readonly type?: 'ADDED' | 'MODIFIED' | 'DELETED';
}

/** A recording of steps, as `mainstem gate replay` reads it. */
export function recording(
  expectation: { readonly commit: string },
  commits: readonly Commit[],
  steps: readonly Step[],
  pushedAt?: number,
): string {
  const pushed =
    pushedAt === undefined ? [] : [{ t: pushedAt, source: 'note', text: `pushed C ${expectation.commit}` }];
  return JSON.stringify({
    expectation,
    git: { commits },
    events: [...pushed, ...steps.map(({ t, object, type = 'MODIFIED' }) => ({ t, source: 'watch', type, object }))],
  });
}
