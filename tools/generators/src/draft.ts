import { InputError } from '@mainstem/change/errors';

/** The files that a generator may look at: paths from the root, with `/`, and their texts. */
export interface Files {
  readonly paths: readonly string[];
  /** The text of a file; `undefined` where there is none. */
  read(path: string): string | undefined;
}

/** What is to be written, and what is to go. */
export interface Edits {
  readonly writes: ReadonlyMap<string, string>;
  readonly deletes: readonly string[];
}

/** A tree that is being edited; the files below it stay as they are. */
export interface Draft extends Files {
  /** A file that must be new. @throws InputError where it is there already: nothing is overwritten. */
  create(path: string, text: string): void;
  /** A file that is there. */
  write(path: string, text: string): void;
  /** Changes a file, where it is there. */
  edit(path: string, change: (text: string) => string): void;
  remove(path: string): void;
  edits(): Edits;
}

/** A draft over files. Reading gives what was written before. */
export function createDraft(files: Files): Draft {
  const written = new Map<string, string>();
  const removed = new Set<string>();
  const read = (path: string) => (removed.has(path) ? undefined : (written.get(path) ?? files.read(path)));
  const write = (path: string, text: string) => {
    removed.delete(path);
    written.set(path, text);
  };
  return {
    get paths() {
      const all = new Set([...files.paths, ...written.keys()]);
      return [...all].filter((path) => !removed.has(path)).sort();
    },
    read,
    write,
    create(path, text) {
      if (read(path) !== undefined)
        throw new InputError(
          `${path} exists already, and nothing is overwritten. Take another name, or remove it first.`,
        );
      write(path, text);
    },
    edit(path, change) {
      const text = read(path);
      if (text === undefined) return;
      const changed = change(text);
      if (changed !== text) write(path, changed);
    },
    remove(path) {
      written.delete(path);
      removed.add(path);
    },
    edits() {
      const writes = [...written]
        .filter(([path, text]) => files.read(path) !== text)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      const there = new Set(files.paths);
      return { writes: new Map(writes), deletes: [...removed].filter((path) => there.has(path)).sort() };
    },
  };
}

/** Files from texts, for tests and for trees that were read whole. */
export function filesOf(texts: ReadonlyMap<string, string>): Files {
  return { paths: [...texts.keys()].sort(), read: (path) => texts.get(path) };
}
