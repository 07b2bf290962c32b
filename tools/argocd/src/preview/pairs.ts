import { addTo, canonicalJson } from '@mainstem/change';
import { normalizedUrl } from '../repository-url.ts';
import { type ExpandedApplication, identityOf } from './expanded.ts';
import { sourcesOf } from './sources.ts';

/** Applications of both sides, matched. */
export interface Pairs {
  readonly kept: readonly (readonly [before: ExpandedApplication, after: ExpandedApplication])[];
  readonly renamed: readonly (readonly [before: ExpandedApplication, after: ExpandedApplication])[];
  readonly added: readonly ExpandedApplication[];
  readonly removed: readonly ExpandedApplication[];
  readonly warnings: readonly string[];
}

/** Matches Applications by namespace and name; of the others, those that deliver the same to the same place are renamed. */
export function pairApplications(before: readonly ExpandedApplication[], after: readonly ExpandedApplication[]): Pairs {
  const warnings: string[] = [];
  const old = byIdentity(before, () => {});
  const now = byIdentity(after, (warning) => warnings.push(warning));
  const kept: [ExpandedApplication, ExpandedApplication][] = [];
  const added: ExpandedApplication[] = [];
  for (const [key, application] of now) {
    const previous = old.get(key);
    if (previous === undefined) added.push(application);
    else kept.push([previous, application]);
  }
  const removed = [...old].filter(([key]) => !now.has(key)).map(([, application]) => application);
  const renamed = renames(removed, added);
  const matched = new Set(renamed.flat());
  return {
    kept,
    renamed,
    added: added.filter((application) => !matched.has(application)),
    removed: removed.filter((application) => !matched.has(application)),
    warnings,
  };
}

/** Names that are not known are told apart by what makes them and by their order there. */
function byIdentity(
  applications: readonly ExpandedApplication[],
  warn: (warning: string) => void,
): Map<string, ExpandedApplication> {
  const map = new Map<string, ExpandedApplication>();
  const counts = new Map<string, number>();
  for (const application of applications) {
    const identity = identityOf(application);
    let key = identity;
    if (!isNamed(application)) {
      const family = `${identity} of ${application.from.applicationSet ?? application.from.file}`;
      counts.set(family, (counts.get(family) ?? 0) + 1);
      key = `${family} ${counts.get(family)}`;
    }
    const twin = map.get(key);
    if (twin === undefined) map.set(key, application);
    else {
      const places = [twin, application].map(({ from }) => `${from.file}:${from.line}`);
      warn(
        `the Application ${identity} is declared twice, in ${places[0]} and in ${places[1]}: they overwrite each other; ` +
          'the first one counts here. Give one of them another name.',
      );
    }
  }
  return map;
}

/** Whether the whole identity is known. */
export function isNamed({ name, namespace, unexpanded }: ExpandedApplication): boolean {
  return unexpanded === undefined && !name.includes('*') && !namespace.includes('*');
}

/** One that goes and one that comes, with the same sources and destination: only where no other could be meant. */
function renames(
  removed: readonly ExpandedApplication[],
  added: readonly ExpandedApplication[],
): [ExpandedApplication, ExpandedApplication][] {
  const [gone, come] = [groups(removed), groups(added)];
  return [...gone].flatMap(([key, olds]) => {
    const news = come.get(key) ?? [];
    const [old, now] = [olds[0], news[0]];
    return olds.length === 1 && news.length === 1 && old !== undefined && now !== undefined
      ? [[old, now] satisfies [ExpandedApplication, ExpandedApplication]]
      : [];
  });
}

function groups(applications: readonly ExpandedApplication[]): Map<string, ExpandedApplication[]> {
  const map = new Map<string, ExpandedApplication[]>();
  for (const application of applications.filter(isNamed)) {
    const { spec } = application;
    const sources = sourcesOf(spec).map((source) => ({
      ...source,
      repoURL: normalizedUrl(String(source.repoURL ?? '')),
    }));
    const key = canonicalJson({ sources, hydrator: spec.sourceHydrator, destination: spec.destination });
    addTo(map, key, application);
  }
  return map;
}
