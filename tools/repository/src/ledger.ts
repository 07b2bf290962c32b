import {
  canonicalText,
  emptyLedger,
  emptyNotes,
  type Ledger,
  ledgerText,
  type Notes,
  parseLedger,
  parseNotes,
} from '@mainstem/change';
import type { Repository } from './open.ts';
import { createRecordBranch, type RecordBranch } from './record-branch.ts';

/** Written by rollouts only. */
export const ledgerBranch = (environment: string) => `mainstem/ledger/${environment}`;
/** Holds, and what scheduled looks remember; written by people's commands too. */
export const notesBranch = (environment: string) => `mainstem/notes/${environment}`;

interface Place {
  readonly repository: Repository;
  readonly remote: string;
  readonly environment: string;
  readonly now?: () => Date;
}

/** What is live in one environment, at its shared remote. */
export function openLedger({ environment, ...place }: Place): RecordBranch<Ledger> {
  return createRecordBranch({
    ...place,
    branch: ledgerBranch(environment),
    file: 'ledger.json',
    parse: (text, where) => parseLedger(text, where, environment),
    print: ledgerText,
    empty: emptyLedger(environment),
  });
}

/** The notes of one environment, at its shared remote. */
export function openNotes({ environment, ...place }: Place): RecordBranch<Notes> {
  return createRecordBranch({
    ...place,
    branch: notesBranch(environment),
    file: 'notes.json',
    parse: (text, where) => parseNotes(text, where, environment),
    print: (notes) => canonicalText(notes),
    empty: emptyNotes(environment),
  });
}
