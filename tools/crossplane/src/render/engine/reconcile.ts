import { type Condition, conditionValue, readConditions, showTime, withConditions } from '../conditions.ts';
import { Failure } from '../failure.ts';
import { getValue, setValue } from '../field-path.ts';
import { quote } from '../go/text.ts';
import {
  compareBytes,
  copyObject,
  deepEqual,
  emptyObject,
  isObject,
  nested,
  type ObjectValue,
  structOf,
  textAt,
  type Value,
} from '../go/value.ts';
import { addTexts, nameOf, namespaceOf, setMetadata, textsOf } from '../metadata.ts';
import type { ResourceSelector, RunFunction } from '../protocol.ts';
import { COMPOSITE_LABEL, type Composed, compose, type Event, FatalResult } from './compose.ts';
import { derivedUid, identityOf } from './names.ts';
import { observedFault, ownPath, type ResourceReference, referenceTo, referenceValue, type Schema } from './observe.ts';
import type { Step } from './step.ts';
import { createStore, type Store } from './store.ts';

export interface EngineInput {
  readonly composite: ObjectValue;
  readonly schema: Schema;
  readonly composition: { readonly name: string; readonly steps: readonly Step[] };
  readonly functions: (name: string) => RunFunction | undefined;
  readonly observed: readonly ObjectValue[];
  readonly required: readonly ObjectValue[];
  readonly credentials: readonly ObjectValue[];
  /** What the context starts with. */
  readonly context: ObjectValue;
  /** The time that conditions get. */
  readonly now: Date;
}

/** `fatal` is a pipeline's fatal result, `error` anything else that Crossplane's engine refuses. */
export type EngineOutput = {
  readonly composite: ObjectValue;
  readonly composed: readonly ObjectValue[];
  readonly deleted: readonly ObjectValue[];
  readonly events: readonly Event[];
  /** Every look-up. */
  readonly required: readonly ResourceSelector[];
  readonly context?: ObjectValue | undefined;
  readonly fatal?: string | undefined;
  /** Resources that wait for a field, with the function's words. */
  readonly heldBack?: ReadonlyMap<string, string>;
};

/**
 * One reconciliation of a composite resource against the objects that are given: Crossplane's `internal render`, in process.
 *
 * @throws Failure for what ends the engine without any output
 */
export async function reconcile(input: EngineInput): Promise<EngineOutput> {
  const { schema } = input;
  const given = structOf(input.composite);
  if (textAt(given, 'metadata', 'uid') === '') setMetadata(given, 'uid', derivedUid(given));
  setMetadata(given, 'resourceVersion', '999');
  const observed = input.observed.map(structOf);
  const fault = observedFault(given, observed);
  if (fault !== undefined) throw new Failure(`invalid observed resources: ${fault}`);
  if (observed.length > 0) trySet(given, ownPath(schema, 'resourceRefs'), referenceValues(given, observed));
  const store = createStore([given, ...observed, ...input.required.map(structOf), ...input.credentials.map(structOf)]);
  const stored = store.get(textAt(given, 'apiVersion'), textAt(given, 'kind'), namespaceOf(given), nameOf(given));
  return reconcileStored(stored ?? given, input, store);
}

