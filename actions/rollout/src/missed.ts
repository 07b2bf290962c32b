import { shortCommit } from '@mainstem/change';
import { dispatchWorkflow, type GitHub, openRuns, readWorkflow, runsOf, writeStickyIssue } from '@mainstem/github';
import { ledgerOf, openShared, statusOf } from '@mainstem/pipeline/rollout';
import { gitOrFail, type Repository } from '@mainstem/repository';
import type { Place, Result } from './place.ts';

const ISSUE = '<!-- mainstem:rollout-missed -->';
const WORKFLOW = 'rollout.yml';
/** So long GitHub may take to begin a run. */
const GRACE = 15 * 60_000;
/** https://docs.github.com/actions/managing-workflow-runs/skipping-workflow-runs */
const SKIPS = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|^skip-checks: ?true$/im;

/**
 * Compares the default branch with each ledger and with GitHub's runs: a merge that an environment has not and no run carries is said in an issue,
 * which closes once there is none; where the settings say so the rollout is started, once for a commit. (after-merge, rule 6)
 */
export async function missed({ repository, github, environment }: Place): Promise<Result> {
  const shared = await openShared(repository);
  const { tip, branch } = shared;
  const rules = await shared.rules();
  const stale = await staleAt(repository, tip);
  const rows = stale.length === 0 || (await isYoung(repository, tip)) || (await isCarried(github, tip)) ? [] : stale;
  const why = rows.length === 0 ? '' : await whyNot(repository, github, tip);
  const started = rows.length > 0 && rules.rollout.missed === 'dispatch' && (await start(github, tip, branch));
  const server = environment.GITHUB_SERVER_URL ?? 'https://github.com';
  const next = started
    ? `The workflow ${WORKFLOW} was started for it.`
    : `Start it: ${server}/${github.owner}/${github.repo}/actions/workflows/${WORKFLOW}, "Run workflow".`;
  const body = [
    ISSUE,
    `${branch} is at ${shortCommit(tip)}, and no run of ${WORKFLOW} carries it${why === '' ? '' : `: ${why}`}.`,
    '',
    ...rows.map(({ name, words }) => `- **${name}** ${words}`),
    '',
    next,
  ].join('\n');
  const title = `No rollout carries what was merged: ${rows.map(({ name }) => name).join(', ')}`;
  const issue = await writeStickyIssue(github, ISSUE, rows.length === 0 ? undefined : { title, body });
  const words = rows.length === 0 ? 'every merge is live or on its way' : `${title}; ${next}`;
  return {
    outputs: { state: rows.length === 0 ? 'carried' : 'missed' },
    summary: '',
    notes: [`${words}; issue: ${issue}`],
    warnings: rows.length === 0 ? [] : [words],
  };
}

/** Environments that could have the commit and have not, though nobody was asked and nothing failed: where these wait, an issue of their own says so. */
async function staleAt(
  repository: Repository,
  tip: string,
): Promise<{ readonly name: string; readonly words: string }[]> {
  const { environments } = await statusOf(repository, { revision: tip });
  const rows: { name: string; words: string }[] = [];
  for (const { environment: name, state, live, liveSince, hold, waiting, due } of environments) {
    if (state === 'skipped') continue;
    if (live === tip) continue;
    const { failed, ask } = await ledgerOf(repository, name);
    const told = failed?.revision === tip || ask?.revision === tip || hold !== undefined || state === 'held';
    // What comes after waits for this one: it is not missed by itself.
    if (told || waiting.length > 0) break;
    const has = live === null ? 'nothing was proved live there yet' : `has ${shortCommit(live)}, since ${liveSince}`;
    rows.push({ name, words: `${has}; ${due.length} due` });
    break;
  }
  return rows;
}

async function isYoung(repository: Repository, tip: string): Promise<boolean> {
  const at = (await gitOrFail(repository, ['log', '-1', '--format=%ct', tip])).toString('utf8').trim();
  return Date.now() - Number(at) * 1000 < GRACE;
}

async function isCarried(github: GitHub, tip: string): Promise<boolean> {
  for (const status of ['queued', 'pending', 'waiting', 'in_progress'] as const)
    if ((await openRuns(github, WORKFLOW, status)).some(({ headSha }) => headSha === tip)) return true;
  return false;
}

/** What GitHub tells of why there is none. */
async function whyNot(repository: Repository, github: GitHub, tip: string): Promise<string> {
  const workflow = await readWorkflow(github, WORKFLOW);
  if (workflow === undefined) return 'GitHub knows no such workflow';
  if (workflow.state !== 'active') return `the workflow is switched off (${workflow.state})`;
  const [run] = (await runsOf(github, tip)).filter(({ path }) => path.endsWith(`/${WORKFLOW}`));
  if (run !== undefined) return `its run ended as ${run.conclusion ?? 'unknown'}`;
  const message = (await gitOrFail(repository, ['log', '-1', '--format=%B', tip])).toString('utf8');
  return SKIPS.test(message) ? 'its message tells GitHub to skip workflows' : 'GitHub began none';
}

/** Once for a commit: a run that was started and did not bring it says why itself. */
async function start(github: GitHub, tip: string, branch: string): Promise<boolean> {
  const runs = (await runsOf(github, tip, 'workflow_dispatch')).filter(({ path }) => path.endsWith(`/${WORKFLOW}`));
  if (runs.length > 0) return false;
  await dispatchWorkflow(github, WORKFLOW, branch);
  return true;
}
