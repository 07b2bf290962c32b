import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Preview } from '@mainstem/change';
import { loadChange } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type FileContent, type ScratchRepository } from '@mainstem/testing';
import { findProgram } from '@mainstem/toolchain';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { applyProjects, createSession, planProjects } from '../../src/index.ts';

const hasTerraform = await findProgram('terraform', { download: false }).then(
  () => true,
  () => false,
);

/** Ways by which a plan starts a program of a change's. Each is opened first, with the intake only warning: else nothing would be proved. */
const BACKEND = 'terraform {\n  backend "local" {}\n}\n';
const REST = [
  'bucket = "b"',
  'key = "k"',
  'region = "eu-west-1"',
  'profile = "p"',
  'max_retries = 1',
  'endpoints = { s3 = "http://127.0.0.1:9" }',
  'skip_credentials_validation = true',
  'skip_requesting_account_id = true',
  'skip_metadata_api_check = true',
  'use_path_style = true',
].join('\n    ');
const CONFIG = `{\n    ${REST}\n    shared_config_files = ["./aws.ini"]\n  }`;
const reading = (config: string, label = 'terraform_remote_state') =>
  `data "${label}" "d" {\n  backend = "s3"\n  config = ${config}\n}\n`;

let repository: ScratchRepository;
let folder: string;
beforeEach(() => {
  // A plan of a stack that needs AWS is skipped without.
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'a');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'b');
  folder = mkdtempSync(join(tmpdir(), 'mainstem-doors-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  repository?.remove();
  rmSync(folder, { recursive: true, force: true });
});

type Files = Readonly<Record<string, FileContent | undefined>>;
const mark = () => join(folder, 'mark');
/** An AWS profile that writes the mark, and then fails so that nothing is asked of AWS. */
const profile = () => `[profile p]\ncredential_process = sh -c "touch ${mark()}; exit 1"\n`;

interface Door {
  readonly base?: Files;
  readonly head: Files;
  /** Written last, and alone: to add the rest again would encode it anew. What a checkout makes of head then stands in the folder. */
  readonly attributes?: string;
}

/** What the plan of stack `s` says, and whether the program ran. */
async function opened(door: Door, intake: 'block' | 'warn'): Promise<{ preview: Preview | undefined; ran: boolean }> {
  rmSync(mark(), { force: true });
  repository?.remove();
  repository = createScratchRepository();
  const from = repository.commit({ 's/main.tf': BACKEND, ...door.base });
  let to = repository.commit(door.head);
  if (door.attributes !== undefined) {
    repository.write({ '.gitattributes': door.attributes });
    repository.git('add', '.gitattributes');
    repository.git('commit', '--quiet', '--message', 'attributes');
    to = repository.git('rev-parse', 'HEAD');
    rmSync(join(repository.root, 's/m.tf'));
    repository.git('checkout', '--', 's/m.tf');
  }
  const found = await openRepository(repository.root);
  const change = await loadChange(found, from, to);
  const session = createSession({
    repository: found,
    change,
    uncommitted: [],
    checkedOut: true,
    progress: () => {},
    intake,
  });
  const { previews } = await planProjects(session, ['s']);
  return { preview: previews[0], ran: existsSync(mark()) };
}

const locals = (name: string, value: string) => `locals {\n  ${name} = ${value}\n}\n`;
/** To whoever looks at the object the second line is a comment; in Shift_JIS the yen sign is a backslash, and it is code. */
const HIDDEN = ['locals {', '  a = "¥" /* "', '}', reading(CONFIG).trimEnd(), 'locals {', '  # */', '}', ''].join('\n');

const DOORS: [row: string, what: string, door: () => Door][] = [
  ['3a', 'config is a local', () => ({ head: { 's/m.tf': locals('c', CONFIG) + reading('local.c') } })],
  [
    '3a',
    'config is merged',
    () => ({ head: { 's/m.tf': locals('c', CONFIG) + reading('merge({ bucket = "x" }, local.c)') } }),
  ],
  [
    '3a',
    'config is the default of a variable',
    () => ({ head: { 's/m.tf': `variable "c" {\n  default = ${CONFIG}\n}\n${reading('var.c')}` } }),
  ],
  [
    '3a',
    'config is read from a file',
    () => ({
      head: {
        's/m.tf': reading('jsondecode(file("./c.json"))'),
        's/c.json': JSON.stringify({
          bucket: 'b',
          key: 'k',
          region: 'eu-west-1',
          profile: 'p',
          max_retries: 1,
          endpoints: { s3: 'http://127.0.0.1:9' },
          skip_credentials_validation: true,
          shared_config_files: ['./aws.ini'],
        }),
      },
    }),
  ],
  [
    '3a',
    'a key is computed',
    () => ({
      head: {
        's/m.tf': locals('k', '"shared_config_files"') + reading(CONFIG.replace('shared_config_files', '(local.k)')),
      },
    }),
  ],
  [
    '3a',
    'config is an interpolation in JSON',
    () => ({
      head: {
        's/l.tf': locals('c', CONFIG),
        's/m.tf.json': JSON.stringify({
          data: { terraform_remote_state: { d: { backend: 's3', config: '${local.c}' } } },
        }),
      },
    }),
  ],
  [
    '3a',
    'the label is written with an escape',
    () => ({ head: { 's/m.tf': reading(CONFIG, 'terraform_remot\\u0065_state') } }),
  ],
  [
    '3a',
    'in a check of a module of the tree',
    () => ({
      head: {
        's/m.tf': 'module "m" {\n  source = "../m"\n}\n',
        'm/m.tf': `check "c" {\n  ${reading(CONFIG)}\n  assert {\n    condition = data.terraform_remote_state.d.outputs != null\n    error_message = "x"\n  }\n}\n`,
      },
    }),
  ],
  [
    '3c',
    'a checkout is another text than the object',
    () => ({
      base: { 's/m.tf': HIDDEN },
      head: {},
      attributes: '*.tf working-tree-encoding=SHIFT_JIS\n',
    }),
  ],
  [
    '3d',
    'settings of a backend under any name',
    () => ({
      base: { 's/main.tf': 'terraform {\n  backend "s3" {}\n}\n' },
      head: {
        'mainstem.yaml': 'stacks:\n  - path: s\n    backendConfig: [s/s3.conf]\n',
        's/s3.conf': CONFIG.slice(1, -1).replace(/^ +/gm, ''),
      },
    }),
  ],
  [
    '3e',
    'a variable file elsewhere changes what an approved program is given',
    () => ({
      base: {
        's/main.tf': `${BACKEND}variable "f" {\n  type = string\n}\n${reading(CONFIG.replace('"./aws.ini"', 'var.f'))}`,
        'mainstem.yaml': 'stacks:\n  - path: s\n    varFiles: [values/x.tfvars]\n',
        'values/x.tfvars': 'f = "./harmless.ini"\n',
        's/harmless.ini': '[profile p]\naws_access_key_id = a\naws_secret_access_key = b\n',
      },
      head: { 'values/x.tfvars': 'f = "../values/aws.ini"\n' },
    }),
  ],
];

