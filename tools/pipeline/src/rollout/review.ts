import {
  type Action,
  canDiff,
  decideRisk,
  digestOf,
  kindsOf,
  type Preview,
  type ResourceChange,
  riskDigestOf,
  type Settings,
  strictest,
  type UnreviewedChange,
} from '@mainstem/change';
import { git, isAncestor, type Repository } from '@mainstem/repository';
import { openSession, type Session } from '../change/session.ts';
import { diffProjects } from '../diff/diff.ts';
import type { Shared } from './place.ts';
import { addressOfSet } from './sets.ts';

/** A pull request that GitHub says was merged, and what of it a person accepted. */
export interface ReviewedPull {
  readonly number: number;
  readonly head: string;
  readonly mergeCommit: string;
  /** Digests of risks that its verdict let pass or a person accepted; `all` where the whole of it passed. */
  readonly accepted: 'all' | readonly string[];
}

/** What moving `env/<environment>` would bring that nobody reviewed. */
export interface DeliveredReview {
  readonly unreviewed: readonly { readonly project: string; readonly changes: readonly UnreviewedChange[] }[];
  /** How many things with data or an identity it takes along, reviewed or not. */
  readonly destroys: number;
  /** Why it is not done whoever accepts it. */
  readonly refused: readonly string[];
}

interface Asked {
  readonly shared: Pick<Shared, 'repository' | 'settingsAt'>;
  /** What decides: the default branch's settings. */
  readonly rules: Settings;
  /** Where `env/<environment>` is. */
  readonly base: string;
  readonly head: string;
  readonly environment: string;
  /** The projects that are due. */
  readonly projects: readonly string[];
  readonly pulls: readonly ReviewedPull[];
  readonly progress: (line: string) => void;
}

/**
 * Holds each rendered change between what an environment has and a commit against the previews of the pull requests merged in between, all of
 * them computed here, from Git alone. (after-merge, rules 3 and 4)
 */
export async function reviewDelivered(asked: Asked): Promise<DeliveredReview> {
  const { shared, rules, base, head, environment, projects, pulls, progress } = asked;
  const { repository, settingsAt } = shared;
  const session = await openSession({ folder: repository.root, base, head, settingsAt }, { progress });
  const { settings } = session.change.head;
  const outcome = await diffProjects(session, comparable(session, projects));
  const known = await reviewedOf(asked, [rules, settings, session.change.base.settings]);
  const unreviewed = new Map<string, UnreviewedChange[]>();
  const put = (project: string, change: UnreviewedChange) => {
    unreviewed.set(project, [...(unreviewed.get(project) ?? []), change]);
  };
  let destroys = 0;
  for (const preview of outcome.previews) {
    for (const resource of preview.resources) {
      if (resource.action === 'no-op' || resource.action === 'read') continue;
      if (resource.risk.level === 'destroy') destroys++;
      const why = whyUnreviewed(preview, resource, known);
      if (why === undefined) continue;
      put(preview.project, changeOf(resource, preview, why, { base, head }));
    }
  }
  for (const { project, message } of outcome.failures) {
    const why = [`what it would change could not be compared: ${message}`];
    put(project, {
      address: project,
      kind: 'project',
      action: 'update',
      risk: 'unknown',
      fields: [],
      why,
      digest: digestOf({ project, base, head }),
    });
  }
  // Whoever takes back what others brought is told.
  const takenBack = takes(await notIn(repository, pulls, head));
  const named = [...unreviewed].map(([project, changes]) => ({
    project,
    changes: changes.map((change) =>
      takenBack === undefined ? change : { ...change, why: [...change.why, takenBack] },
    ),
  }));
  return { unreviewed: named, destroys, refused: emptied(session, environment) };
}

/** What has manifests to compare, on either side. */
export function comparable({ change }: Session, names: readonly string[]): string[] {
  return names.filter((name) => {
    const project = change.head.projects.get(name) ?? change.base.projects.get(name);
    return project !== undefined && kindsOf(project).some(canDiff);
  });
}

/** All that was seen of one object in some pull request. */
interface Seen {
  readonly actions: Set<Action>;
  /** `path` and what it becomes. */
  readonly fields: Set<string>;
  readonly digests: Set<string>;
  /** Pull requests that show it with a risk that nobody accepted there. */
  readonly notAccepted: Set<number>;
}

