/**
 * What the gate reads of an Application or ApplicationSet object. Everything is optional: a new object has no status, and there is no
 * `observedGeneration` that would say whether the status is of this specification (https://github.com/argoproj/argo-cd/issues/22616).
 */
export interface Application {
  readonly kind: 'Application';
  readonly name: string;
  readonly namespace: string;
  readonly uid?: string;
  readonly deleting: boolean;
  /** The annotation `argocd.argoproj.io/refresh`: somebody asked, and the controller has not answered. */
  readonly refresh?: string;
  /** The annotation `argocd.argoproj.io/skip-reconcile`. */
  readonly skipReconcile: boolean;
  /** The name of the ApplicationSet that owns it. */
  readonly ownerSet?: string;
  readonly spec: Specification;
  /** `.operation`: asked for, and perhaps not picked up yet. */
  readonly operation?: Requested;
  readonly sync: Comparison;
  readonly health?: { readonly status: string; readonly since?: string; readonly message?: string };
  readonly reconciledAt?: string;
  readonly operationState?: OperationState;
  readonly conditions: readonly Condition[];
  /** Rows of `status.resources` that say more than "Synced and Healthy", and all that are Applications. */
  readonly resources: readonly ResourceRow[];
  readonly sourceType?: string;
  readonly hydration?: Hydration;
}

export interface Specification {
  readonly project: string;
  /** `spec.sources`, or the one of `spec.source`, as written. For a hydrated Application what Argo CD makes of it. */
  readonly sources: readonly Source[];
  /** The dry source of `spec.sourceHydrator`. */
  readonly drySource?: Source;
  readonly destination: Readonly<Record<string, unknown>>;
  /** Absent: automated sync is off. */
  readonly automated?: { readonly prune: boolean; readonly selfHeal: boolean };
  /** Attempts of an automated sync; Argo CD's default is 5. */
  readonly retryLimit: number;
}

export interface Source {
  readonly repoURL: string;
  readonly path?: string;
  readonly targetRevision?: string;
  readonly isChart: boolean;
  /** A plain directory with Jsonnet libraries may read outside of its path. */
  readonly readsLibraries: boolean;
  readonly written: Readonly<Record<string, unknown>>;
}

export interface Requested {
  /** Of each source, in order; empty where the operation does not say. */
  readonly revisions: readonly string[];
  /** It syncs some resources only, or nothing at all. */
  readonly partial: boolean;
}

export interface Comparison {
  readonly status?: string;
  /** Of each source, in order; no SHA while the sources cannot be read. */
  readonly revisions: readonly string[];
  readonly comparedTo?: {
    readonly sources: readonly unknown[];
    readonly destination: Readonly<Record<string, unknown>>;
  };
}

export interface OperationState {
  readonly phase: string;
  readonly message: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly retryCount: number;
  readonly retryLimit?: number;
  /** How often selfHeal has started a sync at this revision. */
  readonly healAttempts?: number;
  readonly requested: Requested;
  /** What was synced: the only evidence of the revision (`operation.sync.revision` keeps the old one under `retry.refresh`). */
  readonly result?: {
    readonly revisions: readonly string[];
    /** Rows that say what went wrong or was left out, and the first one that changed something which has health. */
    readonly resources: readonly ResultRow[];
    /** Rows in all. */
    readonly count: number;
  };
}

export interface ResultRow {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly status: string;
  readonly hookPhase: string;
  readonly hookType?: string;
  readonly message: string;
}

export interface Condition {
  readonly type: string;
  readonly message: string;
  readonly at?: string;
}

export interface ResourceRow {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly status?: string;
  readonly health?: string;
  readonly healthMessage?: string;
  readonly requiresPruning: boolean;
  readonly hook: boolean;
}

export interface Hydration {
  readonly phase?: string;
  readonly message?: string;
  readonly drySHA?: string;
  readonly lastDrySHA?: string;
  readonly lastHydratedSHA?: string;
  readonly comparedDrySHA?: string;
}

/** An ApplicationSet, as far as the gate asks. */
export interface ApplicationSet {
  readonly kind: 'ApplicationSet';
  readonly name: string;
  readonly namespace: string;
  /** `spec.strategy.type: RollingSync`: the set starts the syncs of its Applications. */
  readonly rolling: boolean;
  /** The message of a condition `ErrorOccurred`. */
  readonly error?: string;
  /** Names of the Applications that it says it made. */
  readonly made: readonly string[];
  /** It has said something of its Applications: a new one has not. */
  readonly isReconciled: boolean;
  /** Each Application's state within a rollout: `Waiting`, `Pending`, `Progressing`, `Healthy`. */
  readonly steps: ReadonlyMap<string, { readonly status: string; readonly step: string }>;
}
