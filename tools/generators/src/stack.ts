import { InputError } from '@mainstem/change/errors';
import type { Draft, Files } from './draft.ts';
import { environmentsOf } from './environments.ts';
import { type Generator, many, one } from './generator.ts';
import { checkKnown, checkName } from './names.ts';
import { literal } from './words.ts';

export const module: Generator = {
  what: 'a Terraform module with its tests',
  argument: 'NAME',
  options: {},
  run(draft, argument) {
    const name = checkName('module', argument);
    addModule(draft, name);
    return { next: [...NEXT_OF_MODULE(name), `Use it: mainstem new stack ${name}`] };
  },
};

const NEXT_OF_MODULE = (name: string) => [
  `Write its resources in infra/modules/${name}/main.tf, what they need in variables.tf, what others need in outputs.tf.`,
  `Its tests need neither network nor account: npm run test:terraform -- infra/modules/${name}`,
];

function addModule(draft: Draft, name: string): void {
  const versions = draft.paths.find((path) => /^infra\/modules\/[^/]+\/versions\.tf$/.test(path));
  const files: Readonly<Record<string, string>> = {
    'main.tf': `locals {
  # What every resource of this module is called by.
  name = "\${var.name}-${name}"
}
`,
    'outputs.tf': `output "name" {
  description = "What every resource of this module is called by."
  value       = local.name
}
`,
    'variables.tf': `variable "name" {
  description = "Prefix of every resource name, for example \`mainstem-dev\`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,30}$", var.name))
    error_message = "name must begin with a letter and have at most 31 small letters, digits and hyphens."
  }
}
`,
    'versions.tf': (versions === undefined ? undefined : draft.read(versions)) ?? VERSIONS,
    'README.md': `# ${name}

\`\`\`hcl
module "${name.replaceAll('-', '_')}" {
  source = "../../../modules/${name}"

  name = "mainstem-dev"
}
\`\`\`
`,
    [`tests/${name}.tftest.hcl`]: `mock_provider "aws" {}

variables {
  name = "acme-dev"
}

run "names_begin_with_the_prefix" {
  command = plan

  assert {
    condition     = output.name == "acme-dev-${name}"
    error_message = "Resources are found by their prefix."
  }
}

run "a_name_that_aws_refuses_is_refused_before" {
  command = plan

  variables {
    name = "Acme dev"
  }

  expect_failures = [var.name]
}
`,
  };
  for (const [file, text] of Object.entries(files)) draft.create(`infra/modules/${name}/${file}`, text);
}

const VERSIONS = `terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }
}
`;

export const stack: Generator = {
  what: 'a Terraform stack in each environment, with its module and what the pipeline may change for it',
  argument: 'NAME',
  options: {
    module: { value: 'M', what: 'the module that it uses; default: one of its name, made where there is none' },
    environment: { value: 'E', many: true, what: 'only these environments' },
  },
  run(draft, argument, given) {
    const name = checkName('stack', argument);
    const all = environmentsOf(draft);
    const wanted = many(given, 'environment').map((each) => checkKnown('environment', each, all));
    const environments = (wanted.length > 0 ? wanted : all).filter((each) => modelOf(draft, each) !== undefined);
    if (environments.length === 0)
      throw new InputError(
        'There is no stack under infra/stacks/<environment> whose backend and provider could be taken. Write the first one by hand.',
      );
    const used = one(given, 'module') ?? name;
    const isNew = !draft.paths.some((path) => path.startsWith(`infra/modules/${used}/`));
    if (isNew && one(given, 'module') !== undefined)
      throw new InputError(`There is no module ${used}. Make it first: mainstem new module ${used}`);
    if (isNew) addModule(draft, used);
    const inputs = inputsOf(draft, used);
    for (const environment of environments) addStack(draft, { name, environment, used, inputs });
    const policy = `infra/policies/${name}.json.tftpl`;
    const isGuarded = allow(draft, name, policy, environments);
    return {
      next: [
        ...(isNew ? NEXT_OF_MODULE(used) : []),
        ...(inputs.length > 0
          ? [`Fill in ${inputs.join(', ')} in infra/stacks/*/${name}/main.tf: its module asks for them.`]
          : []),
        ...(isGuarded
          ? [
              `Write what an apply of it changes into ${policy}; an administrator applies the identity stacks, since the pipeline can't widen its own rights (infra/README.md).`,
            ]
          : [`No identity stack was found that gives the pipeline its rights: let it change what ${name} needs.`]),
      ],
    };
  },
};

/** The stack of an environment whose backend and provider are taken: `network` where there is one. */
function modelOf(files: Files, environment: string): { folder: string; name: string } | undefined {
  const names = files.paths
    .flatMap((path) => {
      const [, name = '', file] = path.startsWith(`infra/stacks/${environment}/`) ? path.split('/').slice(2) : [];
      return file === 'main.tf' && /\bbackend\s+"/.test(files.read(path) ?? '') ? [name] : [];
    })
    .sort((a, b) => Number(b === 'network') - Number(a === 'network'));
  const [name] = names;
  return name === undefined ? undefined : { folder: `infra/stacks/${environment}/${name}`, name };
}

