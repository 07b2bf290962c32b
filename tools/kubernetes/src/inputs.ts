import { itemsOf, type Outline, textAt, valuesAt } from './outline.ts';

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

/** The text items of a list field, or of several where the field is repeated. */
export function textsAt(from: Outline, key: string, field = key): Input[] {
  return valuesAt(from, key).flatMap((list) => itemsOf(list).flatMap((item) => inputOf(item, field)));
}

/** The text of a field. */
export function inputAt(from: Outline, key: string, field = key): Input[] {
  return valuesAt(from, key).flatMap((value) => inputOf(value, field));
}

function inputOf(value: Outline, field: string): Input[] {
  return value.is === 'text' ? [{ field, value: value.text, line: value.line }] : [];
}

/** The items of a list field that holds mappings. */
export function mapsAt(from: Outline, key: string): Outline[] {
  return valuesAt(from, key).flatMap((list) => itemsOf(list).filter((item) => item.is === 'map'));
}

/** The files that a ConfigMap or Secret generator reads. */
export function generatorInputs(generator: Outline, field: string): Input[] {
  return [
    // `key=path`, or a path whose last part is the key. (https://kubectl.docs.kubernetes.io/references/kustomize/builtins)
    ...textsAt(generator, 'files', `${field}.files`).map((input) => ({
      ...input,
      value: input.value.slice(input.value.indexOf('=') + 1),
    })),
    ...textsAt(generator, 'envs', `${field}.envs`),
    ...inputAt(generator, 'env', `${field}.env`), // before envs
  ];
}

/** The chart and the values files of one entry of `helmCharts`, or of a generator of that kind. */
export function chartInputs(entry: Outline, field: string, home: string): { charts: ChartUse[]; inputs: Input[] } {
  const inputs = [
    ...inputAt(entry, 'valuesFile', `${field}.valuesFile`),
    ...inputAt(entry, 'values', `${field}.valuesFile`), // the older helmChartInflationGenerator
    ...textsAt(entry, 'additionalValuesFiles', `${field}.additionalValuesFiles`),
  ];
  const [name] = [...inputAt(entry, 'name'), ...inputAt(entry, 'chartName')];
  if (name === undefined) return { charts: [], inputs };
  const repository = textAt(entry, 'repo') ?? textAt(entry, 'chartRepoUrl');
  const version = textAt(entry, 'version') ?? textAt(entry, 'chartVersion');
  const chart = {
    name: name.value,
    line: name.line,
    home: textAt(entry, 'chartHome') ?? home,
    ...(repository === undefined ? {} : { repository }),
    ...(version === undefined ? {} : { version }),
  };
  return { charts: [chart], inputs };
}
