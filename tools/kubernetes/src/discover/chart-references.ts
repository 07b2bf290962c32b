import { everythingBelow, type Finding, isWithin, joinPath, nameOf, type Reference, type Tree } from '@mainstem/change';
import type { ChartDependency, ChartFacts } from './chart.ts';
import { findTarget, globOf, isExactVersion, type Target } from './target.ts';

/** A file that names dependencies: Chart.yaml, and requirements.yaml of older charts. */
export interface ChartFile {
  readonly path: string;
  readonly facts: ChartFacts;
}

interface Collector {
  readonly tree: Tree;
  readonly root: string;
  readonly references: Reference[];
  readonly findings: Finding[];
}

/**
 * What a chart is made of besides the files of its own folder: the charts it depends on in the tree. One that is pulled with an
 * exact version, or is held by a lock file, never changes. The rules: https://helm.sh/docs/topics/charts/#chart-dependencies
 *
 * @param nested folders of other candidates below the chart, whose files Helm packs all the same.
 */
export function chartReferences(
  tree: Tree,
  root: string,
  files: readonly ChartFile[],
  nested: readonly string[],
): { references: Reference[]; findings: Finding[] } {
  const collector: Collector = { tree, root, references: [], findings: [] };
  const charts = joinPath(root, 'charts') ?? 'charts';
  for (const file of files) {
    for (const dependency of file.facts.dependencies) addDependency(collector, file.path, charts, dependency);
    addProblem(collector, file);
  }
  const file = files[0]?.path ?? root;
  for (const name of [...tree.list(charts)].sort()) {
    const target = tree.resolve(`${charts}/${name}`);
    if (target !== undefined && tree.entries.has(`${target.path}/Chart.yaml`)) {
      addChart(collector, { file, line: 0 }, `charts/${name}`, 'implicit');
    }
  }
  for (const folder of nested) {
    if (isWithin(folder, charts)) continue;
    collector.references.push({
      to: 'files',
      glob: everythingBelow(globOf(folder)),
      reason: 'file-input',
      file,
      line: 0,
    });
  }
  return collector;
}

function addDependency(collector: Collector, file: string, charts: string, dependency: ChartDependency): void {
  const { tree, root, references } = collector;
  const { name, line, repository = '', version } = dependency;
  const report = (rule: string, message: string, suggestion: string) =>
    collector.findings.push({
      severity: 'error',
      rule: `helm/${rule}`,
      file,
      line,
      path: 'dependencies',
      message,
      suggestion,
    });
  if (repository.startsWith('file://')) {
    const path = repository.slice('file://'.length);
    const target = addChart(collector, { file, line }, path, 'module');
    if (target.is === 'missing') {
      const message = `the dependency ${name} names ${repository}, but ${target.path} does not exist.`;
      report('missing-path', message, `Add ${target.path}, or correct the path in ${file}.`);
    } else if (target.is === 'outside' || target.is === 'remote') {
      references.push({
        to: 'unknown',
        what: 'a chart dependency leaves the repository',
        widensTo: ['**'],
        file,
        line,
      });
      const message = `the dependency ${name} names ${repository}, which lies outside the repository.`;
      report('outside-repository', message, 'Name a path below the root of the repository, or a chart repository.');
    }
    return;
  }
  if (isVendored(tree, charts, name)) return;
  if (repository === '') {
    const message = `the dependency ${name} has no repository and is not in ${charts}.`;
    report('missing-dependency', message, `Add its repository, or the chart to ${charts}.`);
  } else if (!isExactVersion(version) && !LOCKS.some((lock) => tree.entries.has(joinPath(root, lock) ?? lock))) {
    const what = `remote Helm chart ${name} without an exact version or Chart.lock`;
    references.push({ to: 'unknown', what, widensTo: ['**'], file, line });
  }
}

const LOCKS = ['Chart.lock', 'requirements.lock'];

function addChart(
  { tree, root, references }: Collector,
  { file, line }: { readonly file: string; readonly line: number },
  path: string,
  reason: 'module' | 'implicit',
): Target {
  const target = findTarget(tree, root, path);
  if (target.is === 'outside' || target.is === 'remote') return target;
  if (target.is !== 'missing') {
    for (const link of target.links) references.push({ to: 'file', path: link, reason: 'file-input', file, line });
  }
  references.push({ to: target.is === 'submodule' ? 'file' : 'folder', path: target.path, reason, file, line });
  if (target.is === 'missing') {
    const what = `a chart dependency names ${path}, which does not exist`;
    references.push({ to: 'unknown', what, widensTo: target.widensTo, file, line });
  }
  return target;
}

function addProblem({ root, references, findings }: Collector, { path: file, facts }: ChartFile): void {
  if (facts.problem === undefined) return;
  const { line, message: said } = facts.problem;
  const widensTo = [everythingBelow(globOf(root))];
  references.push({ to: 'unknown', what: `${nameOf(file)} is malformed`, widensTo, file, line });
  const message = `${nameOf(file)} is not valid YAML: ${said}.`;
  const suggestion = `Mend the YAML; \`helm lint ${root}\` shows what is left.`;
  findings.push({ severity: 'error', rule: 'helm/syntax', file, line, path: '', message, suggestion });
}

function isVendored(tree: Tree, charts: string, name: string): boolean {
  return tree.list(charts).some((entry) => entry === name || (entry.startsWith(`${name}-`) && entry.endsWith('.tgz')));
}
