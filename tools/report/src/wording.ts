import type { Acknowledgement, Counts } from '@mainstem/change';

const GROUPED = new Intl.NumberFormat('en-US');

/** `1,234`. */
export function grouped(count: number): string {
  return GROUPED.format(count);
}

/** `1 project`, `2 projects`, `3 changes of policy`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; beyond `most`, `a, b and 7 more`. */
export function listed(items: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = items.length > most ? [...items.slice(0, most), `${grouped(items.length - most)} more`] : items;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** Counts in the order in which they are always shown. */
export const COUNT_NAMES = [
  'create',
  'update',
  'replace',
  'delete',
  'forget',
  'move',
  'import',
  'read',
  'outputs',
] as const satisfies readonly (keyof Counts)[];

/** The counts that are not zero: `[['create', 3], ['delete', 1]]`. */
export function countsShown(counts: Counts): (readonly [keyof Counts, number])[] {
  return COUNT_NAMES.filter((name) => counts[name] > 0).map((name) => [name, counts[name]] as const);
}

/** `3 create, 1 delete, 2 outputs`; `no change` when all are zero. */
export function countsText(counts: Counts): string {
  return (
    countsShown(counts)
      .map(([name, count]) => `${grouped(count)} ${name === 'outputs' && count === 1 ? 'output' : name}`)
      .join(', ') || 'no change'
  );
}

/** How many changes of resources: without reads and outputs. */
export function changesIn(counts: Counts): number {
  return counts.create + counts.update + counts.replace + counts.delete + counts.forget + counts.move + counts.import;
}

/** The revisions of a change, as a header shows them. */
export function rangeText({
  base,
  head,
  dirty,
}: {
  readonly base?: string | undefined;
  readonly head: string;
  readonly dirty?: boolean | undefined;
}): string {
  const range = base === undefined ? shortRevision(head) : `${shortRevision(base)}..${shortRevision(head)}`;
  return dirty === true ? `${range}, with uncommitted changes` : range;
}

/** The first characters of a full SHA; any other revision as it is. */
export function shortRevision(revision: string): string {
  return /^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 8) : revision;
}

/** Where a risk was accepted that is not this change's; empty for one that was accepted here. */
export function standingWords({ pull }: Acknowledgement): string {
  return pull === undefined ? '' : `with #${pull}: it stands on the base already and is not this change's`;
}
