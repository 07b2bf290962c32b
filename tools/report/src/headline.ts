import type { Verdict, VerdictState } from '@mainstem/change';
import { oneLine, shortenMiddle } from './characters.ts';
import { failingChecks } from './notes.ts';
import { type Outline, outlineOf, type RiskOutline } from './outline.ts';
import { changesIn, listed, plural } from './wording.ts';

/** What may be lost, told by a resource's kind. The first match wins. */
const LOSSES: readonly (readonly [RegExp, string, string])[] = [
  [/^(xr|application|applicationset)$/i, 'delivered application', 'delivered applications'],
  [
    /volume|_efs_|filesystem|_db_|_rds_|database|dbinstance|dbcluster|rdsinstance|postgres|mysql|sqlinstance|dynamodb|elasticache|redis|opensearch|documentdb|_ebs_|statefulset/i,
    'database or volume',
    'databases or volumes',
  ],
  [/bucket/i, 'bucket', 'buckets'],
  [/_kms_key|secret|certificate/i, 'key or secret', 'keys or secrets'],
  [/^namespace$/i, 'namespace', 'namespaces'],
  [/customresourcedefinition|^crd$/i, 'resource definition', 'resource definitions'],
];

/** The verdict in one line: its state and, without the state's name, why. */
export interface Headline {
  readonly state: VerdictState;
  readonly reason: string;
}

/**
 * Says why a verdict is what it is, in words that need no table: `1 database or volume would be lost`.
 *
 * @returns plain text in one line, hidden characters escaped, markup not.
 */
export function headlineOf(verdict: Verdict, outline: Outline = outlineOf(verdict)): Headline {
  return { state: verdict.state, reason: oneLine(REASONS[verdict.state](verdict, outline)) };
}

const REASONS: Readonly<Record<VerdictState, (verdict: Verdict, outline: Outline) => string>> = {
  failed: (verdict, outline) => {
    const { risks, failures } = outline;
    const names = [...new Set(failures.map(({ project }) => project))];
    const all = new Set([...verdict.projects.map(({ project }) => project), ...names]).size;
    const named = names.length <= 2 ? `: ${listed(names.map((name) => shortenMiddle(name, 80)))}` : '';
    const skipped = skippedIn(verdict, outline).size;
    const destroy = risks.filter(({ risk, status }) => risk.level === 'destroy' && status !== 'accepted');
    return sentence([
      names.length > 0 ? `${names.length} of ${plural(all, 'project')} could not be computed${named}` : undefined,
      names.length === 0 && skipped === 0 ? 'the verdict could not be computed' : undefined,
      skipped > 0 ? `${plural(skipped, 'project was', 'projects were')} not previewed` : undefined,
      destroy.length > 0 ? lossOf(destroy) : undefined,
    ]);
  },
  blocked: (_, { risks }) => {
    const blocking = risks.filter(({ status }) => status === 'blocks');
    // An error of syntax or reference is a place in a file, whoever found it there, and no change.
    const isPlace = ({ risk, resource }: RiskOutline) => resource === undefined && /:\d+$/.test(risk.address);
    const places = new Set(blocking.filter(isPlace).map(({ risk }) => risk.address)).size;
    const changes = blocking.filter((one) => !isPlace(one));
    const stuck = changes.filter(({ risk }) => risk.level === 'stuck').length;
    const others = changes.length - stuck;
    return sentence([
      places > 0 ? `${plural(places, 'error')} in the files` : undefined,
      stuck > 0 ? `${plural(stuck, 'change')} would be refused for ever` : undefined,
      others > 0 ? `${plural(others, 'change')} the policy does not allow` : undefined,
      blocking.length === 0 ? 'only another commit helps' : undefined,
    ]);
  },
  acknowledge: (_, { risks }) => {
    const open = risks.filter(({ status }) => status === 'asks');
    const of = (level: string) => open.filter(({ risk }) => risk.level === level);
    const [destroy, security] = [of('destroy'), of('security')];
    const others = open.length - destroy.length - security.length;
    return sentence([
      destroy.length > 0 ? lossOf(destroy) : undefined,
      security.length > 0 ? `${plural(security.length, 'change')} would weaken security` : undefined,
      others > 0 ? `${plural(others, 'change')} ${others === 1 ? 'needs' : 'need'} someone to accept` : undefined,
      open.length === 0 ? 'someone must accept the risks' : undefined,
    ]);
  },
  pass: (verdict, outline) => {
    const { projects, environments, counts } = verdict;
    const changes = changesIn(counts);
    const { risks, missing } = outline;
    const failing = projects.reduce((sum, preview) => sum + failingChecks(preview), 0);
    const waiting = projects.filter(({ waitsFor = [] }) => waitsFor.length > 0).length;
    const skipped = skippedIn(verdict, outline).size;
    const previewed = projects.some(({ skipped, waitsFor = [] }) => skipped === undefined && waitsFor.length === 0);
    const standing = risks.filter(({ accepted }) => accepted?.pull !== undefined).length;
    const accepted = risks.filter(({ status }) => status === 'accepted').length - standing;
    const where = environments.length === 0 ? '' : ` in ${listed(environments, 4)}`;
    return sentence([
      projects.length === 0
        ? verdict.affected.length === 0
          ? 'no project is affected'
          : missing.length > 0
            ? undefined
            : 'nothing to preview'
        : changes > 0
          ? `${plural(changes, 'change')}${where}`
          : counts.outputs > 0
            ? `${plural(counts.outputs, 'output')} would change`
            : previewed
              ? 'no resource would change'
              : undefined,
      accepted > 0 ? `${plural(accepted, 'risk')} accepted` : undefined,
      standing > 0 ? `${plural(standing, 'risk stands', 'risks stand')} on the base already` : undefined,
      failing > 0 ? `${plural(failing, 'check fails', 'checks fail')}` : undefined,
      waiting > 0 ? `${plural(waiting, 'project waits', 'projects wait')} for another` : undefined,
      skipped > 0 ? `${plural(skipped, 'project was', 'projects were')} not previewed` : undefined,
    ]);
  },
};

/** Names of the projects of which nothing is known. */
function skippedIn(verdict: Verdict, { missing }: Outline): Set<string> {
  const skipped = verdict.projects.filter((project) => project.skipped !== undefined).map(({ project }) => project);
  return new Set([...skipped, ...missing.map(({ name }) => name)]);
}

function sentence(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}

/** `2 buckets and 1 database or volume would be lost`: the most frequent first. */
function lossOf(risks: readonly RiskOutline[]): string {
  const counts = new Map<number, number>();
  for (const { risk, resource } of risks) {
    const noun = LOSSES.findIndex(([pattern]) => pattern.test(resource?.kind ?? risk.address));
    counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  const named = [...counts].filter(([noun]) => noun >= 0).sort(([, a], [, b]) => b - a);
  const others = counts.get(-1) ?? 0;
  const losses = named.map(([noun, count]) => plural(count, LOSSES[noun]?.[1] ?? 'resource', LOSSES[noun]?.[2]));
  const other = losses.length === 0 ? 'resource' : 'other resource';
  return `${listed([...losses, ...(others > 0 ? [plural(others, other)] : [])])} would be lost`;
}
