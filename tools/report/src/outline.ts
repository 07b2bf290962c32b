import {
  type Acknowledgement,
  type AffectedProject,
  addCounts,
  type Counts,
  compareRisk,
  type Failure,
  isCompared,
  isStack,
  type Preview,
  type Reason,
  type ResourceChange,
  type RiskLevel,
  type Verdict,
  type VerdictRisk,
  worseRisk,
} from '@mainstem/change';
import { changesIn } from './wording.ts';

/** One environment of a verdict, with what every renderer shows of it. */
export interface EnvironmentOutline {
  /** Empty for projects of no environment. */
  readonly name: string;
  readonly counts: Counts;
  /** In the order of the verdict: most dangerous first. */
  readonly projects: readonly ProjectOutline[];
}

export interface ProjectOutline {
  readonly preview: Preview;
  readonly affected?: AffectedProject;
  readonly risk: RiskLevel;
  /** True when there is nothing a person must read: no change, no warning, not skipped. */
  readonly quiet: boolean;
}

export interface RiskOutline {
  readonly risk: VerdictRisk;
  readonly status: 'blocks' | 'asks' | 'accepted' | 'told';
  readonly accepted?: Acknowledgement;
  /** The change that is at risk; absent when no preview holds it (an error of validation). */
  readonly resource?: ResourceChange;
}

/** A verdict arranged as all renderers show it. */
export interface Outline {
  readonly environments: readonly EnvironmentOutline[];
  /** Most dangerous first; among equals, those that still need someone first, and of these the last environment first. */
  readonly risks: readonly RiskOutline[];
  /** What went wrong, without the previews that were skipped on purpose: these say so themselves. */
  readonly failures: readonly Failure[];
  /** Affected projects that have no effect of their own to preview (modules, bases). */
  readonly carriers: readonly AffectedProject[];
  /** Affected projects that should have a preview and have none, nor a failure: never the same as no change. */
  readonly missing: readonly AffectedProject[];
  /** `project` and `address` of every risk, to tell which reasons were shown already. */
  readonly told: ReadonlySet<string>;
}

/** Arranges a verdict; a pure function that never fails. */
export function outlineOf(verdict: Verdict): Outline {
  const affected = new Map(verdict.affected.map((project) => [project.name, project]));
  const groups = new Map<string, ProjectOutline[]>(verdict.environments.map((name) => [name, []]));
  const loud = new Set(verdict.projects.filter((preview) => !isQuiet(preview)).map(({ project }) => project));
  const listed = new Set<string>();
  for (const preview of verdict.projects) {
    // A project has a preview per engine; it is unchanged only when none of them has anything to say.
    if (isQuiet(preview) && (loud.has(preview.project) || listed.has(preview.project))) continue;
    listed.add(preview.project);
    const name = preview.environment ?? '';
    const why = affected.get(preview.project);
    const group = groups.get(name) ?? [];
    group.push({
      preview,
      ...(why === undefined ? {} : { affected: why }),
      risk: preview.resources.reduce<RiskLevel>((worst, { risk }) => worseRisk(worst, risk.level), 'safe'),
      quiet: isQuiet(preview),
    });
    groups.set(name, group);
  }
  const skips = new Set(
    verdict.projects.flatMap(({ project, skipped }) => (skipped === undefined ? [] : [riskKey(project, skipped)])),
  );
  const seen = new Set([...verdict.projects.map(({ project }) => project), ...verdict.failures.map((f) => f.project)]);
  return {
    environments: [...groups]
      .filter(([, projects]) => projects.length > 0)
      .map(([name, projects]) => ({
        name,
        projects,
        counts: addCounts(projects.map(({ preview }) => preview.counts)),
      })),
    risks: risksOf(verdict),
    failures: verdict.failures.filter(
      ({ project, message, code }) => code !== 'skipped' && !skips.has(riskKey(project, message)),
    ),
    carriers: verdict.affected.filter(({ name, ...kinds }) => !seen.has(name) && !isStack(kinds) && !isCompared(kinds)),
    missing: verdict.affected.filter(({ name, ...kinds }) => !seen.has(name) && (isStack(kinds) || isCompared(kinds))),
    told: new Set(verdict.risks.map(({ project, address }) => riskKey(project, address))),
  };
}

