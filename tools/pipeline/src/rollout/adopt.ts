import { isLive } from '@mainstem/argocd/gate';
import { countsOf, isStack, type LedgerRecord, messageOf, type ProvedApplication, shortCommit } from '@mainstem/change';
import { openSession } from '../change/session.ts';
import { planProjects } from '../plan/plan.ts';
import { becauseOf, dueOf } from './due.ts';
import type { RolloutResult } from './outcome.ts';
import type { RolloutRun } from './run.ts';
import { cleanRecord, provedRecord } from './stacks.ts';

/**
 * Takes what is there as the baseline of an environment: stacks whose plan is empty and Applications that are live at the commit become clean,
 * the rest is due. Nothing is applied and nothing is moved.
 */
export async function adopt(run: RolloutRun): Promise<RolloutResult> {
  const { shared, environment, revision, ledger, request, hearer, outlook, now } = run;
  const { place, members } = outlook;
  const because: string[] = [];
  if (place.ref?.now !== undefined && place.ref.now !== revision) {
    const name = place.ref.name.replace('refs/heads/', '');
    because.push(
      `${name} is at ${shortCommit(place.ref.now)}: adopt what is there, with --revision ${shortCommit(place.ref.now)}.`,
    );
    await ledger.release({ change: (document) => document, message: `adopt ${shortCommit(revision)}: refused` });
    return resultOf('refused', []);
  }
  const at = now().toISOString();
  const clean = new Map<string, LedgerRecord>();
  const common = { revision, run: request.name.run, at, pullRequests: [] };
  const stacks = members.filter(({ isStack }) => isStack);
  if (stacks.length > 0) {
    const session = await openSession(
      { folder: shared.repository.root, base: revision, head: revision, settingsAt: shared.settingsAt },
      { progress: hearer.onProgress, safe: !run.checkedOut },
    );
    const { previews, failures } = await planProjects(
      session,
      stacks.map(({ project }) => project.name),
    );
    for (const { project, message } of failures) because.push(`${project}: ${message}`);
    for (const preview of previews) {
      const member = stacks.find(({ project }) => project.name === preview.project);
      if (preview.engine !== 'terraform' || member === undefined) continue;
      const counts = countsOf(preview.resources, preview.counts.outputs);
      const changes =
        preview.resources.filter(({ action }) => action !== 'no-op' && action !== 'read').length + counts.outputs;
      if (preview.skipped !== undefined) because.push(`${preview.project}: not looked at: ${preview.skipped}`);
      else if (preview.waitsFor !== undefined)
        because.push(`${preview.project}: waits for ${preview.waitsFor.join(', ')}`);
      else if (changes > 0) because.push(`${preview.project}: its plan has ${changes} changes`);
      else clean.set(preview.project, provedRecord(member, common));
    }
  }
  const delivered = members.filter((member) => !isStack(member.project));
  const applications = [...new Set(delivered.flatMap((member) => member.applications))].sort();
  const isThere = place.ref === undefined || place.ref.now === revision;
  if (applications.length > 0 && isThere) {
    try {
      const answer = await request.gate(environment, revision)(applications, [], new AbortController().signal);
      const live = new Set(
        answer.document.applications
          .filter(({ verdict, reason }) => isLive(verdict) || reason === 'degraded')
          .flatMap(({ namespace, name }) => [`${namespace}/${name}`, name]),
      );
      for (const member of delivered) {
        const open = member.applications.filter((reference) => !live.has(reference));
        if (member.applications.length === 0 || member.unnamed) continue;
        if (open.length > 0) {
          because.push(`${member.project.name}: ${open.join(', ')} not live at ${shortCommit(revision)}`);
          continue;
        }
        const seen = member.applications.map((reference) => answer.proved.get(reference) ?? sickOf(reference));
        const record = provedRecord(member, common);
        clean.set(member.project.name, { ...record, proved: { ...record.proved, applications: seen } });
      }
    } catch (error) {
      because.push(messageOf(error));
    }
  }
  // What nothing delivers has nothing to be looked at.
  for (const member of delivered) {
    if (member.applications.length === 0 && !member.unnamed && isThere)
      clean.set(member.project.name, cleanRecord(member, undefined, common));
  }
  await ledger.put({
    change: ({ live: _l, failed: _f, ask: _a, override: _o, advancing: _v, ...document }) => ({
      ...document,
      adopted: { revision, at, run: request.name.run, by: request.name.by },
      ...(isThere ? { advanced: { revision, at, run: request.name.run } } : {}),
      records: [
        ...clean.values(),
        ...document.records
          .filter(({ project }) => !clean.has(project))
          .map((record): LedgerRecord => {
            const member = members.find(({ project }) => project.name === record.project);
            const dirty = {
              ...record,
              state: 'dirty' as const,
              reason: record.reason ?? 'it was not as the commit has it when the environment was adopted',
            };
            if (member === undefined || record.revision === revision) return dirty;
            return {
              ...dirty,
              revision,
              inputs: member.inputs,
              before: record.before ?? { revision: record.revision, inputs: record.inputs },
            };
          }),
      ],
    }),
    events: [{ environment, stage: 'adopted', revision, run: request.name.run, by: request.name.by }],
    message: `adopt ${shortCommit(revision)}: ${clean.size} of ${members.length} are as the commit has them`,
  });
  const left = dueOf(ledger.state().document, members);
  if (left.length > 0 || !isThere) {
    await ledger.release({ change: (document) => document, message: `adopted ${shortCommit(revision)}` });
    return resultOf(
      'not-live',
      left.map(({ project }) => project),
      left
        .filter(({ project }) => !because.some((one) => one.startsWith(`${project}:`)))
        .map((entry) => `${entry.project}: ${becauseOf(entry)}`),
    );
  }
  await ledger.release({
    change: (document) => ({ ...document, live: { revision, at, run: request.name.run } }),
    events: [{ environment, stage: 'live', revision, due: 0, run: request.name.run }],
    message: `live at ${shortCommit(revision)}`,
  });
  return resultOf('live', []);

  function resultOf(
    state: RolloutResult['state'],
    leftNames: readonly string[],
    more: readonly string[] = [],
  ): RolloutResult {
    return {
      environment,
      revision,
      state,
      because: [...because, ...more],
      refusals: [],
      due: outlook.due.map(({ project }) => project),
      left: leftNames,
      applied: [],
      unreviewed: [],
    };
  }
}

/** The baseline of an Application that was not well when the environment was adopted: it fails later only if it got worse. */
function sickOf(reference: string): ProvedApplication {
  const [name = '', namespace = ''] = reference.split('/').reverse();
  return {
    kind: 'Application',
    metadata: { name, namespace },
    spec: {},
    status: { health: { status: 'Degraded' }, resources: [] },
  };
}
