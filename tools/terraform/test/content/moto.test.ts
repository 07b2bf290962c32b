/**
 * The template's stacks applied on a fake of AWS, then planned again: nothing is left to do. moto serves network, identity and hand-over
 * as they are. It knows no access entry, no Pod Identity, no Auto Mode, and keeps no budget: cluster, crossplane and account are
 * tested with a mocked provider alone, and here their states are written by hand. None of it is a proof of AWS.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factsProblems } from '@mainstem/change';
import { TEMPLATE } from '@mainstem/testing/template';
import { runProgram, terraformMirror } from '@mainstem/toolchain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Moto, startMoto } from '../preview/moto.ts';
import { hasProgram } from '../preview/stack.ts';

const missing = [
  ...((await hasProgram('terraform')) ? [] : ['terraform']),
  ...((await hasProgram('moto_server')) ? [] : ['moto_server']),
  ...(existsSync(join(terraformMirror() ?? '', 'registry.terraform.io/hashicorp/aws'))
    ? []
    : ['the AWS provider mirror']),
];
const ACCOUNT = '111111111111';
const BUCKET = `mainstem-state-${ACCOUNT}`;
const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/11111111-2222-3333-4444-555555555555`;

/** States of stacks that the fake cannot make, as their outputs. */
const BY_HAND = {
  account: { alarms_topic_arn: `arn:aws:sns:us-east-1:${ACCOUNT}:mainstem-dev-alarms` },
  cluster: {
    name: 'mainstem-dev',
    endpoint: 'https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com',
    certificate_authority: 'Y2VydGlmaWNhdGU=',
    deploy_role_arn: `arn:aws:iam::${ACCOUNT}:role/mainstem-ci/mainstem-dev-deploy`,
  },
  crossplane: {
    managed_path: '/crossplane/',
    workload_boundary_arn: `arn:aws:iam::${ACCOUNT}:policy/mainstem-ci/mainstem-dev-crossplane-workload`,
    data_key_arn: KEY,
    database_security_group_ids: ['sg-0a1b2c3d'],
  },
};

