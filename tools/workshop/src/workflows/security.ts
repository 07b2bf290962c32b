import { ROLLOUT_WORKFLOW, validateChain } from '@mainstem/pipeline/chain';
import {
  expressionsIn,
  type Job,
  localAction,
  localWorkflow,
  type Step,
  textsIn,
  type Workflow,
} from '@mainstem/testing/workflow';
import type { Repository } from './connections.ts';
import type { Finding } from './finding.ts';

/** One rule: what it finds in a workflow, as a line and a sentence that says what to do. */
type Rule = (
  workflow: Workflow,
  repository: Repository,
) => readonly { readonly line: number; readonly message: string }[];

/** Who may act beside an id-token: those of GitHub's own actions that need it or carry files, and AWS's exchange of it. */
const TRUSTED_BESIDE_TOKEN =
  /^(?:actions\/(?:checkout|upload-artifact|download-artifact|attest-build-provenance)@|aws-actions\/configure-aws-credentials@|\.\/|\$\/)/;
/** The condition that keeps a called workflow to the default branch, without its spaces. */
const ON_DEFAULT_BRANCH = "github.ref==format('refs/heads/{0}',github.event.repository.default_branch)";
/** Triggers whose run has the repository's secrets while the event's text is anybody's. */
const PRIVILEGED_TRIGGERS = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'];
const INSTALLS =
  /\b(?:npm\s+(?:ci|i|install|exec|x)|npx|yarn|pnpm|bunx?|pip3?\s+install|gem\s+install|go\s+install|cargo\s+install|curl[^\n]*\|\s*(?:ba|z)?sh)\b/;

