import type { ApplicationReading } from '../discover/readings.ts';

/** What the render of a source depends on, in this repository. */
export interface RenderInputs {
  /** Folders that count as a whole, files, and globs, from the root. */
  readonly folders: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
  readonly globs: ReadonlySet<string>;
  /** The files of the tree among all that. */
  readonly present: ReadonlySet<string>;
  /** Why the inputs cannot be told in full. */
  readonly unknown: readonly string[];
}

/** Answers what Applications render from. Only the graph of all engines knows it, so the caller hands it in. */
export type RenderInputsOf = (reading: ApplicationReading) => RenderInputs;

/** The folder above the first wildcard of a glob. */
export function staticFolder(glob: string): string {
  const wildcard = glob.search(/[*?[{]/);
  const literal = wildcard < 0 ? glob : glob.slice(0, wildcard);
  const slash = literal.lastIndexOf('/');
  return slash < 0 ? '.' : literal.slice(0, slash);
}
