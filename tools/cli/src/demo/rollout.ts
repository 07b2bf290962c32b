import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GateDocument, ProvedApplication, ReceiptIndex, ReviewedPulls } from '@mainstem/change';
import {
  createGraphs,
  type Gate,
  membersOf,
  openShared,
  provedRecord,
  refOf,
  rollout,
  runName,
  statusOf,
} from '@mainstem/pipeline/rollout';
import { renderStatusTerminal } from '@mainstem/report';
import { gitOrFail, openLedger, openRepository, resolveRevisions } from '@mainstem/repository';
import { terminal } from '../output.ts';

const RUN = 'demo: made up';
/** Stacks, and then what was removed. */
const MOST_ASKED = 3;

/**
 * What comes after the merge: one ordered rollout through the environments. The stacks are applied by Terraform to the stand-in for AWS; what was
 * live before is made up, and a stand-in for Argo CD says of each Application that it is live.
 *
 * @param scratch the demo's repository, which stays as it is: the merge is in a copy.
 * @param folder where the copy is made.
 * @param receipts folder of the pull request's plans, which are what people reviewed.
 */
export async function showRollout(
  scratch: string,
  folder: string,
  receipts: string,
  print: (line: string) => void,
  tell: (lead: string, text: string) => void,
): Promise<void> {
  await copyOf(scratch, folder);
  const repository = await openRepository(folder);
  const [base = '', head = ''] = await resolveRevisions(repository, ['main', 'pull-request']);
  const settings = await pretendLive(folder, base);
  await gitOrFail(folder, ['merge', '--quiet', '--no-ff', '-m', 'Merge pull request #1', 'pull-request']);
  const [revision = ''] = await resolveRevisions(repository, ['main']);
  await indexReceipts(receipts, head, revision);
  print('');
  tell('', 'It is merged, as if each of its risks had been accepted. The rollout, environment by environment:');
  for (const environment of settings) {
    const roll = (approved: readonly string[]) =>
      rollout(
        repository,
        {
          environment,
          revision,
          name: { ...runName({}, folder), by: 'demo' },
          receipts,
          approved: new Set(approved),
          waitSeconds: 0,
          keep: join(repository.commonDirectory, 'mainstem', 'errored'),
          keys: undefined,
          stateKey: undefined,
          gate: standInGate,
        },
        {
          onEvent: ({ stage, project, reason }) =>
            tell(
              `  ${environment.padEnd(11)}${stage.padEnd(10)}`,
              project ?? (stage === 'live' ? 'at the merge' : (reason ?? '')),
            ),
          onProgress: () => {},
          onNote: () => {},
        },
      );
    let result = await roll([]);
    // Values that are not shown cannot be compared with what was reviewed, where there is no key for receipts.
    for (let asked = 0; asked < MOST_ASKED && result.approval !== undefined; asked++) {
      for (const { project, changes } of result.unreviewed) {
        for (const { action, address, why } of changes)
          tell(
            `  ${environment.padEnd(11)}${'asks'.padEnd(10)}`,
            `${action} ${address} of ${project}: ${why.join('; ')}`,
          );
      }
      tell(`  ${environment.padEnd(11)}${'approved'.padEnd(10)}`, 'by the demo, as a person would who read that');
      result = await roll([result.approval]);
    }
    for (const why of result.because) tell(`  ${environment.padEnd(11)}${result.state.padEnd(10)}`, why);
    if (result.state !== 'live') break;
  }
  print('');
  tell('', 'What is live where now (mainstem status):');
  print(renderStatusTerminal(await statusOf(repository), terminal()));
}

/** A repository without a remote, with the two branches of the pull request. */
async function copyOf(scratch: string, folder: string): Promise<void> {
  await gitOrFail(scratch, ['clone', '--quiet', '--no-hardlinks', '--branch', 'pull-request', '.', folder]);
  await gitOrFail(folder, ['switch', '--quiet', '--create', 'main', 'origin/main']);
  await gitOrFail(folder, ['remote', 'remove', 'origin']);
  for (const [name, value] of [
    ['user.name', 'Demo'],
    ['user.email', 'demo@example.com'],
    ['commit.gpgsign', 'false'],
    ['core.hooksPath', '.git/no-hooks'],
  ] as const)
    await gitOrFail(folder, ['config', name, value]);
}

/** The ledgers of a past that the demo does not have: all of a commit is live. @returns the environments in their order. */
async function pretendLive(folder: string, revision: string): Promise<string[]> {
  const repository = await openRepository(folder);
  const shared = await openShared(repository);
  const graph = await createGraphs(shared)(revision);
  const names: string[] = [];
  for (const { name: environment, state } of graph.settings.environments) {
    if (state === 'skipped') continue;
    names.push(environment);
    const at = new Date().toISOString();
    const done = { revision, at, run: RUN };
    const members = membersOf(graph, environment);
    await openLedger({ repository, remote: shared.remote, environment }).write(({ document }) => ({
      document: {
        ...document,
        advanced: done,
        live: done,
        records: members.map((member) => provedRecord(member, done)),
      },
      events: [],
      message: 'The demo: what was live before is made up',
    }));
    await gitOrFail(folder, ['branch', '--force', refOf(environment, graph.settings), revision]);
  }
  return names;
}

/** Whose the plans are, as the action learns it from GitHub. */
async function indexReceipts(folder: string, head: string, mergeCommit: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.terraform.json'));
  const pull = { pullRequest: 1, head, mergeCommit, accepted: 'all' as const };
  const index: ReceiptIndex = files.map((file) => ({ file, ...pull }));
  const pulls: ReviewedPulls = [pull];
  await writeFile(join(folder, 'receipts.json'), JSON.stringify(index));
  await writeFile(join(folder, 'pulls.json'), JSON.stringify(pulls));
}

/** No Argo CD runs in the demo: this one says of everything that it is live. */
const standInGate =
  (environment: string, revision: string): Gate =>
  async (applications) => {
    const proved = new Map<string, ProvedApplication>();
    const all = applications.map((reference) => {
      const [name = '', namespace = ''] = reference.split('/').reverse();
      proved.set(reference, { kind: 'Application', metadata: { name, namespace }, spec: {}, status: {} });
      const said = { verdict: 'live' as const, reason: 'live', detail: 'a stand-in says so', elapsedSeconds: 0 };
      return { cluster: 'stand-in', namespace, name, ...said };
    });
    const document: GateDocument = {
      schema: 'mainstem/gate@1',
      revision,
      environment,
      transport: 'kubernetes',
      verdict: 'live',
      applications: all,
    };
    return { document, proved };
  };
