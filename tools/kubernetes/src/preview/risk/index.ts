import { type Action, compareRisk, type Risk, worseRisk } from '@mainstem/change';
import { kindKeyOf, type Manifest } from '../manifest.ts';
import { hasOption, isHook, SYNC_OPTIONS } from './annotations.ts';
import { replicasConflict } from './autoscaled.ts';
import type { Changed, Concern, Surroundings } from './concern.ts';
import { created } from './created.ts';
import { deleted } from './destroy.ts';
import { budgetBlocks, disturbed } from './disrupt.ts';
import { leftBehind } from './left-behind.ts';
import { createdManaged, isManagedResource } from './managed/index.ts';
import { refusedPods } from './pod-security.ts';
import { widened } from './security.ts';
import { refused } from './stuck.ts';
import { fixedByServer, unacceptable, userOf } from './unacceptable.ts';

export { fixedReplicas, scaledBy } from './autoscaled.ts';
export type { Changed, Concern, Surroundings } from './concern.ts';
export { besides, takeovers } from './managed/index.ts';
export { podSpecOf } from './pods.ts';
export { restartOf } from './restart.ts';
export { usersOf } from './unacceptable.ts';

/** What happens to an object, and how dangerous that is. */
export interface Assessment {
  readonly action: Action;
  readonly risk: Risk;
  readonly replaceBecause?: readonly string[];
  /** Whether pods stop for it. */
  readonly restarts: boolean;
}

/**
 * Judges one change of a manifest that Argo CD delivers with prune.
 *
 * @param changed both versions (one absent for create and delete) and the changed fields.
 * @param extra concerns of the caller's own.
 */
export function assess(changed: Changed, surroundings: Surroundings, extra: readonly Concern[] = []): Assessment {
  const { before, after } = changed;
  if (after === undefined) {
    if (before === undefined) return judged('no-op', extra);
    const left = leftBehind(before, surroundings);
    const swept = sweptAway(before, surroundings);
    if (left !== undefined && swept === undefined) return judged('forget', [left, ...extra]);
    const user = surroundings.users === undefined ? undefined : userOf(before, surroundings.users());
    const used: Concern[] =
      user === undefined
        ? []
        : [
            {
              level: 'disrupt',
              reason: `${user} still uses it: its pods do not start any more`,
              wayOut: 'Remove it in a change after the last one that uses it.',
            },
          ];
    const kept: Concern[] = left === undefined || swept === undefined ? [] : [{ level: 'destroy', reason: swept }];
    return judged('delete', [...deleted(before, surroundings), ...kept, ...used, ...extra]);
  }
  if (before === undefined) {
    const concerns = [
      ...refused(changed),
      ...unacceptable(undefined, after, surroundings.syncOptions ?? []),
      ...refusedPods(undefined, after, surroundings),
      ...widened(undefined, after),
      ...(isManagedResource(after) ? createdManaged(after) : []),
      ...budgetBlocks(undefined, after),
      ...replicasConflict(undefined, after, surroundings),
      ...created(after, surroundings),
    ];
    return judged('create', [...concerns, ...extra]);
  }
  return updated({ ...changed, before, after }, surroundings, extra);
}

function judged(action: Action, concerns: readonly Concern[]): Assessment {
  return { action, risk: riskOf(concerns), restarts: concerns.some(({ restarts }) => restarts === true) };
}

type Update = Changed & { readonly before: Manifest; readonly after: Manifest };

