import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Verdict, verdictSchema } from '@mainstem/change';
import { renderHtml, renderMarkdown, renderPreviewTerminal, renderTerminal } from '@mainstem/report';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A value that nothing but redaction keeps from the reader. Each place has its own, so that none is found through another. */
const canary = (place: string) => `canary-${place}-8Zq4`;
const RANDOM = 'x7KqP2mZ9vRt4LwB8nYd3HsJ6fGc1TaE5uXo0QiM';

const dynamic = (value: unknown, type: unknown = 'string') => ({ value, type });
const objectOf = (value: Readonly<Record<string, string>>) =>
  dynamic(value, ['object', Object.fromEntries(Object.keys(value).map((key) => [key, 'string']))]);
const mark = (...steps: string[]) => [steps.map((value) => ({ type: 'get_attr', value }))];

function stateObject(name: string, input: unknown, more: Record<string, unknown> = {}, instance = {}): unknown {
  return {
    mode: 'managed',
    type: 'terraform_data',
    name,
    provider: 'provider["terraform.io/builtin/terraform"]',
    ...more,
    instances: [
      {
        schema_version: 0,
        attributes: { id: `id-${name}`, input, output: input, triggers_replace: null },
        ...instance,
      },
    ],
  };
}

function stateOf(resources: readonly unknown[], outputs = {}): string {
  return JSON.stringify({ version: 4, terraform_version: '1.11.4', serial: 2, lineage: 'a-b', outputs, resources });
}

/** In the base already: a program that is new keeps a stack from being planned. */
const COMMAND = `resource "terraform_data" "command" {
  provisioner "local-exec" {
    command     = "login --password=${canary('command')}"
    environment = { API_TOKEN = "${canary('command-environment')}" }
  }
}
`;

/** One stack with a secret in every place that a plan, or what stands beside one, can hold it. */
const STACK = `
variable "direct" {
  sensitive = true
}
variable "file" {
  sensitive = true
}
variable "object" {
  sensitive = true
  default   = { user = "u", key = "${canary('object')}", "${canary('map-key')}" = "v" }
}
variable "check" {
  sensitive = true
  default   = "${canary('check')}"
}
variable "each" {
  sensitive = true
  default   = "${canary('each')}"
}
variable "open" {}
variable "ephemeral" {
  ephemeral = true
  default   = "${canary('ephemeral')}"
}
resource "terraform_data" "direct" {
  input = var.direct
}
resource "terraform_data" "file" {
  input = { text = "uses \${var.file} here", n = 2 }
}
resource "terraform_data" "object" {
  input = var.object
}
resource "terraform_data" "json" {
  input = jsonencode({ db = { password = "${canary('json-password')}", host = "h" } })
}
resource "terraform_data" "environment" {
  input = "the job has \${var.open}"
}
resource "terraform_data" "each" {
  for_each = toset([nonsensitive(var.each)])
  input    = each.key
}
resource "terraform_data" "known" {
  input = "ghp_canary00000000000000000000000000000001 and postgres://admin:${canary('url')}@db/x"
}
resource "terraform_data" "random" {
  input = "${RANDOM}"
}
resource "terraform_data" "same" {
  input = "kept"
}
resource "terraform_data" "copy" {
  input = "copies ${canary('prior')}"
}
module "outer" {
  source = "./outer"
  key    = "${canary('module')}"
}
output "secret" {
  value     = "${canary('output')}"
  sensitive = true
}
output "named_token" {
  value = "${canary('output-name')}"
}
moved {
  from = terraform_data.each_before["${canary('each')}"]
  to   = terraform_data.each["${canary('each')}"]
}
check "c" {
  assert {
    condition     = nonsensitive(var.check) == "x"
    error_message = "it is \${nonsensitive(var.check)}"
  }
}
`;

