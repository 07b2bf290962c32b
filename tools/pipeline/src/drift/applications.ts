import { type Observation, type ObservedOne, observeApplications, type Transport } from '@mainstem/argocd/gate';
import {
  type Corrections,
  type DriftedProject,
  describeError,
  type Failure,
  groupBy,
  KINDS,
  type RememberedDrift,
} from '@mainstem/change';
import { type ObservedObject, observeObject } from '@mainstem/crossplane/observe';
import { wiredKinds } from '@mainstem/crossplane/wiring';
import type { Graph } from '@mainstem/graph';
import { type Repository, readTexts } from '@mainstem/repository';
import type { Member } from '../rollout/index.ts';

/** `group/Kind` of everything of Crossplane's that a tree composes, defines or holds. */
export async function crossplaneKinds(repository: Repository, graph: Graph): Promise<Set<string>> {
  const paths = [...graph.tree.entries.keys()].filter((path) => /\.ya?ml$/.test(path));
  const texts = await readTexts(repository, graph.tree, paths);
  const { managed, composites } = wiredKinds(texts.values());
  return new Set([
    ...graph.compositeKinds,
    ...[...managed, ...composites].map(({ group, kind }) => `${group}/${kind}`),
  ]);
}

/** The project that a drift of an Application belongs to: what it delivers, in the order of the names; else what declares it. */
export function projectsByApplication(members: readonly Member[]): Map<string, string> {
  const found = new Map<string, string>();
  const isDelivered = ({ project }: Member) => KINDS[project.kind].engine !== 'argocd';
  for (const member of [...members.filter(isDelivered), ...members.filter((one) => !isDelivered(one))])
    for (const reference of member.applications) if (!found.has(reference)) found.set(reference, member.project.name);
  return found;
}

export interface ApplicationsToLookAt {
  readonly environment: string;
  /** Projects by the references of their Applications. */
  readonly applications: ReadonlyMap<string, string>;
  readonly kinds: ReadonlySet<string>;
  readonly since: string;
  readonly memory: ReadonlyMap<string, RememberedDrift>;
  readonly signal: AbortSignal;
}

/** Drift that Argo CD sees, and drift that Crossplane's objects tell of. */
export async function observeDelivered(
  connect: () => Promise<Transport>,
  { environment, applications, kinds, since, memory, signal }: ApplicationsToLookAt,
): Promise<{ projects: DriftedProject[]; failures: Failure[]; limits: readonly string[] }> {
  const failures: Failure[] = [];
  const references = [...applications.keys()];
  const failAll = (message: string, code?: Failure['code']) => {
    for (const project of new Set(applications.values()))
      failures.push({ project, message, ...(code === undefined ? {} : { code }) });
    return { projects: [], failures, limits: [] };
  };
  let transport: Transport;
  try {
    transport = await connect();
  } catch (error) {
    const { message, code } = describeError(error);
    return failAll(message, code);
  }
  try {
    const seen = await observeApplications({ transport, references, kinds, signal });
    for (const { reference, message } of seen.failures)
      failures.push({
        project: applications.get(reference) ?? reference,
        message: `${reference}: ${message}`,
        code: 'tool',
      });
    const projects = argocdRows(seen, { environment, applications, since, memory });
    const live = await crossplaneRows(transport, seen, { environment, applications, kinds, since, signal });
    return {
      projects: [...projects, ...live.projects],
      failures: [...failures, ...live.failures],
      limits: seen.limits,
    };
  } catch (error) {
    const { message, code } = describeError(error);
    return failAll(message, code);
  } finally {
    await transport.close();
  }
}

