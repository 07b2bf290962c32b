import type { OutputName } from './interface.ts';
import type { Annotation } from './places.ts';

export interface Result {
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>;
  readonly summary: string;
  /** Lines for the log. */
  readonly notes: readonly string[];
  readonly annotations: readonly Annotation[];
  /** Why the step fails; absent when it does not. */
  readonly failure?: string;
}
