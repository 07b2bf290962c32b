import {
  type Acknowledgement,
  addCounts,
  compareEnvironments,
  compareText,
  type Failure,
  type Preview,
  RISK_LEVELS,
  type Verdict,
  type VerdictRisk,
  type VerdictState,
} from '@mainstem/change';
import { type JudgedChange, risksOf } from './risks.ts';

export interface VerdictInput extends JudgedChange {
  readonly failures: readonly Failure[];
  readonly acknowledged: readonly Acknowledgement[];
}

/**
 * Everything that a change would do, judged by the policy and with what people accepted. A pure function of its input.
 *
 * @param risks those of the input, where the caller asked for them already.
 */
export function verdictOf(input: VerdictInput, risks: readonly VerdictRisk[] = risksOf(input)): Verdict {
  const { affected, previews, failures, acknowledged, settings } = input;
  const accepted = acknowledged.filter(({ digest }) => risks.some((risk) => risk.digest === digest));
  const skipped = previews
    .filter((preview) => preview.skipped !== undefined)
    .map(({ project, skipped }): Failure => ({ project, message: skipped ?? '', code: 'skipped' }));
  const allFailures = [...failures, ...skipped];
  const environments = new Set(previews.map(({ environment }) => environment).filter((name) => name !== undefined));
  for (const { environment } of affected.projects) if (environment !== undefined) environments.add(environment);
  return {
    schema: 'mainstem/verdict@1',
    state: stateOf(risks, accepted, allFailures),
    base: affected.base,
    head: affected.head,
    ...(affected.dirty === undefined ? {} : { dirty: affected.dirty }),
    counts: addCounts(previews.map(({ counts }) => counts)),
    environments: [...environments].sort(compareEnvironments(settings)),
    projects: [...previews].sort(comparePreviews),
    affected: affected.projects,
    risks: [...risks],
    acknowledged: accepted,
    failures: allFailures,
  };
}

function stateOf(
  risks: readonly VerdictRisk[],
  accepted: readonly Acknowledgement[],
  failures: readonly Failure[],
): VerdictState {
  if (failures.length > 0) return 'failed';
  if (risks.some(({ decision }) => decision === 'blocked')) return 'blocked';
  const digests = new Set(accepted.map(({ digest }) => digest));
  const open = risks.some(({ decision, digest }) => decision === 'acknowledge' && !digests.has(digest));
  return open ? 'acknowledge' : 'pass';
}

/** Most dangerous first, then those that change most, then by name. */
function comparePreviews(a: Preview, b: Preview): number {
  return worst(a) - worst(b) || b.resources.length - a.resources.length || compareText(a.project, b.project);
}

function worst({ resources, skipped }: Preview): number {
  if (skipped !== undefined) return -1;
  return Math.min(RISK_LEVELS.length, ...resources.map(({ risk }) => RISK_LEVELS.indexOf(risk.level)));
}
