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
  readonly files: readonly ChangedFile[];
  readonly renames: readonly RenamedFile[];
}
