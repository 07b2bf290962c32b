import { openSession, ownershipOf, validateOwnership } from '@mainstem/pipeline';
import { createScratchRepository } from '@mainstem/testing';
import { expect, test } from 'vitest';

type Files = Record<string, string>;

const stack = (environment: string, body: string): Files => ({
  [`infra/stacks/${environment}/data/main.tf`]: `terraform {\n  backend "s3" {\n    bucket = "states"\n    key = "${environment}"\n    region = "us-east-1"\n  }\n}\n${body}`,
});
const BUCKET = 'resource "aws_s3_bucket" "uploads" {\n  bucket = "orders-uploads"\n}\n';
const QUEUE = 'resource "aws_sqs_queue" "work" {\n  name = "work"\n}\n';
const overlay = (environment: string, manifest: string): Files => ({
  [`apps/shop/overlays/${environment}/kustomization.yaml`]: 'resources: [own.yaml]\n',
  [`apps/shop/overlays/${environment}/own.yaml`]: manifest,
});
const bucket = (name: string, external: string) =>
  `apiVersion: s3.aws.m.upbound.io/v1beta1\nkind: Bucket\nmetadata:\n  name: ${name}\n  annotations:\n    crossplane.io/external-name: ${external}\nspec:\n  forProvider: { region: us-east-1 }\n`;
const queue = `apiVersion: sqs.aws.m.upbound.io/v1beta1\nkind: Queue\nmetadata:\n  name: mine\nspec:\n  forProvider: { region: us-east-1, name: work }\n`;

async function ownership(base: Files, head: Files) {
  const scratch = createScratchRepository();
  try {
    const before = scratch.commit({ 'README.md': 'x\n', ...base });
    const after = scratch.commit(head);
    const session = await openSession({ folder: scratch.root, base: before, head: after }, { progress: () => {} });
    return await ownershipOf(session, []);
  } finally {
    scratch.remove();
  }
}
const errors = async (base: Files, head: Files) =>
  (await ownership(base, head)).errors.map(({ finding }) => finding.message);
const perhaps = async (base: Files, head: Files) =>
  (await ownership(base, head)).dangers.map(({ level, reason }) => `${level}: ${reason}`);

test('a bucket of Terraform and of Crossplane is an error with both files', async () => {
  const found = await errors(stack('dev', BUCKET), overlay('dev', bucket('uploads', 'orders-uploads')));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('s3/Bucket orders-uploads');
  expect(found[0]).toContain('apps/shop/overlays/dev/own.yaml:4');
  expect(found[0]).toContain('infra/stacks/dev/data/main.tf:9');
});

test('two objects of Crossplane are one, too', async () => {
  const both = `${bucket('a', 'one')}---\n${bucket('b', 'one')}`;
  expect(await errors({}, overlay('dev', both))).toEqual([expect.stringContaining('Bucket a')]);
});

test('names of one account are apart in two environments; those of buckets are not', async () => {
  expect(await errors(stack('production', QUEUE), overlay('dev', queue))).toEqual([]);
  expect(await errors(stack('dev', QUEUE), overlay('dev', queue))).toHaveLength(1);
  expect(await errors(stack('production', BUCKET), overlay('dev', bucket('a', 'orders-uploads')))).toHaveLength(1);
});

test('what was so before does not stop a change', async () => {
  const both = { ...stack('dev', BUCKET), ...overlay('dev', bucket('a', 'orders-uploads')) };
  expect(await errors(both, { ...both, 'README.md': 'y\n' })).toEqual([]);
});

const MODULE: Files = {
  'infra/modules/store/main.tf':
    'variable "name" {}\nvariable "suffix" {\n  default = "uploads"\n}\nresource "aws_s3_bucket" "this" {\n  bucket = "${var.name}-${var.suffix}"\n}\n',
};
const mine = overlay('dev', bucket('uploads', 'orders-uploads'));

