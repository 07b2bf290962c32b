import type { Verdict } from '@mainstem/change';
import { launchBrowser, noBrowser } from '@mainstem/testing/browser';
import { drawCharts, renderAsGitHub } from '@mainstem/testing/github-page';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderAffectedMarkdown, renderMarkdown, renderPreviewsMarkdown } from '../src/index.ts';
import { mermaidBlock } from '../src/markdown/picture.ts';
import { HOSTILE, hostileVerdict } from './hostile.ts';
import { decisions, hugeVerdict, manyProjects, mediumVerdict, unlikeProjects, WAVES } from './samples.ts';

const RUNS = Number(process.env.MAINSTEM_PROPERTY_RUNS ?? 12);

/** All Markdown that is written about one text which stands wherever a document can hold one. */
function everything(text: string): string {
  const verdict = hostileVerdict(text);
  return [
    renderMarkdown(verdict, { notes: [text], footer: text }),
    renderAffectedMarkdown({
      schema: 'mainstem/affected@1',
      base: text,
      head: text,
      projects: verdict.affected,
      waves: { [text]: [[text]] },
    }),
    renderPreviewsMarkdown(verdict.projects, verdict.failures),
  ].join('\n');
}

/** The same shape of text without anything in it that means something to Markdown. */
function harmless(text: string): string {
  return text.replace(/[^\s]/gu, 'x');
}

/** What a page holds that GitHub would act on. Runs in the browser: its types are not known here. */
const INSPECT = `(article) => {
  const tags = 'A IMG SCRIPT STYLE IFRAME OBJECT EMBED FORM INPUT BUTTON VIDEO AUDIO LINK META BASE MATH SVG'.split(' ');
  const problems = [];
  const skeleton = [];
  const visit = (node, inside) => {
    if (node.nodeType === 3) {
      if (inside === 'code') return;
      const text = node.textContent;
      for (const [name, pattern] of [
        ['mention', /(?<![\\w.])@[\\w]/], ['reference', /(?<![\\w])#\\d/], ['reference', /\\bGH-\\d/i],
        ['commit', /\\b(?=[0-9a-f]*\\d)[0-9a-f]{7,40}\\b/i], ['emoji', /:[\\w+-]+:/], ['address', /:\\/\\/|\\bwww\\.\\w/], ['math', /\\$[^$]*\\$/],
        ['hidden', /[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u2060\\ufeff\\u00ad]/],
      ]) if (pattern.test(text)) problems.push(name + ': ' + text.slice(0, 80));
      return;
    }
    if (node.nodeType === 8) { problems.push('a comment'); return; }
    const tag = node.tagName;
    if (tags.includes(tag)) problems.push('<' + tag + '>');
    for (const { name, value } of node.attributes) {
      const ours = (name === 'class' && /^(mermaid|highlight|markdown-alert( markdown-alert-\\w+)?|markdown-alert-title|pl-\\w+)$/.test(value)) ||
        (name === 'style' && /^text-align:\\s?(left|right|center)$/.test(value)) || node === article;
      if (!ours) problems.push(tag + ' ' + name + '=' + value);
    }
    if (tag === 'PRE') { skeleton.push('pre'); return; }
    if (tag !== 'WBR' && tag !== 'SPAN') skeleton.push(tag.toLowerCase());
    for (const child of node.childNodes) visit(child, tag === 'CODE' ? 'code' : inside);
    if (tag !== 'WBR' && tag !== 'SPAN') skeleton.push('/');
  };
  visit(article, '');
  return { problems, skeleton: skeleton.join(' ') };
}`;

interface Inspection {
  readonly problems: readonly string[];
  /** Elements in their order, without what is inside a fence. */
  readonly skeleton: string;
}

const missing = noBrowser();

