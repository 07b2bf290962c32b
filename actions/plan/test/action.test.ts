import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedProjectSchema, previewSchema } from '@mainstem/change';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { runAction } from '@mainstem/testing/run-action';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const hasTerraform = spawnSync('terraform', ['version']).status === 0;
const stack = (input: string) =>
  `terraform {\n  backend "local" {}\n}\nresource "terraform_data" "a" {\n  input = ${input}\n}\n`;

let scratch: ScratchRepository;
let temporary: string;
beforeAll(() => {
  scratch = createScratchRepository();
  temporary = mkdtempSync(join(tmpdir(), 'mainstem-action-'));
});
afterAll(() => {
  scratch.remove();
  rmSync(temporary, { recursive: true, force: true });
});

let runs = 0;
const run = (inputs: Record<string, string>, event?: unknown) =>
  runAction('plan', { inputs, event, cwd: scratch.root, temporary: join(temporary, String(runs++)) });
const read = (folder: string | undefined, name: string) =>
  JSON.parse(readFileSync(join(folder ?? '', name), 'utf8')) as unknown;

describe.skipIf(!hasTerraform)('plans with terraform', () => {
  let base: string;
  let head: string;
  beforeAll(() => {
    base = scratch.commit({ 'infra/stacks/dev/a/main.tf': stack('"one"'), 'infra/stacks/dev/b c/main.tf': stack('1') });
    head = scratch.commit({
      'infra/stacks/dev/a/main.tf': stack('"two"'),
      // Readable, so that the intake lets it through, and refused by Terraform.
      'infra/stacks/dev/b c/main.tf': stack('local.missing'),
    });
  });

  it('writes previews and failures, fails so that the job can be run again, and says why', async () => {
    const projects = "infra.stacks.dev.a 'infra.stacks.dev.b c'";
    const { code, stdout, outputs, summary } = await run({ projects }, { before: base, after: head });
    expect([code, outputs.count, outputs.failed]).toEqual([1, '1', '1']);
    expect(readdirSync(outputs.previews ?? '').sort()).toEqual([
      'infra.stacks.dev.a.terraform.json',
      'infra.stacks.dev.b c.failed.json',
    ]);
    const preview = previewSchema.parse(read(outputs.previews, 'infra.stacks.dev.a.terraform.json'));
    expect([preview.counts.create, preview.receipt.base, preview.receipt.head]).toEqual([1, base, head]);
    const failed = failedProjectSchema.parse(read(outputs.previews, 'infra.stacks.dev.b c.failed.json'));
    expect([failed.project, failed.base, failed.head]).toEqual(['infra.stacks.dev.b c', base, head]);
    expect(failed.message).toMatch(/main\.tf/);
    expect(stdout).toMatch(/::error::infra\.stacks\.dev\.b c: /);
    expect(summary).toContain('infra.stacks.dev.a');
    expect(summary).toContain('1 failed');
    expect(scratch.git('status', '--porcelain', '--ignored')).toBe('');
  });

  it('row 4: names exactly the receipts that it wrote, and keeps nothing that lay there', async () => {
    const out = join(temporary, 'forged');
    mkdirSync(out);
    writeFileSync(join(out, 'infra.stacks.production.db.terraform.json'), '{}');
    const { outputs } = await run({ projects: 'infra.stacks.dev.a', base, out });
    expect(outputs.receipts).toBe(join(out, 'infra.stacks.dev.a.terraform.json'));
    expect(readdirSync(out)).toEqual(['infra.stacks.dev.a.terraform.json']);
  });

  it('leaves no plan file and no state anywhere', { tags: ['long'] }, async () => {
    const own = join(temporary, String(runs));
    const { outputs } = await run({ projects: 'infra.stacks.dev.a', base });
    const files = readdirSync(own, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual(['infra.stacks.dev.a.terraform.json']);
    expect(outputs.failed).toBe('0');
  });

  it('writes to the folder that `out` names', { tags: ['long'] }, async () => {
    const out = join(temporary, 'elsewhere');
    const { code, outputs } = await run({ projects: 'infra.stacks.dev.a', base, out });
    expect([code, outputs.previews, readdirSync(out)]).toEqual([0, out, ['infra.stacks.dev.a.terraform.json']]);
  });
});

it('no project is nothing to do', async () => {
  const { code, outputs } = await run({ projects: '  ' });
  expect([code, outputs.count, outputs.failed]).toEqual([0, '0', '0']);
});

describe('bad input names the input', () => {
  it.each([
    [
      'an unknown project',
      { projects: 'infra.stacks.dev.x', base: 'HEAD' },
      /Input projects: There is no project "infra\.stacks\.dev\.x"/,
    ],
    ['an open quote', { projects: "'infra.stacks", base: 'HEAD' }, /Input projects: a quote is never closed/],
    [
      'out inside the repository',
      { projects: 'infra.stacks.dev.a', base: 'HEAD', out: 'previews' },
      /Input out is "previews"/,
    ],
    ['base', { projects: 'infra.stacks.dev.a', base: 'nowhere' }, /Input base: .*"nowhere"/],
    ['working-directory', { projects: 'a', 'working-directory': 'nowhere' }, /Input working-directory: .*nowhere/],
  ])('%s', async (_, inputs, message) => {
    scratch.commit({ 'infra/stacks/dev/a/main.tf': stack('"three"') });
    const { code, stdout, outputs } = await run(inputs);
    expect([code, outputs]).toEqual([1, {}]);
    expect(stdout).toMatch(new RegExp(`::error::${message.source}`));
    expect(stdout).not.toMatch(/\n\s+at /);
  });
});
