import type { Share, Spread } from '@mainstem/change';

/** The middle of the spans and the one that nine of ten do not exceed (nearest rank). */
export function spreadOf(seconds: readonly number[]): Spread {
  const sorted = [...seconds].sort((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return { n };
  const [low, high] = [sorted[Math.ceil(n / 2) - 1] ?? 0, sorted[Math.floor(n / 2)] ?? 0];
  return { n, medianSeconds: (low + high) / 2, p90Seconds: sorted[Math.ceil(n * 0.9) - 1] ?? 0 };
}

export function shareOf(part: number, of: number): Share {
  return { part, of, ...(of === 0 ? {} : { rate: part / of }) };
}

/** From one time to another, in seconds; negative when it goes backwards. */
export function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

/** A span that is not over. A clock that went back makes it no shorter than nothing. */
export function openSince(since: string, now: string): { since: string; atLeastSeconds: number } {
  return { since, atLeastSeconds: Math.max(0, secondsBetween(since, now)) };
}
