import type { Reason } from '@mainstem/argocd/gate';

/**
 * Which reasons are right where a recording's truth says why. Held to the words of the truth, not to scenarios, so that recordings which were
 * not seen are judged by the same table. What is not in it says only that something waits or is live: then any reason of that verdict is right.
 */
const RIGHT: readonly (readonly [why: RegExp, reasons: readonly Reason[]])[] = [
  [/told not to look/, ['skip-reconcile']],
  [/window denies/, ['sync-window']],
  [/automated sync is off|nobody synced/, ['manual']],
  [/only the removal is left|nobody will delete/, ['prune-off', 'prune-skipped']],
  [/removal awaits a person/, ['awaiting-confirmation']],
  [/would (?:wipe|remove) (?:all|everything)/, ['would-wipe-all']],
  [/took over the results/, ['manual', 'differs-after-sync', 'partial-sync', 'sync-error']],
  [/project (?:does not permit|denies)/, ['invalid-spec', 'sync-error', 'sync-failed']],
  [/paused|differs from Git: OutOfSync/, ['suspended', 'differs-after-sync']],
  [/follows the tag|does not have C/, ['behind', 'another-revision', 'pinned-revision', 'diverged']],
  [/being deleted|is gone/, ['deleting', 'deleted']],
  [/no longer contains C/, ['diverged']],
  [/path does not exist/, ['comparison-error']],
  [
    /Git cannot be read|nothing can be compared/,
    ['comparison-error', 'sync-unknown', 'refreshing', 'comparing', 'behind'],
  ],
  [/wave 0 missed its deadline/, ['sync-failed', 'wave', 'degraded']],
  [/(?:Job|hook) (?:of C )?failed|ended because of wave/, ['sync-failed', 'degraded']],
  [/terminated by a person/, ['sync-failed', 'terminating']],
  [/refuses? (?:the|each)|were refused|namespace does not exist/, ['sync-failed', 'sync-error', 'retrying']],
  [/reverted/, ['reverted']],
];

/** The reasons that a truth's words allow; `undefined`: any of its verdict. */
export function rightReasons(why: string): readonly Reason[] | undefined {
  return RIGHT.find(([words]) => words.test(why))?.[1];
}
