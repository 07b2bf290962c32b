import { decideRisk, riskDigestOf, type Settings, strictest, type UnreviewedChange } from '@mainstem/change';
import { type Changes, compareWithReceipts } from '@mainstem/terraform';
import type { CountedReceipt } from './receipts.ts';

/** How many risks a sentence names. */
const MOST_NAMED = 5;

/**
 * The changes of a plan that no receipt shows, or shows and nobody accepted: what a receipt shows counts for a risk that needs a person
 * only where its verdict let that risk pass, since a pull request can be merged with a red verdict.
 *
 * @param settings whose policies say which risks need a person; the strictest decides.
 */
export function unacceptedBy(
  plan: Changes,
  counted: readonly CountedReceipt[],
  settings: readonly [Settings, ...Settings[]],
): UnreviewedChange[] {
  const { volatilePaths } = settings[0];
  const accepted = counted.map((receipt) => onlyAccepted(receipt, settings));
  const unreviewed = compareWithReceipts(plan, accepted, volatilePaths);
  if (unreviewed.length === 0) return [];
  const shown = counted.map(({ preview }) => preview);
  const unseen = new Set(compareWithReceipts(plan, shown, volatilePaths).map(keyOf));
  return unreviewed.map((change) => {
    const by = unseen.has(keyOf(change)) ? undefined : counted.find((one) => holds(one, change));
    if (by === undefined) return change;
    return { ...change, why: [`${nameOf(by)} shows it, and was merged although nobody had accepted this risk`] };
  });
}

/** A sentence for each pull request that was merged with a red verdict, with the risks of it that this plan would carry out. */
export function redVerdicts(unreviewed: readonly UnreviewedChange[], counted: readonly CountedReceipt[]): string[] {
  return counted.flatMap((receipt) => {
    const reason = `${nameOf(receipt)} shows it`;
    const risks = unreviewed.filter(({ why }) => why.some((one) => one.startsWith(reason)));
    if (risks.length === 0) return [];
    const named = risks.slice(0, MOST_NAMED).map(({ risk, action, address }) => `${risk}: ${action} ${address}`);
    const more = risks.length > named.length ? ` and ${risks.length - named.length} more` : '';
    const were = risks.length === 1 ? '1 risk was' : `${risks.length} risks were`;
    return [
      `${nameOf(receipt)} was merged with a red verdict: ${were} not accepted (${named.join(', ')}${more}). ` +
        'Have them accepted there and run its verdict again, or approve the digest after reading the table',
    ];
  });
}

function onlyAccepted({ preview, accepted }: CountedReceipt, settings: readonly [Settings, ...Settings[]]): Changes {
  if (accepted === 'all') return preview;
  const [first, ...others] = settings;
  const needsPerson = (risk: Parameters<typeof decideRisk>[1]) =>
    strictest(
      decideRisk(first, risk, preview.environment),
      ...others.map((one) => decideRisk(one, risk, preview.environment)),
    ) !== 'pass';
  const resources = preview.resources.filter(
    (resource) => !needsPerson(resource.risk) || accepted.has(riskDigestOf(preview, resource)),
  );
  return { ...preview, resources };
}

const keyOf = ({ kind, address, action }: UnreviewedChange) => `${kind} ${address} ${action}`;

function holds({ preview, accepted }: CountedReceipt, { address, kind }: UnreviewedChange): boolean {
  return accepted !== 'all' && preview.resources.some((one) => one.address === address && one.kind === kind);
}

function nameOf({ pullRequest, head }: CountedReceipt): string {
  return pullRequest === undefined ? `the plan of ${head.slice(0, 12)}` : `pull request #${pullRequest}`;
}
