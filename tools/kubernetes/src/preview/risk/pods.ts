import { at, type Fields, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';

const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  '/Pod': [],
  '/ReplicationController': ['spec', 'template'],
  'apps/DaemonSet': ['spec', 'template'],
  'apps/Deployment': ['spec', 'template'],
  'apps/ReplicaSet': ['spec', 'template'],
  'apps/StatefulSet': ['spec', 'template'],
  'argoproj.io/Rollout': ['spec', 'template'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
  'batch/Job': ['spec', 'template'],
};

/** The pod spec that a workload runs; `undefined` for anything else. */
export function podSpecOf(manifest: Manifest): Fields | undefined {
  const path = TEMPLATES[kindKeyOf(manifest)];
  const spec = path === undefined ? undefined : at(manifest, ...path, 'spec');
  return isFields(spec) ? spec : undefined;
}

/** All containers of a pod spec, with their names. */
export function containersOf(
  spec: Fields | undefined,
): readonly { readonly name: string; readonly container: Fields }[] {
  if (spec === undefined) return [];
  return ['initContainers', 'containers', 'ephemeralContainers'].flatMap((field) =>
    itemsOf(spec[field]).map((container) => ({ name: String(container.name ?? ''), container })),
  );
}

/** The annotations of the pods that a workload runs. */
export function podAnnotations(manifest: Manifest): Fields {
  const path = TEMPLATES[kindKeyOf(manifest)];
  const annotations = path === undefined ? undefined : at(manifest, ...path, 'metadata', 'annotations');
  return isFields(annotations) ? annotations : {};
}

/** Hosts that the kubelet asks in place of a container's own pod, with the probe or hook that names them. */
export function askedHosts(container: Fields): readonly (readonly [where: string, host: string])[] {
  const asking = [
    ['livenessProbe'],
    ['readinessProbe'],
    ['startupProbe'],
    ['lifecycle', 'postStart'],
    ['lifecycle', 'preStop'],
  ];
  return asking.flatMap((path) =>
    ['httpGet', 'tcpSocket'].flatMap((way) => {
      const host = at(container, ...path, way, 'host');
      return typeof host === 'string' && host !== '' ? [[[...path, way].join('.'), host] as const] : [];
    }),
  );
}
