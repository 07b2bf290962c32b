import { openSession, ownershipErrors } from '@mainstem/pipeline';
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

async function errors(base: Files, head: Files) {
  const scratch = createScratchRepository();
  try {
    const before = scratch.commit({ 'README.md': 'x\n', ...base });
    const after = scratch.commit(head);
    const session = await openSession({ folder: scratch.root, base: before, head: after }, { progress: () => {} });
    return (await ownershipErrors(session, [])).map(({ finding }) => finding.message);
  } finally {
    scratch.remove();
  }
}

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
