import type { FactsView, Reference, TreeEntry } from '@mainstem/change';
import { createTree } from '@mainstem/repository';
import type { TerraformFacts } from '../../src/facts.ts';
import { scanner } from '../../src/scan.ts';
import { terraform } from '../../src/terraform.ts';

/** A file's text; a link's target after `->`; `submodule`. */
export type Files = Readonly<Record<string, string>>;

/** A tree in memory with the facts of its files, as the graph makes it. */
export function viewOf(files: Files): FactsView<TerraformFacts> {
  const entries = new Map<string, TreeEntry>();
  const links = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    const mode = text.startsWith('->') ? '120000' : text === 'submodule' ? '160000' : '100644';
    entries.set(path, { mode, id: text });
    if (mode === '120000') links.set(path, text.slice(2).trim());
  }
  const tree = createTree('test', entries, links);
  const facts = new Map<string, TerraformFacts>();
  for (const path of entries.keys()) {
    const entry = entries.get(tree.resolve(path)?.path ?? '');
    const found = scanner.wants(path) && entry?.mode === '100644' ? scanner.scan(entry.id, path) : undefined;
    if (found !== undefined) facts.set(path, found);
  }
  return { tree, facts: (path) => facts.get(path), paths: () => facts.keys() };
}

/** What was discovered, in short: kinds by folder, references as lines of text, findings as lines of text. */
export function discovered(files: Files) {
  const { candidates, findings } = terraform.discover(viewOf(files));
  return {
    kinds: Object.fromEntries(candidates.map(({ root, kind }) => [root, kind.replace('terraform-', '')])),
    provides: Object.fromEntries(candidates.map(({ root, provides }) => [root, provides])),
    references: (root: string) => candidates.find((one) => one.root === root)?.refersTo.map(describe) ?? [],
    findings: findings.map(({ severity, rule, file, line }) => `${severity} ${rule} ${file}:${line}`),
    messages: findings.map(({ message, suggestion }) => `${message}. ${suggestion ?? ''}`),
  };
}

function describe(reference: Reference): string {
  switch (reference.to) {
    case 'folder':
    case 'file':
      return `${reference.reason} ${reference.to} ${reference.path}`;
    case 'files':
      return `${reference.reason} files ${reference.glob}`;
    case 'key':
      return `${reference.reason} ${reference.key}`;
    case 'unknown':
      return `unknown ${reference.widensTo.join(' ')} (${reference.what})`;
  }
}
