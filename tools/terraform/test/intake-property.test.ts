import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KNOWN_PROVIDERS } from '@mainstem/change';
import { terraformMirror } from '@mainstem/toolchain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAPS, NESTED, PLAIN, STARTERS } from '../src/intake/arguments.ts';
import { intakeFindings, joinUses, rewritesOf, usesOf, usesOfFolder } from '../src/intake/index.ts';
import { isPinned, splitVersion } from '../src/intake/module-source.ts';

const NOTHING = joinUses([]);
const ALLOWED = { providers: [...KNOWN_PROVIDERS], modules: ['hashicorp/**'], programs: [] };
const judge = (files: Record<string, string>) =>
  intakeFindings(joinUses([...usesOfFolder(new Map(Object.entries(files))).values()]), NOTHING, NOTHING, ALLOWED).map(
    ({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`,
  );

/** A quoted text, with some letters as escapes. */
const spelled = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map(
      (escaped) =>
        `"${[...text].map((char, at) => (escaped[at] === true ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char)).join('')}"`,
    );
const space = fc.constantFrom(' ', '  ', '\t', ' /* } */ ', ' /* "data" */ ');
const lineEnd = fc.constantFrom('\n', '\r\n', ' # x\n', ' // "\n', '\n\n');
const starter = fc.constantFrom(...[...STARTERS].filter((name) => name !== 'exec'));
const path = fc.constantFrom('"./x"', '"${path.module}/x"', 'var.x', 'local.x', '"${local.x}"', 'file("x")', '["./x"]');
/** An object that is none which stands there. */
const computed = fc.constantFrom(
  'local.c',
  'var.c',
  'module.m.c',
  'jsondecode(file("c"))',
  'merge(local.c, {})',
  '{ for k, v in local.c : k => v }',
  '(local.c)',
  'true ? local.c : {}',
  'try(local.c, {})',
  'each.value',
  '{ (local.k) = "x" }',
  '{ "${local.k}" = "x" }',
  'one([local.c])',
);

/** Doors by which an init or a plan starts a program, in HCL's own syntax. */
const DOORS = {
  external: fc
    .tuple(spelled('external'), fc.constantFrom('data', 'ephemeral'), space)
    .map(([label, kind, gap]) => `${kind}${gap}${label}${gap}"d" {\n  program = ["x"]\n}`),
  command: spelled('local_command').map((label) => `data ${label} "d" {\n  command = "x"\n}`),
  provisioner: fc
    .oneof(spelled('local-exec'), spelled('remote-exec'), spelled('chef'))
    .map((label) => `resource "terraform_data" "d" {\n  provisioner ${label} {\n  }\n}`),
  provider: fc
    .tuple(fc.constantFrom('aws', 'x', 'kubernetes'), starter, path)
    .map(([name, argument, value]) => `provider "${name}" {\n  ${argument} = ${value}\n}`),
  exec: fc
    .tuple(
      fc.constantFrom(
        'exec {',
        'dynamic "exec" {',
        'kubernetes {\n exec {',
        'dynamic "kubernetes" {\n content {\n exec {',
      ),
      path,
    )
    .map(
      ([open, value]) =>
        `provider "helm" {\n ${open}\n  command = ${value.startsWith('[') ? '"x"' : value}\n${' }\n'.repeat(open.split('{').length - 1)}}`,
    ),
  nested: computed.map((value) => `provider "helm" {\n  kubernetes = ${value}\n}`),
  backend: fc
    .tuple(spelled('s3'), starter)
    .map(([label, name]) => `terraform {\n  backend ${label} {\n    ${name} = "./x"\n  }\n}`),
  strange: fc.constantFrom('etcd', 'x').map((name) => `terraform {\n  backend "${name}" {\n    a = "x"\n  }\n}`),
  state: fc
    .tuple(spelled('terraform_remote_state'), fc.oneof(starter, starter.chain(spelled)), path)
    .map(([label, key, value]) => `data ${label} "d" {\n  backend = "s3"\n  config = {\n    ${key} = ${value}\n  }\n}`),
  computed: fc
    .tuple(spelled('terraform_remote_state'), computed)
    .map(([label, value]) => `data ${label} "d" {\n  backend = "s3"\n  config = ${value}\n}`),
  backendOf: fc
    .constantFrom('var.b', '"x"', '"${local.b}"')
    .map((value) => `data "terraform_remote_state" "d" {\n  backend = ${value}\n  config = {}\n}`),
  renderer: fc
    .tuple(
      fc.constantFrom('resource "helm_release"', 'data "helm_template"'),
      fc.constantFrom(
        'postrender {\n binary_path = "x"\n}',
        'postrender = { binary_path = "x" }',
        'dynamic "postrender" {\n}',
        'postrender = var.x',
      ),
    )
    .map(([block, argument]) => `${block} "d" {\n  ${argument}\n}`),
  encryption: spelled('external').map(
    (label) => `terraform {\n  encryption {\n    key_provider ${label} "k" {\n      command = ["x"]\n    }\n  }\n}`,
  ),
  source: fc
    .constantFrom('evil/aws', 'hashicorp/evil', 'example.com/hashicorp/aws', '${local.x}')
    .map((source) => `terraform {\n  required_providers {\n    aws = {\n      source = "${source}"\n    }\n  }\n}`),
  implied: fc.constantFrom('ad_user', 'evil_thing', 'boundary_host').map((type) => `data "${type}" "d" {\n}`),
  module: fc
    .constantFrom(
      '"evil/m/aws"',
      'var.m',
      '"git::https://example.com/m.git?ref=v1"',
      '"https://example.com/m.zip"',
      '"/tmp/m"',
    )
    .map((source) => `module "m" {\n  source = ${source}\n}`),
  block: fc.constantFrom('component "x" {\n}', 'frobnicate {\n}', 'terraform {\n  frobnicate {\n  }\n}'),
} satisfies Record<string, fc.Arbitrary<string>>;

const HARMLESS = 'resource "aws_s3_bucket" "b" {\n  bucket = "x"\n}\n';

describe('no configuration that starts a program by a known door passes', () => {
  test.each(Object.entries(DOORS))('%s', (_, door) => {
    fc.assert(
      fc.property(door, lineEnd, fc.constantFrom('', '\ufeff'), fc.boolean(), (text, end, mark, inCheck) => {
        const whole = inCheck && text.startsWith('data') ? `check "c" {\n${text}\n}` : text;
        // A comment in a heredoc or a text would be one; these texts hold none that spans lines.
        const written = `${mark}${HARMLESS}${whole.replaceAll('\n', end)}${end}`;
        expect(judge({ 's/main.tf': written }), written).not.toEqual([]);
        expect(judge({ 's/a.tf': HARMLESS, 's/z_override.tf': written }), written).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('in JSON, with letters as escapes', () => {
    const label = spelled('terraform_remote_state');
    const config = fc.oneof(
      fc.constantFrom('"${local.c}"', '"${var.c}"', '{ "${local.k}": "x" }', '[{ "a": 1 }]'),
      starter.chain(spelled).map((key) => `{ ${key}: ["x"] }`),
    );
    fc.assert(
      fc.property(label, config, (name, value) => {
        const text = `{ "data": { ${name}: { "d": { "backend": "s3", "config": ${value} } } } }`;
        expect(judge({ 's/main.tf.json': text }), text).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('in a file of settings, whatever it is called', () => {
    fc.assert(
      fc.property(starter, fc.boolean(), (name, json) => {
        const text = json ? JSON.stringify({ [name]: './x' }) : `${name} = "./x"\n`;
        expect(usesOf(text, 's/any.conf', { settings: true }).programs).toHaveLength(1);
      }),
    );
  });
});

describe('what ordinary configurations write is no door', () => {
  test.each<[string, string]>([
    [
      'the AWS provider',
      'provider "aws" {\n  region = var.region\n  default_tags {\n    tags = local.tags\n  }\n  assume_role {\n    role_arn = var.role\n    session_name = "x"\n  }\n}\n',
    ],
    [
      'Kubernetes by a token',
      'provider "kubernetes" {\n  host = module.eks.endpoint\n  cluster_ca_certificate = base64decode(module.eks.ca)\n  token = data.aws_eks_cluster_auth.a.token\n}\n',
    ],
    ['Helm by a token', 'provider "helm" {\n  kubernetes {\n    host = var.host\n    token = var.token\n  }\n}\n'],
    ['Helm 3 by a token', 'provider "helm" {\n  kubernetes = {\n    host = var.host\n    token = var.token\n  }\n}\n'],
    [
      'a backend',
      'terraform {\n  required_version = ">= 1.10"\n  backend "s3" {\n    bucket = "b"\n    key = "k"\n    region = "eu-west-1"\n    encrypt = true\n    use_lockfile = true\n    kms_key_id = "alias/x"\n    assume_role = {\n      role_arn = "x"\n    }\n  }\n}\n',
    ],
    [
      'a state of a stack beside',
      'data "terraform_remote_state" "n" {\n  backend = "s3"\n  config = {\n    bucket = var.bucket\n    key = "${var.env}/network"\n    region = var.region\n  }\n}\n',
    ],
    [
      'a state by locals of the folder',
      'locals {\n  s = {\n    bucket = "b"\n    region = var.region\n  }\n}\ndata "terraform_remote_state" "n" {\n  for_each = var.all\n  backend = "s3"\n  config = merge(local.s, { key = "${each.key}/x" })\n}\n',
    ],
    ['a copy over ssh', 'resource "null_resource" "n" {\n  provisioner "file" {\n    source = "x"\n  }\n}\n'],
    [
      'providers that nobody declares',
      'resource "random_id" "r" {}\nresource "tls_private_key" "k" {}\nresource "terraform_data" "d" {}\n',
    ],
    [
      'a provider by another name',
      'terraform {\n  required_providers {\n    eu = {\n      source = "hashicorp/aws"\n    }\n  }\n}\nresource "aws_vpc" "v" {\n  provider = eu.west\n}\n',
    ],
    [
      'Azure',
      'provider "azurerm" {\n  features {\n    key_vault {\n      purge_soft_delete_on_destroy = true\n    }\n  }\n  subscription_id = var.s\n}\n',
    ],
    ['Google', 'provider "google" {\n  project = var.p\n  region = "europe-west1"\n}\n'],
    [
      'a chart',
      'resource "helm_release" "r" {\n  name = "x"\n  repository = "https://example.com"\n  chart = "x"\n  values = [file("v.yaml")]\n  set {\n    name = "a"\n    value = "b"\n  }\n}\n',
    ],
    [
      'moves and imports',
      'moved {\n  from = a.b\n  to = a.c\n}\nimport {\n  to = a.c\n  id = "x"\n}\nremoved {\n  from = a.d\n  lifecycle {\n    destroy = false\n  }\n}\n',
    ],
  ])('%s', (_, text) => expect(judge({ 's/main.tf': text })).toEqual([]));
});

describe('where a module comes from', () => {
  const sha = 'a'.repeat(40);
  test.each<[string, string | undefined, boolean]>([
    ['a/m/aws', '1.2.3', true],
    ['a/m/aws', '= 1.2.3', true],
    ['app.terraform.io/a/m/aws//sub', '1.2.3-rc.1', true],
    ['a/m/aws', '~> 1.2', false],
    ['a/m/aws', undefined, false],
    ['a/m/aws', '1.2.3, != 1.2.4', false],
    [`git::https://example.com/m.git?ref=${sha}`, undefined, true],
    [`github.com/a/m?depth=1&ref=${sha}`, undefined, true],
    ['github.com/a/m?ref=v1.2.3', undefined, false],
    ['git@github.com:a/m.git', undefined, false],
    [`git::https://example.com/m.git?r%65f=main&ref=${sha}`, undefined, false],
    [`git::https://example.com/m.git?ref=--upload-pack=x&ref=${sha}`, undefined, false],
    [`https://example.com/m.zip?checksum=sha256:${'b'.repeat(64)}`, undefined, true],
    ['https://example.com/m.zip', undefined, false],
    ['s3::https://s3.amazonaws.com/b/m.zip', undefined, false],
  ])('row 13: %s at %s', (source, version, pinned) => expect(isPinned(source, version)).toBe(pinned));

  test('a list says so where a version may float', () => {
    const text = 'module "m" {\n  source = "a/m/aws"\n  version = "~> 1.0"\n}\n';
    const uses = joinUses([...usesOfFolder(new Map([['s/main.tf', text]])).values()]);
    const rules = (modules: string[], known = NOTHING) =>
      intakeFindings(uses, NOTHING, known, { ...ALLOWED, modules }).map(({ rule }) => rule);
    expect(rules([])).toEqual(['terraform/intake-module']);
    expect(rules(['a/**'])).toEqual(['terraform/intake-floating']);
    expect(rules(['a/**@*'])).toEqual([]);
    expect(rules([], uses)).toEqual([]);
    expect(splitVersion('git::https://example.com/m.git?ref=v1')).toEqual(['git::https://example.com/m.git', 'v1']);
  });
});

