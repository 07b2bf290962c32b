import {
  type Candidate,
  type Discovery,
  distinct,
  everythingBelow,
  type FactsView,
  type Finding,
  folderOf,
  type Place,
  type Reference,
  type Tree,
} from '@mainstem/change';
import type { CompositionFacts, CrossplaneFacts, EnvironmentNeed } from '../facts.ts';
import { apiKey } from './instances.ts';

/** What one folder holds. */
interface Folder {
  readonly apis: Set<string>;
  readonly compositions: Set<string>;
  readonly facts: Set<string>;
  readonly packages: Set<string>;
  readonly refersTo: Reference[];
}

/** What the whole tree provides, to resolve within it. */
interface Provided {
  /** Folders by the key of the API whose Compositions they hold. */
  readonly compositionFolders: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folders by the key of the API that they define. */
  readonly definitionFolders: ReadonlyMap<string, ReadonlySet<string>>;
  readonly factsFolders: ReadonlySet<string>;
  /** How many EnvironmentConfigs have a label, by its key. */
  readonly labels: ReadonlyMap<string, number>;
  readonly hasConfigurations: boolean;
}

/**
 * Candidates: `crossplane-api` for a folder with a CompositeResourceDefinition or a Composition, `facts` for one with
 * EnvironmentConfigs, `manifests` for one that only installs packages.
 */
export function discoverCrossplane(view: FactsView<CrossplaneFacts>): Discovery {
  const provided = providedBy(view);
  const folders = new Map<string, Folder>();
  const findings: Finding[] = [];
  for (const file of view.paths()) {
    const facts = view.facts(file);
    if (facts === undefined) continue;
    const chart = chartFolder(file, view.tree);
    findings.push(...syntaxFindings(file, facts, chart !== undefined));
    const root = chart ?? folderOf(file);
    const folder = folders.get(root) ?? {
      apis: new Set(),
      compositions: new Set(),
      facts: new Set(),
      packages: new Set(),
      refersTo: [],
    };
    folders.set(root, folder);
    addDefinitions(folder, root, file, facts, provided);
    for (const composition of facts.compositions ?? []) {
      addComposition(folder, root, file, composition, provided);
      findings.push(...withoutDefinition(file, composition, provided));
    }
    for (const { name, labels } of facts.environments ?? []) {
      folder.facts.add(`facts:${name}`);
      for (const [key, value] of Object.entries(labels)) folder.facts.add(labelKey(key, value));
    }
    for (const { kind, name } of facts.packages ?? [])
      folder.packages.add(`${kind === 'Function' ? 'function' : 'package'}:${name}`);
  }
  return { candidates: [...folders].flatMap(([root, folder]) => candidatesOf(root, folder)), findings };
}

