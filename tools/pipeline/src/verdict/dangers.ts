import type { GraphChange } from '@mainstem/graph';
import { type ChangeRisk, stateRisks } from '../plan/states.ts';
import { deciderRisks } from './deciders.ts';
import { lostPreviews } from './lost-previews.ts';
import { unpreviewedRisks } from './unpreviewed.ts';

export { judgesVerdicts } from './deciders.ts';

/** Everything that a change does beside what the previews of its projects show. Pure, and known without any program. */
export function dangersOf(change: GraphChange): ChangeRisk[] {
  return [...stateRisks(change), ...unpreviewedRisks(change), ...lostPreviews(change), ...deciderRisks(change)];
}
