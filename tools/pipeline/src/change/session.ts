import { join } from 'node:path';
import { type AffectedDocument, distance, InputError, once, type Project } from '@mainstem/change';
import type { Observed } from '@mainstem/crossplane/preview';
import {
  affectedBy,
  type Closures,
  createClosures,
  type Graph,
  type GraphChange,
  loadChange,
  type Rules,
  rulesOf,
} from '@mainstem/graph';
import { createRenderCache, type RenderCache } from '@mainstem/kubernetes';
import { chartPolicy } from '../applications/chart-policy.ts';
import { createDeliveries, type Deliveries } from '../applications/deliveries.ts';
import type { SourceTree } from '../applications/render.ts';
import type { Judge } from '../rules/model.ts';
import { judgeBy } from '../rules/rules.ts';
import { type ChangeRequest, type OpenedChange, openChange } from './open.ts';

/** The two trees of a change. */
export type Side = 'base' | 'head';

export interface SessionOptions {
  readonly progress: (line: string) => void;
  /** `warn`: what a change brings in newly is told, and planned all the same. For one's own change on one's own machine. Default: it is not planned. */
  readonly intake?: 'block' | 'warn';
  /** Stacks run in a folder written from Git's objects, also where head is checked out: what Git makes of files on disk has no say. */
  readonly safe?: boolean;
  /** What a cluster holds of composite resources, where somebody gave it. */
  readonly observed?: Observed | undefined;
}

/** Everything that the previews of one change share. */
export interface Session extends OpenedChange, SessionOptions {
  readonly base: string;
  readonly head: string;
  readonly affected: AffectedDocument;
  readonly affectedNames: ReadonlySet<string>;
  /** What decides about the change: the settings and files of base, or of the default branch. */
  readonly rules: Rules;
  /** What head's and the deciding settings teach about changes. @throws InputError for a rule of head's that cannot be read. */
  readonly judge: () => Promise<Judge>;
  readonly closures: Readonly<Record<Side, Closures>>;
  /** The same without what Applications deliver: what a project's own manifests are made from. */
  readonly sources: Readonly<Record<Side, Closures>>;
  readonly deliveries: Readonly<Record<Side, Deliveries>>;
  /** `group/Kind` of what some XRD at base or head defines. */
  readonly compositeKinds: ReadonlySet<string>;
  /** Renders of earlier runs; absent with `MAINSTEM_NO_CACHE=1`. */
  readonly renders?: RenderCache;
}

/**
 * Opens a change with all that its previews share.
 *
 * @throws InputError as `openChange`.
 */
export async function openSession(request: ChangeRequest, options: SessionOptions): Promise<Session> {
  return createSession({ ...(await openChange(request, { loadChange })), ...options });
}

/**
 * What happens to what a change brings in, on the command line: where others' changes are previewed (`CI`) it is not planned, on one's own
 * machine it is told and planned. Actions leave it at the default.
 */
export function intakeIn(environment: NodeJS.ProcessEnv): 'block' | 'warn' {
  return environment.CI === 'true' ? 'block' : 'warn';
}

/** The session of a change that is open; the rest is computed when it is first asked for. */
export function createSession({ change, ...options }: OpenedChange & SessionOptions): Session {
  const { base, head } = change;
  const affected = once(() => affectedBy(change));
  const affectedNames = once(() => new Set(affected().projects.map(({ name }) => name)));
  const compositeKinds = once(() => new Set([...base.compositeKinds, ...head.compositeKinds]));
  // Where both have the same shape they share the function, and so who delivers what.
  const deliveries = sidesOnce(change, createDeliveries, base.applications === head.applications);
  return {
    ...options,
    change,
    base: base.tree.revision,
    head: head.tree.revision,
    rules: rulesOf(change),
    judge: once(() => judgeBy(head.settings, rulesOf(change).settings)),
    get affected() {
      return affected();
    },
    get affectedNames() {
      return affectedNames();
    },
    closures: sidesOnce(change, createClosures),
    sources: sidesOnce(change, (graph) => createClosures(graph, { delivered: false })),
    deliveries,
    get compositeKinds() {
      return compositeKinds();
    },
    ...(process.env.MAINSTEM_NO_CACHE === '1'
      ? {}
      : { renders: createRenderCache(join(options.repository.commonDirectory, 'mainstem', 'renders')) }),
  };
}

/** One side of a change, to render its Applications. */
export function sourceTree({ change, closures, deliveries, renders, intake }: Session, side: Side): SourceTree {
  const refusesChart = side === 'head' && intake !== 'warn' ? chartPolicy(change) : undefined;
  return { graph: change[side], closures: closures[side], deliveries: deliveries[side], renders, refusesChart };
}

/** Something of each tree, made when it is first asked for. */
function sidesOnce<T>(change: GraphChange, make: (graph: Graph) => T, isShared = false): Readonly<Record<Side, T>> {
  const head = once(() => make(change.head));
  const base = isShared ? head : once(() => make(change.base));
  return {
    get base() {
      return base();
    },
    get head() {
      return head();
    },
  };
}

/** A project as it is at base and at head. */
export interface Sides {
  readonly project: Project;
  readonly change: 'added' | 'modified' | 'removed';
  readonly before: Project | undefined;
  readonly after: Project | undefined;
}

/**
 * Finds a project in a change.
 *
 * @throws InputError with the nearest names when neither side has it.
 */
export function sidesOf(change: GraphChange, name: string): Sides {
  const before = change.base.projects.get(name);
  const after = change.head.projects.get(name);
  const project = after ?? before;
  if (project === undefined)
    throw unknownProject(name, [...change.head.projects.keys(), ...change.base.projects.keys()]);
  return {
    project,
    change: after === undefined ? 'removed' : before === undefined ? 'added' : 'modified',
    before,
    after,
  };
}

/** The error for a project that does not exist, with names that look like it. */
export function unknownProject(name: string, known: Iterable<string>): InputError {
  const wanted = name.replaceAll('/', '.').replace(/\.+$/, '');
  const near = [...new Set(known)]
    .map((candidate) => ({ candidate, distance: distance(candidate, wanted) }))
    .filter(({ candidate, distance }) => distance <= 3 || candidate.includes(wanted) || wanted.includes(candidate))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'To see all projects: mainstem graph';
  return new InputError(`There is no project ${JSON.stringify(name)}. ${hint}`);
}
