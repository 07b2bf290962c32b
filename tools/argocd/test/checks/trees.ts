import {
  type ApplicationReading,
  type AppProject,
  declaringFiles,
  readApplications,
  readAppProjects,
} from '../../src/index.ts';
import { viewOf } from '../trees.ts';

/** What the checks are given of one tree. */
export interface Examined {
  readonly readings: readonly ApplicationReading[];
  readonly projects: readonly AppProject[];
}

/** A tree of files in memory, as the command line would read it from Git. */
export function examine(files: Readonly<Record<string, string>>): Examined {
  const view = viewOf(files);
  return {
    readings: readApplications(view),
    projects: readAppProjects(new Map(declaringFiles(view).map((path) => [path, files[path] ?? '']))),
  };
}

export const REPO = 'https://github.com/acme/shop.git';

/** An Application as YAML. */
export function application(name: string, spec: Record<string, unknown>, annotation?: string): string {
  const annotations = annotation === undefined ? {} : { 'argocd.argoproj.io/manifest-generate-paths': annotation };
  return JSON.stringify({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd', annotations },
    spec: { project: 'default', destination: { name: 'dev', namespace: name }, ...spec },
  });
}

/** An ApplicationSet over folders as YAML. */
export function applicationSet(
  name: string,
  generators: readonly unknown[],
  template: { path?: string; annotation?: string; go?: boolean; spec?: Record<string, unknown> } = {},
): string {
  const { path = '{{path}}', annotation, go = false, spec = {} } = template;
  const annotations = annotation === undefined ? {} : { 'argocd.argoproj.io/manifest-generate-paths': annotation };
  const source = { repoURL: REPO, targetRevision: 'HEAD', path };
  return JSON.stringify({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name, namespace: 'argocd' },
    spec: {
      goTemplate: go,
      generators,
      template: {
        metadata: { name: go ? '{{ .path.basename }}' : '{{path.basename}}', annotations },
        spec: { project: 'default', source, destination: { name: 'dev', namespace: 'x' }, ...spec },
      },
    },
  });
}

/** A git generator over folders. */
export function directories(...paths: readonly string[]) {
  return { git: { repoURL: REPO, revision: 'HEAD', directories: paths.map((path) => ({ path })) } };
}

/** A kustomization as YAML. */
export function kustomization(fields: Record<string, unknown>): string {
  return JSON.stringify({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...fields });
}

export function component(fields: Record<string, unknown>): string {
  return JSON.stringify({ apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component', ...fields });
}

export function configMap(name: string, data: Record<string, string> = { key: 'value' }): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data });
}
