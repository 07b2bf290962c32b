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

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
