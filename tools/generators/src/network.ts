import type { Files } from './draft.ts';

/** The next free network of sixteen bits below 10/8: those of the tree are ten apart. `undefined` where none is left. */
export function freeNetwork(files: Files): string | undefined {
  const taken = new Set<number>();
  for (const path of files.paths) {
    if (!/^(?:infra|platform)\//.test(path) || /\/modules\//.test(path)) continue;
    for (const [, second] of (files.read(path) ?? '').matchAll(/\b10\.(\d{1,3})\.0\.0\/16\b/g))
      taken.add(Number(second));
  }
  const next = (Math.floor(Math.max(0, ...taken) / 10) + 1) * 10;
  const found = next < 256 ? next : Array.from({ length: 256 }, (_, one) => one).find((one) => !taken.has(one));
  return found === undefined ? undefined : `10.${found}.0.0/16`;
}

/**
 * Ids that AWS gives (VPCs, subnets, security groups, keys), as zeros: nobody knows them before the first apply, and those of another
 * environment must not stand there. Ids of one kind stay different from each other.
 */
export function blankIds(text: string): string {
  const counts = new Map<string, Map<string, number>>();
  const number = (kind: string, id: string) => {
    const ids = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, ids);
    if (!ids.has(id)) ids.set(id, ids.size + 1);
    return String(ids.get(id));
  };
  return (
    text
      .replace(
        /\b(vpc|subnet|sg)-([0-9a-f]{8,17})\b/g,
        (_, kind: string, id: string) => `${kind}-${number(kind, id).padStart(17, '0')}`,
      )
      .replace(/\b[0-9A-F]{32}(?=\.[a-z0-9]+\.[a-z0-9-]+\.eks\.)/g, '0'.repeat(32))
      // Base64 of: not known yet.
      .replace(/^(\s*certificateAuthority: )\S+$/gm, '$1bm90IGtub3duIHlldA==')
      .replace(/(:key\/)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '$100000000-0000-0000-0000-000000000000')
  );
}
