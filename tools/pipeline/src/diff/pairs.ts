import { addressOfApplication, type ExpandedApplication } from '@mainstem/argocd';
import {
  canDiff,
  canDiffAlone,
  digestOf,
  isCompared,
  kindsOf,
  type Project,
  type ResourceChange,
} from '@mainstem/change';
import { digestOfInputs } from '../applications/inputs.ts';
import { projectOf, sourcesOf } from '../applications/sources.ts';
import type { Session, Side } from '../change/session.ts';
import type { Pair } from './model.ts';

/**
 * The Applications of a folder whose render may differ and is shown by no other preview: charts, values from another folder, and
 * overlays whose Application alone changed.
 *
 * @param given the Applications of the folder at base and at head, see `pairsOf`.
 * @param changes what happens to the Application objects.
 * @returns `undefined` when all are shown elsewhere.
 */
export function pairsToRender(
  session: Session,
  given: readonly Pair[],
  changes: readonly ResourceChange[],
): readonly Pair[] | undefined {
  const kept = keptResources(changes);
  const pairs = given.filter((pair) => !kept(pair) && !isShownElsewhere(session, pair));
  if (pairs.length === 0) return undefined;
  const inputsOf = (side: Side, application: ExpandedApplication | undefined) =>
    application === undefined ? 'absent' : digestOfInputs(session.change[side], session.closures[side], application);
  return pairs.filter(({ before, after }) => inputsOf('base', before) !== inputsOf('head', after));
}

/** Applications that go or are renamed without taking their resources along: nothing in the cluster changes by that. */
function keptResources(changes: readonly ResourceChange[]): (pair: Pair) => boolean {
  const kept = new Set<string>();
  for (const { action, address, previousAddress } of changes) {
    if (action === 'forget') kept.add(address);
    if (action === 'move') for (const one of [address, previousAddress]) if (one !== undefined) kept.add(one);
  }
  return ({ before, after }) =>
    (before === undefined || after === undefined) &&
    [before, after].some((one) => one !== undefined && kept.has(addressOfApplication(one)));
}

/** Applications by who they are, at base and at head. */
export function pairsOf(base: readonly ExpandedApplication[], head: readonly ExpandedApplication[]): Pair[] {
  const of = (applications: readonly ExpandedApplication[]) =>
    new Map(applications.map((application) => [addressOfApplication(application), application] as const));
  const [before, after] = [of(base), of(head)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((address) => ({ before: before.get(address), after: after.get(address) }));
}

/** True when each source is an overlay or folder that has a preview of its own in this change, or that nothing changed. */
function isShownElsewhere({ change, affectedNames }: Session, { before, after }: Pair): boolean {
  const sides = [
    [change.base, before],
    [change.head, after],
  ] as const;
  const plain = sides.every(
    ([graph, application]) =>
      application === undefined ||
      sourcesOf(application).every((source) => {
        const project = projectOf(graph, source);
        const { helm, plugin, directory, kustomize } = source;
        const readsMore =
          (kustomize?.components ?? []).length > 0 || (kustomize?.patches ?? []).some(({ path }) => path !== undefined);
        const asItLies = helm === undefined && plugin === undefined && directory?.jsonnet === undefined && !readsMore;
        return asItLies && project !== undefined && canDiffAlone(project.kind);
      }),
  );
  if (!plain) return false;
  if (digestOf(before?.spec ?? null) === digestOf(after?.spec ?? null)) return true;
  return sides.some(
    ([graph, application]) =>
      application !== undefined &&
      sourcesOf(application).some((source) => affectedNames.has(projectOf(graph, source)?.name ?? '')),
  );
}

/**
 * The project under which it is shown what an Application renders: that of the chart's folder, which has no preview of its own. Beside it,
 * sources that only hold values do not count.
 *
 * @param declaring the folder of Argo CD that is compared.
 * @returns `undefined`: under the folder that declares it, since no one folder is what it renders (a chart from elsewhere, several folders),
 * the folder's own preview shows it, or Applications of other folders deliver it too: then two jobs would speak for one project.
 */
export function shownUnder({ change, deliveries }: Session, declaring: Project, pair: Pair): string | undefined {
  const sides = [
    ['base', pair.before],
    ['head', pair.after],
  ] as const;
  const roots = new Set(
    sides.flatMap(([side, application]) =>
      (application === undefined ? [] : sourcesOf(application))
        .filter(({ path, chart, ref }) => ref === undefined || path !== undefined || chart !== undefined)
        .map((source) => projectOf(change[side], source)?.name),
    ),
  );
  const [name] = roots;
  if (roots.size !== 1 || name === undefined) return undefined;
  const isItsOwn = (['base', 'head'] as const).every((side) => {
    const project = change[side].projects.get(name);
    if (project === undefined) return true;
    if (isCompared(project) || !kindsOf(project).some(canDiff)) return false;
    return deliveries[side].of(project).every(({ from }) => change[side].ownerOf(from.file)?.name === declaring.name);
  });
  return isItsOwn ? name : undefined;
}
