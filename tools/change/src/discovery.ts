import type { Tree } from './tree.ts';
import type { EdgeReason, ProjectKind } from './words.ts';

/**
 * What an engine reads out of one file, alone: a pure function of its name and text, so that the result is cached by the
 * blob's id. Facts are plain JSON.
 */
export interface Scanner<Facts = unknown> {
  /** Part of the cache's key, with `version`. */
  readonly name: string;
  /** Raise it whenever `scan` gives another answer for the same text. */
  readonly version: number;
  /** Whether the content of files of this name matters: the last part of a path, without its folders. */
  wants(name: string): boolean;
  /** Never throws: what cannot be parsed goes into the facts as a problem. `undefined`: nothing of interest. */
  scan(text: string, path: string): Facts | undefined;
}

/** A tree with the facts of one engine's files. Links are followed: `facts(link)` are those of its target. */
export interface FactsView<Facts> {
  readonly tree: Tree;
  facts(path: string): Facts | undefined;
  /** Every path the scanner wanted and found something in. */
  paths(): Iterable<string>;
}

/** Where a reference is written. `line` starts at 1; 0 when a file as a whole is meant. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * What a project refers to, unresolved: the graph turns references into edges.
 * - `folder`: another project's folder. Its whole effect matters (a module, a base).
 * - `file`: the raw content of one file or submodule. Only that content matters.
 * - `files`: the raw content of every file that matches a glob (a `fileset`, a values folder).
 * - `key`: whoever provides this key.
 * - `unknown`: cannot be resolved: affected whenever a changed file matches one of `widensTo` (globs from the root).
 */
export type Reference = Place &
  (
    | { readonly to: 'folder'; readonly path: string; readonly reason: EdgeReason }
    | { readonly to: 'file'; readonly path: string; readonly reason: EdgeReason }
    | { readonly to: 'files'; readonly glob: string; readonly reason: EdgeReason }
    | { readonly to: 'key'; readonly key: string; readonly reason: EdgeReason }
    | {
        readonly to: 'unknown';
        readonly what: string;
        readonly widensTo: readonly string[];
        /** The address of a repository: it widens only where that may be this one. */
        readonly remote?: string;
      }
  );

/** A folder that could be a project of this kind. Where several engines claim a folder, the graph merges them. */
export interface Candidate {
  readonly root: string;
  readonly kind: ProjectKind;
  /** Keys that others may refer to: `state:s3://bucket/key`, `api:group/Kind`, `facts:name`, `function:name`, `package:name`. */
  readonly provides: readonly string[];
  readonly refersTo: readonly Reference[];
}

/** One problem, as `mainstem validate` prints it. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  /** Path of the field in the document, where there is one. */
  readonly path: string;
  readonly message: string;
  readonly suggestion?: string;
}

export interface Discovery {
  readonly candidates: readonly Candidate[];
  readonly findings: readonly Finding[];
}

/** The first face of every engine. */
export interface DiscoveryFace<Facts> {
  readonly scanner: Scanner<Facts>;
  discover(view: FactsView<Facts>): Discovery;
}
