import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Failure, type Preview, type Settings, sealVerdict, type Verdict } from '@mainstem/change';
import { acceptedRisks, baseOfEvent, type Context } from '@mainstem/github';
import { besidePreviews } from '@mainstem/pipeline/beside';
import { changeOfEvent } from '@mainstem/pipeline/event';
import { recordedChange } from '@mainstem/pipeline/recorded';
import { risksOf, settingsOf } from '@mainstem/pipeline/risks';
import { openSession } from '@mainstem/pipeline/session';
import { verdictOf } from '@mainstem/pipeline/verdict';
import { headlineOf, renderHtml, renderMarkdown, SUMMARY_LIMIT } from '@mainstem/report';
import { commentOn } from './comment.ts';
import type { Connections } from './connect.ts';
import { failedVerdict } from './failed.ts';
import { decidersOf, hear, hearBefore } from './hear.ts';
import type { Inputs } from './interface.ts';
import { openRisks } from './open-risks.ts';
import { annotationsOf } from './places.ts';
import type { Result } from './result.ts';

export interface Runner {
  readonly temporary: string;
  readonly log: (line: string) => void;
  /** Seals the verdict, so that an apply may believe it. */
  readonly verdictKey: string | undefined;
}

/**
 * Judges the change, with what people accepted, and says so everywhere that this run may write: also that there is no verdict, where
 * none can be computed.
 */
export async function judge(
  inputs: Inputs,
  context: Context,
  event: unknown,
  connections: Connections,
  runner: Runner,
): Promise<Result> {
  try {
    return await judgeChange(inputs, context, event, connections, runner);
  } catch (error) {
    return failedVerdict(error, inputs, context, connections);
  }
}

async function judgeChange(
  inputs: Inputs,
  context: Context,
  event: unknown,
  connections: Connections,
  { temporary, log, verdictKey }: Runner,
): Promise<Result> {
  const session = await openSession(changeOfEvent(inputs, baseOfEvent(event)), { progress: log });
  const { change, head } = session;
  const folder = existsSync(inputs.previews) ? inputs.previews : undefined;
  const { results, jobs } = inputs;
  const by = { attempt: context.attempt, jobs };
  const recorded = withResults(await recordedChange(change, folder, missingPreview(context, head), by), results);
  const beside = await besidePreviews(session, recorded.previews);
  const previews = recorded.previews.map(skippedOfFork(context));
  const judged = { ...recorded, previews, ...settingsOf(change), ...beside };
  const risks = risksOf(judged);
  const heard = await hear(inputs, context, connections, session, risks);
  const here = verdictOf({ ...judged, acknowledged: acceptedRisks(heard.accepted, risks) }, risks);
  const before = await hearBefore(inputs, context, connections, session, openRisks(here));
  const verdict =
    before.accepted.length === 0
      ? here
      : verdictOf({ ...judged, acknowledged: [...here.acknowledged, ...before.accepted] }, risks);
  const unsealed = unsealedNote(verdict, context, [change.head.settings, session.rules.settings]);
  const more = [...before.notes, ...unsealed];
  const deciders = await decidersOf(inputs, context, session, openRisks(verdict));
  const comment = await commentOn(verdict, heard, { inputs, context, connections, more, deciders });
  const headline = headlineOf(verdict);
  const notes = [...comment.notes];
  const open = openRisks(verdict).map(({ id }) => id);
  const links = { run: context.runUrl };
  return {
    outputs: {
      state: verdict.state,
      risks: String(verdict.risks.length),
      open: JSON.stringify(open),
      'comment-url': comment.url,
      ...(await writeDocuments(verdict, join(temporary, 'mainstem'), verdictKey)),
      base: verdict.base,
      head: verdict.head,
    },
    summary: renderMarkdown(verdict, {
      budget: SUMMARY_LIMIT,
      notes,
      links,
      deciders,
      acceptable: context.pull?.fork !== true,
    }),
    notes: [`${headline.state}: ${headline.reason}`, ...notes],
    annotations: [
      ...comment.warnings.map((message) => ({ severity: 'warning' as const, message })),
      ...(await annotationsOf(verdict, session)),
    ],
    ...(verdict.state === 'pass' ? {} : { failure: `${headline.state}: ${headline.reason}` }),
  };
}

/**
 * A job that did not succeed and left previews all the same: its own upload may have been refused because something else had taken its
 * name before.
 */
function withResults<Recorded extends { readonly failures: readonly Failure[] }>(
  recorded: Recorded,
  results: readonly string[],
): Recorded {
  const bad = results.filter((result) => result !== 'success' && result !== 'skipped');
  if (bad.length === 0 || recorded.failures.length > 0) return recorded;
  const message =
    'a job that previews did not succeed, so what it left is not known to be its own: re-run the failed jobs';
  return { ...recorded, failures: [{ project: 'the jobs of this run', message }] };
}

/** Said before the merge where an apply will not count what was planned here: afterwards it is too late. */
function unsealedNote({ projects }: Verdict, { pull }: Context, settings: readonly Settings[]): string[] {
  const plans = projects.filter(
    ({ engine, skipped, intake = [], receipt }) =>
      engine === 'terraform' && skipped === undefined && intake.length === 0 && receipt.seal === undefined,
  );
  if (plans.length === 0) return [];
  const unsealed = 'no receipt key: the plans carry no seal';
  if (settings.some(({ apply }) => apply.receipts === 'sealed')) {
    return [
      `There was ${unsealed}, and apply.receipts is sealed, so an apply will ask. Give plan.yml the receipt key.`,
    ];
  }
  if (pull?.author !== 'dependabot[bot]') return [];
  return [
    `There was ${unsealed}. A pull request of Dependabot gets Dependabot's secrets: where the apply has MAINSTEM_RECEIPT_KEY it will ask, unless these have it too.`,
  ];
}

/** Of a fork: who has to do what about a plan. Its author has no credentials to give. */
function waitsForMaintainer({ pull }: Context): string | undefined {
  if (pull?.fork !== true) return undefined;
  return `waits for a maintainer: a plan needs credentials, which a pull request from a fork does not get. After reading the change, push ${pull.headSha.slice(0, 12)} to a branch of this repository`;
}

function skippedOfFork(context: Context): (preview: Preview) => Preview {
  const waits = waitsForMaintainer(context);
  return (preview) =>
    waits === undefined || preview.skipped === undefined || preview.engine !== 'terraform'
      ? preview
      : { ...preview, skipped: waits };
}

/** Why a project has no preview, and what helps. */
function missingPreview(context: Context, head: string): (project: string, command: 'plan' | 'diff') => string {
  const waits = waitsForMaintainer(context);
  return (_, command) =>
    command === 'plan' && waits !== undefined
      ? waits
      : `no ${command} of it for ${head.slice(0, 12)} was recorded: its job failed, was cancelled or did not run. Look at the run, then re-run the failed jobs`;
}

/** The verdict for an artifact: sealed where there is a key, and as a page. */
async function writeDocuments(
  verdict: Verdict,
  folder: string,
  key: string | undefined,
): Promise<{ document: string; page: string }> {
  const whole = key === undefined ? verdict : sealVerdict(verdict, key);
  await mkdir(folder, { recursive: true });
  const [document, page] = [join(folder, 'verdict.json'), join(folder, 'verdict.html')];
  await Promise.all([writeFile(document, JSON.stringify(whole)), writeFile(page, renderHtml(verdict))]);
  return { document, page };
}
