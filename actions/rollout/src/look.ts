import { weaknessesOf } from '@mainstem/action/forge';
import { credentialsIn, InputError, type Settings } from '@mainstem/change';
import { loadSettings } from '@mainstem/graph';
import { createGraphs, environmentIn, isPassed, openShared, outlookOf, type Shared } from '@mainstem/pipeline/rollout';
import { type RolloutReport, renderRolloutMarkdown, rolloutHeadline } from '@mainstem/report';
import { resolveRevisions } from '@mainstem/repository';
import type { Place, Result } from './place.ts';

/** The environment as the default branch's settings have it now, whatever commit is rolled out. */
export async function settingsNow(
  shared: Shared,
  given: string,
): Promise<{ readonly settings: Settings; readonly found: Settings['environments'][number] }> {
  const settings = await loadSettings(shared.repository, shared.tip);
  const found = environmentIn(settings, given);
  if (found.name === given) return { settings, found };
  throw new InputError(
    `Input environment is ${JSON.stringify(given)}, and mainstem.yaml of ${shared.branch} calls it ${found.name}: write that, it is the name of its GitHub Environment too.`,
  );
}

/** What a deliberate move is to the engine. */
export function moveOf({ move, reason }: Place['inputs']): { readonly adopt: boolean; readonly override?: string } {
  return { adopt: move === 'adopt', ...(move === 'override' ? { override: reason } : {}) };
}

/**
 * Whether the environment would be rolled out, before anybody is asked to approve and before any credential is: what the settings, the ledger, the
 * holds and the GitHub Environment say. Nothing is written. (after-merge, rules 1, 7, 8, 10)
 */
export async function look({ inputs, repository, github }: Place): Promise<Result> {
  const shared = await openShared(repository);
  const { settings, found } = await settingsNow(shared, inputs.environment);
  const { name, state, protection } = found;
  const [revision = ''] = await resolveRevisions(repository, [inputs.revision || 'HEAD']);
  const blank = { environment: name, revision, due: [], applied: [], unreviewed: [] };
  if (state === 'skipped')
    return told({
      ...blank,
      state: 'skipped',
      because: [`${name} is skipped in mainstem.yaml: rollouts pass it over.`],
    });
  const weak = await weaknessesOf(github, shared.branch, name, {
    reviewers: protection?.reviewers === true,
    defaultBranchOnly: protection?.defaultBranchOnly === true,
  });
  if (weak.length > 0) return told({ ...blank, state: 'refused', because: weak });
  const outlook = await outlookOf(shared, name, revision, createGraphs(shared));
  const move = moveOf(inputs);
  const superseded = outlook.refusals.find(({ code }) => code === 'superseded');
  if (superseded !== undefined && inputs.move === 'ordinary')
    return told({ ...blank, state: 'superseded', because: [superseded.message] });
  const left = outlook.refusals.filter(({ code }) => !isPassed(code, move));
  if (left.length > 0) {
    const waits = left.some(({ code }) => code === 'hold' || code === 'held');
    return told({ ...blank, state: waits ? 'held' : 'refused', because: left.map(({ message }) => message) });
  }
  const due = outlook.due.map(({ project }) => project);
  const { role, region } = credentialsIn(name, settings, 'apply');
  return {
    outputs: { state: 'ready', go: 'true', 'go-on': 'false', role, region },
    summary: '',
    notes: [`${name} would be brought to ${revision}: ${due.length === 0 ? 'nothing is due' : due.join(', ')}`],
    warnings: [],
  };
}

/** What there is to say where nothing is rolled out. A hold is nobody's failure; the environments after it wait all the same. */
function told(report: RolloutReport): Result {
  const { state, because } = report;
  const headline = rolloutHeadline(report);
  const words = `${headline}: ${because.join(' ')}`;
  return {
    outputs: { state, go: 'false', 'go-on': String(state === 'skipped') },
    summary: renderRolloutMarkdown(report),
    notes: [],
    warnings: state === 'refused' ? [] : [words],
    ...(state === 'refused' ? { failure: words } : {}),
  };
}