/** The key of `told`: a project and something said of it. */
export function riskKey(project: string, address: string): string {
  return `${project}\n${address}`;
}

/** The worst risk of each project over all its previews. */
export function worstRisks({ environments }: Outline): Map<string, RiskLevel> {
  const risks = new Map<string, RiskLevel>();
  for (const { projects } of environments) {
    for (const { preview, risk } of projects) {
      risks.set(preview.project, worseRisk(risks.get(preview.project) ?? 'safe', risk));
    }
  }
  return risks;
}

/** Resources that change, most dangerous first, otherwise in the order given. */
export function orderedResources(resources: readonly ResourceChange[]): ResourceChange[] {
  return resources.filter(isShown).sort((a, b) => compareRisk(a.risk.level, b.risk.level));
}

/** The reason with the fewest hops. */
export function shortestReason(reasons: readonly Reason[]): Reason | undefined {
  return reasons.reduce<Reason | undefined>(
    (best, reason) => (best === undefined || reason.path.length < best.path.length ? reason : best),
    undefined,
  );
}

/** How many changed files reach a project. */
export function reasonCount(project: AffectedProject): number {
  return project.reasons.length + (project.moreReasons ?? 0);
}

function isQuiet(preview: Preview): boolean {
  const { counts, resources, warnings, skipped, undeployed, checks, drift, waitsFor } = preview;
  if (changesIn(counts) + counts.outputs + counts.read > 0 || resources.some(isShown)) return false;
  if (skipped !== undefined || undeployed === true) return false;
  const told = [warnings, checks, drift, waitsFor, preview.invocations, preview.deferred];
  return told.every((list) => list === undefined || list.length === 0);
}

function isShown({ action, risk }: ResourceChange): boolean {
  return action !== 'no-op' || risk.level !== 'safe';
}

const STATUSES = ['blocks', 'asks', 'told', 'accepted'] as const;

/** An acknowledgement counts only at the digest it was given for; the id is only its short name. */
function risksOf(verdict: Verdict): RiskOutline[] {
  const given = new Map(verdict.acknowledged.map((entry) => [entry.digest, entry]));
  const resources = resourcesAtRisk(verdict);
  // Environments come in the order of the rollout: what is reached last is what people fear for most.
  const place = ({ risk }: RiskOutline) => verdict.environments.indexOf(risk.environment ?? '');
  return verdict.risks
    .map((risk): RiskOutline => {
      const accepted = given.get(risk.digest);
      const change = resources.get(riskKey(risk.project, risk.address));
      const resource = change === undefined ? {} : { resource: change };
      if (risk.decision === 'blocked') return { risk, status: 'blocks', ...resource };
      if (accepted !== undefined) return { risk, status: 'accepted', accepted, ...resource };
      return { risk, status: risk.decision === 'acknowledge' ? 'asks' : 'told', ...resource };
    })
    .sort(
      (a, b) =>
        compareRisk(a.risk.level, b.risk.level) ||
        STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
        place(b) - place(a),
    );
}

/** The change of each risk, by `riskKey`. A project with previews by two engines may name an address twice: the worse counts. */
function resourcesAtRisk(verdict: Verdict): Map<string, ResourceChange> {
  const wanted = new Map<string, Set<string>>();
  for (const { project, address } of verdict.risks) {
    wanted.set(project, (wanted.get(project) ?? new Set()).add(address));
  }
  const found = new Map<string, ResourceChange>();
  for (const { project, resources } of verdict.projects) {
    const addresses = wanted.get(project);
    if (addresses === undefined) continue;
    for (const resource of resources) {
      if (!addresses.has(resource.address)) continue;
      const key = riskKey(project, resource.address);
      const known = found.get(key);
      if (known === undefined || worseRisk(known.risk.level, resource.risk.level) !== known.risk.level)
        found.set(key, resource);
    }
  }
  return found;
}
