import { nameOf } from '@mainstem/change';
import { groupOf } from '../yaml/head.ts';
import {
  isText,
  itemsOf,
  looksLikeYaml,
  type OutlineProblem,
  outlineOf,
  textAt,
  valueAt,
  valuesAt,
} from '../yaml/outline.ts';
import type { Yaml } from '../yaml/tree.ts';
import { addChart, addGeneratorFiles, addPaths, addText, addTexts, type ChartUse, type Input } from './inputs.ts';
import { DEFAULT_CHART_HOME, inlinePlugins, type PluginConfig } from './plugin.ts';

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
  /** Of a malformed file: everything in it that looks like a path. */
  readonly mentions?: readonly string[];
}

/** The names that kustomize looks for in a folder, in its order. */
export const KUSTOMIZATION_NAMES: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** True for the names that kustomize looks for in a folder. */
export function isKustomization(path: string): boolean {
  return KUSTOMIZATION_NAMES.includes(nameOf(path));
}

interface Collected {
  readonly inputs: Input[];
  readonly charts: ChartUse[];
  readonly plugins: PluginConfig[];
  readonly chartHome: string;
}

type ReadField = (value: Yaml, field: string, into: Collected) => void;

const readPaths: ReadField = (value, field, { inputs }) => addTexts(value, field, inputs);

const readItemPaths: ReadField = (value, field, { inputs }) => addPaths(value, field, inputs);

const readPatches: ReadField = (value, field, { inputs }) => {
  for (const item of itemsOf(value)) if (isText(item) && !isInlineYaml(item.text)) addText(item, field, inputs);
};

const readGenerators: ReadField = (value, field, { inputs }) => {
  for (const item of itemsOf(value)) addGeneratorFiles(item, field, inputs);
};

const readPlugins: ReadField = (value, field, { inputs, plugins }) => {
  for (const item of itemsOf(value)) {
    const inline = isText(item) ? inlinePlugins(item.text, item.line) : undefined;
    if (inline === undefined) addText(item, field, inputs);
    else plugins.push(...inline);
  }
};

const readCharts: ReadField = (value, field, { inputs, charts, chartHome }) => {
  for (const item of itemsOf(value)) addChart(item, field, chartHome, inputs, charts);
};

const readOpenApi: ReadField = (value, field, { inputs }) => {
  for (const path of valuesAt(value, 'path')) addText(path, `${field}.path`, inputs);
};

/** Every field that makes kustomize read a file. */
const FIELDS: ReadonlyMap<string, readonly [string, ReadField]> = new Map(
  Object.entries<ReadField>({
    resources: readPaths,
    bases: readPaths,
    components: readPaths,
    crds: readPaths,
    configurations: readPaths,
    patches: readItemPaths,
    patchesJson6902: readItemPaths,
    replacements: readItemPaths,
    patchesStrategicMerge: readPatches,
    configMapGenerator: readGenerators,
    secretGenerator: readGenerators,
    generators: readPlugins,
    transformers: readPlugins,
    validators: readPlugins,
    helmCharts: readCharts,
    helmChartInflationGenerator: readCharts,
    openapi: readOpenApi,
  }).map(([field, read]) => [field.toLowerCase(), [field, read]]),
);

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
  const chartHome = textAt(valueAt(root, 'helmGlobals'), 'chartHome') ?? DEFAULT_CHART_HOME;
  const into: Collected = { inputs: [], charts: [], plugins: [], chartHome };
  for (const { key, value } of root.is === 'map' ? root.entries : []) {
    const [field, read] = FIELDS.get(key.toLowerCase()) ?? []; // Go's decoder takes keys in any case
    if (field !== undefined && read !== undefined) read(value, field, into);
  }
  return {
    is: 'kustomization',
    component: textAt(root, 'kind') === 'Component',
    inputs: into.inputs,
    charts: into.charts,
    plugins: into.plugins,
    ...(namespace === undefined ? {} : { namespace }),
    ...(root.is === 'nothing' && problem === undefined ? { empty: true } : {}),
    ...(problem === undefined ? {} : { problem, mentions: mentionsIn(text, into.inputs) }),
  };
}

function mentionsIn(text: string, inputs: readonly Input[]): string[] {
  const mentions = new Set(text.match(/[^\s"'[\]{},:=#|>]*[./][^\s"'[\]{},:=#|>]*/g));
  for (const { value } of inputs) mentions.delete(value);
  return [...mentions];
}

/** True for a patch that is written in place. */
function isInlineYaml(value: string): boolean {
  if (!looksLikeYaml(value)) return false;
  if (!value.includes('\n') && !/apiVersion|kind/.test(value)) return false; // a file of an odd name: "a: b.yaml"
  return outlineOf(value).root.is !== 'text';
}