test.each<[string, string, string[], number]>([
  ['an encoding', '*.tf working-tree-encoding=SJIS', ['s/main.tf'], 1],
  ['of everything', '* ident', ['s/main.tf'], 1],
  ['by a macro', '[attr]odd working-tree-encoding=SJIS\n*.tf odd', ['s/main.tf'], 1],
  ['by a set that is more than names', 's/ma[a-z]n.tf filter=x', ['s/main.tf'], 1],
  ['below a folder', '/s/** filter=x', ['s/main.tf'], 1],
  ['of pictures', '*.png filter=lfs diff=lfs merge=lfs -text', ['s/main.tf'], 0],
  ['line ends', '* text=auto eol=lf\n*.tf text', ['s/main.tf'], 0],
  ['taken back', '*.tf -ident !filter -working-tree-encoding', ['s/main.tf'], 0],
])('row 3c: Git attributes: %s', (_, text, files, count) => {
  expect(rewritesOf(new Map([['.gitattributes', text]]), files)).toHaveLength(count);
});

test.skipIf(terraformMirror() === undefined)(
  "terraform: every argument of the AWS provider's own schema is known, and those that name profiles are doors",
  { tags: ['long'], timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'mainstem-schema-'));
    try {
      writeFileSync(
        join(folder, 'main.tf'),
        'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n',
      );
      const rc = join(folder, 'cli.tfrc');
      writeFileSync(
        rc,
        `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(terraformMirror())}\n  }\n}\n`,
      );
      const run = (...args: string[]) =>
        execFileSync('terraform', args, {
          cwd: folder,
          env: { ...process.env, TF_CLI_CONFIG_FILE: rc },
          maxBuffer: 2 ** 30,
          encoding: 'utf8',
          stdio: 'pipe',
        });
      run('init', '-input=false');
      interface SchemaBlock {
        readonly attributes?: Record<string, unknown>;
        readonly block_types?: Record<string, { readonly block: SchemaBlock }>;
      }
      const { provider_schemas: schemas } = JSON.parse(run('providers', 'schema', '-json')) as {
        provider_schemas: Record<string, { provider: { block: SchemaBlock } }>;
      };
      const block = schemas['registry.terraform.io/hashicorp/aws']?.provider.block;
      const unknown: string[] = [];
      const visit = ({ attributes = {}, block_types: blocks = {} }: SchemaBlock) => {
        for (const name of Object.keys(attributes))
          if (!PLAIN.has(name) && !MAPS.has(name) && !STARTERS.has(name)) unknown.push(name);
        for (const [name, { block }] of Object.entries(blocks)) {
          if (MAPS.has(name)) continue;
          if (!NESTED.has(name)) unknown.push(name);
          visit(block);
        }
      };
      expect(Object.keys(block?.attributes ?? {})).toContain('shared_config_files');
      if (block !== undefined) visit(block);
      expect(unknown).toEqual([]);
      expect([...Object.keys(block?.attributes ?? {})].filter((name) => STARTERS.has(name))).toEqual([
        'shared_config_files',
        'shared_credentials_files',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
