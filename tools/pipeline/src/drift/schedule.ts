import { compareText, type RememberedDrift } from '@mainstem/change';
import { pool } from '@mainstem/toolchain';

/**
 * The order in which projects are looked at: what was tried longest ago first, what never was before all. A time that lies ahead was written by a
 * clock that was wrong, and counts as never.
 *
 * @param now RFC 3339.
 */
export function inTurn(
  names: readonly string[],
  memory: ReadonlyMap<string, Pick<RememberedDrift, 'at'>>,
  now: string,
): string[] {
  const tried = (name: string) => {
    const at = memory.get(name)?.at ?? '';
    return at > now ? '' : at;
  };
  return [...names].sort((a, b) => compareText(tried(a), tried(b)) || compareText(a, b));
}

/**
 * Does work for each name, some at a time and in their order, until the time is over. What has begun is finished.
 *
 * @param isOver asked before each.
 * @returns the names whose turn did not come.
 */
export async function untilOver(
  names: readonly string[],
  atOnce: number,
  isOver: () => boolean,
  work: (name: string) => Promise<void>,
): Promise<string[]> {
  const left: string[] = [];
  await pool(names, atOnce, async (name) => {
    if (isOver()) left.push(name);
    else await work(name);
  });
  return left;
}
