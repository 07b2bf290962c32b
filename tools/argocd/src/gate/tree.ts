import type { Application } from './application.ts';
import { judgeApplication, type View } from './judge.ts';
import { type Finding, looksLive, standingOf, VERDICTS } from './reasons.ts';

/** What one look at an application and all that it manages finds. */
export interface TreeFinding extends Finding {
  /** Every Application that was looked at, `namespace/name`; one that is missing, by its reference. */
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
  const application = view.world.application(reference, near);
  if (application === undefined) return { ...judgeAbsence(reference, view), visited: [reference] };
  const key = `${application.namespace}/${application.name}`;
  const own: TreeFinding = { ...judgeApplication(application, view), visited: [key], application };
  const path = new Set([...above, key]);
  const children = childrenOf(application, view, above.size === 0).filter(
    (child) => !path.has(`${application.namespace}/${child}`) && !path.has(child),
  );
  const findings = children.map((child) => {
    const found = judgeTree(child, view, application.namespace, path);
    return { ...found, child: found.child ?? child };
  });
  const visited = [key, ...findings.flatMap((one) => one.visited)];
  const error = judgeSet(application, view);
  const worst = [own, ...(error === undefined ? [] : [{ ...error, visited: [] }]), ...findings].reduce((one, other) =>
    rank(other) > rank(one) ? other : one,
  );
  const named = worst.child === undefined ? worst : { ...worst, detail: `${worst.child}: ${worst.detail}` };
  return { ...named, visited, application };
}

function judgeAbsence(reference: string, { world }: View): Finding {
  return world.isGone(reference)
    ? { reason: 'deleted', detail: 'the Application was deleted' }
    : { reason: 'no-application', detail: `there is no Application ${reference} yet` };
}

/** Applications that it manages, and for one that was asked for those that the caller names. */
function childrenOf(application: Application, { expectation }: View, isRoot: boolean): string[] {
  const managed = application.resources
    .filter(({ group, kind, requiresPruning }) => group === 'argoproj.io' && kind === 'Application' && !requiresPruning)
    .map(({ namespace, name }) => (namespace === '' ? name : `${namespace}/${name}`));
  const named = isRoot ? (expectation.children ?? []) : [];
  return [
    ...new Set([
      ...managed,
      ...named.filter((one) => !managed.some((other) => other.endsWith(`/${one}`) || other === one)),
    ]),
  ];
}

function judgeSet({ ownerSet, namespace }: Application, { expectation, world }: View): Finding | undefined {
  const name = expectation.applicationset ?? ownerSet;
  const error = name === undefined ? undefined : world.applicationSet(name, namespace)?.error;
  return error === undefined
    ? undefined
    : { reason: 'applicationset-error', detail: `the ApplicationSet ${name} cannot make its Applications: ${error}` };
}

/** Which of several findings decides: the one whose outcome, given time, is worst. */
function rank(finding: Finding): number {
  if (looksLive(finding)) return VERDICTS.indexOf(standingOf(finding.reason).becomes ?? 'live');
  const { verdict, becomes } = standingOf(finding.reason);
  return WORST.indexOf(becomes ?? verdict);
}

const WORST = ['live', 'live-bundled', 'equivalent', 'superseded', 'waiting', 'unknown', 'blocked', 'failed'];
