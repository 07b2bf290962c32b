import { Failure, wrapped } from '../../failure.ts';
import { marshal, throughJson } from '../../go/json.ts';
import { quote } from '../../go/text.ts';
import { copyObject, emptyObject, isObject, type ObjectValue, structOf, textAt, type Value } from '../../go/value.ts';
import { groupVersionKindOf, nameOf, namespaceOf, setMetadata } from '../../metadata.ts';
import {
  ENVIRONMENT,
  type FunctionRequest,
  type FunctionResponse,
  type FunctionResult,
  fatal,
  type Ready,
  type ResourceState,
  responseTo,
  withContext,
} from '../../protocol.ts';
import { connectionDetails, connectionSecret, keepsConnectionDetails } from './connection.ts';
import { decodeInput, type Resources, type Template } from './input.ts';
import {
  applyComposedPatch,
  applyEnvironmentPatch,
  isRequired,
  patchType,
  resolvePatchSets,
  writesComposed,
} from './patches.ts';
import { isReady } from './readiness.ts';
import { validateInput } from './validate.ts';

/**
 * function-patch-and-transform v0.10.8.
 *
 * Source of the rule: its `fn.go`; recorded answers decide where it and its documentation differ.
 */
export function patchAndTransform(request: FunctionRequest): FunctionResponse {
  const results: FunctionResult[] = [];
  try {
    return run(request, results);
  } catch (error) {
    if (error instanceof Failure) return fatal(request, error.message, results);
    throw error;
  }
}

function run(request: FunctionRequest, results: FunctionResult[]): FunctionResponse {
  const input = inputOf(request);
  const observedComposite = request.observed.composite.resource;
  const desiredComposite = copyObject(request.desired.composite.resource);
  desiredComposite.apiVersion = textAt(observedComposite, 'apiVersion');
  desiredComposite.kind = textAt(observedComposite, 'kind');
  const desired = new Map(request.desired.resources);
  const templates = (input.resources ?? []).map((template) => ({
    ...template,
    patches: wrapped('cannot resolve PatchSets', () => resolvePatchSets(template.patches ?? [], input.patchSets ?? [])),
  }));
  const environment = environmentOf(request.context);
  const parties = { observedComposite, desiredComposite, environment };
  for (const [index, patch] of (input.environment?.patches ?? []).entries()) {
    try {
      applyEnvironmentPatch(patch, parties);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.notFound && !isRequired(patch)) continue;
      throw new Failure(
        `cannot apply the ${quote(patchType(patch))} environment patch at index ${index}: ${error.message}`,
      );
    }
  }
  const connection = new Map(request.desired.composite.connection);
  const found = new Map<string, string>();
  let complete = true;
  for (const template of templates) {
    const name = template.name ?? '';
    const observed = request.observed.resources.get(name);
    const made = render(template, observed, { ...parties, previous: desired.get(name)?.resource }, results, found);
    if (made === undefined) complete = false;
    else desired.set(name, made);
  }
  for (const [key, value] of found) connection.set(key, value);
  // What earlier steps found counts too.
  if (connection.size > 0 && !keepsConnectionDetails(observedComposite)) {
    const secret = wrapped('cannot compose connection secret', () =>
      connectionSecret(observedComposite, connection, input.writeConnectionSecretToRef),
    );
    desired.set(`${nameOf(observedComposite)}-connection-secret`, {
      resource: structOf(secret),
      connection: new Map(),
      ready: 'true',
    });
  }
  return {
    ...responseTo(request),
    desired: {
      composite: {
        resource: structOf(desiredComposite),
        connection,
        ready: complete ? 'unspecified' : 'false',
      },
      resources: desired,
    },
    context: withContext(request.context, ENVIRONMENT, structOf(environment)),
    results,
  };
}

