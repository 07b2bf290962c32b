export type { Application, ApplicationSet } from './application.ts';
export { type Decision, stoodSince, type TimedDecision, weigh } from './decide.ts';
export { applicationsOf, type Expectation, expectationSchema, repositoriesOf } from './expectation.ts';
export { bareHistory, type History, type KnownRevision, type Reads } from './history.ts';
export { LIVE_CONDITION, notificationsManifest } from './notifications.ts';
export { type ObservedApplication, observeApplication } from './observe.ts';
export { type Observation, type ObservedOne, type ObserveOptions, observeApplications } from './observe-all.ts';
export { decideOnce, type OnceInput } from './once.ts';
export { type ProvedState, provedBefore, provedState } from './proved.ts';
export { readObject } from './read-object.ts';
export { readsOf } from './reads.ts';
export { type Finding, isLive, REASONS, type Reason, TIMING, type Timing, VERDICTS, type Verdict } from './reasons.ts';
export { createRecorder, type Recorder } from './recorder.ts';
export { historyOf, parseJson, parseRecording, type Recording } from './recording.ts';
export { type ReplayedDecision, replay } from './replay.ts';
export { revisionsToSync } from './revision.ts';
export { revisionsOf } from './revisions-of.ts';
export {
  type Clock,
  type Outcome,
  type OverallVerdict,
  overallVerdict,
  type RunOptions,
  runGate,
  SYSTEM_CLOCK,
} from './run.ts';
export { argocdTransport } from './transport/argocd.ts';
export { type EksCluster, eksCluster } from './transport/eks.ts';
export { githubTransport } from './transport/github.ts';
export { type Connection, proxyOf } from './transport/http.ts';
export { inClusterTarget, type KubeconfigTarget, readKubeconfig } from './transport/kubeconfig.ts';
export { kubernetesTransport } from './transport/kubernetes.ts';
export type { Delivering, LiveObjects } from './transport/live.ts';
export type { Sink, Transport } from './transport/transport.ts';
export { judgeTree } from './tree.ts';
export { type Watched, Watcher, type WatcherOptions } from './watcher.ts';
export { windowOver } from './windows.ts';
export { World } from './world.ts';
