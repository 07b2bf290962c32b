import type { ApplicationReading, Delivery, ExpandedApplication } from '@mainstem/argocd';
import type { Edge, EdgeReason, Finding, Place, Project, Settings, Tree, Unresolved } from '@mainstem/change';
import type { ChangedFile, RenamedFile } from '@mainstem/repository';

/** Raw content that a project reads outside the effects of other projects: one path, or every match of a glob. */
export interface Read extends Place {
  readonly project: string;
  readonly reason: EdgeReason;
  readonly path?: string;
  readonly glob?: string;
}

/** The projects and edges of one tree, with what is needed to ask it questions. */
export interface Graph {
  readonly tree: Tree;
  readonly settings: Settings;
  readonly projects: ReadonlyMap<string, Project>;
  /** Projects by folder. */
  readonly byRoot: ReadonlyMap<string, Project>;
  /** Sorted; one for each (from, to, reason, reads). */
  readonly edges: readonly Edge[];
  readonly reads: readonly Read[];
  readonly unresolved: readonly Unresolved[];
  readonly findings: readonly Finding[];
  /** Keys that each project provides, by name. */
  readonly provides: ReadonlyMap<string, readonly string[]>;
  readonly deliveries: readonly Delivery[];
  /**
   * Every Application that the tree declares or generates; expanded when first asked for.
   *
   * @param folder all that have it as a source, and perhaps others: for a question about one folder of a large tree.
   */
  applications(folder?: string): readonly ExpandedApplication[];
  /** What each Application reads of the tree, and the files that declare them. */
  readings(): { readonly applications: readonly ApplicationReading[]; readonly files: readonly string[] };
  /** `group/Kind` of every composite resource that an XRD of this tree defines. */
  readonly compositeKinds: ReadonlySet<string>;
  /** The project that a file belongs to: the nearest folder above it that is one. */
  ownerOf(path: string): Project | undefined;
}

/** What differs between two trees, as the graph sees it. */
export interface GraphChange {
  readonly base: Graph;
  readonly head: Graph;
  /**
   * Where the rules come from that judge the change, where that is not base: a pull request may go into any branch, and what lies there
   * was written by whoever may write to it.
   */
  readonly rules?: Rules;
  readonly files: readonly ChangedFile[];
  readonly renames: readonly RenamedFile[];
}

/** What decides about a change: settings and files of the branch that everybody agreed on. */
export interface Rules {
  readonly tree: Tree;
  readonly settings: Settings;
  /** The settings where the change branched off from them, when that is another commit: what is still so, the change did not touch. */
  readonly since?: Settings;
}

/** The rules that judge a change. */
export function rulesOf({ base, rules }: Pick<GraphChange, 'base' | 'rules'>): Rules {
  return rules ?? base;
}
