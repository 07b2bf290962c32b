import { type Preview, parseSettings } from '@mainstem/change';
import { affectedBy, loadChange } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { findProgram } from '@mainstem/toolchain';
import { afterEach, describe, expect, test } from 'vitest';
import { sidesOf } from '../../src/change/session.ts';
import { createSession, planProjects, verdictOf } from '../../src/index.ts';
import { intakeOf } from '../../src/plan/intake.ts';

const hasTerraform = await findProgram('terraform', { download: false }).then(
  () => true,
  () => false,
);
const MARK = 'the-program-ran';
const STACK =
  'terraform {\n  backend "local" {}\n}\nresource "terraform_data" "a" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n';

let repository: ScratchRepository;
afterEach(() => repository.remove());

async function planned(
  base: Record<string, string>,
  head: Record<string, string | undefined>,
  intake: 'block' | 'warn' = 'block',
): Promise<{ preview: Preview; verdict: ReturnType<typeof verdictOf> }> {
  repository = createScratchRepository();
  const from = repository.commit(base);
  const to = repository.commit(head);
  const opened = await openRepository(repository.root);
  const change = await loadChange(opened, from, to);
  const session = createSession({
    repository: opened,
    change,
    uncommitted: [],
    checkedOut: true,
    progress: () => {},
    intake,
  });
  const outcome = await planProjects(session, ['s']);
  const [preview] = outcome.previews;
  if (preview === undefined) throw new Error(JSON.stringify(outcome.failures));
  const verdict = verdictOf({
    affected: affectedBy(change),
    ...outcome,
    acknowledged: [],
    settings: parseSettings(undefined),
    baseSettings: parseSettings(undefined),
  });
  return { preview, verdict };
}

type Files = Parameters<ScratchRepository['commit']>[0];

/** Files of what the intake finds; it is asked alone, so that nothing is initialised. */
async function refused(base: Files, head: Files): Promise<(string | undefined)[]> {
  repository = createScratchRepository();
  const from = repository.commit(base);
  const to = repository.commit(head);
  const opened = await openRepository(repository.root);
  const change = await loadChange(opened, from, to);
  const session = createSession({ repository: opened, change, uncommitted: [], checkedOut: true, progress: () => {} });
  return (await intakeOf(session, sidesOf(change, 's'))).findings.map(({ file }) => file);
}

