import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Page } from 'playwright-core';

const resolve = createRequire(import.meta.url).resolve;

/** Mermaid's own browser bundle. */
const MERMAID = join(dirname(resolve('mermaid/package.json')), 'dist/mermaid.min.js');

const ALERTS: Readonly<Record<string, string>> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
};

/**
 * Markdown as GitHub would show it in a comment, as near as open parts come: CommonMark with HTML, tables, links of bare
 * addresses, alerts, colored diffs, GitHub's style. Mermaid charts stand in `<pre class="mermaid">`, to be drawn by
 * `drawCharts`. GitHub's own filters (allowed HTML, mentions, references) are not here: tests look for what they would find.
 */
export function renderAsGitHub(markdown: string): string {
  const renderer = new MarkdownIt({ html: true, linkify: true });
  const { escapeHtml } = renderer.utils;
  renderer.renderer.rules.fence = (tokens, index) => {
    const { info = '', content = '' } = tokens[index] ?? {};
    const language = info.trim();
    if (language === 'mermaid') return `<pre class="mermaid">${escapeHtml(content)}</pre>\n`;
    const lines = content.split('\n').map((line) => colored(language, escapeHtml(line)));
    return `<div class="highlight"><pre><code>${lines.join('\n')}</code></pre></div>\n`;
  };
  renderer.core.ruler.after('block', 'alerts', ({ tokens }) => {
    tokens.forEach((token, index) => {
      const inline = tokens[index + 2];
      const [mark, name = ''] = /^\[!([A-Z]+)\]\n/.exec(inline?.content ?? '') ?? [];
      const title = ALERTS[name];
      if (token.type !== 'blockquote_open' || inline === undefined || mark === undefined || title === undefined) return;
      inline.content = inline.content.slice(mark.length);
      token.tag = 'div';
      token.attrSet('class', `markdown-alert markdown-alert-${name.toLowerCase()}`);
      const close = tokens.slice(index).find(({ type, level }) => type === 'blockquote_close' && level === token.level);
      if (close !== undefined) close.tag = 'div';
      token.meta = { title };
    });
  });
  renderer.renderer.rules.blockquote_open = (tokens, index, options, _, self) => {
    const title = (tokens[index]?.meta as { title?: string } | null)?.title;
    const head = title === undefined ? '' : `<p class="markdown-alert-title">${title}</p>\n`;
    return `${self.renderToken(tokens, index, options)}${head}`;
  };
  return renderer.render(markdown);
}

function colored(language: string, line: string): string {
  if (language !== 'diff') return line;
  const name = { '+': 'pl-mi1', '-': 'pl-md', '!': 'pl-mc' }[line.charAt(0)];
  return name === undefined ? line : `<span class="${name}">${line}</span>`;
}

/** A whole page that shows rendered Markdown in the frame of a comment. */
export function commentPage(rendered: string): string {
  const style = readFileSync(resolve('github-markdown-css/github-markdown-light.css'), 'utf8');
  return `<!doctype html><html><head><meta charset="utf-8"><style>${style}
body{margin:0;padding:16px;background:#fff}
.comment{border:1px solid #d1d9e0;border-radius:6px}
.comment>header{padding:8px 16px;background:#f6f8fa;border-bottom:1px solid #d1d9e0;border-radius:6px 6px 0 0;font:14px -apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;color:#59636e}
.markdown-body{padding:16px;font-size:14px}
.markdown-body pre.mermaid{background:#fff;border:1px solid #d1d9e0;text-align:center}
.markdown-body pre.mermaid svg *{filter:none!important}
.markdown-body .pl-mc{color:#953800}
</style></head><body><div class="comment"><header>Comment on the pull request</header><article class="markdown-body">${rendered}</article></div></body></html>`;
}

/** Draws every chart of the page with Mermaid, in its strict mode as GitHub does. @throws when a chart is not valid. */
export async function drawCharts(page: Page): Promise<void> {
  await page.addScriptTag({ path: MERMAID });
  await page.evaluate(`(async () => {
    mermaid.initialize({ startOnLoad: false, look: 'classic', securityLevel: 'strict' });
    for (const element of document.querySelectorAll('pre.mermaid')) {
      try {
        await mermaid.parse(element.textContent);
        await mermaid.run({ nodes: [element] });
      } catch (error) {
        throw new Error((error.message ?? error.str ?? String(error)) + ' in ' + element.textContent);
      }
    }
  })()`);
}
