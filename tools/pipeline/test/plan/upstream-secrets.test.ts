import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/change/session.ts';
import { planProjects } from '../../src/plan/plan.ts';

const hasTerraform = spawnSync('terraform', ['version']).status === 0;
const SECRET = 'orchid-bloom-55';
const local = 'terraform {\n  backend "local" {}\n}\n';
const read = (path: string) =>
  `data "terraform_remote_state" "r" {\n  backend = "local"\n  config = {\n    path = "${path}"\n  }\n}\n`;
const input = 'resource "terraform_data" "y" {\n  input = "u:${data.terraform_remote_state.r.outputs.obj.auth}"\n}\n';
const native = `${local}output "obj" {\n  value     = { endpoint = "db.local", auth = "${SECRET}" }\n  sensitive = true\n}\noutput "shown" {\n  value = "eu-west-1a"\n}\n`;
const json = JSON.stringify({
  terraform: { backend: { local: {} } },
  output: { obj: { value: { auth: SECRET }, sensitive: 'true' }, shown: { value: 'eu-west-1a' } },
});

/** The text of a stack's preview, whose upstream was applied before. */
async function previewOf(upstream: Record<string, string>, files: Record<string, string>): Promise<string> {
  const scratch = createScratchRepository();
  try {
    const base = scratch.commit({ '.gitignore': '*.tfstate\n', 'stacks/a/main.tf': local, ...upstream });
    const head = scratch.commit(files);
    const up = join(scratch.root, 'stacks/up');
    for (const args of [['init'], ['apply', '-auto-approve']]) {
      const { status, stderr } = spawnSync('terraform', args, { cwd: up, encoding: 'utf8' });
      expect(status, stderr).toBe(0);
    }
    rmSync(join(up, '.terraform'), { recursive: true, force: true });
    const session = await openSession({ folder: scratch.root, base, head }, { progress: () => {}, intake: 'warn' });
    const { previews, failures } = await planProjects(session, ['stacks.a']);
    expect(failures).toEqual([]);
    return JSON.stringify(previews);
  } finally {
    scratch.remove();
  }
}

describe.skipIf(!hasTerraform)(
  'terraform row 21: what a stack calls sensitive stays so downstream',
  { timeout: 120_000 },
  () => {
    it.each([
      [
        'in native syntax',
        { 'stacks/up/main.tf': native },
        { 'stacks/a/main.tf': local + read('../up/terraform.tfstate') + input },
      ],
      [
        'in JSON syntax',
        { 'stacks/up/main.tf.json': json },
        { 'stacks/a/main.tf': local + read('../up/terraform.tfstate') + input },
      ],
      [
        'through a module and a count',
        { 'stacks/up/main.tf': native },
        {
          'stacks/a/main.tf': `${local}module "m" {\n  source = "../../modules/m"\n  count  = 1\n}\n`,
          'modules/m/main.tf': read('../up/terraform.tfstate') + input,
        },
      ],
    ])('%s', async (_, upstream, files) => {
      const text = await previewOf(upstream, files);
      expect(text).toContain('terraform_data.y');
      expect(text).not.toContain(SECRET);
    });

    it('and what it does not is shown', async () => {
      const shown = 'resource "terraform_data" "y" {\n  input = data.terraform_remote_state.r.outputs.shown\n}\n';
      const files = { 'stacks/a/main.tf': local + read('../up/terraform.tfstate') + shown };
      expect(await previewOf({ 'stacks/up/main.tf': native }, files)).toContain('eu-west-1a');
    });
  },
);
