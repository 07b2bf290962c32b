import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMMENT_LIMIT,
  headlineOf,
  renderAffectedMarkdown,
  renderComment,
  renderMarkdown,
  SUMMARY_LIMIT,
} from '../src/index.ts';
import { markdownProblems, splitFences } from './checkers.ts';
import { HOSTILE, hostileVerdict } from './hostile.ts';
import {
  decisions,
  hugeVerdict,
  manyProjects,
  mediumAffected,
  mediumVerdict,
  preview,
  resource,
  risk,
  unlikeProjects,
  verdict,
} from './samples.ts';

function numberIn(pattern: RegExp, text: string): number {
  return Number(pattern.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
}

/** How many projects a comment accounts for: by a fold of their own, in a fold of like ones, or in a line that counts them. */
function projectsTold(text: string): number {
  const folds = [...text.matchAll(/<details><summary><code>[^\n]*?<\/code>(?: and ([\d,]+) alike)?/g)];
  const folded = folds.reduce((sum, [, alike = '0']) => sum + 1 + Number(alike.replaceAll(',', '')), 0);
  // Lines of an environment count the projects that stand folded within it, unless there was no room for the fold.
  const lines = text.split('\n').filter((line) => /^<b>\w+<\/b>: /.test(line));
  const counted = lines.reduce((sum, line) => sum + numberIn(/: ([\d,]+) projects? with nothing/, line), 0);
  const left = [...text.matchAll(/… ([\d,]+) more projects? with/g)];
  return left.reduce((sum, [, count = '0']) => sum + Number(count.replaceAll(',', '')), folded + counted);
}

const within = (text: string, limit: number) => {
  expect(text.length).toBeLessThanOrEqual(limit);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
};

describe('the comment', () => {
  const text = renderMarkdown(mediumVerdict());

  it('starts with the headline, then the risks', () => {
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines[0]).toBe('## acknowledge: 1 database or volume would be lost');
    expect(lines[1]).toBe('> [!WARNING]');
    expect(lines[3]).toBe('### To accept: 1');
    expect(lines[4]).toMatch(/^\| risk \| what.*where.* \| why, and what to do instead \|$/);
  });

  it('offers only what is still open', () => {
    const { fences } = splitFences(text);
    expect(fences.find(({ language }) => language === 'text')?.lines).toEqual([
      expect.stringMatching(/^\/mainstem acknowledge k7f2_\S+$/),
    ]);
    expect(text).toContain('accepted by ada, 2026-03-02 09:30 UTC');
  });

  it('shows the most dangerous project first, field by field', () => {
    const projects = [...text.matchAll(/<summary><code>([^<]+)<\/code>/g)].map(([, name]) => name);
    expect(projects.slice(0, 3)).toEqual([
      'apps.shop.overlays.production',
      'infra.stacks.production.database',
      'apps.shop.overlays.staging',
    ]);
    expect(splitFences(text).fences.find(({ language }) => language === 'diff')).toEqual({
      language: 'diff',
      lines: [
        '- delete  /PersistentVolumeClaim/shop/orders-data   (destroy: the claim is removed, and its volume is deleted with it)',
        '! update  apps/Deployment/shop/web   (disrupt: pods are restarted one after another)',
        '-   spec.replicas: 4',
        '+   spec.replicas: 6',
        '-   spec.template.spec.containers[name=web].image: "registry.example.com/shop/web:1.4.1"',
        '+   spec.template.spec.containers[name=web].image: "registry.example.com/shop/web:1.5.0"',
        '+   spec.template.spec.containers[name=web].resources.limits.memory: "512Mi"',
        '! update  /ConfigMap/shop/web-settings',
        '    data["application.yaml"]:',
        '      server:',
        '        port: 8080',
        '-       timeout: 30s',
        '+       timeout: 10s',
        '      log:',
        '-       level: debug',
        '+       level: info',
        '        format: json',
        '      cache:',
        '      ⋯ 1 unchanged line',
        '! update  /Secret/shop/web-credentials',
        '    data.password: (sensitive) changed, not shown',
      ],
    });
  });

  it('says what was not previewed outside of any fold', () => {
    expect(text).toContain(
      '- <code>infra.stacks.staging.database</code>: no AWS credentials for account 444455<wbr>556666',
    );
  });

  it('draws what is affected and why', () => {
    const chart = splitFences(text).fences.find(({ language }) => language === 'mermaid')?.lines ?? [];
    expect(chart).toContain('  n0(["apps.shop.base"])');
    expect(chart).toContain('    n2["apps.shop.overlays.production<br/>destroy"]');
    expect(chart).toContain('  n3 -->|remote-state| n8');
  });

  it('is well formed', () => {
    expect(markdownProblems(text)).toEqual([]);
  });
});

describe('text from outside is data', () => {
  it.each(HOSTILE)('%s', (_, text) => {
    const comment = renderMarkdown(hostileVerdict(text));
    expect(markdownProblems(comment)).toEqual([]);
    expect(comment).not.toContain('hunter');
    expect(comment.split('\n').filter((line) => line.startsWith('| **'))).toHaveLength(1);
    for (const row of comment.split('\n').filter((line) => line.startsWith('| **'))) {
      expect(row.split('|')).toHaveLength(5);
    }
    const verdict = hostileVerdict(text);
    const summary = renderAffectedMarkdown({
      schema: 'mainstem/affected@1',
      base: text,
      head: text,
      projects: verdict.affected,
      waves: { [text]: [[text]] },
    });
    expect(markdownProblems(summary)).toEqual([]);
  });

  it('writes bidirectional controls as escapes', () => {
    const comment = renderMarkdown(hostileVerdict('a\u202eb'));
    expect(comment).not.toContain('\u202e');
    expect(splitFences(comment).fences.some(({ lines }) => lines.join('\n').includes('\\u202e'))).toBe(true);
  });

  it('keeps an image digest as it is, so that it can be copied', () => {
    const change = resource('update', 'Deployment', 'apps/Deployment/a/b', [
      { path: 'image', before: 'a', after: 'web@sha256:0123' },
    ]);
    expect(renderMarkdown(verdict('pass', [preview('apps.a', 'kubernetes', [change])]))).toContain('"web@sha256:0123"');
  });
});

