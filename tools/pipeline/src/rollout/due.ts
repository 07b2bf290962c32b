import { type Ledger, type LedgerRecord, shortCommit } from '@mainstem/change';
import type { Member } from './members.ts';

/** Why a project is due. */
export type Because = 'new' | 'changed' | 'dirty' | 'removed';

/** One project that a rollout has something to do for. */
export interface DueEntry {
  readonly project: string;
  readonly why: Because;
  /** At the commit; absent when it is gone. */
  readonly member?: Member;
  /** In the ledger; absent when it is new. */
  readonly record?: LedgerRecord;
}

/**
 * What brings an environment to a commit: every project whose inputs digest is not the ledger's, every one that is dirty, and every record
 * whose project is gone. Never a difference of two trees: a half-applied rollout and its revert have none.
 */
export function dueOf(ledger: Pick<Ledger, 'records'>, members: readonly Member[]): DueEntry[] {
  const records = new Map(ledger.records.map((record) => [record.project, record]));
  const due: DueEntry[] = [];
  for (const member of members) {
    const project = member.project.name;
    const record = records.get(project);
    records.delete(project);
    if (record === undefined) due.push({ project, why: 'new', member });
    else if (record.state === 'dirty') due.push({ project, why: 'dirty', member, record });
    else if (record.inputs !== member.inputs) due.push({ project, why: 'changed', member, record });
  }
  for (const [project, record] of records) due.push({ project, why: 'removed', record });
  return due;
}

/** Why it is due, as a sentence. */
export function becauseOf({ why, record }: DueEntry): string {
  const at = record === undefined ? '' : shortCommit(record.revision);
  switch (why) {
    case 'new':
      return 'new: nothing was rolled out of it here yet';
    case 'changed':
      return `changed: what it depends on is not what it was at ${at}`;
    case 'dirty':
      return `dirty: ${record?.reason ?? 'a rollout did not finish'} (${at})`;
    case 'removed':
      return `removed: it is in the ledger at ${at}, and not in this commit`;
  }
}

/** The revision whose tree a project was last applied from as a whole; while it is dirty, what was there before. */
export function baseOf(record: LedgerRecord | undefined): string | undefined {
  if (record === undefined) return undefined;
  return record.state === 'dirty' ? record.before?.revision : record.revision;
}
