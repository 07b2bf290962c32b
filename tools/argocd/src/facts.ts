/**
 * What is kept of a manifest of Argo CD. Strings are as written: those of an ApplicationSet's template, or of a Helm
 * template, still hold their `{{ }}`. Lines start at 1 and are those of the file.
 */
export interface ArgocdFacts {
  readonly applications?: readonly ApplicationFacts[];
  readonly sets?: readonly ApplicationSetFacts[];
  readonly projects?: readonly AppProjectFacts[];
  /** Clusters that Secrets register with Argo CD. */
  readonly clusters?: readonly ClusterFacts[];
  readonly problems?: readonly Problem[];
  /** The text of a small file that a git files generator could read its parameters from. */
  readonly parameters?: string;
}

export interface Problem {
  readonly line: number;
  readonly message: string;
  /** The document holds `{{ }}`: no problem when it belongs to a Helm chart. */
  readonly templated?: true;
}

/** A path as written, and where. */
export interface WrittenPath {
  readonly path: string;
  readonly line: number;
}

/** One entry of `spec.sources`, or `spec.source`. */
export interface SourceFacts {
  readonly line: number;
  readonly repoURL: string;
  readonly path?: string;
  readonly targetRevision?: string;
  readonly chart?: string;
  readonly ref?: string;
  readonly valueFiles?: readonly WrittenPath[];
  readonly fileParameters?: readonly WrittenPath[];
  readonly ignoreMissingValueFiles?: true;
  /** Kustomize components that Argo CD adds, relative to `path`. */
  readonly components?: readonly WrittenPath[];
  /** Files of Kustomize patches that Argo CD adds, relative to `path`. */
  readonly patches?: readonly WrittenPath[];
  /** Jsonnet library folders, relative to the repository's root. */
  readonly libraries?: readonly WrittenPath[];
  /** `directory.recurse`. */
  readonly recurse?: true;
  /** `directory.include` and `directory.exclude`. */
  readonly include?: string;
  readonly exclude?: string;
  /** Options of a directory are set: the folder is read as plain files, whatever lies in it. */
  readonly plain?: true;
  /** A configuration management plugin renders it: what it reads cannot be told. */
  readonly plugin?: true;
}

export interface SyncPolicyFacts {
  readonly automated: boolean;
  readonly prune: boolean;
  readonly selfHeal: boolean;
  readonly options?: readonly string[];
}

export interface ApplicationFacts {
  readonly line: number;
  readonly name: string;
  readonly namespace?: string;
  readonly project?: string;
  /** True when `spec.sources` is used; else there is one source, or none in a partial manifest (a patch). */
  readonly multiple: boolean;
  readonly sources: readonly SourceFacts[];
  readonly destination: { readonly name?: string; readonly server?: string; readonly namespace?: string };
  readonly syncPolicy: SyncPolicyFacts;
  /** The annotation `argocd.argoproj.io/manifest-generate-paths`. */
  readonly generatePaths?: string;
  /** The manifest as written, where something can be made of it. */
  readonly written: WrittenApplication;
}

/** What of a manifest Argo CD acts on. Field names and values are as written. */
export interface WrittenApplication {
  readonly labels?: Readonly<Record<string, unknown>>;
  readonly annotations?: Readonly<Record<string, unknown>>;
  readonly finalizers?: readonly unknown[];
  readonly spec: Readonly<Record<string, unknown>>;
}

/** One entry of `spec.generators`. `value` is as written, without its template. */
export interface GeneratorFacts {
  readonly line: number;
  readonly value: unknown;
  /** The set's template with this generator's own laid over it; absent when it has none of its own. */
  readonly template?: ApplicationFacts;
}

export interface ApplicationSetFacts {
  readonly line: number;
  readonly name: string;
  readonly namespace?: string;
  readonly goTemplate: boolean;
  readonly goTemplateOptions?: readonly string[];
  readonly applyNestedSelectors: boolean;
  readonly generators: readonly GeneratorFacts[];
  readonly template: ApplicationFacts;
  readonly templatePatch?: { readonly line: number; readonly text: string };
  /** `spec.syncPolicy` of the set itself. */
  readonly preserveResourcesOnDeletion?: true;
  readonly applicationsSync?: string;
}

/**
 * A cluster, as its Secret tells it: no credentials. A part that is encrypted is absent.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#clusters
 */
export interface ClusterFacts {
  readonly line: number;
  readonly name?: string;
  readonly server?: string;
  readonly project?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface AppProjectFacts {
  readonly line: number;
  readonly name: string;
  readonly namespace?: string;
  readonly sourceRepos: readonly string[];
  readonly destinations: readonly { readonly server?: string; readonly name?: string; readonly namespace?: string }[];
}
