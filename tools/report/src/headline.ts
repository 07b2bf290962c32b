import type { Verdict, VerdictState } from '@mainstem/change';
import { oneLine, shortenMiddle } from './characters.ts';
import { outlineOf, type RiskOutline, riskKey } from './outline.ts';
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
export function headlineOf(verdict: Verdict): Headline {
  return { state: verdict.state, reason: oneLine(REASONS[verdict.state](verdict)) };
}

const REASONS: Readonly<Record<VerdictState, (verdict: Verdict) => string>> = {
  failed: (verdict) => {
    const { risks, failures } = outlineOf(verdict);
    const names = [...new Set(failures.map(({ project }) => project))];
    const all = new Set([...verdict.projects.map(({ project }) => project), ...names]).size;
    const named = names.length <= 2 ? `: ${listed(names.map((name) => shortenMiddle(name, 80)))}` : '';
    const skipped = skippedIn(verdict).size;
    const destroy = risks.filter(({ risk, status }) => risk.level === 'destroy' && status !== 'accepted');
    return sentence([
      names.length > 0 ? `${names.length} of ${plural(all, 'project')} could not be computed${named}` : undefined,
      names.length === 0 && skipped === 0 ? 'the verdict could not be computed' : undefined,
      skipped > 0 ? `${plural(skipped, 'project was', 'projects were')} not previewed` : undefined,
      destroy.length > 0 ? lossOf(verdict, destroy) : undefined,
    ]);
  },
  blocked: (verdict) => {
    const blocking = outlineOf(verdict).risks.filter(({ status }) => status === 'blocks');
    const stuck = blocking.filter(({ risk }) => risk.level === 'stuck').length;
    const others = blocking.length - stuck;
    return sentence([
      stuck > 0 ? `${plural(stuck, 'change')} would be refused for ever` : undefined,
      others > 0 ? `${plural(others, 'change')} the policy does not allow` : undefined,
      blocking.length === 0 ? 'only another commit helps' : undefined,
    ]);
  },
  acknowledge: (verdict) => {
    const open = outlineOf(verdict).risks.filter(({ status }) => status === 'asks');
    const of = (level: string) => open.filter(({ risk }) => risk.level === level);
    const [destroy, security] = [of('destroy'), of('security')];
    const others = open.length - destroy.length - security.length;
    return sentence([
      destroy.length > 0 ? lossOf(verdict, destroy) : undefined,
      security.length > 0 ? `${plural(security.length, 'change')} would widen access` : undefined,
      others > 0 ? `${plural(others, 'change')} ${others === 1 ? 'needs' : 'need'} someone to accept` : undefined,
      open.length === 0 ? 'someone must accept the risks' : undefined,
    ]);
  },
  pass: (verdict) => {
    const { projects, environments, counts } = verdict;
    const changes = changesIn(counts);
    const { risks, missing } = outlineOf(verdict);
    const skipped = skippedIn(verdict).size;
    const previewed = projects.some((project) => project.skipped === undefined);
    const accepted = risks.filter(({ status }) => status === 'accepted').length;
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
      skipped > 0 ? `${plural(skipped, 'project was', 'projects were')} not previewed` : undefined,
    ]);
  },
};

/** Names of the projects of which nothing is known. */
function skippedIn(verdict: Verdict): Set<string> {
  const skipped = verdict.projects.filter((project) => project.skipped !== undefined).map(({ project }) => project);
  return new Set([...skipped, ...outlineOf(verdict).missing.map(({ name }) => name)]);
}

function sentence(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}

/** One noun when all losses are of one sort, else a word for all. */
function lossOf(verdict: Verdict, risks: readonly RiskOutline[]): string {
  const kinds = new Map(
    verdict.projects.flatMap(({ project, resources }) =>
      resources.map(({ address, kind }) => [riskKey(project, address), kind] as const),
    ),
  );
  const nouns = risks.map(({ risk }) => {
    const kind = kinds.get(riskKey(risk.project, risk.address)) ?? risk.address;
    return LOSSES.findIndex(([pattern]) => pattern.test(kind));
  });
  const only = new Set(nouns).size === 1 ? LOSSES[nouns[0] ?? -1] : undefined;
  const [one, many] = only === undefined ? ['resource', 'resources'] : [only[1], only[2]];
  return `${plural(risks.length, one, many)} would be lost`;
}
