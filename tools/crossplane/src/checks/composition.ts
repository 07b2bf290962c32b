import type { Finding } from '@mainstem/change';
import { nearest } from '@mainstem/change';
import { copyOf, prune } from '@mainstem/kubernetes/admission';
import { Failure } from '../render/failure.ts';
import { packageName } from '../render/functions/builtin.ts';
import {
  decodeInput,
  type Patch,
  type Resources,
  type Template,
} from '../render/functions/patch-and-transform/input.ts';
import { validateInput } from '../render/functions/patch-and-transform/validate.ts';
import { isObject, listAt, nested, type ObjectValue, structOf, textAt } from '../render/go/value.ts';
import type { Located } from './documents.ts';
import { type Known, versionOf } from './known.ts';
import { checkReferences } from './objects.ts';
import { checkPatch, checkReads, type End, typeAt } from './patches.ts';
import { partsOf, type Say, sayIn } from './report.ts';
import { ANY, describe, fits, TEXT } from './types.ts';

type At = readonly (string | number)[];

const PATCH_AND_TRANSFORM = 'function-patch-and-transform';
const ENVIRONMENT_CONFIGS = 'function-environment-configs';

/** Everything that can be known to be wrong with a Composition. */
export function checkComposition(located: Located, known: Known): Finding[] {
  const findings: Finding[] = [];
  const say = sayIn(located, findings);
  const { object } = located;
  const apiVersion = textAt(object, 'spec', 'compositeTypeRef', 'apiVersion');
  const kind = textAt(object, 'spec', 'compositeTypeRef', 'kind');
  const type = known.typeOf(apiVersion, kind);
  if (type === undefined) sayWithoutXrd(apiVersion, kind, known, say);
  const composite: Composite = {
    end: { what: `the composite resource (${kind})`, type: type ?? ANY, isComposite: true },
    namespaced: known.isNamespaced(apiVersion, kind),
  };
  const steps = new Map<string, number>();
  listAt(object, 'spec', 'pipeline').forEach((step, index) => {
    if (!isObject(step)) return;
    const at = ['spec', 'pipeline', index];
    const name = textAt(step, 'step');
    if (steps.has(name))
      say('error', 'crossplane/duplicate-name', [...at, 'step'], {
        message: `Two steps are called ${JSON.stringify(name)}.`,
      });
    steps.set(name, index);
    checkFunction(step, at, known, say);
    const { input } = step;
    if (!isObject(input)) return;
    if (is(step, PATCH_AND_TRANSFORM, known)) checkInput(input, [...at, 'input'], composite, known, say);
    if (is(step, ENVIRONMENT_CONFIGS, known)) checkSelectors(input, [...at, 'input'], composite.end, say);
  });
  return findings;
}

interface Composite {
  readonly end: End;
  readonly namespaced: boolean | undefined;
}

function sayWithoutXrd(apiVersion: string, kind: string, known: Known, say: Say): void {
  const at = ['spec', 'compositeTypeRef'];
  const definition = known.definitionOf(apiVersion, kind);
  if (definition === undefined) {
    say('warning', 'crossplane/composition-without-xrd', at, {
      message: `No CompositeResourceDefinition of ${apiVersion} ${kind} is known, so that the fields of the composite resource are not checked.`,
      suggestion: 'Name its file too, or its folder with --schemas.',
    });
    return;
  }
  const versions = definition.versions.map(({ name }) => `${definition.group}/${name}`);
  say('error', 'crossplane/composition-without-xrd', [...at, 'apiVersion'], {
    message: `The definition of ${kind} has no version ${apiVersion}.`,
    suggestion: `It has ${versions.join(', ')}.`,
  });
}

/** Whether a step runs this function: by its package, or by its name where nothing installs it. */
function is(step: ObjectValue, wanted: string, known: Known): boolean {
  const name = textAt(step, 'functionRef', 'name');
  const installed = known.functions.get(name);
  if (installed !== undefined) return packageName(textAt(installed, 'spec', 'package')) === wanted;
  const api = wanted === PATCH_AND_TRANSFORM ? 'pt.fn.crossplane.io/' : 'environmentconfigs.fn.crossplane.io/';
  return name.endsWith(wanted) || textAt(step, 'input', 'apiVersion').startsWith(api);
}

