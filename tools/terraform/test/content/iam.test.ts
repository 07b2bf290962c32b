/**
 * What the template's roles can do, by evaluation: the policies are those that Terraform computes in the modules' own tests, and IAM's rules
 * are @cloud-copilot/iam-simulate's (identity policies, boundaries, trust, every condition operator). That is no proof of AWS: keys that
 * AWS itself fills in stand in the tables.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runSimulation } from '@cloud-copilot/iam-simulate';
import { terraformMirror } from '@mainstem/toolchain';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasProgram } from '../preview/stack.ts';
import {
  ACCOUNT,
  APPLY_TOKEN,
  type Asked,
  CROSSPLANE_MAY,
  CROSSPLANE_MAY_NOT,
  NO_TOKENS,
  PIPELINE_MAY,
  PIPELINE_MAY_NOT,
  PLAN_MAY,
  PLAN_MAY_NOT,
  PLAN_TOKEN,
  type Token,
  WORKLOAD_MAY,
  WORKLOAD_MAY_NOT,
} from './iam.table.ts';
import { type Computed, computedBy, policyOf } from './tested-module.ts';

const withTerraform = await hasProgram('terraform');
const withProvider = withTerraform && existsSync(join(terraformMirror() ?? '', 'registry.terraform.io/hashicorp/aws'));
const needs = withTerraform ? 'the AWS provider mirror' : 'terraform and the AWS provider mirror';

/** What a key of Terraform's has without a policy of its own: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
const DEFAULT_KEY_POLICY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' }],
};
const EVERYTHING = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** @returns `Allowed`, or which kind of denial. @throws Error when the request or a policy is none of IAM's. */
async function evaluate(
  { action, on, with: keys = {} }: Asked,
  principal: string,
  policies: readonly unknown[],
  boundary?: unknown,
): Promise<string> {
  const answer = await runSimulation(
    {
      request: {
        principal: `arn:aws:iam::${ACCOUNT}:role${principal}`,
        action,
        resource: { resource: on, accountId: ACCOUNT },
        contextVariables: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role${principal}`, ...keys },
      },
      identityPolicies: policies.map((policy, index) => ({ name: `p${index}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(action.startsWith('kms:') ? { resourcePolicy: DEFAULT_KEY_POLICY } : {}),
      ...(boundary === undefined ? {} : { permissionBoundaryPolicies: [{ name: 'boundary', policy: boundary }] }),
    },
    {},
  );
  if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors));
  // A key that the action does not have would be left out, and a denial would say nothing.
  const ignored = answer.resultType === 'single' ? (answer.result.ignoredContextKeys ?? []) : [];
  if (ignored.length > 0) throw new Error(`${action} on ${on} has no ${ignored.join(', ')}`);
  return answer.overallResult;
}

