import { canonicalJson } from '@mainstem/change';
import type { Concern } from '@mainstem/kubernetes';
import { normalizedUrl } from '../repository-url.ts';
import type { ApplicationSource, ApplicationSpec } from '../spec/spec.ts';
import type { ExpandedApplication } from './expanded.ts';
import { syncPolicyOf } from './sync-policy.ts';

/** The sources in order; `spec.source` alone is one. Argo CD ignores it when there are `sources`. */
export function sourcesOf({ source, sources }: ApplicationSpec): readonly ApplicationSource[] {
  if (sources !== undefined && sources.length > 0) return sources;
  return source === undefined ? [] : [source];
}

/** What a change of the sources means, as far as it can be told without rendering. */
export function sourceConcerns(before: ExpandedApplication, after: ExpandedApplication): Concern[] {
  const [old, now] = [sourcesOf(before.spec), sourcesOf(after.spec)];
  const { prune } = syncPolicyOf(after);
  const fate = (what: string) =>
    prune ? `what only ${what} had is pruned` : `what only ${what} had stays, unmanaged by Git`;
  const concerns: Concern[] = [];
  if (canonicalJson(before.spec.sourceHydrator ?? null) !== canonicalJson(after.spec.sourceHydrator ?? null)) {
    concerns.push({
      level: 'unknown',
      reason: 'its sourceHydrator changes: what is hydrated from now on is not rendered here',
    });
  }
  for (let index = 0; index < Math.max(old.length, now.length); index++) {
    const [was, is] = [old[index], now[index]];
    const which = Math.max(old.length, now.length) > 1 ? `source ${index + 1}: ` : '';
    if (was !== undefined && is !== undefined) concerns.push(...oneSource(was, is, which, fate));
    else if (is !== undefined) concerns.push({ level: 'safe', reason: `${which}it also delivers ${placeOf(is)}` });
    else if (was !== undefined) {
      concerns.push({ level: 'unknown', reason: `${which}it no longer reads ${placeOf(was)}: ${fate('that')}` });
    }
  }
  return concerns;
}

function oneSource(
  was: ApplicationSource,
  is: ApplicationSource,
  which: string,
  fate: (what: string) => string,
): Concern[] {
  const moved = normalizedUrl(was.repoURL ?? '') !== normalizedUrl(is.repoURL ?? '');
  if (moved || (was.path ?? '.') !== (is.path ?? '.') || was.chart !== is.chart) {
    const reason = `${which}it delivers ${placeOf(is)} instead of ${placeOf(was)}: ${fate('the old one')}`;
    return [{ level: 'unknown', reason }];
  }
  if ((was.targetRevision ?? '') !== (is.targetRevision ?? '')) {
    const [from, to] = [was.targetRevision ?? 'HEAD', is.targetRevision ?? 'HEAD'];
    const what = is.chart === undefined ? 'it follows the revision' : `it delivers the chart ${is.chart} in version`;
    return [{ level: 'unknown', reason: `${which}${what} ${to} instead of ${from}` }];
  }
  return [];
}

function placeOf({ repoURL, path, chart, ref }: ApplicationSource): string {
  const url = String(repoURL).replace(/\/\/[^/@]*@/, '//');
  if (chart !== undefined) return `the chart ${chart} of ${url}`;
  return path === undefined && ref !== undefined ? `files of ${url} ($${ref})` : `${path ?? '.'} of ${url}`;
}

/** Whether Helm names what it renders after the Application, because no `releaseName` is given. */
export function isNamedAfterApplication({ spec }: ExpandedApplication): boolean {
  return sourcesOf(spec).some(({ chart, helm }) => (chart !== undefined || helm !== undefined) && !helm?.releaseName);
}
