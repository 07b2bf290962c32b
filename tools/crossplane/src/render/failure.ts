/**
 * What upstream's programs return as an error, in their words. `notFound` is what `fieldpath.IsNotFound` tells of it: a patch without
 * a source is skipped, one with a wrong source fails. It has no stack: patches whose source is not there make thousands of them, and a stack
 * took most of their time.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly notFound: boolean;

  constructor(message: string, notFound = false) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
    this.notFound = notFound;
  }
}

/** `errors.Wrap`: puts words before an error's own. */
export function wrapped<T>(words: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Failure) throw new Failure(`${words}: ${error.message}`, error.notFound);
    throw error;
  }
}
