import { describeError } from '@mainstem/change/errors';

/** What a person reads of an error, and the exit code. */
export function explainExit(error: unknown): { readonly message: string; readonly code: 1 | 2 } {
  const { code, message } = describeError(error);
  return { message: `mainstem: ${message}`, code: code === 'input' ? 2 : 1 };
}
