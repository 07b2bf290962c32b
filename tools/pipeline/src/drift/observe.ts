import type { Transport } from '@mainstem/argocd/gate';
import {
  type AcceptedDrift,
  acceptedNow,
  compareText,
  type Drift,
  type DriftedProject,
  describeError,
  type Failure,
  InputError,
  isStack,
  type LedgerRecord,
  type RememberedDrift,
  type Settings,
} from '@mainstem/change';
import { volatileRule } from '@mainstem/terraform';
import { checkEnvironment, isEnvironment } from '../change/environment.ts';
import type { Session } from '../change/session.ts';
import { createGraphs, membersOf, openEnvironment, openShared, type Shared } from '../rollout/index.ts';
import { crossplaneKinds, observeDelivered, projectsByApplication } from './applications.ts';
import { driftNotesOf } from './memory.ts';
import { inTurn } from './schedule.ts';
import {
  checkDrifts,
  type LookAtStack,
  lookWithTerraform,
  observeStacks,
  type StackToLookAt,
  stacksOf,
} from './stacks.ts';

export interface DriftRequest {
  /** Projects; none: all, of one environment or of every one. */
  readonly names: readonly string[];
  readonly environment?: string;
  /** Everything is compared with head, whatever was rolled out. */
  readonly atHead?: boolean;
  /** Default: all. */
  readonly engines?: ReadonlySet<'terraform' | 'argocd'>;
  /** Milliseconds after which no stack is begun any more. */
  readonly budget?: number;
  readonly now: Date;
  /** Connects to the Argo CD of an environment; it is asked only where Applications are looked at. */
  readonly connect: (environment: string, settings: Settings, projects: readonly string[]) => Promise<Transport>;
  readonly look?: LookAtStack;
  readonly signal?: AbortSignal;
}

export interface DriftHearer {
  readonly onNote: (line: string) => void;
}

/** What is recorded of an environment. */
interface Recorded {
  readonly environment: string;
  readonly records: readonly LedgerRecord[];
  readonly advanced: string | undefined;
  readonly memory: ReadonlyMap<string, RememberedDrift>;
  readonly accepted: readonly AcceptedDrift[];
}

/**
 * Looks for what differs from what was applied although nobody declared it: stacks at the revision that the ledger has of them, Applications and
 * Crossplane's objects as they are now. Nothing is written.
 *
 * @param session head against itself. Where nothing was rolled out, what head has is compared.
 * @returns every project that was looked at, the clean ones too; what could not be, in `failures`.
 * @throws InputError for a project that cannot drift, or an environment that nothing has.
 */
export async function observeDrift(session: Session, request: DriftRequest, hearer: DriftHearer): Promise<Drift> {
  const { names, environment: wanted, now, engines, signal = new AbortController().signal } = request;
  const began = performance.now();
  const since = now.toISOString();
  const { head } = session.change;
  if (wanted !== undefined) checkEnvironment(wanted, session.change);
  const shared = await sharedOf(session);
  const settings = shared === undefined ? head.settings : await shared.rules();
  const recorded = await recordedOf(shared, settings, wanted, now);
  const membersAtHead = new Map(recorded.map(({ environment }) => [environment, membersOf(head, environment)]));
  const inputs = new Map([...membersAtHead.values()].flat().map(({ project, inputs }) => [project.name, inputs]));
  const memory = new Map(recorded.flatMap((one) => [...one.memory]));

  const stacks = new Map<string, StackToLookAt>(stacksOf(session, wanted).map((one) => [one.name, one]));
  if (request.atHead !== true)
    for (const { environment, records } of recorded)
      for (const record of records)
        if (record.kind === 'terraform-stack')
          stacks.set(record.project, { name: record.project, environment, record });

  const graphs = shared === undefined ? undefined : createGraphs(shared);
  const delivered = new Map<string, Map<string, string>>();
  const unnamed: string[] = [];
  for (const { environment, advanced } of recorded) {
    const members =
      graphs === undefined || advanced === undefined || request.atHead === true || advanced === head.tree.revision
        ? (membersAtHead.get(environment) ?? [])
        : membersOf(await graphs(advanced), environment);
    const applications = projectsByApplication(members);
    if (applications.size > 0) delivered.set(environment, applications);
    for (const member of members) if (member.unnamed) unnamed.push(member.project.name);
  }
  const known = new Set([
    ...stacks.keys(),
    ...unnamed,
    ...[...delivered.values()].flatMap((applications) => [...applications.values()]),
  ]);
  for (const name of names) checkDrifts(session, name, known);
  const isAsked = (name: string) => names.length === 0 || names.includes(name);

  const projects: DriftedProject[] = [];
  const failures: Failure[] = [];
  const add = (found: { readonly projects: readonly DriftedProject[]; readonly failures: readonly Failure[] }) => {
    projects.push(...found.projects);
    failures.push(...found.failures);
  };
  if (engines?.has('argocd') !== false) {
    for (const project of unnamed.filter(isAsked))
      failures.push({
        project,
        message: 'the tree does not tell the name of an Application that delivers it',
        code: 'skipped',
      });
    for (const [environment, all] of delivered) {
      const applications = new Map([...all].filter(([, project]) => isAsked(project)));
      if (applications.size === 0) continue;
      session.progress(`look at ${applications.size} Applications of ${environment}`);
      const appProjects = [...new Set(head.applications().map(({ spec }) => spec.project ?? 'default'))];
      const found = await observeDelivered(() => request.connect(environment, settings, appProjects), {
        environment,
        applications,
        kinds: await crossplaneKinds(session.repository, head),
        since,
        memory,
        signal,
      });
      for (const limit of found.limits) hearer.onNote(limit);
      add(found);
    }
  }
  if (engines?.has('terraform') !== false) {
    const turn = inTurn([...stacks.keys()].filter(isAsked), memory, since);
    const isOver = () => request.budget !== undefined && performance.now() - began >= request.budget;
    const inOrder = turn.flatMap((name) => stacks.get(name) ?? []);
    const look = request.look ?? lookWithTerraform;
    add(await observeStacks(session, inOrder, inputs, { since, isOver, look, rules: shared?.tip }));
  }
  const judged = projects.map((row) => {
    const own = recorded.find(({ environment }) => environment === row.environment);
    const counted = withoutAccepted(withoutVolatile(row, settings.volatilePaths), own?.accepted ?? []);
    const open = memory.get(row.project)?.open;
    return open === undefined ? counted : { ...counted, since: open.since };
  });
  const byName = (a: { project: string }, b: { project: string }) => compareText(a.project, b.project);
  return {
    schema: 'mainstem/drift@1',
    ...(wanted === undefined ? {} : { environment: wanted }),
    at: since,
    projects: judged.sort((a, b) => byName(a, b) || compareText(a.engine, b.engine)),
    failures: failures.sort(byName),
  };
}

