/** The last work at each folder that is under way: it belongs to the folder, whichever run uses it. */
const last = new Map<string, Promise<unknown>>();

/**
 * Does work at a folder after all that was asked for there before, also by other runs of this process: two must not fill one provider cache at
 * a time (https://github.com/hashicorp/terraform/issues/31964).
 */
export async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(folder) ?? Promise.resolve();
  const result = before.then(work, work);
  const settled = result.catch(() => {});
  last.set(folder, settled);
  try {
    return await result;
  } finally {
    if (last.get(folder) === settled) last.delete(folder);
  }
}
