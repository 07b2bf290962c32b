import { type Action, RISK_LEVELS, type Risk, worseRisk } from '@mainstem/change';
import { kindKeyOf, type Manifest } from '../manifest.ts';
import { hasOption, isHook, SYNC_OPTIONS } from './annotations.ts';
import { replicasConflict } from './autoscaled.ts';
import type { Changed, Concern, Surroundings } from './concern.ts';
import { deleted } from './destroy.ts';
import { budgetBlocks, disturbed } from './disrupt.ts';
import { leftBehind } from './left-behind.ts';
import { widened } from './security.ts';
import { refused } from './stuck.ts';

export { fixedReplicas, scaledBy } from './autoscaled.ts';
export type { Changed, Concern, Surroundings } from './concern.ts';
export { restartOf } from './restart.ts';

/** What happens to an object, and how dangerous that is. */
export interface Assessment {
  readonly action: Action;
  readonly risk: Risk;
  readonly replaceBecause?: readonly string[];
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
    if (before === undefined) return { action: 'no-op', risk: riskOf(extra) };
    const left = leftBehind(before, surroundings);
    if (left !== undefined) return { action: 'forget', risk: riskOf([left, ...extra]) };
    return { action: 'delete', risk: riskOf([...deleted(before, surroundings), ...extra]) };
  }
  if (before === undefined) {
    const concerns = [
      ...refused(changed),
      ...widened(undefined, after),
      ...budgetBlocks(undefined, after),
      ...replicasConflict(undefined, after, surroundings),
    ];
    return { action: 'create', risk: riskOf([...concerns, ...extra]) };
  }
  return updated({ ...changed, before, after }, surroundings, extra);
}

type Update = Changed & { readonly before: Manifest; readonly after: Manifest };

function updated(changed: Update, surroundings: Surroundings, extra: readonly Concern[]): Assessment {
  const { before, after } = changed;
  const refusals = isHook(after) ? [] : refused(changed);
  const stuck = refusals.filter(({ level }) => level === 'stuck');
  const others = [...widened(before, after), ...effects(changed, surroundings), ...extra];
  // https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#force-sync
  const forced = hasOption(after, SYNC_OPTIONS, 'Force=true') && hasOption(after, SYNC_OPTIONS, 'Replace=true');
  if (stuck.length > 0 && forced) {
    const loss = deleted(before, surroundings).map((concern) => ({
      ...concern,
      reason: `it is deleted and created anew (Force=true,Replace=true): ${concern.reason}`,
    }));
    return {
      action: 'replace',
      risk: riskOf([...loss, ...others]),
      replaceBecause: stuck.flatMap(({ because }) => because),
    };
  }
  return { action: 'update', risk: riskOf([...refusals, ...others]) };
}

function effects(changed: Update, surroundings: Surroundings): Concern[] {
  if (surroundings.compositeKinds.has(kindKeyOf(changed.after))) {
    return [{ level: 'safe', reason: 'what it composes is judged by the crossplane preview' }];
  }
  return [...replicasConflict(changed.before, changed.after, surroundings), ...disturbed(changed)];
}

/** The worst level, with every reason, worst first, and the way out of the worst that has one. */
export function riskOf(concerns: readonly Concern[]): Risk {
  const sorted = [...concerns].sort((a, b) => RISK_LEVELS.indexOf(a.level) - RISK_LEVELS.indexOf(b.level));
  const level = sorted.reduce((worst, concern) => worseRisk(worst, concern.level), 'safe' as Risk['level']);
  const wayOut = sorted.find((concern) => concern.level === level && concern.wayOut !== undefined)?.wayOut;
  return {
    level,
    reasons: [...new Set(sorted.map(({ reason }) => reason))],
    ...(wayOut === undefined ? {} : { wayOut }),
  };
}
