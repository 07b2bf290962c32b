import {
  type Acknowledgement,
  type AffectedDocument,
  addCounts,
  compareEnvironments,
  type Decision,
  decide,
  digestOf,
  environmentOf,
  type Failure,
  GUARDED_SECTIONS,
  type Preview,
  RISK_LEVELS,
  type Risk,
  SETTINGS_FILE,
  type Settings,
  strictest,
  type Verdict,
  type VerdictRisk,
  type VerdictState,
} from '@mainstem/change';
import type { OwnedFinding } from './findings.ts';

export interface VerdictInput {
  readonly affected: AffectedDocument;
  readonly previews: readonly Preview[];
  readonly failures: readonly Failure[];
  readonly acknowledged: readonly Acknowledgement[];
  /** New errors of validation: each blocks, in every environment. */
  readonly invalid?: readonly OwnedFinding[];
  readonly settings: Settings;
  /** The settings at base: a change cannot lower the policy that it is judged by. The defaults where base has no settings. */
  readonly baseSettings: Settings;
}

const DEFAULT_WAY_OUT: Record<Risk['level'], string> = {
  destroy: 'Keep the resource, or have somebody who may lose it acknowledge this.',
  stuck: 'Undo this field, or create a new resource beside the old one and move over.',
  security: 'Narrow the access, or have somebody acknowledge it.',
  disrupt: 'Merge when a short interruption is acceptable.',
  unknown: 'Have somebody who knows this part read the change.',
  safe: '',
};

