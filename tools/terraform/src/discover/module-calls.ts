import { everythingBelow, type Finding, nameOf, type Reference, type Tree } from '@mainstem/change';
import { evaluate, GAP, isKnown, type Text, TREE, textsOf } from './evaluate.ts';
import { type Folder, holdsConfiguration } from './folders.ts';
import { everythingBelowAll, folderBeforeGap, isInSubmodule, locate, treePath } from './tree-path.ts';

/** One call, with each folder that it may mean. */
export interface Call {
  readonly from: Folder;
  readonly fact: Folder['modules'][number];
  readonly target: Target;
}

export type Target =
  | {
      readonly kind: 'folder' /** As written. */;
      readonly path: string /** With links followed. */;
      readonly folder: string;
    }
  /** A folder of the tree whose name has a gap. */
  | { readonly kind: 'pattern'; readonly pattern: string; readonly gaps: readonly string[] };

export interface Calls {
  readonly byFolder: ReadonlyMap<string, readonly Call[]>;
  /** Folders that another folder calls, or may call. */
  readonly called: (folder: string) => boolean;
  readonly findings: readonly Finding[];
}

/** Resolves the source of every module call. */
export function resolveCalls(tree: Tree, folders: ReadonlyMap<string, Folder>): Calls {
  const byFolder = new Map<string, Call[]>();
  const calledFolders = new Set<string>();
  const patterns = new Set<string>();
  const findings: Finding[] = [];
  for (const from of folders.values()) {
    const calls: Call[] = [];
    for (const fact of from.modules) {
      for (const text of textsOf(evaluate(fact.source, { folder: from.root, locals: from.locals }))) {
        const target = resolveSource(tree, from, fact, text, findings);
        if (target === undefined) continue;
        calls.push({ from, fact, target });
        if (target.kind === 'pattern') {
          if (target.pattern !== GAP) patterns.add(target.pattern);
        } else if (target.folder !== from.root) calledFolders.add(target.folder);
      }
    }
    byFolder.set(from.root, calls);
  }
  const prefixes = [...patterns].map((pattern) => everythingBelow(folderBeforeGap(pattern)));
  return {
    byFolder,
    called: (folder) =>
      calledFolders.has(folder) || prefixes.some((glob) => glob !== '**' && folder.startsWith(glob.slice(0, -2))),
    findings,
  };
}

/** `undefined`: not in this repository, or a mistake that became a finding. */
function resolveSource(
  tree: Tree,
  from: Folder,
  fact: Folder['modules'][number],
  source: Text,
  findings: Finding[],
): Target | undefined {
  const text = source.text.replaceAll('\\', '/');
  const local = text.startsWith('./') || text.startsWith('../') || text.startsWith(TREE);
  if (!isKnown(source)) {
    if (!local && !text.startsWith(GAP)) return undefined; // "git::https://…?ref=${…}": elsewhere, whatever the gap holds
    const pattern = treePath(text, from.root);
    return pattern === undefined ? undefined : { kind: 'pattern', pattern, gaps: source.gaps };
  }
  const problem = (severity: Finding['severity'], rule: string, message: string, suggestion: string) => {
    if (fact.name === '') return; // salvaged from a malformed file, which has a finding of its own
    findings.push({
      severity,
      rule,
      file: fact.file,
      line: fact.line,
      path: `module.${fact.name}.source`,
      message,
      suggestion,
    });
  };
  if (!local) {
    checkElsewhere(tree, from, text, problem);
    return undefined;
  }
  const path = treePath(text, from.root);
  if (path === undefined) {
    problem(
      'error',
      'terraform/path-outside',
      `module "${fact.name}": ${shown(text)} lies outside of the repository, so that its changes are never seen`,
      'Move the module into the repository, or give a registry or Git address.',
    );
    return undefined;
  }
  const { path: folder } = locate(tree, path);
  if (!tree.hasFolder(folder) && !isInSubmodule(tree, folder)) {
    const near = similarSibling(tree, folder);
    problem(
      'error',
      'terraform/module-missing',
      `module "${fact.name}": the folder ${folder} does not exist`,
      near === undefined
        ? `Create ${folder}, or correct the source.`
        : `Did you mean ${text.slice(0, -nameOf(text).length)}${near}?`,
    );
  } else if (tree.hasFolder(folder) && !holdsConfiguration(tree.list(folder))) {
    problem(
      'error',
      'terraform/module-missing',
      `module "${fact.name}": the folder ${folder} holds no .tf file`,
      `Add ${folder}/main.tf, or correct the source.`,
    );
  }
  return { kind: 'folder', path, folder };
}