describe.skipIf(!hasTerraform)(
  'terraform: a program of the change starts only where nobody looks',
  { tags: ['long'] },
  () => {
    test.each(DOORS)('row %s: %s', { timeout: 120_000 }, async (_, __, make) => {
      const door = make();
      const withProfile = { ...door, head: { 's/aws.ini': profile(), 'values/aws.ini': profile(), ...door.head } };
      // Row 3e is about a file outside of the stack's folder alone.
      const given =
        door.base?.['values/x.tfvars'] === undefined
          ? withProfile
          : { ...door, head: { 'values/aws.ini': profile(), ...door.head } };
      expect((await opened(given, 'warn')).ran, 'the door is one').toBe(true);
      const { preview, ran } = await opened(given, 'block');
      expect(ran).toBe(false);
      expect(preview?.intake).not.toEqual([]);
      for (const { file, message, suggestion } of preview?.intake ?? []) {
        expect(file).not.toBe('');
        expect(`${message} ${suggestion}`).toMatch(/mainstem\.yaml|literal|checkout|Mend/);
      }
    });

    test('row 13: what a module at a commit holds is looked at after it was fetched, before it runs', {
      timeout: 120_000,
    }, async () => {
      const outside = createScratchRepository();
      try {
        const commit = outside.commit({ 'main.tf': reading(CONFIG), 'aws.ini': profile() });
        const source = `git::file://${outside.root}`;
        const call = `module "m" {\n  source = "${source}?ref=${commit}"\n}\n`;
        const door = {
          base: { 'mainstem.yaml': `terraform:\n  modules: ["git::file://**"]\n`, 's/aws.ini': profile() },
          head: { 's/m.tf': call },
        };
        expect((await opened(door, 'warn')).ran, 'the door is one').toBe(true);
        const { preview, ran } = await opened(door, 'block');
        expect(ran).toBe(false);
        expect(preview?.intake).toMatchObject([
          { rule: 'terraform/intake-program', file: `${source}//main.tf`, line: 3 },
        ]);
        const allowed = {
          ...door,
          base: {
            ...door.base,
            'mainstem.yaml': `terraform:\n  modules: ["git::file://**"]\n  programs: ["${source}//**"]\n`,
          },
        };
        expect((await opened(allowed, 'block')).ran).toBe(true);
        const floating = { ...door, head: { 's/m.tf': call.replace(commit, 'main') } };
        expect(await opened(floating, 'block')).toMatchObject({
          ran: false,
          preview: {
            intake: [{ rule: 'terraform/intake-floating', suggestion: expect.stringContaining(`${source}@*`) }],
          },
        });
      } finally {
        outside.remove();
      }
    });

    test('row 13: an apply has the same look, before its role meets what was merged', {
      timeout: 120_000,
    }, async () => {
      const door = { 's/aws.ini': profile(), 's/m.tf': reading(CONFIG) };
      repository = createScratchRepository();
      const from = repository.commit({ 's/main.tf': BACKEND });
      const to = repository.commit(door);
      const found = await openRepository(repository.root);
      const run = async (intake: 'block' | 'warn') => {
        const session = createSession({
          repository: found,
          change: await loadChange(found, from, to),
          uncommitted: [],
          checkedOut: true,
          progress: () => {},
          intake,
        });
        const receipts = mkdtempSync(join(folder, 'receipts-'));
        return applyProjects(session, ['s'], {
          receipts,
          since: from,
          approved: new Set(),
          keep: receipts,
          keys: undefined,
          stateKey: undefined,
        });
      };
      const [refused] = await run('block');
      expect(existsSync(mark())).toBe(false);
      expect(refused).toMatchObject({
        outcome: 'failed',
        code: 'input',
        message: expect.stringContaining('s/m.tf:3: '),
      });
      await run('warn');
      expect(existsSync(mark()), 'the door is one').toBe(true);
    });
  },
);
