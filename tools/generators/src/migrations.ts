import type { Draft } from './draft.ts';

/** What a merge cannot do to a fork's own files: a key that has another name now, in files that the template never had. */
export interface Migration {
  /** The first version of the template that wants it: `1.2.0`. */
  readonly version: string;
  /** What it does, for the notes. */
  readonly what: string;
  /** Changes the files of a fork. Run again it changes nothing. */
  run(draft: Draft): void;
}

/** In the order of versions. A new one comes with a test that runs it over files of a fork. */
export const MIGRATIONS: readonly Migration[] = [];

/** The migrations of every version that an upgrade passes: later than `from`, up to `to`, the oldest first. */
export function passed(all: readonly Migration[], from: string, to: string): Migration[] {
  return all
    .filter(({ version }) => compareVersions(version, from) > 0 && compareVersions(version, to) <= 0)
    .sort((a, b) => compareVersions(a.version, b.version));
}

/** By number, part by part; a version before a release (`1.0.0-rc.1`) counts as that release. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => (/^v?([\d.]+)/.exec(one)?.[1] ?? '0').split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
