import type { ApplicationComparison, Delivery, ExpandedApplication } from '@mainstem/argocd';
import type { Engine, Project } from '@mainstem/change';
import type { Platform } from '@mainstem/crossplane/preview';
import type { IgnoreRule, MadeNamespace, ParseCache, Rendered } from '@mainstem/kubernetes';
import type { Side, Sides } from '../change/session.ts';
import type { Admission } from './admission.ts';

/** What comparing one project takes. A pure function of the change, decided before anything is read, written or run. */
export interface DiffPlan {
  readonly sides: Sides;
  readonly engine: Engine;
  readonly steps: {
    /** Compares what the project itself renders to. */
    readonly own: OwnStep;
    /** Takes the Applications of the folder as Argo CD has them. */
    readonly objects?: ApplicationComparison;
    /** The folder renders its Applications: they are taken from the render, and what they render to is compared as `rendered` does. */
    readonly asRendered?: true;
    /** Compares what Applications of the folder render to: a second preview. */
    readonly rendered?: readonly Pair[];
    /** Looks at the composite resources in the project's render: a second preview, where there are any. */
    readonly composites: boolean;
  };
}

/** Either the folder is rendered as it lies, or the one Application that delivers it overrides some of it. */
export type OwnStep =
  | {
      readonly by: 'folder';
      readonly base?: FolderSide;
      readonly head?: FolderSide;
      readonly namespace?: string;
      readonly ignoreDifferences?: readonly IgnoreRule[];
      readonly syncOptions: readonly string[];
      /** See `CompareOptions`. */
      readonly madeNamespace?: MadeNamespace | undefined;
      /** No Application surely reads the folder, and some may: what cannot be read there is unknown, and no failure. */
      readonly guessed?: true;
      /** The Application that goes and leaves everything where it is. */
      readonly orphaned?: string;
    }
  | {
      readonly by: 'application';
      readonly base?: ExpandedApplication;
      readonly head?: ExpandedApplication;
      /** As above. */
      readonly orphaned?: string;
    };

/** A folder that is rendered. */
export interface FolderSide {
  readonly project: Project;
  /** Of a plain folder: the Applications that read it, or may; absent: none does. They say which files count. */
  readonly readers?: readonly Delivery[];
  /** Digest of everything in the tree that it renders from; absent where something outside the tree is read. */
  readonly key?: string;
}

/** One Application at base and at head. */
export interface Pair {
  readonly before: ExpandedApplication | undefined;
  readonly after: ExpandedApplication | undefined;
}

/** What earlier runs kept of a project's own renders, in memory: it cannot be gone by the time it is used. */
export interface Kept {
  readonly base: Rendered | undefined;
  readonly head: Rendered | undefined;
  /** Documents by their text: what is equal on both sides is one object, and is compared in no time. */
  readonly documents: ParseCache;
}

/** Checkouts of the two sides. */
export type Roots = Readonly<Record<Side, string>>;

/** What defines an API (`group/Kind`): its XRD, Compositions, functions and facts. */
export interface Definitions {
  /** Digests of it all at base and head. */
  of(api: string): { readonly base: string; readonly head: string };
  platform(side: Side, api: string): Promise<Platform>;
}

/** What the steps of a plan find on disk and in memory. */
export interface Prepared {
  readonly kept: Kept;
  /** Checkouts that hold `filesToWrite`. */
  readonly roots: Roots;
  readonly definitions: Definitions;
  readonly admission: Admission;
}
