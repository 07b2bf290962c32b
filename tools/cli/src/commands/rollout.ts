import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { InputError } from '@mainstem/change/errors';
import { parseApprovals } from '@mainstem/pipeline/request';
import { gateOf, type RolloutState, rollout, runName, statusOf } from '@mainstem/pipeline/rollout';
import { renderAppliedTerminal, renderStatusTerminal } from '@mainstem/report';
import { resolveRevisions } from '@mainstem/repository';
import { readReceiptKeys, readStateKey } from '@mainstem/terraform';
import { type Command, defineCommand, FLAG, TEXT } from '../command.ts';
import { examineRepository, expectNoArguments, note } from '../examine.ts';
import { REACH, reachOf } from '../gate/reach.ts';
import { createProgress, print, printJson, terminal } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem rollout --environment E --revision REV [--dry-run] [--receipts DIR] [--approved DIGEST,...] [--wait S] [--take-over "why"]\n' +
    '  [--override --reason "…"] [--adopt] [--out DIR] [--timeout S] [--transport kubernetes|argocd|github] [--namespace N] [--kubeconfig F]\n' +
    '  [--context C] [--cluster EKS] [--server URL] [--certificate-authority F] [--refresh] [--json] [--cwd DIR]\n\n' +
    'Brings an environment to a commit: applies the due stacks in waves, moves what Argo CD follows, waits until it is live, destroys what was\n' +
    'removed, and records each step on mainstem/ledger/E. Run again, it does what is left. With --json an event a line.\n' +
    '--dry-run      prints mainstem/status@1 and touches nothing.\n' +
    '--receipts DIR what people reviewed: what plan --out wrote, receipts.json and pulls.json ([{ "pullRequest", "head", "mergeCommit", "accepted" }]).\n' +
    '--approved D   lets pass exactly what had this digest when it was asked for.\n' +
    '--adopt        takes what is there as the baseline: empty plans and live Applications become clean, the rest is listed as due.\n' +
    '--override     takes a hotfix cut from what the environment has, or an earlier commit, and records who and why. Terraform is not reverted by it.\n' +
    '--take-over    ends the claim of a rollout that is over. --wait S waits so many seconds for one that is not.\n' +
    'Exit 0 live or superseded, 1 something failed, 2 bad input, 3 not now, or not live: it says why and what to type.',
  options: {
    environment: TEXT,
    revision: TEXT,
    'dry-run': FLAG,
    receipts: TEXT,
    approved: TEXT,
    override: FLAG,
    reason: TEXT,
    adopt: FLAG,
    'take-over': TEXT,
    wait: TEXT,
    out: TEXT,
    timeout: TEXT,
    ...REACH,
    refresh: FLAG,
  },
  formats: ['terminal', 'json'],
  async run(options, args) {
    expectNoArguments('rollout', args);
    const { environment, revision } = options;
    if (environment === undefined || revision === undefined)
      throw new InputError(`Give --environment and --revision. Usage:\n${command.usage}`);
    if (options.override === true && (options.reason ?? '').trim() === '')
      throw new InputError('Say why: --override --reason "…". It is recorded with who did it.');
    if (options.override === true && options.adopt === true)
      throw new InputError('Give --override or --adopt, not both.');
    const repository = await examineRepository(options);
    const json = options.format === 'json';
    if (options['dry-run'] === true) {
      const [sha = ''] = await resolveRevisions(repository, [revision]);
      const status = await statusOf(repository, { environment, revision: sha });
      if (json) printJson(status);
      else print(renderStatusTerminal(status, terminal()));
      return 0;
    }
    const reach = reachOf(options);
    const progress = createProgress();
    const name = runName(process.env, repository.root);
    const gate = {
      ...reach,
      timeoutSeconds: secondsOf('--timeout', options.timeout, 900),
      refresh: options.refresh === true,
    };
    const hearer = {
      onEvent: (event: {
        stage: string;
        project?: string | undefined;
        revision?: string | undefined;
        reason?: string | undefined;
      }) => {
        if (json) process.stdout.write(`${JSON.stringify(event)}\n`);
        else
          print(
            [event.stage, event.project ?? event.revision?.slice(0, 12) ?? '', event.reason ?? '']
              .filter((word) => word !== '')
              .join('  '),
          );
      },
      onProgress: progress.step,
      onNote: note,
    };
    const out = options.out === undefined ? undefined : resolve(options.out);
    const result = await rollout(
      repository,
      {
        environment,
        revision,
        name,
        receipts:
          options.receipts === undefined
            ? await mkdtemp(join(tmpdir(), 'mainstem-receipts-'))
            : resolve(options.receipts),
        approved: parseApprovals(options.approved ?? '', '--approved'),
        adopt: options.adopt === true,
        ...(options.override === true ? { override: options.reason } : {}),
        takeOver: options['take-over'],
        waitSeconds: secondsOf('--wait', options.wait, 0),
        keep: out ?? join(repository.commonDirectory, 'mainstem', 'errored'),
        keys: await readReceiptKeys(process.env),
        stateKey: readStateKey(process.env),
        gate: gateOf(repository, gate, { onDecision: () => {}, onNote: note }, process.env),
      },
      hearer,
    ).finally(() => progress.done());
    if (out !== undefined) {
      await mkdir(out, { recursive: true });
      await writeFile(join(out, 'rollout.json'), `${JSON.stringify(result, null, 2)}\n`);
    }
    if (!json && result.applied.length > 0) print(renderAppliedTerminal(result.applied, terminal()));
    for (const why of result.because) note(why);
    if (result.state === 'live')
      note(
        `${result.environment} is live at ${result.revision.slice(0, 12)}${result.due.length === 0 ? ': nothing was due' : ''}`,
      );
    return EXIT[result.state];
  },
});

const EXIT = { live: 0, superseded: 0, failed: 1, refused: 3, ask: 3, 'not-live': 3 } as const satisfies Record<
  RolloutState,
  number
>;

function secondsOf(option: string, text: string | undefined, otherwise: number): number {
  const seconds = Number(text ?? otherwise);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds;
  throw new InputError(`${option} is ${JSON.stringify(text)}; expected seconds, such as 900.`);
}