async function reconcileStored(given: ObjectValue, input: EngineInput, store: Store): Promise<EngineOutput> {
  const composite = copyObject(given);
  // What the cluster holds of the composite: it is written only where a label had to be added, and with it all that was set by then.
  let stored = given;
  const { schema, composition, now } = input;
  const time = showTime(now);
  const condition = (
    type: string,
    status: string,
    reason: string,
    message = '',
    observedGeneration = 0n,
  ): Condition => ({
    type,
    status,
    reason,
    message,
    time,
    observedGeneration,
  });
  const events: Event[] = [];
  const required: ResourceSelector[] = [];
  const done = (): EngineOutput => ({
    composite: structOf({ ...stored, ...(composite.status === undefined ? {} : { status: composite.status }) }),
    composed: [],
    deleted: [],
    events,
    required,
  });
  const generation = nested(composite, 'metadata', 'generation');
  const observedGeneration =
    typeof generation === 'number' && Number.isSafeInteger(generation) ? BigInt(generation) : 0n;
  const own = (type: string, status: string, reason: string, message = '') =>
    condition(type, status, reason, message, observedGeneration);

  addConditions(composite, [own('Responsive', 'True', 'WatchCircuitClosed')]);
  const annotations = textsOf(composite, 'annotations') ?? {};
  if (annotations['crossplane.io/paused'] === 'true') {
    events.push({
      type: 'Normal',
      reason: 'ReconciliationPaused',
      message: 'Reconciliation is paused via the pause annotation',
    });
    const message = 'Reconciliation (including deletion) is paused via the pause annotation';
    addConditions(composite, [own('Synced', 'False', 'ReconcilePaused', message)]);
    return done();
  }
  if ((annotations['crossplane.io/reconcile-requested-at'] ?? '') !== '')
    events.push({ type: 'Normal', reason: 'ReconcileRequestHandled', message: 'Handling reconcile request' });
  if (textAt(composite, 'metadata', 'deletionTimestamp') !== '') {
    addConditions(composite, [own('Ready', 'False', 'Deleting'), own('Synced', 'True', 'ReconcileSuccess')]);
    return done();
  }
  select(composite, schema, composition.name, events);
  if (textsOf(composite, 'labels')?.[COMPOSITE_LABEL] === undefined && nameOf(composite) !== '') {
    addTexts(composite, 'labels', { [COMPOSITE_LABEL]: nameOf(composite) });
    stored = copyObject(composite);
  }

  let composed: Composed;
  try {
    const pipeline = { steps: composition.steps, functions: input.functions, context: input.context };
    composed = await compose(composite, schema, pipeline, store, (selector) => required.push(selector));
  } catch (error) {
    if (error instanceof Failure) throw new Failure(`reconcile failed: cannot compose resources: ${error.message}`);
    if (!(error instanceof FatalResult)) throw error;
    const message = `cannot compose resources: ${error.message}`;
    events.push({ type: 'Warning', reason: 'ComposeResources', message }, ...error.events);
    markFatal(composite, own, message);
    return { ...done(), fatal: message };
  }
  const before = readConditions(composite.status).conditions;
  events.push(...composed.events);
  for (const [name, { ready }] of composed.resources) {
    if (!ready)
      events.push({
        type: 'Normal',
        reason: 'ComposeResources',
        message: `Composed resource ${quote(name)} is not yet ready`,
      });
  }
  const result = statusOf(composed, before, condition);
  return {
    composite: storedComposite(composite, schema, composed, result),
    composed: [...composed.resources.values()]
      .map(({ resource }) => resource)
      .filter((resource) => identityOf(resource) !== identityOf(composite)),
    deleted: composed.deleted,
    events,
    required,
    context: composed.context,
    heldBack: composed.heldBack,
  };
}

