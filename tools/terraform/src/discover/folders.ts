import { compareText, type FactsView, folderOf, nameOf } from '@mainstem/change';
import type { Backend, FileRead, ModuleCall, RemoteState, TerraformFacts } from '../facts.ts';
import type { Value } from '../hcl/value.ts';
import { isBackendSettings, isConfiguration, isOverride } from '../scan.ts';

type Located<Fact> = Fact & { readonly file: string };

/** One folder of Terraform files: what Terraform calls a module. */
export interface Folder {
  readonly root: string;
  /** Its files, sorted as Terraform loads them: overrides last. */
  readonly files: string[];
  readonly modules: Located<ModuleCall>[];
  readonly backends: Located<Backend>[];
  readonly providers: Set<string>;
  readonly remoteStates: Located<RemoteState>[];
  readonly reads: Located<FileRead>[];
  readonly locals: Map<string, Value>;
  readonly variables: Map<string, Value>;
  readonly problems: {
    readonly file: string;
    readonly line: number;
    readonly message: string;
    readonly limit?: true;
  }[];
  readonly sensitiveOutputs: string[];
  /** Arguments of each file of backend settings. */
  readonly settings: Readonly<Record<string, Value>>[];
}

/** Joins the facts of the files of each folder. */
export function collectFolders(view: FactsView<TerraformFacts>): Map<string, Folder> {
  const folders = new Map<string, Folder>();
  const settings: string[] = [];
  for (const path of view.paths()) {
    if (isConfiguration(path)) folderAt(folders, folderOf(path)).files.push(path);
    else if (isBackendSettings(path)) settings.push(path);
  }
  for (const folder of folders.values()) {
    folder.files.sort((a, b) => Number(isOverride(a)) - Number(isOverride(b)) || compareText(a, b));
    for (const file of folder.files) addFile(folder, file, view.facts(file) ?? {});
  }
  for (const path of settings) {
    const facts = view.facts(path);
    const folder = folders.get(folderOf(path));
    if (folder === undefined || facts === undefined) continue;
    folder.settings.push(facts.settings ?? {});
    if (facts.problem !== undefined) folder.problems.push({ file: path, ...facts.problem });
  }
  return folders;
}

function folderAt(folders: Map<string, Folder>, root: string): Folder {
  const known = folders.get(root);
  if (known !== undefined) return known;
  const folder: Folder = {
    root,
    files: [],
    modules: [],
    backends: [],
    providers: new Set(),
    remoteStates: [],
    reads: [],
    locals: new Map(),
    variables: new Map(),
    problems: [],
    sensitiveOutputs: [],
    settings: [],
  };
  folders.set(root, folder);
  return folder;
}

function addFile(folder: Folder, file: string, facts: TerraformFacts): void {
  const inFile = <Fact>(fact: Fact): Located<Fact> => ({ ...fact, file });
  for (const call of facts.modules ?? []) folder.modules.push(inFile(call));
  // A backend in an override file replaces the others; x.tf beside x.tofu keeps both, for either program.
  if ((facts.backends ?? []).length > 0 && isOverride(file)) folder.backends.length = 0;
  for (const backend of facts.backends ?? []) folder.backends.push(inFile(backend));
  for (const provider of facts.providers ?? []) folder.providers.add(provider);
  for (const name of facts.sensitiveOutputs ?? [])
    if (!folder.sensitiveOutputs.includes(name)) folder.sensitiveOutputs.push(name);
  for (const state of facts.remoteStates ?? []) folder.remoteStates.push(inFile(state));
  for (const read of facts.reads ?? []) folder.reads.push(inFile(read));
  for (const [name, value] of Object.entries(facts.locals ?? {})) define(folder.locals, name, value);
  for (const [name, value] of Object.entries(facts.variables ?? {})) define(folder.variables, name, value);
  if (facts.problem !== undefined) folder.problems.push({ file, ...facts.problem });
}

/** A name that is defined twice (an override, `x.tf` beside `x.tofu`) may be either. */
function define(names: Map<string, Value>, name: string, value: Value): void {
  const before = names.get(name);
  names.set(name, before === undefined ? value : { either: [before, value] });
}

/** True when a folder of the tree holds a file that Terraform would load, whether it was read or not. */
export function holdsConfiguration(names: readonly string[]): boolean {
  return names.some((name) => isConfiguration(nameOf(name)));
}
