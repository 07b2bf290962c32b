import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { awsSession } from '@mainstem/action/aws-session';
import { createForge } from '@mainstem/action/forge';
import { receiptKmsKeyOf, verdictIdentityOf } from '@mainstem/action/receipts';
import { readVerdictKey, ToolError } from '@mainstem/change';
import { gateOf, openShared, rollout } from '@mainstem/pipeline/rollout';
import { renderRolloutMarkdown, rolloutHeadline } from '@mainstem/report';
import { isAncestor, resolveRevisions } from '@mainstem/repository';
import { readReceiptKeys, readStateKey } from '@mainstem/terraform';
import { moveOf, settingsNow, workflowOf } from './look.ts';
import type { Place, Result } from './place.ts';

/** Seconds to wait for a rollout that is no job of this workflow: jobs wait for each other in their queue. */
const WAIT = 600;

/** Brings the environment to the commit, with what people reviewed as GitHub knows it. */
export async function rollOut({ inputs, repository, github, name, tools, environment }: Place): Promise<Result> {
  const shared = await openShared(repository);
  const { settings, found } = await settingsNow(shared, inputs.environment);
  const [revision = ''] = await resolveRevisions(repository, [inputs.revision || 'HEAD']);
  const temporary = environment.RUNNER_TEMP ?? tmpdir();
  const out = resolve(inputs.out === '' ? join(temporary, 'mainstem', 'rollout') : inputs.out);
  const { branch } = shared;
  const full = `${github.owner}/${github.repo}`;
  const planWorkflow = inputs.planWorkflow || `${full}/.github/workflows/plan.yml@refs/heads/${branch}`;
  const identity = `${environment.GITHUB_SERVER_URL ?? 'https://github.com'}/${planWorkflow}`;
  const notes: string[] = [];
  const note = (line: string) => {
    notes.push(line);
    tools.log(line);
  };
  const forge = createForge({
    github,
    branch,
    workflow: inputs.workflow,
    planWorkflow,
    verdictJob: inputs.verdictJob,
    own: { workflow: workflowOf(environment), run: Number(environment.GITHUB_RUN_ID) },
    attested: inputs.attested,
    checks: {
      isAttested: async (file) => !inputs.attested || (await tools.verify(file, full, identity)),
      ...(inputs.attested
        ? { isVerdictAttested: (file: string) => tools.verify(file, full, verdictIdentityOf(identity)) }
        : {}),
      isOnBranch: (sha) => isAncestor(repository, sha, revision).catch(() => false),
      verdictKey: readVerdictKey(environment),
    },
    note,
  });
  const mayStart = awsSession({
    role: inputs.role,
    region: inputs.region,
    name: `mainstem-rollout-${environment.GITHUB_RUN_ID ?? 'local'}`,
    environment,
    mask: tools.mask,
  });
  const secrets = () => ({
    ...environment,
    ...(inputs.argocdToken === '' ? {} : { ARGOCD_AUTH_TOKEN: inputs.argocdToken }),
    GITHUB_TOKEN: inputs.githubToken,
  });
  const cluster = found.clusters[0];
  const gate = {
    transport: inputs.transport,
    timeoutSeconds: inputs.timeoutSeconds,
    ...(cluster === undefined ? {} : { cluster }),
    ...(inputs.server === '' ? {} : { server: inputs.server }),
  };
  await mkdir(out, { recursive: true });
  const result = await rollout(
    repository,
    {
      environment: found.name,
      revision,
      name,
      receipts: join(temporary, 'mainstem', 'receipts'),
      approved: inputs.approved,
      ...moveOf(inputs),
      waitSeconds: WAIT,
      keep: out,
      keys: await readReceiptKeys({ ...environment, ...receiptKmsKeyOf(found.name, settings) }),
      stateKey: readStateKey(environment),
      gate: (of, at) => async (applications, before, signal) => {
        const stale = await mayStart();
        if (stale !== undefined) throw new ToolError(`The gate was not begun: ${stale}.`);
        return gateOf(repository, gate, { onDecision: () => {}, onNote: note }, secrets())(of, at)(
          applications,
          before,
          signal,
        );
      },
      mayStart,
      forge,
    },
    {
      onEvent: ({ stage, project, reason }) => tools.log([stage, project, reason].filter(Boolean).join('  ')),
      onProgress: tools.log,
      onNote: note,
    },
  );
  await writeFile(join(out, 'rollout.json'), `${JSON.stringify(result, null, 2)}\n`);
  const { state, approval = '' } = result;
  // The job is in the environment, and GitHub calls its deployment what the job is: green says that this very commit is live. (after-merge, rule 15)
  const fine = state === 'live';
  const ask = `Read the table in the summary, then run the workflow rollout-by-hand for ${found.name} with approved: ${approval}. Afterwards run the failed jobs of this run again: they go on from there.`;
  return {
    outputs: { state, go: 'false', 'go-on': String(state === 'live'), approval, document: out },
    summary: [renderRolloutMarkdown(result), ...notes.map((line) => `- ${line.replace(/[<>|`]/g, ' ')}\n`)].join('\n'),
    notes: [rolloutHeadline(result)],
    warnings: [],
    ...(fine
      ? {}
      : { failure: `${rolloutHeadline(result)}: ${result.because.join(' ')}${state === 'ask' ? ` ${ask}` : ''}` }),
  };
}
