import { canonicalJson } from '@mainstem/change';
import { isMap } from '@mainstem/kubernetes/yaml';
import type { Application } from './application.ts';
import { type Expectation, expectedSources } from './expectation.ts';
import type { Finding } from './reasons.ts';
import { withoutCredentials } from './secrets.ts';

/** Whether the specification is the declared one, and the status one of this specification. */
export function judgeSpecification({ name, spec }: Application, expectation: Expectation): Finding | undefined {
  const sources = expectedSources(expectation, name);
  const live = (spec.drySource === undefined ? spec.sources : [spec.drySource]).map(({ written }) => written);
  if (sources !== undefined && !sameShape(live, sources)) return differentSources(live, sources);
  const { destination, project } = expectation.specOf?.[name] ?? {};
  const field = ['server', 'name', 'namespace'].find(
    (key) => destination !== undefined && !sameShape(spec.destination[key], destination[key]),
  );
  if (field !== undefined)
    return specDiffers(`spec.destination.${field} is`, spec.destination[field], destination?.[field]);
  if (project !== undefined && project !== spec.project) return specDiffers('spec.project is', spec.project, project);
  return undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function differentSources(live: readonly Fields[], expected: readonly Fields[]): Finding {
  const at = live.length === expected.length ? live.findIndex((one, index) => !sameShape(one, expected[index])) : -1;
  const field = ['repoURL', 'targetRevision', 'path', 'chart'].find(
    (key) => at >= 0 && !sameShape(live[at]?.[key], expected[at]?.[key]),
  );
  const shown = at < 0 ? 'its sources are' : `${field === undefined ? 'its source' : `spec.source.${field}`} is`;
  return field === undefined ? specDiffers(shown) : specDiffers(shown, live[at]?.[field], expected[at]?.[field]);
}

function specDiffers(shown: string, ...[live, expected]: readonly unknown[]): Finding {
  const value = live === undefined && expected === undefined ? '' : ` (${wordOf(live)} instead of ${wordOf(expected)})`;
  return {
    reason: 'spec-differs',
    detail: `${shown} not what the commit declares${value}: whatever applies the Application has not done so yet`,
    mark: `${shown}${value}`,
  };
}

/** A value in words; the address of a repository may hold a password. */
function wordOf(value: unknown): string {
  return value === undefined ? 'none' : withoutCredentials(String(value));
}

/**
 * There is no `observedGeneration`: only `status.sync.comparedTo` tells which specification the status is of
 * (https://github.com/argoproj/argo-cd/issues/22616).
 */
export function judgeCompared({ spec, sync }: Application): Finding | undefined {
  const { comparedTo } = sync;
  if (comparedTo === undefined) return { reason: 'not-compared', detail: 'Argo CD has not compared it yet' };
  const written = spec.sources.map((source) => source.written);
  if (!sameShape(written, comparedTo.sources)) {
    return {
      reason: 'comparing',
      detail: 'the status is still of the specification before: its sources changed since',
    };
  }
  for (const [key, value] of Object.entries(spec.destination)) {
    const compared = comparedTo.destination[key];
    // Argo CD fills in what the other field means: `server` from `name`.
    if (compared !== undefined && compared !== '' && value !== '' && compared !== value) {
      return {
        reason: 'comparing',
        detail: 'the status is still of the specification before: its destination changed since',
      };
    }
  }
  return undefined;
}

/**
 * Equal apart from what says nothing: an API server leaves out what a manifest may spell, and Argo CD writes `comparedTo` through Go's
 * `omitempty`, without `recurse: false`. Values of a chart are taken as they are: there `false` and an empty list say something.
 */
export function sameShape(one: unknown, other: unknown): boolean {
  return canonicalJson(telling(one) ?? null) === canonicalJson(telling(other) ?? null);
}

function telling(value: unknown, isRaw = false): unknown {
  if (Array.isArray(value)) {
    return value.length === 0 && !isRaw ? undefined : value.map((one) => telling(one, isRaw) ?? null);
  }
  if (!isMap(value)) return value === null || (!isRaw && (value === '' || value === false)) ? undefined : value;
  const entries = Object.entries(value).flatMap(([key, one]) => {
    const kept = telling(one, isRaw || key === 'valuesObject');
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length === 0 && !isRaw ? undefined : Object.fromEntries(entries);
}
