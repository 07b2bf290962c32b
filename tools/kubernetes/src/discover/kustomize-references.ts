import { type EdgeReason, type FactsView, type Finding, isWithin, type Reference } from '@mainstem/change';
import type { ChartUse, Input } from './inputs.ts';
import type { KustomizationFacts } from './kustomization.ts';
import type { PluginConfig } from './plugin.ts';
import type { KubernetesFacts } from './scanner.ts';
import { findTarget, isExactVersion, type Target } from './target.ts';

/** A folder with a kustomization. More than one file is an error that kustomize reports; all of them are read here. */
export interface KustomizationFolder {
  readonly root: string;
  readonly files: readonly { readonly path: string; readonly facts: KustomizationFacts }[];
}

/** Another folder that a kustomization builds. */
export interface Build {
  readonly to: string;
  readonly file: string;
  readonly line: number;
}

export interface FolderReferences {
  readonly references: readonly Reference[];
  readonly findings: readonly Finding[];
  readonly builds: readonly Build[];
}

/** What one reference is made from. */
interface Use {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly value: string;
}

interface Collector {
  readonly view: FactsView<KubernetesFacts>;
  readonly folders: ReadonlyMap<string, KustomizationFolder>;
  readonly root: string;
  readonly references: Reference[];
  readonly findings: Finding[];
  readonly builds: Build[];
}

/** Resolves all that the kustomization of one folder reads. */
export function collectReferences(
  view: FactsView<KubernetesFacts>,
  folders: ReadonlyMap<string, KustomizationFolder>,
  folder: KustomizationFolder,
): FolderReferences {
  const collector: Collector = { view, folders, root: folder.root, references: [], findings: [], builds: [] };
  for (const { path: file, facts } of folder.files) {
    const target = view.tree.resolve(file);
    if (target !== undefined && target.path !== file) {
      addFiles(collector, [target.path, ...target.links], file, 0);
      checkPlace(collector, { file, line: 0, field: 'the link', value: target.path }, { is: 'file', ...target });
    }
    for (const input of facts.inputs) addInput(collector, file, input);
    for (const chart of facts.charts) addChart(collector, file, chart);
    for (const plugin of facts.plugins) addPlugin(collector, file, plugin);
    for (const mention of facts.mentions ?? []) addMention(collector, file, mention);
  }
  return collector;
}

const BUILT = new Set(['resources', 'bases', 'components', 'generators', 'transformers', 'validators']);
const PLUGINS = new Set(['generators', 'transformers', 'validators']);

function addInput(collector: Collector, file: string, { field, value, line }: Input): void {
  const use = { file, line, field, value };
  const target = findTarget(collector.view.tree, collector.root, value);
  const reason: EdgeReason = /aluesFile/.test(field) ? 'helm-values' : 'file-input';
  if (target.is === 'folder' && BUILT.has(field)) {
    const { path: to } = target;
    addFiles(collector, target.links, file, line);
    collector.references.push({ to: 'folder', path: to, reason: reasonOf(field), file, line });
    collector.builds.push({ to, file, line });
    if (!collector.folders.has(to)) report(collector, use, 'not-a-kustomization', `${to} has no kustomization file`);
    else if (isWithin(collector.root, to)) {
      report(
        collector,
        use,
        'contains',
        `${to} contains ${collector.root}, and kustomize refuses to build a folder from within it`,
      );
    }
  } else {
    addTarget(collector, use, target, reason);
    checkPlace(collector, use, target);
  }
  if (PLUGINS.has(field)) addPluginsOf(collector, use, target, new Set());
}

/** What a malformed kustomization may read. It has a finding of its own, so that nothing is reported here. */
function addMention({ view, root, references }: Collector, file: string, value: string): void {
  const target = findTarget(view.tree, root, value);
  if (target.is !== 'file' && target.is !== 'folder') return;
  if (target.is === 'folder' && isWithin(root, target.path)) return; // "." and "..": a full stop, not a base
  for (const path of target.links) references.push({ to: 'file', path, reason: 'file-input', file, line: 0 });
  const reason = target.is === 'folder' ? 'kustomize-resource' : 'file-input';
  references.push({ to: target.is, path: target.path, reason, file, line: 0 });
}

function reasonOf(field: string): EdgeReason {
  return field === 'components' ? 'component' : 'kustomize-resource';
}

