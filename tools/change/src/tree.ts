/** One file of a Git tree: its mode as Git writes it (`100644`, `100755`, `120000` link, `160000` submodule). */
export interface TreeEntry {
  readonly mode: string;
  /** Git's object id of the content; for a working tree, any string that changes when the content does. */
  readonly id: string;
}

/**
 * A list of files at one revision, without their contents. Paths are relative to the repository's root, with `/`,
 * no leading `./`; the root folder itself is `.`.
 */
export interface Tree {
  readonly revision: string;
  /** What Git reads the files by, where that is not the revision: they are not committed. */
  readonly object?: string;
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** True when at least one file lies below this folder. */
  hasFolder(folder: string): boolean;
  /** Paths of the symbolic links, sorted as the entries are. */
  links(): readonly string[];
  /** Names directly in a folder: files and folders, unsorted. */
  list(folder: string): readonly string[];
  /** Every file at or below a folder, in no particular order. */
  filesBelow(folder: string): readonly string[];
  /**
   * Follows symbolic links in every part of a path.
   * `links` are the links that were passed (they are inputs too).
   * `undefined` when it leaves the repository, is a loop, or does not exist.
   */
  resolve(path: string): { readonly path: string; readonly links: readonly string[] } | undefined;
}
