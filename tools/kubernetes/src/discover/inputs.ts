import { isText, itemsOf, textAt, valuesAt } from '../yaml/outline.ts';
import type { Yaml } from '../yaml/tree.ts';

/** One thing that kustomize reads, as it is written. */
export interface Input {
  /** The field that names it, without the items of lists: `resources`, `patches.path`, `helmCharts.valuesFile`. */
  readonly field: string;
  readonly value: string;
  readonly line: number;
}

/** One use of a Helm chart, by `helmCharts`, `helmChartInflationGenerator` or a HelmChartInflationGenerator. */
export interface ChartUse {
  readonly name: string;
  readonly line: number;
  /** The folder that holds local charts. */
  readonly home: string;
  /** Where the chart comes from when it isn't local. */
  readonly repository?: string;
  readonly version?: string;
}

/** Adds a value when it is text. */
export function addText(value: Yaml, field: string, into: Input[]): void {
  if (isText(value)) into.push({ field, value: value.text, line: value.line });
}

/** Adds the texts of a list. */
export function addTexts(list: Yaml, field: string, into: Input[]): void {
  for (const item of itemsOf(list)) addText(item, field, into);
}

/** Adds what `path` says in each mapping of a list. */
export function addPaths(list: Yaml, field: string, into: Input[]): void {
  for (const item of itemsOf(list)) for (const value of valuesAt(item, 'path')) addText(value, `${field}.path`, into);
}

/** Adds the files that a ConfigMap or Secret generator reads. */
export function addGeneratorFiles(generator: Yaml, field: string, into: Input[]): void {
  for (const files of valuesAt(generator, 'files')) {
    for (const file of itemsOf(files)) {
      if (!isText(file)) continue;
      // `key=path`, or a path whose last part is the key. (https://kubectl.docs.kubernetes.io/references/kustomize/builtins)
      const value = file.text.slice(file.text.indexOf('=') + 1);
      into.push({ field: `${field}.files`, value, line: file.line });
    }
  }
  for (const envs of valuesAt(generator, 'envs')) addTexts(envs, `${field}.envs`, into);
  for (const env of valuesAt(generator, 'env')) addText(env, `${field}.env`, into); // before envs
}

/** Adds the chart and the values files of one entry of `helmCharts`, or of a generator of that kind. */
export function addChart(entry: Yaml, field: string, home: string, into: Input[], charts: ChartUse[]): void {
  for (const key of ['valuesFile', 'values']) {
    // `values` is the name in the older helmChartInflationGenerator
    for (const value of valuesAt(entry, key)) addText(value, `${field}.valuesFile`, into);
  }
  for (const list of valuesAt(entry, 'additionalValuesFiles')) addTexts(list, `${field}.additionalValuesFiles`, into);
  const name = [...valuesAt(entry, 'name'), ...valuesAt(entry, 'chartName')].find(isText);
  if (name === undefined) return;
  const repository = textAt(entry, 'repo') ?? textAt(entry, 'chartRepoUrl');
  const version = textAt(entry, 'version') ?? textAt(entry, 'chartVersion');
  charts.push({
    name: name.text,
    line: name.line,
    home: textAt(entry, 'chartHome') ?? home,
    ...(repository === undefined ? {} : { repository }),
    ...(version === undefined ? {} : { version }),
  });
}
