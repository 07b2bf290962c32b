/**
 * A GitHub in memory, on 127.0.0.1: of one repository what Mainstem uses, with faults on demand. It is a stand-in, **not
 * GitHub**: what it accepts and gives is held to GitHub's official types, its behaviour only to its documentation.
 */
import { type Fault, secondaryLimit, tooMany } from './faults.ts';
import { addComment } from './routes/comments.ts';
import { type Recorded, serve } from './server.ts';
import {
  BOT,
  createState,
  type FakeArtifact,
  type FakeComment,
  type FakeEnvironment,
  type FakeJob,
  type FakePull,
  type FakeRun,
  type FakeState,
  type Token,
} from './state.ts';

export * from './events.ts';
export { writeZip } from './zip.ts';
export {
  BOT,
  type FakeArtifact,
  type FakeComment,
  type FakeEnvironment,
  type FakeJob,
  type FakePull,
  type FakeRun,
  type FakeState,
  type Fault,
  type Recorded,
  secondaryLimit,
  tooMany,
};

export interface FakeGitHub {
  readonly state: FakeState;
  /** What `GITHUB_API_URL` must be. */
  readonly apiUrl: string;
  /** `owner/repo`. */
  readonly repository: string;
  readonly requests: readonly Recorded[];
  /** What was sent or answered against GitHub's description; a test expects it to be empty. */
  readonly problems: readonly string[];
  /** A token with these grants; by default all that a workflow of ours asks for. */
  token(name: string, token?: Partial<Token>): string;
  /** Something that goes wrong with the next matching requests. */
  fault(fault: Fault): void;
  /** Ends all faults that wait. */
  clearFaults(): void;
  /** Opens a pull request. */
  openPull(
    pull: Pick<FakePull, 'base' | 'login'> & {
      head: { ref: string; sha: string; repository?: string };
      title?: string;
      number?: number;
    },
  ): FakePull;
  /** Somebody comments. */
  comment(pull: number, login: string, body: string): FakeComment;
  /** A workflow run; in progress unless told. */
  addRun(run: Partial<FakeRun> & Pick<FakeRun, 'head_sha'>): FakeRun;
  addJob(job: Partial<FakeJob> & Pick<FakeJob, 'run' | 'name'>): FakeJob;
  /** Keeps an artifact; `archive` is a zip. */
  addArtifact(artifact: Pick<FakeArtifact, 'run' | 'name' | 'archive'>): FakeArtifact;
  stop(): Promise<void>;
}

const ALL: Token['grants'] = {
  actions: 'write',
  contents: 'read',
  issues: 'read',
  'pull-requests': 'write',
  metadata: 'read',
};

/**
 * Starts a fake GitHub with one empty repository.
 *
 * @param options.basePath where the API lies: empty as on github.com, `/api/v3` as on GitHub Enterprise Server.
 */
export async function startFakeGitHub({
  owner = 'acme',
  repo = 'platform',
  basePath = '',
}: {
  readonly owner?: string;
  readonly repo?: string;
  readonly basePath?: '' | '/api/v3';
} = {}): Promise<FakeGitHub> {
  const state = createState(owner, repo);
  const server = await serve(state, basePath);
  return {
    state,
    apiUrl: server.origin + basePath,
    repository: `${owner}/${repo}`,
    requests: server.requests,
    problems: server.problems,
    token(name, token = {}) {
      state.tokens.set(name, { login: BOT, grants: ALL, ...token });
      return name;
    },
    fault: server.fault,
    clearFaults: server.clearFaults,
    openPull({ base, head, login, title = 'A change', number = state.pulls.size + 1 }) {
      state.tick();
      const pull: FakePull = {
        number,
        title,
        login,
        state: 'open',
        base: { ...base },
        head: { ref: head.ref, sha: head.sha, repository: head.repository ?? `${owner}/${repo}` },
        merged_at: null,
        merge_commit_sha: null,
      };
      state.pulls.set(number, pull);
      return pull;
    },
    comment: (pull, login, body) => addComment(state, pull, login, body),
    addRun(run) {
      const id = run.id ?? state.nextId();
      const made: FakeRun = {
        id,
        name: 'pull-request',
        path: '.github/workflows/pull-request.yml',
        event: 'pull_request',
        head_branch: null,
        run_number: state.runs.size + 1,
        run_attempt: 1,
        status: 'in_progress',
        conclusion: null,
        created_at: state.tick(),
        referenced_workflows: [],
        ...run,
      };
      state.runs.set(id, made);
      return made;
    },
    addJob(job) {
      const id = job.id ?? state.nextId();
      const made: FakeJob = {
        id,
        attempt: 1,
        status: 'in_progress',
        conclusion: null,
        started_at: state.tick(),
        completed_at: null,
        ...job,
      };
      state.jobs.set(id, made);
      return made;
    },
    addArtifact(artifact) {
      const made: FakeArtifact = { id: state.nextId(), created_at: state.tick(), expired: false, ...artifact };
      state.artifacts.set(made.id, made);
      return made;
    },
    stop: server.stop,
  };
}
