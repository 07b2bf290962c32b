/**
 * What Git knows, as seen from the expected commit. One commit of the repository's history, and how its tree differs from the expected
 * commit's.
 */
export interface KnownRevision {
  readonly relation: 'same' | 'descendant' | 'ancestor' | 'diverged';
  /** Files that are not the same in both trees; a rename is two. */
  readonly differing: readonly string[];
}

/** Git facts of a gate: pure look-ups, filled by whoever can ask Git. */
export interface History {
  readonly commit: string;
  /** No repository was given: only the commit itself can be told from others. */
  readonly blind?: true;
  /** Files that the commit changed against its first parent (or against what was live before). */
  readonly changed: readonly string[];
  /** `undefined`: Git does not know the revision (yet). */
  revision(sha: string): KnownRevision | undefined;
}

/** Which files an application reads. */
export type Reads = (path: string) => boolean;

/** What content says about a revision, for one application. */
export type Content = 'commit' | 'kept' | 'taken-back' | 'same' | 'lacking' | 'diverged' | 'unknown' | 'another';

/**
 * Content decides, not ancestry alone: a later revert also contains the commit, and an older revision may have no difference.
 *
 * @returns `commit`: it itself. `kept`: a descendant in which what the commit changed for this application is as the commit left it;
 *   `taken-back`: one in which it is not. `same`: no descendant, but without a difference on what the application reads. `lacking`: an
 *   ancestor with a difference. `diverged`: neither, with a difference. `unknown`: Git
 *   does not have it. `another`: there is no Git to ask.
 */
export function contentOf(history: History, sha: string, reads: Reads): Content {
  if (sha === history.commit) return 'commit';
  const known = history.revision(sha);
  if (known === undefined) return history.blind === true ? 'another' : 'unknown';
  const differs = known.differing.some(reads);
  if (known.relation === 'same') return 'commit';
  if (known.relation === 'descendant') {
    const differing = new Set(known.differing);
    return history.changed.some((path) => reads(path) && differing.has(path)) ? 'taken-back' : 'kept';
  }
  if (!differs) return 'same';
  return known.relation === 'ancestor' ? 'lacking' : 'diverged';
}

/** The expected commit itself or a descendant: a failure of an operation at it is a failure of the commit. */
export function containsCommit(history: History, sha: string): boolean {
  return (
    sha === history.commit ||
    history.revision(sha)?.relation === 'descendant' ||
    history.revision(sha)?.relation === 'same'
  );
}

/** Without a repository, only the commit itself is known. */
export function bareHistory(commit: string): History {
  return { commit, blind: true, changed: [], revision: () => undefined };
}
