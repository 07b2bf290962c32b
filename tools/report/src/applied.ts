import type { AppliedOutcome, FieldChange } from '@mainstem/change';
import { showField } from './field.ts';

export const OUTCOME_WORDS: Readonly<Record<AppliedOutcome, string>> = {
  applied: 'applied',
  'nothing-to-do': 'nothing to do',
  unreviewed: 'not applied: not all of it was reviewed',
  failed: 'failed',
  interrupted: 'interrupted',
  waiting: 'waiting',
  skipped: 'skipped',
};

/** `path: before → after` on one line. */
export function fieldText(field: FieldChange): string {
  const shown = showField(field, { value: 120, line: 200, lines: 1 });
  if (shown.form === 'note') return `${shown.path}: ${shown.note}`;
  if (shown.form === 'values') return `${shown.path}: ${shown.before ?? '(none)'} → ${shown.after ?? '(none)'}`;
  return `${shown.path}: differs`;
}
