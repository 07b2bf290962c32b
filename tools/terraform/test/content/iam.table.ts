/** One request to AWS, and what the policies make of it. */
export interface Asked {
  readonly name: string;
  readonly action: string;
  readonly on: string;
  /** Context keys beside those that IAM fills in by itself. */
  readonly with?: Readonly<Record<string, string>>;
}

export const ACCOUNT = '123456789012';
const role = (path: string) => `arn:aws:iam::${ACCOUNT}:role${path}`;
const policy = (path: string) => `arn:aws:iam::${ACCOUNT}:policy${path}`;
const rds = (resource: string) => `arn:aws:rds:us-east-1:${ACCOUNT}:${resource}`;
const queue = (name: string) => `arn:aws:sqs:us-east-1:${ACCOUNT}:${name}`;
const cluster = (name: string) => `arn:aws:eks:us-east-1:${ACCOUNT}:cluster/${name}`;
const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/11111111-2222-3333-4444-555555555555`;

export const WORKLOAD = policy('/mainstem-ci/example-crossplane-workload');
const bounded = { 'iam:PermissionsBoundary': WORKLOAD };
const region = { 'aws:RequestedRegion': 'us-east-1' };
const asking = { 'aws:RequestTag/environment': 'dev', 'aws:RequestTag/namespace': 'shop', ...region };
const ours = { 'aws:ResourceTag/environment': 'dev', 'aws:ResourceTag/namespace': 'shop', ...region };
const terraforms = { 'aws:ResourceTag/Environment': 'dev', 'aws:ResourceTag/ManagedBy': 'terraform', ...region };
const stolen = { ...ours, 'aws:ResourceTag/ManagedBy': 'terraform' };

/** What the Compositions of the template ask of Crossplane's execution role. */
export const CROSSPLANE_MAY: readonly Asked[] = [
  { name: 'make a role with the boundary', action: 'iam:CreateRole', on: role('/crossplane/shop-web'), with: bounded },
  { name: 'write into it', action: 'iam:PutRolePolicy', on: role('/crossplane/shop-web'), with: bounded },
  { name: 'delete it', action: 'iam:DeleteRole', on: role('/crossplane/shop-web') },
  {
    name: 'give it to Pods',
    action: 'iam:PassRole',
    on: role('/crossplane/shop-web'),
    with: { 'iam:PassedToService': 'pods.eks.amazonaws.com' },
  },
  { name: 'associate it in its cluster', action: 'eks:CreatePodIdentityAssociation', on: cluster('example') },
  { name: 'make a tagged database', action: 'rds:CreateDBInstance', on: rds('db:shop-main'), with: asking },
  {
    name: 'put a database into its own subnets',
    action: 'rds:CreateDBInstance',
    on: rds('subgrp:shop-main'),
    with: { ...ours, ...asking },
  },
  { name: 'change its database', action: 'rds:ModifyDBInstance', on: rds('db:shop-main'), with: ours },
  { name: 'make a tagged queue', action: 'sqs:CreateQueue', on: queue('shop-jobs'), with: asking },
  { name: 'change its queue', action: 'sqs:SetQueueAttributes', on: queue('shop-jobs'), with: ours },
  { name: 'make a bucket', action: 's3:CreateBucket', on: `arn:aws:s3:::shop-files-${ACCOUNT}` },
  { name: 'close a bucket', action: 's3:PutBucketPublicAccessBlock', on: `arn:aws:s3:::shop-files-${ACCOUNT}` },
  {
    name: 'encrypt a database',
    action: 'kms:CreateGrant',
    on: KEY,
    with: { 'kms:ViaService': 'rds.us-east-1.amazonaws.com' },
  },
];

export const CROSSPLANE_MAY_NOT: readonly Asked[] = [
  { name: 'make a role without the boundary', action: 'iam:CreateRole', on: role('/crossplane/shop-web') },
  {
    name: 'make a role with another boundary',
    action: 'iam:CreateRole',
    on: role('/crossplane/shop-web'),
    with: { 'iam:PermissionsBoundary': policy('/mainstem-ci/boundary') },
  },
  { name: 'make a role elsewhere', action: 'iam:CreateRole', on: role('/shop-web'), with: bounded },
  { name: 'make a role among the pipeline’s', action: 'iam:CreateRole', on: role('/mainstem-ci/x'), with: bounded },
  {
    name: 'write into the apply role',
    action: 'iam:PutRolePolicy',
    on: role('/mainstem-ci/mainstem-dev-apply'),
    with: bounded,
  },
  { name: 'open the apply role', action: 'iam:UpdateAssumeRolePolicy', on: role('/mainstem-ci/mainstem-dev-apply') },
  { name: 'delete the plan role', action: 'iam:DeleteRole', on: role('/mainstem-ci/mainstem-dev-plan') },
  {
    name: 'write into its own role',
    action: 'iam:PutRolePolicy',
    on: role('/mainstem-ci/example-crossplane-execution'),
    with: bounded,
  },
  {
    name: 'attach a policy to its role',
    action: 'iam:AttachRolePolicy',
    on: role('/crossplane/shop-web'),
    with: bounded,
  },
  {
    name: 'take a boundary off',
    action: 'iam:DeleteRolePermissionsBoundary',
    on: role('/crossplane/shop-web'),
    with: bounded,
  },
  {
    name: 'take its own boundary off',
    action: 'iam:DeleteRolePermissionsBoundary',
    on: role('/mainstem-ci/example-crossplane-execution'),
  },
  {
    name: 'change a boundary for another',
    action: 'iam:PutRolePermissionsBoundary',
    on: role('/crossplane/shop-web'),
    with: { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/AdministratorAccess' },
  },
  { name: 'rewrite the boundary', action: 'iam:CreatePolicyVersion', on: WORKLOAD },
  { name: 'make a user', action: 'iam:CreateUser', on: `arn:aws:iam::${ACCOUNT}:user/crossplane/x` },
  { name: 'make a key for a user', action: 'iam:CreateAccessKey', on: `arn:aws:iam::${ACCOUNT}:user/root` },
  {
    name: 'give the apply role to Pods',
    action: 'iam:PassRole',
    on: role('/mainstem-ci/mainstem-dev-apply'),
    with: { 'iam:PassedToService': 'pods.eks.amazonaws.com' },
  },
  {
    name: 'give its role to a machine',
    action: 'iam:PassRole',
    on: role('/crossplane/shop-web'),
    with: { 'iam:PassedToService': 'ec2.amazonaws.com' },
  },
  { name: 'associate roles in another cluster', action: 'eks:CreatePodIdentityAssociation', on: cluster('other') },
  { name: 'admit itself to the cluster', action: 'eks:CreateAccessEntry', on: cluster('example') },
  { name: 'delete the cluster', action: 'eks:DeleteCluster', on: cluster('example') },
  { name: 'become the apply role', action: 'sts:AssumeRole', on: role('/mainstem-ci/mainstem-dev-apply') },
  { name: 'make an untagged database', action: 'rds:CreateDBInstance', on: rds('db:main'), with: region },
  {
    name: 'make a database in another region',
    action: 'rds:CreateDBInstance',
    on: rds('db:shop-main').replace('us-east-1', 'eu-west-1'),
    with: { ...asking, 'aws:RequestedRegion': 'eu-west-1' },
  },
  { name: 'delete Terraform’s database', action: 'rds:DeleteDBInstance', on: rds('db:main'), with: terraforms },
  {
    name: 'delete Terraform’s database with tags put on',
    action: 'rds:DeleteDBInstance',
    on: rds('db:main'),
    with: stolen,
  },
  {
    name: 'tag Terraform’s database as its own',
    action: 'rds:AddTagsToResource',
    on: rds('db:main'),
    with: { ...terraforms, ...asking },
  },
  { name: 'delete somebody’s database', action: 'rds:DeleteDBInstance', on: rds('db:theirs'), with: region },
  {
    name: 'tag Terraform’s queue as its own',
    action: 'sqs:TagQueue',
    on: queue('theirs'),
    with: { ...terraforms, ...asking },
  },
  { name: 'read a message', action: 'sqs:ReceiveMessage', on: queue('shop-jobs'), with: ours },
  { name: 'read an object', action: 's3:GetObject', on: `arn:aws:s3:::shop-files-${ACCOUNT}/a` },
  { name: 'open the bucket of states', action: 's3:PutBucketPolicy', on: `arn:aws:s3:::mainstem-state-${ACCOUNT}` },
  {
    name: 'read a state',
    action: 's3:GetObject',
    on: `arn:aws:s3:::mainstem-state-${ACCOUNT}/dev/network/terraform.tfstate`,
  },
  { name: 'change somebody’s bucket', action: 's3:PutBucketPolicy', on: 'arn:aws:s3:::theirs' },
  { name: 'decrypt by itself', action: 'kms:Decrypt', on: KEY },
  {
    name: 'read a secret',
    action: 'secretsmanager:GetSecretValue',
    on: `arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:a-AbCdEf`,
  },
];

/** What an application's role can't do, whatever Crossplane writes into it: here everything is written into it. */
export const WORKLOAD_MAY_NOT: readonly Asked[] = [
  { name: 'make a role', action: 'iam:CreateRole', on: role('/crossplane/x'), with: bounded },
  { name: 'become another role', action: 'sts:AssumeRole', on: role('/mainstem-ci/example-crossplane-execution') },
  { name: 'open its bucket', action: 's3:PutBucketPolicy', on: `arn:aws:s3:::shop-files-${ACCOUNT}` },
  {
    name: 'read a state',
    action: 's3:GetObject',
    on: `arn:aws:s3:::mainstem-state-${ACCOUNT}/dev/network/terraform.tfstate`,
  },
  { name: 'delete a queue', action: 'sqs:DeleteQueue', on: queue('shop-jobs') },
  {
    name: 'read a secret',
    action: 'secretsmanager:GetSecretValue',
    on: `arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:a-AbCdEf`,
  },
  { name: 'decrypt by itself', action: 'kms:Decrypt', on: KEY },
];

export const WORKLOAD_MAY: readonly Asked[] = [
  { name: 'read an object', action: 's3:GetObject', on: `arn:aws:s3:::shop-files-${ACCOUNT}/a` },
  { name: 'take a message', action: 'sqs:ReceiveMessage', on: queue('shop-jobs') },
  {
    name: 'decrypt what S3 holds',
    action: 'kms:Decrypt',
    on: KEY,
    with: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' },
  },
];

export const PLAN_MAY: readonly Asked[] = [
  {
    name: 'read its states',
    action: 's3:GetObject',
    on: `arn:aws:s3:::mainstem-state-${ACCOUNT}/production/network/terraform.tfstate`,
  },
  { name: 'look at subnets', action: 'ec2:DescribeSubnets', on: '*' },
  { name: 'look at the cluster', action: 'eks:DescribeCluster', on: cluster('mainstem-production') },
];

export const PLAN_MAY_NOT: readonly Asked[] = [
  {
    name: 'read a secret',
    action: 'secretsmanager:GetSecretValue',
    on: `arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:a-AbCdEf`,
  },
  { name: 'read a parameter', action: 'ssm:GetParameter', on: `arn:aws:ssm:us-east-1:${ACCOUNT}:parameter/a` },
  {
    name: 'read parameters by path',
    action: 'ssm:GetParametersByPath',
    on: `arn:aws:ssm:us-east-1:${ACCOUNT}:parameter/a`,
  },
  { name: 'decrypt with another key', action: 'kms:Decrypt', on: KEY.replace('11111111', '99999999') },
  { name: 'read an object', action: 's3:GetObject', on: `arn:aws:s3:::shop-files-${ACCOUNT}/a` },
  {
    name: 'read the state of another environment',
    action: 's3:GetObject',
    on: `arn:aws:s3:::mainstem-state-${ACCOUNT}/dev/network/terraform.tfstate`,
  },
  {
    name: 'read an old state',
    action: 's3:GetObjectVersion',
    on: `arn:aws:s3:::mainstem-state-${ACCOUNT}/production/network/terraform.tfstate`,
  },
  {
    name: 'write a state',
    action: 's3:PutObject',
    on: `arn:aws:s3:::mainstem-state-${ACCOUNT}/production/network/terraform.tfstate`,
  },
  { name: 'read rows', action: 'dynamodb:GetItem', on: `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/a` },
  { name: 'read messages', action: 'sqs:ReceiveMessage', on: queue('a') },
  { name: 'read logs', action: 'logs:GetLogEvents', on: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:a:log-stream:b` },
  { name: 'become the apply role', action: 'sts:AssumeRole', on: role('/mainstem-ci/mainstem-production-apply') },
  { name: 'make a role', action: 'iam:CreateRole', on: role('/mainstem/x') },
];

