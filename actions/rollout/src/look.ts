import { weaknessesOf } from '@mainstem/action/forge';
import { credentialsIn, InputError, messageOf, type Settings } from '@mainstem/change';
import { awaitedBy, cancelRun, openRuns, writeStatus } from '@mainstem/github';
import { loadSettings } from '@mainstem/graph';
import { createGraphs, environmentIn, isPassed, openShared, outlookOf, type Shared } from '@mainstem/pipeline/rollout';
import { type RolloutReport, renderRolloutMarkdown, rolloutHeadline } from '@mainstem/report';
import { isAncestor, resolveRevisions } from '@mainstem/repository';
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

/** The file of the workflow that GitHub started, whatever it calls. */
export function workflowOf({ GITHUB_WORKFLOW_REF: ref = '' }: NodeJS.ProcessEnv): string {
  return /\/\.github\/workflows\/([\w.-]+)@/.exec(ref)?.[1] ?? 'rollout.yml';
}

/** What a deliberate move is to the engine. */
export function moveOf({ move, reason }: Place['inputs']): { readonly adopt: boolean; readonly override?: string } {
  return { adopt: move === 'adopt', ...(move === 'override' ? { override: reason } : {}) };
}

/**
 * Whether the environment would be rolled out, before anybody is asked to approve and before any credential is: what the settings, the ledger, the
 * holds and the GitHub Environment say. Nothing is written. (after-merge, rules 1, 7, 8, 10)
 */
export async function look(place: Place): Promise<Result> {
  const { inputs, repository, github } = place;
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
  await makeRoom(place, shared, name, revision);
  const due = outlook.due.map(({ project }) => project);
  const { role, region } = credentialsIn(name, settings, 'apply');
  return {
    outputs: { state: 'ready', go: 'true', 'go-on': 'false', role, region },
    summary: '',
    notes: [`${name} would be brought to ${revision}: ${due.length === 0 ? 'nothing is due' : due.join(', ')}`],
    warnings: [],
  };
}

/**
 * Ends what waits for somebody's approval in the environment with an older commit, and writes beside that commit which run superseded it: at most one
 * run waits. Only the look outside of the queue does so, and only of what has begun nothing. (after-merge, rule 7)
 */
async function makeRoom(
  { inputs, repository, github, name, tools, environment: variables }: Place,
  { tip }: Shared,
  environment: string,
  revision: string,
): Promise<void> {
  if (inputs.makeRoom !== true) return;
  const file = workflowOf(variables);
  const own = Number(variables.GITHUB_RUN_ID);
  try {
    for (const { id, headSha } of await openRuns(github, file, 'waiting')) {
      if (id === own || headSha === revision || !(await isAncestor(repository, revision, tip))) continue;
      if (!(await isAncestor(repository, headSha, revision).catch(() => false))) continue;
      // Asked right before it: who was approved meanwhile has begun, and is left alone.
      if (!(await awaitedBy(github, id)).includes(environment) || !(await cancelRun(github, id))) continue;
      tools.log(`ended run ${id}, which waited in ${environment} with ${headSha.slice(0, 12)}`);
      await writeStatus(github, headSha, {
        state: 'error',
        context: `rollout / ${environment}`,
        description: `superseded by ${revision.slice(0, 12)}, run ${own}`,
        target_url: name.run.replace(/\/attempts\/\d+$/, ''),
      });
    }
  } catch (error) {
    // It waits a little longer then, and finds itself overtaken.
    tools.log(messageOf(error));
  }
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
