import { createHash } from 'node:crypto';
import { InputError, type LockedSource, SCHEMAS_LOCK, type SchemasLock, schemasLockSchema } from '@mainstem/change';

/**
 * Reads the lock.
 *
 * @param text `undefined` where there is none yet.
 * @throws InputError with what to do.
 */
export function parseLock(text: string | undefined): SchemasLock {
  if (text === undefined) return { schema: 'mainstem/schemas-lock@1', sources: [] };
  const again = 'take the file of the default branch, or delete it and run mainstem schemas sync.';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError(`${SCHEMAS_LOCK} is no JSON: ${again}`);
  }
  const result = schemasLockSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError(`${SCHEMAS_LOCK}: ${issue?.path.join('.')}: ${issue?.message ?? 'not valid'}: ${again}`);
}

export function printLock({ sources }: SchemasLock): string {
  const sorted = sources.toSorted((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
  return `${JSON.stringify({ schema: 'mainstem/schemas-lock@1', sources: sorted }, null, 2)}\n`;
}

export function digestOfText(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** Whether all that a source is locked to lies in the tree as it was written. @param textOf of a file; `undefined` when it is not there. */
export function isIntact({ definitions }: LockedSource, textOf: (file: string) => string | undefined): boolean {
  return definitions.every(({ file, digest }) => {
    const text = textOf(file);
    return text !== undefined && digestOfText(text) === digest;
  });
}