const boundary = { 'iam:PermissionsBoundary': policy('/mainstem-ci/boundary') };
const byApply = { 'aws:PrincipalArn': role('/mainstem-ci/mainstem-dev-apply') };

/** What the pipeline can't do whatever its stacks' policies allow: here they allow everything. */
export const PIPELINE_MAY_NOT: readonly Asked[] = [
  { name: 'make a role without the boundary', action: 'iam:CreateRole', on: role('/mainstem/x') },
  {
    name: 'write into its own role',
    action: 'iam:PutRolePolicy',
    on: role('/mainstem-ci/mainstem-dev-apply'),
    with: boundary,
  },
  { name: 'open its own role', action: 'iam:UpdateAssumeRolePolicy', on: role('/mainstem-ci/mainstem-dev-apply') },
  { name: 'take a boundary off', action: 'iam:DeleteRolePermissionsBoundary', on: role('/mainstem/x') },
  { name: 'rewrite the boundary', action: 'iam:CreatePolicyVersion', on: policy('/mainstem-ci/boundary') },
  {
    name: 'write into Crossplane’s role',
    action: 'iam:PutRolePolicy',
    on: role('/mainstem-ci/mainstem-dev-crossplane-execution'),
    with: boundary,
  },
  {
    name: 'write into a role of Crossplane’s',
    action: 'iam:PutRolePolicy',
    on: role('/crossplane/shop-web'),
    with: boundary,
  },
  { name: 'become somebody else', action: 'sts:AssumeRole', on: role('/mainstem-ci/facts-reader') },
  { name: 'make a user', action: 'iam:CreateUser', on: `arn:aws:iam::${ACCOUNT}:user/x` },
  { name: 'leave the organisation', action: 'organizations:LeaveOrganization', on: '*' },
  { name: 'delete an old state', action: 's3:DeleteObjectVersion', on: `arn:aws:s3:::mainstem-state-${ACCOUNT}/a` },
];

