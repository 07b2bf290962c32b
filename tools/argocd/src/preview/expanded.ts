import type { ApplicationSpec } from '../spec/spec.ts';

/** An Application as Argo CD would have it: one manifest, or one set of parameters of an ApplicationSet. */
export interface ExpandedApplication {
  readonly name: string;
  /** Empty where the manifest names none: that of whatever delivers it. */
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly finalizers: readonly string[];
  /** Every template is filled in; `*` stands for what the tree does not tell. */
  readonly spec: ApplicationSpec;
  readonly from: {
    readonly file: string;
    readonly line: number;
    /** The ApplicationSet's name; the rest is its `spec.syncPolicy`. */
    readonly applicationSet?: string;
    readonly preserveResourcesOnDeletion?: boolean;
    readonly applicationsSync?: string;
  };
  /** False when any of it, or whether it exists at all, cannot be told. */
  readonly exact: boolean;
  /** Why it is not exact, in sentences without a full stop. */
  readonly doubts?: readonly string[];
  /** The generators that ask another system: this entry stands for all the Applications that they make, none or many. */
  readonly unexpanded?: string;
}

/** `namespace/name`, by which Argo CD knows an Application. */
export function identityOf({ namespace, name }: Pick<ExpandedApplication, 'namespace' | 'name'>): string {
  return `${namespace}/${name}`;
}

/** `argoproj.io/Application/<namespace>/<name>`, as every engine writes the address of a Kubernetes object. */
export function addressOfApplication(application: Pick<ExpandedApplication, 'namespace' | 'name'>): string {
  return `argoproj.io/Application/${identityOf(application)}`;
}
