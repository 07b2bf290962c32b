import { execFileSync } from 'node:child_process';
import { affectedBy, loadChange } from '@mainstem/graph';
import { addressesIn, isKustomization, looksRemote } from '@mainstem/kubernetes';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, test } from 'vitest';
import { chartPolicy } from '../../src/applications/chart-policy.ts';
import { createSession } from '../../src/change/session.ts';
import { remotePolicy } from '../../src/diff/remotes.ts';
import { besidePreviews } from '../../src/verdict/beside.ts';
import { risksOf, settingsOf } from '../../src/verdict/risks.ts';
import { COMMITS, history, LAYOUTS } from '../ordinary/layouts.ts';

/**
 * What the verdict asks or refuses beside what previews show: settings and files that decide, folders that lose their preview, states that
 * move, errors, remote bases and charts. None of it is about what people do in a day.
 */
describe('no ordinary commit meets a question of the verdict that is not about what it does', {
  tags: ['long'],
}, () => {
  test.each(LAYOUTS.map((layout, index) => ({ ...layout, index, layout })))(
    '$name',
    { timeout: 900_000 },
    async ({ name, index, layout }) => {
      const scratch = createScratchRepository();
      try {
        const input = history(layout, index + 1);
        execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: scratch.root, input });
        const revisions = scratch.git('rev-list', '--reverse', 'main').split('\n');
        expect(revisions).toHaveLength(COMMITS + 1);
        const repository = await openRepository(scratch.root);
        const refused: string[] = [];
        let judged = 0;
        let fetched = 0;
        for (const [at, head] of revisions.slice(1).entries()) {
          const change = await loadChange(repository, revisions[at] ?? '', head);
          const affected = affectedBy(change);
          if (affected.projects.length > 0) judged++;
          const session = createSession({ repository, change, uncommitted: [], checkedOut: false, progress: () => {} });
          const beside = await besidePreviews(session, []);
          const risks = risksOf({ affected, previews: [], ...settingsOf(change), ...beside });
          for (const { decision, address, reason } of risks)
            if (decision !== 'pass') refused.push(`${head.slice(0, 8)} ${address}: ${reason}`);
          const mayFetch = remotePolicy(session);
          for (const { path } of change.files.filter((file) => isKustomization(file.path))) {
            const text = scratch.git('show', `${head}:${path}`);
            for (const address of addressesIn(text).filter(looksRemote)) {
              fetched++;
              const why = await mayFetch?.({ address, file: path });
              if (why !== undefined) refused.push(`${path}: ${address}: ${why}`);
            }
          }
          const mayUse = chartPolicy(change);
          for (const { spec } of change.head.applications()) {
            const { source } = spec;
            if (source?.chart === undefined) continue;
            fetched++;
            const version = source.targetRevision ?? '';
            const why = mayUse({ id: `${source.repoURL}/${source.chart}@${version}`, version } as Parameters<
              typeof mayUse
            >[0]);
            if (why !== undefined) refused.push(`${source.chart}: ${why}`);
          }
        }
        process.stdout.write(
          `${name}: ${COMMITS} commits, ${judged} with projects judged, ${fetched} remote bases and charts, ${refused.length} refused or asked\n`,
        );
        expect(judged).toBeGreaterThan(COMMITS / 4);
        expect(refused).toEqual([]);
      } finally {
        scratch.remove();
      }
    },
  );
});
