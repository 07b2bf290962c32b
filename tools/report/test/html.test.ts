import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../src/index.ts';
import { htmlProblems } from './checkers.ts';
import { HOSTILE, hostileVerdict } from './hostile.ts';
import { affected, hugeVerdict, manyProjects, mediumVerdict, risk, verdict, WAVES } from './samples.ts';

describe('the page', () => {
  const page = renderHtml(mediumVerdict(), { title: 'Pull request 12', waves: WAVES });

  it('is well formed', () => expect(htmlProblems(page)).toEqual([]));

  it('allows only its own style and script, by digest, and no request', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    for (const name of ['style', 'script']) {
      const text = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page)?.[1] ?? '';
      expect(policy).toContain(`${name}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)="(?!#|data:,")/);
    expect(page).not.toMatch(/\sstyle="/);
  });

  it.each([
    ['the reason', '<h1>1 database or volume would be lost</h1>'],
    ['how to accept', '<code>/mainstem acknowledge k7f2_'],
    ['who accepted', 'accepted by ada, 2026-03-02T09:30:00Z'],
    ['where two values differ', '<del class="mono">&quot;registry.example.com/shop/web:1.<b>4.1</b>&quot;</del>'],
    ['a sensitive value', '(sensitive) changed, not shown'],
    ['a value that is not known', '(known after apply)'],
    ['what forces a replacement', 'Replaced because of engine_version'],
    ['an address before', 'Was <code>aws_route53_record.cache</code>'],
    ['what was skipped', '<b>Not previewed:</b> no AWS credentials for account 444455556666'],
    ['a warning', '<b>Warning:</b> kustomization.yaml:7: commonLabels is deprecated'],
    ['a line of a text', '<div class="plus">+   level: info</div>'],
    [
      'the graph',
      '<title>infra.stacks.production.alarms depends on infra.stacks.production.database (remote-state)</title>',
    ],
    ['the waves', '<span class="label">wave 2</span><ul><li><code>infra.stacks.production.alarms</code></li></ul>'],
    ['the title', '<title>Pull request 12</title>'],
  ])('shows %s', (_, part) => expect(page).toContain(part));

  it('links every node of the graph to a part of the page', () => {
    const links = [...page.matchAll(/href="#(p\d+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(4);
    for (const id of links) expect(page).toContain(`id="${id}"`);
  });

  it('says so when nothing is affected', () => {
    const empty = renderHtml(verdict('pass', []));
    expect(htmlProblems(empty)).toEqual([]);
    expect(empty).toContain('<h1>No project is affected</h1>');
  });
});

describe('text from outside is data', () => {
  it.each(HOSTILE)('%s', (_, text) => {
    const page = renderHtml(hostileVerdict(text), { title: text, waves: { [text]: [[text]] } });
    expect(htmlProblems(page)).toEqual([]);
    expect(page).not.toContain('hunter');
  });

  it('writes bidirectional controls as escapes', () => {
    expect(renderHtml(hostileVerdict('a\u202eb\u2066c'))).toContain('a\\u202eb\\u2066c');
  });
});

describe('any size of change', () => {
  it.each([
    ['5 MB of fields', hugeVerdict(5_000_000, 'x')],
    ['5 MB of lines', hugeVerdict(5_000_000, 'line\n')],
    ['1,000 projects', manyProjects(1_000)],
  ] as const)('%s', (_, big) => {
    const page = renderHtml(big);
    expect(htmlProblems(page)).toEqual([]);
    expect(page.length).toBeLessThan(5_000_000);
  });

  it('draws many projects as groups, none left out', () => {
    const page = renderHtml(manyProjects(1_000));
    expect(page.split('<g class="node').length - 1).toBe(4);
    for (const label of ['apps.base', '334 overlays', '333 overlays'])
      expect(page).toContain(`<title>${label}</title>`);
    expect(page).toContain('dev · kustomize-resource · 34 destroy');
    expect(page).not.toContain('found no room here');
  });
});

describe('newcomer B8: like risks are one card, as in the comment', () => {
  const many = (count: number) =>
    renderHtml(
      verdict('acknowledge', [], {
        risks: Array.from({ length: count }, (_, index) =>
          risk(`i${index}`, 'destroy', `infra.stacks.${index % 2 === 0 ? 'dev' : 'production'}.s${index}`, `a${index}`),
        ),
      }),
    );
  const cards = (page: string) => page.match(/<li class="card risk /g)?.length ?? 0;

  it('two are told one by one, more together with one command for all', () => {
    expect(cards(many(2))).toBe(2);
    const page = many(12);
    expect(htmlProblems(page)).toEqual([]);
    expect(cards(page)).toBe(1);
    expect(page).toContain('<b>12 × problems</b>');
    expect(page.match(/\/mainstem acknowledge all [0-9a-f]{32}<\/code>/g)).toHaveLength(1);
    for (let index = 0; index < 12; index++) expect(page).toContain(`<code>a${index}</code>`);
  });

  it('what finds no room stands in a fold', () => {
    expect(many(40)).toContain('<summary>28 more</summary>');
  });

  it('one that asks alone has no command for all', () => expect(many(1)).not.toContain('acknowledge all'));
});

describe('newcomer B2: the graph of the page', () => {
  const reason = (file: string, ...path: string[]) => ({
    file,
    path: path.map((project) => ({ project, edge: 'module' as const })),
  });
  const page = renderHtml(
    verdict('pass', [], {
      affected: [
        affected('m', 'terraform-module', { reasons: [reason('m/a.tf')] }),
        affected('s.dev', 'terraform-stack', { reasons: [reason('m/a.tf', 'm')] }),
        affected('s.production', 'terraform-stack', { reasons: [reason('s/production/a.tf'), reason('m/a.tf', 'm')] }),
      ],
    }),
  );

  it('has an edge to each project that is reached, also to one that changed itself', () => {
    expect(page).toContain('<title>s.dev depends on m (module)</title>');
    expect(page).toContain('<title>s.production depends on m (module)</title>');
    expect(page).toMatch(/production · changed · module/);
  });

  it('has arrows', () => {
    expect(page).toContain('<marker id="arrow"');
    expect(page.match(/class="edge" marker-end="url\(#arrow\)"/g)).toHaveLength(2);
  });
});
