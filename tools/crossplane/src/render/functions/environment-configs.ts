import { Failure, wrapped } from '../failure.ts';
import { getText, getValue, setValue } from '../field-path.ts';
import { quote } from '../go/text.ts';
import {
  compareBytes,
  copyObject,
  emptyObject,
  isObject,
  type ObjectValue,
  structOf,
  typeName,
  type Value,
} from '../go/value.ts';
import { groupVersionKindOf, nameOf } from '../metadata.ts';
import {
  ENVIRONMENT,
  type FunctionRequest,
  type FunctionResponse,
  fatal,
  type ResourceSelector,
  responseTo,
  withContext,
} from '../protocol.ts';
import { decode, list, OBJECT, RAW, type Shape, struct, text } from './decode.ts';
import { Crash } from './patch-and-transform/transforms.ts';

interface Input {
  readonly spec?: {
    readonly defaultData?: ObjectValue;
    readonly environmentConfigs?: readonly Source[];
    readonly policy?: { readonly resolution?: string };
  };
}

interface Source {
  readonly type?: string;
  readonly ref?: { readonly name?: string };
  readonly selector?: Selector;
  readonly toFieldPath?: string;
}

interface Selector {
  readonly mode?: string;
  readonly maxMatch?: bigint;
  readonly minMatch?: bigint;
  readonly sortByFieldPath?: string;
  readonly matchLabels?: readonly Label[];
}

interface Label {
  readonly type?: string;
  readonly key?: string;
  readonly valueFromFieldPath?: string;
  readonly fromFieldPathPolicy?: string;
  readonly value?: string;
}

const v = (name: string, fields: () => Readonly<Record<string, Shape>>): Shape => struct(`v1beta1.${name}`, fields);

const LABEL = v('EnvironmentSourceSelectorLabelMatcher', () => ({
  type: text('v1beta1.EnvironmentSourceSelectorLabelMatcherType'),
  key: text(),
  valueFromFieldPath: text(),
  fromFieldPathPolicy: text('v1beta1.FromFieldPathPolicy'),
  value: text(),
}));

const INPUT = v('Input', () => ({
  ...OBJECT,
  spec: v('InputSpec', () => ({
    defaultData: { is: 'map', type: 'map[string]v1.JSON', of: RAW },
    policy: v('Policy', () => ({ resolution: text('v2.ResolutionPolicy') })),
    environmentConfigs: list(
      v('EnvironmentSource', () => ({
        type: text('v1beta1.EnvironmentSourceType'),
        ref: v('EnvironmentSourceReference', () => ({ name: text() })),
        selector: v('EnvironmentSourceSelector', () => ({
          mode: text('v1beta1.EnvironmentSourceSelectorModeType'),
          maxMatch: { is: 'unsigned', type: 'uint64' },
          minMatch: { is: 'unsigned', type: 'uint64' },
          sortByFieldPath: text(),
          matchLabels: list(LABEL, 'v1beta1.EnvironmentSourceSelectorLabelMatcher'),
        })),
        toFieldPath: text(),
      })),
      'v1beta1.EnvironmentSource',
    ),
  })),
}));

/**
 * function-environment-configs v0.7.1: asks for EnvironmentConfigs, and merges their data into the environment of the context.
 *
 * Source of the rule: its `fn.go`. Where upstream merges in the order of a Go map (sources with different `toFieldPath`), here the
 * order is that of the input.
 */
export function environmentConfigs(request: FunctionRequest): FunctionResponse {
  let requirements: ReadonlyMap<string, ResourceSelector> = new Map();
  try {
    const input = decodeInput(request);
    const sources = input.spec?.environmentConfigs;
    if (sources === undefined) return responseTo(request);
    requirements = wrapped('cannot build requirements', () => requirementsOf(sources, request));
    if (request.required === undefined) return { ...responseTo(request), requirements };
    return {
      ...responseTo(request),
      requirements,
      context: withEnvironment(request, input, sources, request.required),
    };
  } catch (error) {
    if (error instanceof Failure) return { ...fatal(request, error.message), requirements };
    throw error;
  }
}

