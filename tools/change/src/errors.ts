import { withoutForms } from './secrets/forms.ts';

/**
 * Bad usage or bad input: the caller must change something. The command line prints the message without a
 * stack trace and exits 2.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/**
 * The tool, or a program it called, failed. The command line prints the message without a stack trace and exits 1.
 */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

/** The message of anything that was thrown. For what is told to people, `describeError` says more. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export const FAILURE_CODES = ['input', 'tool', 'defect', 'missing', 'skipped', 'not-reached'] as const;
/**
 * Why something has no result.
 * `input`: somebody has to change what was given. `tool`: a program, the machine or a service failed; the same again may go well.
 * `defect`: Mainstem itself is wrong. `missing`: nothing was recorded. `skipped`: left out on purpose, with the reason.
 * `not-reached`: the time was over before its turn came.
 */
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface ErrorDescription {
  readonly code: Extract<FailureCode, 'input' | 'tool' | 'defect'>;
  /** What a person reads, with what to do next. */
  readonly message: string;
}

/** What the operating system says of the machine: https://nodejs.org/api/errors.html#common-system-errors */
const MACHINE: ReadonlySet<unknown> = new Set(
  'EACCES EADDRINUSE ECONNREFUSED ECONNRESET EDQUOT EHOSTUNREACH EIO EMFILE ENETUNREACH ENFILE ENOMEM ENOSPC ENOTFOUND EPERM EPIPE EROFS ETIMEDOUT'.split(
    ' ',
  ),
);

/**
 * Tells an error of ours from one of a project, a program or the machine, and says what a person reads of it. With
 * `MAINSTEM_DEBUG=1` the stack goes to standard error.
 */
export function describeError(error: unknown): ErrorDescription {
  if (process.env.MAINSTEM_DEBUG === '1' && error instanceof Error && error.stack !== undefined) {
    process.stderr.write(`${error.stack}\n`);
  }
  if (error instanceof InputError) return { code: 'input', message: error.message };
  if (error instanceof ToolError) return { code: 'tool', message: error.message };
  const text = withoutForms(messageOf(error));
  if (error instanceof Error && 'code' in error && MACHINE.has(error.code)) {
    return { code: 'tool', message: `${text}. Look at the machine: rights, room on its disk, its network.` };
  }
  return {
    code: 'defect',
    message: `unexpected: ${text}\nThis is a defect. Run it again with MAINSTEM_DEBUG=1 and report what it prints.`,
  };
}
