import { DurationError, parseDuration } from '@mainstem/cel/go';
import { conditionStatus } from '../conditions.ts';
import { Failure } from '../failure.ts';
import { emptyObject, isObject, listAt, nested, type ObjectValue, textAt, type Value } from '../go/value.ts';
import { type FunctionRequest, type FunctionResponse, fatal, responseTo } from '../protocol.ts';
import { decode, OBJECT, type Shape, struct, text } from './decode.ts';
import { fits, type KubernetesShape } from './kubernetes-shape.ts';

const INPUT: Shape = struct('v1beta1.Input', () => ({
  ...OBJECT,
  ttl: text(),
  celHealthCheckCustomization: { is: 'map', type: 'map[string]string', of: text() },
  celHealthCheckCustomizationFrom: text(),
}));

/**
 * function-auto-ready v0.7.0: an observed resource whose readiness nobody told is ready by the rule of its kind, or by its Ready
 * condition. Nothing becomes "not ready".
 *
 * Source of the rule: its `fn.go` and `healthchecks`. Its CEL rules are behind a feature gate, so they are ignored.
 */
export function autoReady(request: FunctionRequest): FunctionResponse {
  try {
    checkInput(request);
  } catch (error) {
    if (error instanceof Failure) return fatal(request, error.message);
    throw error;
  }
  const resources = new Map(request.desired.resources);
  for (const [name, desired] of resources) {
    const observed = request.observed.resources.get(name)?.resource;
    if (observed === undefined || desired.ready !== 'unspecified') continue;
    if (isHealthy(observed)) resources.set(name, { ...desired, ready: 'true' });
  }
  return { ...responseTo(request), desired: { ...request.desired, resources } };
}

function checkInput(request: FunctionRequest): void {
  let input: Value;
  try {
    input = decode(request.input ?? emptyObject(), INPUT);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(
      `cannot get Function input from *v1.RunFunctionRequest: cannot get function input *v1beta1.Input from *v1.RunFunctionRequest: cannot unmarshal JSON from *structpb.Struct into *v1beta1.Input: ${error.message}`,
    );
  }
  const ttl = textAt(input, 'ttl');
  if (ttl === '') return;
  try {
    parseDuration(ttl);
  } catch (error) {
    if (error instanceof DurationError) throw new Failure(`cannot set ttl: ${error.message}`);
    throw error;
  }
}

/** Ready by the rule of the kind, or by the Ready condition. */
export function isHealthy(object: ObjectValue): boolean {
  const rule = RULES[`${textAt(object, 'apiVersion')} ${textAt(object, 'kind')}`];
  return rule?.(object) === true || conditionStatus(object, 'Ready') === 'True';
}

type Rule = (object: ObjectValue) => boolean;

const always: Rule = () => true;

/** A rule that upstream decodes into the Kubernetes type for: a field of a wrong type is a no. */
function typed(shape: KubernetesShape, rule: Rule): Rule {
  return (object) => fits(object, shape) && rule(object);
}

const CONDITIONS: KubernetesShape = {
  list: { object: { type: 'text', status: 'text', reason: 'text', message: 'text' } },
};

