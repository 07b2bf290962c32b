import type { ExpandedApplication } from '@mainstem/argocd';
import {
  canonicalEnvironment,
  compareText,
  environmentOf,
  isCompared,
  isStack,
  KINDS,
  type Project,
  type Settings,
} from '@mainstem/change';
import { createClosures, type Graph } from '@mainstem/graph';
import { projectOf, sourcesOf } from '../applications/sources.ts';
import { isEnvironment } from '../change/environment.ts';

/** One project of an environment: what its rollout applies or proves live. */
export interface Member {
  readonly project: Project;
  readonly inputs: string;
  readonly isStack: boolean;
  /** `namespace/name` of the Applications that deliver it, or that it declares. */
  readonly applications: readonly string[];
  /** Something delivers it, and the tree does not tell the name. */
  readonly unnamed: boolean;
}

/** The branch that Argo CD follows in an environment. */
export function refOf(environment: string, settings: Settings): string {
  const name = settings.environments.find((one) => one.name === environment)?.ref ?? `env/${environment}`;
  return name.replace(/^refs\/heads\//, '');
}

/** Stacks that lie in no environment of the settings: no rollout applies them. */
export function stacksOfNone({ projects, settings }: Graph): Project[] {
  return [...projects.values()]
    .filter(
      (project) =>
        isStack(project) &&
        !settings.environments.some(({ name }) => isEnvironment(project.environment, name, settings)),
    )
    .sort((a, b) => compareText(a.name, b.name));
}

/**
 * The projects that have an effect in one environment, in the order of their names: its own stacks and manifests, and what its Applications
 * deliver or are declared by, wherever that lies.
 */
export function membersOf(graph: Graph, environment: string): readonly Member[] {
  const known = membersOfGraph.get(graph) ?? new Map<string, readonly Member[]>();
  membersOfGraph.set(graph, known);
  const members = known.get(environment) ?? findMembers(graph, environment);
  known.set(environment, members);
  return members;
}

/** Digests of a large tree take longer than all else that a rollout does which has nothing to do: each is made once. */
const membersOfGraph = new WeakMap<Graph, Map<string, readonly Member[]>>();

function findMembers(graph: Graph, environment: string): Member[] {
  // What an Application delivers is a member of its own; a change of it is none of the Application's own manifests.
  const closures = createClosures(graph, { delivered: false });
  const delivering = new Map<string, { names: Set<string>; unnamed: boolean }>();
  for (const application of graph.applications()) {
    if (!isOf(application, environment, graph)) continue;
    const touched = [
      ...sourcesOf(application).map((source) => projectOf(graph, source)),
      graph.ownerOf(application.from.file),
    ];
    for (const project of touched) {
      if (project === undefined || isElsewhere(project, environment, graph.settings)) continue;
      const entry = delivering.get(project.name) ?? { names: new Set<string>(), unnamed: false };
      delivering.set(project.name, entry);
      if (isNamed(application)) entry.names.add(referenceOf(application));
      else entry.unnamed = true;
    }
  }
  const members: Member[] = [];
  for (const project of graph.projects.values()) {
    const found = delivering.get(project.name);
    const own = isEnvironment(project.environment, environment, graph.settings);
    if (found === undefined && !(own && (isStack(project) || isCompared(project)))) continue;
    if (found !== undefined && KINDS[project.kind].engine === undefined) continue;
    members.push({
      project,
      inputs: closures.inputsDigest(project.name),
      isStack: isStack(project),
      applications: [...(found?.names ?? [])].sort(compareText),
      unnamed: found?.unnamed ?? false,
    });
  }
  return members.sort((a, b) => compareText(a.project.name, b.project.name));
}

/** A folder of another environment is that environment's, whoever declares something of it. */
function isElsewhere(project: Project, environment: string, settings: Settings): boolean {
  return project.environment !== undefined && !isEnvironment(project.environment, environment, settings);
}

function referenceOf({ namespace, name }: ExpandedApplication): string {
  return namespace === '' ? name : `${namespace}/${name}`;
}

/** Characters that stand for what only a cluster could tell. */
const UNKNOWN = /[\uE000-\uF8FF]/;

function isNamed({ name, namespace, unexpanded }: ExpandedApplication): boolean {
  return unexpanded === undefined && name !== '' && !UNKNOWN.test(name) && !UNKNOWN.test(namespace);
}

/**
 * Whose an Application is: that of the branch that it follows; else of the folders that it delivers; else of the file that declares it. One that
 * is nobody's serves all environments, and is proved with the last of them.
 */
function isOf(application: ExpandedApplication, environment: string, { settings }: Graph): boolean {
  const sources = sourcesOf(application);
  const refs = new Map(settings.environments.map(({ name }) => [refOf(name, settings), name]));
  for (const { targetRevision = '' } of sources) {
    const followed = refs.get(targetRevision.replace(/^refs\/heads\//, ''));
    if (followed !== undefined) return followed === canonicalEnvironment(environment, settings);
  }
  for (const path of [...sources.map(({ path = '' }) => path), application.from.file]) {
    const found = environmentOf(path, settings);
    if (found !== undefined) return isEnvironment(found, environment, settings);
  }
  const last = settings.environments.findLast(({ state }) => state !== 'skipped');
  return last?.name === canonicalEnvironment(environment, settings);
}
