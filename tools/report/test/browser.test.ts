import { launchBrowser, noBrowser } from '@mainstem/testing/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../src/index.ts';
import { HOSTILE, hostileVerdict } from './hostile.ts';
import { mediumVerdict, WAVES } from './samples.ts';

const missing = noBrowser();
if (missing !== undefined) console.warn(`skipped: ${missing}`);

describe.skipIf(missing !== undefined)('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** Opens a page and gathers what must not happen: requests, refusals, errors. */
  async function open(html: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<[Page, string[]]> {
    const page = await browser.newPage(options);
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) noise.push(request.url());
    });
    await page.setContent(html);
    return [page, noise];
  }

  const medium = renderHtml(mediumVerdict(), { waves: WAVES });

  it.each([1280, 390])('fits %i pixels, in silence', async (width) => {
    const [page, noise] = await open(medium, { viewport: { width, height: 900 } });
    expect(noise).toEqual([]);
    // A string: the function would be one of the browser, and this project's types know no document.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  it('filters by environment, risk and text', { tags: ['long'] }, async () => {
    const [page] = await open(medium);
    const shown = () => page.locator('details.project:visible').count();
    expect(await shown()).toBe(6);
    await page.selectOption('select[name=environment]', { label: 'production' });
    expect(await shown()).toBe(2);
    await page.selectOption('select[name=risk]', 'destroy');
    expect(await shown()).toBe(1);
    expect(await page.locator('output').textContent()).toBe('1 of 6 shown');
    await page.selectOption('select[name=risk]', '');
    await page.fill('input[name=text]', 'cidr_blocks');
    expect(await page.locator('details.project:visible .name').textContent()).toBe('infra.stacks.production.database');
    await page.close();
  });

  it('shows everything but the filters without JavaScript', { tags: ['long'] }, async () => {
    const [page] = await open(medium, { javaScriptEnabled: false });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('details.project').count()).toBe(6);
    await page.locator('#p0 > summary').click();
    expect(await page.locator('#p0 .body').isVisible()).toBe(true);
    await page.close();
  });

  it('runs nothing that came from outside', async () => {
    const all = HOSTILE.map(([, text]) => hostileVerdict(text));
    const [first = mediumVerdict()] = all;
    const together = {
      ...first,
      projects: all.flatMap(({ projects }) => projects),
      affected: all.flatMap(({ affected }) => affected),
      risks: all.flatMap(({ risks }) => risks),
      failures: all.flatMap(({ failures }) => failures),
    };
    const waves = Object.fromEntries(HOSTILE.map(([, text]) => [text, [[text]]]));
    const title = HOSTILE.map(([, text]) => text).join(' ');
    const [page, noise] = await open(renderHtml(together, { title, waves }));
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    expect(await page.locator('details.project').count()).toBe(HOSTILE.length * 3);
    expect(noise).toEqual([]);
    await page.close();
  });
});
