import type { Concern } from '@mainstem/kubernetes';
import type { ApplicationSpec } from '../spec/spec.ts';
import type { ExpandedApplication } from './expanded.ts';
import { syncPolicyOf } from './sync-policy.ts';

type Destination = NonNullable<ApplicationSpec['destination']>;

const LOCAL_SERVER = 'https://kubernetes.default.svc';

/** A cluster by one name: Argo CD calls the cluster it runs in `in-cluster`. */
function clusterOf({ server, name }: Destination): { readonly by: 'server' | 'name'; readonly text: string } {
  if (name !== undefined && name !== '') {
    return name === 'in-cluster' ? { by: 'server', text: LOCAL_SERVER } : { by: 'name', text: name };
  }
  return { by: 'server', text: (server ?? '').replace(/\/$/, '') };
}

/**
 * What a move to another cluster or namespace leaves behind.
 *
 * Argo CD compares with one cluster only, that of the destination: what it delivered to another one before is neither pruned nor
 * deleted, finalizer or not (https://github.com/argoproj/argo-cd/issues/9172). In the same cluster it finds by its tracking what is
 * no longer declared, so a move to another namespace is a prune in the old one.
 */
export function destinationConcerns(before: ExpandedApplication, after: ExpandedApplication): Concern[] {
  const [from, to] = [before.spec.destination ?? {}, after.spec.destination ?? {}];
  const [old, now] = [clusterOf(from), clusterOf(to)];
  const concerns: Concern[] = [];
  if (old.by !== now.by) {
    concerns.push({
      level: 'unknown',
      reason:
        `its destination was the cluster ${old.text} and is ${now.text}: whether that is the same one under its ` +
        'name and its URL only Argo CD knows; if it is another, what it delivered so far stays there, unmanaged',
    });
  } else if (old.text !== now.text) {
    concerns.push(
      {
        level: 'disrupt',
        reason: `it moves to the cluster ${now.text}: Argo CD deletes nothing in ${old.text}, what it delivered there keeps running, unmanaged`,
        wayOut: `Plan who removes it from ${old.text}: give the Application for the new cluster another name and remove the old one, or clean up by hand.`,
      },
      { level: 'disrupt', reason: `in ${now.text} everything starts anew, without the data that is in ${old.text}` },
    );
  }
  const [oldSpace = '', newSpace = ''] = [from.namespace, to.namespace];
  if (oldSpace !== newSpace && concerns.length === 0) {
    const { prune, automated, options } = syncPolicyOf(after);
    const kept = !prune || options.get('Prune') === 'false';
    const fate = kept
      ? `stays in ${oldSpace || 'the old one'} until somebody ${automated ? 'prunes it' : 'syncs with prune'}`
      : `is pruned from ${oldSpace || 'the old one'}, claims and their data with it${options.get('Prune') === 'confirm' ? ', once a person confirms it' : ''}`;
    concerns.push({
      level: 'disrupt',
      reason: `its namespace is ${newSpace || 'none'} instead of ${oldSpace || 'none'}: what names no namespace of its own is created anew there, and ${fate}`,
      wayOut:
        'Move the data first, or leave the namespace and deliver the new one with an Application of another name.',
    });
  }
  return concerns;
}
