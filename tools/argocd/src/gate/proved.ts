import { InputError } from '@mainstem/change/errors';
import { listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import type { Application } from './application.ts';
import { readObject } from './read-object.ts';

/** What a gate has to know of an Application that was proved live, to say later whether it got worse. Plain JSON, without values of the cluster. */
export interface ProvedState {
  readonly kind: 'Application';
  readonly metadata: { readonly name: string; readonly namespace: string; readonly uid?: string };
  readonly spec: Readonly<Record<string, never>>;
  readonly status: {
    readonly health?: { readonly status: string; readonly lastTransitionTime?: string };
    readonly sync: { readonly status?: string; readonly revisions: readonly string[] };
    readonly operationState?: { readonly phase: 'Succeeded'; readonly finishedAt: string };
    /** Only what was not as it should be. */
    readonly resources: readonly Readonly<Record<string, unknown>>[];
  };
}

/** The part of an Application that {@link provedBefore} reads again. */
export function provedState(application: Application): ProvedState {
  const { name, namespace, uid, health, sync, operationState, resources } = application;
  const finishedAt = operationState?.finishedAt;
  return {
    kind: 'Application',
    metadata: { name, namespace, ...(uid === undefined ? {} : { uid }) },
    spec: {},
    status: {
      ...(health === undefined
        ? {}
        : {
            health: {
              status: health.status,
              ...(health.since === undefined ? {} : { lastTransitionTime: health.since }),
            },
          }),
      sync: { ...(sync.status === undefined ? {} : { status: sync.status }), revisions: sync.revisions },
      ...(finishedAt === undefined ? {} : { operationState: { phase: 'Succeeded', finishedAt } }),
      resources: resources
        .filter((one) => one.requiresPruning || one.status === 'OutOfSync' || one.health === 'Degraded')
        .map(({ group, kind, namespace: home, name: own, status, health: state, requiresPruning }) => ({
          ...{ group, kind, namespace: home, name: own },
          ...(status === undefined ? {} : { status }),
          ...(state === undefined ? {} : { health: { status: state } }),
          ...(requiresPruning ? { requiresPruning } : {}),
        })),
    },
  };
}

/**
 * Applications as they were when they were last proved live, by name and by `namespace/name`.
 *
 * @param objects as {@link provedState} made them, or whole ones of the cluster; also a list of them with `items`.
 * @throws InputError for what is no Application.
 */
export function provedBefore(objects: readonly unknown[]): Map<string, Application> {
  const before = new Map<string, Application>();
  for (const object of objects.flatMap((one) => (Array.isArray(mapOf(one).items) ? listOf(mapOf(one).items) : [one]))) {
    const read = readObject({ ...mapOf(object), kind: textOf(mapOf(object).kind) ?? 'Application' });
    if (read?.kind !== 'Application')
      throw new InputError(
        'What was there before is a list of Applications, as kubectl get applications -o json prints it.',
      );
    before.set(`${read.namespace}/${read.name}`, read);
    before.set(read.name, read);
  }
  return before;
}