/** Writes where that is possible; what is in the way stays. */
function trySet(object: ObjectValue, path: string, value: Value): void {
  try {
    setValue(object, path, value);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function addConditions(object: ObjectValue, conditions: readonly Condition[]): void {
  const known = readConditions(object.status).conditions;
  trySet(object, 'status.conditions', withConditions(known, conditions).map(conditionValue));
}

/** Sets the reference to the composition, with an event unless it was there already. */
function select(composite: ObjectValue, schema: Schema, name: string, events: Event[]): void {
  const path = ownPath(schema, 'compositionRef');
  const reference = emptyObject();
  if (name !== '') reference.name = name;
  const before = tryGet(composite, path);
  trySet(composite, path, reference);
  const after = tryGet(composite, path);
  if (after === undefined || (before !== undefined && deepEqual(after, before))) return;
  events.push({
    type: 'Normal',
    reason: 'SelectComposition',
    message: `Successfully selected composition: ${textAt(after, 'name')}`,
  });
}

function tryGet(object: ObjectValue, path: string): Value | undefined {
  try {
    return getValue(object, path);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

const SYSTEM_CONDITIONS: readonly string[] = ['Ready', 'Synced', 'Healthy', 'UpToDate', 'Responsive'];

/** After a fatal result Crossplane does not know of the conditions that functions would have set. */
function markFatal(
  composite: ObjectValue,
  own: (type: string, status: string, reason: string, message: string) => Condition,
  message: string,
): void {
  const known = readConditions(composite.status).conditions;
  const unknown = known
    .filter(({ type }) => !SYSTEM_CONDITIONS.includes(type))
    .map(({ type }) =>
      own(
        type,
        'Unknown',
        'FatalError',
        'A fatal error occurred before the status of this condition could be determined.',
      ),
    );
  addConditions(composite, [own('Synced', 'False', 'ReconcileError', message), ...unknown]);
}

/** The composite's status: what functions desire, all conditions from before, and what the reconciler says. */
function statusOf(
  composed: Composed,
  before: readonly Condition[],
  condition: (type: string, status: string, reason: string, message?: string) => Condition,
): Value | undefined {
  const holder = emptyObject();
  const desired = composed.composite.resource.status;
  if (desired !== undefined) holder.status = structOf({ status: desired }).status as Value;
  addConditions(holder, before);
  addConditions(
    holder,
    composed.conditions
      .filter(({ type }) => !SYSTEM_CONDITIONS.includes(type))
      .map(({ type, status, reason, message }) => condition(type, status, reason, message)),
  );
  addConditions(holder, [condition('Synced', 'True', 'ReconcileSuccess'), readyCondition(composed, condition)]);
  return holder.status;
}

function readyCondition(
  composed: Composed,
  condition: (type: string, status: string, reason: string, message?: string) => Condition,
): Condition {
  const unready = [...composed.resources].filter(([, { ready }]) => !ready).map(([name]) => name);
  const told = composed.composite.ready;
  if (told === 'true' || (told === 'unspecified' && unready.length === 0))
    return condition('Ready', 'True', 'Available');
  return condition('Ready', 'False', 'Creating', told === 'false' ? '' : `Unready resources: ${someOf(unready)}`);
}

/** The first three names, and how many more there are. */
function someOf(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 3).join(', ')}, and ${names.length - 3} more`;
  return names.length === 3 ? `${names[0]}, ${names[1]}, and ${names[2]}` : names.join(', ');
}

/** The composite as the cluster would keep it: identity, references and status, and nothing else that was given. */
function storedComposite(
  composite: ObjectValue,
  schema: Schema,
  { resources }: Composed,
  status: Value | undefined,
): ObjectValue {
  let stored = emptyObject();
  stored.apiVersion = textAt(composite, 'apiVersion');
  stored.kind = textAt(composite, 'kind');
  setMetadata(stored, 'name', nameOf(composite));
  setMetadata(stored, 'namespace', namespaceOf(composite));
  const composed = [...resources.values()].map(({ resource }) => resource);
  const sorted = composed.sort((a, b) => compareBytes(joined(a, composite), joined(b, composite)));
  trySet(stored, ownPath(schema, 'resourceRefs'), referenceValues(composite, sorted));
  // A composed resource of the composite's own identity is written over it.
  for (const { resource } of resources.values())
    if (identityOf(resource) === identityOf(composite)) stored = copyObject(resource);
  if (status !== undefined) stored.status = status;
  else delete stored.status;
  return structOf(stored);
}

/** References to objects; those of a composite with a namespace are in that namespace and do not say so. */
function referenceValues(composite: ObjectValue, objects: readonly ObjectValue[]): ObjectValue[] {
  return objects.map((object) => referenceValue(reference(object, composite)));
}

function reference(object: ObjectValue, composite: ObjectValue): ResourceReference {
  return namespaceOf(composite) === '' ? referenceTo(object) : { ...referenceTo(object), namespace: '' };
}

function joined(object: ObjectValue, composite: ObjectValue): string {
  const { apiVersion, kind, name, namespace } = reference(object, composite);
  return apiVersion + kind + name + namespace;
}

/** A document as the command line prints it: condition times are all the same, and conditions keep their known fields only. */
export function frozen(document: ObjectValue): ObjectValue {
  if (!isObject(document.status)) return document;
  const printed = copyObject(document);
  const { conditions } = readConditions(document.status);
  (printed.status as ObjectValue).conditions =
    conditions.length === 0 && !Array.isArray(document.status.conditions)
      ? null
      : conditions.map((condition) => structOf(conditionValue({ ...condition, time: '2024-01-01T00:00:00Z' })));
  return printed;
}
