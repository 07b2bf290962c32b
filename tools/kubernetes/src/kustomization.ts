import { nameOf } from '@mainstem/change';
import { groupOf } from './documents.ts';
import { type ChartUse, chartInputs, generatorInputs, type Input, inputAt, mapsAt, textsAt } from './inputs.ts';
import { type Outline, type OutlineProblem, outlineOf, parseOutline, textAt, valueAt } from './outline.ts';
import { DEFAULT_CHART_HOME, inlinePlugin, type PluginConfig } from './plugin.ts';

/** What one kustomization file says. */
export interface KustomizationFacts {
  readonly is: 'kustomization';
  readonly component: boolean;
  readonly namespace?: string;
  readonly inputs: readonly Input[];
  readonly charts: readonly ChartUse[];
  /** Plugins whose configuration is written in place. */
  readonly plugins: readonly PluginConfig[];
  readonly empty?: true;
  readonly problem?: OutlineProblem;
}

const NAMES = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

/** True for the names that kustomize looks for in a folder. */
export function isKustomization(path: string): boolean {
  return NAMES.has(nameOf(path));
}

/** Fields whose items are paths and nothing else. */
const PATH_LISTS = ['resources', 'bases', 'components', 'crds', 'configurations'];
/** Fields whose items are paths, or configuration written in place. */
const PLUGIN_LISTS = ['generators', 'transformers', 'validators'];
/** Fields whose items have a `path`. */
const LISTS_WITH_PATH = ['patches', 'patchesJson6902', 'replacements'];
const GENERATORS = ['configMapGenerator', 'secretGenerator'];

/**
 * Reads a kustomization. Never throws; a malformed one gives what could be told and a problem.
 * The rules: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization
 *
 * @returns `undefined` for an object of another API that has a kustomization's file name.
 */
export function readKustomization(text: string): KustomizationFacts | undefined {
  const { root, problem } = outlineOf(text);
  const group = groupOf(textAt(root, 'apiVersion') ?? '');
  if (group !== '' && group !== 'kustomize.config.k8s.io') return undefined;
  const namespace = textAt(root, 'namespace');
  const helm = readCharts(root);
  const entries = PLUGIN_LISTS.flatMap((field) => textsAt(root, field));
  const plugins = entries.map(({ value, line }) => inlinePlugin(value, line));
  const inputs = [
    ...PATH_LISTS.flatMap((field) => textsAt(root, field)),
    ...LISTS_WITH_PATH.flatMap((field) =>
      mapsAt(root, field).flatMap((item) => inputAt(item, 'path', `${field}.path`)),
    ),
    ...textsAt(root, 'patchesStrategicMerge').filter(({ value }) => !isInlineYaml(value)),
    ...GENERATORS.flatMap((field) => mapsAt(root, field).flatMap((item) => generatorInputs(item, field))),
    ...inputAt(valueAt(root, 'openapi'), 'path', 'openapi.path'),
    ...helm.inputs,
    ...entries.filter((_entry, index) => plugins[index] === undefined),
  ];
  return {
    is: 'kustomization',
    component: textAt(root, 'kind') === 'Component',
    inputs,
    charts: helm.charts,
    plugins: plugins.filter((plugin) => plugin !== undefined),
    ...(namespace === undefined ? {} : { namespace }),
    ...(root.is === 'nothing' && problem === undefined ? { empty: true } : {}),
    ...(problem === undefined ? {} : { problem }),
  };
}

function readCharts(root: Outline): { charts: ChartUse[]; inputs: Input[] } {
  const home = textAt(valueAt(root, 'helmGlobals'), 'chartHome') ?? DEFAULT_CHART_HOME;
  const found = ['helmCharts', 'helmChartInflationGenerator'].flatMap((field) =>
    mapsAt(root, field).map((entry) => chartInputs(entry, field, home)),
  );
  return { charts: found.flatMap(({ charts }) => charts), inputs: found.flatMap(({ inputs }) => inputs) };
}

/** True for a patch that is written in place. */
function isInlineYaml(value: string): boolean {
  return (
    (value.includes('\n') || value.includes(': ') || value.startsWith('{')) && parseOutline(value).root.is !== 'text'
  );
}
