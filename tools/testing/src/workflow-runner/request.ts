/** What a run of a workflow starts from. */
export interface Run {
  /** Where checkouts come from: a Git repository on disk. */
  readonly repository: string;
  readonly sha: string;
  readonly eventName: string;
  readonly event: unknown;
  /** More of the `github` context: repository, run_id. */
  readonly github: Readonly<Record<string, unknown>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** A fork's pull request gets none. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Whether GitHub would give an id-token where the job asks for one. */
  readonly trusted: boolean;
  /** The job's own token, with the permissions that the job lists. */
  readonly tokenFor: (permissions: Readonly<Record<string, string>>) => string;
  readonly attempt: number;
  /** Folder that stands for the run's artifacts. */
  readonly artifacts: string;
  /** Added to the environment of every step: where the stand-ins are. */
  readonly env: Readonly<Record<string, string>>;
  /** Another repository whose reusable workflows may be called, as OWNER/NAME. */
  readonly other?: Source & { readonly name: string };
  /** GitHub Enterprise Server does not say which commit a called workflow is of. */
  readonly enterpriseServer?: boolean;
  /** Secrets of GitHub Environments, by name: a job in one has these in place of those of the same name. */
  readonly environments?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Hears of each job that names a GitHub Environment, when somebody approved it and before it starts: GitHub makes one that is not there. What
   * happens here happened while the job waited.
   */
  readonly onEnvironment?: (name: string) => void | Promise<void>;
  /** Whether a role trusts the subject of a job's token, as GitHub writes it after the repository. Default: any. */
  readonly admits?: (subject: string, role: string) => boolean;
  /** What AWS would give for a role. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** A commit of a Git repository on disk. */
export interface Source {
  readonly repository: string;
  readonly sha: string;
}
