import { loadChange } from '@mainstem/graph';
import { dangersOf, newErrors } from '@mainstem/pipeline';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, test } from 'vitest';

type Files = Record<string, string | undefined>;

const backend = (key: string, more = '') =>
  `terraform {\n  backend "s3" {\n    bucket = "states"\n    key    = "${key}"\n    region = "us-east-1"\n${more}  }\n}\nresource "terraform_data" "x" {}\n`;
const stacks = (entry: string) => `stacks:\n  - path: stacks/a\n    ${entry}\n`;

async function between(base: Files, head: Files) {
  const scratch = createScratchRepository();
  try {
    const before = scratch.commit(base);
    const after = scratch.commit(head);
    const change = await loadChange(await openRepository(scratch.root), before, after);
    const dangers = dangersOf(change);
    return {
      risks: dangers.map(({ level, project }) => `${level} ${project}`),
      words: dangers.map(({ reason, wayOut }) => `${reason}. ${wayOut}`).join('\n'),
      errors: newErrors(change).map(({ finding }) => `${finding.rule} ${finding.file}:${finding.line}`),
    };
  } finally {
    scratch.remove();
  }
}

describe('a stack is its state (terraform review 1, 3, 4, 14)', () => {
  const old = { 'stacks/a/main.tf': backend('old') };
  test.each<[string, Files, Files, string[], RegExp]>([
    [
      'another key',
      old,
      { 'stacks/a/main.tf': backend('new') },
      ['destroy stacks.a'],
      /from s3:\/\/states\/old to s3:\/\/states\/new.*terraform -chdir=stacks\/a init -reconfigure/,
    ],
    [
      'another key, of OpenTofu (rivals row 13)',
      { ...old, '.opentofu-version': '1.12.6\n' },
      { 'stacks/a/main.tf': backend('new') },
      ['destroy stacks.a'],
      /tofu -chdir=stacks\/a init && tofu -chdir=stacks\/a state pull .* tofu -chdir=stacks\/a state push/,
    ],
    [
      'another bucket',
      old,
      { 'stacks/a/main.tf': backend('old').replace('"states"', '"others"') },
      ['destroy stacks.a'],
      /to s3:\/\/others\/old/,
    ],
    [
      'another prefix of workspaces, in one',
      {
        'stacks/a/main.tf': backend('old', '    workspace_key_prefix = "p"\n'),
        'mainstem.yaml': stacks('workspace: dev'),
      },
      { 'stacks/a/main.tf': backend('old', '    workspace_key_prefix = "q"\n') },
      ['destroy stacks.a'],
      /from s3:\/\/states\/p\/dev\/old to s3:\/\/states\/q\/dev\/old/,
    ],
    [
      'the same prefix, in none: the state stays',
      { 'stacks/a/main.tf': backend('old', '    workspace_key_prefix = "p"\n') },
      { 'stacks/a/main.tf': backend('old', '    workspace_key_prefix = "q"\n') },
      [],
      /^$/,
    ],
    [
      'who reads the state of a workspace moves nothing',
      old,
      {
        'stacks/b/main.tf': `${backend('b')}data "terraform_remote_state" "r" {\n  backend = "s3"\n  workspace = "prod"\n  config = {\n    bucket = "states"\n    key = "old"\n  }\n}\n`,
      },
      [],
      /^$/,
    ],
    [
      'backend settings that say something else',
      { ...old, 'b1.conf': 'key = "x"', 'mainstem.yaml': stacks('backendConfig: [b1.conf]') },
      { 'b1.conf': 'key = "y"' },
      ['unknown stacks.a'],
      /to what the backend settings say now \(b1\.conf\)/,
    ],
    [
      'another workspace in mainstem.yaml',
      { ...old, 'mainstem.yaml': stacks('workspace: dev') },
      { 'mainstem.yaml': stacks('workspace: prod') },
      ['destroy stacks.a'],
      /from the workspace dev to prod/,
    ],
    [
      'other backend settings in mainstem.yaml',
      { ...old, 'b1.conf': 'key = "x"', 'b2.conf': 'key = "y"', 'mainstem.yaml': stacks('backendConfig: [b1.conf]') },
      { 'mainstem.yaml': stacks('backendConfig: [b2.conf]') },
      ['unknown stacks.a'],
      /other backend settings say \(b2.conf, not b1.conf\)/,
    ],
    [
      'no backend any more: a module now',
      { ...old, 'stacks/b/main.tf': 'module "a" {\n  source = "../a"\n}\n' },
      { 'stacks/a/main.tf': 'resource "terraform_data" "x" {}\n' },
      ['destroy stacks.a'],
      /is no longer a stack but terraform-module.*s3:\/\/states\/old/,
    ],
    // Base's `ignore` counts at head too: it is looked at still, and the change of the settings is a risk of its own.
    ['ignored, and its files are there', old, { 'mainstem.yaml': 'ignore: ["stacks/a/**"]\n' }, [], /^$/],
    ['the same key written otherwise', old, { 'stacks/a/main.tf': `# comment\n${backend('old')}` }, [], /^$/],
    ['another resource', old, { 'stacks/a/main.tf': `${backend('old')}resource "terraform_data" "y" {}\n` }, [], /^$/],
    ['the folder is gone: a destroy, which the plan shows', old, { 'stacks/a/main.tf': undefined }, [], /^$/],
  ])('%s', async (_, base, head, risks, words) => {
    const found = await between(base, head);
    expect(found.risks).toEqual(risks);
    expect(found.words).toMatch(words);
    expect(found.errors).toEqual([]);
  });

  test('two stacks with one key are an error', async () => {
    const { errors } = await between(old, { 'stacks/b/main.tf': backend('old') });
    expect(errors).toEqual(['terraform/state-shared stacks/b/main.tf:2']);
  });
});

