import {
  type Application,
  applicationsOf,
  createRecorder,
  isLive,
  type Outcome,
  overallVerdict,
  type ProvedState,
  provedBefore,
  provedState,
  type Recording,
  repositoriesOf,
  revisionsToSync,
  runGate,
  type Transport,
  type Watched,
  Watcher,
  windowOver,
} from '@mainstem/argocd/gate';
import { type GateDocument, type GatedApplication, InputError, type Settings } from '@mainstem/change';
import type { Repository } from '@mainstem/repository';
import { type ConnectOptions, connect, type TransportName } from './connect.ts';
import { openWatchlist, type Watchlist } from './watchlist.ts';

export interface GateRequest
  extends Pick<ConnectOptions, 'namespace' | 'cluster' | 'kubeconfig' | 'context' | 'server' | 'certificateAuthority'> {
  readonly revision: string;
  readonly environment?: string;
  readonly applications?: readonly string[];
  readonly transport: TransportName;
  readonly projects?: readonly string[];
  readonly timeoutSeconds: number;
  /** Ask Argo CD once to look at Git, where permitted. */
  readonly refresh?: boolean;
  /** Start a sync of manual Applications at the revision. */
  readonly sync?: boolean;
  /** Names this run in syncs that it starts. */
  readonly run?: string;
  /** Keep what was seen. */
  readonly record?: boolean;
  /** What an Application that is suspended or paused amounts to; it stands still where absent. */
  readonly suspended?: 'blocked' | 'live';
  /**
   * Applications as they were when they were last proved live: objects as the cluster has them, or what {@link Gated.proved} gave. Without them the
   * gate takes what it sees before Argo CD comes to the commit.
   */
  readonly before?: readonly unknown[];
  /** Settings in place of the commit's own. */
  readonly settings?: Settings;
}

/** What came of a gate. */
export interface Gated {
  readonly document: GateDocument;
  readonly recording?: Recording;
  /** Of each Application that is live what a later gate has to know of it, by `namespace/name`: its `before`. */
  readonly proved: ReadonlyMap<string, ProvedState>;
}

export interface GateHearer {
  /** A decision changed, so many milliseconds after the start. */
  onDecision(watched: Watched, elapsed: number, of: number): void;
  onNote(note: string): void;
}