/** The rules of a pipeline from which no credential can be stolen, by name. */
export const RULES: Readonly<Record<string, Rule>> = {
  'no-pull-request-target': (workflow) =>
    'pull_request_target' in workflow.triggers && stepsOf(workflow).some(({ step }) => isCheckout(step))
      ? [
          {
            line: workflow.lineOf(['on']),
            message: 'pull_request_target with a checkout runs a stranger’s code with our secrets. Use pull_request.',
          },
        ]
      : [],

  'trusted-checkout': (workflow) =>
    PRIVILEGED_TRIGGERS.some((trigger) => trigger in workflow.triggers)
      ? stepsOf(workflow)
          .filter(({ step }) => isCheckout(step) && (step.with.ref !== undefined || step.with.repository !== undefined))
          .filter(({ step }) => !isOfThisWorkflow(step))
          .map(({ step }) => ({
            line: step.line,
            message: 'A workflow that has secrets checks out the default branch only. Leave ref and repository out.',
          }))
      : [],

  'no-expression-in-run': (workflow) =>
    stepsOf(workflow).flatMap(({ step }) =>
      [step.run, step.with.script].flatMap((script) =>
        typeof script === 'string' && expressionsIn(script).length > 0
          ? [
              {
                line: step.line,
                message: 'An expression in a script is code of whoever wrote its value. Pass it by env.',
              },
            ]
          : [],
      ),
    ),

  'no-permissions-by-default': (workflow) =>
    typeof workflow.permissions === 'object' &&
    workflow.permissions !== null &&
    Object.keys(workflow.permissions).length === 0
      ? []
      : [
          {
            line: workflow.lineOf(['permissions']),
            message: 'Write "permissions: {}" at the top, and grant each job its own.',
          },
        ],

  'job-permissions': (workflow) =>
    workflow.jobs.flatMap((job) =>
      typeof job.permissions === 'object' && job.permissions !== null
        ? []
        : [{ line: job.line, message: `Job ${job.id} must list its own permissions, each by name.` }],
    ),

  'pinned-actions': (workflow, repository) => [
    ...stepsOf(workflow).flatMap(({ step }) => pinned(step.uses, step.usesComment, step.line, repository)),
    ...workflow.jobs.flatMap((job) => pinned(job.uses, job.usesComment, job.line, repository)),
  ],

  'no-third-party-beside-token': (workflow) =>
    workflow.jobs.filter(hasToken).flatMap((job) =>
      job.steps
        .filter(({ uses }) => uses !== undefined && !TRUSTED_BESIDE_TOKEN.test(uses))
        .map(({ line, uses }) => ({
          line,
          message: `Job ${job.id} may ask for an id-token, so ${uses} must not run in it. Give it a job of its own.`,
        })),
    ),

  'no-install-with-credentials': (workflow) =>
    workflow.jobs.filter(hasCredentials).flatMap((job) =>
      job.steps
        .filter(({ run }) => run !== undefined && INSTALLS.test(run))
        .map(({ line }) => ({
          line,
          message: `Job ${job.id} holds credentials, and installing packages runs other people's code. Do it in another job.`,
        })),
    ),

  timeout: (workflow) =>
    workflow.jobs
      .filter((job) => job.uses === undefined && typeof job.raw['timeout-minutes'] !== 'number')
      .map((job) => ({
        line: job.line,
        message: `Job ${job.id} needs timeout-minutes; GitHub's default is six hours.`,
      })),

  'no-persisted-credentials': (workflow) =>
    stepsOf(workflow)
      .filter(({ step }) => isCheckout(step) && step.with['persist-credentials'] !== false)
      .map(({ step }) => ({
        line: step.line,
        message: 'A checkout leaves its token for every later step: persist-credentials: false.',
      })),

  concurrency: (workflow) => {
    if (workflow.call !== undefined && Object.keys(workflow.triggers).length === 1) return [];
    return workflow.raw.concurrency === undefined
      ? [{ line: 1, message: 'Say with concurrency which runs may not go on side by side.' }]
      : [];
  },

  'apply-is-never-cancelled': (workflow, repository) => [
    ...workflow.jobs
      .filter((job) => callsApply(job, repository) && cancels(workflow))
      .map((job) => ({
        line: job.line,
        message: `Job ${job.id} calls what applies, so its workflow must cancel nothing: cancel-in-progress: false.`,
      })),
    ...workflow.jobs.filter(isApply).flatMap((job) => {
      const { group, 'cancel-in-progress': cancel, queue } = (job.raw.concurrency ?? {}) as Record<string, unknown>;
      const own = group !== undefined && cancel === false && queue === 'max';
      return own && !cancels(workflow)
        ? []
        : [
            {
              line: job.line,
              message: `Job ${job.id} applies: concurrency with a group, cancel-in-progress: false and queue: max.`,
            },
          ];
    }),
  ],

  'apply-in-an-environment': (workflow) =>
    workflow.jobs
      .filter((job) => isApply(job) && job.raw.environment === undefined)
      .map((job) => ({
        line: job.line,
        message: `Job ${job.id} applies: bind it to a GitHub Environment, which the role requires.`,
      })),

  // Whoever calls or starts it: with a branch's or a pull request's ref nothing of it runs, whatever the environment's own rules are.
  'apply-on-the-default-branch': (workflow) =>
    workflow.call === undefined && !('workflow_dispatch' in workflow.triggers)
      ? []
      : workflow.jobs
          .filter((job) => isApply(job) || (job.raw.environment !== undefined && !plans(job)))
          .filter((job) => workflow.call !== undefined || job.steps.some(({ uses }) => localAction(uses) === 'rollout'))
          .filter((job) => !isOnDefaultBranch(job))
          .map((job) => ({
            line: job.line,
            message: `Job ${job.id} must run for the default branch alone: if: \${{ github.ref == format('refs/heads/{0}', github.event.repository.default_branch) }}`,
          })),

  'roles-apart': (workflow) =>
    workflow.jobs
      .filter((job) => isApply(job) && (runs(workflow, 'plan') || 'pull_request' in workflow.triggers))
      .map((job) => ({
        line: job.line,
        message: `Job ${job.id} applies, in a workflow that plans: the plan role and the apply role are apart.`,
      })),

  'token-in-reusable-workflow': (workflow) =>
    workflow.jobs
      .filter((job) => takesRole(job) && (workflow.call === undefined || Object.keys(workflow.triggers).length > 1))
      .map((job) => ({
        line: job.line,
        message: `Job ${job.id} takes a role, and AWS knows workflows by job_workflow_ref, which only reusable ones have: on workflow_call alone.`,
      })),

  // What a job of one environment can reach is that environment's alone.
  'one-key-a-job': (workflow) =>
    workflow.jobs.flatMap((job) => {
      const roles = job.steps.filter(({ uses }) => uses?.startsWith('aws-actions/configure-aws-credentials@') === true);
      const strange = roles.filter(
        ({ with: inputs }) =>
          !/^\$\{\{ (?:(?:matrix|inputs)\.[\w-]+|steps\.[\w-]+\.outputs\.[\w-]+) \}\}$/.test(
            String(inputs['role-to-assume'] ?? '${{ inputs.none }}'),
          ),
      );
      if (roles.length < 2 && strange.length === 0) return [];
      return [
        {
          line: roles[1]?.line ?? strange[0]?.line ?? job.line,
          message: `Job ${job.id} must take one role, that of the one environment of its matrix entry or call: a second key in a job is another environment's.`,
        },
      ];
    }),

  // What runs beside a key may read it; what may comment speaks for us.
  'no-key-beside-the-comment': (workflow) =>
    workflow.jobs
      .filter((job) => ['pull-requests', 'issues'].some((scope) => levelOf(job, scope) === 'write'))
      .filter((job) => hasToken(job) || takesRole(job) || readsKey(job))
      .map((job) => ({
        line: job.line,
        message: `Job ${job.id} may comment, so it must hold no role, id-token or key. Give what needs them a job of its own.`,
      })),

  // A pull request edits the workflow that calls, and so gives whatever input it likes, a matrix too. An apply is called from the default branch alone.
  'callers-choose-no-code-beside-credentials': (workflow) =>
    workflow.call === undefined
      ? []
      : workflow.jobs.filter(hasToken).flatMap((job) => {
          const given = (text: unknown) =>
            typeof text === 'string' && expressionsIn(text).some((one) => /\binputs\b/.test(one));
          const readsMatrix = (text: unknown) =>
            typeof text === 'string' && expressionsIn(text).some((one) => /\bmatrix\b/.test(one));
          const matrixIsGiven = textsIn(job.raw.strategy).some(given);
          const found: { line: number; message: string }[] = [];
          const say = (line: number, what: string) =>
            found.push({
              line,
              message: `Job ${job.id} may ask for an id-token, so an input must not choose ${what}. Take it from a variable of the repository (vars).`,
            });
          if (given(job.raw['runs-on'])) say(job.line, 'its runner');
          for (const { uses, with: inputs, line } of job.steps) {
            // What lies in a folder of which no action runs is only looked at.
            const path = inputs.path === undefined ? './' : `./${String(inputs.path)}/`;
            const isRun = job.steps.some((step) => step.uses?.startsWith(path) === true);
            if (/^actions\/checkout@/.test(uses ?? '') && isRun) {
              if (given(inputs.repository)) say(line, 'the repository whose code runs');
              if (given(inputs.ref)) say(line, 'the commit whose code runs');
            }
            const chosen = given(inputs['role-to-assume']) || (matrixIsGiven && readsMatrix(inputs['role-to-assume']));
            if (chosen && runs(workflow, 'plan')) {
              found.push({
                line,
                message: `Job ${job.id} plans, so neither an input nor its matrix must choose the role. Look it up: ./mainstem/actions/affected with mode: role.`,
              });
            }
          }
          return found;
        }),

  // A GitHub Environment has secrets and reviewers: which one a plan is in says the default branch, and a step before the role holds it to that.
  'plans-where-the-settings-say': (workflow) =>
    workflow.jobs
      .filter((job) => plans(job) && job.raw.environment !== undefined)
      .filter((job) => {
        const roleAt = job.steps.findIndex(({ uses }) => uses?.startsWith('aws-actions/configure-aws-credentials@'));
        const before = job.steps.slice(0, roleAt < 0 ? job.steps.length : roleAt);
        return !before.some(
          ({ uses, with: inputs }) =>
            localAction(uses) === 'affected' && inputs.mode === 'role' && inputs['runs-in'] === job.raw.environment,
        );
      })
      .map((job) => ({
        line: job.line,
        message: `Job ${job.id} plans in a GitHub Environment: before it takes a role, actions/affected with mode: role and runs-in: the same expression.`,
      })),

  // What ran before in the job may have put files there.
  'no-glob-is-attested': (workflow) =>
    stepsOf(workflow)
      .filter(({ step }) => /^actions\/attest/.test(step.uses ?? ''))
      .filter(({ step }) => /[*?[\]{}!]/.test(String(step.with['subject-path'] ?? '').replaceAll(/\$\{\{.*?\}\}/g, '')))
      .map(({ step }) => ({
        line: step.line,
        message: 'A glob attests whatever lies there. Name the files, as the step that wrote them lists them.',
      })),

  // The verdict knows artifacts by their names: nothing that a person wrote gets into one, and no two attempts share one.
  'artifact-names': (workflow) =>
    stepsOf(workflow)
      .filter(({ step }) => /^actions\/upload-artifact@/.test(step.uses ?? ''))
      .filter(({ step }) => String(step.with.name ?? '').startsWith('mainstem-previews'))
      .filter(
        ({ step }) =>
          !/^mainstem-previews-(?:plan|diff)-\$\{\{ matrix\.index \}\}-\$\{\{ github\.run_attempt \}\}$/.test(
            String(step.with.name),
          ),
      )
      .map(({ step }) => ({
        line: step.line,
        message:
          'Previews are known by name: mainstem-previews-(plan|diff)-${{ matrix.index }}-${{ github.run_attempt }}.',
      })),

  'no-secrets-for-pull-requests': (workflow) =>
    'pull_request' in workflow.triggers
      ? workflow.jobs.flatMap((job) => {
          const { secrets, ...rest } = job.raw;
          const read = textsIn(rest).some((text) => expressionsIn(text).some((one) => /\bsecrets\./.test(one)));
          return secrets === 'inherit' || read
            ? [
                {
                  line: job.line,
                  message: `Job ${job.id} of a pull request reads secrets. Hand the one that is needed to a reusable workflow.`,
                },
              ]
            : [];
        })
      : [],

  'one-writer': (workflow) =>
    'pull_request' in workflow.triggers
      ? workflow.jobs
          .filter(
            (job) =>
              job.id !== 'verdict' &&
              ['pull-requests', 'checks', 'issues', 'statuses', 'contents'].some(
                (scope) => levelOf(job, scope) === 'write',
              ),
          )
          .map((job) => ({
            line: job.line,
            message: `Only the job verdict writes to a pull request; job ${job.id} must not.`,
          }))
      : [],

  'required-check': (workflow) => {
    const verdict = workflow.jobs.find(({ id }) => id === 'verdict');
    if (verdict === undefined) return [];
    const findings: { line: number; message: string }[] = [];
    const others = workflow.jobs
      .filter(({ id, needs }) => id !== 'verdict' && !verdict.needs.includes(id) && !needs.includes('verdict'))
      .map(({ id }) => id);
    if (!/^(?:\$\{\{\s*)?always\(\)(?:\s*\}\})?$/.test(verdict.if ?? ''))
      findings.push({
        line: verdict.line,
        message: 'The job verdict is the required check: if: ${{ always() }}, or a failure passes as skipped.',
      });
    if (others.length > 0)
      findings.push({
        line: verdict.line,
        message: `The job verdict must need every other job: ${others.join(', ')}.`,
      });
    for (const trigger of ['pull_request', 'merge_group']) {
      const filter = workflow.triggers[trigger] as Record<string, unknown> | null | undefined;
      if (workflow.call === undefined && filter === undefined)
        findings.push({
          line: workflow.lineOf(['on']),
          message: `A required check that ${trigger} does not trigger waits for ever.`,
        });
      if (filter !== null && filter !== undefined && ('paths' in filter || 'paths-ignore' in filter))
        findings.push({
          line: workflow.lineOf(['on', trigger]),
          message: 'With a path filter the required check waits for ever.',
        });
    }
    return findings;
  },

  // Which environments there are says mainstem.yaml, and `mainstem validate` compares; how their jobs hang together is seen here.
  'rollout-chain': (workflow) =>
    workflow.file === ROLLOUT_WORKFLOW
      ? validateChain(workflow.text).map(({ line, message }) => ({ line, message }))
      : [],

  // Before there are roles, a pull request's own copy of plan.yml can do no harm, and lets a fork of the template work at once.
  'admitted-plan-workflow': (workflow, repository) =>
    repository.admitted && 'pull_request' in workflow.triggers
      ? workflow.jobs
          .filter((job) => levelOf(job, 'id-token') === 'write' && job.uses !== undefined)
          .filter(
            (job) =>
              job.uses !== `${repository.name}/.github/workflows/${localWorkflow(job.uses, repository.name)}@main`,
          )
          .map((job) => ({
            line: job.line,
            message: `AWS, and an apply of attested changes, admit main's copy alone. Write: uses: ${repository.name}/.github/workflows/${localWorkflow(job.uses, repository.name)}@main`,
          }))
      : [],
};

