import { Failure } from '../failure.ts';
import { quote } from '../go/text.ts';
import { compareBytes, copyObject, emptyObject, type ObjectValue, textAt } from '../go/value.ts';
import {
  addTexts,
  controllerOf,
  nameOf,
  namespaceOf,
  ownerReferencesOf,
  setMetadata,
  setOwnerReferences,
  textsOf,
} from '../metadata.ts';
import {
  type FunctionCondition,
  type FunctionRequest,
  type FunctionResult,
  NO_STATE,
  type ResourceSelector,
  type ResourceState,
  type RunFunction,
  type State,
} from '../protocol.ts';
import { childName, isValidName } from './names.ts';
import { observeComposed, RESOURCE_NAME, type Schema } from './observe.ts';
import { runStep, type Step } from './step.ts';
import type { Store } from './store.ts';

export interface Event {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly message: string;
}

export interface Composed {
  readonly composite: ResourceState;
  /** By their name in the composition, in the order of the bytes of these names. */
  readonly resources: ReadonlyMap<string, { readonly resource: ObjectValue; readonly ready: boolean }>;
  readonly deleted: readonly ObjectValue[];
  readonly events: readonly Event[];
  readonly conditions: readonly FunctionCondition[];
  /** Resources that wait for a field, with the function's words. */
  readonly heldBack: ReadonlyMap<string, string>;
  readonly context: ObjectValue;
}

/** A pipeline that ended with a fatal result; `events` are those of the results before it. */
export class FatalResult extends Error {
  override readonly name = 'FatalResult';
  readonly events: readonly Event[];

  constructor(message: string, events: readonly Event[]) {
    super(message);
    this.events = events;
  }
}

export interface Pipeline {
  readonly steps: readonly Step[];
  readonly functions: (name: string) => RunFunction | undefined;
  /** What the context starts with. */
  readonly context: ObjectValue;
}

/** Crossplane's labels of a composed resource; garbage collection takes them off. */
export const COMPOSITE_LABEL = 'crossplane.io/composite';
const CLAIM_NAME = 'crossplane.io/claim-name';
const CLAIM_NAMESPACE = 'crossplane.io/claim-namespace';

/**
 * The composition step of the composite reconciler: observes, runs the pipeline, gives what is desired its metadata and names, and
 * tells what would be deleted.
 *
 * Source of the rule: crossplane `internal/controller/apiextensions/composite/composition_functions.go`.
 *
 * @throws FatalResult, or Failure for what Crossplane returns as an error
 */
export async function compose(
  composite: ObjectValue,
  schema: Schema,
  pipeline: Pipeline,
  store: Store,
  look: (selector: ResourceSelector) => void,
): Promise<Composed> {
  const observed = observeComposed(composite, schema, store);
  const state: State = {
    composite: { resource: copyObject(composite), connection: new Map(), ready: 'unspecified' },
    resources: observed,
  };
  const events: Event[] = [];
  const conditions: FunctionCondition[] = [];
  const heldBack = new Map<string, string>();
  let desired: State = NO_STATE;
  let context = pipeline.context;
  for (const step of pipeline.steps) {
    const run = pipeline.functions(step.function);
    if (run === undefined)
      throw new Failure(
        `cannot run Composition pipeline step ${quote(step.name)}: unknown function ${quote(step.function)} - is it listed in the render input?`,
      );
    const request: FunctionRequest = {
      observed: state,
      desired,
      input: step.input,
      context,
      credentials: credentialsOf(step, store),
    };
    const response = await runStep(step, run, request, store, look);
    desired = response.desired;
    context = response.context;
    conditions.push(...response.conditions);
    for (const result of response.results) {
      if (result.severity === 'fatal')
        throw new FatalResult(`pipeline step ${quote(step.name)} returned a fatal result: ${result.message}`, events);
      events.push(eventOf(step, result));
      if (result.heldBack !== undefined) heldBack.set(result.heldBack, result.message);
    }
  }
  const resources = new Map<string, { resource: ObjectValue; ready: boolean }>();
  const overridden: Event[] = [];
  for (const [name, desiredState] of [...desired.resources].sort(([a], [b]) => compareBytes(a, b))) {
    const { resource, event } = withMetadata(name, desiredState.resource, observed.get(name)?.resource, composite);
    if (event !== undefined) overridden.push(event);
    resources.set(name, { resource, ready: desiredState.ready === 'true' });
  }
  return {
    composite: desired.composite,
    resources,
    deleted: garbage(composite, observed, resources),
    events: [...events, ...overridden.sort((a, b) => compareBytes(a.message, b.message))],
    conditions,
    heldBack,
    context,
  };
}

function credentialsOf(step: Step, store: Store): Map<string, ObjectValue> {
  return new Map(
    [...step.credentials].map(([name, reference]) => {
      const secret = store.get('v1', 'Secret', reference.namespace, reference.name);
      if (secret === undefined)
        throw new Failure(
          `cannot get Composition pipeline step ${quote(step.name)} credential ${quote(name)} from Secret: Secret ${reference.namespace}/${reference.name} not found`,
        );
      return [name, secret] as const;
    }),
  );
}

