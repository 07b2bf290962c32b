import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Acknowledgement, Verdict } from '@mainstem/change';
import { acceptedRisks, baseOfEvent, type Context } from '@mainstem/github';
import { newErrors } from '@mainstem/pipeline/findings';
import { recordedChange } from '@mainstem/pipeline/recorded';
import { openChange } from '@mainstem/pipeline/revisions';
import { verdictOf } from '@mainstem/pipeline/verdict';
import { headlineOf, renderHtml, renderMarkdown, SUMMARY_LIMIT } from '@mainstem/report';
import { commentOn } from './comment.ts';
import { hear } from './hear.ts';
import type { Inputs } from './interface.ts';
import { openRisks } from './open-risks.ts';
import { annotationsOf } from './places.ts';
import type { Connections, Result } from './run.ts';

/** Judges the change, with what people accepted, and says so everywhere that this run may write. */
export async function judge(
  inputs: Inputs,
  context: Context,
  event: unknown,
  connections: Connections,
  { temporary, log }: { readonly temporary: string; readonly log: (line: string) => void },
): Promise<Result> {
  const session = await openChange(inputs, baseOfEvent(event), log);
  const { change, head } = session;
  const folder = existsSync(inputs.previews) ? inputs.previews : undefined;
  const recorded = await recordedChange(change, folder, missingPreview(context, head));
  const rules = { settings: change.head.settings, baseSettings: change.base.settings };
  const invalid = newErrors(change);
  const verdictWith = (acknowledged: readonly Acknowledgement[]): Verdict =>
    verdictOf({ ...recorded, acknowledged, ...rules, invalid });
  const { risks } = verdictWith([]);
  const heard = await hear(inputs, context, connections, session, risks);
  const verdict = verdictWith(acceptedRisks(heard.accepted, risks));
  const comment = await commentOn(verdict, heard, { inputs, context, connections });
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
      ...(await writeDocuments(verdict, join(temporary, 'mainstem'))),
      base: verdict.base,
      head: verdict.head,
    },
    summary: renderMarkdown(verdict, { budget: SUMMARY_LIMIT, notes, links }),
    notes: [`${headline.state}: ${headline.reason}`, ...notes],
    annotations: [
      ...comment.warnings.map((message) => ({ severity: 'warning' as const, message })),
      ...(await annotationsOf(verdict, session)),
    ],
    ...(verdict.state === 'pass' ? {} : { failure: `${headline.state}: ${headline.reason}` }),
  };
}

/** Why a project has no preview, and what helps. */
function missingPreview({ pull }: Context, head: string): (project: string, command: 'plan' | 'diff') => string {
  return (_, command) =>
    command === 'plan' && pull?.fork === true
      ? `waits for a maintainer: a plan needs credentials, which a pull request from a fork does not get. After reading the change, push ${pull.headSha.slice(0, 12)} to a branch of this repository`
      : `no ${command} of it for ${head.slice(0, 12)} was recorded: its job failed, was cancelled or did not run. Look at the run, then re-run the failed jobs`;
}

async function writeDocuments(verdict: Verdict, folder: string): Promise<{ document: string; page: string }> {
  await mkdir(folder, { recursive: true });
  const [document, page] = [join(folder, 'verdict.json'), join(folder, 'verdict.html')];
  await Promise.all([writeFile(document, JSON.stringify(verdict)), writeFile(page, renderHtml(verdict))]);
  return { document, page };
}
