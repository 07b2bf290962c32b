import { execFileSync } from 'node:child_process';
import { instanceOf, parseSettings } from '@mainstem/change';
import { openRepository, readTree } from '@mainstem/repository';
import { intakeFindings } from '@mainstem/terraform';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, test } from 'vitest';
import { usesOfStack } from '../../src/plan/stack-uses.ts';
import { createUsesReader, NOTHING } from '../../src/plan/uses-reader.ts';
import { COMMITS, history, STACK_LAYOUTS } from '../ordinary/layouts.ts';

describe('no ordinary repository meets a refusal', { tags: ['long'] }, () => {
  test.each(STACK_LAYOUTS.map((layout, index) => ({ ...layout, index, layout })))(
    '$name',
    { timeout: 300_000 },
    async ({ name, index, layout, settings }) => {
      const repository = createScratchRepository();
      try {
        execFileSync('git', ['fast-import', '--quiet', '--force'], {
          cwd: repository.root,
          input: history(layout, index + 1),
        });
        const revisions = repository.git('rev-list', '--reverse', 'main').split('\n');
        expect(revisions).toHaveLength(COMMITS + 1);
        const opened = await openRepository(repository.root);
        const parsed = parseSettings(settings);
        const refused: string[] = [];
        let looks = 0;
        const reader = createUsesReader(opened);
        let before = await readTree(opened, revisions[0] ?? '');
        for (const revision of revisions.slice(1)) {
          const tree = await readTree(opened, revision);
          const changed = [...tree.entries]
            .filter(([path, { id }]) => before.entries.get(path)?.id !== id)
            .map(([path]) => path);
          const roots = new Set(
            [...tree.entries.keys()]
              .filter((path) => path.endsWith('/main.tf') && !path.startsWith('modules/'))
              .map((path) => path.slice(0, path.lastIndexOf('/')))
              .filter((root) =>
                changed.some((path) => path.startsWith(`${root}/`) || /^(?:modules|values)\//.test(path)),
              ),
          );
          for (const root of roots) {
            const instance = instanceOf(root, parsed);
            const now = await usesOfStack(reader, tree, root, instance);
            const old = before.hasFolder(root) ? await usesOfStack(reader, before, root, instance) : NOTHING;
            looks++;
            if (intakeFindings(now, old, old, parsed.terraform).length === 0) continue;
            for (const finding of intakeFindings(now, old, await reader.ofTree(before), parsed.terraform)) {
              refused.push(`${finding.file}:${finding.line} ${finding.message}`);
            }
          }
          before = tree;
        }
        process.stdout.write(
          `${name}: ${revisions.length - 1} commits, ${looks} stacks looked at, ${refused.length} refused\n`,
        );
        expect(looks).toBeGreaterThan(COMMITS / 4);
        expect(refused).toEqual([]);
      } finally {
        repository.remove();
      }
    },
  );
});