function checkFunction(step: ObjectValue, at: At, known: Known, say: Say): void {
  const name = textAt(step, 'functionRef', 'name');
  if (name === '' || known.functions.has(name)) return;
  const near = nearest(name, known.functions.keys());
  // A Configuration brings along the functions that it depends on.
  say(
    known.hasConfigurations ? 'warning' : 'error',
    'crossplane/function-not-installed',
    [...at, 'functionRef', 'name'],
    {
      message: `Nothing installs a function called ${name}: every composite resource of this composition would wait for it.`,
      suggestion: near === undefined ? 'Add a Function with this name.' : `Did you mean \`${near}\`?`,
    },
  );
}

function checkInput(input: ObjectValue, at: At, composite: Composite, known: Known, say: Say): void {
  let resources: Resources;
  try {
    resources = decodeInput(structOf(input)); // as protobuf carries it
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say('error', 'crossplane/function-input', at, { message: `${error.message}.` });
    return;
  }
  const fault = validateInput(resources);
  if (fault !== undefined) {
    const place = /^[\w.[\]]+/.exec(fault)?.[0] ?? '';
    const steps = [...place.matchAll(/\w+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));
    say('error', 'crossplane/function-input', [...at, ...steps], { message: `${fault}.` });
  }
  const sets = setsOf(resources, at, say);
  const used = new Set<string>();
  const names = new Map<string, number>();
  for (const [index, patch] of (resources.environment?.patches ?? []).entries())
    checkPatch(patch ?? {}, [...at, 'environment', 'patches', index], { composite: composite.end }, say);
  for (const [index, template] of (resources.resources ?? []).entries()) {
    const where = [...at, 'resources', index];
    const name = template?.name ?? '';
    const first = names.get(name);
    if (first === undefined) names.set(name, index);
    else if (name !== '')
      say('error', 'crossplane/duplicate-name', [...where, 'name'], {
        message: `resources[${first}] and resources[${index}] are both called ${JSON.stringify(name)}: only one of them would exist.`,
        suggestion: 'Give each resource a name of its own.',
      });
    checkTemplate(template ?? {}, where, { at, sets, used, composite, known, base: baseOf(resources, name) }, say);
  }
  for (const [name, { index, patches }] of sets) {
    if (used.has(name)) continue;
    say('warning', 'crossplane/patch-set', [...at, 'patchSets', index, 'name'], {
      message: `No resource uses the patch set ${JSON.stringify(name)}.`,
      suggestion: 'Use it or take it out.',
    });
    for (const [number, one] of patches.entries())
      checkPatch(
        one ?? {},
        [...at, 'patchSets', index, 'patches', number],
        { composite: composite.end, resource: ANYTHING },
        say,
      );
  }
}

const ANYTHING: End = { what: 'the resource', type: ANY, isComposite: false };

/** Labels that function-environment-configs takes from the composite resource. */
function checkSelectors(input: ObjectValue, at: At, composite: End, say: Say): void {
  for (const [index, config] of listAt(input, 'spec', 'environmentConfigs').entries()) {
    for (const [number, label] of listAt(config, 'selector', 'matchLabels').entries()) {
      const path = textAt(label, 'valueFromFieldPath');
      if (path === '' || textAt(label, 'type') === 'Value') continue;
      const where = [
        ...at,
        'spec',
        'environmentConfigs',
        index,
        'selector',
        'matchLabels',
        number,
        'valueFromFieldPath',
      ];
      const type = typeAt(path, where, composite, false, say);
      if (type !== undefined && fits(type, TEXT) === 'no')
        say('error', 'crossplane/type', where, {
          message: `${path} of ${composite.what} is ${describe(type)}, and a label is text.`,
        });
    }
  }
}

interface PatchSets extends ReadonlyMap<string, { readonly index: number; readonly patches: readonly Patch[] }> {}

function setsOf({ patchSets }: Resources, at: At, say: Say): PatchSets {
  const sets = new Map<string, { readonly index: number; readonly patches: readonly Patch[] }>();
  for (const [index, set] of (patchSets ?? []).entries()) {
    const name = set?.name ?? '';
    if (sets.has(name))
      say('error', 'crossplane/patch-set', [...at, 'patchSets', index, 'name'], {
        message: `Two patch sets are called ${JSON.stringify(name)}.`,
      });
    else sets.set(name, { index, patches: set?.patches ?? [] });
  }
  return sets;
}

