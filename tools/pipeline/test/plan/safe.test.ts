import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSession } from '../../src/change/session.ts';
import { planProjects } from '../../src/plan/plan.ts';

const hasTerraform = spawnSync('terraform', ['version']).status === 0;
const FOLDER = 'infra/stacks/dev/a';
const stack = (value: string) => `terraform {\n  backend "local" {}\n}\noutput "a" {\n  value = "${value}"\n}\n`;

let scratch: ScratchRepository;
beforeEach(() => {
  scratch = createScratchRepository();
});
afterEach(() => scratch.remove());

describe.skipIf(!hasTerraform)('a stack of a branch that nobody read yet (terraform)', { timeout: 60_000 }, () => {
  const plan = async (safe: boolean) => {
    const base = scratch.commit({ [`${FOLDER}/main.tf`]: stack('one') });
    const head = scratch.commit({ [`${FOLDER}/main.tf`]: stack('two') });
    // What is on disk is not what was committed, as attributes can have it too.
    writeFileSync(join(scratch.root, FOLDER, 'main.tf'), stack('on disk'));
    writeFileSync(join(scratch.root, FOLDER, 'more.auto.tfvars'), '');
    const session = await openSession(
      { folder: scratch.root, base, head },
      { progress: () => {}, intake: 'block', safe },
    );
    const { previews } = await planProjects(session, ['infra.stacks.dev.a']);
    return previews[0]?.outputs?.[0]?.after;
  };

  it('security row 3c: runs as it is committed, whatever the checkout holds', async () => {
    expect(await plan(true)).toBe('two');
    expect(existsSync(join(scratch.root, FOLDER, '.terraform'))).toBe(false);
    rmSync(join(scratch.root, FOLDER, 'more.auto.tfvars'));
  });

  it('and one’s own in the working tree', async () => expect(await plan(false)).toBe('on disk'));
});
