import {
  addTo,
  type Candidate,
  type Discovery,
  distinct,
  type FactsView,
  type Finding,
  folderOf,
  isWithin,
  nameOf,
  type Reference,
  type Tree,
} from '@mainstem/change';
import type { TerraformFacts } from '../facts.ts';
import { isConfiguration } from '../scan.ts';
import { folderReads, foldersInNeed, type Reads, readsOfRoot, readsWhenRun } from './callers.ts';
import { readReferences } from './file-reads.ts';
import { collectFolders, type Folder } from './folders.ts';
import { allModules, type Calls, findCycles, moduleReferences, resolveCalls } from './module-calls.ts';
import { collectStates, type States } from './remote-states.ts';
import { locate } from './tree-path.ts';

/** Files that choose the program's version, for their folder and all below. */
const VERSION_FILES = new Set(['.terraform-version', '.opentofu-version', '.tool-versions']);

/**
 * Finds the stacks and modules of a tree, the states they keep, and what they refer to.
 *
 * A folder is a stack when it has a backend or cloud block, or provider blocks and no caller; else it is a module. What a module
 * reads relative to the root module, or through its variables, is a reference of the root modules that call it.
 */
export function discover(view: FactsView<TerraformFacts>): Discovery {
  const { tree } = view;
  const factsOf = (path: string) => view.facts(locate(tree, path).path);
  const folders = collectFolders(view);
  const calls = resolveCalls(tree, folders);
  const kinds = new Map([...folders.values()].map((folder) => [folder.root, kindOf(folder, calls)]));
  const roots = [...folders.values()].filter(
    ({ root }) => kinds.get(root) === 'terraform-stack' || !calls.called(root),
  );
  const states = collectStates(roots);
  const reads = new Map([...folders.values()].map((folder) => [folder.root, folderReads(folder, factsOf)]));
  const needed = foldersInNeed(calls, reads);
  const findings: Finding[] = [
    ...syntaxFindings(folders),
    ...brokenLinks(view, folders),
    ...calls.findings,
    ...findCycles(calls),
  ];

  let modules: readonly string[] | undefined;
  const moduleGlobs = () => {
    modules ??= allModules([...kinds].filter(([, kind]) => kind === 'terraform-module').map(([root]) => root));
    return modules;
  };
  const references = new Map<string, Reference[]>();
  for (const { root } of folders.values()) {
    const fixed = reads.get(root)?.fixed ?? { files: [], states: [] };
    const found = moduleReferences(calls.byFolder.get(root) ?? [], moduleGlobs);
    references.set(root, [...found, ...resolveReads(tree, fixed, root, states, findings)]);
  }
  for (const root of roots) {
    const found = resolveReads(
      tree,
      readsOfRoot(root, folders, calls, reads, needed, factsOf),
      root.root,
      states,
      findings,
    );
    references.get(root.root)?.push(...found);
  }
  const runnable = new Set(roots.map(({ root }) => root));
  for (const folder of folders.values()) {
    const own = runnable.has(folder.root) ? undefined : reads.get(folder.root);
    if (own === undefined) continue;
    const files = readsWhenRun(folder, own, factsOf);
    // Without findings: nobody may ever run it.
    const found = resolveReads(tree, { files, states: [] }, folder.root, states, []);
    references.get(folder.root)?.push(...found.filter((one) => one.to !== 'file' || !isWithin(one.path, folder.root)));
  }
  findings.push(...sharedStates(states, folders, kinds));
  const versionFiles = findVersionFiles(tree);
  const candidates = [...folders.keys()].sort().map((root): Candidate => {
    const kind = kinds.get(root) ?? 'terraform-module';
    const implicit = kind === 'terraform-stack' ? versionReferences(versionFiles, root) : [];
    return {
      root,
      kind,
      provides: [
        ...states.provides(root),
        ...states.keeps(root),
        ...outputKeys(folders.get(root)?.sensitiveOutputs ?? []),
      ],
      refersTo: distinct([...(references.get(root) ?? []), ...implicit]),
    };
  });
  return { candidates, findings: distinct(findings) };
}

/** What `sensitiveOutputsIn` finds again. */
const SENSITIVE_OUTPUT = 'sensitive-output:';

