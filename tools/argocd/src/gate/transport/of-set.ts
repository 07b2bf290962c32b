import { listOf, mapOf } from '@mainstem/kubernetes/yaml';
import type { Kind, Sink } from './transport.ts';

/** Whether an ApplicationSet made an Application, or is managed by it: then it says why the Application waits, or what it makes. */
function isOfSet(object: unknown): boolean {
  const { metadata, status } = mapOf(object);
  return [...listOf(mapOf(metadata).ownerReferences), ...listOf(mapOf(status).resources)].some(
    (one) => mapOf(one).kind === 'ApplicationSet',
  );
}

/**
 * Watches Applications, and ApplicationSets beside them from the first Application on that one made or that manages one.
 *
 * @param run watches one kind until it is stopped.
 */
export async function watchWithSets(sink: Sink, run: (kind: Kind, into: Sink) => Promise<void>): Promise<void> {
  let sets: Promise<void> | undefined;
  const startSets = () => {
    // Without ApplicationSets less is known of progressive syncs, and nothing wrong: trouble with them is none of the gate's.
    sets ??= run('ApplicationSet', { ...sink, trouble: () => {}, resumed: () => {} }).catch(() => {});
  };
  await run('Application', {
    ...sink,
    see: (object) => {
      if (isOfSet(object)) startSets();
      return sink.see(object);
    },
    change: (type, object) => {
      sink.change(type, object);
      if (isOfSet(object)) startSets();
    },
  });
  await sets;
}
