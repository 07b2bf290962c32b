import type { HelmSource } from '../spec/spec.ts';
import { type BuildEnvironment, substitute } from './environment.ts';

export interface TemplateInputs {
  readonly chart: string;
  readonly release: string;
  readonly namespace?: string;
  readonly kubeVersion?: string;
  readonly apiVersions: readonly string[];
  /** Absolute paths. */
  readonly valueFiles: readonly string[];
  /** Name and absolute path. */
  readonly files: readonly (readonly [name: string, path: string])[];
  /** Whether values come on standard input. */
  readonly hasValues: boolean;
}

/**
 * The arguments of `helm template` as Argo CD gives them: parameters win over inline values, those over value files. A parameter
 * that is named twice counts once, with its last value.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
export function templateArguments(inputs: TemplateInputs, helm: HelmSource, environment: BuildEnvironment): string[] {
  const args = ['template', inputs.chart, '--name-template', inputs.release];
  if (inputs.namespace) args.push('--namespace', inputs.namespace);
  const kubeVersion = plainVersion(helm.kubeVersion || inputs.kubeVersion);
  if (kubeVersion !== undefined) args.push('--kube-version', kubeVersion);
  for (const [flag, forced] of [
    ['--set', false],
    ['--set-string', true],
  ] as const) {
    const parameters = (helm.parameters ?? []).filter(({ forceString = false }) => forceString === forced);
    for (const [name, value] of new Map(parameters.map(({ name, value }) => [name, value]))) {
      args.push(flag, `${name}=${escapeCommas(substitute(String(value), environment))}`);
    }
  }
  for (const [name, path] of new Map(inputs.files)) args.push('--set-file', `${name}=${escapeCommas(path)}`);
  for (const path of inputs.valueFiles) args.push('--values', path);
  if (inputs.hasValues) args.push('--values', '-');
  for (const version of helm.apiVersions?.length ? helm.apiVersions : inputs.apiVersions) {
    args.push('--api-versions', version);
  }
  if (helm.skipCrds !== true) args.push('--include-crds');
  if (helm.skipSchemaValidation === true) args.push('--skip-schema-validation');
  if (helm.skipTests === true) args.push('--skip-tests');
  return args;
}

/** The inline values; `valuesObject` wins over `values`. */
export function inlineValues(helm: HelmSource): string | undefined {
  if (helm.valuesObject !== undefined && Object.keys(helm.valuesObject).length > 0)
    return JSON.stringify(helm.valuesObject);
  return helm.values || undefined;
}

/** Versions of clusters carry the vendor's suffix (`v1.31.2-eks-a1b2c3`), which Argo CD cuts off. */
function plainVersion(version: string | undefined): string | undefined {
  return /^v?(\d+(?:\.\d+)+)/.exec(version ?? '')?.[1];
}

/** Helm splits values at commas. `{a,b}` is its list, and a comma that is escaped already stays. */
function escapeCommas(value: string): string {
  if (value.startsWith('{') && value.endsWith('}')) return value;
  return value.replace(/(?<!\\),/g, '\\,');
}