describe('any size of change', () => {
  const cases = [
    ['5 MB of fields', hugeVerdict(5_000_000, 'x')],
    ['5 MB of backticks', hugeVerdict(5_000_000, '`')],
    ['5 MB of characters of four bytes', hugeVerdict(5_000_000, '\u{1f600}')],
    ['5 MB of lines', hugeVerdict(5_000_000, 'line\n')],
    ['1,000 projects', manyProjects(1_000)],
  ] as const;
  const limits = [2_000, 2_500, 3_333, 5_000, 9_999, 20_000, 40_001, COMMENT_LIMIT];

  it.each(cases)('%s stay within the limit, closed and counted', (_, big) => {
    for (const limit of limits) {
      const text = renderMarkdown(big, { budget: limit });
      within(text, limit);
      expect(markdownProblems(text), `at ${limit}`).toEqual([]);
      expect(text.startsWith('## ')).toBe(true);
      expect(text).toContain('mainstem verdict --format html');
    }
  });

  it('uses the room there is', () => {
    expect(renderMarkdown(hugeVerdict(5_000_000, 'line\n', 2_000)).length).toBeGreaterThan(COMMENT_LIMIT * 0.8);
  });

  it('counts every project exactly once: shown, alike, or left out', () => {
    for (const budget of [3_000, 6_000, 20_000, COMMENT_LIMIT]) {
      expect(projectsTold(renderMarkdown(manyProjects(1_000), { budget })), `at ${budget}`).toBe(1_000);
      expect(projectsTold(renderMarkdown(unlikeProjects(1_000), { budget })), `at ${budget}`).toBe(1_000);
    }
  });

  it('never leaves out what needs a decision for what needs none', () => {
    for (const budget of [3_000, 8_000, 20_000, 40_000, COMMENT_LIMIT, SUMMARY_LIMIT]) {
      for (const count of [10, 100, 900]) {
        const { text, shown } = renderComment(decisions(count), { budget });
        const offered = splitFences(text).fences.filter(({ language }) => language === 'text');
        const lines = offered
          .flatMap((fence) => fence.lines)
          .filter((line) => !line.startsWith('/mainstem acknowledge all '));
        const ids = lines.flatMap((line) =>
          line
            .split(' ')
            .slice(2)
            .map((typed) => typed.replace(/_.*/, '')),
        );
        const left = numberIn(/… ([\d,]+) more risks? of this sort found no room/, text);
        expect(ids.length + left, `${count} at ${budget}`).toBe(count);
        const rows = [...text.matchAll(/<code>(id\d+)<\/code>/g)].map(([, id]) => id);
        expect(rows).toEqual(ids);
        expect(shown).toEqual(ids);
        if (left > 0) expect(text).not.toContain('(kubernetes, dev)');
        if (budget >= COMMENT_LIMIT && count <= 100) expect(left).toBe(0);
      }
    }
  });

  it('keeps the summary of a step within 1 MiB', () => {
    const projects = manyProjects(20_000).affected;
    const text = renderAffectedMarkdown({ ...mediumAffected(), projects });
    within(text, 1_048_576);
    expect(text).toMatch(/… [\d,]+ more projects found no room here/);
    expect(markdownProblems(text)).toEqual([]);
  });
});

describe('any text at any budget', () => {
  const fragment = fc.oneof(
    fc.constantFrom(...HOSTILE.map(([, text]) => text)),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('`'.repeat(70), '\n', '\u{1f600}'.repeat(30), '|', '</details>', '~~~'),
  );
  const text = fc.array(fragment, { maxLength: 4 }).map((parts) => parts.join(''));
  const options = fc.record({
    budget: fc.integer({ min: 2_000, max: 70_000 }),
    reserve: fc.integer({ min: 0, max: 400 }),
    notes: fc.array(text, { maxLength: 3 }),
    footer: text,
  });

  it('is closed, escaped and within the budget', () => {
    fc.assert(
      fc.property(text, options, (given, limits) => {
        const comment = renderMarkdown(hostileVerdict(given), limits);
        within(comment, Math.max(2_000, limits.budget - limits.reserve));
        expect(markdownProblems(comment)).toEqual([]);
        expect(comment).toMatch(/^## failed: /);
      }),
      { numRuns: Number(process.env.MAINSTEM_PROPERTY_RUNS ?? 60) },
    );
  });
});

describe('workflows row 6: what a pull request from a fork reads', () => {
  it('names what somebody has to accept, and offers nothing that could not be done', () => {
    const asks = decisions(3);
    expect(renderMarkdown(asks)).toContain('/mainstem acknowledge');
    const text = renderMarkdown(asks, { acceptable: false });
    expect(text).not.toContain('/mainstem');
    expect(text).toContain('### To accept: 3');
  });
});

describe('workflows, small ones: an error in a file is no change', () => {
  it('and counts once, whoever found it', () => {
    const found = ['a1', 'b2'].map((id) => risk(id, 'stuck', 'infra', 'infra/main.tf:3'));
    const text = headlineOf(verdict('blocked', [], { risks: found })).reason;
    expect(text).toBe('1 error in the files');
  });
});