/** Of `setTimeout`, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Whether a revision is live: reads the tree, connects, watches to the end or the deadline. */
export async function gateRevision(
  repository: Repository,
  request: GateRequest,
  hearer: GateHearer,
  environment: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<Gated> {
  const began = performance.now();
  const left = () => Math.max(1, request.timeoutSeconds * 1000 - (performance.now() - began));
  // Whatever was started ends with the gate: programs for credentials, Git's fetches.
  const end = new AbortController();
  const over = signal === undefined ? end.signal : AbortSignal.any([signal, end.signal]);
  const timer = setTimeout(() => end.abort(), Math.min(left(), LONGEST_TIMER)).unref();
  try {
    return await watchRevision(repository, request, hearer, environment, over, left);
  } finally {
    clearTimeout(timer);
    end.abort();
  }
}

async function watchRevision(
  repository: Repository,
  request: GateRequest,
  hearer: GateHearer,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
  left: () => number,
): Promise<Gated> {
  const watchlist = await openWatchlist(repository, {
    revision: request.revision,
    fetch: true,
    signal,
    ...(request.settings === undefined ? {} : { settings: request.settings }),
    ...(request.environment === undefined ? {} : { environment: request.environment }),
    ...(request.applications === undefined ? {} : { names: request.applications }),
  });
  const { history } = watchlist;
  const { suspended } = request;
  const expectation = suspended === undefined ? watchlist.expectation : { ...watchlist.expectation, suspended };
  const references = applicationsOf(expectation);
  if (request.sync === true && request.transport !== 'argocd') {
    throw new InputError(
      `Syncs are started by argocd-server, and ${request.transport} only looks: use the transport argocd, or leave sync out.`,
    );
  }
  const transport = await connect(
    {
      ...request,
      projects: request.projects ?? watchlist.projects,
      names: references,
      environment: request.environment ?? '',
      repoURL: repositoriesOf(expectation)[0] ?? '',
      signal,
    },
    environment,
  );
  for (const limit of transport.limits) hearer.onNote(limit);
  const projects = new Map<string, unknown>();
  // Deployments of GitHub tell revisions and outcomes, and no specification to compare with.
  const { sourceOf: _sources, specOf: _fields, ...told } = expectation;
  const watcher = new Watcher({
    expectation: transport.name === 'github' ? told : expectation,
    history,
    reads: watchlist.reads,
    window: ({ namespace, spec, ...rest }) =>
      windowOver(projects.get(`${namespace}/${spec.project}`), { namespace, spec, ...rest }, Date.now()),
    ...(transport.name === 'github' ? { toldOnly: true } : {}),
    ...(request.before === undefined ? {} : { before: provedBefore(request.before) }),
  });
  const recorder = request.record === true ? createRecorder(expectation, secretsOf(environment)) : undefined;
  const outcomes = await runGate({
    watcher,
    references,
    transport,
    learn: watchlist.learn,
    deadline: left(),
    refresh: request.refresh === true,
    ...(request.sync === true
      ? {
          sync: (application) => revisionsToSync(application, expectation.commit, history, repositoriesOf(expectation)),
        }
      : {}),
    run: request.run ?? '',
    onProject: ({ namespace, spec }, project) => projects.set(`${namespace}/${spec.project}`, project),
    onDecision: (watched, elapsed) => hearer.onDecision(watched, elapsed, references.length),
    onNote: hearer.onNote,
    ...(recorder === undefined ? {} : { recorder }),
    signal,
  });
  return {
    document: documentOf(outcomes, expectation.commit, request.environment ?? '', transport),
    proved: new Map(
      outcomes.flatMap(({ decision, application }) =>
        application !== undefined && isLive(decision.verdict)
          ? [[`${application.namespace}/${application.name}`, provedState(application)] as const]
          : [],
      ),
    ),
    ...(recorder === undefined
      ? {}
      : {
          recording: recorder.recording({
            history,
            revisions: history.met,
            inputs: readInputs(watcher.world.applications(), watchlist),
            ...(request.before === undefined ? {} : { before: request.before }),
            toldOnly: transport.name === 'github',
          }),
        }),
  };
}

/** Of the files that differ anywhere, those that each Application reads, by `namespace/name`: what a recording needs of the graph. */
function readInputs(applications: readonly Application[], { history, reads }: Watchlist): Record<string, string[]> {
  const differing = new Set(history.changed);
  for (const one of history.met) for (const path of history.revision(one)?.differing ?? []) differing.add(path);
  return Object.fromEntries(
    applications.flatMap((application) => {
      const own = reads(application);
      return own === undefined
        ? []
        : [[`${application.namespace}/${application.name}`, [...differing].filter(own)] as const];
    }),
  );
}

function documentOf(
  outcomes: readonly Outcome[],
  revision: string,
  environment: string,
  transport: Transport,
): GateDocument {
  return {
    schema: 'mainstem/gate@1',
    revision,
    environment,
    transport: transport.name,
    verdict: overallVerdict(outcomes),
    applications: outcomes.map((outcome) => applicationOf(outcome, transport)),
    ...(transport.limits.length === 0 ? {} : { limits: [...transport.limits] }),
  };
}

function applicationOf(
  { reference, decision, application, elapsed, explanation }: Outcome,
  transport: Transport,
): GatedApplication {
  const [name = '', namespace = ''] = reference.split('/').reverse();
  const revision = application?.sync.revisions.find((one) => one !== '');
  const home = application?.namespace ?? namespace;
  const { verdict, reason, detail, next } = decision;
  return {
    cluster: transport.where,
    namespace: home,
    name: application?.name ?? name,
    verdict,
    reason,
    detail,
    ...(next === undefined ? {} : { next }),
    ...(revision === undefined ? {} : { revision }),
    elapsedSeconds: Math.round(elapsed / 100) / 10,
    ...(explanation.length === 0 ? {} : { explanation: [...explanation] }),
    ...(transport.name === 'argocd'
      ? { url: `${transport.where}/applications/${home}/${application?.name ?? name}` }
      : {}),
  };
}

/** Texts that must not be in a recording. */
function secretsOf(environment: NodeJS.ProcessEnv): Set<string> {
  const names = ['ARGOCD_AUTH_TOKEN', 'GITHUB_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
  return new Set(names.flatMap((name) => environment[name] ?? []));
}