describe('the intake', () => {
  test('a stack that brings in what nobody allowed is never initialised, and blocks with file and line', async () => {
    const module = `module "m" {\n  source = "git::file://${'/nowhere'}/m"\n}\n`;
    const { preview, verdict } = await planned({ 's/main.tf': STACK }, { 's/more.tf': `\n${module}` });
    expect(preview).toMatchObject({
      resources: [],
      intake: [{ file: 's/more.tf', line: 2, rule: 'terraform/intake-module' }],
    });
    expect(preview.receipt.tools).toEqual({});
    expect(verdict.state).toBe('blocked');
    expect(verdict.risks).toMatchObject([
      { decision: 'blocked', address: 's/more.tf:2', project: 's', wayOut: expect.stringContaining('mainstem.yaml') },
    ]);
  });

  test('a change may not allow itself something', async () => {
    const head = {
      's/more.tf': 'terraform {\n  required_providers {\n    p = {\n      source = "evil/p"\n    }\n  }\n}\n',
      'mainstem.yaml': 'terraform:\n  providers: ["evil/*"]\n',
    };
    expect((await planned({ 's/main.tf': STACK }, head)).preview.intake).toHaveLength(1);
  });

  test('in a local module, at any depth', { tags: ['long'] }, async () => {
    const base = {
      's/main.tf': `${STACK}module "m" {\n  source = "../m"\n}\n`,
      'm/main.tf': 'module "n" {\n  source = "./n"\n}\n',
      'm/n/main.tf': '',
    };
    const { preview } = await planned(base, { 'm/n/main.tf': 'data "external" "x" {\n  program = ["sh"]\n}\n' });
    expect(preview.intake).toMatchObject([{ file: 'm/n/main.tf', line: 1 }]);
  });

  describe('files beside a program', () => {
    const program = (of: string) => `data "external" "d" {\n  program = ${of}\n}\n`;
    const inModule = (of: string) => ({
      's/main.tf': `${STACK}module "m" {\n  source = "../m"\n}\n`,
      'm/main.tf': program(of),
      'm/x.sh': 'old',
    });
    const literal = '["sh", "${path.module}/x.sh"]';

    test.each<[string, Files, Files, string[]]>([
      ['its script', inModule(literal), { 'm/x.sh': 'new' }, ['m/main.tf']],
      ['another file of the stack', inModule(literal), { 's/values.txt': 'new' }, ['m/main.tf']],
      [
        'configuration, when it is literal',
        inModule(literal),
        { 's/main.tf': `${inModule(literal)['s/main.tf']}#` },
        [],
      ],
      [
        'configuration, when it is not',
        inModule('local.x'),
        { 'm/more.tf': 'locals {\n  x = ["sh"]\n}\n' },
        ['m/main.tf'],
      ],
      [
        'a script elsewhere that it names',
        { ...inModule('["../tools/x.sh"]'), 'tools/x.sh': 'old' },
        { 'tools/x.sh': 'new', 's/main.tf': `${inModule('')['s/main.tf']}#` },
        ['m/main.tf'],
      ],
      [
        'nothing, without a program',
        { 's/main.tf': STACK, 's/x.sh': 'old' },
        { 's/x.sh': 'new', 's/main.tf': `${STACK}#` },
        [],
      ],
    ])('%s', async (_, base, head, expected) => expect(await refused(base, head)).toEqual(expected));
  });

  describe('what is not read as it looks', () => {
    const calling = (source: string) => `${STACK}module "m" {\n  source = "${source}"\n}\n`;
    const program = 'data "external" "x" {\n  program = ["sh"]\n}\n';

    test.each<[string, Files, Files, string[]]>([
      [
        'a module that is a link',
        { 'm/main.tf': program },
        { 's/l': { link: '../m' }, 's/main.tf': calling('./l') },
        ['m/main.tf'],
      ],
      [
        'a module that Terraform installs to',
        {},
        { 's/.terraform/m/main.tf': program, 's/main.tf': calling('./.terraform/m') },
        ['s/.terraform/m/main.tf', 's/.terraform'],
      ],
      ['a module outside of the repository', {}, { 's/main.tf': calling('../../m') }, ['s/main.tf']],
      ['a module that is not there', {}, { 's/main.tf': calling('./generated') }, ['s/main.tf']],
      ['a link to configuration outside', {}, { 's/more.tf': { link: '/tmp/more.tf' } }, ['s/more.tf']],
      [
        'a lock file that is a link to outside',
        {},
        { 's/.terraform.lock.hcl': { link: '../../x' } },
        ['s/.terraform.lock.hcl'],
      ],
      ['a lock file that cannot be read', {}, { 's/.terraform.lock.hcl': '=' }, ['s/.terraform.lock.hcl']],
      ['committed providers', {}, { 's/terraform.d/plugins/p': 'x' }, ['s/terraform.d']],
      [
        'a committed state',
        {},
        { 's/x.tfstate': '{}', 's/main.tf': STACK.replace('"local" {}', '"local" {\n    path = "x.tfstate"\n  }') },
        ['s/main.tf'],
      ],
    ])('%s', async (_, base, head, expected) => {
      expect(await refused({ 's/main.tf': STACK, ...base }, head)).toEqual(expected);
    });
  });

  test.skipIf(!hasTerraform)(
    "terraform: on one's own machine it is told, and planned",
    { tags: ['long'] },
    async () => {
      const program = `resource "terraform_data" "b" {\n  provisioner "local-exec" {\n    command = "echo ${MARK}"\n  }\n}\n`;
      const { preview, verdict } = await planned({ 's/main.tf': STACK }, { 's/more.tf': program }, 'warn');
      expect(preview.intake).toBeUndefined();
      expect(preview.resources.map(({ address }) => address)).toEqual(['terraform_data.a', 'terraform_data.b']);
      expect(preview.warnings.join('\n')).toMatch(/s\/more\.tf:2: provisioner "local-exec".*stopped here before init/);
      expect(JSON.stringify(verdict)).not.toContain(MARK);
    },
  );

  test.skipIf(!hasTerraform)('terraform: a guard that goes with its resource is remembered', async () => {
    const state = {
      version: 4,
      serial: 1,
      lineage: 'l',
      resources: [
        {
          mode: 'managed',
          type: 'terraform_data',
          name: 'a',
          provider: 'provider["terraform.io/builtin/terraform"]',
          instances: [{ schema_version: 0, attributes: { id: 'i' } }],
        },
      ],
    };
    const { preview } = await planned(
      {
        's/main.tf': STACK,
        's/terraform.tfstate': JSON.stringify(state),
        's/m.tf': 'module "m" {\n  source = "../m"\n}\n',
        'm/main.tf': '',
      },
      { 's/main.tf': 'terraform {\n  backend "local" {}\n}\n' },
    );
    expect(preview.resources).toMatchObject([
      {
        action: 'delete',
        risk: { level: 'destroy', reasons: [expect.stringMatching(/prevent_destroy guarded it/), expect.anything()] },
      },
    ]);
  });
});
