import type { ApplicationSource } from '../spec/spec.ts';

/** The variables that Argo CD fills in; `undefined` is a value that nobody knows before the merge. */
export type BuildEnvironment = Readonly<Record<string, string>>;

interface Facts {
  readonly name: string;
  readonly project: string;
  readonly namespace?: string;
  readonly revision?: string;
}

/** Stands in for the commit that Argo CD will render: it is not made yet, and must be the same on both sides of a diff. */
const UNKNOWN_REVISION = '0'.repeat(40);

/** Argo CD's build environment: https://argo-cd.readthedocs.io/en/stable/user-guide/build-environment/ */
export function buildEnvironment(facts: Facts, source: ApplicationSource): BuildEnvironment {
  const revision = facts.revision ?? UNKNOWN_REVISION;
  return {
    ARGOCD_APP_NAME: facts.name,
    ARGOCD_APP_NAMESPACE: facts.namespace ?? '',
    ARGOCD_APP_PROJECT_NAME: facts.project,
    ARGOCD_APP_REVISION: revision,
    ARGOCD_APP_REVISION_SHORT: revision.slice(0, 7),
    ARGOCD_APP_REVISION_SHORT_8: revision.slice(0, 8),
    ARGOCD_APP_SOURCE_REPO_URL: source.repoURL,
    ARGOCD_APP_SOURCE_PATH: source.path ?? '',
    ARGOCD_APP_SOURCE_TARGET_REVISION: source.targetRevision ?? '',
  };
}

/** True when a source's overrides hold the commit's SHA. */
export function usesRevision(source: ApplicationSource): boolean {
  return /\$\{?ARGOCD_APP_REVISION/.test(JSON.stringify(source));
}

/** `$name`, `${name}`, one of the shell's special variables, or a dollar sign alone: the grammar of Go's `os.Expand`. */
const VARIABLE = /\$(?:\{([^}]*)\}|([*#$@!?0-9-])|([A-Za-z_][A-Za-z0-9_]*))/g;

/** Fills variables in as Argo CD does: `$$` is a dollar sign, a variable that does not exist is empty. */
export function substitute(text: string, environment: BuildEnvironment): string {
  return text.replace(VARIABLE, (_all, braced?: string, special?: string, plain?: string) => {
    const name = braced ?? special ?? plain ?? '';
    if (name === '$') return '$';
    return Object.hasOwn(environment, name) ? (environment[name] ?? '') : '';
  });
}