/** Adds the reference for whatever a value means. */
function addTarget(collector: Collector, use: Use, target: Target, reason: EdgeReason): void {
  const { file, line, field, value } = use;
  const { references } = collector;
  switch (target.is) {
    case 'file':
    case 'submodule':
      addFiles(collector, target.links, file, line);
      references.push({ to: 'file', path: target.path, reason, file, line });
      break;
    case 'folder':
      addFiles(collector, target.links, file, line);
      references.push({ to: 'folder', path: target.path, reason, file, line });
      break;
    case 'missing': {
      const { path, widensTo } = target;
      const isFolder = BUILT.has(field)
        ? field !== 'resources' || !/\.(?:ya?ml|json)$/.test(path)
        : field === 'helmCharts';
      references.push(
        isFolder
          ? { to: 'folder', path, reason: BUILT.has(field) ? reasonOf(field) : reason, file, line }
          : { to: 'file', path, reason, file, line },
        { to: 'unknown', what: `${field} names ${value}, which does not exist`, widensTo, file, line },
      );
      report(collector, use, 'missing-path', `${field} names ${value}, but ${path} does not exist`, {
        suggestion: `Add ${path}, or correct the path in ${file}.`,
      });
      break;
    }
    case 'outside':
      references.push({ to: 'unknown', what: `${field} leaves the repository`, widensTo: ['**'], file, line });
      report(collector, use, 'outside-repository', `${field} names ${value}, which lies outside the repository`);
      break;
    case 'remote':
      if (target.pinned) break; // the same content for ever
      references.push({ to: 'unknown', what: remoteWhat(field), widensTo: ['**'], remote: value, file, line });
      break;
  }
}

function remoteWhat(field: string): string {
  return BUILT.has(field) && !PLUGINS.has(field) ? 'remote kustomize base' : `remote file in ${field}`;
}

/** Files must lie in or below the folder of the kustomization unless a flag says otherwise; folders may lie anywhere. */
function checkPlace(collector: Collector, use: Use, target: Target): void {
  if (target.is !== 'file' || isWithin(target.path, collector.root)) return;
  const message = `${use.field} names ${use.value}, a file outside ${collector.root}, which kustomize does not load by default`;
  report(collector, use, 'load-restriction', message, {
    severity: 'warning',
    suggestion:
      'Move the file into the folder, or build with --load-restrictor LoadRestrictionsNone (kustomize.buildOptions in Argo CD).',
  });
}

/** A chart is local when its folder is there; else it is pulled. */
function addChart(collector: Collector, file: string, chart: ChartUse): void {
  const { name, line, home, repository, version } = chart;
  const { tree } = collector.view;
  const versioned = repository === undefined || version === undefined ? [] : [`${home}/${name}-${version}/${name}`];
  const use: Use = { file, line, field: 'helmCharts', value: `${home}/${name}` };
  const targets = [...versioned, use.value].map((path) => findTarget(tree, collector.root, path));
  const local = targets.filter(({ is }) => is === 'folder' || is === 'submodule');
  for (const target of local) addTarget(collector, use, target, 'kustomize-resource');
  if (local.length > 0) return;
  const [wanted] = targets.slice(-1);
  if (wanted !== undefined && (wanted.is === 'outside' || repository === undefined)) {
    addTarget(collector, use, wanted, 'kustomize-resource');
  } else if (version === undefined || !isExactVersion(version)) {
    const what = `remote Helm chart ${name} without an exact version`;
    collector.references.push({ to: 'unknown', what, widensTo: ['**'], file, line });
  }
}

function addPlugin(collector: Collector, file: string, plugin: PluginConfig): void {
  for (const input of plugin.inputs) addInput(collector, file, input);
  for (const chart of plugin.charts) addChart(collector, file, chart);
  if (plugin.opaque !== undefined) {
    collector.references.push({ to: 'unknown', what: plugin.opaque, widensTo: ['**'], file, line: plugin.line });
  }
}

/** Plugins configured in files: the paths in them start at the folder that lists the plugin, wherever the file lies. */
function addPluginsOf(collector: Collector, use: Use, target: Target, seen: Set<string>): void {
  if (target.is !== 'file' && target.is !== 'folder') return;
  if (seen.has(target.path)) return;
  seen.add(target.path);
  const { view, folders } = collector;
  if (target.is === 'file') {
    const facts = view.facts(target.path);
    const plugins = facts?.is === 'manifests' ? (facts.plugins ?? []) : [];
    for (const plugin of plugins) addPlugin(collector, target.path, plugin);
    if (facts?.is !== 'manifests' || plugins.length < facts.documents) {
      const what = 'a kustomize plugin that is not built in';
      collector.references.push({ to: 'unknown', what, widensTo: ['**'], file: use.file, line: use.line });
    }
    return;
  }
  for (const { facts } of folders.get(target.path)?.files ?? []) {
    for (const { field, value } of facts.inputs) {
      if (BUILT.has(field)) addPluginsOf(collector, use, findTarget(view.tree, target.path, value), seen);
    }
  }
}

function addFiles(collector: Collector, paths: readonly string[], file: string, line: number): void {
  for (const path of paths) collector.references.push({ to: 'file', path, reason: 'file-input', file, line });
}

function report(
  collector: Collector,
  { file, line, field }: Use,
  rule: string,
  message: string,
  more: Partial<Finding> = {},
): void {
  collector.findings.push({
    severity: 'error',
    rule: `kustomize/${rule}`,
    file,
    line,
    path: field,
    message: `${message}.`,
    ...more,
  });
}
