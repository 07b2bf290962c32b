import { type IssueStep, issueMarker, keptIssues, takeIssueStep } from '@mainstem/github';
import {
  closedSince,
  decideIssues,
  driftNotesOf,
  type EnvironmentDrift,
  type IssueDecision,
  type WantedIssue,
  wantedIssues,
} from '@mainstem/pipeline/drift';
import { openEnvironment, openShared } from '@mainstem/pipeline/rollout';
import {
  driftEndWords,
  type IssueWords,
  renderDriftFailures,
  renderDriftIssue,
  renderDriftList,
} from '@mainstem/report';
import { readDrifts } from './documents.ts';
import type { Place, Result } from './place.ts';

const FAMILY = 'drift';

/** Keeps the issues as the notes branches have it: what this run's looks found is in them. No key is beside it. */
export async function tell({ inputs, repository, github, name, documents }: Place): Promise<Result> {
  const now = new Date().toISOString();
  const shared = await openShared(repository);
  const settings = await shared.rules();
  // Where not even their names could be put out, nothing was looked at.
  const active = settings.environments.filter(({ state }) => state !== 'skipped').map(({ name }) => name);
  const drifts = await readDrifts(documents, inputs.environments.length === 0 ? active : inputs.environments, now);
  const environments = await Promise.all(
    settings.environments.map(async ({ name: environment }): Promise<EnvironmentDrift> => {
      const { notes } = await openEnvironment(shared, settings, environment);
      const { drift } = driftNotesOf((await notes.read()).document);
      const { projects = [], failures = [] } = drifts.get(environment) ?? {};
      return { environment, memory: drift, rows: projects, failures };
    }),
  );
  const wanted = wantedIssues(environments, now);
  const open = await keptIssues(github, FAMILY);
  const since = closedSince(wanted, open);
  const there = since === undefined ? open : await keptIssues(github, FAMILY, since);
  const told: string[] = [];
  for (const decision of decideIssues(wanted, there, environments)) {
    const step = stepOf(decision, name.run);
    const before = there.find(({ number }) => number === decision.number);
    if (step === undefined) continue;
    if (step.do === 'update' && before?.title === step.text.title && before.body === step.text.body) continue;
    await takeIssueStep(github, step);
    told.push(`${step.do} ${decision.number === undefined ? (decision.want?.key ?? '') : `#${decision.number}`}`);
  }
  return {
    outputs: {},
    summary: '',
    notes: [told.length === 0 ? 'every issue is as it has to be' : told.join(', ')],
    warnings: [],
  };
}

const REOPENED =
  'Opened again: this was closed, and the drift stands. It closes by itself once it is gone; to let it stand until a time, accept it as the text above says.';

function stepOf({ do: what, want, number = 0, past, because }: IssueDecision, run: string): IssueStep | undefined {
  if (what === 'close')
    return { do: 'close', number, because: past === undefined ? (because ?? '') : driftEndWords(past) };
  if (want === undefined) return undefined;
  const text = wordsOf(want, run);
  if (what === 'open') return { do: 'open', text };
  // Not looked at this time: what is written there stays.
  if (want.kind === 'project' && want.rows.length === 0 && what === 'update') return undefined;
  return what === 'update' ? { do: 'update', number, text } : { do: 'reopen', number, text, because: REOPENED };
}

function wordsOf(want: WantedIssue, run: string): IssueWords {
  const told = { marker: issueMarker(FAMILY, want.key), run };
  if (want.kind === 'project') return renderDriftIssue(told, want.environment, want.entry, want.rows);
  if (want.kind === 'list') return renderDriftList(told, want.environment, want.since, want.entries);
  return renderDriftFailures(told, want.failing);
}