interface NewStack {
  readonly name: string;
  readonly environment: string;
  readonly used: string;
  readonly inputs: readonly string[];
}

function addStack(draft: Draft, { name, environment, used, inputs }: NewStack): void {
  const model = modelOf(draft, environment);
  if (model === undefined) return;
  const text = draft.read(`${model.folder}/main.tf`) ?? '';
  const own = new RegExp(`(?<=/)${literal(model.name)}(?=["/])`, 'g');
  const head = ['terraform', 'provider']
    .flatMap((block) => blocksOf(text, block))
    .join('\n')
    .replace(own, name);
  const prefix = /^\s*name\s*=\s*"([^"$]+)"/m.exec(text)?.[1] ?? `mainstem-${environment}`;
  const block = name.replaceAll('-', '_');
  const lines = [`name = "${prefix}"`, ...inputs.map((input) => `${input} = null`)];
  const width = Math.max(...lines.map((line) => line.indexOf(' =')));
  const body = lines.map((line) => {
    const at = line.indexOf(' =');
    return `  ${line.slice(0, at).padEnd(width)}${line.slice(at)}\n`;
  });
  const folder = `infra/stacks/${environment}/${name}`;
  draft.create(
    `${folder}/main.tf`,
    `${head}\nmodule "${block}" {\n  source = "../../../modules/${used}"\n\n${body.join('')}}\n`,
  );
  const outputs = outputsOf(draft, used);
  draft.create(
    `${folder}/outputs.tf`,
    outputs
      .map(
        ({ output, what }) =>
          `output "${output}" {\n  description = ${what}\n  value       = module.${block}.${output}\n}\n`,
      )
      .join('\n'),
  );
  const lock = draft.read(`${model.folder}/.terraform.lock.hcl`);
  if (lock !== undefined) draft.create(`${folder}/.terraform.lock.hcl`, lock);
}

/** The blocks of a kind that stand in column 0, each to the brace that closes it there (`terraform fmt`). */
function blocksOf(text: string, kind: string): string[] {
  return [...text.matchAll(new RegExp(`^${kind}\\b[^\\n]*\\{\\n(?:.*\\n)*?\\}\\n`, 'gm'))].map(([block]) => block);
}

/** Variables without a default, but for the name. */
function inputsOf(files: Files, used: string): string[] {
  return files.paths.flatMap((path) => {
    if (!new RegExp(`^infra/modules/${used}/[^/]+\\.tf$`).test(path)) return [];
    return blocksOf(files.read(path) ?? '', 'variable').flatMap((block) => {
      const name = /^variable\s+"([^"]+)"/.exec(block)?.[1];
      return name === undefined || name === 'name' || /^ {2}default\s*=/m.test(block) ? [] : [name];
    });
  });
}

function outputsOf(files: Files, used: string): { output: string; what: string }[] {
  return files.paths.flatMap((path) => {
    if (!new RegExp(`^infra/modules/${used}/[^/]+\\.tf$`).test(path)) return [];
    return blocksOf(files.read(path) ?? '', 'output').flatMap((block) => {
      const output = /^output\s+"([^"]+)"/.exec(block)?.[1];
      const what = /^ {2}description\s*=\s*("(?:[^"\\]|\\.)*")/m.exec(block)?.[1];
      return output === undefined || /^ {2}sensitive\s*=\s*true/m.test(block)
        ? []
        : [{ output, what: what ?? `"${output}"` }];
    });
  });
}

/** What the pipeline may change for the stack: a policy, and its name in each identity stack. */
function allow(draft: Draft, name: string, policy: string, environments: readonly string[]): boolean {
  const file = (environment: string) => `infra/stacks/${environment}/identity/main.tf`;
  const list = /^ {2}apply_policies = \{\n((?: {4}.*\n)*?) {2}\}\n/m;
  const guarded = environments.filter((environment) => list.test(draft.read(file(environment)) ?? ''));
  if (guarded.length === 0) return false;
  draft.create(policy, POLICY);
  for (const environment of guarded)
    draft.edit(file(environment), (text) =>
      text.replace(list, (_, lines: string) => {
        const added = `${lines}    ${name.replaceAll('-', '_')} = templatefile("\${path.module}/../../../policies/${name}.json.tftpl", local.policy_scope)\n`;
        return `  apply_policies = {\n${aligned(added)}  }\n`;
      }),
    );
  return true;
}

/** Assignments below each other, as `terraform fmt` aligns them. */
function aligned(lines: string): string {
  const keys = [...lines.matchAll(/^ {4}(\w+)\s+= /gm)].map(([, key = '']) => key.length);
  const width = Math.max(...keys);
  return lines.replace(/^ {4}(\w+)\s+= /gm, (_, key: string) => `    ${key.padEnd(width)} = `);
}

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Nothing",
      "Effect": "Allow",
      "Action": ["sts:GetCallerIdentity"],
      "Resource": "*"
    }
  ]
}
`;
