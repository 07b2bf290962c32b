import { type Composition, readComposition } from './composition.ts';
import { applyDefaults, schemaOf } from './definition.ts';
import type { Event } from './engine/compose.ts';
import { RESOURCE_NAME } from './engine/observe.ts';
import { type EngineInput, type EngineOutput, frozen, reconcile } from './engine/reconcile.ts';
import { Failure } from './failure.ts';
import { builtinFunctions } from './functions/builtin.ts';
import { quote } from './go/text.ts';
import {
  compareBytes,
  copyObject,
  emptyObject,
  isObject,
  nested,
  type ObjectValue,
  structOf,
  textAt,
} from './go/value.ts';
import { mergeOver } from './merge.ts';
import { textsOf } from './metadata.ts';
import type { RunFunction } from './protocol.ts';

export interface RenderInput {
  readonly composite: ObjectValue;
  readonly composition: ObjectValue;
  /** Function packages, by which the pipeline's functions are found; without any, functions are known by name. */
  readonly functions?: readonly ObjectValue[] | undefined;
  readonly definition?: ObjectValue | undefined;
  readonly observed?: readonly ObjectValue[];
  readonly required?: readonly ObjectValue[];
  readonly credentials?: readonly ObjectValue[];
  /** What `--context-values` and `--context-files` give. */
  readonly context?: ObjectValue | undefined;
  /** The time that functions see in conditions; documents always show 2024-01-01. */
  readonly now?: Date;
  /** Runs a function that is not built in; without it such a function is a Failure that says what is needed. */
  readonly foreign?: ((name: string, definition: ObjectValue | undefined) => RunFunction | undefined) | undefined;
}

/** What a composite resource would make. */
export interface Rendered {
  /** The composite as the cluster would keep it: identity, references and status. */
  readonly composite: ObjectValue;
  /** The same merged over what was given, with defaults. */
  readonly full: ObjectValue;
  /** Composed resources in the order of their names in the composition. */
  readonly composed: readonly ObjectValue[];
  readonly deleted: readonly ObjectValue[];
  readonly results: readonly ObjectValue[];
  /** Absent when the pipeline did not run to its end. */
  readonly context?: ObjectValue | undefined;
  /** Resources of the composition that are kept back until a field is there, with the function's words. */
  readonly heldBack: ReadonlyMap<string, string>;
  /** What upstream prints on standard error when a pipeline ends with a fatal result. */
  readonly fatal?: string | undefined;
}

const PREFIX = 'crossplane: error: ';

/** A message as upstream's command line prints it: further lines are indented below the first. */
export function errorLines(message: string): string {
  const [first = '', ...rest] = message.replace(/\n+$/, '').split('\n');
  return [PREFIX + first, ...rest.map((line) => ' '.repeat(PREFIX.length) + line)].map((line) => `${line}\n`).join('');
}

/**
 * Renders a composite resource as `crossplane composition render` does.
 *
 * @throws Failure with what upstream prints after `crossplane: error: `; a fatal result of the pipeline is no exception but `fatal`.
 */
export async function renderComposite(input: RenderInput): Promise<Rendered> {
  const composition = checkComposition(input.composite, input.composition);
  const composite = copyObject(input.composite);
  if (input.definition !== undefined) applyDefaults(composite, input.definition);
  const engine: EngineInput = {
    composite,
    schema: schemaOf(input.definition),
    composition: { name: composition.name, steps: composition.steps },
    functions: builtinFunctions(input.functions, input.foreign),
    observed: input.observed ?? [],
    required: input.required ?? [],
    credentials: input.credentials ?? [],
    context: structOf(input.context ?? emptyObject()),
    now: input.now ?? new Date(),
  };
  let output: EngineOutput;
  try {
    output = await reconcile(engine);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const inner = errorLines(`cannot render composite resource: ${error.message}`);
    throw new Failure(
      `cannot render composite resource: crossplane internal render returned error with output: ${inner}: exit status 1`,
    );
  }
  return rendered(composite, output);
}

/** @throws Failure when the composition is not for this composite */
export function checkComposition(composite: ObjectValue, object: ObjectValue): Composition {
  const composition = readComposition(object);
  const kind = textAt(composite, 'kind');
  if (composition.kind !== kind)
    throw new Failure(`composition's compositeTypeRef.kind (${composition.kind}) does not match XR's kind (${kind})`);
  const apiVersion = textAt(composite, 'apiVersion');
  if (composition.apiVersion !== apiVersion)
    throw new Failure(
      `composition's compositeTypeRef.apiVersion (${composition.apiVersion}) does not match XR's apiVersion (${apiVersion})`,
    );
  const wanted = nested(composite, 'spec', 'crossplane', 'compositionSelector', 'matchLabels');
  for (const [key, value] of Object.entries(isObject(wanted) ? wanted : {})) {
    const own = composition.labels[key];
    if (own === undefined)
      throw new Failure(`composition ${quote(composition.name)} is missing required label ${quote(key)}`);
    if (own !== value)
      throw new Failure(
        `composition ${quote(composition.name)} has incorrect value for label ${quote(key)}: want ${quote(String(value))}, got ${quote(own)}`,
      );
  }
  if (composition.mode !== 'Pipeline')
    throw new Failure(
      `render only supports Composition Function pipelines: Composition ${quote(composition.name)} must use spec.mode: Pipeline`,
    );
  return composition;
}

function rendered(given: ObjectValue, output: EngineOutput): Rendered {
  const full = copyObject(given);
  mergeOver(full, copyObject(output.composite));
  const inner = output.fatal === undefined ? '' : errorLines(`cannot render composite resource: ${output.fatal}`);
  return {
    composite: frozen(output.composite),
    full: frozen(full),
    composed: output.composed
      .toSorted((a, b) => compareBytes(resourceName(a), resourceName(b)))
      .map((resource) => frozen(structOf(resource))),
    deleted: output.deleted.map(structOf),
    results: output.events.map(resultOf),
    heldBack: output.heldBack ?? new Map(),
    ...(output.context === undefined ? {} : { context: output.context }),
    ...(output.fatal === undefined
      ? {}
      : {
          fatal: `cannot render composite resource: crossplane internal render: pipeline returned fatal: ${inner}`,
        }),
  };
}

/** The name of a composed resource in its composition. */
export function resourceName(resource: ObjectValue): string {
  return textsOf(resource, 'annotations')?.[RESOURCE_NAME] ?? '';
}

function resultOf({ type, reason, message }: Event): ObjectValue {
  return Object.assign(emptyObject(), {
    apiVersion: 'render.crossplane.io/v1beta1',
    kind: 'Result',
    severity: type,
    reason,
    message,
  }) as ObjectValue;
}

/** The `Context` document that upstream prints. */
export function contextDocument(context: ObjectValue): ObjectValue {
  return Object.assign(emptyObject(), {
    apiVersion: 'render.crossplane.io/v1beta1',
    kind: 'Context',
    fields: context,
  }) as ObjectValue;
}
