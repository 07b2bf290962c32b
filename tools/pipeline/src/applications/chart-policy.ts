import { chartReference, isExactVersion, type RemoteChart } from '@mainstem/argocd';
import { matchesGlob } from '@mainstem/change';
import { type GraphChange, rulesOf } from '@mainstem/graph';

/**
 * Why a chart may not be fetched for head, as a sentence's end: charts that base's Applications have, and exact versions of the repositories
 * that base has or that `kubernetes.remotes` of the rules allows, may. A base that may hold anything allows nothing.
 */
export function chartPolicy(change: GraphChange): (chart: RemoteChart) => string | undefined {
  const globs = rulesOf(change).settings.kubernetes.remotes;
  let known: ReadonlySet<string> | undefined;
  return ({ id, version }) => {
    known ??= new Set(change.rules === undefined ? chartsOf(change) : []);
    if (known.has(id)) return undefined;
    const repository = repositoryOfChart(id);
    const isKnown = [...known].some((one) => repositoryOfChart(one) === repository);
    if (!isKnown && !globs.some((glob) => matchesGlob(repository, glob))) {
      return `nobody allowed its repository yet; on the default branch, add to mainstem.yaml: kubernetes: { remotes: [${JSON.stringify(repository)}] }`;
    }
    return isExactVersion(version) ? undefined : 'it has no exact version, so that it may be another tomorrow';
  };
}

/** `<repository>` of `<repository>/<chart>@<version>`. */
function repositoryOfChart(id: string): string {
  const chart = id.slice(0, id.lastIndexOf('@') < 0 ? undefined : id.lastIndexOf('@'));
  return chart.slice(0, chart.lastIndexOf('/'));
}

function chartsOf({ base }: GraphChange): string[] {
  return base.applications().flatMap(({ spec }) => {
    const sources = [...(spec.source === undefined ? [] : [spec.source]), ...(spec.sources ?? [])];
    return sources.filter(({ chart }) => chart !== undefined).map((source) => chartReference(source).id);
  });
}