/** Everything that breaks a rule. */
export function checkSecurity(repository: Repository): Finding[] {
  return repository.workflows.flatMap((workflow) =>
    Object.entries(RULES).flatMap(([rule, find]) =>
      find(workflow, repository).map(({ line, message }) => ({ file: workflow.file, line, rule, message })),
    ),
  );
}

function stepsOf(workflow: Workflow): { job: Job; step: Step }[] {
  return workflow.jobs.flatMap((job) => job.steps.map((step) => ({ job, step })));
}

function isCheckout(step: Step): boolean {
  return /^actions\/checkout@/.test(step.uses ?? '');
}

/** The code beside the workflow that runs, at its own commit: of an event with secrets both are the default branch's, or what that calls. */
function isOfThisWorkflow({ with: { ref, repository } }: Step): boolean {
  return (
    /^\$\{\{ job\.workflow_sha \|\| inputs\.mainstem-sha \|\| github\.sha \}\}$/.test(String(ref)) &&
    /^\$\{\{ job\.workflow_repository \|\| inputs\.mainstem-repository \|\| github\.repository \}\}$/.test(
      String(repository),
    )
  );
}

function levelOf(job: Job, scope: string): string {
  if (job.permissions === 'write-all') return 'write';
  return typeof job.permissions === 'object' && job.permissions !== null ? (job.permissions[scope] ?? 'none') : 'none';
}

