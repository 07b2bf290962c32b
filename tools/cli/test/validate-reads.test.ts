import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { expect, test } from 'vitest';
import { examineTree } from '../src/examine.ts';
import { findingsOf } from '../src/validation.ts';

const FACTS = 'mainstem/facts@1';
const COMPOSITION = `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata:
  name: bucket
spec:
  compositeTypeRef: { apiVersion: example.org/v1, kind: Bucket }
  mode: Pipeline
  pipeline:
    - step: resources
      functionRef: { name: function-patch-and-transform }
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
        resources:
          - name: bucket
            base:
              apiVersion: s3.aws.m.upbound.io/v1beta1
              kind: Bucket
              spec: { forProvider: { region: eu-west-1 } }
            patches:
              - type: FromEnvironmentFieldPath
                fromFieldPath: iam.noSuchKey
                toFieldPath: spec.forProvider.region
                policy: { fromFieldPath: Required }
`;
const TREE = {
  'mainstem.yaml': '{}\n',
  'apps/shop/kustomization.yaml': 'resources:\n  - service.yaml\n',
  'apps/shop/service.yaml':
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  selector: { app: shop }\n  ports: [{ port: 80 }]\n',
  'infra/stacks/dev/handover/main.tf': `terraform {\n  backend "s3" {}\n}\n\nlocals {\n  facts = {\n    schema = "${FACTS}"\n    iam    = { partition = "aws" }\n  }\n}\n`,
};

/** What is found in a commit of those files, and each file as often as it was read. */
async function validated(files: Readonly<Record<string, string>>) {
  const scratch = createScratchRepository();
  try {
    scratch.commit(files);
    const repository = await openRepository(scratch.root);
    const tree = await examineTree(repository, { at: 'HEAD' });
    const read: string[] = [];
    const readTexts: typeof tree.readTexts = (paths) => {
      read.push(...paths);
      return tree.readTexts(paths);
    };
    const findings = await findingsOf(repository, { ...tree, readTexts }, [], false);
    return { read, rules: findings.map(({ rule }) => rule) };
  } finally {
    scratch.remove();
  }
}

test('validate reads each file of manifests once, whichever rules ask for it', async () => {
  const { read } = await validated({ ...TREE, 'platform/apis/bucket/composition.yaml': COMPOSITION });
  const manifests = read.filter((path) => path.endsWith('.yaml'));
  expect(manifests).toContain('platform/apis/bucket/composition.yaml');
  expect(manifests.toSorted()).toEqual([...new Set(manifests)].toSorted());
});

test("Terraform's files are read for the hand-over where a manifest reads facts, and nowhere else", async () => {
  const without = await validated(TREE);
  expect(without.read.filter((path) => path.endsWith('.tf'))).toEqual([]);
  const read = await validated({ ...TREE, 'platform/apis/bucket/composition.yaml': COMPOSITION });
  expect(read.read).toContain('infra/stacks/dev/handover/main.tf');
  expect(read.rules).toContain('facts/unknown-key');
});
