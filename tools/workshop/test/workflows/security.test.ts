import { readWorkflow } from '@mainstem/testing/workflow';
import { describe, expect, it } from 'vitest';
import { checkConnections, type Repository } from '../../src/workflows/connections.ts';
import { runActionlint, runShellcheck } from '../../src/workflows/scripts.ts';
import { checkSecurity, RULES } from '../../src/workflows/security.ts';
import { APPLY, BY_HAND, CALLED, CALLER, ROLLOUT, ROLLOUT_ENVIRONMENT, repositoryOf } from './sound.ts';

interface Violation {
  readonly rule: string;
  readonly what: string;
  /** Text that is replaced, in whichever of the two workflows holds it, and what it becomes. */
  readonly from: string;
  readonly to: string;
  readonly admitted?: boolean;
}

const SHA = 'a'.repeat(40);
const ALL = [CALLER, CALLED, APPLY, ROLLOUT, ROLLOUT_ENVIRONMENT, BY_HAND].join('\n');

/** One sound pair of workflows, broken in one place each time. */
const VIOLATIONS: readonly Violation[] = [
  {
    rule: 'callers-choose-no-code-beside-credentials',
    what: 'row 14: the runner is an input',
    from: '  plan:\n    runs-on: ubuntu-24.04\n',
    to: '  plan:\n    runs-on: ${{ inputs.runner }}\n',
  },
  {
    rule: 'callers-choose-no-code-beside-credentials',
    what: 'row 12: the repository of the code is an input',
    from: `      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0\n`,
    to: `      - uses: actions/checkout@${SHA} # v5.0.0\n        with:\n          repository: \${{ job.workflow_repository || inputs.repository }}\n          persist-credentials: false\n`,
  },
  {
    rule: 'callers-choose-no-code-beside-credentials',
    what: 'row 12: the commit of the code is an input',
    from: `      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0\n`,
    to: `      - uses: actions/checkout@${SHA} # v5.0.0\n        with:\n          ref: \${{ inputs['ref'] }}\n          persist-credentials: false\n`,
  },
  {
    rule: 'callers-choose-no-code-beside-credentials',
    what: 'row 10: the role is an input',
    from: `      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0\n`,
    to: `      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0\n        with:\n          role-to-assume: \${{ inputs.role }}\n`,
  },
  {
    rule: 'callers-choose-no-code-beside-credentials',
    what: 'row 10: the role is in the matrix that the caller gives',
    from: `      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0\n`,
    to: `      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0\n        with:\n          role-to-assume: \${{ matrix.role }}\n`,
  },
  {
    rule: 'plans-where-the-settings-say',
    what: 'row 10: the caller says in which GitHub Environment it plans',
    from: '    strategy:\n      matrix: ${{ fromJSON(inputs.matrix) }}\n',
    to: '    environment: ${{ matrix.where }}\n    strategy:\n      matrix: ${{ fromJSON(inputs.matrix) }}\n',
  },
  {
    rule: 'one-key-a-job',
    what: 'a second role',
    from: `      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0\n`,
    to: `      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0\n      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0\n`,
  },
  {
    rule: 'one-key-a-job',
    what: 'a role that is no entry’s',
    from: `      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0\n`,
    to: `      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0\n        with:\n          role-to-assume: \${{ fromJSON(inputs.roles).production }}\n`,
  },
  {
    rule: 'no-key-beside-the-comment',
    what: 'an id-token beside the right to comment',
    from: '      pull-requests: write\n',
    to: '      pull-requests: write\n      id-token: write\n',
  },
  {
    rule: 'no-glob-is-attested',
    what: 'row 4: a folder',
    from: 'run: echo fine',
    to: `uses: actions/attest-build-provenance@${SHA} # v2.4.0\n        with:\n          subject-path: \${{ runner.temp }}/previews/*.json`,
  },
  {
    rule: 'artifact-names',
    what: 'row 2: a name that others choose',
    from: 'run: echo fine',
    to: `uses: actions/upload-artifact@${SHA} # v4.6.2\n        with:\n          name: mainstem-previews-plan-\${{ matrix.shard }}-\${{ github.run_attempt }}`,
  },
  {
    rule: 'no-pull-request-target',
    what: 'the trigger',
    from: '  pull_request:\n',
    to: '  pull_request:\n  pull_request_target:\n',
  },
  {
    rule: 'trusted-checkout',
    what: "a comment's run checks out the pull request",
    from: '  pull_request:\n  merge_group:\n',
    to: '  issue_comment:\n',
  },
  {
    rule: 'no-expression-in-run',
    what: 'a title in a script',
    from: 'run: echo ok',
    to: 'run: echo ${{ github.event.pull_request.title }}',
  },
  {
    rule: 'no-expression-in-run',
    what: 'an input in a script',
    from: 'run: echo fine',
    to: 'run: echo ${{ inputs.matrix }}',
  },
  {
    rule: 'no-expression-in-run',
    what: 'an output in a script',
    from: 'run: echo ok',
    to: 'run: "echo ${{ steps.affected.outputs.base }}"',
  },
  {
    rule: 'no-expression-in-run',
    what: 'an expression in github-script',
    from: 'run: echo ok',
    to: `uses: actions/github-script@${SHA} # v7.0.0\n        with:\n          script: console.log(\${{ github.head_ref }})`,
  },
  {
    rule: 'no-permissions-by-default',
    what: 'read for all',
    from: 'permissions: {}\n',
    to: 'permissions:\n  contents: read\n',
  },
  { rule: 'no-permissions-by-default', what: 'no word on it', from: 'permissions: {}\n', to: '' },
  {
    rule: 'job-permissions',
    what: 'a job without',
    from: '    permissions:\n      contents: read # affected\n',
    to: '',
  },
  {
    rule: 'job-permissions',
    what: 'write-all',
    from: '    permissions:\n      contents: read # affected\n',
    to: '    permissions: write-all\n',
  },
  { rule: 'pinned-actions', what: 'a tag', from: `actions/setup-node@${SHA} # v5.0.0`, to: 'actions/setup-node@v5' },
  {
    rule: 'pinned-actions',
    what: 'a commit without its version',
    from: `actions/setup-node@${SHA} # v5.0.0`,
    to: `actions/setup-node@${SHA}`,
  },
  {
    rule: 'pinned-actions',
    what: 'a short commit',
    from: `actions/setup-node@${SHA} # v5.0.0`,
    to: 'actions/setup-node@aaaaaaaa # v5.0.0',
  },
  {
    rule: 'pinned-actions',
    what: "another's reusable workflow",
    from: './.github/workflows/plan.yml',
    to: 'other/tools/.github/workflows/plan.yml@main',
  },
  {
    rule: 'no-third-party-beside-token',
    what: 'an installer of Terraform',
    from: '      - run: echo fine',
    to: `      - uses: hashicorp/setup-terraform@${SHA} # v3.0.0\n      - run: echo fine`,
  },
  {
    rule: 'no-third-party-beside-token',
    what: "another of GitHub's own actions",
    from: '      - run: echo fine',
    to: `      - uses: actions/github-script@${SHA} # v7.0.0\n      - run: echo fine`,
  },
  {
    rule: 'no-third-party-beside-token',
    what: 'a name that begins like a trusted one',
    from: '      - run: echo fine',
    to: `      - uses: actions/checkout-more@${SHA} # v5.0.0\n      - run: echo fine`,
  },
  { rule: 'no-install-with-credentials', what: 'npm ci beside a token', from: 'run: echo fine', to: 'run: npm ci' },
  {
    rule: 'no-install-with-credentials',
    what: 'npx in the job that writes',
    from: 'run: echo verdict',
    to: 'run: npx something',
  },
  {
    rule: 'no-install-with-credentials',
    what: 'a piped script',
    from: 'run: echo fine',
    to: 'run: curl -s https://example.com/x.sh | bash',
  },
  { rule: 'timeout', what: 'none', from: '    timeout-minutes: 7\n', to: '' },
  {
    rule: 'no-persisted-credentials',
    what: 'not said',
    from: '          persist-credentials: false # affected\n',
    to: '',
  },
  {
    rule: 'no-persisted-credentials',
    what: 'true',
    from: 'persist-credentials: false # affected',
    to: 'persist-credentials: true',
  },
  { rule: 'concurrency', what: 'none', from: 'concurrency:\n  group: pr\n  cancel-in-progress: true\n', to: '' },
  {
    rule: 'apply-is-never-cancelled',
    what: 'a cancelling group',
    from: 'cancel-in-progress: false # apply',
    to: 'cancel-in-progress: true',
  },
  { rule: 'apply-is-never-cancelled', what: 'one place in the queue', from: '      queue: max\n', to: '' },
  { rule: 'apply-in-an-environment', what: 'none', from: '    environment: production\n', to: '' },
  {
    rule: 'apply-on-the-default-branch',
    what: 'no condition',
    from: "    if: ${{ github.ref == format('refs/heads/{0}', github.event.repository.default_branch) }}\n",
    to: '',
  },
  {
    rule: 'apply-on-the-default-branch',
    what: 'a way round it',
    from: 'github.event.repository.default_branch) }}',
    to: "github.event.repository.default_branch) || github.actor == 'ann' }}",
  },
  {
    rule: 'apply-on-the-default-branch',
    what: 'an environment without the action',
    from: '      - uses: ./actions/apply\n',
    to: '      - run: echo apply\n  other:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    environment: production\n    permissions:\n      contents: read\n    steps:\n      - run: echo other\n',
  },
  {
    rule: 'apply-on-the-default-branch',
    what: 'a rollout with a way round it',
    from: "&& needs.look.outputs.go == 'true' }}",
    to: "&& needs.look.outputs.go == 'true' || always() }}",
  },
  {
    rule: 'apply-on-the-default-branch',
    what: 'a key by hand on any branch',
    from: "    if: ${{ github.ref == format('refs/heads/{0}', github.event.repository.default_branch) && github.actor != 'x' }} # by hand\n",
    to: '',
  },
  {
    rule: 'apply-is-never-cancelled',
    what: 'one place in the queue of a rollout',
    from: '      queue: max # rollout\n',
    to: '',
  },
  {
    rule: 'apply-is-never-cancelled',
    what: 'a caller that cancels',
    from: 'cancel-in-progress: false # chain',
    to: 'cancel-in-progress: true',
  },
  {
    rule: 'apply-in-an-environment',
    what: 'a rollout in none',
    from: '    environment: ${{ inputs.environment }} # rollout\n',
    to: '',
  },
  {
    rule: 'rollout-chain',
    what: 'rule 12: an environment that waits for none before it',
    from: "    if: ${{ needs.dev.outputs.go-on == 'true' }}\n",
    to: '    if: ${{ always() }}\n',
  },
  {
    rule: 'roles-apart',
    what: 'a plan beside an apply',
    from: '      - uses: ./actions/apply',
    to: '      - uses: ./actions/plan\n      - uses: ./actions/apply',
  },
  {
    rule: 'token-in-reusable-workflow',
    what: 'also started by hand',
    from: '  workflow_call: # plan\n',
    to: '  workflow_dispatch:\n  workflow_call:\n',
  },
  {
    rule: 'no-secrets-for-pull-requests',
    what: 'inherited',
    from: '    secrets:\n      key: ${{ secrets.KEY }}\n',
    to: '    secrets: inherit\n',
  },
  {
    rule: 'no-secrets-for-pull-requests',
    what: 'in a step',
    from: 'run: echo verdict',
    to: 'run: echo verdict\n        env:\n          KEY: ${{ secrets.KEY }}',
  },
  {
    rule: 'one-writer',
    what: 'another job comments',
    from: '      contents: read # affected',
    to: '      pull-requests: write',
  },
  { rule: 'required-check', what: 'skipped when a job fails', from: '    if: ${{ always() }}\n', to: '' },
  {
    rule: 'required-check',
    what: 'waits for some jobs only',
    from: 'needs: [affected, plan]',
    to: 'needs: [affected]',
  },
  {
    rule: 'required-check',
    what: 'a path filter',
    from: '  pull_request:\n',
    to: '  pull_request:\n    paths: [infra/**]\n',
  },
  { rule: 'required-check', what: 'not for the merge queue', from: '  merge_group:\n', to: '' },
  { rule: 'admitted-plan-workflow', what: "the pull request's own copy", from: '', to: '', admitted: true },
];