function updated(changed: Update, surroundings: Surroundings, extra: readonly Concern[]): Assessment {
  const { before, after, fields } = changed;
  const syncOptions = surroundings.syncOptions ?? [];
  const refusals = isHook(after)
    ? []
    : [
        ...refused(changed),
        ...unacceptable(before, after, syncOptions),
        ...refusedPods(before, after, surroundings),
        ...fixedByServer(before, after),
      ];
  const stuck = refusals.filter(({ level }) => level === 'stuck');
  const widens = widened(before, after);
  const others = [
    ...widens,
    ...effects(
      changed,
      surroundings,
      refusals.flatMap(({ because }) => because),
    ),
    ...extra,
  ];
  const way = replacedBy(before, after, syncOptions);
  if (way === 'always' || (way === 'when-refused' && stuck.length > 0)) {
    const how = way === 'always' ? 'Force=true and Replace=true: for any difference' : 'Force=true';
    const loss = deleted(before, surroundings).map((concern) => ({
      ...concern,
      reason: `it is deleted and created anew (${how}): ${concern.reason}`,
    }));
    return {
      ...judged('replace', [...loss, ...others]),
      replaceBecause: stuck.length > 0 ? stuck.flatMap(({ because }) => because) : fields.map(({ path }) => path),
    };
  }
  return judged('update', [...refusals, ...others]);
}

/**
 * Whether an update deletes and creates the object. Replace comes from the Application or from either version of the object, Force from either
 * version; both together are `kubectl replace --force`, which does so for any difference; Force alone does so when the server refuses.
 * Definitions and namespaces are updated all the same.
 * Source: https://github.com/argoproj/argo-cd/blob/master/gitops-engine/pkg/sync/sync_context.go, /pkg/utils/kube/resource_ops.go
 */
function replacedBy(
  before: Manifest,
  after: Manifest,
  syncOptions: readonly string[],
): 'always' | 'when-refused' | undefined {
  if (['apiextensions.k8s.io/CustomResourceDefinition', '/Namespace'].includes(kindKeyOf(after))) return undefined;
  const either = (option: string) => [before, after].some((manifest) => hasOption(manifest, SYNC_OPTIONS, option));
  if (!either('Force=true')) return undefined;
  return either('Replace=true') || syncOptions.includes('Replace=true') ? 'always' : 'when-refused';
}

/** What takes an object along although pruning would leave it: its namespace, or the definition of its kind. */
function sweptAway(before: Manifest, { going }: Surroundings): string | undefined {
  if (going === undefined) return undefined;
  const { namespace } = before.metadata;
  if (namespace !== undefined && going.namespaces.has(namespace))
    return `Prune=false does not keep it: its namespace ${namespace} is deleted, and everything in it`;
  return going.kinds.has(kindKeyOf(before))
    ? 'Prune=false does not keep it: the definition of its kind is deleted, and every object of it'
    : undefined;
}

function effects(changed: Update, surroundings: Surroundings, refusedPaths: readonly string[]): Concern[] {
  if (surroundings.compositeKinds.has(kindKeyOf(changed.after))) {
    return [{ level: 'safe', reason: 'what it composes is judged by the crossplane preview' }];
  }
  return [...replicasConflict(changed.before, changed.after, surroundings), ...disturbed(changed, refusedPaths)];
}

/** The worst level, with every reason, worst first, and the way out of the worst that has one. */
export function riskOf(concerns: readonly Concern[]): Risk {
  const sorted = [...concerns].sort((a, b) => compareRisk(a.level, b.level));
  const level = sorted.reduce((worst, concern) => worseRisk(worst, concern.level), 'safe' as Risk['level']);
  const wayOut = sorted.find((concern) => concern.level === level && concern.wayOut !== undefined)?.wayOut;
  const unknown = level === 'unknown' || level === 'disrupt' ? sorted.filter((one) => one.level === 'unknown') : [];
  const notKnown = unknown.every((concern) => concern.notKnown !== undefined)
    ? unknown.flatMap((concern) => concern.notKnown ?? [])
    : [];
  return {
    level,
    reasons: [...new Set(sorted.map(({ reason }) => reason))],
    ...(wayOut === undefined ? {} : { wayOut }),
    ...(level === 'disrupt'
      ? unknown.length === 0
        ? {}
        : { alsoUnknown: notKnown }
      : notKnown.length === 0
        ? {}
        : { notKnown }),
  };
}
