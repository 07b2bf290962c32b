import type { Verdict } from '@mainstem/change';
import { describeError } from '@mainstem/change/errors';
import {
  askedRisks,
  branchNow,
  type CommentState,
  type Context,
  type GitHub,
  MARKER,
  type PullContext,
  readPull,
  removeComments,
  writeState,
  writeStickyComment,
} from '@mainstem/github';
import { renderComment } from '@mainstem/report';
import type { Connections } from './connect.ts';
import type { WhatWasHeard } from './hear.ts';
import type { Inputs } from './interface.ts';
import { openRisks } from './open-risks.ts';

export interface CommentResult {
  /** Empty where no comment was written. */
  readonly url: string;
  /** Sentences for the summary and the log. */
  readonly notes: readonly string[];
  /** What went wrong with the comment. The verdict stands. */
  readonly warnings: readonly string[];
}

/**
 * Writes the pull request's comment, unless the pull request is a fork's or has moved on. Never throws: a verdict does not
 * fail because GitHub does.
 */
export async function commentOn(
  verdict: Verdict,
  heard: WhatWasHeard,
  {
    inputs,
    context,
    connections,
    more,
    deciders,
  }: {
    inputs: Inputs;
    context: Context;
    connections: Connections;
    /** Sentences besides what people are told. */
    more: readonly string[];
    /** Who is named to accept what is open. */
    deciders: readonly string[];
  },
): Promise<CommentResult> {
  const { pull } = context;
  const none = (...notes: readonly string[]): CommentResult => ({
    url: '',
    notes: [...notes, ...more],
    warnings: heard.problems,
  });
  if (pull === undefined || !inputs.comment) return none(...unread(heard));
  if (pull.fork) return none(...forkNotes(pull, verdict));
  const { github } = connections;
  if (github === undefined) {
    return { ...none(), warnings: ['Input github-token is empty, so there is no comment on the pull request.'] };
  }
  if (heard.conversation === undefined) return none(...unread(heard));
  if (isAboutNothing(verdict) && heard.conversation.ours.length === 0 && heard.answers.length + more.length === 0) {
    return none('No project is affected: there is no comment about that.');
  }
  try {
    const overtaken = await overtakenBy(github, pull, heard.conversation.state, context);
    if (overtaken !== undefined) return none(overtaken);
    const notes = [...heard.answers, ...more, ...(await baseNotes(github, pull, verdict))];
    const state: CommentState = {
      head: pull.headSha,
      run: context.runId,
      seen: heard.seen,
      asked: askedRisks(openRisks(verdict), heard.conversation.state.asked),
      accepted: heard.accepted,
    };
    const text = (budget: number) => commentText(verdict, state, { budget, notes, deciders, run: context.runUrl });
    const { ours, editedBy } = heard.conversation;
    // A comment that somebody else edited is replaced: what was accepted by it counts no more.
    if (editedBy !== undefined) await removeComments(github, pull.number, ours);
    const { url } = await writeStickyComment(github, pull.number, editedBy === undefined ? ours : [], text);
    return { url, notes, warnings: [] };
  } catch (error) {
    return { ...none(...heard.answers), warnings: [describeError(error).message] };
  }
}

/** A change of which there is nothing to say, such as one of a README. A comment that was there is written over all the same. */
function isAboutNothing({ state, affected, risks, failures, acknowledged }: Verdict): boolean {
  return state === 'pass' && affected.length + risks.length + failures.length + acknowledged.length === 0;
}

/** Marker, memory and verdict, together within a budget of bytes. Only the risks that the text names are remembered as asked. */
function commentText(
  verdict: Verdict,
  state: CommentState,
  {
    budget,
    notes,
    deciders,
    run,
  }: { budget: number; notes: readonly string[]; deciders: readonly string[]; run: string },
): string {
  const around = (kept: CommentState) => `${MARKER}\n${writeState(kept)}\n`;
  let kept = state;
  while (Buffer.byteLength(around(kept)) > budget / 2 && kept.asked.length + kept.accepted.length > 0) {
    const half = (count: number) => Math.floor(count / 2);
    kept = {
      ...kept,
      asked: kept.asked.slice(0, half(kept.asked.length)),
      accepted: kept.accepted.slice(0, half(kept.accepted.length)),
    };
  }
  const reserve = Buffer.byteLength(around(kept));
  const { text, shown } = renderComment(verdict, { budget, reserve, notes, deciders, links: { run } });
  const named = new Set(shown);
  return around({ ...kept, asked: kept.asked.filter(({ id }) => named.has(id)) }) + text;
}

/** Whether a newer run has the word; in words. */
async function overtakenBy(
  github: GitHub,
  pull: PullContext,
  state: CommentState,
  { runId }: Context,
): Promise<string | undefined> {
  const now = await readPull(github, pull.number);
  if (now.headSha !== pull.headSha) {
    return `The pull request has moved on to ${now.headSha.slice(0, 12)}: its comment is left to the run of that commit.`;
  }
  if (state.head === pull.headSha && state.run > runId) {
    return `A newer run (${state.run}) has commented on the same commit: the comment is left to it.`;
  }
  return undefined;
}

/** Said where GitHub's merge of the pull request was judged, and its base is another one by now. */
async function baseNotes(github: GitHub, pull: PullContext, verdict: Verdict): Promise<string[]> {
  if (verdict.head === pull.headSha) return [];
  const now = await branchNow(github, pull.baseRef);
  if (now === undefined || now === verdict.base) return [];
  return [
    `${pull.baseRef} has moved on since, to ${now.slice(0, 12)}: this is what the change does on ${verdict.base.slice(0, 12)}. The merge queue judges the merged tree; without one, update the branch.`,
  ];
}

function unread({ problems }: WhatWasHeard): string[] {
  return problems.length === 0 ? [] : ['What was accepted could not be read, so nothing counts as accepted.'];
}

function forkNotes({ headSha }: PullContext, verdict: Verdict): string[] {
  const waits =
    verdict.state === 'pass'
      ? 'Nothing waits for a maintainer.'
      : `What is missing waits for a maintainer, who reads the change and pushes ${headSha.slice(0, 12)} to a branch of this repository.`;
  return [
    `This pull request comes from a fork. Its checks ran without credentials, and its token cannot comment: this summary is the comment. ${waits}`,
  ];
}
