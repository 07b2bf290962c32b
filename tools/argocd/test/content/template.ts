import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactsView, Tree, TreeEntry } from '@mainstem/change';
import { createTree } from '@mainstem/repository';
import { TEMPLATE, templatePaths } from '@mainstem/testing/template';
import { parseAllDocuments } from 'yaml';
import type { ArgocdFacts } from '../../src/facts.ts';
import { argocd } from '../../src/index.ts';

/** The template's own tree: what Argo CD would find at any of its revisions. */
export function templateTree(): Tree {
  const paths = ['apps', 'platform'].flatMap(templatePaths);
  return createTree(
    'test',
    new Map(paths.sort().map((path): [string, TreeEntry] => [path, { mode: '100644', id: path }])),
  );
}

export const readText = (path: string) => readFileSync(join(TEMPLATE, path), 'utf8');

/** The facts of a tree of the template's files, as the graph would read them. */
export function viewOfTree(tree: Tree): FactsView<ArgocdFacts> {
  const facts = new Map<string, ArgocdFacts>();
  for (const path of tree.entries.keys()) {
    const found = argocd.scanner.wants(path) ? argocd.scanner.scan(readText(path), path) : undefined;
    if (found !== undefined) facts.set(path, found);
  }
  return { tree, facts: (path) => facts.get(path), paths: () => facts.keys() };
}

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: unknown;
}

export function manifestsOf(text: string): Manifest[] {
  return parseAllDocuments(text)
    .map((document) => document.toJS() as Manifest | null)
    .filter((manifest) => manifest?.kind !== undefined)
    .map((manifest) => manifest as Manifest);
}
