import type { UnreviewedChange } from '@mainstem/change';
import type { Changes } from './changes.ts';

/**
 * Actions that run beside the changes, and have effects that no plan shows. One was reviewed when some receipt has the same address with the same
 * payload (its whole configuration, known and unknown, and its trigger), and the change that triggers it was reviewed too. An invocation whose
 * payload is not in the document, of an older version or with something hidden and no key, never was.
 *
 * @param unreviewed addresses of the changes that no receipt shows.
 */
export function compareInvocations(
  plan: Changes,
  receipts: readonly Changes[],
  unreviewed: ReadonlySet<string>,
): UnreviewedChange[] {
  const invoked = plan.invoked ?? [];
  const known = new Set(invoked.map(({ address }) => address));
  const reviewed = receipts.flatMap((receipt) => receipt.invoked ?? []);
  const all = [
    ...invoked,
    ...(plan.invocations ?? []).flatMap((address) =>
      known.has(address) ? [] : [{ address, trigger: undefined, payload: undefined }],
    ),
  ];
  return all.flatMap(({ address, trigger, payload }): UnreviewedChange[] => {
    const same = reviewed.filter((other) => other.address === address);
    const isNamed = same.length > 0 || receipts.some(({ invocations = [] }) => invocations.includes(address));
    const isTriggered = trigger !== undefined && unreviewed.has(trigger);
    if (payload !== undefined && !isTriggered && same.some((other) => other.payload === payload)) return [];
    const why = !isNamed
      ? 'no receipt that counts has this action'
      : isTriggered
        ? `the change of ${trigger} that invokes it was not reviewed`
        : payload === undefined || same.every((other) => other.payload === undefined)
          ? 'what it is invoked with is not shown, and nobody can tell whether it is what was reviewed'
          : 'it is invoked with something else than at review';
    const digest = payload === undefined ? {} : { digest: payload };
    return [{ address, kind: 'action', action: 'update', risk: 'unknown', fields: [], why: [why], ...digest }];
  });
}