function outputKeys(names: Iterable<string>): string[] {
  return [...names].map((name) => `${SENSITIVE_OUTPUT}${name}`);
}

/** Names of the outputs that a stack declares sensitive, among the keys that it provides. */
export function sensitiveOutputsIn(provides: readonly string[]): string[] {
  return provides.flatMap((key) => (key.startsWith(SENSITIVE_OUTPUT) ? [key.slice(SENSITIVE_OUTPUT.length)] : []));
}

function kindOf({ root, backends, providers }: Folder, calls: Calls): 'terraform-stack' | 'terraform-module' {
  if (backends.length > 0 || (providers.size > 0 && !calls.called(root))) return 'terraform-stack';
  return 'terraform-module';
}

function resolveReads(
  tree: Tree,
  { files, states }: Reads,
  root: string,
  known: States,
  findings: Finding[],
): Reference[] {
  return [
    ...files.flatMap((read) => readReferences(tree, read, root, findings)),
    ...states.flatMap((state) => known.resolve(tree, state, root)),
  ];
}

/** Two stacks with one state destroy each other's resources in turn. A backend that settings complete may still tell them apart. */
function sharedStates(
  states: States,
  folders: ReadonlyMap<string, Folder>,
  kinds: ReadonlyMap<string, string>,
): Finding[] {
  return states.shared().flatMap(([text, roots]) => {
    const stacks = roots.filter((root) => kinds.get(root) === 'terraform-stack');
    const [first, ...others] = stacks;
    return others.map((root): Finding => {
      const backend = folders.get(root)?.backends[0];
      return {
        severity: 'error',
        rule: 'terraform/state-shared',
        file: backend?.file ?? root,
        line: backend?.line ?? 0,
        path: '',
        message: `keeps its state in ${text}, where ${first} keeps its own: each would destroy what the other made`,
        suggestion: `Give ${root} a key of its own.`,
      };
    });
  });
}

function findVersionFiles(tree: Tree): Map<string, string[]> {
  const byFolder = new Map<string, string[]>();
  for (const path of tree.entries.keys()) {
    if (VERSION_FILES.has(nameOf(path))) addTo(byFolder, folderOf(path), path);
  }
  return byFolder;
}

/** Those of the folder and of every folder above. */
function versionReferences(versionFiles: ReadonlyMap<string, readonly string[]>, root: string): Reference[] {
  const references: Reference[] = [];
  for (let folder = root; ; folder = folderOf(folder)) {
    for (const path of versionFiles.get(folder) ?? []) {
      references.push({ file: path, line: 0, to: 'file', path, reason: 'implicit' });
    }
    if (folder === '.') return references;
  }
}

function syntaxFindings(folders: ReadonlyMap<string, Folder>): Finding[] {
  return [...folders.values()].flatMap(({ problems }) =>
    problems.map(({ file, line, message, limit }): Finding => {
      const language = file.endsWith('.json') ? 'JSON' : 'HCL';
      if (limit === true)
        return {
          severity: 'warning',
          rule: 'terraform/too-deep',
          file,
          line,
          path: '',
          message: `${message}: what stands there is not read here, so that what it refers to is guessed by its texts`,
          suggestion: 'Give the inner part a local of its own.',
        };
      return {
        severity: 'error',
        rule: 'terraform/syntax',
        file,
        line,
        path: '',
        message: `not valid ${language}: ${message}`,
        suggestion: 'Correct this line, then type: mainstem validate --working-tree',
      };
    }),
  );
}

/** Links to configuration that leads nowhere. A folder without any file that could be read is left alone: it may be ignored. */
function brokenLinks(view: FactsView<TerraformFacts>, folders: ReadonlyMap<string, Folder>): Finding[] {
  const { tree } = view;
  const findings: Finding[] = [];
  for (const path of tree.links()) {
    if (!isConfiguration(path) || !folders.has(folderOf(path))) continue;
    if (view.facts(path) !== undefined || tree.resolve(path) !== undefined) continue;
    findings.push({
      severity: 'error',
      rule: 'terraform/path-outside',
      file: path,
      line: 0,
      path: '',
      message: 'this link leads to nothing in the repository, so that what it stands for is never seen',
      suggestion: 'Point it at a file of the repository, or remove it.',
    });
  }
  return findings;
}