export const PIPELINE_MAY: readonly Asked[] = [
  { name: 'make a subnet', action: 'ec2:CreateSubnet', on: `arn:aws:ec2:us-east-1:${ACCOUNT}:subnet/*` },
  { name: 'upgrade the cluster', action: 'eks:UpdateClusterVersion', on: cluster('mainstem-dev') },
  {
    name: 'set the budget',
    action: 'budgets:ModifyBudget',
    on: `arn:aws:budgets::${ACCOUNT}:budget/mainstem-dev-monthly`,
  },
  {
    name: 'write a state',
    action: 's3:PutObject',
    on: `arn:aws:s3:::mainstem-state-${ACCOUNT}/dev/network/terraform.tfstate`,
    with: byApply,
  },
];

/** A token of GitHub's, as its claims. */
export interface Token {
  readonly name: string;
  readonly claims: Readonly<Record<string, string>>;
}

const main = { aud: 'sts.amazonaws.com', repository_id: '8150' };
const at = (file: string, ref = 'refs/heads/main') => `example-org/platform/.github/workflows/${file}@${ref}`;
export const PLAN_TOKEN: Token = {
  name: 'a pull request of the repository, through plan.yml at main',
  claims: {
    ...main,
    sub: 'repo:example-org/platform:pull_request',
    job_workflow_ref: at('plan.yml'),
    ref: 'refs/pull/1/merge',
  },
};
export const APPLY_TOKEN: Token = {
  name: 'apply.yml at main, in the Environment',
  claims: {
    ...main,
    sub: 'repo:example-org@4711/platform@8150:environment:production',
    environment: 'production',
    ref: 'refs/heads/main',
    job_workflow_ref: at('apply.yml'),
  },
};

