import { type EnvironmentStatus, InputError, type Ledger, type StatusDocument } from '@mainstem/change';
import { type Graph, loadGraph } from '@mainstem/graph';
import type { Repository } from '@mainstem/repository';
import { becauseOf, type DueEntry, dueOf } from './due.ts';
import { type Member, membersOf, stacksOfNone } from './members.ts';
import { type EnvironmentPlace, environmentIn, openEnvironment, openShared, type Shared } from './place.ts';
import {
  type Refusal,
  refusedByBefore,
  refusedByHolds,
  refusedByOrder,
  refusedByOverride,
  refusedByRef,
  refusedBySettings,
} from './refusals.ts';

/** One environment against one commit. */
export interface Outlook {
  readonly place: EnvironmentPlace;
  readonly members: readonly Member[];
  readonly due: readonly DueEntry[];
  readonly refusals: readonly Refusal[];
}

/** Graphs by revision: several environments and several questions share them. */
export type Graphs = (revision: string) => Promise<Graph>;

export function createGraphs({ repository, settingsAt }: Pick<Shared, 'repository' | 'settingsAt'>): Graphs {
  const graphs = new Map<string, Promise<Graph>>();
  return (revision) => {
    const found =
      graphs.get(revision) ?? settingsAt(revision).then((settings) => loadGraph(repository, revision, settings));
    graphs.set(revision, found);
    return found;
  };
}

/**
 * What a rollout of a commit would do in an environment, and what keeps it from it. Nothing is written. The default branch's settings decide,
 * whatever the commit is; its own say what there is.
 *
 * @throws InputError for an environment that the commit does not know.
 */
export async function outlookOf(
  shared: Shared,
  environment: string,
  revision: string,
  graphs: Graphs,
  now?: () => Date,
  before?: EnvironmentPlace,
): Promise<Outlook> {
  const rules = await shared.rules();
  const [place, graph] = await Promise.all([
    openEnvironment(shared, rules, environment, now, before),
    graphs(revision),
  ]);
  environmentIn(graph.settings, environment);
  const members = membersOf(graph, environment);
  const due = dueOf(place.ledger.document, members);
  const inputsAt = async (at: string) =>
    new Map(membersOf(await graphs(at), environment).map(({ project, inputs }) => [project.name, inputs]));
  const refusals = [
    ...refusedBySettings(place),
    ...refusedByHolds(place),
    ...(await refusedByOrder(shared, place, revision)),
    ...refusedByRef(place, revision),
    ...(await refusedByOverride(shared, place, revision)),
    ...(await refusedByBefore(shared, place, revision, due, inputsAt)),
  ];
  return { place, members, due, refusals };
}

/**
 * What is live, due, dirty, waiting and held, in one environment or in all.
 *
 * @param request.revision default: where the default branch is now.
 */
export async function statusOf(
  repository: Repository,
  request: { readonly environment?: string; readonly revision?: string; readonly now?: () => Date } = {},
): Promise<StatusDocument> {
  const shared = await openShared(repository);
  const revision = request.revision ?? shared.tip;
  const graphs = createGraphs(shared);
  const graph = await graphs(revision);
  const settings = await shared.rules();
  const names =
    request.environment === undefined
      ? settings.environments.map(({ name }) => name)
      : [environmentIn(settings, request.environment).name];
  const environments: EnvironmentStatus[] = [];
  for (const name of names) {
    const outlook = await outlookOf(shared, name, revision, graphs, request.now);
    environments.push(environmentStatus(outlook, revision));
  }
  const outside = stacksOfNone(graph).map(({ name, root }) => ({
    project: name,
    because: `it lies in no environment of mainstem.yaml, so no rollout applies it: name the environment in its path (${root}), or apply it by hand`,
  }));
  return { schema: 'mainstem/status@1', environments, ...(outside.length === 0 ? {} : { outside }) };
}

/** One environment of a status document. */
export function environmentStatus({ place, due, refusals }: Outlook, revision: string): EnvironmentStatus {
  const { environment, holds, settings } = place;
  const ledger: Ledger = place.ledger.document;
  const state = settings.environments.find(({ name }) => name === environment)?.state;
  if (state === undefined) throw new InputError(`There is no environment ${environment}.`);
  const hold = holds.find(({ project }) => project === undefined);
  const { live, ask } = ledger;
  return {
    environment,
    state,
    revision,
    advanced: ledger.advanced?.revision ?? null,
    live: live?.revision ?? null,
    ...(live === undefined ? {} : { liveSince: live.at }),
    ...(live?.pullRequests === undefined ? {} : { pullRequests: live.pullRequests }),
    ...(hold === undefined ? {} : { hold }),
    ...(holds.length === 0 ? {} : { holds: [...holds] }),
    due: due.map((entry) => ({
      project: entry.project,
      because: becauseOf(entry),
      ...(entry.record === undefined ? {} : { revision: entry.record.revision }),
    })),
    dirty: ledger.records
      .filter(({ state }) => state === 'dirty')
      .map(({ project, reason, at, run }) => ({
        project,
        because: reason ?? 'a rollout did not finish',
        since: at,
        run,
      })),
    waiting: [
      ...refusals.map(({ message }) => ({ because: message })),
      ...holds.flatMap(({ project, reason, by }) =>
        project === undefined ? [] : [{ project, because: `on hold: ${JSON.stringify(reason)}, by ${by}` }],
      ),
      ...(ask === undefined
        ? []
        : ask.parts.map(({ project }) => ({ project, because: `waits for the approval of ${ask.approval}` }))),
    ],
    ...(ledger.claim === undefined ? {} : { claim: ledger.claim }),
    ...(ledger.override === undefined ? {} : { override: ledger.override }),
  };
}
