import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApplicationReading } from '@mainstem/argocd';
import { parseSettings, type TreeEntry } from '@mainstem/change';
import { buildGraph, type Graph, SCANNERS, scanTree } from '@mainstem/graph';
import { createTree } from '@mainstem/repository';
import { type AppProject, readAppProjects } from '../../src/checks/index.ts';

export const ROOT = join(import.meta.dirname, '../../../..');

/** What the checks are given of one tree. */
export interface Examined {
  readonly graph: Graph;
  readonly readings: readonly ApplicationReading[];
  readonly argocdFiles: ReadonlySet<string>;
  readonly projects: readonly AppProject[];
}

/**
 * A tree of files in memory, as the command line would read it from Git.
 *
 * @param links symbolic links with their targets.
 */
export async function examine(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Promise<Examined> {
  const entries = [
    ...Object.keys(files).map((path): [string, TreeEntry] => [path, { mode: '100644', id: path }]),
    ...Object.keys(links).map((path): [string, TreeEntry] => [path, { mode: '120000', id: path }]),
  ];
  const sorted = new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  const tree = createTree('test', sorted, new Map(Object.entries(links)));
  const settings = parseSettings(undefined);
  const scanned = await scanTree(tree, { scanners: SCANNERS, ignored: () => false }, (path) => files[path] ?? '');
  const graph = buildGraph(tree, scanned, settings);
  const { applications, files: declaring } = graph.readings();
  return {
    graph,
    readings: applications,
    argocdFiles: new Set(declaring),
    projects: readAppProjects(new Map(declaring.map((path) => [path, files[path] ?? '']))),
  };
}

/** The files of the template itself. */
export function templateFiles(): Record<string, string> {
  const paths = ['apps', 'platform'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
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