/** Tokens that get neither role. */
export const NO_TOKENS: readonly Token[] = [
  {
    // GitHub gives a pull request from a fork no id-token at all; were it to, it would be the fork's.
    name: 'a pull request in a fork, by the fork’s own workflows',
    claims: {
      aud: 'sts.amazonaws.com',
      repository_id: '9999',
      sub: 'repo:somebody/platform:pull_request',
      job_workflow_ref: 'somebody/platform/.github/workflows/plan.yml@refs/heads/main',
    },
  },
  {
    name: 'a fork that calls our reusable workflow',
    claims: {
      aud: 'sts.amazonaws.com',
      repository_id: '9999',
      sub: 'repo:somebody/platform:pull_request',
      job_workflow_ref: at('plan.yml'),
    },
  },
  {
    name: 'a repository that took a freed name',
    claims: { ...PLAN_TOKEN.claims, repository_id: '9999' },
  },
  {
    name: 'a workflow that a pull request edited',
    claims: { ...PLAN_TOKEN.claims, job_workflow_ref: at('plan.yml', 'refs/pull/1/merge') },
  },
  { name: 'a job outside of a reusable workflow', claims: { ...main, sub: 'repo:example-org/platform:pull_request' } },
  { name: 'another workflow at main', claims: { ...PLAN_TOKEN.claims, job_workflow_ref: at('ci.yml') } },
  { name: 'another branch', claims: { ...PLAN_TOKEN.claims, sub: 'repo:example-org/platform:ref:refs/heads/mine' } },
  { name: 'another audience', claims: { ...PLAN_TOKEN.claims, aud: 'https://github.com/example-org' } },
  {
    name: 'apply.yml without the Environment',
    claims: { ...APPLY_TOKEN.claims, sub: 'repo:example-org/platform:ref:refs/heads/main', environment: '' },
  },
  {
    name: 'apply.yml in another Environment',
    claims: { ...APPLY_TOKEN.claims, sub: 'repo:example-org/platform:environment:dev', environment: 'dev' },
  },
];