const FILES = {
  'infra/stacks/dev/all/main.tf': `terraform {\n  backend "local" {}\n}\n${STACK}`,
  'infra/stacks/dev/all/terraform.tfvars': `file = "${canary('file')}"\n`,
  'infra/stacks/dev/all/outer/main.tf':
    'variable "key" {\n  sensitive = true\n}\nmodule "inner" {\n  source = "./inner"\n  key    = var.key\n}\n',
  'infra/stacks/dev/all/outer/inner/main.tf':
    'variable "key" {\n  sensitive = true\n}\nresource "terraform_data" "m" {\n  input = "inner ${var.key}"\n}\n',
  'infra/stacks/dev/all/terraform.tfstate': stateOf(
    [
      stateObject('direct', dynamic(canary('direct-before')), {}, { sensitive_attributes: mark('input') }),
      stateObject('object', objectOf({ key: canary('object-before') }), {}, { sensitive_attributes: mark('input') }),
      stateObject('same', dynamic(canary('prior')), {}, { sensitive_attributes: mark('input') }),
      stateObject(
        'orphan',
        dynamic(canary('orphan')),
        {},
        {
          sensitive_attributes: mark('input'),
          attributes: { id: canary('orphan'), input: dynamic(canary('orphan')), output: null, triggers_replace: null },
        },
      ),
      {
        ...(stateObject('each_before', dynamic('x')) as object),
        instances: [
          {
            index_key: canary('each'),
            schema_version: 0,
            attributes: { id: 'e', input: dynamic('x'), output: dynamic('x') },
          },
        ],
      },
    ],
    { gone: { value: canary('output-gone'), type: 'string', sensitive: true } },
  ),
  // Stacks that fail: there is no plan which tells what is secret.
  'infra/stacks/dev/condition/main.tf': `terraform {\n  backend "local" {}\n}\nvariable "v" {\n  sensitive = true\n  default   = "${canary('condition')}"\n}\nresource "terraform_data" "a" {\n  lifecycle {\n    precondition {\n      condition     = nonsensitive(var.v) == ""\n      error_message = "not \${nonsensitive(var.v)}, and the state has \${terraform_data.s.output}"\n    }\n  }\n}\nresource "terraform_data" "s" {\n  input = sensitive("${canary('state')}")\n}\n`,
  'infra/stacks/dev/condition/terraform.tfstate': stateOf([
    stateObject('s', dynamic(canary('state')), {}, { sensitive_attributes: mark('input') }),
  ]),
  'infra/stacks/dev/validation/main.tf': `terraform {\n  backend "local" {}\n}\nvariable "v" {\n  sensitive = true\n  validation {\n    condition     = length(var.v) < 3\n    error_message = "\${nonsensitive(var.v)} is too long"\n  }\n}\n`,
  'infra/stacks/dev/validation/terraform.tfvars': `v = "${canary('validation')}"\n`,
  'infra/stacks/dev/function/main.tf': `terraform {\n  backend "local" {}\n}\nlocals {\n  admin_password = "${canary('function')}"\n}\nresource "terraform_data" "a" {\n  input = file("/nowhere/\${local.admin_password}")\n}\n`,
  'infra/stacks/dev/backend/main.tf': 'terraform {\n  backend "s3" {}\n}\n',
  'infra/stacks/dev/backend/settings.tfbackend': `bucket = "b"\nkey = "k"\nregion = "us-east-1"\naccess_key = "AKIACANARY0000000001"\nsecret_key = "${canary('backend')}"\nbogus = "${canary('backend')}"\n`,
  'mainstem.yaml':
    'stacks:\n  - path: infra/stacks/dev/backend\n    backendConfig: [infra/stacks/dev/backend/settings.tfbackend]\n',
};

const ENVIRONMENT = {
  TF_VAR_direct: canary('direct'),
  TF_VAR_open: canary('environment'),
  MY_SERVICE_TOKEN: canary('environment'),
};

const hasTerraform = spawnSync('terraform', ['version']).status === 0;
const cli = join(import.meta.dirname, '../src/main.ts');
const SECRET = /canary|ghp_|8Zq4|x7KqP2mZ9|AKIA/i;