test.each<[string, string, Files]>([
  [
    'a local',
    'locals {\n  name = "orders"\n}\nresource "aws_s3_bucket" "b" {\n  bucket = "${local.name}-uploads"\n}\n',
    {},
  ],
  [
    'a default',
    'variable "n" {\n  default = "orders-uploads"\n}\nresource "aws_s3_bucket" "b" {\n  bucket = var.n\n}\n',
    {},
  ],
  [
    'a file of variables that Terraform finds',
    'variable "n" {}\nresource "aws_s3_bucket" "b" {\n  bucket = var.n\n}\n',
    { 'infra/stacks/dev/data/terraform.tfvars': 'n = "orders-uploads"\n' },
  ],
  [
    'a file of variables that the settings name',
    'variable "n" {}\nresource "aws_s3_bucket" "b" {\n  bucket = var.n\n}\n',
    {
      'mainstem.yaml': 'stacks:\n  - path: infra/stacks/dev/data\n    varFiles: [infra/dev.tfvars]\n',
      'infra/dev.tfvars': 'n = "orders-uploads"\n',
    },
  ],
  ['a module of the tree', 'module "s" {\n  source = "../../../modules/store"\n  name   = "orders"\n}\n', MODULE],
  ['one of a count', 'resource "aws_s3_bucket" "b" {\n  count  = 1\n  bucket = "orders-uploads"\n}\n', {}],
])('a name of Terraform by %s is resolved', async (_, body, more) => {
  const head = { ...mine, ...stack('dev', body), ...more };
  expect(await errors({}, head)).toEqual([expect.stringContaining('s3/Bucket orders-uploads')]);
  expect(await perhaps({}, head)).toEqual([]);
});

test.each<[string, string, RegExp]>([
  ['a variable of nobody', 'variable "n" {}\nresource "aws_s3_bucket" "b" {\n  bucket = var.n\n}\n', /var\.n/],
  [
    'an end that only AWS knows',
    'resource "aws_s3_bucket" "b" {\n  bucket = "orders-${data.aws_region.now.name}"\n}\n',
    /aws_region/,
  ],
  [
    'each of several',
    'resource "aws_s3_bucket" "b" {\n  for_each = toset(["a"])\n  bucket   = "orders-${each.key}"\n}\n',
    /each/,
  ],
  [
    'one of two',
    'resource "aws_s3_bucket" "b" {\n  bucket = terraform.workspace == "a" ? "orders-uploads" : "other"\n}\n',
    /one of several/,
  ],
])('a name of Terraform by %s is unknown, never silent', async (_, body, why) => {
  const head = { ...mine, ...stack('dev', body) };
  expect(await errors({}, head)).toEqual([]);
  const found = await perhaps({}, head);
  expect(found).toEqual([expect.stringMatching(/^unknown: s3\/Bucket orders-uploads .*aws_s3_bucket\.b/)]);
  expect(found[0]).toMatch(why);
  // What was so before is no news.
  expect(await perhaps(head, { 'README.md': 'y\n' })).toEqual([]);
});

test.each<[string, string]>([
  ['a name that cannot be it', 'variable "n" {}\nresource "aws_s3_bucket" "b" {\n  bucket = "logs-${var.n}"\n}\n'],
  ['a bucket that there is none of', 'resource "aws_s3_bucket" "b" {\n  count  = 0\n  bucket = "orders-uploads"\n}\n'],
  ['a name that the provider makes up', 'resource "aws_s3_bucket" "b" {\n  bucket_prefix = "orders-"\n}\n'],
])('%s is nothing', async (_, body) => {
  const { errors, dangers } = await ownership({}, { ...mine, ...stack('dev', body) });
  expect([...errors, ...dangers]).toEqual([]);
});

// aws-samples/appmod-blueprints#650: Crossplane took over the role that Terraform had made for External Secrets, and pruned it.
test('a managed resource that could prune what Terraform owns fails validate, whatever was so before', async () => {
  const role = (name: string) =>
    `apiVersion: iam.aws.m.upbound.io/v1beta1\nkind: Role\nmetadata:\n  name: external-secrets\n  annotations:\n    crossplane.io/external-name: ${name}\nspec:\n  forProvider: { path: / }\n`;
  const terraform = stack('dev', 'resource "aws_iam_role" "secrets" {\n  name = "external-secrets-role"\n}\n');
  const validated = async (files: Files) => {
    const scratch = createScratchRepository();
    try {
      const commit = scratch.commit(files);
      const session = await openSession({ folder: scratch.root, base: commit, head: commit }, { progress: () => {} });
      const all = new Map(Object.entries(files));
      return await validateOwnership(
        session.change.head,
        async (paths) => new Map(paths.map((path) => [path, all.get(path) ?? ''])),
      );
    } finally {
      scratch.remove();
    }
  };
  const [found, ...more] = await validated({ ...terraform, ...overlay('dev', role('external-secrets-role')) });
  expect(more).toEqual([]);
  expect(found).toMatchObject({ severity: 'error', rule: 'ownership', file: 'infra/stacks/dev/data/main.tf' });
  expect(found?.message).toContain('iam/Role external-secrets-role');
  expect(found?.message).toContain('whichever goes first deletes it for both');
  expect(await validated({ ...terraform, ...overlay('dev', role('another')) })).toEqual([]);
  expect(await validated({ ...terraform, ...overlay('staging', role('external-secrets-role')) })).toEqual([]);
});
