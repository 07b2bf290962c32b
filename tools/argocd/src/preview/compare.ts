import { addTo, canonicalJson, matchesGlob, type ResourceChange } from '@mainstem/change';
import type { Concern } from '@mainstem/kubernetes';
import { applicationChange, changedFields } from './change.ts';
import type { ExpandedApplication } from './expanded.ts';
import { isNamed, pairApplications } from './pairs.ts';
import { type Removal, removalOf } from './removal.ts';
import { isNamedAfterApplication } from './sources.ts';
import { inexactConcerns, updateConcerns } from './update.ts';

export interface ApplicationComparison {
  /** Sorted by address. */
  readonly changes: ResourceChange[];
  /** Applications that are gone, under their old names; what they delivered is deleted where their change says `delete`. */
  readonly removed: ExpandedApplication[];
  readonly warnings: string[];
}

/**
 * What a change does to the Applications of a tree: which appear, disappear, are renamed, move or sync in another way. What they
 * deliver is not rendered here.
 *
 * @param before, after of `expandApplications` at base and head.
 */
export function compareApplications(
  before: readonly ExpandedApplication[],
  after: readonly ExpandedApplication[],
): ApplicationComparison {
  const pairs = pairApplications(before, after);
  const setsAfter = bySet(after);
  const changes: ResourceChange[] = [];
  const removed: ExpandedApplication[] = [];
  const doubtful = new Set<ExpandedApplication>();
  const remainingOf = (application: ExpandedApplication) => setsAfter.get(setOf(application) ?? '') ?? [];

  for (const [old, now] of pairs.kept) {
    if (isSame(old, now)) continue;
    const fields = changedFields({ before: old, after: now });
    const concerns = updateConcerns(old, now);
    if (fields.length === 0 && setOf(old) === setOf(now)) continue;
    changes.push(applicationChange('update', { before: old, after: now }, concerns, fields));
    doubtful.add(now);
  }
  for (const application of pairs.added) {
    changes.push(applicationChange('create', { after: application }, inexactConcerns(application)));
    doubtful.add(application);
  }
  for (const [old, now] of pairs.renamed) {
    const removal = removalOf(old, remainingOf(old));
    changes.push(...renamed(old, now, removal));
    if (removal.action === 'delete') removed.push(old);
  }
  for (const application of pairs.removed) {
    const pattern = remainingOf(application).find((other) => !isNamed(other) && couldName(other, application));
    const removal = pattern === undefined ? removalOf(application, remainingOf(application)) : mayStay(pattern);
    const concerns = [...removal.concerns, ...inexactConcerns(application)];
    changes.push(applicationChange(removal.action, { before: application }, concerns));
    if (!removal.stays) removed.push(application);
  }
  changes.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : a.action < b.action ? -1 : 1));
  return { changes, removed, warnings: [...pairs.warnings, ...warningsOf(doubtful)] };
}

function isSame(a: ExpandedApplication, b: ExpandedApplication): boolean {
  const relevant = ({ labels, annotations, finalizers, spec }: ExpandedApplication) => ({
    labels,
    annotations,
    finalizers,
    spec,
  });
  return a === b || (setOf(a) === setOf(b) && canonicalJson(relevant(a)) === canonicalJson(relevant(b)));
}

function setOf({ namespace, from }: ExpandedApplication): string | undefined {
  return from.applicationSet === undefined ? undefined : `${namespace}/${from.applicationSet}`;
}

function bySet(applications: readonly ExpandedApplication[]): Map<string, ExpandedApplication[]> {
  const sets = new Map<string, ExpandedApplication[]>();
  for (const application of applications) {
    const set = setOf(application);
    if (set === undefined) continue;
    addTo(sets, set, application);
  }
  return sets;
}

/** The old name goes, the new one comes: what is delivered is deleted in between when the old one has a finalizer. */
function renamed(old: ExpandedApplication, now: ExpandedApplication, removal: Removal): ResourceChange[] {
  const from = old.namespace === now.namespace ? old.name : `${old.namespace}/${old.name}`;
  const to = old.namespace === now.namespace ? now.name : `${now.namespace}/${now.name}`;
  if (removal.action === 'delete') {
    const reason = `it is renamed to ${to}: what ${from} delivered is deleted and created anew, unless ${to} takes it over first, which nothing ensures`;
    const lost: Concern = { level: 'destroy', reason };
    return [
      applicationChange('delete', { before: old }, [lost, ...removal.concerns]),
      applicationChange('create', { after: now }, [
        { level: 'safe', reason: `it is ${from} under a new name` },
        ...inexactConcerns(now),
      ]),
    ];
  }
  const concerns: Concern[] = [
    removal.stays
      ? {
          level: 'unknown',
          reason: `${from} stays beside ${to}, and both deliver the same: ${removal.concerns[0]?.reason ?? ''}`,
        }
      : { level: 'safe', reason: `its resources stay, and ${to} takes them over at its first sync` },
    ...(isNamedAfterApplication(old) || isNamedAfterApplication(now)
      ? [
          {
            level: 'disrupt' as const,
            reason: `Helm names its release after the Application: what bears the name ${old.name} stays in the cluster, unmanaged, beside what is called ${now.name}`,
            wayOut: `Set helm.releaseName to ${old.name}.`,
          },
        ]
      : []),
    ...updateConcerns({ ...old, namespace: now.namespace, from: NOWHERE }, { ...now, from: NOWHERE }),
  ];
  return [applicationChange('move', { before: old, after: now }, concerns)];
}

/** The hand-over from one maker to another is the rename itself. */
const NOWHERE: ExpandedApplication['from'] = { file: '', line: 0 };

/** Whether a name that is known in part only could be this one. */
function couldName(pattern: ExpandedApplication, { name, namespace }: ExpandedApplication): boolean {
  return matchesGlob(name, pattern.name.replaceAll('*', '**')) && matchesGlob(namespace, pattern.namespace);
}

function mayStay({ from, unexpanded }: ExpandedApplication): Removal {
  const why = unexpanded === undefined ? '' : `, because the generator ${unexpanded} asks another system`;
  const reason = `whether the ApplicationSet ${from.applicationSet ?? ''} still makes it cannot be told${why}`;
  return { action: 'delete', concerns: [{ level: 'unknown', reason }], stays: true };
}

/** One warning for each ApplicationSet whose changed Applications are not all known. */
function warningsOf(applications: ReadonlySet<ExpandedApplication>): string[] {
  const warnings = new Set<string>();
  for (const { from, doubts, unexpanded } of applications) {
    if (from.applicationSet === undefined) continue;
    const place = `the ApplicationSet ${from.applicationSet} (${from.file}:${from.line})`;
    if (unexpanded !== undefined) {
      warnings.add(
        `${place} is not expanded: its generator ${unexpanded} asks another system, so its Applications are not compared.`,
      );
    } else if (doubts?.[0] !== undefined) warnings.add(`${place} is not expanded exactly: ${doubts[0]}.`);
  }
  return [...warnings];
}
