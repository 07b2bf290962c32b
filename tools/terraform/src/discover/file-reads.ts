import { everythingBelow, type Finding, joinPath, type Place, type Reference, type Tree } from '@mainstem/change';
import type { TerraformFacts } from '../facts.ts';
import type { Value } from '../hcl/value.ts';
import { dependsOnCaller, evaluate, isKnown, type Text, TREE, textsOf } from './evaluate.ts';
import { folderBeforeGap, isOutside, isRelative, locate, treePath } from './tree-path.ts';

/** A read whose values were evaluated as far as a scope allows. */
export interface Read extends Place {
  readonly call: string;
  readonly path: Value;
  readonly pattern?: Value;
}

export type FactsOf = (path: string) => TerraformFacts | undefined;

/** True when a read means another file for another root module. */
export function isContextual({ path, pattern }: Read): boolean {
  if (dependsOnCaller(path) || (pattern !== undefined && dependsOnCaller(pattern))) return true;
  return textsOf(path).some(({ text }) => isRelative(text));
}

/**
 * The reads themselves, and what the templates among them read in turn: a template may call `file()` too.
 *
 * @param root the folder that Terraform runs in; `undefined`: not known yet, relative paths are left for later.
 * @param factsOf what was read of a file.
 */
export function withTemplates(reads: readonly Read[], root: string | undefined, factsOf: FactsOf): Read[] {
  const all = [...reads];
  const seen = new Set<string>();
  // The list grows while it is walked: a template's own reads are looked into as well.
  for (const read of all) {
    if (read.call !== 'templatefile') continue;
    for (const text of textsOf(read.path)) {
      const later = !isKnown(text) || (root === undefined && isRelative(text.text));
      const path = later ? undefined : treePath(text.text, root ?? '.');
      if (path === undefined || seen.has(path)) continue;
      seen.add(path);
      for (const inner of factsOf(path)?.reads ?? []) {
        all.push({ ...inner, file: path, path: evaluate(inner.path, { locals: new Map() }) });
      }
    }
  }
  return all;
}

/** Names in a folder that make it a project whose effect is more than its files. */
const PROJECT_FILES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization', 'Chart.yaml'];

/**
 * What one read refers to.
 *
 * @param root the folder that Terraform runs in: relative paths are taken from it.
 */
export function readReferences(tree: Tree, read: Read, root: string, findings: Finding[]): Reference[] {
  return textsOf(read.path).flatMap((text) => {
    if (isOutside(text.text)) return [];
    const path = treePath(text.text, root);
    if (read.call === 'path' || read.call === 'bare')
      return path === undefined ? [] : possiblePath(tree, read, path, text);
    if (path === undefined) {
      findings.push(outside(read, text.text));
      return [];
    }
    if (!isKnown(text)) return [unknownRead(read, path, text)];
    return read.call === 'fileset' ? fileSet(tree, read, path) : fileOrFolder(tree, read, path);
  });
}

function unknownRead({ call, file, line }: Read, path: string, { gaps }: Text): Reference {
  const what = `the argument of ${call}() is not a literal (${gaps.join(', ')})`;
  return { file, line, to: 'unknown', what, widensTo: [everythingBelow(folderBeforeGap(path))] };
}

/** A text that looks like a path: it counts when something is there. */
function possiblePath(tree: Tree, read: Read, path: string, text: Text): Reference[] {
  if (!isKnown(text)) {
    const folder = locate(tree, folderBeforeGap(path));
    return tree.hasFolder(folder.path) ? filesBelow(tree, read, folderBeforeGap(path)) : [];
  }
  if (tree.resolve(path) !== undefined) return fileOrFolder(tree, read, path);
  const end = path.search(/[\s'"`;|&<>()=,:*]/); // "./build.sh --all": a command
  const command = end > 0 ? path.slice(0, end) : path;
  const trimmed = command.endsWith('/') ? command.slice(0, -1) : command;
  return end > 0 && tree.resolve(trimmed) !== undefined ? fileOrFolder(tree, read, trimmed) : [];
}

function fileOrFolder(tree: Tree, read: Read, path: string): Reference[] {
  const { path: real, exists } = locate(tree, path);
  if (exists && tree.hasFolder(real)) return filesBelow(tree, read, path);
  const { file, line } = read;
  const written: Reference = { file, line, to: 'file', path, reason: 'file-input' };
  // A missing file below a link: it would be created where the link leads.
  return exists || real === path ? [written] : [written, { ...written, path: real }];
}

function filesBelow(tree: Tree, { file, line }: Read, path: string): Reference[] {
  const { path: folder } = locate(tree, path);
  const references: Reference[] = linksOf(tree, path, { file, line });
  references.push({ file, line, to: 'files', glob: everythingBelow(escapeGlob(folder)), reason: 'file-input' });
  const names = new Set(tree.list(folder));
  if (PROJECT_FILES.some((name) => names.has(name))) {
    references.push({ file, line, to: 'folder', path: folder, reason: 'file-input' });
  }
  return references;
}

function fileSet(tree: Tree, read: Read, path: string): Reference[] {
  const { file, line, pattern = null } = read;
  const { path: folder } = locate(tree, path);
  const references: Reference[] = linksOf(tree, path, { file, line });
  for (const text of textsOf(pattern)) {
    const glob = isKnown(text) ? joinPath(escapeGlob(folder), text.text) : everythingBelow(escapeGlob(folder));
    if (glob !== undefined) references.push({ file, line, to: 'files', glob, reason: 'file-input' });
  }
  return references;
}

/** A link on the way is an input too: it may come to lead elsewhere. */
function linksOf(tree: Tree, path: string, place: Place): Reference[] {
  return (tree.resolve(path)?.links ?? []).map((link) => ({ ...place, to: 'file', path: link, reason: 'file-input' }));
}

/** Writes a path so that a glob matches it literally. */
function escapeGlob(path: string): string {
  return path.replaceAll(/[*?[{]/g, '[$&]');
}

function outside({ call, file, line }: Read, text: string): Finding {
  return {
    severity: 'warning',
    rule: 'terraform/path-outside',
    file,
    line,
    path: '',
    message: `${call}(): ${JSON.stringify(text.replace(TREE, ''))} leads out of the repository, so that its changes are never seen`,
    suggestion: 'Move the file into the repository, and write the path from ${path.module}.',
  };
}
