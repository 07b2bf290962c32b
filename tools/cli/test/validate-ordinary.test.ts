import { execFileSync } from 'node:child_process';
import type { Finding } from '@mainstem/change';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, test } from 'vitest';
import * as trees from '../../graph/test/layouts/trees.ts';
import { COMMITS, history, LAYOUTS } from '../../pipeline/test/ordinary/layouts.ts';
import { examineTree } from '../src/examine.ts';
import { findingsOf } from '../src/validation.ts';

async function findingsAt(folder: string, at: string): Promise<Finding[]> {
  const repository = await openRepository(folder);
  return findingsOf(repository, await examineTree(repository, { at }), [], false);
}

function say(name: string, findings: readonly Finding[]): void {
  const counts = new Map<string, number>();
  for (const { severity, rule } of findings)
    counts.set(`${severity} ${rule}`, (counts.get(`${severity} ${rule}`) ?? 0) + 1);
  const words = [...counts].map(([rule, count]) => `${count} ${rule}`).join(', ');
  process.stdout.write(`${name}: ${words === '' ? 'nothing' : words}\n`);
}

/** Trees after the layouts of public repositories, in which nothing is wrong: an error there is a false one. */
describe('validate has no false error', { tags: ['long'] }, () => {
  test.each(LAYOUTS.map((layout, index) => ({ name: layout.name, index, layout })))(
    'after 50, 100, 150 and 200 ordinary commits: $name',
    async ({ name, index, layout }) => {
      const scratch = createScratchRepository();
      try {
        const input = history(layout, index + 1);
        execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: scratch.root, input });
        scratch.git('reset', '--quiet', '--hard', 'main');
        for (const back of [150, 100, 50, 0]) {
          const findings = await findingsAt(scratch.root, `main~${back}`);
          say(`${name}, commit ${COMMITS - back}`, findings);
          expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
      } finally {
        scratch.remove();
      }
    },
  );

  test.each(Object.entries(trees))('%s', async (name, files) => {
    const scratch = createScratchRepository();
    try {
      scratch.commit(files);
      const findings = await findingsAt(scratch.root, 'HEAD');
      say(name, findings);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    } finally {
      scratch.remove();
    }
  });
});