describe.skipIf(missing.length > 0)(`stacks on a fake of AWS (needs ${missing.join(', ')})`, { tags: ['long'] }, () => {
  let moto: Moto;
  let env: Record<string, string | undefined>;
  const scratch = mkdtempSync(join(tmpdir(), 'mainstem-test-moto-'));

  beforeAll(async () => {
    moto = await startMoto({ MOTO_ACCOUNT_ID: ACCOUNT, MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' });
    cpSync(join(TEMPLATE, 'infra'), join(scratch, 'infra'), { recursive: true });
    const config = join(scratch, 'terraform.rc');
    writeFileSync(
      config,
      `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(terraformMirror())}\n  }\n}\n`,
    );
    const foreign = Object.keys(process.env).filter((name) => /^(?:AWS|TF)_/.test(name));
    env = {
      ...Object.fromEntries(foreign.map((name) => [name, undefined])),
      ...moto.environment,
      HOME: scratch,
      TF_CLI_CONFIG_FILE: config,
    };
    for (const [stack, outputs] of Object.entries(BY_HAND)) {
      const values = Object.entries(outputs).map(([name, value]) => [
        name,
        { value, type: typeof value === 'string' ? 'string' : ['list', 'string'] },
      ]);
      const state = { version: 4, serial: 1, lineage: stack, outputs: Object.fromEntries(values), resources: [] };
      await moto.putObject(BUCKET, `dev/${stack}/terraform.tfstate`, JSON.stringify(state));
    }
    await terraform('bootstrap', {
      'main.tf':
        'provider "aws" {\n  region = "us-east-1"\n}\nresource "aws_kms_key" "state" {}\nresource "aws_kms_alias" "state" {\n  name          = "alias/mainstem-state"\n  target_key_id = aws_kms_key.state.key_id\n}\n',
    });
  }, 240_000);
  afterAll(async () => {
    await moto?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  const run = async (folder: string, ...args: readonly string[]) => {
    const { code, stdout, stderr } = await runProgram('terraform', args, { cwd: join(scratch, folder), env });
    return { code, text: `${stdout}${stderr}` };
  };

  /** Applies a folder, and gives the exit code of the plan after it: 0 says that nothing is left to do. */
  async function terraform(
    folder: string,
    more: Readonly<Record<string, string>> = {},
    target: readonly string[] = [],
  ) {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(join(scratch, folder), { recursive: true });
      writeFileSync(join(scratch, folder, name), text);
    }
    const steps = [
      ['init', '-input=false', '-no-color'],
      ['apply', '-auto-approve', '-input=false', '-no-color', ...target],
    ];
    for (const args of steps) {
      const { code, text } = await run(folder, ...args);
      if (code !== 0) throw new Error(`terraform ${args[0]} of ${folder}\n${text}`);
    }
    const { code, text } = await run(folder, 'plan', '-detailed-exitcode', '-input=false', '-no-color', ...target);
    return { code, changes: text.split('\n').filter((line) => /^ {2}# |^Plan:/.test(line)) };
  }

  /** A stack of dev whose buckets are addressed by path, since the fake has no host name a bucket. */
  function stack(name: string) {
    const folder = `infra/stacks/dev/${name}`;
    const main = join(scratch, folder, 'main.tf');
    writeFileSync(
      main,
      readFileSync(main, 'utf8')
        .replace('use_lockfile = true', 'use_lockfile = true\n    use_path_style = true')
        .replaceAll(/(key {4}= "[^"]*"\n {4}region = "us-east-1"\n)/g, '$1    use_path_style = true\n'),
    );
    return terraform(folder);
  }

  it.each(['network', 'identity', 'handover'])(
    '%s: a plan after its apply is empty',
    async (name) => {
      expect(await stack(name)).toEqual({ code: 0, changes: [] });
    },
    240_000,
  );

  it('what the hand-over wrote into SSM is the document', async () => {
    const answer = await fetch(moto.url, {
      method: 'POST',
      headers: {
        authorization: 'AWS4-HMAC-SHA256 Credential=test/20200101/us-east-1/ssm/aws4_request',
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AmazonSSM.GetParameter',
      },
      body: JSON.stringify({ Name: '/mainstem/v1/dev/facts' }),
    });
    const { Parameter: parameter } = (await answer.json()) as { Parameter: { Value: string } };
    const facts = JSON.parse(parameter.Value);
    expect(factsProblems(facts)).toEqual([]);
    expect(facts).toMatchObject({
      environment: 'dev',
      account: { id: ACCOUNT },
      cluster: { endpoint: BY_HAND.cluster.endpoint },
      iam: { permissionsBoundary: BY_HAND.crossplane.workload_boundary_arn },
    });
    expect(facts.network.privateSubnetIds).toHaveLength(3);
  });

  it('nodes that an autoscaler added stay: the plan after it takes none away', async () => {
    const target = ['-target=module.cluster.aws_eks_node_group.this'];
    // What the fake gives back otherwise than it was asked: all of a cluster but its name, and a key pair that nobody named.
    writeFileSync(
      join(scratch, 'infra/modules/cluster/fake_override.tf'),
      'resource "aws_eks_cluster" "this" {\n  lifecycle {\n    ignore_changes = all\n  }\n}\n',
    );
    const groups = join(scratch, 'infra/modules/cluster/node-groups.tf');
    const ignoring = (to: string) =>
      writeFileSync(groups, readFileSync(groups, 'utf8').replace(/ignore_changes = \[(.*)\]/, to));
    ignoring('ignore_changes = [$1, remote_access]');
    await terraform('nodes', { 'main.tf': NODES }, target);
    const scaled = await fetch(`${moto.url}/clusters/example/node-groups/general/update-config`, {
      method: 'POST',
      headers: {
        authorization: 'AWS4-HMAC-SHA256 Credential=test/20200101/us-east-1/eks/aws4_request',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ scalingConfig: { minSize: 1, maxSize: 6, desiredSize: 5 } }),
    });
    expect(scaled.ok).toBe(true);
    const planned = async () => {
      await run('nodes', 'plan', '-input=false', '-no-color', '-out=plan', ...target);
      const { text } = await run('nodes', 'show', '-json', 'plan');
      const { resource_changes: changes } = JSON.parse(text) as {
        resource_changes: { type: string; change: { before: Scaled; after: Scaled } }[];
      };
      const change = changes.find(({ type }) => type === 'aws_eks_node_group')?.change;
      return [change?.before, change?.after].map((one) => one?.scaling_config[0]?.desired_size);
    };
    expect(await planned()).toEqual([5, 5]);
    // Without the module's line they would be taken away.
    ignoring('ignore_changes = [remote_access]');
    expect(await planned()).toEqual([5, 2]);
  }, 240_000);
});

interface Scaled {
  readonly scaling_config: readonly { readonly desired_size: number }[];
}

const NODES = `provider "aws" {
  region = "us-east-1"
}
resource "aws_vpc" "this" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "this" {
  count             = 2
  vpc_id            = aws_vpc.this.id
  cidr_block        = "10.0.\${count.index}.0/24"
  availability_zone = ["us-east-1a", "us-east-1b"][count.index]
}
module "cluster" {
  source             = "../infra/modules/cluster"
  name               = "example"
  kubernetes_version = "1.35"
  subnet_ids         = aws_subnet.this[*].id
  compute            = "node-groups"
  node_groups = {
    general = { instance_types = ["m7g.large"], min_size = 1, max_size = 6, desired_size = 2 }
  }
}
`;