function conditionOf(job: Job): string {
  return (job.if ?? '').replace(/^\s*\$\{\{|\}\}\s*$/g, '').replace(/\s+/g, '');
}

/** Nothing but the default branch lets it run: what else the condition says only narrows it. */
function isOnDefaultBranch(job: Job): boolean {
  const condition = conditionOf(job);
  return (
    condition === ON_DEFAULT_BRANCH || (condition.startsWith(`${ON_DEFAULT_BRANCH}&&`) && !condition.includes('||'))
  );
}

function cancels({ raw }: Workflow): boolean {
  const cancel = ((raw.concurrency ?? {}) as Record<string, unknown>)['cancel-in-progress'];
  return cancel !== undefined && cancel !== false;
}

/** Calls one of this repository's workflows that applies. */
function callsApply(job: Job, { name, workflows }: Repository): boolean {
  const file = localWorkflow(job.uses, name);
  const called = file === undefined ? undefined : workflows.find((one) => one.file.endsWith(`/${file}`));
  return called?.jobs.some(isApply) === true;
}

function hasToken(job: Job): boolean {
  return levelOf(job, 'id-token') === 'write';
}

/** A token for a cloud, a secret, an environment with its secrets, or one that can change the repository. */
function hasCredentials(job: Job): boolean {
  const secret = textsIn(job.raw).some((text) => expressionsIn(text).some((one) => /\bsecrets\./.test(one)));
  const writes = ['contents', 'packages', 'actions', 'pull-requests', 'checks'].some(
    (scope) => levelOf(job, scope) === 'write',
  );
  return hasToken(job) || secret || writes || job.raw.environment !== undefined;
}