/** The base of a name: an item without one changes what an earlier one made. */
function baseOf({ resources }: Resources, name: string): ObjectValue | undefined {
  const base = resources?.find((one) => one?.name === name && isObject(one.base))?.base;
  return isObject(base) ? base : undefined;
}

interface Surroundings {
  readonly at: At;
  readonly sets: PatchSets;
  readonly used: Set<string>;
  readonly composite: Composite;
  readonly known: Known;
  readonly base: ObjectValue | undefined;
}

function checkTemplate(template: Template, at: At, around: Surroundings, say: Say): void {
  const { composite, known, sets, used } = around;
  const base = isObject(template.base) ? template.base : around.base;
  const resource = base === undefined ? ANYTHING : resourceEnd(base, known);
  if (isObject(template.base)) checkBase(template.base, [...at, 'base'], composite, known, say);
  for (const [index, patch] of (template.patches ?? []).entries()) {
    const where = [...at, 'patches', index];
    if (patch?.type !== 'PatchSet') {
      checkPatch(patch ?? {}, where, { composite: composite.end, resource }, say);
      continue;
    }
    const name = patch.patchSetName ?? '';
    const set = sets.get(name);
    if (set === undefined) {
      const near = nearest(name, sets.keys());
      say('error', 'crossplane/patch-set', [...where, 'patchSetName'], {
        message: `There is no patch set called ${JSON.stringify(name)}.`,
        suggestion: near === undefined ? undefined : `Did you mean \`${near}\`?`,
      });
      continue;
    }
    used.add(name);
    for (const [number, one] of set.patches.entries())
      checkPatch(
        one ?? {},
        [...around.at, 'patchSets', set.index, 'patches', number],
        { composite: composite.end, resource },
        say,
      );
  }
  checkReads(template, at, resource, say);
}

function resourceEnd(base: ObjectValue, known: Known): End {
  const apiVersion = textAt(base, 'apiVersion');
  const kind = textAt(base, 'kind');
  const type = apiVersion === '' || kind === '' ? ANY : (known.typeOf(apiVersion, kind) ?? ANY);
  return { what: kind === '' ? 'the resource' : kind, type, isComposite: known.xrdOf(apiVersion, kind) !== undefined };
}

function checkBase(base: ObjectValue, at: At, composite: Composite, known: Known, say: Say): void {
  const apiVersion = textAt(base, 'apiVersion');
  const kind = textAt(base, 'kind');
  if (composite.namespaced === true && known.isNamespaced(apiVersion, kind) === false)
    say('error', 'crossplane/cluster-scoped', [...at, 'kind'], {
      message: `${kind} of ${apiVersion} has no namespace, and a composite resource that lives in one may not compose it: Crossplane refuses every attempt.`,
      suggestion:
        modern(apiVersion, kind, known) ?? 'Compose a kind with a namespace, or make the XRD `scope: Cluster`.',
    });
  const definition = known.definitionOf(apiVersion, kind);
  const version = definition === undefined ? undefined : versionOf(definition, apiVersion);
  if (version?.schema !== undefined)
    for (const { path, name, known: names } of prune(copyOf(base), version.schema, true)) {
      const near = nearest(name, names);
      say('error', 'crossplane/unknown-field', [...at, ...partsOf(path)], {
        message: `${kind} of ${apiVersion} has no field ${path}.`,
        suggestion: near === undefined ? undefined : `Did you mean \`${near}\`?`,
      });
    }
  if (known.xrdOf(apiVersion, kind) !== undefined) checkReferences(base, at, kind, say);
}

/** `s3.aws.upbound.io` has a sibling with namespaces, `s3.aws.m.upbound.io`. */
function modern(apiVersion: string, kind: string, known: Known): string | undefined {
  const [group = '', version = ''] = apiVersion.split('/');
  const sibling = group.replace(/^(.*)\.((?:[^.]+\.)[^.]+)$/, '$1.m.$2');
  if (sibling === group || known.isNamespaced(`${sibling}/${version}`, kind) !== true) return undefined;
  return `${sibling} has a ${kind} with a namespace.`;
}

/** Whether an object is a Composition. */
export function isComposition(object: ObjectValue): boolean {
  return (
    textAt(object, 'kind') === 'Composition' &&
    textAt(object, 'apiVersion').startsWith('apiextensions.crossplane.io/') &&
    nested(object, 'spec') !== undefined
  );
}
