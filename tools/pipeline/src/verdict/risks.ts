import {
  type AffectedDocument,
  compareRisk,
  type Decision,
  decide,
  digestOf,
  environmentOf,
  GUARDED_SECTIONS,
  type GuardedSection,
  OPENED_BY,
  type Preview,
  type Risk,
  riskDigestOf,
  SETTINGS_FILE,
  type Settings,
  strictest,
  type VerdictRisk,
} from '@mainstem/change';
import { type GraphChange, rulesOf } from '@mainstem/graph';
import type { ChangeRisk } from '../plan/states.ts';
import type { OwnedFinding } from './findings.ts';

/** What is known of a change before anybody said something about it. */
export interface JudgedChange {
  readonly affected: AffectedDocument;
  readonly previews: readonly Preview[];
  /** New errors of validation: each blocks, in every environment. */
  readonly invalid?: readonly OwnedFinding[];
  /** Dangers of the change itself that no preview shows. */
  readonly dangers?: readonly ChangeRisk[];
  readonly settings: Settings;
  /** The settings at base: a change cannot lower the policy that it is judged by. The defaults where base has no settings. */
  readonly baseSettings: Settings;
  /** The settings where the change branched off, when those that judge it are newer. */
  readonly sinceSettings?: Settings | undefined;
}

/** The settings that a change is judged by and with. */
export function settingsOf(change: GraphChange): Pick<JudgedChange, 'settings' | 'baseSettings' | 'sinceSettings'> {
  const { settings, since } = rulesOf(change);
  return { settings: change.head.settings, baseSettings: settings, sinceSettings: since };
}

const DEFAULT_WAY_OUT: Record<Risk['level'], string> = {
  destroy: 'Keep the resource, or have somebody who may lose it acknowledge this.',
  stuck: 'Undo this field, or create a new resource beside the old one and move over.',
  security: 'Narrow the access, or have somebody acknowledge it.',
  disrupt: 'Merge it at an hour when this may stop, or have somebody acknowledge it.',
  unknown: 'Have somebody who knows this part read the change.',
  safe: '',
};

/** Everything dangerous that a change would do, with what the policy asks for: what is worst first. A pure function of its input. */
export function risksOf(input: JudgedChange): VerdictRisk[] {
  const { previews, invalid = [], dangers = [] } = input;
  const decideFor = policyOf(input);
  const found = [
    ...previews.flatMap((preview) => risksIn(preview, decideFor)),
    ...previews.flatMap(intakeOf),
    ...invalid.map(riskOfFinding),
    ...dangers.map(
      (danger): VerdictRisk => ({
        ...danger,
        id: danger.digest,
        decision: decideFor(danger.level, danger.project, danger.environment),
      }),
    ),
    ...riskOfSettings(input),
  ];
  return shortenIds(found).sort(compareRisks);
}

type Policy = (level: Risk['level'], project: string, environment: string | undefined) => Decision;

/**
 * The stricter of what head's and base's policy ask. At base a project's environment is looked up by its folder as well: a
 * change that gives the environment another name must not leave its rule behind.
 */
function policyOf({ affected, settings, baseSettings }: JudgedChange): Policy {
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
function riskOfSettings({ settings, baseSettings, sinceSettings = baseSettings }: JudgedChange): VerdictRisk[] {
  const differs = (key: GuardedSection, from: Settings) => digestOf(settings[key]) !== digestOf(from[key]);
  const changed = GUARDED_SECTIONS.filter((key) => differs(key, baseSettings) && differs(key, sinceSettings));
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
      reason: `${changed.join(', ')}: the rules for what a change may do are changed here (${changed.map((key) => OPENED_BY[key]).join('; ')}); the stricter of the old and the new ones judge this change, the new ones every later one`,
      wayOut: 'Leave the rules as they are, or have somebody who answers for them acknowledge this.',
      decision: strictest(decide(settings, 'security', undefined), decide(baseSettings, 'security', undefined)),
    },
  ];
}

/** Every change of a preview that is more than safe. Its digest holds what changes, not the words about it. */
function risksIn(preview: Preview, decideFor: Policy): VerdictRisk[] {
  const { project, environment, resources } = preview;
  return resources
    .filter(({ risk }) => risk.level !== 'safe')
    .map((resource) => {
      const { address, risk } = resource;
      const riskDigest = riskDigestOf(preview, resource);
      const decision = strictest(
        decideFor(risk.level, project, environment),
        risk.alsoUnknown === undefined ? 'pass' : decideFor('unknown', project, environment),
      );
      // An interruption that nobody has to accept needs no other way.
      const wayOut = risk.level === 'disrupt' && decision === 'pass' ? '' : DEFAULT_WAY_OUT[risk.level];
      return {
        id: riskDigest,
        digest: riskDigest,
        level: risk.level,
        address,
        project,
        ...(environment === undefined ? {} : { environment }),
        reason: risk.reasons.join('; '),
        wayOut: risk.wayOut ?? wayOut,
        decision,
      };
    });
}

/** What kept a stack from being planned blocks as an error of validation does. */
function intakeOf({ intake = [], project, environment }: Preview): VerdictRisk[] {
  return intake.map(({ suggestion, ...finding }) =>
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
  const longIds = unique.map(({ digest }) => longId(digest));
  for (let length = 4; length <= 12; length++) {
    const ids = longIds.map((id) => id.slice(0, length));
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
    compareRisk(a.level, b.level) ||
    compare(a.project, b.project) ||
    compare(a.address, b.address)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