function eventOf(step: Step, { severity, message, reason }: FunctionResult): Event {
  const words =
    severity === 'unspecified'
      ? `Pipeline step ${quote(step.name)} returned a result of unknown severity (assuming warning): ${message}`
      : `Pipeline step ${quote(step.name)}: ${message}`;
  return { type: severity === 'normal' ? 'Normal' : 'Warning', reason: reason ?? 'ComposeResources', message: words };
}

function withMetadata(
  name: string,
  desired: ObjectValue,
  observed: ObjectValue | undefined,
  composite: ObjectValue,
): { readonly resource: ObjectValue; readonly event?: Event } {
  const resource = copyObject(desired);
  if (observed !== undefined) {
    setMetadata(resource, 'namespace', namespaceOf(observed));
    setMetadata(resource, 'name', nameOf(observed));
    setMetadata(resource, 'generateName', textAt(observed, 'metadata', 'generateName'));
  }
  const namespace = namespaceOf(composite);
  const own = namespaceOf(resource);
  const event: Event | undefined =
    namespace !== '' && own !== '' && own !== namespace
      ? {
          type: 'Warning',
          reason: 'NamespaceOverridden',
          message: `cannot create composed resource ${quote(name)} in namespace ${quote(own)}, using XR namespace ${quote(namespace)} instead`,
        }
      : undefined;
  setOwnMetadata(name, resource, composite);
  if (!isValidName(resource))
    throw new Failure(
      `cannot apply composed resource ${quote(name)} because it has an invalid name ${quote(nameOf(resource))}. Must be a valid RFC 1123 subdomain name.`,
    );
  return event === undefined ? { resource } : { resource, event };
}

function setOwnMetadata(name: string, resource: ObjectValue, composite: ObjectValue): void {
  const words = `cannot render metadata for composed resource ${quote(name)}`;
  const labels = textsOf(composite, 'labels') ?? {};
  const prefix = labels[COMPOSITE_LABEL] ?? '';
  if (prefix === '')
    throw new Failure(
      `${words}: cannot find top-level composite resource name label ${quote(COMPOSITE_LABEL)} in composite resource metadata`,
    );
  if (nameOf(resource) === '' && textAt(resource, 'metadata', 'generateName') === '')
    setMetadata(resource, 'generateName', `${prefix}-`);
  if (namespaceOf(composite) !== '') setMetadata(resource, 'namespace', namespaceOf(composite));
  addTexts(resource, 'annotations', { [RESOURCE_NAME]: name });
  addTexts(resource, 'labels', { [COMPOSITE_LABEL]: prefix });
  const { [CLAIM_NAME]: claim = '', [CLAIM_NAMESPACE]: claimNamespace = '' } = labels;
  if (claim !== '' && claimNamespace !== '')
    addTexts(resource, 'labels', { [CLAIM_NAME]: claim, [CLAIM_NAMESPACE]: claimNamespace });
  const uid = textAt(composite, 'metadata', 'uid');
  const controller = controllerOf(resource);
  if (controller !== undefined && controller.uid !== uid)
    throw new Failure(
      `${words}: cannot set controller reference: ${nameOf(resource)} is already controlled by ${controller.kind} ${controller.name} (UID ${controller.uid})`,
    );
  const reference = {
    apiVersion: textAt(composite, 'apiVersion'),
    kind: textAt(composite, 'kind'),
    name: nameOf(composite),
    uid,
    controller: true,
    blockOwnerDeletion: true,
  };
  const references = ownerReferencesOf(resource);
  const at = references.findIndex((known) => known.uid === uid);
  setOwnerReferences(resource, at < 0 ? [...references, reference] : references.with(at, reference));
  const generate = textAt(resource, 'metadata', 'generateName');
  if (nameOf(resource) === '' && generate !== '') setMetadata(resource, 'name', childName(generate, uid, name));
}

/** What was composed before, is not desired now, and is the composite's: deleted without a word. */
function garbage(
  composite: ObjectValue,
  observed: ReadonlyMap<string, ResourceState>,
  desired: ReadonlyMap<string, unknown>,
): ObjectValue[] {
  const uid = textAt(composite, 'metadata', 'uid');
  return [...observed]
    .filter(([name, { resource }]) => !desired.has(name) && controllerOf(resource)?.uid === uid)
    .map(([, { resource }]) => withoutLabels(resource))
    .sort((a, b) => compareBytes(nameOf(a), nameOf(b)));
}

function withoutLabels(resource: ObjectValue): ObjectValue {
  const deleted = copyObject(resource);
  const labels = textsOf(deleted, 'labels');
  if (labels === undefined) return deleted;
  for (const label of [COMPOSITE_LABEL, CLAIM_NAME, CLAIM_NAMESPACE]) delete labels[label];
  const metadata = deleted.metadata as ObjectValue;
  metadata.labels = Object.assign(emptyObject(), labels) as ObjectValue;
  return deleted;
}
