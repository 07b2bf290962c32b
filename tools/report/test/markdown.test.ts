import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { COMMENT_LIMIT, renderAffectedMarkdown, renderMarkdown } from '../src/index.ts';
import { markdownProblems, splitFences } from './checkers.ts';
import { HOSTILE, hostileVerdict } from './hostile.ts';
import {
  hugeVerdict,
  manyProjects,
  mediumAffected,
  mediumVerdict,
  preview,
  resource,
  risk,
  verdict,
} from './samples.ts';

const within = (text: string, limit: number) => {
  expect(text.length).toBeLessThanOrEqual(limit);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
};

describe('the comment', () => {
  const text = renderMarkdown(mediumVerdict());

  it('starts with the headline, then the risks', () => {
    const [second, , table] = text.split('\n');
    expect(second).toBe('## acknowledge: 1 database or volume would be lost');
    expect(table).toBe('| risk | resource | environment | why, and what to do instead |');
  });

  it('offers only what is still open', () => {
    const { fences } = splitFences(text);
    expect(fences.find(({ language }) => language === 'text')?.lines).toEqual(['/mainstem acknowledge k7f2']);
    expect(text).toContain('accepted by ada');
  });

  it('shows the most dangerous project first, field by field', () => {
    const projects = [...text.matchAll(/<summary><code>([^<]+)<\/code>/g)].map(([, name]) => name);
    expect(projects.slice(0, 3)).toEqual([
      'apps.shop.overlays.production',
      'infra.stacks.production.database',
      'apps.shop.overlays.staging',
    ]);
    expect(splitFences(text).fences[1]).toEqual({
      language: 'diff',
      lines: [
        '- delete  /PersistentVolumeClaim/shop/orders-data   (destroy)',
        '! update  apps/Deployment/shop/web   (disrupt)',
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
        '    data.password: (sensitive) changed',
      ],
    });
  });

  it('says what was not previewed outside of any fold', () => {
    expect(text).toContain('- <code>infra.stacks.staging.database</code>: no AWS credentials for account 444455556666');
  });

  it('draws what is affected and why', () => {
    const chart = splitFences(text).fences.find(({ language }) => language === 'mermaid')?.lines ?? [];
    expect(chart).toContain('  n0(["apps.shop.base"])');
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
    expect(comment.split('\n').filter((line) => line.startsWith('| **'))).toHaveLength(2);
    for (const row of comment.split('\n').filter((line) => line.startsWith('| **'))) {
      expect(row.split('|')).toHaveLength(6);
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
    expect(renderMarkdown(manyProjects(1_000)).length).toBeGreaterThan(COMMENT_LIMIT * 0.8);
  });

  it('counts every project exactly once: shown or left out', () => {
    const text = renderMarkdown(manyProjects(1_000));
    const shown = text.split('<details><summary><code>').length - 1;
    const left = Number(/… ([\d,]+) more projects? with/.exec(text)?.[1]?.replaceAll(',', ''));
    expect(shown + left).toBe(1_000);
  });

  it('counts risks that found no room, and those of them to accept', () => {
    const risks = Array.from({ length: 500 }, (_, index) =>
      risk(`r${index}`, 'destroy', `apps.p${index}.production`, `/PersistentVolumeClaim/a/${index}`),
    );
    const text = renderMarkdown({ ...manyProjects(10), state: 'acknowledge', risks });
    const rows = text.split('\n').filter((line) => line.startsWith('| **destroy**')).length;
    const offered = text.split('\n').filter((line) => line.startsWith('/mainstem acknowledge ')).length;
    expect(offered).toBe(rows);
    expect(text).toContain(`… ${500 - rows} more risks found no room here, ${500 - rows} of them to accept.`);
  });

  it('keeps the summary of a step within 1 MiB', () => {
    const projects = manyProjects(20_000).affected;
    const text = renderAffectedMarkdown({ ...mediumAffected(), projects });
    within(text, 1_048_576);
    expect(text).toMatch(/… [\d,]+ more projects found no room here/);
    expect(markdownProblems(text)).toEqual([]);
  });
});