describe.skipIf(missing !== undefined)('the comment as GitHub would show it (needs chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** Shows each text in an article of its own, and what was asked of the network. */
  async function show(texts: readonly string[]) {
    const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    const noise: string[] = [];
    page.on('request', (request) => noise.push(request.url()));
    page.on('pageerror', (error) => noise.push(String(error)));
    await page.setContent(texts.map((text) => `<article>${renderAsGitHub(text)}</article>`).join('\n'));
    const inspect = (): Promise<Inspection[]> =>
      page.evaluate(`Array.from(document.querySelectorAll('article')).map(${INSPECT})`);
    return { page, noise, inspect };
  }

  it('is made of nothing but what the renderer wrote, whatever a name or value holds', async () => {
    const { page, noise, inspect } = await show([
      ...HOSTILE.map(([, text]) => everything(text)),
      ...HOSTILE.map(([, text]) => everything(harmless(text))),
    ]);
    const found = await inspect();
    expect(found).toHaveLength(HOSTILE.length * 2);
    HOSTILE.forEach(([name], index) => {
      expect(found[index]?.problems, name).toEqual([]);
      expect(found[index]?.skeleton, name).toBe(found[index + HOSTILE.length]?.skeleton);
    });
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    expect(noise).toEqual([]);
    await page.close();
  });

  it('would be found out if it were not', async () => {
    const { page, inspect } = await show(HOSTILE.map(([, text]) => text));
    const problems = new Set((await inspect()).flatMap((found) => found.problems).map((text) => text.split(':')[0]));
    for (const kind of ['<A>', '<IMG>', '<SCRIPT>', 'mention', 'reference', 'commit', 'emoji', 'math', 'hidden']) {
      expect(problems).toContain(kind);
    }
    await page.close();
  });

  it('is so for random mixtures too', async () => {
    const fragment = fc.constantFrom(
      ...HOSTILE.flatMap(([, text]) => text.split(/(?<=\s)/)),
      '\n',
      ' ',
      '|',
      '`',
      '\\',
    );
    const mixture = fc.array(fragment, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
    const texts = fc.sample(mixture, { numRuns: RUNS, seed: 20 });
    const { page, noise, inspect } = await show(
      texts.flatMap((text) => [everything(text), everything(harmless(text))]),
    );
    const found = await inspect();
    texts.forEach((text, index) => {
      expect(found[index * 2]?.problems, JSON.stringify(text)).toEqual([]);
      expect(found[index * 2]?.skeleton, JSON.stringify(text)).toBe(found[index * 2 + 1]?.skeleton);
    });
    expect(noise).toEqual([]);
    await page.close();
  });

  it('draws every chart, and no label becomes anything but text', { tags: ['long'], timeout: 180_000 }, async () => {
    const boxes = HOSTILE.map(([, text]) => ({
      lines: [text, text],
      environment: text,
      start: false,
      risk: 'destroy' as const,
    }));
    const arrows = HOSTILE.map(([, text], to) => ({ from: 0, to, reason: text }));
    const chartOf = (given: Verdict) => /```mermaid\n[\s\S]*?\n```/.exec(renderMarkdown(given))?.[0] ?? '';
    const charts = [chartOf(mediumVerdict()), chartOf(manyProjects(300)), mermaidBlock({ boxes, arrows })];
    expect(charts.filter((chart) => chart === '')).toEqual([]);
    const { page, noise } = await show(charts);
    await drawCharts(page);
    expect(await page.evaluate("document.querySelectorAll('article svg[id^=mermaid]').length")).toBe(charts.length);
    const foreign = await page.evaluate(
      `Array.from(document.querySelectorAll('svg *')).map((element) => element.tagName.toLowerCase())
        .filter((tag) => ['a', 'img', 'image', 'script', 'iframe', 'input', 'details', 'h1', 'li'].includes(tag))`,
    );
    expect(foreign).toEqual([]);
    expect(await page.evaluate("document.querySelector('article')?.textContent?.includes('apps.shop.base')")).toBe(
      true,
    );
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    expect(noise).toEqual([]);
    await page.close();
  });

  it('keeps every fold, table and fence whole at any budget', { tags: ['long'] }, async () => {
    const given = [
      mediumVerdict(),
      manyProjects(1),
      manyProjects(30),
      manyProjects(300),
      manyProjects(1_000),
      unlikeProjects(300),
      decisions(300),
      hugeVerdict(5_000_000, '\u{1f600}'),
    ];
    const texts = given.flatMap((one) =>
      [2_000, 5_000, 17_000, 65_536].map((budget) => renderMarkdown(one, { budget, links: LINKS })),
    );
    const { page } = await show(texts);
    const broken = await page.evaluate(`Array.from(document.querySelectorAll('article')).flatMap((article, index) => {
      const last = article.lastElementChild;
      const rows = Array.from(article.querySelectorAll('table')).filter((table) => {
        const cells = table.rows[0].cells.length;
        return Array.from(table.rows).some((row) => row.cells.length !== cells);
      });
      const whole = last?.querySelector('sub')?.textContent.includes('affected project');
      const folds = Array.from(article.querySelectorAll('details')).filter((fold) => fold.firstElementChild?.tagName !== 'SUMMARY');
      return whole && rows.length === 0 && folds.length === 0 ? [] : [index];
    })`);
    expect(broken).toEqual([]);
    const links = await page.evaluate(
      "Array.from(document.links, ({ href }) => href).filter((href) => !href.startsWith('https://ci.example/'))",
    );
    expect(links).toEqual([]);
    await page.close();
  });
});

const LINKS = { run: 'https://ci.example/runs/1', details: 'https://ci.example/verdict.html?a=1&b="2"' };

describe('links', () => {
  it.each([
    ['javascript:alert(1)', ''],
    ['data:text/html,x', ''],
    ['not an address', ''],
    ['https://ci.example/runs/1', '<a href="https://ci.example/runs/1">the run</a>'],
    ['https://ci.example/"><img src=x>', '<a href="https://ci.example/%22%3E%3Cimg%20src=x%3E">the run</a>'],
  ])('%s', (run, link) => {
    const text = renderMarkdown(mediumVerdict(), { links: { run } });
    expect(/<a [^\n]*<\/a>/.exec(text)?.[0] ?? '').toBe(link);
  });
});

describe('the affected projects', () => {
  it('are drawn by environment', () => {
    const { affected } = manyProjects(300);
    const text = renderAffectedMarkdown({
      schema: 'mainstem/affected@1',
      base: 'a',
      head: 'b',
      projects: affected,
      waves: WAVES,
    });
    expect(text).toContain('["100 overlays"]');
  });
});