type Problem = (severity: Finding['severity'], rule: string, message: string, suggestion: string) => void;

/**
 * A source without `./`: a registry address has three or four parts, anything else needs a host or a scheme.
 * Source: "Module Sources" of Terraform's documentation.
 */
function checkElsewhere(tree: Tree, from: Folder, text: string, problem: Problem): void {
  const path = treePath(text, from.root);
  const exists = path !== undefined && path !== from.root && tree.hasFolder(locate(tree, path).path);
  const parts = (text.split('//')[0] ?? '').split('/');
  const hasHost = text.includes(':') || (parts[0] ?? '').includes('.');
  const isRegistry = (parts.length === 3 || parts.length === 4) && parts.every((part) => /^[\w.-]+$/.test(part));
  if (text.startsWith('/')) {
    problem(
      'error',
      'terraform/path-outside',
      `the module source ${shown(text)} is an absolute path, so that its changes are never seen`,
      'Give a path that starts with ./ or ../ instead.',
    );
  } else if (!hasHost && (!isRegistry || exists)) {
    const meant = exists ? 'a local path' : 'neither a local path nor a registry address';
    problem(
      'error',
      'terraform/module-source',
      `the module source ${shown(text)} is ${meant}, but Terraform takes only paths that start with ./ or ../ as local`,
      exists || text === '.' || text === '..'
        ? `Write "./${text}".`
        : `Write "./${text}", or NAMESPACE/NAME/PROVIDER for a registry.`,
    );
  }
}

function shown(text: string): string {
  return JSON.stringify(text.replaceAll(TREE, ''));
}

/** A folder beside a missing one whose name differs in little. */
function similarSibling(tree: Tree, folder: string): string | undefined {
  const name = nameOf(folder);
  const parent = folder === name ? '.' : folder.slice(0, -name.length - 1);
  const normal = (text: string) => text.toLowerCase().replaceAll(/[-_s]/g, '');
  return tree.list(parent).find((other) => normal(other) === normal(name));
}

/** The references of one folder's calls. */
export function moduleReferences(calls: readonly Call[], modules: () => readonly string[]): Reference[] {
  return calls.map(({ fact, target }): Reference => {
    const place = { file: fact.file, line: fact.line };
    if (target.kind === 'folder') return { ...place, to: 'folder', path: target.path, reason: 'module' };
    const { pattern, gaps } = target;
    const widensTo = pattern === GAP ? modules() : [everythingBelow(folderBeforeGap(pattern))];
    return { ...place, to: 'unknown', what: `module source is not a literal (${gaps.join(', ')})`, widensTo };
  });
}

/** Globs of every folder that may be a module; everything when there is none. */
export function allModules(roots: Iterable<string>): string[] {
  const globs = everythingBelowAll(roots);
  return globs.length === 0 ? ['**'] : globs;
}

/** One finding for each ring of modules that call each other: Terraform would load them for ever. */
export function findCycles({ byFolder }: Calls): Finding[] {
  const findings: Finding[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const trail: Call[] = [];
  const visit = (folder: string): void => {
    state.set(folder, 'open');
    for (const call of byFolder.get(folder) ?? []) {
      if (call.target.kind !== 'folder' || !byFolder.has(call.target.folder)) continue;
      const next = call.target.folder;
      trail.push(call);
      if (state.get(next) === 'open') findings.push(cycleFinding(trail, next));
      else if (state.get(next) === undefined) visit(next);
      trail.pop();
    }
    state.set(folder, 'done');
  };
  for (const folder of byFolder.keys()) if (state.get(folder) === undefined) visit(folder);
  return findings;
}

function cycleFinding(trail: readonly Call[], start: string): Finding {
  const ring = trail.slice(trail.findIndex(({ from }) => from.root === start));
  const { fact } = ring[ring.length - 1] as Call;
  return {
    severity: 'error',
    rule: 'terraform/module-cycle',
    file: fact.file,
    line: fact.line,
    path: `module.${fact.name}.source`,
    message: `modules call each other in a ring: ${[...ring.map(({ from }) => from.root), start].join(' -> ')}`,
    suggestion: `Remove this call, or move what both need into a module of its own.`,
  };
}
