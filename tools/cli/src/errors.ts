import { InputError, ToolError } from '@mainstem/change/errors';

/** What a person reads of an error, and the exit code. A stack trace only when `MAINSTEM_DEBUG=1` asks for one. */
export function describeError(error: unknown): { message: string; code: number } {
  if (process.env.MAINSTEM_DEBUG === '1' && error instanceof Error && error.stack !== undefined) {
    process.stderr.write(`${error.stack}\n`);
  }
  if (error instanceof InputError) return { message: `mainstem: ${error.message}`, code: 2 };
  if (error instanceof ToolError) return { message: `mainstem: ${error.message}`, code: 1 };
  const text = error instanceof Error ? error.message : String(error);
  return {
    message: `mainstem: unexpected: ${text}\nThis is a defect. Run it again with MAINSTEM_DEBUG=1 and report what it prints.`,
    code: 1,
  };
}