describe.skipIf(!withProvider)(`roles by evaluation (needs ${needs})`, { tags: ['long'] }, () => {
  let crossplane: Computed;
  let pipeline: Computed;
  let oidc: Computed;
  beforeAll(async () => {
    crossplane = await computedBy('crossplane-identity', 'each_role_is_bounded_by_its_own_policy');
    pipeline = await computedBy('permissions-boundary', 'iam_is_allowed_below_one_path_only');
    oidc = await computedBy('github-oidc', 'the_apply_role_trusts_one_environment_of_one_repository');
  }, 240_000);

  describe("Crossplane's execution role", () => {
    const ask = (asked: Asked, attached?: unknown) => {
      const own = policyOf(crossplane, 'aws_iam_policy.execution');
      return evaluate(
        asked,
        '/mainstem-ci/example-crossplane-execution',
        attached === undefined ? [own] : [own, attached],
        own,
      );
    };
    it.each(CROSSPLANE_MAY)('may $name', async (asked) => expect(await ask(asked)).toBe('Allowed'));
    it.each(CROSSPLANE_MAY_NOT)('may not $name', async (asked) => expect(await ask(asked)).not.toBe('Allowed'));
    it.each(CROSSPLANE_MAY_NOT)('may not $name even with everything attached to it', async (asked) =>
      expect(await ask(asked, EVERYTHING)).not.toBe('Allowed'),
    );

    it('is what the first role may become, and the first may do nothing else', async () => {
      const hub = policyOf(crossplane, 'aws_iam_policy.hub');
      const asHub = (asked: Asked) => evaluate(asked, '/mainstem-ci/example-crossplane', [hub, EVERYTHING], hub);
      const become = (name: string): Asked => ({
        name,
        action: 'sts:AssumeRole',
        on: `arn:aws:iam::${ACCOUNT}:role/mainstem-ci/${name}`,
      });
      expect(await asHub(become('example-crossplane-execution'))).toBe('Allowed');
      expect(await asHub(become('mainstem-dev-apply'))).not.toBe('Allowed');
      for (const asked of CROSSPLANE_MAY) expect(await asHub(asked), asked.name).not.toBe('Allowed');
    });
  });

  describe("an application's role with everything written into it", () => {
    const ask = (asked: Asked) =>
      evaluate(asked, '/crossplane/shop-web', [EVERYTHING], policyOf(crossplane, 'aws_iam_policy.workload'));
    it.each(WORKLOAD_MAY)('may $name', async (asked) => expect(await ask(asked)).toBe('Allowed'));
    it.each(WORKLOAD_MAY_NOT)('may not $name', async (asked) => expect(await ask(asked)).not.toBe('Allowed'));
  });

  describe('the plan role', () => {
    const ask = (asked: Asked, ...attached: readonly unknown[]) =>
      evaluate(
        asked,
        '/mainstem-ci/mainstem-production-plan',
        [
          policyOf(oidc, 'aws_iam_policy.plan_reads'),
          policyOf(oidc, 'aws_iam_role_policy.plan_state'),
          policyOf(oidc, 'aws_iam_role_policy.plan_no_data'),
          ...attached,
        ],
        policyOf(pipeline, 'aws_iam_policy.this'),
      );
    it.each(PLAN_MAY)('may $name', async (asked) => expect(await ask(asked)).toBe('Allowed'));
    it.each(PLAN_MAY_NOT)('may not $name', async (asked) => expect(await ask(asked)).not.toBe('Allowed'));
  });

  describe('a role of the pipeline with everything attached to it', () => {
    const ask = (asked: Asked) =>
      evaluate(asked, '/mainstem-ci/mainstem-dev-apply', [EVERYTHING], policyOf(pipeline, 'aws_iam_policy.this'));
    it.each(PIPELINE_MAY)('may $name', async (asked) => expect(await ask(asked)).toBe('Allowed'));
    it.each(PIPELINE_MAY_NOT)('may not $name', async (asked) => expect(await ask(asked)).not.toBe('Allowed'));
  });

  describe('who gets a role of the pipeline', () => {
    const ISSUER = 'token.actions.githubusercontent.com';
    const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${ISSUER}`;
    // The library's data lack some of GitHub's claims and would leave them out: policy and token name them as tags, which it knows as text.
    const AS_TAG = 'aws:RequestTag/';
    async function ask(which: 'plan' | 'apply', { claims }: Token): Promise<string> {
      const trust = JSON.stringify(policyOf(oidc, `aws_iam_role.${which}`, 'assume_role_policy'));
      const answer = await runSimulation(
        {
          request: {
            principal: PROVIDER,
            action: 'sts:AssumeRoleWithWebIdentity',
            resource: {
              resource: `arn:aws:iam::${ACCOUNT}:role/mainstem-ci/mainstem-production-${which}`,
              accountId: ACCOUNT,
            },
            contextVariables: Object.fromEntries(
              Object.entries(claims).map(([claim, value]) => [`${AS_TAG}${claim}`, value]),
            ),
          },
          identityPolicies: [],
          serviceControlPolicies: [],
          resourceControlPolicies: [],
          resourcePolicy: JSON.parse(trust.replaceAll(`${ISSUER}:`, AS_TAG)),
        },
        {},
      );
      if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors));
      expect(answer.resultType === 'single' ? answer.result.ignoredContextKeys : undefined).toEqual([]);
      return answer.overallResult;
    }
    it('the provider is trusted and nobody else', () => {
      for (const which of ['plan', 'apply'] as const) {
        const trust = policyOf(oidc, `aws_iam_role.${which}`, 'assume_role_policy') as {
          Statement: { Principal: unknown }[];
        };
        expect(trust.Statement.map((one) => one.Principal)).toEqual([{ Federated: PROVIDER }]);
      }
    });
    it('the plan role: plan.yml of main', async () => {
      expect(await ask('plan', PLAN_TOKEN)).toBe('Allowed');
      expect(await ask('apply', PLAN_TOKEN)).not.toBe('Allowed');
    });
    it('the apply role: apply.yml of main in the Environment', async () => {
      expect(await ask('apply', APPLY_TOKEN)).toBe('Allowed');
      expect(await ask('plan', APPLY_TOKEN)).not.toBe('Allowed');
    });
    it.each(NO_TOKENS)('neither: $name', async (token) => {
      expect(await ask('plan', token)).not.toBe('Allowed');
      expect(await ask('apply', token)).not.toBe('Allowed');
    });
  });
});