function decodeInput(request: FunctionRequest): Input {
  return wrapped(
    'cannot get Function input from *v1.RunFunctionRequest: cannot get function input *v1beta1.Input from *v1.RunFunctionRequest: cannot unmarshal JSON from *structpb.Struct into *v1beta1.Input',
    () => decode(request.input ?? emptyObject(), INPUT) as unknown as Input,
  );
}

function requirementName(index: number): string {
  return `environment-config-${index}`;
}

function requirementsOf(sources: readonly Source[], request: FunctionRequest): Map<string, ResourceSelector> {
  const requirements = new Map<string, ResourceSelector>();
  const kind = { apiVersion: 'apiextensions.crossplane.io/v1beta1', kind: 'EnvironmentConfig' };
  for (const [index, source] of sources.entries()) {
    const type = source?.type || 'Reference';
    if (type === 'Reference') {
      if (source?.ref === undefined) throw new Crash('an environment Reference without ref');
      requirements.set(requirementName(index), { ...kind, match: { name: source.ref.name ?? '' } });
    } else if (type === 'Selector') {
      if (source.selector === undefined) throw new Crash('an environment Selector without selector');
      const labels = labelsOf(source.selector.matchLabels ?? [], request);
      if (Object.keys(labels).length > 0) requirements.set(requirementName(index), { ...kind, match: { labels } });
    }
  }
  return requirements;
}

function labelsOf(matchers: readonly Label[], request: FunctionRequest): Record<string, string> {
  const labels: Record<string, string> = Object.create(null);
  for (const { type, key = '', value, valueFromFieldPath: path, fromFieldPathPolicy } of matchers) {
    if (type === 'Value') {
      if (value === undefined) throw new Crash('a label of type Value without a value');
      labels[key] = value;
    } else if (type === undefined || type === '' || type === 'FromCompositeFieldPath') {
      if (path === undefined) throw new Crash('a label without valueFromFieldPath');
      try {
        labels[key] = getText(request.observed.composite.resource, path);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (fromFieldPathPolicy !== 'Optional')
          throw new Failure(`cannot get value from field path ${quote(path)}: ${error.message}`);
      }
    }
  }
  return labels;
}

function withEnvironment(
  request: FunctionRequest,
  input: Input,
  sources: readonly Source[],
  required: ReadonlyMap<string, readonly ObjectValue[]>,
): ObjectValue {
  const selected = wrapped('cannot get selected environment configs', () => selectedConfigs(input, sources, required));
  let data = wrapped('cannot merge environment data', () => mergedData(selected));
  const known = request.context[ENVIRONMENT];
  if (known !== undefined) data = mergeObjects(isObject(known) ? known : emptyObject(), data);
  if (input.spec?.defaultData !== undefined) data = mergeObjects(input.spec.defaultData, data);
  const { group, version, kind } = groupVersionKindOf(data);
  if (group === '' && version === '' && kind === '') {
    data.apiVersion = 'internal.crossplane.io/v1alpha1';
    data.kind = 'Environment';
  }
  return withContext(request.context, ENVIRONMENT, structOf(data));
}

interface Selected {
  readonly toFieldPath: string;
  readonly configs: ObjectValue[];
}

/** The chosen configs, those of one `toFieldPath` together, in the order of the sources. */
function selectedConfigs(
  input: Input,
  sources: readonly Source[],
  required: ReadonlyMap<string, readonly ObjectValue[]>,
): Selected[] {
  const groups = new Map<string, Selected>();
  for (const [index, source] of sources.entries()) {
    const name = requirementName(index);
    const resources = required.get(name);
    if (resources === undefined) continue;
    const configs =
      source.type === 'Selector'
        ? wrapped(`cannot process environment config ${quote(name)} by selector`, () =>
            bySelector(source.selector ?? {}, resources),
          )
        : wrapped(
            `cannot process environment config ${quote(source.ref?.name ?? '')} by reference, ${quote(name)}`,
            () => byReference(input, source.ref?.name ?? '', resources),
          );
    if (configs.length === 0) continue;
    const toFieldPath = source.toFieldPath ?? '';
    const group = groups.get(toFieldPath) ?? { toFieldPath, configs: [] };
    group.configs.push(...configs);
    groups.set(toFieldPath, group);
  }
  return [...groups.values()];
}

