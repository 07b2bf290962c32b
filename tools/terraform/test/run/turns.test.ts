import { describe, expect, test } from 'vitest';
import { inTurn } from '../../src/run/turns.ts';

const tick = () => new Promise((resolve) => setTimeout(resolve, 1));

/** What was under way at the same time, by folder, while everything that was asked for runs. */
async function most(folders: readonly string[]): Promise<Record<string, number>> {
  const now: Record<string, number> = {};
  const highest: Record<string, number> = {};
  const work = (folder: string) =>
    inTurn(folder, async () => {
      now[folder] = (now[folder] ?? 0) + 1;
      now.all = (now.all ?? 0) + 1;
      for (const name of [folder, 'all']) highest[name] = Math.max(highest[name] ?? 0, now[name] ?? 0);
      await tick();
      now[folder] = (now[folder] ?? 0) - 1;
      now.all -= 1;
    });
  await Promise.all(folders.map(work));
  return highest;
}

describe('work at one folder', () => {
  test('is done in turn, and at two folders at once', async () => {
    expect(await most(['a', 'b', 'a', 'a', 'b'])).toEqual({ a: 1, b: 1, all: 2 });
  });

  test('goes on after work that failed, whose failure stays its own', async () => {
    const order: string[] = [];
    const failing = inTurn('a', async () => {
      await tick();
      order.push('first');
      throw new Error('no provider');
    });
    const second = inTurn('a', async () => order.push('second'));
    await expect(failing).rejects.toThrow('no provider');
    await expect(second).resolves.toBe(2);
    expect(order).toEqual(['first', 'second']);
  });
});