const rulesOf = (repository: Repository) => [...new Set(checkSecurity(repository).map(({ rule }) => rule))];

describe('security rules', () => {
  it('hold for the sound workflows', () => {
    expect(checkSecurity(repositoryOf())).toEqual([]);
  });

  it.each(VIOLATIONS)('$rule: $what', ({ rule, from, to, admitted }) => {
    expect([from, ALL.includes(from)]).toEqual([from, true]);
    const broken = repositoryOf({ change: (text) => text.replace(from, () => to), ...(admitted ? { admitted } : {}) });
    const findings = checkSecurity(broken).filter((one) => one.rule === rule);
    expect(findings.length).toBeGreaterThan(0);
    for (const { file, line, message } of findings) {
      expect(file).toMatch(/^\.github\/workflows\//);
      expect(line).toBeGreaterThan(0);
      expect(message).toMatch(/[.}@]|\w$/);
    }
  });

  it('each has a violation in this table', () => {
    expect(Object.keys(RULES).filter((rule) => !VIOLATIONS.some((one) => one.rule === rule))).toEqual([]);
  });

  it("main's copy of the plan workflow is the one that AWS admits", () => {
    const change = (text: string) =>
      text.replace('./.github/workflows/plan.yml', 'acme/platform/.github/workflows/plan.yml@main');
    expect(rulesOf(repositoryOf({ change, admitted: true }))).toEqual([]);
  });
});

