import { looksLikeYaml, outlineOf, textAt, valueAt } from '../yaml/outline.ts';
import { documentTexts } from '../yaml/split.ts';
import type { Yaml } from '../yaml/tree.ts';
import { addChart, addGeneratorFiles, addPaths, addText, addTexts, type ChartUse, type Input } from './inputs.ts';

/** What the configuration of one kustomize generator, transformer or validator makes kustomize read. */
export interface PluginConfig {
  readonly line: number;
  readonly inputs: readonly Input[];
  readonly charts: readonly ChartUse[];
  /** Why it may read anything. */
  readonly opaque?: string;
}

/** What kustomize takes for the folder of local charts when nothing says otherwise. */
export const DEFAULT_CHART_HOME = 'charts';

const FUNCTION_ANNOTATIONS = ['config.kubernetes.io/function', 'config.k8s.io/function'];

/**
 * Reads the configuration of a plugin. The built-in ones have `apiVersion: builtin` and name their files in fields
 * (https://kubectl.docs.kubernetes.io/references/kustomize/builtins); a function in a container without mounts sees no files;
 * any other program may read all of them.
 *
 * @param firstLine the line of the file on which line 1 of the outline stands.
 */
export function pluginConfigOf(root: Yaml, firstLine: number): PluginConfig {
  if (textAt(root, 'apiVersion') === 'builtin') return builtinConfig(root, firstLine);
  const annotations = valueAt(valueAt(root, 'metadata'), 'annotations');
  const declared = FUNCTION_ANNOTATIONS.map((name) => textAt(annotations, name)).find((text) => text !== undefined);
  const nothing = { line: firstLine, inputs: [], charts: [] };
  if (declared === undefined) return { ...nothing, opaque: 'a kustomize plugin that is not built in' };
  const spec = outlineOf(declared).root;
  const program = textAt(valueAt(spec, 'exec'), 'path') ?? textAt(valueAt(spec, 'starlark'), 'path');
  const container = valueAt(spec, 'container');
  const isSealed = container.is === 'map' && valueAt(container, 'mounts').is === 'nothing';
  if (isSealed && program === undefined) return nothing;
  return {
    ...nothing,
    inputs: program === undefined ? [] : [{ field: 'function.path', value: program, line: firstLine }],
    opaque: 'a kustomize function that may read any file',
  };
}

function builtinConfig(root: Yaml, firstLine: number): PluginConfig {
  const inputs: Input[] = [];
  const charts: ChartUse[] = [];
  if (textAt(root, 'kind') === 'HelmChartInflationGenerator') {
    addChart(root, 'helmCharts', DEFAULT_CHART_HOME, inputs, charts);
  }
  addText(valueAt(root, 'path'), 'path', inputs);
  addTexts(valueAt(root, 'paths'), 'paths', inputs);
  addGeneratorFiles(root, 'generator', inputs);
  addPaths(valueAt(root, 'replacements'), 'replacements', inputs);
  const shift = <T extends { readonly line: number }>(item: T): T => ({ ...item, line: item.line + firstLine - 1 });
  return { line: firstLine, inputs: inputs.map(shift), charts: charts.map(shift) };
}

/**
 * Reads an entry of `transformers`, `generators` or `validators` as configuration that is written in place: one for each of its
 * documents.
 *
 * @returns `undefined` when the entry is a path.
 */
export function inlinePlugins(text: string, line: number): readonly PluginConfig[] | undefined {
  if (!looksLikeYaml(text)) return undefined;
  // The text of a block scalar starts on the line after its `|`.
  const shift = text.includes('\n') ? line : line - 1;
  const roots = documentTexts(text).map((document) => ({
    root: outlineOf(document.text).root,
    line: document.line,
  }));
  const configs = roots.filter(({ root }) => root.is === 'map');
  return configs.length === 0 ? undefined : configs.map(({ root, line: at }) => pluginConfigOf(root, shift + at));
}
