/** A Kubernetes object as far as a store of objects is concerned. */
export interface Stored {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

export interface StageEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly version: number;
  readonly object: Stored;
}

/** The objects that the fakes serve, and every change of them in order, as etcd keeps it. */
export interface Stage {
  put(object: Readonly<Record<string, unknown>>): void;
  remove(kind: string, name: string, namespace?: string): void;
  list(kind: string, namespace?: string): Stored[];
  /** Everything that is there. */
  all(): Stored[];
  get(kind: string, name: string, namespace?: string): Stored | undefined;
  readonly version: number;
  /** Changes after a version; `undefined` when they are not kept any more. */
  since(kind: string, version: number): StageEvent[] | undefined;
  /** Forgets changes, as a compaction does. */
  compact(): void;
  /** Calls back at each change; the answer ends that. */
  onChange(call: (event: StageEvent) => void): () => void;
}

export function createStage(): Stage {
  const objects = new Map<string, Stored>();
  let events: StageEvent[] = [];
  let kept = 0;
  // As a cluster that is not new.
  let version = 1000;
  const listeners = new Set<(event: StageEvent) => void>();
  const keyOf = (kind: string, namespace: string, name: string) => `${kind} ${namespace}/${name}`;
  const record = (type: StageEvent['type'], object: Stored) => {
    const event = { type, version, object };
    events.push(event);
    for (const listener of [...listeners]) listener(event);
  };
  return {
    put: (given) => {
      const metadata = given.metadata as Omit<Stored['metadata'], 'namespace'>;
      const object: Stored = {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Application',
        ...given,
        metadata: { namespace: 'argocd', ...(metadata as { name: string }), resourceVersion: String(++version) },
      };
      const key = keyOf(object.kind, object.metadata.namespace, object.metadata.name);
      const type = objects.has(key) ? 'MODIFIED' : 'ADDED';
      objects.set(key, object);
      record(type, object);
    },
    remove: (kind, name, namespace = 'argocd') => {
      const key = keyOf(kind, namespace, name);
      const object = objects.get(key);
      if (object === undefined) return;
      objects.delete(key);
      version++;
      record('DELETED', { ...object, metadata: { ...object.metadata, resourceVersion: String(version) } });
    },
    list: (kind, namespace) =>
      [...objects.values()].filter(
        (one) => one.kind === kind && (namespace === undefined || one.metadata.namespace === namespace),
      ),
    all: () => [...objects.values()],
    get: (kind, name, namespace = 'argocd') => objects.get(keyOf(kind, namespace, name)),
    get version() {
      return version;
    },
    since: (kind, from) =>
      from < kept ? undefined : events.filter((one) => one.version > from && one.object.kind === kind),
    compact: () => {
      kept = version;
      events = [];
    },
    onChange: (call) => {
      listeners.add(call);
      return () => listeners.delete(call);
    },
  };
}
