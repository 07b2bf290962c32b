import { readWorkflow } from '@mainstem/testing/workflow';
import type { Repository } from '../../src/workflows/connections.ts';

const SHA = 'a'.repeat(40);

/** A pull request's workflow that breaks no rule. */
export const CALLER = `on:
  pull_request:
  merge_group:
permissions: {}
concurrency:
  group: pr
  cancel-in-progress: true
jobs:
  affected:
    runs-on: ubuntu-24.04
    timeout-minutes: 7
    permissions:
      contents: read # affected
    outputs:
      base: \${{ steps.affected.outputs.base }}
      matrix: \${{ steps.affected.outputs.matrix }}
    steps:
      - uses: actions/checkout@${SHA} # v5.0.0
        with:
          ref: \${{ github.sha }}
          persist-credentials: false # affected
      - uses: actions/setup-node@${SHA} # v5.0.0
      - id: affected
        uses: ./actions/affected
      - run: echo ok
  plan:
    needs: affected
    if: needs.affected.outputs.base != ''
    permissions:
      contents: read
      id-token: write # call
    uses: ./.github/workflows/plan.yml
    with:
      matrix: \${{ needs.affected.outputs.matrix }}
    secrets:
      key: \${{ secrets.KEY }}
  verdict:
    needs: [affected, plan]
    if: \${{ always() }}
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      pull-requests: write
    steps:
      - run: echo verdict
      - run: echo "$BASE $COUNT"
        env:
          BASE: \${{ needs.affected.outputs.base }}
          COUNT: \${{ needs.plan.outputs.count }}
`;

/** A reusable workflow that breaks no rule, and one that applies. */
export const CALLED = `on:
  workflow_call: # plan
    inputs:
      matrix:
        type: string
        required: true
    secrets:
      key:
        required: false
    outputs:
      count:
        value: \${{ jobs.plan.outputs.count }}
permissions: {}
jobs:
  plan:
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    permissions:
      contents: read
      id-token: write
    strategy:
      matrix: \${{ fromJSON(inputs.matrix) }}
    outputs:
      count: \${{ steps.count.outputs.count }}
    steps:
      - uses: aws-actions/configure-aws-credentials@${SHA} # v4.1.0
      - uses: ./actions/plan
        with:
          projects: \${{ matrix.projects }}
        env:
          KEY: \${{ secrets.key }}
      - id: count
        run: echo "count=1" >>"$GITHUB_OUTPUT"
      - run: echo fine
`;

export const APPLY = `on:
  workflow_call:
permissions: {}
jobs:
  apply:
    if: \${{ github.ref == format('refs/heads/{0}', github.event.repository.default_branch) }}
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    environment: production
    concurrency:
      group: production
      cancel-in-progress: false # apply
      queue: max
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: ./actions/apply
`;

/** What rolls out: the chain, and the environment that it calls. */
export const ROLLOUT = `on: push
permissions: {}
concurrency:
  group: rollout
  cancel-in-progress: false # chain
jobs:
  dev:
    permissions:
      contents: read
      id-token: write
    uses: ./.github/workflows/rollout-environment.yml
    with:
      environment: dev
  production:
    needs: dev
    if: \${{ needs.dev.outputs.go-on == 'true' }}
    permissions:
      contents: read
      id-token: write
    uses: ./.github/workflows/rollout-environment.yml
    with:
      environment: production
`;

export const ROLLOUT_ENVIRONMENT = `on:
  workflow_call:
    inputs:
      environment:
        type: string
        required: true
    outputs:
      go-on:
        value: \${{ jobs.rollout.outputs.go-on }}
permissions: {}
jobs:
  look:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    outputs:
      go: \${{ steps.look.outputs.go }}
    steps:
      - id: look
        uses: ./actions/rollout
        with:
          mode: look
  rollout:
    needs: look
    if: \${{ github.ref == format('refs/heads/{0}', github.event.repository.default_branch) && needs.look.outputs.go == 'true' }}
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    environment: \${{ inputs.environment }} # rollout
    concurrency:
      group: rollout-\${{ inputs.environment }}
      cancel-in-progress: false
      queue: max # rollout
    permissions:
      contents: read
      id-token: write
    outputs:
      go-on: \${{ steps.rollout.outputs.go-on }}
    steps:
      - id: rollout
        uses: ./actions/rollout
`;

/** What a person starts, with a key. */
export const BY_HAND = `on: workflow_dispatch
permissions: {}
concurrency:
  group: by-hand
jobs:
  note:
    if: \${{ github.ref == format('refs/heads/{0}', github.event.repository.default_branch) && github.actor != 'x' }} # by hand
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    environment: notes
    permissions:
      contents: read
    steps:
      - uses: ./actions/rollout
        with:
          mode: hold
`;

export function repositoryOf({
  change = (text) => text,
  admitted = false,
}: {
  change?: (text: string) => string;
  admitted?: boolean;
} = {}): Repository {
  const files = {
    'pull-request.yml': CALLER,
    'plan.yml': CALLED,
    'apply.yml': APPLY,
    'rollout.yml': ROLLOUT,
    'rollout-environment.yml': ROLLOUT_ENVIRONMENT,
    'rollout-by-hand.yml': BY_HAND,
  };
  const nothing = { inputs: {}, outputs: {} };
  return {
    name: 'acme/platform',
    admitted,
    workflows: Object.entries(files).map(([name, text]) => readWorkflow(`.github/workflows/${name}`, change(text))),
    actions: {
      affected: { inputs: {}, outputs: { base: {}, matrix: {} } },
      plan: { inputs: { projects: { required: true } }, outputs: {} },
      apply: nothing,
      rollout: { inputs: { mode: {} }, outputs: { go: {}, 'go-on': {} } },
    },
  };
}
