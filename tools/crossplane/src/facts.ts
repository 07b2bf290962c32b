/** What is kept of the manifests of Crossplane in one file. Lines start at 1 and are those of the file. */
export interface CrossplaneFacts {
  readonly definitions?: readonly DefinitionFacts[];
  readonly compositions?: readonly CompositionFacts[];
  readonly environments?: readonly EnvironmentFacts[];
  readonly packages?: readonly PackageFacts[];
  /** Objects of API groups that neither Kubernetes nor Crossplane itself defines: composite resources may be among them. */
  readonly instances?: readonly InstanceFacts[];
  readonly problems?: readonly Problem[];
}

export interface Problem {
  readonly line: number;
  readonly message: string;
  /** The document holds `{{ }}`: no problem when it belongs to a Helm chart. */
  readonly templated?: true;
}

/** A CompositeResourceDefinition. */
export interface DefinitionFacts {
  readonly line: number;
  readonly name: string;
  /** Of `apiextensions.crossplane.io`. */
  readonly version: string;
  readonly group: string;
  readonly kind: string;
  readonly claimKind?: string;
  /** The default depends on the version: `LegacyCluster` for v1, `Namespaced` for v2. */
  readonly scope: string;
}

export interface CompositionFacts {
  readonly line: number;
  readonly name: string;
  /** `spec.compositeTypeRef`. */
  readonly group: string;
  readonly kind: string;
  readonly functions: readonly { readonly name: string; readonly line: number }[];
  readonly environments: readonly EnvironmentNeed[];
}

/** EnvironmentConfigs that a Composition asks for. */
export interface EnvironmentNeed {
  readonly line: number;
  /** One by its name. */
  readonly name?: string;
  /** Any with these labels. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The name or a label comes from the composite resource, so any could be meant. */
  readonly dynamic?: true;
}

export interface EnvironmentFacts {
  readonly line: number;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A Function, Provider or Configuration of `pkg.crossplane.io`. */
export interface PackageFacts {
  readonly line: number;
  readonly kind: 'Function' | 'Provider' | 'Configuration';
  readonly name: string;
  readonly package?: string;
}

export interface InstanceFacts {
  readonly line: number;
  readonly group: string;
  readonly kind: string;
  /** Empty where it has none, or a template makes it. */
  readonly name: string;
  /** It stands inside another object, such as a Composition that composes composite resources. */
  readonly nested?: true;
}