describe('what nothing here previews is said by name (terraform review 20)', () => {
  test.each([
    ['live/prod/vpc/terragrunt.hcl', 'Terragrunt'],
    ['stacks/network.tfcomponent.hcl', 'Terraform Stacks'],
    ['stacks/prod.tfdeploy.hcl', 'Terraform Stacks'],
    ['clusters/prod/flux-system/gotk-sync.yaml', 'Flux'],
    ['deploy/helmfile.yaml', 'Helmfile'],
    ['infra/Pulumi.prod.yaml', 'Pulumi'],
    ['cdk/cdk.json', 'AWS CDK'],
  ])('%s', async (path, tool) => {
    const { risks, words } = await between({ 'README.md': '' }, { [path]: 'a: 1\n' });
    expect(risks).toEqual([`unknown ${path}`]);
    expect(words).toContain(`${tool}, which nothing here previews`);
  });
  test.each([
    ['what Terragrunt includes', 'live/prod/vpc/terragrunt.hcl', 'live/root.hcl', 'Terragrunt'],
    ['of an environment', 'live/prod/vpc/terragrunt.hcl', 'live/_envcommon/vpc.hcl', 'Terragrunt'],
    ['the program of a CDK app', 'cdk/cdk.json', 'cdk/lib/shop-stack.ts', 'AWS CDK'],
    ['the program of Pulumi', 'infra/Pulumi.yaml', 'infra/index.ts', 'Pulumi'],
  ])('%s: %s and %s', async (_, known, path, tool) => {
    const { risks, words } = await between({ [known]: 'a: 1\n' }, { [path]: 'b: 1\n' });
    expect(risks).toEqual([`unknown ${path}`]);
    expect(words).toContain(`${tool}, which nothing here previews`);
  });
  test.each(['live/.terraform.lock.hcl', 'images/a.pkr.hcl', 'cdk/README.md'])('not %s', async (path) => {
    const { risks } = await between({ 'live/terragrunt.hcl': 'a = 1\n', 'cdk/cdk.json': '{}\n' }, { [path]: 'b\n' });
    expect(risks).toEqual([]);
  });
});
