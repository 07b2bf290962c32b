/** Adds to the list under a key, which is made when there is none. */
export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Items by a key, in the order in which they come. One without a key is left out. */
export function groupBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key | undefined,
): Map<Exclude<Key, undefined>, Item[]> {
  const groups = new Map<Exclude<Key, undefined>, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) addTo(groups, key as Exclude<Key, undefined>, item);
  }
  return groups;
}

/** An object without the fields whose value is `undefined`: documents are JSON, and `exactOptionalPropertyTypes` holds. */
export function compact<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** Items that are the same as JSON, once; of equal ones the last, at the first one's place. */
export function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