/** A secret that is more than the right to read: tokens that read teams, or the repository of the workflow, are none. */
function readsKey(job: Job): boolean {
  return textsIn(job.raw).some((text) =>
    expressionsIn(text).some((one) =>
      [...one.matchAll(/\bsecrets\.([\w-]+)/g)].some(([, name]) => name !== 'team-token' && name !== 'mainstem-token'),
    ),
  );
}

function takesRole(job: Job): boolean {
  return job.steps.some(({ uses }) => uses?.startsWith('aws-actions/configure-aws-credentials@') === true);
}

/** What changes an environment: an apply, or the rollout itself; the other modes of its action only look, tell or note. */
function isApply(job: Job): boolean {
  return job.steps.some(({ uses, with: inputs }) => {
    const action = localAction(uses);
    return action === 'apply' || (action === 'rollout' && [undefined, 'rollout'].includes(inputs.mode as string));
  });
}

function plans(job: Job): boolean {
  return job.steps.some(({ uses }) => localAction(uses) === 'plan');
}

function runs(workflow: Workflow, action: string): boolean {
  return stepsOf(workflow).some(({ step }) => localAction(step.uses) === action);
}

function pinned(
  uses: string | undefined,
  comment: string | undefined,
  line: number,
  repository: Repository,
): { line: number; message: string }[] {
  if (uses === undefined || /^(?:\.|\$)\//.test(uses)) return [];
  // Our own reusable workflow at main is what AWS trusts by name.
  if (localWorkflow(uses, repository.name) !== undefined && uses.endsWith('@main')) return [];
  if (/@[0-9a-f]{40}$/.test(uses) && /^v?\d+(\.\d+)*\b/.test(comment ?? '')) return [];
  return [
    { line, message: `${uses}: pin the full commit and name its version in a comment (@<40 hex digits> # v1.2.3).` },
  ];
}