/** Everything that a change would do, judged by the policy. A pure function of its input. */
export function verdictOf(input: VerdictInput): Verdict {
  const { affected, previews, failures, acknowledged, settings, baseSettings, invalid = [] } = input;
  const decideFor = policyOf(input);
  const found = [
    ...previews.flatMap((preview) => risksOf(preview, decideFor)),
    ...previews.flatMap(gateOf),
    ...invalid.map(riskOfFinding),
    ...riskOfSettings(settings, baseSettings),
  ];
  const risks = shortenIds(found).sort(compareRisks);
  const accepted = acknowledged.filter(({ digest }) => risks.some((risk) => risk.digest === digest));
  const skipped = previews
    .filter((preview) => preview.skipped !== undefined)
    .map(({ project, skipped }): Failure => ({ project, message: skipped ?? '' }));
  const allFailures = [...failures, ...skipped];
  const environments = new Set(previews.map(({ environment }) => environment).filter((name) => name !== undefined));
  for (const { environment } of affected.projects) if (environment !== undefined) environments.add(environment);
  return {
    schema: 'mainstem/verdict@1',
    state: stateOf(risks, accepted, allFailures),
    base: affected.base,
    head: affected.head,
    counts: addCounts(previews.map(({ counts }) => counts)),
    environments: [...environments].sort(compareEnvironments(settings)),
    projects: [...previews].sort(comparePreviews),
    affected: affected.projects,
    risks,
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

type Policy = (level: Risk['level'], project: string, environment: string | undefined) => Decision;

/**
 * The stricter of what head's and base's policy ask. At base a project's environment is looked up by its folder as well: a
 * change that gives the environment another name must not leave its rule behind.
 */
function policyOf({ affected, settings, baseSettings }: VerdictInput): Policy {
  const roots = new Map(affected.projects.map(({ name, root }) => [name, root]));
  return (level, project, environment) => {
    const before = environmentOf(roots.get(project) ?? '', baseSettings) ?? environment;
    return strictest(
      decide(settings, level, environment),
      decide(baseSettings, level, environment),
      decide(baseSettings, level, before),
    );
  };
}

/** A change of the rules themselves: one risk, whatever the new rules say about it. */
function riskOfSettings(settings: Settings, baseSettings: Settings): VerdictRisk[] {
  const changed = GUARDED_SECTIONS.filter((key) => digestOf(settings[key]) !== digestOf(baseSettings[key]));
  if (changed.length === 0) return [];
  const digest = digestOf({
    settings: SETTINGS_FILE,
    change: changed.map((key) => [key, baseSettings[key], settings[key]]),
  });
  return [
    {
      id: digest,
      digest,
      level: 'security',
      address: SETTINGS_FILE,
      project: SETTINGS_FILE,
      reason: `${changed.join(', ')}: the rules for what a change may do are changed here; the stricter of the old and the new ones judge this change, the new ones every later one`,
      wayOut: 'Leave the rules as they are, or have somebody who answers for them acknowledge this.',
      decision: strictest(decide(settings, 'security', undefined), decide(baseSettings, 'security', undefined)),
    },
  ];
}

/** Every change of a preview that is more than safe. Its digest holds what changes, not the words about it. */
function risksOf({ project, engine, environment, resources }: Preview, decideFor: Policy): VerdictRisk[] {
  return resources
    .filter(({ risk }) => risk.level !== 'safe')
    .map(({ address, action, risk, digest }) => {
      const riskDigest = digestOf({ project, engine, address, action, level: risk.level, change: digest });
      return {
        id: riskDigest,
        digest: riskDigest,
        level: risk.level,
        address,
        project,
        ...(environment === undefined ? {} : { environment }),
        reason: risk.reasons.join('; '),
        wayOut: risk.wayOut ?? DEFAULT_WAY_OUT[risk.level],
        decision: decideFor(risk.level, project, environment),
      };
    });
}

/** What kept a stack from being planned blocks as an error of validation does. */
function gateOf({ gate = [], project, environment }: Preview): VerdictRisk[] {
  return gate.map(({ suggestion, ...finding }) =>
    riskOfFinding({
      finding: { ...finding, ...(suggestion === undefined ? {} : { suggestion }) },
      project,
      ...(environment === undefined ? {} : { environment }),
    }),
  );
}

function riskOfFinding({ finding, project, environment }: OwnedFinding): VerdictRisk {
  const { rule, file, line, message, suggestion } = finding;
  const digest = digestOf({ rule, file, message });
  return {
    id: digest,
    digest,
    level: 'stuck',
    address: line > 0 ? `${file}:${line}` : file,
    project,
    ...(environment === undefined ? {} : { environment }),
    reason: `${message} (${rule})`,
    wayOut: suggestion ?? 'Mend this file in another commit.',
    decision: 'blocked',
  };
}

/** Short names that a person can type: four letters and digits of the digest, more where two would collide. */
function shortenIds(risks: VerdictRisk[]): VerdictRisk[] {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const longId = (digest: string) =>
    Array.from({ length: 12 }, (_, i) => {
      const byte = Number.parseInt(digest.slice('sha256:'.length + i * 2, 'sha256:'.length + i * 2 + 2), 16);
      return alphabet[byte % alphabet.length];
    }).join('');
  const unique = [...new Map(risks.map((risk) => [risk.digest, risk])).values()];
  for (let length = 4; length <= 12; length++) {
    const ids = unique.map(({ digest }) => longId(digest).slice(0, length));
    if (new Set(ids).size === unique.length || length === 12) {
      return unique.map((risk, index) => ({ ...risk, id: ids[index] ?? risk.id }));
    }
  }
  return unique;
}

const DECISION_ORDER: readonly Decision[] = ['blocked', 'acknowledge', 'pass'];

function compareRisks(a: VerdictRisk, b: VerdictRisk): number {
  return (
    DECISION_ORDER.indexOf(a.decision) - DECISION_ORDER.indexOf(b.decision) ||
    RISK_LEVELS.indexOf(a.level) - RISK_LEVELS.indexOf(b.level) ||
    compare(a.project, b.project) ||
    compare(a.address, b.address)
  );
}

/** Most dangerous first, then those that change most, then by name. */
function comparePreviews(a: Preview, b: Preview): number {
  return worst(a) - worst(b) || b.resources.length - a.resources.length || compare(a.project, b.project);
}

function worst({ resources, skipped }: Preview): number {
  if (skipped !== undefined) return -1;
  return Math.min(RISK_LEVELS.length, ...resources.map(({ risk }) => RISK_LEVELS.indexOf(risk.level)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