function inputOf(request: FunctionRequest): Resources {
  const input = wrapped(
    'cannot get Function input: cannot get function input *v1beta1.Resources from *v1.RunFunctionRequest: cannot unmarshal JSON from *structpb.Struct into *v1beta1.Resources',
    () => decodeInput(request.input ?? emptyObject()),
  );
  const fault = validateInput(input);
  if (fault !== undefined) throw new Failure(`invalid Function input: ${fault}`);
  return input;
}

function environmentOf(context: ObjectValue): ObjectValue {
  const known = context[ENVIRONMENT];
  const environment = isObject(known) ? copyObject(known) : emptyObject();
  const { group, version, kind } = groupVersionKindOf(environment);
  if (group === '' && version === '' && kind === '') {
    environment.apiVersion = 'internal.crossplane.io/v1alpha1';
    environment.kind = 'Environment';
  }
  return environment;
}

interface Context {
  readonly observedComposite: ObjectValue;
  readonly desiredComposite: ObjectValue;
  readonly environment: ObjectValue;
  readonly previous: ObjectValue | undefined;
}

/** Renders one template; `undefined` when a new resource has to wait for a field that is required. */
function render(
  template: Template,
  observed: ResourceState | undefined,
  context: Context,
  results: FunctionResult[],
  connection: Map<string, string>,
): ResourceState | undefined {
  const name = template.name ?? '';
  const desired = baseOf(template, context.previous);
  const warn = (message: string) => results.push({ severity: 'warning', message });
  let ready: Ready = 'unspecified';
  if (observed !== undefined) {
    setMetadata(desired, 'namespace', namespaceOf(observed.resource));
    setMetadata(desired, 'name', nameOf(observed.resource));
    const details = connectionDetails(observed.resource, observed.connection, template.connectionDetails ?? []);
    for (const [key, value] of details) connection.set(key, value);
    try {
      if (isReady(observed.resource, template.readinessChecks ?? [])) ready = 'true';
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      warn(`cannot check readiness of composed resource ${quote(name)}: ${error.message}`);
    }
  }
  for (const [index, patch] of (template.patches ?? []).entries()) {
    try {
      applyComposedPatch(patch, { ...context, observed: observed?.resource, desired });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const which = `${quote(patchType(patch))} patch at index ${index}`;
      if (!error.notFound)
        throw new Failure(`cannot render composed resource ${quote(name)} ${which}: ${error.message}`);
      if (!isRequired(patch)) continue;
      if (writesComposed(patch) && observed === undefined) {
        results.push({
          severity: 'warning',
          message: `not adding new composed resource ${quote(name)} to desired state because ${which} has 'policy.fromFieldPath: Required': ${error.message}`,
          heldBack: name,
        });
        return undefined;
      }
      warn(
        `cannot render composed resource ${quote(name)} ${which}: ignoring 'policy.fromFieldPath: Required' because 'to' resource already exists: ${error.message}`,
      );
    }
  }
  return { resource: structOf(desired), connection: new Map(), ready };
}

function baseOf(template: Template, previous: ObjectValue | undefined): ObjectValue {
  const base: Value | undefined = template.base;
  if (base === undefined) {
    if (previous !== undefined) return copyObject(previous);
    throw new Failure(
      `composed resource ${quote(template.name ?? '')} has no base template, and was not produced by a previous Function in the pipeline`,
    );
  }
  const words = `cannot parse base template of composed resource ${quote(template.name ?? '')}`;
  if (!isObject(base)) {
    const kind = Array.isArray(base) ? 'array' : typeof base === 'boolean' ? 'bool' : typeof base;
    throw new Failure(
      `${words}: json: cannot unmarshal ${kind} into Go value of type struct { Items json.RawMessage "json:\\"items\\"" }`,
    );
  }
  if (groupVersionKindOf(base).kind === '') {
    const shown = marshal(base);
    throw new Failure(`${words}: Object 'Kind' is missing in '${typeof shown === 'string' ? shown : ''}'`);
  }
  return throughJson(base) as ObjectValue;
}
