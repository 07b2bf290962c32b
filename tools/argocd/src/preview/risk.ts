import { compareRisk, type Risk, worseRisk } from '@mainstem/change';
import type { Concern } from '@mainstem/kubernetes';

/** The worst level, with every reason, worst first, and the way out of the worst that has one. */
export function riskOf(concerns: readonly Concern[]): Risk {
  const sorted = [...concerns].sort((a, b) => compareRisk(a.level, b.level));
  const level = sorted.reduce<Risk['level']>((worst, concern) => worseRisk(worst, concern.level), 'safe');
  const wayOut = sorted.find((concern) => concern.level === level && concern.wayOut !== undefined)?.wayOut;
  const reasons = [...new Set(sorted.map(({ reason }) => reason))];
  return { level, reasons, ...(wayOut === undefined ? {} : { wayOut }) };
}