const RULES: Readonly<Record<string, Rule>> = {
  'v1 ConfigMap': always,
  'v1 Secret': always,
  'v1 Namespace': always,
  'v1 ServiceAccount': always,
  'v1 Service': (object) => textAt(object, 'spec', 'type') !== 'LoadBalancer' || hasIngress(object),
  'networking.k8s.io/v1 Ingress': hasIngress,
  'v1 PersistentVolumeClaim': typed(
    { object: { status: { object: { phase: 'text', conditions: CONDITIONS, accessModes: { list: 'text' } } } } },
    (object) => textAt(object, 'status', 'phase') === 'Bound',
  ),
  'v1 Pod': typed(
    {
      object: {
        spec: { object: { restartPolicy: 'text', containers: { list: { object: { name: 'text', image: 'text' } } } } },
        status: { object: { phase: 'text', reason: 'text', message: 'text', conditions: CONDITIONS } },
      },
    },
    podIsHealthy,
  ),
  'apps/v1 Deployment': (object) => {
    const replicas = count(object, 'spec', 'replicas') ?? 1;
    const all = [count(object, 'status', 'updatedReplicas'), count(object, 'status', 'availableReplicas')];
    return all.every((number) => number === replicas) && isTrue(object, 'Available');
  },
  'apps/v1 StatefulSet': (object) => {
    const replicas = count(object, 'spec', 'replicas') ?? 1;
    const all = [count(object, 'status', 'readyReplicas'), count(object, 'status', 'currentReplicas')];
    const current = nested(object, 'status', 'currentRevision');
    return (
      all.every((number) => number === replicas) &&
      typeof current === 'string' &&
      current === nested(object, 'status', 'updateRevision')
    );
  },
  'apps/v1 DaemonSet': (object) => {
    const wanted = count(object, 'status', 'desiredNumberScheduled');
    return (
      wanted !== undefined &&
      ['numberReady', 'updatedNumberScheduled', 'numberAvailable'].every(
        (key) => count(object, 'status', key) === wanted,
      )
    );
  },
  'apps/v1 ReplicaSet': typed(
    {
      object: {
        metadata: { object: { generation: 'int64' } },
        spec: { object: { replicas: 'int32', minReadySeconds: 'int32' } },
        status: {
          object: {
            observedGeneration: 'int64',
            replicas: 'int32',
            availableReplicas: 'int32',
            readyReplicas: 'int32',
            fullyLabeledReplicas: 'int32',
            conditions: CONDITIONS,
          },
        },
      },
    },
    (object) =>
      (count(object, 'status', 'observedGeneration') ?? 0) >= (count(object, 'metadata', 'generation') ?? 0) &&
      !isTrue(object, 'ReplicaFailure') &&
      (count(object, 'status', 'availableReplicas') ?? 0) >= (count(object, 'spec', 'replicas') ?? 1),
  ),
  'batch/v1 Job': typed(
    {
      object: {
        spec: { object: { parallelism: 'int32', completions: 'int32', backoffLimit: 'int32', suspend: 'boolean' } },
        status: { object: { active: 'int32', succeeded: 'int32', failed: 'int32', conditions: CONDITIONS } },
      },
    },
    (object) => firstTrue(object, ['Complete'], ['Failed', 'Suspended']),
  ),
  'batch/v1 CronJob': typed(
    {
      object: {
        spec: { object: { schedule: 'text', suspend: 'boolean', concurrencyPolicy: 'text' } },
        status: { object: { active: { list: { object: {} } }, lastScheduleTime: 'time', lastSuccessfulTime: 'time' } },
      },
    },
    (object) => {
      if (nested(object, 'spec', 'suspend') === true) return true;
      const scheduled = timeAt(object, 'status', 'lastScheduleTime');
      if (scheduled === undefined) return false;
      if (listAt(object, 'status', 'active').length > 0) return true;
      const succeeded = timeAt(object, 'status', 'lastSuccessfulTime');
      return succeeded !== undefined && succeeded >= scheduled;
    },
  ),
  'autoscaling/v2 HorizontalPodAutoscaler': typed(
    {
      object: {
        spec: { object: { minReplicas: 'int32', maxReplicas: 'int32' } },
        status: {
          object: {
            currentReplicas: 'int32',
            desiredReplicas: 'int32',
            observedGeneration: 'int64',
            conditions: CONDITIONS,
          },
        },
      },
    },
    (object) =>
      firstTrue(
        object,
        ['ScalingActive', 'ScalingLimited'],
        ['FailedGetScale', 'FailedUpdateScale', 'FailedGetResourceMetric', 'InvalidSelector'],
      ),
  ),
};

function hasIngress(object: ObjectValue): boolean {
  return listAt(object, 'status', 'loadBalancer', 'ingress').length > 0;
}

function podIsHealthy(object: ObjectValue): boolean {
  const phase = textAt(object, 'status', 'phase');
  if (phase === 'Succeeded') return true;
  return phase === 'Running' && textAt(object, 'spec', 'restartPolicy') === 'Always' && isTrue(object, 'Ready');
}

/** A whole number at a path, cut off as Go's conversion does; `undefined` where there is no number. */
function count(object: ObjectValue, ...path: readonly string[]): number | undefined {
  const value = nested(object, ...path);
  return typeof value === 'number' ? Math.trunc(value) : undefined;
}

function isTrue(object: ObjectValue, type: string): boolean {
  return listAt(object, 'status', 'conditions').some(
    (condition) => isObject(condition) && condition.type === type && condition.status === 'True',
  );
}

/** The first condition with status True among those listed decides. */
function firstTrue(object: ObjectValue, yes: readonly string[], no: readonly string[]): boolean {
  for (const condition of listAt(object, 'status', 'conditions')) {
    if (textAt(condition, 'status') !== 'True') continue;
    if (no.includes(textAt(condition, 'type'))) return false;
    if (yes.includes(textAt(condition, 'type'))) return true;
  }
  return false;
}

function timeAt(object: ObjectValue, ...path: readonly string[]): number | undefined {
  const text = textAt(object, ...path);
  return text === '' ? undefined : Math.trunc(Date.parse(text) / 1000);
}
