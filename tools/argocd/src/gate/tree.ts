import type { Application } from './application.ts';
import { judgeApplication, type View } from './judge.ts';
import { judgeRunning } from './operation.ts';
import { type Finding, looksLive, standingOf, VERDICTS } from './reasons.ts';

/** What one look at an application and all that it manages finds. */
export interface TreeFinding extends Finding {
  /** Every Application that was looked at, `namespace/name`; one that is missing, by its reference; an ApplicationSet by {@link keyOfSet}. */
  readonly visited: readonly string[];
  readonly application?: Application;
}

/**
 * An application and its children: Argo CD does not roll the health of child Applications up, so a parent finishes before they exist
 * (https://github.com/argoproj/argo-cd/issues/3781). The worst counts.
 */
export function judgeTree(
  reference: string,
  view: View,
  near?: string,
  above: ReadonlySet<string> = new Set(),
): TreeFinding {
  const found = judgeSeen(reference, view, near, above);
  if (view.toldOnly !== true || (found.reason !== 'no-application' && found.reason !== 'behind')) return found;
  return {
    ...found,
    reason: 'silent',
    detail: 'nothing was reported of this commit: Argo CD did not sync it, or its notifications do not arrive',
    next: 'look at Argo CD, or at the log of argocd-notifications-controller',
  };
}

function judgeSeen(reference: string, view: View, near: string | undefined, above: ReadonlySet<string>): TreeFinding {
  if (view.world.isAmbiguous(reference, near)) return { ...ambiguous(reference), visited: [reference] };
  const application = view.world.application(reference, near);
  if (application === undefined) return { ...judgeAbsence(reference, view), visited: [reference] };
  const key = `${application.namespace}/${application.name}`;
  const own: TreeFinding = { ...judgeApplication(application, view), visited: [key], application };
  const path = new Set([...above, key]);
  const children = childrenOf(application, view, above.size === 0).filter(
    (child) => !path.has(`${application.namespace}/${child}`) && !path.has(child),
  );
  const runs = judgeRunning(application) !== undefined;
  const findings = children.flatMap((child) => {
    const found = judgeTree(child, view, application.namespace, path);
    // What a running sync takes away is listed until the next comparison.
    if (runs && (found.reason === 'deleting' || found.reason === 'deleted')) return [];
    return [{ ...found, child: found.child ?? child }];
  });
  const managed = setsOf(application);
  const visited = [key, ...managed.map(keyOfSet), ...findings.flatMap((one) => one.visited)];
  const sets = [judgeOwner(application, view), ...managed.map((set) => judgeSet(set, view))];
  const worst = [
    own,
    ...sets.flatMap((one) => (one === undefined ? [] : [{ ...one, visited: [] }])),
    ...findings,
  ].reduce((one, other) => (rank(other) > rank(one) ? other : one));
  const named = worst.child === undefined ? worst : { ...worst, detail: `${worst.child}: ${worst.detail}` };
  return { ...named, visited, application };
}

function judgeAbsence(reference: string, { world }: View): Finding {
  return world.isGone(reference)
    ? { reason: 'deleted', detail: 'the Application was deleted' }
    : { reason: 'no-application', detail: `there is no Application ${reference} yet` };
}

function ambiguous(name: string): Finding {
  return {
    reason: 'ambiguous',
    detail: `there are several Applications ${name}, in several namespaces`,
    next: `name it with its namespace: --applications NAMESPACE/${name}`,
  };
}

/** Applications that it manages, by itself or through ApplicationSets, and for one that was asked for those that the caller names. */
function childrenOf(application: Application, { expectation, world }: View, isRoot: boolean): string[] {
  const managed = application.resources
    .filter(({ group, kind, requiresPruning }) => group === 'argoproj.io' && kind === 'Application' && !requiresPruning)
    .map(({ namespace, name }) => (namespace === '' ? name : `${namespace}/${name}`));
  const made = setsOf(application).flatMap((set) => membersOf(set, world));
  const named = isRoot ? (expectation.children ?? []) : [];
  return [
    ...new Set([
      ...managed,
      ...made,
      ...named.filter((one) => !managed.some((other) => other.endsWith(`/${one}`) || other === one)),
    ]),
  ];
}

interface SetReference {
  readonly name: string;
  readonly namespace: string;
}

export function keyOfSet({ name, namespace }: SetReference): string {
  return `ApplicationSet ${namespace}/${name}`;
}

/** ApplicationSets that an Application manages. */
function setsOf({ resources, namespace: home }: Application): SetReference[] {
  return resources
    .filter(
      ({ group, kind, requiresPruning }) => group === 'argoproj.io' && kind === 'ApplicationSet' && !requiresPruning,
    )
    .map(({ name, namespace }) => ({ name, namespace: namespace === '' ? home : namespace }));
}

/** What a set owns, and what it says that it made; what it took away is neither. */
function membersOf({ name, namespace }: SetReference, world: View['world']): string[] {
  const owned = world.applications().filter((one) => one.ownerSet === name && one.namespace === namespace);
  const made = (world.applicationSet(`${namespace}/${name}`)?.made ?? []).map((one) => `${namespace}/${one}`);
  const gone = made.filter((one) => world.application(one) === undefined && world.isGone(one));
  return [...owned.map((one) => `${namespace}/${one.name}`), ...made.filter((one) => !gone.includes(one))];
}

/** The set that made an Application. */
function judgeOwner({ ownerSet, namespace }: Application, { expectation, world }: View): Finding | undefined {
  const name = expectation.applicationset ?? ownerSet;
  const error = name === undefined ? undefined : world.applicationSet(name, namespace)?.error;
  return error === undefined ? undefined : setError(name ?? '', error);
}

/** A set that an Application manages: its Applications exist a moment later, and whether there are any is said by it alone. */
function judgeSet(reference: SetReference, { world }: View): Finding | undefined {
  const { name, namespace } = reference;
  const set = world.applicationSet(`${namespace}/${name}`);
  if (set?.error !== undefined) return setError(name, set.error);
  if (set?.isReconciled === true || (set === undefined && membersOf(reference, world).length > 0)) return undefined;
  return set === undefined
    ? {
        reason: 'set-unseen',
        detail: `its ApplicationSet ${name} is not to be seen, and so neither is what that makes`,
        next: 'let the gate read ApplicationSets: get, list and watch, or applicationsets, get',
      }
    : { reason: 'no-application', detail: `its ApplicationSet ${name} has not made its Applications yet` };
}

function setError(name: string, error: string): Finding {
  return {
    reason: 'applicationset-error',
    detail: `the ApplicationSet ${name} cannot make its Applications: ${error}`,
  };
}

/** Which of several findings decides: the one whose outcome, given time, is worst. */
function rank(finding: Finding): number {
  if (looksLive(finding)) return VERDICTS.indexOf(standingOf(finding.reason).becomes ?? 'live');
  const { verdict, becomes } = standingOf(finding.reason);
  return WORST.indexOf(becomes ?? verdict);
}

const WORST = ['live', 'live-bundled', 'equivalent', 'superseded', 'waiting', 'unknown', 'blocked', 'failed'];
