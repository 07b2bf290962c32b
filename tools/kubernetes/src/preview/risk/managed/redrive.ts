import type { Fields } from '../../manifest.ts';
import type { Concern } from '../concern.ts';
import { type Rule, rule } from './updates.ts';

/**
 * Which queues may send their failed messages here; without a policy, all.
 * Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html (RedriveAllowPolicy)
 */
export const redriveAllow: Rule = rule(['redriveAllowPolicy'], ({ before, after }): Concern[] => {
  const of = ({ redriveAllowPolicy: given }: Fields): ReadonlySet<string> | 'all' | undefined => {
    if (given === undefined || given === '') return 'all';
    try {
      const { redrivePermission, sourceQueueArns } = JSON.parse(String(given)) as Record<string, unknown>;
      if (redrivePermission === 'allowAll') return 'all';
      return new Set(redrivePermission === 'byQueue' ? [sourceQueueArns].flat().map(String) : []);
    } catch {
      return undefined;
    }
  };
  const [old, now] = [of(before), of(after)];
  if (old === undefined || now === undefined)
    return [
      { level: 'unknown', reason: 'redriveAllowPolicy is none that can be read here: what it allows is not known' },
    ];
  const holds = (outer: ReadonlySet<string> | 'all', inner: ReadonlySet<string> | 'all') =>
    outer === 'all' || (inner !== 'all' && [...inner].every((one) => outer.has(one)));
  if (!holds(old, now))
    return [
      {
        level: 'security',
        reason: 'redriveAllowPolicy: more queues may send their failed messages here',
        wayOut: 'Name the queues.',
      },
    ];
  return holds(now, old)
    ? []
    : [{ level: 'disrupt', reason: 'redriveAllowPolicy: fewer queues may send their failed messages here' }];
});