/** One row a project: what its Applications say. */
export function argocdRows(
  { applications: seen }: Observation,
  {
    environment,
    applications,
    since,
    memory,
  }: Pick<ApplicationsToLookAt, 'environment' | 'applications' | 'since' | 'memory'>,
): DriftedProject[] {
  const byProject = groupBy(seen, (one) => projectOf(applications, one));
  return [...byProject].map(([project, own]): DriftedProject => {
    const corrections = own.flatMap((one): Corrections[] =>
      one.observed.corrections === 0
        ? []
        : [{ application: keyOf(one), revision: one.revision, count: one.observed.corrections }],
    );
    const corrected = newCorrections(corrections, memory.get(project)?.corrections ?? []);
    const waiting = own.filter(({ observed }) => observed.state === 'pending');
    return {
      project,
      engine: 'argocd',
      environment,
      since,
      resources: own.flatMap(({ observed }) => (observed.state === 'drifted' ? observed.resources : [])),
      pending: waiting.reduce((sum, { observed }) => sum + observed.pending, 0),
      ...(corrections.length === 0 ? {} : { corrections }),
      ...(corrected === 0 ? {} : { corrected }),
      ...(waiting.length === 0
        ? {}
        : { waits: waiting.map((one) => `${keyOf(one)}: ${one.observed.detail}`).join('; ') }),
    };
  });
}

/** What selfHeal has put back since: at a revision that was seen before the difference, at a new one all. At least so often. */
export function newCorrections(now: readonly Corrections[], before: readonly Corrections[]): number {
  return now.reduce((sum, { application, revision, count }) => {
    const known = before.find((one) => one.application === application && one.revision === revision)?.count ?? 0;
    // Argo CD began to count anew: somebody started an operation between.
    return sum + (count >= known ? count - known : count);
  }, 0);
}

/** One row a project that delivers something of Crossplane's. */
async function crossplaneRows(
  transport: Transport,
  { applications: seen }: Observation,
  {
    environment,
    applications,
    kinds,
    since,
    signal,
  }: Pick<ApplicationsToLookAt, 'environment' | 'applications' | 'kinds' | 'since' | 'signal'>,
): Promise<{ projects: DriftedProject[]; failures: Failure[] }> {
  const holding = seen.filter(({ objects }) => objects.length > 0);
  if (holding.length === 0) return { projects: [], failures: [] };
  const read = await transport.live?.(holding, kinds, signal);
  const failures: Failure[] = [];
  const fail = (project: string, message: string) => failures.push({ project, message, code: 'tool' });
  const all = [...new Set(holding.map((one) => projectOf(applications, one)))];
  if (read === undefined) {
    for (const project of all) fail(project, `${transport.name} does not show conditions of Crossplane's objects`);
    return { projects: [], failures };
  }
  for (const { reference, message } of read.failures) {
    const project = reference === undefined ? undefined : applications.get(reference);
    for (const one of project === undefined ? all : [project]) fail(one, message);
  }
  const objects = read.objects.map(observeObject);
  const rooted = new Map(
    holding.flatMap((one) => one.objects.map((address) => [address, projectOf(applications, one)] as const)),
  );
  const byUid = new Map(objects.map((one) => [one.uid, one]));
  const addresses = new Set(objects.map(({ address }) => address));
  const owned = groupBy(objects, (object) => ownerOf(object, byUid, rooted) ?? '');
  for (const [address, project] of rooted) if (!addresses.has(address)) fail(project, `${address} was not seen`);
  const projects = all.map((project): DriftedProject => {
    const own = owned.get(project) ?? [];
    for (const { address, unknown } of own) if (unknown !== undefined) fail(project, `${address}: ${unknown}`);
    const resources = own.flatMap(({ drift }) => drift);
    return { project, engine: 'crossplane', environment, since, resources, pending: 0 };
  });
  return { projects, failures };
}

/** The project whose Application delivers an object, or the one that it was composed for. */
function ownerOf(
  object: ObservedObject,
  byUid: ReadonlyMap<string, ObservedObject>,
  rooted: ReadonlyMap<string, string>,
): string | undefined {
  const passed = new Set<string>();
  const waiting = [object];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    const found = rooted.get(one.address);
    if (found !== undefined) return found;
    if (passed.has(one.uid)) continue;
    passed.add(one.uid);
    waiting.push(...one.owners.flatMap((uid) => byUid.get(uid) ?? []));
  }
  return undefined;
}

function projectOf(applications: ReadonlyMap<string, string>, one: Pick<ObservedOne, 'name' | 'namespace'>): string {
  return applications.get(keyOf(one)) ?? applications.get(one.name) ?? keyOf(one);
}

function keyOf({ name, namespace }: Pick<ObservedOne, 'name' | 'namespace'>): string {
  return `${namespace}/${name}`;
}
