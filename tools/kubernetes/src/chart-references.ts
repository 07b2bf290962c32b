import {
  everythingBelow,
  type Finding,
  folderOf,
  isWithin,
  joinPath,
  type Reference,
  type Tree,
} from '@mainstem/change';
import type { ChartFacts } from './chart.ts';
import { findTarget } from './target.ts';

/**
 * What a chart is made of besides the files of its own folder: the charts it depends on in the tree. One that is pulled with an
 * exact version, or is held by Chart.lock, never changes. The rules: https://helm.sh/docs/topics/charts/#chart-dependencies
 *
 * @param nested folders of other candidates below the chart, whose files Helm packs all the same.
 */
export function chartReferences(
  tree: Tree,
  file: string,
  facts: ChartFacts,
  nested: readonly string[],
): { references: Reference[]; findings: Finding[] } {
  const root = folderOf(file);
  const charts = joinPath(root, 'charts') ?? 'charts';
  const references: Reference[] = [];
  const findings: Finding[] = [];
  const add = (path: string, reason: 'module' | 'implicit', line: number): 'found' | 'outside' | string => {
    const target = findTarget(tree, root, path);
    if (target.is === 'outside' || target.is === 'remote') return 'outside';
    if (target.is !== 'missing') {
      for (const link of target.links) references.push({ to: 'file', path: link, reason: 'file-input', file, line });
    }
    references.push({ to: target.is === 'submodule' ? 'file' : 'folder', path: target.path, reason, file, line });
    if (target.is !== 'missing') return 'found';
    const what = `a chart dependency names ${path}, which does not exist`;
    references.push({ to: 'unknown', what, widensTo: target.widensTo, file, line });
    return target.path;
  };

  for (const { name, line, repository = '', version } of facts.dependencies) {
    const report = (rule: string, message: string) =>
      findings.push({
        severity: 'error',
        rule: `helm/${rule}`,
        file,
        line,
        path: 'dependencies',
        message: `${message}.`,
      });
    if (repository.startsWith('file://')) {
      const found = add(repository.slice('file://'.length), 'module', line);
      if (found === 'outside') {
        references.push({
          to: 'unknown',
          what: 'a chart dependency leaves the repository',
          widensTo: ['**'],
          file,
          line,
        });
        report('outside-repository', `the dependency ${name} names ${repository}, which lies outside the repository`);
      } else if (found !== 'found') {
        report('missing-path', `the dependency ${name} names ${repository}, but ${found} does not exist`);
      }
    } else if (!isVendored(tree, charts, name)) {
      if (repository === '')
        report('missing-dependency', `the dependency ${name} has no repository and is not in ${charts}`);
      else if (!isExact(version) && !tree.entries.has(joinPath(root, 'Chart.lock') ?? '')) {
        const what = `remote Helm chart ${name} without an exact version or Chart.lock`;
        references.push({ to: 'unknown', what, widensTo: ['**'], file, line });
      }
    }
  }
  for (const name of [...tree.list(charts)].sort()) {
    const target = tree.resolve(`${charts}/${name}`);
    if (target !== undefined && tree.entries.has(`${target.path}/Chart.yaml`)) add(`charts/${name}`, 'implicit', 0);
  }
  for (const folder of nested) {
    if (isWithin(folder, charts)) continue;
    references.push({ to: 'files', glob: everythingBelow(folder), reason: 'file-input', file, line: 0 });
  }
  if (facts.problem !== undefined) {
    const { line, message } = facts.problem;
    references.push({ to: 'unknown', what: 'Chart.yaml is malformed', widensTo: [everythingBelow(root)], file, line });
    const said = `Chart.yaml is not valid YAML: ${message}.`;
    findings.push({ severity: 'error', rule: 'helm/syntax', file, line, path: '', message: said });
  }
  return { references, findings };
}

function isVendored(tree: Tree, charts: string, name: string): boolean {
  return tree.list(charts).some((entry) => entry === name || (entry.startsWith(`${name}-`) && entry.endsWith('.tgz')));
}

function isExact(version: string | undefined): boolean {
  return version !== undefined && /^v?\d+\.\d+\.\d+(?:[-+].*)?$/.test(version);
}
