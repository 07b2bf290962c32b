import type { Finding } from './discovery.ts';
import type { Project } from './documents/graph.ts';
import type { CheckResult, InvokedAction, OutputChange, ResourceChange } from './documents/preview.ts';

/** A pair of Git revisions, as full SHAs. `base` is absent when a project is only looked at, not compared. */
export interface Change {
  readonly base?: string;
  readonly head: string;
}

/**
 * What only the graph and the settings know, handed to an engine's `preview`. Engines never ask for it themselves, so that none
 * imports another.
 */
export interface PreviewContext {
  readonly project: Project;
  readonly change: Change;
  readonly projectChange: 'added' | 'modified' | 'removed';
  /** Settings of a stack that its folder cannot tell. Paths are relative to the repository's root. */
  readonly instance: StackInstance;
  /** Keys (`group/Kind`) of composite resources that some XRD of the tree at head or base defines. */
  readonly compositeKinds: ReadonlySet<string>;
  /** The Applications that deliver this project; empty: undeployed. */
  readonly deliveredBy: readonly string[];
  /** `false` where the tree holds no Application: they are elsewhere, and nobody is missing. */
  readonly hasApplications?: boolean;
  /** Which program a stack is meant for; absent: whichever is installed. */
  readonly program?: 'terraform' | 'tofu';
  /** Of a stack: outputs that a stack which it reads the state of declares sensitive. Its own plan does not know that. */
  readonly sensitiveUpstream?: ReadonlySet<string>;
  /** Called with one line a stage; shown on a terminal, quiet elsewhere. */
  readonly progress: (line: string) => void;
}

/** What one folder of Terraform is planned with. */
export interface StackInstance {
  readonly workspace?: string;
  /** Where the settings say it, for a folder whose path names none. */
  readonly environment?: string;
  readonly varFiles: readonly string[];
  readonly backendConfig: readonly string[];
}

/** What an engine found: the pipeline adds the receipt and the counts. */
export interface EngineResult {
  readonly resources: readonly ResourceChange[];
  readonly outputs: number;
  readonly outputChanges?: readonly OutputChange[];
  readonly drift?: readonly ResourceChange[];
  readonly checks?: readonly CheckResult[];
  readonly invocations?: readonly string[];
  readonly invoked?: readonly InvokedAction[];
  readonly deferred?: readonly { readonly address: string; readonly reason: string }[];
  readonly waitsFor?: readonly string[];
  readonly warnings: readonly string[];
  readonly intake?: readonly Finding[];
  readonly skipped?: string;
  readonly state?: { readonly lineage: string; readonly serial: number };
  readonly tools: Readonly<Record<string, string>>;
}