function providedBy(view: FactsView<CrossplaneFacts>): Provided {
  const compositionFolders = new Map<string, Set<string>>();
  const definitionFolders = new Map<string, Set<string>>();
  const factsFolders = new Set<string>();
  const labelCounts = new Map<string, number>();
  let hasConfigurations = false;
  for (const file of view.paths()) {
    const facts = view.facts(file);
    const root = chartFolder(file, view.tree) ?? folderOf(file);
    for (const { group, kind } of facts?.definitions ?? []) addTo(definitionFolders, apiKey(group, kind), root);
    for (const { group, kind } of facts?.compositions ?? []) addTo(compositionFolders, apiKey(group, kind), root);
    for (const { labels } of facts?.environments ?? []) {
      factsFolders.add(root);
      for (const [key, value] of Object.entries(labels)) {
        const label = labelKey(key, value);
        labelCounts.set(label, (labelCounts.get(label) ?? 0) + 1);
      }
    }
    if ((facts?.packages ?? []).some(({ kind }) => kind === 'Configuration')) hasConfigurations = true;
  }
  return { compositionFolders, definitionFolders, factsFolders, labels: labelCounts, hasConfigurations };
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

function labelKey(key: string, value: string): string {
  return `facts-label:${key}=${value}`;
}

function syntaxFindings(file: string, { problems = [] }: CrossplaneFacts, inChart: boolean): Finding[] {
  return problems
    .filter(({ templated }) => !(templated === true && inChart))
    .map(({ line, message }) => ({
      severity: 'error',
      rule: 'crossplane/syntax',
      file,
      line,
      path: '',
      message: `${message.replace(/\.$/, '')}: mend this manifest.`,
    }));
}

function addDefinitions(
  folder: Folder,
  root: string,
  file: string,
  { definitions = [] }: CrossplaneFacts,
  provided: Provided,
): void {
  for (const { group, kind, claimKind, line } of definitions) {
    folder.apis.add(apiKey(group, kind));
    if (claimKind !== undefined) folder.apis.add(apiKey(group, claimKind));
    // What an instance becomes is decided by the Compositions, wherever they are.
    const others = [...(provided.compositionFolders.get(apiKey(group, kind)) ?? [])].some((other) => other !== root);
    if (others)
      folder.refersTo.push({ file, line, to: 'key', key: `composition:${group}/${kind}`, reason: 'composition-of' });
  }
}

function addComposition(
  folder: Folder,
  root: string,
  file: string,
  composition: CompositionFacts,
  provided: Provided,
): void {
  const { group, kind, line, functions, environments } = composition;
  folder.compositions.add(`composition:${group}/${kind}`);
  const api = apiKey(group, kind);
  const isBeside = provided.definitionFolders.get(api)?.has(root) === true;
  if (!isBeside) folder.refersTo.push({ file, line, to: 'key', key: api, reason: 'composition-of' });
  for (const { name, line } of functions)
    folder.refersTo.push({ file, line, to: 'key', key: `function:${name}`, reason: 'implicit' });
  for (const need of environments)
    folder.refersTo.push(...environmentReference(need, { file, line: need.line }, composition, provided));
}

function environmentReference(
  need: EnvironmentNeed,
  place: Place,
  composition: CompositionFacts,
  provided: Provided,
): Reference[] {
  if (need.dynamic === true) {
    const widensTo = [...provided.factsFolders].map(everythingBelow);
    const what = `Composition ${composition.name} selects EnvironmentConfigs by a field of the composite resource`;
    return widensTo.length === 0 ? [] : [{ ...place, to: 'unknown', what, widensTo }];
  }
  if (need.name !== undefined) return [{ ...place, to: 'key', key: `facts:${need.name}`, reason: 'environment-facts' }];
  // All labels must match, so whoever matches has the rarest one too.
  const keys = Object.entries(need.labels ?? {}).map(([key, value]) => labelKey(key, value));
  const count = (key: string) => provided.labels.get(key) ?? 0;
  const rarest = keys.reduce<string | undefined>(
    (best, key) => (best === undefined || count(key) < count(best) ? key : best),
    undefined,
  );
  return rarest === undefined ? [] : [{ ...place, to: 'key', key: rarest, reason: 'environment-facts' }];
}

function withoutDefinition(file: string, { name, group, kind, line }: CompositionFacts, provided: Provided): Finding[] {
  if (provided.definitionFolders.has(apiKey(group, kind)) || provided.hasConfigurations) return [];
  return [
    {
      severity: 'warning',
      rule: 'crossplane/composition-without-xrd',
      file,
      line,
      path: 'spec.compositeTypeRef',
      message: `Composition ${name} is for ${group}/${kind}, which no CompositeResourceDefinition of this repository defines.`,
      suggestion: `Mend spec.compositeTypeRef, or add the definition of ${kind} beside the Composition.`,
    },
  ];
}

function candidatesOf(root: string, { apis, compositions, facts, packages, refersTo }: Folder): Candidate[] {
  const candidates: Candidate[] = [];
  if (apis.size + compositions.size > 0) {
    candidates.push({
      root,
      kind: 'crossplane-api',
      provides: [...apis, ...compositions],
      refersTo: distinct(refersTo),
    });
  }
  if (facts.size > 0) candidates.push({ root, kind: 'facts', provides: [...facts], refersTo: [] });
  if (packages.size === 0) return candidates;
  const [first, ...rest] = candidates;
  if (first === undefined) return [{ root, kind: 'manifests', provides: [...packages], refersTo: [] }];
  return [{ ...first, provides: [...first.provides, ...packages] }, ...rest];
}

/** The folder of the Helm chart whose template a file is: the chart as a whole is rendered. */
function chartFolder(file: string, tree: Tree): string | undefined {
  for (let at = file.indexOf('templates/'); at >= 0; at = file.indexOf('templates/', at + 1)) {
    if (at > 0 && file[at - 1] !== '/') continue;
    const folder = at === 0 ? '.' : file.slice(0, at - 1);
    if (tree.entries.has(folder === '.' ? 'Chart.yaml' : `${folder}/Chart.yaml`)) return folder;
  }
  return undefined;
}
