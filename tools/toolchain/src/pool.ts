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
