import { availableParallelism, freemem, totalmem } from 'node:os';

/**
 * How many programs may run at once: as many as there are cores, and no more than there is memory for. At least one.
 *
 * @param each bytes that one of them needs; 0 when that is too little to count.
 * @param machine default: this one, within the limits that a container sets it.
 */
export function poolSize(each = 0, machine: { cores: number; memory: number } = thisMachine()): number {
  const fitting = each > 0 ? Math.floor((machine.memory * 0.8) / each) : machine.cores;
  return Math.max(1, Math.min(machine.cores, fitting));
}

function thisMachine(): { cores: number; memory: number } {
  const limit = process.constrainedMemory?.() ?? 0;
  // freemem() on Linux is what can be had without swapping (MemAvailable).
  const free = limit > 0 && limit < totalmem() ? Math.min(freemem(), limit) : freemem();
  return { cores: availableParallelism(), memory: free };
}

/**
 * Does `work` for every item, at most `limit` at a time, and gives the results in the order of the items.
 *
 * @throws the first error of any; work under way is awaited first, so that nothing runs on unseen, and no more is started.
 */
export async function pool<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const queue = items.entries();
  let failed: { readonly error: unknown } | undefined;
  const worker = async () => {
    for (const [index, item] of queue) {
      if (failed !== undefined) return;
      try {
        results[index] = await work(item, index);
      } catch (error) {
        failed ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(Math.max(1, Math.floor(limit)), items.length) }, worker));
  if (failed !== undefined) throw failed.error;
  return results;
}