/** Every project that can drift in an environment: of its records, and of what is to be rolled out there. */
export async function driftingIn(shared: Shared, environment: string): Promise<Set<string>> {
  const graph = await createGraphs(shared)(shared.tip);
  const place = await openEnvironment(shared, graph.settings, environment);
  const members = membersOf(graph, environment).filter(
    (one) => one.isStack || one.applications.length > 0 || one.unnamed,
  );
  return new Set([
    ...place.ledger.document.records.map(({ project }) => project),
    ...members.map(({ project }) => project.name),
    ...[...graph.projects.values()]
      .filter((project) => isStack(project) && isEnvironment(project.environment, environment, graph.settings))
      .map(({ name }) => name),
  ]);
}

/** A clone without the default branch has no ledger to read; a remote that does not answer is an error. */
async function sharedOf(session: Session): Promise<Shared | undefined> {
  try {
    return await openShared(session.repository);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

async function recordedOf(
  shared: Shared | undefined,
  settings: Settings,
  wanted: string | undefined,
  now: Date,
): Promise<Recorded[]> {
  const names = settings.environments
    .map(({ name }) => name)
    .filter((name) => wanted === undefined || isEnvironment(name, wanted, settings));
  return Promise.all(
    names.map(async (environment): Promise<Recorded> => {
      if (shared === undefined)
        return { environment, records: [], advanced: undefined, memory: new Map(), accepted: [] };
      const place = await openEnvironment(shared, settings, environment, () => now);
      const notes = driftNotesOf((await place.notes.read()).document);
      return {
        environment,
        records: place.ledger.document.records,
        advanced: place.ledger.document.advanced?.revision,
        memory: new Map(notes.drift.map((one) => [one.project, one])),
        accepted: acceptedNow(notes, now),
      };
    }),
  );
}

/** Without the fields that may take any value, and without resources of which nothing else differs. */
export function withoutVolatile(row: DriftedProject, patterns: readonly string[]): DriftedProject {
  if (patterns.length === 0) return row;
  const isVolatile = volatileRule(patterns);
  const resources = row.resources.flatMap((resource) => {
    const fields = resource.fields.filter(({ path }) => !isVolatile(resource, path));
    if (resource.action !== 'update' || fields.length === resource.fields.length) return [resource];
    return fields.length === 0 ? [] : [{ ...resource, fields }];
  });
  return { ...row, resources };
}

/** Without what somebody lets stand. */
export function withoutAccepted(row: DriftedProject, accepted: readonly AcceptedDrift[]): DriftedProject {
  const addresses = new Set(accepted.filter(({ project }) => project === row.project).map(({ address }) => address));
  const standing = row.resources.filter(({ address }) => addresses.has(address));
  if (standing.length === 0) return row;
  return {
    ...row,
    resources: row.resources.filter(({ address }) => !addresses.has(address)),
    accepted: standing.map(({ address }) => address),
  };
}

/** What came of a look that failed as a whole. */
export function failedLook(environment: string, error: unknown, at: string): Drift {
  return {
    schema: 'mainstem/drift@1',
    environment,
    at,
    projects: [],
    failures: [{ project: environment, ...describeError(error) }],
  };
}