function byReference(input: Input, name: string, resources: readonly ObjectValue[]): readonly ObjectValue[] {
  if (resources.length === 0) {
    if (input.spec?.policy?.resolution === 'Optional') return [];
    throw new Failure(`Required environment config ${quote(name)} not found`);
  }
  if (resources.length > 1)
    throw new Failure(`expected exactly one required resource ${quote(name)}, got ${resources.length}`);
  return resources;
}

function bySelector(selector: Selector, resources: readonly ObjectValue[]): readonly ObjectValue[] {
  const { mode = 'Single', minMatch, maxMatch } = selector;
  if (mode === '' || mode === 'Single') {
    if (resources.length !== 1) throw new Failure(`expected exactly one required resource, got ${resources.length}`);
    return resources;
  }
  if (mode !== 'Multiple') throw new Failure(`unknown selector mode ${quote(mode)}`);
  if (minMatch !== undefined && resources.length < minMatch)
    throw new Failure(`expected at least ${minMatch} required resources, got ${resources.length}`);
  const sorted = sortedByField(resources, selector.sortByFieldPath || 'metadata.name');
  return maxMatch !== undefined && sorted.length > maxMatch ? sorted.slice(0, Number(maxMatch)) : sorted;
}

/** Sorts by a field of text or numbers; a missing one counts as empty or zero. */
function sortedByField(resources: readonly ObjectValue[], path: string): readonly ObjectValue[] {
  let type: string | undefined;
  const entries = resources.map((resource) => {
    let value: Value = null;
    try {
      value = getValue(resource, path);
    } catch (error) {
      if (!(error instanceof Failure) || !error.notFound) throw error;
    }
    if (value !== null) {
      const own = typeName(value);
      type ??= own;
      if (type !== own) throw new Failure(`cannot sort values of different types ${quote(type)} and ${quote(own)}`);
    }
    return { resource, value };
  });
  if (type === undefined) return resources;
  if (type !== 'string' && type !== 'float64') {
    if (resources.length < 2) return resources;
    const kind = type === 'bool' ? 'bool' : type.startsWith('map') ? 'map' : 'slice';
    throw new Failure(`unsupported type ${quote(kind)} for sorting`);
  }
  const compare = (a: Value, b: Value): number =>
    type === 'string' ? compareBytes(String(a ?? ''), String(b ?? '')) : Number(a ?? 0) - Number(b ?? 0);
  return entries.sort((a, b) => compare(a.value, b.value)).map(({ resource }) => resource);
}

function mergedData(groups: readonly Selected[]): ObjectValue {
  let merged = emptyObject();
  for (const { toFieldPath, configs } of groups)
    for (const config of configs) merged = mergeObjects(merged, dataOf(config, toFieldPath));
  return merged;
}

function dataOf(config: ObjectValue, toFieldPath: string): ObjectValue {
  if (toFieldPath !== '') {
    const holder = emptyObject();
    try {
      setValue(holder, toFieldPath, config.data ?? null);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      throw new Failure(`cannot get data from environment config ${nameOf(config)} into path ${quote(toFieldPath)}`);
    }
    return holder;
  }
  return wrapped(`cannot get data from environment config ${quote(nameOf(config))}`, () => {
    const data = getValue(config, 'data');
    if (data === null) return emptyObject();
    if (isObject(data)) return copyObject(data);
    const kind = Array.isArray(data) ? 'array' : typeof data === 'boolean' ? 'bool' : typeof data;
    throw new Failure(
      `cannot unmarshal value from JSON: json: cannot unmarshal ${kind} into Go value of type map[string]interface {}`,
    );
  });
}

/** Objects deep, everything else replaced. */
function mergeObjects(under: ObjectValue, over: ObjectValue): ObjectValue {
  const merged = Object.assign(emptyObject(), under) as ObjectValue;
  for (const [key, value] of Object.entries(over)) {
    const existing = merged[key];
    merged[key] = isObject(value) && isObject(existing) ? mergeObjects(existing, value) : value;
  }
  return merged;
}