describe('connections', () => {
  it('hold for the sound workflows', () => {
    expect(checkConnections(repositoryOf())).toEqual([]);
  });

  it.each<[string, string, string, RegExp]>([
    [
      'a need that is no job',
      'needs: [affected, plan]',
      'needs: [affected, plans]',
      /needs plans, and there is no such job/,
    ],
    [
      'a job that is read without need',
      'needs: [affected, plan]',
      'needs: [plan]',
      /reads needs\.affected without needing it/,
    ],
    ['an output that a job lacks', 'needs.affected.outputs.matrix', 'needs.affected.outputs.matrx', /no output matrx/],
    ['an output that an action lacks', 'steps.affected.outputs.base', 'steps.affected.outputs.bse', /no output bse/],
    [
      'an output that a script does not write',
      'needs.plan.outputs.count',
      'needs.plan.outputs.number',
      /no output number/,
    ],
    [
      'a step that is not there',
      'steps.affected.outputs.base',
      'steps.afected.outputs.base',
      /no earlier step afected/,
    ],
    ['an input that an action lacks', 'projects: ${{', 'project: ${{', /actions\/plan has no input project/],
    [
      'an input that an action requires',
      '          projects: ${{ matrix.projects }}\n',
      '',
      /requires the input projects/,
    ],
    ['an action that is not there', './actions/affected', './actions/efected', /no action actions\/efected/],
    [
      'an input that a workflow lacks',
      '      matrix: ${{ needs',
      '      matrx: ${{ needs',
      /plan\.yml has no input matrx/,
    ],
    [
      'an input that a workflow requires',
      '      matrix: ${{ needs.affected.outputs.matrix }}\n',
      '',
      /requires the input matrix/,
    ],
    [
      'a secret that a workflow lacks',
      '      key: ${{ secrets.KEY }}',
      '      kee: ${{ secrets.KEY }}',
      /plan\.yml has no secret kee/,
    ],
    ['an undeclared input', 'inputs.matrix', 'inputs.matrices', /declares no input matrices/],
    ['an undeclared secret', '${{ secrets.key }}', '${{ secrets.kee }}', /declares no secret kee/],
    [
      'a workflow that is not there',
      './.github/workflows/plan.yml',
      './.github/workflows/plans.yml',
      /no workflow of that name/,
    ],
    [
      'a permission that is not granted',
      '      id-token: write # call\n',
      '',
      /asks for id-token: write, which job plan does not grant/,
    ],
    [
      'an output of a called workflow',
      'jobs.plan.outputs.count',
      'jobs.plan.outputs.cont',
      /jobs\.plan\.outputs\.cont, which is not there/,
    ],
  ])('%s', (_, from, to, message) => {
    expect([from, ALL.includes(from)]).toEqual([from, true]);
    const findings = checkConnections(repositoryOf({ change: (text) => text.replace(from, () => to) }));
    expect(findings.map((one) => one.message).join('\n')).toMatch(message);
    for (const { line } of findings) expect(line).toBeGreaterThan(0);
  });
});

describe('scripts', () => {
  const workflow = (run: string) =>
    readWorkflow(
      '.github/workflows/x.yml',
      `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ${run}\n`,
    );

  it('actionlint reads each workflow, and knows what it is too old for', async () => {
    expect(await runActionlint([workflow('echo ok')])).toEqual([]);
    const findings = await runActionlint([workflow('echo ${{ github.event.issue.title }}')]);
    expect(findings).toMatchObject([{ line: 6, rule: 'actionlint expression' }]);
    expect(await runActionlint([workflow('echo ${{ job.workflow_sha }}')])).toEqual([]);
    expect(await runActionlint([workflow('echo ${{ job.workflow_shaa }}')])).not.toEqual([]);
  });

  it('shellcheck reads every script', async (context) => {
    const findings = await runShellcheck([workflow('rm -r $FOLDER')]);
    if (findings === undefined) return context.skip();
    expect(findings).toMatchObject([{ line: 6, rule: 'shellcheck SC2086' }]);
    expect(await runShellcheck([workflow('rm -r "$FOLDER"')])).toEqual([]);
  });
});
