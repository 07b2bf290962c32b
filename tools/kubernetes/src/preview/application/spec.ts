/*
 * The parts of an Argo CD Application's spec that decide what it renders to and how it is applied. Field names are Argo CD's
 * (https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml).
 */

export interface KustomizePatch {
  readonly path?: string;
  readonly patch?: string;
  readonly target?: {
    readonly group?: string;
    readonly version?: string;
    readonly kind?: string;
    readonly name?: string;
    readonly namespace?: string;
    readonly labelSelector?: string;
    readonly annotationSelector?: string;
  };
  readonly options?: Readonly<Record<string, boolean>>;
}

export interface KustomizeSource {
  readonly namePrefix?: string;
  readonly nameSuffix?: string;
  readonly namespace?: string;
  readonly images?: readonly string[];
  readonly commonLabels?: Readonly<Record<string, string>>;
  readonly commonAnnotations?: Readonly<Record<string, string>>;
  readonly commonAnnotationsEnvsubst?: boolean;
  readonly forceCommonLabels?: boolean;
  readonly forceCommonAnnotations?: boolean;
  readonly labelWithoutSelector?: boolean;
  readonly labelIncludeTemplates?: boolean;
  readonly components?: readonly string[];
  readonly ignoreMissingComponents?: boolean;
  readonly patches?: readonly KustomizePatch[];
  readonly replicas?: readonly { readonly name: string; readonly count: number | string }[];
  readonly version?: string;
  readonly kubeVersion?: string;
  readonly apiVersions?: readonly string[];
}

export interface HelmParameter {
  readonly name: string;
  readonly value: string;
  readonly forceString?: boolean;
}

export interface HelmSource {
  readonly valueFiles?: readonly string[];
  readonly values?: string;
  readonly valuesObject?: Readonly<Record<string, unknown>>;
  readonly parameters?: readonly HelmParameter[];
  readonly fileParameters?: readonly { readonly name: string; readonly path: string }[];
  readonly releaseName?: string;
  readonly namespace?: string;
  readonly skipCrds?: boolean;
  readonly skipTests?: boolean;
  readonly skipSchemaValidation?: boolean;
  readonly ignoreMissingValueFiles?: boolean;
  readonly kubeVersion?: string;
  readonly apiVersions?: readonly string[];
  readonly version?: string;
  readonly passCredentials?: boolean;
}

export interface DirectorySource {
  readonly recurse?: boolean;
  readonly include?: string;
  readonly exclude?: string;
  readonly jsonnet?: object;
}

export interface ApplicationSource {
  readonly repoURL: string;
  readonly path?: string;
  readonly chart?: string;
  readonly targetRevision?: string;
  readonly ref?: string;
  readonly name?: string;
  readonly kustomize?: KustomizeSource;
  readonly helm?: HelmSource;
  readonly directory?: DirectorySource;
  readonly plugin?: object;
}

export interface ApplicationSpec {
  readonly project?: string;
  readonly source?: ApplicationSource;
  readonly sources?: readonly ApplicationSource[];
  readonly sourceHydrator?: object;
  readonly destination?: { readonly server?: string; readonly name?: string; readonly namespace?: string };
  readonly syncPolicy?: {
    readonly automated?: {
      readonly prune?: boolean;
      readonly selfHeal?: boolean;
      readonly allowEmpty?: boolean;
      readonly enabled?: boolean;
    } | null;
    readonly syncOptions?: readonly string[];
    readonly retry?: object;
    readonly managedNamespaceMetadata?: object;
  };
  readonly ignoreDifferences?: readonly {
    readonly group?: string;
    readonly kind: string;
    readonly name?: string;
    readonly namespace?: string;
    readonly jsonPointers?: readonly string[];
    readonly jqPathExpressions?: readonly string[];
    readonly managedFieldsManagers?: readonly string[];
  }[];
  readonly revisionHistoryLimit?: number;
  readonly info?: readonly object[];
}