async function reviewedOf(
  { shared: { repository, settingsAt }, base, head, projects, pulls, progress }: Asked,
  settings: readonly [Settings, ...Settings[]],
): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (const pull of pulls) {
    // One that the environment has already had its turn; one that is not in the commit does not count.
    if (!(await isIn(repository, pull.mergeCommit, head)) || (await isIn(repository, pull.mergeCommit, base))) continue;
    const parent = await git(repository, ['merge-base', `${pull.mergeCommit}^1`, pull.head]);
    if (parent.code !== 0) continue;
    progress(`what people saw of pull request #${pull.number}`);
    const from = parent.stdout.toString('utf8').trim();
    const session = await openSession(
      { folder: repository.root, base: from, head: pull.head, settingsAt },
      { progress: () => {} },
    );
    const names = comparable(session, projects).filter((name) => session.affectedNames.has(name));
    const { previews } = await diffProjects(session, names);
    for (const preview of previews) {
      for (const resource of preview.resources) {
        const key = keyOf(preview, resource);
        const entry = seen.get(key) ?? {
          actions: new Set(),
          fields: new Set(),
          digests: new Set(),
          notAccepted: new Set(),
        };
        seen.set(key, entry);
        if (!isAccepted(pull, preview, resource, settings)) {
          entry.notAccepted.add(pull.number);
          continue;
        }
        entry.actions.add(resource.action);
        entry.digests.add(resource.digest);
        for (const field of resource.fields) if (field.sensitive !== true) entry.fields.add(fieldKey(field));
      }
    }
  }
  return seen;
}

function isAccepted(
  { accepted }: ReviewedPull,
  preview: Preview,
  resource: ResourceChange,
  [rules, ...others]: readonly [Settings, ...Settings[]],
): boolean {
  if (accepted === 'all') return true;
  const decision = strictest(
    decideRisk(rules, resource.risk, preview.environment),
    ...others.map((settings) => decideRisk(settings, resource.risk, preview.environment)),
  );
  return decision === 'pass' || accepted.includes(riskDigestOf(preview, resource));
}

/** The same action, or one that does less. */
const WEAKER: Readonly<Partial<Record<Action, readonly Action[]>>> = { update: ['update', 'replace'] };

function whyUnreviewed(
  preview: Preview,
  resource: ResourceChange,
  known: ReadonlyMap<string, Seen>,
): string[] | undefined {
  const seen = known.get(keyOf(preview, resource));
  if (seen === undefined) return ['no pull request merged in between shows a change of it'];
  const red = [...seen.notAccepted].map(
    (number) => `pull request #${number} shows it, and was merged although nobody had accepted this risk`,
  );
  if (seen.digests.has(resource.digest)) return undefined;
  const allowed = WEAKER[resource.action] ?? [resource.action];
  if (!allowed.some((action) => seen.actions.has(action))) {
    return red.length > 0 ? red : [`the pull requests show no ${resource.action} of it`];
  }
  // Of what is deleted there is nothing more to see.
  if (resource.action === 'delete') return undefined;
  const open = resource.fields.filter((field) => field.sensitive === true || !seen.fields.has(fieldKey(field)));
  if (open.length === 0 && resource.fields.length > 0) return undefined;
  const paths = open.slice(0, 5).map(({ path }) => path);
  return [
    ...red,
    paths.length === 0
      ? 'no pull request shows it as a whole'
      : `no pull request shows what becomes of ${paths.join(', ')}`,
  ];
}

function keyOf({ engine }: Preview, { address }: ResourceChange): string {
  return `${engine} ${address}`;
}

function fieldKey({ path, after }: { readonly path: string; readonly after?: unknown }): string {
  return `${path} ${digestOf(after ?? null)}`;
}

/** Bound to the two commits, which nobody can change: a digest of hidden values is another one in the next process. */
function changeOf(
  { address, kind, action, risk, fields }: ResourceChange,
  { project, engine }: Preview,
  why: readonly string[],
  between: { readonly base: string; readonly head: string },
): UnreviewedChange {
  const digest = digestOf({ ...between, project, engine, address, action });
  return { address, kind, action, risk: risk.level, fields: [...fields], why: [...why], digest };
}

/** Sets of Applications that yielded some and yield none any more, though their file is still there: never meant. */
function emptied({ change: { base, head } }: Session, environment: string): string[] {
  const count = (graph: Session['change']['base']) => {
    const found = new Map<string, number>();
    for (const application of graph.applications()) {
      const set = addressOfSet(application);
      if (set !== undefined) found.set(set, (found.get(set) ?? 0) + 1);
    }
    return found;
  };
  const after = count(head);
  return [...count(base)].flatMap(([set, many]) => {
    const [file = ''] = set.split(' ');
    if (after.has(set) || !head.tree.entries.has(file)) return [];
    return [
      `${set} generated ${many} Applications and would generate none: their resources would go with them, in ${environment} too. ` +
        'Bring back what its generators look for; or remove the set itself, with its file, in a pull request of its own.',
    ];
  });
}

async function isIn(repository: Repository, commit: string, head: string): Promise<boolean> {
  return isAncestor(repository, commit, head).catch(() => false);
}

async function notIn(repository: Repository, pulls: readonly ReviewedPull[], head: string): Promise<number[]> {
  const missing: number[] = [];
  for (const { number, mergeCommit } of pulls) if (!(await isIn(repository, mergeCommit, head))) missing.push(number);
  return missing;
}

function takes(missing: readonly number[]): string | undefined {
  if (missing.length === 0) return undefined;
  return `not in this commit: ${missing.map((number) => `#${number}`).join(', ')}`;
}
