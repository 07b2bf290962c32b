import { packageName } from '../render/functions/builtin.ts';
import { isObject, listAt, member, nested, textAt } from '../render/go/value.ts';
import { Failure, type ObjectValue, readYaml, splitYaml } from '../render/index.ts';
import { textsOf } from '../render/metadata.ts';

/** What a tree says about its platform: definitions, compositions, functions, and all that a composition may ask for. */
export interface Platform {
  readonly definitions: readonly ObjectValue[];
  readonly compositions: readonly ObjectValue[];
  readonly functions: readonly ObjectValue[];
  /** EnvironmentConfigs. */
  readonly facts: readonly ObjectValue[];
}

/** Reads the Crossplane objects out of files. What is no YAML (templates) counts for nothing: `validate` says so. */
export function readPlatform(texts: Iterable<string>): Platform {
  const platform = {
    definitions: [] as ObjectValue[],
    compositions: [] as ObjectValue[],
    functions: [] as ObjectValue[],
    facts: [] as ObjectValue[],
  };
  for (const text of texts) {
    if (!text.includes('crossplane.io/')) continue;
    for (const document of splitYaml(text)) {
      const object = parsed(document);
      if (object === undefined) continue;
      const [group] = textAt(object, 'apiVersion').split('/');
      const kind = textAt(object, 'kind');
      if (group === 'pkg.crossplane.io' && kind === 'Function') platform.functions.push(object);
      if (group !== 'apiextensions.crossplane.io') continue;
      if (kind === 'CompositeResourceDefinition') platform.definitions.push(object);
      if (kind === 'Composition') platform.compositions.push(object);
      if (kind === 'EnvironmentConfig') platform.facts.push(object);
    }
  }
  return platform;
}

function parsed(document: string): ObjectValue | undefined {
  try {
    const value = readYaml(document);
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** The definition of a composite resource, or of a claim. */
export function definitionOf(platform: Platform, group: string, kind: string): ObjectValue | undefined {
  return platform.definitions.find(
    (one) =>
      textAt(one, 'spec', 'group') === group &&
      [textAt(one, 'spec', 'names', 'kind'), textAt(one, 'spec', 'claimNames', 'kind')].includes(kind),
  );
}

/**
 * The composition that Crossplane chooses for a composite resource, or in words why that cannot be known from the tree.
 *
 * Source of the rule: https://docs.crossplane.io/latest/composition/compositions/ (enforced, reference, selector, default), and
 * crossplane `internal/controller/apiextensions/composite/api.go`: without any of them one of the compatible ones is chosen at random.
 */
export function chooseComposition(
  platform: Platform,
  composite: ObjectValue,
  definition: ObjectValue,
): ObjectValue | { readonly unknown: string } {
  const own = (field: string) => nested(composite, 'spec', 'crossplane', field) ?? nested(composite, 'spec', field);
  for (const field of ['compositionRevisionRef', 'compositionRevisionSelector'])
    if (own(field) !== undefined)
      return { unknown: `spec.crossplane.${field} pins a revision, which only the cluster has` };
  if (own('compositionUpdatePolicy') === 'Manual')
    return { unknown: 'compositionUpdatePolicy is Manual: it keeps the revision that it has in the cluster' };
  const compatible = platform.compositions.filter(
    (one) =>
      textAt(one, 'spec', 'compositeTypeRef', 'kind') === textAt(composite, 'kind') &&
      textAt(one, 'spec', 'compositeTypeRef', 'apiVersion') === textAt(composite, 'apiVersion'),
  );
  const named = (name: string): ObjectValue | { readonly unknown: string } =>
    compatible.find((one) => textAt(one, 'metadata', 'name') === name) ?? {
      unknown: `its Composition ${name} is not in the tree`,
    };
  const enforced = textAt(definition, 'spec', 'enforcedCompositionRef', 'name');
  if (enforced !== '') return named(enforced);
  const reference = textAt(own('compositionRef'), 'name');
  if (reference !== '') return named(reference);
  const labels = member(own('compositionSelector'), 'matchLabels');
  const selected = isObject(labels)
    ? compatible.filter((one) =>
        Object.entries(labels).every(([key, value]) => textsOf(one, 'labels')?.[key] === value),
      )
    : compatible;
  const standard = textAt(definition, 'spec', 'defaultCompositionRef', 'name');
  if (!isObject(labels) && standard !== '') return named(standard);
  const [only] = selected;
  if (only === undefined) return { unknown: 'no Composition of the tree is for it' };
  return selected.length === 1
    ? only
    : {
        unknown: `${selected.length} Compositions are for it, and Crossplane chooses one at random: name one in spec.crossplane.compositionRef`,
      };
}

/** The package of a function of the pipeline, for messages. */
export function describeFunction(platform: Platform, name: string): string {
  const definition = platform.functions.find((one) => textAt(one, 'metadata', 'name') === name);
  const known = definition === undefined ? '' : packageName(textAt(definition, 'spec', 'package'));
  return known === '' || known === name ? name : `${name} (${known})`;
}

/** Whether a composite of this definition lives in a namespace. */
export function isNamespaced(definition: ObjectValue): boolean {
  const scope = textAt(definition, 'spec', 'scope');
  return scope === 'Namespaced' || (scope === '' && textAt(definition, 'apiVersion').endsWith('/v2'));
}

export function stepFunctions(composition: ObjectValue): string[] {
  return listAt(composition, 'spec', 'pipeline').map((step) => textAt(step, 'functionRef', 'name'));
}
