import type { FieldChange, RiskLevel } from '@mainstem/change';
import type { Manifest } from '../manifest.ts';

/** One thing that a rule has to say about a change. */
export interface Concern {
  readonly level: RiskLevel;
  /** A sentence without a full stop. Never holds a value of a Secret. */
  readonly reason: string;
  /** One sentence: what a person can do instead. */
  readonly wayOut?: string;
  /** Pods stop, and others start. */
  readonly restarts?: true;
  /** Of `unknown`: the fields that no rule knows, where nothing else makes it so. */
  readonly notKnown?: readonly string[];
}

/** One resource change, as rules see it. */
export interface Changed {
  readonly before: Manifest | undefined;
  readonly after: Manifest | undefined;
  readonly fields: readonly FieldChange[];
}

/** What a single object cannot tell. */
export interface Surroundings {
  /** `group/Kind` of composite resources. */
  readonly compositeKinds: ReadonlySet<string>;
  /** True when nothing of the project is left: then its Application is likely to go too. */
  readonly projectRemoved: boolean;
  /** `spec.syncPolicy.syncOptions` of the Application that delivers the objects. */
  readonly syncOptions?: readonly string[];
  /** Namespaces and kinds (`group/Kind`) that go in the same change: what lies in them, or is of them, goes with them whatever keeps it. */
  readonly going?: { readonly namespaces: ReadonlySet<string>; readonly kinds: ReadonlySet<string> };
  /** The profile of pod security that an object's namespace enforces, where the tree tells. */
  readonly podSecurity?: (manifest: Manifest) => string | undefined;
  /** The Application that goes without its finalizer: what it delivered stays where it is. */
  readonly orphaned?: string;
  /** What the workloads that stay need to start; asked only when something goes. */
  readonly users?: () => ReadonlyMap<string, string>;
  /** What autoscalers scale, as `group/Kind/name` within their namespace, before and after. */
  readonly scaled?: {
    readonly before: ReadonlySet<string>;
    readonly after: ReadonlySet<string>;
    /** Workloads whose replicas are written down after the change. */
    readonly fixed: ReadonlySet<string>;
  };
}

/** The changed fields at or below a path. */
export function changesBelow(fields: readonly FieldChange[], path: string): readonly FieldChange[] {
  return fields.filter((field) => isBelow(field.path, path));
}

/** True when a field path is `path` or lies below it. */
export function isBelow(field: string, path: string): boolean {
  return field === path || (field.startsWith(path) && (field[path.length] === '.' || field[path.length] === '['));
}

/** What so few pods mean, where more served before. */
export function fewer(pods: number): string {
  return pods === 1
    ? 'one pod alone serves, and none while it is exchanged or its node goes'
    : 'less than half of the pods serve';
}
