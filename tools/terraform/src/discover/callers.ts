import { addTo } from '@mainstem/change';
import type { Value } from '../hcl/value.ts';
import { dependsOnCaller, evaluate, isKnown, type Scope, textsOf } from './evaluate.ts';
import { type FactsOf, isContextual, type Read, withTemplates } from './file-reads.ts';
import type { Folder } from './folders.ts';
import type { Call, Calls } from './module-calls.ts';
import type { StateRead } from './remote-states.ts';

/** What a folder reads, with all that the folder itself tells put in. */
export interface Reads {
  readonly files: readonly Read[];
  readonly states: readonly StateRead[];
}

/** What a folder reads whoever calls it, and what depends on the caller. */
export interface FolderReads {
  readonly fixed: Reads;
  readonly contextual: Reads;
}

export function folderReads(folder: Folder, factsOf: FactsOf): FolderReads {
  const scope: Scope = { folder: folder.root, locals: folder.locals };
  const written = folder.reads.map((read) => evaluateFile(read, scope));
  const files = withTemplates(written, undefined, factsOf);
  const states = folder.remoteStates.map((state) => evaluateState(state, scope));
  return {
    fixed: {
      files: files.filter((read) => !isContextual(read)),
      states: states.filter((state) => !isContextualState(state)),
    },
    contextual: { files: files.filter(isContextual), states: states.filter(isContextualState) },
  };
}

function evaluateFile(read: Read, scope: Scope): Read {
  const pattern = read.pattern === undefined ? {} : { pattern: evaluate(read.pattern, scope) };
  return { ...read, path: evaluate(read.path, scope), ...pattern };
}

function evaluateState(state: StateRead, scope: Scope): StateRead {
  const workspace = state.workspace === undefined ? {} : { workspace: evaluate(state.workspace, scope) };
  return { ...state, backend: evaluate(state.backend, scope), config: evaluate(state.config, scope), ...workspace };
}

/** A local state's path is taken from the folder in which Terraform runs. */
function isContextualState({ backend, config, workspace = null }: StateRead): boolean {
  return backend === 'local' || dependsOnCaller(backend) || dependsOnCaller(config) || dependsOnCaller(workspace);
}

/** Chains of calls longer than this are not followed: only a ring is that long. */
const LONGEST_CHAIN = 30;

/**
 * Everything that depends on the caller, for one root module: its own reads and those of every module below it, with the
 * arguments that each call passes. A variable of the root itself is unknown: it can be set from anywhere.
 */
export function readsOfRoot(
  root: Folder,
  folders: ReadonlyMap<string, Folder>,
  calls: Calls,
  reads: ReadonlyMap<string, FolderReads>,
  needed: ReadonlySet<string>,
  factsOf: FactsOf,
): Reads {
  const files: Read[] = [];
  const states: StateRead[] = [];
  const seen = new Set<string>();
  const visit = (folder: Folder, variable: (name: string) => Value, depth: number): void => {
    const scope: Scope = { root: root.root, variable };
    const { contextual } = reads.get(folder.root) as FolderReads;
    for (const read of contextual.files) files.push(evaluateFile(read, scope));
    for (const state of contextual.states) states.push(evaluateState(state, scope));
    if (depth >= LONGEST_CHAIN) return;
    for (const call of calls.byFolder.get(folder.root) ?? []) {
      const module = call.target.kind === 'folder' ? folders.get(call.target.folder) : undefined;
      if (module === undefined || !needed.has(module.root)) continue;
      const args = argumentsOf(call, folder, scope);
      const key = `${module.root}\n${JSON.stringify(args)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      visit(module, (name) => variableOf(module, args, name), depth + 1);
    }
  };
  if (needed.has(root.root)) visit(root, (name) => ({ unknown: `var.${name}` }), 0);
  return { files: withTemplates(files, root.root, factsOf), states };
}

/**
 * What a folder that others call reads when Terraform is run in it all the same, as far as nobody has to pass it anything: a
 * stack that lost its backend, or that a test calls, is still one.
 */
export function readsWhenRun(folder: Folder, { contextual }: FolderReads, factsOf: FactsOf): Read[] {
  const files = contextual.files.map((read) => evaluateFile(read, { root: folder.root }));
  const known = files.filter(
    ({ path, pattern = null }) => textsOf(path).every(isKnown) && !dependsOnCaller(path) && !dependsOnCaller(pattern),
  );
  return withTemplates(known, folder.root, factsOf);
}

function argumentsOf({ fact }: Call, folder: Folder, scope: Scope): Record<string, Value> {
  const own: Scope = { ...scope, folder: folder.root, locals: folder.locals };
  return Object.fromEntries(Object.entries(fact.args).map(([name, value]) => [name, evaluate(value, own)]));
}

function variableOf(module: Folder, args: Readonly<Record<string, Value>>, name: string): Value {
  const given = Object.hasOwn(args, name) ? args[name] : undefined;
  if (given !== undefined && given !== null) return given;
  // A default of null stays null: without a value Terraform would stop.
  const own = module.variables.get(name);
  return own === undefined ? { unknown: `var.${name}` } : own;
}

/** Folders that read something which depends on the caller, and those that call one, however indirectly. */
export function foldersInNeed(calls: Calls, reads: ReadonlyMap<string, FolderReads>): Set<string> {
  const callers = new Map<string, string[]>();
  for (const [from, list] of calls.byFolder) {
    for (const { target } of list) {
      if (target.kind === 'folder') addTo(callers, target.folder, from);
    }
  }
  const needed = new Set<string>();
  const queue = [...reads]
    .filter(([, { contextual }]) => contextual.files.length + contextual.states.length > 0)
    .map(([root]) => root);
  for (let root = queue.pop(); root !== undefined; root = queue.pop()) {
    if (needed.has(root)) continue;
    needed.add(root);
    queue.push(...(callers.get(root) ?? []));
  }
  return needed;
}