describe.skipIf(!hasTerraform)('a secret in every place that terraform may show it from', () => {
  let repository: ScratchRepository;
  let verdict: Verdict;
  let log: string;
  let raw: string;

  beforeAll(() => {
    repository = createScratchRepository();
    // Base allows the program, or the intake would keep the stack from being planned at all.
    repository.commit({
      'infra/stacks/dev/all/command.tf': COMMAND,
      'mainstem.yaml': 'terraform:\n  programs: ["infra/**"]\n',
    });
    repository.git('checkout', '--quiet', '-b', 'change');
    repository.commit(FILES);
    const home = mkdtempSync(join(tmpdir(), 'mainstem-home-'));
    const env = {
      ...process.env,
      HOME: home,
      TF_CLI_CONFIG_FILE: '/dev/null',
      CHECKPOINT_DISABLE: '1',
      CI: 'true',
      ...ENVIRONMENT,
    };
    try {
      const run = (program: string, args: readonly string[], cwd = repository.root) =>
        spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
      const result = run(process.execPath, [cli, 'verdict', '--base', 'main', '--json', '--cwd', repository.root]);
      log = result.stderr;
      verdict = verdictSchema.parse(JSON.parse(result.stdout));
      // What Terraform alone would have published: the proof that the secrets are there to be found.
      const folder = join(repository.root, 'infra/stacks/dev/all');
      run('terraform', ['init', '-input=false'], folder);
      run('terraform', ['plan', '-input=false', '-lock=false', '-out=plan'], folder);
      raw = run('terraform', ['show', '-json', 'plan'], folder).stdout;
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
  afterAll(() => repository.remove());

  test.each([
    'direct',
    'direct-before',
    'file',
    'object',
    'object-before',
    'map-key',
    'check',
    'each',
    'json-password',
    'environment',
    'url',
    'prior',
    'command',
    'command-environment',
    'module',
    'output',
    'output-name',
    'output-gone',
    'orphan',
  ])("Terraform's own JSON has it: %s", (place) => expect(raw).toContain(canary(place)));

  test('the stack was planned, and the others failed with an error that quotes a value', () => {
    expect(verdict.projects.map(({ project, skipped }) => [project, skipped])).toEqual([
      ['infra.stacks.dev.all', undefined],
    ]);
    const said = Object.fromEntries(
      verdict.failures.map(({ project, message }) => [project.split('.').at(-1), message]),
    );
    expect(said).toEqual({
      condition: expect.stringContaining('not (sensitive), and the state has (sensitive)'),
      validation: expect.stringContaining('(sensitive) is too long'),
      function: expect.stringContaining('/nowhere/(sensitive)'),
      backend: expect.stringMatching(/settings\.tfbackend|bogus/),
    });
    const preview = verdict.projects[0];
    expect(preview?.checks).toEqual([{ address: 'check.c', status: 'fail', problems: ['it is (sensitive)'] }]);
    expect(preview?.resources.map(({ action }) => action)).toContain('delete');
  });

  test('it reaches no preview, failure, log, terminal, comment or page', () => {
    const places = {
      document: JSON.stringify(verdict),
      log,
      terminal: renderTerminal(verdict, { width: 200, color: true }),
      previews: verdict.projects.map((one) => renderPreviewTerminal(one, { width: 200, color: false })).join('\n'),
      comment: renderMarkdown(verdict),
      page: renderHtml(verdict),
    };
    for (const [place, text] of Object.entries(places)) {
      expect(text.length, place).toBeGreaterThan(100);
      expect(SECRET.exec(text)?.[0], `${place}: ${around(text)}`).toBeUndefined();
    }
  });
});

function around(text: string): string {
  const at = text.search(SECRET);
  return at < 0 ? '' : text.slice(Math.max(0, at - 200), at + 60);
}
