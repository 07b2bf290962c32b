import { type Discovery, type FactsView, nameOf, type Reference, type TreeEntry } from '@mainstem/change';
import { createTree } from '@mainstem/repository';
import { kubernetes } from '../../src/discover/discover.ts';
import { type KubernetesFacts, scanner } from '../../src/discover/scanner.ts';

/** Files by path; `-> target` is a link, `submodule` a submodule. */
export type Files = Readonly<Record<string, string>>;

export function linkTarget(text: string): string | undefined {
  return text.startsWith('-> ') ? text.slice(3) : undefined;
}

/** A tree and its facts in memory, as the graph builds them. */
export function viewOf(files: Files): FactsView<KubernetesFacts> {
  const entries = new Map<string, TreeEntry>();
  const links = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    const target = linkTarget(text);
    if (target !== undefined) links.set(path, target);
    const mode = target !== undefined ? '120000' : text === 'submodule' ? '160000' : '100644';
    entries.set(path, { mode, id: text });
  }
  const tree = createTree('0'.repeat(40), entries, links);
  const facts = new Map<string, KubernetesFacts>();
  for (const path of entries.keys()) {
    if (!scanner.wants(path)) continue;
    const real = tree.resolve(path)?.path ?? path;
    const entry = entries.get(real);
    if (entry === undefined || entry.mode !== '100644') continue;
    const found = scanner.scan(entry.id, `any-folder/${nameOf(path)}`);
    if (found !== undefined) facts.set(path, JSON.parse(JSON.stringify(found)) as KubernetesFacts);
  }
  return { tree, facts: (path) => facts.get(path), paths: () => facts.keys() };
}

export function discover(files: Files): Discovery {
  return kubernetes.discover(viewOf(files));
}

/** A reference as one line: `folder apps/base kustomize-resource @apps/dev/kustomization.yaml:3`. */
export function written(reference: Reference): string {
  const place = `@${reference.file}:${reference.line}`;
  switch (reference.to) {
    case 'unknown':
      return `unknown ${reference.what} ⇒ ${reference.widensTo.join(' ')} ${place}`;
    case 'files':
      return `files ${reference.glob} ${reference.reason} ${place}`;
    case 'key':
      return `key ${reference.key} ${reference.reason} ${place}`;
    case 'file':
    case 'folder':
      return `${reference.to} ${reference.path} ${reference.reason} ${place}`;
  }
}
